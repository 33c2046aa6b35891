# SPDX-License-Identifier: LGPL-3.0-or-later
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from companion.views.widgets.icon_label import IconLabel

ICONS = sorted((Path(__file__).parents[3] / "assets" / "icons").glob("*.svg"))


def colours(pixmap):
    image = pixmap.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp, icons, path):
    assert colours(icons.pixmap(path.stem, "#ff0000", 48)) == {"#ff0000"}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_every_icon_keeps_to_the_grid_and_the_stroke(path):
    root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - our own file
    assert root.attrib["viewBox"] == "0 0 24 24"
    assert root.attrib["stroke"] == "currentColor"
    assert (root.attrib["stroke-width"], root.attrib["stroke-linecap"]) == ("2", "round")


def test_an_icon_is_drawn_once(icons):
    assert icons.pixmap("play", "#000000", 24).cacheKey() == icons.pixmap("play", "#000000", 24).cacheKey()
    assert icons.pixmap("play", "#000000", 24).cacheKey() != icons.pixmap("play", "#ffffff", 24).cacheKey()


def test_an_icon_is_sharp_on_a_dense_screen(icons):
    pixmap = icons.pixmap("play", "#000000", 24, ratio=2.0)
    assert pixmap.size() == QSize(48, 48)
    assert pixmap.deviceIndependentSize().toSize() == QSize(24, 24)


def test_a_chosen_button_has_an_icon_of_its_own(icons):
    icon = icons.icon("radio", "#111111", 24, on="radio-on", on_colour="#222222", disabled="#333333")
    size = QSize(24, 24)
    assert colours(icon.pixmap(size)) == {"#111111"}
    assert colours(icon.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)) == {"#222222"}
    assert colours(icon.pixmap(size, QIcon.Mode.Disabled, QIcon.State.Off)) == {"#333333"}


def test_an_icon_that_there_is_not_is_an_error(icons):
    with pytest.raises(KeyError):
        icons.pixmap("unicorn", "#000000", 24)


def test_an_icon_beside_words_follows_the_text_size(looks, redress, qtbot):
    label = IconLabel(looks, "clock", size=24)
    qtbot.addWidget(label)
    before = label.size()
    redress(scale=2.0)
    assert (before, label.size()) == (QSize(24, 24), QSize(36, 36))


def test_an_icon_beside_words_gives_way_to_another(looks, qtbot):
    label = IconLabel(looks, "play", "care")
    qtbot.addWidget(label)
    label.set_name("pause")
    assert label.pixmap().cacheKey() == looks.icons.pixmap("pause", looks.look.palette.care, 24).cacheKey()
