# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m tests.soak [KILLS]`: kill the program 200 times in mid-write, and say what the diary lost."""

import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.soak.kills import Tally, kill_once


def main(kills: int) -> int:
    tally = Tally()
    faults = []
    began = time.perf_counter()
    with TemporaryDirectory() as folder:
        for seed in range(kills):
            faults += kill_once(Path(folder) / "data", seed, tally)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    sys.stdout.write(
        f"{tally.kills} kills in {time.perf_counter() - began:.0f} s: {tally.holds} holds in the diary,"
        f" {len(faults)} faults (lost, twice, damaged or not to be gone on with);"
        f" {sum(tally.unsaid.values())} kills fell between a commit and its report,"
        f" {tally.resumed} left a session that was gone on with\n"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
