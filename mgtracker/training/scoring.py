"""The score of an attempt: every criterion of its case, met or not, traced to its entries and rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from mgtracker.clinical.checks import Antidote, Reflex, Respiration, Urine
from mgtracker.clinical.course import by_time
from mgtracker.clinical.due import ANSWERED_BY
from mgtracker.clinical.events import PARENTERAL, Bedside, Dose, Entry, Labs, Rate
from mgtracker.clinical.notation import write_event
from mgtracker.clinical.quantity import format_amount
from mgtracker.clinical.verdict import Level
from mgtracker.training import criteria as kind
from mgtracker.training.criteria import Evidence, Mark, Score, Window
from mgtracker.training.doings import LABORATORY, Played
from mgtracker.training.judged import Judged, Verdicts
from mgtracker.training.truth import WentIn
from mgtracker.training.watch import Scene

Found = tuple[bool, Iterable[Evidence]]
_GATE = (Reflex, Respiration, Urine, Antidote)
"""What is checked at the bedside before magnesium by needle, and before nothing else."""


def score(played: Played) -> Score:
    """Every criterion of the attempt's case, in the order of the case."""
    scorer = _Scorer(played)
    return Score(
        tuple(scorer.mark(criterion) for criterion in played.case.criteria), played.case.pass_at
    )


class _Scorer:
    """One attempt, looked at by one criterion after the other."""

    def __init__(self, played: Played) -> None:
        self._played = played
        self._verdicts = Verdicts(played)

    def mark(self, criterion: kind.Criterion) -> Mark:
        met, evidence = _TESTS[type(criterion.test)](self, criterion.test)
        return Mark(criterion, met, tuple(evidence))

    # -- safety ------------------------------------------------------------------------------------

    def no_stop(self, test: kind.NoStop) -> Found:
        found = [
            Evidence(_second(one), "against-stop", one.reason or "", one.entry.id, finding.rule)
            for one in self._verdicts.given
            for finding in one.verdict.findings
            if finding.level is Level.STOP
            and (one.reason is None or finding.rule not in test.accepts)
        ]
        return not found, found or _each_given(self._verdicts.given)

    def clean(self, test: kind.Clean) -> Found:
        rules = [self._played.protocol.rule(identity) for identity in test.rules]
        given = [one for one in self._verdicts.given if not _is_stop(one)]
        checks = [check for rule in rules for check in rule.checks]
        if checks and all(isinstance(check, _GATE) for check in checks):
            given = [one for one in given if _is_by_needle(one)]
        found = [
            Evidence(_second(one), "with-finding", finding.level.word, one.entry.id, finding.rule)
            for one in given
            for finding in one.verdict.findings
            if finding.rule in test.rules and finding.level >= test.level
        ]
        met = bool(given) and not found
        return met, _each_given(given) if met else found

    def unharmed(self, _: kind.Unharmed) -> Found:
        harm = {one.id: one for one in self._played.case.happenings if one.harm}
        found = [
            Evidence(at, "harm", harm[identity].say)
            for identity, at in self._played.happened.items()
            if identity in harm
        ]
        return not found, found

    def never(self, test: kind.Never) -> Found:
        at = next(self._moments(test.when.holds, 0, None), None)
        return at is None, [] if at is None else [Evidence(at, "came-to", test.when.text)]

    def reached(self, test: kind.Reached) -> Found:
        span = self._span(test.window)
        at = None if span is None else next(self._moments(test.when.holds, *span), None)
        return at is not None, [] if at is None else [Evidence(at, "came-to", test.when.text)]

    def no_dose(self, test: kind.NoDose) -> Found:
        span = self._span(test.window)
        doses = [
            self._given(dose)
            for dose in self._played.doses
            if dose.drug == test.drug
            and test.route in (None, dose.route)
            and (test.above is None or dose.mg > test.above.mg)
            and _within(dose.start, span)
        ]
        lines = [] if test.above is not None or test.route not in (None, "IV") else self._rates()
        started = [
            Evidence(entry.at.seconds, "rate", rate.text, entry.id)
            for entry, rate in lines
            if rate.drug == test.drug and rate.mg_per_second > 0 and _within(entry.at.seconds, span)
        ]
        found = [*doses, *started]
        return not found, found

    # -- timeliness --------------------------------------------------------------------------------

    def gave(self, test: kind.Gave) -> Found:
        span = self._span(test.window)
        found = [
            self._given(dose)
            for dose in self._played.doses
            if dose.drug == test.drug
            and test.route in (None, dose.route)
            and (test.least is None or dose.mg >= test.least.mg)
            and (test.most is None or dose.mg <= test.most.mg)
            and _within(dose.start, span)
        ]
        return len(found) >= test.times, found

    def started(self, test: kind.Started) -> Found:
        span = self._span(test.window)
        found = [
            Evidence(entry.at.seconds, "rate", rate.text, entry.id)
            for entry, rate in self._rates()
            if rate.drug == test.drug
            and test.least <= rate.mg_per_second <= test.most
            and _within(entry.at.seconds, span)
        ]
        return bool(found), found

    def drew(self, test: kind.Drew) -> Found:
        """Each analyte often enough, in one draw or in several."""
        span = self._span(test.window)
        found, times = [], Counter[str]()
        for entry in self._played.course.of_kind(Labs):
            assert isinstance(entry.event, Labs)
            drawn = [name for name in test.analytes if name in entry.event.values]
            if drawn and entry.by == LABORATORY and _within(entry.at.seconds, span):
                times.update(drawn)
                found.append(Evidence(entry.at.seconds, "drawn", ", ".join(drawn), entry.id))
        return all(times[name] >= test.times for name in test.analytes), found

    def on_time(self, test: kind.OnTime) -> Found:
        kinds = {name for task in test.tasks for name in ANSWERED_BY[task]}
        done = [
            Evidence(entry.at.seconds, "recorded", _words(entry), entry.id)
            for entry in self._played.course.entries
            if entry.position > self._played.began and entry.kind in kinds
        ]
        late = [
            Evidence(one.at.seconds, "overdue", one.what, rule=one.rule)
            for one in self._played.late
            if one.task in test.tasks
        ]
        return bool(done) and len(late) <= test.late, late or done

    # -- recognition and documentation -------------------------------------------------------------

    def asked(self, test: kind.AskedFor) -> Found:
        span = self._span(test.window)
        found = [
            Evidence(act.at.seconds, "asked", test.question)
            for act in self._played.acts
            if act.kind == "ask"
            and act.detail == (test.question,)
            and _within(act.at.seconds, span)
        ]
        return bool(found), found

    def recorded(self, test: kind.Recorded) -> Found:
        span = self._span(test.window)
        found = [
            Evidence(entry.recorded_at.seconds, "recorded", _words(entry), entry.id)
            for entry in self._own()
            if entry.kind == test.kind
            and entry.id not in self._played.course.struck
            and _says(entry, test.table, test.says)
            and _within(entry.recorded_at.seconds, span)
        ]
        return bool(found), found

    def true_record(self, _: kind.TrueRecord) -> Found:
        struck = self._played.course.struck
        checks = [
            entry
            for entry in self._own()
            if isinstance(entry.event, Bedside) and entry.id not in struck
        ]
        wrong = [
            Evidence(entry.recorded_at.seconds, "not-found-so", part, entry.id)
            for entry in checks
            for part in self._made_up(entry)
        ]
        met = bool(checks) and not wrong
        true = [Evidence(one.at.seconds, "recorded", _words(one), one.id) for one in checks]
        return met, true if met else wrong

    def _made_up(self, entry: Entry) -> Iterable[str]:
        """Parts of a bedside check that were not found so when it was last looked."""
        said = _written(entry)
        looks = [write_event(look) for look in self._played.looks if look.at <= entry.recorded_at]
        for part, value in said.items():
            last = next((look[part] for look in reversed(looks) if part in look), None)
            if last != value:
                yield part

    # -- inside ------------------------------------------------------------------------------------

    def _own(self) -> list[Entry]:
        return [entry for entry in self._played.course.entries if self._played.is_own(entry)]

    def _rates(self) -> list[tuple[Entry, Rate]]:
        """What lines were set to, by time; without what was struck out before the clock moved on."""
        entries = [one.entry for one in self._verdicts.given if isinstance(one.entry.event, Rate)]
        return [(e, e.event) for e in sorted(entries, key=by_time) if isinstance(e.event, Rate)]

    def _given(self, dose: WentIn) -> Evidence:
        entry = self._played.course.entry(dose.entry_id)
        assert entry is not None
        return Evidence(dose.start, "given", _words(entry), entry.id)

    def _span(self, window: Window) -> tuple[int, int | None] | None:
        """The seconds of a window; None where what it counts from never happened."""
        base: int | None = self._played.case.begins.seconds
        if window.since is not None:
            base = self._played.happened.get(window.since)
        if base is None:
            return None
        return base + window.start, None if window.end is None else base + window.end

    def _moments(
        self, holds: Callable[[Scene], bool], start: int, end: int | None
    ) -> Iterator[int]:
        """When a condition on the patient held, within a span."""
        for at, seen in self._played.trace:
            if _within(at, (start, end)) and holds(Scene(seen)):
                yield at


def _within(second: int, span: tuple[int, int | None] | None) -> bool:
    if span is None or second < span[0]:
        return False
    return span[1] is None or second <= span[1]


def _is_stop(one: Judged) -> bool:
    """Whether it is a line being stopped, or paused: with it nothing is given."""
    return isinstance(one.entry.event, Rate) and one.entry.event.mg_per_second == 0


def _is_by_needle(one: Judged) -> bool:
    """Whether the gate at the bedside stands before it."""
    event = one.entry.event
    if not isinstance(event, Dose | Rate) or not event.drug.is_magnesium:
        return False
    return isinstance(event, Rate) or event.route in PARENTERAL


def _each_given(given: Iterable[Judged]) -> list[Evidence]:
    return [
        Evidence(_second(one), "given", _words(one.entry), one.entry.id)
        for one in given
        if not _is_stop(one)
    ]


def _second(one: Judged) -> int:
    return one.entry.at.seconds


def _words(entry: Entry) -> str:
    """An entry in few words, as it was typed."""
    event = entry.event
    if isinstance(event, Dose):
        return f"{format_amount(event.amount)} {event.route} {event.drug.name}"
    if isinstance(event, Rate):
        return f"{event.text} {event.drug.name}"
    return ", ".join(f"{key} {value}" for key, value in _written(entry).items())


def _written(entry: Entry) -> dict[str, Any]:
    return {key: value for key, value in write_event(entry.event).items() if key != "at"}


def _says(entry: Entry, table: Mapping[str, Any], keys: Collection[str]) -> bool:
    """Whether an entry has these words and numbers in it, and something of these keys."""
    written = write_event(entry.event)
    said = all(written.get(key) == value for key, value in table.items())
    return said and all(written.get(key) is not None for key in keys)


_TESTS: Mapping[type[kind.Test], Callable[[_Scorer, Any], Found]] = {
    kind.NoStop: _Scorer.no_stop,
    kind.Never: _Scorer.never,
    kind.Reached: _Scorer.reached,
    kind.NoDose: _Scorer.no_dose,
    kind.Gave: _Scorer.gave,
    kind.Started: _Scorer.started,
    kind.Drew: _Scorer.drew,
    kind.Recorded: _Scorer.recorded,
    kind.AskedFor: _Scorer.asked,
    kind.Clean: _Scorer.clean,
    kind.TrueRecord: _Scorer.true_record,
    kind.OnTime: _Scorer.on_time,
    kind.Unharmed: _Scorer.unharmed,
}
assert set(_TESTS) == set(kind.KINDS.values()), "every kind of criterion is scored"
