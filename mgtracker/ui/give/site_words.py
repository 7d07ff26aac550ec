"""What each side has taken into muscle, in words: on the body map, in one line, spoken. No Qt."""

from __future__ import annotations

from mgtracker.clinical.clock import HOUR
from mgtracker.clinical.events import SITES
from mgtracker.clinical.injection_sites import Side, SiteLedger, Taken
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import format_grams
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import tr

WINDOWS = (24 * HOUR, 72 * HOUR)
"""How far back the sides are looked at."""


def taken_words(taken: Taken) -> str:
    """ "7.5 g, 15 mL in 24 h"; "none in 24 h"; a volume that is not known is said as that."""
    window = _hours(taken)
    if not taken.doses:
        return tr("none in {window}", window=window)
    grams, volume = format_grams(taken.grams, "up"), _volume(taken)
    return tr("{grams}, {volume} in {window}", grams=grams, volume=volume, window=window)


def side_lines(side: Side, when: When) -> tuple[str, ...]:
    """What stands under a side's name."""
    last = tr("never used") if side.last is None else tr("last {time}", time=when(side.last))
    return (*(taken_words(taken) for taken in side.taken), last)


def spoken(side: Side, when: When) -> str:
    """The same in one go: "Left: 7.5 g, 15 mL in 24 h; 10 g, 20 mL in 72 h; last 10:05"."""
    return f"{tr(str(side.side)).capitalize()}: {'; '.join(side_lines(side, when))}"


def one_line(ledger: SiteLedger, when: When) -> str:
    """Both sides where there is no room for the map."""
    first = ledger.left.taken[0]
    sides = "; ".join(f"{tr(side)} {_short(ledger.side(side), when)}" for side in SITES)
    said = tr("In {window}: {sides}", window=_hours(first), sides=sides)
    if ledger.next is None:
        return said
    return ". ".join([said, tr("Next: {side}", side=tr(ledger.next))])


def unsaid_words(ledger: SiteLedger) -> str:
    """What was given without a side being written down, in the longest window; "" where nothing was."""
    longest = ledger.unsaid.taken[-1]
    return tr("Side not known: {taken}", taken=taken_words(longest)) if longest.doses else ""


def _short(side: Side, when: When) -> str:
    taken = side.taken[0]
    said = f"{format_grams(taken.grams, 'up')}, {_volume(taken)}" if taken.doses else tr("none")
    return said if side.last is None else tr("{said}, last {time}", said=said, time=when(side.last))


def _hours(taken: Taken) -> str:
    return f"{taken.window // HOUR} h"


def _volume(taken: Taken) -> str:
    if taken.unmeasured == taken.doses:
        return tr("mL not known")
    ml = f"{format_number(taken.ml, 1, towards='up')} mL"
    return tr("at least {volume}", volume=ml) if taken.unmeasured else ml
