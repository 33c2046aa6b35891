# SPDX-License-Identifier: LGPL-3.0-or-later
"""The commands, as somebody types them."""

import pytest
from PIL import Image

from companion.illustrator import __main__ as commands
from tests.illustrator.works import POSED


def run(*words):
    return commands.main(list(words))


def test_check_finds_nothing_in_the_shipped_poses(capsys):
    assert run("check", POSED[0]) == 0
    assert capsys.readouterr().err == "1 poses looked at, 0 faults.\n"


def test_check_names_what_is_wrong(capsys, tmp_path, monkeypatch):
    text = (commands.STRETCHES / "hip-flexor-standing.yaml").read_text(encoding="utf-8")
    (tmp_path / "broken.yaml").write_text(text.replace("0.862], tilt: -5", "1.1], tilt: -5"), encoding="utf-8")
    monkeypatch.setattr(commands, "STRETCHES", tmp_path)

    assert run("check") == 1
    assert "broken: hold: the left leg misses" in capsys.readouterr().out


def test_preview_writes_a_picture(capsys, tmp_path):
    file = tmp_path / "new folder" / "preview.png"

    assert run("preview", "hip-flexor-standing", "--at", "0,1", "--stage", "dark", "--out", str(file)) == 0
    assert capsys.readouterr().out == f"{file}\n"
    with Image.open(file) as picture:
        assert picture.size[0] == 2 * 480


def test_sheet_shows_all_rendered_stretches(tmp_path):
    file = tmp_path / "sheet.png"

    assert run("sheet", "--out", str(file)) == 0
    with Image.open(file) as picture:
        assert picture.size[1] > len(POSED) * 360


@pytest.fixture
def drawn(monkeypatch):
    """Which works were to be rendered; nothing is drawn."""
    works = []

    def render(work, pool):
        works.append(work)
        yield 43, 43

    monkeypatch.setattr(commands, "render", render)
    return works


def test_render_leaves_what_is_fresh_alone(capsys, drawn):
    assert run("render") == 0
    assert drawn == []
    assert capsys.readouterr().err == f"0 of {len(POSED)} stretches are stale.\n"


def test_confirm_has_nothing_to_say_of_what_is_fresh(capsys):
    assert run("confirm") == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("same", [True, False])
def test_confirm_renews_the_stamp_only_of_what_looks_the_same(capsys, tmp_path, monkeypatch, same):
    stretch = "hip-flexor-standing"
    target = tmp_path / stretch / "default"
    target.mkdir(parents=True)
    for file in (commands.FIGURES / stretch / "default").iterdir():
        data = file.read_bytes()
        if file.name == "manifest.json":
            fresh = data
            data = data.replace(b'"stamp": "', b'"stamp": "0' if same else b'"stamp": "1')
        elif not same and file.name == "move-00.webp":
            data = (commands.FIGURES / stretch / "default" / "move-20.webp").read_bytes()
        (target / file.name).write_bytes(data)
    monkeypatch.setattr(commands, "FIGURES", tmp_path)

    assert run("confirm", stretch) == (0 if same else 1)
    assert ("stamp renewed" if same else "render it") in capsys.readouterr().out
    assert ((target / "manifest.json").read_bytes() == fresh) is same


def test_what_is_stale_is_drawn_and_its_progress_shown(capsys, tmp_path, monkeypatch, drawn):
    monkeypatch.setattr(commands, "FIGURES", tmp_path)

    assert run("render", "hip-flexor-standing", "--jobs", "1") == 0
    assert [work.target for work in drawn] == [tmp_path / "hip-flexor-standing" / "default"]
    assert "43/43" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "no-such-stretch"), "no-such-stretch.yaml"),
        (("check", "hip-flexor-standing", "--person", "nobody"), "nobody.yaml"),
    ],
)
def test_what_is_not_there_is_named(capsys, words, said):
    assert run(*words) == 1
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("command", ["confirm", "sheet"])
def test_without_pictures_it_says_what_to_do(capsys, tmp_path, monkeypatch, command):
    monkeypatch.setattr(commands, "FIGURES", tmp_path)

    assert run(command, "hip-flexor-standing") == 1
    said = capsys.readouterr()
    assert "hip-flexor-standing: has no pictures yet, render it" in said.out + said.err


@pytest.mark.parametrize("moments", ["x", "0,2", "-1", ""])
def test_moments_that_are_none_are_refused(capsys, moments):
    with pytest.raises(SystemExit) as stopped:
        run("preview", "hip-flexor-standing", f"--at={moments}")

    assert stopped.value.code == 2
    assert "--at" in capsys.readouterr().err


def test_an_unknown_command_is_refused(capsys):
    with pytest.raises(SystemExit) as stopped:
        run("paint")

    assert stopped.value.code == 2
    assert "invalid choice" in capsys.readouterr().err
