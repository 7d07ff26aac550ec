"""The sentences about what is looked at and asked at the bedside."""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.time_words import hours
from mgtracker.ui.translation import mark, tr

CHECKED = (mark("Knee jerk"), mark("Breathing"), mark("Urine"), mark("Calcium at the bedside"))
"""Titles of the rules of what is looked at at the bedside."""


def _never_checked(s: Said) -> Words:
    return Words(
        tr("{title}: cannot check", title=tr(s.rule.title)),
        tr("Never recorded; good for {fresh}", fresh=hours(s.values["fresh"])),
        tr("Check at the bedside and record it"),
    )


def _checked_long_ago(s: Said) -> Words:
    return Words(
        tr("{title}: cannot check", title=tr(s.rule.title)),
        tr("Last checked {time}; good for {fresh}", time=s.time(), fresh=hours(s.values["fresh"])),
        tr("Check at the bedside and record it"),
    )


def _reflex(s: Said) -> Words:
    return Words(
        tr("Knee jerk {reflex}", reflex=tr(s.values["reflex"])),
        tr("Found {time}", time=s.time()),
        tr("Ask the prescriber; check again"),
    )


def _breathing(s: Said) -> Words:
    return Words(
        tr("Breathing {breaths} a minute", breaths=s.values["breaths"]),
        tr("Below {least}, found {time}", least=s.values["least"], time=s.time()),
        tr("Ask the prescriber; check again"),
    )


def _urine(s: Said) -> Words:
    return Words(
        tr("Urine {ml} mL in 4 h", ml=s.number("ml", 0)),
        tr("Below {least} mL, found {time}", least=s.number("least", 0), time=s.time()),
        tr("Ask the prescriber; check again"),
    )


def _antidote(s: Said) -> Words:
    return Words(
        tr("Calcium at the bedside not confirmed"),
        tr("Not confirmed in the last {fresh}", fresh=hours(s.values["fresh"])),
        tr("Put a calcium salt at the bedside and record it"),
    )


def _heart_block(s: Said) -> Words:
    return Words(
        tr("Heart block or myocardial damage"),
        tr("Recorded {time}", time=s.time()),
        tr("Ask the prescriber"),
    )


def _heart_block_not_asked(s: Said) -> Words:
    return Words(
        tr("Heart block: cannot check"),
        tr("Nobody has said yes or no"),
        tr("Record it under Facts"),
    )


def _volume(s: Said) -> Words:
    is_depleted = s.values["volume"] == "depleted"
    state = tr("Volume depleted") if is_depleted else tr("Volume not known")
    return Words(
        state,
        tr("First magnesium: correct salt and water first"),
        sentence_case(tr(s.values["first_step"])),
    )


def _interaction(s: Said) -> Words:
    medicine, group = s.values["medicine"], s.values["class"]
    name = tr(group) if medicine == group else f"{medicine} ({tr(group)})"
    return Words(tr("On {name}", name=name), sentence_case(tr(s.values["effect"])))


def _qtc(s: Said) -> Words:
    return Words(
        tr("QTc {ms} ms", ms=s.number("ms", 0)),
        tr("{limit} ms or more, {time}", limit=s.number("limit", 0), time=s.time()),
        tr("Ask the prescriber"),
    )


SENTENCES: Mapping[str, Sentence] = {
    "never-checked": _never_checked,
    "checked-long-ago": _checked_long_ago,
    "reflex": _reflex,
    "breathing-slow": _breathing,
    "urine-little": _urine,
    "antidote-not-confirmed": _antidote,
    "heart-block": _heart_block,
    "heart-block-not-asked": _heart_block_not_asked,
    "volume": _volume,
    "interaction": _interaction,
    "qtc-long": _qtc,
}
