# SPDX-License-Identifier: LGPL-3.0-or-later
"""The settings of a loan, as words by name."""

from pathlib import Path

from companion.domain.settings import Settings
from companion.store.connection import Connection
from companion.store.folder import refusing
from companion.store.saving import Saver


class SqlSettings:
    """A `SettingsStore` in the diary's database; another loan begins with the defaults."""

    def __init__(self, connection: Connection, loan: int, file: Path, saver: Saver) -> None:
        self._connection = connection
        self._loan = loan
        self._file = file
        self._saver = saver

    def read(self) -> Settings:
        """The settings as they were last kept; defaults for all that was not.

        Raises:
            StoreRefusedError: the file could not be read.
        """
        with refusing(self._file):
            rows = self._connection.execute("SELECT name, value FROM setting WHERE loan = ?", (self._loan,))
            return Settings.from_words(dict(rows.fetchall()))

    def write(self, settings: Settings) -> None:
        """Keep `settings`.

        Raises:
            NotSavedError: they did not reach the disk.
        """
        rows = [(self._loan, name, value) for name, value in settings.as_words().items()]

        def write() -> None:
            self._connection.executemany(
                "INSERT INTO setting (loan, name, value) VALUES (?, ?, ?)"
                " ON CONFLICT (loan, name) DO UPDATE SET value = excluded.value",
                rows,
            )

        self._saver.save(write)
