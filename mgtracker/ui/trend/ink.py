"""What is drawn in pixels over or under a plot: lines, boxes, shapes and words, laid out beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTRE = Qt.AlignmentFlag.AlignCenter


class Drawn(Protocol):
    """Something laid out that only needs to be painted."""

    def paint(self, painter: QPainter) -> None:
        """Draw it; nothing is worked out here."""
        ...


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across or down, crisp."""

    line: QLineF
    pen: QPen

    def paint(self, painter: QPainter) -> None:
        """Without antialiasing: it lies on the pixels."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.setPen(self.pen)
        painter.drawLine(self.line)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, rounded or not."""

    rect: QRectF
    pen: QPen
    brush: QBrush
    radius: float = 0

    def paint(self, painter: QPainter) -> None:
        """Edge and fill."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawRoundedRect(self.rect, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline."""

    outline: QPolygonF
    pen: QPen
    brush: QBrush

    def paint(self, painter: QPainter) -> None:
        """Edge and fill."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawPolygon(self.outline)


@dataclass(frozen=True, slots=True)
class Ring:
    """A circle round a place."""

    centre: QPointF
    radius: float
    pen: QPen
    brush: QBrush

    def paint(self, painter: QPainter) -> None:
        """Edge and fill."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        painter.setPen(self.pen)
        painter.setBrush(self.brush)
        painter.drawEllipse(self.centre, self.radius, self.radius)


@dataclass(frozen=True, slots=True)
class Crossed:
    """Two strokes through a place: what stood there counts no more. `once`: one, up to the right."""

    centre: QPointF
    reach: float
    pen: QPen
    once: bool = False

    def paint(self, painter: QPainter) -> None:
        """From corner to corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=True)
        painter.setPen(self.pen)
        for down in (-self.reach,) if self.once else (self.reach, -self.reach):
            corner = QPointF(self.reach, down)
            painter.drawLine(self.centre - corner, self.centre + corner)


@dataclass(frozen=True, slots=True)
class Word:
    """Words in a box."""

    rect: QRectF
    text: str
    font: QFont
    colour: str
    align: Qt.AlignmentFlag = LEFT

    def paint(self, painter: QPainter) -> None:
        """The words alone; never wrapped, never cut."""
        painter.setPen(QColor(self.colour))
        painter.setFont(self.font)
        painter.drawText(self.rect, int(self.align | Qt.TextFlag.TextDontClip), self.text)


class Layer(QGraphicsItem):
    """Things drawn in the pixels of the item it belongs to; takes no mouse."""

    def __init__(self, parent: QGraphicsItem | None, z: float) -> None:
        super().__init__(parent)
        self.setZValue(z)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._size = QRectF()
        self.drawn: tuple[Drawn, ...] = ()

    def resize(self, width: float, height: float) -> None:
        """As large as what it lies over."""
        self.prepareGeometryChange()
        self._size = QRectF(0, 0, width, height)

    def draw(self, things: Iterable[Drawn]) -> None:
        """These and nothing else, in this order."""
        self.drawn = tuple(things)
        self.update()

    def words(self) -> list[str]:
        """Every word in it, in order."""
        return [thing.text for thing in self.drawn if isinstance(thing, Word)]

    def boundingRect(self) -> QRectF:
        """All of it."""
        return self._size

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionGraphicsItem,
        _widget: QWidget | None = None,
    ) -> None:
        """Everything, in order."""
        for thing in self.drawn:
            thing.paint(painter)
