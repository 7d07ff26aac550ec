"""The panel at the right of a patient: six forms, the verdict on what is typed, and the foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Entry
from mgtracker.clinical.verdict import Level
from mgtracker.ui import theme as themes
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.commands import ICON
from mgtracker.ui.give import places
from mgtracker.ui.give.body import Body
from mgtracker.ui.give.foot import Foot
from mgtracker.ui.give.forms import TABS, Tab
from mgtracker.ui.give.order_form import OrderForm
from mgtracker.ui.give.recording import Recording
from mgtracker.ui.give.steps import Steps
from mgtracker.ui.give.steps_strip import StepsStrip
from mgtracker.ui.give.tab_row import TabRow
from mgtracker.ui.give.verdict_words import Target
from mgtracker.ui.key_hint import on_cap
from mgtracker.ui.tab_order import follow, stops
from mgtracker.ui.translation import tr
from mgtracker.view import OrderView, View


class GivePanel(QWidget):
    """Give, Infusion, Order, Labs, Bedside and Facts, each with a form that keeps what is typed.

    The window connects the bridge's `changed` to `show_view`; before it puts another patient in front
    it asks `has_unsaved`, for what is typed belongs to the patient and goes with them. Keys are actions
    of the panel (`actions()`), for the window to list.

    Signals:
        not_given_asked: a Due: the planned dose in the form is not to be given; why is to be asked.
    """

    not_given_asked = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Shows the bridge's view."""
        super().__init__(parent)
        self._bridge = bridge
        self.setAccessibleName(tr("Give and record"))
        self.setProperty("ground", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.tabs = TabRow([(tab.key, tr(tab.word), _tip(tab)) for tab in TABS])
        self.strip = StepsStrip()
        self.steps = Steps(self.strip)
        self.body = Body(bridge.view)
        self.foot = Foot()
        self.recording = Recording(bridge, self.body, self.foot)
        self._align = QTimer(self)
        self._align.setSingleShot(True)
        self._align.timeout.connect(self._align_foot)
        self._patient: str | None = None
        self._came_from: str | None = None
        self._watched: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.strip)
        column.addWidget(self.body, 1)
        column.addWidget(self.body.pinned)
        column.addWidget(self.foot)
        self._make_actions()
        self.body.made.connect(self._order_tab)
        self.tabs.changed.connect(self._open)
        self.body.verdict.asked_for.connect(self._go_and_record)
        self.recording.recorded.connect(self._after)
        self.recording.not_given.connect(self.not_given_asked)
        self.steps.wanted.connect(self._take_step)
        self._measure()
        self._open("dose")
        self.show_view(bridge.view)

    # -- for the window --------------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Another minute, another entry, or another patient; the last clears every form."""
        patient = None if view.patient is None else view.patient.id
        another = patient != self._patient
        self._patient = patient
        self.setEnabled(patient is not None)
        self.body.show_view(view)
        self.steps.show_view(view)
        if another:
            self._came_from = None
            self.steps.end()
            self.recording.forget()
        self.recording.view_changed()

    def has_unsaved(self) -> bool:
        """Whether anything typed would be lost with another patient."""
        return self.foot.is_touched() or any(form.is_touched() for form in self.body.forms.values())

    def open_tab(self, key: str) -> None:
        """Bring a form to the front ("dose", "infusion", "order", "labs", ...), ready to type."""
        self.tabs.choose(key)
        self._open(key)
        self.body.form(key).home().setFocus()
        self.body.bring_verdict()

    def give_for(self, due: Due) -> bool:
        """Open the form that a due item is done in, a planned dose filled in from its order.

        False where something else is typed in that form: it is left as it is, and said so.
        """
        patient = self._bridge.view.patient
        place = places.place_of(places.first_of(due, () if patient is None else patient.due))
        if place is None:
            return False
        form = self.body.form(place.tab)
        self.open_tab(place.tab)
        if places.fills(due):
            if form.is_touched() and form.pinned() is None:
                self.foot.say(tr("Record or clear what is typed here first"), Level.WARN)
                return False
            places.fill(form, due, self._bridge.view)
        if place.field:
            form.focus_on(place.field)
        else:
            form.home().setFocus()
        self._came_from = None
        self.steps.open(due)
        return True

    def change_order(self, order: OrderView) -> bool:
        """Open the order form filled in with an order that is to be changed; False as in `give_for`."""
        self.open_tab("order")
        form = self.body.form("order")
        assert isinstance(form, OrderForm)
        if form.is_touched():
            self.foot.say(tr("Record or clear what is typed here first"), Level.WARN)
            return False
        form.take(order)
        form.home().setFocus()
        return True

    def correct(self, entry: Entry) -> bool:
        """Open the form of an entry filled in with it, to be struck out and recorded anew.

        False as in `give_for`, and for what is corrected otherwise.
        """
        tab = places.tab_of(entry.event)
        if tab is None:
            return False
        self.open_tab(tab)
        form = self.body.form(tab)
        if form.is_touched():
            self.foot.say(tr("Record or clear what is typed here first"), Level.WARN)
            return False
        form.correct(entry)
        form.home().setFocus()
        return True

    def put_away(self, due: Due) -> None:
        """A planned dose is answered otherwise: a form that was filled in for it is empty again."""
        if self.body.form(self.tab()).pinned() == due:
            self.recording.put_away()

    def put_over_foot(self, line: QWidget) -> None:
        """Put in what is said of all that is typed here."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(self.foot), line)

    def tab(self) -> str:
        """The form in front."""
        return self.tabs.value()

    # -- Qt --------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """The design's width: narrower in a narrow window."""
        size = themes.current().size
        wide = self.window().width() >= 1400
        return QSize(size.give_panel if wide else size.give_panel_low, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()
            self._align.start()  # once the forms have measured their own

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the window it stands in."""
        super().showEvent(event)
        if self._watched is not self.window():
            if self._watched is not None:
                self._watched.removeEventFilter(self)
            self._watched = self.window()
            self._watched.installEventFilter(self)
        self._fit_window()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size."""
        if watched is self._watched and event.type() is QEvent.Type.Resize:
            self._fit_window()
        return super().eventFilter(watched, event)

    # -- inside ----------------------------------------------------------------------------------

    def _make_actions(self) -> None:
        for tab in TABS:
            action = QAction(tr(tab.action), self)
            action.setShortcut(QKeySequence(tab.keys))
            action.setData(tab.key)
            action.setProperty(ICON, tab.key)
            action.triggered.connect(self._action_taken)
            self.addAction(action)
        self.record_action = record = QAction(tr("Record"), self)
        record.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        record.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        record.triggered.connect(self._record)
        why = QAction(tr("Why this verdict"), self)
        why.setShortcut(QKeySequence("F1"))
        why.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        why.triggered.connect(self.body.verdict.toggle_why)
        why.triggered.connect(self.body.proof.toggle_why)
        self.addActions([record, why])

    def _order_tab(self, form: QWidget) -> None:
        """A form that was made just now: Tab goes from it to the foot."""
        inside = stops(form)
        if inside:
            follow(inside[-1], stops(self.foot))

    def _record(self) -> None:
        """Not while a list is open over the form: what is marked in it is not chosen yet."""
        if QApplication.activePopupWidget() is None:
            self.recording.go_on()

    def _action_taken(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._came_from = None
            self.open_tab(str(sender.data()))

    def _open(self, key: str) -> None:
        self.body.show_form(key)
        self._align_foot()
        self.recording.open(key)

    def _align_foot(self) -> None:
        """The foot's fields stand on the left edge of the forms'."""
        self.foot.row.set_label_width(self.body.form("dose").label_width())

    def _go_and_record(self, target: Target) -> None:
        """Record what a finding asks for, then come back."""
        self._came_from = self.tab()
        self.open_tab(target.tab)
        self.body.form(target.tab).focus_on(target.field)

    def _after(self, sentence: str) -> None:
        """Recorded: back where it came from, ready for the next."""
        back, self._came_from = self._came_from or self.tab(), None
        following = self.steps.following() if self._recorded_a_step() else None
        if following is None:
            self.open_tab(back)
        else:
            self._take_step(following)
        self.recording.confirm(sentence)

    def _recorded_a_step(self) -> bool:
        """Whether the form in front is that of the step in front, not one that was gone to from there."""
        front = self.steps.front()
        place = None if front is None else places.place_of(front)
        return place is not None and place.tab == self.tab()

    def _take_step(self, due: Due) -> None:
        """Bring a step to the front; a form that is filled in for it already stays as it is."""
        place = places.place_of(due)
        assert place is not None, "every step has a form"
        form = self.body.form(place.tab)
        if form.pinned() != due:
            self.give_for(due)
            return
        self.open_tab(place.tab)
        self.steps.open(due)

    def _fit_window(self) -> None:
        theme = themes.current()
        low = self.window().height() < 800 * theme.scale
        self.body.set_low(low=low)
        self.strip.set_low(low=low)
        self.updateGeometry()

    def _measure(self) -> None:
        size = themes.current().size
        self.setMinimumWidth(size.give_panel_low)
        self.setMaximumWidth(size.give_panel)


def _tip(tab: Tab) -> str:
    """What it is for, and its key."""
    return f"{tr(tab.action)}  {on_cap(tab.keys.replace('+', ' '))}"
