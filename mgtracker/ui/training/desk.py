"""Practice as a whole: from the cases into an attempt, to its debrief, and back. No ward is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mgtracker.clinical.errors import InputError, MgtrackerError
from mgtracker.training.again import again
from mgtracker.training.doings import PATIENT
from mgtracker.training.practice import Practice
from mgtracker.training.shipped_cases import shipped_cases
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.language import speak_chosen
from mgtracker.ui.language_sheet import LanguageSheet
from mgtracker.ui.notice import Notice
from mgtracker.ui.training.case_rows import case_rows
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.training.cases_window import CasesWindow
from mgtracker.ui.training.debrief_page import Debriefed, debriefed
from mgtracker.ui.training.in_window import WindowPractice
from mgtracker.ui.training.kept import Kept, new_seed
from mgtracker.ui.training.sheets import EndSheet
from mgtracker.ui.training.window import PracticeWindow
from mgtracker.ui.training.window_place import bring, stand_where
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow

    from mgtracker.clinical.clock import Clock
    from mgtracker.training.attempt import Attempt
    from mgtracker.training.case import TrainingCase
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.settings import Settings


class PracticeDesk(QObject):
    """Shows one window at a time: that of the cases, or that of an attempt.

    Args:
        settings: where windows stood, and who practised last.
        looks: theme and text size.
        clock: the machine's: when attempts are kept.
        kept: the folder of attempts, the only thing practice writes to.
        cases: those that are offered; those that come with the program if None.

    Signals:
        left: out of practice; its windows are still there.
    """

    left = Signal()

    def __init__(
        self,
        settings: Settings,
        looks: Looks,
        clock: Clock,
        kept: Kept,
        cases: Sequence[TrainingCase] | None = None,
    ) -> None:
        super().__init__()
        self._settings, self._looks, self._clock, self._kept = settings, looks, clock, kept
        self.cases = tuple(shipped_cases() if cases is None else cases)
        self.practice_window: PracticeWindow | None = None
        self.running: WindowPractice | None = None
        self._taken_up: int | None = None
        self._shown: Debriefed | None = None
        self._from_teacher = False
        self.window = self._round_practice()

    @property
    def trainee(self) -> str:
        """Who practises."""
        return " ".join(self.window.cases.name.text().split())

    def show_cases(self) -> None:
        """The list, as it stands now."""
        self._from_teacher = False
        self._fill_cases()
        self.window.show_cases()
        self._bring(self.window)

    def start(self, case: TrainingCase, seed: int | None) -> None:
        """A new attempt, from the beginning; `seed` None: another patient."""
        self._name(self.trainee)
        self._begin(Practice(case, new_seed() if seed is None else seed, self.trainee), None)

    def go_on(self, case: TrainingCase) -> None:
        """The attempt that was left, where it was left."""
        left = self._kept.left(case, self.trainee)
        if left is None:
            self._refuse(tr("This attempt cannot be gone on with: the case has changed since."))
            return
        try:
            practice = left.go_on(case)
        except InputError as refusal:
            self._refuse(told(refusal))
            return
        self._begin(practice, left.taken_up)

    def restart(self, number: int) -> None:
        """A new attempt from a decision: of the one that goes on, or else of the one debriefed."""
        if self.running is not None:
            practice = self.running.practice
            acts, entries = practice.acts, practice.journal.entries(PATIENT)
            case, seed, trainee = practice.case, practice.seed, practice.trainee
        else:
            assert self._shown is not None
            played = self._shown.played
            case, seed, trainee = played.case, played.seed, self.trainee or played.trainee
            acts, entries = played.acts, played.course.entries
        try:
            anew = again(case, seed, trainee, acts, entries, number)
        except InputError as refusal:
            self._refuse(told(refusal))
            return
        self._begin(anew, number or None)

    def leave(self) -> None:
        """Ask whether the attempt is left; one that is over goes to its debrief."""
        assert self.practice_window is not None
        assert self.running is not None
        if self.running.practice.ended is not None:
            self._over()
            return
        sheet = EndSheet(leaves=True, parent=self.practice_window)
        sheet.left.connect(self._leave)
        self.practice_window.sheets.open(sheet)

    def show_kept(self, attempt: Attempt) -> None:
        """The debrief of an attempt that was kept."""
        case = next((one for one in self.cases if one.id == attempt.case_id), None)
        try:
            if case is None:
                raise InputError(
                    "{file}: {case} is not among the cases here",
                    file=attempt.path,
                    case=attempt.case_id,
                )
            played = attempt.played(case)
        except InputError as refusal:
            stored = tr(
                "What was stored: {percent} %, {points} of {of} points.",
                percent=attempt.percent,
                points=attempt.points,
                of=attempt.of,
            )
            self._refuse(f"{told(refusal)}. {stored}")
            return
        self._from_teacher = self.window.pages.currentWidget() is self.window.teacher
        self._show_debrief(debriefed(played, attempt.made_at, attempt.taken_up))

    def show_teacher(self) -> None:
        """A teacher's look at the folder."""
        first = self.window.teacher is None
        page = self.window.show_teacher()
        if first:
            page.folder_asked.connect(self._show_folder)
            page.debrief_asked.connect(self.show_kept)
            page.csv_asked.connect(self._save_table)
            self._show_folder(self._kept.folder)

    def close(self) -> None:
        """Let go of every window; an attempt that goes on is kept."""
        self._keep_geometry()
        if self.practice_window is not None:
            self._keep_left()
            self._close_practice()
        self.window.close_now()
        self.window.deleteLater()

    def speak(self, choice: str) -> None:
        """Another language from now on, in windows of their own; an attempt goes on where it stands."""
        application = QCoreApplication.instance()
        assert application is not None
        self._settings.language = choice
        speak_chosen(application, choice)
        old, page, from_teacher = self.window, self.window.pages.currentWidget(), self._from_teacher
        self.window = self._round_practice()
        if self.running is not None:
            self._begin(self.running.practice, self._taken_up)
        else:
            stand_where(self.window, old)
            self.show_cases()
            if page is old.teacher or from_teacher:
                self.show_teacher()
            if page is old.debrief:
                assert self._shown is not None
                self._from_teacher = from_teacher
                self._show_debrief(self._shown)
        old.close_now()
        old.deleteLater()

    # -- inside ------------------------------------------------------------------------------------

    def _round_practice(self) -> CasesWindow:
        window = CasesWindow(self._looks)
        window.cases.name.setText(self._settings.trainee)
        window.cases.named.connect(self._name)
        window.cases.start_asked.connect(self.start)
        window.cases.go_on_asked.connect(self.go_on)
        window.cases.debrief_asked.connect(self.show_kept)
        window.cases_asked.connect(self._back)
        window.teacher_asked.connect(self.show_teacher)
        window.language_asked.connect(self._ask_language)
        window.left.connect(self.left)
        window.closing.connect(self._keep_geometry)
        return window

    def _ask_language(self) -> None:
        sheet = LanguageSheet(self._settings.language, self.window)
        sheet.confirmed.connect(self.speak)
        self.window.open_sheet(sheet)

    def front(self) -> QMainWindow:
        """The window that is seen."""
        return self.window if self.practice_window is None else self.practice_window

    def _begin(self, practice: Practice, taken_up: int | None) -> None:
        old = self.practice_window
        bridge = Bridge(practice.session)
        window = PracticeWindow(
            bridge, self._looks, self._settings, in_language(practice.case.title)
        )
        bridge.setParent(window)
        attempts, _ = self._kept.attempts()
        before = sum(
            one.case_id == practice.case.id and one.trainee == practice.trainee for one in attempts
        )
        self._taken_up = taken_up
        self.running = running = WindowPractice(window, practice, before + 1)
        running.over.connect(self._over)
        running.restart_asked.connect(self.restart)
        window.leave_asked.connect(self.leave)
        window.language_asked.connect(self.speak)
        window.closing.connect(self._keep_left)
        self._bring(window)
        self.practice_window = window
        if old is not None:
            self._let_go(old)
        window.page.furnish()
        window.page.give.body.form("dose").home().setFocus()  # type: ignore[union-attr]

    def _over(self) -> None:
        """Kept, scored, and shown decision by decision."""
        assert self.running is not None
        practice, now = self.running.practice, self._clock.now()
        shown = debriefed(practice.played(), now, self._taken_up)
        refused = ""
        try:
            self._kept.keep(practice, now, self._taken_up)
        except MgtrackerError as refusal:
            refused = told(refusal)
        self._show_debrief(shown)
        self._close_practice()
        self._fill_cases()
        if refused:
            self._refuse(refused)

    def _leave(self) -> None:
        self._keep_left()
        self.show_cases()
        self._close_practice()

    def _keep_left(self) -> None:
        """Keep an attempt that goes on; that it cannot be kept keeps nobody from leaving."""
        if self.running is None or self.running.practice.ended is not None:
            return
        if not self.running.practice.acts:
            return
        try:
            self._kept.leave(self.running.practice, self._clock.now(), self._taken_up)
        except MgtrackerError as refusal:
            self._refuse(told(refusal))

    def _close_practice(self) -> None:
        window, self.practice_window, self.running = self.practice_window, None, None
        if window is not None:
            self._let_go(window)

    def _let_go(self, window: PracticeWindow) -> None:
        """Close it without keeping its attempt: that was done, or it is given up."""
        window.closing.disconnect(self._keep_left)
        window.close_now()
        window.deleteLater()

    def _show_debrief(self, shown: Debriefed) -> None:
        self._shown = shown
        first = self.window.debrief is None
        page = self.window.show_debrief(in_language(shown.played.case.title))
        if first:
            page.restart_asked.connect(self.restart)
            page.export_asked.connect(self._export)
        page.show_attempt(shown)
        self._bring(self.window)

    def _export(self) -> None:
        from mgtracker.ui.training.export_sheet import DebriefExport

        assert self._shown is not None
        sheet = DebriefExport(self._shown, self.window)
        self.window.open_sheet(sheet)

    def _save_table(self) -> None:
        from mgtracker.ui.training.table_sheet import TableSheet

        page = self.window.show_teacher()
        self.window.open_sheet(TableSheet(page.rows(), self.window))

    def _show_folder(self, folder: Path) -> None:
        page = self.window.teacher
        assert page is not None, "a folder is asked for on its page"
        attempts, unread = Kept(folder).attempts()
        page.show_folder(folder, attempts, unread)

    def _back(self) -> None:
        """From a debrief to where it was opened from, else to the cases."""
        in_debrief = self.window.pages.currentWidget() is self.window.debrief
        if in_debrief and self._from_teacher:
            self._from_teacher = False
            self.window.show_teacher()
        else:
            self.show_cases()

    def _fill_cases(self) -> None:
        attempts, unread = self._kept.attempts()
        rows = case_rows(self.cases, attempts, self._kept, self.trainee)
        self.window.cases.show_rows(rows, unread)

    def _name(self, name: str) -> None:
        """Somebody else practises, or the same."""
        if name != self._settings.trainee:
            self._settings.trainee = name
            self._fill_cases()

    def _bring(self, window: QMainWindow) -> None:
        bring(window, self.front(), self._settings)

    def _keep_geometry(self) -> None:
        self._settings.geometry = self.front().saveGeometry()
        self._settings.sync()

    def _refuse(self, sentence: str) -> None:
        self.refuse(tr("Not possible"), sentence)

    def refuse(self, title: str, sentence: str) -> None:
        """Say what could not be done, over the window that is seen."""
        said = sentence if sentence.endswith(".") else f"{sentence}."
        if self.practice_window is not None and self.practice_window.isVisible():
            self.practice_window.sheets.open(Notice(title, said, self.practice_window))
        else:
            self.window.open_sheet(Notice(title, said, self.window))
