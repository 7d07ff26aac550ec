"""What the file or a rule of secrets refuses, as a sentence beside a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtracker.ui.translation import told

if TYPE_CHECKING:
    from mgtracker.clinical.errors import MgtrackerError


def sentence_of(error: MgtrackerError) -> str:
    """With a capital and a full stop; in the language of the screen where it is known there."""
    said = told(error)
    return said[:1].upper() + said[1:].rstrip(".") + "."
