# SPDX-License-Identifier: LGPL-3.0-or-later
"""Prints a page, or saves it as a PDF file where there is no printer."""

import importlib
import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QMarginsF, QStandardPaths
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from companion.domain.ports import Printed

_log = logging.getLogger(__name__)

_MARGINS = QMarginsF(15, 15, 15, 15)  # millimetres


class SystemPaper:
    """A `Paper` through the system's own dialogs. Nothing of it is loaded before the first page is wanted."""

    def put(self, html: str, name: str, title: str) -> Printed:
        """Let the person choose where the page `html` goes.

        Args:
            html: rich text as Qt understands it.
            name: of the file that is proposed, without its ending; it tells nothing of a patient.
            title: of the dialog.
        """
        document = QTextDocument()
        document.setDocumentMargin(0)  # the page has its own
        document.setHtml(html)
        support = _print_support()
        if support is None or not support.QPrinterInfo.availablePrinterNames():
            return _saved(document, name, title)
        return _printed(document, support, title)


class NoPaper:
    """A `Paper` that prints nothing."""

    def put(self, html: str, name: str, title: str) -> Printed:  # noqa: ARG002 - nothing is done with it
        """As if the person had changed their mind."""
        return Printed.CANCELLED


def write_pdf(document: QTextDocument, file: Path) -> bool:
    """Write `document` to `file`, on the paper size of the person's country; whether all of it is there."""
    writer = QPdfWriter(str(file))
    writer.setCreator("Companion")
    _lay_out(writer)
    document.print_(writer)
    # The writer says nothing of a full disk; its last line is what was not written then.
    try:
        return file.read_bytes().rstrip().endswith(b"%%EOF")
    except OSError:
        return False


def _saved(document: QTextDocument, name: str, title: str) -> Printed:
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    proposed = str(Path(folder) / f"{name}.pdf")
    chosen, _ = QFileDialog.getSaveFileName(QApplication.activeWindow(), title, proposed, "PDF (*.pdf)")
    if not chosen:
        return Printed.CANCELLED
    return Printed.SAVED if write_pdf(document, Path(chosen)) else Printed.FAILED


def _printed(document: QTextDocument, support: Any, title: str) -> Printed:  # noqa: ANN401 its class is loaded late
    printer = support.QPrinter(support.QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    _lay_out(printer)
    dialog = support.QPrintDialog(printer, QApplication.activeWindow())
    dialog.setWindowTitle(title)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return Printed.CANCELLED
    document.print_(printer)
    return Printed.FAILED if printer.printerState() is support.QPrinter.PrinterState.Error else Printed.PRINTED


def _lay_out(device: QPagedPaintDevice) -> None:
    inches = QLocale().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    device.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4))
    device.setPageMargins(_MARGINS, QPageLayout.Unit.Millimeter)


def _print_support() -> Any:  # noqa: ANN401 a module
    try:
        # Late: it brings the printing system's own libraries, and most days nobody prints.
        return importlib.import_module("PySide6.QtPrintSupport")
    except ImportError as error:
        _log.info("Printing cannot be loaded: %s", error)
        return None
