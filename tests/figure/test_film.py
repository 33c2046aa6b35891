# SPDX-License-Identifier: LGPL-3.0-or-later
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.stretch import Side
from companion.figure.film import LONGEST_FADE, NEAR, Film, Spot, between
from companion.figure.geometry import Box
from companion.figure.manifest import Frame, Layer, Manifest

CANVAS = Box(0, 0, 40, 30)
MEGABYTE = 1_000_000


def frame(at: float, name: str, box: Box = CANVAS, highlight: Box | None = None) -> Frame:
    layer = None if highlight is None else Layer(Path(f"{name}-red"), highlight)
    return Frame(at, Layer(Path(name), box), layer)


def film(
    moves: int = 11,
    breaths: int = 4,
    *,
    size: tuple[int, int] = (400, 300),
    mirrored: bool = False,
    largest: int = MEGABYTE,
) -> Film:
    """Frames 'm0' to 'm10', of which the last is the hold, and 'b1' to 'b4'."""
    frames = tuple(frame(number / max(moves - 1, 1), f"m{number}") for number in range(moves))
    breath = tuple(frame(number / breaths, f"b{number}") for number in range(1, breaths + 1))
    manifest = Manifest(CANVAS, Side.LEFT, frames, moves - 1, breath, None, Path("t"))
    return Film(manifest, size, mirrored=mirrored, largest=largest)


def names(shown: Film, spot: Spot | None) -> tuple[str, str] | None:
    return None if spot is None else (named(shown, spot.lower), named(shown, spot.upper))


def named(shown: Film, number: int) -> str:
    return shown.shots[number].body.key.file.name


def seen(shown: Film, progress: float, breath: float = 0.0, *, faulty: str = "") -> tuple[str, str] | None:
    return names(shown, shown.spot(progress, breath, lambda file: file.name in faulty.split()))


# Which two


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (0.0, Spot(0, 1, 0.0)),
        (0.125, Spot(0, 1, 0.5)),
        (0.25, Spot(1, 2, 0.0)),
        (0.45, Spot(1, 2, 0.0)),
        (0.625, Spot(1, 2, 0.5)),
        (0.8, Spot(1, 2, 1.0)),
        (1.0, Spot(2, 2, 0.0)),
    ],
)
def test_the_neighbours_of_a_moment_and_their_weight(at: float, expected: Spot) -> None:
    assert between((0.0, 0.25, 1.0), at, LONGEST_FADE) == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        (0.0, Spot(0, 1, 0.0)),
        (0.35, Spot(0, 1, 0.0)),
        (0.5, Spot(0, 1, 0.5)),
        (0.65, Spot(0, 1, 1.0)),
        (1.0, Spot(1, 1, 0.0)),
    ],
)
def test_where_there_are_only_start_and_hold_one_fades_into_the_other_half_way(at: float, expected: Spot) -> None:
    spot = between((0.0, 1.0), at, LONGEST_FADE)

    assert spot[:2] == expected[:2]
    assert spot.weight == pytest.approx(expected.weight)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40, unique=True), st.floats(0, 1), st.floats(0.01, 1))
def test_a_moment_lies_between_its_neighbours(moments: list[float], at: float, fade: float) -> None:
    moments.sort()
    lower, upper, weight = between(moments, at, fade)

    assert 0 <= weight <= 1
    if lower != upper:
        assert moments[lower] <= at <= moments[upper]
        assert upper == lower + 1
    else:
        assert weight == 0
        assert lower in (0, len(moments) - 1)


def test_the_move_goes_from_frame_to_frame() -> None:
    assert seen(film(), 0.0) == ("m0", "m0")
    assert seen(film(), 0.45) == ("m4", "m5")
    assert seen(film(), 1.0) == ("m10", "m10")


def test_in_the_hold_the_chest_fills_from_the_hold_on() -> None:
    spot = film().spot(1.0, 0.125, lambda _file: False)

    assert names(film(), spot) == ("m10", "b1")
    assert spot is not None
    assert spot.weight == pytest.approx(0.5)
    assert seen(film(), 1.0, 0.6) == ("b2", "b3")
    assert seen(film(), 1.0, 1.0) == ("b4", "b4")


def test_before_the_hold_and_without_frames_for_it_nobody_breathes() -> None:
    assert seen(film(), 0.45, 0.6) == ("m4", "m5")
    assert seen(film(breaths=0), 1.0, 0.6) == ("m10", "m10")


# Faulty files


def test_a_faulty_frame_is_replaced_by_its_nearest_good_neighbour() -> None:
    assert seen(film(), 0.45, faulty="m4 m5") == ("m3", "m6")
    assert seen(film(), 0.0, faulty="m0 m1") == ("m2", "m2")
    assert seen(film(), 1.0, faulty="m10") == ("m9", "m9")
    assert seen(film(), 1.0, 0.6, faulty="b2 b3") == ("b1", "b4")


def test_where_no_neighbour_is_near_the_hold_is_shown() -> None:
    assert seen(film(moves=2), 0.0, faulty="m0") == ("m1", "m1")
    assert seen(film(), 0.3, faulty=" ".join(f"m{number}" for number in range(9))) == ("m10", "m10")
    assert seen(film(breaths=1), 1.0, 1.0, faulty="b1") == ("m10", "m10")


def test_the_start_never_stands_for_the_hold() -> None:
    assert seen(film(moves=2), 1.0, faulty="m1") is None
    assert seen(film(moves=2), 0.5, faulty="m1") is None
    assert seen(film(moves=2), 0.0, faulty="m1") == ("m0", "m0")


@given(st.sets(st.integers(0, 14)), st.floats(0, 1), st.floats(0, 1))
def test_what_is_seen_is_never_faulty_and_never_far(bad: set[int], progress: float, breath: float) -> None:
    shown = film()
    faulty = {shown.shots[number].body.key.file for number in bad}
    spot = shown.spot(progress, breath, faulty.__contains__)

    if spot is not None:
        assert not {spot.lower, spot.upper} & bad
    if not bad:
        assert spot is not None
    if spot is not None and progress < 1:
        for number in (spot.lower, spot.upper):
            assert number == 10 or abs(shown.shots[number].at - progress) <= NEAR + 0.1 + 1e-9


# What is needed next


def order(shown: Film, progress: float, breath: float = 0.0, *, forward: bool = True, still: bool = False) -> list[str]:
    spot = shown.spot(progress, breath, lambda _file: False)
    assert spot is not None
    return [named(shown, number) for number in shown.order(spot, forward=forward, still=still)]


def test_first_what_is_seen_then_the_ends_then_along_the_way() -> None:
    needed = order(film(), 0.44)

    assert needed == ["m4", "m5", "m10", "m0", "m6", "m7", "m8", "m9", "b1", "b2", "b3", "b4", "m3", "m2", "m1"]
    assert order(film(), 0.46)[:2] == ["m5", "m4"]


def test_on_the_way_out_the_other_way_round() -> None:
    needed = order(film(), 0.44, forward=False)

    assert needed == ["m4", "m5", "m10", "m0", "m3", "m2", "m1", "m6", "m7", "m8", "m9", "b1", "b2", "b3", "b4"]


def test_from_the_start_on_all_of_the_move() -> None:
    assert order(film(), 0.0)[:5] == ["m0", "m10", "m1", "m2", "m3"]


def test_in_the_hold_the_breathing_and_then_the_way_out() -> None:
    assert order(film(), 1.0, 0.3)[:8] == ["b1", "b2", "m10", "m0", "b3", "b4", "m9", "m8"]


def test_what_keeps_still_needs_two_stills() -> None:
    assert order(film(), 0.0, still=True) == ["m0", "m10"]
    assert order(film(), 1.0, still=True) == ["m10", "m0"]


@given(st.floats(0, 1), st.floats(0, 1), st.booleans())
def test_everything_is_needed_once(progress: float, breath: float, forward: bool) -> None:
    needed = order(film(), progress, breath, forward=forward)

    assert len(needed) == len(set(needed)) == 15


# Where it lies


def test_the_nearest_that_is_there_stands_in_for_what_is_still_to_come() -> None:
    shown, spot = film(), Spot(4, 5, 0.9)

    assert shown.nearest(spot, lambda shot: shot.body.key.file.name in ("m0", "m7", "m10")) == 7
    assert shown.nearest(spot, lambda _shot: False) is None


def test_a_frame_is_laid_out_in_device_pixels_and_mirrored_within_the_figure() -> None:
    frames = (frame(0.0, "a", Box(10, 0, 10, 30), Box(12, 3, 3, 3)), frame(1.0, "b"))
    manifest = Manifest(CANVAS, Side.LEFT, frames, 1, (), None, Path("t"))
    plain, flipped = (Film(manifest, (400, 900), mirrored=flag, largest=MEGABYTE) for flag in (False, True))

    assert plain.size == flipped.size == (400, 300)
    assert plain.shots[0].body == ((Path("a"), 100, 300, False), 100, 0)
    assert flipped.shots[0].body == ((Path("a"), 100, 300, True), 200, 0)
    assert plain.shots[0].highlight == ((Path("a-red"), 30, 30, False), 120, 30)
    assert plain.shots[0].size_in_bytes == 4 * (100 * 300 + 30 * 30)


@given(st.integers(1, 5000), st.integers(1, 5000))
def test_no_picture_takes_more_than_it_may(width: int, height: int) -> None:
    shown = film(size=(width, height), largest=100_000)

    assert shown.shots[0].size_in_bytes <= 103_000
    assert min(shown.size) >= 1
