"""What was heard and done so far, in lines: for the strip, the log, and lists to choose from. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.due_words import due_phrase
from mgtracker.ui.event_words import what_of, when_at
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.training import words
from mgtracker.ui.training.case_words import in_language
from mgtracker.ui.translation import tr

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from mgtracker.clinical.due import Due
    from mgtracker.training.doings import Message
    from mgtracker.training.practice import Practice
    from mgtracker.view import View

Line = tuple[str, str, str, str]
"""Time, who is heard, what is said, and the id of what it offers to write down; "" for nothing."""
AT_ONCE = 3
"""So many messages stand in the strip; the log has all of them."""
NAMED = 3
"""So many things that are due are named."""


def answer(practice: Practice, said: str) -> list[Line]:
    """What the program says to a doing; none for ""."""
    return [(words.stamp(practice.now, practice.case.base.time_zone), "", said, "")] if said else []


def waiting(practice: Practice, view: View, waits: Sequence[Sequence[Due]]) -> list[Line]:
    """What waits to be done, in one line; none where nothing does.

    `waits`: what is done in one go, the first due first.
    """
    if not waits:
        return []
    when = when_at(view)
    what = "; ".join(due_phrase(dues, practice.protocol, when) for dues in waits[:NAMED])
    if len(waits) > NAMED:
        what = tr("{what}; and {count} more", what=what, count=len(waits) - NAMED)
    time = words.stamp(practice.now, practice.case.base.time_zone)
    return [(time, tr("Due"), tr("{what}. F4 opens it.", what=sentence_case(what)), "")]


def strip_lines(
    practice: Practice,
    view: View,
    heard: Sequence[Message],
    written: Collection[str],
    most: int = AT_ONCE,
) -> list[Line]:
    """What was heard, the newest first; what is found again as it was is said once.

    Args:
        practice: the attempt.
        view: of its session, now.
        heard: the messages, oldest first.
        written: the ids of what was written down already, and is not offered again.
        most: so many lines; where there are more, what can be written down stays.
    """
    found: list[Line] = []
    for time, who, said, offer in _lines(practice, view, heard):
        if (who, said) not in [one[1:3] for one in found]:
            found.append((time, who, said, "" if offer in written else offer))
    while len(found) > most:
        plain = [line for line in found if not line[3]]
        found.remove((plain or found)[-1])
    return found


def beginning(practice: Practice) -> Line:
    """What is read first."""
    case = practice.case
    return words.stamp(case.begins, case.base.time_zone), "", in_language(case.summary), ""


def log(practice: Practice, view: View) -> list[tuple[str, str]]:
    """Everything heard, the newest first, an answer with its question; the beginning last."""
    found = []
    every = reversed(practice.messages)
    lines = _lines(practice, view, practice.messages)
    for message, (time, who, heard, _) in zip(every, lines, strict=True):
        text = heard
        if message.kind == "answer":
            asked = words.question(message.source, practice.case)
            text = tr("{answer} (asked: {question})", answer=heard, question=asked)
        found.append(f"{time}   {who}: {text}")
    time, _, summary, _ = beginning(practice)
    found.append(f"{time}   {summary}")
    return [(str(place), one) for place, one in enumerate(found)]


def questions(practice: Practice) -> list[tuple[str, str]]:
    """What can be asked now: what was not asked yet, then the rest, with when it was asked last."""
    zone = practice.case.base.time_zone
    last = {act.detail[0]: act.at for act in practice.acts if act.kind == "ask"}
    new, old = [], []
    for one in practice.questions():
        if one.id in last:
            asked = words.stamp(last[one.id], zone)
            again = tr("{question} (asked {time})", question=in_language(one.ask or ""), time=asked)
            old.append((one.id, again))
        else:
            new.append((one.id, in_language(one.ask or "")))
    return new + old


def decision_lines(practice: Practice, view: View) -> list[tuple[str, str]]:
    """Every standstill of the clock: its number from 0, and in words from 1 when it was and what was done.

    What was looked at is said where nothing of it was recorded.
    """
    played = practice.played()
    zone = practice.case.base.time_zone
    found = []
    for number, stand in enumerate(played.stands()):
        did = [
            what_of(entry, view)
            for entry in played.course.entries
            if stand.first <= entry.position <= stand.last and played.is_own(entry)
        ]
        did += [
            words.act(act, played.case)
            for act in played.acts
            if act.at == stand.at
            and act.kind not in ("move", "finish", *(("look",) if did else ()))
        ]
        said = "; ".join(did) or tr("nothing was done")
        found.append((str(number), f"{number + 1}   {words.stamp(stand.at, zone)}   {said}"))
    return found


def _lines(practice: Practice, view: View, messages: Sequence[Message]) -> list[Line]:
    """These messages, the newest first."""
    zone, patient, when = practice.case.base.time_zone, view.patient, when_at(view)
    assert patient is not None, "the patient of a practice is always in front"
    return [
        (
            words.stamp(one.at, zone),
            tr(words.KINDS[one.kind]),
            words.message(one, patient.course, when),
            one.source if one.offer is not None and practice.ended is None else "",
        )
        for one in reversed(messages)
    ]
