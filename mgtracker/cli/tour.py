"""`mgtracker tour`: every screen of the sample ward, or patients of a record, drawn to pictures."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from mgtracker.cli.cases import zone_of
from mgtracker.cli.unlocking import open_asking
from mgtracker.clinical.errors import InputError
from mgtracker.db.store import Store
from mgtracker.exchange.protocols import load_protocol
from mgtracker.exchange.sample_ward import ANCHOR
from mgtracker.exchange.zones import zone_named
from mgtracker.ui.screen_guard import guard_screen

SAMPLE_ZONE = "Europe/London"


def run(arguments: Namespace) -> int:
    """Draw, say where, and what the pictures show in ten lines."""
    if sys.platform == "linux":  # nothing has to be seen on a screen, even where there is one
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = _folder(arguments.folder)
    guard_screen()
    from mgtracker.desktop.records import name_of
    from mgtracker.desktop.sample import SAMPLE_AUTHOR, SAMPLE_NAME, fill_sample
    from mgtracker.ui.language import LANGUAGES
    from mgtracker.ui.tour.tour import Tour

    if arguments.language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise InputError(f"--language: there is no {arguments.language!r}; there is {known}")
    protocol = load_protocol()
    if arguments.database is None:
        with Store.in_memory() as store:
            fill_sample(store, ANCHOR, protocol)
            ids = _ids(store, arguments.patient)
            zone = zone_named(SAMPLE_ZONE)
            tour = Tour(
                store, protocol, zone, SAMPLE_AUTHOR, SAMPLE_NAME, language=arguments.language
            )
            said = tour.draw_sample(folder, ANCHOR, ids)
    else:
        with open_asking(arguments.database) as store:
            ids = _ids(store, arguments.patient)
            zone = zone_of(store, arguments.database)
            name = name_of(store)
            tour = Tour(store, protocol, zone, None, name, language=arguments.language)
            said = tour.draw_patients(folder, ids)
    for line in said:
        print(line)
    return 0


def _folder(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder} cannot be made: {error.strerror or error}") from None
    return folder


def _ids(store: Store, wanted: Sequence[str] | None) -> list[str]:
    """The patients asked for by record number; all of them if none is."""
    if not wanted:
        return list(store.patients())
    found = []
    for mrn in wanted:
        patient_id = store.find_mrn(mrn)
        if patient_id is None:
            raise InputError(f"--patient: nobody has the record number {mrn!r}")
        found.append(patient_id)
    return found
