"""A text is translated when it is asked for, and only its gaps are filled."""

from collections.abc import Iterator

import pytest

from mgtracker.clinical.errors import RecordError, RefusedError
from mgtracker.clinical.text import Text
from mgtracker.ui import translation
from mgtracker.ui.translation import in_english, mark, told, tr, tr_count


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    translation.use(None)


def test_english_is_as_it_is_written() -> None:
    assert tr("draw {what}", what="calcium") == "draw calcium"
    assert tr("a {brace} without values stays") == "a {brace} without values stays"


def test_another_language_is_asked_each_time() -> None:
    marked = mark("overdue")
    translation.use({"overdue": "überfällig", "draw {what}": "{what} abnehmen"}.__getitem__)
    assert tr(marked) == "überfällig"
    assert tr("draw {what}", what="calcium") == "calcium abnehmen"


def test_what_fills_a_gap_is_not_read_as_a_gap() -> None:
    assert tr("patient {name}", name="{what}") == "patient {what}"


@pytest.mark.parametrize(("count", "said"), [(0, "0 doses"), (1, "1 dose"), (2, "2 doses")])
def test_one_and_many(count: int, said: str) -> None:
    assert tr_count(count, mark("1 dose"), mark("{count} doses")) == said


def test_what_programs_read_is_english_and_the_window_goes_on_in_its_language() -> None:
    translation.use(str.upper)
    with in_english():
        assert tr("late") == "late"
    assert tr("late") == "LATE"


GERMAN = {
    "{file} is full": "{file} ist voll",
    "not made: {why}": "nicht gemacht: {why}",
    "{count} doses of {drug}": "{drug}: {count} Gaben",
    "calcitriol": "Calcitriol",
    "{full}": "never asked for",
}


def test_an_error_is_told_in_the_language_of_the_window_with_all_that_is_in_it() -> None:
    error = RecordError("not made: {why}", why=RecordError("{file} is full", file="{full}"))
    assert told(error) == str(error) == "not made: {full} is full"
    translation.use(lambda source: GERMAN.get(source, source))
    assert told(error) == "nicht gemacht: {full} ist voll"
    assert str(error) == "not made: {full} is full"
    said = Text("{count} doses of {drug}", count=2, drug=Text("calcitriol"))
    assert told(said) == "Calcitriol: 2 Gaben"
    assert told("calcitriol, as a file says it") == "calcitriol, as a file says it"


def test_what_was_typed_is_not_translated() -> None:
    translation.use(lambda source: GERMAN.get(source, source))
    error = RefusedError("{name} is no drug", name="calcitriol")
    assert told(error) == "calcitriol is no drug"


def test_an_error_without_parts_is_its_sentence() -> None:
    translation.use(lambda source: GERMAN.get(source, source))
    assert told(RecordError("the file {x}.db is empty")) == "the file {x}.db is empty"
