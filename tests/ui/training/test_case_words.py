"""The practice cases in another language: all of it, and the same numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from mgtracker.training.shipped_cases import shipped_cases
from mgtracker.ui import translation
from mgtracker.ui.language import LANGUAGES
from mgtracker.ui.training.case_words import in_language, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.training.case import TrainingCase

OTHERS = sorted(set(LANGUAGES) - {"en"})
NUMBER = re.compile(r"\d[\d.:]*\d|\d")


def said(case: TrainingCase) -> Iterator[str]:
    """Everything of a case that a screen or a sheet of paper shows."""
    yield from (case.title, case.summary, *case.aims, *case.notice, *case.must_not)
    for one in (*case.happenings, *case.questions):
        yield from (one.say, *([one.ask] if one.ask else []))
    yield from (act.why for act in case.model if act.why)
    yield from (criterion.say for criterion in case.criteria)


EVERY = {text for case in shipped_cases() for text in said(case)} | {
    case.harm for case in shipped_cases()
}


@pytest.mark.parametrize("code", OTHERS)
def test_every_text_of_a_case_has_its_translation_and_there_is_none_beside(code: str) -> None:
    assert sorted(EVERY - set(texts(code))) == []
    assert sorted(set(texts(code)) - EVERY) == []


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_has_the_same_numbers(code: str) -> None:
    wrong = {
        source: other
        for source, other in texts(code).items()
        if sorted(NUMBER.findall(source)) != sorted(NUMBER.findall(other))
    }
    assert wrong == {}


@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_keeps_to_the_words_of_a_screen(code: str) -> None:
    for other in texts(code).values():
        assert other == other.strip()
        assert not re.search(r"\d,\d|[µμ]g|Mg ?SO4", other), other


def test_a_text_is_translated_where_the_window_speaks_another_language() -> None:
    source = "Can she go home?"
    assert in_language(source) == source
    translation.use(str, "de")
    try:
        assert in_language(source) == "Kann sie nach Hause?"
        assert in_language("A teacher's own.") == "A teacher's own."
        with translation.in_english():
            assert in_language(source) == source
        assert in_language(source) == "Kann sie nach Hause?"
    finally:
        translation.use(None)
