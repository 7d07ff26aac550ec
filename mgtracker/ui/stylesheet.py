"""The one style sheet of the application, formatted from a theme's tokens.

Widgets say what they are through dynamic properties, and are looked at again when one changes
(`theme.mark`):

    role    on a label: far, number, strong, body, small;
            on a button: primary (an ActionButton, which draws the focus line inside its fill),
            quiet, link, small; none is the plain edged button;
            on a line edit: amount
    weight  on a label or button: bold, regular
    tone    on a label: text, text2, text3, accent
    level   on a label: ok, info, warn, unknown, stop
    on      on a label that stands on a level's fill: warn, unknown, stop
    invalid true on a field whose sentence stands under it
    ground  on a frame: bg, surface, sunken, and head or foot for a surface with one edge
"""

from __future__ import annotations

from dataclasses import fields
from string import Template
from typing import TYPE_CHECKING

from mgtracker.ui.glyphs import glyph_folder

if TYPE_CHECKING:
    from mgtracker.ui.theme import Theme

LABELS = Template("""
QLabel { color: $text; background: transparent; }
QLabel:disabled { color: $text3; }
QLabel[role="body"] { min-height: ${body_line}px; }
QLabel[role="small"] { font-size: ${small_pt}pt; color: $text2; min-height: ${small_line}px; }
QLabel[role="strong"] { font-size: ${strong_pt}pt; font-weight: 600; min-height: ${strong_line}px; }
QLabel[role="number"] { font-size: ${number_pt}pt; font-weight: 700; min-height: ${number_line}px; }
QLabel[role="far"] { font-size: ${far_pt}pt; font-weight: 700; min-height: ${far_line}px; }
QLabel[weight="bold"] { font-weight: 600; }
QLabel[weight="regular"] { font-weight: 400; }
QLabel[tone="text"] { color: $text; }
QLabel[tone="text2"] { color: $text2; }
QLabel[tone="text3"] { color: $text3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[level="ok"] { color: $ok_text; }
QLabel[level="info"] { color: $info_text; }
QLabel[level="warn"] { color: $warn_text; }
QLabel[level="unknown"] { color: $unknown_text; }
QLabel[level="stop"] { color: $stop_text; }
QLabel[on="warn"] { color: $warn_mark; }
QLabel[on="unknown"] { color: $unknown_mark; }
QLabel[on="stop"] { color: $stop_mark; }
""")

GROUNDS = Template("""
QToolTip {
    background: $surface; color: $text; border: 1px solid $line; padding: ${s4}px ${s8}px;
}
*[ground="bg"] { background: $bg; }
*[ground="surface"] { background: $surface; }
*[ground="sunken"] { background: $sunken; }
*[ground="head"] { background: $surface; border: none; border-bottom: 1px solid $line; }
*[ground="foot"] { background: $surface; border: none; border-top: 1px solid $line; }
QScrollArea { background: transparent; border: none; }
""")

FIELDS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    background: $surface; color: $text;
    border: 1px solid $field; border-radius: ${r_control}px;
    padding: 0 ${pad}px; min-height: ${field_inner}px;
    selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $text3;
}
QComboBox { padding: 0 ${pick_pad}px; }
QPlainTextEdit, QTextEdit { padding: ${s4}px ${text_pad}px; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover { background: $sunken; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
    background: $surface;
    border: 2px solid $accent; padding: 0 ${pad_focus}px; min-height: ${field_inner_focus}px;
}
QComboBox:focus, QComboBox[invalid="true"] { padding: 0 ${pick_pad_focus}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${s4_focus}px ${text_pad_focus}px; }
*[low="true"] { min-height: ${field_low_inner}px; }
*[low="true"]:focus { min-height: ${field_low_inner_focus}px; }
QLineEdit[role="amount"] {
    font-size: ${number_pt}pt; font-weight: 600; min-height: ${amount_inner}px;
}
QLineEdit[role="amount"]:focus { min-height: ${amount_inner_focus}px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {
    border: 2px solid $stop_text; padding: 0 ${pad_focus}px; min-height: ${field_inner_focus}px;
}
QLineEdit[role="amount"][invalid="true"] { min-height: ${amount_inner_focus}px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled,
QAbstractSpinBox:disabled {
    background: $sunken; color: $text3; border-color: $line;
}
QComboBox::drop-down { border: none; width: ${s24}px; }
QComboBox::down-arrow { image: url("$glyphs/chevron.png"); width: ${s12}px; height: ${s12}px; }
QComboBox QAbstractItemView, QAbstractItemView[role="offers"] {
    background: $surface; color: $text; border: 1px solid $field; padding: ${s4}px 0;
    selection-background-color: $accent_soft; selection-color: $text; outline: none;
}
QComboBox QAbstractItemView::item, QAbstractItemView[role="offers"]::item {
    min-height: ${target}px; padding: 0 ${pad}px;
}
""")

BUTTONS = Template("""
QPushButton, QToolButton {
    background: $surface; color: $text; font-weight: 600;
    border: 1px solid $field; border-radius: ${r_control}px;
    padding: 0 ${s12}px; min-height: ${button_inner}px; outline: none;
}
QPushButton:hover, QToolButton:hover { background: $sunken; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:focus, QToolButton:focus {
    border: 2px solid $accent; padding: 0 ${s12_focus}px; min-height: ${button_inner_focus}px;
}
QPushButton[role="small"], QToolButton[role="small"] { min-height: ${small_inner}px; }
QPushButton[role="small"]:focus, QToolButton[role="small"]:focus {
    min-height: ${small_inner_focus}px;
}
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent;
}
QPushButton[role="primary"]:hover { border-color: $text; }
QPushButton[role="primary"]:pressed { background: $text; border-color: $text; color: $surface; }
QPushButton[role="primary"]:focus {
    border: 1px solid $accent; padding: 0 ${s12}px; min-height: ${button_inner}px;
}
QPushButton[role="quiet"], QToolButton[role="quiet"] {
    background: transparent; color: $text2; border-color: transparent;
}
QPushButton[role="link"], QToolButton[role="link"] {
    background: transparent; color: $accent; border: 1px solid transparent;
    padding: 0 ${s4}px; min-height: ${small_inner}px;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $sunken; }
QPushButton[role="link"]:hover, QToolButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid $accent; }
QPushButton[role="link"]:focus, QToolButton[role="link"]:focus {
    border: 2px solid $accent; padding: 0 ${s4_focus}px; min-height: ${small_inner_focus}px;
}
QPushButton[weight="regular"], QToolButton[weight="regular"] { font-weight: 400; }
QPushButton:disabled, QToolButton:disabled, QPushButton[role="primary"]:disabled {
    background: $sunken; color: $text3; border-color: $line;
}
QCheckBox, QRadioButton { color: $text; spacing: ${s8}px; min-height: ${target}px; }
QCheckBox::indicator, QRadioButton::indicator { width: ${s16}px; height: ${s16}px; }
QCheckBox::indicator { image: url("$glyphs/box.png"); }
QCheckBox::indicator:checked { image: url("$glyphs/box-checked.png"); }
QCheckBox::indicator:focus { image: url("$glyphs/box-focus.png"); }
QCheckBox::indicator:checked:focus { image: url("$glyphs/box-checked-focus.png"); }
QCheckBox::indicator:disabled { image: url("$glyphs/box-off.png"); }
QCheckBox::indicator:checked:disabled { image: url("$glyphs/box-checked-off.png"); }
QRadioButton::indicator { image: url("$glyphs/dot.png"); }
QRadioButton::indicator:checked { image: url("$glyphs/dot-checked.png"); }
QRadioButton::indicator:focus { image: url("$glyphs/dot-focus.png"); }
QRadioButton::indicator:checked:focus { image: url("$glyphs/dot-checked-focus.png"); }
QRadioButton::indicator:disabled { image: url("$glyphs/dot-off.png"); }
QRadioButton::indicator:checked:disabled { image: url("$glyphs/dot-checked-off.png"); }
QCheckBox:disabled, QRadioButton:disabled { color: $text3; }
""")

LISTS = Template("""
QAbstractItemView {
    background: $surface; alternate-background-color: $sunken; color: $text; border: none;
    gridline-color: $rule; outline: none;
    selection-background-color: $accent_soft; selection-color: $text;
}
QHeaderView { background: $sunken; border: none; }
QHeaderView::section {
    background: $sunken; color: $text2; font-size: ${small_pt}pt; font-weight: 600;
    border: none; border-bottom: 1px solid $line; padding: ${s4}px ${s8}px;
}
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab {
    background: transparent; color: $text2; font-weight: 600;
    border: 2px solid transparent; border-bottom: 2px solid transparent;
    min-height: ${tab_inner}px; margin-right: ${s16}px; padding: 0 ${s2}px;
}
QTabBar[tight="true"]::tab { margin-right: ${s8}px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar QToolButton { border: none; border-radius: 0; padding: 0; min-height: 0; }
QTabBar::tab:focus { border-color: $accent; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: ${s4}px 0; }
QMenu::item { padding: ${s4}px ${s16}px; min-height: ${body_line}px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: ${s4}px 0; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${scroll_bar}px; }
QScrollBar:horizontal { height: ${scroll_bar}px; }
QScrollBar::handle { background: $field; border-radius: ${r_tag}px; margin: ${s2}px; }
QScrollBar::handle:vertical { min-height: ${target}px; }
QScrollBar::handle:horizontal { min-width: ${target}px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
""")


def stylesheet(theme: Theme) -> str:
    """The style sheet of a theme at its text size."""
    tokens = _tokens(theme)
    return "".join(part.substitute(tokens) for part in (LABELS, GROUNDS, FIELDS, BUTTONS, LISTS))


def _tokens(theme: Theme) -> dict[str, str]:
    """Everything the templates may name."""
    tokens = {
        field.name: value
        for field in fields(theme)
        if isinstance(value := getattr(theme, field.name), str)
    }
    tokens |= {step.name: str(getattr(theme.space, step.name)) for step in fields(theme.space)}
    tokens |= {f"r_{r.name}": str(getattr(theme.radius, r.name)) for r in fields(theme.radius)}
    for level in ("ok", "info", "warn", "unknown", "stop"):
        tokens[f"{level}_text"] = getattr(theme, level).text
        tokens[f"{level}_mark"] = getattr(theme, level).mark
    for role in ("far", "number", "strong", "body", "small"):
        tokens[f"{role}_pt"] = f"{theme.points(role):g}"
        tokens[f"{role}_line"] = str(theme.line_height(role))
    return tokens | _boxes(theme) | {"glyphs": glyph_folder(theme)}


def _boxes(theme: Theme) -> dict[str, str]:
    """Inner heights and paddings: the focus edge is one pixel wider, so the inside gives one up."""
    size, space = theme.size, theme.space
    thin, thick = 1, 2
    qt_inset = 2  # a line edit keeps this much beside its text whatever the padding
    heights = {
        "field_inner": size.field,
        "field_low_inner": size.field_low,
        "amount_inner": size.amount,
        "button_inner": size.button,
        "small_inner": size.button_small,
    }
    pads = {
        "pad": space.s12 - thin - qt_inset,
        "pick_pad": space.s12 - thin,
        "text_pad": space.s8 - thin,
        "s12": space.s12,
        "s4": space.s4,
    }
    boxes = {name: height - 2 * thin for name, height in heights.items()}
    boxes |= {f"{name}_focus": height - 2 * thick for name, height in heights.items()}
    boxes |= pads
    boxes |= {f"{name}_focus": pad - (thick - thin) for name, pad in pads.items()}
    boxes |= {
        "tab_inner": size.toolbar - 2 * thick,
        "target": size.target,
        "scroll_bar": size.scroll_bar,
    }
    return {name: str(pixels) for name, pixels in boxes.items()}
