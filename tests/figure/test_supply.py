# SPDX-License-Identifier: LGPL-3.0-or-later
"""Pictures are made on another thread, the most wanted first, within the memory that there is."""

import gc
import shutil
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from companion.figure import darkroom
from companion.figure.cache import PictureKey
from companion.figure.darkroom import developed
from companion.figure.source import KEPT_BYTES
from companion.figure.supply import PictureSupply

PROJECT = Path(__file__).parents[2]
MEGABYTE = 1024 * 1024


@pytest.fixture
def asker(qtbot: QtBot) -> QObject:
    return QObject()


@pytest.fixture
def many(tmp_path: Path, qtbot: QtBot) -> list[Path]:
    """Sixty large frames."""
    picture = QImage(960, 720, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(QColor(10, 20, 30))
    first = tmp_path / "move-00.png"
    assert picture.save(str(first))
    files = [first, *(tmp_path / f"move-{number:02}.png" for number in range(1, 60))]
    for file in files[1:]:
        shutil.copy(first, file)
    return files


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """The files that are decoded, each with whether that happens on this thread."""
    log: list[tuple[str, bool]] = []
    here = threading.get_ident()

    def watched(key: PictureKey, flipside: QImage | None = None) -> QImage:
        if flipside is None:
            log.append((key.file.name, threading.get_ident() == here))
        return developed(key, flipside)

    monkeypatch.setattr(darkroom, "developed", watched)
    return log


def key(file: Path, width: int = 96, height: int = 72, *, mirrored: bool = False) -> PictureKey:
    return PictureKey(file, width, height, mirrored)


def never() -> bool:
    return False


def test_what_is_wanted_comes_in_its_order_and_not_on_this_thread(many, made, asker, qtbot) -> None:
    supply = PictureSupply(KEPT_BYTES)
    supply.want(asker, [key(file) for file in many[:10]])
    assert supply.is_busy
    assert not supply.has(key(many[0]))

    with qtbot.waitSignal(supply.arrived):
        pass
    supply.wait(never)

    assert [name for name, _here in made] == [file.name for file in many[:10]]
    assert not any(here for _name, here in made)
    assert all(supply.has(key(file)) for file in many[:10])
    assert not supply.is_busy


def test_pictures_come_by_themselves_while_the_event_loop_runs(many, asker, qtbot) -> None:
    supply = PictureSupply(KEPT_BYTES)
    supply.want(asker, [key(file) for file in many[:5]])

    qtbot.waitUntil(lambda: supply.has(key(many[4])))


def test_what_is_not_wanted_any_more_is_not_made(many, made, asker) -> None:
    supply = PictureSupply(KEPT_BYTES)
    supply.want(asker, [key(file) for file in many])
    supply.want(asker, [key(many[59])])
    supply.wait(never)
    begun = len(made)

    supply.want(asker, [key(file) for file in many[:40]])
    supply.want_nothing(asker)
    supply.wait(never)

    assert begun <= 4
    assert len(made) <= begun + 3
    assert supply.has(key(many[59]))


def test_who_asked_last_is_served_first(many, made, asker) -> None:
    supply, other = PictureSupply(KEPT_BYTES), QObject()
    supply.want(asker, [key(file) for file in many[:20]])
    supply.want(other, [key(file) for file in many[30:32]])
    supply.wait(never)

    names = [name for name, _here in made]
    assert max(names.index(many[30].name), names.index(many[31].name)) < 6
    assert len(names) == 22


def test_an_asker_that_is_gone_wants_nothing(many, made, qtbot) -> None:
    supply = PictureSupply(KEPT_BYTES)
    gone = QObject()
    supply.want(gone, [key(file) for file in many])
    del gone
    gc.collect()
    supply.wait(never)

    assert len(made) <= 4


def test_sixty_large_frames_never_take_more_than_forty_megabytes(many, asker) -> None:
    # GIVEN frames of 2.6 MB each, of which fifteen fit
    supply = PictureSupply(KEPT_BYTES)
    peaks: list[int] = []
    supply.arrived.connect(lambda: peaks.append(supply.kept_bytes))

    # WHEN all sixty are shown, one after the other, each with those that come next
    for at in range(len(many)):
        supply.want(asker, [key(file, 960, 720) for file in many[at : at + 15]])
        supply.wait(lambda at=at: supply.has(key(many[at], 960, 720)))
        peaks.append(supply.kept_bytes)
    supply.wait(never)

    # THEN the bound holds all the time, those at work included, and what is wanted is there
    assert KEPT_BYTES == 40 * MEGABYTE
    assert max(peaks) <= KEPT_BYTES
    assert max(peaks) > 30 * MEGABYTE
    assert supply.has(key(many[59], 960, 720))


def test_a_mirrored_picture_is_made_from_the_plain_one(many, made, asker) -> None:
    supply = PictureSupply(KEPT_BYTES)
    supply.want(asker, [key(many[0])])
    supply.wait(never)
    many[0].unlink()
    supply.want(asker, [key(many[0], mirrored=True)])
    supply.wait(never)

    assert supply.has(key(many[0], mirrored=True))
    assert len(made) == 1


@pytest.fixture(params=["missing", "truncated", "empty", "no picture", "a folder", "a fake"])
def harmed(request, many: list[Path]) -> Path:
    file = many[0]
    content = file.read_bytes()
    file.unlink()
    if request.param == "a folder":
        file.mkdir()
    elif request.param != "missing":
        file.write_bytes(
            {"truncated": content[: len(content) // 2], "empty": b"", "no picture": b"hello", "a fake": content[:60]}[
                request.param
            ]
        )
    return file


def test_a_faulty_file_is_tried_once_and_then_known(harmed, many, made, asker, caplog) -> None:
    supply = PictureSupply(KEPT_BYTES)
    told: list[bool] = []
    supply.arrived.connect(lambda: told.append(supply.is_faulty(harmed)))
    supply.want(asker, [key(harmed), key(many[1])])
    supply.wait(never)
    assert told[0]
    supply.want(asker, [key(harmed), key(harmed, 48, 36)])

    assert supply.is_faulty(harmed)
    assert not supply.is_faulty(many[1])
    assert not supply.is_busy
    assert supply.get(key(harmed)) is None
    assert supply.get_at_once(key(harmed)) is None
    assert [name for name, _here in made].count(harmed.name) == 1
    assert supply.kept_bytes == 96 * 72 * 4
    assert str(harmed) in caplog.text


def test_a_small_picture_can_be_had_at_once(many, qtbot) -> None:
    picture = PictureSupply(KEPT_BYTES).get_at_once(key(many[0], 20, 15))

    assert picture is not None
    assert picture.size() == QSize(20, 15)
    assert picture.format() == QImage.Format.Format_ARGB32_Premultiplied


def test_a_picture_is_scaled_and_flipped_when_it_is_made(tmp_path, qtbot) -> None:
    picture = QImage(20, 10, QImage.Format.Format_ARGB32)
    picture.fill(QColor("blue"))
    for y in range(10):
        picture.setPixelColor(0, y, QColor("red"))
    assert picture.save(str(tmp_path / "a.png"))

    plain = developed(key(tmp_path / "a.png", 20, 10))
    flipped = developed(key(tmp_path / "a.png", 20, 10, mirrored=True))

    assert plain.pixelColor(0, 5) == QColor("red")
    assert flipped == plain.flipped(Qt.Orientation.Horizontal)
    assert developed(key(tmp_path / "a.png", 40, 30)).size() == QSize(40, 30)


def test_the_thread_ends_with_the_supply(many, asker) -> None:
    def threads() -> list[str]:
        return [thread.name for thread in threading.enumerate() if thread.name.startswith("figures")]

    gc.collect()
    supply = PictureSupply(KEPT_BYTES)
    supply.want(asker, [key(file) for file in many])
    ours = weakref.ref(supply)
    mine = [thread for thread in threading.enumerate() if thread.name.startswith("figures")][-1]
    assert threads()

    # WHEN the supply goes while work is under way
    del supply
    gc.collect()

    # THEN its thread comes to its end
    assert ours() is None
    mine.join(timeout=20)
    assert not mine.is_alive()


LEAVES_EARLY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from companion.domain.stretch import Side
from companion.figure.source import FigureSource
from companion.figure.widget import FigureView

application = QApplication([])
view = FigureView(FigureSource(Path(sys.argv[1])))
view.show_stretch("glide", Side.LEFT)
view.resize(900, 600)
view.show()
view.grab()
HOW
"""


@pytest.mark.parametrize(
    "how",
    [
        "sys.exit(3)",
        "QTimer.singleShot(5, application.quit); sys.exit(application.exec() + 3)",
        "del view; sys.exit(3)",
    ],
)
def test_the_program_ends_in_silence_while_pictures_are_made(figures: Path, how: str) -> None:
    code = LEAVES_EARLY.replace("HOW", how)
    command = [sys.executable, "-W", "error", "-c", code, str(figures)]
    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603

    assert (done.returncode, done.stderr) == (3, "")


def test_arrival_may_be_answered_by_wanting_more(many, asker, qtbot) -> None:
    supply = PictureSupply(KEPT_BYTES)
    wants = [
        lambda: supply.want(asker, [key(many[1])]),
        lambda: supply.want(asker, [key(many[2])]),
    ]
    supply.arrived.connect(lambda: wants.pop(0)() if wants else None)
    supply.want(asker, [key(many[0])])

    supply.wait(lambda: supply.has(key(many[2])))
    assert supply.has(key(many[2]))
