"""PINs and passphrases: what is refused, what is kept, and what a guess costs."""

import json

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.db.hashing import PASSPHRASE_COST, PIN_COST, hashed, matches, stretched
from mgtracker.db.secret_rules import check_passphrase, check_pin
from tests.db.people import CHEAP


@pytest.mark.parametrize("pin", ["704938", "winter", "7049 38", "p4ss-w0rd", "å" * 5 + "b"])
def test_a_pin_that_may_be_one(pin: str) -> None:
    check_pin(pin)


@pytest.mark.parametrize(
    ("pin", "says"),
    [
        ("", "at least 6"),
        ("70493", "at least 6"),
        ("111111", "tried first"),
        ("123456", "tried first"),
        ("fedcba", "tried first"),
        ("7" * 129, "at most 128"),
        (" 704938", "blank"),
        ("704938\n", "blank"),
    ],
)
def test_a_pin_that_may_not(pin: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        check_pin(pin)


@pytest.mark.parametrize(
    ("passphrase", "says"),
    [
        ("short words too", None),
        ("seven quiet otters", None),
        ("fourteen chars", "at least 15"),
        ("aaaaaaaaaaaaaaaaaaaa", "different"),
        ("AbAbAbAbAbAbAbAbAb", "different"),
        ("seven quiet otters ", "blank"),
        ("x1y2z3" * 22, "at most 128"),
    ],
)
def test_passphrases(passphrase: str, says: str | None) -> None:
    if says is None:
        check_passphrase(passphrase)
        return
    with pytest.raises(InputError, match=says):
        check_passphrase(passphrase)


def test_what_is_kept_of_a_pin_says_it_to_nobody_and_knows_it_again() -> None:
    kept = hashed("704938", CHEAP)
    assert kept.startswith("$argon2id$v=19$m=8,t=1,p=1$")
    assert "704938" not in kept
    assert kept != hashed("704938", CHEAP)
    assert matches("704938", kept)
    assert not matches("704939", kept)


def test_the_same_letters_from_another_keyboard_are_the_same() -> None:
    assert matches("cafe\u0301-704", hashed("caf\u00e9-704", CHEAP))
    assert stretched("cafe\u0301", b"s" * 16, CHEAP) == stretched("caf\u00e9", b"s" * 16, CHEAP)


@pytest.mark.parametrize(
    "kept", ["", "704938", "$argon2id$", "$argon2i$v=19$m=8,t=1,p=1$YWFhYWFhYWE$YQ"]
)
def test_a_line_that_cannot_be_read_is_nobodys(kept: str) -> None:
    assert not matches("704938", kept)


def test_the_cost_is_never_less_by_default() -> None:
    assert (PIN_COST.memory_kib, PIN_COST.passes, PIN_COST.lanes) == (65536, 3, 4)
    assert (PASSPHRASE_COST.memory_kib, PASSPHRASE_COST.passes) == (262144, 3)
    assert "$m=65536,t=3,p=4$" in hashed(json.dumps("704938"))
