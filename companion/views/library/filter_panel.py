# SPDX-License-Identifier: LGPL-3.0-or-later
"""Chips that say which moves are shown: where and with what they are done, for which part of the body, and how long."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from companion.domain.area import Area, areas_of
from companion.domain.library_filter import Filter, Ground, grounds_of
from companion.domain.stretch import Equipment, Stretch
from companion.views.widgets.boxes import Column
from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text
from companion.views.words.areas import area_word
from companion.views.words.stretches import equipment_word

Key = TypeVar("Key", Area, Ground, Equipment)


class FilterPanel(QWidget):
    """Any number of chips may be chosen. Where it is folded and the text is small, one row of them stays in sight.

    Attributes:
        changed: The person chose something else; read it from `filter`.
        done: The person has chosen enough and wants to see the moves.
    """

    changed = Signal()
    done = Signal()

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._is_unfolded = False
        self._offered: Sequence[Stretch] = ()
        self._chips: list[Button] = []
        self._grounds = {ground: self._chip(f"ground_{ground}", self._ground_word(ground)) for ground in Ground}
        self._no_kneeling = self._chip("no_kneeling", self.tr("No kneeling"))
        self._no_floor = self._chip("no_floor", self.tr("No floor"))
        self._favourites = self._chip("favourites", self.tr("Favourites"))
        self._short = self._chip("short", self.tr("Up to 2 minutes"))
        self._areas = {area: self._chip(f"area_{area}", area_word(area)) for area in Area}
        self._nothing = self._chip("with_nothing", self.tr("nothing"))
        self._things = {thing: self._chip(f"with_{thing}", equipment_word(thing)) for thing in Equipment}
        self._done = Button(looks, "", "tonal", height=44)
        self._done.setObjectName("library_show_found")
        self._done.clicked.connect(self.done)
        self._lay_out()
        looks.changed.connect(self._arrange)
        self._arrange()

    # What is chosen

    @property
    def filter(self) -> Filter:
        """What is chosen."""
        things = _chosen(self._things)
        return Filter(
            areas=_chosen(self._areas),
            grounds=_chosen(self._grounds),
            no_kneeling=self._no_kneeling.isChecked(),
            no_floor=self._no_floor.isChecked(),
            is_short=self._short.isChecked(),
            only_with=things if things or self._nothing.isChecked() else None,
            favourites_only=self._favourites.isChecked(),
        )

    @property
    def words(self) -> list[str]:
        """What is written on the chips that are chosen, in order."""
        return [chip.words for chip in self._chips if chip.isChecked()]

    def clear(self) -> None:
        """Chooses nothing, without announcing it."""
        for chip in self._chips:
            chip.setChecked(False)
        self.offer(self._offered)

    # What is seen

    @property
    def is_unfolded(self) -> bool:
        """Whether all chips are in sight."""
        return self._is_unfolded

    def unfold(self, is_unfolded: bool) -> None:
        """Shows all chips, or only those that always stay in sight."""
        self._is_unfolded = is_unfolded
        self._arrange()

    def show_found(self, found: int) -> None:
        """Says how many moves there are to see."""
        self._done.set_words(self.tr("Show %n move(s)", "", found))

    def offer(self, stretches: Sequence[Stretch]) -> None:
        """Has a chip for all that can be chosen among these moves; one that is chosen stays."""
        areas: set[Area] = set().union(*(areas_of(stretch) for stretch in stretches))
        grounds: set[Ground] = set().union(*(grounds_of(stretch) for stretch in stretches))
        things: set[Equipment] = set().union(*(stretch.equipment for stretch in stretches))
        _offer(self._areas, areas)
        _offer(self._grounds, grounds)
        _offer(self._things, things)
        _show(self._nothing, not all(stretch.equipment for stretch in stretches))
        _show(self._no_kneeling, any(stretch.needs_kneeling for stretch in stretches))
        _show(self._no_floor, any(stretch.needs_floor for stretch in stretches))
        self._offered = stretches
        self._arrange()

    def _chip(self, name: str, words: str) -> Button:
        chip = Button(self._looks, words, "chip", height=44, checkable=True)
        chip.setObjectName(f"library_{name}")
        chip.set_icon("box", chosen="box-on")
        chip.clicked.connect(self.changed)
        self._chips.append(chip)
        return chip

    def _ground_word(self, ground: Ground) -> str:
        return {
            Ground.FLOOR: self.tr("Floor"),
            Ground.BED: self.tr("Bed"),
            Ground.CHAIR: self.tr("Chair"),
            Ground.STANDING: self.tr("Standing"),
        }[ground]

    def _lay_out(self) -> None:
        self._quick = self._row(
            *self._grounds.values(), self._no_kneeling, self._no_floor, self._favourites, self._short
        )
        self._more = (
            self._labelled(self.tr("Part of the body:"), *self._areas.values()),
            self._labelled(self.tr("I only have:"), self._nothing, *self._things.values()),
            self._row(self._done),
        )
        self.setLayout(Column(self._looks, self._quick, *self._more))

    def _labelled(self, words: str, *chips: Button) -> QWidget:
        """Chips that say too little by themselves."""
        for chip in chips:
            chip.setAccessibleDescription(words)
        return self._row(Text(words, colour="ink2"), *chips)

    def _row(self, *widgets: QWidget) -> QWidget:
        row = QWidget()
        row.setLayout(Flow(self._looks, *widgets))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        row.setSizePolicy(policy)
        return row

    @Slot()
    def _arrange(self) -> None:
        look = self._looks.look
        stays = not (look.medium or look.large)
        self._quick.setVisible(self._is_unfolded or stays)
        _show(self._short, self._is_unfolded)
        for row in self._more:
            row.setVisible(self._is_unfolded)
        self.setVisible(bool(self._offered) and (self._is_unfolded or stays))


def _chosen(chips: Mapping[Key, Button]) -> frozenset[Key]:
    return frozenset(key for key, chip in chips.items() if chip.isChecked())


def _offer(chips: Mapping[Key, Button], there: AbstractSet[Key]) -> None:
    for key, chip in chips.items():
        _show(chip, key in there)


def _show(chip: Button, is_useful: bool) -> None:
    chip.setVisible(is_useful or chip.isChecked())
