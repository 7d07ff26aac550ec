"""The mapping file."""

import pytest

from mgtracker.clinical.errors import InputError
from mgtracker.exchange.mapping import TableMapping, read_mapping

GOOD = """
format = "mgtracker-mapping/1"
[columns]
patient_id = "MRN"
[analytes]
"MG-S" = "magnesium"
[units]
"MMOL/L" = "mmol/L"
[drugs]
"MAG SULPH" = "Magnesium Sulfate"
[routes]
PO = "oral"
[statuses]
OK = "given"
"""


def test_a_mapping_is_read_with_their_words_in_lower_case(write):
    assert read_mapping(write("map.toml", GOOD)) == TableMapping(
        columns={"patient_id": "MRN"},
        analytes={"mg-s": "magnesium"},
        units={"mmol/l": "mmol/L"},
        drugs={"mag sulph": "magnesium sulfate"},
        routes={"po": "oral"},
        statuses={"ok": "given"},
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("mapping/1", "mapping/2", 'format: expected "mgtracker-mapping/1", found'),
        ("[routes]", "[ways]", "ways: not a section here; known are columns, analytes"),
        ("patient_id", "patient", "columns: 'patient' is not one of patient_id, name"),
        ('"MRN"', "3", "columns: 3 is not text"),
        ('"magnesium"', '"sodium"', "analytes: 'sodium' is not one of magnesium"),
        ('"magnesium"', '["a"]', "analytes: ['a'] is not one of magnesium"),
        ('"Magnesium Sulfate"', '"MgSO4"', "drugs: 'MgSO4' is not a known drug"),
        ('"Magnesium Sulfate"', "4", "drugs: 4 is not a known drug"),
        ('"oral"', '"mouth"', "routes: 'mouth' is not one of IV"),
        ('"given"', '"yes"', "statuses: 'yes' is not one of given, not given"),
    ],
)
def test_a_bad_mapping_is_refused_at_its_place(write, old, new, expected):
    path = write("map.toml", GOOD.replace(old, new))
    with pytest.raises(InputError) as caught:
        read_mapping(path)
    assert str(caught.value).startswith(f"{path}: {expected}")


def test_a_section_that_is_no_table_is_refused(write):
    path = write("map.toml", 'format = "mgtracker-mapping/1"\nroutes = 3\n')
    with pytest.raises(InputError, match="routes: is not a table"):
        read_mapping(path)
