# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a pose may say, what it takes over from the key before, and that no fault gets further than a sentence."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.illustrator.pose.pose import Depth, Inset, Lie, Part, Place, Rest
from companion.illustrator.pose.pose_file import PoseUnreadableError, read_pose
from tests.illustrator.works import POSED, STRETCHES, pose_of

GOOD = """\
schema: 1
pose:
  shows: left
  view: {around: 62, above: 9}
  props:
    - {kind: chair, at: [-0.5, 0, 0], turn: -90}
  muscles: [iliopsoas]
  arrow: [[0, 0, 0], [0, 0, 1]]
  keys:
    start:
      pelvis: {lie: upright, rests: feet, at: [0, 0.07, 0.86], tilt: 2}
      spine: {lumbar: 3, head: [-4, 1, 2]}
      left_leg: {contact: sole flat on floor, at: [0.1, 0.3], toes: [0, -1]}
      right_leg: {contact: sole flat on floor, at: [-0.1, -0.1]}
      right_arm: {contact: hand on chair back at 40 %, curl: 30}
    hold:
      pelvis: {tilt: -5}
      left_leg: {contact: ball on floor, heel: 0.04}
"""


def read(tmp_path, text):
    path = tmp_path / "a-stretch.yaml"
    path.write_text(text, encoding="utf-8")
    return read_pose(path)


def test_a_pose_reads(tmp_path):
    pose = read(tmp_path, GOOD)

    assert (pose.stretch, pose.shows, pose.view.around) == ("a-stretch", "left", 62)
    assert [key.name for key in pose.keys] == ["start", "hold"]
    assert [key.at for key in pose.keys] == [0, 1]
    first = pose.keys[0]
    assert (first.pelvis.lie, first.pelvis.rests) == (Lie.UPRIGHT, Rest.FEET)
    assert first.spine.lumbar == (3, 0, 0)
    assert first.spine.head == (-4, 1, 2)
    contact = first.arms["right"].contact
    assert (contact.part, contact.place, contact.share) == (Part.HAND, Place.CHAIR_BACK, 0.4)
    assert pose.arrow == ((0, 0, 0), (0, 0, 1))


def test_a_key_takes_over_what_it_does_not_say(tmp_path):
    start, hold = read(tmp_path, GOOD).keys

    assert hold.pelvis.tilt == -5
    assert hold.pelvis.at == start.pelvis.at
    assert hold.spine == start.spine
    assert hold.legs["right"] == start.legs["right"]
    assert hold.legs["left"].contact.part is Part.BALL
    assert hold.legs["left"].at == (0.1, 0.3)


@pytest.mark.parametrize("stretch", POSED)
def test_the_shipped_poses_read(stretch):
    pose = pose_of(stretch)

    assert pose.stretch == stretch
    assert (pose.keys[0].name, pose.keys[-1].name) == ("start", "hold")


def test_what_is_lit_is_what_is_shown_unless_it_is_told(tmp_path):
    both = GOOD.replace("shows: left", "shows: both")
    other = GOOD.replace("shows: left\n", "shows: left\n  lights: right\n")

    assert [(pose.shows, pose.lights) for pose in (read(tmp_path, text) for text in (GOOD, both, other))] == [
        ("left", "left"),
        ("both", "both"),
        ("left", "right"),
    ]


def test_a_pose_has_neither_strap_nor_inset_unless_it_is_told(tmp_path):
    pose = read(tmp_path, GOOD)

    assert (pose.strap, pose.inset) == (None, None)


def test_a_second_look_reads(tmp_path):
    inset = "inset: {around: 160, above: 30, middle: [0, 0.1, 0.2], across: 0.6, at: [0.8, 0.25], size: 0.3}"
    looks = [inset, inset.replace("0.3}", "0.3, sees: bones}")]
    poses = [read(tmp_path, GOOD.replace("  muscles:", f"  {look}\n  muscles:")) for look in looks]

    skin = Inset(160, 30, (0, 0.1, 0.2), 0.6, (0.8, 0.25), 0.3)
    assert [pose.inset for pose in poses] == [skin, dataclasses.replace(skin, sees=Depth.BONES)]


def test_a_strap_goes_round_the_foot_that_is_told(tmp_path):
    text = GOOD.replace("{contact: hand on chair back at 40 %, curl: 30}", "{contact: free, at: [0.2, 0, 1]}")

    assert read(tmp_path, text.replace("  muscles:", "  strap: right\n  muscles:")).strap == "right"


def test_what_carries_the_pelvis_may_be_a_seat_first_and_then_the_feet(tmp_path):
    text = GOOD.replace("rests: feet", "rests: chair").replace("{tilt: -5}", "{rests: feet}")

    assert [key.pelvis.rests for key in read(tmp_path, text).keys] == [Rest.CHAIR, Rest.FEET]


INSET = "inset: {around: 160, above: 30, middle: [0, 0, 0], across: 0.6, at: [0.8, 0.25], size: 0.3}"
BROKEN = {
    "an unknown field": ("view: {around: 62,", "view: {arround: 62,", 4, "pose.view"),
    "no view": ("  view: {around: 62, above: 9}\n", "", 2, "pose.view"),
    "an unknown muscle": ("[iliopsoas]", "[biceps]", 7, "pose.muscles[1]"),
    "a muscle twice": ("[iliopsoas]", "[iliopsoas, iliopsoas]", 7, "pose.muscles"),
    "a misspelt side": ("shows: left", "shows: lefft", 3, "pose.shows"),
    "a misspelt lit side": ("shows: left", "shows: left\n  lights: bothe", 4, "pose.lights"),
    "a strap round both feet": ("shows: left", "shows: left\n  strap: both", 4, "pose.strap"),
    "an inset that is not whole": ("shows: left", "shows: left\n  inset: {around: 9, above: 9}", 4, "pose.inset"),
    "an inset that sees something else": (
        "shows: left", f"shows: left\n  {INSET.replace('}', ', sees: blood}')}", 4, "pose.inset.sees",
    ),
    "an unknown contact": ("sole flat on floor, at: [0.1", "sole on ceiling, at: [0.1", 13, "left_leg.contact"),
    "a word of place that does not fit": ("hand on chair", "hand behind chair", 15, "right_arm.contact"),
    "more than all": ("back at 40 %", "back at 140 %", 15, "right_arm.contact"),
    "too few numbers": ("at: [0, 0.07, 0.86]", "at: [0, 0.07]", 11, "pelvis.at"),
    "one number for two": ("toes: [0, -1]", "toes: 1", 13, "left_leg.toes"),
    "a number that is none": ("tilt: 2", "tilt: two", 11, "pelvis.tilt"),
    "no number at all": ("tilt: 2", "tilt: .inf", 11, "pelvis.tilt"),
    "a number beyond all bounds": ("tilt: 2", "tilt: 1e9", 11, "pelvis.tilt"),
    "a truth for a number": ("tilt: 2", "tilt: true", 11, "pelvis.tilt"),
    "an unknown thing": ("kind: chair", "kind: sofa", 6, "props[1].kind"),
    "another name than start": ("    start:\n", "    begin:\n", 10, "pose.keys"),
    "no keys": ("  keys:\n    start:\n", "  keys: {}\n  keyz:\n    start:\n", 9, "pose.keys"),
    "a key without its moment": ("    hold:\n", "    middle: {}\n    hold:\n", 16, "middle"),
    "keys out of order": ("    hold:\n", "    middle: {at: 1.5}\n    hold:\n", 10, "pose.keys"),
    "an arrow of one point": ("arrow: [[0, 0, 0], [0, 0, 1]]", "arrow: [[0, 0, 0]]", 8, "pose.arrow"),
    "a field that is there twice": ("tilt: 2}", "tilt: 2, tilt: 3}", 11, "pose.keys.start.pelvis.tilt"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "field"), BROKEN.values(), ids=BROKEN)
def test_a_fault_is_named_with_line_and_field(tmp_path, old, new, line, field):
    assert old in GOOD
    with pytest.raises(PoseUnreadableError) as refused:
        read(tmp_path, GOOD.replace(old, new, 1))

    assert any(field in fault.field for fault in refused.value.faults), refused.value
    assert any(abs(fault.line - line) <= 1 for fault in refused.value.faults), refused.value
    assert "a-stretch.yaml:" in str(refused.value)


CHAIR = "    - {kind: chair, at: [-0.5, 0, 0], turn: -90}\n"
CHANGES = "cannot change on the way"
NONSENSE = {
    "a chair that is not there": (CHAIR, "    - {kind: mat, at: [0, 0, 0], size: [1, 1, 0]}\n", "touches a chair, and"),
    "a thing without a size": (CHAIR, f"{CHAIR}    - {{kind: pad, at: [0, 0, 0]}}\n", "the pad has no size"),
    "a pad that is not there": ("sole flat on floor, at: [0.1", "knee on pad, at: [0.1", "touches a pad, and"),
    "an ankle on its own leg": ("sole flat on floor, at: [0.1", "ankle on left thigh at 80 %, at: [0.1", "own leg"),
    "an ankle on its own shin": ("sole flat on floor, at: [0.1", "ankle on left shin at 98 %, at: [0.1", "own leg"),
    "ankles on one another": (
        "sole flat on floor, at: [0.1, 0.3], toes: [0, -1]}\n      right_leg: {contact: sole flat on floor,",
        "ankle on right shin}\n      right_leg: {contact: ankle on left thigh,",
        "both ankles cannot lie on the other leg",
    ),
    "a bed that is not there": ("rests: feet", "rests: bed", "rests on a bed, and there is none"),
    "a bed without a size": (CHAIR, f"{CHAIR}    - {{kind: bed, at: [0, 0, 0]}}\n", "the bed has no size"),
    "feet that become a floor": ("{tilt: -5}", "{rests: floor}", CHANGES),
    "feet that become a knee": ("{tilt: -5}", "{rests: left knee}", CHANGES),
    "a strap in a hand that holds on": ("shows: left", "shows: left\n  strap: left", "hold a strap cannot touch"),
    "an inset that shows nothing": (
        "shows: left", f"shows: left\n  {INSET.replace('across: 0.6', 'across: 0')}", "the inset has no size",
    ),
    "an inset without a width": (
        "shows: left", f"shows: left\n  {INSET.replace('size: 0.3', 'size: -0.3')}", "the inset has no size",
    ),
    "an inset that is higher than the picture": (
        "shows: left", f"shows: left\n  {INSET.replace('size: 0.3', 'size: 0.8')}", "or is larger than the picture",
    ),
    "an inset beyond the right edge": (
        "shows: left", f"shows: left\n  {INSET.replace('[0.8', '[0.86')}", "beyond the edge of the picture",
    ),
    "an inset beyond the upper edge": (
        "shows: left", f"shows: left\n  {INSET.replace('0.25]', '0.19]')}", "beyond the edge of the picture",
    ),
    "a heel that is up on a flat sole": ("toes: [0, -1]", "heel: 0.02", "the left sole is not flat"),
    "a ball with the heel down": ("ball on floor, heel: 0.04", "ball on floor", "the left heel is on the floor"),
    "another lie in the hold": ("pelvis: {tilt: -5}", "pelvis: {lie: on back}", CHANGES),
    "a knee that carries and does not kneel": ("rests: feet", "rests: left knee", "which does not kneel"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), NONSENSE.values(), ids=NONSENSE)
def test_what_no_pose_can_mean_is_refused_with_a_sentence(tmp_path, old, new, words):
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    with pytest.raises(PoseUnreadableError, match=words):
        read(tmp_path, text)


@pytest.mark.parametrize(
    "text", ["", "schema: 1\n", "pose:\n", "pose: []\n", "pose: left\n", "pose: {}\n", "\x00", "- a\n"]
)
def test_without_a_pose_there_is_a_sentence(tmp_path, text):
    with pytest.raises(PoseUnreadableError):
        read(tmp_path, text)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(PoseUnreadableError, match=r"nothing\.yaml"):
        read_pose(tmp_path / "nothing.yaml")


LINES = (STRETCHES / "hip-flexor-half-kneel.yaml").read_text(encoding="utf-8").split("\npose:")[1].splitlines()[1:]
SCRAPS = st.sampled_from(
    ["", "[]", "{}", "null", "-1", "1e400", "[1, [2, 3]]", "left", "{at: [0]}", "!x", "&a", "true"]
)


@given(st.integers(0, len(LINES) - 1), SCRAPS, st.sampled_from([":", ",", "{", "[", "}"]))
@settings(max_examples=120, deadline=None)
def test_whatever_is_broken_it_is_a_sentence_or_a_pose(tmp_path_factory, number, scrap, mark):
    """A scrap in the place of what follows a mark, anywhere in a shipped pose."""
    lines = list(LINES)
    before, found, _ = lines[number].partition(mark)
    lines[number] = f"{before}{found} {scrap}"
    path = tmp_path_factory.mktemp("broken") / "a-stretch.yaml"
    path.write_text("pose:\n" + "\n".join(lines) + "\n", encoding="utf-8")

    try:
        pose = read_pose(path)
    except PoseUnreadableError as refused:
        said = str(refused)
    else:
        said = f"{path}: {len(pose.keys)} keys"
    assert said.startswith(str(path))
