# SPDX-License-Identifier: LGPL-3.0-or-later
"""`companion backup FILE` and `companion restore FILE`, as staff runs them."""

import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from companion.__main__ import main
from companion.desktop.secrets import FileKeyStore
from companion.store.opening import Store, open_store
from tests.clock import MONDAY_MORNING
from tests.store.folders import contents
from tests.store.samples import felt, keep_session

Said = Callable[[], tuple[str, str]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A diary with one session."""
    folder = tmp_path / "data"
    with_diary(folder, lambda store: keep_session(store, felt(2)))
    return folder


def with_diary(folder: Path, deed: Callable[[Store], object]) -> None:
    store = open_store(folder, FileKeyStore(folder / "key"), MONDAY_MORNING)
    deed(store)
    store.close()


def days(folder: Path) -> list[int]:
    found: list[int] = []
    with_diary(folder, lambda store: found.extend(r.began.day.day for r in store.diary.between(date.min, date.max)))
    return found


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], qapp: object) -> Said:
    """What was said since the last time: the result, and the messages."""
    return lambda: tuple(capsys.readouterr())  # type: ignore[return-value]


def run(data: Path, *words: str) -> int:
    return main([*words, "--data-dir", str(data)])


def test_a_backup_is_written_and_restored(data: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "usb" / "clinic.db"
    file.parent.mkdir()
    assert run(data, "backup", str(file)) == 0
    result, message = said()
    assert result == f"{file}\n"
    assert "key" in message
    assert file.stat().st_mode & 0o077 == 0
    assert b"hip-flexor" not in file.read_bytes()
    # WHEN there is another session, and staff goes back
    with_diary(data, lambda store: keep_session(store, felt(3)))
    assert run(data, "restore", str(file), "--yes") == 0
    assert "1 session not in this backup would be gone: 3 March" in said()[1]
    assert days(data) == [2]
    # THEN what was there before is a backup itself
    newest = max((data / "backups").iterdir())
    assert run(data, "restore", str(newest), "--yes") == 0
    assert days(data) == [2, 3]


def test_nobody_is_asked_where_there_is_no_terminal_and_nothing_changes(data: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "clinic.db"
    run(data, "backup", str(file))
    before = contents(data)
    assert run(data, "restore", str(file)) == 1
    assert "--yes" in said()[1]
    assert contents(data) == before


def test_a_file_that_is_there_is_left_as_it_is(data: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "thesis.txt"
    file.write_text("years of work", encoding="utf-8")
    assert run(data, "backup", str(file)) == 1
    assert "is there already" in said()[1]
    assert file.read_text(encoding="utf-8") == "years of work"


def test_a_folder_that_is_not_there_takes_no_backup(data: Path, tmp_path: Path, said: Said) -> None:
    assert run(data, "backup", str(tmp_path / "gone" / "clinic.db")) == 1
    assert "could not be written" in said()[1]


def test_without_a_diary_there_is_nothing_to_back_up_and_none_is_made(tmp_path: Path, said: Said) -> None:
    assert run(tmp_path / "empty", "backup", str(tmp_path / "clinic.db")) == 1
    assert "no diary" in said()[1]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_for_backups_is_no_diary_either(data: Path, tmp_path: Path, said: Said) -> None:
    (data / "diary.db").unlink()
    (data / "backups").mkdir()
    before = contents(data)
    assert run(data, "backup", str(tmp_path / "clinic.db")) == 1
    assert "no diary" in said()[1]
    assert contents(data) == before


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "no backup of the diary here"), (b"text" * 3000, "no backup of the diary here"), (None, "cannot be read")],
)
def test_what_is_no_backup_is_refused_with_a_sentence(
    data: Path, tmp_path: Path, said: Said, content: bytes | None, words: str
) -> None:
    file = tmp_path / "clinic.db"
    if content is not None:
        file.write_bytes(content)
    before = contents(data)
    assert run(data, "restore", str(file), "--yes") == 1
    assert words in said()[1]
    assert contents(data) == before


def test_a_backup_of_another_laptop_is_refused(data: Path, tmp_path: Path, said: Said) -> None:
    other = tmp_path / "other"
    with_diary(other, lambda store: keep_session(store, felt(9)))
    file = tmp_path / "clinic.db"
    run(other, "backup", str(file))
    before = contents(data)
    assert run(data, "restore", str(file), "--yes") == 1
    assert "no backup of the diary here" in said()[1]
    assert contents(data) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files on Windows")
def test_nobody_waits_for_a_pipe(data: Path, tmp_path: Path, said: Said) -> None:
    pipe = tmp_path / "clinic.db"
    os.mkfifo(pipe)
    before = contents(data)
    assert run(data, "restore", str(pipe), "--yes") == 1
    assert "cannot be read" in said()[1]
    assert run(data, "backup", str(pipe)) == 1
    assert "is there already" in said()[1]
    assert contents(data) == before


def test_without_a_key_no_key_is_made(data: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "clinic.db"
    run(data, "backup", str(file))
    assert run(tmp_path / "new", "restore", str(file), "--yes") == 1
    assert "key" in said()[1]
    assert not (tmp_path / "new").exists()


def test_a_damaged_diary_gives_way_and_is_set_aside(data: Path, tmp_path: Path, said: Said) -> None:
    file = tmp_path / "clinic.db"
    run(data, "backup", str(file))
    damaged = bytearray((data / "diary.db").read_bytes())
    damaged[-1] ^= 1
    (data / "diary.db").write_bytes(damaged)
    said()
    assert run(data, "restore", str(file), "--yes") == 0
    assert "set aside" in said()[1]
    [aside] = (data / "set-aside").iterdir()
    assert (aside / "diary.db").read_bytes() == damaged
    assert days(data) == [2]


@pytest.mark.parametrize("words", [("backup",), ("restore",), ("backup", "a", "b"), ("check", "--yes")])
def test_wrong_use_is_told(words: tuple[str, ...], said: Said) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert re.search("one FILE|--yes", said()[1].splitlines()[-1])
