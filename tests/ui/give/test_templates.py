"""Templates of orders: figures come from the protocol and name their source; none is filled in."""

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.protocol import load
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui.give.plan_parts import parse_count, parse_interval
from mgtracker.ui.give.templates import TEMPLATES, hint, template
from tests.clinical.judge.builder import PROTOCOLS

PROTOCOL = load_protocol()
LABEL = load((PROTOCOLS / "magnesium-deficiency-label.toml").read_text("utf-8"), "label")


@pytest.mark.parametrize(
    ("key", "figures", "rules"),
    [
        ("push", {"amount": "2 g or less", "over": "15 min or longer"}, ["bolus"]),
        ("im", {"amount": "4 to 5 g", "interval": "every 4 hours"}, ["im-course"]),
        ("infusion", {"amount": "1 to 2 g/h"}, ["infusion-rate"]),
        ("subcut", {"amount": "4 to 12 mmol"}, ["subcut"]),
        ("calcitriol", {"amount": "0.25 mcg or less"}, ["calcitriol-bridge"]),
        ("alfacalcidol", {"amount": "0.25 to 9 mcg"}, ["alfacalcidol"]),
        (
            "intermittent",
            {
                "amount": "4 to 8 mmol",
                "product": "in 100 to 250 mL",
                "over": "2 h to 4 h",
                "times": "2 to 3 times a week",
            },
            ["intermittent-iv"],
        ),
        (
            "oral",
            {
                "amount": "12 mmol; low PTH up to 8",
                "note": "12 mmol is 292 mg elemental; 484 mg is the oxide. The mmol are taken, and an "
                "entry in mg must say which. With low PTH steps of 4 mmol or less, no sooner than 3 d.",
            },
            ["oral-start", "oral-low-pth-start"],
        ),
        ("free", {}, []),
    ],
)
def test_the_figures_are_the_protocols(key: str, figures: dict[str, str], rules: list[str]) -> None:
    found = hint(key, PROTOCOL)
    assert found.figures == figures
    assert [rule.id for rule in found.rules] == rules


def test_another_protocol_has_other_figures() -> None:
    assert hint("im", LABEL).figures == {"amount": "1 g", "interval": "every 6 hours"}
    assert hint("infusion", LABEL).figures == {"amount": "2 g/h or less"}
    assert hint("oral", LABEL).figures == {}


def test_every_template_is_found_by_its_key() -> None:
    assert [template(one.key) for one in TEMPLATES] == list(TEMPLATES)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("4 h", 14400), ("every 4 hours", 14400), ("90 min", 5400), ("30 min", 1800)],
)
def test_an_interval(text: str, seconds: int) -> None:
    assert parse_interval(text) == seconds


@pytest.mark.parametrize("text", ["", "4", "every", "0 h", "-4 h", "4 min", "1799 s"])
def test_what_is_no_interval(text: str) -> None:
    with pytest.raises(InputError):
        parse_interval(text)


def test_a_count_is_a_whole_number() -> None:
    assert (parse_count("6"), parse_count(" 12 ")) == (6, 12)
    for text in ("", "0", "6.5", "6 doses", "-1", "1000", "06"):
        with pytest.raises(InputError, match="whole number"):
            parse_count(text)
