# SPDX-License-Identifier: LGPL-3.0-or-later
"""Four real moves with their pictures, and two without."""

from companion.domain.stretch import (
    Bounds,
    Caution,
    Condition,
    Dose,
    Equipment,
    Kind,
    Muscle,
    Position,
    Side,
    Stretch,
    Variation,
)

BOTH_IN_TURN = (Side.LEFT, Side.RIGHT)
BOUNDS = Bounds((10, 60), (1, 5))

HALF_KNEELING = Stretch(
    id="hip-flexor-half-kneel",
    name="Half-kneeling hip flexor stretch",
    kind=Kind.STRETCH,
    position=Position.HALF_KNEELING,
    targets=(Muscle.ILIOPSOAS, Muscle.RECTUS_FEMORIS, Muscle.TENSOR_FASCIAE_LATAE),
    sides=BOTH_IN_TURN,
    dose=Dose(20, 3),
    bounds=BOUNDS,
    steps=(
        "Kneel on your [right|left] knee on a soft pad. Put your [left|right] foot flat on the floor in front of you.",
        "Grow tall. Hold a chair if you feel wobbly.",
        "Squeeze your [right|left] buttock and tuck your tail under.",
        "Keep the tuck. Glide your hips forward a little, until you feel a mild pull at the front of that hip.",
        "Breathe slowly and hold for 20 seconds.",
        "Ease back, rest, then change sides.",
    ),
    feel="The front of the hip or thigh on the kneeling side. Not in the low back. Not under the kneecap.",
    mistakes=(
        "Letting the low back arch.",
        "Leaning the chest forward instead of moving the hips.",
        "Letting the front knee fall in.",
        "Bouncing.",
    ),
    other_names=("kneeling hip flexor stretch", "low lunge stretch", "psoas stretch"),
    equipment=(Equipment.MAT, Equipment.PAD),
    helpful=(Equipment.CHAIR,),
    easier=(
        Variation("Do it standing.", "hip-flexor-standing"),
        Variation("Use two pads, and glide less far."),
    ),
    harder=(Variation("Raise your [right|left] arm straight up and lean a little away from it."),),
    cautions=(
        Caution(Condition.KNEE, "Use the standing version."),
        Caution(Condition.HIP_REPLACEMENT_FRONT, "Ask your clinic before you kneel on that side."),
    ),
    sources=("NHS inform, hip flexor stretch", "Massachusetts General Hospital, hip stretches"),
)

FIGURE_4 = Stretch(
    id="glute-supine-figure4",
    name="Lying gluteal stretch (figure 4)",
    kind=Kind.STRETCH,
    position=Position.LYING_ON_BACK,
    targets=(Muscle.GLUTEUS_MAXIMUS, Muscle.PIRIFORMIS),
    sides=BOTH_IN_TURN,
    dose=Dose(20, 3),
    bounds=BOUNDS,
    steps=("Lie on your back with your knees bent.", "Rest your [right|left] ankle on your [left|right] thigh."),
    feel="Deep in the buttock of the crossed leg.",
    mistakes=("Pulling on the knee.",),
    easier=(Variation("Do it sitting.", "glute-seated-figure4"),),
)

STANDING = Stretch(
    id="hip-flexor-standing",
    name="Standing hip flexor stretch",
    kind=Kind.STRETCH,
    position=Position.STANDING,
    targets=(Muscle.ILIOPSOAS,),
    sides=BOTH_IN_TURN,
    dose=Dose(20, 3),
    bounds=BOUNDS,
    steps=("Step your [right|left] foot back.",),
    feel="The front of the hip of the back leg.",
    mistakes=(),
    harder=(Variation("Do it kneeling.", "hip-flexor-half-kneel"),),
)

SEATED_FIGURE_4 = Stretch(
    id="glute-seated-figure4",
    name="Seated figure-4 stretch",
    kind=Kind.STRETCH,
    position=Position.SITTING,
    targets=(Muscle.GLUTEUS_MAXIMUS,),
    sides=BOTH_IN_TURN,
    dose=Dose(30, 2),
    bounds=BOUNDS,
    steps=("Sit tall near the front of a firm chair.",),
    feel="Deep in the buttock of the crossed leg.",
    mistakes=(),
)

CAT_CAMEL = Stretch(
    id="cat-camel",
    name="Cat-camel",
    kind=Kind.MOBILITY,
    position=Position.HANDS_AND_KNEES,
    targets=(Muscle.BACK_EXTENSORS,),
    sides=(Side.BOTH,),
    dose=Dose(3, 6),
    bounds=Bounds((2, 5), (1, 10)),
    steps=("Get on your hands and knees.", "Slowly round your back.", "Slowly let it sink."),
    feel="A gentle movement along the whole back.",
    mistakes=(),
)

BED_EDGE = Stretch(
    id="hip-flexor-bed-edge",
    name="Edge-of-bed hip flexor stretch",
    kind=Kind.STRETCH,
    position=Position.LYING_ON_BACK,
    targets=(Muscle.ILIOPSOAS,),
    sides=BOTH_IN_TURN,
    dose=Dose(20, 2),
    bounds=BOUNDS,
    steps=("Lie at the edge of the bed.",),
    feel="The front of the hip of the hanging leg.",
    mistakes=(),
)

MOVES = (HALF_KNEELING, FIGURE_4, STANDING, SEATED_FIGURE_4, CAT_CAMEL, BED_EDGE)
NAMES = {move.id: move.name for move in MOVES}
