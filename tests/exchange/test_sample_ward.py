"""The sample ward: five patients, each in the state the file says, whenever it is opened."""

import zoneinfo
from fractions import Fraction

import pytest

from mgtracker.clinical import protocol
from mgtracker.clinical.clock import HOUR, Instant
from mgtracker.clinical.course import Course
from mgtracker.clinical.events import PARENTERAL
from mgtracker.clinical.exposure import total
from mgtracker.clinical.judge import judge, standing
from mgtracker.clinical.notation import read_event
from mgtracker.clinical.verdict import Level
from mgtracker.exchange import shipped
from mgtracker.exchange.case_writer import write_case
from mgtracker.exchange.sample_ward import ANCHOR, NAMES, sample_ward


@pytest.fixture(scope="module")
def ward():
    return dict(zip(NAMES, sample_ward(ANCHOR), strict=True))


@pytest.fixture(scope="module")
def rules():
    path = shipped.folder() / "protocols" / "hypomagnesemia-hypocalcemia.toml"
    return protocol.load(path.read_text(encoding="utf-8"), path.name)


def grams(case, hours: int) -> Fraction:
    given = [g.span for g in Course(case.entries).given if g.route in PARENTERAL]
    return total(given, ANCHOR.seconds - hours * HOUR, ANCHOR.seconds) / 1000


def found(case, rules, level: Level) -> set[str]:
    findings = standing(Course(case.entries).up_to(ANCHOR), rules, ANCHOR)
    return {finding.rule for finding in findings if finding.level is level}


def test_five_patients_with_two_identifiers_and_a_bed(ward):
    patients = [case.patient for case in ward.values()]
    assert len({patient.mrn for patient in patients}) == 5
    assert len({patient.bed for patient in patients}) == 5
    for patient in patients:
        family, _, given = patient.name.partition(", ")
        assert family.isupper()
        assert given
        assert patient.birth_date
        assert patient.sex in ("female", "male")
        assert patient.allergies is not None


def test_all_entries_fit_into_one_journal(ward):
    ids = [entry.id for case in ward.values() for entry in case.entries]
    assert len(set(ids)) == len(ids)


def test_nothing_is_recorded_before_it_happens_or_after_now(ward):
    for case in ward.values():
        recorded = [entry.recorded_at for entry in case.entries]
        assert recorded == sorted(recorded)
        assert recorded[-1] <= ANCHOR
        for entry in case.entries:
            assert entry.at <= entry.recorded_at, entry.id
            assert entry.by


def test_every_dose_had_its_checks_and_every_stop_its_reason(ward, rules):
    for case in ward.values():
        course = Course(case.entries)
        reasons = {e.event.target: e.event.rules for e in case.entries if e.kind == "override"}
        for entry in case.entries:
            if entry.kind not in ("dose", "rate") or entry.id in course.struck:
                continue
            verdict = judge(course.before(entry), entry.event, rules)
            grave = {f.rule for f in verdict.findings if f.level >= Level.UNKNOWN}
            assert grave == set(reasons.get(entry.id, ())), entry.id


def test_renal_is_close_to_the_limit_of_48_hours(ward, rules):
    case = ward["lindqvist"]
    assert grams(case, 48) == Fraction("18.875")
    assert found(case, rules, Level.STOP) == {"cap-48h-renal"}


def test_near_the_limit_a_further_injection_would_cross_it(ward, rules):
    case = ward["okafor"]
    assert round(grams(case, 24), 1) == Fraction("33.6")
    assert found(case, rules, Level.WARN) == {"cap-24h", "magnesium-high"}
    injection = {"drug": "magnesium sulfate", "amount": "5 g", "route": "IM", "site": "right"}
    dose = read_event("dose", {"at": ANCHOR.utc(), "product": "50 % injection", **injection})
    verdict = judge(Course(case.entries), dose, rules)
    assert verdict.findings[0].rule == "cap-24h"
    assert verdict.findings[0].sum.crosses_at == Instant.parse("2026-05-14T15:30:00+01:00")
    struck = Course(case.entries).struck
    assert [entry.event.reason for entry in struck.values()] == ["entered twice"]


def test_the_others_are_calm(ward, rules):
    assert grams(ward["patel"], 24) == Fraction("9.75")
    assert Course(ward["patel"].entries).running(ANCHOR)
    for name in ("patel", "osei", "andersson"):
        for level in (Level.WARN, Level.UNKNOWN, Level.STOP):
            off_track = {"calcium-lag"} if (name, level) == ("andersson", Level.WARN) else set()
            assert found(ward[name], rules, level) == off_track, name


def test_on_course_and_off_track_part_at_the_calcium(ward, rules):
    magnesium, calcium = rules.intervals["magnesium"], rules.intervals["calcium"]
    for name, in_range in (("osei", True), ("andersson", False)):
        course = Course(ward[name].entries)
        level = course.lab("magnesium", ANCHOR).value.value
        assert magnesium.low <= level <= magnesium.high
        assert (course.lab("calcium", ANCHOR).value.value >= calcium.low) == in_range


@pytest.mark.parametrize(
    "now", ["2027-01-15T03:12:41+00:00", "2026-05-14T14:09:59+01:00", "2025-12-31T23:59:59Z"]
)
def test_it_is_moved_to_any_day(ward, now):
    moment = Instant.parse(now)
    shift = moment.seconds // 300 * 300 - ANCHOR.seconds
    for old, new in zip(ward.values(), sample_ward(moment), strict=True):
        assert new.patient.at.seconds == old.patient.at.seconds + shift
        for before, after in zip(old.entries, new.entries, strict=True):
            assert after.at.seconds == before.at.seconds + shift
            assert after.recorded_at.seconds == before.recorded_at.seconds + shift
            until = getattr(before.event, "until", None)
            if until is not None:
                assert after.event.until.seconds == until.seconds + shift
            assert after.at.local(zoneinfo.ZoneInfo("Europe/London")).utcoffset().seconds == (
                after.at.offset
            )
        assert new.entries[-1].recorded_at <= moment


def test_moved_cases_are_case_files_still(ward, tmp_path):
    from mgtracker.exchange.case_file import read_case

    for name, case in ward.items():
        path = tmp_path / f"{name}.toml"
        path.write_text(write_case(case), encoding="utf-8")
        assert read_case(path).entries == case.entries
