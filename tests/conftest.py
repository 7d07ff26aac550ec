"""The same ground under every test: no screen, plain locale, a home of its own, a real font."""

import os
import time
from pathlib import Path

# Before anything imports Qt. setdefault, so that the same tests can be run on a real screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("TZ", "UTC")
os.environ["LC_ALL"] = "C.UTF-8"
for name in ("QT_FONT_DPI", "QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE"):
    os.environ.pop(name, None)
if hasattr(time, "tzset"):
    time.tzset()

import pytest
from hypothesis import settings
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

# HYPOTHESIS_PROFILE=ci is what `sh start.sh test` chooses: the same examples in every run, and
# 4,000 of them for exposure, where 100 once missed a wrong sum.
settings.register_profile("default", max_examples=200, deadline=None)
settings.register_profile("ci", max_examples=200, deadline=None, derandomize=True)
settings.register_profile("ci-exposure", settings.get_profile("ci"), max_examples=4000)
PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "default")


def pytest_collectstart(collector: pytest.Collector) -> None:
    """A property takes its number of examples from the profile in force when it is imported."""
    if isinstance(collector, pytest.Module):
        exposure = PROFILE == "ci" and collector.path.stem.startswith("test_exposure")
        settings.load_profile("ci-exposure" if exposure else PROFILE)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test reads or leaves anything in the home of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
    for layout in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(layout, QSettings.Scope.UserScope, str(home / "config"))
    return home


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """pytest-qt's application, once it is sure that letters come out as letters, not as boxes."""
    QLocale.setDefault(QLocale(QLocale.Language.English))
    stand_ins = {"Monospace", "Sans Serif", "Serif"}
    if not set(QFontDatabase.families()) - stand_ins:
        pytest.exit("There is no font on this machine: install fonts-inter or fonts-dejavu-core.")
    return qapp
