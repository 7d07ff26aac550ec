"""Where a rule comes from, in words. No Qt."""

from __future__ import annotations

from mgtracker.clinical.protocol import Rule
from mgtracker.ui.sentence_case import sentence_case
from mgtracker.ui.translation import mark, tr

SOURCES = {
    "article": mark("Article"),
    "ismp": mark("ISMP"),
    "label": mark("Label"),
    "practice": mark("Ward practice"),
    "uk-label": mark("UK label"),
}
"""Documents by the id a protocol has for them."""


def source_line(rule: Rule) -> str:
    """Where a rule comes from: "Article, line 49: printed 30-40 g in 24 hours"."""
    said = []
    for citation in rule.citations:
        name = tr(SOURCES.get(citation.id) or sentence_case(citation.id))
        if citation.line is not None:
            name = tr("{source}, line {line}", source=name, line=citation.line)
        said.append(tr("{source}: printed {figures}", source=name, figures=citation.printed))
    return "; ".join(said)
