"""The panel at the right: what is given, running, drawn, found and known, recorded here."""

from mgtracker.ui.give.panel import GivePanel

__all__ = ["GivePanel"]
