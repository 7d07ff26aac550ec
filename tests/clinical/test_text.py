"""A text is its English sentence, and keeps the two parts a screen says it from."""

from __future__ import annotations

from copy import copy

from mgtracker.clinical.text import Text, mark


def test_a_text_is_its_sentence_with_the_gaps_filled() -> None:
    said = Text("{count} doses of {drug}", count=2, drug=Text("calcitriol"))
    assert str(said) == "2 doses of calcitriol"
    assert (said.source, said.values["count"]) == ("{count} doses of {drug}", 2)


def test_without_values_a_brace_is_a_brace() -> None:
    assert str(Text("a {file} of that name")) == "a {file} of that name"


def test_braces_in_a_value_stay() -> None:
    assert str(Text("{text} is no number", text="'{2}'")) == "'{2}' is no number"


def test_a_text_is_a_string_as_any_other_and_a_copy_keeps_its_parts() -> None:
    said = copy(Text("entry {seq} is missing", seq=3))
    assert said == "entry 3 is missing"
    assert (said.source, said.values) == ("entry {seq} is missing", {"seq": 3})


def test_what_is_marked_is_itself() -> None:
    assert mark("the {file} is full") == "the {file} is full"
