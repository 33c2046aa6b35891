# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is found wrong with poses that a body cannot take, and that nothing is found with those that ship."""

from dataclasses import replace
from itertools import pairwise

import pytest

from companion.illustrator.body.person_file import read_person
from companion.illustrator.check import findings
from companion.illustrator.check.findings import Finding, check, moments_of
from companion.illustrator.pose.contact_words import contact_of
from companion.illustrator.pose.pose import PropPose, Rest
from tests.illustrator.pose.bodies import PERSON, changed, shipped
from tests.illustrator.works import PEOPLE, POSED, STRETCHES

SEATED, LYING = shipped("glute-seated-figure4"), shipped("glute-supine-figure4")
KNEELING, STANDING = shipped("hip-flexor-half-kneel"), shipped("hip-flexor-standing")


@pytest.fixture
def at_keys(monkeypatch):
    """Looks at the keys only, which is quicker."""
    monkeypatch.setattr(findings, "BETWEEN", 1)


def faults(pose, stretch, moment):
    """What is wrong at a moment; all of it has to name the stretch."""
    found = check(pose, PERSON)
    assert {finding.stretch for finding in found} <= {stretch}
    return [finding.fault for finding in found if finding.moment == moment]


def says(told, *words):
    """Whether one of the faults has all these words."""
    return any(all(word in fault for word in words) for fault in told)


def test_every_stretch_has_a_pose():
    assert set(POSED) == {path.stem for path in STRETCHES.glob("*.yaml")}


@pytest.mark.parametrize("stretch", POSED)
def test_nothing_is_wrong_with_a_shipped_pose(stretch, monkeypatch):
    """Every fourth of the moments that `python -m companion.illustrator check` looks at, and every key."""
    monkeypatch.setattr(findings, "BETWEEN", findings.BETWEEN // 4)
    assert [str(finding) for finding in check(shipped(stretch), PERSON)] == []


@pytest.mark.usefixtures("at_keys")
@pytest.mark.parametrize("person", [person for person in PEOPLE if person != PERSON.name])
@pytest.mark.parametrize("stretch", POSED)
def test_nothing_is_wrong_with_it_when_somebody_else_shows_it(stretch, person):
    """The keys; `python -m companion.illustrator check --person NAME` looks between them."""
    assert [str(finding) for finding in check(shipped(stretch), read_person(person))] == []


def test_a_line_names_stretch_moment_and_fault():
    assert str(Finding("calf-wall", "hold", "the left knee hurts")) == "calf-wall: hold: the left knee hurts"


# One change to a shipped pose, and what comes of it


def chair_moved(by):
    chair = next(prop for prop in STANDING.props if prop.kind == "chair")
    return replace(STANDING, props=(replace(chair, at=(chair.at[0] + by, *chair.at[1:])),))


def higher_pillow():
    return replace(
        LYING,
        props=tuple(
            replace(prop, size=(*prop.size[:2], 0.1)) if prop.kind == "pillow" else prop for prop in LYING.props
        ),
    )


def with_prop(pose, prop):
    return replace(pose, props=(*pose.props, prop))


NEAR_SEAT = {"contact": contact_of("free"), "at": (-0.15, SEATED.props[0].at[1] - 0.15, 0.43)}
FAR_FOOT = {"at": (SEATED.keys[0].legs["right"].at[0], -0.9)}

BROKEN = {
    "a hand out of reach": (
        chair_moved(-0.3), "hip-flexor-standing", "start",
        ("the right arm misses what it should touch by", "mm"),
    ),
    "a hand out of reach in the hold only": (
        changed(KNEELING, "hold", right_arm={"contact": contact_of("hand on left shin at 100 %")}),
        "hip-flexor-half-kneel", "hold", ("the right arm misses",),
    ),
    "an ankle out of reach": (
        changed(SEATED, right_leg=FAR_FOOT), "glute-seated-figure4", "start",
        ("the right leg misses what it should touch by", "mm"),
    ),
    "a crossed ankle out of reach": (
        changed(SEATED, left_leg={"past": 0.7}), "glute-seated-figure4", "start", ("the left leg misses",),
    ),
    "a foot below the floor": (
        changed(STANDING, right_leg={"contact": contact_of("free")}), "hip-flexor-standing", "start",
        ("the right foot is", "mm below the floor"),
    ),
    "a sole above the floor": (
        changed(STANDING, "hold", pelvis={"at": (0.0, -0.005, 0.93)}), "hip-flexor-standing", "hold",
        ("the right sole should touch the floor and is", "mm above it"),
    ),
    "a hand inside the seat": (
        changed(SEATED, right_arm=NEAR_SEAT), "glute-seated-figure4", "start",
        ("the right hand is", "mm inside the seat"),
    ),
    "a shin inside a thin leg of a chair": (
        with_prop(STANDING, PropPose("chair", (0.10 - 0.195, -0.13 + 0.19, 0), (0, 0, 0))),
        "hip-flexor-standing", "start",
        ("left shin is", "mm inside the legs"),
    ),
    "a head inside the pillow": (
        higher_pillow(), "glute-supine-figure4", "start", ("the head is", "mm inside the pillow"),
    ),
    "a forearm through the other thigh": (
        changed(KNEELING, left_arm={"side": (-1.0, -0.3, 0.0)}), "hip-flexor-half-kneel", "start",
        ("the left forearm and the right thigh are", "mm inside one another"),
    ),
    "a hand in the other arm": (
        changed(KNEELING, left_arm={"contact": contact_of("hand on right thigh at 80 %"), "side": (-0.35, 1.0, 0.0)}),
        "hip-flexor-half-kneel", "start", ("the left hand and the right forearm are", "mm inside one another"),
    ),
    "clasped hands that are apart": (
        changed(LYING, "hold", left_arm={"contact": contact_of("hands clasped behind right thigh at 5 %")}),
        "glute-supine-figure4", "hold", ("the hands should be clasped and are", "mm apart"),
    ),
    "a hip that is flexed too far": (
        changed(LYING, "hold", right_leg={"hip": 135.0}), "glute-supine-figure4", "hold",
        ("the right hip is at 135 degrees of hip flexion; -20 to 125 is what a body does",),
    ),
    "a knee that is bent too far": (
        changed(LYING, "reach", right_leg={"knee_bend": 160.0}), "glute-supine-figure4", "reach",
        ("the right knee is at 160 degrees of knee flexion; 0 to 150 is what a body does",),
    ),
    "a hip that is turned out too far": (
        changed(SEATED, left_leg={"contact": contact_of("ankle on right thigh at 20 %")}),
        "glute-seated-figure4", "start", ("the left hip is at", "degrees of hip outward turn; -40 to 60"),
    ),
    "a head that is bent too far": (
        changed(STANDING, spine={"head": (45.0, 0.0, 0.0)}), "hip-flexor-standing", "start",
        ("the head is at 45 degrees of head bend",),
    ),
    "a body that lies below the floor": (
        changed(LYING, pelvis={"rests": Rest.FEET, "at": (0.0, 0.0, 0.06)}), "glute-supine-figure4", "start",
        ("the trunk is", "mm below the floor"),
    ),
    "a heel that stands in the air": (
        changed(shipped("hamstring-seated"), "hold", left_leg={"at": (0.10, -0.9)}), "hamstring-seated", "hold",
        ("the left leg misses what it should touch by", "mm"),
    ),
    "toes that point into the floor": (
        changed(shipped("hamstring-seated"), "hold", left_leg={"toes_up": -20.0}), "hamstring-seated", "hold",
        ("the left sole is", "mm below the floor"),
    ),
    "a forearm above the floor": (
        changed(shipped("prone-on-elbows"), "hold", left_arm={"shoulder": (0.0, -0.5, 0.0)}), "prone-on-elbows", "hold",
        ("left forearm should touch the floor and is", "mm above it"),
    ),
    "a wall in the way": (
        with_prop(STANDING, PropPose("wall", (0, -0.3, 0), (1.0, 0.2, 2.0))), "hip-flexor-standing", "start",
        ("is", "mm inside the wall"),
    ),
}  # fmt: skip


@pytest.mark.usefixtures("at_keys")
@pytest.mark.parametrize(("pose", "stretch", "moment", "words"), BROKEN.values(), ids=BROKEN)
def test_it_is_found(pose, stretch, moment, words):
    assert says(faults(pose, stretch, moment), *words)


@pytest.mark.usefixtures("at_keys")
def test_a_body_that_lies_above_the_floor_is_found():
    # GIVEN a pelvis that is not let down because of its first key, and a later one that says it lies on the floor
    pose = changed(changed(LYING, pelvis={"at": (0.0, 0.0, 0.20)}), "start", pelvis={"rests": Rest.FEET})
    assert says(faults(pose, pose.stretch, "hold"), "the trunk should touch the floor and is", "mm above it")


def test_a_fault_between_the_keys_is_found(monkeypatch):
    # GIVEN a move without the keys that lead the hands around the thigh
    monkeypatch.setattr(findings, "BETWEEN", 4)
    pose = replace(LYING, keys=(LYING.keys[0], LYING.keys[-1]))
    found = check(pose, PERSON)
    assert {finding.moment for finding in found} & {"start", "hold"} == set()
    half = [finding.fault for finding in found if finding.moment == "at 50%"]
    assert says(half, "left forearm", "left thigh", "inside one another")


@pytest.mark.usefixtures("at_keys")
def test_what_only_one_key_does_wrong_is_told_of_that_key():
    found = check(changed(STANDING, "hold", spine={"neck": (50.0, 0.0, 0.0)}), PERSON)
    assert [(finding.moment, "neck" in finding.fault) for finding in found] == [("hold", True)]


# Which moments are looked at


def test_every_key_has_its_name_and_the_moments_between_tell_how_far_the_move_is():
    names = [name for name, _ in moments_of(LYING)]
    assert [name for name in names if not name.startswith("at ")] == [key.name for key in LYING.keys]
    assert "at 50%" in names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("stretch", POSED)
def test_moments_rise_from_start_to_hold(stretch):
    moments = [at for _, at in moments_of(shipped(stretch))]
    assert moments == sorted(moments)
    assert (moments[0], moments[-1]) == (0.0, 1.0)
    assert max(later - earlier for earlier, later in pairwise(moments)) <= 1 / 8
