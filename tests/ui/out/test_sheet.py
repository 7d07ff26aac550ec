"""Where something goes that leaves: its name, what is refused beside it, what is written over, and paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPagedPaintDevice, QPageLayout
from PySide6.QtPrintSupport import QPrinterInfo

from mgtracker.ui.out import keeping, pages
from mgtracker.ui.out.flow import Flow
from mgtracker.ui.out.sheet import NO_PRINTER, PRINT, OutSheet

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.out.printers import Printers

LINES = 200


class Words(OutSheet):
    """Lines of text, in as many kinds as there are."""

    def __init__(self, path: Path) -> None:
        kinds = {"txt": ("Text", "As text."), "a.json": ("Else", "All."), PRINT: ("Print", "It.")}
        super().__init__("Take out", kinds, path)

    def content(self, kind: str) -> bytes:
        return kind.encode()

    def page_layout(self) -> QPageLayout:
        return pages.layout()

    def paint(self, device: QPagedPaintDevice) -> None:
        flow = Flow(device, pages.layout(), "Lines")
        for number in range(LINES):
            flow.words(f"line {number}", "body")
        flow.paint()


@pytest.fixture
def sheet(qtbot: QtBot, tmp_path: Path, put_on: Callable[..., object]) -> Words:
    made = Words(tmp_path / "Dr. A. 1.5 words")
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_name_takes_the_ending_of_the_kind_and_stays(sheet: Words, tmp_path: Path) -> None:
    assert sheet.file.text() == str(tmp_path / "Dr. A. 1.5 words.txt")
    sheet.kind.set_value("a.json")
    assert sheet.file.text() == str(tmp_path / "Dr. A. 1.5 words.a.json")
    sheet.file.setText(str(tmp_path / "mine.a.json"))
    sheet.kind.set_value(PRINT)
    sheet.kind.set_value("txt")
    assert sheet.file.text() == str(tmp_path / "mine.txt")


def test_it_says_where_it_is_and_closes(sheet: Words, qtbot: QtBot, tmp_path: Path) -> None:
    sheet.file.setText(str(tmp_path / "mine"))
    with qtbot.waitSignal(sheet.left) as left:
        qtbot.keyClick(sheet.file, Qt.Key.Key_Return)
    kept = tmp_path / "mine.txt"
    assert left.args == ["exported", "mine.txt"]
    assert sheet.kept == kept
    assert kept.read_bytes() == b"txt"
    assert sheet.done_words.text() == f"Saved as {kept}."
    assert not sheet.file_row.isVisible()
    qtbot.keyClick(sheet, Qt.Key.Key_Return)
    assert not sheet.isVisible()


def test_what_cannot_be_kept_is_said_beside_the_file(
    sheet: Words, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there.txt"
    there.write_bytes(b"mine")
    for typed, words in (
        (str(tmp_path / "missing" / "x.txt"), "There is no folder"),
        (str(there), "There is a file of this name already"),
        (str(tmp_path), "This names a folder"),
        ("", "This names a folder"),
        (str(tmp_path / ("x" * 300)), "File name too long"),
        ("~nobody-of-that-name/x.txt", "There is no folder"),
    ):
        sheet.file.setText(typed)
        sheet.go_on()
        assert words in sheet.file_row.error()
        assert sheet.focusWidget() is sheet.file
        assert sheet.kept is None
    assert there.read_bytes() == b"mine"

    def refuse(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(keeping.tempfile, "mkstemp", refuse)
    sheet.file.setText(str(tmp_path / "x.txt"))
    sheet.go_on()
    assert "Nothing can be written to" in sheet.file_row.error()
    assert "Permission denied. Choose another folder." in sheet.file_row.error()


def test_a_file_gives_way_only_after_it_was_asked_about(
    sheet: Words, qtbot: QtBot, tmp_path: Path
) -> None:
    there = tmp_path / "there.txt"
    there.write_bytes(b"old")
    sheet.file.setText(str(there))
    for _ in range(2):  # a second Enter is no answer
        qtbot.keyClick(sheet.file, Qt.Key.Key_Return)
        assert there.read_bytes() == b"old"
    assert sheet.replace.isVisible()
    qtbot.keyClick(sheet.file, Qt.Key.Key_X)
    assert not sheet.replace.isVisible()
    assert sheet.file_row.error() == ""
    qtbot.keyClick(sheet.file, Qt.Key.Key_Backspace)
    qtbot.keyClick(sheet.file, Qt.Key.Key_Return)
    qtbot.mouseClick(sheet.replace, Qt.MouseButton.LeftButton)
    assert there.read_bytes() == b"txt"
    assert sheet.kept == there
    assert list(tmp_path.iterdir()) == [there]


@pytest.mark.hazard("H-26")
def test_what_is_of_another_kind_never_gives_way(sheet: Words, tmp_path: Path) -> None:
    record = tmp_path / "ward.mgtracker.db"
    record.write_bytes(b"record")
    sheet.file.setText(str(record))
    sheet.go_on()
    assert "There is a file of this name already" in sheet.file_row.error()
    assert not sheet.replace.isVisible()
    assert record.read_bytes() == b"record"


def test_half_a_file_is_never_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    there = tmp_path / "x.png"
    there.write_bytes(b"old")
    monkeypatch.setattr(keeping.Path, "replace", refuse)
    with pytest.raises(keeping.NotKeptError, match="No space left on device"):
        keeping.keep(there, b"whole", replaces=True)
    assert list(tmp_path.iterdir()) == [there]
    assert there.read_bytes() == b"old"


def test_without_a_printer_that_is_said(sheet: Words) -> None:
    if QPrinterInfo.availablePrinters():
        pytest.skip("there is a printer")
    sheet.kind.set_value(PRINT)
    assert sheet.way_on.text() == "Print"
    assert not sheet.file_row.isVisible()
    sheet.go_on()
    assert sheet.refusal() == f"{NO_PRINTER}."
    sheet.kind.set_value("txt")
    assert sheet.refusal() == ""
    assert sheet.file_row.isVisible()


def test_it_is_printed_once_a_printer_is_chosen(
    sheet: Words, qtbot: QtBot, tmp_path: Path, paper_into: Callable[..., Printers]
) -> None:
    sheet.printers = printers = paper_into(tmp_path / "printed.pdf")
    sheet.kind.set_value(PRINT)
    with qtbot.waitSignal(sheet.left) as left:
        qtbot.mouseClick(sheet.way_on, Qt.MouseButton.LeftButton)
    assert printers.asked == 1
    assert left.args == ["printed", "Dr. A. 1.5 words"]
    assert not sheet.isVisible()
    printed = (tmp_path / "printed.pdf").read_bytes()
    made = pages.pdf("Lines", sheet.paint)
    assert printed.count(b"/Type /Page\n") == made.count(b"/Type /Page\n") > 2


def test_nobody_has_to_print(
    sheet: Words, qtbot: QtBot, tmp_path: Path, paper_into: Callable[..., Printers]
) -> None:
    sheet.printers = printers = paper_into(tmp_path / "printed.pdf", taken=False)
    sheet.kind.set_value(PRINT)
    with qtbot.assertNotEmitted(sheet.left):
        sheet.go_on()
    assert printers.asked == 1
    assert sheet.isVisible()
    assert sheet.refusal() == ""
    assert not (tmp_path / "printed.pdf").exists()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(
    sheet: Words, qtbot: QtBot, tmp_path: Path, paper_into: Callable[..., Printers]
) -> None:
    folder = tmp_path / "gone"
    folder.mkdir()
    sheet.printers = paper_into(folder / "printed.pdf", then=folder.rmdir)
    sheet.kind.set_value(PRINT)
    with qtbot.assertNotEmitted(sheet.left):
        sheet.go_on()
    assert sheet.refusal() == "It was not printed: the printer takes nothing."
    assert sheet.isVisible()
