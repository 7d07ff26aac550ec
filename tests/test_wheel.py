"""The built wheel works by itself: installed, away from the checkout, with its resources."""

import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CASE = """
format    = "mgtracker-case/1"
title     = "One dose"
time_zone = "Europe/London"
protocol  = "hypomagnesemia-hypocalcemia"

[patient]
name = "Sample, Ada"
mrn  = "S-0001"
birth_date = "1958-04-02"
sex  = "female"

[[event]]
at   = "2026-03-01T08:00:00+00:00"
kind = "fact"
creatinine_clearance = "85 mL/min"
weight = "70 kg"

[[event]]
at = "2026-03-01T08:15:00+00:00"
kind = "dose"
id = "d1"
drug = "magnesium sulfate"
product = "50 % injection"
amount = "5 g"
route = "IM"
site = "left"
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment that holds the wheel and borrows the dependencies; its bin folder."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    build = ["wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, ROOT]
    subprocess.run(pip + build, check=True, capture_output=True)
    (wheel,) = folder.glob("mgtracker-*.whl")

    home = folder / "fresh"
    venv.create(home, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    install = ["--python", scripts / "python", "install", "--no-deps", "--no-index", wheel]
    subprocess.run(pip + install, check=True, capture_output=True)

    # A plain line: the folder is searched, but its own .pth files, and with them the checkout,
    # are not followed.
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site_packages = subprocess.check_output([scripts / "python", "-c", code], text=True).strip()
    Path(site_packages, "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return scripts


def test_it_is_not_the_checkout_and_has_its_resources(installed: Path, tmp_path: Path) -> None:
    code = (
        "import mgtracker, pathlib; here = pathlib.Path(mgtracker.__file__).parent; print(here);"
        "print(*sorted(p.name for p in here.glob('resources/protocols/*.toml')))"
    )
    answer = subprocess.check_output([installed / "python", "-c", code], text=True, cwd=tmp_path)
    here, protocols = answer.splitlines()
    assert Path(here).is_relative_to(installed.parent)
    assert protocols.split() == sorted(p.name for p in ROOT.glob("resources/protocols/*.toml"))
    assert protocols


def test_it_answers_a_case(installed: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.toml"
    case.write_text(CASE)
    result = subprocess.run(
        [installed / "mgtracker", "replay", case, "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert (result.returncode, result.stderr) == (0, "")
    answer = json.loads(result.stdout)
    assert answer["protocol"]["id"] == "hypomagnesemia-hypocalcemia"
    assert 5 in [sum_["grams"] for sum_ in answer["exposure"] if sum_["window_h"] == 24]
    assert "d1" in [event["id"] for event in answer["events"]]
