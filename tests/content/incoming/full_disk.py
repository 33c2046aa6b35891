# SPDX-License-Identifier: LGPL-3.0-or-later
"""A parcel on a disk that is full: `python -m tests.content.incoming.full_disk FOLDER`, on a file system of its own.

Prints what happened as JSON, for the test that started it.
"""

import json
import sys
from pathlib import Path

from companion.content.incoming.refusal import ParcelRefusedError
from companion.content.incoming.texts import Around
from companion.intake import prepare
from companion.paths import shipped_routines
from tests.parcels import move, unpacked, zipped
from tests.store.folders import contents
from tests.store.full_disk import fill


def told(folder: Path) -> dict[str, object]:
    """What is said of a parcel that has no room; whether all is as it was; and whether it is taken with room again."""
    unpacked({"content/stretches/heel-slide.yaml": move("Heel slide")}, folder / "data")
    parcel, around = folder / "ours.zip", Around(folder / "data" / "content", shipped_routines())
    parcel.write_bytes(zipped({"wall-slide.yaml": move()}))
    before = contents(folder / "data")
    fill(folder / "filler")
    said: list[str] = []
    try:
        prepare(parcel, around).clear()
    except ParcelRefusedError as refused:
        said = [problem.code for problem in refused.problems]
    same = contents(folder / "data") == before
    (folder / "filler").unlink()
    incoming = prepare(parcel, around)
    incoming.commit()
    incoming.clear()
    return {"said": said, "same": same, "with room": sorted(contents(folder / "data" / "content" / "parcels"))}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(told(Path(sys.argv[1]))))
