"""The chart as a picture, a PDF, a file of values: what is in it, where it goes, what is refused."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPageLayout

from mgtracker.clinical.clock import DAY, Instant
from mgtracker.exchange.table_cell import harmless
from mgtracker.ui import theme, translation
from mgtracker.ui.bridge import Bridge
from mgtracker.ui.trend import TrendPanel
from mgtracker.ui.trend.export import caption, paper, picture, values
from mgtracker.ui.trend.export.sheet import ExportSheet
from mgtracker.ui.trend.rows import rows
from mgtracker.ui.trend.table import heads

from .conftest import COURSE, NOW, Ward
from .test_plan import INFUSION

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mgtracker.ui.out.printers import Printers

Drawn = tuple[TrendPanel, Bridge]
ACROSS, UPRIGHT = b"/MediaBox [0 0 842", b"/MediaBox [0 0 595"
NAME = "magnesium sulfate trend 604 1192 2026-05-14 1405"


@pytest.fixture
def sheet(drawn: Drawn, tmp_path: Path) -> ExportSheet:
    panel, _ = drawn
    panel.export_folder = tmp_path
    panel.ask_export()
    assert panel.export_sheet is not None
    return panel.export_sheet


def read(panel: TrendPanel) -> list[dict[str, str]]:
    text = values.values(panel.view, panel.choices.kind, panel.span.start, panel.span.end)
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.hazard("H-21")
def test_the_caption_says_whose_it_is_and_by_which_protocol(drawn: Drawn) -> None:
    panel, bridge = drawn
    kinds = [plot.kind for plot in panel.chart.results]
    said = caption.caption(bridge.view, panel.span.start, panel.span.end, kinds)
    assert said.title == "OKAFOR, Amara, record 604 1192, birth date not recorded"
    assert said.lines == (
        (
            "Mon 11 May 2026 14:05 to Fri 15 May 2026 14:05, as at Thu 14 May 2026 14:05, "
            "times of Europe/London"
        ),
        (
            "Magnesium mmol/L, Calcium mmol/L, PTH pmol/L, doses and sums in g of magnesium sulfate "
            "heptahydrate"
        ),
        (
            f"Protocol hypomagnesemia-hypocalcemia {bridge.view.protocol.version}: "
            f"{bridge.view.protocol.title}"
        ),
    )
    assert said.practice == ""
    assert caption.file_name(bridge.view) == NAME


@pytest.mark.hazard("H-21")
def test_the_sample_ward_can_not_be_mistaken_for_a_real_one(drawn: Drawn) -> None:
    panel, bridge = drawn
    sample = replace(bridge.view, kind="sample")
    text = values.values(sample, panel.choices.kind, panel.span.start, panel.span.end)
    records = {line["record"] for line in csv.DictReader(io.StringIO(text))}
    assert records == {"Sample ward, nobody real: 604 1192"}
    said = caption.caption(sample, 0, 1, [])
    assert said.practice == "SAMPLE WARD: nobody in it is real"
    assert said.text().startswith(said.practice)


def test_a_file_for_programs_is_english_whatever_the_window_speaks(drawn: Drawn) -> None:
    panel, _ = drawn
    before = read(panel)
    translation.use(str.upper)
    try:
        assert read(panel) == before
        assert translation.tr("sum") == "SUM"
    finally:
        translation.use(None)


def test_every_value_is_in_the_file_with_its_time_and_its_doubts(drawn: Drawn) -> None:
    panel, bridge = drawn
    lines = read(panel)
    assert {line["record"] for line in lines} == {"604 1192"}
    magnesium = [line for line in lines if line["what"] == "magnesium"]
    assert magnesium[-1] == {
        "record": "604 1192",
        "kind": "result",
        "time": "2026-05-14T12:00:00+01:00",
        "until": "",
        "what": "magnesium",
        "value": "1.08",
        "unit": "mmol/L",
        "reported": "1.08 mmol/L",
        "remark": "drawn during the infusion (1 g/h); 1 h 55 min after 5 g IM",
    }
    doses = [
        (line["what"], line["value"], line["unit"]) for line in lines if line["kind"] == "dose"
    ]
    assert ("magnesium sulfate IM, right", "5", "g") in doses
    (rate,) = [line for line in lines if line["kind"] == "rate"]
    assert (rate["value"], rate["unit"], rate["until"]) == ("1", "g/h", "2026-05-14T18:30:00+01:00")
    assert rate["remark"] == "planned end"
    rolling, view = bridge.view.patient.rolling, bridge.view
    steps = [
        (Instant(second).local(view.zone).isoformat(), mg / 1000)
        for second, mg in rolling.points()
        if panel.span.start <= second <= panel.span.end
    ]
    sums = [(line["time"], Fraction(line["value"])) for line in lines if line["kind"] == "sum"]
    assert {time for time, _ in sums} == {time for time, _ in steps}
    for time, grams in sums:
        assert any(at == time and abs(grams - exact) < Fraction(1, 10**6) for at, exact in steps)


def test_the_file_holds_what_is_in_sight_and_in_its_units(drawn: Drawn) -> None:
    panel, _ = drawn
    panel.choices.next_unit("magnesium")
    panel.span.choose_custom(NOW.seconds - DAY // 4, NOW.seconds + 60)
    lines = read(panel)
    assert [line["time"][:16] for line in lines if line["kind"] == "result"] == 2 * [
        "2026-05-14T12:00"
    ]
    magnesium = next(line for line in lines if line["what"] == "magnesium")
    assert (magnesium["value"], magnesium["unit"]) == ("2.62494", "mg/dL")
    assert magnesium["reported"] == "1.08 mmol/L"


def test_the_plan_is_in_the_file(panel: TrendPanel, ward: Ward) -> None:
    panel.show_view(ward([*COURSE, INFUSION]).view)
    (planned,) = [line for line in read(panel) if line["kind"] == "planned"]
    assert (planned["value"], planned["unit"]) == ("1", "g/h")
    assert planned["until"] == "2026-05-14T20:00:00+01:00"


def test_no_spreadsheet_takes_a_record_number_for_a_formula() -> None:
    assert harmless("=1+1") == "'=1+1"
    assert harmless("604 1192") == "604 1192"


def test_a_picture_is_light_and_dense_whatever_the_screen_is(
    drawn: Drawn, put_on: Callable[..., theme.Theme]
) -> None:
    panel, _ = drawn
    panel.apply_theme(put_on(theme.DARK, 1.5))
    plot = picture.plot_image(panel.sight(), picture.SIZE)
    assert theme.current().dark
    assert theme.current().scale == 1.5
    assert plot.devicePixelRatio() == picture.DENSE
    assert plot.width() == picture.SIZE.width() * picture.DENSE
    assert plot.pixelColor(2, 2) == QColor(theme.LIGHT.surface)
    wanted = {QColor(theme.LIGHT.doses).rgb(), QColor(theme.LIGHT.stop.text).rgb()}
    seen = {
        plot.pixel(x, y)
        for y in range(0, plot.height(), 2)
        for x in range(plot.width() // 4, plot.width() * 3 // 4, 3)
    }
    assert wanted <= seen
    panel.toolbar.menu.line("qtc").trigger()
    assert panel.sight().panels == 6 == len(panel.chart.panels)
    assert picture.size_for(6).height() == picture.SIZE.height() + picture.EACH
    assert panel.chart.isVisible()


def test_a_pdf_is_a_page_of_chart_and_pages_of_words(drawn: Drawn) -> None:
    panel, bridge = drawn
    said = caption.caption(bridge.view, panel.span.start, panel.span.end, [])
    plot = picture.plot_image(panel.sight(), paper.size_of(across=True))
    found = rows(bridge.view, panel.choices.kind)
    chart = paper.ChartPaper(plot, said, heads(bridge.view), found, across=True)
    made = paper.pdf(chart)
    assert made.startswith(b"%PDF-")
    assert made.count(b"/Type /Page\n") == 2
    many = paper.pdf(replace(chart, rows=found * 10))
    assert many.count(b"/Type /Page\n") > 4


def test_more_panels_than_a_sheet_across_has_room_for_stand_upright(
    sheet: ExportSheet, drawn: Drawn
) -> None:
    panel, _ = drawn
    assert sheet.page_layout().orientation() is QPageLayout.Orientation.Landscape
    assert ACROSS in sheet.content("pdf")
    panel.toolbar.menu.line("qtc").trigger()
    more = ExportSheet(panel.sight(), panel.export_folder)
    assert more.page_layout().orientation() is QPageLayout.Orientation.Portrait
    assert UPRIGHT in more.content("pdf")


def test_a_long_caption_takes_as_many_lines_as_it_needs(drawn: Drawn) -> None:
    panel, _ = drawn
    plot = picture.plot_image(panel.sight(), picture.SIZE)
    short = caption.Caption("OKAFOR, Amara", ("from", "to"))
    long = replace(short, title=" ".join(["Wolfeschlegelsteinhausenbergerdorff"] * 8))
    higher = picture.captioned(plot, long).height() - picture.captioned(plot, short).height()
    assert higher == 2 * QFontMetrics(theme.LIGHT.font("strong")).height() * picture.DENSE


def test_it_is_asked_for_with_a_key(drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    qtbot.keyClick(panel, Qt.Key.Key_E)
    assert panel.export_sheet.isVisible()
    qtbot.keyClick(panel.export_sheet, Qt.Key.Key_Escape)
    assert panel.export_sheet is None


def test_a_picture_is_saved_where_it_is_said(
    sheet: ExportSheet, qtbot: QtBot, tmp_path: Path
) -> None:
    assert sheet.file.text() == str(tmp_path / f"{NAME}.png")
    qtbot.mouseClick(sheet.way_on, Qt.MouseButton.LeftButton)
    saved = tmp_path / f"{NAME}.png"
    assert sheet.done_words.text() == f"Saved as {saved}."
    image = QImage(str(saved))
    assert image.width() == picture.SIZE.width() * picture.DENSE
    assert list(tmp_path.iterdir()) == [saved]
    qtbot.mouseClick(sheet.way_on, Qt.MouseButton.LeftButton)
    assert not sheet.isVisible()


@pytest.mark.parametrize(("kind", "starts"), [("pdf", b"%PDF-"), ("csv", b"\xef\xbb\xbfrecord,")])
def test_each_kind_has_its_ending(
    sheet: ExportSheet, tmp_path: Path, kind: str, starts: bytes
) -> None:
    sheet.kind.set_value(kind)
    sheet.go_on()
    assert (tmp_path / f"{NAME}.{kind}").read_bytes().startswith(starts)


def test_the_folder_is_remembered_while_the_window_is_open(
    sheet: ExportSheet, drawn: Drawn, tmp_path: Path
) -> None:
    panel, _ = drawn
    (tmp_path / "further").mkdir()
    sheet.file.setText(str(tmp_path / "further" / "x.png"))
    sheet.go_on()
    sheet.go_on()
    assert panel.export_folder == tmp_path / "further"
    assert panel.export_sheet is None


def test_a_printer_gets_the_same_pages_as_the_pdf(
    sheet: ExportSheet, drawn: Drawn, qtbot: QtBot, paper_into: Callable[..., Printers]
) -> None:
    panel, _ = drawn
    folder = panel.export_folder
    assert folder is not None
    sheet.printers = paper_into(folder / "printed.pdf")
    sheet.kind.set_value("print")
    with qtbot.waitSignal(panel.left) as left:
        sheet.go_on()
    assert left.args == ["printed", "chart"]
    assert panel.export_sheet is None
    printed = (folder / "printed.pdf").read_bytes()
    assert ACROSS in printed
    assert printed.count(b"/Type /Page\n") == sheet.content("pdf").count(b"/Type /Page\n") == 2


def test_that_it_left_is_told_when_it_left(sheet: ExportSheet, drawn: Drawn, qtbot: QtBot) -> None:
    panel, _ = drawn
    sheet.kind.set_value("csv")
    with qtbot.waitSignal(panel.left) as left:
        sheet.go_on()
    assert left.args == ["exported", "chart, csv"]


def test_what_is_taken_out_is_what_was_in_sight_when_it_was_asked_for(
    sheet: ExportSheet, drawn: Drawn
) -> None:
    panel, _ = drawn
    before = sheet.content("csv")
    panel.span.choose_custom(NOW.seconds - DAY // 4, NOW.seconds + 60)
    assert sheet.content("csv") == before
