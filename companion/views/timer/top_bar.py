# SPDX-License-Identifier: LGPL-3.0-or-later
"""The line over the timer: end, where in the session this is, how loud."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from companion.domain.diary import Result
from companion.domain.moment import Moment
from companion.domain.stretch import Phase, Side
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.widgets.segments import Block, BlockState, Segments
from companion.views.widgets.text import Text
from companion.views.words.session import hold_words, left_words

_VOLUME_WIDTH = 110
_TARGET = 44


class TopBar(QWidget):
    """Progress in words and blocks.

    Signals:
        end_wanted(): the patient pressed 'End'.
        volume_changed(int): percent.
        sound_switched(bool): whether there is to be sound.
    """

    end_wanted = Signal()
    volume_changed = Signal(int)
    sound_switched = Signal(bool)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._results: Sequence[Result] = ()
        self._end = Button(looks, self.tr("End"), icon="close")
        self._end.setObjectName("timer_end")
        self._end.setToolTip(self.tr("Esc"))
        self._end.clicked.connect(self.end_wanted)
        self._name = Text(size="lead")
        self._name.setObjectName("timer_name")
        self._where = Text(size="caption", colour="ink2")
        self._where.setObjectName("timer_where")
        self._blocks = Segments(looks)
        self._blocks.setObjectName("timer_progress")
        self._blocks.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._mute = Button(looks, icon="volume", kind="quiet")
        self._mute.setObjectName("timer_mute")
        self._mute.setToolTip("M")
        self._mute.setCheckable(True)
        self._mute.toggled.connect(self._switch_sound)
        self._volume = _VolumeSlider(Qt.Orientation.Horizontal)
        self._volume.setRange(0, 100)
        self._volume.setPageStep(10)
        self._volume.setObjectName("timer_volume")
        self._volume.setAccessibleName(self.tr("Volume"))
        self._volume.setToolTip(self.tr("Up and down arrows"))
        self._volume.valueChanged.connect(self.volume_changed)
        row = Row(looks, self._end, Column(looks, ..., self._name, self._where, ..., gap=0), gap=20)
        row.addWidget(self._blocks, 1)
        row.addLayout(Row(looks, self._mute, self._volume, gap=4))
        self.setLayout(row)
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_results(self, results: Sequence[Result]) -> None:
        """What has been held so far."""
        self._results = results

    def show_moment(self, moment: Moment) -> None:
        """The name of the move, the number of the hold, the time left."""
        self._name.setText(moment.form.name)
        number, left = hold_words(moment), left_words(moment.seconds_left)
        self._where.setText(number if self._looks.look.large else f"{number}  \N{MIDDLE DOT}  {left}")
        self._blocks.set_blocks(self._groups(moment), f"{number}, {left}")

    def show_sound(self, sound: bool, volume: int) -> None:
        """How loud it is now."""
        with QSignalBlocker(self._mute), QSignalBlocker(self._volume):
            self._mute.setChecked(not sound)
            self._volume.setValue(volume)
        self._show_mute(sound)

    def offer_end(self, offered: bool) -> None:
        """Whether 'End' is there; a question that has it among its answers needs no second one."""
        self._end.setVisible(offered)

    def toggle_sound(self) -> None:
        """Silence, or sound again."""
        self._mute.toggle()

    def change_volume(self, percent: int) -> None:
        """Make it louder or, with a negative number, softer."""
        self._volume.setValue(self._volume.value() + percent)

    @Slot(bool)
    def _switch_sound(self, muted: bool) -> None:
        self._show_mute(not muted)
        self.sound_switched.emit(not muted)

    def _show_mute(self, sound: bool) -> None:
        self._mute.set_icon("volume" if sound else "mute")
        self._mute.setAccessibleName(self.tr("Sound is on") if sound else self.tr("Sound is off"))

    def _groups(self, moment: Moment) -> list[list[Block]]:
        groups: dict[int, list[Block]] = {}
        runs: dict[tuple[int, Side], list[Result]] = {}
        for number, result in enumerate(self._results, start=1):
            place = result.place
            if result.is_repetition:
                runs.setdefault((place.part, place.side), []).append(result)
            else:
                groups.setdefault(place.part, []).append(_block(number, result, moment))
        for (part, side), run in runs.items():
            groups.setdefault(part, []).append(_run_block(run, moment.place.part, moment.place.side is side))
        return [groups[part] for part in sorted(groups)]

    def _arrange(self) -> None:
        look = self._looks.look
        self._name.setVisible(not look.large)
        self._volume.setMinimumSize(look.metric(_VOLUME_WIDTH), look.metric(_TARGET))


class _VolumeSlider(QSlider):
    """Keeps the left and right arrow for itself while it has the keyboard, which it gets by Tab only."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def event(self, event: QEvent) -> bool:
        """Tell the keys row that these two keys are taken."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right))
            if event.isAccepted():
                return True
        return super().event(event)


def _run_block(run: Sequence[Result], part: int, is_this_side: bool) -> Block:
    """One block for all repetitions of a side."""
    whole = sum(result.is_whole for result in run)
    own = run[0].place.part
    if own == part and is_this_side:
        return Block(BlockState.RUNNING, whole / len(run))
    if whole == len(run):
        return Block(BlockState.DONE)
    if whole:
        return Block(BlockState.PART, whole / len(run))
    return Block(BlockState.SKIPPED if own < part else BlockState.TO_COME)


def _block(number: int, result: Result, moment: Moment) -> Block:
    if number == moment.hold_number and moment.phase is Phase.HOLD:
        return Block(BlockState.RUNNING, moment.fraction)
    if result.is_whole:
        return Block(BlockState.DONE)
    if result.is_part:
        return Block(BlockState.PART, result.counted / result.asked)
    return Block(BlockState.SKIPPED if number < moment.hold_number else BlockState.TO_COME)
