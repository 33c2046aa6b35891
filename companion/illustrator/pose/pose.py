# SPDX-License-Identifier: LGPL-3.0-or-later
"""A pose as a stretch's file tells it: what lies where, and what rests on what. Metres and degrees.

Directions of one side are written [out, front, up]: away from the midline, towards the face, towards the head.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from companion.domain.stretch import Muscle
from companion.illustrator.pose.skeleton import SideName

Shown = SideName | Literal["both"]
"""The worked side that pictures show."""

Triple = tuple[float, float, float]
Pair = tuple[float, float]


class Lie(StrEnum):
    """How the trunk lies before it is tilted: upright faces -y; lying, the head is at +x."""

    UPRIGHT = "upright"
    ON_BACK = "on back"
    ON_FRONT = "on front"
    ON_LEFT = "on left side"
    ON_RIGHT = "on right side"


class Part(StrEnum):
    """What touches."""

    SOLE = "sole"
    BALL = "ball"
    HEEL = "heel"
    KNEE = "knee"
    ANKLE = "ankle"
    HAND = "hand"
    FOREARM = "forearm"
    FREE = "free"


class Place(StrEnum):
    """What is touched."""

    FLOOR = "floor"
    PAD = "pad"
    CHAIR_BACK = "chair back"
    LEFT_THIGH = "left thigh"
    RIGHT_THIGH = "right thigh"
    LEFT_SHANK = "left shin"
    RIGHT_SHANK = "right shin"
    LEFT_HIP = "left hip"
    RIGHT_HIP = "right hip"
    LEFT_SHOULDER = "left shoulder"
    RIGHT_SHOULDER = "right shoulder"
    NOTHING = "nothing"


class Rest(StrEnum):
    """What carries the pelvis."""

    FLOOR = "floor"
    CHAIR = "chair"
    BED = "bed"
    LEFT_KNEE = "left knee"
    RIGHT_KNEE = "right knee"
    FEET = "feet"


@dataclass(frozen=True, slots=True)
class Pelvis:
    """Where the pelvis is: `at` in x, y and z; z counts only while nothing settles it.

    Attributes:
        rests: What carries it.
        lean: Degrees by which the thigh of a knee that carries it leans forward.
        tilt: Degrees forward; a tuck is negative.
    """

    lie: Lie
    rests: Rest
    at: Triple
    lean: float = 0.0
    tilt: float = 0.0
    turn: float = 0.0
    aside: float = 0.0


@dataclass(frozen=True, slots=True)
class Spine:
    """How each part of the spine is bent against the one below: degrees forward, aside to the left, turned left."""

    lumbar: Triple = (0, 0, 0)
    ribs: Triple = (0, 0, 0)
    chest: Triple = (0, 0, 0)
    neck: Triple = (0, 0, 0)
    head: Triple = (0, 0, 0)


@dataclass(frozen=True, slots=True)
class Contact:
    """What touches what, and where.

    Attributes:
        share: How far down the bone, from 0 to 1, or along the chair's back.
        clasped: Whether both hands hold one another here: the check wants them side by side.
    """

    part: Part
    place: Place
    share: float = 0.5
    clasped: bool = False


@dataclass(frozen=True, slots=True)
class LegPose:
    """One leg: what it touches, and the rest of it.

    Attributes:
        contact: What it touches; a free leg takes its angles from `hip`, `open`, and `knee_bend`.
        at: Where on the floor, in x and y.
        toes: The direction of the toes on the floor, in x and y.
        knee: Where the knee points, [out, front, up] of the pelvis.
        heel: Metres by which the heel is off the floor.
        toes_up: Degrees by which a foot that stands on its heel is lifted.
        roll: Degrees by which a flat foot is laid over onto its outer edge; negative onto the inner one.
        past: Metres by which an ankle that rests on the other leg lies past the middle of the bone.
        around: Degrees by which that ankle lies inwards of the bone's front.
        hip: Degrees of flexion of a free leg.
        open: Degrees by which a free thigh is opened outwards.
        knee_bend: Degrees of flexion of a free knee.
        foot: Degrees by which the foot is pulled up where the floor does not hold it.
    """

    contact: Contact
    at: Pair = (0, 0)
    toes: Pair = (0, -1)
    knee: Triple = (0, 1, 0)
    heel: float = 0.0
    toes_up: float = 0.0
    roll: float = 0.0
    past: float = 0.0
    around: float = 0.0
    hip: float = 0.0
    open: float = 0.0
    knee_bend: float = 0.0
    foot: float = 0.0


@dataclass(frozen=True, slots=True)
class ArmPose:
    """One arm: where its palm lies, and the rest of it.

    Attributes:
        contact: What the palm touches.
        at: Where a hand on the floor or in the air is, in x, y and z.
        side: From which side of the bone the palm comes, [out, front, up] of that bone, out as the arm's own side.
        fingers: Where the fingers point, [out, front, up] of the pelvis, or of the chest for a hand on a shoulder; a
            free hand goes on as its forearm does.
        palm: Where the palm of a hand in the air faces, [out, front, up] of the pelvis.
        elbow: Where the elbow points, [out, front, up] of the chest.
        shoulder: Metres by which the shoulder is moved, [out, front, up].
        curl: Degrees by which each joint of the fingers is bent; at most, where they close around a limb.
        spread: How far the fingers are apart, 1 is at ease.
    """

    contact: Contact
    at: Triple = (0, 0, 0)
    side: Triple = (0, 1, 0)
    fingers: Triple = (0, 1, 0)
    palm: Triple = (-1, 0, 0)
    elbow: Triple = (1, -0.5, 0)
    shoulder: Triple = (0, 0, 0)
    curl: float = 15.0
    spread: float = 1.0


@dataclass(frozen=True, slots=True)
class Key:
    """The whole body at one moment of the move-in; `at` runs from 0 (start) to 1 (hold)."""

    name: str
    at: float
    pelvis: Pelvis
    spine: Spine
    legs: Mapping[SideName, LegPose]
    arms: Mapping[SideName, ArmPose]


@dataclass(frozen=True, slots=True)
class PropPose:
    """A thing that stands in the room: where its middle is on the floor, its size, and how it is turned (degrees)."""

    kind: str
    at: Triple
    size: Triple
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class View:
    """Where the camera stands: degrees around, from -y towards +x, and above the floor.

    So 0 sees the front of somebody upright, and -90 somebody who lies on the back from the feet.
    """

    around: float
    above: float


class Depth(StrEnum):
    """How deep a second look goes."""

    SKIN = "skin"
    BONES = "bones"


@dataclass(frozen=True, slots=True)
class Inset:
    """A second look, in a disc on the picture.

    Attributes:
        around: Where its camera stands, as in a view.
        above: The same.
        middle: What it looks at, in x, y and z.
        across: How many metres the disc shows.
        at: Where its middle is on the picture, in widths and heights of it.
        size: Its width, in widths of the picture.
        sees: The skin and the muscle that is lit, or spine and pelvis through it.
    """

    around: float
    above: float
    middle: Triple
    across: float
    at: Pair
    size: float
    sees: Depth = Depth.SKIN


@dataclass(frozen=True, slots=True)
class Pose:
    """All of one stretch that is drawn.

    Attributes:
        stretch: Its id.
        shows: The worked side that the pictures show; both for a move that works both at once.
        muscles: What is highlighted.
        lights: On which side; for most moves on the one that it shows.
        keys: At least start and hold, in order.
        arrow: Where the body moves: points of the room in metres, the last one is the tip; none draws no arrow.
        strap: The foot round which a strap goes that both hands hold.
        inset: A second look where one does not show everything.
    """

    stretch: str
    shows: Shown
    view: View
    props: tuple[PropPose, ...]
    muscles: tuple[Muscle, ...]
    lights: Shown
    keys: tuple[Key, ...]
    arrow: tuple[Triple, ...] = ()
    strap: SideName | None = None
    inset: Inset | None = None
