# SPDX-License-Identifier: LGPL-3.0-or-later
"""The command line: exit status, which stream says what, and what is not even loaded."""

import contextlib
import os
import re
import select
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Timer
from typing import IO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from companion.__main__ import NO_ANSWER, OPEN_HERE, RAISED, _alone, main
from companion.app import Program, Shipped, build, real_machine
from companion.desktop.instance import Instance
from companion.doctor import examine
from companion.domain.stretch import Phase
from companion.paths import shipped_routines
from companion.views.refused.page import RefusedPage
from tests.clock import FakeClock
from tests.program import Laptop
from tests.store.folders import NOBODY, contents

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


# One program to a folder

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither file modes nor these signals")

SOON = 60
"""Seconds after which a program that does not go on is ended, and its test fails."""

WATCHED = """
import os
import sys

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

import companion.__main__ as program
from companion.app import Program
from companion.desktop import raising

def told(owner, name, word):
    whole = getattr(owner, name)
    def tell(*given):
        found = whole(*given)
        print(word, flush=True)
        return found
    setattr(owner, name, tell)

def close_at_the_end_of_input(application):
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(application.closeAllWindows)
    return whole_exec()

told(raising, "ask_to_raise", "asked")
told(raising.Doorbell, "listen", "listening")
told(Program, "raise_window", "raised")
whole_exec, QApplication.exec = QApplication.exec, close_at_the_end_of_input
program.PATIENCE = int(os.environ.get("PATIENCE", program.PATIENCE))
sys.exit(program.main(sys.argv[1:]))
"""
"""The real program, which tells what it does, and whose window is closed with its input."""


@pytest.fixture(scope="module")
def sockets() -> Iterator[Path]:
    """Where the programs of these tests meet; the path of a socket must be short."""
    with TemporaryDirectory() as folder:
        yield Path(folder)


@contextlib.contextmanager
def window(data: Path, sockets: Path, told: str = "listening", **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A window on `data` in a process of its own, once it has told that; killed afterwards."""
    command = [sys.executable, "-c", WATCHED, "--data-dir", str(data)]
    whole = os.environ | {"TMPDIR": str(sockets)} | environment
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=PROJECT, env=whole, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        watch = Timer(SOON, process.kill)
        watch.start()
        try:
            assert line_of(process) == told
            yield process
        finally:
            watch.cancel()
            process.kill()


def output_of(process: subprocess.Popen[str]) -> IO[str]:
    assert process.stdout is not None
    return process.stdout


def line_of(process: subprocess.Popen[str]) -> str:
    """What it tells next; empty when it has ended."""
    return output_of(process).readline().strip()


def second_start(data: Path, sockets: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return in_a_process(WATCHED, "--data-dir", str(data), TMPDIR=str(sockets), **environment)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `first` works in."""
    return tmp_path_factory.mktemp("first") / "data"


@pytest.fixture(scope="module")
def first(data: Path, sockets: Path) -> Iterator[subprocess.Popen[str]]:
    """A program whose window is open."""
    with window(data, sockets) as process:
        yield process


@on_posix
def test_a_second_start_brings_the_window_to_the_front_and_says_so(
    first: subprocess.Popen[str], data: Path, sockets: Path
) -> None:
    before = contents(data)

    done = second_start(data, sockets)

    assert done.returncode == 0
    assert done.stderr.decode().splitlines() == [RAISED]
    assert line_of(first) == "raised"
    assert contents(data) == before


@on_posix
def test_a_window_on_another_folder_is_nobodys_business(
    first: subprocess.Popen[str], data: Path, sockets: Path, tmp_path: Path
) -> None:
    with window(tmp_path / "data", sockets) as other:
        done = second_start(tmp_path / "data", sockets)

        assert done.stderr.decode().splitlines() == [RAISED]
        assert line_of(other) == "raised"
    assert select.select([output_of(first)], [], [], 0)[0] == []
    assert (data / "companion.lock").exists()


@on_posix
@pytest.mark.usefixtures("first")
def test_beside_an_open_window_the_doctor_says_that_it_is_open(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(data)

    main(["doctor", "--data-dir", str(data)])

    assert "good   diary: in use by the open window" in capsys.readouterr().out.splitlines()
    assert contents(data) == before


@on_posix
@pytest.mark.usefixtures("first")
def test_beside_an_open_window_a_command_that_needs_the_diary_ends_with_a_sentence(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(data)

    with pytest.raises(SystemExit) as ended, _alone(data):
        pytest.fail("it went on")

    assert ended.value.code == 1
    assert capsys.readouterr().err.splitlines() == [OPEN_HERE]
    assert contents(data) == before


def test_a_command_that_needs_the_diary_has_it_alone(tmp_path: Path) -> None:
    with _alone(tmp_path):
        assert not Instance(tmp_path).take()

    assert list(tmp_path.iterdir()) == []


@on_posix
def test_beside_a_window_that_hangs_a_second_start_says_so_and_touches_nothing(
    first: subprocess.Popen[str], data: Path, sockets: Path
) -> None:
    before = contents(data)
    first.send_signal(signal.SIGSTOP)
    try:
        done = second_start(data, sockets, PATIENCE="300")
        after = contents(data)
    finally:
        first.send_signal(signal.SIGCONT)

    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [NO_ANSWER]
    assert after == before
    assert line_of(first) == "raised"  # late, when it has come to itself


@on_posix
def test_after_a_kill_the_next_start_opens_the_diary_and_closing_it_leaves_no_lock(
    tmp_path: Path, sockets: Path
) -> None:
    data, lock, before = tmp_path / "data", tmp_path / "data" / "companion.lock", set(sockets.iterdir())
    with window(data, sockets) as killed:
        killed.kill()
        killed.wait()
        left = lock.read_bytes()

        with window(data, sockets) as process:
            assert lock.read_bytes() != left
            output, _ = process.communicate()

    assert output == ""
    assert process.returncode == 0
    assert not lock.exists()
    assert set(sockets.iterdir()) == before


@on_posix
def test_a_start_while_the_first_is_closing_waits_for_it(tmp_path: Path, sockets: Path) -> None:
    closing = Instance(tmp_path)
    closing.take()

    with window(tmp_path, sockets, told="asked", PATIENCE=str(SOON * 1000)) as process:
        closing.release()
        while (told := line_of(process)) == "asked":
            pass

        assert told == "listening"


@on_posix
@pytest.mark.usefixtures("first")
def test_the_folder_that_a_start_makes_is_this_users_alone(data: Path) -> None:
    assert data.stat().st_mode & 0o077 == 0


@on_posix
def test_somebody_elses_folder_is_refused_with_a_sentence_and_left_as_it_was(qapp: QApplication) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can be somebody else for a while")
    shipped = Shipped.read()
    with TemporaryDirectory() as folder:
        data = Path(folder)
        (data / "diary.db").write_text("theirs")
        os.seteuid(NOBODY)
        try:
            instance = Instance(data)
            assert instance.take()
            assert not instance.is_ours
            program = Program(qapp, data, real_machine(), shipped)
            finding = next(found for found in examine(data, has_display=True) if found.name == "diary")
        finally:
            os.seteuid(0)

        assert isinstance(program.window, RefusedPage)
        sentences = " ".join(label.text() for label in program.window.findChildren(QLabel))
        assert "cannot be read" in sentences
        assert not finding.good
        assert "cannot be read" in finding.words
        assert contents(data).keys() == {"diary.db"}
        program.close()


@pytest.fixture
def laptop(tmp_path: Path, qapp: QApplication, clock: FakeClock) -> Iterator[Laptop]:
    laptop = Laptop(qapp, tmp_path, clock)
    yield laptop
    laptop.clear_away()


@pytest.mark.parametrize("full_screen", [False, True])
def test_a_window_that_was_put_away_comes_back_as_large_as_it_was(laptop: Laptop, full_screen: bool) -> None:
    program = laptop.start()
    if full_screen:
        program.window.showFullScreen()
    else:
        program.window.showMaximized()
    before = program.window.windowState()
    program.window.showMinimized()

    program.raise_window()

    assert program.window.isVisible()
    assert not program.window.isMinimized()
    assert program.window.isFullScreen() is full_screen
    assert program.window.windowState() | Qt.WindowState.WindowActive == before | Qt.WindowState.WindowActive


def test_a_session_in_full_screen_goes_on_when_its_window_is_raised(laptop: Laptop) -> None:
    program = laptop.start()
    program.window.showFullScreen()
    laptop.click("today_start")
    laptop.wait_for(Phase.HOLD)
    before, state, focused = laptop.moment, program.window.windowState(), laptop.focused()

    program.raise_window()

    assert program.window.windowState() == state
    assert laptop.moment == before
    assert laptop.focused() == focused
    laptop.wait(1)
    assert laptop.moment != before


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


def test_a_window_loads_what_a_second_start_needs_after_it_is_shown(tmp_path: Path) -> None:
    loaded = modules_after(
        "from PySide6.QtWidgets import QApplication; from companion.__main__ import main;"
        "QApplication.exec = lambda *_: 0;"
        f"assert main(['--data-dir', {str(tmp_path)!r}]) == 0"
    )

    assert "companion.desktop.instance" in loaded
    assert {"companion.desktop.raising", "PySide6.QtNetwork"} & loaded == set()


def modules_after(code: str) -> set[str]:
    done = in_a_process(f"{code}; import sys; print('\\n'.join(sys.modules))", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stdout.decode().split())


def test_the_clinics_file_is_checked_too(tmp_path, capsys):
    file = tmp_path / "clinic.yaml"
    file.write_text("schema: 1\nname: Hill Physio\ntelephone: call us\n", encoding="utf-8")
    assert main(["check", str(file)]) == 1
    assert capsys.readouterr().out.startswith(f"{file}:3: telephone: ")
    file.write_text("schema: 1\nname: Hill Physio\n", encoding="utf-8")
    assert main(["check", str(file)]) == 0
