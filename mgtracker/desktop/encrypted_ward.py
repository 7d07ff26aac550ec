"""A ward that was encrypted: from now on the new file is the ward, and the plain one is put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.errors import MgtrackerError
from mgtracker.db.encrypting import Encrypted, discard, is_as_copied, put_away
from mgtracker.ui.people.encrypt_sheet import DELETE
from mgtracker.ui.people.recovery_sheet import RecoverySheet
from mgtracker.ui.translation import told, tr

from .records import name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mgtracker.db.keys import FileKey
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.encrypt_sheet import EncryptSheet
    from mgtracker.ui.settings import Settings


def move_into(
    made: Encrypted,
    sheet: EncryptSheet,
    old: Store,
    settings: Settings,
    opened: Callable[[Path, FileKey], Store],
    show: Callable[[Store], MainWindow],
    becomes: str,
) -> None:
    """Open it in the place of the plain one, and show its recovery sheet; what is refused is said.

    Args:
        made: the new file.
        sheet: that asked for it.
        old: the plain ward, still open; it is closed by `show`.
        settings: where the ward is remembered that is opened at a start.
        opened: opens a record.
        show: puts it into a window, with who is signed in.
        becomes: DELETE, or KEEP for reading only: of the plain file.
    """
    assert old.path is not None
    try:
        if not is_as_copied(old, made):
            discard(made.path)
            sheet.refuse(tr("Something was written meanwhile. Encrypt it again."))
            return
        new = opened(made.path, made.key)
    except MgtrackerError as refusal:
        sheet.refuse(f"{told(refusal)}.")
        return
    sheet.accept()
    window = show(new)
    settings.ward = made.path
    settings.sync()
    recovery = RecoverySheet(made.recovery, name_of(new), encrypted=True, parent=window)
    window.sheets.open(recovery)
    try:
        put_away(old.path, removes=becomes == DELETE)
    except MgtrackerError as refusal:
        recovery.refuse(f"{told(refusal)}.")
