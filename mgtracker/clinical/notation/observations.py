"""What was seen, measured and drawn: `bedside`, `labs`."""

from __future__ import annotations

from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.errors import InputError
from mgtracker.clinical.events import REFLEXES, Bedside, Labs
from mgtracker.clinical.quantity import ANALYTES, INTERVAL, URINE

from . import spelled
from . import values as read
from .reader import Reader

_READ_RESULT = {key: read.kept(measure) for key, measure in ANALYTES.items()}


def read_bedside(reader: Reader) -> Bedside:
    return Bedside(
        at=reader.need("at", Instant.parse),
        reflex=reader.get("reflex", read.one_of(REFLEXES)),
        respiratory_rate=reader.get("respiratory_rate", read.whole),
        urine_4h=reader.get("urine_4h", URINE.parse),
        antidote_ready=reader.get("antidote_ready", read.boolean),
        qtc=reader.get("qtc", read.positive(INTERVAL)),
    )


def write_bedside(bedside: Bedside) -> dict[str, Any]:
    return {
        "reflex": bedside.reflex,
        "respiratory_rate": bedside.respiratory_rate,
        "urine_4h": spelled.measured(bedside.urine_4h),
        "antidote_ready": bedside.antidote_ready,
        "qtc": spelled.measured(bedside.qtc),
    }


def read_labs(reader: Reader) -> Labs:
    reader.taken |= _READ_RESULT.keys()
    values = {}
    for key, parse in _READ_RESULT.items():
        if key in reader.source:
            try:
                values[key] = parse(reader.source[key])
            except InputError as error:
                raise error.at(key) from None
    return Labs(
        at=reader.need("at", Instant.parse),
        values=values,
        haemolysed=reader.flag("haemolysed"),
        during_infusion=reader.flag("during_infusion"),
        infusion_arm=reader.flag("infusion_arm"),
    )


def write_labs(labs: Labs) -> dict[str, Any]:
    return {key: value.text for key, value in labs.values.items()} | {
        "haemolysed": spelled.yes(flag=labs.haemolysed),
        "during_infusion": spelled.yes(flag=labs.during_infusion),
        "infusion_arm": spelled.yes(flag=labs.infusion_arm),
    }
