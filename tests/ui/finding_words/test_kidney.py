"""What is said of a clearance."""

from fractions import Fraction

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.verdict import Finding, Level
from mgtracker.exchange.protocols import load_protocol
from mgtracker.ui.finding_words.word import word


def test_a_clearance_just_below_an_edge_is_never_rounded_onto_it() -> None:
    finding = Finding(
        "renal-contraindication",
        Level.STOP,
        "contraindicated",
        (("clearance", Fraction("19.99")), ("at", Instant(0)), ("expires", 172800), ("limit", 20)),
    )
    said = word(finding, load_protocol(), Instant.utc)
    assert said.headline == "Creatinine clearance 19.99 mL/min: no magnesium"
