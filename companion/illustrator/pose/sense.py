# SPDX-License-Identifier: LGPL-3.0-or-later
"""What no pose can mean, however well each of its fields is written."""

from collections.abc import Iterator

from companion.illustrator.pose.pose import Key, Part, Place, Pose, Rest
from companion.illustrator.pose.skeleton import SIDES

_THING_AT = {Place.CHAIR_BACK: "chair", Place.PAD: "pad"}
_SIZELESS = {"chair"}


def nonsense(pose: Pose) -> Iterator[str]:
    """One sentence for each thing that cannot be, with the key that it is in."""
    kinds = {prop.kind for prop in pose.props}
    for prop in pose.props:
        if prop.kind not in _SIZELESS and not any(prop.size):
            yield f"the {prop.kind} has no size"
    for key in pose.keys:
        yield from (f"{key.name}: {words}" for words in _in_key(key, pose.keys[0], kinds))


def _in_key(key: Key, first: Key, kinds: set[str]) -> Iterator[str]:
    if (key.pelvis.lie, key.pelvis.rests) != (first.pelvis.lie, first.pelvis.rests):
        yield "how the body lies and what carries it cannot change on the way"
    if key.pelvis.rests is Rest.CHAIR and "chair" not in kinds:
        yield "it rests on a chair, and there is none"
    for side in SIDES:
        if key.pelvis.rests == f"{side} knee" and key.legs[side].contact.part is not Part.KNEE:
            yield f"it rests on the {side} knee, which does not kneel"
    for contact in (*(leg.contact for leg in key.legs.values()), *(arm.contact for arm in key.arms.values())):
        thing = _THING_AT.get(contact.place)
        if thing is not None and thing not in kinds:
            yield f"something touches a {thing}, and there is none"
    yield from _of_legs(key)


def _of_legs(key: Key) -> Iterator[str]:
    for side in SIDES:
        leg = key.legs[side]
        if leg.contact.part is Part.ANKLE and leg.contact.place == f"{side} thigh":
            yield f"the {side} ankle cannot lie on its own thigh"
        if leg.contact.part is Part.SOLE and leg.heel:
            yield f"the {side} sole is not flat while the heel is up: write 'ball on floor'"
        if leg.contact.part is Part.BALL and leg.heel <= 0:
            yield f"the {side} heel is on the floor: write 'sole flat on floor'"
    if all(leg.contact.part is Part.ANKLE for leg in key.legs.values()):
        yield "both ankles cannot lie on the other thigh"
