"""Words of the protocols and products in this package that stand on the screen, marked here for translation.

What a protocol calls a rule, a group of medicines or what to do first is a label, and is given to `tr` where it
is shown. What it quotes, adopts and argues stays as its authors wrote it: a translation would be another rule.
So do the words of a protocol that somebody else wrote. No Qt.
"""

from __future__ import annotations

from mgtracker.ui.translation import mark, tr

PROTOCOLS = (
    mark("Low calcium due to low magnesium"),
    mark("Magnesium deficiency, as the label has it"),
)
MEDICINES = (
    mark("neuromuscular blocker"),
    mark("digoxin"),
    mark("nifedipine"),
    mark("opioid or sedative"),
    mark("aminoglycoside"),
)
"""Groups of medicines that magnesium does not go well with, and what they do together."""
EFFECTS = (
    mark("deeper and longer block: watch breathing"),
    mark("calcium given as the antidote can cause heart block"),
    mark("low blood pressure and muscle block"),
    mark("adds to drowsiness and slow breathing"),
    mark("adds to muscle block; loses magnesium by the kidney"),
)
FIRST_STEPS = (mark("normal saline 2-4 L a day at first"),)
QUESTIONS = (
    mark("volume corrected?"),
    mark("renal loss?"),
    mark("vitamin D?"),
    mark("magnesium stopped early?"),
)
"""What is asked where calcium or PTH do not follow."""
PRODUCTS = (
    mark("50 % injection"),
    mark("20 % injection"),
    mark("10 % injection"),
    mark("400 mg tablet"),
    mark("0.25 mcg capsule"),
    mark("0.5 mcg capsule"),
    mark("1 mcg capsule"),
)
"""Products that have a word in their name; of a bag ("4 g in 100 mL") all is the same everywhere."""


def product_words(name: str) -> str:
    """A product by the name it has in the window's language; what somebody typed stays as typed."""
    return tr(name) if name in PRODUCTS else name
