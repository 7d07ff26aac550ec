"""Where rules were gone against: how often each, the reasons, and what followed; to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from mgtracker.ui.audit.out_sheet import Leaving, ListOut
from mgtracker.ui.audit.override_words import (
    HEADS,
    RULE_HEADS,
    WHAT,
    Found,
    as_csv,
    cells,
    count_words,
    counted,
    rule_cells,
)
from mgtracker.ui.audit.paper import Document, Table
from mgtracker.ui.audit.questions import Questions
from mgtracker.ui.measured import label
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import in_english, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.audit.desk import AuditDesk

WIDTH, HEIGHT = 30, 8
"""Of the list of times, in buttons' heights; less where the window is smaller."""
RULES = 4
"""The height of the list of rules, in buttons' heights."""
RULE_WIDTHS, WIDTHS = (55, 12, 15, 18), (11, 13, 14, 36, 26)
"""Of the columns on paper, in parts of a hundred."""


class OverrideSheet(Sheet):
    """Goes through the ward patient by patient while the window stays alive.

    Signals:
        left: "exported" or "printed", and the name of the file.
    """

    left = Signal(str, str)

    def __init__(self, desk: AuditDesk, parent: QWidget | None = None) -> None:
        super().__init__(tr("Where rules were gone against"), tr("Export or print"), parent)
        self._desk, self._known = desk, desk.known()
        self.found: list[Found] = []
        self.out: ListOut | None = None
        self._steps: Iterator[tuple[Found, ...]] = iter(())
        self._done, self._of = 0, 0
        self.way_out.setText(tr("Close"))
        self.questions = Questions(self._known.zone)
        self.questions.hide_kind()
        self.rules = PlainTable(tr("Rules"), [tr(head) for head in RULE_HEADS], 0)
        self.list = PlainTable(tr("Times, the newest first"), [tr(head) for head in HEADS], WHAT)
        self.progress = ProgressLine(tr("Looking through the ward"))
        self._count = label(role="small", tone="text2")
        self._count.setWordWrap(True)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)
        self._offer()
        self._lay_out()
        self.questions.changed.connect(self.ask)
        self.finished.connect(self._timer.stop)
        self.ask()
        self.list.setFocus()

    @property
    def is_looking(self) -> bool:
        """Whether it is still going through the ward."""
        return self._timer.isActive()

    def go_on(self) -> None:
        """Enter in a field of days asks; elsewhere it is the way out of the program."""
        if self.focusWidget() in (self.questions.since, self.questions.until):
            self.ask()
            return
        if self.is_looking:
            return
        now = self._known.now
        name = f"against-rules-{now.local(self._known.zone):%Y%m%d-%H%M}"
        leaving = Leaving(name, self._csv, self._paper)
        self.out = ListOut(tr("Export where rules were gone against"), leaving, self)
        self.out.left.connect(self.left)
        self.out.open()

    def ask(self) -> None:
        """Go through the ward with what is asked now."""
        span = self.questions.span(self._known.now)
        if span is None:
            return
        patient = self.questions.patient.key() or None
        self.found, self._done = [], 0
        self._of = 1 if patient else max(len(self._known.patients), 1)
        self._steps = self._desk.overrides(patient, *span)
        self.progress.show_share(0.0)
        self._timer.start()

    def finish(self) -> None:
        """Go through what is left at once."""
        while self.is_looking:
            self._step()

    # -- inside ----------------------------------------------------------------------------------

    def _step(self) -> None:
        """One patient more."""
        found = next(self._steps, None)
        if found is None:
            self._timer.stop()
            self._show()
            return
        who = self.questions.person.key()
        self.found += [one for one in found if not who or one[1].entry.by_id == who]
        self._done += 1
        self.progress.show_share(self._done / self._of)

    def _show(self) -> None:
        self.found.sort(key=lambda one: one[1].entry.position, reverse=True)
        self.progress.show_share(None)
        protocol = self._desk.protocol
        self.rules.put([rule_cells(count, protocol) for count in counted(self.found)])
        self.list.put([cells(one, protocol, self._known) for one in self.found])
        words = count_words(self.found)
        if self._desk.only is not None:
            mine = tr("Only your own are shown: a pharmacist or an administrator sees all.")
            words = f"{words}. {mine}"
        self._count.setText(words)

    def _offer(self) -> None:
        known, only = self._known, self._desk.only
        people = [(key, person.name) for key, person in known.people.items()]
        patients = [(key, patient.name) for key, patient in known.patients.items()]
        by_name = [sorted(each, key=lambda one: one[1].casefold()) for each in (people, patients)]
        self.questions.offer(by_name[0], by_name[1], [])
        if only is not None:
            self.questions.person.set_key(only.id)
            self.questions.person.setEnabled(False)

    def _lay_out(self) -> None:
        self.list.ask_room(WIDTH, HEIGHT, self.parentWidget())
        self.rules.ask_room(WIDTH, RULES, self.parentWidget())
        for widget in (self.questions, self.progress):
            self.body.addWidget(widget)
        self.body.addWidget(self.rules, 1)
        self.body.addWidget(self.list, 2)
        self.body.addWidget(self._count)

    def _csv(self) -> str:
        with in_english():
            return as_csv(self.found, self._desk.protocol, self._known)

    def _paper(self) -> Document:
        known, protocol = self._known.on_paper(), self._desk.protocol
        when, what = known.when(known.now), self.questions.said()
        lines = (
            tr("As at {when}. Asked for: {what}.", when=when, what=what),
            count_words(self.found),
        )
        rules = tuple(rule_cells(count, protocol) for count in counted(self.found))
        times = tuple(cells(one, protocol, known) for one in self.found)
        return Document(
            known.titled(tr("Where rules were gone against")),
            lines,
            (
                (tr("Rules"), Table(tuple(map(tr, RULE_HEADS)), rules, RULE_WIDTHS)),
                (tr("Times"), Table(tuple(map(tr, HEADS)), times, WIDTHS)),
            ),
            across=True,
            unreal=known.unreal,
        )
