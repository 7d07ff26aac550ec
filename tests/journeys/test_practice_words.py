"""Every word of practice comes through the door of translation; what a case says through its own."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import pytest

from mgtracker.ui import translation
from mgtracker.ui.deeds import deeds
from mgtracker.ui.training import case_words

from .screens import practice_screens
from .test_every_word import (
    PATIENT,
    ROOT,
    Painted,
    _texts,
    bare,
    data,
    heard_and_seen,
    marked,
    plain,
    tidy,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Machine

OWN = ("Ada Trainee", "Simulated laboratory", "Ward record", "practice", "PRACTICE", "Sim")
"""Names within an attempt, the same in every language."""
BETWEEN = re.compile(r"(?<!\\)\|")
"""Between two alternatives of a pattern."""
SAID = ("title", "summary", "aims", "notice", "must_not", "harm", "say", "ask", "why", "id")


@pytest.fixture(autouse=True)
def _in_marks() -> Iterator[None]:
    translation.use(marked)
    yield
    translation.use(None)


@cache
def of_a_case() -> re.Pattern[str]:
    """What the case files hold: texts of `case_words`, names, prescribers; the longest first."""
    found = set(OWN) | set(case_words.texts("de"))
    for path in (ROOT / "resources" / "cases").glob("*.toml"):
        found |= set(_texts(tomllib.loads(path.read_text("utf-8")), (*PATIENT, *SAID)))
        found.add(path.stem)
    found |= {text.partition(",")[0] for text in found if text.partition(",")[0].isupper()}
    both = {re.escape(one) for one in found if one} | set(BETWEEN.split(data().pattern))
    return re.compile("|".join(sorted(both, key=len, reverse=True)), re.I)


def own(text: str) -> str:
    """The window's own words outside of marks."""
    return bare(of_a_case().sub(" ", tidy(text)))


def test_every_word_of_practice_comes_through_the_door(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted(monkeypatch)
    desktop = machine.start()
    found: dict[str, set[str]] = {}
    seen: set[str] = set()
    for name, root in practice_screens(desktop):
        texts = heard_and_seen(root)
        whole = "\n".join(map(tidy, texts))
        drawn = painted.take()
        seen |= set(map(plain, texts | drawn))
        texts |= {text for text in drawn if tidy(text).strip() not in whole}
        desk = desktop.practice
        assert desk is not None
        if desk.practice_window is not None:
            done = deeds(desk.practice_window)
            texts |= {part for deed in done for part in (deed.group, deed.text, deed.why_not)}
        found[name] = {plain(text) for text in texts if own(text)}
    assert {name: sorted(wrong) for name, wrong in found.items() if wrong} == {}
    on_the_bar, of_a_debrief = "Next event", "What the rules said then"
    assert {on_the_bar, of_a_debrief, "Missed most", "the clock stands at Thu 14, 09:00"} <= seen
