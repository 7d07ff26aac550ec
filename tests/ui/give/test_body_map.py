"""The two sides in the dose form: what each has taken, which is next, and choosing one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from mgtracker.clinical.events import Dose
from mgtracker.ui import theme

HALF = "50 % injection"


def given(nurse, at, side=None, amount="5 g", product=HALF):
    keys = {"drug": "magnesium sulfate", "amount": amount, "route": "IM"}
    keys |= {} if side is None else {"site": side}
    keys |= {} if product is None else {"product": product}
    nurse.known("dose", f"2026-05-{at}+01:00", **keys)


@pytest.fixture
def page(nurse):
    given(nurse, "11T15:00:00", "left")
    given(nurse, "14T02:00:00", "right", "2.5 g")
    given(nurse, "14T06:05:00", "left")
    nurse.look()
    nurse.type("5 g")
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    return nurse.panel.body.form("dose")


def names(page):
    return [segment.accessibleName() for segment in page.site.segmented().segments()]


def test_each_side_says_grams_ml_and_its_last_time(page):
    assert page.body_map.isVisible()
    assert page.body_map.lines("left") == (
        "5 g, 10 mL in 24 h",
        "10 g, 20 mL in 72 h",
        "last 06:05",
    )
    assert page.body_map.lines("right") == (
        "2.5 g, 5 mL in 24 h",
        "2.5 g, 5 mL in 72 h",
        "last 02:00",
    )
    assert page.body_map.titles() == ("Left", "Right, next")


def test_assistive_technology_is_told_all_of_it(page):
    left, right, unknown = names(page)
    assert left == "Site: Left: 5 g, 10 mL in 24 h; 10 g, 20 mL in 72 h; last 06:05"
    assert right == "Site: Right: 2.5 g, 5 mL in 24 h; 2.5 g, 5 mL in 72 h; last 02:00"
    assert unknown == "Site: Not known"
    segment = page.site.segmented().segments()[1]
    assert segment.accessibleDescription() == "next side, not chosen yet"
    assert "10 g, 20 mL in 72 h" in page.body_map.accessibleDescription()


def test_the_keys_left_and_right_choose_that_side(nurse, page):
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Right)
    assert page.site.value() == "right"
    assert page.body_map.titles() == ("Left", "Right, chosen")
    nurse.press(Qt.Key.Key_Right)
    assert page.site.value() == "right", "not further, to what is not known"
    nurse.press(Qt.Key.Key_Left)
    assert page.site.value() == "left"
    assert "same-site" in {f.reason for f in nurse.bridge.proposal.verdict.findings}
    nurse.press(Qt.Key.Key_Right)
    nurse.record()
    dose = nurse.last()
    assert isinstance(dose, Dose)
    assert dose.site == "right"
    assert nurse.said == "Recorded 5 g IM, right, 14:05"


def test_a_click_on_a_half_chooses_it(nurse, page):
    body_map = page.body_map
    nurse.qtbot.mouseClick(body_map, Qt.MouseButton.RightButton, pos=QPoint(4, 4))
    assert page.site.value() == ""
    nurse.qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=QPoint(body_map.width() - 4, 4))
    assert page.site.value() == "right"
    nurse.qtbot.mouseClick(body_map, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert page.site.value() == "left"
    assert page.site.has_focus()


def test_what_is_not_known_is_said(nurse):
    given(nurse, "14T02:00:00", "left", product=None)
    given(nurse, "14T06:00:00", "left")
    given(nurse, "14T08:00:00", "right", product=None)
    given(nurse, "14T10:00:00")
    nurse.look()
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    body_map = nurse.panel.body.form("dose").body_map
    assert body_map.lines("left")[0] == "10 g, at least 10 mL in 24 h"
    assert body_map.lines("right")[0] == "5 g, mL not known in 24 h"
    assert body_map.accessibleDescription().endswith("Side not known: 5 g, 10 mL in 72 h")


def test_a_side_never_used(nurse):
    nurse.alt("r")
    nurse.press(Qt.Key.Key_Space)
    body_map = nurse.panel.body.form("dose").body_map
    assert body_map.lines("left") == ("none in 24 h", "none in 72 h", "never used")
    assert body_map.titles() == ("Left", "Right"), "nothing is proposed from nothing"


def test_in_a_low_window_it_is_one_line(nurse, page):
    nurse.panel.resize(388, 640)
    assert not page.body_map.isVisible()
    assert page.site_line.text() == (
        "In 24 h: left 5 g, 10 mL, last 06:05; right 2.5 g, 5 mL, last 02:00. Next: right"
    )
    nurse.panel.resize(404, 860)
    assert page.body_map.isVisible()
    assert not page.site_line.isVisible()


def test_it_is_there_for_im_only(nurse, page):
    nurse.alt("r")
    nurse.press(Qt.Key.Key_I)
    assert page.route.value() == "IV"
    assert not page.body_map.isVisible()


@pytest.mark.parametrize("look", [theme.LIGHT, theme.DARK, theme.CONTRAST])
def test_the_chosen_side_is_filled(nurse, page, put_on, look):
    put_on(look)
    page.site.set_value("")
    page.refresh()
    plain = page.body_map.grab().toImage()
    nurse.alt("s")
    nurse.press(Qt.Key.Key_Left)
    chosen = page.body_map.grab().toImage()
    size = look.size.body_map
    left = (page.body_map.width() - size) // 2
    inside = left + round(size * 0.4), round(size * 0.4)
    assert plain.pixelColor(*inside).name().upper() == look.surface
    assert chosen.pixelColor(*inside).name().upper() == look.accent
