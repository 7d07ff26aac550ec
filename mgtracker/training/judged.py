"""What was said of each dose, rate and order of an attempt when it was recorded, and why it went on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

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
        """Of what really went in, or ran: without what was struck out before the clock moved on."""
        begun = {dose.entry_id for dose in self._played.doses}
        return tuple(one for one in self.all if one.entry.id in begun or self._ran(one.entry))

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
