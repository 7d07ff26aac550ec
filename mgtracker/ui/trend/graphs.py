"""pyqtgraph, loaded once and late: only the modules that draw import this one."""

from __future__ import annotations

import os

# Its linear algebra is never used; without this it starts a thread for each core on import.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pyqtgraph as pg

__all__ = ["pg"]
