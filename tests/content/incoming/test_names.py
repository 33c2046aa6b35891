# SPDX-License-Identifier: LGPL-3.0-or-later
"""Names in a parcel: none that is taken leads out of it or is two names on another computer."""

import re
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from companion.content.incoming.names import is_left_aside, refuse_alike, refuse_odd_name, slug
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError

PIECES = [
    "..",
    ".",
    "",
    "a",
    "con",
    "C:",
    "stretches",
    "wall slide.png",
    "\\",
    "x.",
    " x",
    "\u202e",
    "\0",
    "é",
    "NUL.png",
]
names = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=7).map("/".join)


DEVICES = {"CON", "PRN", "AUX", "NUL", *(f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³")}


def is_device(part: str) -> bool:
    """Whether Windows would open something that is no file."""
    return part.partition(".")[0].rstrip().upper() in DEVICES


def code(name: str) -> str:
    with pytest.raises(ParcelRefusedError) as refused:
        refuse_odd_name(name)
    return refused.value.problems[0].code


@given(names)
@example("a/../../b")
@example("..\\b")
@example("con .txt")
@example("COM¹.png")
def test_a_name_that_is_taken_stays_in_its_folder_on_every_computer(name: str) -> None:
    try:
        refuse_odd_name(name)
    except ParcelRefusedError:
        return
    windows = PureWindowsPath("C:/parcel") / name
    assert ".." not in windows.parts
    assert windows.is_relative_to("C:/parcel")
    assert len(windows.parts) == len(PurePosixPath(name).parts) + 2
    assert not any(is_device(part) for part in windows.parts[1:])
    assert name.isprintable()


@pytest.mark.parametrize(
    "name", ["wall-slide.yaml", "ours/pictures/wall-slide-hold.jpg", "Übungen für die Hüfte/a.png"]
)
def test_an_ordinary_name_is_taken(name: str) -> None:
    refuse_odd_name(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("../a.yaml", ParcelFault.WAY_OUT),
        ("a/..", ParcelFault.WAY_OUT),
        ("\\\\server\\share\\a.yaml", ParcelFault.WAY_OUT),
        ("c:/a.yaml", ParcelFault.WAY_OUT),
        ("a//b.yaml", ParcelFault.ODD_NAME),
        ("./a.yaml", ParcelFault.ODD_NAME),
        ("a.yaml.", ParcelFault.ODD_NAME),
        ("a .yaml ", ParcelFault.ODD_NAME),
        ("a\x7f.yaml", ParcelFault.ODD_NAME),
        ("what?.yaml", ParcelFault.ODD_NAME),
        ("", ParcelFault.ODD_NAME),
        ("lpt1.yaml", ParcelFault.DEVICE_NAME),
        ("Aux/a.yaml", ParcelFault.DEVICE_NAME),
    ],
)
def test_an_odd_name_is_refused_for_what_it_is(name: str, expected: ParcelFault) -> None:
    assert code(name) == expected


@pytest.mark.parametrize(
    "name", ["__MACOSX/._a.yaml", "ours/.DS_Store", "Thumbs.db", "ours/Desktop.ini", "pictures/._wall-slide-hold.jpg"]
)
def test_what_computers_leave_behind_is_left_aside(name: str) -> None:
    assert is_left_aside(name)


@pytest.mark.parametrize("name", [".hidden.yaml", "macosx/a.yaml", "thumbs.db.yaml"])
def test_nothing_else_is_left_aside(name: str) -> None:
    assert not is_left_aside(name)


@pytest.mark.parametrize(
    "pair",
    [
        ("a.yaml", "A.yaml"),
        ("ﬁ.png", "fi.png"),
        ("straße.png", "STRASSE.png"),
        ("a", "a/b.yaml"),
        ("A/b.yaml", "a"),
    ],
)
def test_two_names_that_one_computer_takes_for_one_are_refused(pair: tuple[str, str]) -> None:
    with pytest.raises(ParcelRefusedError) as refused:
        refuse_alike(pair)
    assert refused.value.problems[0].code == ParcelFault.SAME_NAME


def test_names_that_differ_are_taken() -> None:
    refuse_alike(["a/b.yaml", "a/c.yaml", "b.yaml"], ["a/"])


@given(st.text(max_size=80))
@example("con")
@example("Ελληνικά")
def test_a_slug_is_a_good_name_for_a_folder_or_is_none(text: str) -> None:
    name = slug(text, "parcel")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert not is_device(name)
    refuse_odd_name(name)
