# SPDX-License-Identifier: LGPL-3.0-or-later
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from companion.figure.cache import PictureCache, PictureKey


def key(number: int, side: int = 10) -> PictureKey:
    return PictureKey(Path(str(number)), side, side, mirrored=False)


def picture(side: int = 10) -> QImage:
    """Of 400 bytes, unless it is to be larger."""
    return QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)


def test_what_is_kept_is_given_again() -> None:
    cache = PictureCache(1000)
    cache.put(key(1), picture())

    assert cache.get(key(1)) is cache.get(key(1)) is not None
    assert cache.get(key(2)) is None
    assert key(1) in cache
    assert cache.kept_bytes == 400


def test_the_picture_not_used_for_longest_goes_first() -> None:
    # GIVEN a cache that holds two, of which the older was used again
    cache = PictureCache(800)
    for number in (1, 2):
        cache.put(key(number), picture())
    cache.get(key(1))

    # WHEN a third comes
    cache.put(key(3), picture())

    # THEN the second has gone and the first has not
    assert [number for number in (1, 2, 3) if key(number) in cache] == [1, 3]


def test_of_what_is_wanted_the_first_stays_for_longest() -> None:
    cache = PictureCache(1200)
    for number in (1, 2, 3):
        cache.put(key(number), picture())
    cache.use([key(2), key(7), key(1)])
    for number in (4, 5):
        cache.put(key(number), picture())

    assert [number for number in range(1, 6) if key(number) in cache] == [2, 4, 5]


def test_a_picture_larger_than_the_whole_cache_is_not_kept() -> None:
    cache = PictureCache(1000)
    cache.put(key(1), picture())
    cache.put(key(2, 100), picture(100))

    assert key(2, 100) not in cache
    assert not cache.reserve(key(2, 100))
    assert cache.kept_bytes == 400


def test_a_picture_that_is_being_made_has_its_room_already() -> None:
    cache = PictureCache(1000)
    for number in (1, 2):
        cache.put(key(number), picture())

    assert cache.reserve(key(3))
    assert cache.kept_bytes == 800
    assert key(1) not in cache
    cache.put(key(3), picture())
    assert cache.kept_bytes == 800


def test_room_for_a_picture_that_never_came_is_given_back() -> None:
    cache = PictureCache(1000)
    cache.reserve(key(1))
    cache.give_up(key(1))
    cache.give_up(key(1))

    assert cache.kept_bytes == 0


def test_a_picture_that_comes_twice_counts_once() -> None:
    cache = PictureCache(1000)
    for _ in range(2):
        cache.put(key(1), picture())

    assert cache.kept_bytes == 400


steps = st.tuples(st.sampled_from(["put", "reserve", "give up", "get"]), st.integers(0, 9), st.integers(1, 40))


@given(st.lists(steps, max_size=60), st.integers(0, 9000))
def test_the_bound_holds_whatever_comes(asked: list[tuple[str, int, int]], limit: int) -> None:
    cache = PictureCache(limit)
    reserved = 0
    for what, number, side in asked:
        # the room that is reserved is never more than there is: a supply begins few at a time
        if what == "put":
            cache.put(key(number, side), picture(side))
        elif what == "reserve" and reserved == 0:
            reserved += cache.reserve(key(100, side))
        elif what == "give up":
            cache.give_up(key(100, side))
            reserved = 0 if cache.kept_bytes == 0 else reserved
        else:
            found = cache.get(key(number, side))
            assert found is None or found.width() == side
        assert 0 <= cache.kept_bytes <= limit
