"""The fields of a form stand on common edges."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from mgtracker.ui.form_row import FormRow, align_notes, align_rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def rows(qtbot: QtBot) -> tuple[QWidget, list[FormRow]]:
    form = QWidget()
    qtbot.addWidget(form)
    column = QVBoxLayout(form)
    found = [
        FormRow("Name", QLineEdit(), "stands beside every entry"),
        FormRow("Initials", QLineEdit(), "typed"),
        FormRow("Once more", QLineEdit()),
    ]
    for row in found:
        column.addWidget(row)
    align_rows(found)
    align_notes(found)
    form.resize(600, 200)
    form.show()
    return form, found


def edges(form: QWidget, row: FormRow) -> tuple[int, int]:
    left = row.field.mapTo(form, QPoint()).x()
    return left, left + row.field.width()


def test_fields_beside_notes_end_on_one_edge(rows: tuple[QWidget, list[FormRow]]) -> None:
    form, (name, initials, again) = rows
    assert edges(form, name) == edges(form, initials)
    assert edges(form, again)[0] == edges(form, name)[0]
    assert edges(form, again)[1] > edges(form, name)[1], "without a note it has all the room"


def test_without_room_every_note_goes_under_its_field(
    rows: tuple[QWidget, list[FormRow]], qtbot: QtBot
) -> None:
    form, found = rows
    form.resize(220, 300)
    qtbot.waitUntil(lambda: len({edges(form, row) for row in found}) == 1)
