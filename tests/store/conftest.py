# SPDX-License-Identifier: LGPL-3.0-or-later
"""A real store in a folder of its own, with a real key file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.desktop.secrets import FileKeyStore
from companion.store.migrations import STEPS
from companion.store.opening import Store, open_store
from tests.clock import MONDAY_MORNING

Opener = Callable[..., Store]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def keys(folder: Path) -> FileKeyStore:
    return FileKeyStore(folder / "diary.key")


@pytest.fixture
def opened(folder: Path, keys: FileKeyStore) -> Iterator[Opener]:
    """Opens the store in `folder`, as often as wanted; what is left open is closed after the test."""
    stores = []

    def open_again(steps=STEPS, now=MONDAY_MORNING) -> Store:
        stores.append(open_store(folder, keys, now, steps))
        return stores[-1]

    yield open_again
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Opener) -> Store:
    return opened()
