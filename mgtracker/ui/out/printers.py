"""The printers of this computer, chosen from in its own dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtGui import QPageLayout
    from PySide6.QtWidgets import QWidget


class Printers:
    """Where paper comes from."""

    def are_there(self) -> bool:
        """Whether any is set up."""
        return bool(QPrinterInfo.availablePrinters())

    def printer(self) -> QPrinter:
        """The one that the dialog begins with."""
        return QPrinter(QPrinter.PrinterMode.HighResolution)

    def ask(self, layout: QPageLayout, parent: QWidget) -> QPrinter | None:
        """The printer that is chosen, set to these sheets of paper; None if nobody wants to print after all."""
        printer = self.printer()
        printer.setPageLayout(layout)
        taken = QPrintDialog(printer, parent).exec() == QDialog.DialogCode.Accepted
        return printer if taken else None
