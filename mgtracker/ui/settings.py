"""What the window remembers: where it stood, who was in front, how it looks, whose patients are whose, when
shifts begin, which alarms sound, when a record was last seen. Nothing clinical.
"""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QSettings

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.clock_moves import Reading
from mgtracker.clinical.verdict import Level
from mgtracker.ui.language import LANGUAGES, SYSTEM

if TYPE_CHECKING:
    from mgtracker.ui.theme import Choice

LOOKS: tuple[Choice, ...] = ("system", "light", "dark", "contrast")
SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
SHIFTS = (dt.time(7, 30), dt.time(19, 30))
"""When shifts begin, until the ward says otherwise."""

WARDS = 8
"""So many wards are remembered."""

LOCK_AFTER = (2, 5, 10, 15)
LOCKS_AFTER = 5
"""Minutes to choose from, and those until somebody chose."""


def settings_file() -> Path:
    """The file of this user's settings."""
    from platformdirs import user_config_path

    return user_config_path("mgtracker", appauthor=False) / "window.ini"


class Settings:
    """One INI file. A value that cannot be understood is as if it were not there."""

    def __init__(self, path: Path) -> None:
        self._kept = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def look(self) -> Choice:
        """Which theme is wanted."""
        kept = self._text("look")
        return next((look for look in LOOKS if look == kept), "system")

    @look.setter
    def look(self, look: Choice) -> None:
        self._kept.setValue("look", look)

    @property
    def language(self) -> str:
        """Which language is wanted: a code of `language.LANGUAGES`, or `language.SYSTEM`."""
        kept = self._text("language")
        return kept if kept in LANGUAGES else SYSTEM

    @language.setter
    def language(self, language: str) -> None:
        self._kept.setValue("language", language)

    @property
    def scale(self) -> float:
        """The text size, 1 to 2."""
        try:
            kept = float(self._text("scale") or 1)
        except ValueError:
            return 1.0
        return min(SCALES, key=lambda step: abs(step - kept))

    @scale.setter
    def scale(self, scale: float) -> None:
        self._kept.setValue("scale", f"{scale:g}")

    @property
    def author(self) -> str | None:
        """Who recorded last in the ward."""
        return self._text("author") or None

    @author.setter
    def author(self, author: str) -> None:
        self._kept.setValue("author", author)

    @property
    def ward(self) -> Path | None:
        """The ward's file, once there is one."""
        kept = self._text("ward")
        return Path(kept) if kept else None

    @ward.setter
    def ward(self, path: Path) -> None:
        self._kept.setValue("ward", str(path))

    @property
    def wards(self) -> tuple[tuple[Path, str], ...]:
        """The wards that were opened on this computer, the last one first: their files and their names."""
        try:
            kept = json.loads(self._text("wards") or "[]")
            return tuple((Path(path), str(name)) for path, name in kept)
        except (TypeError, ValueError):
            return ()

    def keep_opened(self, path: Path, name: str) -> None:
        """Remember that a ward was opened, under the name it has now."""
        others = [(kept, called) for kept, called in self.wards if kept != path]
        kept = [(str(file), called) for file, called in [(path, name), *others][:WARDS]]
        self._kept.setValue("wards", json.dumps(kept))

    @property
    def backup_folder(self) -> Path | None:
        """Where backups go, once somebody chose it."""
        kept = self._text("backups")
        return Path(kept) if kept else None

    @backup_folder.setter
    def backup_folder(self, folder: Path) -> None:
        self._kept.setValue("backups", str(folder))

    @property
    def lock_after(self) -> int:
        """Minutes without a key or the mouse after which a ward with people locks itself."""
        kept = self._text("lock_after")
        return int(kept) if kept in map(str, LOCK_AFTER) else LOCKS_AFTER

    @lock_after.setter
    def lock_after(self, minutes: int) -> None:
        self._kept.setValue("lock_after", str(minutes))

    def is_first_time(self, person: str) -> bool:
        """Whether that person was never told that they have no passphrase; from now on they were."""
        place = f"told/{person}"
        if self._text(place):
            return False
        self._kept.setValue(place, "passphrase")
        return True

    @property
    def clock_reading(self) -> Reading | None:
        """How both clocks of this computer were last read; None where that is of no use for a later start."""
        try:
            wall, offset, elapsed, start = json.loads(self._text("clock") or "null")
            read = Reading(Instant(int(wall), int(offset)), float(elapsed), str(start))
            read.wall.utc()
        except (TypeError, ValueError, OverflowError, RecursionError):
            return None
        return read if read.start and 0 <= read.elapsed <= read.wall.seconds else None

    @clock_reading.setter
    def clock_reading(self, read: Reading) -> None:
        kept = (read.wall.seconds, read.wall.offset, read.elapsed, read.start)
        self._kept.setValue("clock", json.dumps(kept))

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood; empty before the first time."""
        return cast("QByteArray", self._kept.value("geometry", QByteArray(), QByteArray))

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._kept.setValue("geometry", geometry)

    def last_patient(self, record: str) -> str | None:
        """Who was in front in a record."""
        return self._text(f"last/{_key(record)}") or None

    def keep_last_patient(self, record: str, patient_id: str) -> None:
        """Remember who is in front."""
        self._kept.setValue(f"last/{_key(record)}", patient_id)

    @property
    def shifts(self) -> tuple[dt.time, ...]:
        """When shifts begin, by the ward's clock, in the order of the day."""
        try:
            kept = {dt.time.fromisoformat(text) for text in self._text("shifts").split()}
        except ValueError:
            return SHIFTS
        return tuple(sorted(kept)) or SHIFTS

    @shifts.setter
    def shifts(self, shifts: tuple[dt.time, ...]) -> None:
        self._kept.setValue("shifts", " ".join(f"{start:%H:%M}" for start in shifts))

    def marked(self, record: str, author: str) -> frozenset[str]:
        """The patients that somebody marked as theirs in a record, by id."""
        try:
            kept = json.loads(self._text(f"mine/{_key(record)}/{_key(author)}") or "[]")
        except ValueError:
            return frozenset()
        return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()

    def keep_marked(self, record: str, author: str, patients: frozenset[str]) -> None:
        """Remember whose they are: on this computer alone, never in the record."""
        self._kept.setValue(f"mine/{_key(record)}/{_key(author)}", json.dumps(sorted(patients)))

    @property
    def sounds(self) -> frozenset[Level]:
        """The levels of alarms that sound; none until somebody wants it."""
        kept = self._text("sounds").upper().split()
        return frozenset(Level[word] for word in kept if word in Level.__members__)

    @sounds.setter
    def sounds(self, levels: frozenset[Level]) -> None:
        self._kept.setValue("sounds", " ".join(level.name.lower() for level in sorted(levels)))

    def last_seen(self, record: str) -> Instant | None:
        """When a record was last on this screen; None: never."""
        kept = self._text(f"seen/{_key(record)}")
        return Instant(int(kept)) if kept.isdecimal() else None

    def keep_last_seen(self, record: str, now: Instant) -> None:
        """Remember when it was."""
        self._kept.setValue(f"seen/{_key(record)}", str(now.seconds))

    @property
    def steps_done(self) -> frozenset[str]:
        """The first steps in the sample ward that were done."""
        return frozenset(self._text("steps/done").split())

    @steps_done.setter
    def steps_done(self, done: frozenset[str]) -> None:
        self._kept.setValue("steps/done", " ".join(sorted(done)))

    @property
    def steps_hidden(self) -> bool:
        """Whether the first steps were sent away for good."""
        return self._text("steps/hidden") == "yes"

    @steps_hidden.setter
    def steps_hidden(self, hidden: bool) -> None:
        self._kept.setValue("steps/hidden", "yes" if hidden else "")

    @property
    def trainee(self) -> str:
        """Who practised last on this computer; "" before anybody did."""
        return self._text("trainee")

    @trainee.setter
    def trainee(self, name: str) -> None:
        self._kept.setValue("trainee", name)

    @property
    def panels(self) -> tuple[str, ...]:
        """The further panels of the chart that are shown, by the key of their analyte."""
        return tuple(self._text("panels").split())

    @panels.setter
    def panels(self, panels: tuple[str, ...]) -> None:
        self._kept.setValue("panels", " ".join(panels))

    def units(self, record: str) -> dict[str, str]:
        """The unit each analyte is read in on the chart of a record; those not chosen are missing."""
        return _units(self._text(f"units/{_key(record)}"))

    def keep_units(self, record: str, units: dict[str, str]) -> None:
        """Remember them: how a chart is read, never what is recorded."""
        self._kept.setValue(f"units/{_key(record)}", json.dumps(units, sort_keys=True))

    def reported(self, record: str) -> dict[str, str] | None:
        """The units of a ward's laboratory that `units` began with; None if they did not."""
        kept = self._text(f"reported/{_key(record)}")
        return _units(kept) if kept else None

    def keep_reported(self, record: str, units: dict[str, str]) -> None:
        """The laboratory reports in these: the chart of the record is read in them from now on."""
        self._kept.setValue(f"reported/{_key(record)}", json.dumps(units, sort_keys=True))
        self.keep_units(record, units)

    def sync(self) -> None:
        """Write to the disk now."""
        self._kept.sync()

    def _text(self, key: str) -> str:
        return str(self._kept.value(key, "", str))


def _units(text: str) -> dict[str, str]:
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}


def _key(record: str) -> str:
    """A record's name without what an INI key gives a meaning to."""
    return "".join(letter if letter.isalnum() else "-" for letter in record)
