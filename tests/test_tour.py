# SPDX-License-Identifier: LGPL-3.0-or-later
"""The tour, as staff runs it: a process with no display, and a picture of every screen."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

PROJECT = Path(__file__).resolve().parent.parent
NAME = re.compile(r"(\d\d)-[a-z0-9-]+\.png")

EAR = """
import socket, sys

def hear(event, arguments):
    if event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6):
        print("a network socket was made", file=sys.stderr)

sys.addaudithook(hear)
"""
"""Complains of every network socket that Python makes."""

THE_PROGRAM = """
from companion.__main__ import main

status = main(sys.argv[1:])
network = [name for name in sys.modules if name in ("PySide6.QtNetwork", "ssl", "http.client")]
if network:
    print("loaded:", network, file=sys.stderr)
sys.exit(status)
"""
"""The program; complains of every module that reaches the network."""


@dataclass(frozen=True)
class Run:
    """One tour that is over."""

    shots: Path
    size: tuple[int, int]
    done: subprocess.CompletedProcess[str]
    home: Path
    temporary: Path

    @property
    def pictures(self) -> list[Path]:
        return sorted(self.shots.iterdir())


def tour(folder: Path, size: tuple[int, int], *options: str) -> Run:
    home, temporary, shots = folder / "home", folder / "temporary", folder / "shots"
    for place in (home, temporary):
        place.mkdir()
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "COMPANION_DATA_DIR", "XDG_DATA_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    environment |= {"HOME": str(home), "LOCALAPPDATA": str(home), "TMPDIR": str(temporary)}
    words = ["tour", "--shots", str(shots), "--size", "x".join(map(str, size)), *options]
    command = [sys.executable, "-c", EAR + THE_PROGRAM, *words]
    done = subprocess.run(  # noqa: S603 - our own program
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )
    return Run(shots, size, done, home, temporary)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return tour(tmp_path_factory.mktemp("usual"), (1366, 768))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return tour(tmp_path_factory.mktemp("large"), (1024, 600), "--text", "200", "--theme", "dark")


@pytest.fixture(params=["usual", "large"])
def run(request: pytest.FixtureRequest) -> Run:
    found: Run = request.getfixturevalue(request.param)
    return found


def test_it_ends_well_and_names_each_picture(run: Run) -> None:
    assert run.done.returncode == 0, run.done.stderr
    assert run.done.stdout.splitlines() == [str(picture) for picture in run.pictures]


def test_it_opens_no_network_connection_and_complains_of_nothing(run: Run) -> None:
    assert run.done.stderr == ""


def test_a_network_connection_would_be_heard() -> None:
    command = [sys.executable, "-c", f"{EAR}\nsocket.socket(socket.AF_INET6)"]

    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program

    assert done.stderr == "a network socket was made\n"


def test_pictures_are_numbered_from_1(run: Run) -> None:
    numbers = [int(match[1]) for picture in run.pictures if (match := NAME.fullmatch(picture.name))]

    assert numbers == list(range(1, len(run.pictures) + 1))


def test_a_picture_of_every_screen_is_there(usual: Run) -> None:
    names = " ".join(picture.stem for picture in usual.pictures)

    for screen in ("today", "library", "stretch", "timer", "question", "afterwards", "calendar", "settings", "help"):
        assert f"-{screen}" in names
    assert "locked" in names
    assert "notice" in names


def test_each_picture_is_of_the_size_asked_for_and_shows_something(run: Run) -> None:
    for picture in run.pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == run.size, picture.name
        assert colours(image) > 8, picture.name


def test_no_two_pictures_are_the_same(run: Run) -> None:
    assert len({picture.read_bytes() for picture in run.pictures}) == len(run.pictures)


def test_the_names_are_the_same_each_time(usual: Run, large: Run) -> None:
    assert [picture.name for picture in usual.pictures] == [picture.name for picture in large.pictures]


def test_nothing_is_left_behind_and_no_diary_is_made(run: Run) -> None:
    assert list(run.temporary.iterdir()) == []
    assert [path for path in run.home.rglob("*") if "companion" in path.name.lower()] == []


def colours(image: QImage) -> int:
    """How many colours lie on a coarse grid."""
    return len({image.pixel(x, y) for x in range(0, image.width(), 4) for y in range(0, image.height(), 4)})
