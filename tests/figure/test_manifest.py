# SPDX-License-Identifier: LGPL-3.0-or-later
import json
import math
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from companion.domain.stretch import Side
from companion.figure.arrow import Arrow
from companion.figure.geometry import Box
from companion.figure.manifest import FigureUnreadableError, Frame, Layer, read_manifest

BODY = {"file": "a.webp", "x": 1, "y": 2, "width": 30, "height": 20}
GOOD = {
    "version": 2,
    "stamp": "0" * 64,
    "canvas": [100, 50],
    "shows": "right",
    "frames": [
        {"at": 0.0, **BODY, "highlight": None},
        {"at": 0.25, **BODY, "highlight": {**BODY, "file": "b.webp"}},
        {"at": 1, **BODY, "x": 60, "highlight": None},
    ],
    "hold": 2,
    "breath": [{"at": 0.5, **BODY, "highlight": None}, {"at": 1, **BODY, "file": "c.webp", "highlight": None}],
    "arrow": {"points": [[10, 40], [30.5, 20], [60, 30]], "width": 6},
    "thumbnail": "t.webp",
}


def written(folder: Path, record: object) -> Path:
    (folder / "manifest.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def test_a_good_list_is_read_as_it_stands(tmp_path: Path) -> None:
    manifest = read_manifest(written(tmp_path, GOOD))

    assert manifest.shows is Side.RIGHT
    assert manifest.thumbnail == tmp_path / "t.webp"
    assert manifest.hold == 2
    assert manifest.frames[0] == Frame(0.0, Layer(tmp_path / "a.webp", Box(1, 2, 30, 20)), None)
    assert manifest.frames[1].highlight == Layer(tmp_path / "b.webp", Box(1, 2, 30, 20))
    assert [frame.at for frame in manifest.breath] == [0.5, 1]
    assert manifest.breath[1].body.file == tmp_path / "c.webp"
    assert manifest.arrow == Arrow(((10, 40), (30.5, 20), (60, 30)), 6)


def test_breathing_and_an_arrow_may_be_missing(tmp_path: Path) -> None:
    manifest = read_manifest(written(tmp_path, {**GOOD, "breath": [], "arrow": None}))

    assert manifest.breath == ()
    assert manifest.arrow is None


def test_the_bounds_hold_every_frame(tmp_path: Path) -> None:
    breath = [{"at": 1, **BODY, "x": 0, "width": 5, "highlight": {**BODY, "y": 25}}]
    manifest = read_manifest(written(tmp_path, {**GOOD, "breath": breath, "arrow": None}))

    assert manifest.bounds == Box(0, 2, 90, 43)


def test_the_bounds_hold_the_arrow_as_far_as_it_lies_on_the_canvas(tmp_path: Path) -> None:
    arrow = {"points": [[50, 10], [50, 50]], "width": 10}
    manifest = read_manifest(written(tmp_path, {**GOOD, "breath": [], "arrow": arrow}))

    assert (manifest.bounds.x, manifest.bounds.right) == (1, 90)
    assert manifest.bounds.y < 10
    assert manifest.bounds.bottom == 50


def drop(key: str) -> Callable[[dict[str, Any]], object]:
    return lambda record: record.pop(key)


def put(value: object, *keys: str | int) -> Callable[[dict[str, Any]], object]:
    def change(record: dict[str, Any]) -> None:
        place: Any = record
        for key in keys[:-1]:
            place = place[key]
        place[keys[-1]] = value

    return change


FAULTS = {
    **{f"{key} missing": drop(key) for key in GOOD},
    "version before": put(1, "version"),
    "version of later": put(3, "version"),
    "version a text": put("2", "version"),
    "stamp empty": put("", "stamp"),
    "stamp a number": put(7, "stamp"),
    "canvas one number": put([100], "canvas"),
    "canvas of nothing": put([0, 50], "canvas"),
    "canvas not whole": put([100.5, 50], "canvas"),
    "canvas huge": put([100_000, 50], "canvas"),
    "canvas a text": put("100x50", "canvas"),
    "unknown side": put("middle", "shows"),
    "side a number": put(1, "shows"),
    "no frames": put([], "frames"),
    "frames an object": put({}, "frames"),
    "frame a number": put(7, "frames", 0),
    "frames out of order": put(0.9, "frames", 0, "at"),
    "two frames at once": put(0.25, "frames", 0, "at"),
    "at beyond the hold": put(1.5, "frames", 2, "at"),
    "at before the start": put(-0.1, "frames", 0, "at"),
    "at a text": put("0", "frames", 0, "at"),
    "at a yes": put(True, "frames", 2, "at"),
    "at not a number": put(float("nan"), "frames", 0, "at"),
    "at endless": put(float("inf"), "frames", 2, "at"),
    "at beyond any float": put(10**400, "frames", 2, "at"),
    "width of nothing": put(0, "frames", 0, "width"),
    "width negative": put(-3, "frames", 0, "width"),
    "height a text": put("20", "frames", 0, "height"),
    "x negative": put(-1, "frames", 0, "x"),
    "over the right edge": put(80, "frames", 0, "x"),
    "over the lower edge": put(40, "frames", 0, "y"),
    "file a number": put(3, "frames", 0, "file"),
    "file empty": put("", "frames", 0, "file"),
    "file in the folder above": put("../a.webp", "frames", 0, "file"),
    "file of the whole disk": put("/etc/hostname", "frames", 0, "file"),
    "file with a null character": put("a\0.webp", "frames", 0, "file"),
    "highlight a text": put("b.webp", "frames", 1, "highlight"),
    "highlight elsewhere": put("../b.webp", "frames", 1, "highlight", "file"),
    "thumbnail elsewhere": put("../t.webp", "thumbnail"),
    "breath an object": put({}, "breath"),
    "breath a number": put(7, "breath", 0),
    "breath of the hold itself": put(0, "breath", 0, "at"),
    "breath out of order": put(1, "breath", 0, "at"),
    "breath beyond full": put(1.1, "breath", 1, "at"),
    "breath elsewhere": put("../c.webp", "breath", 1, "file"),
    "breath over the edge": put(90, "breath", 1, "x"),
    "breath without a highlight's word": lambda record: record["breath"][0].pop("highlight"),
    "arrow a list": put([[0, 0], [1, 1]], "arrow"),
    "arrow without points": lambda record: record["arrow"].pop("points"),
    "arrow without a width": lambda record: record["arrow"].pop("width"),
    "arrow of one point": put([[1, 1]], "arrow", "points"),
    "arrow of nine points": put([[x, x] for x in range(0, 45, 5)], "arrow", "points"),
    "arrow that stands still": put([10, 40], "arrow", "points", 1),
    "arrow with hardly a step": put([10, 40.001], "arrow", "points", 1),
    "arrow outside": put([101, 40], "arrow", "points", 1),
    "arrow above": put([10, -0.5], "arrow", "points", 1),
    "point a number": put(10, "arrow", "points", 0),
    "point of three": put([10, 20, 30], "arrow", "points", 0),
    "point of texts": put(["10", "20"], "arrow", "points", 0),
    "point nowhere": put([float("nan"), 20], "arrow", "points", 0),
    "point of a yes": put([True, 20], "arrow", "points", 0),
    "arrow of no width": put(0, "arrow", "width"),
    "arrow too wide": put(51, "arrow", "width"),
    "arrow of endless width": put(float("inf"), "arrow", "width"),
    "hold beyond the frames": put(3, "hold"),
    "hold negative": put(-1, "hold"),
    "hold a fraction": put(1.5, "hold"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_every_fault_of_the_list_is_one_error_that_names_the_file(
    tmp_path: Path, fault: Callable[[dict[str, Any]], object]
) -> None:
    record = deepcopy(GOOD)
    fault(record)

    with pytest.raises(FigureUnreadableError, match=r"manifest\.json: ."):
        read_manifest(written(tmp_path, record))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b"7"])
def test_a_file_that_is_not_a_list_of_frames_is_that_error_too(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "manifest.json").write_bytes(content)

    with pytest.raises(FigureUnreadableError):
        read_manifest(tmp_path)


def test_a_missing_folder_is_that_error_too(tmp_path: Path) -> None:
    with pytest.raises(FigureUnreadableError):
        read_manifest(tmp_path / "nothing")


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=6,
)


@given(st.sampled_from(sorted(GOOD)), values)
@trying(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_field_is_read_or_refused_and_nothing_else(
    tmp_path: Path, key: str, value: object
) -> None:
    with suppress(FigureUnreadableError):
        read_manifest(written(tmp_path, {**GOOD, key: value}))


@given(
    st.lists(st.lists(st.integers(-5, 105) | st.floats(0, 50), max_size=3), max_size=10), values | st.integers(0, 60)
)
@trying(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_an_arrow_that_is_read_can_be_drawn(tmp_path: Path, points: list[list[float]], width: object) -> None:
    with suppress(FigureUnreadableError):
        manifest = read_manifest(written(tmp_path, {**GOOD, "arrow": {"points": points, "width": width}}))
        assert manifest.arrow is not None
        assert all(math.isfinite(x) and math.isfinite(y) for x, y in manifest.arrow.outline)
        assert manifest.bounds.width > 0
