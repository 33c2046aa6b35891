# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m tests.soak [TRIALS]`: kill the program, cut the power, flip bits; and say what the diary lost.

Without a number: 200 kills in mid-write, 400 power cuts, 200 flipped bits.
"""

import sys

from tests.soak import flips, kills, powercuts


def main(trials: int | None) -> int:
    """Run all of them, also after one has found faults; the exit status."""
    statuses = [kills.main(trials or 200), flips.main(trials or 200), powercuts.main(trials or 400)]
    return max(statuses)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else None))
