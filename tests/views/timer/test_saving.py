# SPDX-License-Identifier: LGPL-3.0-or-later
"""When the disk does not take what was held: said at once, and written with what comes next."""

from contextlib import suppress

from PySide6.QtCore import Qt

from companion.domain.log import Held
from companion.domain.ports import NotSavedError, Refusal
from companion.domain.stretch import Phase
from companion.views.words.refusals import not_saved, saved_again
from tests.program import felt_in_london
from tests.store.samples import TWO_STRETCHES
from tests.views.fitting import cut_texts

Key = Qt.Key


def fill_disk(laptop):
    """The real database may not grow by a single page, as on a full disk."""
    connection = laptop.store.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with suppress(NotSavedError):
        while True:  # until the pages that are there are full as well
            laptop.store.diary.begin(TWO_STRETCHES, felt_in_london(laptop.clock.wall))


def make_room(laptop):
    laptop.store.connection.execute("PRAGMA max_page_count = 100000")


def protect_disk(laptop):
    """The real database takes no write, as in a folder that became read-only."""
    laptop.store.connection.execute("PRAGMA query_only = ON")


def give_disk_back(laptop):
    laptop.store.connection.execute("PRAGMA query_only = OFF")


def holds_on_disk(laptop):
    unfinished = laptop.store.diary.unfinished()
    return [entry.held for entry in unfinished.log if isinstance(entry, Held)]


def test_each_hold_is_on_disk_before_the_next_begins(timer):
    timer.wait_for(Phase.EASE_OUT)
    assert holds_on_disk(timer) == [20.0]


def test_a_hold_that_cannot_be_saved_is_said_in_the_timer_and_the_session_goes_on(timer):
    protect_disk(timer)
    timer.wait_for(Phase.CHANGE_SIDES)
    assert timer.words("notice_words") == not_saved(Refusal.READ_ONLY)
    assert timer.running.is_looking
    assert holds_on_disk(timer) == []


def test_it_is_written_with_the_next_hold(timer):
    # GIVEN a hold that could not be saved
    protect_disk(timer)
    timer.wait_for(Phase.CHANGE_SIDES)
    # WHEN the disk can be written again, and the next hold is over
    give_disk_back(timer)
    timer.wait_for(Phase.HOLD)
    timer.wait_for(Phase.EASE_OUT)
    # THEN both are there, and that is said
    assert holds_on_disk(timer) == [20.0, 20.0]
    assert timer.words("notice_words") == saved_again()


def test_what_is_kept_waits_on_the_honest_page_until_it_is_saved(timer):
    timer.wait_for(Phase.CHANGE_SIDES)
    protect_disk(timer)
    timer.lead_to_the_end()
    # WHEN the patient presses Enter while nothing can be written
    timer.key(Key.Key_Return)
    assert timer.sees("afterwards_keep")
    assert timer.words("notice_words") == not_saved(Refusal.READ_ONLY)
    # THEN the next Enter keeps all of it, once
    give_disk_back(timer)
    timer.key(Key.Key_Return)
    record = timer.store.diary.latest()
    assert [row.counted for row in record.results] == [20.0] * 4
    assert len([entry for entry in record.log if isinstance(entry, Held)]) == 4


def test_a_session_that_cannot_be_written_down_is_not_begun(laptop):
    laptop.start()
    fill_disk(laptop)
    laptop.key(Key.Key_Return)
    assert laptop.screens.flow.running is None
    assert laptop.words("notice_words") == not_saved(Refusal.DISK_FULL)
    # WHEN there is room again
    make_room(laptop)
    laptop.click("today_start")
    assert laptop.moment.phase is Phase.GET_READY


def test_a_session_without_holds_that_cannot_be_ended_lets_the_patient_out(timer):
    protect_disk(timer)
    timer.key(Key.Key_Escape)
    timer.key(Key.Key_2)
    assert timer.sees("today_start")
    # THEN it is offered at the next start, as nothing could be written about it
    give_disk_back(timer)
    assert timer.store.diary.unfinished() is not None


def test_a_setting_that_cannot_be_kept_counts_all_the_same(laptop):
    laptop.start()
    protect_disk(laptop)
    laptop.key(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert laptop.screens.settings.text_percent == 125
    assert laptop.words("notice_words") == not_saved(Refusal.READ_ONLY)


def test_the_sentence_is_not_cut_over_the_timer_with_the_largest_text(laptop):
    laptop.start(size=(1366, 690))
    for _ in range(4):
        laptop.key(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    laptop.key(Key.Key_Return)
    protect_disk(laptop)
    laptop.wait_for(Phase.CHANGE_SIDES)
    assert cut_texts(laptop.window) == []
