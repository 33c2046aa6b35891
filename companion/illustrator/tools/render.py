# SPDX-License-Identifier: LGPL-3.0-or-later
"""Draws all pictures of a stretch, several at once; what a run that was broken off has drawn is not drawn again."""

import json
import shutil
from collections.abc import Iterator
from concurrent.futures import Executor, as_completed
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from companion.illustrator.body.person import Person
from companion.illustrator.figure import camera_of
from companion.illustrator.illustration import Fineness, illustration
from companion.illustrator.paint.camera import Camera
from companion.illustrator.paint.painter import Painting
from companion.illustrator.pose.pose import Pose
from companion.illustrator.tools.manifest import FILE_NAME, PRINT, THUMBNAIL, Drawn, Layer, manifest, stamp_in
from companion.illustrator.tools.moments import Moment, Reel, reel_of
from companion.illustrator.tools.picture import BODY, HIGHLIGHT, LARGE, SMALL, cropped, encoded, laid_over
from companion.illustrator.tools.stamp import stamp_of

THUMBNAIL_SIZE = (320, 240)

LARGER = 2
"""How many times as wide and as high the picture for paper is."""

PAPER = Moment("print", 1.0)
"""Its record in the workshop; it is none of the moments that are played."""

FIRST_LIT = 0.03
"""How far the move has to be for its highlight, which is as strong as it is far, to be seen."""


FINAL = Fineness(canvas=(960, 720), samples=3)


@dataclass(frozen=True, slots=True)
class Work:
    """The pictures of one stretch and one person.

    Attributes:
        workshop: Where single pictures wait until all are drawn.
        target: Where they go then, together with the manifest.
    """

    pose: Pose
    person: Person
    workshop: Path
    target: Path
    fineness: Fineness = FINAL

    @property
    def camera(self) -> Camera:
        """Where all of it is seen from."""
        return camera_of(self.pose, self.person, self.fineness.canvas)

    @property
    def reel(self) -> Reel:
        """The moments that are drawn."""
        return reel_of(self.pose.stretch, self.person.name)

    @property
    def stamp(self) -> str:
        """The name of what the pictures are to be made from."""
        return stamp_of(self.pose, self.person, self.fineness)

    @property
    def has_pictures(self) -> bool:
        """Whether there are pictures at the target, of whatever."""
        return bool(stamp_in(self.target))

    @property
    def is_stale(self) -> bool:
        """Whether the pictures at the target are missing or were made from something else."""
        return stamp_in(self.target) != self.stamp


@dataclass(frozen=True, slots=True)
class Task:
    """One picture to draw; it is handed to another process."""

    work: Work
    camera: Camera
    moment: Moment
    folder: Path


def drawing(work: Work, camera: Camera, moment: Moment) -> Painting:
    """The picture of one moment."""
    return illustration(work.pose, work.person, camera, work.fineness, progress=moment.progress, breath=moment.breath)


def render(work: Work, pool: Executor) -> Iterator[tuple[int, int]]:
    """Draw what is missing of `work` and put all of it in place; yields how many pictures of how many are drawn."""
    stamp = work.stamp
    folder = work.workshop / work.pose.stretch / work.person.name / stamp[:16]
    folder.mkdir(parents=True, exist_ok=True)
    camera = work.camera
    wanted = (*work.reel.moments, PAPER)
    missing = [moment for moment in wanted if not _record(folder, moment).exists()]
    done = len(wanted) - len(missing)
    yield done, len(wanted)
    tasks = [pool.submit(draw_to_files, Task(work, camera, moment, folder)) for moment in missing]
    for task in as_completed(tasks):
        task.result()
        done += 1
        yield done, len(wanted)
    _put_in_place(work, folder, camera, stamp)


def draw_to_files(task: Task) -> None:
    """Draw one moment into the workshop; its record is written last and tells that the pictures are whole."""
    if task.moment == PAPER:
        _draw_for_paper(task)
        return
    painting = drawing(task.work, task.camera, task.moment)
    name = task.moment.name
    layers: dict[str, Layer | None] = {"body": None, "highlight": None}
    wanted = [("body", f"{name}.webp", cropped(painting.body, BODY))]
    if task.moment.breath == 0 and task.moment.progress >= FIRST_LIT:
        wanted.append(("highlight", f"{name}-highlight.webp", cropped(painting.highlight, HIGHLIGHT)))
    for layer, file, picture in wanted:
        if picture is not None:
            (task.folder / file).write_bytes(picture.data)
            layers[layer] = Layer.of(file, picture)
    if task.moment == task.work.reel.hold:
        whole = laid_over(painting.body, painting.highlight)
        small = whole.resize(THUMBNAIL_SIZE, Image.Resampling.LANCZOS)
        (task.folder / THUMBNAIL).write_bytes(encoded(np.asarray(small), SMALL))
    record = {layer: None if box is None else asdict(box) for layer, box in layers.items()}
    _record(task.folder, task.moment).write_text(json.dumps(record), encoding="utf-8")


def _draw_for_paper(task: Task) -> None:
    """The hold, larger: its lines are as thick on paper as those of the others are on a screen."""
    work = task.work
    width, height = work.fineness.canvas
    fineness = replace(work.fineness, canvas=(width * LARGER, height * LARGER), samples=min(work.fineness.samples, 2))
    painting = illustration(work.pose, work.person, work.camera, fineness, progress=1.0)
    whole = np.asarray(laid_over(painting.body, painting.highlight))
    (task.folder / PRINT).write_bytes(encoded(whole, LARGE))
    _record(task.folder, task.moment).write_text("{}", encoding="utf-8")


def _record(folder: Path, moment: Moment) -> Path:
    return folder / f"{moment.name}.json"


def _drawn(folder: Path, moment: Moment) -> Drawn:
    record = json.loads(_record(folder, moment).read_text(encoding="utf-8"))
    lit = record["highlight"]
    return Drawn(Layer(**record["body"]), None if lit is None else Layer(**lit))


def _put_in_place(work: Work, folder: Path, camera: Camera, stamp: str) -> None:
    """The manifest goes last: until then the old one tells that what lies here is stale."""
    work.target.mkdir(parents=True, exist_ok=True)
    drawn = {moment: _drawn(folder, moment) for moment in work.reel.moments}
    for old in work.target.glob("*.webp"):
        old.unlink()
    for picture in sorted(folder.glob("*.webp")):
        shutil.copyfile(picture, work.target / picture.name)
    text = manifest(work.pose, work.reel, drawn, camera=camera, canvas=work.fineness.canvas, stamp=stamp)
    (work.target / FILE_NAME).write_text(text, encoding="utf-8")
