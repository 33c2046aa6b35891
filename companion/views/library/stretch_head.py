# SPDX-License-Identifier: LGPL-3.0-or-later
"""The head of a move's page: its name and facts, the way back, the heart and 'Hold now'."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from companion.domain.stretch import Stretch
from companion.views.library.review import review_words
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.chevron_button import ChevronButton
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.stretches import position_word, usual_dose_words


class StretchHead(QWidget):
    """One row, or two where the text is large.

    Attributes:
        back_wanted: Back to all moves.
        hold_wanted: Lead me through this move now.
        favourite_changed: The move is a favourite now, or none any more.
    """

    back_wanted = Signal()
    hold_wanted = Signal()
    favourite_changed = Signal(bool)

    def __init__(self, looks: LookSource, stretch: Stretch, *, is_favourite: bool, is_ruled_out: bool) -> None:
        super().__init__()
        self._looks = looks
        self._is_ruled_out = is_ruled_out
        self._back = self._back_button()
        self._favourite = self._favourite_button(is_favourite=is_favourite)
        self._hold = self._hold_button()
        titled = Row(looks, self._back, gap=16)
        titled.addLayout(self._told(stretch), 1)
        actions = Row(looks, self._favourite, gap=12)
        actions.addWidget(self._hold, 1)
        self._row = Row(looks, gap=16)
        self._row.addLayout(titled, 1)
        self._row.addLayout(actions)
        self.setLayout(self._row)
        self._hold.setVisible(not is_ruled_out)
        looks.changed.connect(self._arrange)
        self._arrange()

    def focus_first(self) -> None:
        """Puts the keyboard on 'Hold now', or on the way back where that is ruled out."""
        (self._back if self._is_ruled_out else self._hold).setFocus()

    def toggle_favourite(self) -> None:
        """Marks the move, or takes the mark away, as a press of the heart does."""
        self._favourite.click()

    def _told(self, stretch: Stretch) -> Column:
        name = Text(stretch.name, "title", wrap=True)
        name.setObjectName("stretch_name")
        facts = f"{position_word(stretch.position)}  ·  {usual_dose_words(stretch)}"
        column = Column(self._looks, name, Text(facts, colour="ink2", wrap=True), gap=0)
        if stretch.reviewed is None:
            draft = Text(review_words(stretch), "caption", colour="ink2", wrap=True)
            draft.setObjectName("stretch_draft")
            column.add(2, draft)
        return column

    def _back_button(self) -> Button:
        back = ChevronButton(self._looks, forward=False)
        back.setObjectName("stretch_back")
        back.setAccessibleName(self.tr("Back to the library"))
        back.setToolTip(self.tr("Back to the library (Esc)"))
        back.clicked.connect(self.back_wanted)
        return back

    def _favourite_button(self, *, is_favourite: bool) -> Button:
        favourite = Button(self._looks, self.tr("Favourite"), "chip", height=56, checkable=True)
        favourite.setObjectName("stretch_favourite")
        favourite.set_icon("heart", chosen="heart-filled")
        favourite.setToolTip(self.tr("Mark as a favourite, or take the mark away (F)"))
        favourite.setChecked(is_favourite)
        favourite.clicked.connect(self.favourite_changed)
        return favourite

    def _hold_button(self) -> Button:
        hold = Button(self._looks, self.tr("Hold now"), "fill", "play", size="lead", height=56)
        hold.setObjectName("stretch_hold")
        hold.setToolTip(self.tr("Be led through this move (Alt+H)"))
        hold.setAccessibleDescription(self.tr("Be led through this move. Key: Alt and H."))
        hold.clicked.connect(self.hold_wanted)
        return hold

    @Slot()
    def _arrange(self) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if self._looks.look.large else across)
