"""A dose: what, how much, which way, where, when."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from mgtracker.clinical.clock import parse_duration
from mgtracker.clinical.due import Due
from mgtracker.clinical.events import SITES, Dose, Entry, Event, Order
from mgtracker.clinical.injection_sites import site_ledger
from mgtracker.clinical.quantity import DRUGS, Amount, Drug, parse_amount
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import orders, site_words, ward_time
from mgtracker.ui.give.amount_field import AmountField
from mgtracker.ui.give.body_map import BodyMap
from mgtracker.ui.give.choice import Choice, translated
from mgtracker.ui.give.echo_line import EchoLine
from mgtracker.ui.give.echoes import amount_pairs
from mgtracker.ui.give.form import Form
from mgtracker.ui.give.form_parts import Missing, set_error, set_shown
from mgtracker.ui.give.formulary import OFFERS, ROUTE_WORDS
from mgtracker.ui.give.oral_kind import KINDS, asks_kind
from mgtracker.ui.give.order_line import OrderLine
from mgtracker.ui.give.pick_box import PickBox
from mgtracker.ui.give.product_box import ProductBox
from mgtracker.ui.give.site_choice import SiteChoice
from mgtracker.ui.give.unfinished import is_unfinished
from mgtracker.ui.measured import label
from mgtracker.ui.number_field import NumberField
from mgtracker.ui.translation import mark, tr

KEYS = "Ctrl+D"
"""Lead to the amount from anywhere on the page."""
UNITS = ("g", "mg", "mcg", "mmol", "mEq", "mL")


class DoseForm(Form):
    """Amount and unit are typed together; nothing is filled in but what an order says."""

    way_out = mark("Do not gi&ve")

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty, magnesium sulfate."""
        super().__init__(mark("&Given at"), parent)
        self.order_line = OrderLine()
        self._pinned: Due | None = None
        self.drug = PickBox()
        self.drug.offer([(name, tr(name)) for name in OFFERS])
        self.product = ProductBox()
        self.amount = AmountField(self._parse, KEYS)
        self.amount.setPlaceholderText(tr("such as {example}", example="5 g"))
        self.echo = EchoLine()
        self.kind = Choice(tr("These mg are"), translated(KINDS))
        self.route = Choice(tr("Route"), translated(tuple(ROUTE_WORDS.items())))
        self.over = NumberField(parse_duration)
        self.over.setPlaceholderText(tr("such as {example}", example="15 min"))
        self.emergency = QCheckBox(tr("&Emergency: seizure, arrhythmia or tetany"))
        self.site = SiteChoice()
        self.body_map = BodyMap()
        self.site_line = label(role="small")
        self.site_line.setWordWrap(True)
        self.product_row = FormRow(tr("&Product"), self.product)
        self.amount_row = FormRow(tr("&Amount"), self.amount)
        self.kind_row = FormRow(tr("&These mg"), self.kind)
        self.route_row = FormRow(tr("&Route"), self.route)
        self.over_row = FormRow(tr("&Over"), self.over)
        self.site_row = FormRow(tr("&Site"), self.site)
        self.add(
            self.order_line, FormRow(tr("&Drug"), self.drug), self.product_row, self.amount_row
        )
        self.add(self.echo, self.kind_row, self.route_row, self.over_row, self.emergency)
        self.add(self.site_row, self.body_map, self.site_line, self.time)
        self._connect()
        self.clear()

    # -- what is typed -----------------------------------------------------------------------

    def event_typed(self) -> Dose | None:
        """The dose, as soon as drug, amount, route and time are there."""
        amount, at, route = self._amount(), self.time.instant(), self.route.value()
        over = self.over.value() if route == "IV" else None
        over_wrong = route == "IV" and self.over.text().strip() and over is None
        if amount is None or at is None or not route or over_wrong or self.product.sentence():
            return None
        side = self.site.value() if route == "IM" else ""
        order = self._order()
        return Dose(
            at=at,
            amount=amount,
            route=route,
            text=" ".join(self.amount.text().split()),
            product=self.product.product(),
            kind_of_mg=(self.kind.value() or None) if self._asks_kind() else None,
            site=side if side in ("left", "right") else None,
            over=over if isinstance(over, int) else 0,
            emergency=route == "IV" and self.emergency.isChecked(),
            order=None if order is None else order.id,
        )

    def missing(self) -> Missing | None:
        """The first thing not said yet."""
        if self.product.sentence():
            return Missing(self.product.sentence(), self.product)
        if not self.amount.text().strip():
            return Missing(tr("Type the amount with its unit, like 5 g"), self.amount)
        if self._asks_kind() and not self.kind.value():
            return Missing(tr("Say which mg: of the salt, or elemental"), self.kind)
        if self._amount() is None:
            return Missing(self.amount.sentence(), self.amount)
        if not self.route.value():
            return Missing(tr("Choose the route"), self.route)
        if self.route.value() == "IV" and self.over.text().strip() and self.over.sentence():
            return Missing(self.over.sentence(), self.over)
        if self.route.value() == "IM" and not self.site.value():
            return Missing(tr("Choose the side"), self.site)
        return self.missing_time()

    def is_touched(self) -> bool:
        """Whether something was typed or chosen that would be lost."""
        typed = (self.amount.text(), self.over.text(), self.site.value(), self.kind.value())
        return any(typed) or not self.time.follows() or self.emergency.isChecked()

    def clear(self) -> None:
        """Empty; the product and route of the only open order are offered."""
        self._pinned = None
        self.correction.end()
        self.drug.set_key(next(iter(OFFERS)))
        for field in (self.amount, self.over):
            field.put("")
        for choice in (self.kind, self.site, self.route):
            choice.set_value("")
        self.emergency.setChecked(False)
        self.time.follow()
        self._offer()
        self._take_order()
        self.refresh()

    def home(self) -> QWidget:
        """The amount; where an order filled it in, what is still to be chosen."""
        if self._pinned is not None and self.route.value() == "IM" and not self.site.value():
            return self.site
        return self.amount

    def pinned(self) -> Due | None:
        """The planned dose the form was filled in for."""
        return self._pinned

    def take(self, due: Due, entry: Entry) -> None:
        """Fill in a planned dose from its order; the side is proposed, not chosen."""
        self.clear()
        order = entry.event
        assert isinstance(order, Order)
        self._pinned = due
        self.drug.set_key(order.drug.name)
        self._offer()
        self.route.set_value(order.route)
        self.product.set_product(order.product)
        texts = ((self.amount, order.text), (self.over, ward_time.typed_duration(order.over)))
        for field, text in texts[: 2 if order.over else 1]:
            field.put(text)
        self.kind.set_value(order.kind_of_mg or "")
        if due.passed:  # it was given then, or not at all
            self.time.set_instant(due.due)
        self._changed()

    def take_event(self, event: Event) -> None:
        """Fill in a dose; it stays with its order."""
        assert isinstance(event, Dose)
        self.drug.set_key(event.drug.name)
        self._offer()
        self.route.set_value(event.route)
        self.product.set_product(event.product)
        texts = ((self.amount, event.text), (self.over, ward_time.typed_duration(event.over)))
        for field, text in texts[: 2 if event.over else 1]:
            field.put(text)
        self.kind.set_value(event.kind_of_mg or "")
        self.site.set_value((event.site or "not known") if event.route == "IM" else "")
        self.emergency.setChecked(event.emergency)
        self.refresh()

    def show_errors(self) -> None:
        """Every sentence, at once."""
        super().show_errors()
        if self.amount.text():
            set_error(self.amount_row, self.amount.sentence())
        if self.over.text():
            set_error(self.over_row, self.over.sentence())

    def refresh(self) -> None:
        """Show what fits the drug and route, the echo, and what is refused."""
        route = self.route.value()
        set_shown(self.kind_row, shown=self._asks_kind())
        set_shown(self.over_row, shown=route == "IV")
        set_shown(self.emergency, shown=route == "IV" and self._drug().is_magnesium)
        set_shown(self.site_row, shown=route == "IM")
        set_error(self.product_row, self.product.sentence())
        self._show_amount()
        quiet = is_unfinished(self.over.text(), ("min", "h")) and self.over.hasFocus()
        refused = self.over.text().strip() and not quiet
        set_error(self.over_row, self.over.sentence() if refused else "")
        self._show_site()
        self._show_order()

    def folds_away(self) -> int:
        """The body map."""
        is_away = self._is_folded and not self.site_line.isHidden()
        return self.body_map.sizeHint().height() if is_away else 0

    # -- inside --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.drug.edited.connect(self._drug_changed)
        self.product.edited.connect(self._changed)
        for field in (self.amount, self.over):
            field.edited.connect(self._changed)
            field.editingFinished.connect(self.refresh)
        for choice in (self.kind, self.route, self.site):
            choice.edited.connect(self._changed)
        self.emergency.clicked.connect(self._changed)
        self.order_line.let_go.connect(self._let_go)
        self.body_map.picked.connect(self._pick_side)
        self.time.edited.connect(self._changed)

    def _drug(self) -> Drug:
        return DRUGS[self.drug.key()]

    def _parse(self, text: str) -> Amount:
        return parse_amount(
            text,
            self._drug(),
            product=self.product.product(),
            oral=self.route.value() == "oral",
            kind_of_mg=(self.kind.value() or None) if self._asks_kind() else None,
        )

    def _amount(self) -> Amount | None:
        value = self.amount.value()
        return value if isinstance(value, Amount) else None

    def _asks_kind(self) -> bool:
        """Oral magnesium in g or mg: of the salt, or elemental?"""
        oral = self.route.value() == "oral"
        return oral and asks_kind(self.amount.text(), self._drug(), self.product.product())

    def _show_amount(self) -> None:
        text, amount = self.amount.text(), self._amount()
        quiet = not text or (self.amount.hasFocus() and is_unfinished(text, UNITS))
        set_error(self.amount_row, "" if quiet else self.amount.sentence())
        if amount is not None:
            self.echo.show_pairs(amount_pairs(amount, self.product.product(), text))
        else:
            self.echo.show_quiet(
                tr("and the unit: g, mg, mmol, mEq or mL") if text and quiet else ""
            )

    def _show_site(self) -> None:
        """What each side has taken: on the map, or where there is little height in one line."""
        course, at, is_asked = self.course(), self.time.instant(), self.route.value() == "IM"
        known = self._view is not None and course is not None and at is not None
        set_shown(self.body_map, shown=is_asked and known and not self._is_folded)
        set_shown(self.site_line, shown=is_asked and known and self._is_folded)
        if self._view is None or course is None or at is None:
            return
        ledger = site_ledger(course, at, site_words.WINDOWS)
        when = ward_time.when(self._view.now, self._view.zone)
        self.site.propose(ledger.next)
        self.site.describe({side: site_words.spoken(ledger.side(side), when) for side in SITES})
        self.body_map.show_ledger(ledger, self.site.value(), when)
        parts = (site_words.one_line(ledger, when), site_words.unsaid_words(ledger))
        self.site_line.setText(". ".join(part for part in parts if part))

    def _pick_side(self, side: str) -> None:
        self.site.segmented().set_value(side)
        self.site.setFocus()

    def _order(self) -> Entry | None:
        """The order it was filled in from; else the only open one this can be given for."""
        patient = self.patient()
        if self._view is None or patient is None:
            return None
        route, corrected = self.route.value(), self.corrects()
        if corrected is not None:
            return orders.of_dose(patient.course, corrected, self._drug())
        found = orders.for_doses(patient.course, self._view.now, self._drug(), route)
        if self._pinned is not None:
            return next((one for one in found if one.id == self._pinned.target), None)
        found = orders.waiting(found, patient.orders)
        return found[0] if len(found) == 1 else None

    def _show_order(self) -> None:
        order, due = self._order(), self._pinned
        if due is not None and self._view is not None:
            said = tr("Not for the order it was filled in from: another drug or route.")
            if order is not None:
                said = orders.pinned_line(order, due, self.time.instant(), self._view)
            self.order_line.say(said, pinned=True)
        else:
            said = "" if order is None else orders.line(order, self._view)
            self.order_line.say(said, pinned=False)

    def _let_go(self) -> None:
        self.clear()
        self.edited.emit()
        self.home().setFocus()

    def _take_order(self) -> None:
        order = self._order()
        if order is not None and isinstance(order.event, Order):
            self.route.set_value(order.event.route)
            self.product.set_product(order.event.product)
            self.refresh()

    def _offer(self) -> None:
        offer = OFFERS[self.drug.key()]
        self.product.offer_products(self.drug.key(), offer.products)
        self.route.offer([(key, tr(ROUTE_WORDS[key])) for key in offer.routes])
        if len(offer.routes) == 1:
            self.route.set_value(offer.routes[0])

    def _drug_changed(self) -> None:
        self.route.set_value("")  # nobody chose it for this drug
        self._offer()
        self._take_order()
        self._changed()

    def _changed(self) -> None:
        self.refresh()
        self.edited.emit()
