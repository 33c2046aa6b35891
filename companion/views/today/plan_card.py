# SPDX-License-Identifier: LGPL-3.0-or-later
"""What there is to do today, with the one button that starts it."""

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QWidget

from companion.domain.asked import Asked, Part
from companion.domain.timeline import seconds_in, segments
from companion.figure.source import FigureSource
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.looks import LookSource
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.dates import about_minutes
from companion.views.words.stretches import dose_words

_THUMBNAIL_WIDTH, _THUMBNAIL_HEIGHT = 116, 84
_PICTURE_WIDTH, _PICTURE_HEIGHT = 280, 250
_MOST_PICTURED = 3
"""Moves; a longer routine is a list of names."""


class PlanCard(Card):
    """The routine of today.

    Signals:
        start_wanted(): 'Start' was pressed.
        without_floor_chosen(bool): whether the patient cannot kneel or get to the floor.
        routines_wanted(): 'Other routines' was pressed.
        answers_wanted(): the patient asks why a move was changed.
    """

    start_wanted = Signal()
    without_floor_chosen = Signal(bool)
    routines_wanted = Signal()
    answers_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._name = Text(size="title", wrap=True)
        self._name.setObjectName("today_routine")
        self._time = Text(colour="ink2", wrap=True)
        self._time.setObjectName("today_time")
        self._moves_column = Column(looks, gap=10)
        self._moves = _Moves()
        self._moves.setLayout(self._moves_column)
        self._start = Button(looks, self.tr("Start"), "fill", "play", size="title", height=72)
        self._start.setObjectName("today_start")
        self._start.setToolTip(self.tr("Enter"))
        self._start.clicked.connect(self.start_wanted)
        self._floor = Button(looks, self.tr("I cannot kneel or get to the floor"), "chip", checkable=True, height=48)
        self._floor.set_icon("radio", "radio-on")
        self._floor.setObjectName("today_without_floor")
        self._floor.toggled.connect(self.without_floor_chosen)
        self._others = Button(looks, self.tr("Other routines"), "quiet", height=48)
        self._others.setObjectName("today_routines")
        self._others.clicked.connect(self.routines_wanted)
        self._changed = Button(looks, "", "quiet", "info", height=48)
        self._changed.setObjectName("today_changed")
        self._changed.clicked.connect(self.answers_wanted)
        self._picture: Thumbnail | None = None
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._actions = Row(looks, gap=12)
        self._below = Row(looks, self._others, self._changed, ..., gap=12)
        self.setLayout(Column(looks, self._grid, self._actions, self._below, gap=14, margins=(28, 18, 28, 20)))
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_asked(self, asked: Asked, *, without_floor: bool, can_swap: bool, changes: int = 0) -> None:
        """What starts when 'Start' is pressed.

        Args:
            asked: the session.
            without_floor: whether the forms without kneeling and floor are chosen.
            can_swap: whether there are two forms to choose from.
            changes: how many moves are swapped or left out because of the patient's answers.
        """
        self._name.setText(asked.name)
        self._time.setText(about_minutes(seconds_in(segments(asked))))
        self._floor.blockSignals(True)
        self._floor.setChecked(without_floor)
        self._floor.blockSignals(False)
        self._floor.setVisible(can_swap)
        self._changed.setVisible(changes > 0)
        self._changed.set_words(self.tr("%n move(s) changed for you: why?", "", changes))
        self._moves_column.clear()
        for number, part in enumerate(asked.parts, start=1):
            is_pictured = len(asked.parts) <= _MOST_PICTURED
            self._moves_column.addWidget(self._move(part) if is_pictured else self._line(number, part))
        self._moves_column.add(...)
        self._show_picture(asked.parts[0] if len(asked.parts) <= _MOST_PICTURED else None)
        self._start.setAccessibleDescription(f"{asked.name}. {self._time.text()}")

    def focus_start(self) -> None:
        """Put the keyboard on 'Start', so that Enter starts."""
        self._start.setFocus()

    def _move(self, part: Part) -> QWidget:
        name = Text(part.form.name, bold=True, wrap=True)
        dose = Text(dose_words(part.doses, part.form.pace), colour="ink2", wrap=True)
        row = Row(self._looks, self._pictured(part, _THUMBNAIL_WIDTH, _THUMBNAIL_HEIGHT), gap=16)
        row.addLayout(Column(self._looks, ..., name, dose, ..., gap=2), 1)
        move = QWidget()
        move.setLayout(row)
        return move

    def _line(self, number: int, part: Part) -> QWidget:
        """A move of a long routine, so that 'Start' stays in sight."""
        dose = dose_words(part.doses, part.form.pace)
        words = Text(f"{number}.  <b>{escape(part.form.name)}</b>  \N{MIDDLE DOT}  {escape(dose)}", wrap=True)
        words.setTextFormat(Qt.TextFormat.RichText)
        return words

    def _pictured(self, part: Part, width: int, height: int) -> Thumbnail:
        form, side = part.form, part.doses[0].side
        return Thumbnail(self._looks, self._figures, form.stretch, form.position, side, height=height, width=width)

    def _show_picture(self, part: Part | None) -> None:
        if self._picture is not None:
            self._picture.hide()
            self._picture.deleteLater()
        self._picture = None if part is None else self._pictured(part, _PICTURE_WIDTH, _PICTURE_HEIGHT)
        self._arrange()

    def _arrange(self) -> None:
        """The picture beside the words while there is room; with large text 'Start' is in sight without scrolling."""
        look = self._looks.look
        roomy = not (look.medium or look.large)
        words: tuple[QWidget, ...] = (self._name, self._time, self._moves)
        if look.large:
            words = (self._name, self._time, self._start, self._moves)
        for widget in (*words, self._start, self._floor):
            self._grid.removeWidget(widget)
            self._actions.removeWidget(widget)
        for row, widget in enumerate(words):
            self._grid.addWidget(widget, row, 0)
        for widget in (self._start, self._floor):
            if widget not in words:
                self._actions.addWidget(widget, 1 if widget is self._start else 0)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._actions.setDirection(across if roomy else down)
        self._below.setDirection(across if roomy else down)
        self._grid.setSpacing(look.gap(12))
        in_tab_order(self._start, self._floor, self._others, self._changed)
        if self._picture is not None:
            self._grid.addWidget(self._picture, 0, 1, len(words), 1, Qt.AlignmentFlag.AlignTop)
            self._picture.setVisible(roomy)


class _Moves(QWidget):
    """The list of moves: as high as its words are at its width, and not as they would be at the narrowest."""

    def minimumSizeHint(self) -> QSize:
        """Nothing: the height comes from heightForWidth."""
        return QSize(0, 0)
