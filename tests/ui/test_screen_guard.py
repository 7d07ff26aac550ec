"""Without a screen the program ends in one sentence and exit 4; with one, Qt may still speak."""

import os
import subprocess
import sys

import pytest

from mgtracker.ui import screen_guard

START = """
from mgtracker.ui.screen_guard import guard_screen
guard_screen()
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication
qWarning("said before")
app = QApplication([])
"""

WITHOUT_LIBGL = """
import sys
class NoLibGL:
    def find_spec(self, name, path=None, target=None):
        if name == "PySide6.QtGui":
            raise ImportError(
                "libGL.so.1: cannot open shared object file: No such file or directory"
            )
sys.meta_path.insert(0, NoLibGL())
"""


def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in screens}
    return subprocess.run(
        [sys.executable, "-c", code],
        env=kept | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def only_line(result: subprocess.CompletedProcess[str]) -> str:
    assert result.returncode == 4, result
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith("mgtracker: ")
    return line


needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere there is always a screen"
)


@needs_linux
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ({"DISPLAY": ":4077"}, ":4077"),
        # Without a folder for it the Wayland library says so by itself, where there is one.
        ({"WAYLAND_DISPLAY": "wayland-none", "XDG_RUNTIME_DIR": "/"}, "wayland-none"),
        ({"QT_QPA_PLATFORM": "nonsense"}, "QT_QPA_PLATFORM=nonsense"),
    ],
)
def test_no_screen_is_one_sentence_and_exit_4(environment: dict[str, str], reason: str) -> None:
    line = only_line(run(START, **environment))
    assert "there is no screen to draw on" in line
    assert reason in line
    assert line.endswith("mgtracker tour DIR")


def test_a_missing_library_is_named_with_its_package() -> None:
    line = only_line(run(WITHOUT_LIBGL + START))
    assert "libGL.so.1 is missing" in line
    assert line.endswith("sudo apt-get install libgl1")


def test_an_unknown_reason_is_passed_on() -> None:
    line = only_line(run("import sys; sys.modules['PySide6'] = None" + START))
    assert "Qt cannot be loaded (" in line


def test_with_a_screen_nothing_that_qt_says_is_lost() -> None:
    later = "qWarning('said after'); print('running')"
    result = run(START + later, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 0
    assert result.stdout == "running\n"
    assert result.stderr.splitlines() == ["said before", "said after"]


def test_what_was_held_back_is_said_at_the_end() -> None:
    assert run(START, QT_QPA_PLATFORM="offscreen").stderr.splitlines() == ["said before"]


@pytest.mark.parametrize(
    ("grumbles", "reason"),
    [
        ("qt.qpa.xcb: could not connect to display :1", "nothing answers at :1"),
        ("xcb-cursor0 or libxcb-cursor0 is needed", "libxcb-icccm4"),
    ],
)
def test_a_dead_screen_and_a_missing_library_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, grumbles: str, reason: str
) -> None:
    monkeypatch.setenv("DISPLAY", ":1")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert reason in screen_guard._no_screen(grumbles)
