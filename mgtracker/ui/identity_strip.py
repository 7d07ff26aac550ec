"""Who it is and what every dose depends on: never scrolls away, never cuts a name."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mgtracker.clinical.due import State
from mgtracker.clinical.number import format_number
from mgtracker.clinical.verdict import Level
from mgtracker.ui import due_groups
from mgtracker.ui import theme as themes
from mgtracker.ui.badge import Badge
from mgtracker.ui.cap_strip import CapStrip
from mgtracker.ui.due_words import overdue_sentence
from mgtracker.ui.event_words import age_words, and_more, unbroken, when_at
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.flow_layout import FlowLayout
from mgtracker.ui.known_words import date_words
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.patient_words import age_of
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mgtracker.clinical.due import Due
    from mgtracker.clinical.events import Patient
    from mgtracker.view import PatientView, View


class _Fact(QWidget):
    """A quiet label over the value it names."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._value = label(weight="bold")
        self._value.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(name, "small"))
        column.addWidget(self._value)

    def show_value(self, value: str) -> None:
        """Show another value; what is not known is said in words."""
        self._value.setText(value)
        self._value.setAccessibleName(f"{self._name}: {value}")


class _State(MeasuredWidget):
    """The patient's level, its word, and the worst finding."""

    def __init__(self) -> None:
        super().__init__()
        self._badge = Badge(Level.OK, "finding")
        self._word = label(role="strong", weight="bold")
        self._words = label()
        self._words.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._badge)
        self._row.addWidget(self._word)
        self._row.addWidget(self._words, 1)
        self.measure()

    def show_state(self, level: Level, words: str) -> None:
        """Show a level and why."""
        self._badge.set_level(level)
        self._word.setText(tr(level.word))
        themes.mark(self._word, level=level.name.lower())
        self._words.setText(unbroken(words))
        self.setAccessibleName(f"{tr(level.word)}: {words}")
        self.measure()
        self.update()

    def measure(self) -> None:
        """As wide as its words, up to where they take two lines."""
        theme = themes.current()
        space = theme.space
        self._row.setContentsMargins(space.s12, space.s4, space.s12, space.s4)
        self._row.setSpacing(space.s8)
        most = 2 * theme.size.give_panel // 5
        self._words.ensurePolished()
        width = self._words.fontMetrics().horizontalAdvance(self._words.text()) + space.s4
        self._words.setFixedWidth(min(width, most))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Soft ground where someone is needed."""
        theme, level = themes.current(), self._badge.level()
        if level <= Level.INFO:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.level(level).soft))
        painter.drawRoundedRect(QRectF(self.rect()), theme.radius.control, theme.radius.control)
        painter.end()


class IdentityStrip(MeasuredWidget):
    """Name, two identifiers, the facts over the caps, and at the right the state.

    The bed stands in the rail beside it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = label(role="number")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._identifiers = label(role="small")
        self._about = _Fact(tr("Sex, weight"))
        self._clearance = _Fact(tr("Creatinine clearance"))
        self._allergies = _Fact(tr("Allergies"))
        self._class = _Fact(tr("Class"))
        self._volume = _Fact(tr("Volume"))
        self._state = _State()
        self._who = QVBoxLayout()
        self._who.addStretch()
        self._who.addWidget(self._name)
        self._who.addWidget(self._identifiers)
        self._who.addStretch()
        facts = QWidget()
        self._flow = FlowLayout(facts)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for fact in (self._about, self._clearance, self._allergies, self._class, self._volume):
            self._flow.addWidget(fact)
        facts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.caps = CapStrip()
        self._known = QVBoxLayout()
        self._known.addWidget(facts)
        self._known.addWidget(self.caps)
        self._row = QHBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._row.addLayout(self._who)
        self._row.addLayout(self._known, 1)
        self._row.addWidget(self._state, 0, middle)
        self.measure()

    def show_view(self, view: View) -> None:
        """Show the patient in front."""
        shown = view.patient
        if shown is None:
            return
        patient, course, now = shown.patient, shown.course, view.now
        self._name.setText(patient.name)
        self._identifiers.setText(f"{patient.mrn}, {_born(patient, now.local(view.zone).date())}")
        weight = course.fact("weight", now)
        sex = patient.sex if patient.sex and patient.sex != "unknown" else mark("sex not known")
        said = tr("weight missing") if weight is None else weight.value.text
        self._about.show_value(f"{tr(sex)}, {said}")
        self._clearance.show_value(_clearance(shown, view))
        self._allergies.show_value(_allergies(patient))
        self._class.show_value(_class(shown, view))
        volume = course.fact("volume", now)
        known = volume is not None and volume.value != "unknown"
        self._volume.show_value(tr(volume.value) if known and volume else tr("not known"))
        self.caps.show_view(view)
        overdue = (due for due in shown.due if due.state(now) is State.OVERDUE)
        late = due_groups.combine(overdue, now)
        level = max(shown.level, Level.WARN) if late else shown.level
        self._state.show_state(level, _state(shown, view, late))

    def measure(self) -> None:
        """Height and margins from the theme."""
        theme = themes.current()
        space = theme.space
        self.setMinimumHeight(theme.size.strip)
        self._row.setContentsMargins(space.s16, space.s4, space.s12, space.s4)
        self._row.setSpacing(space.s16)
        self._who.setSpacing(0)
        self._known.setSpacing(space.s2)
        self._flow.set_spacing(space.s16, space.s2)


def _born(patient: Patient, today: dt.date) -> str:
    if patient.birth_date is None:
        return tr("birth date missing")
    born = dt.date.fromisoformat(patient.birth_date)
    return tr("born {date} ({age})", date=date_words(born), age=age_of(patient, today))


def _clearance(shown: PatientView, view: View) -> str:
    kidney = shown.kidney
    if kidney.known is None:
        return tr("missing")
    clearance = format_number(kidney.known.value, 2, towards="down")
    value = f"{clearance} mL/min, {age_words(kidney.known.at, view.now)}"
    return tr("{value}, too old", value=value) if kidney.why == "expired" else value


def _allergies(patient: Patient) -> str:
    if patient.allergies is None:
        return tr("not asked")
    return ", ".join(patient.allergies) or tr("none known")


def _class(shown: PatientView, view: View) -> str:
    found = shown.severity
    if found is None:
        return tr("no level to go by")
    level = format_number(found.magnesium, 2, zeros=True)
    name = tr("no deficiency") if found.severity == "none" else tr(found.severity)
    level = tr("{level}, borderline", level=level) if found.borderline else level
    return f"{name}, {level}, {age_words(found.entry.at, view.now)}"


def _state(shown: PatientView, view: View, late: Sequence[Sequence[Due]]) -> str:
    if shown.left is not None:
        return tr("left the ward {time}", time=when_at(view)(shown.left))
    asking = [finding for finding in shown.findings if finding.level > Level.INFO]
    if asking:
        first = word(asking[0], view.protocol, when_at(view)).headline
    elif late:
        first = overdue_sentence(late[0], view.protocol, when_at(view))
    else:
        return tr("no rule is crossed")
    return and_more(first, len(asking or late) - 1)
