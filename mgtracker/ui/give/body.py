"""The part of the panel that scrolls: the form in front, and the verdict under it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.give.form import Form, set_shown
from mgtracker.ui.give.verdict_view import VerdictView

UNBOUNDED = 16777215
"""Qt's own word for no greatest size."""


class Body(QScrollArea):
    """Scrolls upright only; its content keeps its width when the bar comes."""

    def __init__(self, forms: Mapping[str, Form], parent: QWidget | None = None) -> None:
        """Shows the first form."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._forms = dict(forms)
        self.verdict = VerdictView()
        self._page = QWidget()
        self._page.setProperty("ground", "surface")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._page)
        for form in self._forms.values():
            self._column.addWidget(form)
        self._column.addWidget(self.verdict)
        self._column.addStretch(1)
        self.setWidget(self._page)
        self._low: bool | None = None
        self.verticalScrollBar().rangeChanged.connect(self._measure)
        self._page.installEventFilter(self)
        self.viewport().installEventFilter(self)
        self._measure()

    def show_form(self, key: str) -> None:
        """Bring a form to the front."""
        for other, form in self._forms.items():
            set_shown(form, shown=other == key)

    def set_low(self, *, low: bool) -> None:
        """Lower fields, for a window that is."""
        if low == self._low:
            return
        self._low = low
        for kind in (QLineEdit, QComboBox):
            for field in self._page.findChildren(kind):
                if not isinstance(field.parent(), QComboBox):
                    themes.mark(field, low=low)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange} and hasattr(
            self, "_column"
        ):
            self._measure()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content, or the room for it, is another."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._fit_bar()
        return super().eventFilter(watched, event)

    def _fit_bar(self) -> None:
        """The verdict's bar stands whole, or goes: the card never has the half of its room."""
        card = self.verdict.card
        whole, now = card.sizeHint().height(), min(card.sizeHint().height(), card.maximumHeight())
        needed = self._column.heightForWidth(self._page.width()) + whole - now
        fits = self.verdict.isHidden() or needed <= self.viewport().height()
        most = UNBOUNDED if fits else card.minimumSizeHint().height()
        if card.maximumHeight() != most:
            card.setMaximumHeight(most)

    def _measure(self, *_range: int) -> None:
        theme = themes.current()
        space = theme.space
        bar = theme.size.scroll_bar if self.verticalScrollBar().maximum() > 0 else 0
        self._column.setContentsMargins(space.s16, space.s12, space.s16 - bar, space.s12)
        self._column.setSpacing(space.s12)
