# SPDX-License-Identifier: LGPL-3.0-or-later
"""Today: the session that Enter starts, the last one, the week, and where to turn when something feels wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from companion.domain.asked import Asked
from companion.domain.diary import Record
from companion.domain.week import Day
from companion.figure.source import FigureSource
from companion.views.today.before_card import BeforeCard
from companion.views.today.empty_plan_card import EmptyPlanCard
from companion.views.today.plan_card import PlanCard
from companion.views.today.unfinished_card import UnfinishedCard
from companion.views.today.week_card import WeekCard
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.icon_label import IconLabel
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.text import Text
from companion.views.words.dates import long_day
from companion.views.words.day import greeting, last_session


@dataclass(frozen=True, slots=True)
class TodayView:
    """What the first screen shows.

    Attributes:
        now: the local time.
        asked: what 'Start' would start; None where no routine could be read, or nothing of it is left.
        is_screened: whether the questions before the first session were answered.
        is_ruled_out: whether the answers left nothing of the routine.
        clinic: how the clinic is called, with its number where that is known.
        changes: how many moves are swapped or left out because of the answers.
        without_floor: whether the forms without kneeling and floor are chosen.
        can_swap: whether there are two forms to choose from.
        last: the last session kept.
        days: this week.
        unfinished: a session that was cut short, if there is one.
    """

    now: datetime
    asked: Asked | None
    without_floor: bool
    can_swap: bool
    last: Record | None
    days: Sequence[Day]
    unfinished: Record | None = None
    is_screened: bool = True
    is_ruled_out: bool = False
    clinic: str = ""
    changes: int = 0

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()


class TodayPage(QWidget):
    """The first screen.

    Signals:
        start_wanted(): start what is shown.
        without_floor_chosen(bool): whether the patient cannot kneel or get to the floor.
        unfinished_answered(Unfinished): what is to become of a session that was cut short.
        week_wanted(): to the calendar.
        help_wanted(): to the help.
        routines_wanted(): to the other routines.
        questions_wanted(): to the questions before the first session.
        answers_wanted(): to the answers, and what follows from them.
    """

    start_wanted = Signal()
    without_floor_chosen = Signal(bool)
    unfinished_answered = Signal(object)
    week_wanted = Signal()
    help_wanted = Signal()
    routines_wanted = Signal()
    questions_wanted = Signal()
    answers_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("today")
        self._looks = looks
        self._greeting = Text(size="display", wrap=True)
        self._greeting.setObjectName("today_greeting")
        self._date = Text(colour="ink2", wrap=True)
        self._date.setObjectName("today_date")
        self._unfinished = UnfinishedCard(looks)
        self._unfinished.answered.connect(self.unfinished_answered)
        self._plan = PlanCard(looks, figures)
        self._plan.start_wanted.connect(self.start_wanted)
        self._plan.without_floor_chosen.connect(self.without_floor_chosen)
        self._plan.routines_wanted.connect(self.routines_wanted)
        self._plan.answers_wanted.connect(self.answers_wanted)
        self._before = BeforeCard(looks)
        self._before.questions_wanted.connect(self.questions_wanted)
        self._empty = EmptyPlanCard(looks)
        self._empty.routines_wanted.connect(self.routines_wanted)
        self._empty.answers_wanted.connect(self.answers_wanted)
        self._last = Text(wrap=True)
        self._last.setObjectName("today_last")
        self._last_card = self._note("clock", self.tr("Your last session"), self._last)
        self._help = self._help_card()
        self._week = WeekCard(looks)
        self._week.week_wanted.connect(self.week_wanted)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        head = Column(looks, self._greeting, self._date, gap=2)
        page = Page(Column(looks, head, self._unfinished, self._grid, gap=12, margins=(40, 14, 40, 12)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_today(self, view: TodayView) -> None:
        """What there is today."""
        self._greeting.setText(greeting(view.now))
        self._date.setText(long_day(view.today))
        self._unfinished.setVisible(view.unfinished is not None)
        if view.unfinished is not None:
            self._unfinished.show_record(view.unfinished, can_go_on=view.unfinished.can_go_on(view.now))
        self._before.setVisible(not view.is_screened)
        self._plan.setVisible(view.asked is not None and view.is_screened)
        self._empty.setVisible(view.asked is None and view.is_screened)
        self._empty.show_reason(is_ruled_out=view.is_ruled_out, clinic=view.clinic)
        if view.asked is not None:
            floor, swap = view.without_floor, view.can_swap
            self._plan.show_asked(view.asked, without_floor=floor, can_swap=swap, changes=view.changes)
        self._last.setText(last_session(view.last))
        self._week.show_days(view.days, view.today)

    def focus_first(self) -> None:
        """Put the keyboard on 'Start', or on what comes before it."""
        if self._unfinished.isVisibleTo(self):
            self._unfinished.focus_first()
        elif self._before.isVisibleTo(self):
            self._before.focus_first()
        else:
            self._plan.focus_start()

    def _help_card(self) -> Card:
        button = Button(self._looks, self.tr("When to get help"), icon="phone")
        button.setObjectName("today_help")
        button.clicked.connect(self.help_wanted)
        words = Text(self.tr("When to stop, and when to get help."), colour="ink2", wrap=True)
        card = self._note("heart", self.tr("Something feels wrong?"), words, button)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        return card

    def _note(self, icon: str, title: str, words: Text, button: Button | None = None) -> Card:
        row = Row(self._looks, IconLabel(self._looks, icon, "accent"), gap=14)
        row.addWidget(Text(title, "lead", wrap=True), 1)
        column = Column(self._looks, row, words, ..., gap=8, margins=(24, 18, 24, 20))
        if button is not None:
            column.addWidget(button)
        return Card(column)

    def _arrange(self) -> None:
        plans = (self._plan, self._before, self._empty)
        cards = (*plans, self._last_card, self._help, self._week)
        for card in cards:
            self._grid.removeWidget(card)
        self._grid.setSpacing(self._looks.look.gap(18))
        if self._looks.look.large:
            for row, card in enumerate(cards):
                self._grid.addWidget(card, row, 0, 1, 2)
        else:
            for card in plans:
                self._grid.addWidget(card, 0, 0, 2, 1)
            self._grid.addWidget(self._last_card, 0, 1)
            self._grid.addWidget(self._help, 1, 1)
            self._grid.addWidget(self._week, 2, 0, 1, 2)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 1)
