"""`mgtracker check`: how a dose and a rate are written, and which line a rate is for."""

from pathlib import Path

import pytest

from tests.cli.conftest import RUNNING, WELL, Run, Write

AT = ("--at", "2026-03-01T00:30:00Z", "--json")


def grams(run: Run, case: Path, *words: str) -> float:
    """What a dose is read as: what it takes the sum to, over a line that is above the cap already."""
    answer = run("check", case, *words, *AT).document
    [cap] = [one for one in answer["findings"] if one["rule"] == "cap-24h"]
    return round(float(cap["sum_g"]) - 60, 3)


@pytest.fixture
def over(write: Write) -> Path:
    """30 g/h for two hours from long ago on: everything given shows in the sum of the cap."""
    line = RUNNING.replace("2026-03-01T00:00:00+00:00", "2026-02-28T21:00:00+00:00")
    line = line.replace("1 g/h", "30 g/h") + 'until = "2026-02-28T23:00:00+00:00"\n'
    return write(WELL, line, name="over.toml")


@pytest.mark.parametrize(
    ("dose", "more", "read"),
    [
        ("2 g IV over 15 min", (), 2.0),
        ("2g IV over 15min", (), 2.0),
        ("  2  g   iv  over  15  min ", (), 2.0),
        ("2 g IV", (), 2.0),
        ("2.5 g IM left", (), 2.5),
        ("2,5 g IM RIGHT", (), 2.5),
        ("500 mg subcut", (), 0.5),
        ("10 mmol IV over 1 h magnesium sulfate", (), 2.465),
        ("10 mEq IV over 1 h", (), 1.233),
        ("10 mL IM right", ("--product", "50 % injection"), 5.0),
        ("100 mL IV over 2 h", ("--product", "4 g in 100 mL"), 4.0),
        ("0.001 g IM", (), 0.001),
    ],
)
def test_a_dose_as_it_is_written(
    run: Run, over: Path, dose: str, more: tuple[str, ...], read: float
) -> None:
    assert grams(run, over, "--dose", dose, *more) == read


@pytest.mark.parametrize(
    ("dose", "says"),
    [
        ("", "is not understood"),
        ("2 g", "is not understood"),
        ("IV", "is not understood"),
        ("IV 2 g", "is not understood"),
        ("2 IV over 15 min", "is not understood"),
        ("two g IV", "has no number"),
        ("-2 g IV", "negative"),
        ("0 g IV", "greater than zero"),
        ("1e1 g IV", "is not a unit"),
        ("1,000 mg IV", "1000 or 1.000"),
        ("nan g IV", "has no number"),
        ("inf g IV", "has no number"),
        ("2 G IV", "not a unit"),
        ("2 µg IV", "is not understood"),
        ("2 units IV", "not a unit"),
        ("2 g PO", "is not understood"),
        ("2 g oral", "must say which mg"),
        ("10 mL IM", "needs the product"),
        ("2 g IV left", "goes with route IM"),
        ("4 mmol IM magnesium oxide", "given by mouth, never IM"),
        ("1 g IV calcium carbonate", "given by mouth, never IV"),
        ("2 g IV over 0 min", "greater than zero"),
        ("2 g IV over 15", "not a known drug"),
        ("2 g IV over 15 fortnights", "not a duration"),
        ("2 g IV over", "not a known drug"),
        ("2 g IV MgSO4", "not a known drug"),
        ("2 g IV magnesium", "not a known drug"),
        ("2 g IV over 15 min over 20 min", "not a known drug"),
        ("2 g IV\n2 g IV", "not a known drug"),
        ("٢ g IV", "not a plain number"),
        ("9999999999999999 g IV", "not a plain number"),
        ("0.25 mmol oral calcitriol", "not counted in mmol"),
    ],
)
def test_a_dose_that_cannot_be_read_is_not_guessed_at(
    run: Run, well: Path, dose: str, says: str
) -> None:
    told = run("check", well, "--dose", dose, *AT)
    assert told.code == 2
    assert "--dose: " in told.complaint
    assert says in told.complaint


def test_a_rate_of_a_pump_in_mL_goes_by_the_bag(run: Run, well: Path) -> None:
    bag = ("--product", "4 g in 100 mL")
    pump = run("check", well, "--rate", "25 mL/h", *bag, *AT).document
    plain = run("check", well, "--rate", "1 g/h", *bag, *AT).document
    assert pump == plain
    assert pump["largest_rate_g_h"] == 1.25


@pytest.mark.parametrize(
    ("rate", "says"),
    [
        ("1 g", "not a rate"),
        ("1", "no unit"),
        ("25 mL/h", "needs the product"),
        ("1 g/day", "not a rate"),
        ("-1 g/h", "negative"),
        ("fast", "no number"),
        ("", "no number"),
    ],
)
def test_a_rate_that_cannot_be_read(run: Run, well: Path, rate: str, says: str) -> None:
    told = run("check", well, f"--rate={rate}", *AT)
    assert told.code == 2
    assert "--rate: " in told.complaint
    assert says in told.complaint


def test_a_rate_is_on_a_line_of_its_own_unless_one_is_named(run: Run, write: Write) -> None:
    case = write(WELL, RUNNING)
    own = run("check", case, "--rate", "1 g/h", *AT).document
    [cap] = [one for one in own["findings"] if one["rule"] == "cap-24h"]
    assert (cap["sum_g"], cap["events"]) == (48.0, ["line"])
    named = run("check", case, "--rate", "1 g/h", "--line", "pump-1", *AT).document
    assert "cap-24h" not in [one["rule"] for one in named["findings"]]
    assert named["largest_rate_g_h"] == 1.25
    told = run("check", case, "--rate", "1 g/h", "--line", "pump-2", *AT)
    assert told.code == 2
    assert "'pump-2' is not a line of this patient; known: pump-1" in told.complaint


def test_a_named_line_counts_what_it_gave_before_the_change(run: Run, write: Write) -> None:
    case = write(WELL, RUNNING.replace("1 g/h", "10 g/h"))
    question = ("--line", "pump-1", "--at", "2026-03-01T01:00:00Z", "--json")
    answer = run("check", case, "--rate", "1.25 g/h", *question).document
    [cap] = [one for one in answer["findings"] if one["rule"] == "cap-24h"]
    assert (cap["sum_g"], cap["crosses_at"]) == (38.75, "2026-03-01T17:00:00Z")


def test_stopping_a_line_is_never_held_up(run: Run, write: Write) -> None:
    case = write(RUNNING.replace("1 g/h", "30 g/h"))
    answer = run("check", case, "--rate", "0", "--line", "pump-1", *AT).document
    assert (answer["level"], answer["findings"]) == ("ok", [])


def test_a_planned_stop_bounds_what_is_judged(run: Run, well: Path) -> None:
    until = ("--until", "2026-03-01T10:30:00+00:00")
    answer = run("check", well, "--rate", "3 g/h", *until, *AT).document
    assert "cap-24h" not in [one["rule"] for one in answer["findings"]]
    assert (answer["largest_g"], answer["largest_rate_g_h"]) == (30.0, 3.0)
    for stop in ("2026-03-01T00:30:00Z", "2026-03-01T00:00:00Z"):
        told = run("check", well, "--rate", "3 g/h", "--until", stop, *AT)
        assert told.code == 2
        assert "the planned stop is not after the start" in told.complaint


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (
            ("--dose", "2 g IV", "--until", "2026-03-01T10:30:00Z"),
            "--until and --line go with --rate",
        ),
        (("--dose", "2 g IV", "--line", "pump-1"), "--until and --line go with --rate"),
        (("--rate", "1 g/h", "--kind-of-mg", "salt"), "--kind-of-mg goes with --dose"),
        (("--dose", "2 g IV", "--order", "o9"), "'o9' is not an order"),
        (("--rate", "1 g/h", "--order", "e1"), "'e1' is not an order"),
        (("--dose", "2 g IV", "--protocol", "nobodys"), "'nobodys' is not a protocol"),
        (("--rate", "1 g/h", "--until", "tomorrow"), "until: 'tomorrow' is not a time"),
    ],
)
def test_what_does_not_go_together_is_refused(
    run: Run, well: Path, words: tuple[str, ...], says: str
) -> None:
    told = run("check", well, *words, *AT)
    assert told.code == 2
    assert says in told.complaint


def test_the_emergency_flag_makes_the_rate_limit_warn(run: Run, well: Path) -> None:
    fast = ("check", well, "--dose", "2 g IV over 5 min", *AT)
    assert run(*fast).document["level"] == "stop"
    urgent = run(*fast, "--emergency").document
    assert urgent["level"] == "warn"
    levels = {one["rule"]: one["level"] for one in urgent["findings"]}
    assert levels["iv-rate"] == "warn"
    assert levels["bolus-emergency"] == "info"


def test_doses_the_case_holds_for_later_are_judged_too(run: Run, write: Write) -> None:
    later = RUNNING.replace("T00:00:00", "T20:00:00").replace("1 g/h", "30 g/h")
    case = write(WELL, later + 'until = "2026-03-01T21:00:00+00:00"\n')
    answer = run("check", case, "--dose", "1 g IM left", *AT).document
    [cap] = [one for one in answer["findings"] if one["rule"] == "cap-24h"]
    assert (cap["sum_g"], cap["crosses_at"]) == (31.0, "2026-03-01T20:58:00Z")
    # A day from now it has left when the line's last gram comes in.
    assert answer["earliest_at"] == "2026-03-02T20:02:00Z"
    assert answer["largest_g"] == 0.0


def test_facts_of_later_are_not_known_yet(run: Run, write: Write) -> None:
    learnt = WELL.replace("2026-03-01T00:00:00", "2026-03-01T01:00:00")
    answer = run("check", write(learnt), "--dose", "5 g IM left", *AT).document
    assert answer["level"] == "unknown"


# -- for people ------------------------------------------------------------------------------------


def test_the_text_for_people(run: Run, well: Path) -> None:
    told = run("check", well, "--dose", "30.5 g IV over 15 min", *AT[:2])
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[0] == f"{well}: STOP"
    assert "  STOP iv-rate: Faster than 150 mg/min into a vein." in told.out
    assert "    source: article, line 49: printed 30-40 g in 24 hours" in told.out
    assert told.out.splitlines()[-2:] == [
        "  under every gram cap: at most 30 g now",
        "  this breaks no gram cap from: no time can be named",
    ]
    rate = run("check", well, "--rate", "1.25 g/h", *AT[:2])
    assert rate.out.splitlines()[-2:] == [
        "  under every gram cap: at most 1.25 g/h from now",
        "  this breaks no gram cap from: 2026-03-01T00:30:00Z",
    ]


def test_a_new_line_never_takes_the_name_of_one_that_is_there(run: Run, write: Write) -> None:
    taken = RUNNING.replace('"pump-1"', '"new line 1"')
    answer = run("check", write(WELL, taken), "--rate", "1 g/h", *AT).document
    [cap] = [one for one in answer["findings"] if one["rule"] == "cap-24h"]
    assert cap["sum_g"] == 48.0
