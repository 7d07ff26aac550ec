"""However low the panel: what speaks against a dose is in sight as soon as it does, and so is the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from mgtracker.clinical.verdict import Level

DOSES = [f"2026-05-14T{hour:02}:05:00+01:00" for hour in (2, 5, 8, 11)]


@pytest.mark.hazard("H-03")
def test_the_head_of_a_verdict_comes_into_sight(make_nurse, qtbot):
    nurse = make_nurse()
    for at in DOSES:
        nurse.known("dose", at, drug="magnesium sulfate", amount="10 g", route="IV", over="3 h")
    nurse.look()
    nurse.panel.resize(404, 420)
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    assert nurse.level is Level.STOP
    body = nurse.panel.body
    head = body.verdict.card._head

    def in_sight(widget) -> bool:
        top = widget.mapTo(body.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + widget.height() <= body.viewport().height()

    form = body.form("dose")
    qtbot.waitUntil(lambda: body.verdict.y() > form.geometry().bottom() > 0)
    qtbot.waitUntil(lambda: body.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: in_sight(head))
    assert in_sight(nurse.focus())
    body.verticalScrollBar().setValue(0)
    nurse.at("2026-05-14T14:06:00+01:00")
    qtbot.wait(0)
    assert body.verticalScrollBar().value() == 0, "who scrolls back is left where they are"
