"""However low the panel: what speaks against a dose is in sight as soon as it does, and so is the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

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


def crossed(make_nurse):
    """A nurse in a low panel, with a dose typed that crosses a cap."""
    nurse = make_nurse()
    for at in DOSES:
        nurse.known("dose", at, drug="magnesium sulfate", amount="10 g", route="IV", over="3 h")
    nurse.look()
    nurse.panel.resize(404, 420)
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    assert nurse.level is Level.STOP
    return nurse


@pytest.mark.hazard("H-03")
def test_a_verdict_that_is_scrolled_away_stands_pinned_over_the_foot(make_nurse, qtbot):
    nurse = crossed(make_nurse)
    body = nurse.panel.body
    scroll = body.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.value() > 0)
    qtbot.waitUntil(body.pinned.isHidden)
    scroll.setValue(0)
    qtbot.waitUntil(body.pinned.isVisible)
    assert body.pinned.verdict() == body.verdict.card.verdict()
    bottom = body.pinned.mapTo(nurse.panel, body.pinned.rect().bottomLeft()).y()
    assert bottom < nurse.panel.foot.y()
    scroll.setValue(body.verdict.y())
    qtbot.waitUntil(body.pinned.isHidden)


def test_what_is_pinned_goes_with_what_was_typed(make_nurse, qtbot):
    nurse = crossed(make_nurse)
    body = nurse.panel.body
    qtbot.waitUntil(lambda: body.verticalScrollBar().value() > 0)
    body.verticalScrollBar().setValue(0)
    qtbot.waitUntil(body.pinned.isVisible)
    nurse.panel.foot.way_out.click()
    assert body.pinned.isHidden()


def test_what_is_pinned_says_another_word_at_once(make_nurse, qtbot):
    nurse = crossed(make_nurse)
    body = nurse.panel.body
    qtbot.waitUntil(lambda: body.verticalScrollBar().value() > 0)
    body.verticalScrollBar().setValue(0)
    qtbot.waitUntil(body.pinned.isVisible)
    nurse.alt("a")
    nurse.write_over("4 g")
    assert body.pinned.verdict() == body.verdict.card.verdict()


def test_what_is_corrected_stays_in_sight_and_the_verdict_is_pinned(make_nurse, qtbot):
    nurse = make_nurse()
    for at in DOSES:
        nurse.known("dose", at, drug="magnesium sulfate", amount="9 g", route="IV", over="3 h")
    wrong = nurse.known(
        "dose", DOSES[-1], drug="magnesium sulfate", amount="4 g", route="IM", site="left"
    )
    nurse.look()
    nurse.panel.resize(404, 420)
    assert nurse.panel.correct(wrong)
    body = nurse.panel.body
    form = body.form("dose")
    nurse.write_over("10 g")
    assert nurse.level is Level.STOP
    qtbot.waitUntil(body.pinned.isVisible)
    top = form.correction.mapTo(body.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < body.viewport().height()
    assert body.verticalScrollBar().value() == 0


@pytest.mark.hazard("H-03")
@pytest.mark.parametrize(("taken", "has_room"), [(0, True), (250, False), (300, False)])
def test_the_body_map_makes_room_for_the_whole_card(make_nurse, qtbot, taken, has_room):
    """`taken`: pixels that banners and strips leave to nobody."""
    nurse = make_nurse()
    strip = QWidget()
    strip.setFixedHeight(taken)
    nurse.panel.put_over_foot(strip)
    form, body = nurse.panel.body.form("dose"), nurse.panel.body
    nurse.alt("r")
    nurse.press(Qt.Key.Key_I)
    assert form.body_map.isVisible(), "nothing is judged yet"
    nurse.alt("a")
    nurse.type("5 g")
    card = body.verdict.card

    def is_whole() -> bool:
        top = card.mapTo(body.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + card.height() <= body.viewport().height()

    qtbot.waitUntil(lambda: form.body_map.isVisible() is has_room)
    assert form.site_line.isVisible() is not has_room
    qtbot.waitUntil(lambda: card.isVisible() and card.height() > 0 and is_whole())
    form.amount.clear()
    qtbot.waitUntil(form.body_map.isVisible)


def test_a_form_that_is_cleared_is_seen_from_its_top_again(make_nurse, qtbot):
    nurse = crossed(make_nurse)
    scroll = nurse.panel.body.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.value() > 0)
    nurse.panel.foot.way_out.click()
    qtbot.waitUntil(lambda: scroll.value() == 0)


def test_another_form_begins_at_its_top(make_nurse, qtbot):
    nurse = crossed(make_nurse)
    scroll = nurse.panel.body.verticalScrollBar()
    qtbot.waitUntil(lambda: scroll.value() > 0)
    nurse.panel.open_tab("bedside")
    qtbot.waitUntil(lambda: scroll.value() == 0)


def test_the_rule_that_is_asked_for_comes_into_sight(make_nurse, qtbot):
    nurse = crossed(make_nurse)
    body = nurse.panel.body
    qtbot.waitUntil(lambda: body.verticalScrollBar().value() > 0)
    nurse.press(Qt.Key.Key_F1)
    assert body.verdict.why_shown()

    def is_seen() -> bool:
        top = body.verdict._why.mapTo(body.viewport(), QPoint(0, 0)).y()
        return 0 <= top < body.viewport().height() - body.verdict._why.fontMetrics().height()

    qtbot.waitUntil(is_seen)
