"""What became of an order, in words: a dose not given, the order stopped, its review. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.events import NotGiven, Order, OrderStop
from mgtracker.clinical.schedule.doses import ordered
from mgtracker.ui.known_words import ordered_words, reason_words
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.events import Entry, Review

NOT_GIVEN = {
    "held": mark("held"),
    "refused": mark("patient refused"),
    "away": mark("patient away"),
    "no-access": mark("no access"),
    "other": mark("another reason"),
}


def answer_words(
    answer: NotGiven | OrderStop | Review, find: Callable[[str], Entry | None] | None = None
) -> str:
    """One line; with `find`, an entry by its id, it says which order it is about."""
    target = answer.order if isinstance(answer, NotGiven) else answer.target
    entry = None if find is None or target is None else find(target)
    about = ""
    if entry is not None and isinstance(entry.event, Order):
        about = ordered_words(ordered(entry.event))
    if isinstance(answer, NotGiven):
        reason = tr(NOT_GIVEN[answer.reason])
        if about:
            return tr("{what} not given: {reason}", what=about, reason=reason)
        return tr("dose not given: {reason}", reason=reason)
    if isinstance(answer, OrderStop):
        reason = reason_words(answer.reason)
        if about:
            return tr("order for {what} stopped: {reason}", what=about, reason=reason)
        return tr("order stopped: {reason}", reason=reason)
    outcome = tr(answer.outcome)
    if about:
        return tr("{what} reviewed: {outcome}", what=about, outcome=outcome)
    return tr("reviewed: {outcome}", outcome=outcome)
