"""Every unit and factor of the conversion table, against values worked by hand."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtracker.clinical.errors import InputError
from mgtracker.clinical.number import format_number
from mgtracker.clinical.quantity import (
    ANALYTES,
    CLEARANCE,
    DRUGS,
    INTERVAL,
    URINE,
    WEIGHT,
    Amount,
    Product,
    drug_named,
    echo,
    format_amount,
    format_grams,
    grams_per_hour,
    parse_amount,
    parse_rate,
)

SULFATE = DRUGS["magnesium sulfate"]
OXIDE = DRUGS["magnesium oxide"]
CALCITRIOL = DRUGS["calcitriol"]
GLUCONATE = DRUGS["calcium gluconate"]
HALF = Product.parse("50 % injection")


def exactly(text: str) -> Fraction:
    return Fraction(text)


class TestDrugs:
    def test_magnesium_sulfate_is_the_heptahydrate_and_oxide_is_oxide(self) -> None:
        assert SULFATE.g_per_mol == exactly("246.47")
        assert OXIDE.g_per_mol == exactly("40.304")

    def test_only_magnesium_salts_give_magnesium(self) -> None:
        giving = {name for name, drug in DRUGS.items() if drug.is_magnesium}
        assert giving == {"magnesium sulfate", "magnesium oxide"}
        assert {name for name, drug in DRUGS.items() if drug.g_per_mol} == giving

    def test_oxide_and_carbonate_are_by_mouth_only(self) -> None:
        by_mouth = {name for name, drug in DRUGS.items() if drug.by_mouth_only}
        assert by_mouth == {"magnesium oxide", "calcium carbonate"}

    @pytest.mark.parametrize(
        "name", ["magnesium sulfate", " Magnesium Sulfate ", "MAGNESIUM SULFATE"]
    )
    def test_a_drug_is_known_by_its_full_name_in_any_case(self, name: str) -> None:
        assert drug_named(name) is SULFATE

    @pytest.mark.parametrize(
        "name",
        ["MgSO4", "MSO4", "mag", "magnesium", "morphine sulfate", "", 4, None, b"calcitriol"],
    )
    def test_an_abbreviation_or_another_drug_is_refused_and_the_known_ones_named(
        self, name: object
    ) -> None:
        with pytest.raises(
            InputError, match="write one in full: magnesium sulfate, magnesium oxide"
        ):
            drug_named(name)  # type: ignore[arg-type]


class TestAmounts:
    @pytest.mark.parametrize(
        ("text", "mg"),
        [
            ("5 g", "5000"),
            ("0.5 g", "500"),
            ("500 mg", "500"),
            ("500 mcg", "0.5"),
            ("1 mmol", "246.47"),
            ("12 mmol", "2957.64"),
            ("1 mEq", "123.235"),
            ("10 mEq", "1232.35"),
            ("10 mL", "5000"),
            ("10 ml", "5000"),
            ("2,5 mL", "1250"),
        ],
    )
    def test_magnesium_sulfate_in_every_unit_is_exact_milligrams(self, text: str, mg: str) -> None:
        assert parse_amount(text, SULFATE, product=HALF) == Amount(SULFATE, exactly(mg))

    def test_one_gram_in_every_unit(self) -> None:
        one = parse_amount("1 g", SULFATE)
        assert one.grams == 1
        assert one.mcg == 1_000_000
        assert one.mmol == Fraction(100_000, 24_647)
        assert one.meq == Fraction(200_000, 24_647)
        assert one.elemental_mg == Fraction(2_430_500, 24_647)
        assert format_number(one.mmol, 4) == "4.0573"
        assert format_number(one.meq, 3) == "8.115"
        assert format_number(one.elemental_mg, 1) == "98.6"
        assert one.ml_of(HALF) == 2
        assert one.ml_of(Product.parse("20 % injection")) == 5
        assert one.ml_of(Product.parse("10 % injection")) == 10
        assert one.ml_of(Product.parse("tablet")) is None

    def test_twelve_mmol_of_oxide_is_484_mg_oxide_and_292_mg_elemental(self) -> None:
        twelve = parse_amount("12 mmol", OXIDE)
        assert twelve.mg == exactly("483.648")
        assert twelve.elemental_mg == exactly("291.66")
        assert twelve.meq == 24

    def test_twenty_four_mmol_of_oxide_is_967_mg_oxide_and_583_mg_elemental(self) -> None:
        double = parse_amount("24 mmol", OXIDE)
        assert double.mg == exactly("967.296")
        assert double.elemental_mg == exactly("583.32")

    def test_v12_480_mg_by_mouth_without_its_kind_is_refused_with_both_readings(self) -> None:
        with pytest.raises(InputError) as refused:
            parse_amount("480 mg", OXIDE, oral=True)
        assert str(refused.value) == (
            "'480 mg' by mouth must say which mg: 11.91 mmol if magnesium oxide (salt), "
            "19.75 mmol if elemental magnesium"
        )
        salt = parse_amount("480 mg", OXIDE, oral=True, kind_of_mg="salt")
        elemental = parse_amount("480 mg", OXIDE, oral=True, kind_of_mg="elemental")
        assert salt.mmol == Fraction(480_000, 40_304)
        assert elemental.mmol == Fraction(480_000, 24_305)
        assert elemental.elemental_mg == 480

    def test_grams_and_micrograms_by_mouth_must_say_their_kind_too_but_mmol_need_not(self) -> None:
        for text in ("1 g", "1000 mcg"):
            with pytest.raises(InputError, match="must say which mg"):
                parse_amount(text, SULFATE, oral=True)
        assert parse_amount("12 mmol", OXIDE, oral=True).mmol == 12

    def test_by_needle_milligrams_are_the_salt_unless_said(self) -> None:
        assert parse_amount("100 mg", SULFATE).mg == 100
        assert parse_amount("100 mg", SULFATE, kind_of_mg="salt").mg == 100
        assert parse_amount("24.305 mg", SULFATE, kind_of_mg="elemental").mg == exactly("246.47")

    def test_a_drug_without_magnesium_is_its_own_milligrams_even_by_mouth(self) -> None:
        assert parse_amount("0.25 mcg", CALCITRIOL, oral=True).mg == Fraction(1, 4000)
        assert parse_amount("0.25 mcg", CALCITRIOL, oral=True).mcg == Fraction(1, 4)
        assert parse_amount("1 g", GLUCONATE, kind_of_mg="elemental").mg == 1000

    @pytest.mark.parametrize("unit", ["mmol", "mEq"])
    def test_a_drug_without_magnesium_is_not_counted_in_its_moles(self, unit: str) -> None:
        with pytest.raises(InputError, match=f"calcium gluconate is not counted in {unit}"):
            parse_amount(f"2 {unit}", GLUCONATE)
        with pytest.raises(ValueError, match="calcium gluconate holds no magnesium"):
            _ = Amount(GLUCONATE, Fraction(1)).mmol

    @pytest.mark.parametrize("product", [None, Product.parse("ampoule")])
    def test_millilitres_without_a_concentration_are_refused(self, product: Product | None) -> None:
        with pytest.raises(InputError, match="'10 mL' needs the product"):
            parse_amount("10 mL", SULFATE, product=product)

    @pytest.mark.parametrize("text", ["0 g", "0.000 mg", "0 mL", "0 tablets"])
    def test_nothing_is_not_an_amount(self, text: str) -> None:
        with pytest.raises(InputError, match="is nothing; an amount is greater than zero"):
            parse_amount(text, SULFATE)

    @pytest.mark.parametrize("kind", ["", "Salt", "oxide", "element"])
    def test_a_kind_of_mg_is_salt_or_elemental(self, kind: str) -> None:
        with pytest.raises(InputError, match="is not a kind of mg; write salt or elemental"):
            parse_amount("480 mg", OXIDE, oral=True, kind_of_mg=kind)

    @pytest.mark.parametrize(
        "unit",
        ["G", "gm", "gram", "MG", "ug", "µg", "μg", "kg", "L", "ML", "cc", "meq", "MEQ", "mEq/L",
         "mmol/L", "mM", "%", "units", "IU", "tablets", "g/h", "mL/h", "g extra", "e3 g"],
    )  # fmt: skip
    def test_any_other_unit_is_refused_by_name(self, unit: str) -> None:
        with pytest.raises(InputError) as refused:
            parse_amount(f"5 {unit}", SULFATE, product=HALF)
        assert str(refused.value).endswith("use g, mg, mcg, mmol, mEq or mL")
        assert repr(unit) in str(refused.value)

    @pytest.mark.hazard("H-02")
    def test_the_same_salt_is_added_and_another_never(self) -> None:
        assert Amount(SULFATE, Fraction(1)) + Amount(SULFATE, Fraction(2)) == Amount(
            SULFATE, Fraction(3)
        )
        with pytest.raises(
            ValueError, match="magnesium oxide cannot be added to magnesium sulfate"
        ):
            Amount(OXIDE, Fraction(1)) + Amount(SULFATE, Fraction(2))

    @given(
        st.integers(1, 10**6).map(lambda n: Fraction(n, 1000)),
        st.sampled_from(["g", "mg", "mcg", "mmol", "mEq", "mL"]),
    )
    def test_every_unit_goes_there_and_back_exactly(self, number: Fraction, unit: str) -> None:
        amount = parse_amount(
            f"{format_number(number, 3).replace(',', '')} {unit}", SULFATE, product=HALF
        )
        back = {
            "g": amount.grams,
            "mg": amount.mg,
            "mcg": amount.mcg,
            "mmol": amount.mmol,
            "mEq": amount.meq,
            "mL": amount.ml_of(HALF),
        }
        assert back[unit] == number

    @given(st.text(max_size=12))
    def test_any_text_is_an_amount_above_nothing_or_refused(self, text: str) -> None:
        try:
            amount = parse_amount(text, SULFATE, product=HALF)
        except InputError:
            return
        assert amount.mg > 0


class TestProducts:
    @pytest.mark.parametrize(
        ("name", "mg_per_ml", "volume"),
        [
            ("50 % injection", 500, None),
            ("50% injection", 500, None),
            ("20 %", 200, None),
            ("12,5 % solution", 125, None),
            ("magnesium sulfate 10 % ampoule", 100, None),
            ("100 %", 1000, None),
            ("0.1 %", 1, None),
            ("30 g in 250 mL", 120, 250),
            ("4 g in 100 ml", 40, 100),
            ("40 g in 1 L", 40, 1000),
            ("500 mg in 10 mL", 50, 10),
            ("0.5 g in 100 mL bag", 5, 100),
            ("4g in 100mL", 40, 100),
            ("premix 4 g in 100 mL of 5 % glucose", 40, 100),
            ("0.9 % sodium chloride bag, 4 g in 100 mL", 40, 100),
        ],
    )
    def test_the_strength_is_read_off_the_name(
        self, name: str, mg_per_ml: int, volume: int | None
    ) -> None:
        product = Product.parse(name)
        assert (product.name, product.mg_per_ml, product.volume_ml) == (name, mg_per_ml, volume)

    @pytest.mark.parametrize(
        "name",
        [
            "0.9 % sodium chloride",
            "5 % glucose",
            "4 g in 0.9 % sodium chloride",
            "4 g in 0.9 % sodium chloride 100 mL",
            "1e3 g in 250 mL",
            "-50 %",
            "-4 g in 100 mL",
            "<50 %",
            "50 % or 20 % injection",
            "50 60 %",
            "2 500 mg in 50 mL",  # not 500 mg
            "2 ,500 mg in 50 mL",
            "1 / 2 g in 100 mL",
            "1/2 g in 100 mL",
            "4 g in 1 000 mL",
            "4 g in 100 mL/h",
            "4 g in 100 mL of 5 g in 10 mL",  # which?
            "bag4 g in 100 mL",
        ],
    )
    def test_a_strength_that_may_be_anothers_or_half_a_number_is_none(self, name: str) -> None:
        product = Product.parse(name)
        assert product == Product(name, None, None)
        with pytest.raises(InputError, match="needs the product"):
            parse_amount("10 mL", SULFATE, product=product)
        with pytest.raises(InputError, match="needs the product"):
            parse_rate("10 mL/h", SULFATE, product)

    @pytest.mark.parametrize(
        ("name", "mg_per_ml"),
        [
            ("magnesium sulfate injection 50 % 10 mL vial", 500),
            ("50 % Magnesium Sulfate solution for infusion", 500),
            ("10 mL 20 % syringe", 200),
            ("magnesium sulfate 50 % 10 mL, 4 g in 100 mL", 40),
            ("magnesium sulfate,4 g in 100 mL,premix", 40),
            ("0,5 g in 100 mL", 5),  # not 5 g
            ("4 g in 100 mL in 0.9 % sodium chloride", 40),
            ("1 g in 1 mL", 1000),
            ("500 mg/mL", 500),
            ("magnesium sulfate 0.5 g/mL injection", 500),
            ("4 g/100 mL", 40),
            ("4 g / 100 mL", 40),
            ("10 g/L", 10),
        ],
    )
    def test_words_of_a_label_may_stand_round_a_strength(self, name: str, mg_per_ml: int) -> None:
        assert Product.parse(name).mg_per_ml == mg_per_ml

    @pytest.mark.parametrize("name", ["4 g in 1 mL", "1001 mg in 1 mL", "bag, 2 g in 0.1 mL"])
    def test_more_than_a_gram_in_a_millilitre_is_refused(self, name: str) -> None:
        with pytest.raises(InputError, match="is not a possible strength"):
            Product.parse(name)

    @pytest.mark.parametrize(
        "name",
        [
            "tablet",
            "8 mmol in 50 mL",
            "500 mcg in 10 mL",
            "4 g in a bag",
            "4 g in 100 mLs",
            "2 g/h",
        ],
    )
    def test_a_name_without_a_strength_has_none(self, name: str) -> None:
        assert Product.parse(name) == Product(name, None, None)

    @pytest.mark.parametrize(
        ("name", "mg_per_ml", "volume"),
        [
            ("8 mmol in 50 mL", Fraction("246.47") * 8 / 50, 50),
            ("16 mEq in 50 mL", Fraction("246.47") * 8 / 50, 50),
            ("2 mmol/mL", Fraction("246.47") * 2, None),
        ],
    )
    def test_mmol_say_a_strength_of_a_drug_that_is_counted_in_them(
        self, name: str, mg_per_ml: Fraction, volume: int | None
    ) -> None:
        assert Product.parse(name, SULFATE) == Product(name, mg_per_ml, volume)
        assert Product.parse(name, GLUCONATE) == Product(name, None, None)

    def test_blanks_in_a_name_are_evened_out(self) -> None:
        assert Product.parse("  50  %\tinjection ").name == "50 % injection"

    @pytest.mark.parametrize("name", ["", "   "])
    def test_a_product_has_a_name(self, name: str) -> None:
        with pytest.raises(InputError, match="the product has no name"):
            Product.parse(name)

    @pytest.mark.parametrize("name", ["0 %", "0.0 % injection", "100.1 %", "500 % injection"])
    def test_an_impossible_strength_is_refused(self, name: str) -> None:
        with pytest.raises(InputError, match="is not a possible strength"):
            Product.parse(name)

    @pytest.mark.parametrize("name", ["0 g in 100 mL", "4 g in 0 mL"])
    def test_a_bag_of_nothing_or_of_no_size_is_refused(self, name: str) -> None:
        with pytest.raises(InputError, match="holds nothing; write it like 4 g in 100 mL"):
            Product.parse(name)

    @pytest.mark.parametrize(
        "name",
        [
            "1,000 mg in 10 mL",
            "2,500 mg in 50 mL",
            "4 g in 1,000 mL",
            "2.5.1 %",
            "1,250 %",
            "4. g in 100 mL",
        ],
    )
    def test_a_number_in_a_name_is_read_strictly(self, name: str) -> None:
        with pytest.raises(InputError):
            Product.parse(name)


class TestRates:
    @pytest.mark.parametrize(
        ("text", "mg_per_second"),
        [
            ("1 g/h", Fraction(5, 18)),
            ("1.25 g/h", Fraction(25, 72)),
            ("1 g/hr", Fraction(5, 18)),
            ("1 g/hour", Fraction(5, 18)),
            ("1 g / h", Fraction(5, 18)),
            ("1000 mg/h", Fraction(5, 18)),
            ("150 mg/min", Fraction(5, 2)),
            ("4 mmol/h", Fraction("985.88") / 3600),
            ("8 mEq/h", Fraction("985.88") / 3600),
            ("2 mL/h", Fraction(5, 18)),
            ("0 g/h", Fraction(0)),
            ("0", Fraction(0)),
            (" 0 ", Fraction(0)),
            ("0 mL/h", Fraction(0)),
        ],
    )
    def test_every_rate_is_exact_milligrams_a_second(
        self, text: str, mg_per_second: Fraction
    ) -> None:
        assert parse_rate(text, SULFATE, HALF) == mg_per_second

    @pytest.mark.parametrize(
        "text", ["1 g", "1", "1 g/day", "1 g/s", "1 g/h/kg", "1 /", "1 g/", "0 g", "00", "0 g/day"]
    )
    def test_what_is_not_per_hour_or_minute_is_refused(self, text: str) -> None:
        with pytest.raises(InputError):
            parse_rate(text, SULFATE, HALF)

    def test_the_refusal_says_how_to_write_it(self) -> None:
        with pytest.raises(
            InputError, match="'1 g/day' is not a rate; write it as 1 g/h or 25 mL/h"
        ):
            parse_rate("1 g/day", SULFATE)

    def test_a_rate_without_its_product_is_named_as_it_was_written(self) -> None:
        with pytest.raises(InputError, match="'25 mL/h' needs the product"):
            parse_rate("25 mL/h", SULFATE)

    @pytest.mark.parametrize("text", ["0 bananas/h", "0 /h", "0 G/h", "0 mcL/min", "-0 g/h"])
    def test_nothing_of_no_unit_does_not_stop_a_line(self, text: str) -> None:
        with pytest.raises(InputError):
            parse_rate(text, SULFATE, HALF)

    @pytest.mark.parametrize("text", ["0", "0 g/h", "0.0 mg/min", "0 mmol/h", "0 mL/h"])
    def test_a_line_is_stopped_without_its_product_too(self, text: str) -> None:
        assert parse_rate(text, SULFATE) == 0

    @pytest.mark.parametrize("text", ["1 /h", "1 G/h", "1 mcL/h", "-1 g/h", "1,500 mg/h"])
    def test_the_amount_in_a_rate_is_read_as_strictly_as_a_dose(self, text: str) -> None:
        with pytest.raises(InputError):
            parse_rate(text, SULFATE, HALF)

    def test_millilitres_an_hour_need_the_product(self) -> None:
        with pytest.raises(InputError, match="needs the product"):
            parse_rate("25 mL/h", SULFATE)
        assert parse_rate("25 mL/h", SULFATE, Product.parse("4 g in 100 mL")) == Fraction(5, 18)

    def test_the_ismp_bag_at_310_instead_of_30_ml_an_hour_is_37_2_g_an_hour(self) -> None:
        bag = Product.parse("30 g in 250 mL")
        assert grams_per_hour(parse_rate("310 mL/h", SULFATE, bag)) == Fraction("37.2")
        assert grams_per_hour(parse_rate("30 mL/h", SULFATE, bag)) == Fraction("3.6")

    @given(st.integers(1, 10**5).map(lambda n: Fraction(n, 100)))
    def test_grams_an_hour_go_there_and_back(self, number: Fraction) -> None:
        text = f"{format_number(number, 2).replace(',', '')} g/h"
        assert grams_per_hour(parse_rate(text, SULFATE)) == number


class TestMeasures:
    @pytest.mark.parametrize(
        ("analyte", "text", "value"),
        [
            ("magnesium", "0.42 mmol/L", Fraction("0.42")),
            ("magnesium", "2.4305 mg/dL", Fraction(1)),
            ("magnesium", "1.21 mg/dL", Fraction("12.1") / Fraction("24.305")),
            ("magnesium", "1.2 mEq/L", Fraction("0.60")),
            ("calcium", "1.70 mmol/L", Fraction("1.7")),
            ("calcium", "4.0078 mg/dL", Fraction(1)),
            ("calcium", "5 mEq/L", Fraction("2.5")),
            ("ionised_calcium", "1.20 mmol/L", Fraction("1.2")),
            ("ionised_calcium", "4.0078 mg/dL", Fraction(1)),
            ("ionised_calcium", "2.4 mEq/L", Fraction("1.2")),
            ("pth", "1.6 pmol/L", Fraction("1.6")),
            ("pth", "10 pg/mL", Fraction("1.061")),
            ("pth", "10 ng/L", Fraction("1.061")),
            ("albumin", "40 g/L", Fraction(40)),
            ("albumin", "4.0 g/dL", Fraction(40)),
            ("creatinine", "88.42 umol/L", Fraction("88.42")),
            ("creatinine", "88.42 µmol/L", Fraction("88.42")),
            ("creatinine", "88.42 μmol/L", Fraction("88.42")),
            ("creatinine", "1 mg/dL", Fraction("88.42")),
            ("potassium", "4.1 mmol/L", Fraction("4.1")),
            ("potassium", "4.1 mEq/L", Fraction("4.1")),
            ("phosphate", "3.0974 mg/dL", Fraction(1)),
            ("phosphate", "1.1 mmol/L", Fraction("1.1")),
            ("osteocalcin", "20 ug/L", Fraction(20)),
            ("osteocalcin", "20 ng/mL", Fraction(20)),
        ],
    )
    def test_every_analyte_and_unit_is_exact_in_the_standard_unit(
        self, analyte: str, text: str, value: Fraction
    ) -> None:
        measured = ANALYTES[analyte].parse(text)
        assert measured.value == value
        assert measured.text == text

    def test_no_analyte_or_unit_is_left_out_above(self) -> None:
        mark = self.test_every_analyte_and_unit_is_exact_in_the_standard_unit.pytestmark[0]  # type: ignore[attr-defined]
        tried = {(analyte, text.split()[1]) for analyte, text, _ in mark.args[1]}
        assert tried == {(key, unit) for key, one in ANALYTES.items() for unit in one.factors}

    def test_v10_1_21_mg_dl_of_magnesium_is_0_4978(self) -> None:
        assert format_number(ANALYTES["magnesium"].parse("1.21 mg/dL").value, 4) == "0.4978"

    def test_the_printed_1_2_mg_dl_of_magnesium_is_0_494_not_0_50(self) -> None:
        assert format_number(ANALYTES["magnesium"].parse("1.2 mg/dL").value, 3) == "0.494"

    def test_v11_1_2_meq_l_is_0_60_and_not_1_2_mg_dl(self) -> None:
        assert ANALYTES["magnesium"].parse("1.2 mEq/L").value == Fraction(3, 5)

    def test_the_reference_interval_of_pth_is_15_to_65_pg_ml(self) -> None:
        low, high = (ANALYTES["pth"].parse(f"{pg} pg/mL").value for pg in (15, 65))
        assert (format_number(low, 1), format_number(high, 1)) == ("1.6", "6.9")

    @pytest.mark.parametrize(
        ("measure", "text", "value"),
        [(CLEARANCE, "85 mL/min", 85), (WEIGHT, "70 kg", 70), (URINE, "160 mL", 160),
         (URINE, "160 ml", 160), (INTERVAL, "470 ms", 470)],
    )  # fmt: skip
    def test_bedside_measures_are_read_in_their_unit(self, measure, text: str, value: int) -> None:
        assert measure.parse(text).value == value

    def test_a_value_keeps_what_was_reported(self) -> None:
        measured = ANALYTES["magnesium"].parse(" 1.20   mg/dL ")
        assert (measured.number, measured.unit, measured.text) == (
            Fraction(6, 5),
            "mg/dL",
            "1.20 mg/dL",
        )

    @pytest.mark.parametrize(
        "text", ["0.42", "0.42 mg/L", "0.42 mmol", "0.42 mmol/l", "-1 mmol/L", "1,200 mmol/L"]
    )
    def test_no_unit_another_unit_or_an_unclear_number_is_refused(self, text: str) -> None:
        with pytest.raises(InputError):
            ANALYTES["magnesium"].parse(text)

    def test_the_refusal_names_the_units_accepted(self) -> None:
        with pytest.raises(
            InputError,
            match=re.escape("'mg/L' is not a unit of magnesium; use mmol/L or mg/dL or mEq/L"),
        ):
            ANALYTES["magnesium"].parse("0.42 mg/L")

    @pytest.mark.parametrize("value", [0.42, 1, None, True, ["0.42 mmol/L"]])
    def test_a_bare_number_is_refused(self, value: object) -> None:
        with pytest.raises(InputError, match="has no unit"):
            ANALYTES["magnesium"].parse(value)  # type: ignore[arg-type]


class TestReadingOut:
    @pytest.mark.parametrize(
        ("grams", "towards", "text"),
        [
            ("2", "nearest", "2 g"),
            ("0.5", "nearest", "0.5 g"),
            ("2.0004", "up", "2.001 g"),
            ("2.0009", "down", "2 g"),
            ("1234", "nearest", "1,234 g"),
        ],
    )
    def test_grams_are_read_to_the_milligram(self, grams: str, towards: str, text: str) -> None:
        assert format_grams(Fraction(grams), towards) == text

    @pytest.mark.parametrize(
        ("text", "drug", "shown"),
        [
            ("2.0 g", SULFATE, "2 g"),
            ("12 mmol", OXIDE, "12 mmol"),
            ("0.25 mcg", CALCITRIOL, "0.25 mcg"),
            ("9 mcg", DRUGS["alfacalcidol"], "9 mcg"),
            ("1000 mg", GLUCONATE, "1 g"),
        ],
    )
    def test_a_dose_is_spoken_of_in_its_own_unit(self, text: str, drug, shown: str) -> None:
        assert format_amount(parse_amount(text, drug)) == shown

    @pytest.mark.hazard("H-02")
    def test_a_dose_is_echoed_in_every_unit(self) -> None:
        assert echo(parse_amount("5 g", SULFATE), HALF) == (
            ("5", "g"),
            ("20.29", "mmol"),
            ("40.57", "mEq"),
            ("10", "mL"),
            ("493", "mg elemental"),
        )

    def test_no_volume_is_echoed_without_a_strength(self) -> None:
        expected = (("1", "g"), ("4.06", "mmol"), ("8.11", "mEq"), ("99", "mg elemental"))
        assert echo(parse_amount("1 g", SULFATE)) == expected
        assert echo(parse_amount("1 g", SULFATE), Product.parse("vial")) == expected
        assert echo(parse_amount("5 mg", SULFATE))[-1] == ("0.49", "mg elemental")

    def test_v13_10_ml_of_50_percent_shows_the_40_57_meq_that_were_not_ordered(self) -> None:
        assert ("40.57", "mEq") in echo(parse_amount("10 mL", SULFATE, product=HALF), HALF)

    def test_another_drug_is_echoed_in_mg_and_mcg(self) -> None:
        assert echo(parse_amount("0.25 mcg", CALCITRIOL)) == (("0.00025", "mg"), ("0.25", "mcg"))
        assert echo(parse_amount("1 g", GLUCONATE), Product.parse("10 % injection")) == (
            ("1,000", "mg"),
            ("1,000,000", "mcg"),
            ("10", "mL"),
        )
