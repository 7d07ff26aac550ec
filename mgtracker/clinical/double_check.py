"""The independent double check: a second person works it out without seeing the first result."""

from __future__ import annotations

from .events import Candidate, Dose, Event, Rate
from .protocol import Protocol


def needs_second_working(event: Event, protocol: Protocol) -> bool:
    """Whether the protocol lists this for an independent double check.

    Stopping a line is not waited with, nor an emergency.
    """
    check = protocol.double_check
    if check is None or not isinstance(event, Dose | Rate) or event.emergency:
        return False
    if isinstance(event, Rate) and event.mg_per_second == 0:
        return False
    return event.drug.name in check.drugs and route_of(event) in check.routes


def route_of(event: Candidate) -> str:
    """By which route it is given; a line is into a vein."""
    return event.route if isinstance(event, Dose) else "IV"


def differences(first: Candidate, second: Candidate) -> tuple[str, ...]:
    """In what two workings differ, exactly: among `drug`, `route`, `amount`, `over`, `site`, `rate`, `until`.

    However each was typed: 4 mL of 50 % and 2 g are the same. Empty: they agree. `kind`: one is a dose and
    the other a rate, so that nothing else can be compared.

    Args:
        first: what would be recorded.
        second: what the second person worked out, from the order, without seeing the first.
    """
    if isinstance(first, Dose) and isinstance(second, Dose):
        return _differing(first, second, {"amount": "amount", "over": "over", "site": "site"})
    if isinstance(first, Rate) and isinstance(second, Rate):
        return _differing(first, second, {"rate": "mg_per_second", "until": "until"})
    return ("kind",)


def _differing(first: Candidate, second: Candidate, fields: dict[str, str]) -> tuple[str, ...]:
    found = []
    if first.drug != second.drug:
        found.append("drug")
    if route_of(first) != route_of(second):
        found.append("route")
    found += [name for name, of in fields.items() if getattr(first, of) != getattr(second, of)]
    return tuple(found)
