# SPDX-License-Identifier: LGPL-3.0-or-later
"""The list that lies beside a stretch's pictures, as it is written; `companion.figure` reads it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from companion.illustrator.arrays import Floats
from companion.illustrator.paint.camera import Camera, Canvas
from companion.illustrator.pose.pose import Pose
from companion.illustrator.tools.moments import Moment, Reel
from companion.illustrator.tools.picture import Cropped

VERSION = 2
FILE_NAME = "manifest.json"
THUMBNAIL = "thumb.webp"
PRINT = "print.webp"
"""The hold with its highlight, twice as wide and high, for paper."""

ARROW_WIDTH = 15


@dataclass(frozen=True, slots=True)
class Layer:
    """A picture's file and where it lies on the canvas, in pixels."""

    file: str
    x: int
    y: int
    width: int
    height: int

    @classmethod
    def of(cls, file: str, picture: Cropped) -> "Layer":
        """The layer of a cropped picture."""
        return cls(file, picture.x, picture.y, picture.width, picture.height)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The layers of one moment."""

    body: Layer
    highlight: Layer | None


def manifest(  # noqa: PLR0913 - what the list tells of
    pose: Pose, reel: Reel, drawn: Mapping[Moment, Drawn], *, camera: Camera, canvas: Canvas, stamp: str
) -> str:
    """The list as JSON text; in the hold the muscle does not move, so every breath shows the hold's highlight."""
    hold = drawn[reel.hold].highlight
    record = {
        "version": VERSION,
        "stamp": stamp,
        "canvas": list(canvas),
        "shows": pose.shows,
        "frames": [_entry(moment.progress, drawn[moment].body, drawn[moment].highlight) for moment in reel.move],
        "hold": len(reel.move) - 1,
        "breath": [_entry(moment.breath, drawn[moment].body, hold) for moment in reel.breath],
        "arrow": _arrow(pose, camera, canvas),
        "thumbnail": THUMBNAIL,
        "print": PRINT,
    }
    return written(record)


def written(record: dict[str, object]) -> str:
    """A list as text: a line for each field, and one for each frame."""
    lines = [f"{json.dumps(name)}: {_value(value)}" for name, value in record.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _value(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(json.dumps(entry) for entry in value) + "\n]"
    return json.dumps(value)


def stamp_in(folder: Path) -> str:
    """The stamp of the pictures in `folder`; empty where there are none, or none that can be read."""
    try:
        record = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(record.get("stamp", "")) if isinstance(record, dict) else ""


def picture_in(folder: Path, at: float) -> Image.Image:
    """The rendered picture nearest to a moment, on its full canvas; the highlight as strong as the move is far.

    Raises:
        OSError: something is not there.
        ValueError: the list cannot be read.
    """
    record = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
    frame = min(record["frames"], key=lambda entry: abs(float(entry["at"]) - at))
    whole = Image.new("RGBA", tuple(record["canvas"]))
    for layer, strength in ((frame, 1.0), (frame["highlight"], at)):
        if layer is not None:
            with Image.open(folder / layer["file"]) as file:
                picture = file.convert("RGBA")
            picture.putalpha(picture.getchannel("A").point(lambda value, share=strength: value * share))
            whole.alpha_composite(picture, (layer["x"], layer["y"]))
    return whole


def _entry(at: float, body: Layer, highlight: Layer | None) -> dict[str, object]:
    lit = None if highlight is None else asdict(highlight)
    return {"at": round(at, 4), **asdict(body), "highlight": lit}


def _arrow(pose: Pose, camera: Camera, canvas: Canvas) -> dict[str, object] | None:
    if not pose.arrow:
        return None
    x, y, _ = camera.project(_points(pose), canvas)
    points = [[round(float(a), 1), round(float(b), 1)] for a, b in zip(x, y, strict=True)]
    return {"points": points, "width": ARROW_WIDTH}


def _points(pose: Pose) -> Floats:
    return np.array(pose.arrow, dtype=np.float64)
