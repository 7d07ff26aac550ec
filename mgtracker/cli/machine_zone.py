"""The time zone of this machine, found without a screen and without the network."""

from __future__ import annotations

import os
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LOCALTIME = Path("/etc/localtime")


def machine_zone(localtime: Path = LOCALTIME) -> ZoneInfo:
    """By TZ where it is set, else by what `localtime` links to; UTC where neither names a known zone."""
    told = os.environ.get("TZ", "").removeprefix(":")
    return _known(told) or _known(_linked(localtime)) or ZoneInfo("UTC")


def _linked(localtime: Path) -> str:
    """The part of the path that is the zone's name: Europe/London of /usr/share/zoneinfo/Europe/London."""
    try:
        return localtime.readlink().as_posix().partition("zoneinfo/")[2]
    except OSError:
        return ""


def _known(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
