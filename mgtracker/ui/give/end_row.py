"""When something is planned to end: read from when it starts, and said back in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from mgtracker.clinical.errors import InputError
from mgtracker.ui.form_row import FormRow
from mgtracker.ui.give import ward_time
from mgtracker.ui.give.form_parts import set_error
from mgtracker.ui.translation import told, tr

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant


class EndRow(FormRow):
    """A time by the ward's clock, or how long; empty: none is planned."""

    def __init__(self, label: str, example: str, *, none: str = "", to_come: bool = False) -> None:
        """`none` is said while it is empty; `to_come`: an end that has passed is refused."""
        self.typing = QLineEdit()
        super().__init__(label, self.typing)
        self.typing.setPlaceholderText(example)
        self._none, self._to_come = none, to_come
        self._now: Instant | None = None
        self._zone: ZoneInfo | None = None

    def show_now(self, now: Instant, zone: ZoneInfo) -> None:
        """The time, and the ward's zone."""
        self._now, self._zone = now, zone

    def read(self, start: Instant | None) -> tuple[Instant | None, str]:
        """When it ends that begins then, or why it is refused; neither where nothing is typed."""
        text = self.typing.text().strip()
        if not text or start is None or self._now is None or self._zone is None:
            return None, ""
        try:
            found = ward_time.ahead(text, start, self._now, self._zone)
        except InputError as refusal:
            return None, told(refusal)
        if len(found) > 1:
            return None, tr(
                "This time comes twice that night. Write how long instead, like for 6 h"
            )
        if self._to_come and found[0] <= self._now:
            return None, tr("This end has passed. If it is tomorrow, write tomorrow before it")
        return found[0], ""

    def say(self, start: Instant | None, *, all_of_it: bool = False) -> None:
        """The end in words beside the field, or under it why not: once it is left, or `all_of_it`."""
        until, wrong = self.read(start)
        set_error(self, "" if self.typing.hasFocus() and not all_of_it else wrong)
        text = self.typing.text().strip()
        said = "" if text else self._none
        if until is not None and self._now is not None and self._zone is not None:
            said = ward_time.when(self._now, self._zone)(until)
        self.set_note("" if said == text else said)
