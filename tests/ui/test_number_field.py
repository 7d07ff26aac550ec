"""What is typed stays typed; a value is what the parser says, or there is none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from mgtracker.clinical.errors import InputError
from mgtracker.ui import theme
from mgtracker.ui.form_row import FormRow, align_rows
from mgtracker.ui.number_field import NumberField

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

REFUSED = "Type the amount with its unit, for example 5 g."


def grams(text: str) -> Decimal:
    """A small strict parser: one number, one space, g."""
    number, _, unit = text.partition(" ")
    if unit != "g" or not number.replace(",", ".").replace(".", "", 1).isdigit():
        raise InputError(REFUSED)
    return Decimal(number.replace(",", "."))


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    field = NumberField(grams)
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize(
    "typed",
    ["5 g", "1,5 g", "1.5 g", "1,500 g", "400 g", "-2", "1e3", "0005 g", "5  g ", "abc", "5g", "²"],
)
@pytest.mark.hazard("H-15")
def test_it_holds_exactly_what_was_typed(field: NumberField, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(field, typed)
    field.clearFocus()
    assert field.text() == typed


@pytest.mark.parametrize(("typed", "value"), [("5 g", "5"), ("1,5 g", "1.5"), ("0.25 g", "0.25")])
def test_its_value_is_the_parser_s(
    field: NumberField, qtbot: QtBot, typed: str, value: str
) -> None:
    qtbot.keyClicks(field, typed)
    assert field.value() == Decimal(value)
    assert field.sentence() == ""


@pytest.mark.parametrize("typed", ["", "5", "-2 g", "5 mg", "1,500.0 g"])
def test_without_a_value_it_says_why(field: NumberField, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(field, typed)
    assert field.value() is None
    assert field.sentence() == REFUSED


def test_an_emptied_field_keeps_no_former_value(field: NumberField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "5 g")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.value() is None


def test_only_a_refusal_is_a_sentence(qtbot: QtBot) -> None:
    def broken(text: str) -> object:
        raise ZeroDivisionError

    field = NumberField(broken)
    qtbot.addWidget(field)
    with pytest.raises(ZeroDivisionError):
        field.value()


def test_every_keystroke_is_told(field: NumberField, qtbot: QtBot) -> None:
    told = []
    field.edited.connect(lambda: told.append(field.text()))
    qtbot.keyClicks(field, "5 g")
    assert told == ["5", "5 ", "5 g"]


@pytest.mark.hazard("H-15")
def test_the_wheel_belongs_to_the_page(field: NumberField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "5 g")
    field.setFocus()
    middle = QPointF(field.rect().center())
    turn = QWheelEvent(
        middle,
        field.mapToGlobal(middle),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field, turn)
    assert field.text() == "5 g"
    assert not turn.isAccepted()


@pytest.mark.hazard("H-15")
def test_there_is_no_validator_and_no_limit_of_length(field: NumberField) -> None:
    assert field.validator() is None
    assert field.inputMask() == ""
    field.setText("1" * 5000)
    assert len(field.text()) == 5000


def test_a_refused_field_looks_and_sounds_refused(
    put_on: Callable[..., theme.Theme], field: NumberField
) -> None:
    put_on()
    calm = field.grab().toImage()
    field.show_error(REFUSED)
    assert field.property("invalid") is True
    assert field.grab().toImage() != calm
    spoken = QAccessible.queryAccessibleInterface(field)
    assert spoken.text(QAccessible.Text.Description) == REFUSED
    field.show_error("")
    assert field.grab().toImage() == calm
    assert spoken.text(QAccessible.Text.Description) == ""


@pytest.fixture
def row(put_on: Callable[..., theme.Theme], qtbot: QtBot) -> FormRow:
    put_on()
    row = FormRow("&Amount", NumberField(grams), "1 mL = 0.5 g")
    qtbot.addWidget(row)
    row.resize(372, row.heightForWidth(372))
    row.show()
    qtbot.waitExposed(row)
    return row


def test_the_label_names_the_field_and_its_key_goes_there(row: FormRow, qtbot: QtBot) -> None:
    spoken = QAccessible.queryAccessibleInterface(row.field)
    assert spoken.text(QAccessible.Text.Name) == "Amount"
    assert row.field is row._label.buddy()


def test_a_sentence_comes_under_the_field_and_nothing_moves_sideways(
    row: FormRow, qtbot: QtBot
) -> None:
    before = row.field.geometry()
    row.show_error(REFUSED)
    row.resize(372, row.heightForWidth(372))
    qtbot.waitUntil(row._error.isVisible)
    assert row.error() == REFUSED
    assert (row.field.x(), row.field.width()) == (before.x(), before.width())
    assert row._error.mapTo(row, QPoint(0, 0)).x() == row.field.x()
    assert row._error.y() >= row.field.geometry().bottom()
    row.show_error("")
    assert not row._error.isVisible()


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_the_sentence_is_never_cut(
    put_on: Callable[..., theme.Theme], qtbot: QtBot, row: FormRow, scale: float
) -> None:
    look = put_on(scale=scale)
    row.show_error(REFUSED * 3)
    width = round(372 * scale)
    row.resize(width, row.heightForWidth(width))
    words = row._sentence
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.height() >= 2 * look.points("small")


def test_rows_of_a_form_share_the_label_column(
    put_on: Callable[..., theme.Theme], qtbot: QtBot
) -> None:
    put_on()
    rows = [
        FormRow("Site", NumberField(grams)),
        FormRow("Creatinine clearance", NumberField(grams)),
    ]
    align_rows(rows)
    for row in rows:
        qtbot.addWidget(row)
        row.resize(500, row.sizeHint().height())
        row.show()
    assert rows[0].field.x() == rows[1].field.x() > rows[1].label_width()
