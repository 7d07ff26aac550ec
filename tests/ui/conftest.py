"""Every test of the interface starts from the light theme at 100 %."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from mgtracker.ui import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def put_on(qapp: QApplication) -> Iterator[Callable[..., theme.Theme]]:
    """Puts a theme on the application; it is the light one again after the test."""

    # Widgets of former tests wait for an event loop to delete them; each costs time to dress again.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def put(chosen: theme.Theme = theme.LIGHT, scale: float = 1) -> theme.Theme:
        return theme.apply(qapp, chosen, scale)

    put()
    yield put
    put()
