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


_KNEELING = (Position.HALF_KNEELING, Position.HANDS_AND_KNEES)
_LYING = (Position.LYING_ON_BACK, Position.LYING_ON_FRONT, Position.LYING_ON_SIDE)


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
    LATISSIMUS_DORSI = "latissimus_dorsi"
    OBLIQUES = "obliques"
    PIRIFORMIS = "piriformis"
    QUADRATUS_LUMBORUM = "quadratus_lumborum"
    QUADRICEPS = "quadriceps"
    RECTUS_FEMORIS = "rectus_femoris"
    TENSOR_FASCIAE_LATAE = "tensor_fasciae_latae"


class Condition(StrEnum):
    """A reason to take care, or to ask the clinic first."""

    BALANCE = "balance"
    DIZZY = "dizzy"
    GROIN_PINCH = "groin_pinch"
    HIGH_BLOOD_PRESSURE = "high_blood_pressure"
    HIP_REPLACEMENT_FRONT = "hip_replacement_front"
    HIP_REPLACEMENT_BACK = "hip_replacement_back"
    KNEE = "knee"
    LEG_SYMPTOMS = "leg_symptoms"
    NECK = "neck"
    OSTEOPOROSIS = "osteoporosis"
    OUTER_HIP_PAIN = "outer_hip_pain"
    PELVIC_GIRDLE_PAIN = "pelvic_girdle_pain"
    PREGNANCY = "pregnancy"
    RECENT_SPINE_SURGERY = "recent_spine_surgery"
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
class Pace:
    """The rhythm of a move that is done in repetitions; all lengths in seconds.

    Attributes:
        move_in: from the start into the end position, which the dose's `hold` then lasts.
        move_out: back to the start.
        rest: between two repetitions, 0.0 for none.
        set_of: repetitions of a side after which there is a longer rest; 0 for none.
        set_rest: how long that rest is.
    """

    move_in: float
    move_out: float
    rest: float
    set_of: int = 0
    set_rest: float = 0.0

    def rest_after(self, repetition: int) -> float:
        """Seconds of rest after the repetition of this number, from 1."""
        return self.set_rest if self.set_of and repetition % self.set_of == 0 else self.rest


@dataclass(frozen=True, slots=True)
class Variation:
    """An easier or harder way: told in words, and, where it is a move of its own, named by that move's id."""

    text: str
    stretch: str | None = None


class Care(StrEnum):
    """What a caution asks of somebody with its condition."""

    CARE = "care"
    EASIER = "easier"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True)
class Caution:
    """Who should take care, and what they should do.

    Attributes:
        then: whether the move is done with care, in its easier form, or not at all.
        cue: what is said to them while they move in, in place of the move's own words; empty for those.
    """

    condition: Condition
    text: str
    then: Care = Care.CARE
    cue: str = ""


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
        pace: the rhythm of a move done in repetitions; None for a stretch that is held.
        cues: the one sentence that matters in a phase.
        fine_with: conditions of which it is known that the move suits people who have them.
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
    pace: Pace | None = None
    other_names: tuple[str, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    helpful: tuple[Equipment, ...] = ()
    cues: Mapping[Phase, str] = field(default_factory=dict)
    easier: tuple[Variation, ...] = ()
    harder: tuple[Variation, ...] = ()
    cautions: tuple[Caution, ...] = ()
    fine_with: tuple[Condition, ...] = ()
    sources: tuple[str, ...] = ()
    reviewed: Review | None = None

    @property
    def needs_kneeling(self) -> bool:
        """Whether it is done on one knee or on both."""
        return self.position in _KNEELING

    @property
    def needs_floor(self) -> bool:
        """Whether it is done on the floor and cannot be done on a bed."""
        on_bed = Equipment.BED in (*self.equipment, *self.helpful)
        return self.needs_kneeling or (self.position in _LYING and not on_bed)

    @property
    def easier_form(self) -> str | None:
        """The id of the first easier way that is a move of its own."""
        return next((way.stretch for way in self.easier if way.stretch), None)
