# SPDX-License-Identifier: LGPL-3.0-or-later
"""Backups and restores, as the window offers them; a part of the composition root."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from companion.domain.backup import Kept, Offer, differences
from companion.domain.felt import Felt
from companion.domain.ports import KeyStore, Machine, NotSavedError, Refusal, StoreRefusedError
from companion.store.backups import Backup, Draft
from companion.store.folder import StoreFolder
from companion.store.key_check import key_for
from companion.store.opening import Store
from companion.store.preview import records_of
from companion.store.remains import readable_sessions
from companion.store.restoring import newest_verified
from companion.views.backups.page import BackupsPage
from companion.views.reading import reading
from companion.views.widgets.looks import LookSource
from companion.views.words.backups import backed_up_words, not_backed_up

_log = logging.getLogger(__name__)

_SHOWN_FIRST = 300
"""Milliseconds for which a backup waits, so that the page which follows a session is there before."""


def offer(folder: Path, keys: KeyStore, felt: Callable[[datetime], Felt]) -> tuple[Backup, Offer] | None:
    """The newest sound backup for the diary in `folder` that cannot be opened, and what is known of both; if any."""
    place = StoreFolder(folder)
    try:
        key = key_for(place, keys)
        backup = newest_verified(place, key)
        if backup is None:
            return None
        there = records_of(backup.file, key)
    except StoreRefusedError as error:
        _log.warning("The backups cannot be offered: %s", error.refusal)
        return None
    glimpses = readable_sessions(place.diary, key)
    known = {record.id for record in there}
    missing = None if glimpses is None else tuple(seen.began for seen in glimpses if seen.id not in known)
    last = max((record.began for record in there), key=lambda began: began.at, default=None)
    return backup, Offer(Kept(backup.file.name, felt(backup.made)), len(there), last, missing)


class Custody(QObject):
    """Keeps backups of an open diary, and lets the person go back to one.

    Drawing a backup needs the diary and takes about a sixtieth of a second for a year of sessions; all the rest of
    it is done in a thread of its own.

    Signals:
        page_wanted(QWidget): the page of the backups is to be shown.
        settings_wanted(): the person wants to leave it again.
        said(str): something to be told.
        restore_wanted(Backup): the diary is to be closed, and this is to take its place.
        refused(StoreRefusedError): the backups cannot be read.
    """

    page_wanted = Signal(object)
    settings_wanted = Signal()
    said = Signal(str)
    restore_wanted = Signal(object)
    refused = Signal(object)
    _ended = Signal(object, bool)

    def __init__(self, looks: LookSource, store: Store, machine: Machine) -> None:
        super().__init__()
        self._looks = looks
        self._store = store
        self._machine = machine
        self._thread: Thread | None = None
        self._is_asked_for = False
        self._soon = QTimer(self, singleShot=True, interval=_SHOWN_FIRST)
        self._soon.timeout.connect(self.back_up)
        self._ended.connect(self._tell)

    def back_up_soon(self) -> None:
        """Make a backup once the page that comes next is shown."""
        self._soon.start()

    @Slot()
    def back_up(self) -> None:
        """Make a backup, if anything was written that none has; whoever looks at the screen need not wait for it."""
        self.wait()
        now = self._machine.clock().wall
        if not (self._is_asked_for or self._store.needs_backup):
            return
        try:
            draft = self._store.backups.draw(self._store.connection)
        except NotSavedError as error:
            if error.refusal is Refusal.DAMAGED:
                # Not the copy, which does not exist yet, but the diary itself.
                self.refused.emit(StoreRefusedError(error.refusal, str(self._store.backups.folder.parent)))
            else:
                self._tell(error, asked=self._is_asked_for)
            self._is_asked_for = False
            return
        asked, self._is_asked_for = self._is_asked_for, False
        self._thread = Thread(target=self._keep, args=(draft, now, asked), name="backup")
        self._thread.start()

    def wait(self) -> None:
        """Until no backup is being made."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def close(self) -> None:
        """Before the diary is closed: a last backup, if one is needed; this time it is waited for."""
        self._soon.stop()
        self.wait()
        if self._store.needs_backup:
            try:
                self._store.back_up(self._machine.clock().wall)
            except (NotSavedError, StoreRefusedError) as error:
                _log.warning("No backup was made when the diary was closed: %s", error.refusal)

    @Slot()
    def show(self) -> None:
        """The page of the backups."""
        with reading(self.refused):
            self._page.show_backups(self._all_kept())
            self.page_wanted.emit(self._page)

    def _keep(self, draft: Draft, now: datetime, asked: bool) -> None:
        """In the thread: nothing here touches the diary or the screen."""
        try:
            self._ended.emit(self._store.backups.keep(draft, now), asked)
        except NotSavedError as error:
            self._ended.emit(error, asked)

    @Slot(object, bool)
    def _tell(self, end: Backup | NotSavedError, asked: bool) -> None:
        if isinstance(end, NotSavedError):
            self.said.emit(not_backed_up(end.refusal))
        elif asked:
            with reading(self.refused):
                self._page.show_backups(self._all_kept())
            self.said.emit(backed_up_words(self._machine.felt(end.made)))

    # The page

    @cached_property
    def _page(self) -> BackupsPage:
        page = BackupsPage(self._looks)
        page.back_wanted.connect(self.settings_wanted)
        page.backup_wanted.connect(self._back_up_now)
        page.preview_wanted.connect(self._preview)
        page.restore_wanted.connect(self._want_restore)
        return page

    @Slot()
    def _back_up_now(self) -> None:
        self._is_asked_for = True
        self.back_up()

    @Slot(str)
    def _preview(self, name: str) -> None:
        with reading(self.refused):
            backup = self._named(name)
            if backup is None:
                self.show()
                return
            try:
                there = records_of(backup.file, self._store.backups.key)
            except StoreRefusedError:
                self._page.show_damaged(self._kept(backup))
                return
            here = self._store.diary.between(date.min, date.max)
            self._page.show_preview(self._kept(backup), differences(here, there))

    @Slot(str)
    def _want_restore(self, name: str) -> None:
        with reading(self.refused):
            backup = self._named(name)
            if backup is not None:
                self.restore_wanted.emit(backup)

    def _named(self, name: str) -> Backup | None:
        return next((backup for backup in self._store.backups.listed() if backup.file.name == name), None)

    def _all_kept(self) -> list[Kept]:
        return [self._kept(backup) for backup in self._store.backups.listed()]

    def _kept(self, backup: Backup) -> Kept:
        return Kept(backup.file.name, self._machine.felt(backup.made))
