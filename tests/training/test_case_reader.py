"""A practice case is read whole, or refused with file, line and reason."""

import json
import tomllib
from pathlib import Path

import pytest

from mgtracker.clinical.clock import HOUR, MINUTE
from mgtracker.clinical.errors import InputError
from mgtracker.exchange.case_file import read_case
from mgtracker.exchange.case_writer import write_case
from mgtracker.training import template
from mgtracker.training.case_reader import read_training
from mgtracker.training.criteria import KINDS, AskedFor, Gave, NoStop
from mgtracker.training.shipped_cases import folder
from tests.training.made import SMALL, small, write


def test_a_case_is_read_whole(tmp_path: Path) -> None:
    case = small(tmp_path)
    assert (case.id, case.title, case.pass_at, case.points) == ("small", "Small", 60, 20)
    assert (case.ends.seconds - case.begins.seconds) == 24 * HOUR
    assert [one.id for one in case.happenings] == ["told", "cramps"]
    assert case.happenings[1].harm
    assert case.happenings[1].after == 5 * HOUR
    assert [one.ask for one in case.questions] == ["What shall I give?", "More?"]
    assert [act.kind for act in case.model] == ["look", "dose"]
    assert isinstance(case.criteria[0].test, NoStop)
    assert case.criteria[0].fails
    assert isinstance(case.criteria[1].test, Gave)
    assert case.criteria[1].test.window.end == HOUR
    assert len(case.digest) == 64


def test_numbers_of_the_body_can_be_fixed(tmp_path: Path) -> None:
    fixed = (
        "[training.laboratory]",
        "[training.start.parameters]\nqtc_normal = 410\n\n[training.laboratory]",
    )
    assert small(tmp_path, fixed).start.parameters == {"qtc_normal": 410.0}


def test_the_same_case_as_json(tmp_path: Path) -> None:
    path = tmp_path / "small.json"
    path.write_text(json.dumps(tomllib.loads(SMALL)), encoding="utf-8")
    assert read_training(path).happenings == small(tmp_path).happenings


def test_what_is_repeated_is_so_many_actions_in_order_of_time(tmp_path: Path) -> None:
    more = """
[[training.model]]
at = "2026-05-14T08:01:00+01:00"
kind = "draw"
analytes = ["magnesium"]
every = "30 min"
times = 3

[[training.model]]
at = "2026-05-14T20:00:00+01:00"
kind = "dose"
drug = "magnesium oxide"
amount = "8 mmol"
route = "oral"
every = "90 min"
times = 2
"""
    case = small(tmp_path, more=more)
    minutes = [(act.kind, (act.at.seconds - case.begins.seconds) // MINUTE) for act in case.model]
    assert minutes == [
        ("draw", 1),
        ("look", 5),
        ("dose", 10),
        ("draw", 31),
        ("draw", 61),
        ("dose", 720),
        ("dose", 810),
    ]
    assert all(act.event is None or act.event.at == act.at for act in case.model)


def test_other_readers_pass_over_what_makes_it_a_practice_case(tmp_path: Path) -> None:
    case = read_case(write(tmp_path))
    assert len(case.entries) == 1
    assert "training" not in write_case(case)


def test_a_case_without_the_part_is_none_to_practise_on(tmp_path: Path) -> None:
    path = tmp_path / "plain.toml"
    path.write_text('format = "mgtracker-case/1"\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"plain\.toml: training: missing"):
        read_training(path)


REFUSED = [
    ('"mgtracker-case/1"', '"mgtracker-case/9"', "line {}: format: expected"),
    ('"Europe/London"', '"Europe/Londn"', "line {}: time_zone: "),
    ('title = "Small"', 'title = "Small"\nmood = 1', "line 4: mood: not a key here"),
    ("[training.laboratory]", "[extra]", "line {}: extra: not a key here"),
    ('"1980-04-02"', '"2 April"', "line {}: patient: birth_date: "),
    ('volume = "corrected"', 'volume = "wet"', "line {}: event 1 (fact): volume: "),
    ("pass_at = 60", "pass_at = 0", "line {}: training: pass_at: 0 is not a percentage"),
    ("pass_at = 60", "pass_mark = 60", "training: pass_at: missing"),
    ("pass_at = 60", "pass_at = 60\nmood = 1", "training: mood: not a key here"),
    ('harm = "Cramps."', "", "training: harm: missing"),
    ('"55 to 65 kg"', '"55 to 65"', "line {}: training: start: weight: "),
    ('"55 to 65 kg"', '"65 to 55 kg"', "start: weight: '65 to 55 kg' ends below"),
    ('"55 to 65 kg"', '"55 to 65 mL/min"', "is not in kg, the only unit"),
    ('weight = "55 to 65 kg"', "", "training: start: weight: missing"),
    ('turnaround = "40 min"', 'turnaround = "40"', "line {}: training: laboratory: turnaround"),
    ('after = "5 h"', 'after = "5"', "line {}: training: happening 2: after: "),
    ('after = "5 h"', 'since = "never"', "happening 2: since: 'never' is not there; known are"),
    ('when = ["asked what"]', 'since = "never"', "question 2: since: 'never' is not there; known"),
    ('when = ["asked what"]', 'after = "5"', "line {}: training: question 2: after: "),
    ('"not given magnesium sulfate"', '"mood is low"', "line {}: training: happening 2: when: "),
    ('"not given magnesium sulfate"', '"asked nobody"', "happening 2: when: 'nobody'"),
    ("harm = true", "harm = 1", "line {}: training: happening 2: harm: 1 is neither true nor"),
    ("harm = true", "", "training: happening: none is harm"),
    ('id = "cramps"', 'id = "told"', "the id 'told' stands twice"),
    ('amount = "5 g"', 'amount = "5"', "line {}: training: question 1: event: amount"),
    ('kind = "order"', 'kind = "dose"', "question 1: event: kind: 'dose' cannot be offered"),
    ('route = "IV"', 'route = "nose"', "line {}: training: model 2: route: "),
    ('kind = "look"', 'kind = "labs"', "line {}: training: model 1: kind: 'labs' is not one of"),
    ('kind = "look"', 'kind = "ask"\nquestion = "why"', "model 1: question: 'why' is not there"),
    ('kind = "look"', 'kind = "look"\nevery = "1 h"', "model 1: every: goes with times"),
    ('kind = "look"', 'kind = "accept"\nfrom = "more"', "model 1: from: 'more' is not there"),
    ('over = "15 min"', 'over = "15 min"\norder = "x"', "model 2: order: 'x' is not there; known"),
    ("T08:05:00", "T07:05:00", "line {}: training: model 1: at: look at"),
    ('kind = "gave"', 'kind = "liked"', "line {}: training: criterion 2: kind: "),
    ('rule = "bolus"', "", "criterion 2: rule: missing"),
    ('by = "1 h"', 'by = "1 h"\nfrom = "2 h"', "criterion 2: by: it ends before it begins"),
    ('by = "1 h"', 'by = "1 h"\nsince = "x"', "criterion 2: since: 'x' is not there"),
    ('area = "timeliness"', 'area = "haste"', "criterion 2: area: 'haste' is not one of safety"),
    ('kind = "no-stop"', 'kind = "unharmed"', "exactly one of the kind no-stop"),
    ("points = 10", "points = 0", "no points to be had"),
    ('birth_date = "1980-04-02"', "", "needs birth_date and sex"),
    ('at = "2026-05-14T07:00:00+01:00"', 'at = "2026-05-14T09:00:00+01:00"', "is later"),
    ("[[event]]", '[[event]]\nid = "n3"', "is kept for what is recorded in practice"),
    ('"2026-05-15T08:00:00+01:00"', '"2026-05-14T08:00:00+01:00"', "ends: it is not after"),
    ('say = "She asks for water."', 'say = "x"\npump = "a"', "happening 1: pump: goes with"),
    ("antidote_ready = true", "malabsorption = 2", "malabsorption: 2 is not a fraction"),
    ("antidote_ready = true", 'appetite = "good"', "appetite: 'good' is not a number"),
    ("antidote_ready = true", "parameters = 5", "start: parameters: is not a table"),
    ("count = 2", 'count = 2\nfirst_at = "9 pm"', "first_at: '9 pm' is not a time"),
    ("pass_at = 60", 'pass_at = 60\nunlocks = ["small"]', "a case does not open with itself"),
    ("pass_at = 60", "pass_at = true", "pass_at: True is not a whole number"),
    ('aims = ["Give magnesium."]', "aims = []", "aims: the list is empty"),
    ('aims = ["Give magnesium."]', 'aims = "Give."', "aims: 'Give.' is not a list of texts"),
    ('turnaround = "40 min"', 'turnaround = "1 h"\nhaemolysed = 101', "more than 100 of 100"),
    ('["not given magnesium sulfate"]', '"arrested"', "is not a list of conditions"),
    (SMALL[SMALL.index("[patient]") : SMALL.index("[[event]]")], "", "the case has no [patient]"),
    (SMALL[SMALL.index("[[training.model]]") : SMALL.index("[[training.crit")], "", "no model"),
]
CRITERIA = [
    ('kind = "never"\nwhen = "given calcium gluconate"', "is not about the patient alone"),
    (
        'kind = "started"\ndrug = "magnesium sulfate"\nleast = "2 g/h"\nmost = "1 g/h"',
        "most: it is below the least",
    ),
    ('kind = "recorded"\nevent = { kind = "labs" }', "results come by themselves; use drew"),
    ('kind = "recorded"\nevent = { kind = "fact", weight = 5, volume = {} }', "volume"),
]


@pytest.mark.parametrize(("keys", "complaint"), CRITERIA)
def test_a_criterion_is_refused(tmp_path: Path, keys: str, complaint: str) -> None:
    beside = 'id = "x"\narea = "safety"\npoints = 1\nsay = "So."\nrule = "bolus"\n'
    with pytest.raises(InputError, match=r"line [0-9]+: training: criterion 3: ") as refusal:
        small(tmp_path, more=f"\n[[training.criterion]]\n{beside}{keys}\n")
    assert complaint in str(refusal.value)


@pytest.mark.parametrize(("old", "new", "complaint"), REFUSED)
def test_refused(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = write(tmp_path, (old, new))
    with pytest.raises(InputError) as refusal:
        read_training(path)
    said = str(refusal.value)
    assert said.startswith(f"{path}: ")
    assert "\n" not in said
    wanted = new.splitlines()[0] if new else None
    if complaint.startswith("line {}"):
        written = path.read_text(encoding="utf-8").splitlines()
        assert wanted is not None
        lines = [n for n, line in enumerate(written, start=1) if wanted in line]
        assert any(complaint.format(line) in said for line in lines), said
    else:
        assert complaint in said


def test_every_kind_of_criterion_is_in_the_template_and_read(tmp_path: Path) -> None:
    text = template.template()
    assert all(kind in text for kind in KINDS)
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    read_training(path)


def test_every_kind_of_criterion_is_used_by_a_shipped_case() -> None:
    used = {
        type(criterion.test)
        for path in sorted(folder().glob("*.toml"))
        for criterion in read_training(path).criteria
    }
    assert used == set(KINDS.values())


def test_an_asked_criterion_names_a_question(tmp_path: Path) -> None:
    asked = """
[[training.criterion]]
id = "asked"
kind = "asked"
area = "recognition"
points = 1
say = "Asked."
rule = "bolus"
question = "{}"
"""
    (*_, last) = small(tmp_path, more=asked.format("what")).criteria
    assert last.test == AskedFor("what", last.test.window)  # type: ignore[union-attr]
    with pytest.raises(InputError, match="criterion 3: question: 'nobody' is not there"):
        small(tmp_path, more=asked.format("nobody"))
