"""A trace of results in words: in the column at its left, and as one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.translation import mark, tr
from mgtracker.ui.trend.label import Line, Run
from mgtracker.ui.trend.moments import age

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Instant
    from mgtracker.ui.trend.corridor import Corridor
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.view import LabPoint, Trace

WAYS = {"up": mark("rising"), "down": mark("falling"), "level": mark("unchanged")}


def result_lines(
    kind: Kind, trace: Trace, now: Instant, course: Corridor | None = None
) -> list[Line]:
    """Name; newest value, unit and which way it went; where it lies and how old it is; what is late."""
    head = (Run(tr(kind.name), "body", "text", "bold"),)
    last, acts = trace.last, len(kind.units) > 1
    if last is None:
        none = Run(tr("none"), "number", "text3")
        return [head, (none, Run(kind.unit.word, acts=acts)), (Run(tr("no results yet")),)]
    value = Run(kind.number(last.value), "number", kind.colour)
    old = age(now.seconds - last.at.seconds)
    unit = Run(kind.unit.word, arrow=trace.direction or "", acts=acts)
    lines: list[Line] = [head, (value, unit), _standing(trace, last, old)]
    if course is not None and course.is_off:
        lines.append((Run(tr("off track"), "small", "text", "bold"),))
    return lines


def _standing(trace: Trace, last: LabPoint, old: str) -> Line:
    """ "low, 2 h"; a doubtful one says so, and its place is only asked."""
    position = trace.position
    strays = position in ("low", "high")
    if last.doubts:
        asked = (Run(f"{tr(position)}?", "small", "text", "bold"),) if position and strays else ()
        return (*asked, Run(tr("doubtful") + ","), Run(old))
    if not position:
        return (Run(old),)
    weight, colour = ("bold", "text") if strays else ("", "text2")
    return (Run(f"{tr(position)},", "small", colour, weight), Run(old))


def result_sentence(kind: Kind, trace: Trace, now: Instant, course: Corridor | None = None) -> str:
    """ "Magnesium 1.08 mmol/L, high, doubtful, 2 h ago, rising", and the expected course."""
    last = trace.last
    expected = [] if course is None else [course.said]
    if last is None:
        return ", ".join([tr("{analyte}: no results yet", analyte=tr(kind.name)), *expected])
    said = [f"{tr(kind.name)} {kind.number(last.value)} {kind.unit.word}"]
    said += [tr(trace.position)] if trace.position else []
    said += [tr("doubtful")] if last.doubts else []
    said.append(tr("{span} ago", span=age(now.seconds - last.at.seconds)))
    said += [tr(WAYS[trace.direction])] if trace.direction is not None else []
    return ", ".join([*said, *expected])
