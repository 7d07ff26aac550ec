"""The desktop's own notices, for when the window is not in sight. Not where there is no tray."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from mgtracker.ui import theme as themes
from mgtracker.ui.alarms.words import alarm_count, notice_words
from mgtracker.ui.badge import paint_badge
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtracker.clinical.verdict import Level
    from mgtracker.view import View, WardAlarm

NO_DESKTOP = frozenset({"offscreen", "minimal"})
SIDE = 64
"""Pixels an icon is drawn with; the desktop makes it smaller."""


def can_notify() -> bool:
    """Whether this desktop shows notices."""
    seen = QGuiApplication.platformName() not in NO_DESKTOP
    return seen and QSystemTrayIcon.isSystemTrayAvailable()


def level_icon(level: Level) -> QIcon:
    """A level's mark as an icon."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_badge(painter, QRectF(picture.rect()), level, themes.current())
    painter.end()
    return QIcon(picture)


def notices(raised: Sequence[WardAlarm], view: View, *, named: bool = True) -> tuple[str, str]:
    """Title and text of one notice: the first in words, the others counted; all counted while locked."""
    if not named:
        return alarm_count([one.alarm.level for one in raised]), tr("Sign in to see whose.")
    title, line = notice_words(raised[0], view)
    more = len(raised) - 1
    return title, "\n".join([line, tr("and {count} more", count=more)]) if more else line


class Tray(QObject):
    """An icon with the ward's worst level; one notice for all that was raised since the last view."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.icon = QSystemTrayIcon(self)
        self._level: Level | None = None

    def show_view(self, view: View) -> None:
        """The icon of the worst level in the ward."""
        worst = max((row.level for row in view.ward), default=None)
        if worst is not None and worst is not self._level:
            self._level = worst
            self.icon.setIcon(level_icon(worst))
            self.icon.setToolTip(f"mgtracker: {tr(worst.word)}")
            self.icon.show()

    def fire(self, raised: Sequence[WardAlarm], view: View, *, named: bool = True) -> None:
        """Tell the desktop; without `named` nobody's name."""
        title, text = notices(raised, view, named=named)
        self.icon.showMessage(title, text, level_icon(raised[0].alarm.level))
