# SPDX-License-Identifier: LGPL-3.0-or-later
import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.stretch import Side
from companion.figure.geometry import Box
from companion.figure.manifest import FigureUnreadableError, Frame, Layer, Manifest, read_manifest

BODY = {"file": "a.webp", "x": 1, "y": 2, "width": 30, "height": 20}
GOOD = {
    "version": 1,
    "canvas": [100, 50],
    "shows": "right",
    "frames": [
        {"at": 0.0, **BODY, "highlight": None},
        {"at": 0.25, **BODY, "highlight": {**BODY, "file": "b.webp"}},
        {"at": 1, **BODY, "x": 60, "highlight": None},
    ],
    "hold": 2,
    "thumbnail": "t.webp",
}


def written(folder: Path, record: object) -> Path:
    (folder / "manifest.json").write_text(json.dumps(record), encoding="utf-8")
    return folder


def test_a_good_list_is_read_as_it_stands(tmp_path: Path) -> None:
    manifest = read_manifest(written(tmp_path, GOOD))

    assert manifest.shows is Side.RIGHT
    assert manifest.thumbnail == tmp_path / "t.webp"
    assert manifest.hold is manifest.frames[2]
    assert manifest.frames[0] == Frame(0.0, Layer(tmp_path / "a.webp", Box(1, 2, 30, 20)), None)
    assert manifest.frames[1].highlight == Layer(tmp_path / "b.webp", Box(1, 2, 30, 20))


def test_the_bounds_hold_every_frame(tmp_path: Path) -> None:
    assert read_manifest(written(tmp_path, GOOD)).bounds == Box(1, 2, 89, 20)


@pytest.mark.parametrize(
    ("progress", "expected"),
    [
        (0.0, (0, 1, 0.0)),
        (0.125, (0, 1, 0.5)),
        (0.25, (1, 2, 0.0)),
        (0.45, (1, 2, 0.0)),
        (0.625, (1, 2, 0.5)),
        (0.8, (1, 2, 1.0)),
        (1.0, (2, 2, 0.0)),
    ],
)
def test_the_neighbours_of_a_moment_and_their_weight(
    tmp_path: Path, progress: float, expected: tuple[int, int, float]
) -> None:
    manifest = read_manifest(written(tmp_path, GOOD))
    lower, upper, weight = manifest.neighbours(progress)

    assert (manifest.frames.index(lower), manifest.frames.index(upper), weight) == expected


@given(st.lists(st.floats(0, 1), min_size=1, max_size=40, unique=True), st.floats(0, 1))
def test_a_moment_lies_between_its_neighbours(moments: list[float], progress: float) -> None:
    layer = Layer(Path("a"), Box(0, 0, 1, 1))
    frames = tuple(Frame(at, layer, None) for at in sorted(moments))
    lower, upper, weight = Manifest(Side.LEFT, frames, frames[-1], Path("t")).neighbours(progress)

    assert 0 <= weight <= 1
    if lower is not upper:
        assert lower.at <= progress <= upper.at
        assert frames.index(upper) == frames.index(lower) + 1
    else:
        assert weight == 0
        assert lower in (frames[0], frames[-1])


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
    "version of later": put(2, "version"),
    "version a text": put("1", "version"),
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
