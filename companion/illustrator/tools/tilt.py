# SPDX-License-Identifier: LGPL-3.0-or-later
"""Draws the pictures of the tilting pelvis: a standing person with the bones drawn in, played under a slider."""

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from companion.illustrator.anatomy.chart import chart, near_side
from companion.illustrator.arrays import Bytes
from companion.illustrator.body.person import Person
from companion.illustrator.illustration import Fineness
from companion.illustrator.pose.between import mix_at
from companion.illustrator.pose.pose import Pose
from companion.illustrator.pose.pose_file import read_pose
from companion.illustrator.tools.manifest import FILE_NAME, THUMBNAIL, VERSION, Layer, stamp_in, written
from companion.illustrator.tools.picture import SMALL, Coding, cropped, encoded
from companion.illustrator.tools.render import THUMBNAIL_SIZE
from companion.illustrator.tools.stamp import PACKAGE, stamp_of

POSE = PACKAGE / "charts" / "pelvic-tilt.yaml"
FRAMES = 21

CODING = Coding(colours=80, shade_step=4, edge_step=4)
"""Bones are small: fine colours. The lower edge fades out: fine steps of how opaque it is."""

FINEST = Fineness(canvas=(900, 900), samples=3)
"""A wide canvas has stronger lines; what is empty of it is cropped."""

CURVE_STEPS = 512
"""At how many moments of the move its tilt is looked at, to find those of the pictures between."""


@dataclass(frozen=True, slots=True)
class TiltWork:
    """All pictures of one person; `target` is where they go, together with the manifest."""

    person: Person
    target: Path
    fineness: Fineness = FINEST
    frames: int = FRAMES

    @property
    def stamp(self) -> str:
        """The name of what the pictures are to be made from."""
        return tilt_stamp(self.person, (self.fineness, self.frames))

    @property
    def is_stale(self) -> bool:
        """Whether the pictures at the target are missing or were made from something else."""
        return stamp_in(self.target) != self.stamp


def tilt_pose(path: Path = POSE) -> Pose:
    """How the person stands, from tipped back to tipped forward; no muscle is lit.

    Raises:
        PoseUnreadableError: the file is missing or has faults.
    """
    return replace(read_pose(path), muscles=())


def tilt_stamp(person: Person, fineness: object, package: Path = PACKAGE) -> str:
    """The stamp of a stretch's pictures, with what is told of these."""
    return stamp_of(tilt_pose(), person, (fineness, CODING), package)


def moments_of(pose: Pose, frames: int) -> tuple[tuple[float, float], ...]:
    """For each picture how far it is between the tilts, evenly from 0 to 1, and how far the move then is.

    A move starts and ends slowly; a slider wants the same degrees with each step.
    """
    times = tuple(key.at for key in pose.keys)
    steps = np.linspace(0.0, 1.0, CURVE_STEPS + 1)
    tilts = [float(mix_at(times, float(step))([key.pelvis.tilt for key in pose.keys])) for step in steps]
    at = np.linspace(0.0, 1.0, frames)
    progress = np.interp(tilts[0] + at * (tilts[-1] - tilts[0]), tilts, steps)
    return tuple((float(share), float(move)) for share, move in zip(at, progress, strict=True))


def render_tilt(work: TiltWork, pool: Executor) -> Iterator[tuple[int, int]]:
    """Draw all pictures and put them in place; yields how many of how many are drawn."""
    pose, stamp = tilt_pose(), work.stamp
    moments = moments_of(pose, work.frames)
    drawing = [pool.submit(chart, pose, work.person, progress, work.fineness) for _, progress in moments]
    yield 0, len(drawing)
    pictures = []
    for number, task in enumerate(drawing):
        pictures.append(task.result())
        yield number + 1, len(drawing)
    _put_in_place(work, [share for share, _ in moments], pictures, stamp)


def _put_in_place(work: TiltWork, shares: list[float], pictures: list[Bytes], stamp: str) -> None:
    """The manifest goes last: until then the old one tells that what lies here is stale."""
    work.target.mkdir(parents=True, exist_ok=True)
    for old in work.target.glob("*.webp"):
        old.unlink()
    frames: list[dict[str, object]] = []
    for number, (share, picture) in enumerate(zip(shares, pictures, strict=True)):
        part = cropped(picture, CODING)
        if part is None:
            raise ValueError("a picture shows nothing")
        layer = Layer.of(f"tilt-{number:02}.webp", part)
        (work.target / layer.file).write_bytes(part.data)
        frames.append({"at": round(share, 4), **asdict(layer), "highlight": None})
    (work.target / THUMBNAIL).write_bytes(encoded(_small(pictures[len(pictures) // 2]), SMALL))
    record: dict[str, object] = {
        "version": VERSION,
        "stamp": stamp,
        "canvas": list(work.fineness.canvas),
        "shows": near_side(tilt_pose()),
        "frames": frames,
        "hold": len(frames) - 1,
        "breath": [],
        "arrow": None,
        "thumbnail": THUMBNAIL,
    }
    (work.target / FILE_NAME).write_text(written(record), encoding="utf-8")


def _small(picture: Bytes) -> Bytes:
    """The picture as small as the others are, set into the middle."""
    small = Image.fromarray(picture)
    small.thumbnail(THUMBNAIL_SIZE, Image.Resampling.LANCZOS)
    whole = Image.new("RGBA", THUMBNAIL_SIZE)
    whole.paste(small, ((whole.width - small.width) // 2, (whole.height - small.height) // 2))
    return np.asarray(whole)
