# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page for authors names every word that a file may hold, and its examples are good."""

import re
from pathlib import Path

import pytest

from companion.content.catalogue import check
from companion.content.header import SCHEMA
from companion.content.stretch_file import CUED
from companion.domain.stretch import Condition, Equipment, Kind, Muscle, Position

PAGE = (Path(__file__).parents[2] / "docs" / "content-schema.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("choices", [Condition, Equipment, Kind, Muscle, Position])
def test_the_page_names_every_choice(choices) -> None:
    assert [choice for choice in choices if f"`{choice}`" not in PAGE] == []


def test_the_page_names_every_cue_and_the_version() -> None:
    assert [phase for phase in CUED if f"  {phase}: " not in PAGE] == []
    assert f"(schema {SCHEMA})" in PAGE


def test_the_examples_can_be_copied(copied: Path, shipped: Path) -> None:
    examples = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    dose, paces, cues, ways, routine, translation = examples
    pace = paces.splitlines()[1]  # the second shows all that the first does
    dose = f"{dose}{pace}\n"
    base = "schema: 1\nid: own\nname: Own\ntargets: [calf]\nposition: standing\nsides: each\nsteps: [A.]\nfeel: B.\n"
    (copied / "stretches" / "own.yaml").write_text(base + dose + cues + ways, encoding="utf-8")
    (copied / "mine.yaml").write_text(f"schema: 1\nid: mine\nname: Mine\n{routine}", encoding="utf-8")
    (copied / "stretches" / "hip-flexor-half-kneel.de.yaml").write_text(translation, encoding="utf-8")
    assert check([copied], shipped) == ()
