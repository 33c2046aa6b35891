# SPDX-License-Identifier: LGPL-3.0-or-later
"""How much a parcel may hold. Each is far more than a clinic's moves need, and little enough to be read in a moment."""

MOST_FILES = 1000
MOST_TEXTS = 300

MOST_PACKED = 200_000_000
"""Bytes of a zip file itself."""

MOST_UNPACKED = 200_000_000
"""Bytes of all files together; what is counted is what was really read."""

MOST_OF_A_TEXT = 100_000
MOST_OF_ALL_TEXTS = 1_500_000
"""Bytes; a long text of ours has six thousand, and reading a million takes seconds."""

MOST_OF_A_PICTURE = 20_000_000

MOST_RATIO = 100
RATIO_FROM = 1_000_000
"""A file of more bytes than this must not be smaller than a hundredth when it is packed."""

MOST_IN_DIRECTORY = 1_000_000
"""Bytes of a zip's list of files, asked before it is read."""

LONGEST_WAY = 200
LONGEST_NAME = 100
DEEPEST_FOLDER = 6

MOST_FRAMES = 24
"""Pictures between start and hold."""
