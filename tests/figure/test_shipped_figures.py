# SPDX-License-Identifier: LGPL-3.0-or-later
"""The figures that come with the program can all be shown, and stay small."""

from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.domain.stretch import Side
from companion.figure.blend import Blend, composed
from companion.figure.manifest import read_manifest
from companion.figure.source import FigureSource

FIGURES = Path(__file__).parents[2] / "assets" / "figures"
STRETCHES = sorted(folder.name for folder in FIGURES.iterdir() if folder.is_dir())
LARGEST_BYTES = 1_000_000
"""Of one stretch: 36 frames of the move-in, their highlights, and three of a breath."""
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
    layers = [layer for frame in chain(manifest.frames, manifest.breath) for layer in frame.layers]

    assert manifest.shows in (Side.LEFT, Side.RIGHT)
    assert manifest.frames[manifest.hold].highlight is not None
    for layer in layers:
        picture = QImage(str(layer.file))
        assert (picture.width(), picture.height()) == (layer.box.width, layer.box.height), layer.file
        assert picture.hasAlphaChannel()


def shown(stretch: str, progress: float) -> Blend:
    source, asker = FigureSource(FIGURES), QObject()
    film = source.film(stretch, SIZE, mirrored=False)
    assert film is not None
    spot = source.spot(film, progress)
    assert spot is not None
    source.want(asker, film, spot, still=True)
    source.wait_for_pictures()
    found = source.blend(film, spot)
    assert found is not None
    assert found[0] == spot
    return found[1]


@pytest.mark.parametrize("stretch", STRETCHES)
def test_start_and_hold_differ_and_the_muscle_shows_in_the_hold(stretch: str, qtbot: QtBot) -> None:
    start, hold = (shown(stretch, progress) for progress in (0, 1))

    plain, tinted = composed(hold, 0), composed(hold, 1)
    spots = [(x, y) for x in range(0, plain.width(), 4) for y in range(0, plain.height(), 4)]

    def changed(one: QImage, other: QImage) -> int:
        return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots)

    assert changed(composed(start, 0), plain) > len(spots) / 20
    assert changed(plain, tinted) > 30


@pytest.mark.parametrize("stretch", STRETCHES)
def test_a_stretch_stays_small(stretch: str) -> None:
    files = list((FIGURES / stretch / "default").iterdir())

    assert sum(file.stat().st_size for file in files) < LARGEST_BYTES
    assert {file.suffix for file in files} == {".webp", ".json"}
