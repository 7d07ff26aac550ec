"""The tour draws what it says, in a process of its own and without a screen."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest
from PySide6.QtGui import QImage

from mgtracker.db.store import Store
from mgtracker.desktop.sample import fill_sample
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR

if TYPE_CHECKING:
    from pathlib import Path


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


def begin(*arguments: str) -> subprocess.Popen[str]:
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return subprocess.Popen(
        [sys.executable, "-m", "mgtracker", "tour", *arguments],
        env={name: value for name, value in os.environ.items() if name not in screens},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def end(running: subprocess.Popen[str]) -> Done:
    with running:
        out, err = running.communicate(timeout=600)
    return Done(running.returncode, out, err)


def tour(*arguments: str) -> Done:
    return end(begin(*arguments))


@pytest.mark.timeout(620)
def test_the_sample_ward_is_drawn_light_and_dark_and_the_same_each_time(tmp_path: Path) -> None:
    folder, other = tmp_path / "new" / "pictures", tmp_path / "other"
    beside = begin(str(other), "--patient", "604 1192")
    done = tour(str(folder), "--patient", "604 1192")
    assert (done.returncode, done.stderr) == (0, "")
    assert end(beside).returncode == 0
    drawn, again = (
        {path.name: path.read_bytes() for path in one.iterdir()} for one in (folder, other)
    )
    names = drawn.keys()
    assert again.keys() == names
    assert [name for name in names if drawn[name] != again[name]] == []
    for screen in (
        "first-steps",
        "first-steps-cap",
        "board",
        "patient-okafor",
        "dose-stop",
        "dose-warn",
        "dose-unknown",
        "dose-ok",
        "infusion",
        "labs",
        "bedside",
        "facts",
        "due",
        "findings",
        "chart-more",
        "chart-table",
        "practice-cases",
        "practice",
        "practice-order",
        "practice-ask",
        "practice-draw",
        "practice-decisions",
        "practice-messages",
        "practice-end",
        "practice-debrief",
        "practice-teacher",
        "export",
        "order-ok",
        "order-limit",
        "order-stop",
        "orders",
        "steps",
        "paused",
        "ward-settings",
        "open-another-ward",
        "correction",
        "palette",
        "alarms",
        "alarm-later",
        "not-given",
        "review",
        "backups",
        "restore-1",
        "restore-2",
        "restore-3",
        "who-did-what",
        "against-rules",
        "strike-out",
        "add-patient",
        "start-my-ward",
        "language",
        "keys",
        "left-the-ward",
        "who-records",
        "shifts",
        "leave",
        "closing",
        "notice",
        "lost",
        "crash",
        "sign-in",
        "unlock",
        "forgotten-pin",
        "choose-pin",
        "own-passphrase",
        "people",
        "add-person",
        "lock-after",
        "recovery",
        "encrypt-ward",
        "start-encrypted-ward",
        "switch-person",
        "second-person",
        "locked",
        "typed-by-another",
    ):
        looks = f"{screen}-light", f"{screen}-dark"
        assert {f"{look}{text}.png" for look in looks for text in ("", "-200-percent")} <= names
    sizes = {
        "board-light.png": (1440, 900),
        "board-dark-1366x768.png": (1366, 768),
        "board-light-1920x1080-150-percent.png": (1920, 1080),
        "board-dark-200-percent.png": (1920, 1080),
        "keys-light-200-percent.png": (1920, 1080),
        "patient-okafor-light.png": (1440, 900),
        "patient-okafor-light-1366x768.png": (1366, 768),
        "patient-okafor-dark-1920x1080-150-percent.png": (1920, 1080),
    }
    for name, size in sizes.items():
        picture = QImage(str(folder / name))
        assert (picture.width(), picture.height()) == size
    said = done.stdout.splitlines()
    assert len(said) == 10
    assert said[0] == f"{len(names)} pictures in {folder}"
    assert said[1].endswith("light and dark: STOP 1, WARN 2, OK 2")
    assert said[3].startswith("WARN    bed 12, OKAFOR, Amara: over 30 g in 24 h since 10:30")
    assert "5 g IM for OKAFOR: STOP, crosses 40 g at 15:30" in done.stdout


def test_patients_of_a_record_are_drawn_at_their_own_time(tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    with Store.create(path) as store:
        fill_sample(store, ANCHOR, load_protocol())
    before = path.read_bytes()
    folder = tmp_path / "pictures"
    done = tour(str(folder), "--database", str(path), "--patient", "604 1192")
    assert (done.returncode, done.stderr) == (0, "")
    drawn = sorted(path.name for path in folder.iterdir())
    assert drawn == ["patient-604-1192-dark.png", "patient-604-1192-light.png"]
    assert "as at 14 May 2026 12:41" in done.stdout
    assert path.read_bytes() == before


def test_nobody_of_that_number_is_exit_2(tmp_path: Path) -> None:
    done = tour(str(tmp_path), "--patient", "000")
    assert done.returncode == 2
    assert "nobody has the record number '000'" in done.stderr


def test_another_language_is_in_the_pictures_alone(tmp_path: Path) -> None:
    path = tmp_path / "ward.db"
    with Store.create(path) as store:
        fill_sample(store, ANCHOR, load_protocol())
    asked = ("--database", str(path), "--patient", "604 1192")
    english = tour(str(tmp_path / "en"), *asked)
    german = tour(str(tmp_path / "de"), *asked, "--language", "de")
    assert (german.returncode, german.stderr) == (0, "")
    assert german.stdout.replace("/de,", "/en,") == english.stdout


def test_a_language_there_is_not_is_exit_2(tmp_path: Path) -> None:
    done = tour(str(tmp_path), "--language", "tlh")
    assert done.returncode == 2
    assert "there is no 'tlh'; there is en, de" in done.stderr
