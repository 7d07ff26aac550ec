"""Every expected error reads as a sentence and has an answer for the command line."""

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
