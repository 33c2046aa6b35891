# SPDX-License-Identifier: LGPL-3.0-or-later
"""The whole program, put together: starts, restarts, and what crosses from one part to another."""

import shutil
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from companion.__main__ import main
from companion.content.parcel import OWN_CONTENT
from companion.domain.stretch import Phase
from tests.program import Laptop
from tests.views.library.browsing import open_move

Key = Qt.Key
BROKEN = "schema: 1\nid: evening\nname: Evening\nstep: []\n"


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    yield laptop
    laptop.clear_away()


def test_the_main_job_is_one_key_at_each_end(laptop):
    # GIVEN the program, just opened
    laptop.start()
    # WHEN the patient presses Enter, is led through everything, and presses Enter
    laptop.key(Key.Key_Return)
    laptop.lead_to_the_end()
    laptop.key(Key.Key_Return)
    # THEN it is in this week's calendar, and in the diary after a restart
    record = laptop.store.diary.latest()
    assert laptop.sees(f"calendar_session_{record.id}")
    laptop.close()
    laptop.start()
    assert laptop.store.diary.latest() == record
    assert record.is_done


def test_a_session_of_one_move_begins_on_its_page(laptop):
    laptop.start()
    laptop.click("rail_library")
    open_move(laptop.window, "glute-supine-figure4")
    laptop.click("stretch_hold")
    assert laptop.moment.form.stretch == "glute-supine-figure4"


def test_the_battery_dies_and_what_was_held_is_there(laptop, qapp, tmp_path, clock):
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.wait_for(Phase.CHANGE_SIDES)
    # GIVEN the files as they are on the disk at this moment, with nothing closed
    after = Laptop(qapp, shutil.copytree(laptop.folder, tmp_path / "after"), clock)
    laptop.close()
    clock.advance(1800)
    # WHEN the program is started on them
    after.start()
    assert [row.counted for row in after.store.diary.unfinished().results] == [20.0, 0.0, 0.0, 0.0]
    assert after.sees("unfinished_go_on")
    after.clear_away()


def test_a_clock_before_the_last_session_is_asked_about(laptop):
    # GIVEN a session that was kept
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.lead_to_the_end()
    laptop.key(Key.Key_Return)
    laptop.close()
    # WHEN the clock is three days behind it
    laptop.clock.set_wall(laptop.clock.wall - timedelta(days=3))
    laptop.start()
    laptop.key(Key.Key_Return)
    # THEN no session begins before the patient says that the date is right
    assert laptop.screens.flow.running is None
    assert "Is the date right?" in laptop.words("notice_words")
    laptop.key(Key.Key_Return)
    assert laptop.moment.phase is Phase.GET_READY
    assert not laptop.sees("notice_words")


def test_a_clock_that_is_put_right_in_between_is_asked_about_no_more(laptop):
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.lead_to_the_end()
    laptop.key(Key.Key_Return)
    laptop.click("rail_today")
    laptop.clock.set_wall(laptop.clock.wall - timedelta(days=3))
    laptop.click("today_start")
    laptop.clock.set_wall(laptop.clock.wall + timedelta(days=4))
    laptop.click("notice_close")
    laptop.click("today_start")
    assert laptop.moment.phase is Phase.GET_READY


def _without_folder(sentence):
    """In the window the file's name is enough: where the folder lies tells a patient nothing."""
    return sentence.rpartition("/evening.yaml")[1].lstrip("/") + sentence.rpartition("/evening.yaml")[2]


def test_a_fault_in_a_file_is_told_in_the_words_of_the_check(laptop, capsys):
    own = laptop.folder / OWN_CONTENT
    own.mkdir(parents=True)
    (own / "evening.yaml").write_text(BROKEN, encoding="utf-8")
    laptop.start()
    assert main(["check", str(own)]) == 1
    sentences = capsys.readouterr().out.splitlines()
    assert sentences
    said = laptop.words("notice_words").splitlines()
    assert said == ["Some of the clinic's files could not be read.", *(_without_folder(line) for line in sentences)]
    # AND the rest of the program works
    laptop.key(Key.Key_Return)
    assert laptop.moment.phase is Phase.GET_READY


def test_many_faults_are_told_by_their_number(laptop):
    own = laptop.folder / OWN_CONTENT
    own.mkdir(parents=True)
    for number in range(3):
        (own / f"broken{number}.yaml").write_text(BROKEN, encoding="utf-8")
    laptop.start()
    lines = laptop.words("notice_words").splitlines()
    assert lines[-1].startswith("and ")
    assert len(lines) == 5


def test_a_program_that_is_closed_leaves_no_words_behind(laptop):
    one = QCoreApplication.translate("Session", "%n second(s)", "", 2)
    laptop.start()
    assert QCoreApplication.translate("Session", "%n second(s)", "", 2) == "2 seconds"
    laptop.close()
    assert QCoreApplication.translate("Session", "%n second(s)", "", 2) == one
