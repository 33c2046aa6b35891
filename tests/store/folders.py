# SPDX-License-Identifier: LGPL-3.0-or-later
"""What lies in a data folder, and who may read it."""

import contextlib
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

NOBODY = 65534


def contents(folder: Path) -> dict[str, str]:
    """Every file of `folder` by its name, with a digest of what is in it; folders are named too."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
        for path in sorted(folder.rglob("*"))
    }


@contextlib.contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Inside, file modes count: root, to whom they do not, hands `folder` to an ordinary user and becomes it."""
    if os.geteuid() != 0:
        yield
        return
    for path in (folder, *folder.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
