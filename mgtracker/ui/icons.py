"""Pictures beside words, from Lucide, in whatever colour the theme has for the word.

An icon never stands alone: it helps whoever scans, and says nothing that the word does not. Each is drawn when
it is first painted, once for a colour, a size and a density of the screen.
"""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from mgtracker.ui import theme as themes

if TYPE_CHECKING:
    from mgtracker.clinical.due import Due

FILES = {
    "add-patient": "user-round-plus",
    "alarms": "bell",
    "bedside": "stethoscope",
    "chart": "chart-line",
    "close": "log-out",
    "contrast": "contrast",
    "dark": "moon",
    "dose": "syringe",
    "due": "calendar-clock",
    "ecg": "heart-pulse",
    "export": "download",
    "facts": "clipboard-pen",
    "find": "search",
    "findings": "list-checks",
    "infusion": "droplets",
    "journal": "notebook-pen",
    "keys": "keyboard",
    "labs": "test-tube-diagonal",
    "language": "languages",
    "larger": "a-arrow-up",
    "light": "sun",
    "lock": "lock",
    "look": "sun-moon",
    "menu": "menu",
    "normal": "a-large-small",
    "order": "clipboard-list",
    "person": "user-round",
    "presence": "bed",
    "print": "printer",
    "review": "clipboard-check",
    "settings": "settings",
    "shifts": "clock",
    "smaller": "a-arrow-down",
    "table": "table-2",
    "tablet": "pill",
    "ward": "hospital",
}
"""What an icon is of, and its file in Lucide."""
OF_DUE = {
    "dose": "dose",
    "infusion-start": "infusion",
    "infusion-end": "infusion",
    "container": "infusion",
    "pause": "infusion",
    "draw": "labs",
    "bedside": "bedside",
    "electrocardiogram": "ecg",
    "clearance": "facts",
    "presence": "presence",
}
"""The icon of what is due, by its task; a review for all others."""
DIRECTORY_ENTRY = struct.Struct("<4s6xH8xL18xL")
"""In a zip, what stands before a name in the list at its end: mark, method, size, and where the file begins."""
LOCAL_ENTRY = struct.Struct("<26sHH")
"""What stands before a file itself, with the lengths of the two texts that come between."""
DENSITIES = (1, 2, 3)
"""Of screens, where Qt asks for an icon by itself."""


def icon_of_due(due: Due) -> str:
    """The name of the icon of a due item; no needle stands beside a tablet."""
    is_oral = due.task == "dose" and " oral " in due.what
    return "tablet" if is_oral else OF_DUE.get(due.task, "review")


def icon_room(theme: themes.Theme) -> int:
    """How much an icon and what parts it from its word take, in pixels."""
    return theme.size.icon + theme.space.s4


def paint_icon(painter: QPainter, box: QRectF, name: str, colour: str) -> None:
    """Draw an icon over a square, in a colour of the theme."""
    side = round(min(box.width(), box.height()))
    density = painter.device().devicePixelRatio()
    painter.drawPixmap(box.topLeft(), picture(name, colour, side, density))


def icon(name: str) -> QIcon:
    """An icon for a menu, in the theme in force; grey where it cannot be done now."""
    theme = themes.current()
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, theme.text2),
        (QIcon.Mode.Active, theme.text),
        (QIcon.Mode.Disabled, theme.text3),
    ):
        for density in DENSITIES:
            made.addPixmap(picture(name, colour, theme.size.icon, density), mode)
    return made


@lru_cache(maxsize=256)
def picture(name: str, colour: str, side: int, density: float) -> QPixmap:
    """An icon as pixels: `side` long in pixels of the window, drawn as densely as the screen is."""
    from PySide6.QtSvg import QSvgRenderer

    drawn = QPixmap(QSize(side, side) * density)
    drawn.setDevicePixelRatio(density)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    source = svg(name).replace(b"currentColor", colour.encode())
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return drawn


def svg(name: str) -> bytes:
    """An icon's drawing: looked up alone, for to list the whole archive would delay the first window."""
    file = f"{FILES[name]}.svg".encode()
    archive = _archive()
    at = archive.find(file)
    while not archive[at - DIRECTORY_ENTRY.size : at].startswith(b"PK\1\2"):
        at = archive.index(file, at + 1)
    entry = DIRECTORY_ENTRY.unpack_from(archive, at - DIRECTORY_ENTRY.size)
    method, size, start = entry[1:]
    assert method == zlib.DEFLATED, "so is every file of that archive"
    start += LOCAL_ENTRY.size + sum(LOCAL_ENTRY.unpack_from(archive, start)[1:])
    return zlib.decompress(archive[start : start + size], -zlib.MAX_WBITS)


@lru_cache(maxsize=1)
def _archive() -> bytes:
    """Lucide's zip; its package is not run, for it brings template tags that nothing here needs."""
    found = find_spec("lucide")
    assert found is not None and found.origin is not None, "it is installed with the program"  # noqa: PT018
    return Path(found.origin).with_name("lucide.zip").read_bytes()
