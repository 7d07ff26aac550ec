"""Every key and what it does, in one sheet: opened with ? or F1."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.key_hint import KeyHint
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import mark, tr

Keys = tuple[str, tuple[tuple[str, str], ...]]
"""A heading, and keys with what they do."""

IN_LISTS: Keys = (
    mark("In lists and forms"),
    (
        ("Up", mark("The line above")),
        ("Down", mark("The line below")),
        ("Left", mark("From what is due to the board; with Right back")),
        ("Enter", mark("Open the patient, or the form for what is due")),
        ("S", mark("All alarms: seen")),
        ("L", mark("All alarms: later")),
        ("Tab", mark("The next field; with Shift the one before")),
        ("A-Z", mark("In a choice: the word it begins; again, the next such word")),
        ("Esc", mark("Back, or clear what is typed to find")),
    ),
)

IN_CHART = (
    ("Left", mark("The point before, with its values")),
    ("Right", mark("The point after, as far as the plan goes")),
    ("Enter", mark("The point's line in the journal")),
    ("+", mark("Closer; with - further")),
    ("Down", mark("The words of the next panel; Up the one before")),
    ("U", mark("Another unit, on the words of a panel")),
)
"""What the chart does with keys while it has the focus."""


class KeyList(Sheet):
    """Columns of groups; made from the actions themselves, so that it cannot be out of date."""

    def __init__(self, groups: tuple[Keys, ...], parent: QWidget | None = None) -> None:
        super().__init__(tr("Keys"), tr("Close"), parent)
        self.way_out.hide()
        theme = themes.current()
        inside = _columns(groups, 2)
        around = 2 * theme.space.s24 + theme.size.scroll_bar
        if parent is not None and inside.sizeHint().width() + around > parent.width():
            inside = _columns(groups, 1)
        scroll = QScrollArea()
        scroll.setAccessibleName(tr("Keys"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        wanted = inside.sizeHint()
        room = parent.height() - 5 * theme.size.toolbar if parent is not None else wanted.height()
        scroll.setMinimumWidth(wanted.width() + theme.size.scroll_bar)
        scroll.setMinimumHeight(min(wanted.height(), max(room, theme.size.toolbar)))
        self.body.addWidget(scroll)
        self.way_on.setFocus()


def _columns(groups: tuple[Keys, ...], count: int) -> QWidget:
    """Every key with what it does, the groups shared out over as many columns."""
    theme = themes.current()
    inside = QWidget()
    inside.setProperty("ground", "surface")
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, 0, theme.space.s16, 0)
    grid.setHorizontalSpacing(theme.space.s12)
    grid.setVerticalSpacing(theme.space.s4)
    total = sum(len(keys) + 1 for _, keys in groups)
    row, side = 0, 0
    for heading, keys in groups:
        if side == 0 and row and count > 1 and row + len(keys) / 2 >= total / 2:
            row, side = 0, 3
        grid.addWidget(label(heading, weight="bold"), row, side, 1, 2)
        row += 1
        for printed, does in keys:
            grid.addWidget(KeyHint(printed), row, side, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(does), row, side + 1)
            row += 1
    if count > 1:
        grid.setColumnMinimumWidth(2, theme.space.s24)
    grid.setRowStretch(grid.rowCount(), 1)
    for words in inside.findChildren(QWidget):
        words.ensurePolished()
    return inside
