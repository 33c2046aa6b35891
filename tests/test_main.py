# SPDX-License-Identifier: LGPL-3.0-or-later
"""The command line: exit status, which stream says what, and what is not even loaded."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from companion.__main__ import main
from companion.app import build, real_machine
from companion.paths import shipped_routines
from companion.views.refused.page import RefusedPage

PROJECT = Path(__file__).resolve().parent.parent
FAULT = re.compile(r"[^:]+\.yaml:\d+: \S+: \S.+")


def in_a_process(code: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs `code` in a fresh interpreter."""
    command = [sys.executable, "-c", code, *arguments]
    whole = os.environ | environment
    return subprocess.run(command, cwd=PROJECT, env=whole, capture_output=True, check=False)  # noqa: S603 - our own program


def companion(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs the program as staff does."""
    code = "import runpy; runpy.run_module('companion', run_name='__main__')"
    return in_a_process(code, *arguments, **environment)


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """A routine without steps."""
    file = tmp_path / "evening.yaml"
    file.write_text("schema: 1\nid: evening\nname: Evening\n", encoding="utf-8")
    return file


# check


def test_what_ships_has_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == ""


def test_a_copy_of_what_ships_has_no_faults(tmp_path: Path) -> None:
    copy = shutil.copytree(shipped_routines(), tmp_path / "routines")

    assert main(["check", str(copy)]) == 0


def test_each_fault_is_a_line_with_file_line_and_field(faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(faulty)]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert lines
    for line in lines:
        assert FAULT.fullmatch(line), line
        assert line.startswith(f"{faulty}:")


@pytest.mark.parametrize(
    "order",
    [
        ["--data-dir", "elsewhere", "check", "FAULTY", "SHIPPED"],
        ["check", "--data-dir", "elsewhere", "FAULTY", "SHIPPED"],
        ["check", "SHIPPED", "--data-dir", "elsewhere", "FAULTY"],
        ["check", "SHIPPED", "FAULTY", "--data-dir=elsewhere"],
    ],
)
def test_options_stand_anywhere(order: list[str], faulty: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = {"FAULTY": str(faulty), "SHIPPED": str(shipped_routines())}

    assert main([places.get(word, word) for word in order]) == 1
    assert capsys.readouterr().out.count("\n") == 1


def test_a_name_that_begins_with_a_dash_is_told_from_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--", "-x.yaml"]) == 1
    assert capsys.readouterr().out.startswith("-x.yaml:1: ")


def test_results_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    name = "Dehnübung-伸展.yaml"
    (tmp_path / name).write_text("schema: 1\n", encoding="utf-8")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}

    done = companion("check", str(tmp_path), **ascii_only)

    assert done.returncode == 1
    assert name in done.stdout.decode("utf-8")


# Wrong use


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        [""],
        ["--frobnicate"],
        ["check", "--data"],
        ["check", "--data-dir"],
        ["check", "--shots", "out"],
        ["doctor", "more"],
        ["tour"],
        ["tour", "--shots"],
        ["tour", "more", "--shots", "out"],
        ["tour", "--shots", "out", "--size", "1366"],
        ["tour", "--shots", "out", "--size", "-1366x768"],
        ["tour", "--shots", "out", "--size", "639x480"],
        ["tour", "--shots", "out", "--size", "100000x768"],
        ["tour", "--shots", "out", "--size", "1366x²68"],
        ["tour", "--shots", "out", "--text", "99"],
        ["tour", "--shots", "out", "--text", "large"],
        ["tour", "--shots", "out", "--theme", "pink"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_status_2_and_a_sentence(words: Sequence[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    told = capsys.readouterr()
    assert ended.value.code == 2
    assert told.out == ""
    assert re.fullmatch(r"companion: error: .+", told.err.splitlines()[-1])


def test_a_command_that_is_no_text_is_wrong_use_too() -> None:
    done = companion(os.fsdecode(b"\xff"))

    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("shots", ["file", "file/below", os.fsdecode(b"no-text-\xff")])
def test_a_tour_whose_pictures_have_no_place_says_so(shots: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = companion("tour", "--shots", str(tmp_path / shots))

    assert done.returncode == 1
    assert done.stdout == b""
    assert os.fsencode(tmp_path / shots) in done.stderr
    assert done.stderr.count(b"\n") == 1


# No display


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""},
        {"DISPLAY": ":unheard-of", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "unheard-of"},
    ],
    ids=["none", "one that does not answer", "one that Qt does not know"],
)
def test_without_a_display_a_sentence_names_the_tour(environment: dict[str, str], tmp_path: Path) -> None:
    done = companion("--data-dir", str(tmp_path / "data"), **environment)

    assert done.returncode == 1
    assert b"'tour --shots FOLDER'" in done.stderr.splitlines()[-1]
    assert not (tmp_path / "data").exists()


def test_a_data_folder_that_is_a_file_is_refused_on_a_page(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "data").write_text("mine")

    program = build(qapp, tmp_path / "data", real_machine())

    assert isinstance(program.window, RefusedPage)
    assert (tmp_path / "data").read_text() == "mine"
    program.close()


# What is loaded when


def test_check_loads_neither_windows_nor_a_database() -> None:
    loaded = modules_after("from companion.__main__ import main; assert main(['check']) == 0")

    assert "yaml" in loaded
    assert {"PySide6.QtGui", "PySide6.QtWidgets", "sqlcipher3"} & loaded == set()


def test_a_window_loads_neither_sound_nor_what_keeps_the_screen_on(tmp_path: Path) -> None:
    loaded = modules_after(
        "from pathlib import Path; from PySide6.QtWidgets import QApplication;"
        "from companion.app import build, real_machine;"
        "application = QApplication([]);"
        f"program = build(application, Path({str(tmp_path)!r}), real_machine());"
        "program.show(); application.processEvents(); program.close()"
    )

    assert {"PySide6.QtWidgets", "sqlcipher3"} <= loaded
    assert {"miniaudio", "wakepy", "PySide6.QtNetwork", "PySide6.QtDBus"} & loaded == set()


def modules_after(code: str) -> set[str]:
    done = in_a_process(f"{code}; import sys; print('\\n'.join(sys.modules))", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stdout.decode().split())
