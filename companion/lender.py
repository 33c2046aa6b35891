# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic that lends the laptop, as its own file tells of it; a part of the composition root."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QPixmap

from companion.content.clinic_file import read_clinic, read_logo
from companion.content.fault import Fault
from companion.domain.clinic import Clinic
from companion.figure.own_picture import picture_in
from companion.figure.own_refusal import PictureRefusedError

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Lender:
    """The clinic, its picture if it has one, and what is wrong with its file."""

    clinic: Clinic
    logo: QPixmap | None = None
    faults: Sequence[Fault] = ()

    @classmethod
    def read(cls, file: Path) -> "Lender":
        """Read the clinic's `file`, which need not be there; what is faulty in it counts as left out."""
        clinic, faults = read_clinic(file)
        return cls(clinic, _logo(file, clinic), faults)


def _logo(file: Path, clinic: Clinic) -> QPixmap | None:
    """The picture that the clinic's file names; one that is missing or cannot be shown is left out."""
    content = read_logo(file, clinic)
    if not content:
        return None
    try:
        return QPixmap.fromImage(picture_in(content, Path(clinic.logo).suffix))
    except PictureRefusedError as fault:
        _log.warning("The clinic's picture cannot be shown: %s", fault)
        return None
