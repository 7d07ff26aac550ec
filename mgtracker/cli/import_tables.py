"""`mgtracker import`: CSV tables into a database, with a report of every row that was not taken."""

from __future__ import annotations

import sys
from argparse import Namespace
from pathlib import Path

from mgtracker.db.store import Store
from mgtracker.exchange.import_report import report_lines
from mgtracker.exchange.mapping import read_mapping
from mgtracker.exchange.tables import import_tables
from mgtracker.exchange.zones import zone_named
from mgtracker.wall_clock import WallClock
