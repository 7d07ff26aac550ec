"""How one value of a protocol file is read: what each reader takes, and what it says of the rest."""

from fractions import Fraction
from typing import Any

import pytest

from mgtracker.clinical import protocol_fields as f
from mgtracker.clinical.errors import InputError, ProtocolError
from mgtracker.clinical.verdict import Level


@pytest.mark.parametrize(
    ("read", "raw", "found"),
    [
        (f.text, " a word ", "a word"),
        (f.whole, 0, 0),
        (f.whole, 16, 16),
        (f.number, "0.042", Fraction("0.042")),
        (f.words, ["a", " b"], ("a", "b")),
        (f.words, [], ()),
        (f.duration, "15 min", 900),
        (f.time_of_day, "20:00", "20:00"),
        (f.time_of_day, "24:00", "24:00"),
        (f.level, "info", Level.INFO),
        (f.level, "warn", Level.WARN),
        (f.level, "stop", Level.STOP),
        (f.one_of("a", "b"), "b", "b"),
        (f.words_of("a", "b"), ["b", "a"], ("b", "a")),
        (f.grams, "2.5 g", Fraction("2.5")),
        (f.grams, "2,5 g", Fraction("2.5")),
        (f.mmol, "12 mmol", 12),
        (f.mcg, "0.25 mcg", Fraction("0.25")),
        (f.ml, "5 mL", 5),
        (f.grams_per_hour, "2 g/h", 2),
        (f.mg_per_minute, "150 mg/min", 150),
        (f.mmol_per_litre, "0.70 mmol/L", Fraction("0.7")),
        (f.milliseconds, "500 ms", 500),
        (f.above_zero(f.grams), "0.1 g", Fraction("0.1")),
        (f.clearance, "20 mL/min", 20),
        (f.strength, "20 %", 200),
        (f.drug, "Magnesium Sulfate", "magnesium sulfate"),
        (f.families, ["calcium", "vitamin D"], ("calcium", "vitamin D")),
        (
            f.families,
            ["magnesium", "calcium", "vitamin D"],
            ("magnesium", "calcium", "vitamin D"),
        ),
        (f.analyte, "pth", "pth"),
        (f.analytes, ["pth", "calcium"], ("pth", "calcium")),
        (f.rows, [1, "a"], (1, "a")),
    ],
)
def test_what_is_read(read: f.Reader, raw: Any, found: Any) -> None:
    assert read(raw) == found


@pytest.mark.parametrize(
    ("read", "raw", "said"),
    [
        (f.text, "  ", "expected text, found '  '"),
        (f.text, 5, "expected text, found 5"),
        (f.whole, -1, "expected a whole number, found -1"),
        (f.whole, True, "expected a whole number, found True"),
        (f.whole, 1.5, "expected a whole number, found 1.5"),
        (f.whole, "16", "expected a whole number, found '16'"),
        (f.number, 0.042, "expected text, found 0.042"),
        (f.number, "4e2", "'4e2' is not a plain number"),
        (f.words, "a", "expected a list of words, found 'a'"),
        (f.words, [1], "expected text, found 1"),
        (f.duration, "0 h", "'0 h' is not a duration"),
        (f.duration, 24, "expected text, found 24"),
        (f.time_of_day, "24:01", "expected a time like 20:00, found '24:01'"),
        (f.time_of_day, "8:00", "expected a time like 20:00, found '8:00'"),
        (f.time_of_day, 20, "expected a time like 20:00, found 20"),
        (f.level, "unknown", "expected info, warn or stop, found 'unknown'"),
        (f.level, ["stop"], "expected info, warn or stop, found ['stop']"),
        (f.one_of("a", "b"), "c", "expected one of a, b, found 'c'"),
        (f.one_of("a", "b"), ["a"], "expected one of a, b, found ['a']"),
        (f.words_of("a", "b"), ["a", "c"], "expected one of a, b, found 'c'"),
        (f.words_of("a", "b"), [], "expected some of a, b, found []"),
        (f.grams, "2 mg", "expected a number in g, found '2 mg'"),
        (f.grams, "2 G", "expected a number in g, found '2 G'"),
        (f.above_zero(f.grams), "0.0 g", "expected more than zero, found '0.0 g'"),
        (f.clearance, "20 mL", "'mL' is not a unit of creatinine clearance; use mL/min"),
        (f.strength, "injection", "expected a strength in %, found 'injection'"),
        (f.strength, "120 %", "'120 %' is not a possible strength"),
        (f.drug, "magnesium", "'magnesium' is not a known drug"),
        (f.families, ["minerals"], "expected families among calcium, magnesium, vitamin D"),
        (f.analyte, "Mg", "expected one of magnesium, calcium"),
        (f.analyte, {}, "expected one of magnesium, calcium"),
        (f.analytes, ["pth", "x"], "expected one of magnesium, calcium"),
        (f.rows, [], "expected a list of tables, found []"),
        (f.rows, {"a": 1}, "expected a list of tables, found {'a': 1}"),
    ],
)
def test_what_is_refused(read: f.Reader, raw: Any, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(raw)
    assert str(caught.value).startswith(said)


def test_the_place_stands_before_the_complaint() -> None:
    with pytest.raises(ProtocolError) as caught:
        f.read_value(f.grams, "2 mg", "file: rule x: most")
    assert str(caught.value) == "file: rule x: most: expected a number in g, found '2 mg'"
