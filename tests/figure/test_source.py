# SPDX-License-Identifier: LGPL-3.0-or-later
import json
import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from companion.domain.stretch import Side
from companion.figure.blend import Blend, composed
from companion.figure.source import FigureSource
from tests.figure.conftest import VIOLET, glide, reach

SIZE = QSize(300, 200)
BLUE, GREEN, RED = QColor(0, 0, 200), QColor(0, 160, 0), QColor(220, 0, 0)


def frames_at(
    source: FigureSource,
    stretch: str,
    progress: float,
    size: QSize,
    *,
    mirrored: bool,
    ratio: float = 1.0,
    breath: float = 0.0,
) -> Blend | None:
    """What is shown when all the pictures that are wanted have come."""
    film = source.film(stretch, size, mirrored=mirrored, ratio=ratio)
    if film is None:
        return None
    asker = QObject()
    for _ in range(2):  # again with what is known of faulty files by then
        spot = source.spot(film, progress, breath)
        if spot is None:
            return None
        source.want(asker, film, spot)
        source.wait_for_pictures()
    spot = source.spot(film, progress, breath)
    found = None if spot is None else source.blend(film, spot)
    return None if found is None else found[1]


def picture(source: FigureSource, progress: float, *, mirrored: bool = False, highlight: float = 0.0) -> QImage:
    blend = frames_at(source, "reach", progress, SIZE, mirrored=mirrored)
    assert blend is not None
    return composed(blend, highlight)


def folder(figures: Path) -> Path:
    return figures / "reach" / "default"


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:40])


def is_hold(blend: Blend | None) -> bool:
    return blend is not None and blend.lower.body.at == QPoint(100, 0) and blend.weight == 0


def test_start_and_hold_are_scaled_to_the_size_and_lie_where_the_list_says(figures: Path) -> None:
    source = FigureSource(figures)
    start, hold = (frames_at(source, "reach", progress, SIZE, mirrored=False) for progress in (0, 1))

    assert start is not None
    assert hold is not None
    assert start.size == hold.size == SIZE
    assert start.lower.body.image.size() == QSize(200, 200)
    assert (start.lower.body.at, hold.lower.body.at) == (QPoint(0, 0), QPoint(100, 0))
    assert hold.lower.highlight is not None
    assert (hold.lower.highlight.at, hold.lower.highlight.image.size()) == (QPoint(220, 60), QSize(60, 60))


def test_the_figure_keeps_its_proportions_in_any_room(figures: Path) -> None:
    blend = frames_at(FigureSource(figures), "reach", 0, QSize(300, 1000), mirrored=False)

    assert blend is not None
    assert blend.size == SIZE


def test_a_fine_screen_gets_more_pixels(figures: Path) -> None:
    blend = frames_at(FigureSource(figures), "reach", 0, SIZE, mirrored=False, ratio=2.0)

    assert blend is not None
    assert blend.size == QSize(600, 400)


def test_the_mirrored_picture_is_the_plain_one_seen_in_a_mirror(figures: Path) -> None:
    source = FigureSource(figures)
    plain, flipped = (picture(source, 1, mirrored=mirrored, highlight=1) for mirrored in (False, True))

    # THEN the stripe at the left edge of the block is at its right edge, and the muscle has changed sides with it
    assert plain.pixelColor(110, 100) == GREEN
    assert flipped.pixelColor(189, 100) == GREEN
    assert plain.pixelColor(250, 90) == RED
    assert flipped.pixelColor(49, 90) == RED
    assert flipped.flipped() != plain
    assert all(
        plain.pixelColor(x, y) == flipped.pixelColor(299 - x, y) for x in range(0, 300, 7) for y in range(0, 200, 7)
    )


def test_half_way_both_frames_are_seen(figures: Path) -> None:
    half = picture(FigureSource(figures), 0.5)

    assert half.pixelColor(50, 100).alpha() == pytest.approx(128, abs=2)  # only in the start
    assert half.pixelColor(290, 100).alpha() == pytest.approx(128, abs=2)  # only in the hold
    assert half.pixelColor(160, 100) == BLUE  # in both


@pytest.mark.parametrize(
    ("side", "shows", "expected"),
    [
        (Side.LEFT, "left", False),
        (Side.RIGHT, "left", True),
        (Side.BOTH, "left", False),
        (Side.LEFT, "right", True),
        (Side.RIGHT, "right", False),
        (Side.LEFT, "both", False),
    ],
)
def test_the_picture_is_flipped_only_for_the_other_side(
    figures: Path, side: Side, shows: str, *, expected: bool
) -> None:
    manifest = folder(figures) / "manifest.json"
    record = json.loads(manifest.read_text(encoding="utf-8"))
    manifest.write_text(json.dumps({**record, "shows": shows}), encoding="utf-8")

    assert FigureSource(figures).is_mirrored("reach", side) is expected


def test_a_stretch_without_frames_has_no_picture(figures: Path) -> None:
    source = FigureSource(figures)

    assert source.film("unknown", SIZE, mirrored=False) is None
    assert frames_at(source, "unknown", 0, SIZE, mirrored=False) is None
    assert source.thumbnail("unknown", SIZE, mirrored=False) is None
    assert not source.is_mirrored("unknown", Side.RIGHT)


def test_no_room_is_no_picture(figures: Path) -> None:
    assert frames_at(FigureSource(figures), "reach", 0, QSize(0, 200), mirrored=False) is None


@pytest.mark.parametrize("harm", [Path.unlink, truncate])
def test_a_frame_that_cannot_be_had_is_replaced_by_the_hold(figures: Path, harm) -> None:
    harm(folder(figures) / "start.png")
    source = FigureSource(figures)

    assert is_hold(frames_at(source, "reach", 0, SIZE, mirrored=False))
    assert is_hold(frames_at(source, "reach", 0.5, SIZE, mirrored=False))


@pytest.mark.parametrize("harm", [Path.unlink, truncate])
def test_without_its_hold_a_stretch_has_only_the_frames_that_stand_alone(figures: Path, harm) -> None:
    harm(folder(figures) / "hold.png")
    (folder(figures) / "thumb.png").unlink()
    source = FigureSource(figures)

    assert frames_at(source, "reach", 1, SIZE, mirrored=False) is None
    assert frames_at(source, "reach", 0.5, SIZE, mirrored=True) is None
    assert source.thumbnail("reach", SIZE, mirrored=False) is None


@pytest.mark.parametrize("harm", [Path.unlink, truncate])
def test_a_damaged_highlight_leaves_the_body(figures: Path, harm) -> None:
    harm(folder(figures) / "red.png")

    assert picture(FigureSource(figures), 1, highlight=1).pixelColor(250, 90) == BLUE


@pytest.mark.parametrize("size", [SIZE, QSize(101, 67), QSize(317, 499), QSize(34, 23)])
def test_a_file_is_opened_once_for_each_size_and_not_again_for_the_mirror(figures: Path, size: QSize) -> None:
    # GIVEN pictures that were shown once
    source = FigureSource(figures)
    assert frames_at(source, "reach", 0.5, size, mirrored=False) is not None

    # WHEN the files go
    for file in folder(figures).glob("*.png"):
        file.unlink()

    # THEN the same size can still be shown, flipped as well, and another size cannot
    blend = frames_at(source, "reach", 0.5, size, mirrored=True)
    assert blend is not None
    assert composed(blend, 0).pixelColor(blend.size.width() // 2, blend.size.height() // 2) == BLUE
    assert frames_at(source, "reach", 0.5, QSize(60, 40), mirrored=False) is None


def test_the_kept_pixels_stay_below_the_bound(figures: Path) -> None:
    source = FigureSource(figures, kept_bytes=500_000)
    for width in range(30, 600, 30):
        for progress in (0, 1):
            size = QSize(width, width)
            assert frames_at(source, "reach", progress, size, mirrored=bool(width % 60)) is not None
            assert source.pictures.kept_bytes <= 500_000
    assert source.pictures.kept_bytes > 100_000


def test_a_figure_for_which_there_is_no_memory_is_made_smaller(figures: Path) -> None:
    source = FigureSource(figures, kept_bytes=400_000)
    blend = frames_at(source, "reach", 0.0, QSize(3000, 2000), mirrored=False)

    assert blend is not None
    assert 30 < blend.size.width() < 400
    assert source.pictures.kept_bytes <= 400_000


def test_only_as_many_frames_are_asked_for_as_there_is_memory_for(figures: Path) -> None:
    # GIVEN memory for ten frames of the fifteen
    source, asker = FigureSource(figures, kept_bytes=150_000), QObject()
    film = source.film("glide", QSize(90, 60), mirrored=False)
    assert film is not None
    spot = source.spot(film, 0.0)
    assert spot is not None

    # WHEN the start is shown
    source.want(asker, film, spot)
    source.wait_for_pictures()

    # THEN start, hold and those that come next are there, and none was made to be thrown away
    there = [number for number, shot in enumerate(film.shots) if source.pictures.has(shot.body.key)]
    assert there == [0, 1, 2, 3, 4, 5, 6, 7, 8, 10]
    assert source.pictures.kept_bytes <= 150_000


def test_until_a_frame_is_there_the_nearest_is_shown(figures: Path) -> None:
    source = FigureSource(figures)
    film = source.film("glide", QSize(90, 60), mirrored=False)
    assert film is not None
    spot = source.spot(film, 0.55)
    assert spot is not None
    assert source.blend(film, spot) is None
    assert not source.has(film, spot)

    for number in (0, 3, 10):
        source.pictures.get_at_once(film.shots[number].body.key)
    found = source.blend(film, spot)

    assert found is not None
    assert found[0] == (3, 3, 0.0)


def test_in_the_hold_the_breathing_is_mixed_from_its_frames(figures: Path) -> None:
    blend = frames_at(FigureSource(figures), "glide", 1.0, QSize(90, 60), mirrored=False, breath=0.375)

    assert blend is not None
    assert composed(blend, 0).pixelColor(45, 30).green() == pytest.approx(75, abs=2)
    assert composed(blend, 0).pixelColor(45, 30).red() == 0


def test_the_thumbnail_comes_from_its_own_file_where_that_is_large_enough(figures: Path) -> None:
    (folder(figures) / "hold.png").unlink()
    plain = FigureSource(figures).thumbnail("reach", QSize(10, 100), mirrored=False)
    flipped = FigureSource(figures).thumbnail("reach", QSize(10, 100), mirrored=True)

    assert plain is not None
    assert flipped is not None
    assert plain.size() == QSize(10, 10)
    assert (plain.pixelColor(0, 5), plain.pixelColor(9, 5)) == (GREEN, BLUE)
    assert (flipped.pixelColor(0, 5), flipped.pixelColor(9, 5)) == (BLUE, GREEN)


def test_a_large_thumbnail_is_made_from_the_hold_with_its_highlight(figures: Path) -> None:
    large = FigureSource(figures).thumbnail("reach", QSize(150, 100), mirrored=False, ratio=2.0)

    assert large is not None
    assert (large.size(), large.devicePixelRatio()) == (SIZE, 2.0)
    assert large.pixelColor(250, 90) == RED


def test_a_thumbnail_of_one_screen_does_not_disturb_that_of_another(figures: Path) -> None:
    source = FigureSource(figures)
    source.thumbnail("reach", QSize(5, 5), mirrored=False, ratio=2.0)
    second = source.thumbnail("reach", QSize(10, 10), mirrored=False)

    assert second is not None
    assert second.devicePixelRatio() == 1.0
    assert second.pixelColor(0, 5) == GREEN


# Who is shown


def colour(source: FigureSource, stretch: str = "reach") -> QColor:
    """The middle of the small picture."""
    small = source.thumbnail(stretch, QSize(10, 10), mirrored=False)
    assert small is not None
    return small.pixelColor(small.width() // 2, small.height() // 2)


def test_another_person_has_a_folder_of_their_own(figures: Path) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    source = FigureSource(figures, "grace")

    assert colour(source) == VIOLET
    assert picture(source, 0).pixelColor(150, 100) == VIOLET
    assert colour(FigureSource(figures)) == BLUE


def test_a_stretch_without_pictures_of_this_person_is_shown_by_the_usual_one(figures: Path) -> None:
    glide(figures / "wave" / "grace")
    source = FigureSource(figures, "grace")

    assert colour(source) == BLUE
    assert source.thumbnail("wave", SIZE, mirrored=False) is not None
    assert source.thumbnail("unknown", SIZE, mirrored=False) is None


def test_when_another_person_is_chosen_everything_is_looked_for_anew(figures: Path, qtbot: QtBot) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    source = FigureSource(figures)
    assert colour(source) == BLUE

    with qtbot.waitSignal(source.changed):
        source.set_person("grace")
    assert colour(source) == VIOLET
    assert picture(source, 1).pixelColor(150, 100) == VIOLET
    source.set_person("default")
    assert colour(source) == BLUE


def test_the_same_person_once_more_changes_nothing(figures: Path, qtbot: QtBot) -> None:
    source = FigureSource(figures, "grace")

    with qtbot.assertNotEmitted(source.changed):
        source.set_person("grace")


@pytest.mark.parametrize("harm", [Path.unlink, truncate])
def test_where_the_list_of_the_chosen_person_is_damaged_the_usual_one_is_shown(
    figures: Path, caplog: pytest.LogCaptureFixture, harm
) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    harm(figures / "reach" / "grace" / "manifest.json")

    with caplog.at_level(logging.WARNING):
        assert colour(FigureSource(figures, "grace")) == BLUE
    assert [str(figures / "reach" / "grace") in record.getMessage() for record in caplog.records] == [True]


def test_where_both_lists_are_damaged_nobody_is_shown(figures: Path) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    for person in ("grace", "default"):
        truncate(figures / "reach" / person / "manifest.json")

    assert FigureSource(figures, "grace").thumbnail("reach", SIZE, mirrored=False) is None


def test_the_clinics_own_pictures_are_shown_whoever_is_chosen(figures: Path, tmp_path: Path) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    reach(tmp_path / "own" / "reach" / "default", RED)
    source = FigureSource(figures, "grace", own=lambda: [tmp_path / "own"])

    assert colour(source) == RED
    source.set_person("default")
    assert colour(source) == RED


def test_where_the_clinics_own_pictures_are_damaged_no_others_are_shown_for_its_words(
    figures: Path, tmp_path: Path
) -> None:
    reach(tmp_path / "own" / "reach" / "default", RED)
    truncate(tmp_path / "own" / "reach" / "default" / "manifest.json")

    assert FigureSource(figures, own=lambda: [tmp_path / "own"]).thumbnail("reach", SIZE, mirrored=False) is None
