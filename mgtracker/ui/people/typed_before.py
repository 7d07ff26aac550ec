"""What somebody typed who went before it was recorded: whoever comes is asked, and it is said meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.people.typed_by import TypedByLine, TypedByQuestion

if TYPE_CHECKING:
    from mgtracker.db.person import Person
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.second_person import AskSecond


class TypedBefore:
    """Of one window: whose it is that stands in its form, where that is not who is signed in."""

    def __init__(self, window: MainWindow, ask_second: AskSecond) -> None:
        """`ask_second`: what the form asks a second person with, once there is a form."""
        self._window, self._ask_second = window, ask_second
        self.line = TypedByLine()
        self._is_placed = False
        self._person: Person | None = None

    def keep(self, person: Person) -> None:
        """They go: what stands there is theirs, unless it was somebody's before."""
        if self._person is None and self._window.has_unsaved():
            self._person = person

    def hand_to(self, person: Person) -> None:
        """They come: what another one typed is asked about, what was theirs is theirs again."""
        before = self._person
        if before is not None and before.id != person.id and self._window.has_unsaved():
            self._ask(before, person)
        else:
            self._person = None
        self.show()

    def show(self, _change: object = None) -> None:
        """Say whose it is as long as it stands there."""
        if self._person is not None and not self._window.has_unsaved():
            self._person = None
        self._place()
        typed, now = self._person, self._window.bridge.signed_in
        differs = typed is not None and now is not None and typed.id != now.id
        self.line.say(
            typed.name if typed is not None and differs else "", "" if now is None else now.name
        )

    # -- inside ----------------------------------------------------------------------------------

    def _ask(self, typed: Person, records: Person) -> None:
        front = self._window.bridge.view.patient
        assert front is not None, "typed for somebody"
        question = TypedByQuestion(typed.name, records.name, front.patient.name, self._window)
        question.cleared.connect(self._clear)
        self._window.sheets.open(question)

    def _clear(self) -> None:
        give = self._window.page.give
        if give is not None:
            give.recording.forget()
        self._person = None
        self.show()

    def _place(self) -> None:
        if self._is_placed or "page" not in self._window.__dict__:
            return
        give = self._window.page.give
        if give is not None:
            give.put_over_foot(self.line)
            give.recording.recorded.connect(self.show)
            give.recording.ask_second = self._ask_second
            give.foot.ask_no_name()
            self._is_placed = True
