"""A debrief on paper, A4: the certificate, the chart at the end, every criterion, every decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF

from mgtracker import __version__
from mgtracker.ui import theme as themes
from mgtracker.ui.out import pages
from mgtracker.ui.out.flow import Flow
from mgtracker.ui.out.pages import DEMI
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.training import debrief_words, words
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.training.debrief_words import PARTS
from mgtracker.ui.training.moment import view_at
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.choices import Choices
from mgtracker.ui.trend.export.picture import plot_image
from mgtracker.ui.trend.export.sight import Sight
from mgtracker.ui.trend.span import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPainter

    from mgtracker.ui.training.debrief_page import Debriefed

SIZE = QSize(860, 760)
"""Of the plot, in a screen's pixels: what the certificate leaves of its sheet."""
SHORT = 12
"""So many digits of the case's digest say which version of it was played."""
MARKED = 0.8
"""How much of the width of a page its watermark takes."""


def layout() -> QPageLayout:
    """A4 upright."""
    return pages.layout()


def pdf(shown: Debriefed) -> bytes:
    """The bytes of a PDF, words as words."""
    return pages.pdf(_foot_words(shown), lambda device: paint(device, shown))


def paint(device: QPagedPaintDevice, shown: Debriefed) -> None:
    """Every page onto a printer or a PDF. OSError: it takes nothing."""
    plot = _plot(shown)
    with themes.drawn_in(themes.LIGHT):
        flow = Flow(device, layout(), _foot_words(shown))
        _certificate(flow, shown)
        flow.picture(plot, before=16)
        flow.turn()
        _criteria(flow, shown)
        _about(flow, shown)
        _decisions(flow, shown)
        flow.paint(_watermark)


def _certificate(flow: Flow, shown: Debriefed) -> None:
    """Who played what, and how it went: a page by itself."""
    played, score, theme = shown.played, shown.score, themes.LIGHT
    case, made = played.case, shown.made_at.as_written().replace("T", " ")[:16]
    flow.words(tr(words.STAMP), "strong", theme.practice, DEMI)
    flow.words(tr("Certificate of practice"), "far", before=12)
    flow.words(played.trainee, "number", before=12)
    flow.words(in_language(case.title), "strong")
    outcome = debrief_words.verdict(score)
    points = tr("{points} of {of} points", points=score.points, of=score.of)
    percent = tr("{percent} %", percent=score.percent)
    flow.words(f"{percent}, {outcome}, {points}", "number", before=12)
    areas = debrief_words.by_area(score)
    flow.words(", ".join(f"{name} {got} / {of}" for name, got, of in areas), "body")
    facts = [
        tr("seed {seed}: the same seed is the same patient", seed=played.seed),
        tr("kept {time}", time=made),
        tr("case {case}, version {version}", case=case.id, version=case.digest[:SHORT]),
        tr("protocol {id} {version}", id=played.protocol.id, version=played.protocol.version),
        f"mgtracker {__version__}",
    ]
    if shown.taken_up is not None:
        begun = tr("begun from decision {n} of an earlier attempt", n=shown.taken_up + 1)
        facts.insert(0, begun)
    flow.words("; ".join(facts), "small", theme.text2, before=4)
    if played.ended is not None:
        flow.words(tr(words.ENDED_OF_IT[played.ended]), "small", theme.text2)
    failing = [in_language(mark.criterion.say) for mark in score.failing]
    if failing:
        missed = sentence_case(tr("missed, and fails the attempt"))
        flow.words(f"{missed}:", "body", weight=DEMI, before=8, keeps=True)
        for say in failing:
            flow.words(say, "body", indent=12)


def _criteria(flow: Flow, shown: Debriefed) -> None:
    flow.words(tr("Criteria"), "number", keeps=True)
    for one in debrief_words.criteria(shown.played, shown.score):
        word = tr("met") if one.is_met else tr("missed")
        if one.fails:
            word = tr("missed, and fails the attempt")
        weight = None if one.is_met else DEMI
        head = f"{one.area}, {word}, {one.points}: {one.text}"
        flow.words(head, "body", weight=weight, before=6, keeps=bool(one.under))
        for under in one.under:
            flow.words(under, "small", themes.LIGHT.text2, indent=12)


def _about(flow: Flow, shown: Debriefed) -> None:
    for title, lines in debrief_words.about(shown.played.case):
        flow.words(title, "body", weight=DEMI, before=12, keeps=True)
        for line in lines:
            flow.words(line.text, "body", indent=12)


def _decisions(flow: Flow, shown: Debriefed) -> None:
    count = len(shown.decisions)
    flow.words(tr("Decision by decision"), "number", before=24, keeps=True)
    for place, one in enumerate(shown.decisions, 1):
        told = debrief_words.decision(shown.played, one, place, count)
        flow.words(told.title, "strong", before=14, keeps=True)
        for part, lines in zip(PARTS, told.parts, strict=True):
            flow.words(tr(part), "small", weight=DEMI, before=4, keeps=bool(lines))
            for line in lines:
                level = f"{tr(line.level.word)}: " if line.level is not None else ""
                under = f"  ({line.under})" if line.under else ""
                flow.words(f"{level}{line.text}{under}", "small", indent=12)


def _plot(shown: Debriefed) -> QImage:
    """The whole attempt, as it stood at its end."""
    played = shown.played
    view = view_at(played, len(played.stands()) - 1)
    span = Span()
    span.choose("all")
    plot = plot_image(Sight(view, Choices(), span, struck=True), SIZE)
    plot.setDevicePixelRatio(1)
    return plot


def _watermark(painter: QPainter, page: QRectF) -> None:
    font = themes.LIGHT.font("far", QFont.Weight.Black)
    text = tr(words.PRACTICE)
    across = QFontMetricsF(font, painter.device()).horizontalAdvance(text)
    font.setPointSizeF(font.pointSizeF() * MARKED * page.height() / 2 / across * 1.2)
    painter.save()
    painter.translate(page.center())
    painter.rotate(-55)
    painter.setFont(font)
    painter.setPen(QColor(themes.LIGHT.rule))
    box = QRectF(-page.height(), -page.height() / 4, 2 * page.height(), page.height() / 2)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    painter.restore()


def _foot_words(shown: Debriefed) -> str:
    played = shown.played
    return ", ".join((tr(words.STAMP), played.trainee, in_language(played.case.title)))
