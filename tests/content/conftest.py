# SPDX-License-Identifier: LGPL-3.0-or-later
"""Copies of the shipped content that a test may break."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from companion.paths import shipped_routines

Change = Callable[[str, str, str], Path]


@pytest.fixture
def shipped() -> Path:
    """The folder that ships with the program."""
    return shipped_routines()


@pytest.fixture
def copied(shipped: Path, tmp_path: Path) -> Path:
    """An untouched copy of the shipped folder."""
    return Path(shutil.copytree(shipped, tmp_path / "routines"))


@pytest.fixture
def change(copied: Path) -> Change:
    """Replaces a text that has to be in a file of the copy, once, and returns the file's path."""

    def replace_in(file: str, old: str, new: str) -> Path:
        path = copied / file
        before = path.read_text(encoding="utf-8")
        assert old in before
        path.write_text(before.replace(old, new, 1), encoding="utf-8", newline="")
        return path

    return replace_in
