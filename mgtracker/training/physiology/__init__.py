"""The simulated patient: a depleted adult who answers any dose, by any route, at any time.

Pure: no clock, no chance but a seed, no files but the one with the parameters. docs/physiology.md has the
equations and what they give beside what was published.
"""

from .advancing import advance
from .beginning import begin
from .condition import Condition, Intake
from .parameters import Parameter, Parameters, Spread, load_parameters
from .signs import Signs, signs
from .state import Own, State

__all__ = [
    "Condition",
    "Intake",
    "Own",
    "Parameter",
    "Parameters",
    "Signs",
    "Spread",
    "State",
    "advance",
    "begin",
    "load_parameters",
    "signs",
]
