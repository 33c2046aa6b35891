# SPDX-License-Identifier: LGPL-3.0-or-later
"""Pages become PDF files where there is no printer, and what went wrong is told."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QFileDialog

from companion.desktop import paper
from companion.desktop.paper import NoPaper, SystemPaper, write_pdf
from companion.domain.ports import Printed

PAGE = "<h1>Stretching</h1><table border='1'><tr><td>Monday</td><td>Done</td></tr></table>"


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the file dialog gives back; first the name that was proposed."""
    answers = [str(tmp_path / "week.pdf")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers[0], ""))
    monkeypatch.setattr(paper, "_print_support", lambda: None)
    return answers


def test_a_page_becomes_a_pdf_file(qapp, tmp_path: Path, chosen: list[str]) -> None:
    assert SystemPaper().put(PAGE, "stretching", "Print") is Printed.SAVED
    written = (tmp_path / "week.pdf").read_bytes()
    assert written.startswith(b"%PDF-")
    assert len(written) > 1000


def test_without_a_name_nothing_is_written(qapp, tmp_path: Path, chosen: list[str]) -> None:
    chosen[0] = ""
    assert SystemPaper().put(PAGE, "stretching", "Print") is Printed.CANCELLED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.filterwarnings("ignore:QPdf")
def test_a_file_that_cannot_be_written_is_a_failure(qapp, tmp_path: Path, chosen: list[str], qtlog) -> None:
    chosen[0] = str(tmp_path / "gone" / "week.pdf")
    with qtlog.disabled():
        assert SystemPaper().put(PAGE, "stretching", "Print") is Printed.FAILED


def test_a_file_that_was_cut_short_is_a_failure(qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a writer that the disk let down after the first bytes, without a word, as Qt's does
    def print_some(_document: QTextDocument, _writer: object) -> None:
        (tmp_path / "week.pdf").write_bytes(b"%PDF-1.4 and no more")

    monkeypatch.setattr(QTextDocument, "print_", print_some)
    assert not write_pdf(QTextDocument(), tmp_path / "week.pdf")


def test_no_paper_is_as_if_the_person_had_changed_their_mind() -> None:
    assert NoPaper().put(PAGE, "stretching", "Print") is Printed.CANCELLED


def test_printing_is_not_loaded_before_it_is_wanted() -> None:
    words = "import sys, companion.desktop.paper; sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    subprocess.run([sys.executable, "-c", words], check=True)  # noqa: S603 our own words
