"""The closed set of errors, by whose fault it is. Every one reads as a sentence that can be acted on."""

from typing import ClassVar

from .text import Text


class MgtrackerError(Exception):
    """Base of all expected errors; `str()` is the sentence to show, `exit_code` the command line's answer.

    The sentence is given in two parts, as a `Text` is: `InputError("{text} is no time", text=...)`. Both are
    kept, so that a screen can say it in its language. Without values a brace is a brace.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, source: str = "", /, **values: object) -> None:
        super().__init__(str(Text(source, **values)))
        self.source = source
        self.values = values


class InputError(MgtrackerError):
    """What was typed, or what a case file or table says, cannot be taken. Nothing was changed."""

    def at(self, place: str) -> "InputError":
        """The same complaint with the place in front of it: a file, an event, a key."""
        return InputError("{place}: {complaint}", place=place, complaint=self)


class KindOfMgError(InputError):
    """An amount of magnesium by mouth does not say which milligrams are meant."""


class ProtocolError(MgtrackerError):
    """A protocol file is wrong; names the file, the rule, the key and what was expected."""


class RecordError(MgtrackerError):
    """The database cannot be used: missing, damaged, newer, locked, read-only or full. Nothing was lost."""

    exit_code = 3


class RefusedError(MgtrackerError):
    """The session will not write this now: the verdict is stale, or a reason or second person is missing."""
