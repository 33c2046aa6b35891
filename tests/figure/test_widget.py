# SPDX-License-Identifier: LGPL-3.0-or-later
import gc
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import FrameType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from companion.domain.stretch import Side
from companion.figure import darkroom, supply
from companion.figure.cache import PictureKey
from companion.figure.darkroom import developed
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView
from tests.figure.conftest import FRAMES, STEP, VIOLET, grey, reach

BLUE, GREEN, RED = QColor(0, 0, 200), QColor(0, 160, 0), QColor(220, 0, 0)
GROUND = QColor(240, 240, 240)


@pytest.fixture
def view(figures: Path, qtbot: QtBot) -> FigureView:
    """A view as large as the figure at ten pixels each, with a margin of 50 above and below."""
    view = FigureView(FigureSource(figures))
    qtbot.addWidget(view)
    palette = QPalette(GROUND)
    palette.setColor(QPalette.ColorRole.Window, GROUND)
    view.setPalette(palette)
    view.resize(300, 300)
    view.show_stretch("reach", Side.LEFT)
    return view


def seen(view: FigureView) -> QImage:
    """What is seen when all pictures of now have come."""
    view.wait_for_picture()
    return view.grab().toImage()


def at_once(view: FigureView) -> QImage:
    """What is seen now, whatever is still to come."""
    return view.grab().toImage()


def reds(image: QImage) -> int:
    """How many pixels are more red than anything else."""
    colours = (image.pixelColor(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5))
    return sum(colour.red() > 2 * max(colour.green(), colour.blue()) for colour in colours)


def test_the_figure_stands_in_the_middle_over_the_ground_behind_it(view: FigureView) -> None:
    image = seen(view)

    assert image.pixelColor(20, 150) == GREEN
    assert image.pixelColor(150, 55) == BLUE
    assert image.pixelColor(150, 45) == GROUND
    assert image.pixelColor(290, 150) == GROUND


def test_the_other_side_is_the_mirror_image(view: FigureView) -> None:
    view.show_stretch("reach", Side.RIGHT)
    image = seen(view)

    assert image.pixelColor(279, 150) == GREEN
    assert image.pixelColor(20, 150) == GROUND


def test_both_sides_are_never_mirrored(view: FigureView) -> None:
    before = seen(view)
    view.show_stretch("reach", Side.BOTH)

    assert seen(view) == before


def test_start_middle_and_hold_differ(view: FigureView) -> None:
    images = []
    for progress in (0, 0.5, 1):
        view.set_progress(progress)
        images.append(seen(view))

    assert images[0].pixelColor(50, 150) == BLUE
    assert images[1].pixelColor(50, 150).blue() == pytest.approx((200 + 240) / 2, abs=3)
    assert images[1].pixelColor(50, 150).red() == pytest.approx(120, abs=3)
    assert images[2].pixelColor(50, 150) == GROUND
    assert images[2].pixelColor(290, 150) == BLUE


def test_progress_beyond_its_ends_is_the_end(view: FigureView) -> None:
    view.set_progress(1)
    hold = seen(view)
    view.set_progress(7.5)

    assert seen(view) == hold


def test_the_highlight_grows_with_its_strength(view: FigureView) -> None:
    view.set_progress(1)
    counts = []
    for strength in (0, 1):
        view.set_highlight(strength)
        counts.append(reds(seen(view)))
    view.set_highlight(0.5)

    assert counts[0] == 0
    assert counts[1] >= 100
    assert seen(view).pixelColor(250, 140).red() == pytest.approx(110, abs=3)
    view.set_highlight(1)
    assert seen(view).pixelColor(250, 140) == RED


def test_a_dimmed_figure_is_faint(view: FigureView) -> None:
    view.set_dimmed(True)

    assert seen(view).pixelColor(150, 150).red() == pytest.approx(240 * 0.58, abs=3)
    view.set_dimmed(False)
    assert seen(view).pixelColor(150, 150) == BLUE


@pytest.mark.parametrize(("progress", "is_hold"), [(0.0, False), (0.5, False), (0.99, False), (1.0, True)])
def test_with_reduced_motion_only_start_and_hold_are_seen(view: FigureView, progress: float, *, is_hold: bool) -> None:
    view.set_still(True)
    view.set_progress(progress)
    image = seen(view)

    assert image.pixelColor(50, 150) == (GROUND if is_hold else BLUE)
    assert image.pixelColor(290, 150) == (BLUE if is_hold else GROUND)


def test_the_lamp_lights_the_ground_and_leaves_the_corners_dark(view: FigureView) -> None:
    light, dark = QColor(200, 200, 180), QColor(20, 20, 20)
    view.set_lamp(light, dark)
    lit = seen(view)

    # the figure of the start leaves the right third of its rectangle free
    assert lit.pixelColor(215, 150).red() > lit.pixelColor(260, 150).red() > lit.pixelColor(295, 150).red()
    assert lit.pixelColor(2, 2) == GROUND
    view.set_lamp(None, None)
    assert seen(view).pixelColor(215, 150) == GROUND


def test_a_stretch_without_pictures_shows_its_words(view: FigureView) -> None:
    view.show_stretch("unknown", Side.LEFT)
    empty = seen(view)
    view.set_fallback("Kneel on your right knee and put your left foot in front of you")
    words = seen(view)

    inked = [(x, y) for x in range(300) for y in range(300) if words.pixelColor(x, y) != GROUND]
    assert all(empty.pixelColor(x, y) == GROUND for x in range(0, 300, 10) for y in range(0, 300, 10))
    assert len(inked) > 200
    assert min(x for x, _ in inked) >= 16
    assert max(x for x, _ in inked) < 284
    # wrapped: more than one line high
    assert max(y for _, y in inked) - min(y for _, y in inked) > view.fontMetrics().lineSpacing()


def test_the_picture_follows_the_size_of_the_view(view: FigureView) -> None:
    seen(view)
    view.resize(150, 100)

    assert seen(view).pixelColor(10, 50) == GREEN
    assert seen(view).pixelColor(145, 50) == GROUND


def test_a_click_anywhere_is_announced(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.clicked):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(295, 5))


def test_a_pointer_that_leaves_before_the_release_or_another_button_is_no_click(view: FigureView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
        qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(400, 10))
        qtbot.mouseClick(view, Qt.MouseButton.RightButton, pos=QPoint(10, 10))


def test_a_logged_fault_keeps_no_painter_at_work(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "reach" / "default").mkdir(parents=True)
    view = FigureView(FigureSource(tmp_path))
    qtbot.addWidget(view)
    view.show_stretch("reach", Side.LEFT)
    seen(view)

    faults = [record.args[0] for record in caplog.records if isinstance(record.args, tuple)]
    frames = [frame for fault in faults for frame, _ in walk_tb(fault.__traceback__)]
    assert frames
    painters = [kept for frame in frames for kept in every_local(frame) if isinstance(kept, QPainter)]
    assert not any(painter.isActive() for painter in painters)


def every_local(frame: FrameType | None) -> Iterator[object]:
    """What a frame and those that called it keep alive, up to this file."""
    while frame is not None and frame.f_code.co_filename != __file__:
        yield from frame.f_locals.values()
        frame = frame.f_back


# Frames that are still to come


@pytest.fixture
def gliding(figures: Path, qtbot: QtBot) -> FigureView:
    """A view of eleven frames, filled by the figure."""
    view = FigureView(FigureSource(figures))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_stretch("glide", Side.LEFT)
    return view


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are decoded on this thread, which paints."""
    found: list[str] = []
    mine = threading.get_ident()

    def watched(key: PictureKey, flipside: QImage | None = None) -> QImage:
        if threading.get_ident() == mine:
            found.append(key.file.name)
        return developed(key, flipside)

    monkeypatch.setattr(darkroom, "developed", watched)
    monkeypatch.setattr(supply, "developed", watched)
    return found


def shade(image: QImage) -> int:
    """The grey in the middle."""
    return image.pixelColor(image.width() // 2, image.height() // 2).red()


def test_the_frames_are_played_in_their_order_and_mixed_in_between(gliding: FigureView, here: list[str]) -> None:
    shades = []
    for step in range(21):
        gliding.set_progress(step / 20)
        shades.append(shade(seen(gliding)))

    assert shades == [pytest.approx(STEP + step * STEP / 2, abs=1) for step in range(21)]
    assert here == []


def test_nothing_is_painted_while_the_first_picture_is_on_its_way(gliding: FigureView, qtbot: QtBot) -> None:
    gliding.set_fallback("Glide")
    empty = QImage(at_once(gliding))

    assert shade(empty) == shade(at_once(gliding))
    assert len({empty.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 200, 3)}) == 1
    gliding.show()
    qtbot.waitUntil(lambda: shade(at_once(gliding)) == STEP)


def test_a_frame_that_is_late_is_replaced_by_the_nearest_and_shown_when_it_comes(
    gliding: FigureView, qtbot: QtBot
) -> None:
    # GIVEN the start, and nothing else yet
    gliding.set_still(True)
    seen(gliding)
    gliding.set_still(False)

    # WHEN the move jumps ahead
    gliding.set_progress(0.3)

    # THEN something is shown at once, and the right frame a moment later, by itself
    assert shade(at_once(gliding)) in (STEP, STEP * FRAMES)
    with qtbot.waitExposed(gliding):
        gliding.show()
    qtbot.waitUntil(lambda: shade(at_once(gliding)) == 4 * STEP)


def test_what_comes_next_is_there_before_it_is_shown(gliding: FigureView, figures: Path) -> None:
    seen(gliding)
    gliding._source.wait_for_pictures()
    for file in (figures / "glide" / "default").glob("move-*.png"):
        file.unlink()

    for step in range(FRAMES):
        gliding.set_progress(step / (FRAMES - 1))
        assert shade(at_once(gliding)) == grey(step).red()


def test_with_reduced_motion_only_two_frames_are_fetched(gliding: FigureView) -> None:
    gliding.set_still(True)
    seen(gliding)
    gliding._source.wait_for_pictures()

    assert gliding._source.pictures.kept_bytes == 2 * 300 * 200 * 4


def test_a_view_that_is_hidden_asks_for_no_more(gliding: FigureView, qtbot: QtBot) -> None:
    with qtbot.waitExposed(gliding):
        gliding.show()
    gliding.resize(600, 400)
    at_once(gliding)
    gliding.hide()
    gliding._source.wait_for_pictures()

    assert gliding._source.pictures.kept_bytes < 8 * 600 * 400 * 4
    gliding.show()
    assert shade(seen(gliding)) == STEP


def test_the_old_picture_stays_until_that_of_the_new_size_is_there(view: FigureView) -> None:
    seen(view)
    view.resize(150, 100)
    stretched = at_once(view)

    assert stretched.pixelColor(10, 50) == GREEN
    assert stretched.pixelColor(60, 50) == BLUE
    assert stretched.pixelColor(145, 50) == GROUND


def test_the_old_picture_is_mirrored_until_that_of_the_other_side_is_there(view: FigureView) -> None:
    seen(view)
    view.show_stretch("reach", Side.RIGHT)
    turned = at_once(view)

    assert turned.pixelColor(279, 150) == GREEN
    assert turned.pixelColor(20, 150) == GROUND


def test_another_stretch_never_shows_the_one_before(gliding: FigureView) -> None:
    seen(gliding)
    gliding.show_stretch("reach", Side.LEFT)

    assert shade(at_once(gliding)) != STEP


def harm(file: Path, how: str) -> None:
    content = file.read_bytes()
    file.unlink()
    if how != "missing":
        file.write_bytes({"truncated": content[: len(content) // 2], "empty": b"", "no picture": b"#!/bin/sh"}[how])


HARMS = ["missing", "truncated", "empty", "no picture"]


@pytest.mark.parametrize("how", HARMS)
def test_a_faulty_frame_leaves_the_move_without_a_gap(gliding: FigureView, figures: Path, how: str) -> None:
    for name in ("move-00.png", "move-05.png", "move-06.png"):
        harm(figures / "glide" / "default" / name, how)
    shades = []
    for step in range(FRAMES):
        gliding.set_progress(step / (FRAMES - 1))
        shades.append(shade(seen(gliding)) // STEP)

    assert shades == [2, 2, 3, 4, 5, 5, 8, 8, 9, 10, 11]


@pytest.mark.parametrize("how", HARMS)
def test_when_every_frame_is_faulty_the_words_are_shown(gliding: FigureView, figures: Path, how: str) -> None:
    for file in (figures / "glide" / "default").glob("*.png"):
        harm(file, how)
    gliding.set_fallback("Glide to the side")

    words = seen(gliding)
    assert len({words.pixel(x, y) for x in range(300) for y in range(200)}) > 2


# Breathing


def test_in_the_hold_the_chest_fills_and_empties(gliding: FigureView) -> None:
    gliding.set_progress(1)
    hold = seen(gliding)
    greens = []
    for fullness in (0.25, 0.5, 1.0, 7.0):
        gliding.set_breath(fullness)
        greens.append(seen(gliding).pixelColor(150, 100).green())
    gliding.set_breath(0)

    assert greens == [50, 100, 200, 200]
    assert seen(gliding) == hold


def test_before_the_hold_and_with_reduced_motion_it_does_not_breathe(gliding: FigureView) -> None:
    gliding.set_breath(1)
    assert shade(seen(gliding)) == STEP
    gliding.set_progress(1)
    gliding.set_still(True)
    assert shade(seen(gliding)) == STEP * FRAMES


# Another person


@pytest.mark.parametrize("progress", [0.0, 0.5, 1.0])
def test_another_person_takes_the_place_of_the_one_before(figures: Path, qtbot: QtBot, progress: float) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    source = FigureSource(figures)
    view = FigureView(source)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_stretch("reach", Side.LEFT)
    view.set_progress(progress)
    assert seen(view).pixelColor(150, 100) == BLUE

    source.set_person("grace")
    assert at_once(view).pixelColor(150, 100) != BLUE  # not even while the new pictures are on their way
    assert seen(view).pixelColor(150, 100) == VIOLET
    source.set_person("default")
    assert seen(view).pixelColor(150, 100) == BLUE


def test_who_is_chosen_while_nobody_looks_is_there_afterwards(figures: Path, qtbot: QtBot) -> None:
    reach(figures / "reach" / "grace", VIOLET)
    source = FigureSource(figures)
    view = FigureView(source)
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_stretch("reach", Side.RIGHT)
    view.show()
    assert seen(view).pixelColor(150, 100) == BLUE
    view.hide()

    source.set_person("grace")
    view.show()
    assert seen(view).pixelColor(150, 100) == VIOLET


# The arrow


@pytest.fixture
def pointing(figures: Path, qtbot: QtBot) -> FigureView:
    """A view of `glide` with an arrow from the left to the right through its middle."""
    manifest = figures / "glide" / "default" / "manifest.json"
    record = json.loads(manifest.read_text(encoding="utf-8"))
    arrow = {"points": [[5, 10], [15, 10], [25, 10]], "width": 3}
    manifest.write_text(json.dumps({**record, "arrow": arrow}), encoding="utf-8")
    view = FigureView(FigureSource(figures))
    qtbot.addWidget(view)
    view.resize(300, 200)
    view.show_stretch("glide", Side.LEFT)
    view.set_arrow_colours(RED, QColor("white"), QColor("maroon"))
    return view


def test_the_arrow_is_seen_from_the_start_and_fades_before_the_hold(pointing: FigureView) -> None:
    counts = []
    for progress in (0, 0.5, 0.8, 0.9, 1):
        pointing.set_progress(progress)
        counts.append(seen(pointing).pixelColor(150, 100))

    assert counts[:3] == [RED] * 3
    assert counts[3].red() == pytest.approx((220 + 200) / 2, abs=3)
    assert counts[3].green() == pytest.approx(200 / 2, abs=3)
    assert counts[4] == grey(10)


def test_the_arrow_has_a_halo_that_contrasts(pointing: FigureView) -> None:
    image = seen(pointing)
    down = [image.pixelColor(150, y) for y in range(200)]

    assert down.index(QColor("white")) < down.index(RED)
    assert QColor("maroon") not in down


def test_the_arrow_is_flipped_with_the_figure(pointing: FigureView) -> None:
    plain = seen(pointing)
    pointing.show_stretch("glide", Side.RIGHT)
    flipped = seen(pointing)

    # broad where the head is, thin at the tail
    assert plain.pixelColor(205, 125) != grey(0)
    assert plain.pixelColor(94, 125) == grey(0)
    assert flipped.pixelColor(94, 125) != grey(0)
    assert flipped.pixelColor(205, 125) == grey(0)


def test_the_arrow_is_scaled_with_the_figure(pointing: FigureView) -> None:
    pointing.resize(600, 400)

    assert seen(pointing).pixelColor(410, 250) != grey(0)
    assert seen(pointing).size() == QSize(600, 400)


def test_with_reduced_motion_the_arrow_is_on_the_start_only(pointing: FigureView) -> None:
    pointing.set_still(True)
    found = []
    for progress in (0, 0.9, 1):
        pointing.set_progress(progress)
        found.append(seen(pointing).pixelColor(150, 100))

    assert found == [RED, RED, grey(10)]


def test_no_arrow_where_none_is_wanted(pointing: FigureView, gliding: FigureView, figures: Path) -> None:
    pointing.set_arrow_shown(False)
    assert seen(pointing).pixelColor(150, 100) == grey(0)
    pointing.set_arrow_shown(True)
    assert seen(pointing).pixelColor(150, 100) == RED
    # AND none before the colours are known, or on a thumbnail
    assert seen(gliding).pixelColor(150, 100) == grey(0)
    thumbnail = FigureSource(figures).thumbnail("glide", QSize(300, 200), mirrored=False)
    assert thumbnail is not None
    assert shade(thumbnail) == grey(10).red()


# Coming to an end


def test_a_view_may_go_while_its_pictures_are_made(figures: Path, qtbot: QtBot) -> None:
    source = FigureSource(figures)
    view = FigureView(source)
    view.show_stretch("glide", Side.LEFT)
    view.resize(300, 200)
    view.grab()
    assert source.pictures.is_busy

    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    source.wait_for_pictures()
    assert not source.pictures.is_busy


def test_all_may_go_while_pictures_are_made(figures: Path, qtbot: QtBot) -> None:
    for _ in range(20):
        view = FigureView(FigureSource(figures))
        view.show_stretch("glide", Side.RIGHT)
        view.resize(300, 200)
        view.grab()
        del view
        gc.collect()
        QCoreApplication.processEvents()
