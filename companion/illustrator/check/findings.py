# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is wrong with a pose: contacts out of reach, bodies in floors and props, limbs in limbs, joints bent too far."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import numpy as np

from companion.illustrator.arrays import Floats
from companion.illustrator.body.hand import PALM
from companion.illustrator.body.person import Person
from companion.illustrator.check.parts import TOUCHING, parts_of_body
from companion.illustrator.check.ranges import RANGES, angles
from companion.illustrator.pose.pose import Key, Part, Place, Pose, PropPose, Rest
from companion.illustrator.pose.posing import Posed, posed
from companion.illustrator.pose.skeleton import SIDES
from companion.illustrator.room.props import parts_of
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed

BETWEEN = 16
"""Into how many steps the move-in is divided; all of them are looked at, and the keys."""

OUT_OF_REACH = 0.010
"""Metres by which a hand or a foot may miss what it should touch."""

PRESSED_IN = 0.014
"""Metres by which flesh and cloth may be pressed into a floor or a prop."""

FLOATING = 0.008
"""Metres of air that nobody sees under a foot or a knee that should touch the floor."""

CLASPED = 0.14
"""Metres between the middles of two palms whose fingers still meet."""

THROUGH = 0.020
"""Metres by which two parts of a body may press into one another: each gives way by a centimetre."""

THROUGH_TRUNK = 0.024
"""The same for a belly or a buttock, which yields more."""

COARSE = 0.011
"""The step of the meshes that are held against one another."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        stretch: The stretch's id.
        moment: A key's name, or how far the move is.
        fault: What is wrong, in words.
    """

    stretch: str
    moment: str
    fault: str

    def __str__(self) -> str:
        """One line of a report."""
        return f"{self.stretch}: {self.moment}: {self.fault}"


def check(pose: Pose, person: Person) -> list[Finding]:
    """All that is wrong with a pose, moment by moment."""
    return [Finding(pose.stretch, name, fault) for name, at in moments_of(pose) for fault in _faults(pose, person, at)]


def moments_of(pose: Pose) -> list[tuple[str, float]]:
    """The keys, and the steps between them, by name."""
    keys = {round(key.at, 4): key.name for key in pose.keys}
    steps = {round(step / BETWEEN, 4) for step in range(BETWEEN + 1)}
    return [(keys.get(at, f"at {at:.0%}"), at) for at in sorted(steps | keys.keys())]


def _faults(pose: Pose, person: Person, at: float) -> Iterator[str]:
    found = posed(pose, person, at)
    yield from _out_of_reach(found)
    for key in pose.keys:
        if key.at == at:
            yield from _clasping(key, found)
    yield from _bent_too_far(found)
    parts = parts_of_body(found.bones, person)
    skins = {name: meshed(field, COARSE).vertices for name, field in parts.items()}
    yield from _in_floor_or_props(pose, parts, skins)
    yield from _floating(_touching_floor(pose, at), skins)
    yield from _through_one_another(parts, skins)


def _clasping(key: Key, found: Posed) -> Iterator[str]:
    """Hands that hold one another have to be side by side."""
    if all(key.arms[side].contact.clasped for side in SIDES):
        left, right = (found.bones.arms[side].hand.point(*PALM) for side in SIDES)
        apart = float(np.linalg.norm(left - right))
        if apart > CLASPED:
            yield f"the hands should be clasped and are {apart * 1000:.0f} mm apart"


def _out_of_reach(found: Posed) -> Iterator[str]:
    for limb, missed in found.missed.items():
        if missed > OUT_OF_REACH:
            yield f"the {limb} misses what it should touch by {missed * 1000:.0f} mm"


def _bent_too_far(found: Posed) -> Iterator[str]:
    for joint, kind, angle in angles(found.bones):
        low, high = RANGES[kind]
        if not low <= angle <= high:
            yield f"the {joint} is at {angle:.0f} degrees of {kind}; {low:.0f} to {high:.0f} is what a body does"


def _in_floor_or_props(pose: Pose, parts: Mapping[str, Field], skins: Mapping[str, Floats]) -> Iterator[str]:
    solids = [solid for prop in pose.props if prop.kind != "mat" for solid in _solids(prop)]
    for name, skin in skins.items():
        below = -float(skin[:, 2].min())
        if below > PRESSED_IN:
            yield f"the {name} is {below * 1000:.0f} mm below the floor"
        for thing, field, surface in solids:
            # a thin leg of a chair is nowhere as deep as the shin that it pierces
            inside = max(_depth(field, skin), _depth(parts[name], surface))
            if inside > PRESSED_IN:
                yield f"the {name} is {inside * 1000:.0f} mm inside the {thing}"


@lru_cache(maxsize=8)
def _solids(prop: PropPose) -> tuple[tuple[str, Field, Floats], ...]:
    """The pieces of a thing: name, field and surface; it stands still and is meshed once."""
    return tuple((part.name, part.field, meshed(part.field, COARSE).vertices) for part in parts_of(prop))


def _depth(field: Field, points: Floats) -> float:
    """How deep the deepest of the points lies in a field, in metres; 0 where none does."""
    low, high = field.bounds()
    near = points[np.all((points > low) & (points < high), axis=1)]
    return max(-float(field.distance(near).min()), 0.0) if len(near) else 0.0


def _touching_floor(pose: Pose, at: float) -> list[str]:
    """The parts that touch the floor by what both keys around a moment say."""
    before = max((key for key in pose.keys if key.at <= at), key=lambda key: key.at)
    after = min((key for key in pose.keys if key.at >= at), key=lambda key: key.at)
    return [part for part in _on_floor(before) if part in _on_floor(after)]


def _on_floor(key: Key) -> list[str]:
    lowest = {Part.SOLE: "sole", Part.BALL: "sole", Part.HEEL: "sole", Part.KNEE: "shin"}
    contacts = {side: key.legs[side].contact for side in SIDES if key.legs[side].contact.place is Place.FLOOR}
    parts = [f"{side} {lowest[contact.part]}" for side, contact in contacts.items() if contact.part in lowest]
    parts += [f"{side} forearm" for side in SIDES if key.arms[side].contact.part is Part.FOREARM]
    return [*parts, "trunk"] if key.pelvis.rests is Rest.FLOOR else parts


def _floating(touching: list[str], skins: Mapping[str, Floats]) -> Iterator[str]:
    for name in touching:
        above = float(skins[name][:, 2].min())
        if above > FLOATING:
            yield f"the {name} should touch the floor and is {above * 1000:.0f} mm above it"


def _through_one_another(parts: Mapping[str, Field], skins: Mapping[str, Floats]) -> Iterator[str]:
    for one, other in combinations(parts, 2):
        if frozenset((one, other)) in TOUCHING or _is_foot(one, other):
            continue
        depth = max(_depth(parts[one], skins[other]), _depth(parts[other], skins[one]))
        if depth > (THROUGH_TRUNK if "trunk" in (one, other) else THROUGH):
            yield f"the {one} and the {other} are {depth * 1000:.0f} mm inside one another"


def _is_foot(one: str, other: str) -> bool:
    """A sole belongs to its foot, and so to its shin."""
    side = one.split(maxsplit=1)[0]
    return other.endswith("sole") and one in (f"{side} foot", f"{side} shin") and other.startswith(side)
