"""A library of courses and candidates in which every field of every check can be seen to matter."""

from collections.abc import Iterator

from mgtracker.clinical.events import Candidate
from tests.clinical.judge.builder import (
    SULFATE,
    Case,
    Loose,
    Time,
    bedside,
    course,
    dose,
    event,
    fact,
    ground,
    labs,
    named,
    oral,
    order,
    rate,
    when,
)


def asked(name: str, candidate: Candidate, *events: Loose, **known: object) -> Case:
    """A candidate after these events, everything else known and well."""
    record = course(*ground(candidate.at, **known), *events)
    return Case(name, record, candidate, candidate.at)


def stood(name: str, at: Time, *events: Loose, **known: object) -> Case:
    """The course at a time."""
    return Case(name, course(*ground(at, **known), *events).up_to(when(at)), None, when(at))


def library() -> Iterator[Case]:
    """Every case."""
    yield from _kidneys()
    yield from _by_needle()
    yield from _courses_by_needle()
    yield from _by_mouth()
    yield from _bedside()
    yield from _slips()
    yield from _course()


def _kidneys() -> Iterator[Case]:
    for clearance in (None, 5, 15, 20, 24, 28, 30, 34, 45, 85):
        said = None if clearance is None else f"{clearance} mL/min"
        for amount in (
            "1 g",
            "5 g",
            "15 g",
            "19 g",
            "21 g",
            "29 g",
            "31 g",
            "39 g",
            "41 g",
            "70 g",
        ):
            yield asked(f"{amount} at {said}", dose(amount, "IM"), creatinine_clearance=said)
        yield asked(f"1 g/h at {said}", rate("1 g/h", until=3), creatinine_clearance=said)
        yield asked(f"oral at {said}", oral("4 mmol"), creatinine_clearance=said)
    for hours in (10, 20, 30, 47, 49, 70, 100):
        stated = fact(0, creatinine_clearance="85 mL/min")
        yield asked(
            f"clearance {hours} h old", dose("1 g", "IM", hours), stated, creatinine_clearance=None
        )
    for hours in (5, 11, 13, 23, 25, 40, 47, 49, 60, 95):
        for clearance in (25, 85):
            before = dose("18 g", "IM", 0), dose("14 g", "IM", 0)
            yield asked(
                f"32 g {hours} h before, clearance {clearance}",
                dose("10 g", "IM", hours),
                *before,
                creatinine_clearance=f"{clearance} mL/min",
            )  # fmt: skip
    for tenths in range(2, 25, 2):
        for clearance in (31, 60, 85, 120):
            speed = f"{tenths / 10} g/h"
            yield asked(
                f"{speed} at {clearance}",
                rate(speed, until=2),
                creatinine_clearance=f"{clearance} mL/min",
            )


def _by_needle() -> Iterator[Case]:
    for mg in (500, 900, 1500, 2000, 2500, 3500, 4500, 5500, 9000):
        for minutes in (2, 4, 7, 12, 20, 35, 50, 75, 130):
            for emergency in (False, True):
                yield asked(
                    f"{mg} mg over {minutes} min, emergency {emergency}",
                    dose(f"{mg} mg", over=f"{minutes} min", emergency=emergency),
                )
    for percent in (5, 11, 19, 21, 39, 50):
        product = f"{percent} % injection"
        yield asked(f"{percent} %", dose("1 g", over="30 min", product=product))
        for ml in (2, 3, 6, 9, 11):
            yield asked(
                f"{ml} mL of {percent} % IM", dose(f"{ml} mL", "IM", product=product, site="left")
            )


def _courses_by_needle() -> Iterator[Case]:
    for minutes in (20, 70, 110, 150, 190, 215, 235, 260, 500):
        last = dose("5 g", "IM", 0, site="left")
        soon = dose("5 g", "IM", f"0:{minutes}", site="right")
        yield asked(f"IM {minutes} min after the last", soon, last)
    for minutes in (4, 7, 9, 14, 16, 22, 29, 31, 160):
        half = dose("2500 mg", "IM", 0, site="left")
        other = dose("2500 mg", "IM", f"0:{minutes}", site="right")
        yield asked(f"the other half IM {minutes} min later", other, half)
    for mmol in (1, 3, 5, 7, 9, 11, 13, 20, 30):
        yield asked(f"{mmol} mmol subcut", dose(f"{mmol} mmol", "subcut"))
        few = named("few", order("1500 mg", times_per_week=3))
        for hours in (1, 3, 5, 9):
            for ml in (40, 60, 120, 180, 260, 510):
                bag = f"2 g in {ml} mL"
                yield asked(
                    f"{mmol} mmol in {ml} mL over {hours} h, a few times a week",
                    dose(f"{mmol} mmol", over=f"{hours} h", product=bag, order="few"),
                    few,
                )
    for hours in (50, 61, 100, 119, 121, 150, 167, 169, 200, 241, 337):
        yield asked(
            f"{hours} h in pregnancy", dose("1 g", "IM", hours), rate("1 g/h", 0), pregnant=True
        )
    for gap in (5, 11, 13, 23, 25, 47):
        rest = rate("1 g/h", 0, until=130)
        again = dose("1 g", "IM", 130 + gap)
        yield asked(f"a gap of {gap} h in pregnancy", again, rest, pregnant=True)


def _by_mouth() -> Iterator[Case]:
    for mmol in (3, 5, 7, 9, 11, 13, 17, 23, 25, 47, 49):
        yield asked(f"{mmol} mmol by mouth", oral(f"{mmol} mmol"))
        yield asked(f"{mmol} mmol first, low PTH", oral(f"{mmol} mmol"), low_pth=True)
        for hours in (8, 11, 19, 21, 35, 41):
            yield asked(
                f"{mmol} mmol {hours} h after 4",
                oral(f"{mmol} mmol", 100 + hours),
                *(oral("4 mmol", 100 - 24 * n) for n in range(8)),
                low_pth=True,
            )
    for nights in range(1, 9):
        before = [oral("4 mmol", 24 * n) for n in range(nights)]
        yield asked(
            f"a step after {nights} nights", oral("8 mmol", 24 * nights), *before, low_pth=True
        )
    for hours in (8, 11, 19, 21, 41):
        yield asked(f"24 mmol {hours} h after 4", oral("24 mmol", hours), oral("4 mmol", 0))
    for drug in ("calcitriol", "alfacalcidol", "cholecalciferol"):
        for amount in ("0.1", "0.2", "0.3", "0.6", "4", "5", "8", "10", "17", "19"):
            for level in ("0.3", "0.5", "0.8", "1.2"):
                drawn = labs(0, magnesium=f"{level} mmol/L")
                yield asked(
                    f"{amount} mcg {drug} at {level}", oral(f"{amount} mcg", 1, drug=drug), drawn
                )
        for hours in (8, 11, 19, 21, 41):
            again = oral("5 mcg", hours, drug=drug)
            yield asked(f"{drug} {hours} h later", again, oral("5 mcg", 0, drug=drug))
            little = oral("0.2 mcg", hours, drug=drug)
            yield asked(f"a little {drug} {hours} h later", little, oral("0.2 mcg", 0, drug=drug))
        high = labs(0, calcium="2.9 mmol/L", magnesium="0.9 mmol/L")
        yield asked(f"{drug} on a high calcium", oral("0.25 mcg", 1, drug=drug), high)
    for hours in (5, 11, 13, 23, 25, 47, 49):
        late = dose("1 g", "IV", hours, drug="calcium gluconate", over="10 min")
        low = labs(0, magnesium="0.4 mmol/L")
        yield asked(f"calcium {hours} h after magnesium", late, dose("1 g", "IM", 0), low)
    yield asked("sulfate by mouth", oral("30 mmol", drug=SULFATE))


def _bedside() -> Iterator[Case]:
    needle = dose("1 g", over="30 min")
    for reflex in ("present", "diminished", "absent", None):
        yield asked(f"reflex {reflex}", needle, reflex=reflex)
        yield stood(f"reflex {reflex}, running", 0, rate("1 g/h", -1), reflex=reflex)
    for breaths in (5, 7, 9, 14, 15, 16, 17, 20, 31, 33):
        yield asked(f"{breaths} breaths", needle, respiratory_rate=breaths)
        yield stood(f"{breaths} breaths, running", 0, rate("1 g/h", -1), respiratory_rate=breaths)
    for ml in (10, 40, 60, 90, 99, 101, 140, 160, 190, 210):
        yield asked(f"{ml} mL", needle, urine_4h=f"{ml} mL")
    nothing = dict.fromkeys(("reflex", "respiratory_rate", "urine_4h", "antidote_ready"))
    look = {
        "reflex": "present",
        "respiratory_rate": 18,
        "urine_4h": "160 mL",
        "antidote_ready": True,
    }
    for minutes in (20, 29, 31, 55, 65, 119, 121, 300, 359, 361, 700, 740, 1439, 1441):
        late = dose("1 g", "IV", f"0:{minutes}", over="30 min")
        yield asked(f"looked {minutes} min before", late, bedside(0, **look), **nothing)
    for block in (True, False, None):
        yield asked(f"heart block {block}", needle, heart_block=block)
    for volume in ("corrected", "depleted", "unknown", None):
        yield asked(f"volume {volume}", needle, volume=volume)


def _slips() -> Iterator[Case]:
    for minutes in (2, 4, 6, 9, 11, 19, 21, 60):
        again = dose("5 g", "IM", f"0:{minutes}")
        yield asked(f"again after {minutes} min", again, dose("5 g", "IM", 0))
    for times in (2, 3, 4, 6, 9, 11):
        ordered = named("o1", order("1 g"))
        yield asked(f"{times} times the order", dose(f"{times} g", over="3 h"), ordered)
    for medicine in (
        *(
            "atracurium",
            "cisatracurium",
            "mivacurium",
            "pancuronium",
            "rocuronium",
            "suxamethonium",
        ),
        *(
            "succinylcholine",
            "vecuronium",
            "digoxin",
            "digitoxin",
            "digitalis",
            "nifedipine",
            "opioid",
        ),
        *(
            "sedative",
            "morphine",
            "oxycodone",
            "fentanyl",
            "hydromorphone",
            "diazepam",
            "lorazepam",
        ),
        *("midazolam", "propofol", "phenobarbital", "amikacin", "gentamicin", "streptomycin"),
        *("tobramycin", "neuromuscular blocker", "opioid or sedative", "aminoglycoside", "another"),
    ):
        yield asked(f"with {medicine}", dose("1 g", over="30 min"), medicines=[medicine])


def _course() -> Iterator[Case]:
    for hundredths in (
        22,
        24,
        26,
        30,
        46,
        47,
        49,
        51,
        53,
        55,
        60,
        69,
        71,
        80,
        99,
        105,
        150,
        190,
        205,
        390,
    ):
        level = labs(-1, magnesium=f"{hundredths / 100} mmol/L")
        for symptoms in ("none", "severe"):
            yield stood(f"{hundredths} with {symptoms}", 0, level, symptoms=symptoms)
        yield asked(f"a dose at {hundredths}", dose("1 g", "IM"), level)
    for hours in (11, 13, 23, 25, 47, 49):
        high = labs(hours, magnesium="1.20 mmol/L")
        yield stood(f"high {hours} h after a dose", hours, dose("1 g", "IM", 0), high)
    for hours in (2, 5, 7, 11, 13, 23, 25, 47, 49):
        drawn = labs(hours, magnesium="0.60 mmol/L")
        late = stood(
            f"drawn {hours} h after a dose", 60, dose("1 g", "IM", 0), drawn, symptoms="mild"
        )
        yield late
        apart = labs(0, calcium="2 mmol/L"), labs(hours, pth="2 pmol/L")
        yield stood(f"PTH {hours} h after calcium", 60, *apart)
    for ms in (240, 260, 450, 499, 501, 600, 990, 1010):
        yield stood(f"QTc {ms}", 0, event("bedside", -1, qtc=f"{ms} ms"))
    for grams in (1, 12, 21, 31, 41):
        yield stood(f"{grams} g given", 1, dose(f"{grams} g", "IM", 0))
