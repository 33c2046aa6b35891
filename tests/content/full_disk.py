# SPDX-License-Identifier: LGPL-3.0-or-later
"""Routines on a disk that is full: `python -m tests.content.full_disk FOLDER`, on a file system of its own.

Prints what happened as JSON, for the test that started it.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

from companion.content.own_folder import OwnFolder, OwnFolderError
from companion.domain.routine import Routine
from tests.moves import stretch
from tests.store.folders import contents
from tests.store.full_disk import fill

MINE = replace(Routine.of(stretch()), id="mine")
MUCH = replace(MINE, sources=("x" * 300,) * 30)


def told(folder: Path) -> dict[str, object]:
    """What is said to a routine that has no room; whether all is as it was; and what there is with room again."""
    own = OwnFolder(folder / "content")
    own.save(MINE)
    before = contents(folder / "content")
    fill(folder / "filler")
    said = "saved"
    try:
        own.save(MUCH)
    except OwnFolderError as refused:
        said = refused.reason
    same = contents(folder / "content") == before
    own.remove("mine")
    removed = not own.has("mine")
    own.bring_back("mine")
    (folder / "filler").unlink()
    own.save(MUCH)
    return {"said": said, "same": same, "removed": removed, "with room": sorted(contents(folder / "content"))}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(told(Path(sys.argv[1]))))
