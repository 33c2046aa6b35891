# SPDX-License-Identifier: LGPL-3.0-or-later
"""Backups in the real window: made by themselves, looked at, gone back to, and offered when the diary is damaged."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from companion.domain.ports import Refusal, StoreRefusedError
from companion.store.backups import Backup, Backups, backups_in
from companion.views.refused.page import RefusedPage
from tests.clock import FakeClock
from tests.program import Laptop
from tests.views.calendar.hands import keep_session

Key = Qt.Key


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    yield laptop
    laptop.clear_away()


@pytest.fixture
def used(laptop, clock: FakeClock) -> Laptop:
    """Wednesday noon, and a session on Tuesday; the program is open."""
    clock.set_wall(datetime(2026, 3, 4, 12, 0, tzinfo=UTC))
    laptop.start()
    keep_session(laptop, datetime(2026, 3, 3, 7, 42, tzinfo=UTC))
    return laptop


def backups(laptop: Laptop) -> tuple[Backup, ...]:
    return backups_in(laptop.folder / "backups")


def back_up(laptop: Laptop) -> None:
    """What the program does by itself a moment after a session; nobody waits for the moment."""
    custody = laptop.program.custody
    assert custody is not None
    custody.back_up()
    custody.wait()
    laptop.clock.advance(60)


def sessions(laptop: Laptop) -> list[int]:
    return [record.id for record in laptop.store.diary.between(date.min, date.max) if not record.removed]


def open_backups(laptop: Laptop) -> None:
    laptop.click("rail_settings")
    laptop.click("settings_backups")


def choose(laptop: Laptop, backup: Backup) -> None:
    laptop.click(f"backups_list_{backup.file.name}")


def flip_a_bit(file: Path, at: int = -1) -> bytes:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)
    return bytes(content)


# Made by themselves


def test_a_session_that_is_kept_becomes_a_backup_a_moment_later(laptop):
    laptop.start()
    laptop.key(Key.Key_Return)
    laptop.lead_to_the_end()
    laptop.key(Key.Key_Return)
    custody = laptop.program.custody
    assert custody is not None
    assert custody._soon.isActive()
    custody._soon.timeout.emit()
    custody.wait()
    assert len(backups(laptop)) == 1
    # AND again only when there is something new
    custody.back_up()
    custody.wait()
    assert len(backups(laptop)) == 1


def test_what_was_put_right_is_backed_up_when_the_window_closes(used):
    back_up(used)
    used.click("rail_calendar")
    used.click("calendar_remove_1")
    used.close()
    assert len(backups(used)) == 2
    # AND a start that changes nothing makes none
    used.start()
    used.close()
    assert len(backups(used)) == 2


def test_a_backup_that_cannot_be_made_is_said_and_costs_nothing(used):
    (used.folder / "backups").write_text("somebody's file", encoding="utf-8")
    back_up(used)
    used._application.processEvents()
    assert "backup could not be made" in used.words("notice_words")
    assert sessions(used) == [1]
    assert (used.folder / "backups").read_text(encoding="utf-8") == "somebody's file"
    # AND the window closes all the same
    used.close()


# Going back


def test_a_preview_says_what_would_change_and_nothing_changes_before(used):
    back_up(used)
    other = keep_session(used, datetime(2026, 3, 4, 8, 0, tzinfo=UTC))
    open_backups(used)
    assert not used.sees("backups_restore")
    choose(used, backups(used)[0])
    assert used.words("backups_told") == "1 session not in this backup would be gone: 4 March, 08:00."
    assert sessions(used) == [1, other]
    used.key(Key.Key_Escape)
    assert used.sees("settings_backups")


def test_going_back_and_forth(used):
    back_up(used)
    other = keep_session(used, datetime(2026, 3, 4, 8, 0, tzinfo=UTC))
    open_backups(used)
    choose(used, backups(used)[0])
    used.click("backups_restore")
    assert sessions(used) == [1]
    assert "The diary is as it was on Wednesday, 4 March, 12:00." in used.words("notice_words")
    # WHEN the person comes back to how it was before
    open_backups(used)
    choose(used, backups(used)[0])
    assert "1 session would come back: 4 March, 08:00." in used.words("backups_told")
    used.click("backups_restore")
    assert sessions(used) == [1, other]


def test_what_was_changed_since_is_told(used):
    back_up(used)
    used.click("rail_calendar")
    used.click("calendar_change_1")
    used.click("edit_held_left")
    used.click("edit_save")
    open_backups(used)
    choose(used, backups(used)[0])
    assert used.words("backups_told") == "1 session would lose later changes: 3 March, 07:42."


def test_a_damaged_backup_cannot_be_gone_back_to(used):
    back_up(used)
    flip_a_bit(backups(used)[0].file)
    open_backups(used)
    choose(used, backups(used)[0])
    assert "cannot be read" in used.words("backups_told")
    assert not used.sees("backups_restore")


def test_a_backup_is_made_on_demand_and_said(used):
    open_backups(used)
    used.click("backups_make")
    used.program.custody.wait()
    used._application.processEvents()
    assert "A backup was made and checked" in used.words("notice_words")
    assert used.sees(f"backups_list_{backups(used)[0].file.name}")


def test_backups_that_cannot_be_read_any_more_are_no_fault_of_the_press(used, monkeypatch):
    back_up(used)
    open_backups(used)

    def refuse(backups: Backups) -> tuple[Backup, ...]:
        raise StoreRefusedError(Refusal.UNREADABLE, str(backups.folder))

    monkeypatch.setattr(Backups, "listed", refuse)
    choose(used, backups(used)[0])
    assert isinstance(used.window, RefusedPage)


@pytest.fixture
def _locale_afterwards():
    """A language brings its locale along, which the next test is not to have."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_locale_afterwards")
def test_pages_of_another_language_open_the_backups_though_the_key_cannot_be_read_again(used):
    back_up(used)
    (used.folder / "key").rename(used.folder / "elsewhere")
    used.screens.change_settings(replace(used.screens.settings, language="en"))
    open_backups(used)
    choose(used, backups(used)[0])
    assert used.sees("backups_restore")


# A diary that is damaged or gone


def refused(laptop: Laptop) -> RefusedPage:
    assert isinstance(laptop.window, RefusedPage)
    return laptop.window


def test_a_damaged_diary_is_set_aside_for_the_newest_sound_backup(used):
    back_up(used)
    keep_session(used, datetime(2026, 3, 4, 8, 0, tzinfo=UTC))
    back_up(used)
    where = used.store.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'hold'").fetchone()[0]
    used.close()
    damaged = flip_a_bit(used.folder / "diary.db", where * 4096 - 1)
    flip_a_bit(backups(used)[0].file)
    # WHEN the program is started
    used.start()
    assert "damaged" in used.words("refused_words")
    assert "4 March, 12:00. It has 1 session." in used.words("refused_offer")
    assert "Not in it: 1 session, 4 March, 08:00." in used.words("refused_offer")
    assert (used.folder / "diary.db").read_bytes() == damaged
    # THEN one press goes on with what there is
    used.click("refused_restore")
    assert sessions(used) == [1]
    assert "The damaged file is kept." in used.words("notice_words")
    [aside] = (used.folder / "set-aside").iterdir()
    assert (aside / "diary.db").read_bytes() == damaged


def test_a_diary_that_is_gone_is_not_begun_anew_while_there_are_backups(used):
    back_up(used)
    used.close()
    (used.folder / "diary.db").unlink()
    used.start()
    assert "not where it was" in used.words("refused_words")
    used.click("refused_restore")
    assert sessions(used) == [1]


def test_without_a_sound_backup_nothing_is_offered(used):
    back_up(used)
    used.close()
    flip_a_bit(used.folder / "diary.db")
    flip_a_bit(backups(used)[0].file)
    used.start()
    assert not used.sees("refused_restore")
    assert "give the laptop back to the clinic" in used.words("refused_words")


def test_the_offer_is_whole_at_the_largest_text_of_the_locked_page(used, clock):
    back_up(used)
    used.close()
    flip_a_bit(used.folder / "diary.db")
    used.start(size=(1366, 690))
    buttons = [button.objectName() for button in refused(used).findChildren(QAbstractButton) if button.isVisible()]
    assert buttons == ["refused_restore", "refused_retry", "refused_close"]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in refused(used).findChildren(QLabel)
               if label.isVisible() and label.wordWrap())  # fmt: skip


def test_after_damage_that_shows_only_in_going_back_the_truth_is_told(used):
    # GIVEN a page that turns bad while the program is open, of a table that going back reads last
    back_up(used)
    where = used.store.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'").fetchone()[0]
    used.store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    damaged = flip_a_bit(used.folder / "diary.db", where * 4096 - 1)
    open_backups(used)
    choose(used, backups(used)[0])
    used.click("backups_restore")
    assert sessions(used) == [1]
    assert "The damaged file is kept." in used.words("notice_words")
    [aside] = (used.folder / "set-aside").iterdir()
    assert (aside / "diary.db").read_bytes() == damaged


def test_a_backup_that_finds_the_diary_damaged_leads_to_the_offer(used):
    back_up(used)
    where = used.store.connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'setting'").fetchone()[0]
    keep_session(used, datetime(2026, 3, 4, 8, 0, tzinfo=UTC))
    used.store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    used.store.connection.execute("PRAGMA shrink_memory").fetchall()  # or it would be copied as it was read before
    flip_a_bit(used.folder / "diary.db", where * 4096 - 1)
    used.program.custody.back_up()
    assert "damaged" in used.words("refused_words")
    assert used.sees("refused_restore")
