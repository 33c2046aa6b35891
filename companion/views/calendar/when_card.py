# SPDX-License-Identifier: LGPL-3.0-or-later
"""When a session was: its day, the time it began, and how long it took, as the clocks on the wall showed it."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QTime, Signal
from PySide6.QtWidgets import QBoxLayout

from companion.domain.felt import Felt, Times
from companion.domain.ports import Zones
from companion.domain.said import LONGEST, Said, meant, said_of
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.cards import Card
from companion.views.widgets.choice import Choice
from companion.views.widgets.looks import LookSource
from companion.views.widgets.stepper import Stepper, day_field, minutes_field, time_field
from companion.views.widgets.text import Text
from companion.views.words.corrections import before_or_after, came_twice, left_out
from companion.views.words.dates import time_of_day

_FIRST, _SECOND = "first", "second"

_FURTHEST_BACK = timedelta(days=366)
"""How long ago a session may be said to have been: a slip in the year is not to make it one of long ago."""


class WhenCard(Card):
    """Three fields, and what they come to.

    Args:
        looks: How things look now.
        times: When it was, as far as is known.
        latest: The last day that can be chosen.
        zones: Tell what a time on the wall means.

    Attributes:
        changed: Another time was said; read `times` and `fault`.
    """

    changed = Signal()

    def __init__(self, looks: LookSource, times: Times, latest: date, zones: Zones) -> None:
        super().__init__()
        self._looks = looks
        self._zones = zones
        self._known = times
        said = said_of(times, zones)
        earliest = min(times.began.day, latest - _FURTHEST_BACK)
        self._day, step_day = day_field(_qdate(said.local.date()), _qdate(earliest), _qdate(latest))
        self._time, step_time = time_field(QTime(said.local.hour, said.local.minute))
        self._minutes, step_minutes = minutes_field(said.minutes, LONGEST // timedelta(minutes=1), self.tr(" min"))
        self._row = Row(
            looks,
            Stepper(
                looks,
                "edit_day",
                self.tr("Day"),
                self._day,
                step_day,
                spoken=(self.tr("One day earlier"), self.tr("One day later")),
            ),
            Stepper(
                looks,
                "edit_time",
                self.tr("Began at"),
                self._time,
                step_time,
                spoken=(self.tr("5 minutes earlier"), self.tr("5 minutes later")),
            ),
            Stepper(
                looks,
                "edit_minutes",
                self.tr("Took"),
                self._minutes,
                step_minutes,
                spoken=(self.tr("1 minute less"), self.tr("1 minute more")),
            ),
            gap=24,
        )
        for place, share in enumerate((5, 3, 3)):
            self._row.setStretch(place, share)
        self._until = Text(colour="ink2", wrap=True)
        self._until.setObjectName("edit_until")
        options = [(_FIRST, ""), (_SECOND, "")]
        label = self.tr("Which one was it?")
        known = (_SECOND if said.second else _FIRST) if len(self._meanings(said.local)) > 1 else None
        self._which = Choice(looks, "edit_which", label, options, known)
        title = Text(self.tr("When"), "lead")
        self.setLayout(
            Column(looks, title, self._row, self._until, self._which, gap=10, margins=(24, 16, 24, 18)),
        )
        self._day.dateChanged.connect(self._tell)
        self._time.timeChanged.connect(self._tell)
        self._minutes.valueChanged.connect(self._tell)
        self._which.changed.connect(self._tell)
        looks.changed.connect(self._arrange)
        self._arrange()
        self._show()

    @property
    def times(self) -> Times | None:
        """What the fields say; None where the clocks left that time out, or as long as one of two is not chosen."""
        if self._is_open:
            return None
        return meant(self.said, self._known, self._zones)

    @property
    def fault(self) -> str:
        """Why the fields say nothing; empty where they say something."""
        local = self.said.local
        if self._is_open:
            return came_twice(local)
        instead = self._zones.on_the_wall(local, self._known.began.zone).instead
        return "" if instead is None else left_out(local, instead)

    def focus_first(self) -> None:
        """Puts the keyboard on the time, which is what is wrong most often."""
        self._time.setFocus()

    @property
    def said(self) -> Said:
        """What the fields say, as the wall has it."""
        day, at = self._day.date(), self._time.time()
        local = datetime.combine(date(day.year(), day.month(), day.day()), time(at.hour(), at.minute()))
        twice = len(self._meanings(local)) > 1
        return Said(local, self._minutes.value(), twice and self._which.chosen == _SECOND)

    @property
    def _is_open(self) -> bool:
        """Whether the time came twice and it is not said which one it was."""
        return self._which.chosen is None and len(self._meanings(self.said.local)) > 1

    def _meanings(self, local: datetime) -> tuple[Felt, ...]:
        return self._zones.on_the_wall(local, self._known.began.zone).meanings

    def _tell(self) -> None:
        self._show()
        if self.fault:
            announce(self, self.fault)
        self.changed.emit()

    def _show(self) -> None:
        """What the fields come to; of a time that came twice, which one is meant."""
        local = self.said.local
        meanings = self._meanings(local)
        is_twice = len(meanings) > 1
        self._which.setVisible(is_twice)
        if is_twice:
            self._which.set_words(_FIRST, before_or_after(meanings[0], before=True))
            self._which.set_words(_SECOND, before_or_after(meanings[1], before=False))
        times = self.times
        if times is None:
            self._until.setText(self.fault)
            return
        until = self.tr("Until {time}.").format(time=time_of_day(times.ended.local))
        self._until.setText(f"{until} {came_twice(local)}" if is_twice else until)

    def _arrange(self) -> None:
        large = self._looks.look.large
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
