"""A flip changes one thing, and what it changes is what it says."""

import ast

import pytest

from tests.mutation.flips import flipped, flips


@pytest.mark.parametrize(
    ("source", "what", "after"),
    [
        ("a < b", "Lt to LtE", "a <= b"),
        ("a is None", "Is to IsNot", "a is not None"),
        ("a + b", "Add to Sub", "a - b"),
        ("a and b", "And to Or", "a or b"),
        ("not a", "not left out", "not not a"),
        ("min(a, b)", "min to max", "max(a, b)"),
        ("a if b else c", "if and else swapped", "c if b else a"),
    ],
)
def test_each_kind_of_flip(source: str, what: str, after: str) -> None:
    (flip,) = flips(source)
    assert flip.what == what
    assert ast.unparse(flipped(source, flip)) == after


def test_one_place_of_several_is_flipped_and_annotations_are_left_alone() -> None:
    source = "def f(a: int | None) -> int | None:\n    return a + a + a"
    first, second = flips(source)
    assert {ast.unparse(flipped(source, first)), ast.unparse(flipped(source, second))} == {
        "def f(a: int | None) -> int | None:\n    return a + a - a",
        "def f(a: int | None) -> int | None:\n    return a - a + a",
    }


def test_each_sign_of_a_chain_is_flipped_by_itself() -> None:
    source = "a < b <= c"
    assert [ast.unparse(flipped(source, flip)) for flip in flips(source)] == [
        "a <= b <= c",
        "a < b < c",
    ]


def test_a_flip_knows_the_lines_it_stands_on() -> None:
    (flip,) = flips("x = (\n    a\n    + b\n)")
    assert (flip.line, flip.end_line) == (2, 3)


def test_what_is_flipped_is_still_a_module() -> None:
    source = "x = [i for i in range(9) if i % 2 == 0 and not i > 4]"
    for flip in flips(source):
        assert ast.unparse(ast.parse(ast.unparse(flipped(source, flip)))) != ast.unparse(
            ast.parse(source)
        )
