"""What the tour draws of orders and alarms: the proof at each level, the lists, and the sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.give.order_form import OrderForm
from mgtracker.ui.record_places import ORDERS

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures


@dataclass(frozen=True, slots=True)
class Planned:
    """An IM course for a patient of the sample ward, and what its picture is called."""

    name: str
    patient_id: str
    count: int


PLANNED = (Planned("ok", "osei", 3), Planned("limit", "osei", 7), Planned("stop", "okafor", 6))


def draw_orders(window: MainWindow, pictures: Pictures) -> None:
    """The order form with a plan that fits, one that lands on the limit, and one that crosses."""
    give = window.page.give
    assert give is not None
    for planned in PLANNED:
        window.bridge.select(planned.patient_id)
        give.open_tab("order")
        form = give.body.form("order")
        assert isinstance(form, OrderForm)
        type_course(form, planned.count)
        pictures.of(window, f"order-{planned.name}")
        form.clear()
    give.open_tab("dose")
    window.page.tabs.open(ORDERS)
    pictures.of(window, "orders")


def type_course(form: OrderForm, count: int) -> None:
    """5 g IM every 4 hours, so many times."""
    form.clear()
    form.kind_of_order.set_key("im")
    form.kind_of_order.edited.emit()
    form.product.set_key("50 % injection")
    for name, text in (("amount", "5 g"), ("interval", "4 h"), ("count", str(count))):
        form.numbers[name].setText(text)
    form.prescriber.setText("Dr S. Varga")
    form.edited.emit()


def draw_alarms(window: MainWindow, alarms: WindowAlarms, pictures: Pictures) -> None:
    """The list of alarms, putting one off, a dose not given, and a review."""
    alarms.show_all()
    pictures.asked(window, "alarms")
    strip = alarms.strip.alarm()
    if strip is not None:
        alarms.ask_later((strip,))
        pictures.asked(window, "alarm-later")
    for task, name in (("dose", "not-given"), ("review", "review")):
        found = _now(window, task)
        if found is not None:
            patient_id, due = found
            window.bridge.select(patient_id)
            page = window.page
            (page.not_given_asked if task == "dose" else page.review_asked).emit(due)
            pictures.asked(window, name)


def _now(window: MainWindow, task: str) -> tuple[str, Due] | None:
    """The first of the ward that is due now, with whose it is."""
    view = window.bridge.view
    return next(
        (
            (row.id, due)
            for row in view.ward
            for due in row.due
            if due.task == task and due.opens <= view.now
        ),
        None,
    )
