"""Who is signed in to this computer, and what it is called: for whoever comes second, and for the audit."""

from __future__ import annotations

import platform
from contextlib import suppress
from getpass import getuser


def computer() -> str:
    """The name of this computer."""
    return platform.node()


def machine_user() -> str:
    """A name that need not be anybody's of the ward, and the computer's: `root@ward-3`."""
    user = "?"
    with suppress(OSError, KeyError, ImportError):  # the system knows no name for them
        user = getuser()
    return f"{user}@{computer()}"
