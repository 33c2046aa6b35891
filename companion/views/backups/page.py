# SPDX-License-Identifier: LGPL-3.0-or-later
"""The backups that there are, and what going back to one of them would change."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.backup import Differences, Kept
from companion.views.widgets.announce import announce
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.choice import Choice
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text
from companion.views.words.backups import preview_words, when_in_short, when_words


class BackupsPage(QWidget):
    """Nothing changes before 'Go back to this backup' is pressed.

    Signals:
        backup_wanted(): make one now.
        preview_wanted(str): what would this backup change; its name.
        restore_wanted(str): go back to this backup; its name.
        back_wanted(): back to the settings.
    """

    backup_wanted = Signal()
    preview_wanted = Signal(str)
    restore_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self.setObjectName("backups")
        self._looks = looks
        self._chosen: Kept | None = None
        self._make = self._button("backups_make", self.tr("Make a backup now"), "plus")
        self._make.clicked.connect(self.backup_wanted)
        self._choice: Choice | None = None
        self._list = Column(looks, gap=10)
        self._told = Text(wrap=True)
        self._told.setObjectName("backups_told")
        self._restore = Button(looks, self.tr("Go back to this backup"), "care", "undo", height=56, once=True)
        self._restore.setObjectName("backups_restore")
        self._restore.clicked.connect(self._want_restore)
        self._preview = Card(self._preview_column(), "care")
        self._preview.setObjectName("backups_preview")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = scrolled(self._page())
        outer.addWidget(self._scroll)
        back = QShortcut(QKeySequence("Esc"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.back_wanted)

    def show_backups(self, backups: Sequence[Kept]) -> None:
        """What there is to choose from, the newest first; nothing is chosen."""
        self._list.clear()
        self._preview.hide()
        self._chosen = None
        self._choice = None
        if not backups:
            words = self.tr("There is no backup yet. One is made by itself after each session.")
            self._list.add(Text(words, colour="ink2", wrap=True))
            return
        options = list(zip((kept.name for kept in backups), _told_apart(backups), strict=True))
        self._choice = Choice(self._looks, "backups_list", self.tr("Backups"), options, None)
        self._choice.changed.connect(self.preview_wanted)
        self._list.add(self._choice)
        self._choice.show()
        in_tab_order(self._make, self._choice, self._restore)

    def show_preview(self, backup: Kept, changes: Differences) -> None:
        """What going back to `backup` would change."""
        self._show(backup, "\n".join(preview_words(changes)), can_restore=True)

    def show_damaged(self, backup: Kept) -> None:
        """Nobody can go back to `backup`."""
        self._show(backup, self.tr("This backup cannot be read. Your diary is as it was. Choose another one."))

    def focus_first(self) -> None:
        """Puts the keyboard on the way back."""
        self._back.setFocus()

    def _show(self, backup: Kept, words: str, *, can_restore: bool = False) -> None:
        self._chosen = backup
        self._title.setText(self.tr("The backup of {when}").format(when=when_words(backup.made)))
        self._told.setText(words)
        self._restore.setVisible(can_restore)
        self._note.setVisible(can_restore)
        self._preview.show()
        announce(self, words)
        QTimer.singleShot(0, self._reveal)

    def _reveal(self) -> None:
        """Bring what a backup would change into sight; with large text it lies below the fold."""
        self._scroll.ensureWidgetVisible(self._preview)
        self._scroll.ensureWidgetVisible(self._title)

    def _preview_column(self) -> Column:
        self._title = Text(size="lead", wrap=True)
        self._title.setObjectName("backups_title")
        words = self.tr(
            "Rested days and settings go back, too. The diary of now is kept as a backup first, so that you can "
            "return to it."
        )
        self._note = Text(words, colour="ink2", wrap=True)
        buttons = Row(self._looks, self._restore, ...)
        return Column(self._looks, self._title, self._told, self._note, buttons, gap=10, margins=(24, 18, 24, 20))

    def _page(self) -> Page:
        self._back = self._button("backups_back", self.tr("Settings"), "back")
        self._back.setToolTip(self.tr("Back to the settings (Esc)"))
        self._back.clicked.connect(self.back_wanted)
        title = Text(self.tr("Backups"), "display", wrap=True)
        note = self.tr(
            "A backup is a locked copy of your diary on this laptop. One is made after each session. "
            "The newest ten are kept, and some older ones. If the laptop is lost, the backups are lost, too."
        )
        make = Row(self._looks, self._make, ...)
        content = Column(self._looks, Text(note, colour="ink2", wrap=True), make, self._list, gap=14)
        content.setContentsMargins(24, 18, 24, 20)
        back = Row(self._looks, self._back, ...)
        return Page(
            Column(self._looks, back, title, Card(content), self._preview, ..., gap=16, margins=(40, 18, 40, 24)),
        )

    def _button(self, name: str, words: str, icon: str) -> Button:
        button = Button(self._looks, words, icon=icon)
        button.setObjectName(name)
        return button

    @Slot()
    def _want_restore(self) -> None:
        if self._chosen is not None:
            self.restore_wanted.emit(self._chosen.name)


def _told_apart(backups: Sequence[Kept]) -> Iterator[str]:
    """When each was made; of several within a minute, the newest first, which one it is."""
    times = [when_in_short(kept.made) for kept in backups]
    for place, words in enumerate(times):
        number = times[place:].count(words)
        yield f"{words} ({number})" if times.count(words) > 1 else words
