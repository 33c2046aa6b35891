# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where the pelvis is, and how it is let down onto what carries it."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.body.clothes import LEG_LOOSE, SHORTS_LOOSE, shorts
from companion.illustrator.body.limbs import add_thigh, thigh
from companion.illustrator.body.torso import TRUNK, add_torso
from companion.illustrator.frames import Frame, about_x, about_y, vector
from companion.illustrator.pose.between import mix_at
from companion.illustrator.pose.contact_words import contact_of
from companion.illustrator.pose.leg_targets import KNEE_HEIGHT, USUAL_LEG
from companion.illustrator.pose.pose import ArmPose, Key, LegPose, Lie, Pelvis, Pose, PropPose, Rest, Spine, View
from companion.illustrator.pose.settling import PRESSED, gap_below, hip_of, is_settled, pelvis_at, stands_up
from companion.illustrator.pose.skeleton import LEFT, RIGHT, SIDES, out
from companion.illustrator.room.props import SEAT_HEIGHT
from companion.illustrator.shape.field import Field
from companion.illustrator.shape.mesher import meshed
from tests.illustrator.pose.bodies import BUILD, PERSON, SITTING, skeleton

ON_BACK = np.array([[0.0, 0, 1], [-1, 0, 0], [0, -1, 0]])
degrees = st.integers(-60, 60)
legs = st.integers(70, 95).map(lambda centimetres: centimetres / 100)


def pose(*pelvises, props=(), knee="knee on floor"):
    """A pose whose keys differ in their pelvis only."""
    legs = {side: LegPose(contact_of(knee), at=(0.1, 0.2), toes=(0, 1)) for side in SIDES}
    arms = {side: ArmPose(contact_of("free")) for side in SIDES}
    times = np.linspace(0, 1, len(pelvises))
    keys = tuple(
        Key(f"key {at}", float(at), pelvis, Spine(), legs, arms) for at, pelvis in zip(times, pelvises, strict=True)
    )
    return Pose("made-up", LEFT, View(0, 0), tuple(props), (), LEFT, keys)


def placed(said, progress=0.0, person=PERSON):
    return pelvis_at(said, mix_at(tuple(key.at for key in said.keys), progress), person)


def both(pelvis):
    return pose(pelvis, pelvis)


# Where it is


def test_who_is_upright_faces_the_viewer():
    frame = placed(both(Pelvis(Lie.UPRIGHT, Rest.FEET, (0.1, 0.2, 0.9))))
    assert frame.turn == pytest.approx(np.eye(3))
    assert frame.origin == pytest.approx([0.1, 0.2, 0.9])


@pytest.mark.parametrize(("lie", "face"), [(Lie.ON_BACK, 1), (Lie.ON_FRONT, -1)])
def test_who_lies_has_the_head_at_the_far_end_of_x(lie, face):
    frame = placed(both(Pelvis(lie, Rest.FLOOR, (0, 0, 0.1))))
    assert frame.direction(0, 0, 1) == pytest.approx([1, 0, 0])
    # the face looks up from the back, and down from the front
    assert frame.direction(0, -1, 0) == pytest.approx([0, 0, face])
    assert np.linalg.det(frame.turn) == pytest.approx(1)


@pytest.mark.parametrize(("lie", "down"), [(Lie.ON_LEFT, 1), (Lie.ON_RIGHT, -1)])
def test_who_lies_on_a_side_has_that_side_down(lie, down):
    frame = placed(both(Pelvis(lie, Rest.FLOOR, (0, 0, 0.1))))
    assert frame.direction(0, 0, 1) == pytest.approx([1, 0, 0])
    assert frame.direction(1, 0, 0) == pytest.approx([0, 0, -down])
    # either way round the face looks to one of the long sides of the mat
    assert frame.direction(0, -1, 0) == pytest.approx([0, -down, 0])
    assert np.linalg.det(frame.turn) == pytest.approx(1)


@given(degrees)
def test_a_pelvis_tips_forward_turns_and_leans_to_the_left(angle):
    tilted, turned, leant = (
        placed(both(Pelvis(Lie.UPRIGHT, Rest.FEET, (0, 0, 0.9), **{how: float(angle)})))
        for how in ("tilt", "turn", "aside")
    )
    sine = np.sin(np.radians(angle))
    # forward is -y, and the left is +x
    assert tilted.direction(0, 0, 1)[1] == pytest.approx(-sine)
    assert turned.direction(0, -1, 0)[0] == pytest.approx(sine)
    assert leant.direction(0, 0, 1)[0] == pytest.approx(sine)


@given(st.sampled_from(SIDES), degrees, degrees)
def test_over_a_knee_that_kneels_the_thigh_leans_and_the_pelvis_tilts(side, lean, tilt):
    rests = Rest.LEFT_KNEE if side == LEFT else Rest.RIGHT_KNEE
    frame = placed(both(Pelvis(Lie.UPRIGHT, rests, (9, 9, 9), lean=float(lean), tilt=float(tilt))))
    knee = vector(0.1, 0.2, KNEE_HEIGHT)
    hip = hip_of(frame, BUILD, side)
    assert np.linalg.norm(hip - knee) == pytest.approx(BUILD.thigh)
    assert hip[1] - knee[1] == pytest.approx(-np.sin(np.radians(lean)) * BUILD.thigh)
    assert hip[0] == pytest.approx(0.1)
    assert frame.turn == pytest.approx(about_x(tilt))


def test_on_a_pad_the_pelvis_is_higher():
    pad = PropPose("pad", (0.1, 0.2, 0), (0.3, 0.3, 0.05))
    pelvis = Pelvis(Lie.UPRIGHT, Rest.LEFT_KNEE, (0, 0, 0))
    floor, raised = (placed(pose(pelvis, pelvis, props=(pad,), knee=knee)) for knee in ("knee on floor", "knee on pad"))
    assert 0.03 < raised.origin[2] - floor.origin[2] < 0.05


def test_between_two_keys_the_pelvis_is_between():
    said = pose(
        Pelvis(Lie.UPRIGHT, Rest.FEET, (0, 0, 0.9), tilt=0.0), Pelvis(Lie.UPRIGHT, Rest.FEET, (0.2, 0, 0.8), tilt=20.0)
    )
    half = placed(said, 0.5)
    assert half.origin == pytest.approx([0.1, 0, 0.85])
    assert half.turn == pytest.approx(about_x(10))
    assert placed(said, 1.0).origin == pytest.approx([0.2, 0, 0.8])


@pytest.mark.parametrize(
    ("rests", "expected"),
    [
        (Rest.FLOOR, True), (Rest.CHAIR, True), (Rest.BED, True),
        (Rest.FEET, False), (Rest.LEFT_KNEE, False), (Rest.RIGHT_KNEE, False),
    ],
)  # fmt: skip
def test_only_floor_chair_and_bed_let_it_down(rests, expected):
    assert is_settled(both(Pelvis(Lie.UPRIGHT, rests, (0, 0, 0.9)))) is expected


@given(legs, st.sampled_from((Rest.FEET, Rest.CHAIR, Rest.FLOOR, Rest.BED)))
def test_over_feet_a_pelvis_is_as_much_higher_as_legs_are_longer_and_nowhere_else(length, rests):
    person = replace(PERSON, build=replace(BUILD, thigh=0.51 * length, shank=0.49 * length))
    frame = placed(both(Pelvis(Lie.UPRIGHT, rests, (0.1, 0.2, 0.9))), person=person)
    share = length / USUAL_LEG if rests is Rest.FEET else 1.0
    assert frame.origin == pytest.approx(share * vector(0.1, 0.2, 0.9))


def test_who_stands_up_is_told_by_what_carries_the_pelvis():
    seat, feet = Pelvis(Lie.UPRIGHT, Rest.CHAIR, (0, 0, 0.5)), Pelvis(Lie.UPRIGHT, Rest.FEET, (0, -0.2, 0.9))
    assert stands_up(pose(seat, seat, feet))
    assert not stands_up(pose(seat, seat))
    assert not stands_up(pose(feet, feet))


def test_hips_are_to_the_left_and_right():
    frame = Frame(ON_BACK, vector(1, 2, 3))
    for side in (LEFT, RIGHT):
        assert hip_of(frame, BUILD, side) == pytest.approx(frame.point(out(side) * BUILD.hips, 0, 0))


# How it is let down


def clothed(bones):
    """The shorts of trunk and thighs, and the shirt over the back, as one does not see them: without folds and hems."""
    lowest = []
    for names in ((TRUNK,), *((thigh(side),) for side in SIDES)):
        field = Field()
        if names == (TRUNK,):
            add_torso(field, bones, BUILD)
            field.swell(TRUNK, SHORTS_LOOSE)
        else:
            side = LEFT if names == (thigh(LEFT),) else RIGHT
            add_thigh(field, bones.legs[side].thigh, BUILD, side)
            field.swell(thigh(side), LEG_LOOSE)
        lowest.append(meshed(field, 0.008).vertices)
    return lowest


@given(st.integers(5, 40), st.integers(-8, 8))
@settings(max_examples=6)
def test_who_lies_presses_the_back_a_little_into_the_mat(height, roll):
    said = both(Pelvis(Lie.ON_BACK, Rest.FLOOR, (0, 0, 0.1)))
    turn = ON_BACK @ about_x(roll)
    bones = skeleton(Frame(turn, vector(0, 0, height / 100)), left_hip=about_x(-90), right_hip=about_x(-90))
    gap = gap_below(bones, said, PERSON)
    lowest = min(part[:, 2].min() for part in clothed(bones))
    assert lowest + gap == pytest.approx(-PRESSED, abs=0.003)
    # once let down nothing is left to do
    settled = skeleton(Frame(turn, vector(0, 0, height / 100 + gap)), left_hip=about_x(-90), right_hip=about_x(-90))
    assert gap_below(settled, said, PERSON) == pytest.approx(0, abs=0.002)


def test_who_sits_sits_on_the_seat():
    chair = PropPose("chair", (0, 0.1, 0), (0, 0, 0))
    pelvis = Pelvis(Lie.UPRIGHT, Rest.CHAIR, (0, 0, 0.5))
    bones = skeleton(**SITTING)
    gap = gap_below(bones, pose(pelvis, pelvis, props=(chair,)), PERSON)
    lowest = min(part[:, 2].min() for part in clothed(bones))
    assert lowest + gap == pytest.approx(SEAT_HEIGHT - PRESSED, abs=0.006)


def test_who_lies_on_a_bed_lies_on_its_mattress():
    bed = PropPose("bed", (0.4, 0, 0), (1.2, 0.9, 0.48))
    floor, raised = (
        gap_below(skeleton(Frame(ON_BACK, vector(0, 0, 0.3))), pose(pelvis, pelvis, props=(bed,)), PERSON)
        for pelvis in (Pelvis(Lie.ON_BACK, rests, (0, 0, 0.3)) for rests in (Rest.FLOOR, Rest.BED))
    )
    assert raised - floor == pytest.approx(0.48)


@pytest.mark.parametrize(("lie", "side"), [(Lie.ON_LEFT, LEFT), (Lie.ON_RIGHT, RIGHT)])
def test_who_lies_on_a_side_lies_on_its_hip_or_its_shoulder(lie, side):
    said = both(Pelvis(lie, Rest.FLOOR, (0, 0, 0.3)))
    hips = {f"{leg}_hip": about_x(-45) for leg in SIDES}
    for bend in (0, 15):
        # bent aside at the waist towards the floor, the shoulder is the lower one
        bones = skeleton(Frame(placed(said).turn, vector(0, 0, 0.3)), lumbar=about_y(bend * out(side)), **hips)
        hip = meshed(shorts(bones, PERSON), 0.008).vertices[:, 2].min()
        shoulder = float(bones.chest.point(out(side) * (BUILD.shoulders - 0.02), 0, 0.11)[2]) - 0.05
        assert min(hip, shoulder) + gap_below(bones, said, PERSON) == pytest.approx(-PRESSED, abs=0.006)
        assert (hip < shoulder) == (bend == 0)


def test_who_lies_on_the_front_lies_on_the_trunk_whatever_the_thighs_do():
    """The groins are soft: thighs that hang or lift do not carry the body."""
    said = both(Pelvis(Lie.ON_FRONT, Rest.FLOOR, (0, 0, 0.3)))
    turn = placed(said).turn
    level, bent = (
        skeleton(Frame(turn, vector(0, 0, 0.3)), left_hip=about_x(hip), right_hip=about_x(hip)) for hip in (0, -25)
    )
    trunk = clothed(level)[0][:, 2].min()
    assert trunk + gap_below(level, said, PERSON) == pytest.approx(-PRESSED, abs=0.006)
    # the thighs of the second are centimetres lower than its trunk
    assert min(part[:, 2].min() for part in clothed(bent)[1:]) < trunk - 0.03
    assert gap_below(bent, said, PERSON) == pytest.approx(gap_below(level, said, PERSON), abs=0.004)


def test_on_a_platform_the_seat_is_higher():
    pelvis, bones = Pelvis(Lie.UPRIGHT, Rest.CHAIR, (0, 0, 0.5)), skeleton(**SITTING)
    low, high = (
        gap_below(bones, pose(pelvis, pelvis, props=(PropPose("chair", (0, 0, z), (0, 0, 0)),)), PERSON)
        for z in (0.0, 0.15)
    )
    assert high - low == pytest.approx(0.15)


def test_what_hangs_below_the_seat_does_not_count():
    # GIVEN somebody who sits with one knee lower than the seat
    pelvis, chair = Pelvis(Lie.UPRIGHT, Rest.CHAIR, (0, 0, 0.5)), PropPose("chair", (0, 0, 0), (0, 0, 0))
    said = pose(pelvis, pelvis, props=(chair,))
    level, hanging = skeleton(**SITTING), skeleton(**{**SITTING, "left_hip": about_x(-60)})
    assert gap_below(hanging, said, PERSON) < gap_below(level, said, PERSON) + 0.09
