# SPDX-License-Identifier: LGPL-3.0-or-later
"""Fields that are drawn by hypothesis, and how their meshes are looked at."""

import numpy as np
from hypothesis import strategies as st

from companion.illustrator.frames import WORLD, Frame, about_x, about_y, about_z, vector
from companion.illustrator.shape.field import Field

GROUPS = ("first", "second", "third")


def number(low, high):
    """A number with three digits, so that no shape is thinner than air."""
    return st.integers(round(low * 1000), round(high * 1000)).map(lambda thousandths: thousandths / 1000)


def point(reach=0.1):
    return st.tuples(*(number(-reach, reach),) * 3).map(np.array)


turns = st.tuples(*(st.integers(0, 359),) * 3).map(
    lambda angles: about_z(angles[0]) @ about_x(angles[1]) @ about_y(angles[2])
)
frames = st.builds(Frame, turns, point(0.5))


@st.composite
def adders(draw):
    """Adds one shape to a group of a field, in a frame."""
    kind, blend = draw(st.sampled_from(("ellipsoid", "cone", "box"))), draw(number(0.002, 0.05))
    centre, turn = draw(point()), draw(turns)
    if kind == "ellipsoid":
        radii = np.array(draw(st.tuples(*(number(0.03, 0.09),) * 3)))
        return lambda field, group, at: field.ellipsoid(group, at, centre, radii, blend, turn)
    if kind == "box":
        half = np.array(draw(st.tuples(*(number(0.03, 0.08),) * 3)))
        return lambda field, group, at: field.box(group, at, centre, half, 0.01, blend, turn)
    way, radii = (
        draw(point().filter(lambda way: np.linalg.norm(way) > 0.04)),
        draw(st.tuples(*(number(0.02, 0.05),) * 2)),
    )
    flat = draw(st.tuples(*(number(0.8, 1.2),) * 2))
    return lambda field, group, at: field.cone(group, at, centre, centre + way, radii, blend, flat)


CHANGES = ("swell", "cut", "scoop", "fold")


@st.composite
def changes(draw, kinds=CHANGES):
    """Does one thing to a group of a field."""
    kind, at, by = draw(st.sampled_from(kinds)), draw(point()), draw(number(0, 0.012))
    away = draw(point().filter(np.any))
    if kind == "swell":
        return lambda field, group, _: field.swell(group, by)
    if kind == "cut":
        return lambda field, group, frame: field.cut(group, frame.turn @ away, frame.point(*at), 0.005)
    if kind == "scoop":
        return lambda field, group, frame: field.scoop(group, frame.point(*at), 0.04)
    radii = vector(0.05, 0.06, 0.05)
    return lambda field, group, frame: field.fold(group, frame, at, radii, 0.036, 0.0026)


@st.composite
def builders(draw, kinds=CHANGES, most=6):
    """Builds a field of some shapes in up to three groups at a frame; all groups are joined to the first.

    `only` names one shape: the others and the joints are left out then.
    """
    shapes = draw(st.lists(adders(), min_size=1, max_size=most))
    groups = [GROUPS[0], *draw(st.lists(st.sampled_from(GROUPS), min_size=len(shapes) - 1, max_size=len(shapes) - 1))]
    changed = draw(st.lists(st.tuples(st.sampled_from(groups), changes(kinds)), max_size=3))
    joints = {
        group: (draw(point()), draw(number(0.004, 0.07)), draw(number(0.05, 0.2))) for group in {*groups} - {GROUPS[0]}
    }

    def build(frame=WORLD, only=None):
        field = Field()
        for place, (add, group) in enumerate(zip(shapes, groups, strict=True)):
            if only in (None, place):
                add(field, group, frame)
        for group, change in changed:
            change(field, group, frame)
        for group, (at, near, reach) in sorted(joints.items()) if only is None else ():
            field.join(group, GROUPS[0], frame.point(*at), near, 0.004, reach)
        return field

    return build, len(shapes)


def is_closed(mesh):
    """Whether every edge belongs to two faces, once in each direction."""
    ahead = np.concatenate([mesh.faces[:, [0, 1]], mesh.faces[:, [1, 2]], mesh.faces[:, [2, 0]]]).astype(np.int64)
    names = ahead @ [len(mesh.vertices), 1]
    back = ahead @ [1, len(mesh.vertices)]
    return len(np.unique(names)) == len(names) and np.array_equal(np.sort(names), np.sort(back))


def volume_of(mesh):
    """The space inside a closed mesh; negative where its faces are turned inside out."""
    a, b, c = (mesh.vertices[mesh.faces[:, corner]] for corner in range(3))
    return float((np.cross(a, b) * c).sum() / 6)
