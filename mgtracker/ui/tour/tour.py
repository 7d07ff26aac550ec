"""Draws the screens to pictures: always the same ones, at a time that stands still."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMessageLogContext, QTemporaryDir, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from mgtracker.session import Session
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.first_steps.in_window import furnish_sample
from mgtracker.ui.language import speak
from mgtracker.ui.looks import Looks
from mgtracker.ui.main_window import MainWindow
from mgtracker.ui.patient_words import family_name
from mgtracker.ui.settings import Settings
from mgtracker.ui.tour.asks import draw_asks, draw_faults
from mgtracker.ui.tour.chart import draw_chart
from mgtracker.ui.tour.first_steps import draw_first_steps
from mgtracker.ui.tour.forms import draw_forms
from mgtracker.ui.tour.later import draw_later, four_hours_later
from mgtracker.ui.tour.more import draw_more
from mgtracker.ui.tour.orders import draw_alarms, draw_orders
from mgtracker.ui.tour.people import PeopleTour
from mgtracker.ui.tour.pictures import Page, Pictures
from mgtracker.ui.tour.practice import draw_practice
from mgtracker.ui.tour.proof import draw_proof
from mgtracker.ui.tour.said import said_of_patients, said_of_sample, verdict
from mgtracker.ui.tour.sheets import draw_sheets
from mgtracker.ui.tour.typed import TYPED, type_dose
from mgtracker.ui.tour.ward import draw_ward
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.store import Store
    from mgtracker.ui.theme import Choice
    from mgtracker.view import View, WardRow

BOTH: tuple[Choice, ...] = ("light", "dark")
AFTER = 60
"""Seconds after a patient's last entry."""
NOISE = "This plugin does not support"
"""What the platform without a screen says at every window."""
PLAIN = Page("", 1440, 900, 1)
WHOLE = (PLAIN, Page("-200-percent", 1920, 1080, 2))
"""On these every screen is drawn."""
OTHERS = (Page("-1366x768", 1366, 768, 1), Page("-1920x1080-150-percent", 1920, 1080, 1.5))
"""On these what fills the window: the board, the patients, a dose that is stopped."""


class StandingClock:
    """A time that is set."""

    def __init__(self, now: Instant) -> None:
        self.time = now

    def now(self) -> Instant:
        """The time it was set to."""
        return self.time


class Tour:
    """One record, drawn without anything being written."""

    def __init__(
        self,
        store: Store,
        protocol: Protocol,
        zone: ZoneInfo,
        author: str | None,
        name: str,
        *,
        language: str = "en",
    ) -> None:
        """`language`: of the pictures, a code of LANGUAGES; what is said of them is in English.

        Raises:
            OSError: the catalogue of the language cannot be read.
        """
        app = QApplication.instance() or QApplication(["mgtracker"])
        speak(cast("QApplication", app), language)
        qInstallMessageHandler(_say)
        self._home = QTemporaryDir()
        self._settings = Settings(Path(self._home.filePath("window.ini")))
        self._looks = Looks(self._settings)
        self._store, self._protocol, self._zone = store, protocol, zone
        self._author, self._name = author, name
        self._verdicts: dict[str, str] = {}

    def draw_sample(self, folder: Path, now: Instant, ids: list[str]) -> list[str]:
        """Every screen, light and dark, at 100 % and at 200 %; returns what they show."""
        pictures, clock = Pictures(folder), StandingClock(now)
        for page in self._turned(pictures, (*WHOLE, *OTHERS)):
            window = self._window(pictures, clock, self._store, "sample")
            self._draw_at_once(window, pictures, ids)
            if page in WHOLE:
                self._draw_whole(window, pictures)
            view = window.bridge.view
            self._close(window, pictures)
            if page in WHOLE:
                self._draw_later(pictures, now)
                draw_practice(self._settings, self._looks, clock, pictures)
                self._draw_people(pictures, clock)
        return said_of_sample(pictures, view, tuple(self._verdicts.values()))

    def draw_patients(self, folder: Path, ids: list[str]) -> list[str]:
        """These patients, each just after the last entry; returns what they show."""
        rows: list[tuple[View, WardRow]] = []
        pictures = Pictures(folder)
        for patient_id in ids:
            last = max(entry.at for entry in self._store.entries(patient_id))
            clock = StandingClock(last.plus(AFTER))
            name = _plain(self._store.patients()[patient_id].mrn)
            for _ in self._turned(pictures, (PLAIN,)):
                window = self._window(pictures, clock, self._store, self._store.kind)
                window.bridge.select(patient_id)
                window.top.say_beside_clock(tr("as at the last entry:"))
                assert window.page.trend is not None
                window.page.trend.toolbar.ranges.set_value("all")
                pictures.of(window, f"patient-{name}")
                view = window.bridge.view
                self._close(window, pictures)
            rows.append((view, next(row for row in view.ward if row.id == patient_id)))
        return said_of_patients(pictures, rows)

    # -- the walk --------------------------------------------------------------------------------

    def _turned(self, pictures: Pictures, pages: tuple[Page, ...]) -> Iterator[Page]:
        """Each page, light and dark. A look is put on while no window is there that would be restyled."""
        for page in pages:
            self._settings.scale = page.scale
            for look in BOTH:
                pictures.turn_to(look, page)
                self._looks.choose(look)
                yield page

    def _draw_at_once(self, window: MainWindow, pictures: Pictures, ids: list[str]) -> None:
        """The board, first as at a first start; the patients; a dose that is stopped."""
        steps = furnish_sample(window, self._settings, kept=False)
        draw_first_steps(window, self._settings, steps, pictures)
        steps.hide()
        pictures.of(window, "board")
        for patient_id in ids:
            window.bridge.select(patient_id)
            name = _plain(family_name(self._store.patients()[patient_id].name))
            pictures.of(window, f"patient-{name}")
        for typed in TYPED:
            if typed.name == "stop" or pictures.page in WHOLE:
                window.bridge.select(typed.patient_id)
                assert window.page.give is not None
                type_dose(window.page.give, typed)
                pictures.of(window, f"dose-{typed.name}")
                self._verdicts[typed.name] = verdict(window.bridge, typed)

    def _draw_whole(self, window: MainWindow, pictures: Pictures) -> None:
        """Every form, list and sheet of a ward at work."""
        draw_forms(window, pictures)
        draw_chart(window, pictures)
        draw_sheets(window, self._settings, pictures)
        draw_asks(window, pictures)
        draw_faults(window, pictures)
        draw_ward(window, pictures)
        draw_orders(window, pictures)
        draw_alarms(window, self._alarms, pictures)
        draw_proof(window, self._store, self._session, pictures)
        draw_more(window, self._looks, pictures)

    def _draw_later(self, pictures: Pictures, now: Instant) -> None:
        store, then = four_hours_later(self._store, now)
        with store:
            window = self._window(pictures, StandingClock(then), store, "sample")
            draw_later(window, pictures)
            self._close(window, pictures)

    def _draw_people(self, pictures: Pictures, clock: StandingClock) -> None:
        people = PeopleTour(
            self._store, self._protocol, clock, self._zone, self._looks, self._settings
        )
        people.draw(pictures)
        people.close()
        pictures.settle()

    # -- windows ---------------------------------------------------------------------------------

    def _window(
        self, pictures: Pictures, clock: StandingClock, store: Store, kind: str
    ) -> MainWindow:
        session = Session(store, self._protocol, clock, self._zone, author=self._author, kind=kind)
        self._session = session
        bridge = Bridge(session)
        names = (tr(self._name) if kind == "sample" else self._name, "")
        window = MainWindow(bridge, self._looks, self._settings, names, has_ward=False)
        bridge.setParent(window)
        self._alarms = WindowAlarms(window, self._settings, "")
        window.resize(pictures.page.width, pictures.page.height)
        window.show()
        window.page.furnish()
        return window

    def _close(self, window: MainWindow, pictures: Pictures) -> None:
        window.close_now()
        window.deleteLater()
        pictures.settle()


def _say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not text.startswith(NOISE):
        sys.stderr.write(f"{text}\n")


def _plain(name: str) -> str:
    """A name as part of a file's name."""
    letters = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return "-".join(letters.split()) or "unnamed"
