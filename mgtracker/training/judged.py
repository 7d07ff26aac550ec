"""What was said of each dose, rate and order of an attempt when it was recorded, and why it went on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from mgtracker.clinical.corrected import corrections
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import Dose, Entry, Order, Override, Rate
from mgtracker.clinical.judge import judge
from mgtracker.clinical.proof import prove
from mgtracker.clinical.proof_verdict import verdict_on
from mgtracker.clinical.verdict import Verdict
from mgtracker.training.doings import Played


@dataclass(frozen=True, slots=True)
class Judged:
    """An entry, the verdict it had on the screen, and the reason for going on, where one was given."""

    entry: Entry
    verdict: Verdict
    reason: str | None


class Verdicts:
    """The verdicts of one attempt.

    Args:
        played: the attempt.
    """

    def __init__(self, played: Played) -> None:
        self._played = played

    @cached_property
    def all(self) -> tuple[Judged, ...]:
        """Of every dose, rate and order that the trainee recorded, struck ones too, in order."""
        played = self._played
        reasons = {
            entry.event.target: entry.event.reason
            for entry in played.course.entries
            if isinstance(entry.event, Override)
        }
        return tuple(
            Judged(entry, self._verdict(entry), reasons.get(entry.id, entry.note))
            for entry in played.course.entries
            if played.is_own(entry) and isinstance(entry.event, Dose | Rate | Order)
        )

    @cached_property
    def given(self) -> tuple[Judged, ...]:
        """Of what really went in, or ran: without what was struck out before the clock moved on.

        Nor what puts right how something over was written down: it was given when that was.
        """
        begun = {dose.entry_id for dose in self._played.doses}
        found = [one for one in self.all if one.entry.id in begun or self._ran(one.entry)]
        went_in = begun | {one.entry.id for one in found} | self._before
        corrected = corrections(self._played.course)
        return tuple(
            one
            for one in found
            if corrected.get(one.entry.id) not in went_in or not self._is_over(one.entry)
        )

    @cached_property
    def _before(self) -> frozenset[str]:
        """What stood in the record when the trainee came."""
        played = self._played
        return frozenset(e.id for e in played.course.entries if e.position <= played.began)

    def _is_over(self, entry: Entry) -> bool:
        """Whether a rate had been followed by another on its line when it was written; a dose, whether it
        was given before.
        """
        event = entry.event
        if not isinstance(event, Rate):
            return entry.recorded_at > entry.at
        before = Course(e for e in self._played.course.entries if e.position < entry.position)
        return any(other.at > entry.at for other in before.lines.get(event.line, ()))

    def _ran(self, entry: Entry) -> bool:
        struck = self._played.course.struck.get(entry.id)
        soon = struck is not None and struck.recorded_at == entry.recorded_at
        return isinstance(entry.event, Rate) and not soon

    def _verdict(self, entry: Entry) -> Verdict:
        """As the session judged it: on all that stood in the journal before it."""
        played, event = self._played, entry.event
        before = Course(one for one in played.course.entries if one.position < entry.position)
        if isinstance(event, Order):
            proof = prove(before, event, played.protocol, played.case.base.time_zone)
            return verdict_on(before, event, proof, played.protocol)
        assert isinstance(event, Dose | Rate)
        return judge(before, event, played.protocol)
