"""The recovery sheet goes onto paper, and says where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo

from mgtracker.ui.people.recovery_sheet import RecoverySheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.out.printers import Printers

KEY = "7KQM2-9XWPT-4HJ8D-LCV3R-ZB6NF-Y5GSA-E2U7K-QW9XP"


@pytest.fixture
def sheet(qtbot: QtBot, put_on: Callable[..., object]) -> RecoverySheet:
    made = RecoverySheet(KEY, "7B", encrypted=True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
    return made


def test_the_key_is_printed_on_one_page_and_the_sheet_stays(
    sheet: RecoverySheet, qtbot: QtBot, tmp_path: Path, paper_into: Callable[..., Printers]
) -> None:
    path = tmp_path / "printed.pdf"
    sheet.printers = paper_into(path)
    qtbot.keyClick(sheet.is_kept, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(path.exists)
    printed = path.read_bytes()
    assert printed.count(b"/Type /Page\n") == 1
    assert sheet.isVisible()
    assert sheet.refusal() == ""
    assert not sheet.way_on.isEnabled(), "printed is not yet kept"


def test_without_a_printer_the_key_is_written_down(sheet: RecoverySheet) -> None:
    if QPrinterInfo.availablePrinters():
        pytest.skip("there is a printer")
    sheet.print_button.click()
    assert "Write the key down by hand" in sheet.refusal()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(
    sheet: RecoverySheet, tmp_path: Path, paper_into: Callable[..., Printers]
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    sheet.printers = paper_into(folder / "printed.pdf", then=folder.rmdir)
    sheet.print_button.click()
    assert sheet.refusal() == "It was not printed: the printer takes nothing."
