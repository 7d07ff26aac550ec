"""Words of practice: codes of messages, doings and evidence said in sentences. No Qt.

What a case says itself comes through `case_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.ui.event_words import ANALYTE_NAMES, what
from mgtracker.ui.known_words import weekday
from mgtracker.ui.sample_words import IN_TABLES
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.translation import mark, tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from zoneinfo import ZoneInfo

    from mgtracker.clinical.clock import Instant
    from mgtracker.clinical.course import Course
    from mgtracker.training.case import Happening, TrainingCase
    from mgtracker.training.criteria import Evidence
    from mgtracker.training.doings import Act, Message

PRACTICE = mark("PRACTICE")
NOBODY = mark("Simulated patient. Nothing here reaches a ward record.")
STAMP = IN_TABLES["practice"]
"""What stands over all that leaves practice: a title, a sheet of paper, a picture."""

KINDS = {
    "said": mark("Bedside"),
    "harm": mark("Harm"),
    "answer": mark("The prescriber"),
    "result": mark("Laboratory"),
    "felt": mark("Patient"),
    "found": mark("Found"),
}
"""Who or what is heard, by the kind of a message."""
AREAS = {
    "safety": mark("Safety"),
    "timeliness": mark("Timeliness"),
    "recognition": mark("Recognition"),
    "documentation": mark("Documentation"),
}
ENDED = {
    "finished": mark("You ended it."),
    "time": mark("The time of this case is over."),
    "arrest": mark("Breathing and circulation have stopped."),
    "case": mark("This is how the case ends."),
}
ENDED_OF_IT = {
    "finished": mark("Ended by the trainee."),
    "time": ENDED["time"],
    "arrest": ENDED["arrest"],
    "case": mark("The case came to its end."),
}
"""The same as it is read later."""
EVIDENCE = {
    "asked": mark("asked: {detail}"),
    "not-found-so": mark("not found so at the bedside: {detail}"),
    "overdue": mark("was overdue: {detail}"),
    "harm": mark("happened: {detail}"),
    "came-to": mark("came to {detail}"),
}
"""What a criterion was met or missed by, by its code; what has an entry is told by that."""
BODILY = ("felt", "found")
"""Kinds of messages whose words are the body's, not the case's."""
SIGNS = (
    mark("no pulse"),
    mark("not breathing"),
    mark("breathing slowly"),
    mark("slow pulse"),
    mark("weak"),
    mark("drowsy"),
    mark("flushed and warm"),
    mark("seizure"),
    mark("arrhythmia"),
    mark("tetany"),
    mark("tingling and cramps"),
    mark("tired"),
)
"""What is seen of the simulated patient, and said by it."""
LOOKS = {"bedside": mark("knee jerk, breathing and urine"), "qtc": mark("electrocardiogram")}
NOTHING_REPORTED = mark("Nothing of this draw could be reported. Draw again.")
SAID_NOTHING = mark("Nothing new is seen.")


def stamp(at: Instant, zone: ZoneInfo) -> str:
    """Day and clock: "Thu 14, 09:05"."""
    local = at.local(zone)
    return f"{weekday(local)} {local.day}, {local:%H:%M}"


def clock(at: Instant, zone: ZoneInfo) -> str:
    """The clock of a day that is known."""
    return f"{at.local(zone):%H:%M}"


def analytes(names: tuple[str, ...]) -> str:
    """Analytes by their keys, in words."""
    return ", ".join(analyte(name) for name in names)


def analyte(name: str) -> str:
    """One analyte in words."""
    plain = ANALYTES[name].name if name in ANALYTES else name.replace("_", " ")
    return tr(ANALYTE_NAMES.get(name, plain))


def message(said: Message, course: Course, when: Callable[[Instant], str]) -> str:
    """What is heard, in the case's words; of a result, what the laboratory recorded."""
    if said.kind == "result":
        entry = course.entry(said.source)
        return tr(NOTHING_REPORTED) if entry is None else what(entry.event, when)
    if said.kind in BODILY:
        return (
            ", ".join(tr(word) for word in said.text.split(", ")) if said.text else tr(SAID_NOTHING)
        )
    return in_language(said.text)


def act(done: Act, case: TrainingCase) -> str:
    """A doing beside recording."""
    match done.kind:
        case "draw":
            return tr("Drew blood for {what}", what=analytes(done.detail))
        case "look":
            return tr("Looked: {what}", what=", ".join(tr(LOOKS[part]) for part in done.detail))
        case "ask":
            return tr("Asked: {question}", question=question(done.detail[0], case))
        case "move":
            return tr("Let {time} pass", time=format_duration(int(done.detail[0])))
        case _:
            return tr("Ended the attempt")


def question(key: str, case: TrainingCase) -> str:
    """The words of a question, or of what happens, by its id."""
    every: tuple[Happening, ...] = (*case.questions, *case.happenings)
    found = next((one for one in every if one.id == key), None)
    return key if found is None else in_language(found.ask or found.say)


def evidence(one: Evidence, case: TrainingCase) -> str:
    """What a point is traced to."""
    detail = one.detail
    if one.what == "asked":
        detail = question(detail, case)
    return tr(EVIDENCE[one.what], detail=detail)
