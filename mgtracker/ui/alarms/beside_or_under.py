"""Words with buttons at their right; where both have no room in one line, the buttons stand under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout

from mgtracker.ui.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLayoutItem, QWidget


class BesideOrUnder(QLayout):
    """Two parts: words that take all the width there is, and buttons that are never narrower than theirs.

    Under the words, the buttons have as many lines as they need.
    """

    def __init__(self, parent: QWidget, words: QLayout, buttons: Sequence[QWidget]) -> None:
        super().__init__(parent)
        self._buttons = FlowLayout()
        self._words, self._least, self._down, self._inset = words, 0, 0, 0
        self._parts: list[QLayoutItem] = [words, self._buttons]
        for part in (words, self._buttons):
            self.addChildLayout(part)
        for button in buttons:
            self._buttons.addWidget(button)

    def set_room(self, least: int, *, across: int, down: int, inset: int) -> None:
        """How wide the words stay at least beside buttons; the room between the parts, and between buttons.

        `inset`: how far to the right of the words' edge the buttons begin where they are under them.
        """
        self._least, self._down, self._inset = least, down, inset
        self.setSpacing(across)
        self._buttons.set_spacing(across, down)
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """A further button."""
        self._buttons.addItem(item)

    def count(self) -> int:
        """The words, then the buttons."""
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The part at a place, if there is one."""
        return self._parts[index] if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give a part back."""
        return self._parts.pop(index) if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        """The words take the width."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Less width is more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high both are at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put both where they belong."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Both in one line."""
        words, buttons = self._words.sizeHint(), self._buttons.sizeHint()
        width = words.width() + self.spacing() + buttons.width()
        return self._with_margins(width, max(words.height(), buttons.height()))

    def minimumSize(self) -> QSize:
        """As wide as the widest word or button."""
        words, buttons = self._words.minimumSize(), self._buttons.minimumSize()
        width = max(words.width(), self._inset + buttons.width())
        return self._with_margins(width, max(words.height(), buttons.height()))

    # -- inside ----------------------------------------------------------------------------------

    def _with_margins(self, width: int, height: int) -> QSize:
        margins = self.contentsMargins()
        return QSize(
            width + margins.left() + margins.right(), height + margins.top() + margins.bottom()
        )

    def _place(self, outer: QRect, *, move: bool) -> int:
        """Returns the height it takes, margins and all."""
        margins = self.contentsMargins()
        rect = outer.marginsRemoved(margins)
        taken = self._buttons.sizeHint().width()
        least = max(self._least, self._words.minimumSize().width())
        is_beside = least + self.spacing() + taken <= rect.width()
        high = self._beside(rect, taken, move=move) if is_beside else self._under(rect, move=move)
        return high + margins.top() + margins.bottom()

    def _beside(self, rect: QRect, taken: int, *, move: bool) -> int:
        wide = rect.width() - self.spacing() - taken
        words, buttons = self._words.heightForWidth(wide), self._buttons.sizeHint().height()
        high = max(words, buttons)
        if move:
            room = max(high, rect.height())
            self._words.setGeometry(QRect(rect.x(), rect.y(), wide, room))
            left, top = rect.x() + wide + self.spacing(), rect.y() + (room - buttons) // 2
            self._buttons.setGeometry(QRect(left, top, taken, buttons))
        return high

    def _under(self, rect: QRect, *, move: bool) -> int:
        wide = rect.width() - self._inset
        words = self._words.heightForWidth(rect.width())
        buttons = self._buttons.heightForWidth(wide)
        if move:
            self._words.setGeometry(QRect(rect.x(), rect.y(), rect.width(), words))
            top = rect.y() + words + self._down
            self._buttons.setGeometry(QRect(rect.x() + self._inset, top, wide, buttons))
        return words + self._down + buttons
