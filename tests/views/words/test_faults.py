# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every fault of a content file has a sentence, and the sentence is whole."""

import re
from pathlib import Path

import pytest

from companion.content import fault as fault_module
from companion.content.fault import Fault, FaultCode
from companion.views.words.faults import line, sentence

VALUES_OF = dict(
    re.findall(r'^    [A-Z_]+ = "(\w+)"(?:  # (.*))?$', Path(fault_module.__file__).read_text("utf-8"), re.MULTILINE)
)
"""The values that are named beside each code."""


def fault(code: FaultCode, **values: str) -> Fault:
    return Fault(Path("routines/a.yaml"), 12, 3, "dose.hold", code, values)


@pytest.mark.parametrize("code", FaultCode)
def test_every_fault_has_a_sentence_that_says_all_its_values(code: FaultCode) -> None:
    values = {name: f"<{name}>" for name in VALUES_OF[code].split(", ") if name}
    words = sentence(fault(code, **values))
    assert words
    assert not re.search(r"[{}]", words)
    assert all(value in words for value in values.values())
    assert words[0] in "<'{" or words[0].islower() or words.startswith("schema")
    assert re.search(r";|\bno field needs this", words), "it says what would be right"


def test_a_value_that_looks_like_a_place_for_a_value_is_said_as_it_is() -> None:
    assert "'{lowest}'" in sentence(fault(FaultCode.BAD_ID, value="{lowest}"))


def test_a_line_can_be_clicked_on_in_an_editor() -> None:
    too_short = fault(FaultCode.TOO_SHORT, value="5", lowest="10", highest="60")
    assert line(too_short) == (
        f"{Path('routines/a.yaml')}:12: dose.hold: 5 is shorter than 10 seconds; write a number from 10 to 60"
    )


def test_a_file_name_that_is_no_text_can_be_printed() -> None:
    odd = Fault(Path("a\udcff\nb.yaml"), 1, 1, "file", FaultCode.EMPTY_FILE, {})
    assert line(odd).encode("utf-8").startswith("a\ufffd?b.yaml:1: file: ".encode())
