"""Draws the screens to pictures: always the same ones, at a time that stands still."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QMessageLogContext,
    QPoint,
    QTemporaryDir,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMainWindow

from mgtracker.session import Session
from mgtracker.ui import theme as themes
from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.alarms.in_window import WindowAlarms
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.event_words import family_name, ward_line, when_at
from mgtracker.ui.finding_words.word import headline
from mgtracker.ui.first_steps.in_window import furnish_sample
from mgtracker.ui.key_list import KeyList
from mgtracker.ui.language import speak
from mgtracker.ui.language_sheet import LanguageSheet
from mgtracker.ui.looks import Looks
from mgtracker.ui.main_window import MainWindow
from mgtracker.ui.record_places import DUE, FINDINGS, JOURNAL
from mgtracker.ui.settings import Settings
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.strike_out import StrikeOut
from mgtracker.ui.tour.chart import draw_chart
from mgtracker.ui.tour.first_steps import draw_first_steps
from mgtracker.ui.tour.later import draw_later, four_hours_later
from mgtracker.ui.tour.more import draw_more
from mgtracker.ui.tour.orders import draw_alarms, draw_orders
from mgtracker.ui.tour.people import PeopleTour
from mgtracker.ui.tour.practice import draw_practice
from mgtracker.ui.tour.proof import draw_proof
from mgtracker.ui.tour.typed import TYPED, Typed, type_dose, type_infusion
from mgtracker.ui.tour.ward import draw_ward
from mgtracker.ui.translation import in_english, tr
from mgtracker.ui.window_sheets import key_groups

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.db.store import Store
    from mgtracker.ui.give.panel import GivePanel
    from mgtracker.ui.sheet import Sheet
    from mgtracker.ui.theme import Choice
    from mgtracker.view import JournalRow, View, WardRow

BOTH: tuple[Choice, ...] = ("light", "dark")
ROUNDS = 5
"""How often pending events are let through before a picture: layouts settle in steps."""
AFTER = 60
"""Seconds after a patient's last entry."""
EXAMPLE_FILE = Path("ward.mgtracker.db")
MORE = (
    "and the board, the forms for orders, infusion, labs, bedside and facts, steps and a paused line, the "
    "alarms, what is due, the findings, more of the chart, its table and export, striking out, adding a "
    "patient, starting a ward, its settings, another ward, the keys, backups, who did what, "
    "people and how they sign in"
)
NOISE = "This plugin does not support"
"""What the platform without a screen says at every window."""


@dataclass(frozen=True, slots=True)
class Page:
    """A size of window and of text."""

    name: str
    width: int
    height: int
    scale: float


PLAIN = Page("", 1440, 900, 1)
OTHERS = (Page("-1366x768", 1366, 768, 1), Page("-1920x1080-150-percent", 1920, 1080, 1.5))


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
        self._app = cast("QApplication", app)
        self._app.setCursorFlashTime(0)
        speak(self._app, language)
        qInstallMessageHandler(_say)
        self._home = QTemporaryDir()
        self._settings = Settings(Path(self._home.filePath("window.ini")))
        self._looks = Looks(self._settings)
        self._store, self._protocol, self._zone = store, protocol, zone
        self._author, self._name = author, name
        self._drawn = 0
        self._verdicts: dict[str, str] = {}

    def draw_sample(self, folder: Path, now: Instant, ids: list[str]) -> list[str]:
        """Every screen, the board first, light and dark; returns what they show."""
        clock = StandingClock(now)
        view = None
        for look in BOTH:
            window = self._window(clock, "sample", look, PLAIN)
            self._draw_first_steps(window, folder, look)
            for page in (PLAIN, *OTHERS):
                self._fit(window, page)
                self._save(window, folder / f"board-{look}{page.name}.png")
            for page in (PLAIN, *OTHERS):
                self._fit(window, page)
                for patient_id in ids:
                    window.bridge.select(patient_id)
                    name = _plain(self._family(patient_id))
                    self._save(window, folder / f"patient-{name}-{look}{page.name}.png")
            self._fit(window, PLAIN)
            self._draw_typed(window, folder, look)
            self._draw_forms(window, folder, look)
            self._draw_chart(window, folder, look)
            self._draw_sheets(window, folder, look)
            self._draw_orders(window, folder, look)
            self._draw_proof(window, folder, look)

            def draw(name: str, window: MainWindow = window, look: str = look) -> None:
                self._save(window, folder / f"{name}-{look}.png")

            draw_more(window, self._looks, look, draw)
            view = window.bridge.view
            self._close(window)

            def draw_window(shown: QMainWindow, name: str, look: str = look) -> None:
                shown.showNormal()  # on a small screen it opens as large as that
                shown.resize(PLAIN.width, PLAIN.height)
                self._save(shown, folder / f"{name}-{look}.png")

            self._draw_later(folder, now, look)
            draw_practice(self._settings, self._looks, clock, draw_window)
            self._draw_people(folder, clock, look, draw_window)
        assert view is not None
        with in_english():
            return self._said(folder, view)

    def draw_patients(self, folder: Path, ids: list[str]) -> list[str]:
        """These patients, each just after the last entry; returns what they show."""
        rows: list[tuple[View, WardRow]] = []
        for patient_id in ids:
            last = max(entry.at for entry in self._store.entries(patient_id))
            clock = StandingClock(last.plus(AFTER))
            name = _plain(self._store.patients()[patient_id].mrn)
            for look in BOTH:
                window = self._window(clock, self._store.kind, look, PLAIN)
                window.bridge.select(patient_id)
                window.top.say_beside_clock(tr("as at the last entry:"))
                assert window.page.trend is not None
                window.page.trend.toolbar.ranges.set_value("all")
                self._save(window, folder / f"patient-{name}-{look}.png")
                view = window.bridge.view
                self._close(window)
            rows.append((view, next(row for row in view.ward if row.id == patient_id)))
        levels = Counter(row.level.word for _, row in rows)
        said = [f"{self._drawn} pictures in {folder}, each as at the patient's last entry"]
        said.append(", ".join(f"{level} {count}" for level, count in sorted(levels.items())))
        with in_english():
            shown = [f"{_headline(row, view)}, as at {_moment(view)}" for view, row in rows]
        return said + shown[:8] + ([f"and {len(shown) - 8} more"] if len(shown) > 8 else [])

    # -- screens ---------------------------------------------------------------------------------

    def _draw_first_steps(self, window: MainWindow, folder: Path, look: str) -> None:
        steps = furnish_sample(window, self._settings, kept=False)
        for page in (PLAIN, *OTHERS):
            self._fit(window, page)

            def draw(name: str, page: Page = page) -> None:
                self._save(window, folder / f"{name}-{look}{page.name}.png")

            draw_first_steps(window, self._settings, steps, draw)
        steps.hide()

    def _draw_typed(self, window: MainWindow, folder: Path, look: str) -> None:
        """The Give panel with a dose of each level typed."""
        for typed in TYPED:
            if typed.patient_id not in {row.id for row in window.bridge.view.ward}:
                continue
            window.bridge.select(typed.patient_id)
            type_dose(_give(window), typed)
            self._save(window, folder / f"dose-{typed.name}-{look}.png")
            with in_english():
                self._verdicts[typed.name] = _verdict(window, typed)
            if typed.name == "stop":
                for page in OTHERS:
                    self._fit(window, page)
                    self._save(window, folder / f"dose-{typed.name}-{look}{page.name}.png")
                self._fit(window, PLAIN)

    def _draw_forms(self, window: MainWindow, folder: Path, look: str) -> None:
        window.bridge.select(TYPED[0].patient_id)
        give, tabs = _give(window), window.page.tabs
        give.open_tab("infusion")
        type_infusion(give)
        self._save(window, folder / f"infusion-{look}.png")
        for tab in ("labs", "bedside", "facts"):
            give.open_tab(tab)
            self._save(window, folder / f"{tab}-{look}.png")
        give.body.form("infusion").clear()
        give.open_tab("dose")
        tabs.open(DUE)
        self._save(window, folder / f"due-{look}.png")
        tabs.open(FINDINGS)
        for card in tabs.findings.cards()[:1]:
            card.show_source()
        self._save(window, folder / f"findings-{look}.png")
        tabs.open(JOURNAL)

    def _draw_chart(self, window: MainWindow, folder: Path, look: str) -> None:
        def draw(name: str) -> None:
            self._save(window, folder / f"{name}-{look}.png")

        def draw_sheet(sheet: Sheet, name: str) -> None:
            self._save_sheet(window, sheet, folder / f"{name}-{look}.png")

        draw_chart(window, draw, draw_sheet)

    def _draw_sheets(self, window: MainWindow, folder: Path, look: str) -> None:
        journal = window.page.tabs.journal
        doses = [row for row in _journal(window) if row.entry.kind == "dose" and not row.struck]
        journal.select_entry(doses[0].entry.id)
        line = journal.chosen_line()
        assert line is not None
        strike = StrikeOut(line, window)
        strike.choices()[0].setChecked(True)
        self._save_sheet(window, strike, folder / f"strike-out-{look}.png")
        add = AddPatient(window.bridge.view, window)
        add.family.setText("Nguyen")
        add.mrn.setText("604 1192")
        add.go_on()
        self._save_sheet(window, add, folder / f"add-patient-{look}.png")
        start = StartWard(EXAMPLE_FILE, self._zone, window.bridge.view.now, None, window)
        self._save_sheet(window, start, folder / f"start-my-ward-{look}.png")

        def draw_sheet(sheet: Sheet, name: str) -> None:
            self._save_sheet(window, sheet, folder / f"{name}-{look}.png")

        draw_ward(window, draw_sheet)
        language = LanguageSheet(self._settings.language, window)
        self._save_sheet(window, language, folder / f"language-{look}.png")
        keys = KeyList(key_groups(window), window)
        self._save_sheet(window, keys, folder / f"keys-{look}.png")

    def _draw_orders(self, window: MainWindow, folder: Path, look: str) -> None:
        def draw(name: str) -> None:
            self._save(window, folder / f"{name}-{look}.png")

        def draw_sheet(name: str) -> None:
            sheet = window.sheets.current
            assert sheet is not None
            self._save_sheet(window, sheet, folder / f"{name}-{look}.png")

        draw_orders(window, draw)
        draw_alarms(window, self._alarms, draw_sheet)

    def _draw_later(self, folder: Path, now: Instant, look: Choice) -> None:
        store, then = four_hours_later(self._store, now)
        with store:
            window = self._window(StandingClock(then), "sample", look, PLAIN, store)

            def draw(name: str) -> None:
                self._save(window, folder / f"{name}-{look}.png")

            draw_later(window, draw)
            self._close(window)

    def _draw_people(
        self,
        folder: Path,
        clock: StandingClock,
        look: str,
        draw: Callable[[QMainWindow, str], None],
    ) -> None:
        def over(window: MainWindow, sheet: Sheet, name: str) -> None:
            self._save_sheet(window, sheet, folder / f"{name}-{look}.png")

        people = PeopleTour(
            self._store, self._protocol, clock, self._zone, self._looks, self._settings
        )
        people.draw(draw, over)
        people.close()
        self._settle()

    def _draw_proof(self, window: MainWindow, folder: Path, look: str) -> None:
        def draw_sheet(sheet: Sheet, name: str) -> None:
            self._save_sheet(window, sheet, folder / f"{name}-{look}.png")

        draw_proof(window, self._store, self._session, draw_sheet)

    # -- drawing ---------------------------------------------------------------------------------

    def _window(
        self,
        clock: StandingClock,
        kind: str,
        look: Choice,
        page: Page,
        store: Store | None = None,
    ) -> MainWindow:
        session = Session(
            store or self._store, self._protocol, clock, self._zone, author=self._author, kind=kind
        )
        self._session = session
        self._settings.scale = page.scale
        self._looks.choose(look)
        bridge = Bridge(session)
        names = (tr(self._name) if kind == "sample" else self._name, "")
        window = MainWindow(bridge, self._looks, self._settings, names, has_ward=False)
        bridge.setParent(window)
        self._alarms = WindowAlarms(window, self._settings, "")
        window.resize(page.width, page.height)
        window.show()
        window.page.furnish()
        return window

    def _fit(self, window: MainWindow, page: Page) -> None:
        if self._settings.scale != page.scale:
            self._settings.scale = page.scale
            self._looks.put_on()
            self._settle()
        window.resize(page.width, page.height)

    def _settle(self) -> None:
        for _ in range(ROUNDS):
            self._app.processEvents()

    def _save(self, window: QMainWindow, path: Path) -> None:
        self._settle()
        self._write(window.grab(), path)

    def _save_sheet(self, window: MainWindow, sheet: Sheet, path: Path) -> None:
        """The sheet over its window, as a window manager would put it."""
        sheet.open()
        self._settle()
        theme = themes.current()
        picture, over = window.grab(), sheet.grab()
        painter = QPainter(picture)
        shade = QColor(theme.text if not theme.dark else theme.bg)
        shade.setAlphaF(0.5)
        painter.fillRect(window.rect(), shade)
        at = QPoint((window.width() - sheet.width()) // 2, (window.height() - sheet.height()) // 2)
        painter.drawPixmap(at, over)
        painter.setPen(theme.pen(theme.field))
        painter.drawRect(at.x(), at.y(), sheet.width() - 1, sheet.height() - 1)
        painter.end()
        sheet.reject()
        sheet.deleteLater()
        self._write(picture, path)

    def _write(self, picture: QPixmap, path: Path) -> None:
        if not picture.save(str(path)):
            raise OSError(f"{path} cannot be written")
        self._drawn += 1

    def _close(self, window: MainWindow) -> None:
        window.close_now()
        window.deleteLater()
        self._settle()

    # -- words -----------------------------------------------------------------------------------

    def _family(self, patient_id: str) -> str:
        return family_name(self._store.patients()[patient_id].name)

    def _said(self, folder: Path, view: View) -> list[str]:
        levels = Counter(row.level.word for row in view.ward)
        counts = ", ".join(f"{level} {count}" for level, count in levels.items())
        typed = [f"typed, {said}" for said in self._verdicts.values()]
        return [
            f"{self._drawn} pictures in {folder}",
            f"The sample ward as at {_moment(view)}, light and dark: {counts}",
            *(_headline(row, view) for row in view.ward),
            "; ".join(typed[:2]),
            "; ".join(typed[2:]),
            MORE,
        ]


def _say(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    if not text.startswith(NOISE):
        sys.stderr.write(f"{text}\n")


def _give(window: MainWindow) -> GivePanel:
    assert window.page.give is not None
    return window.page.give


def _journal(window: MainWindow) -> tuple[JournalRow, ...]:
    patient = window.bridge.view.patient
    assert patient is not None
    return patient.journal


def _verdict(window: MainWindow, typed: Typed) -> str:
    proposal, view = window.bridge.proposal, window.bridge.view
    assert proposal is not None
    assert view.patient is not None
    first = headline(proposal.verdict, view.protocol, when_at(view))
    who = family_name(view.patient.patient.name)
    return f"{typed.amount} IM for {who}: {proposal.verdict.level.word}, {first}"


def _headline(row: WardRow, view: View) -> str:
    bed = f"bed {row.patient.bed}, " if row.patient.bed else ""
    line = ward_line(row, view.protocol, when_at(view)).replace("\N{NO-BREAK SPACE}", " ")
    return f"{row.level.word:<8}{bed}{row.patient.name}: {line}"


def _moment(view: View) -> str:
    local = view.now.local(view.zone)
    return f"{local.day} {local:%b %Y %H:%M}"


def _plain(name: str) -> str:
    """A name as part of a file's name."""
    letters = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return "-".join(letters.split()) or "unnamed"
