"""A second person is asked at one window, over an empty page: nothing of the first result is in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from mgtracker.clinical.events import Dose, Rate
from mgtracker.session.signing import WitnessSaid
from mgtracker.ui.bridge import Proposal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mgtracker.clinical.clock import Clock
    from mgtracker.db.store import Store
    from mgtracker.ui.main_window import MainWindow
    from mgtracker.ui.people.covering import Covering

AskSecond: TypeAlias = Callable[[Proposal, Callable[[WitnessSaid, str], None]], None]


class SecondPerson:
    """Asks for them, in the place of a typed name."""

    def __init__(self, window: MainWindow, store: Store, clock: Clock, covering: Covering) -> None:
        self._window, self._store, self._clock = window, store, clock
        self._covering = covering

    def ask(self, proposal: Proposal, go_on: Callable[[WitnessSaid, str], None]) -> None:
        """Go on with the Witness, or with None and why nobody could be asked."""
        from mgtracker.ui.people.witness_sheet import WitnessSheet

        window, event = self._window, proposal.event
        author = window.bridge.signed_in
        assert isinstance(event, Dose | Rate)
        if author is None:
            return
        sheet = WitnessSheet(event, author, self._store, self._clock, window.bridge.view, window)
        sheet.agreed.connect(lambda witness: go_on(witness, ""))
        sheet.alone.connect(lambda why: go_on(None, why))
        # What the first one worked out stands in the window: nothing of it is seen meanwhile.
        sheet.finished.connect(partial(self._lay_open, window.focusWidget()))
        self._covering.lay_bare(shown=False)
        window.sheets.open(sheet)

    def _lay_open(self, focused: QWidget | None, _result: int) -> None:
        self._covering.lay_bare(shown=True)
        if focused is not None:
            focused.setFocus()
