# SPDX-License-Identifier: LGPL-3.0-or-later
"""That the names in a folder outlast a loss of power, not only what is in the files."""

import os
import sys
from pathlib import Path


def sync_names(folder: Path) -> None:
    """Put the names in `folder` on the disk; Windows does so by itself and cannot open folders."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
