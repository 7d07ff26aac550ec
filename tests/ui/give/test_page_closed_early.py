"""A window that closes within its first moments takes its page with it: nothing is built afterwards."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent

from mgtracker.ui.patient_page import PatientPage

from .conftest import Nurse


def test_no_form_is_built_once_the_window_is_gone(nurse: Nurse) -> None:
    page = PatientPage(nurse.bridge)
    page.furnish_by_and_by()
    shiboken6.delete(nurse.bridge)
    QCoreApplication.processEvents()
    assert page.give is None
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_page_that_stays_has_its_forms_a_moment_later(nurse: Nurse) -> None:
    page = PatientPage(nurse.bridge)
    page.furnish_by_and_by()
    assert page.give is None
    QCoreApplication.processEvents()
    assert page.give is not None
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
