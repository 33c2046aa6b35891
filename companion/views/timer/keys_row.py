# SPDX-License-Identifier: LGPL-3.0-or-later
"""The large buttons under the picture that move through the session, and their keys."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from companion.domain.moment import Moment
from companion.views.timer.command import Command
from companion.views.tokens import Size
from companion.views.widgets.boxes import Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource

KEYS_HEIGHT = 80


class KeysRow(QWidget):
    """Back, pause, skip or ready, repeat, ten seconds more; what finds no room with large text is under 'More'.

    The keys count only while the row is seen, so that none of them acts behind a question.

    Signals:
        pressed(Command): one of the buttons or keys.
    """

    pressed = Signal(object)

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._paused = False
        self._waiting = True
        self._back = self._button("timer_back", self.tr("Back"), "back", self.tr("Left arrow"))
        self._pause = self._button("timer_pause", self.tr("Pause"), "pause", self.tr("Space"), "title")
        self._pause.set_kind("fill")
        self._pause.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._skip = self._button("timer_skip", self.tr("Skip"), "skip", self.tr("Right arrow"))
        self._repeat = self._button("timer_repeat", self.tr("Repeat"), "repeat", "R")
        self._repeat.setAccessibleName(self.tr("Repeat this side"))
        self._more = self._button("timer_more_time", self.tr("10 s"), "plus", "+")
        self._more.setAccessibleName(self.tr("10 seconds more"))
        self._menu_button = self._button("timer_more", "", "more", self.tr("More"))
        self._menu_button.setAccessibleName(self.tr("More"))
        self._menu_button.setMenu(self._menu())
        row = Row(looks, self._back, gap=12)
        row.addWidget(self._pause, 1)
        row.add(self._skip, self._repeat, self._more, self._menu_button)
        self.setLayout(row)
        self._connect()
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_moment(self, moment: Moment) -> None:
        """Offer what can be done at `moment`."""
        self._paused = moment.pause is not None
        self._pause.set_words(self.tr("Go on") if self._paused else self.tr("Pause"))
        self._pause.set_icon("play" if self._paused else "pause")
        self._waiting = moment.phase.is_waiting
        self._skip.set_words(self._ready_word() if self._waiting else self.tr("Skip"))
        self._skip.set_icon("play" if self._waiting else "skip")
        self._skip.set_kind("tonal" if self._waiting else "line")
        self._more.setEnabled(moment.length is not None and not moment.is_in_rhythm)
        self._arrange()

    def focus_pause(self) -> None:
        """Put the keyboard on the one big button."""
        self._pause.setFocus()

    @Slot()
    def press_pause(self) -> None:
        """Pause, or go on."""
        self.pressed.emit(Command.GO_ON if self._paused else Command.PAUSE)

    # Building

    def _button(self, name: str, words: str, icon: str, key: str, size: Size = "lead") -> Button:
        button = Button(self._looks, words, icon=icon, size=size, height=KEYS_HEIGHT)
        button.setObjectName(name)
        button.setToolTip(key)
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("timer_menu")
        menu.addAction(self.tr("Repeat this side"), self._press_repeat)
        menu.addAction(self.tr("10 seconds more"), self._press_more)
        return menu

    def _connect(self) -> None:
        self._back.clicked.connect(self._press_back)
        self._pause.clicked.connect(self.press_pause)
        self._skip.clicked.connect(self._press_skip)
        self._repeat.clicked.connect(self._press_repeat)
        self._more.clicked.connect(self._press_more)
        for key, slot in (
            (Qt.Key.Key_Space, self.press_pause),
            (Qt.Key.Key_Return, self._press_enter),
            (Qt.Key.Key_Enter, self._press_enter),
            (Qt.Key.Key_Left, self._press_back),
            (Qt.Key.Key_Right, self._press_skip),
            (Qt.Key.Key_R, self._press_repeat),
            (Qt.Key.Key_Plus, self._press_more),
        ):
            add_key(self, key, slot)

    def _ready_word(self) -> str:
        return self.tr("Ready") if self._looks.look.large else self.tr("I'm ready")

    def _arrange(self) -> None:
        large = self._looks.look.large
        self._repeat.setVisible(not large and not self._waiting)
        self._more.setVisible(not large)
        self._menu_button.setVisible(large)

    # What was pressed

    @Slot()
    def _press_enter(self) -> None:
        """'I am ready', unless the patient went to a button with Tab: then that button."""
        focused = self.window().focusWidget()
        if isinstance(focused, QAbstractButton) and focused is not self._pause:
            focused.click()
        else:
            self.pressed.emit(Command.GO_ON if self._paused else Command.READY)

    @Slot()
    def _press_back(self) -> None:
        self.pressed.emit(Command.BACK)

    @Slot()
    def _press_skip(self) -> None:
        self.pressed.emit(Command.READY if self._waiting else Command.SKIP)

    @Slot()
    def _press_repeat(self) -> None:
        self.pressed.emit(Command.REPEAT)

    @Slot()
    def _press_more(self) -> None:
        self.pressed.emit(Command.MORE)


def add_key(where: QWidget, key: Qt.Key, slot: Callable[[], object], *, repeats: bool = False) -> None:
    """A key that acts while `where` is seen; one that is held down acts once, unless it `repeats`."""
    shortcut = QShortcut(QKeySequence(key), where)
    shortcut.setAutoRepeat(repeats)
    shortcut.activated.connect(slot)
