"""What was found is kept in two parts, and read back as it was; whatever else is in a file is no text."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.errors import RecordError
from mgtracker.clinical.text import Text
from mgtracker.db.kept_text import as_plain, from_plain

words = st.text(max_size=8)
names = st.sampled_from(("seq", "what", "name"))
texts: st.SearchStrategy[Text] = st.recursive(
    words.map(Text),
    lambda inner: st.dictionaries(names, words | st.integers() | inner, min_size=1).map(
        lambda values: Text(" ".join(f"{{{gap}}}" for gap in values), **values)
    ),
    max_leaves=5,
)


@given(texts)
def test_what_is_kept_is_read_as_it_was(text: Text) -> None:
    read = from_plain(json.loads(json.dumps(as_plain(text))))
    assert isinstance(read, Text)
    assert (read, read.source, dict(read.values)) == (text, text.source, dict(text.values))


def test_an_error_within_one_is_kept_as_the_text_it_is() -> None:
    text = Text("it is damaged ({fault})", fault=RecordError("{file} is full", file="a.db"))
    read = from_plain(as_plain(text))
    assert isinstance(read, Text)
    assert read == "it is damaged (a.db is full)"
    within = read.values["fault"]
    assert isinstance(within, Text)
    assert within.source == "{file} is full"


@pytest.mark.parametrize(
    "plain",
    [
        None,
        5,
        [],
        {},
        {"source": "x"},
        {"source": 5, "values": {}},
        {"source": "x", "values": []},
        {"source": "{a", "values": {"a": "b"}},
        {"source": "{b}", "values": {"a": "b"}},
        {"source": "{}", "values": {"a": "b"}},
        {"source": "{a:>99999999999}", "values": {"a": "b"}},
        {"source": "{a:{a}}", "values": {"a": "b"}},
        {"source": "{a!r}", "values": {"a": "b"}},
        {"source": "{a.__class__}", "values": {"a": "b"}},
        {"source": "{a[0]}", "values": {"a": "b"}},
        {"source": "{a}", "values": {"a": None}},
        {"source": "{a}", "values": {"a": {"source": "{b}", "values": {"c": ""}}}},
    ],
)
def test_what_anybody_may_have_written_there_is_no_text(plain: Any) -> None:
    assert from_plain(plain) is None


def test_a_sentence_alone_is_one() -> None:
    assert from_plain("as it is {said}") == "as it is {said}"
    assert from_plain({"source": "as it is {said}", "values": {}}) == "as it is {said}"
