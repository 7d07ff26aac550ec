"""What the tour draws of practice: the cases, an attempt, its debrief, a teacher's look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTemporaryDir

from mgtracker.ui.training.desk import PracticeDesk
from mgtracker.ui.training.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QMainWindow

    from mgtracker.clinical.clock import Clock
    from mgtracker.ui.looks import Looks
    from mgtracker.ui.settings import Settings

SEED = 48213
WHO = "J. Mensah"
FIRST_QUESTION = 0


def draw_practice(
    settings: Settings,
    looks: Looks,
    clock: Clock,
    draw: Callable[[QMainWindow, str], None],
) -> None:
    """One attempt, ended early: always the same."""
    folder = QTemporaryDir()
    settings.trainee = WHO
    desk = PracticeDesk(settings, looks, clock, Kept(Path(folder.path())))
    desk.show_cases()
    draw(desk.window, "practice-cases")
    desk.start(desk.cases[0], SEED)
    window, running = desk.practice_window, desk.running
    assert window is not None
    assert running is not None
    draw(window, "practice")
    running.look(("bedside",))
    draw(window, "practice-look")
    assert window.page.give is not None
    window.page.give.recording.go_on()
    question = running.practice.questions()[FIRST_QUESTION]
    running.put(question.id)
    running.write_down()
    draw(window, "practice-order")
    window.page.give.recording.go_on()
    running.finish_now()
    draw(desk.window, "practice-debrief")
    desk.show_teacher()
    draw(desk.window, "practice-teacher")
    desk.close()
    desk.deleteLater()
