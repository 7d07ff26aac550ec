"""A prescriber's order, transcribed: what, how much, which way, how often, from when, for how long."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from mgtracker.clinical.clock import parse_duration
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Event, Order, Rate
from mgtracker.clinical.quantity import DRUGS, Amount, Drug, parse_amount, parse_rate
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import orders, templates, ward_time
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.give.echo_line import EchoLine
from mgtracker.ui.give.echoes import amount_pairs, rate_pairs
from mgtracker.ui.give.end_row import EndRow
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing, set_error, set_shown
from mgtracker.ui.give.formulary import INFUSED, OFFERS, ROUTE_WORDS
from mgtracker.ui.give.oral_kind import KINDS, asks_kind
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.give.plan_parts import TIMINGS, parse_count, parse_interval
from mgtracker.ui.give.product_box import ProductBox
from mgtracker.ui.give.templates import INFUSION, Hint, Template
from mgtracker.ui.give.time_row import TimeRow
from mgtracker.ui.give.unfinished import is_unfinished
from mgtracker.ui.number_field import NumberField
from mgtracker.ui.source_words import source_line
from mgtracker.ui.translation import mark, tr
from mgtracker.view import OrderView, View

UNITS = ("g", "mg", "mcg", "mmol", "mEq", "mL", "g/h", "mg/h", "mg/min", "mL/h", "h", "min", "d")
PLACEHOLDERS = {
    "amount": "5 g",
    "rate": "1 g/h",
    "over": "15 min",
    "interval": "4 h",
    "times": "3",
    "count": mark("6; empty: no end"),
    "duration": mark("12 h; empty: no end"),
}
"""What stands in a field where the protocol names no figure."""
LABELS = {
    "amount": mark("&Amount"),
    "rate": mark("&Amount"),
    "over": mark("&Over"),
    "interval": mark("E&very"),
    "times": mark("Times a &week"),
    "count": mark("Dos&es"),
    "duration": mark("La&sts"),
}
NEEDED = {
    "amount": mark("Type the amount with its unit, like 5 g"),
    "rate": mark("Type the rate, like 1 g/h"),
    "interval": mark("Say how often, like 4 h"),
    "times": mark("Say how many times a week"),
}


class OrderForm(Form):
    """A template chooses the fields and puts the protocol's figures beside them; it fills in none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty: magnesium sulfate, a free plan."""
        super().__init__(parent=parent)
        self.time.setParent(self)  # an order is written when it is recorded; nothing is asked
        self.time.hide()
        self._template: Template = templates.TEMPLATES[0]
        self._hint = Hint()
        self._changes: OrderView | None = None
        self.kind_of_order, self.drug = PickBox(), PickBox()
        self.kind_of_order.offer([(one.key, tr(one.word)) for one in templates.TEMPLATES])
        self.drug.offer([(name, tr(name)) for name in OFFERS])
        self.product = ProductBox()
        self.way, self.timing = PickBox(), PickBox()
        self.timing.offer(translated(TIMINGS))
        self.numbers = {
            "amount": NumberField(self._parse_amount),
            "rate": NumberField(self._parse_rate),
            "over": NumberField(parse_duration),
            "interval": NumberField(parse_interval),
            "times": NumberField(parse_count),
            "count": NumberField(parse_count),
            "duration": NumberField(parse_duration),
        }
        self.echo = EchoLine()
        self.kind = Choice(tr("These mg are"), translated(KINDS))
        self.first = TimeRow(mark("&First"), may_come=True)
        self.until_row = EndRow(tr("&Until"), tr("tomorrow 18:00, for 3 d"), to_come=True)
        self.until, self.prescriber = self.until_row.typing, QLineEdit()
        self.prescriber.setPlaceholderText(tr("such as {example}", example="Dr S. Varga"))
        self.line = PickBox(free_text=True)
        self.line.typing().setPlaceholderText(tr("choose, or name a new one"))
        self.line.typing().setAccessibleName(tr("Line"))
        self._about, self._source = _quiet(), _quiet()
        self.rows = {
            "way": FormRow(tr("&Route"), self.way),
            "timing": FormRow(tr("T&iming"), self.timing),
            "kind": FormRow(tr("These &mg"), self.kind),
            "until": self.until_row,
            "line": FormRow(tr("&Line"), self.line),
            **{name: FormRow(tr(LABELS[name]), field) for name, field in self.numbers.items()},
        }
        self.product_row = FormRow(tr("&Product"), self.product)
        self._lay_out()
        self._connect()
        self.clear()

    # -- what is typed -----------------------------------------------------------------------

    def event_typed(self) -> Order | None:
        """The order, as soon as it can be proved; the prescriber can come last."""
        if self._view is None or self._first_missing() is not None:
            return None
        first = self.first.instant()
        assert first is not None, "a time that is missing was found"
        asked, infused = self._asked(), self._way() == INFUSION
        timing = self.timing.key() if not infused else "once"
        amount, rate = self.numbers["amount"].value(), self.numbers["rate"].value()
        text = self.numbers["rate" if infused else "amount"].text()
        return Order(
            at=ward_time.minute_of(self._view.now, self._view.zone),
            drug=self._drug(),
            route="IV" if infused else self._way(),
            first=first,
            amount=amount if isinstance(amount, Amount) and not infused else None,
            text=" ".join(text.split()),
            product=self.product.product(),
            kind_of_mg=(self.kind.value() or None) if "kind" in asked else None,
            every=timing if timing in ("nightly", "daily") else self._number("interval"),
            times_per_week=self._number("times"),
            count=self._number("count"),
            until=self.until_row.read(first)[0] if "until" in asked else None,
            over=self._number("over") or 0,
            mg_per_second=rate if isinstance(rate, Fraction) and infused else None,
            duration=self._number("duration"),
            line=(self.line.key() or None) if infused else None,
            prescriber=" ".join(self.prescriber.text().split()) or None,
        )

    def missing(self) -> Missing | None:
        """The first thing not said yet; an order names who prescribed it."""
        missing = self._first_missing()
        if missing is None and not self.prescriber.text().strip():
            return Missing(tr("Name the prescriber"), self.prescriber)
        return missing

    def replaces(self) -> str | None:
        """The id of the order that this one takes the place of."""
        return None if self._changes is None else self._changes.entry.id

    def is_touched(self) -> bool:
        """Whether something was typed or chosen that would be lost."""
        typed = [field.text() for field in (*self.numbers.values(), self.until, self.prescriber)]
        return any(typed) or self._changes is not None or not self.first.follows()

    def clear(self) -> None:
        """Empty: the free plan."""
        self._changes = None
        for field in self.numbers.values():
            field.put("")
        self.until.clear()
        self.prescriber.clear()
        self.line.set_key("")
        self.way.set_key("")
        self.kind.set_value("")
        self.drug.set_key(next(iter(OFFERS)))
        self.first.follow()
        self.kind_of_order.set_key(templates.TEMPLATES[0].key)
        self._offer()
        self._take_template()

    def about(self) -> str:
        """What is said of the order that is changed."""
        return self._about.text()

    def take(self, changes: OrderView) -> None:
        """Fill in an order that is to be changed: what is left of it, from its next dose on."""
        self.clear()
        self._changes = changes
        self._fill(changes.order, orders.left_of(changes))
        self._take_times(changes)
        self._changed()

    def take_event(self, event: Event) -> None:
        """Fill in an order as it was given by word of mouth, to be looked at and written down."""
        assert isinstance(event, Order)
        self.clear()
        self._fill(event, event.count)
        view = self._view
        if view is not None and event.first > view.now:
            self.first.set_instant(event.first)
        if view is not None and event.until is not None and event.until > view.now:
            self.until.setText(ward_time.typed(event.until, view.now, view.zone))
        self._changed()

    def _fill(self, order: Order, left: int | None) -> None:
        """Everything but the times; `left`: how many doses."""
        self.drug.set_key(order.drug.name)
        self._offer()
        self.way.set_key(INFUSION if order.mg_per_second is not None else order.route)
        self.product.set_product(order.product)
        self.timing.set_key(_timing(order))
        texts = {
            "rate" if order.mg_per_second is not None else "amount": order.text,
            "over": _spelled(order.over),
            "interval": _spelled(order.every) if isinstance(order.every, int) else "",
            "times": str(order.times_per_week or ""),
            "count": "" if left is None else str(left),
            "duration": _spelled(order.duration),
        }
        for name, text in texts.items():
            self.numbers[name].put(text)
        self.line.set_key(order.line or "")
        self.kind.set_value(order.kind_of_mg or "")
        self.prescriber.setText(order.prescriber or "")

    def home(self) -> QWidget:
        """What kind of order; of one that is changed, its amount."""
        if self._changes is None:
            return self.kind_of_order
        return self.numbers["rate" if self._way() == INFUSION else "amount"]

    def show_errors(self) -> None:
        """Every sentence, at once."""
        self.first.show_sentence(all_of_it=True)
        for name, field in self.numbers.items():
            if field.text():
                set_error(self.rows[name], field.sentence())
        self.until_row.say(self.first.instant(), all_of_it=True)

    def show_view(self, view: View) -> None:
        """The patient as it stands, and the time."""
        self.first.show_now(view.now, view.zone)
        self.until_row.show_now(view.now, view.zone)
        super().show_view(view)

    def refresh(self) -> None:
        """Show the fields of the template and the plan, and what is refused."""
        asked = self._asked()
        for name, row in self.rows.items():
            set_shown(row, shown=name in asked)
        set_error(self.product_row, self.product.sentence())
        for name, field in self.numbers.items():
            text = field.text().strip()
            quiet = not text or (field.hasFocus() and is_unfinished(text, UNITS))
            set_error(self.rows[name], "" if quiet else field.sentence())
        self.until_row.say(self.first.instant())
        self._offer_lines()
        self._say_about()
        self._echo()

    # -- inside --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rows = self.rows
        self.add(self._about, FormRow(tr("&Template"), self.kind_of_order), self._source)
        self.add(FormRow(tr("&Drug"), self.drug), self.product_row, rows["way"])
        self.add(rows["amount"], rows["rate"], self.echo, rows["kind"], rows["over"])
        self.add(rows["timing"], rows["interval"], rows["times"], rows["count"])
        self.add(rows["line"], rows["duration"], rows["until"], self.first)
        self.add(FormRow(tr("Prescri&ber"), self.prescriber))

    def _connect(self) -> None:
        self.kind_of_order.edited.connect(self._template_chosen)
        self.drug.edited.connect(self._drug_changed)
        for pick in (self.product, self.way, self.timing, self.line):
            pick.edited.connect(self._changed)
        for field in self.numbers.values():
            field.edited.connect(self._changed)
            field.editingFinished.connect(self.refresh)
        for line in (self.until, self.prescriber):
            line.textEdited.connect(self._changed)
        self.until.editingFinished.connect(self.refresh)
        self.kind.edited.connect(self._changed)
        self.first.edited.connect(self._changed)

    def _drug(self) -> Drug:
        return DRUGS[self.drug.key()]

    def _way(self) -> str:
        return self.way.key()

    def _asked(self) -> frozenset[str]:
        """The rows that are shown: those of the template that the way and the timing have a use for."""
        offered, timing = self._template.fields, self.timing.key()
        if self._way() == INFUSION:
            return frozenset({"rate"}) | (offered & {"way", "duration", "line", "until"})
        asked = {"amount"} | (offered & {"way", "timing"})
        if self._way() == "IV":
            asked |= offered & {"over"}
        if self._asks_kind():
            asked.add("kind")
        asked |= {"every": {"interval"}, "week": {"times"}}.get(timing, set())
        if timing not in ("", "once"):
            asked |= offered & {"count", "until"}
        return frozenset(asked)

    def _number(self, name: str) -> int | None:
        """What a shown field says; None where it is empty or not shown."""
        value = self.numbers[name].value() if name in self._asked() else None
        return value if isinstance(value, int) else None

    def _parse_amount(self, text: str) -> Amount:
        return parse_amount(
            text,
            self._drug(),
            product=self.product.product(),
            oral=self._way() == "oral",
            kind_of_mg=(self.kind.value() or None) if self._asks_kind() else None,
        )

    def _parse_rate(self, text: str) -> Fraction:
        rate = parse_rate(text, self._drug(), self.product.product())
        if not rate:
            raise InputError("A rate of 0 is no order; write it like 1 g/h")
        return rate

    def _asks_kind(self) -> bool:
        text = self.numbers["amount"].text()
        return self._way() == "oral" and asks_kind(text, self._drug(), self.product.product())

    def _first_missing(self) -> Missing | None:
        """The first thing without which it cannot be proved."""
        if self.product.sentence():
            return Missing(self.product.sentence(), self.product)
        if not self._way():
            return Missing(tr("Choose the route"), self.way)
        asked = self._asked()
        if self._way() != INFUSION and not self.timing.key():
            return Missing(tr("Choose the timing"), self.timing)
        if "kind" in asked and not self.kind.value():
            return Missing(tr("Say which mg: of the salt, or elemental"), self.kind)
        return self._missing_number(asked) or self._missing_end(asked)

    def _missing_number(self, asked: frozenset[str]) -> Missing | None:
        for name, field in self.numbers.items():
            if name not in asked:
                continue
            if not field.text().strip():
                if name in NEEDED:
                    return Missing(tr(NEEDED[name]), field)
            elif field.value() is None:
                return Missing(field.sentence(), field)
        return None

    def _missing_end(self, asked: frozenset[str]) -> Missing | None:
        if self.first.instant() is None:
            asking = tr("Say which of the two times is meant")
            return Missing(self.first.sentence() or asking, self.first.ask_field())
        if "line" in asked and not self.line.key():
            return Missing(tr("Name the line"), self.line)
        _, wrong = self.until_row.read(self.first.instant())
        return Missing(wrong, self.until) if "until" in asked and wrong else None

    def _offer(self) -> None:
        """The products and ways of the drug."""
        name = self.drug.key()
        offer = OFFERS[name]
        ways = [("", tr("choose")), *((key, tr(ROUTE_WORDS[key])) for key in offer.routes)]
        if name in INFUSED:
            ways.append((INFUSION, tr("Infusion")))
        before = self._way()
        self.way.offer(ways)
        only = offer.routes[0] if len(ways) == 2 else ""
        self.way.set_key(before if before in dict(ways) and before else only)
        self.product.offer_products(name, (*offer.products, *offer.infusions))

    def _offer_lines(self) -> None:
        """Lines that run, by name; what is typed stays."""
        patient = self.patient()
        if patient is None:
            return
        running = [given.entry.event for given in patient.running]
        names = dict.fromkeys(rate.line for rate in running if isinstance(rate, Rate))
        typed = self.line.key()
        self.line.offer([(name, name) for name in names])
        if self.line.key() != typed:
            self.line.set_key(typed)

    def _take_template(self) -> None:
        self._template = templates.template(self.kind_of_order.key())
        chosen = self._template
        if chosen.drug and chosen.drug != self.drug.key():
            self.drug.set_key(chosen.drug)
            self._offer()
        if chosen.way:
            self.way.set_key(chosen.way)
        self.timing.set_key(chosen.timing)
        self._take_hint()
        self.refresh()

    def _take_hint(self) -> None:
        """The protocol's figures in the fields, and where they come from."""
        view, key = self._view, self._template.key
        self._hint = Hint() if view is None else templates.hint(key, view.protocol)
        figures = dict(self._hint.figures)
        figures["rate"] = figures.get("amount", "")
        for name, field in self.numbers.items():
            said = figures.get(name, "")
            field.setPlaceholderText(
                tr("protocol: {figure}", figure=said)
                if said
                else tr("such as {example}", example=tr(PLACEHOLDERS[name]))
            )
        product = figures.get("product", "")
        words = (
            tr("protocol: {figure}", figure=product) if product else tr("choose, or type the label")
        )
        self.product.typing().setPlaceholderText(words)
        notes = [figures["note"]] if "note" in figures else []
        sources = [f"{source_line(rule)}." for rule in self._hint.rules]
        self._source.setText(" ".join([*sources, *notes]))
        set_shown(self._source, shown=bool(sources))

    def _echo(self) -> None:
        """The amount or the rate in every unit; nothing while there is none."""
        infused, product = self._way() == INFUSION, self.product.product()
        field = self.numbers["rate" if infused else "amount"]
        value, text = field.value(), field.text()
        pairs = []
        if isinstance(value, Amount):
            pairs = amount_pairs(value, product, text)
        elif isinstance(value, Fraction):
            pairs = rate_pairs(value, self._drug(), product, text)
        self.echo.show_pairs(pairs)
        set_shown(self.echo, shown=bool(pairs))

    def _say_about(self) -> None:
        """The order that is changed."""
        changes = self._changes
        about = "" if changes is None else tr("Changes {order}", order=orders.said(changes))
        if about != self._about.text():
            self._about.setText(about)
        set_shown(self._about, shown=bool(about))

    def _take_times(self, changes: OrderView) -> None:
        order, view = changes.order, self._view
        following = orders.next_slot(changes)
        if view is None:
            return
        if following is not None and following.due > view.now:
            self.first.set_instant(following.due)
        if order.until is not None and order.until > view.now:
            self.until.setText(ward_time.typed(order.until, view.now, view.zone))

    def _template_chosen(self) -> None:
        self._take_template()
        self.edited.emit()

    def _drug_changed(self) -> None:
        self._offer()
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()


def _quiet() -> QLabel:
    words = QLabel()
    words.setProperty("role", "small")
    words.setWordWrap(True)
    return words


def _timing(order: Order) -> str:
    """How often, as it is chosen."""
    if order.times_per_week is not None:
        return "week"
    if isinstance(order.every, str):
        return order.every
    return "once" if order.every is None else "every"


def _spelled(seconds: int | None) -> str:
    return ward_time.typed_duration(seconds) if seconds else ""
