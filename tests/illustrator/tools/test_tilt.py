# SPDX-License-Identifier: LGPL-3.0-or-later
"""The pictures of the tilting pelvis, as they are drawn and as they are shipped."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from companion.domain.stretch import Side
from companion.figure.manifest import read_manifest
from companion.illustrator import __main__ as commands
from companion.illustrator.body.person_file import read_person
from companion.illustrator.illustration import Fineness
from companion.illustrator.pose.posing import posed
from companion.illustrator.tools.stamp import PACKAGE
from companion.illustrator.tools.tilt import FRAMES, TiltWork, moments_of, render_tilt, tilt_pose, tilt_stamp
from companion.views.learn.tilting import MOST

PERSON = read_person("default")
ROUGH = Fineness(canvas=(60, 60), samples=1, coarse=6.0, taps=0)
SHIPPED = Path(__file__).parents[3] / "assets" / "learn" / "pelvic-tilt" / "default"


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    """Three pictures, drawn small; and how the render told of its progress."""
    work = TiltWork(PERSON, tmp_path_factory.mktemp("tilt") / "default", ROUGH, frames=3)
    assert work.is_stale
    with ThreadPoolExecutor(1) as pool:
        return work, list(render_tilt(work, pool))


@pytest.fixture
def package(tmp_path):
    """A copy of the illustrator, to be changed."""
    return shutil.copytree(PACKAGE, tmp_path / "illustrator", ignore=shutil.ignore_patterns("__pycache__"))


def tilt_at(progress):
    return float(np.degrees(np.arcsin(-posed(tilt_pose(), PERSON, progress).bones.pelvis.turn[1, 2])))


def test_each_picture_is_as_many_degrees_further():
    """So the picture of a place on the slider is the one of its degrees."""
    for share, progress in moments_of(tilt_pose(), FRAMES):
        assert tilt_at(progress) == pytest.approx(MOST * (2 * share - 1), abs=0.05)


def test_what_is_drawn_is_a_list_that_the_program_reads(done):
    work, progress = done
    record = read_manifest(work.target)

    assert progress == [(number, 3) for number in range(4)]
    assert not work.is_stale
    assert [frame.at for frame in record.frames] == [0.0, 0.5, 1.0]
    assert all(frame.highlight is None for frame in record.frames)
    assert (record.hold, record.shows, record.breath, record.arrow) == (2, Side.RIGHT, (), None)
    for frame in record.frames:
        with Image.open(frame.body.file) as picture:
            assert picture.size == (frame.body.box.width, frame.body.box.height)


def test_old_pictures_go(done):
    work, _ = done
    (work.target / "tilt-99.webp").write_bytes(b"old")
    with ThreadPoolExecutor(1) as pool:
        list(render_tilt(replace(work, frames=2), pool))

    assert {path.name for path in work.target.iterdir()} == {
        "manifest.json", "thumb.webp", "tilt-00.webp", "tilt-01.webp",
    }  # fmt: skip


@pytest.mark.parametrize("module", ["anatomy/hip.py", "pose/posing.py"])
def test_changed_drawing_code_changes_the_stamp(package, module):
    assert tilt_stamp(PERSON, ROUGH, package) == tilt_stamp(PERSON, ROUGH)
    with (package / module).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")

    assert tilt_stamp(PERSON, ROUGH, package) != tilt_stamp(PERSON, ROUGH)


def test_the_shipped_pictures_are_all_there():
    record = json.loads((SHIPPED / "manifest.json").read_text(encoding="utf-8"))
    named = {frame["file"] for frame in record["frames"]} | {record["thumbnail"], "manifest.json"}

    assert len(record["frames"]) == FRAMES
    assert {path.name for path in SHIPPED.iterdir()} == named


def test_the_shipped_pictures_are_as_new_as_what_draws_them():
    assert not TiltWork(PERSON, SHIPPED).is_stale, (
        "A pose, the person or the illustrator has changed. Draw it again: python -m companion.illustrator tilt"
    )


def test_the_command_leaves_fresh_pictures_alone(capsys, tmp_path, monkeypatch):
    work = TiltWork(PERSON, tmp_path / "pelvic-tilt" / "default")
    work.target.mkdir(parents=True)
    (work.target / "manifest.json").write_text(json.dumps({"stamp": work.stamp}), encoding="utf-8")
    monkeypatch.setattr(commands, "LEARN", tmp_path)

    assert commands.main(["tilt"]) == 0
    assert capsys.readouterr().err == "The pictures are as new as what draws them.\n"


def test_the_command_draws_stale_pictures(capsys, tmp_path, monkeypatch):
    works = []

    def render(work, pool):
        works.append(work)
        yield 21, 21

    monkeypatch.setattr(commands, "LEARN", tmp_path)
    monkeypatch.setattr(commands, "render_tilt", render)

    assert commands.main(["tilt", "--jobs", "1"]) == 0
    assert [work.target for work in works] == [tmp_path / "pelvic-tilt" / "default"]
    assert "21/21" in capsys.readouterr().err


def test_an_unknown_person_is_named(capsys):
    assert commands.main(["tilt", "--person", "nobody"]) == 1
    assert "nobody.yaml" in capsys.readouterr().err
