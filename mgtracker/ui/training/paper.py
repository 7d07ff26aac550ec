"""A debrief on paper, A4: the certificate, the chart at the end, every criterion, every decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from mgtracker import __version__
from mgtracker.ui import theme as themes
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.out import pages
from mgtracker.ui.out.text import DEMI, written
from mgtracker.ui.training import debrief_words, words
from mgtracker.ui.training.debrief_words import KNOWN, PARTS
from mgtracker.ui.training.moment import view_at
from mgtracker.ui.translation import tr
from mgtracker.ui.trend.choices import Choices
from mgtracker.ui.trend.export.picture import plot_image
from mgtracker.ui.trend.span import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPainter

    from mgtracker.ui.training.debrief_page import Debriefed

SCREEN_DPI = 96
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
        paper = pages.Pages(device, layout(), _foot_words(shown))
        laid = paper.document()
        width = paper.page.width() * SCREEN_DPI / device.logicalDpiX()
        _Writing(laid, width).write(shown, plot)
        count = laid.pageCount()
        for number in range(count):
            paper.turn()
            _watermark(paper.painter, paper.page)
            paper.draw(laid, number)
            paper.foot(count)
        paper.end()


class _Writing:
    """Puts a debrief into a document, block by block."""

    def __init__(self, laid: QTextDocument, width: float) -> None:
        self._laid, self._width = laid, width
        self._cursor = QTextCursor(laid)
        self._is_first = True

    def write(self, shown: Debriefed, plot: QImage) -> None:
        """Everything, in order."""
        self._cursor.beginEditBlock()
        self._certificate(shown)
        self._picture(plot)
        self._criteria(shown)
        count = len(shown.decisions)
        self._block(tr("Decision by decision"), "number", before=24)
        for place, one in enumerate(shown.decisions, 1):
            told = debrief_words.decision(shown.played, one, place, count)
            self._block(told.title, "strong", before=12)
            for part, lines in zip(PARTS, told.parts, strict=True):
                self._block(tr(part), "small", weight=DEMI, before=4)
                if part == PARTS[KNOWN]:  # many, and short: in one run
                    self._block("; ".join(line.text for line in lines), "small", indent=12)
                    continue
                for line in lines:
                    level = f"{tr(line.level.word)}: " if line.level is not None else ""
                    under = f"  ({line.under})" if line.under else ""
                    self._block(f"{level}{line.text}{under}", "small", indent=12)
        self._cursor.endEditBlock()

    def _certificate(self, shown: Debriefed) -> None:
        played, score, theme = shown.played, shown.score, themes.LIGHT
        case, made = played.case, shown.made_at.as_written().replace("T", " ")[:16]
        self._block(tr(words.STAMP), "strong", theme.practice, DEMI)
        self._block(tr("Certificate of practice"), "far", before=12)
        self._block(played.trainee, "number", before=12)
        self._block(case.title, "strong")
        outcome = debrief_words.verdict(score)
        points = tr("{points} of {of} points", points=score.points, of=score.of)
        percent = tr("{percent} %", percent=score.percent)
        self._block(f"{percent}, {outcome}, {points}", "number", before=12)
        areas = debrief_words.by_area(score)
        self._block(", ".join(f"{name} {got} / {of}" for name, got, of in areas), "body")
        facts = [
            tr("seed {seed}: the same seed is the same patient", seed=played.seed),
            tr("kept {time}", time=made),
            tr("case {case}, version {version}", case=case.id, version=case.digest[:SHORT]),
            tr("protocol {id} {version}", id=played.protocol.id, version=played.protocol.version),
            f"mgtracker {__version__}",
        ]
        if shown.taken_up is not None:
            begun = tr("begun from decision {n} of an earlier attempt", n=shown.taken_up)
            facts.insert(0, begun)
        self._block("; ".join(facts), "small", theme.text2, before=4)
        if played.ended is not None:
            self._block(tr(words.ENDED_OF_IT[played.ended]), "small", theme.text2)
        failing = [mark.criterion.say for mark in score.failing]
        if failing:
            self._block(tr("Fails the attempt:"), "body", weight=DEMI, before=8)
            for say in failing:
                self._block(say, "body", indent=12)

    def _criteria(self, shown: Debriefed) -> None:
        self._block(tr("Criteria"), "number", before=24)
        for one in debrief_words.criteria(shown.played, shown.score):
            word = tr("met") if one.is_met else tr("missed")
            if one.fails:
                word = tr("missed, and fails the attempt")
            weight = None if one.is_met else DEMI
            head = f"{one.area}: {one.text} {word}, {one.points}"
            self._block(head, "body", weight=weight, before=4)
            for under in one.under:
                self._block(under, "small", themes.LIGHT.text2, indent=12)

    def _block(
        self,
        text: str,
        role: themes.Role,
        colour: str = themes.LIGHT.text,
        weight: QFont.Weight | None = None,
        *,
        before: int = 0,
        indent: int = 0,
    ) -> None:
        form = QTextBlockFormat()
        form.setTopMargin(before)
        form.setLeftMargin(indent)
        if self._is_first:
            self._cursor.setBlockFormat(form)
            self._is_first = False
        else:
            self._cursor.insertBlock(form)
        self._cursor.insertText(unbroken(text), written(role, colour, weight))

    def _picture(self, plot: QImage) -> None:
        name = "chart"
        self._laid.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), plot)
        form = QTextImageFormat()
        form.setName(name)
        form.setWidth(self._width)
        form.setHeight(self._width * plot.height() / plot.width())
        apart = QTextBlockFormat()
        apart.setTopMargin(themes.LIGHT.space.s12)
        self._cursor.insertBlock(apart)
        self._cursor.insertImage(form)


def _plot(shown: Debriefed) -> QImage:
    """The whole attempt, as it stood at its end."""
    played = shown.played
    view = view_at(played, len(played.stands()) - 1)
    span = Span()
    span.choose("all")
    plot = plot_image(view, Choices(), span, struck=True)
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
    return ", ".join((tr(words.STAMP), played.trainee, played.case.title))
