"""The picture all panels are drawn in: grid and future behind, the line of now before them, the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen, QPixmap

from mgtracker.ui.trend.graphs import pg
from mgtracker.ui.trend.ink import Box, Drawn, Layer, Rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QSize
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.trend.look import Look

SETTLED = 100
"""Milliseconds at rest after which the panels are painted once more, for what nobody told."""
DRAG = 4
"""Pixels the mouse must move before a click is a drag."""


class Plots(pg.GraphicsView):  # type: ignore[misc]
    """The view of every panel. It tells what the mouse and the keys ask for, and moves nothing itself.

    On a screen, while values are read, it paints the panels into a picture that is kept until anything of them
    changes, and the line over it: hundreds of marks are not painted anew for each move of the mouse. Else only
    what changed is painted, as in any scene.

    Signals:
        pointed: x and y of the mouse over the panels.
        left: the mouse has gone.
        clicked: x and y of a click.
        dragged: pixels since the last.
        wheeled: turns of the wheel away from the user, and x.
        reset: a double click.
        pressed: the event of a key.
    """

    pointed = Signal(float, float)
    left = Signal()
    clicked = Signal(float, float)
    dragged = Signal(float)
    wheeled = Signal(float, float)
    reset = Signal()
    pressed = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, is_live: bool = True) -> None:
        """`is_live`: on a screen; else each painting is a new one, as fine as what it is painted on."""
        super().__init__(parent, useOpenGL=False, background=None)
        self._is_live = is_live
        self._picture: QPixmap | None = None
        self._hair: tuple[float, QPen] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.behind = Layer(None, -100)
        self.before = Layer(None, 100)
        self.scene().addItem(self.behind)
        self.scene().addItem(self.before)
        self._from: float | None = None
        self._dragging = False
        self.settled = QTimer(self)
        self.settled.setSingleShot(True)
        self.settled.setInterval(SETTLED)
        self.settled.timeout.connect(self.forget)
        self.scene().changed.connect(lambda _: self.settled.start())

    def forget(self) -> None:
        """Something of the panels is another: they are painted anew."""
        self._picture = None
        if self._hair is not None:
            self.viewport().update()

    def show_hair(self, x: float | None, pen: QPen) -> None:
        """The line where values are read, or none."""
        self._hair = None if x is None else (round(x), pen)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The scene; where values are read what is kept of it, and the line over it."""
        if not self._is_live or self._hair is None:
            super().paintEvent(event)
            return
        size, dense = self.viewport().size(), self.devicePixelRatioF()
        if self._picture is None or self._picture.size() != size * dense:
            self._picture = self._paint(size, dense)
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._picture)
        x, pen = self._hair
        painter.setPen(pen)
        painter.drawLine(QLineF(x, 0, x, size.height()))
        painter.end()

    def _paint(self, size: QSize, dense: float) -> QPixmap:
        picture = QPixmap(size * dense)
        picture.setDevicePixelRatio(dense)
        picture.fill(self.backgroundBrush().color())
        painter = QPainter(picture)
        self.render(painter, QRectF(0, 0, size.width(), size.height()), self.viewport().rect())
        painter.end()
        return picture

    def resize_layers(self) -> None:
        """The layers lie over all panels."""
        for layer in (self.behind, self.before):
            layer.resize(self.width(), self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag or a click begins."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._from, self._dragging = event.position().x(), False
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging moves time; else values are read."""
        x, y = event.position().x(), event.position().y()
        if self._from is not None:
            if self._dragging or abs(x - self._from) > DRAG:
                self._dragging = True
                self.dragged.emit(x - self._from)
                self._from = x
        else:
            self.pointed.emit(x, y)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Without a drag it was a click."""
        if self._from is not None and not self._dragging:
            self.clicked.emit(event.position().x(), event.position().y())
        self._from, self._dragging = None, False
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Back to the chosen range."""
        self.reset.emit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom in time round the mouse; a wheel to the side drags."""
        across = event.angleDelta().x()
        if abs(across) > abs(event.angleDelta().y()):
            self.dragged.emit(float(across))
        else:
            self.wheeled.emit(event.angleDelta().y() / 120, event.position().x())
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is read any more."""
        self.left.emit()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys and the like; the others go on to the window."""
        event.ignore()
        if event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        ):
            self.pressed.emit(event)


def backdrop(
    look: Look,
    width: float,
    height: float,
    now: float,
    lines: Sequence[tuple[float, bool]],
    edges: Sequence[float],
) -> list[Drawn]:
    """Future ground, hours and midnights as (x, is midnight), and the edges between panels."""
    theme = look.theme
    drawn: list[Drawn] = []
    if now < width:
        rect = QRectF(max(now, 0), 0, width - max(now, 0), height)
        drawn.append(Box(rect, QPen(Qt.PenStyle.NoPen), look.brush(theme.future)))
    for x, is_day in lines:
        place = round(x) + 0.5
        pen = look.midnight() if is_day else look.grid()
        drawn.append(Rule(QLineF(place, 0, place, height), pen))
    edge = theme.pen(theme.line, theme.lines.edge)
    drawn += [Rule(QLineF(0, y - 0.5, width, y - 0.5), edge) for y in edges]
    return drawn


def line_of_now(look: Look, height: float, now: float, tag: QRectF | None) -> list[Rule]:
    """Through all panels, and behind a tag that stands there: no number in it is run through."""
    place, pen = round(now), look.now()
    if tag is None or not tag.left() <= place <= tag.right():
        return [Rule(QLineF(place, 0, place, height), pen)]
    return [
        Rule(QLineF(place, 0, place, tag.top()), pen),
        Rule(QLineF(place, tag.bottom(), place, height), pen),
    ]
