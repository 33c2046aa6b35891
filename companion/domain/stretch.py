# SPDX-License-Identifier: LGPL-3.0-or-later
"""One move of the library: what it is for, how it is done, how long it is held and who should take care."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Side(StrEnum):
    """The side of the body that is worked; `BOTH` where a move has no sides."""

    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


class Phase(StrEnum):
    """What the patient is doing at one moment of a session."""

    GET_READY = "get_ready"
    EASE_IN = "ease_in"
    HOLD = "hold"
    EASE_OUT = "ease_out"
    REST = "rest"
    CHANGE_SIDES = "change_sides"
    DONE = "done"

    @property
    def is_waiting(self) -> bool:
        """Whether this phase only leads up to a hold."""
        return self in (Phase.GET_READY, Phase.REST, Phase.CHANGE_SIDES)


class Kind(StrEnum):
    """What a move is for."""

    STRETCH = "stretch"
    MOBILITY = "mobility"
    STRENGTH = "strength"


class Position(StrEnum):
    """How the body is placed."""

    HALF_KNEELING = "half_kneeling"
    HANDS_AND_KNEES = "hands_and_knees"
    LYING_ON_BACK = "lying_on_back"
    LYING_ON_FRONT = "lying_on_front"
    LYING_ON_SIDE = "lying_on_side"
    SITTING = "sitting"
    STANDING = "standing"


class Equipment(StrEnum):
    """A thing that a move needs or that helps."""

    BED = "bed"
    CHAIR = "chair"
    MAT = "mat"
    PAD = "pad"
    PILLOW = "pillow"
    STRAP = "strap"
    TOWEL = "towel"
    WALL = "wall"
    WORKTOP = "worktop"


class Muscle(StrEnum):
    """A muscle or muscle group that a move works."""

    ABDOMINALS = "abdominals"
    ADDUCTORS = "adductors"
    BACK_EXTENSORS = "back_extensors"
    CALF = "calf"
    DEEP_HIP_ROTATORS = "deep_hip_rotators"
    GLUTEUS_MAXIMUS = "gluteus_maximus"
    GLUTEUS_MEDIUS = "gluteus_medius"
    HAMSTRINGS = "hamstrings"
    ILIOPSOAS = "iliopsoas"
    OBLIQUES = "obliques"
    PIRIFORMIS = "piriformis"
    QUADRICEPS = "quadriceps"
    RECTUS_FEMORIS = "rectus_femoris"
    TENSOR_FASCIAE_LATAE = "tensor_fasciae_latae"


class Condition(StrEnum):
    """A reason to take care, or to ask the clinic first."""

    BALANCE = "balance"
    GROIN_PINCH = "groin_pinch"
    HIP_REPLACEMENT_FRONT = "hip_replacement_front"
    HIP_REPLACEMENT_BACK = "hip_replacement_back"
    KNEE = "knee"
    LEG_SYMPTOMS = "leg_symptoms"
    OSTEOPOROSIS = "osteoporosis"
    OUTER_HIP_PAIN = "outer_hip_pain"
    PREGNANCY = "pregnancy"
    SHOULDER = "shoulder"
    STENOSIS = "stenosis"
    WRIST = "wrist"


@dataclass(frozen=True, slots=True)
class Dose:
    """How long a stretch is held (seconds), and how often on each side."""

    hold: float
    repetitions: int


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a dose may be changed to: seconds of one hold, and holds on a side, both ends included."""

    hold: tuple[float, float]
    repetitions: tuple[int, int]

    def allows(self, dose: Dose) -> bool:
        """Whether `dose` lies within both bounds."""
        return (
            self.hold[0] <= dose.hold <= self.hold[1] and self.repetitions[0] <= dose.repetitions <= self.repetitions[1]
        )

    def nearest(self, dose: Dose) -> Dose:
        """The allowed dose nearest to `dose`."""
        return Dose(
            hold=min(max(dose.hold, self.hold[0]), self.hold[1]),
            repetitions=min(max(dose.repetitions, self.repetitions[0]), self.repetitions[1]),
        )


@dataclass(frozen=True, slots=True)
class Variation:
    """An easier or harder way: told in words, and, where it is a move of its own, named by that move's id."""

    text: str
    stretch: str | None = None


@dataclass(frozen=True, slots=True)
class Caution:
    """Who should take care, and what they should do."""

    condition: Condition
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """The physiotherapist who signed a text, and the day."""

    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Stretch:
    """A move of the library.

    All texts are written once for both sides, with pairs that `wording.for_side` resolves.

    Attributes:
        sides: the sides that are worked in turn, in order; `(Side.BOTH,)` where the move has no sides.
        alternating: whether the sides take turns after every repetition.
        cues: the one sentence that matters in a phase.
    """

    id: str
    name: str
    kind: Kind
    position: Position
    targets: tuple[Muscle, ...]
    sides: tuple[Side, ...]
    dose: Dose
    bounds: Bounds
    steps: tuple[str, ...]
    feel: str
    mistakes: tuple[str, ...]
    alternating: bool = False
    other_names: tuple[str, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    helpful: tuple[Equipment, ...] = ()
    cues: Mapping[Phase, str] = field(default_factory=dict)
    easier: tuple[Variation, ...] = ()
    harder: tuple[Variation, ...] = ()
    cautions: tuple[Caution, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: Review | None = None

    @property
    def easier_form(self) -> str | None:
        """The id of the first easier way that is a move of its own."""
        return next((way.stretch for way in self.easier if way.stretch), None)
