# SPDX-License-Identifier: LGPL-3.0-or-later
from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from companion.figure.cache import PictureCache, PictureKey


def key(number: int) -> PictureKey:
    return PictureKey(Path(str(number)), 10, 10, mirrored=False)


def picture(side: int = 10) -> QImage:
    return QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)


class Maker:
    """Makes pictures of 400 bytes and remembers which were asked for."""

    def __init__(self) -> None:
        self.made: list[int] = []

    def of(self, number: int) -> Callable[[], QImage]:
        def make() -> QImage:
            self.made.append(number)
            return picture()

        return make


def test_a_kept_picture_is_not_made_again() -> None:
    cache, maker = PictureCache(1000), Maker()
    first = cache.get(key(1), maker.of(1))

    assert cache.get(key(1), maker.of(1)) is first
    assert maker.made == [1]


def test_the_picture_not_used_for_longest_goes_first() -> None:
    # GIVEN a cache that holds two, of which the older was used again
    cache, maker = PictureCache(800), Maker()
    for number in (1, 2, 1):
        cache.get(key(number), maker.of(number))

    # WHEN a third comes
    cache.get(key(3), maker.of(3))

    # THEN the second has gone and the first has not
    cache.get(key(1), maker.of(1))
    cache.get(key(2), maker.of(2))
    assert maker.made == [1, 2, 3, 2]


def test_a_picture_larger_than_the_whole_cache_is_given_but_not_kept() -> None:
    cache = PictureCache(1000)
    cache.get(key(1), picture)

    assert cache.get(key(2), lambda: picture(100)).width() == 100
    assert cache.kept_bytes == 400


def test_a_file_that_failed_is_not_tried_again() -> None:
    cache = PictureCache(1000)
    cache.get(key(1), QImage)

    assert cache.get(key(1), picture).isNull()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 40)), max_size=60), st.integers(0, 9000))
def test_the_bound_holds_whatever_is_asked(asked: list[tuple[int, int]], limit: int) -> None:
    cache = PictureCache(limit)
    for number, side in asked:
        found = cache.get(PictureKey(Path(str(number)), side, side, mirrored=False), lambda side=side: picture(side))
        assert found.width() == side
        assert 0 <= cache.kept_bytes <= limit
