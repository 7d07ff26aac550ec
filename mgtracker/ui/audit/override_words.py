"""Where rules were gone against, in words: how often each, why, and what followed. No Qt."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mgtracker.clinical.verdict import Level
from mgtracker.exchange.table_cell import harmless
from mgtracker.ui.event_words import what
from mgtracker.ui.finding_words.word import word
from mgtracker.ui.translation import mark, tr, tr_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtracker.clinical.overridden import Followed, Overridden
    from mgtracker.clinical.protocol import Protocol
    from mgtracker.ui.audit.words import Known

Found = tuple[str, "Overridden"]
"""The id of a patient, and one time a rule was gone against there."""
RULE_HEADS = (mark("Rule"), mark("Times"), mark("Struck out since"), mark("Something spoke after"))
HEADS = (mark("Time"), mark("Who"), mark("Whom"), mark("What and why"), mark("In 24 h after"))
WHAT = 3
RULES = (
    mark("Kidney function"),
    mark("Volume before magnesium"),
    mark("Severity"),
    mark("24-hour cap"),
    mark("48-hour cap, kidney"),
    mark("5-day cap"),
    mark("Emergency IV push"),
    mark("IV rate"),
    mark("IV concentration"),
    mark("Infusion rate"),
    mark("Where this rate settles"),
    mark("Intermittent IV"),
    mark("Continuous magnesium in pregnancy"),
    mark("IM course"),
    mark("IM site"),
    mark("IM limit by weight"),
    mark("Subcut magnesium"),
    mark("Oral magnesium, start"),
    mark("Oral magnesium with low PTH"),
    mark("Oral magnesium, increase"),
    mark("Oral magnesium fails"),
    mark("Magnesium before calcium"),
    mark("Calcitriol bridge"),
    mark("Alfacalcidol"),
    mark("Magnesium level while dosing"),
    mark("Other medicines"),
    mark("Entered twice?"),
    mark("Misread number or unit?"),
    mark("When an ordered dose is due"),
    mark("Stop or renew"),
    mark("Infusion ends and changes"),
    mark("Infusion stands still"),
    mark("When what is due speaks up"),
    mark("Early draws"),
    mark("Weekly draws"),
    mark("Daily draws while magnesium is given by needle"),
    mark("PTH answers"),
    mark("Calcium follows"),
    mark("PTH for this calcium"),
    mark("Will monitor"),
    mark("A level that cannot be believed yet"),
)
"""Titles of rules, as the protocols have them, that no other screen says."""
HEADER = (
    "time",
    "who",
    "record",
    "patient",
    "rules",
    "given",
    "reason",
    "struck",
    "worst",
    "after",
)


@dataclass(slots=True)
class Count:
    """How often one rule was gone against, how many of those were struck out, and after how many
    something spoke that asked for a person.
    """

    times: int = 0
    struck: int = 0
    spoke: int = 0
    rule: str = field(default="")


def counted(found: Iterable[Found]) -> list[Count]:
    """For each rule, the most often gone against first."""
    counts: defaultdict[str, Count] = defaultdict(Count)
    for _, one in found:
        for rule in one.reason.rules:
            count = counts[rule]
            count.rule = rule
            count.times += 1
            count.struck += one.is_struck
            count.spoke += one.worst > Level.INFO
    return sorted(counts.values(), key=lambda count: (-count.times, count.rule))


def rule_cells(count: Count, protocol: Protocol) -> tuple[str, ...]:
    """The columns of one rule."""
    return (title(count.rule, protocol), str(count.times), str(count.struck), str(count.spoke))


def title(rule: str, protocol: Protocol) -> str:
    """What a rule is called; its id where the protocol has it no more."""
    try:
        return tr(protocol.rule(rule).title)
    except KeyError:
        return rule


def cells(found: Found, protocol: Protocol, known: Known) -> tuple[str, ...]:
    """The columns of one time."""
    identity, one = found
    patient = known.patients.get(identity)
    return (
        known.when(one.entry.at),
        one.entry.by or "",
        "" if patient is None else patient.name,
        _why(one, protocol, known),
        _after(one, protocol, known),
    )


def as_csv(found: Sequence[Found], protocol: Protocol, known: Known) -> str:
    """A line for each time; within `in_english`. Nothing that a spreadsheet takes for a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(HEADER)
    for identity, one in found:
        patient = known.patients.get(identity)
        line = (
            one.entry.at.as_written(),
            one.entry.by or "",
            known.record(identity),
            "" if patient is None else patient.name,
            "; ".join(one.reason.rules),
            "" if one.target is None else what(one.target.event, known.when),
            one.reason.reason,
            "yes" if one.is_struck else "no",
            one.worst.word if one.followed else "",
            _after(one, protocol, known),
        )
        writer.writerow([harmless(cell) for cell in line])
    return text.getvalue()


def count_words(found: Sequence[Found]) -> str:
    """How many times."""
    return tr_count(len(found), mark("1 time"), mark("{count} times"))


def _why(one: Overridden, protocol: Protocol, known: Known) -> str:
    rules = ", ".join(title(rule, protocol) for rule in one.reason.rules)
    given = tr("no longer there") if one.target is None else what(one.target.event, known.when)
    struck = tr(" (struck out since)") if one.is_struck else ""
    return tr(
        "{given}{struck}, against {rules}: {reason}",
        given=given,
        struck=struck,
        rules=rules,
        reason=one.reason.reason,
    )


def _after(one: Overridden, protocol: Protocol, known: Known) -> str:
    if not one.followed:
        return tr("nothing was charted")
    return "; ".join(_followed(each, protocol, known) for each in one.followed)


def _followed(each: Followed, protocol: Protocol, known: Known) -> str:
    said = f"{known.when(each.entry.at)} {what(each.entry.event, known.when)}"
    spoke = [
        f"{tr(finding.level.word)} {word(finding, protocol, known.when).headline}"
        for finding in each.findings
    ]
    return f"{said} ({', '.join(spoke)})" if spoke else said
