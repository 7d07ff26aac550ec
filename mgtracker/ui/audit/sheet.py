"""Who saw, recorded, struck out, went against a rule, exported or changed what: a list that is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from mgtracker.clinical.errors import RecordError
from mgtracker.db.trail import MOST, DeedKind, Wanted
from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.audit.out_sheet import Leaving, ListOut
from mgtracker.ui.audit.paper import Document, Table
from mgtracker.ui.audit.questions import Questions
from mgtracker.ui.audit.words import HEADS, WHAT, as_csv, cells, kinds
from mgtracker.ui.background import Work
from mgtracker.ui.measured import label
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.progress_line import ProgressLine
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import in_english, mark, told, tr, tr_count

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.db.trail import Deed
    from mgtracker.ui.audit.desk import AuditDesk

SHOWN = 300
"""So many are shown; a narrower question shows further back, and a file holds more."""
WIDTH, HEIGHT = 30, 12
"""Of the list, in buttons' heights; less where the window is smaller."""
WIDTHS = (13, 15, 15, 17, 40)
"""Of the columns on paper, in parts of a hundred."""


class AuditSheet(Sheet):
    """Asks an AuditDesk. Esc goes back.

    Signals:
        left: "exported" or "printed", and the name of the file.
        overrides_asked: where rules were gone against is wanted.
    """

    left = Signal(str, str)
    overrides_asked = Signal()

    def __init__(self, desk: AuditDesk, parent: QWidget | None = None) -> None:
        super().__init__(tr("Who did what"), tr("Export or print"), parent)
        self._desk, self._known = desk, desk.known()
        self.out: ListOut | None = None
        self.way_out.setText(tr("Close"))
        self.questions = Questions(self._known.zone)
        self.list = PlainTable(tr("Deeds, the newest first"), [tr(head) for head in HEADS], WHAT)
        self.progress = ProgressLine(tr("Looking through what was done"))
        self._found: tuple[Deed, ...] = ()
        self._work: Work | None = None
        self._count = label(role="small", tone="text2")
        self._count.setWordWrap(True)
        self.overrides = ActionButton(tr("Where rules were gone against"), role="small")
        self.overrides.setAutoDefault(False)
        self.overrides.clicked.connect(self.overrides_asked)
        self._offer()
        self._lay_out()
        self.questions.changed.connect(self.ask)
        self.finished.connect(self._stop)
        self.ask()
        self.list.setFocus()

    def go_on(self) -> None:
        """Enter in a field of days asks; elsewhere it is the way out of the program."""
        if self.focusWidget() in (self.questions.since, self.questions.until):
            self.ask()
            return
        if self.is_looking:
            return
        now = self._known.now
        name = f"audit-{now.local(self._known.zone):%Y%m%d-%H%M}"
        self.out = ListOut(tr("Export who did what"), Leaving(name, self._csv, self._paper), self)
        self.out.left.connect(self.left)
        self.out.open()

    @property
    def is_looking(self) -> bool:
        """Whether what was asked is still being looked for."""
        return self._work is not None

    def ask(self) -> None:
        """Look for what is asked for now; in a large ward the window stays alive meanwhile."""
        self._stop()
        self.refuse("")
        wanted = self._wanted()
        if wanted is None:
            return
        try:
            looking = self._desk.looking(wanted)
            if looking is None:
                self._show(self._desk.deeds(wanted))
                return
        except RecordError as error:
            self.refuse(f"{told(error)}.")
            return
        self._work = Work(looking, self)
        self._work.progressed.connect(self.progress.show_share)
        self._work.done.connect(self._looked)
        self._work.failed.connect(self._failed)
        self.progress.show_share(0.0)
        self._show(())  # what was found before answers another question
        self._count.setText("")
        self.way_on.setEnabled(False)
        self._work.start()

    # -- inside ----------------------------------------------------------------------------------

    def _offer(self) -> None:
        known, only = self._known, self._desk.only
        people = [(key, person.name) for key, person in known.people.items()]
        patients = [(key, patient.name) for key, patient in known.patients.items()]
        by_name = [sorted(each, key=lambda one: one[1].casefold()) for each in (people, patients)]
        self.questions.offer(by_name[0], by_name[1], kinds())
        if only is not None:
            self.questions.person.set_key(only.id)
            self.questions.person.setEnabled(False)

    def _lay_out(self) -> None:
        self.list.ask_room(WIDTH, HEIGHT, self.parentWidget())
        row = QHBoxLayout()
        row.setSpacing(themes.current().space.s8)
        row.addWidget(self._count, 1)
        row.addWidget(self.overrides)
        self.body.addWidget(self.questions)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(row)

    def _show(self, found: tuple[Deed, ...]) -> None:
        self._found = found
        self.list.put([cells(deed, self._known) for deed in found[:SHOWN]])
        if len(found) > SHOWN:
            words = tr(
                "The newest {count} are shown. Ask for less to see further back.", count=SHOWN
            )
        else:
            words = tr_count(len(found), mark("1 deed"), mark("{count} deeds"))
        if self._desk.only is not None:
            mine = tr("Only your own are shown: a pharmacist or an administrator sees all.")
            words = f"{words} {mine}" if words.endswith(".") else f"{words}. {mine}"
        self._count.setText(words)

    def _wanted(self) -> Wanted | None:
        """What is asked for, as much as may leave; None where a day is none."""
        asked = self.questions
        span = asked.span(self._known.now)
        if span is None:
            return None
        kind = cast("DeedKind", asked.kind.key())
        return Wanted(
            asked.person.key() or None,
            frozenset({kind}) if kind else frozenset(),
            asked.patient.key() or None,
            *span,
            MOST,
        )

    # -- in a large ward ---------------------------------------------------------------------------

    def _looked(self, found: object) -> None:
        self._rest()
        self._show(cast("tuple[Deed, ...]", found))

    def _failed(self, why: str) -> None:
        self._rest()
        self.refuse(f"{why}.")

    def _rest(self) -> None:
        self._work = None
        self.progress.show_share(None)
        self.way_on.setEnabled(True)

    def _stop(self) -> None:
        """What is looked for is not asked for any more."""
        if self._work is not None:
            self._work.stop()
            self._rest()

    # -- the ways out ------------------------------------------------------------------------------

    def _csv(self) -> str:
        with in_english():
            return as_csv(self._found, self._known)

    def _paper(self) -> Document:
        known = self._known.on_paper()
        rows = tuple(cells(deed, known) for deed in self._found)
        heads = tuple(tr(head) for head in HEADS)
        lines = (
            tr(
                "As at {when}. Asked for: {what}.",
                when=known.when(known.now),
                what=self.questions.said(),
            ),
            tr_count(len(rows), mark("1 deed"), mark("{count} deeds")),
        )
        tables = ((tr("Deeds"), Table(heads, rows, WIDTHS)),)
        title = known.titled(tr("Who did what"))
        return Document(title, lines, tables, across=True, unreal=known.unreal)
