"""A finding in words, for the screen and the command line: the one place that words them.

Words on the screen: clinical rules section 5.
"""

from __future__ import annotations

from collections.abc import Mapping

from mgtracker.clinical.protocol import Protocol
from mgtracker.clinical.verdict import Finding, Level, Verdict
from mgtracker.ui.finding_words import bedside, kidney, laboratory, mouth, muscle, typed, vein
from mgtracker.ui.finding_words.caps import cap_words
from mgtracker.ui.finding_words.words import Said, Sentence, Words
from mgtracker.ui.time_words import When
from mgtracker.ui.translation import tr

SENTENCES: Mapping[str, Sentence] = {
    **kidney.SENTENCES,
    **vein.SENTENCES,
    **muscle.SENTENCES,
    **mouth.SENTENCES,
    **bedside.SENTENCES,
    **laboratory.SENTENCES,
    **typed.SENTENCES,
}
"""A sentence for every reason a finding can have, but for the caps, which `caps` words."""


def word(finding: Finding, protocol: Protocol, when: When) -> Words:
    """A finding in words."""
    if finding.sum is not None:
        return cap_words(finding, finding.sum, when)
    values = dict(finding.values)
    return SENTENCES[finding.reason](Said(protocol.rule(finding.rule), finding, values, when))


def headline(verdict: Verdict, protocol: Protocol, when: When) -> str:
    """What the head of the one verdict says beside its level."""
    asking = [finding for finding in verdict.findings if finding.level > Level.INFO]
    return word(asking[0], protocol, when).headline if asking else tr("no rule is crossed")
