"""The recovery sheet: a key that is shown once, to be printed and kept in a safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import label
from mgtracker.ui.sheet import WIDTH, Sheet
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.ui.out.printers import Printers


class RecoverySheet(Sheet):
    """Cannot be closed before somebody says that it is kept: it is never shown again.

    Attributes:
        printers: those that are offered; the computer's own unless another is put here.
    """

    def __init__(
        self, key: str, ward: str, *, encrypted: bool, parent: QWidget | None = None
    ) -> None:
        """`key` as it is printed; `ward`: what the ward is called."""
        super().__init__(tr("Recovery sheet"), tr("Close"), parent)
        self._ward, self._encrypted = ward, encrypted
        self.printers: Printers | None = None
        says = label(says_of(encrypted=encrypted))
        says.setWordWrap(True)
        says.setMinimumWidth(WIDTH * themes.current().size.button)
        half = len(key) // 2
        self.words = label(f"{key[:half]}\n{key[half + 1 :]}", "number")
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.words.setAccessibleName(tr("Recovery key"))
        self.words.setAccessibleDescription(" ".join(key.replace("-", "")))
        self.is_kept = QCheckBox(tr("It is &printed or written down, and goes into a safe"))
        self.print_button = ActionButton(tr("Print"), "Ctrl P")
        self.print_button.setShortcut("Ctrl+P")
        self.print_button.setAutoDefault(False)
        for part in (says, self.words, self.is_kept):
            self.body.addWidget(part)
        self.way_out.hide()
        self._foot.insertWidget(0, self.print_button)
        self.print_button.clicked.connect(self._print)
        self.is_kept.toggled.connect(self.way_on.setEnabled)
        self.way_on.setEnabled(False)
        self.is_kept.setFocus()

    def go_on(self) -> None:
        """Only once it is kept."""
        if self.is_kept.isChecked():
            self.accept()

    def reject(self) -> None:
        """Esc loses nothing that is shown once."""
        if self.is_kept.isChecked():
            super().reject()

    def _print(self) -> None:
        from mgtracker.ui.out.printers import Printers
        from mgtracker.ui.people import recovery_paper

        self.refuse("")
        printers = Printers() if self.printers is None else self.printers
        if not printers.are_there():
            self.refuse(tr("No printer is set up on this computer. Write the key down by hand."))
            return
        printer = printers.ask(recovery_paper.layout(), self)
        if printer is None:
            return
        says = says_of(encrypted=self._encrypted)
        try:
            recovery_paper.paint(printer, self._ward, self.words.text(), says)
        except OSError as error:
            self.refuse(tr("It was not printed: {error}.", error=error))


def says_of(*, encrypted: bool) -> str:
    """What the key is for, and that it is shown once."""
    if encrypted:
        return tr(
            "This key opens the ward when every passphrase is forgotten, and lets an administrator "
            "choose a new PIN. It is as good as all passphrases together, and is shown only now."
        )
    return tr(
        "With this key an administrator who forgot the PIN chooses a new one. It is shown only now."
    )
