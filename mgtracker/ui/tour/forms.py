"""What the tour draws of the forms beside a patient, and of the lists under the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.record_places import DUE, FINDINGS, JOURNAL
from mgtracker.ui.tour.typed import TYPED, type_infusion

if TYPE_CHECKING:
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.tour.pictures import Pictures


def draw_forms(window: MainWindow, pictures: Pictures) -> None:
    """The forms one after the other, then what is due and the findings with a source open."""
    window.bridge.select(TYPED[0].patient_id)
    give, tabs = window.page.give, window.page.tabs
    assert give is not None
    give.open_tab("infusion")
    type_infusion(give)
    pictures.of(window, "infusion")
    for tab in ("labs", "bedside", "facts"):
        give.open_tab(tab)
        pictures.of(window, tab)
    give.body.form("infusion").clear()
    give.open_tab("dose")
    tabs.open(DUE)
    pictures.of(window, "due")
    tabs.open(FINDINGS)
    for card in tabs.findings.cards()[:1]:
        card.show_source()
    pictures.of(window, "findings")
    tabs.open(JOURNAL)
