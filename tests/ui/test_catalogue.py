"""The catalogue of the German window holds every text that the source marks, and nothing else."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
CATALOGUE = ROOT / "resources" / "i18n" / "mgtracker_de.ts"
HOW = ROOT / "docs" / "development.md"
SPOKEN = (
    *("app.py", "desktop", "ui", "clinical", "session", "db"),
    *("exchange/zones.py", "training/practice.py", "training/again.py"),
    *("training/left.py", "training/attempt.py"),
)
"""Where the texts are that a person in the window can meet, under `mgtracker`."""
FOR_FILES = ("notation/*", "protocol*.py")
"""What these say is about a file that was written by hand: the command line shows it, in English."""
SOURCES = tuple(
    path
    for place in SPOKEN
    for path in (sorted((ROOT / "mgtracker" / place).rglob("*.py")) or [ROOT / "mgtracker" / place])
    if not any(path.match(name) for name in FOR_FILES)
)
FILLED = (
    "tr",
    "Text",
    "InputError",
    "KindOfMgError",
    "UnfinishedError",
    "RecordError",
    "RefusedError",
)
"""What takes a text together with what fills its gaps."""
DOORS = (*FILLED, "mark")
IMPORTED = re.compile(r"^from \S*(ui\.translation|errors|text) import", re.MULTILINE)
RENEW = "renew the catalogue as docs/development.md says"
MNEMONIC = re.compile(r"&(?=\w)")


@dataclass(frozen=True, slots=True)
class Message:
    """A source text and its translation, "" while there is none."""

    source: str
    translation: str
    kind: str


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def calls(names: tuple[str, ...]) -> Iterator[tuple[str, ast.Call]]:
    """Every call of these functions, with where it stands."""
    for path in SOURCES:
        if not IMPORTED.search(path.read_text("utf-8")):
            continue  # a function of another module may be called so
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and name_of(node.func) in names:
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node


def name_of(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else ""


def literal(call: ast.Call) -> str | None:
    """The text that is written in a call; None where it is one that was marked elsewhere."""
    first = call.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def written() -> dict[str, str]:
    """Every text that is written in the source, with the first place it stands at."""
    found: dict[str, str] = {}
    for place, call in calls(DOORS):
        if (text := literal(call)) is not None:
            found.setdefault(text, place)
    return found


@cache
def messages() -> tuple[Message, ...]:
    contexts = ET.parse(CATALOGUE).getroot().findall("context")
    assert [context.findtext("name") for context in contexts] == [""]
    return tuple(map(_message, contexts[0].findall("message")))


def _message(node: ET.Element) -> Message:
    translation = node.find("translation")
    assert translation is not None
    source = node.findtext("source") or ""
    return Message(source, translation.text or "", translation.get("type", ""))


def gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def translated() -> list[Message]:
    return [message for message in messages() if message.translation]


def test_only_whole_texts_are_marked() -> None:
    pieced = [
        place
        for place, call in calls(DOORS)
        if any(isinstance(part, ast.JoinedStr) for part in ast.walk(call.args[0]))
        and not isinstance(call.args[0], ast.Call)
    ]
    unmarked = [place for place, call in calls(("mark",)) if literal(call) is None]
    assert (pieced, unmarked) == ([], [])


def test_what_is_written_in_a_call_has_what_fills_its_gaps() -> None:
    wrong = [
        f"{place}: {text}"
        for place, call in calls(FILLED)
        if (text := literal(call)) is not None
        and all(keyword.arg is not None for keyword in call.keywords)
        and gaps(text) != {keyword.arg for keyword in call.keywords}
    ]
    assert not wrong


def test_the_catalogue_is_renewed_from_the_same_calls() -> None:
    command = HOW.read_text("utf-8").partition("pyside6-lupdate")[2].partition("-ts ")[0]
    assert set(re.findall(r"tr\+=(\w+)", command)) == set(DOORS) - {"tr"}
    assert set(re.findall(r"mgtracker/([\w/.]+)", command)) == set(SPOKEN)
    assert set(re.findall(r"! -(?:name|path) '(?:\*/)?([\w*./]+)", command)) == set(FOR_FILES)


def test_nothing_is_translated_when_it_is_imported() -> None:
    """A text that was translated then would stay English, for the language is chosen later."""
    early = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in SOURCES
        for node in at_import(tree(path))
        if isinstance(node, ast.Call) and name_of(node.func) in ("tr", "tr_count")
    ]
    assert not early


def at_import(node: ast.AST) -> Iterator[ast.AST]:
    """All that runs when a module is read: not the bodies of functions, but their defaults."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        parts: list[ast.AST | None] = [*node.decorator_list, *node.args.defaults]
        parts += node.args.kw_defaults
    elif isinstance(node, ast.Lambda):
        parts = [*node.args.defaults, *node.args.kw_defaults]
    else:
        yield node
        parts = list(ast.iter_child_nodes(node))
    for part in parts:
        if part is not None:
            yield from at_import(part)


def test_every_text_of_the_source_is_in_the_catalogue() -> None:
    known = {message.source for message in messages()}
    missing = {text: place for text, place in written().items() if text not in known}
    assert not missing, RENEW


def test_the_catalogue_holds_nothing_that_is_no_longer_said() -> None:
    said = written()
    sources = [message.source for message in messages()]
    gone = [message.kind for message in messages() if message.kind in ("vanished", "obsolete")]
    assert ([source for source in sources if source not in said], gone) == ([], []), RENEW
    assert len(sources) == len(set(sources))


def test_every_text_is_translated() -> None:
    assert not [message.source for message in messages() if message.kind or not message.translation]


def test_a_translation_has_the_gaps_of_its_source() -> None:
    assert not [one for one in translated() if gaps(one.source) != gaps(one.translation)]


def test_a_key_of_a_label_is_there_in_both_or_in_neither() -> None:
    assert not [
        one
        for one in translated()
        if len(MNEMONIC.findall(one.source)) != len(MNEMONIC.findall(one.translation))
    ]


def test_blanks_at_the_ends_are_kept() -> None:
    def ends(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert not [one for one in translated() if ends(one.source) != ends(one.translation)]


def test_what_is_read_at_the_start_is_what_was_translated() -> None:
    read = QTranslator()
    assert read.load(str(CATALOGUE.with_suffix(".qm")))
    stale = [
        message.source
        for message in messages()
        if (read.translate("", message.source) or "") != message.translation
    ]
    assert not stale, RENEW


@pytest.mark.parametrize(("is_cases", "least"), [(False, 20), (True, 5)])
def test_no_two_actions_of_a_window_have_the_same_words(is_cases: bool, least: int) -> None:
    """The menu finds them by their words. The window of the practice cases has one of its own."""
    german = {message.source: message.translation or message.source for message in messages()}
    actions = [
        literal(text)
        for place, call in calls(("Command",))
        if ("cases_window" in place) == is_cases and isinstance(text := call.args[1], ast.Call)
    ]
    said = [german[text] for text in actions if text is not None]
    assert len(said) > least
    assert len(said) == len(set(said))
