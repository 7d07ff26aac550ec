"""Fields for what tells people apart: initials, and a secret that is never shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from mgtracker.db.secret_rules import LONGEST
from mgtracker.ui import theme as themes


class SecretField(QLineEdit):
    """A PIN or a passphrase: dots, no clipboard out of it, nothing learned by an input method."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.setMaxLength(LONGEST + 1)  # one more, so that too long a one is said and not cut
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def wide(self) -> SecretField:
        """With room for a passphrase."""
        self.setMinimumWidth(8 * themes.current().size.button)
        return self


class InitialsField(QLineEdit):
    """One to six letters or digits."""

    def __init__(self, initials: str = "") -> None:
        super().__init__(initials)
        self.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.setPlaceholderText("JM")
