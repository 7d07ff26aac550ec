"""What a case can watch for, as short texts: `magnesium < 0.5 mmol/L`, `reflex is absent`, `asked orders`."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import REFLEXES, SYMPTOMS
from mgtracker.clinical.quantity import ANALYTES, INTERVAL, URINE, Measure, drug_named
from mgtracker.training.signs import Seen

_BREATHS = Measure("breaths", "a minute", {"a minute": Fraction(1)})
LEVELS = ("magnesium", "calcium", "ionised_calcium", "pth", "potassium")
"""What the laboratory reports, of that."""
_NUMBERS: Mapping[str, Measure] = {
    **{key: ANALYTES[key] for key in LEVELS},
    "respiratory_rate": _BREATHS,
    "urine_4h": URINE,
    "qtc": INTERVAL,
}
_WORDS: Mapping[str, tuple[str, ...]] = {"reflex": REFLEXES, "symptoms": SYMPTOMS}
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_COMPARISON = re.compile(r"(?P<sign>[a-z0-9_]+)\s*(?P<how><=|>=|<|>)\s*(?P<value>.+)", re.ASCII)
_IS = re.compile(r"(?P<sign>[a-z]+) is (?P<word>[a-z-]+)", re.ASCII)
_DONE = re.compile(r"(?P<no>not )?(?P<verb>given|running|asked|happened)(?: (?P<what>\S.*))?")


@dataclass(frozen=True, slots=True)
class Scene:
    """What can be watched at one moment of a case.

    Attributes:
        seen: the patient.
        given: names of the drugs that went in since the case began.
        running: names of the lines that run, in truth.
        asked: ids of the questions put so far.
        happened: ids of what happened so far.
    """

    seen: Seen
    given: frozenset[str] = frozenset()
    running: frozenset[str] = frozenset()
    asked: frozenset[str] = frozenset()
    happened: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Watch:
    """One condition, as written.

    Attributes:
        text: as the case has it.
        of_patient: whether it looks at the patient alone, so that it can be asked of any moment.
        names: ids of questions or happenings it names.
    """

    text: str
    holds: Callable[[Scene], bool] = field(compare=False, repr=False)
    of_patient: bool = True
    names: tuple[str, ...] = ()


def read_watch(text: object) -> Watch:
    """A condition from its text.

    Raises:
        InputError: it is none; says how one is written.
    """
    if not isinstance(text, str):
        raise InputError(f"{text!r} is not text; write it like magnesium < 0.5 mmol/L")
    text = " ".join(text.split())
    if text in ("arrested", "not arrested"):
        return Watch(text, lambda scene: scene.seen.arrested == (text == "arrested"))
    for pattern, read in ((_COMPARISON, _comparison), (_IS, _is), (_DONE, _done)):
        if match := pattern.fullmatch(text):
            return read(text, match)
    raise InputError(
        f"{text!r} is nothing that can be watched; write it like magnesium < 0.5 mmol/L, "
        "reflex is absent, symptoms is severe, arrested, given calcium gluconate, running pump-1, "
        "asked ID or happened ID, the last four also with not in front"
    )


def _comparison(text: str, match: re.Match[str]) -> Watch:
    sign, compare = match["sign"], _COMPARE[match["how"]]
    measure = _NUMBERS.get(sign)
    if measure is None:
        raise InputError(f"{sign!r} has no number; those with one are {', '.join(_NUMBERS)}")
    limit = float(measure.parse(match["value"]).value)
    return Watch(text, lambda scene: compare(getattr(scene.seen, sign), limit))


def _is(text: str, match: re.Match[str]) -> Watch:
    sign, word = match["sign"], match["word"]
    words = _WORDS.get(sign)
    if words is None:
        raise InputError(f"{sign!r} has no words; those with some are {', '.join(_WORDS)}")
    if word not in words:
        raise InputError(f"{word!r} is not one of {', '.join(words)}")
    return Watch(text, lambda scene: getattr(scene.seen, sign) == word)


def _done(text: str, match: re.Match[str]) -> Watch:
    verb, what, wanted = match["verb"], match["what"], match["no"] is None
    if what is None:
        raise InputError(f"{text!r} does not say what; write it like {verb} NAME")
    name = drug_named(what).name if verb == "given" else what
    names = (name,) if verb in ("asked", "happened") else ()
    return Watch(text, lambda scene: (name in getattr(scene, verb)) == wanted, False, names)
