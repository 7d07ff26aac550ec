"""Finding a protocol: shipped, by its id; or the ward's own, by its file."""

from pathlib import Path

import pytest

from mgtracker.clinical.errors import InputError, ProtocolError
from mgtracker.exchange import protocols, shipped
from mgtracker.exchange.protocols import DEFAULT, available, load_protocol, path_of


def test_both_are_there_the_default_first() -> None:
    assert available() == (DEFAULT, "magnesium-deficiency-label")


@pytest.mark.parametrize("identity", available())
def test_every_one_loads_by_its_id(identity: str) -> None:
    assert load_protocol(identity).id == identity


def test_the_default_is_what_is_loaded_without_a_name() -> None:
    assert load_protocol().id == DEFAULT


def test_a_file_of_the_wards_own(tmp_path: Path) -> None:
    own = tmp_path / "ward-9.toml"
    text = path_of(DEFAULT).read_text(encoding="utf-8")
    own.write_text(text.replace('stop_above = "40 g"', 'stop_above = "36 g"'), encoding="utf-8")
    rule = load_protocol(str(own)).rule("cap-24h")
    assert [getattr(check, "stop_above", None) for check in rule.checks] == [36]


def test_a_file_in_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.toml").write_bytes(path_of(DEFAULT).read_bytes())
    monkeypatch.chdir(tmp_path)
    assert load_protocol("own.toml").id == DEFAULT


@pytest.mark.parametrize("identity", ["", "none", "..", "hypomagnesemia", "a\0b"])
def test_an_unknown_id_names_the_known_ones(identity: str) -> None:
    with pytest.raises(InputError) as caught:
        load_protocol(identity)
    assert "magnesium-deficiency-label" in str(caught.value)
    assert DEFAULT in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.toml"):
        load_protocol(str(tmp_path / "absent.toml"))


@pytest.mark.parametrize("name", ["folder.toml", "folder/"])
def test_a_folder_is_not_a_file(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(InputError, match="folder"):
        load_protocol(f"{tmp_path}/{name}")


def test_not_text(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_bytes(b"title = '\xff'")
    with pytest.raises(InputError, match=r"own\.toml"):
        load_protocol(str(own))


def test_a_mistake_names_the_file_the_rule_and_the_key(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    text = path_of(DEFAULT).read_text(encoding="utf-8")
    own.write_text(text.replace('stop_above = "40 g"', 'stop_above = "40"'), encoding="utf-8")
    with pytest.raises(ProtocolError) as caught:
        load_protocol(str(own))
    place = "own.toml: rule cap-24h: check rolling-cap: stop_above: "
    assert str(caught.value).startswith(place)


@pytest.mark.hazard("H-28")
def test_a_shipped_file_must_hold_the_id_it_is_named_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "protocols").mkdir()
    (tmp_path / "protocols" / "other.toml").write_bytes(path_of(DEFAULT).read_bytes())
    monkeypatch.setattr(shipped, "folder", lambda: tmp_path)
    assert protocols.available() == ("other",)
    with pytest.raises(ProtocolError, match=r"other\.toml: id: expected other, found hypo"):
        load_protocol("other")
