# SPDX-License-Identifier: LGPL-3.0-or-later
"""The figures that come with the program: every move by every person, on both sides, small and whole."""

from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader
from pytestqt.qtbot import QtBot

from companion.content.catalogue import load
from companion.domain.settings import ShownPerson
from companion.domain.stretch import Side
from companion.figure.manifest import read_manifest
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from companion.paths import shipped_routines

FIGURES = Path(__file__).parents[2] / "assets" / "figures"
MOVES = load([shipped_routines()]).stretches
STARTERS = {"hip-flexor-half-kneel", "glute-supine-figure4", "hip-flexor-standing", "glute-seated-figure4"}
SHOWN = [(move, person.value) for person in ShownPerson for move in MOVES]
LARGEST_BYTES = 1_500_000
"""Of one move and one person: 36 frames of the move-in, their highlights, a breath, and one picture for paper."""
ALL_BYTES = 40_000_000
SIZE = QSize(240, 180)
GROUND = QColor("#F3F0E9")


def test_every_move_has_pictures_of_everybody() -> None:
    folders = {(folder.parent.name, folder.name) for folder in FIGURES.glob("*/*/") if folder.is_dir()}

    assert folders == set(SHOWN)


@pytest.mark.parametrize(("move", "person"), SHOWN)
def test_every_picture_has_the_size_that_its_list_says(move: str, person: str) -> None:
    manifest = read_manifest(FIGURES / move / person)
    layers = [layer for frame in chain(manifest.frames, manifest.breath) for layer in frame.layers]

    assert manifest.frames[manifest.hold].highlight is not None
    for layer in layers:
        picture = QImageReader(str(layer.file))
        size = picture.size()
        assert (size.width(), size.height()) == (layer.box.width, layer.box.height), layer.file


@pytest.mark.parametrize(("move", "person"), SHOWN)
def test_the_way_in_has_all_its_frames(move: str, person: str) -> None:
    """The usual person shows all moves in full, the other one those of the starter; the rest have half as many."""
    manifest = read_manifest(FIGURES / move / person)
    in_full = person == ShownPerson.DEFAULT or move in STARTERS

    assert len(manifest.frames) == (36 if in_full else 18)
    assert (manifest.frames[0].at, manifest.frames[manifest.hold].at) == (0, 1)


@pytest.mark.parametrize("move", MOVES)
def test_the_side_that_is_shown_is_one_that_is_worked(move: str) -> None:
    for person in ShownPerson:
        shows = read_manifest(FIGURES / move / person).shows

        assert (shows is Side.BOTH) is (MOVES[move].sides == (Side.BOTH,))


@pytest.mark.parametrize(("move", "person"), SHOWN)
def test_the_picture_for_paper_is_twice_as_large(move: str, person: str) -> None:
    canvas = read_manifest(FIGURES / move / person).canvas
    picture = QImageReader(str(FIGURES / move / person / "print.webp"))

    assert (picture.size().width(), picture.size().height()) == (2 * canvas.width, 2 * canvas.height)


def grabbed(view: FigureView, move: str, side: Side, progress: float) -> QImage:
    view.show_stretch(move, side)
    view.set_progress(progress)
    view.set_highlight(progress)
    view.wait_for_picture()
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(one: QImage, other: QImage) -> float:
    """The share of looked at pixels that are clearly different."""
    spots = [(x, y) for x in range(0, one.width(), 3) for y in range(0, one.height(), 3)]

    def apart(x: int, y: int) -> int:
        a, b = one.pixelColor(x, y), other.pixelColor(x, y)
        return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())

    return sum(apart(x, y) > 60 for x, y in spots) / len(spots)


@pytest.mark.parametrize(("move", "person"), SHOWN)
def test_a_move_is_shown_moving_on_all_its_sides(move: str, person: str, qtbot: QtBot) -> None:
    view = FigureView(FigureSource(FIGURES, person))
    qtbot.addWidget(view)
    palette = view.palette()
    palette.setColor(view.backgroundRole(), GROUND)
    view.setPalette(palette)
    view.resize(SIZE)
    shots = {}
    for side in MOVES[move].sides:
        start, middle, hold = (grabbed(view, move, side, at) for at in (0.0, 0.5, 1.0))

        assert changed(start, hold) > 0.02
        assert changed(start, middle) > 0.003
        assert changed(middle, hold) > 0.003
        shots[side] = hold
    if len(shots) == 2:
        mirrored = shots[Side.LEFT].flipped(Qt.Orientation.Horizontal)

        # mirrored, edges may lie half a pixel aside
        assert changed(shots[Side.LEFT], shots[Side.RIGHT]) > 0.05
        assert changed(mirrored, shots[Side.RIGHT]) < changed(shots[Side.LEFT], shots[Side.RIGHT]) / 2


@pytest.mark.parametrize(("move", "person"), SHOWN)
def test_a_move_stays_small(move: str, person: str) -> None:
    files = list((FIGURES / move / person).iterdir())

    assert sum(file.stat().st_size for file in files) < LARGEST_BYTES
    assert {file.suffix for file in files} == {".webp", ".json"}


def test_all_pictures_together_stay_below_40_megabytes() -> None:
    files = [file for file in FIGURES.parent.rglob("*") if file.is_file()]

    assert sum(file.stat().st_size for file in files) < ALL_BYTES
