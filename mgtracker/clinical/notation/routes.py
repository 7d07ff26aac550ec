"""Which way a drug can be given at all."""

from __future__ import annotations

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.quantity import Drug


def possible_route(route: str, drug: Drug) -> str:
    """The route, where the drug has it; InputError for one that is given by mouth only."""
    if drug.by_mouth_only and route != "oral":
        raise InputError(f"route: {drug.name} is given by mouth, never {route}")
    return route
