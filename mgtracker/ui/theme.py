"""Every colour, type size, space, radius and line of the screen, as one frozen value.

No other module of the interface holds a hex value, a pixel count or a pen: it asks the theme, so
that dark, high contrast and larger text are one switch, and so that contrast can be proved by a
test over this file alone.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeVar, assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPen

from mgtracker.clinical.verdict import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

Role = Literal["far", "number", "strong", "body", "small"]
BadgePlace = Literal["list", "finding", "board", "verdict"]
Choice = Literal["system", "light", "dark", "contrast"]
Measures = TypeVar("Measures", "Space", "Radius", "Sizes")

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0


@dataclass(frozen=True, slots=True)
class LevelColours:
    """How one level is coloured: never without its shape and its word."""

    fill: str
    mark: str
    """What is drawn or written on the fill."""
    edge: str
    """The badge's outline; the fill itself where the fill alone is clear enough."""
    text: str
    """The word, on the surface or on the soft ground."""
    soft: str


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One step of the type scale, at 100 %."""

    points: float
    weight: QFont.Weight
    line: int


TYPE: dict[Role, TypeRole] = {
    "far": TypeRole(21, QFont.Weight.Bold, 32),
    "number": TypeRole(16.5, QFont.Weight.Bold, 26),
    "strong": TypeRole(12, QFont.Weight.DemiBold, 22),
    "body": TypeRole(10, QFont.Weight.Normal, 18),
    "small": TypeRole(9, QFont.Weight.Normal, 16),
}


@dataclass(frozen=True, slots=True)
class Space:
    """The steps of space; nothing is parted by any other distance."""

    s2: int = 2
    s4: int = 4
    s8: int = 8
    s12: int = 12
    s16: int = 16
    s24: int = 24


@dataclass(frozen=True, slots=True)
class Radius:
    """Corner radii by what they belong to; rows and panels are square."""

    tag: int = 3
    chip: int = 4
    control: int = 6
    verdict: int = 8


@dataclass(frozen=True, slots=True)
class Sizes:
    """Heights and widths of the components, in pixels at 100 %."""

    top_bar: int = 44
    strip: int = 60
    toolbar: int = 40
    field: int = 32
    field_low: int = 28
    amount: int = 40
    button: int = 32
    button_small: int = 28
    segmented: int = 28
    chip: int = 22
    key_hint: int = 18
    icon: int = 16
    target: int = 28
    """The least height of anything that can be clicked."""
    field_gap: int = 6
    form_label: int = 64
    badge_list: int = 16
    badge_finding: int = 20
    badge_board: int = 22
    badge_verdict: int = 26
    board_row: int = 76
    board_finding: int = 14
    board_head: int = 36
    board_edge: int = 6
    due_row: int = 48
    due_head: int = 30
    journal_row: int = 27
    rail: int = 60
    rail_cell: int = 48
    rail_cell_low: int = 44
    give_panel: int = 404
    give_panel_low: int = 388
    patient_page_least: int = 320
    due_panel: int = 348
    due_panel_low: int = 308
    chart_labels: int = 166
    chart_ticks: int = 40
    infusion_bar: int = 20
    verdict_head: int = 44
    verdict_label: int = 120
    finding_edge: int = 4
    selected_edge: int = 3
    cap_trough: int = 10
    cap_overhang: int = 3
    parts_bar: int = 16
    body_map: int = 84
    scroll_bar: int = 12
    practice_stripe: int = 8
    practice_frame: int = 4


@dataclass(frozen=True, slots=True)
class Lines:
    """Line widths; they do not grow with the text."""

    edge: float = 1
    day: float = 1.5
    focus: float = 2
    sum: float = 2.5
    stop_mark: float = 3
    badge_edge: float = 1.4


@dataclass(frozen=True, slots=True)
class Theme:
    """The whole look at one text size."""

    name: str
    dark: bool

    bg: str
    surface: str
    sunken: str
    line: str
    rule: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    on_accent: str
    accent_soft: str

    band: str
    band_edge: str
    band_text: str
    corridor: str
    corridor_edge: str
    future: str

    practice: str
    on_practice: str
    practice_text: str

    magnesium: str
    calcium: str
    pth: str
    doses: str
    infusion: str
    pale: str
    """What is planned or forecast, not yet given: soft fill beside the solid one."""

    ok: LevelColours
    info: LevelColours
    warn: LevelColours
    unknown: LevelColours
    stop: LevelColours

    scale: float = SMALLEST_SCALE
    space: Space = Space()
    radius: Radius = Radius()
    size: Sizes = Sizes()
    lines: Lines = Lines()

    def scaled(self, scale: float) -> Theme:
        """The same look at another text size, 1 to 2; lines keep their width."""
        scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        return replace(
            self,
            scale=scale,
            space=_scaled(Space(), scale),
            radius=_scaled(Radius(), scale),
            size=_scaled(Sizes(), scale),
        )

    def level(self, level: Level) -> LevelColours:
        """The colours of a level."""
        match level:
            case Level.OK:
                return self.ok
            case Level.INFO:
                return self.info
            case Level.WARN:
                return self.warn
            case Level.UNKNOWN:
                return self.unknown
            case Level.STOP:
                return self.stop
            case _:
                assert_never(level)

    def badge_side(self, place: BadgePlace) -> int:
        """How large a badge is where it stands, in pixels."""
        side: int = getattr(self.size, f"badge_{place}")
        return side

    def points(self, role: Role) -> float:
        """The type size of a role in points."""
        return TYPE[role].points * self.scale

    def line_height(self, role: Role) -> int:
        """The height one line of a role takes up, in pixels."""
        return round(TYPE[role].line * self.scale)

    def font(self, role: Role = "body", weight: QFont.Weight | None = None) -> QFont:
        """The font of a role, with tabular figures so that numbers stand in columns."""
        font = QFont(_families())
        font.setPointSizeF(self.points(role))
        font.setWeight(TYPE[role].weight if weight is None else weight)
        font.setFeature(QFont.Tag("tnum"), 1)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def pen(
        self,
        colour: str,
        width: float = 1,
        dash: Sequence[float] = (),
        cap: Qt.PenCapStyle = Qt.PenCapStyle.FlatCap,
    ) -> QPen:
        """A pen for widgets; `dash` is in pixels, whatever the width.

        It is as wide on a dense screen as the style sheet's edges are.
        """
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(cap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dash:
            pen.setDashPattern([length / width for length in dash])
        return pen

    def plot_pen(
        self,
        colour: str,
        width: float = 1,
        dash: Sequence[float] = (),
        cap: Qt.PenCapStyle = Qt.PenCapStyle.FlatCap,
    ) -> QPen:
        """The same for a plot: cosmetic, so that the plot's own scale does not stretch it."""
        pen = self.pen(colour, width, dash, cap)
        pen.setCosmetic(True)
        return pen

    def palette(self) -> QPalette:
        """The same colours for whatever Qt paints without a style sheet."""
        palette = QPalette()
        roles = {
            QPalette.ColorRole.Window: self.bg,
            QPalette.ColorRole.Base: self.surface,
            QPalette.ColorRole.AlternateBase: self.sunken,
            QPalette.ColorRole.WindowText: self.text,
            QPalette.ColorRole.Text: self.text,
            QPalette.ColorRole.BrightText: self.text,
            QPalette.ColorRole.PlaceholderText: self.text3,
            QPalette.ColorRole.Button: self.surface,
            QPalette.ColorRole.ButtonText: self.text,
            QPalette.ColorRole.Highlight: self.accent,
            QPalette.ColorRole.HighlightedText: self.on_accent,
            QPalette.ColorRole.Link: self.accent,
            QPalette.ColorRole.LinkVisited: self.accent,
            QPalette.ColorRole.Accent: self.accent,
            QPalette.ColorRole.ToolTipBase: self.surface,
            QPalette.ColorRole.ToolTipText: self.text,
            QPalette.ColorRole.Light: self.surface,
            QPalette.ColorRole.Midlight: self.rule,
            QPalette.ColorRole.Mid: self.line,
            QPalette.ColorRole.Dark: self.field,
            QPalette.ColorRole.Shadow: self.field,
        }
        for role, colour in roles.items():
            palette.setColor(role, QColor(colour))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.text3))
        return palette


LIGHT = Theme(
    name="light",
    dark=False,
    bg="#EEF1F4",
    surface="#FFFFFF",
    sunken="#F6F8FA",
    line="#D5DCE3",
    rule="#E7EBEF",
    field="#748290",
    text="#12202C",
    text2="#41505E",
    text3="#5A6875",
    accent="#0B57C2",
    on_accent="#FFFFFF",
    accent_soft="#E4EEFB",
    band="#E0F0E7",
    band_edge="#9CC7B0",
    band_text="#1A6B4A",
    corridor="#F3E3EC",
    corridor_edge="#D5A3BF",
    future="#F8F9FB",
    practice="#0F2A38",
    on_practice="#7BE6F5",
    practice_text="#FFFFFF",
    magnesium="#006D77",
    calcium="#2F4B8F",
    pth="#97306D",
    doses="#22394A",
    infusion="#4E7A99",
    pale="#D5E4EF",
    ok=LevelColours("#1A6B4A", "#FFFFFF", "#1A6B4A", "#1A6B4A", "#E6F3EC"),
    info=LevelColours("#41505E", "#FFFFFF", "#41505E", "#41505E", "#F6F8FA"),
    warn=LevelColours("#F2A900", "#241700", "#8A5300", "#8A5300", "#FFF4DA"),
    unknown=LevelColours("#5B3CA8", "#FFFFFF", "#5B3CA8", "#5B3CA8", "#EFEAFA"),
    stop=LevelColours("#B0141C", "#FFFFFF", "#B0141C", "#B0141C", "#FDEBEB"),
)

DARK = Theme(
    name="dark",
    dark=True,
    bg="#0D141A",
    surface="#151E26",
    sunken="#111920",
    line="#2E3B47",
    rule="#22303A",
    field="#768695",
    text="#EAF0F5",
    text2="#B4C0CB",
    text3="#97A5B2",
    accent="#78B4FF",
    on_accent="#06192F",
    accent_soft="#1A2F4A",
    band="#173028",
    band_edge="#3C6B56",
    band_text="#6CCB9C",
    corridor="#35202D",
    corridor_edge="#7A4863",
    future="#111920",
    practice="#7BE6F5",
    on_practice="#06222B",
    practice_text="#06222B",
    magnesium="#4FD0D6",
    calcium="#92B0FF",
    pth="#F08BC3",
    doses="#C9D6E1",
    infusion="#7FB2D6",
    pale="#23384A",
    ok=LevelColours("#6CCB9C", "#151E26", "#6CCB9C", "#6CCB9C", "#15302A"),
    info=LevelColours("#B4C0CB", "#151E26", "#B4C0CB", "#B4C0CB", "#111920"),
    warn=LevelColours("#FFB926", "#241700", "#FFB926", "#FFC24A", "#33290F"),
    unknown=LevelColours("#BBA4FF", "#1B1038", "#BBA4FF", "#BBA4FF", "#2A2244"),
    stop=LevelColours("#C8262D", "#FFFFFF", "#C8262D", "#FF8A85", "#3A1719"),
)

CONTRAST = replace(
    LIGHT,
    name="contrast",
    bg="#FFFFFF",
    sunken="#F0F2F4",
    line="#3A4650",
    rule="#3A4650",
    field="#000000",
    text="#000000",
    text2="#1A242D",
    text3="#36434F",
    accent="#003A94",
    accent_soft="#DCE8FA",
    band_edge="#2F6B4D",
    band_text="#00492C",
    corridor_edge="#8C3D67",
    future="#FFFFFF",
    practice="#06222B",
    magnesium="#004A52",
    calcium="#1B3270",
    pth="#731A4E",
    doses="#000000",
    infusion="#2B5470",
    ok=LevelColours("#004D2E", "#FFFFFF", "#004D2E", "#004D2E", "#FFFFFF"),
    info=LevelColours("#1A242D", "#FFFFFF", "#1A242D", "#1A242D", "#FFFFFF"),
    warn=LevelColours("#F2A900", "#000000", "#5C3600", "#5C3600", "#FFF7E5"),
    unknown=LevelColours("#40228A", "#FFFFFF", "#40228A", "#40228A", "#F6F3FD"),
    stop=LevelColours("#8E0008", "#FFFFFF", "#8E0008", "#8E0008", "#FFF2F2"),
)

THEMES = (LIGHT, DARK, CONTRAST)


class _Applied:
    """The theme in force, kept here because paint code has no other way to ask for it."""

    theme: Theme = LIGHT


def current() -> Theme:
    """The theme in force, at the text size in force."""
    return _Applied.theme


def use(theme: Theme) -> Theme:
    """From now on this theme, at its text size, is in force."""
    _Applied.theme = theme
    return theme


@contextmanager
def drawn_in(theme: Theme) -> Iterator[Theme]:
    """Within it, what paints itself paints in another theme: paper is light whatever the screen is."""
    before = _Applied.theme
    _Applied.theme = theme
    try:
        yield theme
    finally:
        _Applied.theme = before


def chosen(choice: Choice) -> Theme:
    """The theme for a setting; `system` asks the desktop, and takes light when it does not say."""
    match choice:
        case "light":
            return LIGHT
        case "dark":
            return DARK
        case "contrast":
            return CONTRAST
        case "system":
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        case _:
            assert_never(choice)


def mark(widget: QWidget, **properties: str | bool) -> None:
    """Set the dynamic properties the style sheet looks at, and let it look again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.updateGeometry()
    widget.update()


def mark_invalid(widget: QWidget, sentence: str) -> None:
    """Give a field the look of a refused one, and tell assistive technology why; "" ends it."""
    mark(widget, invalid=bool(sentence))
    widget.setAccessibleDescription(sentence)


def _scaled(measures: Measures, scale: float) -> Measures:
    """The same measures, in whole pixels, at a text size."""
    grown = {part.name: round(getattr(measures, part.name) * scale) for part in fields(measures)}
    return replace(measures, **grown)


@lru_cache(maxsize=1)
def _families() -> list[str]:
    """Inter where it is installed, else the platform's own, and DejaVu Sans behind both."""
    own = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    inter = ["Inter"] if QFontDatabase.hasFamily("Inter") else []
    return list(dict.fromkeys([*inter, own, "DejaVu Sans"]))
