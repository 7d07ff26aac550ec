"""Practice opens no file for writing but the attempt's own."""

import subprocess
import sys
from pathlib import Path

import pytest

PLAY = """
import sys
from pathlib import Path

from mgtracker.clinical.clock import Instant
from mgtracker.training.attempt import attempt_text, read_attempt, save_attempt
from mgtracker.training.debrief import debrief
from mgtracker.training.players import play_anything, play_model
from mgtracker.training.scoring import score
from mgtracker.training.shipped_cases import shipped_cases

written = []

def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        writes = (mode or "r") != "r" and set(mode or "") & set("wax+")
        if writes or (mode is None and flags & 3):
            written.append(str(path))
    elif event in ("os.rename", "os.remove", "os.mkdir", "os.truncate", "sqlite3.connect", "socket.connect"):
        written.append(f"{event} {arguments}")

sys.addaudithook(watch)
folder = Path(sys.argv[1])
for case in shipped_cases()[:3]:
    for played in (play_model(case, 1), play_anything(case, 1)):
        score(played)
        debrief(played)
assert written == [], written
text = attempt_text(played, score(played), debrief(played), Instant(0))
path = save_attempt(folder, text, played, Instant(0))
read_attempt(path)
assert written == [str(path)], written
print("kept to itself")
"""


@pytest.mark.hazard("H-22")
def test_practice_writes_to_no_file_but_its_own(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-B", "-c", PLAY, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert (run.returncode, run.stdout.strip()) == (0, "kept to itself"), run.stderr


def test_the_watch_sees_what_it_is_for(tmp_path: Path) -> None:
    write = PLAY.replace("folder = Path(sys.argv[1])", "open(sys.argv[1] + '/x', 'w').close()")
    run = subprocess.run(
        [sys.executable, "-B", "-c", write, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert run.returncode == 1
    assert "AssertionError" in run.stderr
