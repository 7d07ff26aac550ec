"""A button that shows its key beside its word, and perhaps an icon before it: "Give and record  Ctrl Enter"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from mgtracker.ui import theme as themes
from mgtracker.ui.icons import icon_room, paint_icon
from mgtracker.ui.key_hint import key_hint_size, paint_key_hint, spoken_keys

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.theme import Theme

ButtonRole = Literal["plain", "primary", "quiet", "link", "small"]


class ActionButton(QPushButton):
    """A push button with a key cap at its right; whoever owns the action binds the key itself.

    The style sheet draws its ground and edge. Its word, its cap, and on the accent fill the focus
    line inside it, are drawn here.
    """

    def __init__(
        self,
        text: str,
        keys: str = "",
        role: ButtonRole = "plain",
        parent: QWidget | None = None,
        *,
        icon: str = "",
    ) -> None:
        """`keys` as they are printed; `text` may carry a mnemonic; `icon`: a name of `icons.FILES`."""
        super().__init__(text, parent)
        self._keys, self._icon = keys, icon
        self.setProperty("role", role)
        self.setAccessibleDescription(spoken_keys(keys) if keys else "")

    def set_role(self, role: ButtonRole) -> None:
        """Take another look: the way on is quiet until it may be taken."""
        themes.mark(self, role=role)

    def show_keys(self, keys: str) -> None:
        """Another cap; "": none, where no key does it."""
        self._keys = keys
        self.setAccessibleDescription(spoken_keys(keys) if keys else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The button's own size with room for the icon and the cap."""
        hint, theme = super().sizeHint(), themes.current()
        return QSize(hint.width() + self._icon_room(theme) + self._cap_room(theme), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Neither the word nor the cap is ever cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ground by the style sheet, then icon, word and cap together in the middle."""
        theme = themes.current()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        word, edge = self._colours(theme)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&", ""))
        left = (self.width() - width - self._icon_room(theme) - self._cap_room(theme)) / 2
        if self._icon:
            side = theme.size.icon
            box = QRectF(round(left), (self.height() - side) // 2, side, side)
            paint_icon(painter, box, self._icon, word)
            left += self._icon_room(theme)
        painter.setPen(QColor(word))
        painter.drawText(QRectF(left, 0, width + 1, self.height()), int(flags), self.text())
        if self._keys:
            cap = key_hint_size(self._keys, theme)
            top = (self.height() - cap.height()) // 2
            box = QRectF(round(left + width + theme.space.s8), top, cap.width(), cap.height())
            ink = word if self._fills() or not self.isEnabled() else theme.text2
            paint_key_hint(painter, box, self._keys, theme, (ink, edge))
        if self.hasFocus() and self._fills():
            self._paint_focus(painter, theme)
        painter.end()

    def _icon_room(self, theme: Theme) -> int:
        return icon_room(theme) if self._icon else 0

    def _cap_room(self, theme: Theme) -> int:
        if not self._keys:
            return 0
        return theme.space.s8 + key_hint_size(self._keys, theme).width()

    def _fills(self) -> bool:
        return bool(self.property("role") == "primary" and self.isEnabled())

    def _colours(self, theme: Theme) -> tuple[str, str]:
        """Of the word and of the cap's edge."""
        if not self.isEnabled():
            return theme.text3, theme.line
        match self.property("role"):
            case "primary":
                ink = theme.surface if self.isDown() else theme.on_accent
                return ink, ink
            case "link":
                return theme.accent, theme.line
            case "quiet":
                return theme.text2, theme.line
            case _:
                return theme.text, theme.line

    def _paint_focus(self, painter: QStylePainter, theme: Theme) -> None:
        """Inside the fill, where the accent edge would not be seen."""
        inset = theme.lines.focus * 1.5
        painter.setRenderHint(QStylePainter.RenderHint.Antialiasing)
        painter.setPen(theme.pen(theme.on_accent, theme.lines.focus))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, theme.radius.chip, theme.radius.chip)
