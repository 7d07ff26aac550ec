"""What `mgtracker case check` says of a case that does not play: with the line of the file."""

from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.training.lint import lint, read_own

from .made import SMALL, small, write


@pytest.mark.parametrize(
    ("old", "new", "where", "complaint"),
    [
        (
            'rule = "bolus"',
            'rule = "bolos"',
            'rule = "bolus"',
            "training: criterion 2: rule: 'bolos' is not a rule of hypomagnesemia-hypocalcemia",
        ),
        (
            'over = "15 min"',
            'over = "5 min"',
            'drug = "magnesium sulfate"\nproduct',
            "training: model 2: dose at 2026-05-14T08:10:00+01:00: reason: missing, and the verdict",
        ),
        (
            'title = "Small"',
            'protocol = "x"',
            'title = "Small"',
            "protocol: 'x' is not a protocol; known are hypomagnesemia-hypocalcemia",
        ),
    ],
)
def test_what_cannot_be_played_is_said_with_its_line(
    tmp_path: Path, old: str, new: str, where: str, complaint: str
) -> None:
    case = small(tmp_path, (old, new))
    with pytest.raises(InputError) as refusal:
        lint(case, (1,))
    said = str(refusal.value)
    assert complaint in said
    number = int(said.partition("line ")[2].partition(":")[0])
    written = SMALL.splitlines()
    near = "\n".join(written[number - 1 : number + 5])
    assert where.partition("\n")[0] in near, said


UNLOCKS = ("pass_at = 60", 'pass_at = 60\nunlocks = ["relapse", "next-one"]')


def test_a_case_that_unlocks_none_that_is_there_is_refused_with_its_line(tmp_path: Path) -> None:
    case = small(tmp_path, UNLOCKS)
    with pytest.raises(
        InputError, match=r"line 30: training: unlocks: there is no case 'next-one'"
    ):
        lint(case, (1,))


def test_a_case_unlocks_one_that_lies_beside_it(tmp_path: Path) -> None:
    case = small(tmp_path, UNLOCKS)
    (tmp_path / "next-one.toml").touch()
    assert lint(case, (1,)).wrong == ()


def test_a_case_of_ones_own_is_opened_with_rules_that_there_are(tmp_path: Path) -> None:
    assert read_own(write(tmp_path)).id == "small"
    with pytest.raises(
        InputError, match=r"small\.toml: line [0-9]+: training: criterion 2: rule: 'x'"
    ):
        read_own(write(tmp_path, ('rule = "bolus"', 'rule = "x"')))


def test_a_case_of_ones_own_is_not_named_as_one_of_the_programs(tmp_path: Path) -> None:
    path = write(tmp_path).rename(tmp_path / "relapse.toml")
    with pytest.raises(
        InputError, match=r"relapse\.toml: a case of this name comes with the program"
    ):
        read_own(path)


def test_a_case_that_plays_has_nothing_wrong(tmp_path: Path) -> None:
    found = lint(small(tmp_path), (1, 2))
    assert found.wrong == ()
    assert [one.seed for one in found.tried] == [1, 2]
    assert all(one.model.percent == 100 for one in found.tried)
    assert all(one.harmed == ("cramps",) for one in found.tried)


def test_a_case_in_which_doing_nothing_passes_is_told(tmp_path: Path) -> None:
    found = lint(small(tmp_path, ("pass_at = 60", "pass_at = 10")), (1,))
    assert found.wrong == ("seed 1: doing nothing passes",)
