"""Who is at this computer, by the computer's own names."""

import platform

import pytest

from mgtracker.db.machine import machine_user


def test_whoever_is_signed_in_and_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "meg")
    assert machine_user() == f"meg@{platform.node()}"


def test_where_the_system_knows_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pwd")
    for variable in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(variable, raising=False)

    def nobody(_number: int) -> object:
        raise KeyError

    monkeypatch.setattr("pwd.getpwuid", nobody)
    assert machine_user() == f"?@{platform.node()}"
