# SPDX-License-Identifier: LGPL-3.0-or-later
"""What no pose can mean, however well each of its fields is written."""

from collections.abc import Iterator

from companion.illustrator.pose.pose import Inset, Key, Part, Place, Pose, Rest
from companion.illustrator.pose.skeleton import SIDES

HIGH = 0.75
"""The height of a picture, in widths of it."""

_THING_AT = {Place.CHAIR_BACK: "chair", Place.PAD: "pad"}
_CARRIED_BY = {Rest.CHAIR: "chair", Rest.BED: "bed"}
_MAY_CHANGE = {Rest.CHAIR, Rest.FEET}
"""Who sits can stand up; what else carries a body carries it all the way."""

_SIZELESS = {"chair"}


def nonsense(pose: Pose) -> Iterator[str]:
    """One sentence for each thing that cannot be, with the key that it is in."""
    kinds = {prop.kind for prop in pose.props}
    for prop in pose.props:
        if prop.kind not in _SIZELESS and not any(prop.size):
            yield f"the {prop.kind} has no size"
    if pose.inset is not None:
        yield from _of_inset(pose.inset)
    arms = [arm for key in pose.keys for arm in key.arms.values()]
    if pose.strap is not None and any(arm.contact.part is not Part.FREE for arm in arms):
        yield "hands that hold a strap cannot touch anything else"
    for key in pose.keys:
        yield from (f"{key.name}: {words}" for words in _in_key(key, pose.keys[0], kinds))


def _in_key(key: Key, first: Key, kinds: set[str]) -> Iterator[str]:
    carried = {key.pelvis.rests, first.pelvis.rests}
    if key.pelvis.lie is not first.pelvis.lie or (len(carried) > 1 and not carried <= _MAY_CHANGE):
        yield "how the body lies and what carries it cannot change on the way"
    thing = _CARRIED_BY.get(key.pelvis.rests)
    if thing is not None and thing not in kinds:
        yield f"it rests on a {thing}, and there is none"
    for side in SIDES:
        if key.pelvis.rests == f"{side} knee" and key.legs[side].contact.part is not Part.KNEE:
            yield f"it rests on the {side} knee, which does not kneel"
    for contact in (*(leg.contact for leg in key.legs.values()), *(arm.contact for arm in key.arms.values())):
        thing = _THING_AT.get(contact.place)
        if thing is not None and thing not in kinds:
            yield f"something touches a {thing}, and there is none"
    yield from _of_legs(key)


def _of_inset(inset: Inset) -> Iterator[str]:
    """A disc lies on the picture, which is three quarters as high as it is wide."""
    (x, y), half = inset.at, inset.size / 2
    if inset.across <= 0 or not 0 < inset.size <= HIGH:
        yield "the inset has no size, or is larger than the picture"
    elif not (half <= x <= 1 - half and half / HIGH <= y <= 1 - half / HIGH):
        yield "the inset lies beyond the edge of the picture"


def _of_legs(key: Key) -> Iterator[str]:
    for side in SIDES:
        leg = key.legs[side]
        if leg.contact.part is Part.ANKLE and leg.contact.place.startswith(side):
            yield f"the {side} ankle cannot lie on its own leg"
        if leg.contact.part is Part.SOLE and leg.heel:
            yield f"the {side} sole is not flat while the heel is up: write 'ball on floor'"
        if leg.contact.part is Part.BALL and leg.heel <= 0:
            yield f"the {side} heel is on the floor: write 'sole flat on floor'"
    if all(leg.contact.part is Part.ANKLE for leg in key.legs.values()):
        yield "both ankles cannot lie on the other leg"
