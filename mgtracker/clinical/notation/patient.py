"""Who a patient is, and what is known of them: `patient`, `fact`."""

from __future__ import annotations

from typing import Any

from mgtracker.clinical.clock import Instant
from mgtracker.clinical.events import SYMPTOMS, VOLUME_STATES, Fact, Patient
from mgtracker.clinical.quantity import CLEARANCE, WEIGHT

from . import spelled
from . import values as read
from .reader import Reader

SEXES = ("female", "male", "other", "unknown")


def read_patient(reader: Reader) -> Patient:
    return Patient(
        at=reader.need("at", Instant.parse),
        name=reader.need("name", read.text),
        mrn=reader.need("mrn", read.text),
        birth_date=reader.get("birth_date", read.date),
        sex=reader.get("sex", read.one_of(SEXES)),
        bed=reader.get("bed", read.text),
        allergies=reader.get("allergies", read.words),
    )


def write_patient(patient: Patient) -> dict[str, Any]:
    return {
        "name": patient.name,
        "mrn": patient.mrn,
        "birth_date": patient.birth_date,
        "sex": patient.sex,
        "bed": patient.bed,
        "allergies": spelled.words(patient.allergies),
    }


def read_fact(reader: Reader) -> Fact:
    return Fact(
        at=reader.need("at", Instant.parse),
        creatinine_clearance=reader.get("creatinine_clearance", CLEARANCE.parse),
        weight=reader.get("weight", read.positive(WEIGHT)),
        volume=reader.get("volume", read.one_of(VOLUME_STATES)),
        symptoms=reader.get("symptoms", read.one_of(SYMPTOMS)),
        pregnant=reader.get("pregnant", read.boolean),
        heart_block=reader.get("heart_block", read.boolean),
        low_pth=reader.get("low_pth", read.boolean),
        medicines=reader.get("medicines", read.words),
        on_ward=reader.get("on_ward", read.boolean),
    )


def write_fact(fact: Fact) -> dict[str, Any]:
    return {
        "creatinine_clearance": spelled.measured(fact.creatinine_clearance),
        "weight": spelled.measured(fact.weight),
        "volume": fact.volume,
        "symptoms": fact.symptoms,
        "pregnant": fact.pregnant,
        "heart_block": fact.heart_block,
        "low_pth": fact.low_pth,
        "medicines": spelled.words(fact.medicines),
        "on_ward": fact.on_ward,
    }
