"""The rolling sum: exact steps until now, what it comes to after, its limits, and what is being typed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF

from mgtracker.clinical.verdict import Level
from mgtracker.ui.amount_words import grams_down, total
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.free import MOST_POINTS, first_free
from mgtracker.ui.trend.graphs import pg
from mgtracker.ui.trend.ink import CENTRE, LEFT, Box, Drawn, Ring, Rule, Word
from mgtracker.ui.trend.label import Line, Run
from mgtracker.ui.trend.look import LIMIT_DASH
from mgtracker.ui.trend.plot import Plot
from mgtracker.ui.trend.scale import sum_axis
from mgtracker.ui.trend.steps import MG, grams_at, line

TALLEST = 1.5
"""How far above the highest limit a sum being typed may reach before it runs out at the top."""

if TYPE_CHECKING:
    from PySide6.QtGui import QPen

    from mgtracker.clinical.exposure import Rolling
    from mgtracker.clinical.judge.caps import CapState
    from mgtracker.ui.trend.candidate import Shown
    from mgtracker.ui.trend.cross import Cross
    from mgtracker.ui.trend.label import PanelLabel
    from mgtracker.ui.trend.look import Look
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import PatientView, View


class SumPlot(Plot):
    """The sum of the first cap that applies.

    Attributes:
        past, forecast: grams until now, and after it.
        candidate: grams with what is being typed.
        cross: the first crossing that is shown.
    """

    share = 1.4
    top = 34.0
    bottom = 6.0

    def __init__(self, look: Look, span: Span, label: PanelLabel) -> None:
        super().__init__(look, span, label)
        self.patient: PatientView | None = None
        self.cap: CapState | None = None
        self.rolling: Rolling | None = None
        self.shown: Shown | None = None
        self.cross: Cross | None = None
        self._standing: Cross | None = None
        self.tag: QRectF | None = None
        self._now = 0
        self.past = pg.PlotCurveItem(antialias=True)
        self.past.setSegmentedLineMode("on")
        self.forecast = pg.PlotCurveItem(antialias=True)
        self.candidate = pg.PlotCurveItem(antialias=True)
        for item in (self.past, self.forecast, self.candidate):
            self.box.addItem(item, ignoreBounds=True)
        self.restyle(look)

    def restyle(self, look: Look) -> None:
        """Another theme or text size."""
        super().restyle(look)
        self.past.setPen(look.sum())
        self.forecast.setPen(look.forecast())
        self.candidate.setPen(look.candidate())

    def show(self, view: View, standing: Cross | None) -> None:
        """Draw the sum as the course stands; `standing`: where it crosses a limit by itself."""
        patient = view.patient
        assert patient is not None
        self.patient = patient
        self.cap = patient.caps[0] if patient.caps else None
        self.rolling = patient.rolling
        self._standing = standing
        self._now = now = view.now.seconds
        earliest = self.span.earliest
        self.past.setData(*line(self.rolling, earliest, now, leading=True))
        self.forecast.setData(*line(self.rolling, now, self.span.latest))
        self.show_candidate(None)

    def show_candidate(self, shown: Shown | None) -> None:
        """Take the sum with what is being typed, and where it first goes above a limit; `fit` follows."""
        self.shown = shown
        rolling = None if shown is None else shown.rolling
        self.candidate.setData(*line(rolling, self.span.earliest, self.span.latest))
        self.cross = self._standing if shown is None else shown.cross
        warn, stop = self._limits()
        peaks = [] if self.rolling is None else [float(self.rolling.peak().mg) / MG]
        if shown is not None and shown.peak is not None:
            peaks.append(min(float(shown.peak), TALLEST * float(max(stop or 0, warn or 0))))
        self.axis = sum_axis(
            peaks, None if warn is None else float(warn), None if stop is None else float(stop)
        )
        if self.patient is not None:
            self.label.show_lines(self._lines(), sum_sentence(self.patient, shown, self._standing))

    def at(self, moment: int) -> Fraction | None:
        """Grams at a second, exact; None before anything is known."""
        return grams_at(self.rolling, moment)

    def lay_out(self) -> None:
        """The limits, and the first crossing."""
        self.moved()

    def moved(self) -> None:
        """The limits; the first crossing as a ring and a tag; out of sight, the tag alone at that edge."""
        traces = self._traces()
        self.under.draw(self._draw_limits(traces))
        levels = [self.y(float(limit)) for limit in self._limits() if limit is not None]
        traces += [[QPointF(0, y), QPointF(self.width, y)] for y in levels]
        cross = self.cross
        if cross is None:
            self.tag = None
            self.over.draw(())
            return
        look, theme = self.look, self.look.theme
        colours, space = theme.level(cross.level), theme.space
        is_seen = self.span.start <= cross.at <= self.span.end
        words = cross.words if is_seen else f"{cross.words} \N{RIGHTWARDS ARROW}"
        ring = QPointF(self.x(cross.at), self.y(float(cross.grams)))
        width = look.width(words, strong=True) + 2 * space.s8
        height = look.line + space.s4
        self.tag = tag = self._tag(ring, width, height, traces)
        edge, surface = theme.pen(colours.text, theme.lines.edge), look.brush(theme.surface)
        near = QPointF(max(tag.left() + 4, min(ring.x(), tag.right())), tag.center().y())
        around: list[Drawn] = [Rule(QLineF(ring, near), edge)] if is_seen else []
        around.append(Box(tag, edge, surface, theme.radius.tag))
        if is_seen:
            pen = theme.pen(colours.text, theme.lines.sum)
            around.append(Ring(ring, look.px(5), pen, surface))
        self.over.draw((*around, Word(tag, words, look.strong, colours.text, CENTRE)))

    def _tag(
        self, ring: QPointF, width: float, height: float, traces: list[list[QPointF]]
    ) -> QRectF:
        """By the ring, where it hides no curve, limit or words; else above the ring, or under it."""
        space = self.look.theme.space
        first, last = float(space.s4), self.width - width - space.s4
        now, beside = self.x(self._now), (ring.x() + 12, ring.x() - 12 - width, last)
        wanted = (*beside, now + space.s4, now - space.s4 - width)
        lefts = [min(max(x, first), last) for x in wanted]
        above, below = ring.y() - height - space.s8, ring.y() + space.s12
        if above < 1:
            above = below
        boxes = [
            QRectF(left, top, width, height)
            for top in (above, 1.0, below, self.height - height - space.s4)
            for left in lefts
            if top >= 1 and top + height <= self.height
        ]
        worded = [one.rect for one in self.under.drawn if isinstance(one, Word)]
        clear_of_now = [box for box in boxes if not box.left() <= now <= box.right()]
        return (
            first_free(clear_of_now, traces, worded)
            or first_free(boxes, traces, worded)
            or first_free(clear_of_now, (), worded)
            or first_free(boxes, (), worded)
            or QRectF(lefts[0], above, width, height)
        )

    def _traces(self) -> list[list[QPointF]]:
        """What is drawn in sight, in pixels."""
        traces = []
        for item in (self.past, self.forecast, self.candidate):
            xs, ys = item.getData()
            if xs is None:
                continue
            first = max(int(xs.searchsorted(self.frame.start)) - 1, 0)
            last = int(xs.searchsorted(self.frame.end, side="right")) + 1
            if last - first > MOST_POINTS:
                continue
            pairs = zip(xs[first:last].tolist(), ys[first:last].tolist(), strict=True)
            traces.append([QPointF(self.x(x), self.y(y)) for x, y in pairs])
        return traces

    def least(self) -> int:
        """With a line to spare for what is typed, so that nothing moves when it comes."""
        spare = 0 if self.shown is not None and self.shown.peak is not None else self.look.line
        return super().least() + round(spare)

    def tick_text(self, value: float) -> str:
        """Whole grams as they are."""
        return f"{value:g}"

    def _draw_limits(self, traces: list[list[QPointF]]) -> list[Drawn]:
        """Each a line across, with its words under it, or over it; those that stop first."""
        theme, (warn, stop) = self.look.theme, self._limits()
        unsure = ", " + tr("if this cap applies") if self._unsure() else ""
        drawn: list[Drawn] = []
        if stop is not None:
            pen = theme.pen(theme.stop.text, theme.lines.focus)
            words = tr("stop above {grams}", grams=_grams(stop)) + unsure
            drawn += self._limit(stop, pen, words, theme.stop.text, traces, drawn)
        if warn is not None:
            pen = theme.pen(theme.warn.text, theme.lines.day, LIMIT_DASH)
            words = tr("warn above {grams}", grams=_grams(warn)) + unsure
            drawn += self._limit(warn, pen, words, theme.warn.text, traces, drawn)
        return drawn

    def _limit(
        self,
        grams: Fraction,
        pen: QPen,
        words: str,
        colour: str,
        traces: list[list[QPointF]],
        before: list[Drawn],
    ) -> list[Drawn]:
        """A line across with its words: from the left the first place where no sum runs through them."""
        look, y, pad = self.look, round(self.y(float(grams))), self.look.theme.space.s8
        wide, now = look.width(words, strong=True) + 1, self.x(self._now)
        steps = int((self.width - 2 * pad) / (wide / 2)) - 1
        lefts = [pad + n * wide / 2 for n in range(max(steps, 1))]
        others = [self.y(float(limit)) for limit in self._limits() if limit not in (None, grams)]
        boxes = [
            QRectF(left, top, wide, look.line)
            for top in (y + 2, y - 2 - look.line)
            for left in lefts
            if not any(top <= other <= top + look.line for other in others)
        ]
        taken = [one.rect for one in before if isinstance(one, Word)]
        clear = [box for box in boxes if not box.left() <= now <= box.right()]
        default = boxes or [QRectF(pad, y + 2, wide, look.line)]
        box = first_free(clear, traces, taken) or first_free(default, (), taken) or default[0]
        rule = Rule(QLineF(0, y, self.width, y), pen)
        return [rule, Word(box, words, look.strong, colour, LEFT)]

    def _limits(self) -> tuple[Fraction | None, Fraction | None]:
        if self.cap is None:
            return None, None
        return self.cap.cap.warn_above, self.cap.cap.stop_above

    def _unsure(self) -> bool:
        return self.patient is not None and self.patient.kidney.band is None

    def _lines(self) -> list[Line]:
        cap, shown = self.cap, self.shown
        if cap is None:
            head: Line = (Run(tr("Rolling sum"), "body", "text", "bold"),)
            return [head, (Run(tr("no cap applies")),)]
        window = hours(cap.cap.window)
        lines: list[Line] = [
            (Run(tr("Rolling {window}", window=window), "body", "text", "bold"),),
            (Run(total(cap.used), "number", "doses"),),
        ]
        if self._unsure():
            lines.append(
                (Run(tr("cap not certain"), "small", "unknown", "bold", badge=Level.UNKNOWN),)
            )
        else:
            lines.append((Run(tr("of {grams}", grams=_grams(_highest(cap)))),))
        if shown is not None and shown.peak is not None:
            words = tr("with {amount}: {total}", amount=shown.amount, total=total(shown.peak))
            lines.append((Run(words, "small", "accent", "bold"),))
        return lines


def sum_sentence(patient: PatientView, shown: Shown | None, standing: Cross | None) -> str:
    """ "Magnesium sulfate in 24 h 33.6 g of 40 g, with 5 g 40.7 g, crosses 40 g at 15:30"."""
    if not patient.caps:
        return tr("Rolling sum: no cap applies at this clearance")
    cap = patient.caps[0]
    window = hours(cap.cap.window)
    said = [
        tr(
            "{drug} in {window} {total} of {limit}",
            drug=tr(cap.cap.drug),
            window=window,
            total=total(cap.used),
            limit=_grams(_highest(cap)),
        )
    ]
    if patient.kidney.band is None:
        said.append(tr("cap not certain without a usable creatinine clearance"))
    if shown is not None and shown.peak is not None:
        said.append(tr("with {amount} {total}", amount=shown.amount, total=total(shown.peak)))
        said += [shown.cross.words] if shown.cross else []
    elif standing is not None:
        said.append(tr("{crossing} without anything more", crossing=standing.words))
    sentence = ", ".join(said)
    return sentence[0].upper() + sentence[1:]


def _highest(cap: CapState) -> Fraction:
    limit = cap.cap.stop_above if cap.cap.stop_above is not None else cap.cap.warn_above
    assert limit is not None, "a protocol's caps have a limit"
    return limit


def _grams(grams: Fraction) -> str:
    return grams_down(grams)
