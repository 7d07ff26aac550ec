"""The three first steps in words. No Qt."""

from __future__ import annotations

from dataclasses import dataclass

from mgtracker.ui.translation import mark

CAP, DOSE, DUE = "cap", "dose", "due"
"""The steps by what is done in each."""
NEAR_CAP, HAS_ROOM = "okafor", "patel"
"""Patients of the sample ward: one near the cap, and one for whom a dose fits."""
TYPED = "5 g"
"""What the first two steps ask to type; their sentences name it, in whatever language."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: the word on its button, what to do, and what is said once it is done."""

    key: str
    button: str
    to_do: str
    done: str


STEPS = (
    Step(
        CAP,
        mark("See a cap coming"),
        mark("For OKAFOR, type 5 g: the verdict says when the sum would cross the cap."),
        mark("Done. STOP was said before anything was given."),
    ),
    Step(
        DOSE,
        mark("Record a dose"),
        mark("For PATEL, type 5 g, choose IM and a side, then Ctrl Enter."),
        mark("Done. The dose is in the journal with its verdict."),
    ),
    Step(
        DUE,
        mark("See what is due"),
        mark("Go through the list of the whole ward; Enter opens the form for a line."),
        mark("Done. U brings the list up at any time."),
    ),
)
CLOSING = mark(
    "That is the whole of it: caps are seen before they are crossed, doses are kept, and what is due "
    "is listed. Start my ward when you are ready, F3."
)
