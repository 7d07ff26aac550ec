"""A segmented choice that can be offered other words, be empty again, and be made with a letter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from mgtracker.ui.segmented import Segmented
from mgtracker.ui.tab_order import follow
from mgtracker.ui.translation import tr

Options = Sequence[tuple[str, str]]


def translated(options: Options) -> list[tuple[str, str]]:
    """The same options, with their words in the language of the window."""
    return [(key, tr(word)) for key, word in options]


class Choice(QWidget):
    """One of a few words, or none yet. The first letter of a word chooses it; of several, each in turn.

    Signals:
        edited: chosen by the user.
        chosen_by_key: chosen with a letter that only one begins with; the form may go on to the next field.
    """

    edited = Signal()
    chosen_by_key = Signal()

    def __init__(self, name: str, options: Options, parent: QWidget | None = None) -> None:
        """`name` says what is chosen; each option is (key, word)."""
        super().__init__(parent)
        self._name = name
        self._options: Options = ()
        self._filling = False
        self._typed, self._since = "", QElapsedTimer()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._segmented = Segmented(name, options, self)
        self._take(self._segmented, options)

    def offer(self, options: Options) -> None:
        """Offer other words; what was chosen stays so if it is among them."""
        if list(options) == list(self._options):
            return
        before, had_focus = self.value(), self.has_focus()
        old = self._segmented
        self._segmented = Segmented(self._name, options, self)
        self._row.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._take(self._segmented, options)
        # New ones are last in the window: Tab would go from here to them and leave out all between.
        follow(old.segments()[-1], (self._segmented, *self._segmented.segments()))
        self.set_value(before if before in dict(options) else "")
        if had_focus:
            self.setFocus()

    def keys(self) -> tuple[str, ...]:
        """What is offered."""
        return tuple(key for key, _ in self._options)

    def value(self) -> str:
        """The key chosen, "" before a choice."""
        return self._segmented.value()

    def set_value(self, key: str) -> None:
        """Choose without `edited`; "" leaves nothing chosen."""
        if key == self.value():
            return
        self._filling = True
        if key:
            self._segmented.set_value(key)
        else:
            for segment in self._segmented.segments():
                segment.setAutoExclusive(False)
                segment.setChecked(False)
                segment.setAutoExclusive(True)
        self._filling = False

    def segmented(self) -> Segmented:
        """The segments themselves."""
        return self._segmented

    def has_focus(self) -> bool:
        """Whether one of the segments has the focus."""
        return any(segment.hasFocus() for segment in self._segmented.segments())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter chooses the word that begins with it, and does nothing else in the window."""
        if isinstance(event, QKeyEvent) and (letter := _letter(event)):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            fits = self._fitting(letter) if event.type() is QEvent.Type.KeyPress else []
            if fits:
                self._choose_among(fits)
                return True
        return super().eventFilter(watched, event)

    def _fitting(self, letter: str) -> list[str]:
        """Letters typed fast are the beginning of one word; else each goes round the words it begins."""
        is_fast = (
            self._since.isValid() and self._since.elapsed() < QApplication.keyboardInputInterval()
        )
        word = self._typed + letter if is_fast else letter
        fits = [key for key, said in self._options if said.lower().startswith(word)]
        if not fits:
            word = letter
            fits = [key for key, said in self._options if said.lower().startswith(word)]
        self._typed = word
        self._since.start()
        return fits[:1] if len(word) > 1 else fits

    def _choose_among(self, fits: Sequence[str]) -> None:
        """The first of them, or the one after that which is chosen; the focus goes there first."""
        before = self.value()
        place = fits.index(before) + 1 if before in fits else 0
        key = fits[place % len(fits)]
        next(one for one in self._segmented.segments() if one.key == key).setFocus()
        self._segmented.set_value(key)
        if key == before:
            self.edited.emit()
        if len(fits) == 1:
            self.chosen_by_key.emit()

    def _take(self, segmented: Segmented, options: Options) -> None:
        self._options = tuple(options)
        self._row.addWidget(segmented)
        self.setFocusProxy(segmented)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else a label's key passes it over
        for segment in segmented.segments():
            segment.installEventFilter(self)
            segment.setAccessibleName(f"{self._name}: {segment.text()}")
        segmented.changed.connect(self._tell)

    def _tell(self, _key: str) -> None:
        if not self._filling:
            self.edited.emit()


def _letter(event: QKeyEvent) -> str:
    """The letter typed, small; "" for any other key, and with Ctrl or Alt."""
    plain = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    letter = event.text().lower()
    return letter if letter.isalpha() and event.modifiers() in plain else ""
