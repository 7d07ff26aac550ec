"""A time zone by its IANA name: any part of it finds it, and the time there is shown back."""

from __future__ import annotations

from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QStyledItemDelegate, QWidget

from mgtracker.ui.translation import tr

MOST = 8
"""Names offered at a time."""


@cache
def zone_names() -> tuple[str, ...]:
    """The places there are, and UTC; without the offsets that only look like places."""
    known = available_timezones()
    return tuple(sorted(name for name in known if name == "UTC" or _is_place(name)))


def find_zone(text: str) -> str | None:
    """The zone that is meant: by its whole name or its last part, however it is spelt; None if not one.

    "europe/london", "London" and "new york" are found; a part that several zones have is not.
    """
    wanted = "_".join(text.split()).casefold().removeprefix("etc/")  # many machines say Etc/UTC
    names = zone_names()
    whole = [name for name in names if name.casefold() == wanted]
    last = [name for name in names if name.rpartition("/")[2].casefold() == wanted]
    found = whole or last
    return found[0] if len(found) == 1 else None


def _is_place(name: str) -> bool:
    return "/" in name and not name.startswith(("Etc/", "SystemV/"))


class _Offers(QCompleter):
    """Offers names as people write them, with blanks; those who know better type what stands for one."""

    def splitPath(self, path: str) -> list[str]:
        """What is looked for."""
        return [_spelt(path)]


def _spelt(name: str) -> str:
    return name.replace("_", " ")


class ZoneField(QLineEdit):
    """Offers what fits as one types."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(find_zone(zone.key) or zone.key, parent)
        self.setAccessibleName(tr("Time zone"))
        completer = _Offers([_spelt(name) for name in zone_names()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(MOST)
        offers = completer.popup()
        assert offers is not None
        offers.setProperty("role", "offers")
        offers.setItemDelegate(QStyledItemDelegate(offers))  # Qt's own one knows no style sheet
        self.setCompleter(completer)
        self.editingFinished.connect(self._write_out)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the name that is marked; where none is, it means the sheet, not the list over it."""
        completer = self.completer()
        assert completer is not None
        offers = completer.popup()
        assert offers is not None
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and offers.isVisible() and not offers.currentIndex().isValid():
            offers.hide()
            again = QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers())
            QCoreApplication.postEvent(self, again)
            event.accept()
            return
        super().keyPressEvent(event)

    def zone(self) -> ZoneInfo | None:
        """The zone typed; None while it is none, or may be several."""
        name = find_zone(self.text())
        return None if name is None else ZoneInfo(name)

    def sentence(self) -> str:
        """Why it is refused; "" where it is not."""
        text = self.text().strip()
        if not text:
            return tr("Say in which time zone the ward is.")
        if self.zone() is None:
            return tr("{text} is no time zone. Write it like Europe/London.", text=text)
        return ""

    def _write_out(self) -> None:
        """What was found by a part of it stands there whole."""
        name = find_zone(self.text())
        if name is not None and name != self.text():
            self.setText(name)
