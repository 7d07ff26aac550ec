"""What is done in practice beside recording: its words and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.commands import Command
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

DEEDS = (
    ("event", mark("Next event"), ("F9",)),
    ("quarter", mark("+ 15 min"), ("Alt+6",)),
    ("hour", mark("+ 1 h"), ("Alt+7",)),
    ("hours", mark("+ 4 h"), ("Alt+8",)),
    ("due", mark("Next due"), ("Alt+9",)),
    ("run", mark("Run"), ("Alt+0",)),
    ("ask", mark("Ask"), ("F5",)),
    ("draw", mark("Draw"), ("F11",)),
    ("look", mark("Bedside"), ("F12",)),
    ("ecg", mark("ECG"), ("Ctrl+G",)),
    ("back", mark("Decisions"), ("Ctrl+R",)),
    ("finish", mark("End"), ("Shift+F9",)),
)
"""What has a button on the bar: its name in the program, its word on the button, its keys."""
WHEN_OVER = ("back", "finish")
"""What is left to be done once the case has ended."""
_IN_FULL = {
    "quarter": mark("15 minutes pass"),
    "hour": mark("1 hour passes"),
    "hours": mark("4 hours pass"),
    "event": mark("Time passes to the next event"),
    "due": mark("Time passes to what is due next"),
    "run": mark("The clock runs, or stands"),
    "ask": mark("Ask the prescriber"),
    "draw": mark("Draw blood"),
    "look": mark("Look at the bedside"),
    "ecg": mark("Record an electrocardiogram"),
    "back": mark("Begin again from a decision"),
    "finish": mark("End the attempt, or see the debrief"),
}
_WITHOUT_BUTTON = (
    ("write", mark("Write down what was said"), ("Ctrl+T",)),
    ("waiting", mark("Do what is due"), ("F4",)),
    ("log", mark("All messages"), ("Ctrl+M",)),
)


def practice_commands(do: Mapping[str, Callable[[], object]]) -> list[Command]:
    """All of them as commands; `do` has what each name does."""
    named = [(key, _IN_FULL[key], keys) for key, _, keys in DEEDS]
    return [
        Command(tr("Practice"), tr(words), keys, do[key])
        for key, words, keys in (*named, *_WITHOUT_BUTTON)
    ]
