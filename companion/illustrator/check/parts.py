# SPDX-License-Identifier: LGPL-3.0-or-later
"""Each part of the body as a field of its own, so that one can be held against another."""

from companion.illustrator.body.clothes import shoe, sole
from companion.illustrator.body.hand import add_hand
from companion.illustrator.body.head import add_skull, head_of
from companion.illustrator.body.limbs import add_forearm, add_shank, add_thigh, add_upper_arm
from companion.illustrator.body.person import Person
from companion.illustrator.body.torso import add_torso
from companion.illustrator.pose.skeleton import SIDES, Skeleton
from companion.illustrator.shape.field import Field

TOUCHING: frozenset[frozenset[str]] = frozenset(
    frozenset(pair)
    for side in SIDES
    for pair in (
        ("trunk", f"{side} thigh"),
        ("trunk", f"{side} upper arm"),
        (f"{side} thigh", f"{side} shin"),
        (f"{side} shin", f"{side} foot"),
        (f"{side} upper arm", f"{side} forearm"),
        (f"{side} forearm", f"{side} hand"),
    )
) | {frozenset(("trunk", "head")), frozenset(("left thigh", "right thigh"))}
"""Neighbours: they share a joint, or flesh that lies together."""


def parts_of_body(bones: Skeleton, person: Person) -> dict[str, Field]:
    """The parts by name, without clothes but for the shoes."""
    build = person.build
    parts = {"trunk": Field(), "head": Field()}
    add_torso(parts["trunk"], bones, build)
    add_skull(parts["head"], head_of(bones, build), "head", build)
    for side in SIDES:
        leg, arm = bones.legs[side], bones.arms[side]
        for name in ("thigh", "shin", "upper arm", "forearm", "hand"):
            parts[f"{side} {name}"] = Field()
        add_thigh(parts[f"{side} thigh"], leg.thigh, build, side)
        add_shank(parts[f"{side} shin"], leg.shank, build, side)
        add_upper_arm(parts[f"{side} upper arm"], arm.upper, build, side)
        add_forearm(parts[f"{side} forearm"], arm.forearm, build, side)
        add_hand(parts[f"{side} hand"], arm, side)
        parts[f"{side} foot"] = shoe(bones, side)
        parts[f"{side} sole"] = sole(bones, side)
    return parts
