# SPDX-License-Identifier: LGPL-3.0-or-later
"""A move that a file would bring, with all that a patient would read of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

from companion.domain.stretch import Stretch
from companion.domain.wording import for_side
from companion.views.widgets.boxes import Column, Item, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text, breakable
from companion.views.words.stretches import condition_word, position_word, usual_dose_words

_PICTURE = QSize(280, 210)


@dataclass(frozen=True, slots=True)
class Arriving:
    """A move that would come, and the picture of its hold."""

    stretch: Stretch
    picture: QImage | None


class ArrivingCard(Card):
    """The picture stands beside the words, or above them when the text is large."""

    def __init__(self, looks: LookSource, arriving: Arriving) -> None:
        self._looks = looks
        self._row = Row(looks, gap=20, margins=(24, 18, 24, 20))
        super().__init__(self._row)
        self._row.addWidget(self._picture(arriving), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(Column(looks, *self._told(arriving.stretch), ..., gap=6), 1)
        looks.changed.connect(self._arrange)
        self._arrange()

    def _arrange(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if self._looks.look.large else across)

    def _told(self, stretch: Stretch) -> Iterator[Item]:
        facts = f"{position_word(stretch.position)}  \N{MIDDLE DOT}  {usual_dose_words(stretch)}"
        yield Text(breakable(stretch.name), "lead", wrap=True)
        yield Text(facts, colour="ink2", wrap=True)
        yield Text(self._review(stretch), "caption", colour="ink2", wrap=True)
        for number, step in enumerate(stretch.steps, 1):
            yield Text(f"{number}. {_sided(stretch, step)}", wrap=True)
        for caution in stretch.cautions:
            words = f"{condition_word(caution.condition)}: {_sided(stretch, caution.text)}"
            yield Text(words, colour="care", wrap=True)

    def _review(self, stretch: Stretch) -> str:
        if stretch.reviewed is None:
            return self.tr("Draft: not yet reviewed by a physiotherapist")
        return self.tr("Reviewed by {name}").format(name=breakable(stretch.reviewed.by))

    def _picture(self, arriving: Arriving) -> QWidget:
        if arriving.picture is None:
            words = Text(self.tr("No picture"), colour="ink2", wrap=True)
            words.setMinimumWidth(_PICTURE.width() // 2)
            return words
        label = QLabel()
        label.setObjectName(f"own_picture_{arriving.stretch.id}")
        label.setAccessibleName(self.tr("Picture: {move}").format(move=arriving.stretch.name))
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        label.setPixmap(QPixmap.fromImage(arriving.picture.scaled(_PICTURE, keep, smooth)))
        return label


def _sided(stretch: Stretch, text: str) -> str:
    return breakable(for_side(text, stretch.sides[-1]))
