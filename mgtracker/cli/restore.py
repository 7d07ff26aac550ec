"""`mgtracker restore`: see `mgtracker.cli.backup`."""

from mgtracker.cli.backup import run_restore as run

__all__ = ["run"]
