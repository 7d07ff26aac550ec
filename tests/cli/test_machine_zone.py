"""This machine's time zone, from what the system says and from nothing else."""

from pathlib import Path

import pytest

from mgtracker.cli.machine_zone import machine_zone


@pytest.fixture
def localtime(tmp_path: Path) -> Path:
    zones = tmp_path / "usr/share/zoneinfo/Europe"
    zones.mkdir(parents=True)
    (zones / "London").touch()
    link = tmp_path / "localtime"
    link.symlink_to(zones / "London")
    return link


@pytest.mark.parametrize("told", ["America/New_York", ":America/New_York"])
def test_tz_says_it(monkeypatch: pytest.MonkeyPatch, localtime: Path, told: str) -> None:
    monkeypatch.setenv("TZ", told)
    assert machine_zone(localtime).key == "America/New_York"


@pytest.mark.parametrize("told", [None, "", "Mars/Base", "../../etc/passwd", "XXX-5:30"])
def test_else_the_link_of_the_system(
    monkeypatch: pytest.MonkeyPatch, localtime: Path, told: str | None
) -> None:
    if told is None:
        monkeypatch.delenv("TZ")
    else:
        monkeypatch.setenv("TZ", told)
    assert machine_zone(localtime).key == "Europe/London"


def test_else_utc(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TZ")
    assert machine_zone(tmp_path / "none").key == "UTC"
    (tmp_path / "copied").touch()
    assert machine_zone(tmp_path / "copied").key == "UTC"
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert machine_zone(tmp_path / "loop").key == "UTC"
