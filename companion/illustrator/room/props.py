# SPDX-License-Identifier: LGPL-3.0-or-later
"""Things that stand in the room, as distance fields, and the places on them that a body touches; lengths in metres."""

from collections.abc import Callable
from dataclasses import dataclass

from companion.illustrator.arrays import Floats
from companion.illustrator.frames import Frame, about_z, vector
from companion.illustrator.paint.surface import Material
from companion.illustrator.pose.pose import PropPose
from companion.illustrator.shape.field import Field

WOOD = Material("EBCB9B", "DDB67E", "B0854F", "6E4E2C")
STEEL = Material("98A0AD", "7A818F", "555B68", "2F333D")
MAT = Material("D3DFF3", "C3D1EC", "9BADD0", "6F83AE")
PILLOW = Material("FFFDF8", "F6F1E7", "CFC5B4", "8C806C")
CLOTH = Material("FFE9C9", "F5D8AC", "C9A46F", "80613A")
WALL = Material("F3EEE4", "EBE4D6", "CFC6B4", "A79B84")
QUILT = Material("E7EEF6", "D5E0EC", "A9B9CB", "6E7F94")

SEAT_HEIGHT = 0.45
SEAT_THICKNESS = 0.044
RAIL_HEIGHT = 0.86
MAT_THICKNESS = 0.014


@dataclass(frozen=True, slots=True)
class PropPart:
    """One piece of a thing that has one material; `step` is fine enough for its smallest edge."""

    name: str
    field: Field
    material: Material
    step: float = 0.006


def parts_of(prop: PropPose) -> tuple[PropPart, ...]:
    """The pieces of a thing.

    Raises:
        KeyError: nothing of this kind can be built.
    """
    return BUILDERS[prop.kind](prop, _stand(prop))


def chair_rail(prop: PropPose, share: float) -> Floats:
    """A point on top of a chair's back, from its left end (0) to its right end (1), as one sits on it."""
    return _stand(prop).point(0.20 - 0.40 * share, 0.215, RAIL_HEIGHT)


def seat_top(prop: PropPose) -> float:
    """The height of a chair's seat."""
    return prop.at[2] + SEAT_HEIGHT


def bed_top(prop: PropPose) -> float:
    """The height of a bed's mattress."""
    return prop.at[2] + prop.size[2]


def _stand(prop: PropPose) -> Frame:
    return Frame(about_z(prop.turn), vector(*prop.at))


def _mat(prop: PropPose, at: Frame) -> tuple[PropPart, ...]:
    field = Field()
    wide, long, _ = prop.size
    field.box("mat", at, vector(0, 0, -MAT_THICKNESS / 2), vector(wide / 2, long / 2, MAT_THICKNESS / 2), 0.006)
    return (PropPart("mat", field, MAT, 0.008),)


def _pad(prop: PropPose, at: Frame) -> tuple[PropPart, ...]:
    field = Field()
    wide, long, high = prop.size
    field.box("pad", at, vector(0, 0, high / 2), vector(wide / 2, long / 2, high / 2), high * 0.45)
    return (PropPart("pad", field, CLOTH),)


def _pillow(prop: PropPose, at: Frame) -> tuple[PropPart, ...]:
    field = Field()
    wide, long, high = prop.size
    field.box("pillow", at, vector(0, 0, high / 2), vector(wide / 2, long / 2, high / 2), high * 0.49, 0.06)
    field.ellipsoid("pillow", at, vector(0, 0, high * 0.45), vector(wide * 0.46, long * 0.46, high * 0.68), 0.06)
    field.cut("pillow", vector(0, 0, -1), at.point(0, 0, 0.0), 0.006)
    return (PropPart("pillow", field, PILLOW),)


def _chair(_: PropPose, at: Frame) -> tuple[PropPart, ...]:
    """A firm chair without wheels; it faces -y before it is turned."""
    seat, back, legs = Field(), Field(), Field()
    seat.box("seat", at, vector(0, 0, SEAT_HEIGHT - SEAT_THICKNESS / 2), vector(0.225, 0.22, SEAT_THICKNESS / 2), 0.020)
    back.box("back", at, vector(0, 0.215, RAIL_HEIGHT - 0.115), vector(0.225, 0.016, 0.115), 0.015)
    for x in (-1, 1):
        for y, lean in ((-0.185, -0.02), (0.190, 0.03)):
            foot = at.point(x * 0.205, y + lean, 0.012)
            legs.limb("legs", foot, at.point(x * 0.195, y, SEAT_HEIGHT - 0.03), (0.0125, 0.0150), 0.004)
        post = at.point(x * 0.195, 0.190, SEAT_HEIGHT - 0.04)
        legs.limb("legs", post, at.point(x * 0.195, 0.215, RAIL_HEIGHT - 0.17), (0.0140, 0.0110), 0.004)
        legs.limb("legs", at.point(x * 0.197, -0.185, 0.20), at.point(x * 0.197, 0.196, 0.20), (0.0095, 0.0095), 0.004)
    return PropPart("seat", seat, WOOD), PropPart("back", back, WOOD), PropPart("legs", legs, STEEL, 0.004)


def _bed(prop: PropPose, at: Frame) -> tuple[PropPart, ...]:
    mattress, frame = Field(), Field()
    wide, long, high = prop.size
    mattress.box("mattress", at, vector(0, 0, high - 0.09), vector(wide / 2, long / 2, 0.09), 0.045)
    frame.box("frame", at, vector(0, 0, high - 0.22), vector(wide / 2 - 0.01, long / 2 - 0.01, 0.05), 0.015)
    for x in (-1, 1):
        for y in (-1, 1):
            post = at.point(x * (wide / 2 - 0.06), y * (long / 2 - 0.06), 0.02)
            frame.limb("frame", post, post + vector(0, 0, high - 0.26), (0.026, 0.030), 0.01)
    return PropPart("mattress", mattress, QUILT, 0.010), PropPart("frame", frame, WOOD, 0.008)


def _wall(prop: PropPose, at: Frame) -> tuple[PropPart, ...]:
    field = Field()
    wide, thick, high = prop.size
    field.box("wall", at, vector(0, 0, high / 2), vector(wide / 2, thick / 2, high / 2), 0.004)
    return (PropPart("wall", field, WALL, 0.012),)


def _towel(prop: PropPose, at: Frame) -> tuple[PropPart, ...]:
    """A rolled towel, along its own x."""
    field = Field()
    wide, _, high = prop.size
    half = wide / 2 - high / 2
    field.limb("towel", at.point(-half, 0, high / 2), at.point(half, 0, high / 2), (high / 2, high / 2), 0.01)
    return (PropPart("towel", field, PILLOW, 0.005),)


BUILDERS: dict[str, Callable[[PropPose, Frame], tuple[PropPart, ...]]] = {
    "mat": _mat,
    "pad": _pad,
    "pillow": _pillow,
    "chair": _chair,
    "bed": _bed,
    "wall": _wall,
    "towel": _towel,
}
