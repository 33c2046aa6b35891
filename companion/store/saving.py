# SPDX-License-Identifier: LGPL-3.0-or-later
"""One change of the diary: on the disk, or `NotSavedError` and nothing of it kept."""

import contextlib
from collections.abc import Iterator

from companion.domain.ports import NotSavedError
from companion.store.connection import Connection, DriverError, refusal_of, transaction


@contextlib.contextmanager
def saving(connection: Connection) -> Iterator[None]:
    """Commit what is done inside; faults of ours, such as a row that breaks a rule of the schema, go on as they are.

    Raises:
        NotSavedError: the machine would not take it.
    """
    try:
        with transaction(connection):
            yield
    except DriverError as error:
        refusal = refusal_of(error)
        if refusal is None:
            raise
        raise NotSavedError(refusal) from error
