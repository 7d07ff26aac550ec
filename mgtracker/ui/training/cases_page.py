"""The cases: which are done, open or locked, what each is to teach, and the ways into an attempt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIntValidator, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.measured import MeasuredWidget
from mgtracker.ui.plain_table import PlainTable
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.training.debrief_words import Said
from mgtracker.ui.training.kept import SEEDS
from mgtracker.ui.training.lines import Section, TextColumn, wrapped
from mgtracker.ui.translation import mark, tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtracker.training.attempt import Attempt
    from mgtracker.training.case import TrainingCase
    from mgtracker.training.objectives import Objective

STATES = {"done": mark("done"), "open": mark("open"), "locked": mark("locked")}


@dataclass(frozen=True, slots=True)
class Row:
    """One case as the page shows it.

    Attributes:
        seeds: those it was played with, the newest first.
        last: the newest attempt that has ended.
        is_left: one was left, and can be gone on with.
        opens_with: titles of the cases that open it.
        opens: titles of the cases that passing it opens.
    """

    objective: Objective
    seeds: tuple[int, ...]
    last: Attempt | None
    is_left: bool
    opens_with: tuple[str, ...]
    opens: tuple[str, ...] = ()

    @property
    def case(self) -> TrainingCase:
        """The case."""
        return self.objective.case

    @property
    def is_locked(self) -> bool:
        """Whether another case has to be passed first."""
        return self.objective.state == "locked"


class CasesPage(MeasuredWidget):
    """A list, and at its right what the selected case is about.

    Signals:
        named: who practises.
        start_asked: a case and the seed of its patient; None: another patient.
        go_on_asked: a case whose attempt was left.
        debrief_asked: an attempt that has ended.
    """

    named = Signal(str)
    start_asked = Signal(object, object)
    go_on_asked = Signal(object)
    debrief_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.name_row = FormRow(tr("&Who practises"), self.name, tr("stands on the certificate"))
        heads = [tr("Case"), tr("State"), tr("Best"), tr("Attempts")]
        self.table = PlainTable(tr("Practice cases"), heads, wide=0)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unread = wrapped("", "small")
        self._title = wrapped("", "number", weight="bold")
        self._state = wrapped("", tone="text2")
        self._summary = wrapped("")
        self._aims = Section(tr("What it is to teach"))
        self._lasts = wrapped("", tone="text2")
        self.seed = QLineEdit()
        self.seed.setValidator(QIntValidator(1, 10 * SEEDS - 1, self.seed))
        self.seed.setPlaceholderText(tr("another patient"))
        self.seed_row = FormRow(tr("&Seed"), self.seed, tr("the same seed is the same patient"))
        self.start = ActionButton(tr("Start"), "Ctrl Enter", "primary")
        self.go_on = ActionButton(tr("Go on where it was left"), "Ctrl G")
        self.same = ActionButton(tr("Start again with the last seed"), "Ctrl R")
        self.last = ActionButton(tr("Debrief of the last attempt"), "Ctrl D")
        self._lay_out()
        self._connect()
        self.measure()

    def show_rows(self, rows: Sequence[Row], unread: Sequence[str]) -> None:
        """The cases as they stand for who practises; the selected one stays."""
        place = max(self.table.chosen(), 0)
        if not self._rows:
            place = next((n for n, one in enumerate(rows) if one.objective.state == "open"), 0)
        self._rows = tuple(rows)
        self.table.put([_cells(n, one) for n, one in enumerate(rows, 1)])
        self.table.selectRow(min(place, len(rows) - 1))
        self.unread.setText("\n".join(unread))
        self.unread.setVisible(bool(unread))
        self._show_case()

    def chosen(self) -> Row | None:
        """The selected case."""
        place = self.table.chosen()
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def begin(self) -> None:
        """The keys go where something is missing first: the name, else the list."""
        (self.table if self.name.text().strip() else self.name).setFocus()

    def measure(self) -> None:
        """Margins from the theme."""
        theme = themes.current()
        space = theme.space
        self._left.setContentsMargins(space.s16, space.s12, space.s16, space.s12)
        self._left.setSpacing(space.s12)
        self.name.setMaximumWidth(10 * theme.size.button)
        self.seed.setMaximumWidth(6 * theme.size.button)
        self.seed.ensurePolished()
        whole = self.seed.fontMetrics().horizontalAdvance(self.seed.placeholderText())
        self.seed.setMinimumWidth(min(whole + 2 * space.s16, self.seed.maximumWidth()))
        self._foot.setContentsMargins(space.s16, space.s12, space.s16, space.s12)
        self._foot.setSpacing(space.s8)

    # -- inside ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        holder = QWidget()
        holder.setProperty("ground", "surface")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left = QVBoxLayout(holder)
        self._left.addWidget(self.name_row)
        self._left.addWidget(self.table, 1)
        self._left.addWidget(self.unread)
        self._about = TextColumn(tr("About the case"))
        for part in (
            self._title,
            self._state,
            self._summary,
            self._aims,
            self._lasts,
        ):
            self._about.column.addWidget(part)
        self._about.column.addStretch()
        foot = QWidget()
        foot.setProperty("ground", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._foot = QVBoxLayout(foot)
        align_rows((self.seed_row,))
        self._foot.addWidget(self.seed_row)
        for button in (self.go_on, self.same, self.last):
            self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot.addWidget(self.start, 0, Qt.AlignmentFlag.AlignRight)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._about, 1)
        right.addWidget(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(holder, 3)
        row.addLayout(right, 2)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._tell_name)
        self.table.selectionModel().selectionChanged.connect(self._show_case)
        self.table.activated.connect(self._start)
        self.start.clicked.connect(self._start)
        self.go_on.clicked.connect(self._go_on)
        self.same.clicked.connect(self._again)
        self.last.clicked.connect(self._debrief)
        self.seed.returnPressed.connect(self._start)
        deeds: tuple[tuple[ActionButton, tuple[str, ...]], ...] = (
            (self.start, ("Ctrl+Return", "Ctrl+Enter")),
            (self.go_on, ("Ctrl+G",)),
            (self.same, ("Ctrl+R",)),
            (self.last, ("Ctrl+D",)),
        )
        for button, keys in deeds:
            action = QAction(button.text(), self)
            action.setShortcuts([QKeySequence(one) for one in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(button.click)
            self.addAction(action)

    def _show_case(self) -> None:
        row = self.chosen()
        if row is None:
            return
        case = row.case
        self._title.setText(in_language(case.title))
        self._state.setText(_state(row))
        self._summary.setText(in_language(case.summary))
        self._aims.show_lines(
            [Said(f"{n}. {in_language(aim)}") for n, aim in enumerate(case.aims, 1)]
        )
        days = -(-(case.ends.seconds - case.begins.seconds) // 86400)
        span = tr_count(days, mark("1 day"), mark("{count} days"))
        lasts = tr(
            "Up to {span} of the patient's time. Passed from {percent} % on.",
            span=span,
            percent=case.pass_at,
        )
        if row.opens:
            lasts += " " + tr("Passing it opens: {cases}.", cases="; ".join(row.opens))
        self._lasts.setText(lasts)
        self.start.setEnabled(not row.is_locked)
        self.go_on.setVisible(row.is_left)
        self.same.setVisible(bool(row.seeds) and not row.is_locked)
        self.last.setVisible(row.last is not None)
        word = tr("Start again with the last seed")
        if row.seeds:
            word = tr("Start again with seed {seed}", seed=row.seeds[0])
        self.same.setText(word)

    def _ready(self, then: Callable[[Row], None]) -> None:
        """Do it with the selected case, once it is known who practises."""
        row = self.chosen()
        if not self.name.text().strip():
            self.name_row.show_error(tr("Say who practises: the certificate carries the name."))
            self.name.setFocus()
        elif row is not None:
            self.name_row.show_error("")
            then(row)

    def _start(self) -> None:
        text = self.seed.text().strip()
        seed = int(text) if text.isdecimal() else None
        self._ready(lambda row: None if row.is_locked else self.start_asked.emit(row.case, seed))

    def _go_on(self) -> None:
        self._ready(lambda row: self.go_on_asked.emit(row.case) if row.is_left else None)

    def _again(self) -> None:
        self._ready(
            lambda row: self.start_asked.emit(row.case, row.seeds[0]) if row.seeds else None
        )

    def _debrief(self) -> None:
        self._ready(lambda row: self.debrief_asked.emit(row.last) if row.last else None)

    def _tell_name(self) -> None:
        self.named.emit(" ".join(self.name.text().split()))


def _cells(place: int, row: Row) -> tuple[str, ...]:
    found = row.objective
    best = tr("none") if found.best is None else tr("{percent} %", percent=found.best)
    state = tr(STATES[found.state])
    if row.is_left:
        state = tr("{state}, one left", state=state)
    return f"{place}. {in_language(row.case.title)}", state, best, str(found.attempts)


def _state(row: Row) -> str:
    found = row.objective
    if row.is_locked:
        return tr("Locked. Opens once you pass: {cases}", cases="; ".join(row.opens_with))
    said = tr("Done.") if found.state == "done" else tr("Open.")
    if found.attempts:
        count = tr_count(found.attempts, mark("1 attempt"), mark("{count} attempts"))
        best = (
            tr("none without harm") if found.best is None else tr("{percent} %", percent=found.best)
        )
        said += " " + tr("{count}, best {best}.", count=count, best=best)
    return said
