"""What shipped protocols and products are called is said in the window's language; quotes are not."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from mgtracker.clinical.notation import read_event
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui import label_words as words
from mgtracker.ui import language, translation
from mgtracker.ui.event_words import what
from mgtracker.ui.give.formulary import OFFERS
from mgtracker.ui.give.product_box import ProductBox
from mgtracker.ui.give.verdict_words import rule_text
from tests.ui.test_catalogue import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.theme import Theme

FOLDER = Path(__file__).parents[2] / "resources" / "protocols"
PROTOCOLS = sorted(FOLDER.glob("*.toml"))
LABELS = {"title", "effect", "first_step", "questions", "name"}
BAG = re.compile(r"[\d.]+ g in [\d.]+ m?L")


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    language.speak(qapp, "de")
    yield
    language.speak(qapp, "en")


def labels(value: Any, key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from labels(part, inner)
    elif isinstance(value, list):
        for part in value:
            yield from labels(part, key)
    elif isinstance(value, str) and key in LABELS:
        yield value


@pytest.mark.parametrize("path", PROTOCOLS, ids=lambda path: path.stem)
def test_every_label_of_a_protocol_is_in_the_catalogue(path: Path) -> None:
    protocol = tomllib.loads(path.read_text("utf-8"))
    said = {*labels(protocol["rules"]), protocol["title"]}
    known = {message.source for message in messages()}
    assert said - known == set()


def test_every_product_that_is_offered_has_its_words() -> None:
    offered = {name for offer in OFFERS.values() for name in (*offer.products, *offer.infusions)}
    assert {name for name in offered if not BAG.fullmatch(name)} == set(words.PRODUCTS)


@pytest.mark.usefixtures("_german")
def test_a_product_is_picked_in_german_and_kept_in_english(
    qtbot: QtBot, put_on: Callable[..., Theme]
) -> None:
    put_on()
    box = ProductBox()
    qtbot.addWidget(box)
    box.offer_products("magnesium sulfate", OFFERS["magnesium sulfate"].products)
    box.setCurrentIndex(0)
    assert box.currentText() == "50 % Injektionslösung"
    product = box.product()
    assert product is not None
    assert (product.name, product.mg_per_ml) == ("50 % injection", 500)
    box.set_product(product)
    assert box.currentText() == "50 % Injektionslösung"
    box.setEditText("20 % Injektionslösung")
    assert box.key() == "20 % injection"
    box.setEditText("my own label")
    assert box.key() == "my own label"


@pytest.mark.usefixtures("_german")
def test_the_journal_says_a_product_in_german_and_typed_labels_as_typed() -> None:
    for label, said in (("50 % injection", "50 % Injektionslösung"), ("digoxin", "digoxin")):
        dose = read_event(
            "dose",
            {
                "at": "2026-05-14T14:05:00+01:00",
                "drug": "magnesium sulfate",
                "amount": "2 g",
                "route": "IV",
                "over": "15 min",
                "product": label,
            },
        )
        assert what(dose, str).endswith(f", {said}")


@pytest.mark.usefixtures("_german")
def test_why_names_the_rule_in_german_and_quotes_as_it_is_printed() -> None:
    rule = load_protocol().rule("cap-24h")
    said = rule_text(rule)
    assert said.startswith("24-h-Obergrenze.\n")
    assert rule.adopted.rstrip(".") in said
    assert rule.citations[0].printed in said
    assert translation.tr(rule.title) != rule.title
