# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic's own content: taken in whole, or refused with a sentence and nothing left behind."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from companion.__main__ import main
from companion.content.catalogue import load
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from companion.content.parcel import content_folders, figure_roots
from companion.domain.stretch import Side
from companion.figure.own_refusal import PictureFault
from companion.figure.source import FigureSource
from companion.importing import around
from companion.intake import prepare
from companion.paths import shipped_assets, shipped_routines
from companion.views.words.own_content import problem_words, refusal_lines
from tests.parcels import HOSTILE, SVG, WHY, good, move, picture, routine, unpacked, zipped
from tests.program import Laptop

pytestmark = pytest.mark.usefixtures("qapp")


def tree(folder: Path) -> dict[str, bytes | None]:
    """Everything in a folder: its files and what is in them, its folders."""
    paths = (path for path in folder.rglob("*") if not path.is_fifo())
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in paths}


@pytest.fixture
def data(tmp_path):
    """The data folder of a clinic that has something of its own already."""
    folder = tmp_path / "data"
    unpacked({"content/our-morning.yaml": routine("our-morning", "bridge")}, folder)
    return folder


def take_in(path: Path, data: Path) -> tuple[str, ...]:
    incoming = prepare(path, around(data))
    try:
        incoming.commit()
    finally:
        incoming.clear()
    return incoming.contents.ids


def refused(path: Path, data: Path) -> ParcelRefusedError:
    with pytest.raises(ParcelRefusedError) as error:
        prepare(path, around(data))
    return error.value


# What is refused


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_a_sentence_and_leaves_nothing_behind(name, tmp_path, data):
    file = tmp_path / "parcel.zip"
    file.write_bytes(HOSTILE[name]())
    before = tree(tmp_path)
    error = refused(file, data)
    assert WHY[name] in [one.code for one in (*error.problems, *error.faults)]
    lines = refusal_lines(error.problems, error.faults)
    assert lines
    for line in lines:
        assert line.strip()
        assert "{" not in line
        assert "\n" not in line
        assert "cannot be used" not in line, "this problem has no words of its own"
    assert tree(tmp_path) == before


def test_there_are_more_than_forty_of_them():
    assert len(HOSTILE) >= 40


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither")
@pytest.mark.parametrize("make", [lambda path: path.symlink_to("/etc/passwd"), os.mkfifo], ids=["link", "pipe"])
def test_a_folder_with_something_that_is_no_file_is_refused(make, tmp_path, data):
    parcel = unpacked(good(), tmp_path / "parcel")
    make(parcel / "odd.yaml")
    before = tree(data)
    assert refused(parcel, data).problems[0].code == ParcelFault.NOT_A_PLAIN_FILE
    assert tree(data) == before


def test_what_is_there_already_is_not_taken_in_again(tmp_path, data):
    file = tmp_path / "ours.zip"
    file.write_bytes(zipped(good()))
    take_in(file, data)
    before = tree(data)
    error = refused(file, data)
    assert {problem.code for problem in error.problems} == {ParcelFault.ID_TAKEN}
    assert tree(data) == before


def test_a_file_that_is_not_there_is_named(tmp_path, data):
    assert refused(tmp_path / "nothing.zip", data).problems[0].code == ParcelFault.NOT_THERE


@pytest.mark.parametrize("code", [*ParcelFault, *PictureFault])
def test_every_problem_has_words_of_its_own(code):
    class Everything(dict):
        def __missing__(self, key):
            return "x"

    class Problem:
        values = Everything(
            dict.fromkeys(("name", "id", "other", "most", "reason", "where", "nearest", "by", "kind", "least"), "x")
            | dict.fromkeys(("width", "height", "line", "element", "attribute"), "1")
        )

    Problem.code = code
    assert "cannot be used" not in problem_words(Problem)


def test_what_a_program_that_died_left_half_done_is_cleared_away(tmp_path, data):
    left = data / "content" / ".incoming-abc"
    left.mkdir()
    (left / "half.yaml").write_text("schema: 1\n", encoding="utf-8")
    take_in(unpacked(good(), tmp_path / "ours"), data)
    assert not left.exists()


# What is taken in


@pytest.mark.parametrize("kind", ["zip", "folder"])
def test_a_good_parcel_becomes_content_with_pictures(kind, tmp_path, data):
    place = unpacked(good(), tmp_path / "ours") if kind == "folder" else tmp_path / "ours.zip"
    if kind == "zip":
        place.write_bytes(zipped(good()))
    assert take_in(place, data) == ("wall-slide", "our-evening")
    own = data / "content"
    catalogue = load([shipped_routines(), *content_folders(own)])
    assert catalogue.faults == ()
    assert catalogue.stretches["wall-slide"].name == "Wall slide"
    assert [step.stretch.id for step in catalogue.routines["our-evening"].steps] == ["wall-slide"]
    figures = FigureSource(shipped_assets() / "figures", own=lambda: figure_roots(own))
    small = figures.thumbnail("wall-slide", QSize(160, 120), mirrored=False)
    assert small is not None
    assert small.width() == 160
    assert figures.is_mirrored("wall-slide", Side.LEFT)
    assert not figures.is_mirrored("wall-slide", Side.RIGHT)


def test_a_single_text_and_a_drawing_are_taken_too(tmp_path, data):
    (tmp_path / "wall-slide.yaml").write_bytes(move())
    assert take_in(tmp_path / "wall-slide.yaml", data) == ("wall-slide",)
    parcel = {"leg-swing.yaml": move("Leg swing"), "leg-swing-hold.svg": SVG}
    take_in(unpacked(parcel, tmp_path / "swing"), data)
    assert len(figure_roots(data / "content")) == 1


def test_no_byte_of_a_picture_is_kept_as_it_came(tmp_path, data):
    secret = b"GPS 51.5007N 0.1246W"
    photograph = picture("jpg") + secret
    take_in(unpacked(good(**{"pictures/wall-slide-hold.jpg": photograph}), tmp_path / "ours"), data)
    kept = [path for root in figure_roots(data / "content") for path in root.rglob("*") if path.is_file()]
    assert kept
    assert all(secret not in path.read_bytes() for path in kept)
    assert {path.suffix for path in kept} == {".webp", ".json"}


def test_frames_in_between_make_the_move(tmp_path, data):
    frames = {f"pictures/wall-slide-{number:02}.png": picture() for number in (1, 2)}
    take_in(unpacked({**good(), **frames}, tmp_path / "ours"), data)
    figures = FigureSource(shipped_assets() / "figures", own=lambda: figure_roots(data / "content"))
    film = figures.film("wall-slide", QSize(320, 240), mirrored=False)
    assert film is not None
    assert [shot.at for shot in film.shots] == pytest.approx([0.0, 0.3333, 0.6667, 1.0], abs=0.001)


# The command line


def test_import_remove_and_import_again(tmp_path, data, capsys):
    file = tmp_path / "ours.zip"
    file.write_bytes(zipped(good()))
    before = tree(data)
    arguments = ["--data-dir", str(data)]
    assert main(["import", str(file), *arguments]) == 0
    assert capsys.readouterr().out.splitlines() == ["wall-slide", "our-evening"]
    assert main(["remove", "wall-slide", *arguments]) == 1
    assert "our-evening" in capsys.readouterr().err
    assert main(["remove", "our-evening", *arguments]) == 0
    assert main(["remove", "wall-slide", *arguments]) == 0
    assert tree(data) == before
    assert main(["import", str(file), *arguments]) == 0


def test_what_ships_with_the_program_stays(data, capsys):
    assert main(["remove", "bridge", "--data-dir", str(data)]) == 1
    assert "bridge" in capsys.readouterr().err


def test_a_refused_import_says_why_and_ends_with_1(tmp_path, data, capsys):
    file = tmp_path / "evil.zip"
    file.write_bytes(HOSTILE["a way out"]())
    assert main(["import", str(file), "--data-dir", str(data)]) == 1
    said = capsys.readouterr()
    assert "../evil.yaml" in said.out
    assert "Nothing was taken in." in said.err


def test_a_new_stretch_is_a_file_without_fault_and_never_written_over(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new-stretch", "Wall slide"]) == 0
    assert capsys.readouterr().out == "wall-slide.yaml\n"
    assert main(["check", "wall-slide.yaml"]) == 0
    written = Path("wall-slide.yaml").read_bytes()
    assert main(["new-stretch", "wall-slide"]) == 1
    assert Path("wall-slide.yaml").read_bytes() == written


@pytest.mark.parametrize("name", ["", "!!!", "Left leg", "Üben nach rechts and right", "x" * 80])
def test_what_can_be_no_name_is_said_and_nothing_is_written(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new-stretch", name]) == 1
    assert "Nothing was written" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


# The window


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    yield laptop
    laptop.clear_away()


def test_a_stretch_is_looked_at_taken_in_held_and_removed(laptop, tmp_path):
    parcel = unpacked(good(), tmp_path / "ours")
    laptop.start()
    laptop.click("rail_settings")
    laptop.click("settings_own_content")
    assert laptop.sees("own_empty")
    laptop.screens.own.look_at(str(parcel))
    assert laptop.sees("own_picture_wall-slide")
    assert not (laptop.folder / "content" / "parcels").exists()
    laptop.click("own_take")
    laptop.close()
    laptop.start()
    laptop.screens.hold("wall-slide")
    assert laptop.moment.form.stretch == "wall-slide"
    laptop.screens.flow.break_off()
    laptop.close()
    laptop.start()
    laptop.click("rail_settings")
    laptop.click("settings_own_content")
    for piece in ("our-evening", "wall-slide"):
        laptop.click(f"own_remove_{piece}")
        laptop.click(f"own_remove_yes_{piece}")
    assert laptop.sees("own_empty")
    assert "wall-slide" not in laptop.screens.patient.programme.stretches


def test_leaving_the_preview_leaves_nothing(laptop, tmp_path):
    parcel = unpacked(good(), tmp_path / "ours")
    laptop.start()
    laptop.screens.own.look_at(str(parcel))
    laptop.click("own_leave")
    assert not (laptop.folder / "content").exists()


def test_closing_the_window_over_a_preview_leaves_nothing(laptop, tmp_path):
    laptop.start()
    laptop.screens.own.look_at(str(unpacked(good(), tmp_path / "ours")))
    laptop.close()
    assert not (laptop.folder / "content").exists()


def test_faults_are_shown_and_cannot_be_taken_in(laptop, tmp_path):
    laptop.start()
    laptop.screens.own.look_at(str(unpacked({"wall-slide.yaml": b"schema: 1\n"}, tmp_path / "ours")))
    assert laptop.sees("own_faults")
    assert not laptop.sees("own_take")


@pytest.fixture
def many(tmp_path):
    """A parcel of so many pictures that the check takes its time."""
    frames = {f"pictures/wall-slide-{number:02}.png": picture() for number in range(1, 9)}
    return unpacked({**good(), **frames}, tmp_path / "ours")


def test_with_many_pictures_it_says_how_far_the_check_has_come(laptop, many, qtbot):
    laptop.start()
    laptop.screens.own.look_at(str(many))
    assert "Looking at it" in laptop.words("own_preview_title")
    assert not laptop.sees("own_take")
    qtbot.waitUntil(lambda: laptop.sees("own_take"))
    assert laptop.sees("own_picture_wall-slide")
    laptop.click("own_take")
    assert "wall-slide" in laptop.screens.patient.programme.stretches


def test_a_fault_in_the_last_of_many_pictures_leaves_nothing(laptop, many, qtbot):
    (many / "pictures" / "wall-slide-hold.jpg").write_bytes(b"no picture")
    laptop.start()
    laptop.screens.own.look_at(str(many))
    qtbot.waitUntil(lambda: laptop.sees("own_faults"))
    assert not (laptop.folder / "content").exists()


@pytest.mark.parametrize("way", ["leave", "another", "close"])
def test_a_check_that_is_broken_off_leaves_nothing(laptop, many, way, tmp_path, qtbot):
    laptop.start()
    laptop.screens.own.look_at(str(many))
    assert (laptop.folder / "content").exists()
    if way == "leave":
        laptop.click("own_leave")
        assert laptop.sees("own_empty")
    elif way == "another":
        laptop.screens.own.look_at(str(tmp_path / "nothing.zip"))
        qtbot.waitUntil(lambda: laptop.sees("own_faults"))
    else:
        laptop.close()
    assert not (laptop.folder / "content").exists()


def test_the_clinics_pictures_go_before_shipped_ones_as_its_texts_do(tmp_path, data):
    take_in(unpacked(good(), tmp_path / "ours"), data)
    (own,) = figure_roots(data / "content")
    shipped = shutil.copytree(own, tmp_path / "shipped")
    manifest = shipped / "wall-slide" / "default" / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"shows": "right"', '"shows": "left"'))
    figures = FigureSource(shipped, own=lambda: [own])
    assert not figures.is_mirrored("wall-slide", Side.RIGHT)
