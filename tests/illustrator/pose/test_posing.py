# SPDX-License-Identifier: LGPL-3.0-or-later
"""The shipped moves, moment by moment."""

from dataclasses import replace
from functools import cache
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.body.clothes import ANKLE_TO_SOLE, BALL, shirt, shoe, shorts
from companion.illustrator.body.hand import PALM
from companion.illustrator.body.limbs import add_shank, add_thigh
from companion.illustrator.body.torso import add_torso
from companion.illustrator.frames import vector
from companion.illustrator.pose.arm_targets import FOREARM_HEIGHT, PALM_ABOVE_FLOOR
from companion.illustrator.pose.contact_words import contact_of
from companion.illustrator.pose.leg_targets import ROUND_THE_SHOE
from companion.illustrator.pose.pose import Lie, Part, Place, Rest
from companion.illustrator.pose.posing import posed
from companion.illustrator.pose.settling import PRESSED, is_settled, stands_up
from companion.illustrator.pose.skeleton import SIDES
from companion.illustrator.room.props import SEAT_HEIGHT, bed_top, parts_of
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import BUILD, PERSON, bones_of, changed, mirrored, shipped
from tests.illustrator.works import POSED

LENGTHS = (
    ("legs", "thigh", "shank", BUILD.thigh),
    ("legs", "shank", "foot", BUILD.shank),
    ("arms", "upper", "forearm", BUILD.upper_arm),
    ("arms", "forearm", "hand", BUILD.forearm),
)
STANDING = "hip-flexor-standing"

thousandths = st.integers(0, 1000)
stretches = pytest.mark.parametrize("stretch", POSED)


@cache
def found(stretch, thousandth, breath=0.0):
    return posed(shipped(stretch), PERSON, thousandth / 1000, breath)


def bones_at(stretch, thousandth, breath=0.0):
    return found(stretch, thousandth, breath).bones


def around(pose, thousandth):
    """The keys before and after a moment; twice the same one at a key."""
    at = thousandth / 1000
    before = [key for key in pose.keys if key.at <= at][-1]
    return before, next(key for key in pose.keys if key.at >= at)


def steady(pose, thousandth, limbs):
    """The contacts that the keys on both sides of a moment have in common."""
    before, after = around(pose, thousandth)
    contacts = {side: getattr(before, limbs)[side].contact for side in SIDES}
    return {side: contact for side, contact in contacts.items() if contact == getattr(after, limbs)[side].contact}


def surface_under(contact, bones, pose):
    """How far points are from what a hand touches: skin with cloth over it, or a chair's back."""
    if contact.place is Place.CHAIR_BACK:
        return next(part.field for prop in pose.props if prop.kind == "chair" for part in parts_of(prop)[1:2]).distance
    skin, side = Field(), contact.place.split()[0]
    if contact.place.endswith("thigh"):
        add_thigh(skin, bones.legs[side].thigh, BUILD, side)
    elif contact.place.endswith("shin"):
        add_shank(skin, bones.legs[side].shank, BUILD, side)
    else:
        add_torso(skin, bones, BUILD)
    cloth = shirt(bones, PERSON) if contact.place.endswith("shoulder") else shorts(bones, PERSON)
    return lambda points: np.minimum(skin.distance(points), cloth.distance(points))


@stretches
@given(thousandths)
@settings(max_examples=6)
def test_at_every_moment_bones_keep_their_length_and_hands_and_feet_their_place(stretch, thousandth):
    pose, bones = shipped(stretch), bones_at(stretch, thousandth)
    for frame in bones_of(bones).values():
        assert frame.turn.T @ frame.turn == pytest.approx(np.eye(3), abs=1e-9)
        assert np.linalg.det(frame.turn) == pytest.approx(1)
    for limbs, upper, lower, length in LENGTHS:
        for limb in getattr(bones, limbs).values():
            top, bottom = getattr(limb, upper), getattr(limb, lower).origin
            assert top.inside(bottom) == pytest.approx(vector(0, 0, -length), abs=1e-9)
    for side, contact in steady(pose, thousandth, "legs").items():
        turned = any(key.legs[side].roll for key in around(pose, thousandth)) or contact.part is Part.HEEL
        if contact.place is Place.FLOOR and turned:
            assert lowest_of(bones.legs[side].foot) == pytest.approx(0, abs=0.002)
        elif contact.part in (Part.SOLE, Part.BALL):
            assert_on_floor(bones.legs[side], lies_flat=contact.part is Part.SOLE)
    for side, contact in steady(pose, thousandth, "arms").items():
        palm = bones.arms[side].hand.point(*PALM)
        if contact.part is Part.HAND and contact.place is not Place.FLOOR:
            # on a hip the shorts are drawn out by the thigh, on a shoulder the shirt by the arm
            sunk = {"hip": 0.010, "shoulder": 0.018}.get(contact.place.split()[-1], 0.005)
            missed = found(stretch, thousandth).missed[f"{side} arm"]
            assert surface_under(contact, bones, pose)(palm[None])[0] == pytest.approx(0, abs=sunk + missed)
    for limb, missed in found(stretch, thousandth).missed.items():
        # a free hand may fall short on its way
        touches = steady(pose, thousandth, f"{limb.split()[1]}s").get(limb.split()[0])
        assert missed < (0.010 if touches is not None and touches.part is not Part.FREE else 0.1)


def lowest_of(foot):
    """The height of the lowest point of a shoe, however it is turned."""
    return float((foot.origin + ROUND_THE_SHOE @ foot.turn.T)[:, 2].min())


def assert_on_floor(leg, *, lies_flat):
    """The toes lie on the floor, and the whole sole where it is flat."""
    # while a heel rises, less than a degree and half a millimetre
    assert leg.toes.turn[:, 2] == pytest.approx([0, 0, 1], abs=0.01)
    assert leg.toes.origin[2] == pytest.approx(ANKLE_TO_SOLE + BALL[2], abs=5e-4)
    if lies_flat:
        assert leg.foot.turn[:, 2] == pytest.approx([0, 0, 1], abs=1e-6)
        assert leg.foot.origin[2] == pytest.approx(ANKLE_TO_SOLE, abs=1e-6)
    else:
        assert leg.foot.origin[2] > ANKLE_TO_SOLE


@stretches
@given(st.integers(0, 990))
@settings(max_examples=4)
def test_the_move_has_no_jump(stretch, thousandth):
    # WHEN a hundredth of the move goes by, and a thousandth
    before, after, soon = (bones_of(bones_at(stretch, thousandth + step)) for step in (0, 10, 1))
    for name, frame in before.items():
        # THEN no joint goes further than a few centimetres, no bone turns further than some degrees
        assert np.linalg.norm(after[name].origin - frame.origin) < 0.04
        assert np.trace(frame.turn.T @ after[name].turn) > 1 + 2 * np.cos(np.radians(15))
        # and the smaller step is the smaller one: nothing snaps
        assert np.linalg.norm(soon[name].origin - frame.origin) < 0.010


@stretches
def test_start_and_hold_are_at_rest(stretch):
    def way(first, last):
        """How far the joints go between two moments, at most."""
        one, other = (bones_of(bones_at(stretch, moment)) for moment in (first, last))
        return max(float(np.linalg.norm(one[name].origin - other[name].origin)) for name in one)

    keys = [round(key.at * 1000) for key in shipped(stretch).keys]
    quickest = max(way((one + other) // 2, (one + other) // 2 + 5) for one, other in pairwise(keys))
    assert way(0, 5) < 0.15 * quickest
    assert way(995, 1000) < 0.15 * quickest


@stretches
def test_start_and_hold_differ(stretch):
    start, hold = (bones_of(bones_at(stretch, moment)) for moment in (0, 1000))
    # somebody who tips the pelvis on the mat moves it by little more than a centimetre
    assert max(float(np.linalg.norm(start[name].origin - hold[name].origin)) for name in start) > 0.012


@stretches
def test_a_breath_moves_the_front_of_the_chest_and_nothing_behind_or_below(stretch):
    # GIVEN the trunk between two breaths
    empty, full = (bones_at(stretch, 1000, breath) for breath in (0.0, 1.0))
    skin = meshed(trunk(empty), 0.014).vertices
    # WHEN the chest is full THEN the skin of the front is inside the body, and the rest is still its surface
    sunk = trunk(empty).distance(skin) - trunk(full).distance(skin)
    local = (skin - empty.chest.origin) @ empty.chest.turn
    of_trunk = np.abs(local[:, 0]) < 0.09
    front = of_trunk & (local[:, 1] < -0.07) & (np.abs(local[:, 2]) < 0.04)
    back = of_trunk & (local[:, 1] > 0.06) & (local[:, 2] > -0.2) & (local[:, 2] < 0.1)
    assert np.median(sunk[front]) > 0.006
    assert np.abs(sunk[back]).max() < 0.0045
    below = ((skin - empty.pelvis.origin) @ empty.pelvis.turn)[:, 2] < -0.05
    assert below.any()
    assert np.abs(sunk[below]).max() < 0.001


def trunk(bones):
    field = Field()
    add_torso(field, bones, BUILD)
    return field


@stretches
def test_a_breath_moves_no_bone_but_those_of_an_arm_that_lies_on_the_trunk(stretch):
    empty, full = (bones_of(bones_at(stretch, 1000, breath)) for breath in (0.0, 1.0))
    arms = shipped(stretch).keys[-1].arms
    on_trunk = tuple(side for side in SIDES if arms[side].contact.place.endswith(("hip", "shoulder")))
    for name, frame in empty.items():
        moved = np.linalg.norm(full[name].origin - frame.origin)
        # a chest that rises by 2 cm lifts the hand that crosses it
        assert moved < (0.030 if name.startswith(on_trunk) else 1e-9)
        legs = name.endswith(("thigh", "shank", "foot", "toes"))
        assert not (legs and moved)


def carried(pose):
    """Whether back or seat rest on something all the way; a side or a front is looked at with the settling."""
    first = pose.keys[0].pelvis
    return is_settled(pose) and not stands_up(pose) and first.lie in (Lie.UPRIGHT, Lie.ON_BACK)


def below_trunk(bones):
    """The height of the lowest point of the shorts, and of the shirt between the arms."""
    cloth, back = (meshed(piece(bones, PERSON), 0.012).vertices for piece in (shorts, shirt))
    # without the half of a thigh that hangs over the edge of a seat
    near = np.linalg.norm(cloth - bones.pelvis.origin, axis=1) < 0.22
    between = np.abs((back - bones.chest.origin) @ bones.chest.turn[:, 0]) < 0.12
    return min(cloth[near][:, 2].min(), back[between][:, 2].min())


@pytest.mark.parametrize("stretch", [stretch for stretch in POSED if carried(shipped(stretch))])
def test_the_body_lies_or_sits_on_what_carries_it_all_the_way(stretch):
    pose = shipped(stretch)
    heights = {
        Rest.FLOOR: lambda _: 0.0,
        Rest.CHAIR: lambda _: SEAT_HEIGHT,
        Rest.BED: lambda pose: bed_top(next(prop for prop in pose.props if prop.kind == "bed")),
    }
    height = heights[pose.keys[0].pelvis.rests](pose)
    for thousandth in (0, 350, 700, 1000):
        assert below_trunk(bones_at(stretch, thousandth)) == pytest.approx(height - PRESSED, abs=0.006)


def test_who_stands_up_sits_first_then_rises_all_the_way_to_where_the_legs_carry():
    pose = shipped("sit-to-stand")
    hold = pose.keys[-1].pelvis
    assert stands_up(pose)
    assert below_trunk(bones_at("sit-to-stand", 0)) == pytest.approx(SEAT_HEIGHT - PRESSED, abs=0.006)
    assert bones_at("sit-to-stand", 1000).pelvis.origin == pytest.approx(hold.at)
    rising = range(round(pose.keys[1].at * 1000), 1001, 60)
    heights = [bones_at("sit-to-stand", thousandth).pelvis.origin[2] for thousandth in rising]
    assert all(later > earlier for earlier, later in pairwise(heights))


def test_who_stands_up_on_longer_legs_stands_higher_and_sits_as_low():
    # GIVEN somebody whose legs are a tenth longer
    long = replace(PERSON, build=replace(BUILD, thigh=1.1 * BUILD.thigh, shank=1.1 * BUILD.shank))
    pose = shipped("sit-to-stand")
    sitting, standing = (posed(pose, long, at).bones.pelvis.origin for at in (0.0, 1.0))
    assert standing == pytest.approx(1.1 * vector(*pose.keys[-1].pelvis.at))
    # on the same seat, only with the knees higher
    assert sitting[2] == pytest.approx(bones_at("sit-to-stand", 0).pelvis.origin[2], abs=0.025)


def test_who_leans_on_the_forearms_has_them_on_the_floor_as_soon_as_both_keys_say_so():
    for thousandth in (round(shipped("prone-on-elbows").keys[-2].at * 1000), 700, 1000):
        bones = bones_at("prone-on-elbows", thousandth)
        for side in SIDES:
            arm = bones.arms[side]
            assert arm.forearm.origin[2] == pytest.approx(FOREARM_HEIGHT, abs=0.012)
            assert arm.hand.point(*PALM)[2] == pytest.approx(PALM_ABOVE_FLOOR, abs=0.003)


@stretches
def test_the_shoes_stay_above_the_floor(stretch):
    for thousandth in (0, 500, 1000):
        for side in SIDES:
            assert meshed(shoe(bones_at(stretch, thousandth), side), 0.01).vertices[:, 2].min() > -0.010


@pytest.mark.parametrize("z", [0.82, 0.865])
def test_a_free_pelvis_is_where_it_is_told(z):
    pose = changed(shipped(STANDING), pelvis={"at": (0.01, 0.02, z)})
    assert posed(pose, PERSON, 0.5).bones.pelvis.origin == pytest.approx([0.01, 0.02, z])


def test_what_is_out_of_reach_is_told():
    pose = changed(shipped(STANDING), right_leg={"at": (-0.09, -0.6)})
    missed = posed(pose, PERSON, 0.0).missed
    assert missed["right leg"] > 0.05
    assert missed["left leg"] == pytest.approx(0, abs=1e-9)


def test_the_spine_bends_as_it_is_told():
    pose = changed(
        shipped(STANDING), spine={"lumbar": (20.0, 0.0, 0.0), "head": (0.0, 10.0, 0.0), "chest": (0.0, 0.0, 15.0)}
    )
    bones = posed(pose, PERSON, 0.0).bones
    up, front = vector(0, 0, 1), vector(0, -1, 0)
    assert bones.pelvis.turn.T @ bones.lumbar.turn @ up @ front == pytest.approx(np.sin(np.radians(20)))
    assert (bones.neck.turn.T @ bones.head.turn @ up)[0] == pytest.approx(np.sin(np.radians(10)))
    assert (bones.ribs.turn.T @ bones.chest.turn @ front)[0] == pytest.approx(np.sin(np.radians(15)))


def test_the_mirrored_pose_gives_the_mirrored_body():
    # GIVEN the half-kneeling stretch with left and right exchanged
    pose = shipped("hip-flexor-half-kneel")
    start = pose.keys[0]
    other = {"left": "right", "right": "left"}

    def words(contact):
        place = contact.place.split()
        return contact_of(
            f"{contact.part} on {other.get(place[0], place[0])} {place[-1]} at {contact.share * 100:.0f} %"
        )

    def limbs(said, *, flat):
        exchanged = {}
        for side in SIDES:
            limb = said[side]
            contact = limb.contact if flat else words(limb.contact)
            at = (-limb.at[0], *limb.at[1:])
            exchanged[f"{other[side]}_{'leg' if flat else 'arm'}"] = {
                **{name: getattr(limb, name) for name in limb.__slots__},
                "contact": contact,
                "at": at,
                **({"toes": (-limb.toes[0], limb.toes[1])} if flat else {}),
            }
        return exchanged

    swapped = changed(
        pose, pelvis={"rests": Rest.RIGHT_KNEE}, **limbs(start.legs, flat=True), **limbs(start.arms, flat=False)
    )
    expected = bones_of(mirrored(posed(pose, PERSON, 0.4).bones))
    for name, frame in bones_of(posed(swapped, PERSON, 0.4).bones).items():
        assert frame.origin == pytest.approx(expected[name].origin, abs=1e-3), name
