# SPDX-License-Identifier: LGPL-3.0-or-later
"""The words by which people look for a move: its names, the part of the body, how and with what it is done."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from companion.domain.area import Area, areas_of
from companion.domain.search import Finder
from companion.domain.stretch import Equipment, Kind, Muscle, Position, Stretch
from companion.views.words.areas import area_lay_words, area_word
from companion.views.words.stretches import equipment_word, muscle_word, position_word

translate = QCoreApplication.translate


def finder_of(stretches: Sequence[Stretch]) -> Finder:
    """Looks for these moves."""
    # What is said of a part of the body is put together once, not for each of a thousand moves.
    areas = {area: _phrases((area_word(area), area_lay_words(area))) for area in Area}
    muscles = {muscle: muscle_word(muscle) for muscle in Muscle}
    positions = {position: _phrases((position_word(position), _lay_words(position))) for position in Position}
    things = {thing: equipment_word(thing) for thing in Equipment}
    kinds = {kind: _kind_words(kind) for kind in Kind}

    def found_by(stretch: Stretch) -> tuple[str, ...]:
        """The name counts most; of the others, what is nearest to it comes first."""
        return (
            stretch.name,
            _phrases(stretch.other_names),
            _phrases(areas[area] for area in sorted(areas_of(stretch))),
            _phrases(muscles[muscle] for muscle in stretch.targets),
            positions[stretch.position],
            _phrases(things[thing] for thing in (*stretch.equipment, *stretch.helpful)),
            kinds[stretch.kind],
        )

    return Finder({stretch.id: found_by(stretch) for stretch in stretches})


def _phrases(phrases: Iterable[str]) -> str:
    return ", ".join(phrases)


def _lay_words(position: Position) -> str:
    """What people type in to find moves that are done like this: phrases, with commas between them."""
    return {
        Position.HALF_KNEELING: translate("Library", "kneeling, on one knee, lunge, floor"),
        Position.HANDS_AND_KNEES: translate("Library", "kneeling, all fours, on my knees, floor"),
        Position.LYING_ON_BACK: translate("Library", "lying down, face up, in bed"),
        Position.LYING_ON_FRONT: translate("Library", "lying down, face down, on my tummy, in bed"),
        Position.LYING_ON_SIDE: translate("Library", "lying down, in bed"),
        Position.SITTING: translate("Library", "seated, sit down, at my desk, on a chair"),
        Position.STANDING: translate("Library", "stand up, upright, on my feet"),
    }[position]


def _kind_words(kind: Kind) -> str:
    """What people call a move of this kind: phrases, with commas between them."""
    return {
        Kind.STRETCH: translate("Library", "stretch, stretches, stretching, exercise, exercises"),
        Kind.MOBILITY: translate("Library", "mobility, loosen up, moving, exercise, exercises"),
        Kind.STRENGTH: translate("Library", "strength, stronger, strengthening, exercise, exercises"),
    }[kind]
