"""Drugs, amounts, rates and laboratory values: exact fractions, and the one conversion table.

Molar masses and factors: clinical rules section 3 (IUPAC standard atomic weights). Nothing here rounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from .errors import InputError, KindOfMgError
from .number import format_number, parse_number, split_number
from .text import Text

MAGNESIUM_G_PER_MOL = Fraction("24.305")
CALCIUM_G_PER_MOL = Fraction("40.078")
PHOSPHORUS_G_PER_MOL = Fraction("30.974")
PTH_PMOL_PER_PG_ML = Fraction("0.1061")
CREATININE_UMOL_PER_MG_DL = Fraction("88.42")
CHARGE = 2
"""mEq in one mmol of a divalent ion (magnesium, calcium)."""


@dataclass(frozen=True, slots=True)
class Drug:
    """A drug by its full name; `g_per_mol` is the named salt's mass for one mole of magnesium."""

    name: str
    family: str
    g_per_mol: Fraction | None = None
    by_mouth_only: bool = False

    @property
    def is_magnesium(self) -> bool:
        """Whether a dose of it gives magnesium."""
        return self.family == "magnesium"


DRUGS: Mapping[str, Drug] = {
    drug.name: drug
    for drug in (
        Drug("magnesium sulfate", "magnesium", Fraction("246.47")),
        Drug("magnesium oxide", "magnesium", Fraction("40.304"), by_mouth_only=True),
        Drug("calcium gluconate", "calcium"),
        Drug("calcium chloride", "calcium"),
        Drug("calcium carbonate", "calcium", by_mouth_only=True),
        Drug("calcitriol", "vitamin D"),
        Drug("alfacalcidol", "vitamin D"),
        Drug("cholecalciferol", "vitamin D"),
    )
}
"""Magnesium sulfate is the heptahydrate, as labels state it."""

_MASS_MG = {"g": Fraction(1000), "mg": Fraction(1), "mcg": Fraction(1, 1000)}
_VOLUME_ML = {"mL": Fraction(1), "ml": Fraction(1), "L": Fraction(1000)}
_PER_SECONDS = {"h": 3600, "hr": 3600, "hour": 3600, "min": 60}
_LABEL_WORDS = (
    r"(?:(?:magnesium|sulfate|oxide|calcium|gluconate|chloride|injection|solution|infusion|ampoule"
    r"|vial|syringe|for|IV|IM|[0-9.]+\s?mL)\b\s?)*"
)
_PERCENT = re.compile(
    rf"{_LABEL_WORDS}(?P<percent>[0-9.,]+)\s?%\s?{_LABEL_WORDS}", re.ASCII | re.IGNORECASE
)
# A number before the mass could be its beginning ("2,500 mg", "2 500 mg"); two strengths are none.
_BAG = re.compile(
    r"(?!.*(?:g|mmol|mEq) in [0-9].*(?:g|mmol|mEq) in [0-9])(?:.*[^0-9.,/ ][ ,]+)?"
    r"(?P<mass>[0-9.,]+)\s?(?P<unit>g|mg|mmol|mEq) in "
    r"(?P<volume>[0-9.,]+)\s?(?P<volume_unit>mL|ml|L)(?:[ ,].*)?",
    re.ASCII,
)
_PER_ML = re.compile(
    rf"{_LABEL_WORDS}(?P<mass>[0-9.,]+)\s?(?P<unit>g|mg|mmol|mEq)\s?/\s?(?P<volume>[0-9.,]*)\s?"
    rf"(?P<volume_unit>mL|ml|L)\s?{_LABEL_WORDS}",
    re.ASCII,
)


def drug_named(name: str) -> Drug:
    """The drug of that full name. Raises InputError naming the known ones; abbreviations are refused."""
    try:
        return DRUGS[name.strip().lower()]
    except (KeyError, AttributeError):
        known = ", ".join(DRUGS)
        raise InputError(
            "{name} is not a known drug; write one in full: {known}", name=repr(name), known=known
        ) from None


@dataclass(frozen=True, slots=True)
class Product:
    """A preparation as its label names it; `mg_per_ml` None where it states no concentration."""

    name: str
    mg_per_ml: Fraction | None
    volume_ml: Fraction | None = None

    @classmethod
    def parse(cls, name: str, drug: Drug | None = None) -> Product:
        """Read "50 % injection" (g in 100 mL), "30 g in 250 mL" or "500 mg/mL"; other names have no
        concentration.

        The whole name must read so: "4 g in 0.9 % sodium chloride" says a strength, but not of the drug.
        mmol and mEq say one only of a `drug` that is counted in them.

        Raises:
            InputError: no name, or a strength that cannot be.
        """
        name = " ".join(name.split())
        if not name:
            raise InputError("the product has no name")
        bag = _BAG.fullmatch(name)
        if found := bag or _PER_ML.fullmatch(name):
            one = _mg_in(found["unit"], drug)
            if one is None:
                return cls(name, None)
            mass = parse_number(found["mass"]) * one
            volume = parse_number(found["volume"] or "1") * _VOLUME_ML[found["volume_unit"]]
            if not mass or not volume:
                raise InputError(
                    "{name} holds nothing; write it like 4 g in 100 mL", name=repr(name)
                )
            if mass > volume * 1000:
                raise InputError("{name} is not a possible strength", name=repr(name))
            return cls(name, mass / volume, volume if bag else None)
        if percent := _PERCENT.fullmatch(name):
            strength = parse_number(percent["percent"])
            if not 0 < strength <= 100:
                raise InputError("{name} is not a possible strength", name=repr(name))
            return cls(name, strength * 10)
        return cls(name, None)


def _mg_in(unit: str, drug: Drug | None) -> Fraction | None:
    """Milligrams of a drug's salt in one of a unit; None for mmol and mEq of what is not counted in them."""
    if unit in _MASS_MG:
        return _MASS_MG[unit]
    if drug is None or drug.g_per_mol is None:
        return None
    return drug.g_per_mol / (CHARGE if unit == "mEq" else 1)


@dataclass(frozen=True, slots=True)
class Amount:
    """Milligrams of a named salt, exact. Two salts are never added or compared."""

    drug: Drug
    mg: Fraction

    def __add__(self, other: Amount) -> Amount:
        if other.drug != self.drug:
            raise ValueError(f"{self.drug.name} cannot be added to {other.drug.name}")
        return Amount(self.drug, self.mg + other.mg)

    @property
    def grams(self) -> Fraction:
        """Grams of the named salt."""
        return self.mg / 1000

    @property
    def mcg(self) -> Fraction:
        """Micrograms of the named salt."""
        return self.mg * 1000

    @property
    def mmol(self) -> Fraction:
        """Millimoles of magnesium; ValueError for a drug that holds none."""
        if self.drug.g_per_mol is None:
            raise ValueError(f"{self.drug.name} holds no magnesium")
        return self.mg / self.drug.g_per_mol

    @property
    def meq(self) -> Fraction:
        """Milliequivalents of magnesium."""
        return self.mmol * CHARGE

    @property
    def elemental_mg(self) -> Fraction:
        """Milligrams of elemental magnesium."""
        return self.mmol * MAGNESIUM_G_PER_MOL

    def ml_of(self, product: Product) -> Fraction | None:
        """The volume of a product that holds it; None if the product states no concentration."""
        return None if product.mg_per_ml is None else self.mg / product.mg_per_ml


def parse_amount(
    text: str,
    drug: Drug,
    *,
    product: Product | None = None,
    oral: bool = False,
    kind_of_mg: str | None = None,
) -> Amount:
    """An amount of a drug from "5 g", "12 mmol", "10 mEq", "10 mL" (with a product) or "0.25 mcg".

    Args:
        text: a number and its unit; a number alone is refused.
        drug: what it is an amount of.
        product: needed for mL.
        oral: oral magnesium in g or mg must say which milligrams are meant (article L53 mixes them).
        kind_of_mg: "salt" or "elemental".

    Raises:
        KindOfMgError: milligrams of an unsaid kind.
        InputError: anything not understood, or an amount of zero.
    """
    number, unit = split_number(text)
    if number == 0:
        raise InputError(
            "{text} is nothing; an amount is greater than zero; write it like 2.5 g",
            text=repr(text),
        )
    if kind_of_mg is not None and kind_of_mg not in ("salt", "elemental"):
        raise InputError(
            "{kind} is not a kind of mg; write salt or elemental", kind=repr(kind_of_mg)
        )
    if unit in _MASS_MG:
        return _from_mass(number * _MASS_MG[unit], text, drug, oral=oral, kind_of_mg=kind_of_mg)
    if unit in ("mmol", "mEq"):
        if drug.g_per_mol is None:
            raise InputError(
                "{drug} is not counted in {unit}; use g, mg or mcg", drug=Text(drug.name), unit=unit
            )
        mmol = number if unit == "mmol" else number / CHARGE
        return Amount(drug, mmol * drug.g_per_mol)
    if unit in ("mL", "ml"):
        if product is None or product.mg_per_ml is None:
            raise InputError(
                "{text} needs the product, to know how much one mL holds", text=repr(text)
            )
        return Amount(drug, number * product.mg_per_ml)
    raise InputError(
        "{unit} is not a unit of a dose; use g, mg, mcg, mmol, mEq or mL", unit=repr(unit)
    )


def _from_mass(
    mg: Fraction, text: str, drug: Drug, kind_of_mg: str | None, *, oral: bool
) -> Amount:
    if drug.g_per_mol is None:
        return Amount(drug, mg)
    if kind_of_mg == "elemental":
        return Amount(drug, mg / MAGNESIUM_G_PER_MOL * drug.g_per_mol)
    if oral and kind_of_mg is None:
        raise KindOfMgError(
            "{text} by mouth must say which mg: {salt} mmol if {drug} (salt), {elemental} mmol if "
            "elemental magnesium",
            text=repr(text),
            salt=format_number(mg / drug.g_per_mol, 2),
            drug=Text(drug.name),
            elemental=format_number(mg / MAGNESIUM_G_PER_MOL, 2),
        )
    return Amount(drug, mg)


def parse_rate(text: str, drug: Drug, product: Product | None = None) -> Fraction:
    """Milligrams of the salt a second from "1 g/h", "16 mg/min", "4 mmol/h" or "25 mL/h"; "0" stops.

    Raises:
        InputError: no unit, another unit, or mL without a product.
    """
    if text.strip() == "0":
        return Fraction(0)
    number, unit = split_number(text, "1 g/h")
    amount_unit, slash, per = unit.partition("/")
    if not slash or per.strip() not in _PER_SECONDS:
        raise InputError("{text} is not a rate; write it as 1 g/h or 25 mL/h", text=repr(text))
    seconds = _PER_SECONDS[per.strip()]
    if number == 0 and amount_unit.strip() in _VOLUME_ML:
        return Fraction(0)
    unknown_strength = product is None or product.mg_per_ml is None
    if unknown_strength and amount_unit.strip() in ("mL", "ml"):
        raise InputError("{text} needs the product, to know how much one mL holds", text=repr(text))
    one = parse_amount(f"1 {amount_unit.strip()}", drug, product=product)
    return number * one.mg / seconds


def grams_per_hour(mg_per_second: Fraction) -> Fraction:
    """A rate as nurses read it."""
    return mg_per_second * 3600 / 1000


@dataclass(frozen=True, slots=True)
class Measure:
    """A kind of measured value: its standard unit, and exact factors from every unit accepted to it."""

    name: str
    unit: str
    factors: Mapping[str, Fraction]

    def parse(self, text: str) -> Measured:
        """Read a value with its unit, keeping both as reported. InputError names the units accepted."""
        number, unit = split_number(text, f"2.5 {self.unit}")
        if unit not in self.factors:
            name = self.name.upper() if self.name == "pth" else self.name
            raise InputError(
                "{unit} is not a unit of {measure}; use {accepted}",
                unit=repr(unit),
                measure=Text(name),
                accepted=_any_of(one for one in self.factors if one.isascii()),
            )
        return Measured(self, number, unit, " ".join(text.split()))


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured value as reported, and in the measure's standard unit (`value`)."""

    measure: Measure
    number: Fraction
    unit: str
    text: str

    @property
    def value(self) -> Fraction:
        """In the measure's standard unit, exact."""
        if self.unit == self.measure.unit:
            return self.number
        return self.number * self.measure.factors[self.unit]


def _measure(name: str, unit: str, **others: Fraction | int) -> Measure:
    factors = {unit: Fraction(1)} | {
        key.replace("_per_", "/"): Fraction(factor) for key, factor in others.items()
    }
    return Measure(name, unit, factors)


_CALCIUM_MG_DL = 10 / CALCIUM_G_PER_MOL

ANALYTES: Mapping[str, Measure] = {
    measure.name.replace(" ", "_"): measure
    for measure in (
        _measure(
            "magnesium", "mmol/L", mg_per_dL=10 / MAGNESIUM_G_PER_MOL, mEq_per_L=Fraction(1, CHARGE)
        ),
        _measure("calcium", "mmol/L", mg_per_dL=_CALCIUM_MG_DL, mEq_per_L=Fraction(1, CHARGE)),
        _measure(
            "ionised calcium", "mmol/L", mg_per_dL=_CALCIUM_MG_DL, mEq_per_L=Fraction(1, CHARGE)
        ),
        _measure("pth", "pmol/L", pg_per_mL=PTH_PMOL_PER_PG_ML, ng_per_L=PTH_PMOL_PER_PG_ML),
        _measure("albumin", "g/L", g_per_dL=10),
        Measure(
            "creatinine",
            "umol/L",
            {
                "umol/L": Fraction(1),
                "µmol/L": Fraction(1),
                "μmol/L": Fraction(1),
                "mg/dL": CREATININE_UMOL_PER_MG_DL,
            },
        ),
        _measure("potassium", "mmol/L", mEq_per_L=1),
        _measure("phosphate", "mmol/L", mg_per_dL=10 / PHOSPHORUS_G_PER_MOL),
        _measure("osteocalcin", "ug/L", ng_per_mL=1),
    )
}
"""Laboratory analytes by the key they have in a record."""

CLEARANCE = Measure("creatinine clearance", "mL/min", {"mL/min": Fraction(1)})
WEIGHT = Measure("weight", "kg", {"kg": Fraction(1)})
URINE = Measure("urine", "mL", {"mL": Fraction(1), "ml": Fraction(1)})
INTERVAL = Measure("QTc", "ms", {"ms": Fraction(1)})


def _any_of(units: Iterable[str]) -> Text:
    """One or another: "mmol/L or mg/dL"."""
    first, *others = units
    said = Text(first)
    for unit in others:
        said = Text("{one} or {other}", one=said, other=unit)
    return said


def format_grams(grams: Fraction, towards: str = "nearest") -> str:
    """Grams for reading, to the milligram: "2 g", "0.5 g"; never a trailing zero (ISMP)."""
    return f"{format_number(grams, 3, towards=towards)} g"


def format_amount(amount: Amount) -> str:
    """A dose in the unit it is spoken of in: mmol for oxide, mcg for vitamin D, else g."""
    if amount.drug.family == "vitamin D":
        return f"{format_number(amount.mcg, 3)} mcg"
    if amount.drug.name == "magnesium oxide":
        return f"{format_number(amount.mmol, 2)} mmol"
    return format_grams(amount.grams)


def echo(amount: Amount, product: Product | None = None) -> tuple[tuple[str, str], ...]:
    """One dose in every unit, as (number, unit), so that a wrong unit is seen before it is given."""
    if not amount.drug.is_magnesium:
        pairs = [(format_number(amount.mg, 6), "mg"), (format_number(amount.mcg, 3), "mcg")]
    else:
        pairs = [
            (format_number(amount.grams, 3), "g"),
            (format_number(amount.mmol, 2), "mmol"),
            (format_number(amount.meq, 2), "mEq"),
        ]
    volume = amount.ml_of(product) if product else None
    if volume is not None:
        pairs.append((format_number(volume, 2), "mL"))
    if amount.drug.is_magnesium:
        elemental = amount.elemental_mg
        places = 0 if elemental >= 10 else 2  # a thousandth of a dose is not nothing
        pairs.append((format_number(elemental, places), "mg elemental"))
    return tuple(pairs)
