# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every move of the library can be found by its name, opened and held, on both sides, in the real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from companion.content.catalogue import load
from companion.domain.stretch import Side
from companion.paths import shipped_routines
from tests.program import Laptop
from tests.views.library.browsing import moves_shown

Key = Qt.Key
MOVES = load([shipped_routines()]).stretches


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    yield laptop
    laptop.clear_away()


@pytest.mark.parametrize("own", MOVES)
def test_a_move_is_found_opened_and_held_on_all_its_sides(laptop, own):
    move = MOVES[own]
    laptop.start()
    laptop.click("rail_library")
    laptop.find("library_search").setText(move.name)
    assert moves_shown(laptop.window)[0] == own
    laptop.click("library_search")
    laptop.key(Key.Key_Return)
    laptop.key(Key.Key_Return)
    assert laptop.words("stretch_name") == move.name
    laptop.click("stretch_hold")
    laptop.lead_to_the_end()
    laptop.key(Key.Key_Return)
    record = laptop.store.diary.latest()
    done = {side: sum(row.is_whole for row in record.results if row.place.side is side) for side in Side}
    assert {side: count for side, count in done.items() if count} == dict.fromkeys(move.sides, move.dose.repetitions)


def test_a_favourite_and_a_chosen_routine_are_there_after_a_restart(laptop):
    laptop.start()
    laptop.screens.library.show_stretch("bridge")
    laptop.click("stretch_favourite")
    laptop.click("rail_library")
    laptop.click("library_routines")
    laptop.click("routine_use_desk-break")
    laptop.close()
    laptop.start()
    assert laptop.words("today_routine") == "Desk break on a chair"
    assert laptop.screens.settings.favourites == ("bridge",)


def test_a_routine_that_was_made_is_saved_held_deleted_and_brought_back(laptop):
    laptop.start()
    laptop.click("rail_library")
    laptop.click("library_routines")
    laptop.click("routine_change_desk-break")
    laptop.find("routine_name").selectAll()
    QTest.keyClicks(laptop.find("routine_name"), "My lunch break")
    laptop.click("routine_step_1_remove")
    laptop.click("routine_save")
    (own,) = laptop.screens.made_here
    laptop.click(f"routine_use_{own}")
    laptop.close()
    laptop.start()
    assert laptop.words("today_routine") == "My lunch break"
    laptop.click("rail_library")
    laptop.click("library_routines")
    laptop.click(f"routine_delete_{own}")
    assert not laptop.sees(f"routine_card_{own}")
    laptop.click("notice_action")
    assert laptop.sees(f"routine_card_{own}")
    assert (laptop.folder / "content" / f"{own}.yaml").is_file()


def test_a_routine_that_is_not_saved_is_not_left_without_a_word(laptop):
    laptop.start()
    laptop.click("rail_library")
    laptop.click("library_routines")
    laptop.click("routine_change_desk-break")
    laptop.click("routine_step_1_remove")
    laptop.click("rail_calendar")
    assert laptop.sees("routine_stay")
    laptop.click("routine_leave")
    laptop.click("rail_calendar")
    assert laptop.screens.window.page == "calendar"
