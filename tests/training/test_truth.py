"""What was really given, beside what is charted of it."""

from fractions import Fraction
from pathlib import Path

from mgtracker.clinical.events import DrawRequest
from mgtracker.clinical.monitoring import WILL_MONITOR
from mgtracker.training.practice import Practice
from tests.training.made import event, give, record, small, wait

BAG = {"drug": "magnesium sulfate", "line": "pump-1", "product": "30 g in 500 mL"}


def test_a_dose_struck_out_before_the_clock_moves_was_never_given(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    slip = give(practice, "20 g", "IM")
    practice.session.void(slip.id, "wrong patient")
    practice.move(60)
    assert practice.played().doses == ()


def test_a_dose_struck_out_afterwards_stays_given(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    dose = give(practice, "5 g", "IM")
    practice.move(60)
    practice.session.void(dose.id, "I would rather not have")
    wait(practice, 60)
    played = practice.played()
    assert [one.entry_id for one in played.doses] == [dose.id]
    assert played.trace[-1][1].magnesium > 0.6
    assert played.course.given == (), "the chart shows it struck"


def test_a_correction_of_what_was_given_gives_nothing_more(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    dose = give(practice, "5 g", "IM")
    practice.move(60)
    session = practice.session
    meant = event(practice, "dose", 1, drug="magnesium sulfate", amount="4 g", route="IM")
    entry = session.correct(dose.id, meant, session.propose(meant, dose.id), "misread", "said so")
    wait(practice, 30)
    again = event(practice, "dose", 31, drug="magnesium sulfate", amount="3 g", route="IM")
    session.correct(entry.id, again, session.propose(again, entry.id), "misread", "said so")
    wait(practice, 30)
    assert [(one.entry_id, one.mg) for one in practice.played().doses] == [(dose.id, 5000)]


def test_a_correction_gives_nothing_more_where_a_draw_was_promised_with_what_it_corrects(
    tmp_path: Path,
) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    session = practice.session
    given = event(practice, "dose", drug="magnesium sulfate", amount="5 g", route="IM")
    dose = session.record(given, session.propose(given), WILL_MONITOR)
    assert practice.played().course.of_kind(DrawRequest), "the reason asked for a draw"
    practice.move(60)
    meant = event(practice, "dose", 1, drug="magnesium sulfate", amount="4 g", route="IM")
    session.correct(dose.id, meant, session.propose(meant, dose.id), "misread", "said so")
    wait(practice, 30)
    assert [(one.entry_id, one.mg) for one in practice.played().doses] == [(dose.id, 5000)]


def test_a_correction_before_the_clock_moves_is_what_is_given(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    dose = give(practice, "50 g", "IM")
    session = practice.session
    meant = event(practice, "dose", drug="magnesium sulfate", amount="5 g", route="IM")
    entry = session.correct(dose.id, meant, session.propose(meant, dose.id), "slip", "said so")
    practice.move(60)
    assert [(one.entry_id, one.mg) for one in practice.played().doses] == [(entry.id, 5000)]


def test_a_dose_charted_late_goes_in_when_it_is_charted(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    wait(practice, 60)
    now = practice.now.seconds
    told = {"drug": "magnesium sulfate", "amount": "2 g", "route": "IV", "over": "15 min"}
    record(practice, "dose", minutes_ago=40, **told)
    wait(practice, 60)
    (dose,) = practice.played().doses
    assert (dose.start, dose.end) == (now, now + 900)
    assert dose.mg_per_second == Fraction(2000, 900)


def test_a_line_runs_as_set_to_its_planned_stop(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    until = practice.now.plus(2 * 3600).as_written()
    record(practice, "rate", **BAG, rate="1 g/h", until=until)
    wait(practice, 180)
    (ran,) = practice.played().lines
    assert (ran.end - ran.start, ran.wrong) == (7200, False)
    assert ran.mg_per_second * 3600 == 1000


def test_a_rate_struck_out_does_not_stop_the_pump(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    rate = record(practice, "rate", **BAG, rate="1 g/h")
    wait(practice, 60)
    practice.session.void(rate.id, "not mine")
    wait(practice, 60)
    record(practice, "rate", **BAG, rate="0")
    wait(practice, 60)
    played = practice.played()
    assert [(ran.end - ran.start) // 60 for ran in played.lines] == [120]
    assert [given.entry.id for given in played.course.given] == [], "the chart has nothing running"


def test_a_rate_struck_out_before_the_clock_moves_never_ran(tmp_path: Path) -> None:
    practice = Practice(small(tmp_path), 1, "RN A")
    record(practice, "rate", **BAG, rate="1 g/h")
    wait(practice, 60)
    slip = record(practice, "rate", **BAG, rate="10 g/h")
    practice.session.void(slip.id, "slip")
    wait(practice, 60)
    assert [int(ran.mg_per_second * 3600) for ran in practice.played().lines] == [1000]


def test_a_pump_runs_wrong_until_a_rate_is_recorded(tmp_path: Path) -> None:
    fault = ('say = "She asks for water."', 'say = "Hum."\npump = "pump-1"\npump_rate = "10 g/h"')
    practice = Practice(small(tmp_path, fault), 1, "RN A")
    record(practice, "rate", **BAG, rate="1 g/h")
    wait(practice, 90)
    record(practice, "rate", **BAG, rate="2 g/h")
    wait(practice, 60)
    lines = practice.played().lines
    spans = [((ran.end - ran.start) // 60, int(ran.mg_per_second * 3600)) for ran in lines]
    assert spans == [(30, 1000), (60, 10000), (60, 2000)]
    assert [ran.wrong for ran in lines] == [False, True, False]


def test_a_pump_that_is_not_there_does_nothing_wrong(tmp_path: Path) -> None:
    fault = ('say = "She asks for water."', 'say = "Hum."\npump = "pump-9"\npump_rate = "10 g/h"')
    practice = Practice(small(tmp_path, fault), 1, "RN A")
    wait(practice, 120)
    assert practice.played().lines == ()
