"""What is in sight on a chart when it is taken out of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from mgtracker.ui.trend.kinds import USUAL

if TYPE_CHECKING:
    from mgtracker.ui.trend.choices import Choices
    from mgtracker.ui.trend.kinds import Kind
    from mgtracker.ui.trend.span import Span
    from mgtracker.view import View


OTHERS = 2
"""The panels that show no results."""


@dataclass(frozen=True, slots=True)
class Sight:
    """The patient in front, and how much of them is shown.

    Attributes:
        view: as it was worked out last; somebody is in front.
        choices: the panels, and the unit that each is read in.
        span: the stretch of time, which nothing moves any more.
        struck: whether what was struck out is shown.
    """

    view: View
    choices: Choices
    span: Span
    struck: bool

    def kinds(self) -> list[Kind]:
        """The panels of results from the top, each in the unit it is read in."""
        return [*(self.choices.kind(one.key) for one in USUAL), *self.choices.on_demand]

    @property
    def panels(self) -> int:
        """How many stand one under the other: those of results, the doses and the sum."""
        return len(self.kinds()) + OTHERS
