# SPDX-License-Identifier: LGPL-3.0-or-later
"""The locked page: why there is no diary, and another try."""

import pytest
from PySide6.QtCore import Qt

from companion.domain.ports import Refusal
from companion.domain.settings import Settings
from companion.views.refused.page import RefusedPage
from companion.views.words.refusals import not_opened
from tests.program import Laptop
from tests.views.fitting import cut_texts


@pytest.fixture
def locked(laptop):
    """The key was taken away after a session was begun."""
    laptop.start()
    laptop.close()
    laptop.key_file = laptop.folder / "key"
    laptop.elsewhere = laptop.folder / "elsewhere"
    laptop.key_file.rename(laptop.elsewhere)
    laptop.start()
    return laptop


def test_without_its_key_the_diary_stays_locked_and_nothing_is_made(locked):
    before = everything_in(locked.folder)
    assert locked.words("refused_words").startswith("The diary is locked, and its key is not on this laptop.")
    assert not locked.key_file.exists()
    assert locked.program.store is None
    locked.click("refused_retry")
    assert everything_in(locked.folder) == before


def everything_in(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_keyboard_is_on_try_again(locked):
    assert locked.focused() == "refused_retry"


def test_with_its_key_back_another_try_opens_it(locked):
    locked.elsewhere.rename(locked.key_file)
    locked.key(Qt.Key.Key_Return)
    assert locked.sees("today_start")
    assert locked.program.store is not None


def test_close_ends_the_program(locked):
    locked.click("refused_close")
    assert not locked.window.isVisible()


def test_a_second_start_on_the_same_folder_says_so_until_the_first_is_closed(laptop, qapp, clock):
    # GIVEN a program that is open
    laptop.start()
    # WHEN it is started once more
    second = Laptop(qapp, laptop.folder, clock)
    second.start()
    assert second.words("refused_words").startswith("Companion is open already.")
    second.click("refused_retry")
    assert second.sees("refused_words")
    # THEN it opens after the first was closed
    laptop.close()
    second.click("refused_retry")
    assert second.sees("today_start")
    second.clear_away()


@pytest.mark.parametrize("percent", [100, 200])
def test_every_sentence_fits(laptop, qtbot, percent):
    laptop.start()
    laptop.screens.change_settings(Settings(text_percent=percent))
    for refusal in Refusal:
        page = RefusedPage(laptop.program._looks, not_opened(refusal, "/home/patient/.local/share/companion/diary.db"))
        qtbot.addWidget(page)
        page.resize(1366, 690)
        with qtbot.waitExposed(page):
            page.show()
        assert cut_texts(page) == []
