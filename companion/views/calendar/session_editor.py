# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page on which a session is put right, or one that no timer led is added."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from companion.domain.correction import (
    LONGEST_NOTE,
    Change,
    HeldChange,
    HurtChange,
    NoteChange,
    TimesChange,
)
from companion.domain.diary import Record
from companion.domain.felt import Times
from companion.domain.ports import Zones
from companion.domain.stretch import Side
from companion.views.calendar.when_card import WhenCard
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.choice import Choice
from companion.views.widgets.flow import Flow
from companion.views.widgets.held_parts import HeldParts
from companion.views.widgets.hurt_question import HurtQuestion
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text

_ALL_SIDES = frozenset(Side)
_KEYS_SAVE = ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter")


@dataclass(frozen=True, slots=True)
class Draft:
    """What the page says: when the session was, and every change besides."""

    times: Times
    changes: tuple[Change, ...]


class SessionEditor(QWidget):
    """One session, open for changes. Nothing is kept before 'Save'.

    Args:
        looks: How things look now.
        record: The session as it is; one that is to be added has held nothing yet.
        latest: The last day that can be chosen.
        zones: Tell what a time on the wall means.
        routines: Id and name of those to choose from, for a session that is to be added.

    Attributes:
        save_wanted: The person wants it kept; the `Draft`, and whether it may overlap with another session.
        cancelled: The person wants it left as it was.
        routine_chosen: The session to be added was another routine; its id.
    """

    save_wanted = Signal(object, bool)
    cancelled = Signal()
    routine_chosen = Signal(str)

    _held: HeldParts
    _hurt: HurtQuestion

    def __init__(
        self,
        looks: LookSource,
        record: Record,
        latest: date,
        zones: Zones,
        routines: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("calendar_edit")
        self._looks = looks
        self._record = record
        self._is_new = bool(routines)
        self._may_overlap = False
        self._when = WhenCard(looks, record.times, latest, zones)
        self._when.changed.connect(self._forget_question)
        self._place = Column(looks, gap=16)
        self._note = self._note_field(record.note)
        self._may_leave = False
        self._save = Button(looks, self.tr("Save"), "fill", "check", height=56, once=True)
        self._message = Text(colour="care", wrap=True)
        self._message.setObjectName("edit_message")
        self._message.hide()
        self._title = self._title_text()
        page = Page(
            Column(looks, self._title, *self._routines(routines), self._when, self._place, self._note_card(), ...,
                   gap=16, margins=(40, 18, 40, 16))
        )  # fmt: skip
        column = Column(looks, gap=0)
        column.addWidget(scrolled(page), 1)
        self._bar = self._bottom()
        column.addWidget(self._bar)
        self.setLayout(column)
        self._add_keys()
        looks.changed.connect(self._measure)
        self._measure()
        self.show_record(record)

    def show_record(self, record: Record) -> None:
        """What was to be held, and what is known of it."""
        self._record = record
        self._place.clear()
        names = [part.form.name for part in record.parts]
        self._held = HeldParts(self._looks, record)
        self._hurt = HurtQuestion(self._looks, names, record.hurt)
        quick = self._quick(record)
        self._place.add(quick, self._held, self._hurt)
        in_tab_order(self._when, quick, self._held, self._hurt, self._note, self._bar)
        self._held.changed.connect(self._count)
        if self._is_new:
            # Who adds a session has done it: what is to be told is what was left out.
            self._held.hold_only(_ALL_SIDES)
        self._count()
        self._said_first = self._said

    def focus_first(self) -> None:
        """Puts the keyboard on the time."""
        self._when.focus_first()
        announce(self, f"{self._title.text()}: {self._record.asked.name}")

    @property
    def is_touched(self) -> bool:
        """Whether anything is said that is not kept yet."""
        return self._said != self._said_first

    def asks_before_leaving(self) -> bool:
        """Whether something was said that is not kept yet; then that is told, and asking again is leaving it."""
        if not self.is_touched or self._may_leave:
            return False
        self._may_leave = True
        self.say(self.tr("Your changes are not saved. Save them, or do the same again to leave them."))
        return True

    def ask(self, words: str) -> None:
        """Says what speaks against saving it; a second 'Save' saves it all the same."""
        self._may_overlap = True
        self._save.set_words(self.tr("Save both"))
        self.say(words)

    def say(self, words: str) -> None:
        """Says why it is not saved."""
        self._message.setText(words)
        self._message.show()
        announce(self, words, urgent=True)

    # Its parts

    def _title_text(self) -> Text:
        title = Text(self.tr("Add a session") if self._is_new else self.tr("Change a session"), "display", wrap=True)
        title.setObjectName("edit_title")
        return title

    def _routines(self, routines: Sequence[tuple[str, str]]) -> tuple[QWidget, ...]:
        if not routines:
            return (Text(self._record.asked.name, "lead", wrap=True),)
        label = self.tr("What did you do?")
        choice = Choice(self._looks, "edit_routine", label, routines, self._record.asked.routine)
        choice.changed.connect(self.routine_chosen)
        return (Card(Column(self._looks, Text(label, "lead"), choice, gap=10, margins=(24, 16, 24, 18))),)

    def _quick(self, record: Record) -> Card:
        """One press says what was done, in place of one for each hold."""
        sides = {result.place.side for result in record.results}
        ways: list[tuple[str, str, frozenset[Side]]] = [("all", self.tr("All of it"), _ALL_SIDES)]
        if {Side.LEFT, Side.RIGHT} <= sides:
            ways.append(("left", self.tr("LEFT side only"), frozenset({Side.LEFT, Side.BOTH})))
            ways.append(("right", self.tr("RIGHT side only"), frozenset({Side.RIGHT, Side.BOTH})))
        ways.append(("nothing", self.tr("None of it"), frozenset()))
        buttons = QWidget()
        buttons.setLayout(Flow(self._looks, *(self._way(*way) for way in ways), gap=12))
        hint = Text(self.tr("Or press one hold below to correct it."), "caption", colour="ink2", wrap=True)
        title = Text(self.tr("What was held"), "lead")
        return Card(Column(self._looks, title, buttons, hint, gap=8, margins=(24, 16, 24, 14)))

    def _way(self, name: str, words: str, sides: frozenset[Side]) -> Button:
        button = Button(self._looks, words, height=44)
        button.setObjectName(f"edit_held_{name}")
        button.setAccessibleName(self.tr("What was held: {words}").format(words=words))
        button.clicked.connect(partial(self._hold_only, sides))
        return button

    def _note_field(self, note: str) -> QPlainTextEdit:
        field = QPlainTextEdit(note)
        field.setObjectName("edit_note")
        field.setAccessibleName(self.tr("Note"))
        field.setTabChangesFocus(True)
        field.textChanged.connect(self._cut_note)
        return field

    def _note_card(self) -> Card:
        words = self.tr("For you and your clinic. You need not write anything.")
        hint = Text(words, "caption", colour="ink2", wrap=True)
        title = Text(self.tr("Note"), "lead")
        return Card(Column(self._looks, title, hint, self._note, gap=8, margins=(24, 16, 24, 18)))

    def _bottom(self) -> Card:
        self._summary = Text(colour="ink2", wrap=True)
        self._summary.setObjectName("edit_summary")
        cancel = Button(self._looks, self.tr("Cancel"), height=56)
        cancel.setObjectName("edit_cancel")
        cancel.setToolTip(self.tr("Leave it as it was (Esc)"))
        cancel.clicked.connect(self._want_out)
        self._save.setObjectName("edit_save")
        self._save.setToolTip(self.tr("Save (Ctrl and S)"))
        self._save.clicked.connect(self._want_save)
        row = Row(self._looks, gap=12)
        row.addWidget(self._summary, 1)
        row.add(cancel, self._save)
        return Card(Column(self._looks, self._message, row, gap=8, margins=(40, 10, 40, 16)), "plain")

    def _add_keys(self) -> None:
        wanted = {"Esc": self._want_out} | dict.fromkeys(_KEYS_SAVE, self._want_save)
        for key, slot in wanted.items():
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)

    # What is pressed

    def _hold_only(self, sides: frozenset[Side]) -> None:
        self._held.hold_only(sides)
        announce(self, self._held.words)

    @Slot()
    def _measure(self) -> None:
        self._note.setFixedHeight(6 * self._looks.look.size("body"))

    @Slot()
    def _count(self) -> None:
        self._summary.setText(self._held.words)

    @Slot()
    def _cut_note(self) -> None:
        """Take back what goes beyond the longest note: what was just written, and not the end of what was there."""
        text = self._note.toPlainText()
        over = len(text) - LONGEST_NOTE
        if over <= 0:
            self._message.hide()
            return
        cursor = self._note.textCursor()
        at = max(0, cursor.position() - over)
        with QSignalBlocker(self._note):
            self._note.setPlainText((text[:at] + text[at + over :])[:LONGEST_NOTE])
        cursor.setPosition(at)
        self._note.setTextCursor(cursor)
        self.say(self.tr("A note has room for %n letter(s). The last ones were not added.", "", LONGEST_NOTE))

    @Slot()
    def _forget_question(self) -> None:
        self._may_overlap = self._may_leave = False
        self._save.set_words(self.tr("Save"))
        self._message.hide()

    @Slot()
    def _want_save(self) -> None:
        times = self._when.times
        if times is None:
            self.say(self._when.fault)
            return
        self.save_wanted.emit(Draft(times, self._changes(times)), self._may_overlap)

    @Slot()
    def _want_out(self) -> None:
        if not self.asks_before_leaving():
            self.cancelled.emit()

    @property
    def _said(self) -> tuple[object, ...]:
        return (self._when.said, dict(self._held.corrected), self._hurt.answer, self._note.toPlainText())

    def _changes(self, times: Times) -> tuple[Change, ...]:
        known = self._record
        counted = {result.place: result.counted for result in known.results}
        changes: list[Change] = [
            HeldChange(place, counted[place], seconds) for place, seconds in self._held.corrected.items()
        ]
        changes.append(TimesChange(known.times, times))
        changes.append(HurtChange(known.hurt, self._hurt.answer))
        changes.append(NoteChange(known.note, self._note.toPlainText().strip()))
        return tuple(change for change in changes if change.old != change.new)
