# SPDX-License-Identifier: LGPL-3.0-or-later
"""The parts of the body, as people call them."""

from PySide6.QtCore import QCoreApplication

from companion.domain.area import Area

translate = QCoreApplication.translate


def area_word(area: Area) -> str:
    """A part of the body, as it stands on a chip."""
    return {
        Area.FRONT_OF_HIP: translate("Areas", "Front of hip"),
        Area.BUTTOCK: translate("Areas", "Buttock"),
        Area.LOW_BACK: translate("Areas", "Low back"),
        Area.SIDE_OF_HIP: translate("Areas", "Side of hip"),
        Area.BACK_OF_THIGH: translate("Areas", "Back of thigh"),
        Area.INNER_THIGH: translate("Areas", "Inner thigh"),
        Area.FRONT_OF_THIGH: translate("Areas", "Front of thigh"),
        Area.TUMMY: translate("Areas", "Tummy"),
        Area.CALF: translate("Areas", "Calf"),
    }[area]


def area_lay_words(area: Area) -> str:
    """What people type in to find moves for it: phrases, with commas between them.

    A translator writes the words of their own language, as many as they like.
    """
    return {
        Area.FRONT_OF_HIP: translate(
            "Areas", "front of hip, front of leg, hip flexor, groin, psoas, hip crease, tight hip, stiff hip"
        ),
        Area.BUTTOCK: translate(
            "Areas", "bottom, bum, buttock, backside, behind, seat, rear, rump, butt, glutes, back of hip"
        ),
        Area.LOW_BACK: translate(
            "Areas", "low back, lower back, lumbar, spine, backache, back pain, sore back, stiff back, waist"
        ),
        Area.SIDE_OF_HIP: translate("Areas", "side of hip, outside of hip, outer hip, hip bone, abductors"),
        Area.BACK_OF_THIGH: translate(
            "Areas", "back of thigh, back of leg, hamstring, hamstrings, back of knee, upper leg"
        ),
        Area.INNER_THIGH: translate("Areas", "inner thigh, inside of leg, inside leg, groin, adductors, upper leg"),
        Area.FRONT_OF_THIGH: translate("Areas", "front of thigh, front of leg, quads, quadriceps, upper leg"),
        Area.TUMMY: translate("Areas", "tummy, stomach, belly, abs, core, middle"),
        Area.CALF: translate("Areas", "calf, calves, back of leg, lower leg, ankle"),
    }[area]
