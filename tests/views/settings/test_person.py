# SPDX-License-Identifier: LGPL-3.0-or-later
"""Who shows the moves: chosen in the settings, seen at once wherever there is a picture, and kept.

Sam is drawn in blue, Grace in violet; of one move there are no pictures of Grace.
"""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from companion.domain.settings import Settings, ShownPerson
from companion.domain.stretch import Phase
from tests.figure.conftest import BLUE, VIOLET, reach

Key = Qt.Key
BOTH = ("hip-flexor-half-kneel", "hip-flexor-standing", "glute-supine-figure4")
SAM_ALONE = "glute-seated-figure4"


@pytest.fixture
def pictured(laptop, tmp_path):
    """A laptop with plain pictures of the four moves of the starter."""
    laptop.figures = tmp_path / "figures"
    for move in (*BOTH, SAM_ALONE):
        reach(laptop.figures / move / "default")
    for move in BOTH:
        reach(laptop.figures / move / "grace", VIOLET)
    laptop.start()
    return laptop


def seen(laptop, name: str) -> set[str]:
    """Who is seen there."""
    picture = laptop.find(name).grab().toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 4) for y in range(0, picture.height(), 4)}
    persons = {"Sam": BLUE, "Grace": VIOLET}
    return {person for person, colour in persons.items() if QColor(colour).rgb() in colours}


def choose(laptop, person: str) -> None:
    laptop.click("rail_settings")
    laptop.click(f"setting_person_{person}")


def test_both_have_a_name_and_the_chosen_one_is_pictured(pictured):
    pictured.click("rail_settings")
    assert pictured.find("setting_person_default").text().strip() == "Sam"
    assert pictured.find("setting_person_grace").text().strip() == "Grace"
    assert pictured.find("setting_person").accessibleName() == "Who shows the moves"
    assert pictured.find("setting_person_default").isChecked()
    assert seen(pictured, "settings_person_picture") == {"Sam"}
    pictured.click("setting_person_grace")
    assert seen(pictured, "settings_person_picture") == {"Grace"}


def test_the_arrow_keys_choose(pictured):
    pictured.click("rail_settings")
    pictured.find("setting_person_default").setFocus()
    pictured.key(Key.Key_Right)
    pictured.key(Key.Key_Space)
    assert pictured.screens.settings.person is ShownPerson.GRACE
    assert seen(pictured, "settings_person_picture") == {"Grace"}


def test_pages_that_were_seen_before_show_whoever_is_chosen(pictured):
    pages: dict[str, tuple[str, ...]] = {
        "today": ("rail_today",),
        "library_list": ("rail_library",),
        "routine_card_two-stretch-starter": ("rail_library", "library_routines"),
    }

    def everywhere() -> dict[str, set[str]]:
        found = {}
        for page, way in pages.items():
            for step in way:
                pictured.click(step)
            found[page] = seen(pictured, page)
        return found

    assert everywhere() == {page: {"Sam"} for page in pages}
    choose(pictured, "grace")
    assert everywhere() == {page: {"Grace"} for page in pages} | {"library_list": {"Sam", "Grace"}}
    choose(pictured, "default")
    assert everywhere() == {page: {"Sam"} for page in pages}


def test_what_is_on_the_screen_follows_at_once(pictured):
    pictured.screens.library.show_stretch(BOTH[0])
    figure = pictured.find("stretch_picture")
    figure.wait_for_picture()
    assert seen(pictured, "stretch_picture") == {"Sam"}
    pictured.screens.change_settings(Settings(person=ShownPerson.GRACE))
    figure.wait_for_picture()
    assert seen(pictured, "stretch_picture") == {"Grace"}


def test_a_move_without_pictures_of_grace_is_shown_by_sam(pictured):
    choose(pictured, "grace")
    pictured.screens.library.show_stretch(SAM_ALONE)
    pictured.find("stretch_picture").wait_for_picture()
    assert seen(pictured, "stretch_picture") == {"Sam"}


def test_a_routine_that_is_changed_shows_whoever_is_chosen(pictured):
    choose(pictured, "grace")
    pictured.click("rail_library")
    pictured.click("library_routines")
    pictured.click("routine_change_two-stretch-starter")
    rows = [
        row
        for row in pictured.window.findChildren(QWidget)
        if row.isVisible() and row.property("role") == "card" and row.objectName().startswith("routine_step_")
    ]
    assert rows
    assert [seen(pictured, row.objectName()) for row in rows] == [{"Grace"}] * len(rows)


def test_a_session_that_is_led_changes_its_person(pictured):
    pictured.key(Key.Key_Return)
    pictured.wait_for(Phase.HOLD)
    figure = pictured.find("timer_picture")
    figure.wait_for_picture()
    assert seen(pictured, "timer_picture") == {"Sam"}
    pictured.screens.change_settings(Settings(person=ShownPerson.GRACE))
    figure.wait_for_picture()
    assert seen(pictured, "timer") == {"Grace"}  # also in the small picture of what comes next


def test_after_a_restart_the_chosen_person_is_there_from_the_start(pictured):
    choose(pictured, "grace")
    pictured.close()
    pictured.start()
    assert pictured.store.settings.read().person is ShownPerson.GRACE
    assert seen(pictured, "today") == {"Grace"}
    pictured.click("rail_settings")
    assert pictured.find("setting_person_grace").isChecked()
    assert seen(pictured, "settings_person_picture") == {"Grace"}


def test_the_chosen_person_stays_when_the_pages_are_built_anew_in_another_language(pictured):
    choose(pictured, "grace")
    pictured.screens.change_settings(replace(pictured.screens.settings, language="en"))
    assert seen(pictured, "today") == {"Grace"}
