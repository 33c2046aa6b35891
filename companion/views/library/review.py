# SPDX-License-Identifier: LGPL-3.0-or-later
"""Who answers for the texts of a move."""

from PySide6.QtCore import QCoreApplication

from companion.domain.stretch import Stretch
from companion.views.words.dates import full_date

translate = QCoreApplication.translate


def review_words(stretch: Stretch) -> str:
    """That a physiotherapist signed them, and when; or that none did yet."""
    if stretch.reviewed is None:
        return translate("Library", "Draft: not yet reviewed by a physiotherapist")
    signed = translate("Library", "Reviewed by {name}, {date}")
    return signed.format(name=stretch.reviewed.by, date=full_date(stretch.reviewed.on))
