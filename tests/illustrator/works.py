# SPDX-License-Identifier: LGPL-3.0-or-later
"""The shipped poses, and pictures of them that are drawn small and quickly."""

from pathlib import Path

from companion.illustrator.body.person_file import read_person
from companion.illustrator.illustration import Fineness
from companion.illustrator.pose.pose_file import read_pose
from companion.illustrator.tools.render import Work

ROOT = Path(__file__).parents[2]
FIGURES = ROOT / "assets" / "figures"
STRETCHES = ROOT / "routines" / "stretches"
PEOPLE = ("default", "grace")
POSED = sorted(path.stem for path in STRETCHES.glob("*.yaml") if "\npose:" in path.read_text(encoding="utf-8"))
QUICK = Fineness(canvas=(96, 72), samples=1, coarse=7.0)


def pose_of(stretch):
    return read_pose(STRETCHES / f"{stretch}.yaml")


def shipped(stretch, person="default"):
    """The pictures that come with the program."""
    return Work(pose_of(stretch), read_person(person), Path(), FIGURES / stretch / person)


def quick(folder, stretch="hip-flexor-standing", person="default"):
    return Work(pose_of(stretch), read_person(person), folder / "workshop", folder / "target", QUICK)


def quickest(folder):
    """One of which fewer pictures are drawn."""
    return quick(folder, "bird-dog", "grace")
