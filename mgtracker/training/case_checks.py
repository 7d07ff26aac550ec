"""What only the whole of a practice case tells: names that are not there, times outside it, no harm."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mgtracker.clinical.errors import InputError
from mgtracker.training.case import NAMING, TrainingCase
from mgtracker.training.criteria import AskedFor, Criterion, NoStop, Recorded
from mgtracker.training.watch import Watch

_RESERVED = re.compile(r"n[0-9]+", re.ASCII)


def check_whole(case: TrainingCase) -> None:
    """Raises InputError for the first thing that does not fit the rest."""
    if case.base.patient is None:
        raise InputError("the case has no [patient]")
    if case.base.patient.birth_date is None or case.base.patient.sex not in ("female", "male"):
        raise InputError(
            "the [patient] needs birth_date and sex, for creatinine from the clearance"
        )
    if case.id in case.unlocks:
        raise InputError("unlocks: a case does not open with itself")
    for entry in case.base.entries:
        if entry.at > case.begins or entry.recorded_at > case.begins:
            raise InputError(f"begins: {entry.id} in the record is later")
        if _RESERVED.fullmatch(entry.id):
            raise InputError(
                f"begins: the id {entry.id!r} is kept for what is recorded in practice"
            )
    happen = _unique("happening", (one.id for one in (*case.happenings, *case.questions)))
    _unique("criterion", (one.id for one in case.criteria))
    for place, happening in enumerate(case.happenings, start=1):
        _known(f"happening {place}: since", happening.since, happen)
        _check_watches(f"happening {place}: when", happening.when, happen)
    for place, question in enumerate(case.questions, start=1):
        _known(f"question {place}: since", question.since, happen)
        _check_watches(f"question {place}: when", question.when, happen)
    if not any(happening.harm for happening in case.happenings):
        raise InputError("happening: none is harm; say what comes of doing nothing (harm = true)")
    _check_model(case, {one.id for one in (*case.happenings, *case.questions) if one.offer})
    _check_criteria(case.criteria, {question.id for question in case.questions}, happen)


def _check_watches(place: str, watches: Iterable[Watch], happen: set[str]) -> None:
    for watch in watches:
        for name in watch.names:
            _known(place, name, happen)


def _check_model(case: TrainingCase, offers: set[str]) -> None:
    if not case.model:
        raise InputError("model: there is no model answer")
    questions = {question.id for question in case.questions}
    names = {entry.id for entry in case.base.entries}
    for act in case.model:
        if not case.begins <= act.at < case.ends:
            raise InputError(
                f"model {act.place}: at: {act.kind} at {act.at.as_written()} is outside the case"
            )
        if act.kind == "ask":
            _known(f"model {act.place}: question", act.detail[0], questions)
        if act.kind == "accept":
            _known(f"model {act.place}: from", act.detail[0], offers)
        for key in NAMING:
            _known(f"model {act.place}: {key}", getattr(act.event, key, None), names)
        if act.handle is not None:
            names.add(act.handle)


def _check_criteria(criteria: tuple[Criterion, ...], questions: set[str], happen: set[str]) -> None:
    if sum(isinstance(one.test, NoStop) for one in criteria) != 1:
        raise InputError("criterion: exactly one of the kind no-stop has to be there")
    if not any(one.points for one in criteria):
        raise InputError("criterion: there are no points to be had")
    for place, one in enumerate(criteria, start=1):
        window = getattr(one.test, "window", None)
        _known(f"criterion {place}: since", None if window is None else window.since, happen)
        if isinstance(one.test, AskedFor):
            _known(f"criterion {place}: question", one.test.question, questions)
        if isinstance(one.test, Recorded) and one.test.kind == "labs":
            raise InputError(f"criterion {place}: event: results come by themselves; use drew")


def _unique(what: str, ids: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for one in ids:
        if one in found:
            raise InputError(f"{what}: the id {one!r} stands twice")
        found.add(one)
    return found


def _known(place: str, name: str | None, known: set[str]) -> None:
    if name is not None and name not in known:
        there = ", ".join(sorted(known)) or "none"
        raise InputError(f"{place}: {name!r} is not there; known are {there}")
