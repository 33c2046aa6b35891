# SPDX-License-Identifier: LGPL-3.0-or-later
"""From a pose and a person to the scene of one moment, and the camera that frames the whole movement."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from companion.illustrator.arrays import Distance, Floats
from companion.illustrator.body.body import arms, body
from companion.illustrator.body.clothes import shirt, shoe, shorts, sock, sole
from companion.illustrator.body.face import features
from companion.illustrator.body.hair import add_hair
from companion.illustrator.body.muscles import Tube, muscle_weights, tubes_of
from companion.illustrator.body.person import Build, Person
from companion.illustrator.paint.camera import Camera, Canvas, at_lower_edge, fitted
from companion.illustrator.paint.surface import Material, Scene, Surface
from companion.illustrator.pose.pose import Pose, PropPose
from companion.illustrator.pose.posing import posed
from companion.illustrator.pose.skeleton import SIDES, Skeleton
from companion.illustrator.room.props import MAT_THICKNESS, PropPart, parts_of
from companion.illustrator.room.strap import strap
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed

STEP = 0.0040
"""The step of the body's meshes in metres."""

FINE_FACE = 0.0009
"""The step of eyes, brows and lips in metres."""

FINE_SHOE = 0.0032
"""The step of shoes in metres."""

ON_ARM = 0.004
"""Metres from an arm within which skin is the arm's own."""

DISTANCE = 6.2
"""From the lens to the figure, in metres: far enough that nothing looms."""

COARSE = 3.0
"""By how much coarser the things are of which only the outline counts."""

SEEN_AT = (0.0, 0.25, 0.5, 0.75, 1.0)
"""The moments whose bodies have to fit into the picture."""


def scene_at(pose: Pose, person: Person, progress: float, breath: float = 0.0, coarse: float = 1.0) -> Scene:
    """All that is seen at a moment; `coarse` makes the meshes so many times coarser."""
    bones = posed(pose, person, progress, breath).bones
    sides = SIDES if pose.lights == "both" else (pose.lights,)
    tubes = tuple(tube for side in sides for tube in tubes_of(pose.muscles, bones, person.build, side))
    skin = body(bones, person.build)
    props = tuple(part for prop in pose.props for part in parts_of(prop))
    floor = -MAT_THICKNESS if any(prop.kind == "mat" for prop in pose.props) else 0.0
    things = [thing for prop in pose.props for thing in _things(prop, coarse)]
    if pose.strap is not None:
        part = strap(bones, pose.strap)
        things.append(_thing(part, part.step * coarse))
    return Scene((*_figure(bones, person, skin, tubes, coarse), *things), _away(skin, props, floor), floor)


def camera_of(pose: Pose, person: Person, canvas: Canvas) -> Camera:
    """The camera of a pose: it stands still during the whole movement and sees all of it."""
    points = [_outline(posed(pose, person, progress).bones) for progress in SEEN_AT]
    points += [thing.vertices for prop in pose.props for thing in _things(prop, COARSE)]
    points.append(np.array(pose.arrow, dtype=np.float64).reshape(-1, 3))
    every = np.concatenate(points)
    middle = (every.min(axis=0) + every.max(axis=0)) / 2
    target = (float(middle[0]), float(middle[1]), float(middle[2]))
    camera = fitted(Camera(pose.view.around, pose.view.above, DISTANCE, target), every, canvas)
    return camera if pose.inset is None else at_lower_edge(camera, every, canvas)


def _figure(bones: Skeleton, person: Person, skin: Field, tubes: tuple[Tube, ...], coarse: float) -> list[Surface]:
    clothes, build, step, fine = person.clothes, person.build, STEP * coarse, FINE_SHOE * coarse
    hair = Field()
    add_hair(hair, bones, build, person.hairstyle)
    surfaces = [
        _without_arms(_surface("skin", person.skin, skin, step, tubes), bones, build),
        _surface("shirt", clothes.shirt, shirt(bones, person), step, tubes),
        _surface("shorts", clothes.bottoms, shorts(bones, person), step, tubes),
        _surface("hair", person.hair, hair, step),
    ]
    for side in SIDES:
        surfaces += [
            _surface(f"{side} sock", clothes.sock, sock(bones, person, side), step),
            _surface(f"{side} shoe", clothes.shoe, shoe(bones, side), fine),
            _surface(f"{side} sole", clothes.sole, sole(bones, side), fine),
        ]
    return surfaces + _face(bones, person, coarse)


def _face(bones: Skeleton, person: Person, coarse: float) -> list[Surface]:
    return [
        _surface(feature.name, feature.material, feature.field, FINE_FACE * coarse, has_lines=False)
        for feature in features(bones, person)
    ]


def _surface(  # noqa: PLR0913 - what a surface is made of
    part: str, material: Material, field: Field, step: float, tubes: tuple[Tube, ...] = (), *, has_lines: bool = True
) -> Surface:
    mesh = meshed(field, step)
    muscle = muscle_weights(mesh.vertices, mesh.normals, tubes) if tubes else np.zeros(len(mesh.vertices))
    return Surface(part, material, *mesh, muscle, of_person=True, has_lines=has_lines)


def _without_arms(skin: Surface, bones: Skeleton, build: Build) -> Surface:
    """The skin, without the highlight where a hand lies before the muscle."""
    muscle = skin.muscle.copy()
    lit = np.flatnonzero(muscle)
    if len(lit):
        muscle[lit[arms(bones, build).distance(skin.vertices[lit]) < ON_ARM]] = 0
    return replace(skin, muscle=muscle)


@lru_cache(maxsize=8)
def _things(prop: PropPose, coarse: float) -> tuple[Surface, ...]:
    """The pieces of a thing; it stands still, and is meshed once for all the pictures that a process draws."""
    return tuple(_thing(part, part.step * coarse) for part in parts_of(prop))


def _thing(part: PropPart, step: float) -> Surface:
    mesh = meshed(part.field, step)
    return Surface(part.name, part.material, *mesh, np.zeros(len(mesh.vertices)), of_person=False)


def _away(skin: Field, props: tuple[PropPart, ...], floor: float) -> Distance:
    """The distance from the person, the props and the floor together."""

    def away(points: Floats) -> Floats:
        nearest = np.minimum(skin.distance(points), points[:, 2] - floor)
        for part in props:
            nearest = np.minimum(nearest, part.field.distance(points))
        return nearest

    return away


def _outline(bones: Skeleton) -> Floats:
    """Points around the bones, of shape (n, 3), outside of which nothing of the body lies."""
    balls = [(bones.pelvis.origin, 0.15), (bones.chest.origin, 0.16), (bones.head.point(0, 0, 0.10), 0.15)]
    for side in SIDES:
        leg, arm = bones.legs[side], bones.arms[side]
        balls += [(leg.shank.origin, 0.06), (leg.foot.point(0, 0.02, -0.03), 0.07), (leg.toes.point(0, -0.05, 0), 0.05)]
        balls += [(arm.forearm.origin, 0.05), (arm.hand.point(0, 0, -0.09), 0.09), (arm.upper.origin, 0.07)]
    sphere = np.concatenate([np.eye(3), -np.eye(3)])
    return np.concatenate([centre + radius * sphere for centre, radius in balls])
