"""Whether a practice case plays: its rules are the protocol's, its model answer is right, and harm is near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mgtracker.clinical.errors import InputError, ProtocolError
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Level
from mgtracker.exchange.document import complaint, read_text
from mgtracker.exchange.protocols import DEFAULT, load_protocol
from mgtracker.training.case import TrainingCase
from mgtracker.training.case_reader import read_training
from mgtracker.training.criteria import Clean, NoStop, Score
from mgtracker.training.judged import Verdicts
from mgtracker.training.line_of import with_line
from mgtracker.training.players import play_model, play_nothing
from mgtracker.training.scoring import score
from mgtracker.training.shipped_cases import ORDER

SEEDS = (1, 2, 3, 4, 5)
"""The patients that a case is tried on."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A case played by its model answer and by one who does nothing, for one seed.

    Attributes:
        harmed: ids of the harm that comes of doing nothing.
        late: what the model answer leaves overdue; not wrong, but no model.
        spoke: rules that warn, or worse, about what it gives or orders.
    """

    seed: int
    model: Score
    nothing: Score
    harmed: tuple[str, ...]
    late: tuple[str, ...]
    spoke: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linted:
    """What was found of a case: how it played, and what is wrong with it, in sentences."""

    case: TrainingCase
    tried: tuple[Tried, ...]
    wrong: tuple[str, ...]


def read_own(path: Path) -> TrainingCase:
    """A case of somebody's own, as it is practised on: read, and each rule it names is there.

    Raises:
        InputError: `FILE: line 40: training: criterion 2: rule: ...`; or its name is that of a shipped case,
            whose attempts would be taken for those of this one.
    """
    case = read_training(path)
    if case.id in ORDER:
        raise complaint(
            path, "a case of this name comes with the program; give the file another one"
        )
    _check_rules(case, _protocol(case))
    return case


def lint(case: TrainingCase, seeds: Iterable[int] = SEEDS) -> Linted:
    """Look through a case and play it.

    Raises:
        InputError: it names a rule the protocol does not have, or a case that is neither shipped nor beside it,
            or its model answer cannot be played.
    """
    protocol = _protocol(case)
    _check_rules(case, protocol)
    _check_unlocks(case)
    tried = tuple(_try(case, seed) for seed in seeds)
    return Linted(case, tried, tuple(_wrong(tried)))


def _protocol(case: TrainingCase) -> Protocol:
    try:
        return load_protocol(case.base.protocol or DEFAULT)
    except (InputError, ProtocolError) as error:
        raise _at_its_line(case, f"protocol: {error}") from None


def _check_rules(case: TrainingCase, protocol: Protocol) -> None:
    known = {rule.id for rule in protocol.rules}
    for place, criterion in enumerate(case.criteria, start=1):
        test = criterion.test
        named = [] if criterion.rule is None else [criterion.rule]
        named += test.rules if isinstance(test, Clean) else ()
        named += test.accepts if isinstance(test, NoStop) else ()
        for rule in named:
            if rule not in known:
                wrong = f"rule: {rule!r} is not a rule of {protocol.id}"
                raise _at_its_line(case, f"training: criterion {place}: {wrong}")


def _check_unlocks(case: TrainingCase) -> None:
    beside = case.base.path.parent.iterdir()
    files = (path.stem for path in beside if path.suffix.lower() in (".toml", ".json"))
    there = {*ORDER, *files}
    for name in case.unlocks:
        if name not in there:
            raise _at_its_line(
                case,
                f"training: unlocks: there is no case {name!r}, neither in the program nor beside this file; "
                f"those of the program are {', '.join(ORDER)}",
            )


def _at_its_line(case: TrainingCase, sentence: str) -> InputError:
    path = case.base.path
    return complaint(path, with_line(read_text(path), path, sentence))


def _try(case: TrainingCase, seed: int) -> Tried:
    try:
        model = play_model(case, seed)
    except InputError as error:
        raise _at_its_line(case, f"training: {error} (seed {seed})") from None
    nothing = play_nothing(case, seed)
    harm = {one.id for one in case.happenings if one.harm}
    harmed = tuple(identity for identity in nothing.happened if identity in harm)
    spoke = dict.fromkeys(
        finding.rule
        for one in Verdicts(model).all
        for finding in one.verdict.findings
        if finding.level >= Level.WARN
    )
    late = tuple(f"{one.what} ({one.rule})" for one in model.late)
    return Tried(seed, score(model), score(nothing), harmed, late, tuple(spoke))


def _wrong(tried: Iterable[Tried]) -> Iterator[str]:
    for one in tried:
        missed = ", ".join(mark.criterion.id for mark in one.model.marks if not mark.met)
        if missed:
            yield f"seed {one.seed}: the model answer misses {missed}"
        if not one.harmed:
            yield f"seed {one.seed}: nothing comes of doing nothing"
        if one.nothing.passed:
            yield f"seed {one.seed}: doing nothing passes"
