"""A draw: its time, whichever results there are, and what makes them doubtful."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QWidget

from mgtracker.clinical.events import Entry, Event, Labs
from mgtracker.clinical.laboratory import doubts
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui.event_words import DOUBTS
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing, set_shown
from mgtracker.ui.give.lab_row import SAME_UNITS, LabRow
from mgtracker.ui.measured import label
from mgtracker.ui.translation import mark, tr

ANALYTE_LABELS = (
    ("magnesium", mark("&Magnesium")),
    ("calcium", mark("&Calcium")),
    ("ionised_calcium", mark("&Ionised")),
    ("albumin", mark("&Albumin")),
    ("pth", mark("P&TH")),
    ("creatinine", mark("C&reatinine")),
    ("potassium", mark("&Potassium")),
    ("phosphate", mark("Phosphat&e")),
    ("osteocalcin", mark("&Osteocalcin")),
)


class LabsForm(Form):
    """One row for each analyte; an empty one was not drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(mark("&Drawn at"), parent)
        self._usual: Mapping[str, str] = {}
        self.rows = {analyte: LabRow(analyte, tr(label)) for analyte, label in ANALYTE_LABELS}
        self.haemolysed = QCheckBox(tr("Haemol&ysed"))
        self.during_infusion = QCheckBox(tr("Drawn d&uring an infusion"))
        self.infusion_arm = QCheckBox(tr("Drawn &from the infusion arm"))
        self._flags = (self.haemolysed, self.during_infusion, self.infusion_arm)
        self.doubt = label(role="small", tone="text2")
        self.doubt.setWordWrap(True)
        self.add(self.time, *self.rows.values(), *self._flags, self.doubt)
        for row in self.rows.values():
            self._rows.append(row.row)
            row.edited.connect(self._changed)
        self.add()
        for flag in self._flags:
            flag.clicked.connect(self._changed)
        self.time.edited.connect(self._changed)

    def event_typed(self) -> Labs | None:
        """The draw, once there is a result and none is refused."""
        at = self.time.instant()
        values = {key: value for key, row in self.rows.items() if (value := row.value())}
        if at is None or not values or self._refused() is not None:
            return None
        return Labs(
            at,
            values,
            haemolysed=self.haemolysed.isChecked(),
            during_infusion=self.during_infusion.isChecked(),
            infusion_arm=self.infusion_arm.isChecked(),
        )

    def missing(self) -> Missing | None:
        """The first thing not said yet."""
        refused = self._refused()
        if refused is not None:
            number = refused.field.number
            return Missing(number.sentence(), number)
        if not any(row.value() for row in self.rows.values()):
            return Missing(tr("Type at least one result"), self.home())
        return self.missing_time()

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        typed = any(row.field.text() for row in self.rows.values())
        return typed or any(f.isChecked() for f in self._flags) or not self.time.follows()

    def take_event(self, event: Event) -> None:
        """Fill in a draw."""
        assert isinstance(event, Labs)
        for analyte, row in self.rows.items():
            row.field.set_measured(event.values.get(analyte))
        marked = (event.haemolysed, event.during_infusion, event.infusion_arm)
        for flag, is_set in zip(self._flags, marked, strict=True):
            flag.setChecked(is_set)
        self.refresh()

    def clear(self) -> None:
        """Empty; each in the unit of the ward again."""
        self.correction.end()
        for row in self.rows.values():
            row.field.clear()
        self.begin_in(self._usual)
        for flag in self._flags:
            flag.setChecked(False)
        self.time.follow()
        self.refresh()

    def begin_in(self, units: Mapping[str, str]) -> None:
        """Put the units the ward's laboratory reports in beside the empty rows; where none is named or it is
        not offered, the standard one.

        A row with a number in it keeps its unit: under another one it would be another result.
        """
        self._usual = units
        for analyte, row in self.rows.items():
            measure, unit = ANALYTES[analyte], units.get(analyte, "")
            is_offered = unit in measure.factors and unit not in SAME_UNITS
            if not row.field.text():
                row.field.set_unit(unit if is_offered else measure.unit)

    def home(self) -> QWidget:
        """The first result."""
        return self.rows["magnesium"].field.number

    def focus_on(self, what: str) -> None:
        """Begin at an analyte."""
        self.rows[what].field.number.setFocus()

    def show_errors(self) -> None:
        """Every sentence, at once."""
        super().show_errors()
        for row in self.rows.values():
            if row.field.text():
                row.row.show_error("" if row.value() else row.field.number.sentence())

    def refresh(self) -> None:
        """Other units, questions and refusals."""
        protocol = None if self._view is None else self._view.protocol
        for row in self.rows.values():
            row.refresh(protocol)
        why = ", ".join(tr(DOUBTS[code]) for code in self._doubts())
        self.doubt.setText(tr("Magnesium drawn then is doubtful: {why}", why=why) if why else "")
        set_shown(self.doubt, shown=bool(why))

    def _doubts(self) -> tuple[str, ...]:
        """Why a level drawn then is not to be believed, by what is marked and what was recorded."""
        at, course = self.time.instant(), self.course()
        if at is None or course is None or self._view is None:
            return ()
        haemolysed, during, arm = (flag.isChecked() for flag in self._flags)
        drawn = Labs(at, {}, haemolysed=haemolysed, during_infusion=during, infusion_arm=arm)
        return doubts(course, self._view.protocol, Entry("", drawn, at, 0))

    def _refused(self) -> LabRow | None:
        return next((r for r in self.rows.values() if r.field.text() and not r.value()), None)

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()
