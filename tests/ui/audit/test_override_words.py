"""Where rules were gone against: every rule is named in the language of the window."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.shipped import folder

PROTOCOLS = sorted((folder() / "protocols").glob("*.toml"))


@pytest.mark.parametrize("path", PROTOCOLS, ids=lambda path: path.stem)
def test_every_rule_has_a_title_in_the_catalogue(path: Path) -> None:
    catalogue = ET.parse(folder() / "i18n" / "mgtracker_de.ts")
    known = {message.findtext("source") for message in catalogue.iter("message")}
    assert not [rule.title for rule in load_protocol(str(path)).rules if rule.title not in known]
