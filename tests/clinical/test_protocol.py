"""Loading a protocol: what a right one gives, and the sentence every wrong one gets."""

import copy
import tomllib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical import protocol as loader
from mgtracker.clinical.bands import band_of
from mgtracker.clinical.checks import CHECK_KINDS, Clearance, RollingCap, Tenfold
from mgtracker.clinical.errors import ProtocolError
from mgtracker.clinical.protocol import load
from mgtracker.clinical.tasks import TASK_KINDS

SHIPPED = sorted((Path(__file__).parents[2] / "resources" / "protocols").glob("*.toml"))
Table = dict[str, Any]


def small() -> Table:
    """The least that is a protocol, as a table."""
    return {
        "format": "mgtracker-protocol/1",
        "id": "small",
        "version": "1.0.0",
        "title": "Small",
        "notes": ["A note."],
        "earliest_within": "7 d",
        "corrected_calcium": {"per_gram": "0.02", "albumin": "40 g/L", "within": "24 h"},
        "sources": [{"id": "article", "title": "An article", "dated": "2026"}],
        "intervals": [
            {"analyte": "magnesium", "low": "0.70 mmol/L", "high": "1.00 mmol/L"},
            {"analyte": "calcium", "low": "2.20 mmol/L", "high": "2.60 mmol/L"},
            {"analyte": "pth", "low": "1.6 pmol/L", "high": "6.9 pmol/L"},
        ],
        "rules": [
            {
                "id": "kidney",
                "title": "Kidney",
                "source": [{"id": "article", "line": 88, "printed": "below 20"}],
                "adopted": "Below 20 none.",
                "because": "So.",
                "check": [
                    {
                        "kind": "clearance",
                        "expires": "48 h",
                        "bands": [
                            {"below": "20 mL/min", "contraindicated": "yes"},
                            {"from": "20 mL/min", "below": "30 mL/min", "caps": ["cap"]},
                            {"from": "30 mL/min", "caps": ["cap"], "contraindicated": "no"},
                        ],
                    }
                ],
            },
            {
                "id": "cap",
                "title": "Cap",
                "source": [{"id": "article", "printed": "30-40 g"}],
                "adopted": "Warn above 30 g.",
                "check": [
                    {
                        "kind": "rolling-cap",
                        "drug": "magnesium sulfate",
                        "window": "24 h",
                        "warn_above": "30 g",
                        "stop_above": "40 g",
                    }
                ],
                "task": [
                    {"kind": "repeat", "every": "4 h", "opens_before": "30 min"}
                    | {"overdue_after": "60 min", "very_late_after": "120 min"}
                ],
            },
        ],
    }


def read(table: Table) -> loader.Protocol:
    return loader._protocol(table, "small.toml")


def complaint(change: Callable[[Table], Any]) -> str:
    table = small()
    change(table)
    with pytest.raises(ProtocolError) as caught:
        read(table)
    sentence = str(caught.value)
    assert sentence.startswith("small.toml: ")
    assert "\n" not in sentence
    return sentence.removeprefix("small.toml: ")


def kidney(table: Table) -> Table:
    return table["rules"][0]


def clearance(table: Table) -> Table:
    return kidney(table)["check"][0]


def cap(table: Table) -> Table:
    return table["rules"][1]["check"][0]


def with_check(table: Table, **check: Any) -> None:
    table["rules"][1]["check"].append(check)


def with_task(table: Table, **task: Any) -> None:
    table["rules"][1]["task"].append(task)


def test_the_small_one_is_read_whole() -> None:
    protocol = read(small())
    assert (protocol.id, protocol.version, protocol.title) == ("small", "1.0.0", "Small")
    assert protocol.notes == ("A note.",)
    assert protocol.horizon == 7 * 86400
    assert protocol.corrected_calcium.per_gram == Fraction("0.02")
    assert protocol.corrected_calcium.albumin == 40
    assert protocol.intervals["pth"].high == Fraction("6.9")
    rule, check = protocol.clearance
    assert (rule.id, rule.because) == ("kidney", "So.")
    assert rule.citations[0].line == 88
    assert check.expires == 48 * 3600
    assert [band.contraindicated for band in check.bands] == [True, False, False]
    assert [rule.id for rule, _ in protocol.each(RollingCap)] == ["cap"]
    assert list(protocol.each(Tenfold)) == []
    assert protocol.rule("cap").because == ""
    assert protocol.rule("cap").citations[0].line is None
    assert protocol.rule("cap").tasks[0] == TASK_KINDS["repeat"](14400, 1800, 3600, 7200)
    with pytest.raises(KeyError):
        protocol.rule("none")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_ones_load(path: Path) -> None:
    protocol = load(path.read_text(encoding="utf-8"), path.name)
    assert protocol.id == path.stem
    assert protocol.notes


def test_both_protocols_are_shipped() -> None:
    assert [path.stem for path in SHIPPED] == [
        "hypomagnesemia-hypocalcemia",
        "magnesium-deficiency-label",
    ]


def test_a_rule_of_the_same_name_has_the_same_kinds_in_both() -> None:
    first, second = (load(path.read_text(encoding="utf-8"), path.name) for path in SHIPPED)
    there = {rule.id: {type(check) for check in rule.checks} for rule in first.rules}
    shared = [rule for rule in second.rules if rule.id in there]
    assert len(shared) > 15
    for rule in shared:
        assert {type(check) for check in rule.checks} == there[rule.id], rule.id


@pytest.mark.parametrize(
    ("value", "caps", "contraindicated"),
    [
        ("0", (), True),
        ("19.9", (), True),
        ("20", ("cap-48h-renal", "cap-120h"), False),
        ("29.9", ("cap-48h-renal", "cap-120h"), False),
        ("30", ("cap-24h", "cap-120h"), False),
        ("200", ("cap-24h", "cap-120h"), False),
    ],
)
def test_the_caps_of_the_label_by_clearance(
    value: str, caps: tuple[str, ...], contraindicated: bool
) -> None:
    (path,) = [path for path in SHIPPED if path.stem == "magnesium-deficiency-label"]
    _, check = load(path.read_text(encoding="utf-8"), path.name).clearance
    band = band_of(check.bands, Fraction(value))
    assert (band.caps, band.contraindicated) == (caps, contraindicated)


# Mistakes: each names the file, the rule, the key and what was expected -------------------------


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("title = ", "p.toml: not TOML: "),
        ("title = 'a'\ntitle = 'b'", "p.toml: not TOML: "),
        ("a = 2026-02-31", "p.toml: not TOML: "),
        ("a = " + "9" * 5000, "p.toml: not TOML: "),
        ("a = " + "[" * 100_000, "p.toml: not TOML: nested too deeply"),
    ],
    ids=["syntax", "twice", "no such day", "huge number", "deep"],
)
def test_not_toml(text: str, said: str) -> None:
    with pytest.raises(ProtocolError) as caught:
        load(text, "p.toml")
    assert str(caught.value).startswith(said)


UNKNOWN_KEYS: dict[str, tuple[Callable[[Table], Table], str]] = {
    "file": (lambda t: t, "extra: not a key here; known are format, id"),
    "source": (lambda t: t["sources"][0], "sources: 1: extra: not a key here; known are id, title"),
    "interval": (
        lambda t: t["intervals"][1],
        "intervals: extra: not a key here; known are analyte, low",
    ),
    "corrected": (
        lambda t: t["corrected_calcium"],
        "corrected_calcium: table: extra: not a key here; known are per_gram",
    ),
    "rule": (kidney, "rule kidney: extra: not a key here; known are id, title, source"),
    "citation": (
        lambda t: kidney(t)["source"][0],
        "rule kidney: source: 1: extra: not a key here; known are id, printed, line",
    ),
    "check": (cap, "rule cap: check rolling-cap: extra: not a key here; known are drug"),
    "band": (
        lambda t: clearance(t)["bands"][1],
        "rule kidney: check clearance: bands: 2: extra: not a key here; known are from, below",
    ),
    "task": (
        lambda t: t["rules"][1]["task"][0],
        "rule cap: task repeat: extra: not a key here; known are every",
    ),
}


@pytest.mark.hazard("H-28")
@pytest.mark.parametrize("level", UNKNOWN_KEYS)
def test_an_unknown_key(level: str) -> None:
    where, said = UNKNOWN_KEYS[level]
    assert complaint(lambda t: where(t).update(extra=1)).startswith(said)


MISSING_KEYS: dict[str, tuple[Callable[[Table], Any], str]] = {
    "file": (lambda t: t.pop("title"), "title: missing"),
    "rules": (lambda t: t.pop("rules"), "rules: missing"),
    "source": (lambda t: t["sources"][0].pop("dated"), "sources: 1: dated: missing"),
    "interval": (lambda t: t["intervals"][0].pop("high"), "intervals: high: missing"),
    "corrected": (
        lambda t: t["corrected_calcium"].pop("within"),
        "corrected_calcium: table: within: missing",
    ),
    "rule": (lambda t: kidney(t).pop("adopted"), "rule kidney: adopted: missing"),
    "rule id": (lambda t: kidney(t).pop("id"), "rule ?: id: missing"),
    "citation": (
        lambda t: kidney(t)["source"][0].pop("printed"),
        "rule kidney: source: 1: printed: missing",
    ),
    "check": (lambda t: cap(t).pop("window"), "rule cap: check rolling-cap: window: missing"),
    "task": (
        lambda t: t["rules"][1]["task"][0].pop("every"),
        "rule cap: task repeat: every: missing",
    ),
}


@pytest.mark.parametrize("level", MISSING_KEYS)
def test_a_missing_key(level: str) -> None:
    change, said = MISSING_KEYS[level]
    assert complaint(change) == said


WRONG_VALUES: dict[str, tuple[Callable[[Table], Any], str]] = {
    "format": (
        lambda t: t.update(format="mgtracker-protocol/2"),
        "format: expected one of mgtracker-protocol/1, found 'mgtracker-protocol/2'",
    ),
    "number for text": (lambda t: t.update(title=5), "title: expected text, found 5"),
    "text for list": (
        lambda t: t.update(notes="one"),
        "notes: expected a list of words, found 'one'",
    ),
    "text for table": (
        lambda t: t.update(corrected_calcium="no"),
        "corrected_calcium: table: expected a table, found 'no'",
    ),
    "number for rules": (
        lambda t: t.update(rules=5),
        "rules: expected a list of tables, found 5",
    ),
    "text for rules": (
        lambda t: t.update(rules="ab"),
        "rules: expected a list of tables, found 'ab'",
    ),
    "no rules": (lambda t: t.update(rules=[]), "rules: expected a list of tables, found []"),
    "text in rules": (
        lambda t: t["rules"].append("ab"),
        "rule ?: expected a table, found 'ab'",
    ),
    "interval unit": (
        lambda t: t["intervals"][0].update(low="1.7 mg/dL"),
        "intervals: magnesium: expected a number in mmol/L, found '1.7 mg/dL'",
    ),
    "interval analyte": (
        lambda t: t["intervals"][0].update(analyte="Mg"),
        "intervals: analyte: expected one of magnesium, calcium",
    ),
    "interval analyte type": (
        lambda t: t["intervals"][0].update(analyte=["magnesium"]),
        "intervals: analyte: expected one of magnesium, calcium",
    ),
    "interval the wrong way round": (
        lambda t: t["intervals"][0].update(low="1.00 mmol/L"),
        "intervals: magnesium: low is not below high",
    ),
    "wrong unit": (
        lambda t: cap(t).update(warn_above="30 mmol"),
        "rule cap: check rolling-cap: warn_above: expected a number in g, found '30 mmol'",
    ),
    "no unit": (
        lambda t: cap(t).update(warn_above="30"),
        "rule cap: check rolling-cap: warn_above: '30' has no unit",
    ),
    "number without unit": (
        lambda t: cap(t).update(warn_above=30),
        "rule cap: check rolling-cap: warn_above: expected text, found 30",
    ),
    "float": (
        lambda t: cap(t).update(warn_above=30.5),
        "rule cap: check rolling-cap: warn_above: expected text, found 30.5",
    ),
    "negative": (
        lambda t: cap(t).update(warn_above="-3 g"),
        "rule cap: check rolling-cap: warn_above: '-3' is negative",
    ),
    "grouping": (
        lambda t: cap(t).update(warn_above="1,500 g"),
        "rule cap: check rolling-cap: warn_above: '1,500' can be read as 1500 or 1.500",
    ),
    "duration": (
        lambda t: cap(t).update(window="24 g"),
        "rule cap: check rolling-cap: window: '24 g' is not a duration",
    ),
    "drug": (
        lambda t: cap(t).update(drug="MgSO4"),
        "rule cap: check rolling-cap: drug: 'MgSO4' is not a known drug",
    ),
    "clearance unit": (
        lambda t: clearance(t)["bands"][0].update(below="20 mL/h"),
        "rule kidney: check clearance: bands: 1: below: 'mL/h' is not a unit",
    ),
    "yes or no": (
        lambda t: clearance(t)["bands"][0].update(contraindicated=True),
        "rule kidney: check clearance: bands: 1: contraindicated: expected one of yes, no",
    ),
    "line": (
        lambda t: kidney(t)["source"][0].update(line="88"),
        "rule kidney: source: 1: line: expected a whole number, found '88'",
    ),
    "no source": (
        lambda t: kidney(t).update(source=[]),
        "rule kidney: source: expected a list of tables, found []",
    ),
    "source id": (
        lambda t: kidney(t)["source"][0].update(id="book"),
        "rule kidney: source: 'book' is not among the file's sources",
    ),
    "check is text": (
        lambda t: kidney(t).update(check="clearance"),
        "rule kidney: check: expected a list of tables, found 'clearance'",
    ),
    "check in a list is text": (
        lambda t: kidney(t).update(check=["clearance"]),
        "rule kidney: check: kind: expected one of clearance, rolling-cap",
    ),
    "check kind": (
        lambda t: cap(t).update(kind="daily-cap"),
        "rule cap: check: kind: expected one of clearance, rolling-cap",
    ),
    "check kind is a list": (
        lambda t: cap(t).update(kind=["rolling-cap"]),
        "rule cap: check: kind: expected one of clearance, rolling-cap",
    ),
    "no check kind": (
        lambda t: cap(t).pop("kind"),
        "rule cap: check: kind: expected one of clearance, rolling-cap",
    ),
    "task kind": (
        lambda t: with_task(t, kind="cron"),
        "rule cap: task: kind: expected one of draw, stable",
    ),
    "misspelt state": (
        lambda t: with_check(
            t, kind="reflex", fresh="60 min", stop_when=["absnet"], warn_when=["diminished"]
        ),
        "rule cap: check reflex: stop_when: expected one of present, diminished, absent",
    ),
    "nothing divides": (
        lambda t: with_check(t, kind="tenfold", factor="0"),
        "rule cap: check tenfold: factor: expected more than zero, found '0'",
    ),
}


@pytest.mark.parametrize("mistake", WRONG_VALUES)
def test_a_wrong_value(mistake: str) -> None:
    change, said = WRONG_VALUES[mistake]
    assert complaint(change).startswith(said)


GAP = "rule kidney: check clearance: a gap or overlap between bands: one ends below"
WHOLE: dict[str, tuple[Callable[[Table], Any], str]] = {
    "rule twice": (
        lambda t: t["rules"].append(copy.deepcopy(t["rules"][1])),
        "rules: cap: the id stands twice",
    ),
    "source twice": (
        lambda t: t["sources"].append(t["sources"][0]),
        "sources: article: the id stands twice",
    ),
    "interval twice": (
        lambda t: t["intervals"].append(t["intervals"][2]),
        "intervals: pth: the id stands twice",
    ),
    "first band": (
        lambda t: clearance(t)["bands"].pop(0),
        "rule kidney: check clearance: the first band must have no `from`",
    ),
    "last band": (
        lambda t: clearance(t)["bands"].pop(),
        "rule kidney: check clearance: the last band must have no `below`",
    ),
    "gap": (
        lambda t: clearance(t)["bands"].pop(1),
        f"{GAP} 20, the next starts from 30",
    ),
    "overlap": (
        lambda t: clearance(t)["bands"][1].update({"from": "19 mL/min"}),
        f"{GAP} 20, the next starts from 19",
    ),
    "open in the middle": (
        lambda t: clearance(t)["bands"][0].pop("below"),
        f"{GAP} None",
    ),
    "from nowhere": (
        lambda t: clearance(t)["bands"][1].pop("from"),
        f"{GAP} 20, the next starts from None",
    ),
    "band of nothing": (
        lambda t: clearance(t)["bands"][1].update(below="20 mL/min"),
        "rule kidney: check clearance: a band from 20 ends below 20",
    ),
    "band names no cap": (
        lambda t: clearance(t)["bands"][1].update(caps=["cap-24"]),
        "rule kidney: caps: 'cap-24' is not a rolling cap",
    ),
    "band names another rule": (
        lambda t: clearance(t)["bands"][1].update(caps=["kidney"]),
        "rule kidney: caps: 'kidney' is not a rolling cap",
    ),
    "cap named by no band": (
        lambda t: [band.pop("caps", None) for band in clearance(t)["bands"]],
        "rule cap: no clearance band names this cap",
    ),
    "no limit": (
        lambda t: (cap(t).pop("warn_above"), cap(t).pop("stop_above")),
        "rule cap: neither warn_above nor stop_above",
    ),
    "warn at stop": (
        lambda t: cap(t).update(warn_above="40 g"),
        "rule cap: warn_above is not below stop_above",
    ),
    "warn over stop": (
        lambda t: cap(t).update(stop_above="0 g"),
        "rule cap: warn_above is not below stop_above",
    ),
    "least over most": (
        lambda t: with_check(t, kind="subcutaneous", least="12 mmol", most="4 mmol"),
        "rule cap: least is above most",
    ),
    "task closes before it opens": (
        lambda t: with_task(t, kind="nightly", amount="12 mmol", opens="22:00", overdue="20:00"),
        "rule cap: opens is not below overdue",
    ),
    "looks while it runs that are never overdue": (
        lambda t: with_task(t, kind="bedside-check", finds="reflex", running_opens="1 h"),
        "rule cap: running_opens and running_overdue go together",
    ),
    "looks while it runs that never open": (
        lambda t: with_task(t, kind="bedside-check", finds="reflex", running_overdue="1 h"),
        "rule cap: running_opens and running_overdue go together",
    ),
    "a review at a dose of nobody knows how much": (
        lambda t: with_task(
            t, kind="review", after="oral-start", opens="7 d", overdue="14 d", at_dose_for="7 d"
        ),
        "rule cap: at_dose_for and at_least go together",
    ),
    "missing interval": (
        lambda t: t["intervals"].pop(1),
        "intervals: calcium is missing",
    ),
    "two clearances": (
        lambda t: kidney(t)["check"].append(clearance(t)),
        "expected exactly one check of kind clearance",
    ),
    "no clearance": (
        lambda t: kidney(t).pop("check"),
        "expected exactly one check of kind clearance",
    ),
}


@pytest.mark.parametrize("mistake", WHOLE)
def test_what_no_table_says_alone(mistake: str) -> None:
    change, said = WHOLE[mistake]
    assert complaint(change).startswith(said)


def test_a_limit_alone_is_enough() -> None:
    for key in ("warn_above", "stop_above"):
        table = small()
        cap(table).pop(key)
        assert next(read(table).each(RollingCap))[1].window == 86400


# Anything at all --------------------------------------------------------------------------------

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.dates()
    | st.sampled_from(["", "5 g", "24 h", "0 mL", "20 mL/min", "1,500 g", "50 %", "cap", "stop"])
)


def nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Lists and tables of these, or one of them."""
    tables = st.dictionaries(st.text(max_size=6), inner, max_size=3)
    return inner | st.lists(inner, max_size=3) | tables


ANYTHING = nested(nested(SCALARS))


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every table, list and value inside."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [path, *(way for key, one in inner for way in places(one, (*path, key)))]


def everything() -> Table:
    """The small protocol and, in one more rule, every kind of check and task that is shipped."""
    table = small()
    checks, tasks = {}, {}
    for path in SHIPPED:
        for rule in tomllib.loads(path.read_text(encoding="utf-8"))["rules"]:
            checks |= {check["kind"]: check for check in rule.get("check", ())}
            tasks |= {task["kind"]: task for task in rule.get("task", ())}
    assert set(checks) == set(CHECK_KINDS), "every kind is used by a shipped protocol"
    assert set(tasks) == set(TASK_KINDS), "every kind is used by a shipped protocol"
    del checks["clearance"], checks["rolling-cap"]
    table["rules"][1]["check"] += checks.values()
    table["rules"][1]["task"] += tasks.values()
    return table


EVERYTHING = everything()
PLACES = places(EVERYTHING)[1:]


CHECKED = {
    "drugs": ["magnesium sulfate"],
    "routes": ["IV"],
    "source": [{"id": "article", "printed": "high alert"}],
    "because": "So.",
}


def test_a_double_check_is_read_and_may_be_missing() -> None:
    found = read(small() | {"double_check": CHECKED}).double_check
    assert found is not None
    assert (found.drugs, found.routes) == (("magnesium sulfate",), ("IV",))
    assert read(small()).double_check is None


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"drugs": []}, "expected drugs"),
        ({"drugs": ["magnesium"]}, "magnesium"),
        ({"routes": ["nose"]}, "expected one of IV"),
        (
            {"source": [{"id": "nobody", "printed": "x"}]},
            "'nobody' is not among the file's sources",
        ),
    ],
)
def test_a_double_check_that_cannot_be_taken(changed: Table, says: str) -> None:
    with pytest.raises(ProtocolError, match=says):
        read(small() | {"double_check": CHECKED | changed})


def test_every_kind_is_read() -> None:
    checks = [check for rule in read(EVERYTHING).rules for check in rule.checks]
    assert {type(check) for check in checks} == set(CHECK_KINDS.values())


def test_each_kind_is_found_with_its_rule_as_by_looking_at_every_rule() -> None:
    protocol = read(EVERYTHING)
    for kind in CHECK_KINDS.values():
        slow = [(rule, c) for rule in protocol.rules for c in rule.checks if type(c) is kind]
        assert list(protocol.each(kind)) == slow
    for task_kind in TASK_KINDS.values():
        tasks = [(rule, t) for rule in protocol.rules for t in rule.tasks if type(t) is task_kind]
        assert list(protocol.tasks(task_kind)) == tasks


@given(st.data())
def test_whatever_stands_there_the_answer_is_a_protocol_or_a_sentence(data: st.DataObject) -> None:
    table = copy.deepcopy(EVERYTHING)
    for way in data.draw(st.lists(st.sampled_from(PLACES), min_size=1, max_size=3)):
        parent: Any = table
        try:
            for key in way[:-1]:
                parent = parent[key]
            parent[way[-1]]
        except (IndexError, KeyError, TypeError):
            continue
        if data.draw(st.booleans()) or not isinstance(parent, dict | list):
            parent[way[-1]] = data.draw(ANYTHING)
        else:
            del parent[way[-1]]
    try:
        answer: object = read(table).clearance[1]
    except ProtocolError as error:
        answer = str(error).partition(": ")[0]
    assert isinstance(answer, Clearance) or answer == "small.toml"


@given(st.text(max_size=60))
def test_whatever_the_text_is(text: str) -> None:
    with pytest.raises(ProtocolError):
        load(text, "p.toml")
