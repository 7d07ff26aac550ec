"""An infusion: which line, start, change or stop, how fast, until when."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtWidgets import QLineEdit, QWidget

from mgtracker.clinical.clock import Instant, spell_duration
from mgtracker.clinical.course import Given
from mgtracker.clinical.due import Due
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Entry, Order, Rate
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import DRUGS, grams_per_hour, parse_rate
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import orders, ward_time
from mgtracker.ui.give.choice import Choice
from mgtracker.ui.give.echo_line import EchoLine
from mgtracker.ui.give.echoes import rate_pairs
from mgtracker.ui.give.form import Form, Missing, set_error, set_shown
from mgtracker.ui.give.formulary import INFUSED, OFFERS
from mgtracker.ui.give.order_line import OrderLine
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.give.product_box import ProductBox
from mgtracker.ui.give.unfinished import is_unfinished
from mgtracker.ui.number_field import NumberField

START = (("start", "Start"),)
RUNNING = (("change", "Change"), ("stop", "Stop"))
UNITS = ("g/h", "mg/min", "mg/h", "mL/h", "mmol/h", "mEq/h")


class InfusionForm(Form):
    """A line that runs is offered by name; another name is a new line."""

    way_out = "Do not gi&ve"

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent=parent)
        self.order_line = OrderLine()
        self._pinned: Due | None = None
        self.line = PickBox(free_text=True)
        self.line.typing().setPlaceholderText("choose, or name a new one")
        self.line.typing().setAccessibleName("Line")
        self.what = Choice("What", START)
        self.drug = PickBox()
        self.drug.offer([(name, name) for name in INFUSED])
        self.product = ProductBox()
        self.rate = NumberField(self._parse)
        self.rate.setProperty("role", "amount")
        self.rate.setPlaceholderText("1 g/h, 25 mL/h")
        self.echo = EchoLine()
        self.end = QLineEdit()
        self.end.setPlaceholderText("18:30, or for 6 h")
        self.line_row = FormRow("&Line", self.line)
        self.what_row = FormRow("&What", self.what)
        self.drug_row = FormRow("&Drug", self.drug)
        self.product_row = FormRow("&Product", self.product)
        self.rate_row = FormRow("&Rate", self.rate)
        self.end_row = FormRow("&Ends", self.end)
        self.add(self.order_line, self.line_row, self.what_row, self.drug_row)
        self.add(self.product_row, self.rate_row)
        self.add(self.echo, self.end_row, self.time)
        self._connect()
        self.clear()

    # -- what is typed -----------------------------------------------------------------------

    def event_typed(self) -> Rate | None:
        """The rate, as soon as line, rate and time are there."""
        at, line, what = self.time.instant(), self.line.key(), self.what.value()
        if at is None or not line or not what or self._line_sentence():
            return None
        running = self._running()
        if what == "stop":
            drug = DRUGS[self.drug.key()] if running is None else running.drug
            return Rate(at, line, drug, Fraction(0), "0")
        rate = self.rate.value()
        until, wrong = self._end()
        if not isinstance(rate, Fraction) or not rate or wrong or self.product.sentence():
            return None
        drug, text = DRUGS[self.drug.key()], " ".join(self.rate.text().split())
        order = self._order()
        named = None if order is None else order.id
        return Rate(at, line, drug, rate, text, self.product.product(), until, named)

    def missing(self) -> Missing | None:
        """The first thing not said yet."""
        if not self.line.key():
            return Missing("Choose the line, or name a new one", self.line)
        if self._line_sentence():
            return Missing(self._line_sentence(), self.line)
        if not self.what.value():
            return Missing("Choose: change or stop", self.what)
        rate = self._missing_rate() if self.what.value() != "stop" else None
        return rate or self.missing_time()

    def _missing_rate(self) -> Missing | None:
        if self.product.sentence():
            return Missing(self.product.sentence(), self.product)
        if not self.rate.text().strip():
            return Missing("Type the rate, like 1 g/h or 25 mL/h", self.rate)
        if self._rate_sentence():
            return Missing(self._rate_sentence(), self.rate)
        return Missing(self._end()[1], self.end) if self._end()[1] else None

    def is_touched(self) -> bool:
        """Whether something was typed or chosen that would be lost."""
        chosen = self.what.value() not in ("", "start")
        return bool(self.rate.text()) or chosen or not self.time.follows()

    def clear(self) -> None:
        """Empty; the only line that runs is chosen."""
        self._pinned = None
        for field in (self.rate, self.end):
            field.blockSignals(True)
            field.clear()
            field.blockSignals(False)
        self.drug.set_key(INFUSED[0])
        self.what.set_value("")
        self.time.follow()
        self._offer_lines()
        lines = self._lines()
        self.line.set_key(lines[0] if len(lines) == 1 else "")
        self._take_line()

    def pinned(self) -> Due | None:
        """The planned start the form was filled in for."""
        return self._pinned

    def take(self, due: Due, entry: Entry) -> None:
        """Fill in a planned start from its order."""
        self.clear()
        order = entry.event
        assert isinstance(order, Order)
        self._pinned = due
        self.drug.set_key(order.drug.name)
        self.line.set_key(order.line or "")
        self._take_line()
        self.product.set_product(order.product)
        self.rate.blockSignals(True)
        self.rate.setText(order.text)
        self.rate.blockSignals(False)
        if order.duration is not None:
            self.end.setText(spell_duration(order.duration))
        elif order.until is not None and self._view is not None:
            self.end.setText(ward_time.typed(order.until, self._view.now, self._view.zone))
        self._changed()

    def take_line(self, line: str) -> None:
        """Begin with a line that runs."""
        self.clear()
        self.line.set_key(line)
        self._line_changed()

    def home(self) -> QWidget:
        """What is to be done, where a line runs; else the line, else its rate."""
        if not self.line.key():
            return self.line
        return self.what if self._running() is not None and not self.what.value() else self.rate

    def show_errors(self) -> None:
        """Every sentence, at once."""
        super().show_errors()
        if self.rate.text():
            set_error(self.rate_row, self._rate_sentence())
        set_error(self.end_row, self._end()[1])

    def refresh(self) -> None:
        """Show what goes with the choice, what the line does now, and what is refused."""
        self._offer_lines()
        running = self._running()
        self.what.offer(START if running is None else RUNNING)
        if running is None:
            self.what.set_value("start")
        self.line_row.set_note("" if running is None else self._said(running))
        set_error(self.line_row, self._line_sentence())
        stops = self.what.value() == "stop"
        for part in (self.product_row, self.rate_row, self.echo, self.end_row):
            set_shown(part, shown=not stops)
        set_shown(self.drug_row, shown=running is None)
        set_error(self.product_row, self.product.sentence())
        self._show_rate()
        self._show_end()
        self._show_order()

    # -- inside --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.line.edited.connect(self._line_changed)
        self.drug.edited.connect(self._drug_changed)
        self.product.edited.connect(self._changed)
        self.what.edited.connect(self._what_changed)
        self.rate.edited.connect(self._changed)
        self.end.textEdited.connect(self._changed)
        for field in (self.rate, self.end):
            field.editingFinished.connect(self.refresh)
        self.time.edited.connect(self._changed)
        self.order_line.let_go.connect(self._let_go)

    def _order(self) -> Entry | None:
        """The order it was filled in from, while it stands and the drug is its own."""
        patient = self.patient()
        if self._view is None or patient is None or self._pinned is None:
            return None
        found = patient.course.open_orders(self._view.now, DRUGS[self.drug.key()])
        return next((one for one in found if one.id == self._pinned.target), None)

    def _show_order(self) -> None:
        order, due = self._order(), self._pinned
        if due is None or self._view is None:
            self.order_line.say("", pinned=False)
            return
        said = "Not for the order it was filled in from: another drug."
        if order is not None:
            said = orders.pinned_line(order, due, self.time.instant(), self._view)
        self.order_line.say(said, pinned=True)

    def _let_go(self) -> None:
        self.clear()
        self.edited.emit()
        self.home().setFocus()

    def _parse(self, text: str) -> Fraction:
        return parse_rate(text, DRUGS[self.drug.key()], self.product.product())

    def _running_all(self) -> tuple[Given, ...]:
        patient, at = self.patient(), self.time.instant()
        return () if patient is None or at is None else patient.course.running(at)

    def _lines(self) -> list[str]:
        return list(dict.fromkeys(_line_of(given) for given in self._running_all()))

    def _running(self) -> Given | None:
        """What the chosen line does at the time typed."""
        return next((g for g in self._running_all() if _line_of(g) == self.line.key()), None)

    def _offer_lines(self) -> None:
        entries = [(name, name) for name in self._lines()]
        typed = self.line.key()
        self.line.offer(entries)
        if self.line.key() != typed:
            self.line.set_key(typed)

    def _take_line(self) -> None:
        """A line that runs brings its drug, its product, and its planned end."""
        running = self._running()
        if running is not None and isinstance(running.entry.event, Rate):
            self.drug.set_key(running.drug.name)
            self.product.offer_products(OFFERS[self.drug.key()].infusions)
            self.product.set_product(running.entry.event.product)
            ends = running.entry.event.until
            if ends is not None and self._view is not None:
                self.end.setText(ward_time.typed(ends, self._view.now, self._view.zone))
        else:
            self.product.offer_products(OFFERS[self.drug.key()].infusions)
            self.end.clear()
        self.refresh()

    def _said(self, running: Given) -> str:
        assert self._view is not None
        rate = f"{format_number(grams_per_hour(running.mg_per_second), 2)} g/h"
        if running.end is None:
            return f"runs at {rate}"
        when = ward_time.when(self._view.now, self._view.zone)
        return f"{rate} to {when(Instant(running.end))}"

    def _line_sentence(self) -> str:
        """A line carries one drug: another one needs a line of its own."""
        running = self._running()
        if running is None or running.drug.name in INFUSED:
            return ""
        return f"{running.drug.name} runs on this line; change it where it was started"

    def _rate_sentence(self) -> str:
        value = self.rate.value()
        if value is None:
            return self.rate.sentence()
        return "" if value else "A rate of 0 is a stop: choose Stop"

    def _end(self) -> tuple[Instant | None, str]:
        """The planned end, or why it is refused; neither where none is typed."""
        at, text = self.time.instant(), self.end.text().strip()
        if not text or at is None or self._view is None:
            return None, ""
        try:
            found = ward_time.ahead(text, at, self._view.now, self._view.zone)
        except InputError as refusal:
            return None, str(refusal)
        if len(found) > 1:
            return None, "This time comes twice that night. Write how long instead, like for 6 h"
        return found[0], ""

    def _show_rate(self) -> None:
        text, value = self.rate.text(), self.rate.value()
        quiet = not text or (self.rate.hasFocus() and is_unfinished(text, UNITS))
        set_error(self.rate_row, "" if quiet else self._rate_sentence())
        if isinstance(value, Fraction) and value:
            self.echo.show_pairs(
                rate_pairs(value, DRUGS[self.drug.key()], self.product.product(), text)
            )
        else:
            self.echo.show_quiet("and the unit: g/h, mg/min or mL/h" if text and quiet else "")

    def _show_end(self) -> None:
        until, wrong = self._end()
        set_error(self.end_row, "" if self.end.hasFocus() else wrong)
        if until is not None and self._view is not None:
            said = ward_time.when(self._view.now, self._view.zone)(until)
            self.end_row.set_note("" if said == self.end.text().strip() else said)
        else:
            self.end_row.set_note("" if self.end.text() else "no planned end")

    def _line_changed(self) -> None:
        self._take_line()
        self.edited.emit()

    def _drug_changed(self) -> None:
        self.product.offer_products(OFFERS[self.drug.key()].infusions)
        self._changed()

    def _what_changed(self) -> None:
        self._changed()
        if self.what.value() == "change":
            self.rate.setFocus()

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()


def _line_of(given: Given) -> str:
    event = given.entry.event
    assert isinstance(event, Rate)
    return event.line
