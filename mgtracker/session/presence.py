"""Leaving the ward, and coming back to it."""

from __future__ import annotations

from mgtracker.clinical.errors import RefusedError
from mgtracker.clinical.events import Entry, Fact
from mgtracker.clinical.presence import left
from mgtracker.session.reasons import said
from mgtracker.session.writing import Writing


class Moving(Writing):
    """What is said of where the patient in front is."""

    def leave_ward(self, why: str) -> Entry:
        """Write that the patient has left: nothing more is due for them, and no alarm speaks up.

        Args:
            why: where to, or how; kept as the note of the entry.

        Raises:
            RefusedError: they have left already, or it is not said why.
        """
        if said(why) is None:
            raise RefusedError("Say how the patient left the ward.")
        return self._write_presence(why, on_ward=False)

    def confirm_on_ward(self, note: str | None = None) -> Entry:
        """Write that the patient is on the ward: still, or again after they had left."""
        return self._write_presence(note, on_ward=True)

    def _write_presence(self, note: str | None, *, on_ward: bool) -> Entry:
        author = self._check_author()
        with self._journal.writing():
            self._catch_up()
            now = self.clock.now()
            if not on_ward and left(self.course(self._front()), now) is not None:
                raise RefusedError("This patient has left the ward already.")
            entry = self._append(Fact(now, on_ward=on_ward), author, note=said(note))
        self._keep([entry])
        return entry
