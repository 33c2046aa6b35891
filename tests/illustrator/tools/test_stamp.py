# SPDX-License-Identifier: LGPL-3.0-or-later
import shutil
from dataclasses import replace

import pytest

from companion.illustrator.body.person_file import read_person
from companion.illustrator.tools.render import FINAL
from companion.illustrator.tools.stamp import DRAWS, PACKAGE, drawing_sources, stamp_of
from tests.illustrator.works import QUICK, pose_of

POSE, PERSON = pose_of("hip-flexor-standing"), read_person("default")
STAMP = stamp_of(POSE, PERSON, FINAL)


@pytest.fixture
def package(tmp_path):
    """A copy of the illustrator, to be changed."""
    return shutil.copytree(PACKAGE, tmp_path / "illustrator", ignore=shutil.ignore_patterns("__pycache__"))


def test_the_same_gives_the_same_wherever_it_lies(package):
    assert stamp_of(POSE, PERSON, FINAL, package) == STAMP
    assert len(STAMP) == 64


def test_a_changed_pose_changes_it():
    first = POSE.keys[0]
    tipped = replace(first, pelvis=replace(first.pelvis, tilt=first.pelvis.tilt + 0.1))

    assert stamp_of(replace(POSE, keys=(tipped, *POSE.keys[1:])), PERSON, FINAL) != STAMP


def test_a_changed_person_or_another_quality_changes_it():
    assert stamp_of(POSE, replace(PERSON, build=replace(PERSON.build, waist=1.01)), FINAL) != STAMP
    assert stamp_of(POSE, PERSON, QUICK) != STAMP


@pytest.mark.parametrize(
    "module",
    ["paint/lines.py", "body/hand.py", "pose/posing.py", "anatomy/hip.py", "illustration.py", "tools/picture.py"],
)
def test_changed_drawing_code_changes_it(package, module):
    with (package / module).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")

    assert stamp_of(POSE, PERSON, FINAL, package) != STAMP


@pytest.mark.parametrize("module", ["__main__.py", "check/findings.py", "tools/sheet.py", "tools/render.py"])
def test_what_draws_nothing_does_not_change_it(package, module):
    with (package / module).open("a", encoding="utf-8") as file:
        file.write("\n# changed\n")

    assert stamp_of(POSE, PERSON, FINAL, package) == STAMP


def test_line_endings_do_not_change_it(package):
    for path in drawing_sources(package):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert stamp_of(POSE, PERSON, FINAL, package) == STAMP


def test_every_module_that_draws_is_listed():
    """Whatever the figure or the painter imports, directly or not, is among the sources."""
    listed = {path.relative_to(PACKAGE).as_posix() for path in drawing_sources()}
    every = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py")}

    assert {name for name in every - listed if not name.startswith(("check/", "tools/"))} == {
        "__init__.py",
        "__main__.py",
    }
    assert all((PACKAGE / name).exists() for name in DRAWS)
