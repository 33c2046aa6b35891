# SPDX-License-Identifier: LGPL-3.0-or-later
"""One program to a folder, whatever became of the one before.

Two objects of one process stand for two programs: the system keeps their locks apart as well.
"""

import contextlib
import os
import signal
import subprocess
import sys

import pytest

from companion.desktop.instance import Instance
from tests.store.folders import NOBODY, contents

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither file modes nor these signals")
SOON = 30  # seconds
LOCK = "companion.lock"

HOLDING = """
import sys
from pathlib import Path
from companion.desktop.instance import Instance

instance = Instance(Path(sys.argv[1]))
print(instance.take() and instance.is_ours, flush=True)
sys.stdin.read()
"""
"""Another program that holds the lock until its input ends."""


@contextlib.contextmanager
def holding(folder):
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", HOLDING, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout.readline() == "True\n"
        yield other
        other.kill()


@pytest.fixture
def first(tmp_path):
    instance = Instance(tmp_path)
    yield instance
    instance.release()


@pytest.fixture
def second(tmp_path):
    instance = Instance(tmp_path)
    yield instance
    instance.release()


def test_the_first_gets_the_lock_and_the_second_does_not(first, second):
    assert first.take()
    assert first.is_ours

    assert not second.take()
    assert not second.is_ours


def test_who_is_refused_changes_nothing(first, second, tmp_path):
    first.take()
    before = contents(tmp_path)

    second.take()
    second.release()

    assert contents(tmp_path) == before
    assert not second.take()


def test_when_the_first_has_ended_the_next_is_first_and_nothing_is_left(first, second, tmp_path):
    first.take()
    first.release()
    assert list(tmp_path.iterdir()) == []

    assert second.take()
    assert second.is_ours


def test_looking_at_it_takes_nothing(first, second, tmp_path):
    assert not first.is_ours
    first.release()
    assert list(tmp_path.iterdir()) == []
    assert second.take()


def test_two_folders_have_nothing_to_do_with_one_another(first, tmp_path):
    beside = tmp_path / "beside"
    beside.mkdir()
    other = Instance(beside)

    assert first.take()
    assert other.take()
    assert other.is_ours
    other.release()


def test_a_folder_is_the_same_by_another_name(first, tmp_path):
    other_name = tmp_path / "link"
    try:
        other_name.symlink_to(tmp_path)
    except OSError:
        pytest.skip("this user may make no links")
    first.take()

    assert not Instance(other_name).take()


# A program that died


def test_another_program_that_is_at_work_keeps_it(first, tmp_path):
    with holding(tmp_path):
        assert not first.take()


@on_posix
def test_a_program_that_hangs_keeps_it(first, tmp_path):
    with holding(tmp_path) as other:
        other.send_signal(signal.SIGSTOP)
        assert not first.take()


def test_what_a_killed_program_left_is_taken_over(first, tmp_path):
    with holding(tmp_path) as other:
        other.kill()
        other.wait(SOON)
        assert (tmp_path / LOCK).exists()

        assert first.take()
        assert first.is_ours


@pytest.mark.parametrize(
    "left",
    [
        "",
        "\0" * 80,
        "{pid}\n{name}\n{host}\n",
        "{pid}\n{name}\nanother-computer\n",
        "4194304\nnobody\n{host}\nanother-machine\nanother-boot\n",
    ],
    ids=["nothing, after a loss of power", "noise", "a number that another program has now", "elsewhere", "other boot"],
)
def test_a_lock_that_nobody_holds_is_taken_over(first, second, tmp_path, left):
    host = os.uname().nodename if sys.platform != "win32" else "here"
    text = left.format(pid=os.getpid(), name=os.path.basename(os.path.realpath(sys.executable)), host=host)  # noqa: PTH119
    (tmp_path / LOCK).write_text(text)

    assert first.take()
    assert first.is_ours
    assert not second.take()


def test_a_window_that_is_open_for_days_still_holds_it(first, second, tmp_path):
    first.take()
    a_week_ago = (tmp_path / LOCK).stat().st_mtime - 7 * 24 * 3600
    os.utime(tmp_path / LOCK, (a_week_ago, a_week_ago))

    assert not second.take()


# Where no lock can be made


@pytest.mark.parametrize("name", ["missing", "file"])
def test_without_a_folder_the_start_goes_on_without_a_lock(tmp_path, name):
    (tmp_path / "file").write_text("mine")
    instance = Instance(tmp_path / name)

    assert instance.take()
    assert not instance.is_ours
    instance.release()
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_text() == "mine"


def make_pipe(path):
    os.mkfifo(path)  # Windows knows no such call


IN_THE_WAY = {
    "a folder": lambda path: path.mkdir(),
    "a pipe": make_pipe,
    "a link to nowhere": lambda path: path.symlink_to("nowhere"),
    "a link to itself": lambda path: path.symlink_to(path.name),
}


@on_posix
@pytest.mark.parametrize("what", IN_THE_WAY)
def test_where_the_lock_should_be_is_something_else_and_the_start_goes_on_without(tmp_path, what):
    IN_THE_WAY[what](tmp_path / LOCK)
    before = (tmp_path / LOCK).lstat()

    instance = Instance(tmp_path)
    assert instance.take()
    assert not instance.is_ours
    instance.release()

    assert (tmp_path / LOCK).lstat().st_ino == before.st_ino


@contextlib.contextmanager
def as_an_ordinary_user():
    """File modes bind only those who are not root, which tests in a container are."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@on_posix
@pytest.mark.parametrize("left", [False, True], ids=["empty", "with what a killed program left"])
def test_in_a_folder_that_may_not_be_written_the_start_goes_on_without_a_lock(tmp_path, left):
    if left:
        (tmp_path / LOCK).touch()
    before = contents(tmp_path)
    tmp_path.chmod(0o555)
    try:
        with as_an_ordinary_user():
            instance = Instance(tmp_path)
            assert instance.take()
            assert not instance.is_ours
            instance.release()
    finally:
        tmp_path.chmod(0o700)
    assert contents(tmp_path) == before


@on_posix
def test_on_a_full_disk_the_start_goes_on_without_a_lock_and_leaves_no_half_one(tmp_path):
    # GIVEN a system that lets no file grow beyond ten bytes
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))

    # WHEN the lock is taken
    instance = Instance(tmp_path)
    try:
        assert instance.take()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    # THEN
    assert not instance.is_ours
    assert list(tmp_path.iterdir()) == []
