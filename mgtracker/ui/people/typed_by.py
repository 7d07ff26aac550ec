"""What one person typed and another one may record: asked when the person changes, said while it stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.action_button import ActionButton
from mgtracker.ui.measured import MeasuredWidget, label
from mgtracker.ui.sheet import Sheet
from mgtracker.ui.translation import tr


class TypedByLine(MeasuredWidget):
    """One line over the buttons of a form; hidden while who typed and who records are the same."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("ground", "sunken")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = label(weight="bold")
        self._words.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self.hide()
        self.measure()

    def say(self, typed: str, records: str) -> None:
        """Name both; without the first the line goes."""
        said = tr(
            "Typed by {typed}. If it is recorded, by {records}.", typed=typed, records=records
        )
        self._words.setText(said if typed else "")
        self.setVisible(bool(typed))

    def said(self) -> str:
        """The line, or ""."""
        return self._words.text()

    def measure(self) -> None:
        """Margins from the theme."""
        space = themes.current().space
        self._row.setContentsMargins(space.s16, space.s4, space.s16, space.s4)


class TypedByQuestion(Sheet):
    """Enter and Esc both go on with it: what somebody typed goes only where that is meant.

    Signals:
        cleared: it is to be cleared away.
    """

    cleared = Signal()

    def __init__(
        self, typed: str, records: str, patient: str, parent: QWidget | None = None
    ) -> None:
        """`typed`: who typed it; `records`: who is signed in now."""
        super().__init__(tr("Typed by {name}", name=typed), tr("Go on with it"), parent)
        says = label(
            tr(
                "What {typed} typed for {patient} is not recorded yet. If you go on and record it, "
                "it stands under your name: {records}.",
                typed=typed,
                patient=patient,
                records=records,
            )
        )
        says.setWordWrap(True)
        self.body.addWidget(says)
        self.way_out.hide()
        self.clear_it = ActionButton(tr("Clear it"))
        self.clear_it.setAutoDefault(False)
        self._foot.insertWidget(0, self.clear_it)
        self.clear_it.clicked.connect(self._clear)
        self.way_on.setFocus()

    def _clear(self) -> None:
        self.accept()
        self.cleared.emit()
