# SPDX-License-Identifier: LGPL-3.0-or-later
"""A strap that both hands hold and that goes round the sole of a foot; it moves with them. Lengths in metres."""

from companion.illustrator.arrays import Floats
from companion.illustrator.body.clothes import ANKLE_TO_SOLE
from companion.illustrator.frames import Frame, along, vector
from companion.illustrator.paint.surface import Material
from companion.illustrator.pose.skeleton import SIDES, SideName, Skeleton, out
from companion.illustrator.room.props import PropPart
from companion.illustrator.shape.field import Field

STRAP = Material("C77F4E", "A9663A", "7C4728", "4A2917")

WIDE = 0.011
"""Half of its width."""

FLAT = (1.0, 0.35)
"""Its thickness, as a share of its width."""

UNDER_SOLE = 0.006
FRONT = -0.060
"""Where it crosses the sole: before the ankle, at the hollow behind the ball of the foot."""

TAIL = 0.13
"""What hangs out of each hand."""

IN_FIST = vector(0, -0.030, -0.072)
"""Where a closed hand holds it, in the hand's frame."""

MELT = 0.004


def strap(bones: Skeleton, foot: SideName) -> PropPart:
    """From one hand round the sole to the other hand, with a tail below each hand."""
    field, at = Field(), bones.legs[foot].foot
    sole = at.point(0, FRONT, -ANKLE_TO_SOLE - UNDER_SOLE)
    across = {side: at.direction(out(side), 0, 0) for side in SIDES}
    along_foot = at.direction(0, -1, 0)
    _add_band(field, sole + across["left"] * 0.036, sole + across["right"] * 0.036, along_foot)
    for side in SIDES:
        hand = bones.arms[side].hand
        edge, fist = sole + across[side] * 0.036, hand.point(*IN_FIST)
        corner = at.point(out(side) * 0.046, FRONT, -ANKLE_TO_SOLE + 0.012)
        _add_band(field, edge, corner, along_foot)
        _add_band(field, corner, fist, along_foot)
        _add_band(field, fist, fist + vector(0, 0, -TAIL), along_foot)
    return PropPart("strap", field, STRAP, 0.003)


def _add_band(field: Field, start: Floats, end: Floats, edge: Floats) -> None:
    """A flat piece, its width as near to the direction `edge` as it can be."""
    turn = along(end - start, edge)
    # the frame's y is near to the edge, and flat is what lies across it
    frame = Frame(turn, start)
    length = float(((end - start) ** 2).sum() ** 0.5)
    field.cone("strap", frame, vector(0, 0, 0), vector(0, 0, length), (WIDE, WIDE), MELT, (FLAT[1], FLAT[0]))
