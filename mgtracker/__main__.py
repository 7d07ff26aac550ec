"""The command line: open the window, or answer one of the headless verbs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn

from mgtracker import __version__
from mgtracker.clinical.errors import MgtrackerError

EXAMPLES = """examples:
  mgtracker                                          open the window
  mgtracker --database ward.db                       open this ward
  mgtracker replay case.toml --json                  what a case says at its last event
  mgtracker check case.toml --dose "2 g IV over 15 min" --at 2026-03-01T09:00:00+00:00
  mgtracker check ward.db#S-0001 --rate "1 g/h" --until 2026-03-02T09:00:00+00:00 --at ...
  mgtracker prove case.toml --order o1               every dose it plans, with its sums and its slack
  mgtracker due --database ward.db                   what is due on a ward
  mgtracker due case.toml --at ... --ics             the same as a calendar file
  mgtracker import labs.csv doses.csv --database ward.db --time-zone Europe/London
  mgtracker export --database ward.db --all --as tables --out tables
  mgtracker verify ward.db                           whether a record is whole, and its head
  mgtracker backup ward.db --to /media/usb/ward      a copy, opened and checked before it counts
  mgtracker restore BACKUP --as again.db             one of them as a new file
  mgtracker encrypt ward.db --initials AR            a plain ward as a new, encrypted file
  mgtracker practice                                 play the practice cases
  mgtracker case check my-case.toml                  look through a practice case, and play it
  mgtracker tour pictures                            draw every screen of the sample ward
"""

VERBS = {
    "replay": "mgtracker.cli.replay",
    "check": "mgtracker.cli.check",
    "prove": "mgtracker.cli.prove",
    "due": "mgtracker.cli.due",
    "import": "mgtracker.cli.import_tables",
    "export": "mgtracker.cli.export",
    "verify": "mgtracker.cli.verify",
    "backup": "mgtracker.cli.backup",
    "restore": "mgtracker.cli.restore",
    "encrypt": "mgtracker.cli.encrypt",
    "tour": "mgtracker.cli.tour",
    "case": "mgtracker.cli.case",
}
"""Verb to module; each has `run(arguments) -> int` and is imported only when asked for."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program.

    Returns:
        0 answered, 1 a record that is not whole, 2 bad input, 3 the database cannot be used, 4 no screen.
    """
    parsed = parser().parse_args(arguments)
    try:
        module = VERBS.get(parsed.verb, "mgtracker.app")
        return int(import_module(module).run(parsed))
    except MgtrackerError as error:
        print(f"mgtracker: {' '.join(str(error).split())}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        return 0


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line, like every other."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    top = _Parser(
        prog="mgtracker",
        description="Magnesium for low calcium: record doses and draws, see what is due, be warned "
        "before a dose would cross a cap. It advises and records; it never doses.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    top.add_argument("--version", action="version", version=f"mgtracker {__version__}")
    top.add_argument("--database", type=Path, metavar="FILE", help="open this ward")
    verbs = top.add_subparsers(dest="verb", metavar="VERB")
    _replay(verbs.add_parser("replay", help="the state of a case at a time"))
    _check(verbs.add_parser("check", help="may this dose or rate be given?"))
    _prove(verbs.add_parser("prove", help="every dose an order plans, against the caps"))
    _due(verbs.add_parser("due", help="what is due, for a ward or for cases"))
    _import(verbs.add_parser("import", help="take in CSV tables of labs and doses"))
    _export(verbs.add_parser("export", help="write patients out as tables, case files or FHIR"))
    _verify(verbs.add_parser("verify", help="whether a record is whole, and where it is not"))
    _backup(verbs.add_parser("backup", help="copy a ward, and rehearse the copy"))
    _restore(verbs.add_parser("restore", help="bring a backup back as a new file"))
    _encrypt(verbs.add_parser("encrypt", help="make an encrypted file of a plain ward"))
    _tour(verbs.add_parser("tour", help="draw every screen to pictures"))
    _case(verbs.add_parser("case", help="look through practice cases, or begin one"))
    _practice(verbs.add_parser("practice", help="open the window on the practice cases"))
    return top


def _cases(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "case", nargs="+", metavar="CASE", help="a .toml or .json case file, or DB#MRN"
    )
    verb.add_argument("--protocol", metavar="ID|FILE", help="instead of the one the case names")
    verb.add_argument("--json", action="store_true", help="one JSON document a line")


def _replay(verb: argparse.ArgumentParser) -> None:
    _cases(verb)
    verb.add_argument(
        "--at", metavar="TIME", help="the state at this time (default: the last event)"
    )
    verb.add_argument("--known-at", metavar="TIME", help="without what was recorded later")
    _time_zone(verb)


def _prove(verb: argparse.ArgumentParser) -> None:
    _cases(verb)
    verb.add_argument("--order", metavar="ID", help="this one (default: every order of the case)")
    _time_zone(verb)


def _due(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "case", nargs="*", metavar="CASE", help="a .toml or .json case file, or DB#MRN"
    )
    verb.add_argument(
        "--database",
        type=Path,
        metavar="DB",
        default=argparse.SUPPRESS,  # else it would undo the one in front of the verb
        help="every patient of this ward",
    )
    verb.add_argument("--at", metavar="TIME", help="as things stand then (default: now)")
    _time_zone(verb)
    verb.add_argument("--protocol", metavar="ID|FILE", help="instead of the one the case names")
    form = verb.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="one JSON document a line")
    form.add_argument("--ics", action="store_true", help="a calendar file")


def _time_zone(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--time-zone",
        metavar="ZONE",
        help='the clock of "nightly" in a database (default: the one kept in it, else this machine\'s); '
        "a case file has its own",
    )


def _check(verb: argparse.ArgumentParser) -> None:
    _cases(verb)
    what = verb.add_mutually_exclusive_group(required=True)
    what.add_argument("--dose", metavar="DOSE", help='like "5 g IM left" or "2 g IV over 15 min"')
    what.add_argument("--rate", metavar="RATE", help='like "1 g/h", or "25 mL/h" with --product')
    verb.add_argument("--at", metavar="TIME", required=True, help="when it would be given")
    verb.add_argument("--until", metavar="TIME", help="the planned stop of the rate")
    verb.add_argument("--line", metavar="NAME", help="the running line the rate is for")
    verb.add_argument(
        "--product", metavar="NAME", help='like "50 %% injection" or "30 g in 250 mL"'
    )
    verb.add_argument("--kind-of-mg", choices=("salt", "elemental"), help="for oral mg")
    verb.add_argument("--order", metavar="ID", help="the order it fulfils")
    verb.add_argument("--emergency", action="store_true", help="seizure, arrhythmia or tetany")


def _import(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("table", nargs="+", type=Path, metavar="FILE", help="CSV tables")
    verb.add_argument("--database", type=Path, required=True, metavar="DB", help="made if missing")
    verb.add_argument("--time-zone", metavar="ZONE", help="for times without an offset")
    verb.add_argument("--mapping", type=Path, metavar="MAP.toml", help="other column names")
    verb.add_argument("--dry-run", action="store_true", help="report, and write nothing")
    verb.add_argument(
        "--initials", help="whose import it is, where people sign in; asks for the PIN"
    )


def _export(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--database", type=Path, required=True, metavar="DB", help="of this ward")
    whose = verb.add_mutually_exclusive_group(required=True)
    whose.add_argument("--patient", metavar="MRN", help="one patient, by the record number")
    whose.add_argument("--all", action="store_true", help="every patient")
    verb.add_argument(
        "--as",
        dest="as_",
        choices=("tables", "case", "fhir"),
        required=True,
        help="the tables that import reads, a case file that replay reads, or a FHIR R4 bundle",
    )
    verb.add_argument(
        "--out",
        type=Path,
        required=True,
        metavar="PATH",
        help="a folder for tables and for the cases of all, else a file",
    )
    verb.add_argument("--replace", action="store_true", help="write over files that are there")
    verb.add_argument(
        "--initials", help="whose export it is, where people sign in; asks for the PIN"
    )
    verb.add_argument("--json", action="store_true", help="one JSON document")


def _verify(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "record", nargs="?", type=Path, metavar="DB", help="this file (default: the ward's own)"
    )
    verb.add_argument("--head", metavar="HASH", help="a head printed or backed up earlier")
    verb.add_argument(
        "--backups", type=Path, metavar="FOLDER", help="compare it with its backups there"
    )
    _initials(verb)
    verb.add_argument("--json", action="store_true", help="one JSON document")


def _backup(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "record", nargs="?", type=Path, metavar="DB", help="this file (default: the ward's own)"
    )
    verb.add_argument(
        "--to", type=Path, metavar="FOLDER", help="where to (default: beside the ward's own file)"
    )
    verb.add_argument("--list", action="store_true", help="only say which there are")
    _initials(verb)
    verb.add_argument("--json", action="store_true", help="one JSON document a line")


def _restore(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("backup", type=Path, metavar="BACKUP", help="its .mgtracker.db file")
    verb.add_argument(
        "--as", dest="as_", type=Path, required=True, metavar="NEW.db", help="a file to be made"
    )
    _initials(verb)


def _encrypt(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("record", type=Path, metavar="DB", help="a plain ward; closed everywhere")
    verb.add_argument(
        "--initials", required=True, help="of its administrator; asks for PIN and new passphrase"
    )
    verb.add_argument(
        "--as",
        dest="as_",
        type=Path,
        metavar="NEW.db",
        help="a file to be made (default: beside it)",
    )
    verb.add_argument(
        "--remove-plain",
        action="store_true",
        help="delete the plain file afterwards (default: it stays, for reading only)",
    )


def _initials(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "--initials", help="whose passphrase opens an encrypted file; it is asked for"
    )


def _tour(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("folder", type=Path, metavar="DIR", help="where the pictures go")
    verb.add_argument("--database", type=Path, metavar="DB", help="this ward, not the sample")
    verb.add_argument(
        "--patient", action="append", metavar="MRN", help="only these; can be given several times"
    )
    verb.add_argument(
        "--language", default="en", metavar="CODE", help="of the pictures, such as de; else English"
    )


def _case(verb: argparse.ArgumentParser) -> None:
    deeds = verb.add_subparsers(dest="deed", metavar="DEED", required=True)
    check = deeds.add_parser("check", help="read cases, and play their model answers")
    check.add_argument("file", nargs="+", type=Path, metavar="FILE", help="practice cases")
    check.add_argument("--seed", type=int, metavar="N", help="only this patient")
    new = deeds.add_parser("new", help="a commented case to change")
    new.add_argument("file", nargs="?", type=Path, metavar="FILE", help="else it is printed")
    summary = deeds.add_parser("summary", help="who played what, and what was missed most")
    summary.add_argument("folder", type=Path, metavar="DIR", help="where attempts were saved")


def _practice(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("case", nargs="*", type=Path, metavar="CASE", help="further practice cases")
    verb.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="where attempts are kept (default: the program's own)",
    )


if __name__ == "__main__":
    raise SystemExit(main())
