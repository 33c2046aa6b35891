# SPDX-License-Identifier: LGPL-3.0-or-later
"""What `companion doctor` finds, and that it leaves everything as it was."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.__main__ import main
from companion.desktop.secrets import FileKeyStore
from companion.doctor import Finding, examine
from companion.store.opening import open_store
from tests.clock import MONDAY_MORNING

PROJECT = Path(__file__).resolve().parent.parent
LINE = re.compile(r"(good |FAULT|none )  [^:]+: .+")

HOLDING = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from companion.desktop.secrets import FileKeyStore
from companion.store.opening import open_store

folder = Path(sys.argv[1])
store = open_store(folder, FileKeyStore(folder / "key"), datetime(2026, 3, 2, tzinfo=UTC))
print("open", flush=True)
sys.stdin.read()
store.close()
"""
"""Another process with the diary open, until it is told to end."""

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """A folder with a diary in it."""
    folder = tmp_path / "data"
    open_store(folder, FileKeyStore(folder / "key"), MONDAY_MORNING).close()
    return folder


@pytest.fixture
def held(diary: Path) -> Iterator[Path]:
    """A diary that another process holds."""
    command = [sys.executable, "-c", HOLDING, str(diary)]
    with subprocess.Popen(  # noqa: S603 - our own program
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        yield diary


def found(data: Path, name: str) -> Finding:
    return next(finding for finding in examine(data, has_display=True) if finding.name == name)


def test_each_finding_is_a_line(tmp_path: Path) -> None:
    findings = examine(tmp_path / "none", has_display=False)

    assert len(findings) >= 8
    for finding in findings:
        assert LINE.fullmatch(finding.line), finding.line


def test_a_diary_is_not_made_to_look_at_it(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        assert found(folder, "diary").good

    assert list(tmp_path.iterdir()) == []


def test_a_whole_diary_is_good_and_left_as_it_was(diary: Path) -> None:
    before = {path.name: path.read_bytes() for path in diary.iterdir()}

    assert found(diary, "diary").good
    assert before.keys() == {path.name for path in diary.iterdir()}
    assert before["key"] == (diary / "key").read_bytes()


def test_a_diary_without_its_key_is_a_fault(diary: Path) -> None:
    (diary / "key").unlink()

    assert not found(diary, "diary").good
    assert not (diary / "key").exists()


@pytest.mark.parametrize("key", ["there", "gone"])
def test_a_diary_that_is_gone_from_beside_its_backups_is_a_fault(diary: Path, key: str) -> None:
    store = open_store(diary, FileKeyStore(diary / "key"), MONDAY_MORNING)
    store.back_up(MONDAY_MORNING)
    store.close()
    (diary / "diary.db").unlink()
    if key == "gone":
        (diary / "key").unlink()

    finding = found(diary, "diary")

    assert not finding.good
    assert ("not where it was" if key == "there" else "its key is not") in finding.words
    assert not (diary / "diary.db").exists()


def test_a_data_folder_that_is_a_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("mine")

    assert not found(tmp_path / "data", "diary").good
    assert (tmp_path / "data").read_text() == "mine"


def test_a_diary_that_is_open_elsewhere_is_told(held: Path) -> None:
    finding = found(held, "diary")

    assert not finding.good
    assert "open already" in finding.words


def test_what_can_be_done_without_is_no_fault(tmp_path: Path) -> None:
    finding = found(tmp_path, "display")

    assert finding.good
    assert not finding.needed
    without = next(other for other in examine(tmp_path, has_display=False) if other.name == "display")
    assert without.line.startswith("none ")


def test_the_status_is_1_when_the_diary_is_not_to_be_had(diary: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--data-dir", str(diary)]) == 0
    (diary / "key").unlink()
    capsys.readouterr()

    assert main(["doctor", "--data-dir", str(diary)]) == 1

    faults = [line for line in capsys.readouterr().out.splitlines() if line.startswith("FAULT")]
    assert len(faults) == 1
    assert "diary" in faults[0]


def test_it_runs_where_there_is_no_display_and_says_so(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    command = [sys.executable, "-m", "companion", "doctor", "--data-dir", str(tmp_path / "none")]

    done = subprocess.run(  # noqa: S603 - our own program
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert "none   display: no display here" in done.stdout.splitlines() or sys.platform in ("win32", "darwin")
