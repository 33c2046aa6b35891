# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a set of pictures was made from, as one short name: whatever changes the pixels changes it."""

import hashlib
from pathlib import Path

from companion.illustrator.body.person import Person
from companion.illustrator.pose.pose import Pose
from companion.illustrator.tools.moments import MOMENTS

PACKAGE = Path(__file__).resolve().parent

NOT_DRAWING = ("__main__.py", "check.py", "confirm.py", "preview.py", "ranges.py", "render.py", "sheet.py")
"""Modules that change no pixel."""


def drawing_sources(package: Path = PACKAGE) -> tuple[Path, ...]:
    """The modules whose code decides about the pixels, in order."""
    paths = sorted(package.rglob("*.py"))
    return tuple(path for path in paths if path.relative_to(package).parts[0] not in NOT_DRAWING)


def stamp_of(pose: Pose, person: Person, package: Path = PACKAGE) -> str:
    """The name of what the pictures of a pose and a person are made from now, 64 hexadecimal digits.

    The poses and the person count by what they say, not by how their files are laid out. The code counts line by line;
    after a change that was not meant to be seen, `confirm` compares the pictures and renews the stamp.
    """
    digest = hashlib.sha256()
    digest.update(repr((pose, person, MOMENTS)).encode())
    for path in drawing_sources(package):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()
