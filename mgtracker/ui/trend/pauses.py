"""Stretches in which a line stood still, as marks in the gaps of its bars: nothing went in."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mgtracker.clinical.events import Rate
from mgtracker.clinical.lines import Turn, turns
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.marks import IV, Form, Mark, Standing
from mgtracker.ui.trend.moments import stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.clinical.events import Entry
    from mgtracker.view import View


def pauses(view: View) -> tuple[Mark, ...]:
    """A mark for each pause of magnesium, by time; one that goes on has no end."""
    assert view.patient is not None
    found = [
        _mark(pause, after, view)
        for line in view.patient.course.lines.values()
        for pause, after in _paused(line)
    ]
    return tuple(sorted(found, key=lambda mark: mark.start))


def _paused(line: tuple[Entry, ...]) -> Iterator[tuple[Entry, Entry | None]]:
    """Each rate of a line that paused it, with the rate that followed."""
    following = pairwise((*line, None))
    for did, (entry, after) in zip(turns(line), following, strict=True):
        assert entry is not None
        if did is Turn.PAUSE and isinstance(entry.event, Rate) and entry.event.drug.is_magnesium:
            yield entry, after


def _mark(pause: Entry, after: Entry | None, view: View) -> Mark:
    rate = pause.event
    assert isinstance(rate, Rate)
    start = stamp(pause.at.seconds, view.zone, view.now)
    drug, text = tr(rate.drug.name), tr("paused")
    what = f"{drug} {tr('IV')}"
    said = tr("{what} paused since {time}", what=what, time=start)
    if after is not None:
        end = stamp(after.at.seconds, view.zone, view.now)
        said = tr("{what} paused from {start} to {end}", what=what, start=start, end=end)
    return Mark(
        entry_id=pause.id,
        form=Form.BAR,
        lane=IV,
        start=pause.at.seconds,
        end=None if after is None else after.at.seconds,
        drug=rate.drug.name,
        what=what,
        amount=text,
        text=text,
        said=said,
        standing=Standing.PAUSED,
        line=rate.line,
    )
