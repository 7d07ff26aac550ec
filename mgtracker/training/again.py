"""An attempt gone through once more: to take it up again at one of its decisions, or to score it anew."""

from __future__ import annotations

from collections.abc import Iterable

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import Entry
from mgtracker.clinical.protocol import Protocol
from mgtracker.training.case import TrainingCase
from mgtracker.training.doings import LABORATORY, PATIENT, Act
from mgtracker.training.practice import Practice


def again(
    case: TrainingCase,
    seed: int,
    trainee: str,
    acts: Iterable[Act],
    entries: Iterable[Entry],
    decision: int | None = None,
    protocol: Protocol | None = None,
) -> Practice:
    """The same attempt once more, up to the beginning of a decision; the whole of it if None.

    Args:
        acts: everything done beside recording, in order.
        entries: the whole journal of that attempt; what the case and the laboratory wrote is passed over.
        decision: how many moves of the clock are done again; 0 for the very beginning.

    Raises:
        InputError: it does not come out as it did: the case, or the program, is another by now.
    """
    practice = Practice(case, seed, trainee, protocol)
    own = [entry for entry in entries if entry.by != LABORATORY]
    moves = 0
    for act in acts:
        if decision is not None and moves == decision:
            return practice
        _write_again(practice, own, act.head)
        _do_again(practice, act)
        moves += act.kind == "move"
    if decision is None or moves < decision:
        _write_again(practice, own, None)
    return practice


def _write_again(practice: Practice, own: list[Entry], head: int | None) -> None:
    """Record what was recorded up to a place in the journal."""
    journal = practice.journal
    for entry in own:
        place = journal.head() + 1
        if entry.position < place or (head is not None and entry.position > head):
            continue
        if entry.position != place or entry.recorded_at != practice.now:
            raise InputError("This attempt cannot be gone through again: the case has changed.")
        with journal.writing():
            journal.append(
                PATIENT,
                entry.event,
                entry.recorded_at,
                by=entry.by,
                witness=entry.witness,
                note=entry.note,
                shown=entry.shown,
                entry_id=entry.id,
            )


def _do_again(practice: Practice, act: Act) -> None:
    if practice.now != act.at or practice.journal.head() != act.head:
        raise InputError("This attempt cannot be gone through again: the case has changed.")
    if act.kind == "move":
        practice.move(int(act.detail[0]))
    elif act.kind == "draw":
        practice.draw(act.detail)
    elif act.kind == "look":
        practice.look(act.detail)
    elif act.kind == "ask":
        practice.ask(act.detail[0])
    else:
        practice.finish()
