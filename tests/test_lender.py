# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic's own file, as the window shows it."""

import pytest

from companion.app import build
from companion.content.clinic_file import CLINIC_FILE
from companion.lender import Lender
from tests.parcels import picture
from tests.program import Laptop

HILL = """\
schema: 1
name: Hill Physio
telephone: 020 7946 0000
hours: [Monday to Friday 8 to 18]
emergency: {number: "112", words: the ambulance}
limits: {fine: 3, stop: 5}
review_weeks: 4
languages: [en]
logo: hill.png
"""


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    laptop.folder.mkdir()
    yield laptop
    laptop.clear_away()


def help_words(laptop):
    laptop.start()
    kind = type(laptop.find("today_date"))
    laptop.click("rail_help")
    return " ".join(label.text() for label in laptop.find("help").findChildren(kind))


def test_help_tells_the_clinics_name_and_numbers(laptop):
    (laptop.folder / CLINIC_FILE).write_text(HILL, encoding="utf-8")
    words = help_words(laptop)
    for told in ("Hill Physio", "020 7946 0000", "Monday to Friday 8 to 18", "112", "the ambulance", "after 4 weeks"):
        assert told in words
    assert "999" not in words


def test_without_a_file_it_is_your_clinic(laptop):
    words = help_words(laptop)
    assert "Your clinic" in words
    assert "999" in words


def test_a_fault_costs_its_field_and_is_told(laptop):
    (laptop.folder / CLINIC_FILE).write_text(HILL.replace("020 7946 0000", "call us"), encoding="utf-8")
    laptop.start()
    assert f"{CLINIC_FILE}:3: telephone: " in laptop.words("notice_words")
    laptop.click("rail_help")
    assert laptop.sees("help")


def test_its_picture_is_read_and_one_that_is_none_is_left_out(qapp, tmp_path):
    file = tmp_path / CLINIC_FILE
    file.write_text(HILL, encoding="utf-8")
    assert Lender.read(file).logo is None
    (tmp_path / "hill.png").write_bytes(picture())
    logo = Lender.read(file).logo
    assert logo is not None
    assert (logo.width(), logo.height()) == (320, 240)
    (tmp_path / "hill.png").write_bytes(b"no picture")
    assert Lender.read(file).logo is None


def test_another_file_may_be_named(laptop, qapp, tmp_path):
    elsewhere = tmp_path / "elsewhere.yaml"
    elsewhere.write_text(HILL, encoding="utf-8")
    laptop.start()
    machine = laptop.screens.sessions._machine
    laptop.close()
    program = build(qapp, laptop.folder, machine, elsewhere)
    assert program.screens is not None
    assert program.screens._lender.clinic.name == "Hill Physio"
    program.close()
    program.window.deleteLater()
