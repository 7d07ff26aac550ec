"""The foot of a page: what it is, as long as that is, and the page's number beside it, never over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter

from mgtracker.ui.out import pages

NAME = "SAMPLE WARD: nobody in it is real, WOLFESCHLEGELSTEINHAUSENBERGERDORFF, Amara-Philippa, "


@pytest.mark.parametrize(("said", "lines"), [("", 1), ("OKAFOR, Amara", 1), (NAME * 3, 3)])
def test_what_stands_at_the_foot_has_the_room_it_needs(
    tmp_path: Path, put_on: Callable[..., object], said: str, lines: int
) -> None:
    writer = QPdfWriter(str(tmp_path / "x.pdf"))
    writer.setResolution(96)
    sheet = pages.Pages(writer, pages.layout(), said)
    high = sheet._corner.height()
    assert sheet._foot.height() == pytest.approx(lines * high, abs=lines)
    assert sheet._foot.bottom() == sheet._corner.bottom() == sheet.page.bottom()
    assert sheet.room.bottom() == pytest.approx(sheet._foot.top() - high)
    assert sheet._foot.right() < sheet.page.right() - high
