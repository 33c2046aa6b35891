# SPDX-License-Identifier: LGPL-3.0-or-later
"""Reading the diary while it is open: should it have been damaged meanwhile, whoever put it there is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import SignalInstance

from companion.domain.ports import StoreRefusedError


@contextmanager
def reading(refused: SignalInstance) -> Iterator[None]:
    """Emit `refused` with the `StoreRefusedError` of what is done inside, which ends there."""
    try:
        yield
    except StoreRefusedError as error:
        refused.emit(error)
