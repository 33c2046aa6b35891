# SPDX-License-Identifier: LGPL-3.0-or-later
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from companion.domain.stretch import Position, Side
from companion.figure.source import FigureSource
from companion.views.tokens import DARK, LIGHT
from companion.views.widgets.thumbnail import Thumbnail, position_icon
from tests.figure.conftest import VIOLET, reach
from tests.views.widgets.conftest import ASSETS

MOVE = "hip-flexor-half-kneel"


@pytest.fixture(scope="module")
def figures() -> FigureSource:
    return FigureSource(ASSETS / "figures")


@pytest.fixture
def drawn(looks, figures, show):
    def picture(stretch=MOVE, position=Position.STANDING, side=Side.LEFT):
        return show(Thumbnail(looks, figures, stretch, position, side, height=80, width=108)).grab().toImage()

    return picture


def test_the_other_side_is_the_mirrored_picture(drawn):
    left, right = (drawn(side=side) for side in (Side.LEFT, Side.RIGHT))
    assert left != right


def test_without_a_picture_the_icon_of_the_position_stands_there(drawn, looks, figures, show):
    lying = drawn("no-such-move", Position.LYING_ON_BACK)
    sitting = drawn("no-such-move", Position.SITTING)
    assert lying != sitting
    assert not show(Thumbnail(looks, figures, "no-such-move", Position.SITTING, height=80)).has_picture
    assert show(Thumbnail(looks, figures, MOVE, Position.SITTING, height=80)).has_picture


@pytest.mark.parametrize("position", Position)
def test_there_is_an_icon_for_every_position(icons, position):
    assert not icons.pixmap(position_icon(position), LIGHT.ink, 24).isNull()


def test_in_the_dark_a_lamp_lights_the_figure(drawn, redress):
    redress(palette=DARK)
    lit = drawn()
    redress(palette=replace(DARK, glow0=None))
    unlit = drawn()
    near_the_head, far_from_it = (40, 20), (107, 40)
    assert QColor(lit.pixel(*near_the_head)).lightness() > QColor(unlit.pixel(*near_the_head)).lightness()
    assert lit.pixel(*far_from_it) == unlit.pixel(*far_from_it)


def test_its_height_is_given_and_its_width_only_if_wanted(looks, figures, redress):
    fixed = Thumbnail(looks, figures, MOVE, Position.SITTING, height=80, width=108)
    wide = Thumbnail(looks, figures, MOVE, Position.SITTING, height=176)
    assert fixed.sizeHint() == fixed.minimumSizeHint() == QSize(108, 80)
    assert wide.minimumSizeHint() == QSize(0, 176)
    redress(2.0)
    assert fixed.sizeHint() == QSize(124, 92)


def test_another_person_is_seen_at_once_and_in_a_picture_that_was_out_of_sight(looks, tmp_path, show):
    reach(tmp_path / "reach" / "default")
    reach(tmp_path / "reach" / "grace", VIOLET)
    figures = FigureSource(tmp_path)
    one, other = (show(Thumbnail(looks, figures, "reach", Position.SITTING, height=36, width=36)) for _ in range(2))
    other.hide()
    figures.set_person("grace")
    assert one.grab().toImage().pixelColor(18, 18) == VIOLET
    other.show()
    assert other.grab().toImage().pixelColor(18, 18) == VIOLET
