# SPDX-License-Identifier: LGPL-3.0-or-later
from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb
from types import FrameType

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from pytestqt.qtbot import QtBot

from companion.domain.stretch import Side
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView

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
