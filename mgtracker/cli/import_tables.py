"""`mgtracker import`: CSV tables into a database, with a report of every row that was not taken."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mgtracker.cli.unlocking import open_asking, sign_importer
from mgtracker.clinical.errors import RecordError
from mgtracker.db.faults import told
from mgtracker.db.store import Store
from mgtracker.exchange.import_report import report_lines
from mgtracker.exchange.mapping import TableMapping, read_mapping
from mgtracker.exchange.tables import import_tables
from mgtracker.exchange.zones import zone_named
from mgtracker.wall_clock import WallClock


def run(arguments: Namespace) -> int:
    """Take the tables in, and print what was taken, what was there, and what was left out and why."""
    zone = None if arguments.time_zone is None else zone_named(arguments.time_zone)
    mapping = None if arguments.mapping is None else read_mapping(arguments.mapping)
    with _store(arguments.database, dry_run=arguments.dry_run) as store:
        now = WallClock().now()
        if not arguments.dry_run:
            sign_importer(store, arguments.initials, now)
        report = import_tables(
            arguments.table,
            store,
            now,
            zone=zone,
            mapping=mapping or TableMapping(),
            dry_run=arguments.dry_run,
            progress=_progress if sys.stderr.isatty() else _silent,
        )
    for line in report_lines(report):
        print(line)
    return 0


@contextmanager
def _store(path: Path, *, dry_run: bool) -> Iterator[Store]:
    """The record to import into; a new one is left behind only if the import succeeds."""
    with told(path):
        is_there = path.exists()
    if is_there:
        with open_asking(path, read_only=dry_run) as store:
            if store.kind == "sample":
                raise RecordError(
                    f"{path} is a sample ward, nobody in it is real, and nothing is imported into "
                    "it; name the file of a ward"
                )
            yield store
        return
    if dry_run:
        with Store.in_memory() as store:
            yield store
        return
    made = Store.create(path)
    try:
        yield made
    except BaseException:
        made.close()
        path.unlink()
        raise
    made.close()


def _progress(done: int, total: int) -> None:
    filled = 30 * done // max(total, 1)
    end = "\n" if done == total else ""
    print(
        f"\r[{'#' * filled}{'.' * (30 - filled)}] {done:,} of {total:,} rows",
        end=end,
        file=sys.stderr,
    )


def _silent(_done: int, _total: int) -> None:
    """Nobody watches."""
