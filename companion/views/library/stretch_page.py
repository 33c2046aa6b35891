# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page of one move, with its keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout

from companion.domain.ports import Clock
from companion.domain.screening import Finding
from companion.domain.stretch import Stretch
from companion.figure.source import FigureSource
from companion.views.library.stretch_sheet import StretchSheet, StretchView
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled

_KEYS_BACK = ("Esc", "Alt+Left")
_KEY_HOLD = "Alt+H"
_KEY_OTHER_SIDE = "S"
_KEY_PLAY = "P"
_KEY_FAVOURITE = "F"


class StretchPage(Page):
    """Shows a move: Esc goes back, P plays it, S shows the other side, F makes it a favourite, Alt+H starts it.

    Attributes:
        back_wanted: Back to all moves.
        hold_wanted: Lead me through this move now; its id.
        stretch_chosen: Show another move; its id.
        favourite_changed: The move of this id is a favourite now, or none any more.
        questions_wanted: To the answers that rule the move out.
    """

    back_wanted = Signal()
    hold_wanted = Signal(str)
    stretch_chosen = Signal(str)
    favourite_changed = Signal(str, bool)
    questions_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("stretch")
        self._looks = looks
        self._figures = figures
        self._clock = clock
        self._stretch = ""
        self._can_be_held = False
        self._sheet: StretchSheet | None = None
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(Page(self._place)))
        for key in _KEYS_BACK:
            self._shortcut(key).activated.connect(self.back_wanted)
        self._shortcut(_KEY_HOLD).activated.connect(self._want_hold)
        self._shortcut(_KEY_OTHER_SIDE).activated.connect(self._show_other_side)
        for key, toggle in ((_KEY_PLAY, self._toggle_playing), (_KEY_FAVOURITE, self._toggle_favourite)):
            shortcut = self._shortcut(key)
            shortcut.setAutoRepeat(False)  # a key that stays down for a moment means one press
            shortcut.activated.connect(toggle)

    def show_stretch(  # noqa: PLR0913 - the move, and what is known of the patient
        self,
        stretch: Stretch,
        names: Mapping[str, str],
        *,
        motion: bool = True,
        findings: Sequence[Finding] = (),
        is_favourite: bool = False,
        is_ruled_out: bool = False,
    ) -> None:
        """Shows a move.

        Args:
            stretch: the move.
            names: the names, by id, of the moves that can be opened from here.
            motion: whether the picture glides when it plays.
            findings: what the patient's answers mean for the move, the severest first.
            is_favourite: whether the move was marked.
            is_ruled_out: whether the answers rule it out, so that it cannot be held from here.
        """
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        if self._sheet is not None:
            # the button that asked for the new sheet may be on the old one: that goes when the press is over
            self._place.removeWidget(self._sheet)
            self._sheet.hide()
            self._sheet.deleteLater()
        self._stretch = stretch.id
        self._can_be_held = not is_ruled_out
        self._sheet = self._new_sheet(StretchView(stretch, names, motion, findings, is_favourite, is_ruled_out))
        self._place.addWidget(self._sheet)
        if had_focus:
            self._sheet.show()  # what is not shown yet takes no focus
            self.focus_first()

    def focus_first(self) -> None:
        """Puts the keyboard on 'Hold now', or on the way back where that is ruled out."""
        if self._sheet is not None:
            self._sheet.focus_first()

    def _new_sheet(self, view: StretchView) -> StretchSheet:
        sheet = StretchSheet(self._looks, self._figures, view, self._clock)
        sheet.back_wanted.connect(self.back_wanted)
        sheet.hold_wanted.connect(self._want_hold)
        sheet.stretch_chosen.connect(self.stretch_chosen)
        sheet.favourite_changed.connect(self._tell_favourite)
        sheet.answers_wanted.connect(self.questions_wanted)
        return sheet

    def _shortcut(self, key: str) -> QShortcut:
        return QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _want_hold(self) -> None:
        if self._can_be_held:
            self.hold_wanted.emit(self._stretch)

    def _show_other_side(self) -> None:
        if self._sheet is not None:
            self._sheet.show_other_side()

    def _toggle_playing(self) -> None:
        if self._sheet is not None:
            self._sheet.toggle_playing()

    def _toggle_favourite(self) -> None:
        if self._sheet is not None:
            self._sheet.toggle_favourite()

    def _tell_favourite(self, is_favourite: bool) -> None:
        self.favourite_changed.emit(self._stretch, is_favourite)
