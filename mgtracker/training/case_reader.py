"""The `[training]` part of a case file, read whole or refused with file, line and reason."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from mgtracker.clinical.errors import InputError
from mgtracker.exchange.case_file import Case, parse_case
from mgtracker.exchange.document import complaint, read_text
from mgtracker.training.case import TrainingCase
from mgtracker.training.case_checks import check_whole
from mgtracker.training.criterion_reader import read_criterion
from mgtracker.training.fields import Fields, count, each, some_texts, text, texts
from mgtracker.training.happening_reader import read_happening, read_question
from mgtracker.training.line_of import with_line
from mgtracker.training.model_reader import in_order, read_acts, read_instant
from mgtracker.training.start_reader import read_laboratory, read_start

T = TypeVar("T")


def read_training(path: Path) -> TrainingCase:
    """Read a practice case, all of it or nothing.

    Raises:
        InputError: `FILE: line 40: training: criterion 2: points: ...`.
    """
    written = read_text(path)
    try:
        base = parse_case(path, written)
    except InputError as error:
        sentence = str(error).removeprefix(f"{path}: ")
        raise complaint(path, with_line(written, path, sentence)) from None
    if base.training is None:
        raise complaint(path, "training: missing; without it nobody can practise on a case")
    try:
        return _Reading(base, base.training, written).case()
    except InputError as error:
        raise complaint(path, with_line(written, path, str(error))) from None


class _Reading:
    """One file on its way to a case."""

    def __init__(self, base: Case, part: Mapping[str, Any], written: str) -> None:
        self._base = base
        self._fields = Fields(part)
        self._digest = hashlib.sha256(written.encode()).hexdigest()

    def case(self) -> TrainingCase:
        try:
            found = self._case()
            self._fields.finish()
            check_whole(found)
        except InputError as error:
            raise error.at("training") from None
        return found

    def _case(self) -> TrainingCase:
        fields, base = self._fields, self._base
        begins = fields.need("begins", read_instant)
        ends = fields.need("ends", read_instant)
        if ends <= begins:
            raise InputError("ends: it is not after it begins")
        return TrainingCase(
            id=base.path.stem,
            base=base,
            digest=self._digest,
            begins=begins,
            ends=ends,
            summary=fields.need("summary", text),
            aims=fields.need("aims", some_texts),
            notice=fields.need("notice", some_texts),
            must_not=fields.need("must_not", some_texts),
            harm=fields.need("harm", text),
            sources=fields.need("sources", some_texts),
            unlocks=fields.get("unlocks", texts) or (),
            pass_at=fields.need("pass_at", _percent),
            start=fields.need("start", read_start),
            laboratory=fields.need("laboratory", read_laboratory),
            happenings=self._each("happening", read_happening),
            questions=self._each("question", read_question),
            model=in_order(self._each("model", read_acts)),
            criteria=self._each("criterion", read_criterion),
        )

    def _each(self, name: str, read: Callable[[Any], T]) -> tuple[T, ...]:
        found = []
        for place, table in enumerate(self._fields.get(name, each) or (), start=1):
            try:
                found.append(read(table))
            except InputError as error:
                raise error.at(f"{name} {place}") from None
        return tuple(found)


def _percent(value: Any) -> int:
    if not 0 < count(value) <= 100:
        raise InputError(f"{value!r} is not a percentage from 1 to 100")
    return count(value)
