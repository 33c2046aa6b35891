# SPDX-License-Identifier: LGPL-3.0-or-later
"""The key is made once, kept privately, and never touched again."""

import contextlib
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.desktop.secrets import FileKeyStore
from companion.domain.ports import KeyUnreadableError

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no file modes, pipes or easy links")
SOON = 30  # seconds
NOBODY = 65534  # the user id of nobody in particular


@pytest.fixture
def path(tmp_path):
    return tmp_path / "companion" / "diary.key"


@pytest.fixture
def store(path):
    return FileKeyStore(path)


def put(path, content):
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)


def test_before_one_was_made_there_is_no_key_and_nothing_is_made_by_looking(store, path):
    assert store.read() is None
    assert not path.parent.exists()


def test_a_key_that_was_made_is_read_back(store, path):
    key = store.create()
    assert len(key) == 32
    assert store.read() == FileKeyStore(path).read() == key


def test_every_key_is_another(tmp_path):
    assert len({FileKeyStore(tmp_path / str(n)).create() for n in range(20)}) == 20


def test_nothing_but_the_key_is_left_in_the_folder(store, path):
    store.create()
    assert list(path.parent.iterdir()) == [path]


@on_posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_only_this_user_may_read_the_key_whatever_the_habits_of_the_system(store, path, umask):
    before = os.umask(umask)
    try:
        store.create()
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


@on_posix
def test_a_folder_that_was_there_keeps_its_mode(store, path):
    path.parent.mkdir(mode=0o750)
    store.create()
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o750


@pytest.mark.parametrize("content", [b"", b"rubbish", b"ab" * 32 + b"\n"])
def test_create_never_touches_what_is_there(store, path, content):
    put(path, content)
    with pytest.raises(KeyUnreadableError, match="there already"):
        store.create()
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_of_many_who_make_a_key_at_once_one_does_and_all_read_that_one(path):
    # GIVEN ten starts at the same moment
    together, made = threading.Barrier(10), []

    def start():
        together.wait(SOON)
        with contextlib.suppress(KeyUnreadableError):
            made.append(FileKeyStore(path).create())

    # WHEN each makes a key
    starts = [threading.Thread(target=start) for _ in range(10)]
    for thread in starts:
        thread.start()
    for thread in starts:
        thread.join(SOON)

    # THEN there is one
    assert made == [FileKeyStore(path).read()]


@pytest.mark.parametrize(
    "damaged",
    [
        b"",
        b"\n",
        b"ab" * 31,
        b"ab" * 33,
        b"ab" * 31 + b"a\n",
        b"ab" * 31 + b"ag\n",
        b"ab" * 16 + b" " + b"ab" * 16,
        b"\x00" * 64,
        b"\xff" * 64,
        b"ab" * 32 + b"\n\n",
        "\uff41\uff42".encode() * 32,
    ],
)
def test_a_damaged_key_is_refused_and_left_alone(store, path, damaged):
    put(path, damaged)
    with pytest.raises(KeyUnreadableError, match="does not hold a key"):
        store.read()
    assert path.read_bytes() == damaged


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 64), byte=st.integers(0, 255))
def test_any_byte_that_is_changed_is_noticed_or_makes_another_key(store, path, at, byte):
    # GIVEN a key with one byte changed
    good = b"0123456789abcdef" * 4 + b"\n"
    changed = good[:at] + bytes([byte]) + good[at + 1 :]
    put(path, changed)

    # WHEN it is read THEN it is 32 bytes, or refused; the database's own check tells a wrong key
    try:
        key = store.read()
    except KeyUnreadableError:
        return
    assert key is not None
    assert key.hex().encode() == changed[:64].lower()


@pytest.mark.parametrize("line_end", [b"", b"\n", b"\r\n"])
def test_the_line_end_of_any_editor_is_taken(store, path, line_end):
    put(path, b"AB" * 32 + line_end)
    assert store.read() == b"\xab" * 32


def test_a_folder_in_place_of_the_key_is_refused(store, path):
    path.mkdir(parents=True)
    with pytest.raises(KeyUnreadableError):
        store.read()
    with pytest.raises(KeyUnreadableError):
        store.create()
    assert path.is_dir()


def test_a_file_in_place_of_the_folder_is_refused(store, path):
    path.parent.write_text("not a folder")
    with pytest.raises(KeyUnreadableError):
        store.create()
    assert path.parent.read_text() == "not a folder"


@on_posix
def test_a_link_to_nothing_is_a_key_that_is_gone_and_not_one_to_be_made(store, path):
    path.parent.mkdir()
    path.symlink_to("on-a-stick-that-is-not-plugged-in")
    with pytest.raises(KeyUnreadableError, match="points to"):
        store.read()
    with pytest.raises(KeyUnreadableError):
        store.create()
    assert path.readlink() == Path("on-a-stick-that-is-not-plugged-in")


@on_posix
def test_a_link_to_itself_is_refused(store, path):
    path.parent.mkdir()
    path.symlink_to(path)
    with pytest.raises(KeyUnreadableError):
        store.read()


@on_posix
def test_a_pipe_is_refused_and_not_waited_for(store, path):
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(KeyUnreadableError, match="not a file"):
        store.read()


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
def test_a_key_that_may_not_be_read_is_refused(store, path):
    store.create()
    path.chmod(0)
    with as_an_ordinary_user(), pytest.raises(KeyUnreadableError, match="Permission denied"):
        store.read()


@on_posix
def test_where_no_file_may_be_made_no_key_is(store, path):
    path.parent.mkdir(mode=0o500)
    with as_an_ordinary_user(), pytest.raises(KeyUnreadableError, match="could not be kept: Permission denied"):
        store.create()
    assert list(path.parent.iterdir()) == []


@on_posix
def test_a_disk_that_takes_no_more_leaves_no_half_key(store, path):
    # GIVEN a system that lets no file grow beyond ten bytes
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10, before[1]))

    # WHEN a key is made
    try:
        with pytest.raises(KeyUnreadableError, match="could not be kept"):
            store.create()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    # THEN nothing is left of it, and there is a key to be made when there is room
    assert list(path.parent.iterdir()) == []
    assert store.read() is None
    store.create()


@on_posix
@pytest.mark.parametrize("event", ["os.mkdir", "open", "os.link", "os.remove"])
def test_a_kill_at_any_step_leaves_no_key_or_a_whole_one(store, path, event):
    # GIVEN a program that is killed at the moment it comes to one of the steps
    program = """
import os, signal, sys
from pathlib import Path
from companion.desktop.secrets import FileKeyStore
path, event = Path(sys.argv[1]), sys.argv[2]
def watch(name, given):
    if name == event and str(path.parent) in str(given):
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(watch)
FileKeyStore(path).create()
"""
    ended = subprocess.run([sys.executable, "-c", program, str(path), event], timeout=SOON, check=False)  # noqa: S603
    assert ended.returncode == -signal.SIGKILL

    # WHEN the key is asked for afterwards THEN there is none and one can be made, or it is whole
    key = store.read() or store.create()
    assert store.read() == key
    assert len(key) == 32
