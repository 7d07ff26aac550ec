"""Work on a secret, slow on purpose: said before it begins, so that nobody takes it for a standstill."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLabel


@contextmanager
def working(words: QLabel, sentence: str) -> Iterator[None]:
    """Say a sentence, painted at once, until the block is left; the pointer waits too."""
    before = words.text()
    words.setText(sentence)
    words.repaint()
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
        words.setText(before)
