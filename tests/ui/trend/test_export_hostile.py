"""What patients and people are called cannot become a formula in a spreadsheet, nor a path on the disk."""

import csv
import io
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgtracker.clinical.clock import DAY
from mgtracker.exchange.export.file_names import LONGEST, in_a_file_name
from mgtracker.exchange.table_cell import harmless
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.export import caption, values

from .conftest import COURSE, NOW, Ward

STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d")
EVIL = "=HYPERLINK(1)"


@pytest.mark.hazard("H-33")
@given(st.text(max_size=30) | st.builds(str.__add__, st.sampled_from(STARTS), st.text(max_size=9)))
@example("=cmd|' /C calc'!A0")
@example("\r\n=1")
def test_no_cell_begins_like_a_formula_and_none_is_lost(typed: str) -> None:
    cell = harmless(typed)
    assert not cell.startswith(STARTS)
    assert cell in (typed, f"'{typed}")
    text = io.StringIO(newline="")
    csv.writer(text).writerow((cell, "next"))
    assert next(csv.reader(io.StringIO(text.getvalue(), newline=""))) == [cell, "next"]


@pytest.mark.hazard("H-33")
def test_no_cell_of_a_file_of_values_begins_like_one(panel: TrendPanel, ward: Ward) -> None:
    rate = {
        "at": "2026-05-13T17:00:00+01:00",
        "drug": "magnesium sulfate",
        "line": EVIL,
        "rate": "1 g/h",
    }
    other = {
        "at": "2026-05-14T07:00:00+01:00",
        "drug": "magnesium sulfate",
        "product": f"{EVIL} 50 % injection",
        "amount": "2 g",
        "route": "IV",
    }
    view = ward([*COURSE, ("rate", rate), ("dose", other)]).view
    assert view is not None
    assert view.patient is not None
    about = replace(view.patient.patient, mrn=EVIL)
    view = replace(view, patient=replace(view.patient, patient=about))
    text = values.values(view, panel.choices.kind, NOW.seconds - 3 * DAY, NOW.seconds + DAY)
    lines = list(csv.reader(io.StringIO(text, newline="")))
    assert len(lines) > 10
    assert all(len(line) == len(values.HEADER) for line in lines)
    assert not [cell for line in lines for cell in line if cell.startswith(STARTS)]
    assert {line[0] for line in lines[1:]} == {f"'{EVIL}"}


@pytest.mark.hazard("H-33")
@given(st.text(max_size=300))
@example("../../../etc/passwd")
@example("..\\..\\x")
@example("C:\\x")
@example("a\x00b")
@example("\u202egpj.exe")
@example("x" * 300)
@example("...")
def test_no_record_number_leads_out_of_the_folder(typed: str) -> None:
    kept = in_a_file_name(typed)
    assert len(kept) <= LONGEST
    assert not set(kept) & set('/\\:*?"<>|.\0\n\r\u202e')
    path = Path("folder") / f"magnesium sulfate trend {kept} 2026-05-14 1405.csv"
    assert os.path.normpath(path) == str(path)
    assert path.parent == Path("folder")
    assert len(os.fsencode(path.name)) < 255


@pytest.mark.hazard("H-33")
@pytest.mark.parametrize("mrn", ["../../up", "a/b", "x" * 400])
def test_a_file_of_a_strangely_named_patient_stays_where_it_is_put(
    panel: TrendPanel, ward: Ward, tmp_path: Path, mrn: str
) -> None:
    view = ward(COURSE).view
    assert view is not None
    assert view.patient is not None
    about = replace(view.patient.patient, mrn=mrn)
    named = caption.file_name(replace(view, patient=replace(view.patient, patient=about)))
    (tmp_path / f"{named}.csv").write_text("")
    assert [path.name for path in tmp_path.iterdir()] == [f"{named}.csv"]
