"""A debrief leaves as a PDF or on paper: the same pages, upright, the certificate a page by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPageLayout

from mgtracker.training.players import play_nothing
from mgtracker.training.shipped_cases import shipped_cases
from mgtracker.ui.out.sheet import PRINT
from mgtracker.ui.training.debrief_page import debriefed
from mgtracker.ui.training.export_sheet import DebriefExport

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.out.printers import Printers

SEED = 6
PAGE = b"/Type /Page\n"


@pytest.fixture
def sheet(qtbot: QtBot, put_on: Callable[..., object]) -> DebriefExport:
    played = play_nothing(shipped_cases()[0], SEED)
    made = DebriefExport(debriefed(played, played.stands()[-1].at, None))
    qtbot.addWidget(made)
    made.open()
    return made


def test_a_printer_gets_the_pages_of_the_pdf(
    sheet: DebriefExport, qtbot: QtBot, tmp_path: Path, paper_into: Callable[..., Printers]
) -> None:
    sheet.printers = paper_into(tmp_path / "printed.pdf")
    sheet.kind.set_value(PRINT)
    with qtbot.waitSignal(sheet.left) as left:
        sheet.go_on()
    assert left.args[0] == "printed"
    assert left.args[1].startswith("PRACTICE ")
    printed = (tmp_path / "printed.pdf").read_bytes()
    assert printed.count(PAGE) == sheet.content("pdf").count(PAGE) > 2
    assert sheet.page_layout().orientation() is QPageLayout.Orientation.Portrait
