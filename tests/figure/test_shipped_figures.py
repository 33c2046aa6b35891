# SPDX-License-Identifier: LGPL-3.0-or-later
"""The figures that come with the program can all be shown, and stay small."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.domain.stretch import Side
from companion.figure.blend import composed
from companion.figure.manifest import read_manifest
from companion.figure.source import FigureSource

FIGURES = Path(__file__).parents[2] / "assets" / "figures"
STRETCHES = sorted(folder.name for folder in FIGURES.iterdir() if folder.is_dir())
LARGEST_BYTES = 300 * 1024
SIZE = QSize(640, 480)


def test_the_first_four_stretches_are_there() -> None:
    assert {
        "hip-flexor-half-kneel",
        "glute-supine-figure4",
        "hip-flexor-standing",
        "glute-seated-figure4",
    } <= set(STRETCHES)


@pytest.mark.parametrize("stretch", STRETCHES)
def test_every_picture_has_the_size_that_its_list_says(stretch: str, qtbot: QtBot) -> None:
    manifest = read_manifest(FIGURES / stretch / "default")
    layers = [layer for frame in manifest.frames for layer in (frame.body, frame.highlight) if layer is not None]

    assert manifest.shows in (Side.LEFT, Side.RIGHT)
    assert manifest.hold.highlight is not None
    for layer in layers:
        picture = QImage(str(layer.file))
        assert (picture.width(), picture.height()) == (layer.box.width, layer.box.height), layer.file
        assert picture.hasAlphaChannel()


@pytest.mark.parametrize("stretch", STRETCHES)
def test_start_and_hold_differ_and_the_muscle_shows_in_the_hold(stretch: str, qtbot: QtBot) -> None:
    source = FigureSource(FIGURES)
    start, hold = (source.frames_at(stretch, progress, SIZE, mirrored=False) for progress in (0, 1))
    assert start is not None
    assert hold is not None

    plain, tinted = composed(hold, 0), composed(hold, 1)
    spots = [(x, y) for x in range(0, plain.width(), 4) for y in range(0, plain.height(), 4)]

    def changed(one: QImage, other: QImage) -> int:
        return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots)

    assert changed(composed(start, 0), plain) > len(spots) / 20
    assert changed(plain, tinted) > 30


@pytest.mark.parametrize("stretch", STRETCHES)
def test_a_stretch_with_two_stills_stays_small(stretch: str) -> None:
    files = list((FIGURES / stretch / "default").iterdir())

    assert sum(file.stat().st_size for file in files) < LARGEST_BYTES
    assert {file.suffix for file in files} == {".webp", ".json"}
