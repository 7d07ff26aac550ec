"""The protocol's regimens as templates of an order: which fields, and the protocol's figures beside them.

A template fills in a drug, a route and a kind of timing; never an amount, a rate or a number. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from mgtracker.clinical import checks, tasks
from mgtracker.clinical.clock import format_duration
from mgtracker.clinical.number import format_number
from mgtracker.clinical.protocol import Protocol, Rule
from mgtracker.ui.proof_words import every_words
from mgtracker.ui.translation import mark, tr

INFUSION = "infusion"
"""The way in that is a rate, beside the routes of a dose."""
SULFATE = "magnesium sulfate"
OXIDE = "magnesium oxide"
Hints = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Template:
    """A kind of order.

    Attributes:
        key: its key.
        word: as it is chosen.
        drug: the drug it begins with; "" leaves the one there is.
        way: a route, or `INFUSION`; "" leaves it to be chosen.
        timing: "once", "every", "nightly", "daily" or "week"; "" leaves it to be chosen.
        fields: beside the drug, the product, the amount or rate and the first dose: what is asked.
    """

    key: str
    word: str
    drug: str = ""
    way: str = ""
    timing: str = ""
    fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Hint:
    """What the protocol says of a kind of order: figures by field, and the rules they come from."""

    figures: Hints = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()


EVERYTHING = frozenset({"way", "timing", "over", "count", "until", "duration", "line"})
TEMPLATES = (
    Template("free", mark("Free: any drug, any plan"), fields=EVERYTHING),
    Template("push", mark("IV push"), SULFATE, "IV", "once", frozenset({"over"})),
    Template("im", mark("IM, every few hours"), SULFATE, "IM", "every", frozenset({"count"})),
    Template(
        "infusion",
        mark("Infusion, g/h"),
        SULFATE,
        INFUSION,
        "once",
        frozenset({"duration", "line"}),
    ),
    Template("oral", mark("Oral, nightly"), OXIDE, "oral", "nightly", frozenset({"until"})),
    Template(
        "intermittent",
        mark("IV, some times a week"),
        SULFATE,
        "IV",
        "week",
        frozenset({"over", "count"}),
    ),
    Template("subcut", mark("Subcut"), SULFATE, "subcut", "once", frozenset({"timing", "count"})),
    Template(
        "calcitriol", mark("Calcitriol, daily"), "calcitriol", "oral", "daily", frozenset({"until"})
    ),
    Template(
        "alfacalcidol",
        mark("Alfacalcidol, daily"),
        "alfacalcidol",
        "oral",
        "daily",
        frozenset({"until"}),
    ),
)
"""In the order offered."""


def template(key: str) -> Template:
    """The template of that key."""
    return next(one for one in TEMPLATES if one.key == key)


def hint(key: str, protocol: Protocol) -> Hint:
    """What the protocol says of orders of a template; nothing where it has no such rule."""
    figures: dict[str, str] = {}
    rules: list[Rule] = []
    for rule, said in _HINTS.get(key, _nothing)(protocol):
        figures |= said
        if rule not in rules:
            rules.append(rule)
    return Hint(figures, tuple(rules))


Said = Iterator[tuple[Rule, Hints]]


def _nothing(_protocol: Protocol) -> Said:
    yield from ()


def _push(protocol: Protocol) -> Said:
    for rule, check in protocol.each(checks.Push):
        most = tr("{grams} g or less", grams=_plain(check.most))
        yield (
            rule,
            {"amount": most, "over": tr("{span} or longer", span=format_duration(check.shortest))},
        )


def _im(protocol: Protocol) -> Said:
    for rule, check in protocol.each(checks.IntramuscularCourse):
        amount = _between(check.least, check.most, "g")
        yield rule, {"amount": amount, "interval": every_words(check.every)}


def _infusion(protocol: Protocol) -> Said:
    for rule, check in protocol.each(checks.InfusionRate):
        yield rule, {"amount": _between(check.least, check.most, "g/h")}


def _oral(protocol: Protocol) -> Said:
    """The start; with low PTH a lower one and its steps. The source's mg are wrong: that is said too."""
    said, notes = [], []
    for rule, task in protocol.tasks(tasks.Nightly):
        said.append(f"{_plain(task.amount)} mmol")
        notes += [rule.because] if rule.because else []
        yield rule, {"amount": said[0], "note": " ".join(notes)}
    for rule, check in protocol.each(checks.Titration):
        start = tr("low PTH up to {mmol}", mmol=_plain(check.start_most))
        steps = tr(
            "With low PTH steps of {mmol} mmol or less, no sooner than {span}.",
            mmol=_plain(check.step_most),
            span=format_duration(check.step_after),
        )
        yield rule, {"amount": "; ".join([*said, start]), "note": " ".join([*notes, steps])}


def _intermittent(protocol: Protocol) -> Said:
    for rule, check in protocol.each(checks.Intermittent):
        volume = _between(check.least_volume, check.most_volume, "mL")
        yield (
            rule,
            {
                "amount": _between(check.least, check.most, "mmol"),
                "product": tr("in {volume}", volume=volume),
                "over": tr(
                    "{shortest} to {longest}",
                    shortest=format_duration(check.shortest),
                    longest=format_duration(check.longest),
                ),
            },
        )
    for rule, task in protocol.tasks(tasks.Weekly):
        yield (
            rule,
            {
                "times": tr(
                    "{least} to {most} times a week", least=task.least_times, most=task.most_times
                )
            },
        )


def _subcut(protocol: Protocol) -> Said:
    for rule, check in protocol.each(checks.Subcutaneous):
        yield rule, {"amount": _between(check.least, check.most, "mmol")}


def _daily(drug: str) -> Callable[[Protocol], Said]:
    def said(protocol: Protocol) -> Said:
        for rule, check in protocol.each(checks.DrugDaily):
            most = check.stop_above if check.warn_above is None else check.warn_above
            if check.drug == drug and most is not None:
                yield rule, {"amount": _between(check.least, most, "mcg")}

    return said


_HINTS: Mapping[str, Callable[[Protocol], Said]] = {
    "push": _push,
    "im": _im,
    "infusion": _infusion,
    "oral": _oral,
    "intermittent": _intermittent,
    "subcut": _subcut,
    "calcitriol": _daily("calcitriol"),
    "alfacalcidol": _daily("alfacalcidol"),
}


def _between(least: Fraction | None, most: Fraction, unit: str) -> str:
    if least is None:
        return tr("{most} {unit} or less", most=_plain(most), unit=unit)
    if least == most:
        return f"{_plain(most)} {unit}"
    return tr("{least} to {most} {unit}", least=_plain(least), most=_plain(most), unit=unit)


def _plain(number: Fraction) -> str:
    return format_number(number, 3)
