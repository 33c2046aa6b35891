# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic's file: every field is read, a faulty one costs that field alone, and no file at all is no fault."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content.clinic_file import read_clinic, read_logo
from companion.content.fault import WHOLE_FILE, FaultCode
from companion.domain.clinic import Clinic, Hotline, PainLimits
from companion.views.words.faults import line

EXAMPLE = Path(__file__).parents[2] / "docs" / "clinic.example.yaml"

FULL = """schema: 1
name: Left Bank Physio
telephone: 01632 (960) 001-2
hours:
  - Monday to Friday, 8 am to 6 pm
  - Saturday, 8 am to 1 pm
emergency: {number: 112, words: the ambulance}
urgent:
  number: "116 117"
limits: {fine: 3, stop: 5, settles_in: 30}
review_weeks: 4
languages: [en, no, pt_BR]
logo: logo.png
"""
CLINIC = Clinic(
    name="Left Bank Physio",
    telephone="01632 (960) 001-2",
    hours=("Monday to Friday, 8 am to 6 pm", "Saturday, 8 am to 1 pm"),
    emergency=Hotline("112", "the ambulance"),
    urgent=Hotline("116 117"),
    limits=PainLimits(3, 5, 30),
    review_weeks=4,
    languages=("en", "no", "pt_BR"),
    logo="logo.png",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "logo.png").write_bytes(b"a picture")
    return tmp_path / "clinic.yaml"


def told(path: Path, text: str) -> tuple[Clinic, list[tuple[FaultCode, str, int]]]:
    path.write_text(text, encoding="utf-8")
    clinic, faults = read_clinic(path)
    return clinic, [(fault.code, fault.field, fault.line) for fault in faults]


def test_every_field_is_read(path: Path) -> None:
    assert told(path, FULL) == (CLINIC, [])
    assert read_logo(path, CLINIC) == b"a picture"


def test_without_a_file_the_usual_values_hold(path: Path) -> None:
    assert read_clinic(path) == (Clinic(), ())
    assert read_logo(path, Clinic()) == b""


def test_what_is_left_out_takes_its_usual_value(path: Path) -> None:
    assert told(path, "schema: 1\ntelephone: 0163\n") == (Clinic(telephone="0163"), [])
    limits = Clinic(limits=PainLimits(stop=7))
    assert told(path, "schema: 1\nlimits: {stop: 7}\n") == (limits, [])


def test_the_example_has_no_fault_and_names_every_field() -> None:
    clinic, faults = read_clinic(EXAMPLE)
    assert faults == ()
    assert clinic.name
    text = EXAMPLE.read_text(encoding="utf-8")
    assert [field for field in (*CLINIC.__slots__, *PainLimits.__slots__) if f"{field}:" not in text] == []
    # AND but for who the clinic is, it says what holds without it
    usual = Clinic(name=clinic.name, telephone=clinic.telephone, hours=clinic.hours, languages=clinic.languages)
    assert clinic == usual


# What is wrong, and what holds in its place

Case = tuple[str, str, FaultCode, str, dict[str, Any]]
"""What is replaced in the file, by what, and then: the fault's code, its field, and what holds in its place."""

FAULTS: list[Case] = [
    ("name: Left Bank Physio", f"name: {'a' * 61}", FaultCode.TEXT_TOO_LONG, "name", {"name": ""}),
    ("name: Left Bank Physio", 'name: "a\\u202eb"', FaultCode.FORBIDDEN_CHARACTER, "name", {"name": ""}),
    ("name: Left Bank Physio", "name: 12", FaultCode.TEXT_NEEDED, "name", {"name": ""}),
    ("01632 (960) 001-2", "01632 960 001 ext 2", FaultCode.BAD_TELEPHONE, "telephone", {"telephone": ""}),
    ("01632 (960) 001-2", "9" * 31, FaultCode.BAD_TELEPHONE, "telephone", {"telephone": ""}),
    ("01632 (960) 001-2", "(+)", FaultCode.BAD_TELEPHONE, "telephone", {"telephone": ""}),
    ("01632 (960) 001-2", "\u0661\u0662\u0663", FaultCode.BAD_TELEPHONE, "telephone", {"telephone": ""}),
    ("  - Saturday, 8 am to 1 pm", "  - [8, 1]", FaultCode.TEXT_NEEDED, "hours[2]", {"hours": CLINIC.hours[:1]}),
    ("number: 112,", "number: call us,", FaultCode.BAD_TELEPHONE, "emergency.number", {"emergency": Hotline("999")}),
    ("number: 112,", "", FaultCode.MISSING, "emergency.number", {"emergency": Hotline("999")}),
    ("{number: 112, words: the ambulance}", "112", FaultCode.FIELDS_NEEDED, "emergency", {"emergency": Hotline("999")}),
    ("words: the ambulance", "words: [a]", FaultCode.TEXT_NEEDED, "emergency.words", {"emergency": Hotline("112")}),
    ("words: the ambulance", "wrods: b", FaultCode.UNKNOWN_KEY, "emergency.wrods", {"emergency": Hotline("112")}),
    ("fine: 3", "fine: 10", FaultCode.TOO_MANY, "limits.fine", {"limits": PainLimits(4, 5, 30)}),
    ("fine: 3", "fine: -1", FaultCode.TOO_FEW, "limits.fine", {"limits": PainLimits(4, 5, 30)}),
    ("fine: 3", "fine: 3.5", FaultCode.WHOLE_NUMBER_NEEDED, "limits.fine", {"limits": PainLimits(4, 5, 30)}),
    ("stop: 5", "stop: 0", FaultCode.TOO_FEW, "limits.stop", {"limits": PainLimits(3, 6, 30)}),
    ("stop: 5", "stop: 3", FaultCode.STOP_NOT_ABOVE_FINE, "limits.stop", {"limits": PainLimits(4, 6, 30)}),
    ("fine: 3, stop: 5", "fine: 8", FaultCode.STOP_NOT_ABOVE_FINE, "limits.fine", {"limits": PainLimits(4, 6, 30)}),
    ("settles_in: 30", "settles_in: 4", FaultCode.TOO_FEW, "limits.settles_in", {"limits": PainLimits(3, 5, 45)}),
    ("{fine: 3, stop: 5, settles_in: 30}", "[3, 5]", FaultCode.FIELDS_NEEDED, "limits", {"limits": PainLimits()}),
    ("review_weeks: 4", "review_weeks: 1", FaultCode.TOO_FEW, "review_weeks", {"review_weeks": 6}),
    ("review_weeks: 4", "review_weeks: 27", FaultCode.TOO_MANY, "review_weeks", {"review_weeks": 6}),
    ("[en, no, pt_BR]", "[en, English]", FaultCode.BAD_LANGUAGE, "languages[2]", {"languages": ("en",)}),
    ("[en, no, pt_BR]", "en", FaultCode.LIST_NEEDED, "languages", {"languages": ()}),
    ("logo: logo.png", "logo: other.png", FaultCode.NO_SUCH_PICTURE, "logo", {"logo": ""}),
    ("logo: logo.png", "logo: ../logo.png", FaultCode.BAD_PICTURE_NAME, "logo", {"logo": ""}),
    ("logo: logo.png", 'logo: "C:\\\\logo.png"', FaultCode.BAD_PICTURE_NAME, "logo", {"logo": ""}),
    ("logo: logo.png", "logo: /etc/passwd", FaultCode.BAD_PICTURE_NAME, "logo", {"logo": ""}),
    ("logo: logo.png", "logo: clinic.yaml", FaultCode.BAD_PICTURE_NAME, "logo", {"logo": ""}),
    ("logo: logo.png", 'logo: "a\\0.png"', FaultCode.BAD_PICTURE_NAME, "logo", {"logo": ""}),
    ("schema: 1\n", "", FaultCode.MISSING, "schema", {}),
    ("schema: 1\n", "schema: one\n", FaultCode.WRONG_SCHEMA, "schema", {}),
    ("review_weeks: 4", "review_weeks: 4\ncolour: red", FaultCode.UNKNOWN_KEY, "colour", {}),
    ("review_weeks: 4", "review_weeks: 4\nreview_weeks: 9", FaultCode.DUPLICATE_KEY, "review_weeks", {}),
]  # fmt: skip


@pytest.mark.parametrize("case", FAULTS, ids=lambda case: f"{case[2]} in {case[3]}")
def test_a_fault_is_told_with_its_line_and_costs_that_field_alone(path: Path, case: Case) -> None:
    old, new, code, field, changed = case
    assert old in FULL
    text = FULL.replace(old, new, 1)
    clinic, faults = told(path, text)
    assert clinic == replace(CLINIC, **changed)
    ((found, where, number),) = faults
    assert (found, where) == (code, field)
    written = text.splitlines()[number - 1]
    assert code is FaultCode.MISSING or new.strip() in written or field.split(".")[-1] in written
    assert line(read_clinic(path)[1][0]).startswith(f"{path}:{number}: {field}: ")


def test_a_file_for_a_newer_program_is_left_alone(path: Path) -> None:
    clinic, faults = told(path, FULL.replace("schema: 1", "schema: 2") + "new: field\n")
    assert (clinic, [code for code, _, _ in faults]) == (Clinic(), [FaultCode.NEWER_SCHEMA])


def test_faults_are_told_from_the_top_down(path: Path) -> None:
    _, faults = told(path, "schema: 1\nlanguages: en\nreview_weeks: 1\nname: 12\n")
    assert [where for _, where, _ in faults] == ["languages", "review_weeks", "name"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", FaultCode.EMPTY_FILE),
        (b"\x89PNG\r\n\x1a\n\x00\xff", FaultCode.BAD_ENCODING),
        (b"schema: 1\x00", FaultCode.FORBIDDEN_CHARACTER),
        (b"schema: [1", FaultCode.SYNTAX),
        (b"- schema", FaultCode.FIELDS_NEEDED),
        (b"a" * 1_000_001, FaultCode.TOO_BIG),
    ],
)
def test_what_is_no_file_of_fields_leaves_the_usual_values(path: Path, data: bytes, code: FaultCode) -> None:
    path.write_bytes(data)
    clinic, faults = read_clinic(path)
    assert clinic == Clinic()
    assert [(fault.code, fault.field) for fault in faults] == [(code, WHOLE_FILE)]


def test_a_folder_or_a_pipe_in_its_place_is_not_opened(path: Path) -> None:
    path.mkdir()
    assert [fault.code for fault in read_clinic(path)[1]] == [FaultCode.NOT_A_FILE]
    if hasattr(os, "mkfifo"):
        pipe = path / "pipe.yaml"
        os.mkfifo(pipe)
        assert [fault.code for fault in read_clinic(pipe)[1]] == [FaultCode.NOT_A_FILE]


def test_a_logo_that_is_a_folder_or_too_big_is_a_fault(path: Path) -> None:
    logo = path.with_name("logo.png")
    logo.unlink()
    logo.mkdir()
    assert told(path, FULL)[1] == [(FaultCode.NO_SUCH_PICTURE, "logo", 13)]
    logo.rmdir()
    logo.write_bytes(b"a" * 1_000_001)
    assert told(path, FULL)[1] == [(FaultCode.TOO_BIG, "logo", 13)]


def test_a_logo_that_is_taken_away_later_is_none(path: Path) -> None:
    path.with_name("logo.png").unlink()
    assert read_logo(path, CLINIC) == b""


@given(place=st.integers(0, len(FULL)), length=st.integers(0, 30), odd=st.text(max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_whatever_is_done_to_the_file_numbers_to_call_are_there(path: Path, place: int, length: int, odd: str) -> None:
    text = FULL[:place] + odd + FULL[place + length :]
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    clinic, faults = read_clinic(path)
    assert clinic.emergency.number
    assert clinic.urgent.number
    assert 0 <= clinic.limits.fine < clinic.limits.stop <= 10
    assert 2 <= clinic.review_weeks <= 26
    assert all(line(fault) for fault in faults)
