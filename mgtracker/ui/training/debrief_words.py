"""A debrief in sentences: each decision in five parts, each criterion with what it is traced to. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.events import Override
from mgtracker.clinical.verdict import Level
from mgtracker.training.criteria import Clean
from mgtracker.training.judged import Verdicts
from mgtracker.ui.amount_words import UNIT_WORDS, unit_word
from mgtracker.ui.due_words import due_phrase
from mgtracker.ui.event_words import clock_words, running_words, what, what_found
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.source_words import source_line
from mgtracker.ui.training import words
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtracker.clinical.events import Entry
    from mgtracker.training.case import ModelAct, TrainingCase
    from mgtracker.training.criteria import Evidence, Mark, Score
    from mgtracker.training.debrief import Decision
    from mgtracker.training.doings import Act, Message, Played
    from mgtracker.training.judged import Judged
    from mgtracker.training.signs import Seen

KNEW = {
    "weight": mark("weight"),
    "creatinine_clearance": mark("creatinine clearance"),
    "volume": mark("volume"),
    "symptoms": mark("symptoms"),
    "pregnant": mark("pregnant"),
    "heart_block": mark("heart block"),
    "low_pth": mark("low PTH"),
    "medicines": mark("medicines"),
    "reflex": mark("knee jerk"),
    "respiratory_rate": mark("breaths/min"),
    "urine_4h": mark("urine in 4 h"),
    "antidote_ready": mark("calcium at hand"),
    "qtc": mark("QTc"),
}
PARTS = (
    mark("Known then"),
    mark("What the rules said then"),
    mark("What was done"),
    mark("What the model answer does"),
    mark("What followed"),
)
KNOWN, RULES, DONE, MODEL, FOLLOWED = range(len(PARTS))
NOTICE, MUST_NOT = mark("To be noticed in this case"), mark("What must not happen in it")


@dataclass(frozen=True, slots=True)
class Said:
    """One line: the level it is said with, where a rule speaks; the words; and small ones under them."""

    text: str
    level: Level | None = None
    under: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One decision: its title, and its lines by part, in the order of `PARTS`."""

    title: str
    parts: tuple[tuple[Said, ...], ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """One criterion: what was wanted, its points, whether it was met, and what that is traced to."""

    text: str
    area: str
    points: str
    is_met: bool
    fails: bool
    under: tuple[str, ...]
    first: int | None
    """UTC seconds of the first thing it is traced to."""


def about(case: TrainingCase) -> tuple[tuple[str, tuple[Said, ...]], ...]:
    """What there was to be noticed in the whole case, and what must not happen: a title and its lines."""
    parts = ((NOTICE, case.notice), (MUST_NOT, case.must_not))
    return tuple(
        (tr(title), tuple(Said(in_language(line)) for line in lines)) for title, lines in parts
    )


def decision(played: Played, one: Decision, place: int, count: int) -> Told:
    """Everything about one decision; `place` from 1 of `count`."""
    zone = played.case.base.time_zone

    def when(instant: Instant) -> str:
        return clock_words(instant, one.at, zone)

    title = tr(
        "Decision {place} of {count}, {time}",
        place=place,
        count=count,
        time=words.stamp(one.at, zone),
    )
    return Told(
        title,
        (
            _known(played, one, when),
            _rules(played, one, when),
            _done(played, one, when),
            _model(played, one, when),
            _followed(played, one, when),
        ),
    )


def criteria(played: Played, score: Score) -> list[Scored]:
    """Every criterion, safety first, as the case has them within an area."""
    order = list(words.AREAS)
    marks = sorted(score.marks, key=lambda one: order.index(one.criterion.area))
    verdicts = Verdicts(played)
    return [_scored(played, one, verdicts) for one in marks]


def verdict(score: Score) -> str:
    """How it came out, in a few words."""
    if score.failing:
        return tr("not passed: safety")
    return tr("passed") if score.passed else tr("not passed")


def by_area(score: Score) -> list[tuple[str, int, int]]:
    """Of each area its word, the points earned and those there were."""
    return [
        (
            tr(said),
            sum(one.points for one in score.marks if one.criterion.area == area),
            sum(one.criterion.points for one in score.marks if one.criterion.area == area),
        )
        for area, said in words.AREAS.items()
    ]


def truth(seen: Seen) -> str:
    """The patient in truth, which no record shows."""
    return tr(
        "In truth: magnesium {magnesium} mmol/L, calcium {calcium} mmol/L, PTH {pth} pmol/L, "
        "{breaths} breaths/min",
        magnesium=f"{seen.magnesium:.2f}",
        calcium=f"{seen.calcium:.2f}",
        pth=f"{seen.pth:.1f}",
        breaths=seen.respiratory_rate,
    )


# -- parts -----------------------------------------------------------------------------------------


def _known(played: Played, one: Decision, when: Callable[[Instant], str]) -> tuple[Said, ...]:
    """What was heard and what ran, then a line for each time that something was found, the newest first."""
    heard = [Said(_message(played, said, when)) for said in one.heard]
    runs = running_words(one.running, when)
    ran = [Said(tr("Running: {what}", what=runs))] if runs else []
    found: dict[Instant, list[str]] = {}
    for key, knew in one.knew.items():
        said = tr("{what}: {value}", what=_name(key), value=_value(knew.text))
        found.setdefault(knew.at, []).append(said)
    stood = [
        Said(tr("{time}, {what}", time=when(at), what="; ".join(found[at])))
        for at in sorted(found, reverse=True)
    ]
    return (*heard, *ran, *(stood or [Said(tr("Nothing stood in the record."))]))


def _rules(played: Played, one: Decision, when: Callable[[Instant], str]) -> tuple[Said, ...]:
    protocol = played.protocol
    found = []
    for finding in one.findings:
        said = word(finding, protocol, when)
        found.append(Said(said.headline, finding.level, said.detail))
    alike: dict[tuple[str, str, State], list[Due]] = {}
    for item in one.due:
        alike.setdefault((item.rule, item.task, item.state(one.at)), []).append(item)
    for (rule, _, state), items in alike.items():
        line = sentence_case(due_phrase(items, protocol, when))
        found.append(Said(f"{line}: {tr(state.word)}", under=source_line(protocol.rule(rule))))
    return tuple(found) or (Said(tr("No rule was crossed, and nothing was due.")),)


def _done(played: Played, one: Decision, when: Callable[[Instant], str]) -> tuple[Said, ...]:
    """In the order it was done: an act stands after what was recorded before it."""
    done = [((act.head, 1), _act(played, act)) for act in one.acts]
    done += [((j.entry.position, 0), _judged(played, j, when)) for j in one.judged]
    done += [
        ((entry.position, 0), Said(_entry(played, entry, when)))
        for entry in one.recorded
        if not isinstance(entry.event, Override)  # its reason stands with what it is about
    ]
    found = [said for _, said in sorted(done, key=lambda each: each[0])]
    return tuple(found) or (Said(tr("Nothing was done.")),)


def _act(played: Played, act: Act) -> Said:
    """A doing; of a question what was answered too."""
    asked = act.detail[0] if act.kind == "ask" else None
    answers = (
        in_language(said.text)
        for said in played.messages
        if (said.kind, said.at, said.source) == ("answer", act.at, asked)
    )
    return Said(words.act(act, played.case), under=" ".join(answers))


def _judged(played: Played, one: Judged, when: Callable[[Instant], str]) -> Said:
    asking = [finding for finding in one.verdict.findings if finding.level > Level.INFO]
    under = [word(finding, played.protocol, when).headline for finding in asking]
    if one.reason:
        under.append(tr("reason: {reason}", reason=one.reason))
    return Said(_entry(played, one.entry, when), one.verdict.level, "; ".join(under))


def _entry(played: Played, entry: Entry, when: Callable[[Instant], str]) -> str:
    said = what_found(entry.event, when, played.course.entry)
    return tr("{what}, struck out", what=said) if entry.id in played.course.struck else said


def _model(played: Played, one: Decision, when: Callable[[Instant], str]) -> tuple[Said, ...]:
    found = tuple(
        Said(f"{when(act.at)} {model_act(played, act, when)}", under=in_language(act.why or ""))
        for act in one.model
    )
    return found or (Said(tr("Nothing, until the clock stood next.")),)


def model_act(played: Played, act: ModelAct, when: Callable[[Instant], str]) -> str:
    """One action of the model answer."""
    case = played.case
    if act.event is not None:
        return what(act.event, when)
    match act.kind:
        case "draw":
            return tr("draw {what}", what=words.analytes(act.detail))
        case "look":
            parts = ", ".join(tr(words.LOOKS[part]) for part in act.detail)
            return tr("look: {what}", what=parts)
        case "ask":
            return tr("ask: {question}", question=words.question(act.detail[0], case))
        case _:
            said = words.question(act.detail[0], case)
            return tr("write down what was said to: {question}", question=said)


def _followed(played: Played, one: Decision, when: Callable[[Instant], str]) -> tuple[Said, ...]:
    found = [Said(_message(played, said, when)) for said in one.followed]
    return (*(found or [Said(tr("Nothing was heard."))]), Said(truth(one.after)))


def _message(played: Played, said: Message, when: Callable[[Instant], str]) -> str:
    text = words.message(said, played.course, when)
    return f"{when(said.at)} {tr(words.KINDS[said.kind])}: {text}"


def _scored(played: Played, one: Mark, verdicts: Verdicts) -> Scored:
    criterion, zone = one.criterion, played.case.base.time_zone
    under = [
        f"{words.stamp(Instant(at), zone)} {_evidence(played, list(found), verdicts)}"
        for (at, _, _), found in groupby(
            one.evidence, key=lambda found: (found.at, found.what, found.entry)
        )
    ]
    if not one.evidence:
        nothing = mark("Nothing speaks against it.") if one.met else mark("Nothing shows it.")
        under.append(tr(nothing))
    under += dict.fromkeys(source_line(played.protocol.rule(rule)) for rule in _rests_on(one))
    return Scored(
        text=in_language(criterion.say),
        area=tr(words.AREAS[criterion.area]),
        points=tr("{points} of {of}", points=one.points, of=criterion.points),
        is_met=one.met,
        fails=criterion.fails and not one.met,
        under=tuple(under),
        first=min((found.at for found in one.evidence), default=None),
    )


def _rests_on(one: Mark) -> list[str]:
    """Ids of the rules: what the criterion names, then those that spoke."""
    test = one.criterion.test
    named = test.rules if isinstance(test, Clean) else (one.criterion.rule,)
    spoke = (found.rule for found in one.evidence)
    return [rule for rule in dict.fromkeys((*named, *spoke)) if rule is not None]


def _evidence(played: Played, found: list[Evidence], verdicts: Verdicts) -> str:
    """What a point is traced to: an entry in the words of the journal, parts of a check by their names.

    `found` is of one moment, one kind and one entry.
    """
    first = found[0]
    entry = None if first.entry is None else played.course.entry(first.entry)
    if first.what in ("not-found-so", "overdue"):
        detail = ", ".join(_name(one.detail) for one in found)
        return words.evidence(replace(first, detail=detail), played.case)
    if entry is None:
        return words.evidence(first, played.case)
    zone, at = played.case.base.time_zone, entry.at

    def when(instant: Instant) -> str:
        return clock_words(instant, at, zone)

    said = what_found(entry.event, when, played.course.entry)
    spoke = {one.rule for one in found if one.rule is not None}
    if not spoke:
        return said
    judged = next(one for one in verdicts.all if one.entry is entry)
    against = [finding for finding in judged.verdict.findings if finding.rule in spoke]
    level = max(finding.level for finding in against)
    headlines = ", ".join(word(finding, played.protocol, when).headline for finding in against)
    return tr("{what}, although {against}", what=said, against=f"{tr(level.word)}: {headlines}")


def _name(key: str) -> str:
    return tr(KNEW[key]) if key in KNEW else words.analyte(key)


def _value(text: str) -> str:
    number, _, unit = text.rpartition(" ")
    if unit in UNIT_WORDS:
        return f"{number} {unit_word(unit)}"
    return ", ".join(tr(part) for part in text.split(", ")) if text else tr("none")
