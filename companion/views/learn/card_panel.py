# SPDX-License-Identifier: LGPL-3.0-or-later
"""The card that is read: picture and text, and the way to the card before and after it."""

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.domain.card import Card, Illustration
from companion.domain.ports import Clock
from companion.figure.source import FigureSource
from companion.views.learn.card_text import CardText
from companion.views.learn.cycle import HipBackCycle
from companion.views.learn.inset import inset
from companion.views.learn.tilt import PelvicTilt
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card as Frame
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page

_PICTURE_SHARE, _TEXT_SHARE = 6, 5
_LINE = 34
"""The longest line, in heights of its letters: about 65 letters."""


class CardPanel(Frame):
    """Shows one card at a time.

    Args:
        looks: How things look now.
        figures: Where the frames of pictures are.
        clock: By which pictures play.

    Attributes:
        back_wanted: The card before this one.
        next_wanted: The card after it.
    """

    back_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("learn_panel")
        self._looks = looks
        self._figures = figures
        self._clock = clock
        self._motion = True
        self._is_open = True
        self._text: CardText | None = None
        self._picture: HipBackCycle | PelvicTilt | None = None
        self._place = Column(looks, margins=(0, 0, 10, 4))
        self._page = Page(self._place)
        self._area = inset(self._page, "learn_text", self.tr("Text of the card"))
        self._lay_out()
        looks.changed.connect(self._arrange)

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What the keyboard goes through, in this order."""
        fold = None if self._text is None else self._text.fold
        return (*(part for part in (self._picture, fold) if part is not None), self._back, self._next)

    def show_card(self, card: Card, place: tuple[int, int]) -> None:
        """Shows another card, from its beginning.

        Args:
            card: what it says.
            place: its number, from 1, and the number of all cards.
        """
        self._take_away()
        self._text = CardText(self._looks, card, place, is_open=self._is_open)
        self._text.told_how_sure.connect(self._remember_open)
        self._place.addWidget(self._text)
        self._picture = self._picture_for(card.illustration)
        self._arrange()
        self._offer(place)
        self._area.verticalScrollBar().setValue(0)

    def set_motion(self, motion: bool) -> None:
        """Whether pictures may play by themselves."""
        self._motion = motion
        if self._picture is not None:
            self._picture.set_motion(motion)

    def turn(self, pages: int) -> None:
        """Scrolls the text so many pages on, or back."""
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def _lay_out(self) -> None:
        self._back = Button(self._looks, self.tr("Card before"))
        self._back.setObjectName("learn_back")
        self._back.setAccessibleName(self.tr("The card before"))
        self._back.clicked.connect(self.back_wanted)
        self._next = Button(self._looks, self.tr("Next card"))
        self._next.setObjectName("learn_next")
        self._next.clicked.connect(self.next_wanted)
        column = Column(self._looks, gap=12)
        column.addWidget(self._area, 1)
        column.add(Row(self._looks, self._back, ..., self._next))
        self._row = Row(self._looks, gap=24, margins=(20, 18, 20, 18))
        self._row.addLayout(column, _TEXT_SHARE)
        self.setLayout(self._row)

    def _take_away(self) -> None:
        for old in (self._text, self._picture):
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()

    def _picture_for(self, illustration: Illustration) -> HipBackCycle | PelvicTilt | None:
        picture: HipBackCycle | PelvicTilt
        match illustration:
            case Illustration.NONE:
                return None
            case Illustration.HIP_BACK_CYCLE:
                picture = HipBackCycle(self._looks, self._clock)
            case Illustration.PELVIC_TILT:
                picture = PelvicTilt(self._looks, self._figures, self._clock)
        picture.set_motion(self._motion)
        return picture

    @Slot()
    def _arrange(self) -> None:
        """The picture stands beside the text, or from 150 % text on within it."""
        look = self._looks.look
        self._page.setMaximumWidth(look.size("lead") * _LINE)
        if self._text is None:
            return
        if self._picture is not None and look.large:
            self._text.column.insertWidget(self._text.place_of_picture, self._picture)
        elif self._picture is not None:
            self._row.insertWidget(0, self._picture, _PICTURE_SHARE)

    def _offer(self, place: tuple[int, int]) -> None:
        """Only the ways that there are; at either end, the keyboard goes to the other way and not astray."""
        number, count = place
        ways = {self._back: number > 1, self._next: number < count}
        for button, there in ways.items():
            if there:
                button.setEnabled(True)
        for button, other in ((self._back, self._next), (self._next, self._back)):
            if button.hasFocus() and not ways[button]:
                other.setFocus()
        for button, there in ways.items():
            button.setEnabled(there)

    @Slot(bool)
    def _remember_open(self, is_open: bool) -> None:
        self._is_open = is_open
        if is_open and self._text is not None:
            QTimer.singleShot(0, self._text, self._bring_into_sight)  # once there is room for it

    @Slot()
    def _bring_into_sight(self) -> None:
        """Scrolls on to the end of what was opened, but never so far that its heading goes."""
        if self._text is None or self._text.fold is None:
            return
        fold, bar = self._text.fold, self._area.verticalScrollBar()
        top = fold.mapTo(self._page, QPoint(0, 0)).y()
        bar.setValue(max(bar.value(), min(top, top + fold.height() - self._area.viewport().height())))
