"""The first steps of one window: the strip put in, taken where it says, and ticked off by what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from mgtracker.clinical.verdict import Level
from mgtracker.ui.commands import Command, install
from mgtracker.ui.first_steps.strip import StepsStrip
from mgtracker.ui.first_steps.words import CAP, DOSE, DUE, HAS_ROOM, NEAR_CAP, STEPS, TYPED
from mgtracker.ui.sample_banner import SampleBanner
from mgtracker.ui.sample_words import SAMPLE
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.ui.bridge import Proposal
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.settings import Settings
    from mgtracker.view import View


def furnish_sample(window: MainWindow, settings: Settings, *, kept: bool) -> FirstSteps:
    """Give a sample ward's window its title and its first steps; `kept`: it is not begun anew."""
    window.setWindowTitle(f"{tr(SAMPLE)} - mgtracker")
    banner = window.findChild(SampleBanner)
    assert banner is not None
    if kept:
        banner.say_kept()
    return FirstSteps(window, settings, banner)


class FirstSteps(QObject):
    """Follows the window until it goes. What was done stays done; hidden, it stays away until F6.

    Args:
        window: of the sample ward.
        settings: which steps are done, and whether it was hidden.
        banner: what the strip stands under.
    """

    def __init__(self, window: MainWindow, settings: Settings, banner: SampleBanner) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._doses: dict[str, int] = {}
        self._is_in_list = False
        self.strip = StepsStrip()
        window.put_across(self.strip, under=banner)
        self._add_keys()
        self.strip.asked.connect(self.take)
        self.strip.left.connect(self.hide)
        window.bridge.proposed.connect(self._judged)
        window.bridge.changed.connect(self._count)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._focus_moved)
        self.strip.show_done(settings.steps_done)
        self.strip.setVisible(not settings.steps_hidden and not self._is_over())

    def take(self, key: str) -> None:
        """Go where a step is done."""
        self._take_back()
        to: dict[str, Callable[[], None]] = {
            CAP: partial(self._to_amount, NEAR_CAP),
            DOSE: partial(self._to_amount, HAS_ROOM),
            DUE: self._to_due,
        }
        self._window.leave_for(to[key])

    def hide(self) -> None:
        """Away for good; keys that were in it go to the list."""
        self._settings.steps_hidden = True
        self._leave_list()
        had_keys = self.strip.isAncestorOf(QApplication.focusWidget() or self._window)
        self.strip.hide()
        if had_keys:
            self._window.focus_list()

    def show(self) -> None:
        """F6: back again, anew where all was done, with the keys on the next step."""
        self._settings.steps_hidden = False
        if self._is_over() and not self.strip.isVisible():
            self._settings.steps_done = frozenset()
            self._is_in_list = False
        self.strip.show_done(self._settings.steps_done)
        self.strip.show()
        self.strip.next_button().setFocus()

    # -- inside ----------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        commands = [Command(tr("Ward"), tr("First steps"), ("F6",), self.show)]
        self._window.commands.extend(commands)
        self._window.actions_by_text.update(install(self._window, commands))

    def _is_over(self) -> bool:
        return self._settings.steps_done >= {step.key for step in STEPS}

    def _to_amount(self, patient_id: str) -> None:
        bridge = self._window.bridge
        if patient_id in {row.id for row in bridge.view.ward}:
            bridge.select(patient_id)
        if bridge.view.patient is None:
            return
        page = self._window.page
        page.furnish()
        assert page.give is not None
        page.give.open_tab("dose")

    def _to_due(self) -> None:
        window = self._window
        if window.bridge.view.patient is not None:
            window.back()
        window.to_due()

    def _take_back(self) -> None:
        """What the first step asked to type, and no more, needs no question before it goes."""
        front = self._window.bridge.view.patient
        if front is None or front.id != NEAR_CAP or not self._window.has_unsaved():
            return
        from mgtracker.ui.give.dose_form import DoseForm

        give = self._window.page.give
        assert give is not None
        touched = [form for form in give.body.forms.values() if form.is_touched()]
        match touched:
            case [DoseForm() as form] if form.amount.text() == TYPED and not form.site.value():
                give.recording.put_away()

    def _judged(self, proposal: Proposal | None) -> None:
        if proposal is not None and proposal.verdict.level is Level.STOP:
            self._tick(CAP)

    def _count(self, view: View) -> None:
        """A dose more than before for whom is in front: one was recorded."""
        front = view.patient
        if front is None:
            return
        count = sum(row.entry.kind == "dose" for row in front.journal)
        if count > self._doses.get(front.id, count):
            self._tick(DOSE)
        self._doses[front.id] = count

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The keys come to a list of what is due: what to do there is read until they go on."""
        lists: list[QWidget] = [self._window.board.due.list]
        if "page" in self._window.__dict__:
            lists.append(self._window.page.tabs.due)
        if now in lists:
            self._is_in_list = True
        elif now is not None:
            self._leave_list()
            if self.strip.is_closing() and self.strip.isAncestorOf(now):
                self.strip.hide_button.setFocus()

    def _leave_list(self) -> None:
        if self._is_in_list:
            self._is_in_list = False
            self._tick(DUE)

    def _tick(self, key: str) -> None:
        done = self._settings.steps_done
        if key not in done:
            self._settings.steps_done = done | {key}
            self.strip.show_done(self._settings.steps_done)
