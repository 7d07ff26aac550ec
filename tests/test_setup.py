"""Set-up installs exactly what was pinned, from wherever this machine gets its packages."""

import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text()
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
REQUIREMENT = re.compile(r"^([a-z0-9-]+)==([^ \\]+).*(?:\n    .+)*", re.MULTILINE)


def pins(requirements: list[str]) -> dict[str, str]:
    return dict(line.lower().split("==") for line in requirements)


LOCKED = {match[1]: match[2] for match in REQUIREMENT.finditer(LOCK)}
ASKED_FOR = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]


def test_every_locked_package_has_hashes() -> None:
    assert LOCKED
    for match in REQUIREMENT.finditer(LOCK):
        assert "--hash=sha256:" in match[0], match[1]


def test_nothing_else_is_in_the_lock() -> None:
    left = [line for line in REQUIREMENT.sub("", LOCK).splitlines() if line.strip()]
    assert [line for line in left if not line.lstrip().startswith("#")] == []


def test_the_lock_names_no_address() -> None:
    assert "http" not in LOCK
    assert "@" not in LOCK


@pytest.mark.parametrize(("name", "version"), pins(ASKED_FOR).items())
def test_the_lock_holds_what_is_asked_for(name: str, version: str) -> None:
    assert LOCKED[name] == version


def test_the_build_uses_the_locked_builder() -> None:
    assert pins(PROJECT["build-system"]["requires"]).items() <= LOCKED.items()


@pytest.mark.parametrize("script", ["start.sh", ".ci/run"])
def test_the_scripts_are_sound(script: str) -> None:
    shell = "bash" if script == ".ci/run" else "sh"
    subprocess.run([shell, "-n", ROOT / script], check=True)


def test_the_checks_can_be_started() -> None:
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_start_sh_refuses_what_it_does_not_know() -> None:
    result = subprocess.run(
        ["sh", ROOT / "start.sh", "tset"], capture_output=True, text=True, check=False
    )
    assert result.returncode == 2
    assert result.stderr.startswith("mgtracker: start.sh does not know 'tset'")
