# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a set of pictures was made from, as one short name: whatever changes the pixels changes it."""

import hashlib
from pathlib import Path

from companion.illustrator.body.person import Person
from companion.illustrator.pose.pose import Pose
from companion.illustrator.tools.moments import reel_of

PACKAGE = Path(__file__).resolve().parents[1]

DRAWS = (
    "anatomy",
    "arrays.py",
    "body",
    "compiled.py",
    "figure.py",
    "frames.py",
    "illustration.py",
    "paint",
    "pose",
    "room",
    "shape",
    "tools/picture.py",
)
"""The modules that decide about pixels, and whole folders of them."""


def drawing_sources(package: Path = PACKAGE) -> tuple[Path, ...]:
    """The modules whose code decides about the pixels, in order."""
    paths = [package / name for name in DRAWS]
    return tuple(source for path in paths for source in (sorted(path.rglob("*.py")) if path.is_dir() else [path]))


def stamp_of(pose: Pose, person: Person, quality: object, package: Path = PACKAGE) -> str:
    """The name of what the pictures of a pose and a person are made from now, 64 hexadecimal digits.

    The poses and the person count by what they say, not by how their files are laid out. The code counts line by line;
    after a change that was not meant to be seen, `confirm` compares the pictures and renews the stamp.
    """
    digest = hashlib.sha256()
    moments = reel_of(pose.stretch, person.name).moments
    digest.update(repr((pose, person, quality, moments)).encode())
    for path in drawing_sources(package):
        digest.update(path.relative_to(package).as_posix().encode())
        digest.update(path.read_text(encoding="utf-8").encode())
    return digest.hexdigest()
