"""Every expected error reads as a sentence and has an answer for the command line."""

from copy import copy

import pytest

from mgtracker.clinical.errors import (
    InputError,
    MgtrackerError,
    ProtocolError,
    RecordError,
    RefusedError,
)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MgtrackerError, 2),
        (InputError, 2),
        (ProtocolError, 2),
        (RefusedError, 2),
        (RecordError, 3),
    ],
)
def test_each_error_answers_the_command_line_and_says_its_sentence(
    error: type[MgtrackerError], code: int
) -> None:
    assert error.exit_code == code
    assert issubclass(error, MgtrackerError)
    assert str(error("no such file")) == "no such file"


def test_a_place_is_put_in_front_and_places_can_be_nested() -> None:
    complaint = InputError("missing").at("drug").at("event 3")
    assert isinstance(complaint, InputError)
    assert str(complaint) == "event 3: drug: missing"


def test_the_two_parts_of_a_sentence_are_kept() -> None:
    error = InputError("{text} is not in {unit}", text="'5'", unit="g")
    assert str(error) == "'5' is not in g"
    assert (error.source, error.values) == ("{text} is not in {unit}", {"text": "'5'", "unit": "g"})


def test_a_brace_without_values_is_a_brace() -> None:
    error = InputError("the file {ward}.db is empty")
    assert str(error) == "the file {ward}.db is empty"
    assert error.values == {}


def test_a_sentence_can_be_about_another_error() -> None:
    inner = RecordError("{file} is full", file="{x}.db")
    assert str(RecordError("not made: {why}", why=inner)) == "not made: {x}.db is full"
    assert InputError("missing").at("drug").values["place"] == "drug"


def test_a_copy_keeps_its_parts() -> None:
    error = copy(RefusedError("Wait {time}.", time="30 seconds"))
    assert (str(error), error.source, error.values) == (
        "Wait 30 seconds.",
        "Wait {time}.",
        {"time": "30 seconds"},
    )
