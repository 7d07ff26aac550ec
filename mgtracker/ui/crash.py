"""The last resort: an error nobody foresaw is written down, said, and the window no longer trusted."""

from __future__ import annotations

import sys
import traceback
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Clock


PAINTS = frozenset({"paint", "paintEvent"})
"""What Qt calls to have something painted."""


class CrashReport(Sheet):
    """Says what is not known any more, where the report is, and lets it be copied."""

    def __init__(self, report: str, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(tr("Something went wrong"), tr("Close"), parent)
        self._report = report
        kept = (
            tr("A report without names is in {path}", path=path)
            if path
            else tr("The report could not be kept")
        )
        for sentence in (
            tr(
                "What you did last may not be recorded. Look in the journal before you do it again."
            ),
            tr("Do not trust this window any more: close it, and open mgtracker again."),
            f"{kept}.",
        ):
            words = label(sentence)
            words.setWordWrap(True)
            self.body.addWidget(words)
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(tr("Report"))
        self.body.addWidget(text)
        self.copy = ActionButton(tr("Copy the report"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        self.body.addWidget(self.copy)
        self.way_out.hide()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report)


class CrashHandler:
    """Takes the place of sys.excepthook.

    Args:
        folder: where reports are kept.
        clock: what tells the time of a report.
        on_crash: called once a report is written, to mark the window; returns it.
    """

    def __init__(self, folder: Path, clock: Clock, on_crash: Callable[[], QWidget | None]) -> None:
        self._folder = folder
        self._clock = clock
        self._on_crash = on_crash
        self._kept: dict[str, Path | None] = {}
        self.sheet: CrashReport | None = None

    def install(self) -> None:
        """From now on, every error nobody caught comes here."""
        sys.excepthook = self.handle

    def handle(
        self,
        kind: type[BaseException],
        _error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Write it down once, mark the window, and say it: when the window is done with what it was at, for
        nothing is opened in the middle of a paint.

        What cannot be painted fails again and again, and records nothing: that is said once. Anything else is
        said each time, for what was done then may not be recorded.
        """
        if not issubclass(kind, Exception):
            QApplication.quit()
            return
        report = report_of(kind, trace)
        is_known = report in self._kept
        if is_known and _is_of_a_paint(trace):
            return
        if not is_known:
            self._kept[report] = self._keep(report)
        path = self._kept[report]
        sys.stderr.write(f"mgtracker: something went wrong; the report is in {path}\n")
        if QApplication.instance() is not None:
            QTimer.singleShot(0, partial(self._say, report, path))

    def _say(self, report: str, path: Path | None) -> None:
        window = self._on_crash()
        if self.sheet is None:
            self.sheet = CrashReport(report, path, window)
            self.sheet.finished.connect(self._forget)
            self.sheet.open()

    def _keep(self, report: str) -> Path | None:
        now = self._clock.now()
        path = self._folder / f"crash-{now.utc().replace(':', '')}.txt"
        try:
            with path.open("a", encoding="utf-8") as kept:
                kept.write(f"{now.utc()}\n{report}")
            path.chmod(0o600)
        except OSError:
            return None
        return path

    def _forget(self) -> None:
        self.sheet = None


def _is_of_a_paint(trace: TracebackType | None) -> bool:
    return any(frame.name in PAINTS for frame in traceback.extract_tb(trace))


def report_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened, and what kind of error. Not what it said, which may name a patient."""
    from mgtracker import __version__

    frames = "".join(traceback.format_list(traceback.extract_tb(trace)))
    return f"mgtracker {__version__}\n{frames}{kind.__module__}.{kind.__qualname__}\n"
