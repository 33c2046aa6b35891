# SPDX-License-Identifier: LGPL-3.0-or-later
"""All about one move on one sheet: picture beside texts, or below each other when the text is large."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout

from companion.domain.ports import Clock
from companion.domain.stretch import Side, Stretch
from companion.figure.source import FigureSource
from companion.views.library.pose_stage import PoseStage
from companion.views.library.reading import Reading
from companion.views.library.sided_text import SidedText
from companion.views.library.ways import Ways
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page
from companion.views.widgets.text import Text
from companion.views.words.stretches import position_word, usual_dose_words

_PICTURE_SHARE, _TEXT_SHARE = 7, 5


class StretchSheet(Page):
    """One move, from the moment it is shown until another one is.

    Attributes:
        back_wanted: Back to all moves.
        hold_wanted: Lead me through this move now.
        stretch_chosen: Show another move; its id.
    """

    back_wanted = Signal()
    hold_wanted = Signal()
    stretch_chosen = Signal(str)

    def __init__(  # noqa: PLR0913 - the move, and what its picture needs
        self,
        looks: LookSource,
        figures: FigureSource,
        stretch: Stretch,
        names: Mapping[str, str],
        clock: Clock,
        *,
        motion: bool = True,
    ) -> None:
        super().__init__()
        self._looks = looks
        self._back = self._back_button()
        self._hold = self._hold_button()
        self._stage = PoseStage(looks, figures, stretch, clock, motion=motion)
        self._stage.side_shown.connect(self._rewrite)
        self._reading = Reading(looks, stretch, self._stage.side)
        self._ways = Ways(looks, stretch, names, self._stage.side)
        self._ways.stretch_chosen.connect(self.stretch_chosen)
        self._lay_out(stretch)
        self._order_focus()
        looks.changed.connect(self._arrange)
        self._arrange()

    def focus_first(self) -> None:
        """Puts the keyboard on 'Hold now'."""
        self._hold.setFocus()

    def show_other_side(self) -> None:
        """Mirrors the picture and says the texts for the other side."""
        self._stage.show_other_side()

    def toggle_playing(self) -> None:
        """Lets the move play, or pauses it."""
        self._stage.toggle_playing()

    def _back_button(self) -> Button:
        back = ChevronButton(self._looks, forward=False)
        back.setObjectName("stretch_back")
        back.setAccessibleName(self.tr("Back to the library"))
        back.setToolTip(self.tr("Back to the library (Esc)"))
        back.clicked.connect(self.back_wanted)
        return back

    def _hold_button(self) -> Button:
        hold = Button(self._looks, self.tr("Hold now"), "fill", "play", size="lead", height=56)
        hold.setObjectName("stretch_hold")
        hold.setToolTip(self.tr("Be led through this move (Alt+H)"))
        hold.setAccessibleDescription(self.tr("Be led through this move. Key: Alt and H."))
        hold.clicked.connect(self.hold_wanted)
        return hold

    def _lay_out(self, stretch: Stretch) -> None:
        looks = self._looks
        name = Text(stretch.name, "title", wrap=True)
        name.setObjectName("stretch_name")
        facts = f"{position_word(stretch.position)}  ·  {usual_dose_words(stretch)}"
        titled = Row(looks, self._back, gap=16)
        titled.addLayout(Column(looks, name, Text(facts, colour="ink2", wrap=True), gap=0), 1)
        self._head = Row(looks, gap=16)
        self._head.addLayout(titled, 1)
        self._head.add(self._hold)
        self._left = Column(looks, self._stage, ..., gap=12)
        self._body = Row(looks, gap=28)
        self._body.addLayout(self._left, _PICTURE_SHARE)
        self._body.addWidget(self._reading, _TEXT_SHARE)
        self.setLayout(Column(looks, self._head, self._body, ..., gap=16, margins=(40, 16, 24, 24)))

    def _order_focus(self) -> None:
        order = [self._back, self._hold, self._stage, self._reading, self._ways]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _arrange(self) -> None:
        """One column from 150 % text on: picture, texts, ways; else the ways stand below the picture."""
        large = self._looks.look.large
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._head.setDirection(down if large else across)
        self._body.setDirection(down if large else across)
        self._left.removeWidget(self._ways)
        self._body.removeWidget(self._ways)
        if large:
            self._body.addWidget(self._ways)
        else:
            self._left.insertWidget(1, self._ways)

    def _rewrite(self, side: Side) -> None:
        for words in self.findChildren(SidedText):
            words.show_side(side)
