"""Every rule says where it comes from."""

import re

from mgtracker.exchange.protocols import available, load_protocol
from mgtracker.ui.source_words import source_line


def test_every_rule_names_its_source() -> None:
    for name in available():
        for rule in load_protocol(name).rules:
            line = source_line(rule)
            assert line.count(": printed ") == len(rule.citations)
            assert line[0].isupper()
            assert not re.search(r"[µμ]g|MgSO|Ismp|Uk-label", line)
    default = load_protocol()
    assert source_line(default.rule("cap-24h")) == "Article, line 49: printed 30-40 g in 24 hours"
    assert source_line(default.rule("duplicate")).startswith("ISMP: printed ")
    uk = load_protocol("magnesium-deficiency-label").rule("cap-120h")
    assert source_line(uk).startswith("UK label: printed ")
