"""The row of tabs: words, the chosen one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTabBar, QWidget

from mgtracker.ui import theme as themes
from mgtracker.ui.translation import tr


class TabRow(QFrame):
    """Tabs by key.

    Signals:
        changed: the key of the tab the user chose.
    """

    changed = Signal(str)

    def __init__(self, tabs: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Each tab is (key, word, tip); the first is chosen."""
        super().__init__(parent)
        self.setProperty("ground", "head")
        self.bar = QTabBar()
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setUsesScrollButtons(False)
        self.bar.setElideMode(Qt.TextElideMode.ElideNone)
        self.bar.setAccessibleName(tr("What to record"))
        self._keys = [key for key, _, _ in tabs]
        for _, word, tip in tabs:
            self.bar.setTabToolTip(self.bar.addTab(word), tip)
        self._is_tight = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.bar)
        self._row.addStretch()
        self.bar.currentChanged.connect(self._tell)
        self._measure()

    def value(self) -> str:
        """The key of the tab chosen."""
        return self._keys[self.bar.currentIndex()]

    def choose(self, key: str) -> None:
        """Choose a tab."""
        self.bar.setCurrentIndex(self._keys.index(key))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for other gaps."""
        super().resizeEvent(event)
        self._fit_gaps()

    def changeEvent(self, event: QEvent) -> None:
        """Another text size may be in force."""
        super().changeEvent(event)
        if event.type() in {event.Type.StyleChange, event.Type.FontChange}:
            self._measure()

    def _measure(self) -> None:
        theme = themes.current()
        self._row.setContentsMargins(theme.space.s16 - theme.space.s2 * 2, 0, 0, 0)
        self.setFixedHeight(theme.size.toolbar)
        self._fit_gaps()

    def _fit_gaps(self) -> None:
        """The usual gaps where all words have room with them; else half of them: no word is cut."""
        space = themes.current().space
        saved = self.bar.count() * (space.s16 - space.s8) if self._is_tight else 0
        wanted = self._row.contentsMargins().left() + self.bar.sizeHint().width() + saved
        if (is_tight := wanted > self.width()) != self._is_tight:
            self._is_tight = is_tight
            themes.mark(self.bar, tight=is_tight)

    def _tell(self, _index: int) -> None:
        self.changed.emit(self.value())
