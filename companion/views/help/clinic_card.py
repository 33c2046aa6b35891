# SPDX-License-Identifier: LGPL-3.0-or-later
"""Who lends the laptop: name, telephone, opening hours and logo, as far as they are known."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel

from companion.domain.clinic import Clinic
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.list_card import marked
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text, breakable
from companion.views.words.guidance import clinic_name

_LOGO_WIDTH, _LOGO_HEIGHT = 240, 96
_WHITE_EDGE = 8


class ClinicCard(Card):
    """The first thing on the help page.

    Args:
        looks: How things look now.
        clinic: What is known of it.
        logo: Its picture; None where there is none.
    """

    def __init__(self, looks: LookSource, clinic: Clinic, logo: QPixmap | None) -> None:
        name = Text(breakable(_with_capital(clinic_name(clinic))), "title", wrap=True)
        name.setObjectName("help_clinic")
        words = Column(looks, marked(name), gap=6)
        words.add(*self._telephone(looks, clinic))
        for number, line in enumerate(clinic.hours, start=1):
            hours = Text(breakable(line), wrap=True)
            hours.setObjectName(f"help_hours_{number}")
            words.add(marked(hours))
        row = Row(looks, gap=24, margins=(24, 18, 24, 20))
        row.addLayout(words, 1)
        if logo is not None and not logo.isNull():
            row.add(Column(looks, _Logo(looks, logo, clinic_name(clinic)), ...))
        super().__init__(row)
        self.setObjectName("help_clinic_card")

    def _telephone(self, looks: LookSource, clinic: Clinic) -> list[Row | Text]:
        if not clinic.telephone:
            return [Text(self.tr("Keep its telephone number near this laptop."), colour="ink2", wrap=True)]
        number = Text(clinic.telephone, "title", colour="accent", wrap=True)
        number.setObjectName("help_telephone")
        number.setAccessibleName(self.tr("Telephone: {number}").format(number=clinic.telephone))
        row = Row(looks, IconLabel(looks, "phone", "accent", 28), gap=14)
        row.addWidget(marked(number), 1)
        return [row]


class _Logo(QLabel):
    """The clinic's picture, on white as it is on paper, no larger than it is and than its place."""

    def __init__(self, looks: LookSource, logo: QPixmap, name: str) -> None:
        super().__init__()
        self._looks = looks
        self._logo = logo
        self.setObjectName("help_logo")
        self.setAccessibleName(self.tr("Logo of {clinic}").format(clinic=name))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        looks.changed.connect(self._draw)
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw for the sharpness of the screen that it has come to."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        metric, sharpness = self._looks.look.metric, self.devicePixelRatioF()
        room = QSize(metric(_LOGO_WIDTH), metric(_LOGO_HEIGHT)) * sharpness
        size = self._logo.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio).boundedTo(self._logo.size())
        edge = round(_WHITE_EDGE * sharpness)
        sheet = QPixmap(size + QSize(2 * edge, 2 * edge))
        sheet.fill(Qt.GlobalColor.white)
        painter = QPainter(sheet)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(QRect(QPoint(edge, edge), size), self._logo)
        painter.end()
        sheet.setDevicePixelRatio(sharpness)
        self.setPixmap(sheet)


def _with_capital(words: str) -> str:
    return words[:1].upper() + words[1:]
