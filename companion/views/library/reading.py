# SPDX-License-Identifier: LGPL-3.0-or-later
"""What there is to read about a move: how to do it, what to feel, what to mind, and what it is based on."""

import re
from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from companion.domain.stretch import Caution, Side, Stretch
from companion.views.library.review import review_words
from companion.views.library.section import section
from companion.views.library.sided_text import SidedText
from companion.views.library.steps import numbered
from companion.views.widgets.boxes import Column, Item, hairline
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.stretches import condition_word, equipment_words, muscle_word


class Reading(QWidget):
    """All texts of a move below each other, in the order in which they matter."""

    def __init__(self, looks: LookSource, stretch: Stretch, side: Side) -> None:
        super().__init__()
        self._looks = looks
        self._side = side
        column = Column(looks, Text(self.tr("How to do it"), "lead"), numbered(looks, stretch.steps, side), gap=14)
        column.add(hairline())
        column.add(section(looks, "feel", self.tr("You should feel"), self._sided(stretch.feel), colour="coral"))
        if stretch.mistakes:
            mistakes = [self._sided(mistake) for mistake in stretch.mistakes]
            column.add(section(looks, "close", self.tr("Common mistakes"), *mistakes))
        if stretch.cautions:
            column.add(self._ask_first(stretch.cautions))
        column.add(Column(looks, *self._about(stretch), gap=4), ...)
        self.setLayout(column)

    def _sided(self, written: str) -> SidedText:
        return SidedText(written, self._side)

    def _ask_first(self, cautions: tuple[Caution, ...]) -> Card:
        items: list[Item] = []
        for caution in cautions:
            items += [Text(condition_word(caution.condition), bold=True, wrap=True), self._sided(caution.text), 4]
        content = Column(
            self._looks,
            section(self._looks, "care", self.tr("Ask first"), *items, colour="care"),
            margins=(20, 16, 20, 12),
        )
        card = Card(content, "care")
        card.setObjectName("stretch_ask_first")
        return card

    def _about(self, stretch: Stretch) -> Iterator[Item]:
        facts = {
            self.tr("What it works"): "\n".join(muscle_word(muscle) for muscle in stretch.targets),
            self.tr("What you need"): equipment_words(stretch.equipment),
            self.tr("What can help"): equipment_words(stretch.helpful),
            self.tr("Also called"): ", ".join(stretch.other_names),
            self.tr("Where this comes from"): "\n".join(map(_breakable, stretch.sources)),
        }
        for heading, words in facts.items():
            if words:
                yield Text(heading, "caption", bold=True, wrap=True)
                yield Text(words, "caption", colour="ink2", wrap=True)
                yield 8
        reviewed = Text(review_words(stretch), "caption", colour="ink2", wrap=True)
        reviewed.setObjectName("stretch_reviewed")
        yield reviewed


def _breakable(source: str) -> str:
    """An address may go on in a next line after each of its parts, or it would be wider than the page."""
    return re.sub(r"(?<=[/?=&_-])", "\N{ZERO WIDTH SPACE}", source)
