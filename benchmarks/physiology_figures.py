"""What the simulated patient does beside what was published: the table in docs/physiology.md.

Run: .venv/bin/python -m benchmarks.physiology_figures
Twenty people, seeds 0 to 19: the middle one and, in brackets, the least and the most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from math import log
from statistics import median

from mgtracker.training.physiology import (
    Condition,
    Intake,
    Parameters,
    Signs,
    State,
    advance,
    begin,
    load_parameters,
    signs,
)

GRAM = 1000 / 246.47
DAY = 24.0
SEVERE = Condition(weight_kg=60, magnesium_mmol_l=0.28, calcium_mmol_l=1.6, pth_pmol_l=2.5)
WELL = Condition()

Span = tuple[Intake, float]
PUSH: Span = (Intake(iv_mmol_h=2 * GRAM * 4), 0.25)
DAY_ON: Span = (Intake(iv_mmol_h=GRAM), DAY)
THREE_MORE: Span = (Intake(iv_mmol_h=GRAM / 4), 3 * DAY)
NIGHTLY: Span = (Intake(oral_mmol=12), DAY)
ARTICLE = [PUSH, DAY_ON, THREE_MORE, *[NIGHTLY] * 10]


class Course:
    """One person under one plan, with a look every half hour at most."""

    def __init__(self, parameters: Parameters, condition: Condition, spans: list[Span]) -> None:
        self.parameters, self.condition = parameters, condition
        self.looks: list[tuple[float, Signs]] = []
        self.state: State = begin(parameters, condition)
        self._look()
        for intake, hours in spans:
            self._pass(intake, hours)

    def at(self, hours: float) -> Signs:
        return min(self.looks, key=lambda look: abs(look[0] - hours))[1]

    def first(self, holds: Callable[[Signs], bool]) -> float:
        return next((at for at, seen in self.looks if holds(seen)), float("nan"))

    def _pass(self, intake: Intake, hours: float) -> None:
        rates = Intake(iv_mmol_h=intake.iv_mmol_h)
        step = hours / max(1, round(hours / 0.5))
        for turn in range(max(1, round(hours / 0.5))):
            given = rates if turn else intake
            self.state = advance(self.parameters, self.condition, self.state, given, step)
            self._look()

    def _look(self) -> None:
        self.looks.append((self.state.hours, signs(self.parameters, self.condition, self.state)))


def people() -> Iterator[Parameters]:
    spread = load_parameters()
    return (spread.sample(seed) for seed in range(20))


def told(found: list[float], digits: int = 1) -> str:
    low, middle, high = min(found), median(found), max(found)
    return f"{middle:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"


def row(what: str, published: str, model: str) -> None:
    print(f"| {what} | {published} | {model} |")


def the_course() -> None:
    courses = [Course(one, SEVERE, ARTICLE) for one in people()]
    quick = [
        Course(one, SEVERE, [(Intake(iv_mmol_h=2 * GRAM * 12), 1 / 12)]).looks[-1][1].pth / 2.5
        for one in people()
    ]
    row("PTH at the end of 2 g over 5 min, times", '"within 1 minute" (L26)', told(quick))
    row("PTH 12 h after, pmol/L", "15.4; 23.8; 26.9", told([c.at(12).pth for c in courses]))
    normal = [c.first(lambda seen: seen.calcium >= 2.20) for c in courses]
    row("calcium normal, h", '72 to 168, "typically 24-72" (L28, L94)', told(normal, 0))
    rise = [c.at(12).calcium - 1.6 for c in courses]
    row("calcium gained in 12 h, mmol/L", "none to speak of", told(rise, 2))
    bone = [c.at(7 * DAY).osteocalcin / c.at(0).osteocalcin for c in courses]
    row("osteocalcin after a week, times", '"markedly" (L64)', told(bone))


def the_replete() -> None:
    for magnesium, published in (
        (0.15, "1.0 to 6.5 over all"),
        (0.30, "the same"),
        (0.36, "the same"),
    ):
        condition = Condition(magnesium_mmol_l=magnesium)
        found = [signs(one, condition, begin(one, condition)) for one in people()]
        row(
            f"untreated, magnesium {magnesium:.2f}: PTH, pmol/L",
            published,
            told([seen.pth for seen in found]),
        )
        row(
            f"untreated, magnesium {magnesium:.2f}: calcium, mmol/L",
            "1.43 to 1.82 over all" if magnesium == 0.15 else "the same",
            told([seen.calcium for seen in found], 2),
        )
    ratios = []
    for one in people():
        condition = Condition(magnesium_mmol_l=2.0 / 2.4305)
        start = begin(one, condition)
        volume = start.central / (2.0 / 2.4305)
        rise = 4.1 / 2.4305
        loss = rise * (0.9 * one.exchange * 70 + one.filterable * 6)
        given = Intake(iv_mmol=rise * volume, iv_mmol_h=loss)
        end = advance(one, condition, start, given, 0.5)
        ratios.append(end.pth / start.pth)
    row("PTH after 30 min at 6.1 mg/dL, from 2.0, times", "0.60 (13.1 to 7.8)", told(ratios, 2))
    after = [Course(one, WELL, [PUSH, (Intake(), DAY)]).looks[-1][1].magnesium for one in people()]
    under = sum(level < 0.82 for level in after)
    row("24 h after 2 g, under 0.82 mmol/L", "most (Kwon 2023)", f"{under} of 20")
    condition = Condition(creatinine_clearance_ml_min=60, loop_diuretic=True)
    after = [
        Course(one, condition, [PUSH, (Intake(), 12)]).looks[-1][1].magnesium for one in people()
    ]
    over = sum(level > 0.82 for level in after)
    row("12 h after 2 g, loop diuretic, still over it", "less than half", f"{over} of 20")


def the_kidney() -> None:
    typical = load_parameters().typical()
    for clearance in (100, 85, 60, 30):
        condition = Condition(creatinine_clearance_ml_min=clearance)
        for grams in (1, 2):
            running = Intake(iv_mmol_h=grams * GRAM)
            end = advance(typical, condition, begin(typical, condition), running, 400)
            level = signs(typical, condition, end).magnesium
            rule = 0.85 + grams * 4.057 / (0.042 * clearance)
            row(
                f"{grams} g/h at {clearance} mL/min settles at, mmol/L",
                f"{rule:.2f}",
                f"{level:.2f}",
            )


def half_life(one: Parameters, clearance: float) -> float:
    condition = Condition(creatinine_clearance_ml_min=clearance)
    start = begin(one, condition)
    end = advance(one, condition, start, Intake(iv_mmol_h=4), 6)
    above = [advance(one, condition, end, Intake(), h).central - start.central for h in (2, 8)]
    return 6 * log(2) / log(above[0] / above[1])


def retained(one: Parameters, condition: Condition, mmol: float = 30, hours: float = 8) -> float:
    """Per cent of a load that is not in the urine by a day after it."""
    start = begin(one, condition)
    usual = advance(one, condition, start, Intake(), DAY + hours).urine
    loaded = advance(one, condition, start, Intake(iv_mmol_h=mmol / hours), hours)
    lost = advance(one, condition, loaded, Intake(), DAY).urine - usual
    return 100 * (1 - lost / mmol)


def magnesium_itself() -> None:
    row(
        "half-life of magnesium at 100 mL/min, h",
        "2.2 to 8, by volume and clearance",
        told([half_life(one, 100) for one in people()]),
    )
    row("the same at 30 mL/min, h", "longer", told([half_life(one, 30) for one in people()]))
    row("half-life of PTH, min", "about 4", told([one.pth_half_life for one in people()]))
    row(
        "kept of 30 mmol by the replete, %",
        "11",
        told([retained(one, WELL) for one in people()], 0),
    )
    row(
        "kept of 30 mmol by the depleted, %",
        "62 after a depleting diet",
        told([retained(one, SEVERE) for one in people()], 0),
    )
    row(
        "kept of 26 g over a day by the depleted, %",
        "about half of a load",
        told([retained(one, SEVERE, 26 * GRAM, DAY) for one in people()], 0),
    )
    muscle = [Course(one, WELL, [(Intake(im_mmol=5 * GRAM), 8)]) for one in people()]
    tops = [max(c.looks, key=lambda look: look[1].magnesium)[0] for c in muscle]
    row("5 g into muscle: most after, h", "working after 1, for 3 to 4", told(tops))


def what_fails() -> None:
    stopped = [Course(one, SEVERE, [PUSH, DAY_ON, (Intake(), 13 * DAY)]) for one in people()]
    row(
        "stopped after a day: magnesium on day 14, mmol/L",
        "low again within 2 weeks",
        told([c.looks[-1][1].magnesium for c in stopped], 2),
    )
    kept = [Course(one, SEVERE, ARTICLE).looks[-1][1].magnesium for one in people()]
    row("not stopped: magnesium on day 14, mmol/L", "normal", told(kept, 2))
    dry = Condition(weight_kg=60, magnesium_mmol_l=0.55, volume="depleted")
    double: Span = (Intake(oral_mmol=24), DAY)
    failed = [Course(one, dry, [double] * 21) for one in people()]
    row(
        "24 mmol nightly for 3 weeks while depleted, mmol/L",
        "fails (L39)",
        told([c.looks[-1][1].magnesium for c in failed], 2),
    )
    filled = [mended(c, replace(dry, volume="corrected")) for c in failed]
    row("then 12 mmol, corrected, 2 weeks, mmol/L", "works", told(filled, 2))
    calcium: Span = (Intake(calcium_iv_mmol=2.25), 6)
    alone = [Course(one, SEVERE, [calcium] * 12) for one in people()]
    row(
        "1 g calcium gluconate every 6 h, 3 days: calcium gained",
        "none (L20, L85)",
        told([c.looks[-1][1].calcium - 1.6 for c in alone], 2),
    )


def mended(course: Course, condition: Condition) -> float:
    state = course.state
    for _ in range(14):
        state = advance(course.parameters, condition, state, Intake(oral_mmol=12), DAY)
    return signs(course.parameters, condition, state).magnesium


def too_much() -> None:
    poor = Condition(creatinine_clearance_ml_min=25)
    courses = [Course(one, poor, [(Intake(iv_mmol_h=4 * GRAM), 40)]) for one in people()]
    table: tuple[tuple[str, str, Callable[[Signs], bool]], ...] = (
        ("reflex diminished at, mmol/L", "from 2", lambda seen: seen.reflex == "diminished"),
        ("reflex absent at", "by about 5", lambda seen: seen.reflex == "absent"),
        ("fewer than 12 breaths at", "5 and more", lambda seen: seen.respiratory_rate < 12),
        ("circulation stops at", "above 6 it may be fatal", lambda seen: seen.arrested),
    )
    for what, published, holds in table:
        levels = [c.at(c.first(holds)).magnesium for c in courses]
        row(what, published, told(levels))


def main() -> None:
    """Print the table."""
    row("what", "published", "simulated")
    row("---", "---", "---")
    for part in (the_course, the_replete, the_kidney, magnesium_itself, what_fails, too_much):
        part()


if __name__ == "__main__":
    main()
