"""The page of a protocol: everything in the file is on it, in words a ward may read."""

import re
import tomllib
from pathlib import Path

import pytest

from mgtracker.clinical.errors import ProtocolError
from mgtracker.exchange import protocol_page
from mgtracker.exchange.protocol_page import in_words, main, page, pages, stale, write
from mgtracker.exchange.protocols import available, path_of

FORBIDDEN = re.compile(r"MgSO|MSO4|\b(?:QD|QOD|q\.?d\.?|IU|U)\b|\bcc\b|[µμ]", re.ASCII)
TRAILING_ZERO = re.compile(r"\d\.\d*0 ?(?:g|grams?|mg|mcg|mL|mmol|mEq)(?![\w/]| per litre)")
NO_LEADING_ZERO = re.compile(r"(?<![\d.])\.\d")
NO_SPACE = re.compile(r"\b\d+(?:mg|mcg|mL|mmol|mEq)\b")


@pytest.mark.hazard("H-12")
@pytest.mark.parametrize("identity", available())
def test_every_rule_is_on_the_page_with_what_is_printed_and_adopted(identity: str) -> None:
    table = tomllib.loads(path_of(identity).read_text(encoding="utf-8"))
    text = pages()[f"{identity}.md"]
    assert text.startswith("<!-- Made from resources/protocols/")
    assert f"# {table['title']}\n" in text
    assert f"version {table['version']}." in text
    for note in table["notes"]:
        assert f"- {note}\n" in text
        assert text.index(note) < text.index("## Sources"), "notes come first"
    for source in table["sources"]:
        assert f"| `{source['id']}` | {source['title']} | {source['dated']} |\n" in text
    for rule in table["rules"]:
        _, _, rest = text.partition(f"\n### `{rule['id']}`: {rule['title']}\n")
        part = rest.partition("\n### ")[0]
        assert f"- Adopted: {rule['adopted']}\n" in part
        assert ("- Why: " in part) == ("because" in rule)
        assert rule.get("because", "") in part
        for source in rule["source"]:
            line = f", line {source['line']}" if "line" in source else ""
            assert f"- Printed (`{source['id']}`{line}): “{source['printed']}”\n" in part
        for one in [*rule.get("check", ()), *rule.get("task", ())]:
            assert f"| {one['kind']} |\n" in part
            for key, value in one.items():
                if key != "kind" and isinstance(value, str):
                    assert in_words(value).lower() in part.lower(), f"{rule['id']}: {key}"


def shipped_texts() -> dict[str, str]:
    files = {path_of(one).name: path_of(one).read_text(encoding="utf-8") for one in available()}
    return files | pages()


@pytest.mark.parametrize("name", shipped_texts())
def test_words_that_cannot_be_misread(name: str) -> None:
    text = shipped_texts()[name]
    for pattern in (FORBIDDEN, TRAILING_ZERO, NO_LEADING_ZERO, NO_SPACE):
        assert not pattern.findall(text), pattern.pattern


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("24 h", "24 hours"),
        ("1 h", "1 hour"),
        ("1 min", "1 minute"),
        ("7 d", "7 days"),
        ("30 g", "30 grams"),
        ("1 g", "1 gram"),
        ("1 g/h", "1 gram per hour"),
        ("150 mg/min", "150 mg per minute"),
        ("250 mg/kg", "250 mg per kg of body weight"),
        ("20 mL/min", "20 mL per minute"),
        ("0.70 mmol/L", "0.70 mmol per litre"),
        ("0.25 mcg", "0.25 mcg"),
        ("100 mL", "100 mL"),
        ("20 %", "20 per cent (grams in 100 mL)"),
        ("500 ms", "500 milliseconds"),
        ("20:00", "20:00"),
        ("present", "present"),
    ],
)
def test_units_in_words(value: str, words: str) -> None:
    assert in_words(value) == words


def test_a_wrong_file_has_no_page() -> None:
    with pytest.raises(ProtocolError, match=r"own\.toml: format: missing"):
        page("", "own.toml")


@pytest.mark.hazard("H-12")
def test_no_page_in_the_checkout_is_stale() -> None:
    assert stale(protocol_page.PAGES) == []
    assert main(["--check"]) == 0


def test_written_then_changed_then_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pages"
    check = ["--check", "--folder", str(folder)]
    assert main(check) == 1
    assert main(["--folder", str(folder)]) == 0
    assert main(check) == 0
    changed = folder / "magnesium-deficiency-label.md"
    changed.write_text(changed.read_text(encoding="utf-8").replace("28 g", "82 g"))
    (folder / "gone.md").write_text("# A protocol that is no more\n")
    capsys.readouterr()
    assert main(check) == 1
    said = capsys.readouterr().err.splitlines()
    assert [line.partition(" is stale")[0] for line in said] == [
        "docs/protocols/gone.md",
        "docs/protocols/magnesium-deficiency-label.md",
    ]
    assert all("python -m mgtracker.exchange.protocol_page" in line for line in said)
    write(folder)
    assert stale(folder) == []
    assert not (folder / "gone.md").exists()
