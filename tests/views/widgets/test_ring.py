# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtWidgets import QWidget

from companion.views.tokens import CONTRAST, DARK
from companion.views.widgets.boxes import Column
from companion.views.widgets.ring import Ring

INK = {"#1e2b2a"}


class CountingRing(Ring):
    """Counts how often it is drawn."""

    painted = 0

    def paintEvent(self, event):
        self.painted += 1
        super().paintEvent(event)


@pytest.fixture
def ring(looks, show):
    ring = CountingRing(looks)
    window = QWidget()
    window.setLayout(Column(looks, ring))
    show(window, 400, 690)
    ring.kept_window = window
    return ring


def ink_rows(ring):
    """Top and bottom row of what is drawn in ink, and its leftmost and rightmost column."""
    image = ring.grab().toImage()
    places = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y).name() in INK
    ]
    columns, rows = zip(*places, strict=True)
    return min(rows), max(rows), min(columns), max(columns)


@pytest.mark.parametrize("text", ["1", "7", "12", "20", "120"])
def test_the_digits_are_at_least_a_fifth_of_the_window(ring, text):
    ring.set_time(text, 0.5, "seconds")
    top, bottom, _, _ = ink_rows(ring)
    assert (bottom - top + 1) / 690 >= 0.20


def test_wide_digits_stay_within_the_ring(ring):
    ring.set_time("1:30", 0.5, "seconds")
    _, _, left, right = ink_rows(ring)
    assert right - left <= min(ring.width(), ring.height()) * 0.81


def test_digits_keep_their_height_as_they_change(ring):
    heights = set()
    for text in ("11", "17", "71"):
        ring.set_time(text, 0.5, "seconds")
        top, bottom, _, _ = ink_rows(ring)
        heights.add(bottom - top)
    assert max(heights) - min(heights) <= 1


def test_a_word_takes_the_place_of_the_digits(ring):
    ring.set_time("Paused", 0.5)
    top, bottom, left, right = ink_rows(ring)
    assert right - left <= min(ring.width(), ring.height()) * 0.81
    assert bottom - top < right - left


def test_screen_readers_hear_the_time(ring):
    ring.set_time("12", 0.6, "seconds")
    assert ring.accessibleName() == "12 seconds"
    ring.set_time("Paused", 0.6)
    assert ring.accessibleName() == "Paused"


def test_what_cannot_be_seen_is_not_drawn_again(ring, qapp):
    # GIVEN a ring that has been drawn
    ring.set_time("12", 0.6, "seconds")
    qapp.processEvents()
    painted = ring.painted
    # WHEN nothing changes, or less than a pixel of the arc
    ring.set_time("12", 0.6, "seconds")
    ring.set_time("12", 0.60001, "seconds")
    qapp.processEvents()
    # THEN it is not drawn; but it is for a digit, an arc, or ticks
    assert ring.painted == painted
    for change in (("11", 0.6, "seconds"), ("11", 0.5, "seconds"), ("11", 0.5, "seconds", True)):
        ring.set_time(*change)
        qapp.processEvents()
    assert ring.painted == painted + 3


def test_slow_changes_add_up(ring, qapp):
    ring.set_time("12", 0.6, "seconds")
    qapp.processEvents()
    painted = ring.painted
    for step in range(100):
        ring.set_time("12", 0.6 - step * 0.0001, "seconds")
        qapp.processEvents()
    assert painted < ring.painted < painted + 20


def test_ticks_tell_getting_ready_from_holding(ring):
    ring.set_time("8", 0.7, "seconds")
    solid = ring.grab().toImage()
    ring.set_time("8", 0.7, "seconds", ticked=True)
    assert ring.grab().toImage() != solid


@pytest.mark.parametrize("palette", [DARK, CONTRAST], ids=["dark", "contrast"])
def test_the_ring_follows_the_theme(ring, redress, palette):
    ring.set_time("8", 1.0, "seconds")
    redress(palette=palette)
    image = ring.grab().toImage()
    diameter = min(ring.width(), ring.height())
    top = (ring.height() - diameter) // 2
    assert image.pixelColor(ring.width() // 2, top + round(diameter * 0.025)).name().upper() == palette.accent
