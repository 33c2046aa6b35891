# SPDX-License-Identifier: LGPL-3.0-or-later
"""The right-hand column of the timer: the phase, the ring with the digits, and what comes next."""

import math

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.asked import Form
from companion.domain.moment import Moment
from companion.domain.stretch import Phase, Side
from companion.figure.source import FigureSource
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.far import FarText
from companion.views.widgets.looks import LookSource
from companion.views.widgets.ring import Ring
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.session import next_in_short, next_words, phase_words, repetition_words

LEAST_WIDTH = 392
MOST_WIDTH = 560
WIDTH_SHARE = 0.287
_PICTURE_WIDTH, _PICTURE_HEIGHT = 112, 80


def column_width(window_width: int) -> int:
    """How wide the column is in a window of that width, both in pixels."""
    return round(min(max(LEAST_WIDTH, window_width * WIDTH_SHARE), MOST_WIDTH))


class ClockColumn(QWidget):
    """Says in words, figures and an arc where in the session the patient is."""

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._picture: Thumbnail | None = None
        self._pictured: tuple[str, Side] | None = None
        self._phase = FarText(colour="accent", align=Qt.AlignmentFlag.AlignHCenter)
        self._phase.setObjectName("timer_phase")
        self._ring = Ring(looks)
        self._ring.setObjectName("timer_ring")
        self._ring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._next_label = Text(self.tr("Next"), "caption", colour="ink2")
        self._next = Text(size="body", bold=True, wrap=True)
        self._next.setObjectName("timer_next")
        self._next_detail = Text(size="caption", colour="ink2", wrap=True)
        self._next_detail.setObjectName("timer_next_detail")
        words = Column(looks, ..., self._next_label, self._next, self._next_detail, ..., gap=2)
        self._next_row = Row(looks, gap=16, margins=(14, 10, 16, 10))
        self._next_row.addLayout(words, 1)
        card = Card(self._next_row)
        column = Column(looks, self._phase, gap=8)
        column.addWidget(self._ring, 1)
        column.addWidget(card)
        self.setLayout(column)
        looks.changed.connect(self._fit)
        self._fit()

    def show_moment(self, moment: Moment) -> None:
        """The phase, the time left of it, and what comes next."""
        self._phase.set_words(phase_words(moment))
        title, detail = next_words(moment)
        self._next.setText(next_in_short(moment) if self._looks.look.large else title)
        self._next_detail.setText(detail)
        self._next_detail.setVisible(bool(detail) and not self._looks.look.large)
        self._show_next_picture(moment.next_form, moment.next.place.side if moment.next is not None else Side.BOTH)
        ticked = moment.phase is not Phase.HOLD
        if moment.pause is not None:
            self._ring.set_time(self.tr("Paused"), 1.0 - moment.fraction, ticked=ticked)
        elif moment.remaining is None:
            self._ring.set_time(self.tr("Ready?"), 1.0, self.tr("press Enter"), ticked=True)
        elif moment.is_in_rhythm:
            number, count = repetition_words(moment)
            self._ring.set_time(number, 1.0 - moment.fraction, count, ticked=ticked)
        else:
            seconds = math.ceil(moment.remaining)
            self._ring.set_time(str(seconds), 1.0 - moment.fraction, self.tr("second(s)", "", seconds), ticked=ticked)

    def sizeHint(self) -> QSize:
        """As wide as the window asks for."""
        return QSize(column_width(self.window().width()), super().sizeHint().height())

    def _show_next_picture(self, form: Form | None, side: Side) -> None:
        wanted = (form.stretch, side) if form is not None else None
        if wanted == self._pictured:
            return
        self._pictured = wanted
        if self._picture is not None:
            self._picture.hide()
            self._picture.deleteLater()
            self._picture = None
        if form is not None:
            size = {"width": _PICTURE_WIDTH, "height": _PICTURE_HEIGHT}
            self._picture = Thumbnail(self._looks, self._figures, form.stretch, form.position, side, **size)
            self._next_row.insertWidget(0, self._picture)
            self._fit()

    def _fit(self) -> None:
        large = self._looks.look.large
        self._next_label.setVisible(not large)
        if self._picture is not None:
            self._picture.setVisible(not large)
