"""What the tour draws of practice: the cases, an attempt, its debrief, a teacher's look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

from mgtracker.ui.training.desk import PracticeDesk
from mgtracker.ui.training.kept import Kept

if TYPE_CHECKING:
    from mgtracker.clinical.clock import Clock
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.settings import Settings
    from mgtracker.ui.tour.pictures import Pictures

SEED = 48213
WHO = "J. Mensah"
FIRST_QUESTION = 0
FOLDER = "/srv/practice"
"""What is seen of the folder, which has another name each time."""


def draw_practice(settings: Settings, looks: Looks, clock: Clock, pictures: Pictures) -> None:
    """One attempt, ended early: always the same."""
    folder = QTemporaryDir()
    settings.trainee = WHO
    desk = PracticeDesk(settings, looks, clock, Kept(Path(folder.path())))
    desk.show_cases()
    pictures.of(desk.window, "practice-cases")
    desk.start(desk.cases[0], SEED)
    window, running = desk.practice_window, desk.running
    assert window is not None
    assert running is not None
    pictures.of(window, "practice")
    for ask, name in (
        (running.ask, "ask"),
        (running.draw, "draw"),
        (running.decisions, "decisions"),
        (running.show_log, "messages"),
        (running.finish, "end"),
    ):
        ask()
        pictures.asked(window, f"practice-{name}")
    running.look(("bedside",))
    pictures.of(window, "practice-look")
    assert window.page.give is not None
    window.page.give.recording.go_on()
    question = running.practice.questions()[FIRST_QUESTION]
    running.put(question.id)
    running.write_down()
    pictures.of(window, "practice-order")
    window.page.give.recording.go_on()
    running.finish_now()
    pictures.of(desk.window, "practice-debrief")
    desk.show_teacher()
    assert desk.window.teacher is not None
    desk.window.teacher.folder.setText(FOLDER)
    pictures.of(desk.window, "practice-teacher")
    desk.close()
    desk.deleteLater()
