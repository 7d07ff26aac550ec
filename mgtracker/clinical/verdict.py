"""The answer to "may this be given?": a level, and every finding that led to it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from fractions import Fraction

from .clock import Instant


class Level(enum.IntEnum):
    """How much a finding asks for. Only UNKNOWN and STOP interrupt; both need a reason to go on."""

    OK = 0
    INFO = 1
    WARN = 2
    UNKNOWN = 3
    STOP = 4

    @property
    def word(self) -> str:
        """The word shown beside the shape and the colour."""
        return self.name

    @property
    def interrupts(self) -> bool:
        """Whether going on needs a reason (conventions C1 and C5)."""
        return self >= Level.UNKNOWN


@dataclass(frozen=True, slots=True)
class Sum:
    """What a cap was compared with; grams of the cap's own salt, exact.

    Attributes:
        grams: the largest rolling sum, reached at `at`, or just before it if not `attained`.
        limit: the limit it goes above, grams in `window` seconds.
        crosses_at: the first instant above the limit, rounded down to the second.
        earliest: when this dose stays within this limit; None: not within the protocol's horizon, or
            not known because it changes a line that runs.
        largest: the most that stays within it now, in grams; None for an open-ended rate.
        largest_rate: the same as mg a second; None for a dose at once.
    """

    grams: Fraction
    at: Instant
    attained: bool
    limit: Fraction
    window: int
    crosses_at: Instant | None
    earliest: Instant | None
    largest: Fraction | None
    largest_rate: Fraction | None


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that has something to say; worded in `ui.finding_words`, never here.

    Attributes:
        rule: id of the rule in the protocol.
        level: how much it asks for.
        reason: which of the rule's sentences applies; a key of `ui.finding_words.word.SENTENCES`.
        values: the exact numbers and words that sentence needs.
        events: ids of the entries that make the sum up, oldest first.
        sum: for gram caps, what was summed and what would fit.
    """

    rule: str
    level: Level
    reason: str
    values: tuple[tuple[str, object], ...] = ()
    events: tuple[str, ...] = ()
    sum: Sum | None = None

    def value(self, name: str) -> object:
        """One of `values` by name; KeyError if the rule did not give it."""
        return dict(self.values)[name]


@dataclass(frozen=True, slots=True)
class Verdict:
    """All findings on one candidate, most severe first.

    `earliest` and `largest` answer for every cap at once, at its lowest limit: when this dose
    breaks none (None: as in `Sum`), and the most that breaks none now, in
    grams (None: nothing limits it) and as a rate in mg a second.
    """

    findings: tuple[Finding, ...] = ()
    earliest: Instant | None = None
    largest: Fraction | None = None
    largest_rate: Fraction | None = None

    @property
    def level(self) -> Level:
        """The highest finding; none or only info: OK."""
        highest = max((finding.level for finding in self.findings), default=Level.OK)
        return highest if highest > Level.INFO else Level.OK
