# SPDX-License-Identifier: LGPL-3.0-or-later
"""One change of the diary: on the disk, or `NotSavedError` and nothing of it kept."""

from collections.abc import Callable
from typing import TypeVar

from companion.domain.ports import NotSavedError, Refusal
from companion.store.ballast import Ballast
from companion.store.connection import Connection, DriverError, refusal_of, transaction

T = TypeVar("T")


class Saver:
    """Makes changes, each in a transaction of its own; on a full disk the ballast is given up for the one at hand.

    Attributes:
        when_reserve_is_used: called after a change that was saved in the room of the ballast; from then on little is
            left, and the person has to be told.
    """

    def __init__(self, connection: Connection, ballast: Ballast) -> None:
        self._connection = connection
        self._ballast = ballast
        self.when_reserve_is_used: Callable[[], None] = _nobody_listens

    def save(self, change: Callable[[], T]) -> T:
        """Do `change` and commit it; what it returns.

        Faults of ours, such as a row that breaks a rule of the schema, go on as they are, and nothing is kept.

        Raises:
            NotSavedError: the machine would not take it.
        """
        try:
            return self._committed(change)
        except NotSavedError as error:
            if error.refusal is not Refusal.DISK_FULL or not self._ballast.give_up():
                raise
        saved = self._committed(change)
        self.when_reserve_is_used()
        return saved

    def _committed(self, change: Callable[[], T]) -> T:
        try:
            with transaction(self._connection):
                return change()
        except DriverError as error:
            refusal = refusal_of(error)
            if refusal is None:
                raise
            raise NotSavedError(refusal) from error


def _nobody_listens() -> None:
    """Until somebody does."""
