# SPDX-License-Identifier: LGPL-3.0-or-later
"""The parts of the body that a move works, as a patient would point at them."""

from collections.abc import Mapping
from enum import StrEnum

from companion.domain.stretch import Muscle, Stretch


class Area(StrEnum):
    """A part of the body, those that the program is about first."""

    FRONT_OF_HIP = "front_of_hip"
    BUTTOCK = "buttock"
    LOW_BACK = "low_back"
    SIDE_OF_HIP = "side_of_hip"
    BACK_OF_THIGH = "back_of_thigh"
    INNER_THIGH = "inner_thigh"
    FRONT_OF_THIGH = "front_of_thigh"
    TUMMY = "tummy"
    CALF = "calf"


_AREAS: Mapping[Muscle, Area] = {
    Muscle.ABDOMINALS: Area.TUMMY,
    Muscle.ADDUCTORS: Area.INNER_THIGH,
    Muscle.BACK_EXTENSORS: Area.LOW_BACK,
    Muscle.CALF: Area.CALF,
    Muscle.DEEP_HIP_ROTATORS: Area.BUTTOCK,
    Muscle.GLUTEUS_MAXIMUS: Area.BUTTOCK,
    Muscle.GLUTEUS_MEDIUS: Area.SIDE_OF_HIP,
    Muscle.HAMSTRINGS: Area.BACK_OF_THIGH,
    Muscle.ILIOPSOAS: Area.FRONT_OF_HIP,
    Muscle.LATISSIMUS_DORSI: Area.LOW_BACK,
    Muscle.OBLIQUES: Area.LOW_BACK,
    Muscle.PIRIFORMIS: Area.BUTTOCK,
    Muscle.QUADRATUS_LUMBORUM: Area.LOW_BACK,
    Muscle.QUADRICEPS: Area.FRONT_OF_THIGH,
    Muscle.RECTUS_FEMORIS: Area.FRONT_OF_HIP,
    Muscle.TENSOR_FASCIAE_LATAE: Area.FRONT_OF_HIP,
}


def areas_of(stretch: Stretch) -> frozenset[Area]:
    """The parts of the body that `stretch` works."""
    return frozenset(_AREAS[muscle] for muscle in stretch.targets)
