# SPDX-License-Identifier: LGPL-3.0-or-later
"""The timer: leads through a session by picture, ring, words and large keys."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from companion.domain.clinic import Clinic
from companion.domain.diary import Result
from companion.domain.moment import Moment, Pause
from companion.figure.source import FigureSource
from companion.views.timer.clock_column import ClockColumn, column_width
from companion.views.timer.command import Command
from companion.views.timer.keys_row import KEYS_HEIGHT, KeysRow, add_key
from companion.views.timer.question import Asking, Question
from companion.views.timer.questions import after_sleep, before_ending, this_hurts
from companion.views.timer.stage import Stage
from companion.views.timer.top_bar import TopBar
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.flash_frame import FlashFrame
from companion.views.widgets.looks import LookSource
from companion.views.words.session import spoken

_LOUDER = 10
_PICTURE_SHARE, _QUESTION_SHARE = 4, 3


class TimerPage(QWidget):
    """Shows moments and says what was pressed; knows neither the clock nor the diary.

    Signals:
        pressed(Command): what the patient asks of the session.
        volume_changed(int): percent.
        sound_switched(bool): whether there is to be sound.
    """

    pressed = Signal(object)
    volume_changed = Signal(int)
    sound_switched = Signal(bool)

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("timer")
        self._looks = looks
        self._motion = True
        self._results: Sequence[Result] = ()
        self._moment: Moment | None = None
        self._easier: str | None = None
        self._clinic = Clinic()
        self._ending = False
        self._asks = False
        self._top = TopBar(looks)
        self._stage = Stage(looks, figures)
        self._clock = ClockColumn(looks, figures)
        self._keys = KeysRow(looks)
        self._hurts = Button(looks, self.tr("This hurts"), "care", "care", size="lead", height=KEYS_HEIGHT)
        self._hurts.setObjectName("timer_hurts")
        self._hurts.setToolTip("H")
        self._hurts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._question = Question(looks)
        self._question.setParent(self)
        self._flash = FlashFrame(looks, self)
        self._lay_out()
        self._connect()
        self._add_keys()

    # Slots: what the session says

    def show_results(self, results: Sequence[Result]) -> None:
        """What has been held so far, hold by hold."""
        self._results = results
        self._top.show_results(results)

    @Slot(object)
    def show_moment(self, moment: Moment) -> None:
        """How the session looks now."""
        self._moment = moment
        self._top.show_moment(moment)
        self._stage.show_moment(moment)
        self._clock.show_moment(moment)
        self._keys.show_moment(moment)

    @Slot(object)
    def show_phase(self, moment: Moment) -> None:
        """A new phase began, or a pause: say so to eyes and to screen readers, and ask where there is a question."""
        if moment.pause is Pause.AWAY:
            self._ask(after_sleep(moment, self._whole, len(self._results)))
        elif moment.pause is Pause.HURT:
            self._ask(this_hurts(self._easier, self._clinic))
        elif moment.pause is Pause.PRESSED and self._ending:
            self._ask(before_ending(moment, self._whole, len(self._results)))
        else:
            self._ending = False
            self._lead()
            words = spoken(moment) if moment.pause is None else self.tr("Paused")
            if words:
                announce(self, words, urgent=True)
        # What changes every other second would blink.
        self._flash.flash(600 if self._motion and not moment.is_in_rhythm else 0)

    def show_easier_form(self, name: str | None) -> None:
        """The easier form that 'this hurts' may offer now."""
        self._easier = name

    def show_clinic(self, clinic: Clinic) -> None:
        """Whom 'this hurts' tells to call."""
        self._clinic = clinic

    def show_sound(self, sound: bool, volume: int) -> None:
        """How loud it is now."""
        self._top.show_sound(sound, volume)

    def set_motion(self, motion: bool) -> None:
        """Whether the picture glides and the frame flashes."""
        self._motion = motion
        self._stage.set_motion(motion)

    def minimumSizeHint(self) -> QSize:
        """Fits whatever the window is."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the right-hand column in proportion."""
        width = column_width(self.width())
        self._clock.setMinimumWidth(width)
        self._clock.setMaximumWidth(width)
        super().resizeEvent(event)

    # Building

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(16)
        self._grid.addWidget(self._stage, 0, 0)
        self._grid.addWidget(self._clock, 0, 1)
        self._grid.addWidget(self._keys, 1, 0)
        self._grid.addWidget(self._hurts, 1, 1)
        self._grid.setRowStretch(0, 1)
        column = Column(self._looks, self._top, gap=14, margins=(28, 16, 28, 22))
        column.addLayout(self._grid, 1)
        self.setLayout(column)
        self._arrange()

    def _connect(self) -> None:
        self._top.end_wanted.connect(self._ask_to_end)
        self._top.volume_changed.connect(self.volume_changed)
        self._top.sound_switched.connect(self.sound_switched)
        self._stage.clicked.connect(self._click_picture)
        self._keys.pressed.connect(self.pressed)
        self._hurts.clicked.connect(self._press_hurts)
        self._question.answered.connect(self.pressed)
        self._looks.changed.connect(self._arrange)

    def _add_keys(self) -> None:
        add_key(self._hurts, Qt.Key.Key_H, self._press_hurts)
        add_key(self._hurts, Qt.Key.Key_Escape, self._ask_to_end)
        add_key(self, Qt.Key.Key_M, self._top.toggle_sound)
        add_key(self, Qt.Key.Key_Up, self._louder, repeats=True)
        add_key(self, Qt.Key.Key_Down, self._softer, repeats=True)

    # What was pressed

    @property
    def _whole(self) -> int:
        return sum(result.is_whole for result in self._results)

    @Slot()
    def _click_picture(self) -> None:
        if not self._asks:
            self._keys.press_pause()

    @Slot()
    def _press_hurts(self) -> None:
        self.pressed.emit(Command.HURTS)

    @Slot()
    def _louder(self) -> None:
        self._top.change_volume(_LOUDER)

    @Slot()
    def _softer(self) -> None:
        self._top.change_volume(-_LOUDER)

    @Slot()
    def _ask_to_end(self) -> None:
        self._ending = True
        if self._moment is not None and self._moment.pause is Pause.PRESSED:
            self._ask(before_ending(self._moment, self._whole, len(self._results)))
        elif self._moment is not None and self._moment.pause is None:
            self.pressed.emit(Command.PAUSE)

    # Leading or asking

    def _lead(self) -> None:
        if self._asks:
            self._asks = False
            self._arrange()
            self._keys.focus_pause()

    def _ask(self, asking: Asking) -> None:
        self._question.ask(asking)
        self._asks = True
        self._arrange()
        self._question.focus_first()

    def _arrange(self) -> None:
        """Side by side: the picture with the clock, or with a question that leaves room for it."""
        beside = self._asks and not self._question.is_long and not self._looks.look.large
        self._top.offer_end(not self._asks)
        self._top.setVisible(not (self._asks and self._looks.look.large))
        for part in (self._clock, self._keys, self._hurts):
            part.setVisible(not self._asks)
        self._stage.setVisible(beside or not self._asks)
        self._grid.removeWidget(self._question)
        if self._asks:
            self._grid.addWidget(self._question, 0, int(beside), 2, 2 - int(beside))
        self._question.setVisible(self._asks)
        self._grid.setColumnStretch(0, _PICTURE_SHARE)
        self._grid.setColumnStretch(1, _QUESTION_SHARE if beside else 0)

    def focus_first(self) -> None:
        """Put the keyboard on 'Pause'."""
        self._keys.focus_pause()
