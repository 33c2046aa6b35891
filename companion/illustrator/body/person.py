# SPDX-License-Identifier: LGPL-3.0-or-later
"""Who shows the stretches: build, skin, hair and clothes as data, so that another person is another file."""

from dataclasses import dataclass
from enum import StrEnum

from companion.illustrator.paint.surface import Material


@dataclass(frozen=True, slots=True)
class Build:
    """Lengths in metres between the centres of joints; girths and what the face has as shares of the usual ones."""

    thigh: float = 0.425
    shank: float = 0.405
    upper_arm: float = 0.285
    forearm: float = 0.25
    hips: float = 0.088
    shoulders: float = 0.155
    leg_girth: float = 1.0
    arm_girth: float = 1.0
    waist: float = 1.0
    chest: float = 1.0
    bust: float = 0.0
    head: float = 1.08
    jaw: float = 1.0
    nose: float = 1.0
    lips: float = 0.8
    brows: float = 1.0
    lashes: float = 0.9
    lines: float = 0.0


class Hairstyle(StrEnum):
    """How the hair is worn."""

    SHORT = "short"
    BOB = "bob"
    BUN = "bun"


@dataclass(frozen=True, slots=True)
class Clothes:
    """What is worn; lengths as shares of the upper arm and the thigh, above 1 onto the forearm and the shank."""

    sleeve: float
    leg: float
    shirt: Material
    bottoms: Material
    sock: Material
    shoe: Material
    sole: Material


@dataclass(frozen=True, slots=True)
class Person:
    """One person, as drawn; without a material there are no glasses."""

    name: str
    build: Build
    skin: Material
    lips: Material
    eyes: Material
    brows: Material
    hair: Material
    hairstyle: Hairstyle
    clothes: Clothes
    glasses: Material | None = None
