# SPDX-License-Identifier: LGPL-3.0-or-later
"""Contact sheets: many pictures side by side, to be looked at together."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps

from companion.illustrator.tools.manifest import picture_in

STAGES = {"light": "#F3F0E9", "dark": "#202626", "contrast": "#FFFFFF"}
"""The grounds on which the program shows a figure."""

LAMP = "#9BA8A5"
"""What lies behind a figure on the dark stage."""

CAPTION = 22


def on_stage(picture: Image.Image, stage: str) -> Image.Image:
    """A picture with see-through ground as the program shows it on one of its stages."""
    ground = Image.new("RGBA", picture.size, STAGES[stage])
    if stage == "dark":
        light = Image.radial_gradient("L").resize(picture.size)
        ground.paste(
            Image.new("RGBA", picture.size, LAMP), mask=ImageOps.invert(light).point(lambda share: share * 0.9)
        )
    ground.alpha_composite(picture)
    return ground.convert("RGB")


def sheet(pictures: list[tuple[str, Image.Image]], columns: int, stage: str = "light") -> Image.Image:
    """Pictures in rows, each with its name above it; all have the size of the first."""
    width, height = pictures[0][1].size
    rows = -(-len(pictures) // columns)
    whole = Image.new("RGB", (width * columns, (height + CAPTION) * rows), STAGES[stage])
    pen = ImageDraw.Draw(whole)
    for number, (name, picture) in enumerate(pictures):
        x, y = number % columns * width, number // columns * (height + CAPTION)
        whole.paste(on_stage(picture, stage), (x, y + CAPTION))
        pen.text((x + 8, y + 4), name, fill="#FFFFFF" if stage == "dark" else "#202626")
    return whole


def finished(folders: list[Path], size: tuple[int, int]) -> Iterator[tuple[str, Image.Image]]:
    """Start, middle and hold of each folder of rendered pictures, and the hold of the other side."""
    for folder in folders:
        name = folder.parent.name
        shown = {"start": 0.0, "middle": 0.5, "hold": 1.0}
        pictures = {word: picture_in(folder, at).resize(size, Image.Resampling.LANCZOS) for word, at in shown.items()}
        for word, picture in pictures.items():
            yield f"{name}, {word}", picture
        yield f"{name}, other side", ImageOps.mirror(pictures["hold"])
