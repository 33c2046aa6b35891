# SPDX-License-Identifier: LGPL-3.0-or-later
"""The frames of the pelvic tilt that come with the program can all be shown, and stay small."""

import pytest
from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.domain.stretch import Side
from companion.figure.blend import composed
from companion.figure.manifest import read_manifest
from companion.figure.source import FigureSource
from companion.paths import shipped_assets
from companion.views.learn.tilt_figure import MOVE
from companion.views.learn.tilting import MOST
from tests.program import Laptop

LEARN = shipped_assets() / "learn"
FOLDER = LEARN / MOVE / "default"
LARGEST_BYTES = 1_000_000
SIZE = QSize(400, 400)


def shown(progress: float) -> QImage:
    source, asker = FigureSource(LEARN), QObject()
    film = source.film(MOVE, SIZE, mirrored=False)
    assert film is not None
    spot = source.spot(film, progress)
    assert spot is not None
    source.want(asker, film, spot, still=True)
    source.wait_for_pictures()
    found = source.blend(film, spot)
    assert found is not None
    assert found[0] == spot
    return composed(found[1], 0)


def test_the_frames_go_evenly_from_one_end_to_the_other_and_one_is_level(qtbot: QtBot) -> None:
    manifest = read_manifest(FOLDER)
    count = len(manifest.frames)
    assert count >= 21, "no two that are faded into each other lie far apart"
    assert count % 2 == 1
    assert [frame.at for frame in manifest.frames] == pytest.approx(
        [number / (count - 1) for number in range(count)], abs=0.001
    )
    assert manifest.hold == count - 1
    assert not manifest.breath
    assert manifest.arrow is None


def test_every_picture_has_the_size_that_its_list_says(qtbot: QtBot) -> None:
    manifest = read_manifest(FOLDER)
    for frame in manifest.frames:
        picture = QImage(str(frame.body.file))
        assert (picture.width(), picture.height()) == (frame.body.box.width, frame.body.box.height), frame.body.file
        assert picture.hasAlphaChannel()
        assert frame.highlight is None, "the bones are in the picture of the body"
    assert not QImage(str(manifest.thumbnail)).isNull()
    assert manifest.bounds.height > manifest.bounds.width, "a whole standing figure"


def test_it_can_be_turned_round_for_languages_that_are_read_from_the_right() -> None:
    source = FigureSource(LEARN)
    assert not source.is_mirrored(MOVE, Side.RIGHT)
    assert source.is_mirrored(MOVE, Side.LEFT)


def test_each_end_and_level_look_different(qtbot: QtBot) -> None:
    back, level, forward = (shown(progress) for progress in (0, 0.5, 1))
    spots = [(x, y) for x in range(0, level.width(), 2) for y in range(0, level.height(), 2)]
    for one, other in ((back, level), (level, forward), (back, forward)):
        assert sum(one.pixel(x, y) != other.pixel(x, y) for x, y in spots) > len(spots) / 50


def test_the_program_shows_them(qapp, tmp_path, clock) -> None:
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    laptop.start()
    laptop.click("rail_learn")
    laptop.click(f"learn_card_{MOVE}")
    seen = []
    for degrees in (MOST - 5, MOST):  # the same words are said at both
        laptop.find("learn_tilt").focusProxy().setValue(degrees)
        laptop.find("learn_tilt_picture").wait_for_picture()
        seen.append(laptop.find("learn_tilt_picture").grab().toImage())
    laptop.clear_away()
    assert seen[0] != seen[1]


def test_the_frames_stay_small() -> None:
    files = list(FOLDER.iterdir())
    assert sum(file.stat().st_size for file in files) < LARGEST_BYTES
    assert {file.suffix for file in files} == {".webp", ".json"}
