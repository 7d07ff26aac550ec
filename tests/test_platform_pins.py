"""Why PySide6 stands at the version it does."""

import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"


def test_qt_calls_that_return_nothing_leave_none_alone(qtbot: QtBot) -> None:
    """PySide6 6.12.0 loses a reference to None at each, until Python 3.11 ends in an abort."""
    widget = QWidget()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for _ in range(2_000):
        widget.resize(10, 10)
    assert sys.getrefcount(None) >= before - 100


def test_the_pinned_pyside6_is_the_one_that_runs() -> None:
    dependencies = tomllib.loads(PYPROJECT.read_text())["project"]["dependencies"]
    assert f"PySide6-Essentials=={version('PySide6-Essentials')}" in dependencies
