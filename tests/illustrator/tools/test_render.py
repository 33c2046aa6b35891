# SPDX-License-Identifier: LGPL-3.0-or-later
import json
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from companion.illustrator.tools.manifest import FILE_NAME, PRINT, picture_in
from companion.illustrator.tools.moments import FULL
from companion.illustrator.tools.render import LARGER, PAPER, Task, draw_to_files, render
from tests.illustrator.works import QUICK, quick, quickest

ALL = len((*FULL.moments, PAPER))
MOVE, BREATH = FULL.move, FULL.breath


def rendered(work):
    with ThreadPoolExecutor(2) as pool:
        return list(render(work, pool))


def size_of(file):
    with Image.open(file) as picture:
        return picture.size


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """One stretch, rendered small; and how the render told of its progress."""
    work = quick(tmp_path_factory.mktemp("done"))
    assert work.is_stale
    return work, rendered(work)


def test_a_rendered_stretch_is_not_stale(done):
    work, _ = done

    assert not work.is_stale


def test_progress_is_told_picture_by_picture(done):
    _, progress = done

    assert progress == [(number, ALL) for number in range(ALL + 1)]


def test_all_pictures_are_there_and_on_the_canvas(done):
    work, _ = done
    record = json.loads((work.target / FILE_NAME).read_text(encoding="utf-8"))

    assert [entry["at"] for entry in record["frames"]] == [round(moment.progress, 4) for moment in MOVE]
    assert len(record["frames"]) >= 36
    assert [entry["at"] for entry in record["breath"]] == [round(moment.breath, 4) for moment in BREATH]
    assert record["hold"] == len(MOVE) - 1
    assert record["shows"] == "left"
    for entry in (*record["frames"], *record["breath"]):
        for layer in (entry, entry["highlight"]):
            if layer is not None:
                assert size_of(work.target / layer["file"]) == (layer["width"], layer["height"])
                assert layer["x"] + layer["width"] <= QUICK.canvas[0]
                assert layer["y"] + layer["height"] <= QUICK.canvas[1]


def test_nothing_lies_there_that_the_list_does_not_name(done):
    work, _ = done
    record = json.loads((work.target / FILE_NAME).read_text(encoding="utf-8"))
    layers = [layer for entry in (*record["frames"], *record["breath"]) for layer in (entry, entry["highlight"])]
    named = {layer["file"] for layer in layers if layer is not None} | {record["thumbnail"], record["print"], FILE_NAME}

    assert {path.name for path in work.target.iterdir()} == named


def test_for_paper_there_is_the_hold_with_its_highlight_twice_as_large(done):
    work, _ = done
    with Image.open(work.target / PRINT) as picture:
        large = picture.convert("RGBA").reduce(LARGER)
        assert picture.size == (LARGER * QUICK.canvas[0], LARGER * QUICK.canvas[1])

    shown, hold = np.asarray(large, int), np.asarray(picture_in(work.target, 1.0), int)
    solid = (shown[..., 3] > 200) & (hold[..., 3] > 200)
    assert solid.sum() > 0.8 * (hold[..., 3] > 200).sum()
    assert np.abs(shown - hold)[solid].mean() < 24


def test_the_arrow_lies_on_the_canvas(done):
    work, _ = done
    arrow = json.loads((work.target / FILE_NAME).read_text(encoding="utf-8"))["arrow"]

    assert len(arrow["points"]) == len(work.pose.arrow)
    for x, y in arrow["points"]:
        assert 0 <= x <= QUICK.canvas[0]
        assert 0 <= y <= QUICK.canvas[1]


def test_the_body_moves_and_the_highlight_comes_with_the_hold(done):
    work, _ = done
    start, hold = (np.asarray(picture_in(work.target, at), int) for at in (0.0, 1.0))
    red = (hold[..., 0] > hold[..., 1] + 90) & (hold[..., 3] > 200)

    assert np.abs(start - hold).max() > 60
    assert red.sum() > 15
    assert ((start[..., 0] > start[..., 1] + 90) & (start[..., 3] > 200)).sum() < red.sum() / 3


def test_a_broken_off_run_goes_on_where_it_was(tmp_path):
    work = quickest(tmp_path)
    move, every = work.reel.move, len((*work.reel.moments, PAPER))
    folder = work.workshop / work.pose.stretch / work.person.name / work.stamp[:16]
    folder.mkdir(parents=True)
    camera = work.camera
    for moment in (move[0], work.reel.hold):
        draw_to_files(Task(work, camera, moment, folder))
    (folder / f"{move[1].name}.webp").write_bytes(b"half a picture")  # its record is missing: drawn again
    kept = (folder / f"{move[0].name}.webp").stat().st_mtime_ns

    progress = rendered(work)

    assert progress[0] == (2, every)
    assert (folder / f"{move[0].name}.webp").stat().st_mtime_ns == kept
    assert min(size_of(work.target / f"{move[1].name}.webp")) > 0
    assert not work.is_stale


def test_until_all_is_drawn_the_old_pictures_stay(tmp_path):
    work = quickest(tmp_path)
    work.target.mkdir()
    (work.target / "old.webp").write_bytes(b"old")
    with ThreadPoolExecutor(1) as pool:
        steps = render(work, pool)
        next(steps)
        next(steps)
        assert (work.target / "old.webp").exists()
        steps.close()
    assert work.is_stale
