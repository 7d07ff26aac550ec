"""One attempt at a case: the session a ward has, on a clock that is moved and a patient that is simulated."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

from mgtracker.clinical.clock import HOUR, MINUTE, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.due import Due, State
from mgtracker.clinical.errors import InputError, RefusedError
from mgtracker.clinical.events import Bedside, Event
from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.quantity import ANALYTES
from mgtracker.exchange.protocols import DEFAULT, load_protocol
from mgtracker.session import Session
from mgtracker.training.body import Body
from mgtracker.training.calls import next_pressing, next_to_do, next_warning
from mgtracker.training.case import Happening, TrainingCase
from mgtracker.training.clock import SimulatedClock
from mgtracker.training.doings import LABORATORY, PATIENT, Act, Late, Message, Moved, Played
from mgtracker.training.laboratory import Draws
from mgtracker.training.looked import found_at_bedside
from mgtracker.training.memory import MemoryJournal
from mgtracker.training.model_reader import LOOKS
from mgtracker.training.offers import event_offered
from mgtracker.training.opening_record import fill_record
from mgtracker.training.reported import as_reported
from mgtracker.training.signs import Seen
from mgtracker.training.truth import Ran, Truth, WentIn
from mgtracker.training.watch import Scene
from mgtracker.view import due_of

STEP = 15 * MINUTE
"""Conditions of a case are looked at this often at least."""
TOLD_AGAIN_AFTER = HOUR
"""What the patient feels is told again where it was away for so long."""
NEXT_EVENT_WITHIN = 24 * HOUR
"""How far the clock goes on to the next event, where none comes and nothing presses."""


class Practice:
    """One attempt, going on.

    Everything is recorded through `session`, as on a ward; what else a trainee does (draw, look, ask, let
    time pass) is asked of this. Nothing in here knows a file.

    Args:
        case: what is practised.
        seed: which patient of those the case allows; the same seed gives the same patient.
        trainee: who practises; records as that name.
        protocol: the rules that judge; the case's own if None.

    Attributes:
        session: of the kind "practice", the patient in front.
        paused: whether `elapse` leaves the clock alone.
        ended: how it ended, one of `doings.ENDINGS`; the session is read-only from then on. None before.
    """

    def __init__(
        self, case: TrainingCase, seed: int, trainee: str, protocol: Protocol | None = None
    ) -> None:
        if not trainee.strip() or trainee.strip() == LABORATORY:
            raise InputError("Say who practises: the attempt and the certificate carry the name.")
        self.case = case
        self.seed = seed
        self.trainee = trainee.strip()
        self.protocol = protocol or load_protocol(case.base.protocol or DEFAULT)
        self.clock = SimulatedClock(case.begins)
        self.journal = MemoryJournal()
        self.paused = True
        self.ended: str | None = None
        self._body = Body(case, seed)
        self._messages: list[Message] = []
        self._acts: list[Act] = []
        self._looks: list[Bedside] = []
        self._late: dict[str, Late | None] = {}
        self._draws = Draws(case.laboratory, seed)
        self._happened: dict[str, int] = {}
        self._asked: set[str] = set()
        self._read: tuple[int, Course] = (-1, Course(()))
        fill_record(self.journal, case, seed, self._body)
        self._began = self.journal.head()
        self._truth = Truth(self._course().entries)
        self._trace: list[tuple[int, Seen]] = [(case.begins.seconds, self._body.look())]
        self._felt = dict.fromkeys(self._trace[0][1].words, case.begins.seconds)
        self.session = Session(
            self.journal,
            self.protocol,
            self.clock,
            case.base.time_zone,
            author=self.trainee,
            kind="practice",
        )
        self.session.select(PATIENT)
        for item in self._overdue():
            self._late[item.key] = None  # was late before the trainee came
        self._let_happen()

    # -- looking -----------------------------------------------------------------------------------

    @property
    def now(self) -> Instant:
        """The simulated present."""
        return self.clock.now()

    @property
    def messages(self) -> tuple[Message, ...]:
        """Everything heard so far, oldest first."""
        return tuple(self._messages)

    @property
    def acts(self) -> tuple[Act, ...]:
        """Everything done beside recording so far."""
        return tuple(self._acts)

    @property
    def decisions(self) -> int:
        """How many standstills of the clock there were, this one too."""
        return 1 + sum(act.kind == "move" for act in self._acts)

    @property
    def awaited(self) -> tuple[Instant, ...]:
        """When results that were asked for will be there."""
        return tuple(sorted(draw.ready for draw in self._draws.pending))

    @property
    def on_its_way(self) -> frozenset[str]:
        """The analytes that blood was drawn for, and that are not reported yet."""
        return frozenset(name for draw in self._draws.pending for name in draw.wanted)

    def questions(self) -> tuple[Happening, ...]:
        """What can be asked of the prescriber now."""
        scene = self._scene()
        reported = as_reported(scene.seen, self._course().up_to(self.now), self.now)
        scene = replace(scene, seen=reported)  # who is asked knows no more
        return tuple(
            question
            for question in self.case.questions
            if self._is_due(question) and all(watch.holds(scene) for watch in question.when)
        )

    def offered(self, source: str) -> Event:
        """What the message of that happening or question lets the trainee record, as of now.

        It is put to the session like anything typed; the trainee may change it first, or leave it.

        Raises:
            RefusedError: nothing of that id was heard, or it offers nothing.
        """
        for message in self._messages:
            if message.source == source and message.offer is not None:
                return event_offered(message.offer, self.now, self.case.base.time_zone)
        raise RefusedError("Nothing was said that could be recorded.")

    def played(self) -> Played:
        """All of it so far, for who scores it."""
        return Played(
            case=self.case,
            protocol=self.protocol,
            seed=self.seed,
            trainee=self.trainee,
            course=self._course(),
            began=self._began,
            acts=self.acts,
            messages=self.messages,
            trace=tuple(self._trace),
            happened=dict(self._happened),
            doses=tuple(self._truth.doses),
            lines=tuple(self._truth.lines),
            looks=tuple(self._looks),
            late=tuple(late for late in self._late.values() if late is not None),
            ended=self.ended,
        )

    # -- doing -------------------------------------------------------------------------------------

    def draw(self, analytes: Iterable[str]) -> Instant:
        """Draw blood now; says when the laboratory will have recorded the result.

        Raises:
            RefusedError: nothing to look for, or the case is over.
        """
        wanted = tuple(dict.fromkeys(analytes))
        if not wanted or not set(wanted) <= set(ANALYTES):
            raise RefusedError("Say what the blood is drawn for.")
        self._done("draw", wanted)
        draw = self._draws.draw(
            self._body.look(),
            wanted,
            self.now,
            running=self._is_going_in(),
            clearance=self._body.condition.creatinine_clearance_ml_min,
        )
        return draw.ready

    def look(self, at: Iterable[str] = LOOKS[:1]) -> Bedside:
        """What is found at the bedside now, for the trainee to record; what is seen and said is a message.

        Args:
            at: "bedside" (knee jerk, breathing, urine, antidote) and "qtc" (an electrocardiogram).

        Raises:
            RefusedError: nothing to look at, or the case is over.
        """
        parts = tuple(part for part in LOOKS if part in set(at))
        if not parts:
            raise RefusedError("Say what is looked at.")
        self._done("look", parts)
        seen = self._body.look()
        ready = self._body.antidote_ready
        found = found_at_bedside(seen, parts, self.now, antidote_ready=ready)
        self._looks.append(found)
        words = ", ".join(seen.words)
        self._messages.append(Message(self.now, "found", seen.symptoms, words))
        return found

    def ask(self, question: str) -> Message:
        """Put a question to the prescriber; the answer.

        Raises:
            RefusedError: it cannot be asked now, or the case is over.
        """
        found = next((one for one in self.questions() if one.id == question), None)
        if found is None:
            raise RefusedError("This cannot be asked now.")
        self._done("ask", (question,))
        self._asked.add(question)
        return self._bring(found, "answer")

    def move(self, seconds: int) -> Moved:
        """Let time pass: what is recorded goes in, and the clock stops at the first thing heard.

        Raises:
            RefusedError: not forward, or the case is over.
        """
        if seconds <= 0:
            raise RefusedError("The clock only goes on.")
        self._done("move", (str(seconds),))
        target = min(self.now.seconds + seconds, self.case.ends.seconds)
        heard = len(self._messages)
        while self.now.seconds < target and len(self._messages) == heard and self.ended is None:
            self._step(target)
        self._note_late()
        if self.ended is None and self.now >= self.case.ends:
            self._end("time")
        return Moved(self.now, tuple(self._messages[heard:]), self.ended)

    def to_next_event(self) -> Moved:
        """Let time pass until something is heard, something to be done presses, or a rule begins to warn.

        A day at most.
        """
        until = self.now.plus(NEXT_EVENT_WITHIN)
        pressing = next_pressing(self._due_items(), self.protocol, self.now)
        if pressing is not None:
            until = min(until, pressing)
        warning = next_warning(self._course(), self.protocol, self.now, until)
        return self.move((warning or until).seconds - self.now.seconds)

    def to_next_due(self) -> Moved:
        """Let time pass until one more thing can be done.

        Raises:
            RefusedError: nothing will, before the case ends.
        """
        first = next_to_do(self._due_items(), self.now)
        if first is None or first > self.case.ends:
            raise RefusedError("Nothing more is due before the case ends.")
        return self.move(first.seconds - self.now.seconds)

    def elapse(self, seconds: int) -> Moved | None:
        """Let time pass by itself; None while paused. The clock stands again once something is heard."""
        if self.paused or self.ended is not None:
            return None
        moved = self.move(seconds)
        self.paused = bool(moved.messages) or self.ended is not None
        return moved

    def finish(self) -> Played:
        """End the attempt here, and hand it to who scores it; asked again, the same."""
        if self.ended is None:
            self._done("finish", ())
            self._truth.begin(self._course(), self.now)
            self._end("finished")
        return self.played()

    # -- inside ------------------------------------------------------------------------------------

    def _done(self, kind: str, detail: tuple[str, ...]) -> None:
        if self.ended is not None:
            raise RefusedError("The case is over. Begin it again, or from one of its decisions.")
        self._acts.append(Act(self.now, kind, detail, self.journal.head()))

    def _end(self, how: str) -> None:
        self.ended = how
        self.journal.close()

    def _course(self) -> Course:
        head = self.journal.head()
        if self._read[0] != head:
            self._read = head, Course(self.journal.entries(PATIENT))
        return self._read[1]

    def _is_due(self, happening: Happening) -> bool:
        due = self._due(happening)
        return due is not None and due <= self.now.seconds

    def _is_going_in(self) -> bool:
        now = self.now
        lines = self._truth.running(self._course(), now)
        slowly: tuple[WentIn | Ran, ...] = (*self._truth.going_in(now), *lines)
        return any(flow.drug.is_magnesium for flow in slowly)

    def _scene(self) -> Scene:
        now = self.now
        given = {dose.drug.name for dose in self._truth.doses}
        given |= {line.drug.name for line in self._truth.lines}
        running = {line.line for line in self._truth.running(self._course(), now)}
        return Scene(
            seen=self._trace[-1][1],
            given=frozenset(given),
            running=frozenset(running),
            asked=frozenset(self._asked),
            happened=frozenset(self._happened),
        )

    def _step(self, target: int) -> None:
        """Go on to the next moment at which anything may be otherwise, `target` at the latest."""
        now, course = self.now, self._course()
        begun = self._truth.begin(course, now)
        lines = self._truth.running(course, now)
        edge = min(edge for edge in self._edges(target, course) if edge > now.seconds)
        self._body.advance(
            edge - now.seconds,
            [dose for dose in begun if dose.end == dose.start],
            (*self._truth.going_in(now), *lines),
        )
        later = Instant(edge, now.offset)
        self._truth.ran(lines, later)
        self.clock.move_to(later)
        self._trace.append((edge, self._body.look()))
        self._tell()
        self._report()
        self._let_happen()
        if self._trace[-1][1].arrested and self.ended is None:
            self._end("arrest")

    def _edges(self, target: int, course: Course) -> Iterable[int]:
        now = self.now
        yield target
        yield now.seconds + STEP
        edge = self._truth.next_edge(course, now)
        if edge is not None:
            yield edge
        yield from (draw.ready.seconds for draw in self._draws.pending)
        for happening in self.case.happenings:
            due = self._due(happening)
            if due is not None and happening.id not in self._happened:
                yield due

    def _due(self, happening: Happening) -> int | None:
        """From when on it can happen, or be asked; None while what it counts from has not."""
        since = happening.since
        base = self.case.begins.seconds if since is None else self._happened.get(since)
        return None if base is None else base + happening.after

    def _tell(self) -> None:
        """What is new about the patient is seen, or said, by itself; what comes and goes is told once."""
        second, seen = self._trace[-1]
        new = [
            word
            for word in seen.words
            if second - self._felt.get(word, -TOLD_AGAIN_AFTER) >= TOLD_AGAIN_AFTER
        ]
        self._felt.update(dict.fromkeys(seen.words, second))
        if new:
            self._messages.append(Message(self.now, "felt", seen.symptoms, ", ".join(new)))

    def _report(self) -> None:
        """The laboratory records what is ready."""
        for draw in self._draws.take_ready(self.now):
            events: list[Event | None] = [draw.labs, draw.clearance]
            with self.journal.writing():
                written = [
                    self.journal.append(PATIENT, event, self.now, by=LABORATORY)
                    for event in events
                    if event is not None
                ]
            self.session.refresh()  # what it proposes next is judged with the result
            source = written[0].id if written else ""
            self._messages.append(Message(self.now, "result", source))

    def _let_happen(self) -> None:
        """What is due to happen, and whose conditions hold; one may bring about the next."""
        going_on = True
        while going_on and self.ended is None:
            going_on = False
            for happening in self.case.happenings:
                if happening.id in self._happened or not self._is_due(happening):
                    continue
                scene = self._scene()
                if all(watch.holds(scene) for watch in happening.when):
                    self._bring(happening, "harm" if happening.harm else "said")
                    going_on = True

    def _bring(self, happening: Happening, kind: str) -> Message:
        """Say it, and let it have its effect; what was recorded before the end was given."""
        self._happened.setdefault(happening.id, self.now.seconds)
        chance = random.Random(f"{self.seed} {happening.id}")  # noqa: S311 - a patient, not a secret
        self._body.change(happening.change, chance)
        if happening.vomits:
            self._body.vomit()
        if happening.pump is not None:
            self._truth.fault(self._course(), *happening.pump)
        self._draws.next_is_haemolysed |= happening.haemolysed
        message = Message(self.now, kind, happening.id, happening.say, happening.offer)
        self._messages.append(message)
        if happening.ends:
            self._truth.begin(self._course(), self.now)
            self._end("case")
        return message

    def _due_items(self) -> tuple[Due, ...]:
        return due_of(self._course(), self.protocol, self.case.base.time_zone, self.now)

    def _overdue(self) -> tuple[Due, ...]:
        """What has not been done in time; blood that is at the laboratory has been drawn."""
        now, drawn = self.now, self.on_its_way
        return tuple(
            item
            for item in self._due_items()
            if item.state(now) is State.OVERDUE and not (item.task == "draw" and item.what in drawn)
        )

    def _note_late(self) -> None:
        """Keep what is overdue now."""
        for item in self._overdue():
            late = Late(self.now, item.task, item.rule, item.what)
            self._late.setdefault(item.key, late)
