"""What is true of the patient: each with what was last said and how long ago."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import Event, Fact
from mgtracker.clinical.quantity import CLEARANCE, WEIGHT, Measured
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.event_words import span_words
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.give.clearance_box import ClearanceBox
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing, set_error, set_shown
from mgtracker.ui.give.measured_field import MeasuredField
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.translation import mark, tr

NO_CHANGE = ("", mark("no change"))
VOLUMES = (
    NO_CHANGE,
    ("corrected", mark("corrected")),
    ("depleted", mark("depleted")),
    ("unknown", mark("not known")),
)
SYMPTOMS = (
    NO_CHANGE,
    ("none", mark("none")),
    ("mild", mark("mild")),
    ("severe", mark("severe")),
    ("life-threatening", mark("life-threatening")),
)
ANSWERS = (("yes", mark("Yes")), ("no", mark("No")), ("same", mark("No change")))
ZERO_WEIGHT = mark("A weight is greater than zero; write it like 62 kg")
NO_MEDICINES = mark("none")
"""What is typed for a patient who takes nothing else; in English it is read in every language."""
NEVER = mark("never said")
YES = {"yes": True, "no": False}
QUESTIONS = (
    ("pregnant", mark("Pre&gnant")),
    ("heart_block", mark("&Heart block")),
    ("low_pth", mark("&Low PTH")),
)


class FactsForm(Form):
    """Only what is said is recorded; the rest stays as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(mark("&True since"), parent)
        self.clearance = MeasuredField(CLEARANCE)
        self.weight = MeasuredField(WEIGHT)
        self.volume, self.symptoms = PickBox(), PickBox()
        self.volume.offer(translated(VOLUMES))
        self.symptoms.offer(translated(SYMPTOMS))
        questions, answers = translated(QUESTIONS), translated(ANSWERS)
        self.answers = {key: Choice(label.replace("&", ""), answers) for key, label in questions}
        self.medicines = QLineEdit()
        self.medicines.setPlaceholderText(tr("such as {example}", example="digoxin, rocuronium"))
        self.work_out = ActionButton(tr("Work it &out"), role="link")
        self.work_out.setAccessibleName(tr("Work out the clearance from creatinine"))
        self.box = ClearanceBox()
        self._listed = QLabel()
        self._listed.setProperty("role", "small")
        self._listed.setWordWrap(True)
        self.start_from = ActionButton(tr("Start fro&m it"), role="link")
        self.start_from.setAccessibleName(tr("Start from the list of medicines"))
        self.fields: dict[str, FormRow] = {
            "clearance": FormRow(tr("&Clearance"), self.clearance),
            "weight": FormRow(tr("&Weight"), self.weight),
            "volume": FormRow(tr("&Volume"), self.volume),
            "symptoms": FormRow(tr("&Symptoms"), self.symptoms),
            **{key: FormRow(label, self.answers[key]) for key, label in questions},
            "medicines": FormRow(tr("Med&icines"), self.medicines),
        }
        self._lay_out()
        self._connect()
        self.clear()

    def event_typed(self) -> Fact | None:
        """What is said, once something is and nothing is refused."""
        at = self.time.instant()
        if at is None or not self._is_said() or self._refused() is not None:
            return None
        said = {key: YES.get(choice.value()) for key, choice in self.answers.items()}
        return Fact(
            at=at,
            creatinine_clearance=self.clearance.value(),
            weight=self.weight.value(),
            volume=self.volume.key() or None,
            symptoms=self.symptoms.key() or None,
            pregnant=said["pregnant"],
            heart_block=said["heart_block"],
            low_pth=said["low_pth"],
            medicines=self._list_typed(),
        )

    def missing(self) -> Missing | None:
        """The first thing not said yet."""
        refused = self._refused()
        if refused is not None:
            return refused[1]
        if not self._is_said():
            return Missing(tr("Say at least one thing"), self.clearance.number)
        return self.missing_time()

    def is_touched(self) -> bool:
        """Whether something was typed that would be lost."""
        return self._is_said() or not self.time.follows()

    def take_event(self, event: Event) -> None:
        """Fill in what was said."""
        assert isinstance(event, Fact)
        self.clearance.set_measured(event.creatinine_clearance)
        self.weight.set_measured(event.weight)
        self.volume.set_key(event.volume or "")
        self.symptoms.set_key(event.symptoms or "")
        for key, choice in self.answers.items():
            choice.set_value({True: "yes", False: "no", None: "same"}[getattr(event, key)])
        none = tr(NO_MEDICINES) if event.medicines == () else ""
        self.medicines.setText(", ".join(event.medicines or ()) or none)
        self.refresh()

    def clear(self) -> None:
        """Empty."""
        self.correction.end()
        self.clearance.clear()
        self.weight.clear()
        self.volume.set_key("")
        self.symptoms.set_key("")
        for choice in self.answers.values():
            choice.set_value("same")
        self.medicines.clear()
        self.box.clear()
        self._under.show()
        self.time.follow()
        self.refresh()

    def home(self) -> QWidget:
        """The clearance."""
        return self.clearance.number

    def focus_on(self, what: str) -> None:
        """Begin at what a finding asks for."""
        self.fields[what].field.setFocus()

    def show_errors(self) -> None:
        """Every sentence, at once."""
        super().show_errors()
        refused = self._refused()
        if refused is not None:
            set_error(refused[0], refused[1].sentence)

    def refresh(self) -> None:
        """What was last said of each, and what is refused."""
        for key, row in self.fields.items():
            if key != "medicines":
                row.set_note(self._last(key))
        set_error(self.fields["clearance"], self.clearance.sentence())
        zero = self._zero_weight()
        set_error(self.fields["weight"], self.weight.sentence() or (zero or ""))
        listed = self._last("medicines")
        known = listed not in ("", tr(NEVER))
        said = tr("Now: {listed}. What you type replaces the list", listed=listed)
        self._listed.setText(said if known else "")
        set_shown(self._listed, shown=known)
        set_shown(self.start_from, shown=known)

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _measure(self) -> None:
        """One width for all fields that have a note beside them."""
        width = self.answers["pregnant"].sizeHint().width()
        for key, row in self.fields.items():
            if key != "medicines":
                row.field.setFixedWidth(width)

    def _lay_out(self) -> None:
        under = QWidget()
        row = QHBoxLayout(under)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch()
        row.addWidget(self.work_out)
        names = list(self.fields)
        self._under = under
        self.add(self.fields["clearance"], under, self.box)
        self.add(*(self.fields[name] for name in names[1:]))
        listed = QWidget()
        beside = QHBoxLayout(listed)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._listed, 1)
        beside.addWidget(self.start_from)
        self.add(listed, self.time)
        self._measure()

    def _connect(self) -> None:
        for measured in (self.clearance, self.weight):
            measured.edited.connect(self._changed)
        for pick in (self.volume, self.symptoms):
            pick.edited.connect(self._changed)
        for choice in self.answers.values():
            choice.edited.connect(self._changed)
        self.time.edited.connect(self._changed)
        for field in (self.clearance.number, self.weight.number):
            field.editingFinished.connect(self.refresh)
        self.medicines.textEdited.connect(self._changed)
        self.work_out.clicked.connect(self._open_box)
        self.box.used.connect(self._use)
        self.start_from.clicked.connect(self._copy_list)

    def _is_said(self) -> bool:
        typed = (self.clearance.text(), self.weight.text(), self.medicines.text().strip(" ,"))
        picked = (self.volume.key(), self.symptoms.key())
        return any((*typed, *picked)) or any(c.value() in YES for c in self.answers.values())

    def _list_typed(self) -> tuple[str, ...] | None:
        """The medicines typed; none of them for "none"; None while nothing is said."""
        text = self.medicines.text()
        if text.strip().lower() in (NO_MEDICINES, tr(NO_MEDICINES).lower()):
            return ()
        return tuple(name.strip() for name in text.split(",") if name.strip()) or None

    def _refused(self) -> tuple[FormRow, Missing] | None:
        for key, field in (("clearance", self.clearance), ("weight", self.weight)):
            if field.text() and field.value() is None:
                return self.fields[key], Missing(field.number.sentence(), field.number)
        zero = self._zero_weight()
        return None if zero is None else (self.fields["weight"], Missing(zero, self.weight.number))

    def _zero_weight(self) -> str | None:
        value = self.weight.value()
        return tr(ZERO_WEIGHT) if value is not None and not value.number else None

    def _last(self, key: str) -> str:
        """What was last said, and how long ago."""
        patient = self.patient()
        if self._view is None or patient is None:
            return ""
        name = "creatinine_clearance" if key == "clearance" else key
        known = patient.course.fact(name, self._view.now)
        if known is None:
            return tr(NEVER)
        age = span_words(known.at, self._view.now, minutes_within=HOUR)
        return f"{_word(known.value)}, {age}"

    def _open_box(self) -> None:
        if self._view is not None:
            self.box.fill(self._view)
            self.box.show()
            self._under.hide()
            self.box.use.setFocus() if self.box.use.isEnabled() else self.box.creatinine.setFocus()

    def _use(self, text: str) -> None:
        self.clearance.number.setText(text)
        self.box.clear()
        self._under.show()
        self.clearance.number.setFocus()

    def _copy_list(self) -> None:
        patient = self.patient()
        known = None
        if patient is not None and self._view is not None:
            known = patient.course.fact("medicines", self._view.now)
        if known is not None:
            self.medicines.setText(", ".join((*known.value, "")))
            self.medicines.setFocus()
            self._changed()

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()


def _word(value: object) -> str:
    match value:
        case bool():
            return tr("yes") if value else tr("no")
        case Measured():
            return value.text
        case tuple():
            return ", ".join(str(one) for one in value) or tr("none")
        case _:
            return tr("not known") if value == "unknown" else tr(str(value))
