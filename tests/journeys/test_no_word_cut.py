"""No word is cut on any screen: at the sizes a ward has, with large text, and in a longer language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
    QWidget,
)

from mgtracker.ui.board.lettering import Lettering

from .screens import every_screen, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

LONGER = 1.4
ALWAYS_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
SIZES = {
    "1366x768": (1366, 768, 1.0),
    "1920x1080 at 150 %": (1920, 1080, 1.5),
    "1366x768 at 200 %": (1366, 768, 2.0),
    "1920x1080 at 200 %": (1920, 1080, 2.0),
}


# -- what is cut -----------------------------------------------------------------------------------


def cut(root: QWidget) -> list[str]:
    """Words in sight that have less room than they need, or stick out of what they stand in."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QLabel | QAbstractButton) and widget.text():
            found += _cut_words(widget)
        elif isinstance(widget, QTabBar):
            found += _cut_tabs(widget)
        elif isinstance(widget, QTableView) and type(widget) is QTableView:
            found += _cut_cells(widget)
    return found


def _cut_words(widget: QLabel | QAbstractButton) -> list[str]:
    text = f"{type(widget).__name__} {widget.text()[:60]!r}"
    if isinstance(widget, QLabel) and widget.wordWrap():
        high = widget.heightForWidth(widget.width())
        short = (
            [f"{text} is {widget.height()} high, needs {high}"] if widget.height() < high else []
        )
        return short + _sticking_out(widget)
    is_label = isinstance(widget, QLabel)
    needed = widget.sizeHint().width() if is_label else widget.minimumSizeHint().width()
    narrow = [f"{text} is {widget.width()} wide, needs {needed}"] if widget.width() < needed else []
    return narrow + _sticking_out(widget)


def _cut_tabs(bar: QTabBar) -> list[str]:
    found = []
    for place in range(bar.count()):
        if not bar.isTabVisible(place):
            continue
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(place).replace("&", ""))
        if bar.tabRect(place).width() < needed:
            found.append(f"tab {bar.tabText(place)!r} needs {needed}")
        if bar.tabRect(place).right() > bar.width():
            found.append(f"tab {bar.tabText(place)!r} sticks out")
    return found


def _cut_cells(table: QTableView) -> list[str]:
    model, found = table.model(), []
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            option = QStyleOptionViewItem()
            table.initViewItemOption(option)
            option.rect = QRect(0, 0, table.columnWidth(column), table.rowHeight(row))
            needed = table.itemDelegate().sizeHint(option, index)
            room = table.columnWidth(column), table.rowHeight(row)
            if column == model.columnCount() - 1:  # it wraps
                fits = needed.height() <= room[1]
            else:
                fits = needed.width() <= room[0]
            if not fits:
                found.append(f"cell {index.data()!r} has {room}, needs {needed.toTuple()}")
    return found


def _sticking_out(widget: QWidget) -> list[str]:
    """Over the side of what it stands in; what scrolls shows the rest."""
    above = widget.parentWidget()
    while above is not None:
        left = widget.mapTo(above, widget.rect().topLeft()).x()
        inside = above.parentWidget()
        if left < 0 or left + widget.width() > above.width():
            return [
                f"{type(widget).__name__} {widget.property('text')!r} out of {type(above).__name__}"
            ]
        area = None if inside is None else inside.parentWidget()
        scrolls = isinstance(area, QScrollArea) and area.horizontalScrollBarPolicy() != ALWAYS_OFF
        above = None if above.isWindow() or scrolls else inside
    return []


class Painted:
    """Watches what delegates write, and remembers what reached over the edge of its list."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.over: list[str] = []
        write = Lettering.write

        def watched(
            self_: Lettering, painter: QPainter, text: str, at: tuple[float, float], *rest: Any
        ) -> float:
            end = write(self_, painter, text, at, *rest)
            device = painter.device()
            if isinstance(device, QWidget) and (at[0] < 0 or end > device.width() + 1):
                self.over.append(f"{text!r} over the edge of {type(device.parent()).__name__}")
            return end

        monkeypatch.setattr(Lettering, "write", watched)

    def take(self) -> list[str]:
        over, self.over = sorted(set(self.over)), []
        return over


# -- the walk --------------------------------------------------------------------------------------


def sized(machine: Machine, width: int, height: int, scale: float) -> MainWindow:
    desktop = machine.start()
    window = desktop.window
    assert window is not None
    desktop.settings.scale = scale
    window.looks.put_on()
    settle()
    window.resize(width, height)
    settle()
    assert (window.width(), window.height()) == (width, height)
    return window


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_cut(machine: Machine, monkeypatch: pytest.MonkeyPatch, size: str) -> None:
    painted = Painted(monkeypatch)
    window = sized(machine, *SIZES[size])
    found = {}
    for name, root in every_screen(window, ("okafor", "andersson", "lindqvist")):
        if wrong := cut(root) + painted.take():
            found[name] = wrong
        if root is not window and (
            root.width() > window.width() or root.height() > window.height()
        ):
            found[name] = [f"{name} is {root.width()} x {root.height()}"]
    assert found == {}


# -- a longer language -----------------------------------------------------------------------------


def longer(text: str) -> str:
    """Each word of letters longer by two fifths, as a translation may be; numbers and units stay."""

    def stretch(word: re.Match[str]) -> str:
        said = word.group()
        return said + said[-1] * max(1, round(len(said) * (LONGER - 1)))

    return re.sub(r"[A-Za-z]{4,}", stretch, text)


def lengthened(root: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every label and button in sight says more; what each said before."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, QLabel | QAbstractButton) and widget.text():
            yield widget, widget.text()
            widget.setText(longer(widget.text()))
            widget.updateGeometry()


def laid_out_anew(window: MainWindow) -> None:
    """What is laid out by hand is so once a window has another size: a language is there from the start."""
    settle()
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and hasattr(widget, "_measure"):
            QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    size = window.size()
    window.resize(size.width() - 40, size.height())
    settle()
    window.resize(size)
    settle()


def test_a_longer_language_has_room(machine: Machine) -> None:
    window = sized(machine, 1440, 900, 1.0)
    found = {}
    for name, root in every_screen(window, ("okafor",)):
        said = list(lengthened(root))
        laid_out_anew(window)
        if wrong := cut(root):
            found[name] = wrong
        for widget, text in said:
            widget.setText(text)
        settle()
    assert found == {}
