# SPDX-License-Identifier: LGPL-3.0-or-later
"""Why a routine of the person's own could not be kept, in words."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def not_kept(reason: str) -> str:
    """Why it was not saved, deleted or brought back (a value of `OwnFolderReason`); in every case all is as it was."""
    sentences = {
        "disk_full": translate("OwnRoutines", "The disk is full. Make some room on it, then try again."),
        "no_right": translate("OwnRoutines", "This folder is read-only, so nothing was changed. Tell your clinic."),
        "not_there": translate("OwnRoutines", "This routine is not there any more."),
        "in_the_way": translate("OwnRoutines", "There is a file in the way, so nothing was changed. Tell your clinic."),
    }
    return sentences.get(reason) or translate(
        "OwnRoutines", "That did not work. Nothing was changed. Please try again."
    )
