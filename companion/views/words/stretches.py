# SPDX-License-Identifier: LGPL-3.0-or-later
"""Names of what a move is made of: position, equipment, muscles, reasons to ask first, and its dose."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.routine import SideDose
from companion.domain.stretch import Condition, Dose, Equipment, Muscle, Pace, Position, Side, Stretch
from companion.views.words.session import seconds_words, side_word

translate = QCoreApplication.translate


def position_word(position: Position) -> str:
    """How the body is placed, as a fact on a card."""
    return {
        Position.HALF_KNEELING: translate("Stretches", "Half-kneeling"),
        Position.HANDS_AND_KNEES: translate("Stretches", "Hands and knees"),
        Position.LYING_ON_BACK: translate("Stretches", "On your back"),
        Position.LYING_ON_FRONT: translate("Stretches", "On your front"),
        Position.LYING_ON_SIDE: translate("Stretches", "On your side"),
        Position.SITTING: translate("Stretches", "Sitting"),
        Position.STANDING: translate("Stretches", "Standing"),
    }[position]


def equipment_word(equipment: Equipment) -> str:
    """One thing that is needed or helps."""
    return {
        Equipment.BED: translate("Stretches", "bed"),
        Equipment.CHAIR: translate("Stretches", "firm chair"),
        Equipment.MAT: translate("Stretches", "mat"),
        Equipment.PAD: translate("Stretches", "soft pad"),
        Equipment.PILLOW: translate("Stretches", "pillow"),
        Equipment.STRAP: translate("Stretches", "strap"),
        Equipment.TOWEL: translate("Stretches", "towel"),
        Equipment.WALL: translate("Stretches", "wall"),
        Equipment.WORKTOP: translate("Stretches", "worktop"),
    }[equipment]


def equipment_words(equipment: Iterable[Equipment]) -> str:
    """'mat and pillow'; empty for nothing."""
    return QLocale().createSeparatedList([equipment_word(thing) for thing in equipment])


def muscle_word(muscle: Muscle) -> str:
    """Where it is in plain words, then the name that the physiotherapist uses."""
    return {
        Muscle.ABDOMINALS: translate("Stretches", "tummy (abdominals)"),
        Muscle.ADDUCTORS: translate("Stretches", "inner thigh (adductors)"),
        Muscle.BACK_EXTENSORS: translate("Stretches", "along the spine (back extensors)"),
        Muscle.CALF: translate("Stretches", "calf"),
        Muscle.DEEP_HIP_ROTATORS: translate("Stretches", "deep in the buttock (hip rotators)"),
        Muscle.GLUTEUS_MAXIMUS: translate("Stretches", "buttock (gluteus maximus)"),
        Muscle.GLUTEUS_MEDIUS: translate("Stretches", "side of the hip (gluteus medius)"),
        Muscle.HAMSTRINGS: translate("Stretches", "back of the thigh (hamstrings)"),
        Muscle.ILIOPSOAS: translate("Stretches", "front of the hip (iliopsoas)"),
        Muscle.LATISSIMUS_DORSI: translate("Stretches", "side of the back (latissimus dorsi)"),
        Muscle.OBLIQUES: translate("Stretches", "side of the waist (obliques)"),
        Muscle.PIRIFORMIS: translate("Stretches", "deep in the buttock (piriformis)"),
        Muscle.QUADRATUS_LUMBORUM: translate("Stretches", "side of the low back (quadratus lumborum)"),
        Muscle.QUADRICEPS: translate("Stretches", "front of the thigh (quadriceps)"),
        Muscle.RECTUS_FEMORIS: translate("Stretches", "front of the hip and thigh (rectus femoris)"),
        Muscle.TENSOR_FASCIAE_LATAE: translate("Stretches", "outer front of the hip (tensor fasciae latae)"),
    }[muscle]


def condition_word(condition: Condition) -> str:
    """A reason to take care, as a heading."""
    return {
        Condition.BALANCE: translate("Stretches", "Unsteady on your feet"),
        Condition.DIZZY: translate("Stretches", "Dizzy spells"),
        Condition.GROIN_PINCH: translate("Stretches", "A pinch deep in the groin"),
        Condition.HIGH_BLOOD_PRESSURE: translate("Stretches", "High blood pressure"),
        Condition.HIP_REPLACEMENT_FRONT: translate("Stretches", "Hip replacement from the front"),
        Condition.HIP_REPLACEMENT_BACK: translate("Stretches", "Hip replacement from the back"),
        Condition.KNEE: translate("Stretches", "Sore or replaced knee"),
        Condition.LEG_SYMPTOMS: translate("Stretches", "Pain, tingling or numbness down the leg"),
        Condition.NECK: translate("Stretches", "Sore neck"),
        Condition.OSTEOPOROSIS: translate("Stretches", "Weak bones (osteoporosis)"),
        Condition.OUTER_HIP_PAIN: translate("Stretches", "Pain on the outside of the hip"),
        Condition.PELVIC_GIRDLE_PAIN: translate("Stretches", "Pain at the front of the pelvis"),
        Condition.PREGNANCY: translate("Stretches", "Pregnancy"),
        Condition.RECENT_SPINE_SURGERY: translate("Stretches", "A back operation not long ago"),
        Condition.SHOULDER: translate("Stretches", "Sore shoulder"),
        Condition.STENOSIS: translate("Stretches", "Narrow spine (stenosis)"),
        Condition.WRIST: translate("Stretches", "Sore wrist"),
    }[condition]


def dose_words(doses: Sequence[SideDose], pace: Pace | None = None) -> str:
    """'3 x 20 seconds each side', in a pace '8 times each side'; sides that differ, or stand alone, are told apart."""
    times = _times if pace is None else _repeated
    if len({asked.side for asked in doses}) > 1 and len({asked.dose for asked in doses}) == 1:
        return translate("Stretches", "{dose} each side").format(dose=times(doses[0].dose))
    return QLocale().createSeparatedList([_of_one_side(asked, times(asked.dose)) for asked in doses])


def usual_dose_words(stretch: Stretch) -> str:
    """The dose that a move has by itself."""
    return dose_words([SideDose(side, stretch.dose) for side in stretch.sides], stretch.pace)


def _of_one_side(asked: SideDose, times: str) -> str:
    if asked.side is Side.BOTH:
        return times
    return translate("Stretches", "{side} {dose}").format(side=side_word(asked.side), dose=times)


def _repeated(dose: Dose) -> str:
    times = dose.repetitions  # a name, because lupdate drops a message whose count is none
    return translate("Stretches", "%n time(s)", "", times)


def _times(dose: Dose) -> str:
    return translate("Stretches", "{times} × {seconds}").format(  # noqa: RUF001 - the sign for 'times'
        times=dose.repetitions, seconds=seconds_words(dose.hold)
    )
