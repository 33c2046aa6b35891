# SPDX-License-Identifier: LGPL-3.0-or-later
"""All about one move on one sheet: picture beside texts, or below each other when the text is large."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout

from companion.domain.ports import Clock
from companion.domain.screening import Finding
from companion.domain.stretch import Side, Stretch
from companion.figure.source import FigureSource
from companion.views.library.for_you import ForYou
from companion.views.library.pose_stage import PoseStage
from companion.views.library.reading import Reading
from companion.views.library.sided_text import SidedText
from companion.views.library.stretch_head import StretchHead
from companion.views.library.ways import Ways
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page
from companion.views.widgets.tab_order import in_tab_order

_PICTURE_SHARE, _TEXT_SHARE = 7, 5


@dataclass(frozen=True, slots=True)
class StretchView:
    """What the sheet shows.

    Attributes:
        stretch: The move.
        names: The names, by id, of the moves that can be opened from here.
        motion: Whether the picture glides when it plays.
        findings: What the patient's answers mean for the move.
        is_favourite: The move was marked.
        is_ruled_out: The answers rule it out: it cannot be held from here.
    """

    stretch: Stretch
    names: Mapping[str, str]
    motion: bool = True
    findings: Sequence[Finding] = ()
    is_favourite: bool = False
    is_ruled_out: bool = False


class StretchSheet(Page):
    """One move, from the moment it is shown until another one is.

    Attributes:
        back_wanted: Back to all moves.
        hold_wanted: Lead me through this move now.
        stretch_chosen: Show another move; its id.
        favourite_changed: The move is a favourite now, or none any more.
        answers_wanted: Show the answers that rule the move out.
    """

    back_wanted = Signal()
    hold_wanted = Signal()
    stretch_chosen = Signal(str)
    favourite_changed = Signal(bool)
    answers_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, view: StretchView, clock: Clock) -> None:
        super().__init__()
        self._looks = looks
        stretch = view.stretch
        self._head = StretchHead(looks, stretch, is_favourite=view.is_favourite, is_ruled_out=view.is_ruled_out)
        self._stage = PoseStage(looks, figures, stretch, clock, motion=view.motion)
        self._for_you = ForYou(looks, view.findings, self._stage.side, is_ruled_out=view.is_ruled_out)
        if not view.findings:
            self._for_you.hide()
        self._reading = Reading(looks, stretch, self._stage.side)
        self._ways = Ways(looks, stretch, view.names, self._stage.side)
        self._lay_out()
        self._connect()
        self._arrange()

    def focus_first(self) -> None:
        """Puts the keyboard where it begins."""
        self._head.focus_first()

    def show_other_side(self) -> None:
        """Mirrors the picture and says the texts for the other side."""
        self._stage.show_other_side()

    def toggle_playing(self) -> None:
        """Lets the move play, or pauses it."""
        self._stage.toggle_playing()

    def toggle_favourite(self) -> None:
        """Marks the move, or takes the mark away."""
        self._head.toggle_favourite()

    def _lay_out(self) -> None:
        self._left = Column(self._looks, self._stage, ..., gap=12)
        self._right = Column(self._looks, self._reading, gap=14)
        self._body = Row(self._looks, gap=28)
        self._body.addLayout(self._left, _PICTURE_SHARE)
        self._body.addLayout(self._right, _TEXT_SHARE)
        self._column = Column(self._looks, self._head, self._body, ..., gap=16, margins=(40, 16, 24, 24))
        self.setLayout(self._column)

    def _connect(self) -> None:
        self._head.back_wanted.connect(self.back_wanted)
        self._head.hold_wanted.connect(self.hold_wanted)
        self._head.favourite_changed.connect(self.favourite_changed)
        self._stage.side_shown.connect(self._rewrite)
        self._for_you.answers_wanted.connect(self.answers_wanted)
        self._ways.stretch_chosen.connect(self.stretch_chosen)
        self._looks.changed.connect(self._arrange)

    @Slot()
    def _arrange(self) -> None:
        """One column from 150 % text on: what to mind, picture, texts, ways; else the ways stand below the picture."""
        large = self._looks.look.large
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)
        for layout, widget in (
            (self._column, self._for_you),
            (self._right, self._for_you),
            (self._left, self._ways),
            (self._body, self._ways),
        ):
            layout.removeWidget(widget)
        if large:
            self._column.insertWidget(1, self._for_you)
            self._body.addWidget(self._ways)
            in_tab_order(self._head, self._for_you, self._stage, self._reading, self._ways)
        else:
            self._right.insertWidget(0, self._for_you)
            self._left.insertWidget(1, self._ways)
            in_tab_order(self._head, self._stage, self._ways, self._for_you, self._reading)

    @Slot(object)
    def _rewrite(self, side: Side) -> None:
        for words in self.findChildren(SidedText):
            words.show_side(side)
