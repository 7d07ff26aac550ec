"""Every word on every screen comes through the door of translation.

Each text is drawn in marks, its gaps without: a word that stands outside of marks went round the door, or is
none of the window's own: data of patients, what somebody typed, what a protocol says, a unit.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from html import unescape
from itertools import chain
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from mgtracker.ui import translation
from mgtracker.ui.add_patient import AddPatient
from mgtracker.ui.alarms.later import Later
from mgtracker.ui.board.lettering import Lettering
from mgtracker.ui.deeds import deeds
from mgtracker.ui.give.forms import TABS
from mgtracker.ui.give.order_form import OrderForm
from mgtracker.ui.language import LANGUAGES
from mgtracker.ui.reason_sheet import ReasonSheet
from mgtracker.ui.start_ward import StartWard
from mgtracker.ui.tour.orders import PLANNED, type_course
from mgtracker.ui.tour.typed import TYPED, type_dose, type_infusion
from mgtracker.ui.tour.ward import KNOWN

from .screens import every_screen, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtracker.ui.main_window import MainWindow

    from .conftest import Machine

ROOT = Path(__file__).parents[2]
OPEN, CLOSE = (
    "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}",
    "\N{MATHEMATICAL RIGHT WHITE SQUARE BRACKET}",
)
MARKED = re.compile(f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")
PIECE = re.compile(f"^[^{OPEN}]*{CLOSE}|{OPEN}[^{CLOSE}]*$")
"""What is left of marks in one line of several."""
WORD = re.compile(r"[^\W\d_]{2,}")
UNIT = re.compile(
    r"(?<![^\W\d_])(?:[munp]?(?:g|mol|L|Eq|s)|µmol|[munp]g|mcg|ug|umol|mL|dL|kg|min|h|d|mmHg)"
    r"(?:/(?:L|dL|mL|min|h|kg))?(?![^\W\d_])"
)
PRODUCT = re.compile(r"\d[\d.]* (?:% injection|g in \d+ m?L)")
TAG = re.compile(r"<[^>]*>")
HASH = re.compile(r"\b[0-9a-f]{8}(?:[0-9a-f]{4})?\b")
"""A stretch of the digits of a head."""
ZONE = re.compile(r"\b[A-Z]\w+/[A-Z]\w+\b")
PATIENT = (
    "name",
    "by",
    "witness",
    "prescriber",
    "note",
    "line",
    "product",
    "reason",
    "allergies",
    "medicines",
)
PROTOCOL = ("title", "effect", "first_step", "printed", "name", "id", "questions", "medicines")
OTHERS = (
    "mgtracker",
    "Sample nurse",
    "Ward clerk",
    "digoxin, rocuronium",
    "penicillin, latex",
    "crash.txt",
    "Not opened",
    "The file is in use.",
    *LANGUAGES.values(),
)
"""Names of things, which are the same everywhere."""


def marked(source: str) -> str:
    """The source with marks round what is its own, none round what fills its gaps."""
    parts = []
    for own, gap, _, _ in Formatter().parse(source):
        parts.append(f"{OPEN}{own}{CLOSE}" if own else "")
        parts.append("" if gap is None else f"{{{gap}}}")
    return "".join(parts)


def plain(text: str) -> str:
    """The text without marks."""
    return text.replace(OPEN, "").replace(CLOSE, "")


@cache
def data() -> re.Pattern[str]:
    """What is data in the sample ward and in its protocol, the longest first."""
    found: set[str] = set(OTHERS)
    for path in (ROOT / "resources" / "cases" / "sample").glob("*.toml"):
        found |= set(_texts(tomllib.loads(path.read_text("utf-8")), PATIENT))
    for path in (ROOT / "resources" / "protocols").glob("*.toml"):
        found |= set(_texts(tomllib.loads(path.read_text("utf-8")), PROTOCOL))
    found |= {said for path, name in KNOWN for said in (str(path), name)}
    found = {part for text in found for part in (text, text.removesuffix("?"), *text.split(", "))}
    return re.compile(
        "|".join(re.escape(one) for one in sorted(found, key=len, reverse=True) if one), re.I
    )


def _texts(value: Any, keys: tuple[str, ...], key: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for inner, part in value.items():
            yield from _texts(part, keys, inner)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, keys, key)
    elif isinstance(value, str) and key in keys:
        yield value


def tidy(text: str) -> str:
    """The text without what is put in where it is laid out."""
    text = unescape(text)
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "").replace("&", "")


def bare(text: str) -> str:
    """The words of a text that stand outside of marks and are the window's own."""
    left = TAG.sub(" ", PIECE.sub(" ", MARKED.sub(" ", tidy(text))))
    left = HASH.sub(" ", left)
    left = UNIT.sub(" ", ZONE.sub(" ", data().sub(" ", PRODUCT.sub(" ", left))))
    return left.strip() if WORD.search(left) else ""


# -- what is shown and heard -----------------------------------------------------------------------


def said(widget: QWidget) -> Iterator[str]:
    """Every text of a widget: seen, heard, or shown when the pointer rests on it."""
    yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QTabBar):
        yield from (widget.tabText(place) for place in range(widget.count()))
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _cells(widget.model())


def _cells(model: QAbstractItemModel) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
    )
    for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount()):
        for role in roles[:1]:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(min(model.rowCount(), 60)):
            yield from (str(model.index(row, column).data(role) or "") for role in roles)


class Painted:
    """Watches what is painted without a widget that could be asked."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.texts: set[str] = set()
        write, draw = Lettering.write, QPainter.drawText

        def written(
            self_: Lettering, painter: QPainter, text: str, at: tuple[float, float], *rest: Any
        ) -> float:
            self.texts.add(text)
            return write(self_, painter, text, at, *rest)

        def drawn(self_: QPainter, *rest: Any) -> Any:
            self.texts |= {part for part in rest if isinstance(part, str)}
            return draw(self_, *rest)

        monkeypatch.setattr(Lettering, "write", written)
        monkeypatch.setattr(QPainter, "drawText", drawn)

    def take(self) -> set[str]:
        texts, self.texts = self.texts, set()
        return texts


@pytest.fixture(autouse=True)
def _in_marks() -> Iterator[None]:
    translation.use(marked)
    yield
    translation.use(None)


def heard_and_seen(root: QWidget) -> set[str]:
    """All that the widgets of a screen say."""
    settle()
    root.grab()
    shown = (one for one in (root, *root.findChildren(QWidget)) if one.isVisible())
    return {text for widget in shown for text in said(widget)}


def typed_screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Forms with something typed: a verdict of each level, a rate, a plan that fits and one that does not."""
    give = window.page.give
    assert give is not None
    for typed in TYPED:
        window.bridge.select(typed.patient_id)
        type_dose(give, typed)
        yield f"dose, {typed.name}", window
        give.body.form("dose").clear()
    window.bridge.select("okafor")
    give.open_tab("infusion")
    type_infusion(give)
    yield "rate", window
    give.body.form("infusion").clear()
    for planned in PLANNED:
        window.bridge.select(planned.patient_id)
        give.open_tab("order")
        form = give.body.form("order")
        assert isinstance(form, OrderForm)
        type_course(form, planned.count)
        yield f"order, {planned.name}", window
        form.clear()


def refused(name: str, root: QWidget, window: MainWindow) -> bool:
    """Ask for what a screen is there for with nothing filled in, where that is refused in words."""
    if isinstance(root, AddPatient | StartWard | ReasonSheet | Later):
        root.go_on()
        return True
    if name.partition(" of ")[0] in {tab.key for tab in TABS}:
        assert window.page.give is not None
        window.page.give.record_action.trigger()
        return True
    return False


def test_every_word_comes_through_the_door(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted = Painted(monkeypatch)
    window = machine.start().window
    assert window is not None
    patients = ("okafor", "andersson", "lindqvist", "osei")
    found: dict[str, set[str]] = {}
    seen: set[str] = set()
    for name, root in chain(every_screen(window, patients), typed_screens(window)):
        texts = heard_and_seen(root)
        if refused(name, root, window):
            texts |= heard_and_seen(root)
        whole = "\n".join(map(tidy, texts))
        drawn = painted.take()
        seen |= set(map(plain, texts | drawn))
        texts |= {text for text in drawn if tidy(text).strip() not in whole}
        found[name] = {text for text in texts if bare(text)}
    actions = {part for deed in deeds(window) for part in (deed.group, deed.text, deed.why_not)}
    found["actions"] = {text for text in actions if bare(text)}
    assert {name: sorted(map(plain, wrong)) for name, wrong in found.items() if wrong} == {}
    of_chart, of_board, refusal = "stop above 40 g", "red mark: stop", "The family name is missing."
    assert {of_chart, of_board, refusal} <= seen, "all of it is looked at"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{OPEN}draw {CLOSE}{OPEN}magnesium{CLOSE}", ""),
        (f"{OPEN}draw {CLOSE}magnesium", "magnesium"),
        ("OKAFOR, Amara, 1.08 mmol/L", ""),
        (f"34 {OPEN}F{CLOSE}, 62 kg, {OPEN}CrCl", ""),
        ("Now", "Now"),
    ],
)
def test_a_word_without_marks_is_found(text: str, left: str) -> None:
    assert bare(text) == left
