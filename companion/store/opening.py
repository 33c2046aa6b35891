# SPDX-License-Identifier: LGPL-3.0-or-later
"""Opens the diary, or says why not; what is refused is left as it was, byte for byte (a full disk costs the ballast).

A first start makes the key, then the database, then the key check. So a check means that the diary was whole once,
and a start that was broken off anywhere is gone on with by the next one. Backups mean that there was a diary, too: if
it is gone, no empty one is made in its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from companion.domain.ports import KeyStore, Refusal, StoreRefusedError
from companion.store.backups import Backup, Backups, backups_in, sweep
from companion.store.ballast import Ballast
from companion.store.connection import Connection, is_safe, open_alone
from companion.store.diary import SqlDiary
from companion.store.folder import (
    StoreFolder,
    make_private,
    refuse_unless_writable,
    refusing,
    sync_names,
    touch_private,
)
from companion.store.key_check import key_for, read_check, write_check
from companion.store.loan import current_loan
from companion.store.looking import refuse_unless_sound
from companion.store.migrations import STEPS, Step, bring_up_to_date
from companion.store.saving import Saver
from companion.store.screening import ScreeningStore
from companion.store.settings import SqlSettings


@dataclass(frozen=True, slots=True)
class Store:
    """The open store; the file is ours alone until `close`.

    Attributes:
        is_on_reserve: the disk was found full at the start, and the ballast has been given up: what is written now is
            written in its room. The person has to be told; `Saver.when_reserve_is_used` is not called for that.
    """

    diary: SqlDiary
    settings: SqlSettings
    screening: ScreeningStore
    connection: Connection
    saver: Saver
    backups: Backups
    is_on_reserve: bool

    @property
    def needs_backup(self) -> bool:
        """Whether anything may have been written that no backup has: since the last one, or since the start.

        After a run that was killed the answer is yes until there is a backup. This costs next to nothing.
        """
        return self.connection.total_changes != self.backups.up_to

    def back_up(self, now: datetime) -> Backup:
        """Make a backup at `now` (timezone-aware), and thin out the older ones.

        Raises:
            NotSavedError: there is no new backup; the diary and the older ones are as they were.
        """
        return self.backups.make(self.connection, now)

    def close(self) -> None:
        """Give the file back; nothing can be read or written afterwards."""
        self.connection.close()


def open_store(folder: Path, keys: KeyStore, now: datetime, steps: Sequence[Step] = STEPS) -> Store:
    """Open the diary in `folder`, or make it where there is none.

    Args:
        folder: made, for this user alone, if it is not there.
        keys: where the key lies.
        now: when the loan begins, if none is running; timezone-aware.
        steps: the migrations; another row than `STEPS` is for tests.

    Raises:
        StoreRefusedError: with the reason.
    """
    if not is_safe():
        raise StoreRefusedError(Refusal.UNSAFE_DRIVER, str(folder))
    place = StoreFolder(folder)
    ballast = Ballast(place.ballast)
    with refusing(place.diary):
        refuse_unless_writable(place)
        key = key_for(place, keys)
        # In this order, as another program may be at its first start just now: it makes these after the database.
        remains = [path for path in (place.log, place.key_check) if path.exists()]
        was_cut_short = _has_content(place.log)
        if place.diary.exists():
            ballast.make_room()
            refuse_unless_sound(place, key, newest=len(steps))
        else:
            _touch(place, remains)
        backups = Backups(place.backups, key)
        connection = open_alone(place.diary, key)
        try:
            bring_up_to_date(connection, backups, now, steps)
            if read_check(place) is None:
                write_check(place, key)
            loan = current_loan(connection, now)
        except BaseException:
            connection.close()
            raise
    sweep(place.backups)
    sweep(place.path)
    if not was_cut_short:
        backups.up_to = connection.total_changes
    ballast.take_on()
    saver = Saver(connection, ballast)
    return Store(
        diary=SqlDiary(connection, loan, place.diary, saver),
        settings=SqlSettings(connection, loan, place.diary, saver),
        screening=ScreeningStore(connection, loan, place.diary, saver),
        connection=connection,
        saver=saver,
        backups=backups,
        is_on_reserve=ballast.is_given_up,
    )


def _touch(place: StoreFolder, remains: Sequence[Path]) -> None:
    """Make an empty database, given what `remains` of one that is gone."""
    if place.log in remains:
        # SQLite would put the old log into the new database.
        raise StoreRefusedError(Refusal.DAMAGED, str(place.log))
    if backups_in(place.backups):
        raise StoreRefusedError(Refusal.GONE, str(place.diary))
    make_private(place.path)
    for check in remains:
        check.unlink()  # It would say that the database that is made now was whole once.
    touch_private(place.diary)
    sync_names(place.path)


def _has_content(log: Path) -> bool:
    try:
        return log.stat().st_size > 0
    except FileNotFoundError:  # another program has just closed the diary
        return False
