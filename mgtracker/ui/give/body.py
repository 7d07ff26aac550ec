"""The part of the panel that scrolls: the form in front, and the verdict under it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mgtracker.ui import theme as themes
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import set_shown
from mgtracker.ui.give.forms import MAKERS
from mgtracker.ui.give.pinned_verdict import PinnedVerdict
from mgtracker.ui.give.proof_view import ProofView
from mgtracker.ui.give.verdict_view import VerdictView
from mgtracker.view import View

UNBOUNDED = 16777215
"""Qt's own word for no greatest size."""


class Body(QScrollArea):
    """Scrolls upright only; its content keeps its width when the bar comes.

    `pinned` stands outside of it, and is seen while the head of what is judged is not.

    Signals:
        made: a Form, when its tab is opened for the first time.
    """

    made = Signal(object)

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        """Without a form until one is asked for."""
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.forms: dict[str, Form] = {}
        self.verdict = VerdictView()
        self.proof = ProofView()
        self._view = view
        self._low = False
        self.pinned = PinnedVerdict()
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.timeout.connect(self._pin_what_is_away)
        self._bring = QTimer(self)
        self._bring.setSingleShot(True)
        self._bring.timeout.connect(self._bring_verdict)
        for judged in (self.verdict, self.proof):
            judged.why_opened.connect(self._bring_why, Qt.ConnectionType.QueuedConnection)
        self._page = QWidget()
        self._page.setProperty("ground", "surface")
        self._page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._page)
        self._column.addWidget(self.verdict)
        self._column.addWidget(self.proof)
        self._column.addStretch(1)
        self.setWidget(self._page)
        self.verticalScrollBar().rangeChanged.connect(self._measure)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        self._page.installEventFilter(self)
        self.viewport().installEventFilter(self)
        self._measure()

    def form(self, key: str) -> Form:
        """The form of a tab, made now if it was never opened."""
        if key not in self.forms:
            form = MAKERS[key]()
            self.forms[key] = form
            form.hide()
            self._column.insertWidget(self._column.indexOf(self.verdict), form)
            form.show_view(self._view)
            form.clear()
            if self._low:
                _lower(form, low=True)
                form.fold(folded=True)
            self.made.emit(form)
        return self.forms[key]

    def show_form(self, key: str) -> None:
        """Bring a form to the front."""
        front = self.form(key)
        is_another = front.isHidden()
        for form in self.forms.values():
            set_shown(form, shown=form is front)
        if is_another:  # what had the keys is hidden: Qt has scrolled to what it gave them to
            self.verticalScrollBar().setValue(0)

    def show_view(self, view: View) -> None:
        """The patient as it stands, and the time."""
        self._view = view
        for form in self.forms.values():
            form.show_view(view)

    def set_low(self, *, low: bool) -> None:
        """Lower fields, for a window that is."""
        if low != self._low:
            self._low = low
            _lower(self._page, low=low)
            for form in self.forms.values():
                form.fold(folded=low)
            self._fold_for_verdict()

    def bring_verdict(self) -> None:
        """Bring what is judged into sight, once the form has made room for it; without it, the form's top."""
        self._bring.start()

    def _bring_verdict(self) -> None:
        """Scroll until its card is in sight, and no further than the field typed into.

        What is corrected, and why, stays in sight over its form: then the head is pinned over the foot.
        """
        judged = self._judged()
        if any(form.corrects() for form in self.forms.values()):
            return
        if judged is None:
            self._begin_at_top()
            return
        card = judged.card.mapTo(self._page, judged.card.rect().bottomLeft()).y()
        below = card + themes.current().space.s12
        scroll = self.verticalScrollBar()
        wanted = min(below - self.viewport().height(), scroll.maximum())
        typed = self._page.focusWidget()
        if typed is not None and typed.hasFocus():
            top = typed.mapTo(self._page, QPoint(0, 0)).y()
            wanted = min(wanted, top)
            if scroll.value() > top:  # scrolled for what was typed before
                scroll.setValue(top)
        if wanted > scroll.value():
            scroll.setValue(wanted)

    def _bring_why(self, why: QWidget) -> None:
        """The rule that was asked for is read from its beginning."""
        self._column.activate()
        self.ensureWidgetVisible(why, 0, themes.current().space.s12)

    def _begin_at_top(self) -> None:
        """An empty form is seen from its first field on, as far as the field with the keys allows."""
        front = next((form for form in self.forms.values() if not form.isHidden()), None)
        if front is None or front.is_touched():
            return
        self.verticalScrollBar().setValue(0)
        typed = self._page.focusWidget()
        if typed is not None and typed.hasFocus():
            self.ensureWidgetVisible(typed, 0, themes.current().space.s12)

    def pin(self) -> None:
        """What is judged, or what is said of it, is another: no old word stays pinned."""
        judged = self._judged()
        if judged is None:
            self.pinned.hide()
        else:
            self.pinned.show_verdict(judged.card.verdict())
        self._look_soon()

    def _judged(self) -> VerdictView | ProofView | None:
        """What stands under the form."""
        judged = self.proof if self.verdict.isHidden() else self.verdict
        return None if judged.isHidden() else judged

    def _look_soon(self, *_value: int) -> None:
        self._look.start()

    def _pin_what_is_away(self) -> None:
        """Pin the verdict where its head is not in sight, and would not be without what is pinned."""
        judged = self._judged()
        if judged is None:
            self.pinned.hide()
            return
        head = judged.card.head_area()
        top = judged.card.mapTo(self._page, head.topLeft()).y() - self.verticalScrollBar().value()
        room = self.viewport().height()
        if not self.pinned.isHidden():
            room += self.pinned.height()
        is_in_sight = top >= 0 and top + head.height() <= room
        self.pinned.setVisible(not is_in_sight)

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
            self._fold_for_verdict()
            self._fit_bar()
            self._look_soon()
        return super().eventFilter(watched, event)

    def _fold_for_verdict(self) -> None:
        """The form in front is folded where its verdict would not stand whole under it otherwise."""
        judged = self._judged()
        front = next((form for form in self.forms.values() if not form.isHidden()), None)
        if front is None or self._low:
            return
        if judged is None:
            front.fold(folded=False)
            return
        form = front.sizeHint().height()
        if front.hasHeightForWidth():
            form = front.heightForWidth(front.width())
        around = self._column.contentsMargins().top() + 2 * self._column.spacing()
        card = judged.card.minimumSizeHint().height()
        needed = around + form + front.folds_away() + card
        room = self.viewport().height()
        if not self.pinned.isHidden():
            room += self.pinned.height()
        front.fold(folded=needed > room)

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


def _lower(widget: QWidget, *, low: bool) -> None:
    """Every field in it takes the low height, or the usual one."""
    for kind in (QLineEdit, QComboBox):
        for field in widget.findChildren(kind):
            if not isinstance(field.parent(), QComboBox):
                themes.mark(field, low=low)
