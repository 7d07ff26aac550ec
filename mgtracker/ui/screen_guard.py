"""Ends the program in one sentence where Qt would abort: no screen, or no library to draw with."""

import atexit
import os
import sys
from importlib import import_module
from typing import NoReturn

NO_SCREEN = 4

# What a plain Debian or Ubuntu lacks for `import PySide6.QtWidgets`, and where it is found there.
_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_SCREEN_PACKAGES = "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"


def guard_screen() -> None:
    """Call before QApplication is made: if Qt then cannot start, one sentence and exit 4."""
    try:
        from PySide6 import QtCore

        import_module("PySide6.QtGui")
        import_module("PySide6.QtWidgets")
    except ImportError as error:
        _leave(_library_missing(str(error)))

    held: list[str] = []

    def release() -> None:
        while held:
            sys.stderr.write(held.pop(0) + "\n")

    def on_message(kind: QtCore.QtMsgType, context: QtCore.QMessageLogContext, text: str) -> None:
        starting = QtCore.QCoreApplication.startingUp()
        if starting and kind == QtCore.QtMsgType.QtFatalMsg:
            _leave(_no_screen(" ".join(held)))
        # Qt grumbles before it gives up: kept back until it is known whether it does.
        held.append(QtCore.qFormatLogMessage(kind, context, text))
        if not starting:
            release()

    QtCore.qInstallMessageHandler(on_message)
    atexit.register(release)


def _no_screen(grumbles: str) -> str:
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or ""
    advice = "Set DISPLAY"
    if f'Could not find the Qt platform plugin "{platform}"' in grumbles:
        reason, advice = f"QT_QPA_PLATFORM={platform} is not a kind of screen", "Unset it"
    elif not display:
        reason = "neither DISPLAY nor WAYLAND_DISPLAY is set"
    elif "could not connect to display" in grumbles:
        reason = f"nothing answers at {display}"
    else:
        reason = f"a library for drawing at {display} is missing"
        advice = f"On Debian or Ubuntu run: sudo apt-get install {_SCREEN_PACKAGES}"
    return (
        f"there is no screen to draw on ({reason}). "
        f"{advice}, or draw the screens to pictures with: mgtracker tour DIR"
    )


def _library_missing(error: str) -> str:
    library = error.partition(":")[0]
    package = _PACKAGES.get(library)
    if package is None:
        return f"Qt cannot be loaded ({error})."
    return (
        f"Qt cannot be loaded, {library} is missing. "
        f"On Debian or Ubuntu run: sudo apt-get install {package}"
    )


def _leave(sentence: str) -> NoReturn:
    """At once: Qt is in the middle of aborting, and an exception would not get past it."""
    sys.stderr.write(f"mgtracker: {sentence}\n")
    sys.stderr.flush()
    os._exit(NO_SCREEN)
