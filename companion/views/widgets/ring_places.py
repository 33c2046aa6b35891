# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where things lie in the countdown's ring, and how large its digits and its word may be."""

from dataclasses import dataclass, replace
from math import pi, sqrt

_WIDEST = 0.80
"""Share of the ring's diameter that the digits may take; wider ones are condensed, never made shorter."""
_SMALLEST_WORD = 12


@dataclass(frozen=True, slots=True)
class RingPlaces:
    """Where things lie in a ring, in pixels from its top left corner."""

    diameter: float
    line: float
    middle: float
    """Height of the middle of the digits."""
    widest: float
    """Room from left to right for the digits, whose corners stay within the ring."""
    word_top: float

    def chord(self, height: float) -> float:
        """Room from left to right within the ring at a height."""
        radius = self.diameter / 2 - self.line - 2
        return 2 * sqrt(max(0.0, radius**2 - (height - self.diameter / 2) ** 2))


def ring_places(diameter: float, digit_height: float, with_word: bool) -> RingPlaces:
    """Lays a ring out.

    Args:
        diameter: Outer edge to outer edge, in pixels.
        digit_height: Height of the digits' outline in pixels.
        with_word: A word stands below the digits, which then stand a little higher.
    """
    line = max(12.0, round(diameter * 0.05))
    middle = diameter / 2 - (diameter * 0.035 if with_word else 0.0)
    word_top = middle + digit_height / 2 + diameter * 0.025
    places = RingPlaces(diameter, line, middle, diameter * _WIDEST, word_top)
    return replace(places, widest=min(places.widest, places.chord((diameter - digit_height) / 2)))


def word_pixels(places: RingPlaces, wanted: int, width_per_pixel: float) -> int:
    """Says how high the font of the word below the digits may be, so that it stays within the ring.

    Args:
        places: The ring.
        wanted: Height of the font in pixels by the text size.
        width_per_pixel: How wide the word is for each pixel of the font's height.
    """
    sizes = range(wanted, _SMALLEST_WORD, -1)
    fitting = (size for size in sizes if size * width_per_pixel <= places.chord(places.word_top + size))
    return next(fitting, _SMALLEST_WORD)


def digit_scale(width: float, height: float, digit_height: float, widest: float) -> tuple[float, float]:
    """Says how to scale a text's outline, so that any font's digits are equally high.

    Args:
        width: Of the outline as drawn.
        height: Of the outline as drawn.
        digit_height: Wanted height.
        widest: Room from left to right.

    Returns:
        Factors across and up.
    """
    up = digit_height / height if height else 1.0
    return (min(up, widest / width) if width else 1.0), up


def word_scale(width: float, height: float, tallest: float, widest: float) -> float:
    """The factor at which a word's outline fits into a height and a width without losing its shape."""
    return min(tallest / height, widest / width) if width and height else 1.0


def arc_steps(fraction: float, diameter: float) -> int:
    """How many pixels of arc are left: a smaller change cannot be seen."""
    return round(min(max(fraction, 0.0), 1.0) * pi * diameter)
