"""An infusion: which line, start, change or stop, how fast, until when."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtWidgets import QWidget

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import Entry, Event, Order, Rate
from mgtracker.clinical.lines import is_pause
from mgtracker.clinical.quantity import DRUGS, Drug, parse_rate
from mgtracker.ui.event_words import unbroken
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import orders, ward_time
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.give.echo_line import EchoLine
from mgtracker.ui.give.echoes import rate_pairs
from mgtracker.ui.give.end_row import EndRow
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing, set_error, set_shown
from mgtracker.ui.give.formulary import INFUSED, OFFERS
from mgtracker.ui.give.line_now import (
    LineNow,
    bag_words,
    line_at,
    lines_at,
    new_bag_words,
    pause_words,
    state_words,
)
from mgtracker.ui.give.order_line import OrderLine
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.give.product_box import ProductBox
from mgtracker.ui.give.unfinished import is_unfinished
from mgtracker.ui.measured import label
from mgtracker.ui.number_field import NumberField
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import mark, tr
from mgtracker.view import View

START = (("start", mark("Start")),)
ENDED = (("stop", mark("Stop")), ("again", mark("Runs on")))
RUNNING = (
    ("change", mark("Change")),
    ("pause", mark("Pause")),
    ("new bag", mark("New bag")),
    ("stop", mark("Stop")),
)
PAUSED = (("resume", mark("Resume")), ("stop", mark("Stop")))
CORRECTED = (
    ("change", mark("Rate")),
    ("new bag", mark("New bag")),
    ("pause", mark("Pause")),
    ("stop", mark("Stop")),
)
"""What can be done to a line that is free, runs, is paused, or is past its planned end; and what a recorded
rate can have been.
"""
STILL = frozenset({"pause", "stop"})
KEPT = frozenset({"new bag", "resume"})
"""What goes on with the rate there was."""
UNITS = ("g/h", "mg/min", "mg/h", "mL/h", "mmol/h", "mEq/h")


class InfusionForm(Form):
    """A line that runs or is paused is offered by name; another name is a new line.

    A pause keeps the planned stop, and moves nothing; going on offers the rate there was. A new bag goes
    on at the rate that runs: to change that is an entry of its own.
    """

    way_out = mark("Do not gi&ve")

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent=parent)
        self.order_line = OrderLine()
        self._pinned: Due | None = None
        self.line = PickBox(free_text=True)
        self.line.typing().setPlaceholderText(tr("choose, or name a new one"))
        self.line.typing().setAccessibleName(tr("Line"))
        self.what = Choice(tr("What"), translated(START))
        self.drug = PickBox()
        self.drug.offer([(name, tr(name)) for name in INFUSED])
        self.product = ProductBox()
        self.rate = NumberField(self._parse)
        self.rate.setProperty("role", "amount")
        self.rate.setPlaceholderText(tr("such as {example}", example="1 g/h"))
        self.echo = EchoLine()
        self.end_row = EndRow(tr("&Ends"), tr("18:30, or for 6 h"), none=tr("no planned end"))
        self.end = self.end_row.typing
        self.line_row = FormRow(tr("&Line"), self.line)
        self.what_row = FormRow(tr("&What"), self.what)
        self.drug_row = FormRow(tr("&Drug"), self.drug)
        self.product_row = FormRow(tr("&Product"), self.product)
        self.rate_row = FormRow(tr("&Rate"), self.rate)
        self.bag_line = label(role="small")
        self.bag_line.setWordWrap(True)
        self.add(self.order_line, self.line_row, self.bag_line, self.what_row, self.drug_row)
        self.add(self.product_row, self.rate_row)
        self.add(self.echo, self.end_row, self.time)
        self._connect()
        self.clear()

    def way_out_word(self) -> str:
        """Only a start is given or not; what is done to a line that runs is done or cleared."""
        is_giving = self.what.value() in ("", "start") or self.pinned() is not None
        if is_giving or self.corrects() is not None:
            return super().way_out_word()
        return tr("&Clear")

    # -- what is typed -----------------------------------------------------------------------

    def event_typed(self) -> Rate | None:
        """The rate, as soon as line, rate and time are there."""
        at, line, what = self.time.instant(), self.line.key(), self.what.value()
        if at is None or not line or not what or self._line_sentence():
            return None
        drug = self._drug()
        if what == "stop":
            return Rate(at, line, drug, Fraction(0), "0")
        until, wrong = self.end_row.read(self.time.instant())
        if wrong or self.product.sentence():
            return None
        product, named = self.product.product(), self._order_named()
        if what == "pause":
            paused = Rate(at, line, drug, Fraction(0), "0", product, until, named)
            return paused if is_pause(paused) else None
        rate = self.rate.value()
        if not isinstance(rate, Fraction) or not rate:
            return None
        text = " ".join(self.rate.text().split())
        is_new = what == "new bag" and self._is_bag()
        return Rate(at, line, drug, rate, text, product, until, named, new_bag=is_new)

    def missing(self) -> Missing | None:
        """The first thing not said yet."""
        if not self.line.key():
            return Missing(tr("Choose the line, or name a new one"), self.line)
        if self._line_sentence():
            return Missing(self._line_sentence(), self.line)
        if not self.what.value():
            words = ", ".join(tr(word) for _, word in self._offered())
            return Missing(tr("Choose what is done: {words}", words=words), self.what)
        rate = None if self.what.value() in STILL else self._missing_rate()
        return rate or self._missing_end() or self.missing_time()

    def _missing_end(self) -> Missing | None:
        """A planned stop that is refused; a pause keeps one, or is a stop."""
        if self.what.value() == "stop":
            return None
        until, wrong = self.end_row.read(self.time.instant())
        if wrong:
            return Missing(wrong, self.end)
        if self.what.value() == "pause" and until is None:
            return Missing(tr("Type when it is planned to end, or choose Stop"), self.end)
        return None

    def _missing_rate(self) -> Missing | None:
        if self.product.sentence():
            return Missing(self.product.sentence(), self.product)
        if not self.rate.text().strip():
            return Missing(tr("Type the rate, like 1 g/h or 25 mL/h"), self.rate)
        if self._rate_sentence():
            return Missing(self._rate_sentence(), self.rate)
        if self.what.value() == "new bag" and not self._is_bag():
            return Missing(tr("Name the bag with its volume, like 20 g in 500 mL"), self.product)
        return None

    def _is_bag(self) -> bool:
        product = self.product.product()
        return product is not None and product.volume_ml is not None

    def is_touched(self) -> bool:
        """Whether something was typed or chosen that would be lost."""
        chosen = self.what.value() not in ("", "start")
        return bool(self.rate.text()) or chosen or not self.time.follows()

    def clear(self) -> None:
        """Empty; the only line that runs or is paused is chosen."""
        self._pinned = None
        self.correction.end()
        self.rate.put("")
        self.end.clear()
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
        self.rate.put(order.text)
        if order.duration is not None:
            self.end.setText(ward_time.typed_duration(order.duration))
        elif order.until is not None and self._view is not None:
            self.end.setText(ward_time.typed(order.until, self._view.now, self._view.zone))
        self._changed()

    def take_line(self, line: str) -> None:
        """Begin with a line that runs."""
        self.clear()
        self.line.set_key(line)
        self._line_changed()

    def take_event(self, event: Event) -> None:
        """Fill in a rate; it stays on its line, with its order."""
        assert isinstance(event, Rate)
        self.line.set_key(event.line)
        self.drug.set_key(event.drug.name)
        self.product.offer_products(self.drug.key(), OFFERS[self.drug.key()].infusions)
        self.product.set_product(event.product)
        self.what.offer(translated(CORRECTED))
        still = "pause" if is_pause(event) else "stop"
        runs = "new bag" if event.new_bag else "change"
        self.what.set_value(runs if event.mg_per_second else still)
        self.rate.put(event.text if event.mg_per_second else "")
        self._set_end(event.until)
        self.refresh()

    def home(self) -> QWidget:
        """What is to be done, where a line runs; else the line, else its rate."""
        if not self.line.key():
            return self.line
        what = self.what.value()
        return self.what if not what or what in STILL else self.rate

    def show_errors(self) -> None:
        """Every sentence, at once."""
        super().show_errors()
        if self.rate.text():
            set_error(self.rate_row, self._rate_sentence())
        self.end_row.say(self.time.instant(), all_of_it=True)

    def show_view(self, view: View) -> None:
        """The patient as it stands, and the time."""
        self.end_row.show_now(view.now, view.zone)
        super().show_view(view)

    def refresh(self) -> None:
        """Show what goes with the choice, what the line does now, and what is refused."""
        self._offer_lines()
        if self.time.instant() is not None:  # while a time is typed the line is what it was
            offered = self._offered()
            self.what.offer(translated(offered))
            if offered == START:
                self.what.set_value("start")
        self.line_row.set_note("" if self._view is None else state_words(self._now(), self._when()))
        set_error(self.line_row, self._line_sentence())
        what = self.what.value()
        for part in (self.product_row, self.rate_row, self.echo):
            set_shown(part, shown=what not in STILL)
        set_shown(self.end_row, shown=what != "stop")
        set_shown(self.drug_row, shown=self._now().last is None)
        for field in (self.rate, self.end):
            field.setReadOnly(what == "new bag" and self.corrects() is None)
        set_error(self.product_row, self.product.sentence())
        self._show_rate()
        self.end_row.say(self.time.instant())
        self._show_bag()
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

    def _order_named(self) -> str | None:
        """The order that the rate names: the one filled in from, or that of the rate that goes on."""
        corrected, now = self.corrects(), self._now()
        if corrected is not None and (course := self.course()) is not None:
            order = orders.of_dose(course, corrected, self._drug())
            return None if order is None else order.id
        if self.what.value() in KEPT | {"pause"}:
            return None if now.rate is None else now.rate.order
        order = self._order()
        return None if order is None else order.id

    def _show_order(self) -> None:
        order, due = self._order(), self._pinned
        if due is None or self._view is None:
            self.order_line.say("", pinned=False)
            return
        said = tr("Not for the order it was filled in from: another drug.")
        if order is not None:
            said = orders.pinned_line(order, due, self.time.instant(), self._view)
        self.order_line.say(said, pinned=True)

    def _let_go(self) -> None:
        self.clear()
        self.edited.emit()
        self.home().setFocus()

    def _parse(self, text: str) -> Fraction:
        return parse_rate(text, DRUGS[self.drug.key()], self.product.product())

    def _lines(self) -> list[str]:
        course, at = self.course(), self.time.instant()
        return [] if course is None or at is None else lines_at(course, at)

    def _now(self) -> LineNow:
        """What the chosen line does at the time typed."""
        course, at = self.course(), self.time.instant()
        if course is None or at is None or self._view is None:
            return LineNow()
        return line_at(course, self.line.key(), at)

    def _drug(self) -> Drug:
        """The drug of a line stays its drug."""
        rate = self._now().last
        return DRUGS[self.drug.key()] if rate is None or self.corrects() else rate.drug

    def _offered(self) -> tuple[tuple[str, str], ...]:
        """What can be done to the line."""
        now = self._now()
        if self.corrects() is not None:
            return CORRECTED
        if now.pause is not None:
            return PAUSED
        if now.ended is not None:
            return ENDED
        return START if now.rate is None else RUNNING

    def _when(self) -> When:
        assert self._view is not None
        return ward_time.when(self._view.now, self._view.zone)

    def _offer_lines(self) -> None:
        entries = [(name, name) for name in self._lines()]
        typed = self.line.key()
        self.line.offer(entries)
        if self.line.key() != typed:
            self.line.set_key(typed)

    def _take_line(self) -> None:
        """A line that runs or is paused brings its drug, its product, and its planned end."""
        now = self._now()
        if now.last is not None:
            self.drug.set_key(now.last.drug.name)
        self.product.offer_products(self.drug.key(), OFFERS[self.drug.key()].infusions)
        if now.last is not None:
            self.product.set_product(now.last.product)
        self._set_end(now.until)
        self.refresh()

    def _planned(self) -> Instant | None:
        """The planned stop of the line: its own, or where it has none that of its order."""
        patient, until = self.patient(), self._now().until
        if until is not None or patient is None:
            return until
        ends = (
            due.due
            for due in patient.due
            if (due.task, due.target) == ("infusion-end", self.line.key())
        )
        return next(ends, None)

    def _set_end(self, until: Instant | None) -> None:
        """A planned end as it is read back; one that is over is not put in."""
        at, view = self.time.instant(), self._view
        is_ahead = until is not None and at is not None and until > at and view is not None
        self.end.setText(
            ward_time.typed_end(until, at, view.now, view.zone)
            if is_ahead and until is not None and at is not None and view is not None
            else ""
        )

    def _line_sentence(self) -> str:
        """A line carries one drug: another one needs a line of its own."""
        rate = self._now().rate
        if rate is None or rate.drug.name in INFUSED:
            return ""
        drug = tr(rate.drug.name)
        return tr("{drug} runs on this line; change it where it was started", drug=drug)

    def _rate_sentence(self) -> str:
        value = self.rate.value()
        if value is None:
            return self.rate.sentence()
        return "" if value else tr("A rate of 0 is a stop: choose Stop")

    def _show_rate(self) -> None:
        text, value = self.rate.text(), self.rate.value()
        quiet = not text or (self.rate.hasFocus() and is_unfinished(text, UNITS))
        set_error(self.rate_row, "" if quiet else self._rate_sentence())
        if isinstance(value, Fraction) and value:
            self.echo.show_pairs(
                rate_pairs(value, DRUGS[self.drug.key()], self.product.product(), text)
            )
        else:
            self.echo.show_quiet(tr("and the unit: g/h, mg/min or mL/h") if text and quiet else "")

    def _show_bag(self) -> None:
        """What hangs on the line; of a new bag, when that will be empty."""
        at = self.time.instant()
        said = []
        if at is not None and self._view is not None:
            said.append(pause_words(self._now(), self._when()))
            event, what = self.event_typed(), self.what.value()
            typed = event if what in ("change", "resume") else None
            said.append(bag_words(self._now(), at, self._when(), typed))
            if what == "new bag" and event is not None:
                said.append(new_bag_words(event, self._when()))
        self.bag_line.setText(unbroken(". ".join(part for part in said if part)))
        set_shown(self.bag_line, shown=bool(self.bag_line.text()))

    def _line_changed(self) -> None:
        self._take_line()
        self.edited.emit()

    def _drug_changed(self) -> None:
        self.product.offer_products(self.drug.key(), OFFERS[self.drug.key()].infusions)
        self._changed()

    def _what_changed(self) -> None:
        now, what = self._now(), self.what.value()
        if self.corrects() is None and now.rate is not None:
            self.rate.put(now.rate.text if what in KEPT else "")
            self.product.set_product(now.rate.product)
            self._set_end(self._planned() if what == "pause" else now.until)
        elif what == "again" and now.ended is not None and now.ended.until is not None:
            self.rate.put(now.ended.text)
            self.time.set_instant(now.ended.until)  # it never stopped
        self._changed()
        if what in ("change", "resume", "again"):
            self.rate.setFocus()
        elif what == "new bag":
            self.product.setFocus()

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()
