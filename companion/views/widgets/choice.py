# SPDX-License-Identifier: LGPL-3.0-or-later
"""One of a few: chips of which exactly one is chosen, marked by a tick."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from companion.views.widgets.buttons import Button
from companion.views.widgets.flow import Flow
from companion.views.widgets.looks import LookSource


class Choice(QWidget):
    """Exclusive chips that wrap; one stop for Tab, arrows move between them.

    Args:
        looks: How things look now.
        name: Object name; a chip's is `<name>_<key>`.
        label: What is chosen; its accessible name.
        options: Key and words of each.
        chosen: Key of the one at first; None for none.

    Attributes:
        changed: The person chose another one; its key.

    Raises:
        KeyError: `chosen` is none of the options.
    """

    changed = Signal(str)

    def __init__(
        self, looks: LookSource, name: str, label: str, options: Sequence[tuple[str, str]], chosen: str | None
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._chips = {key: _chip(looks, f"{name}_{key}", words) for key, words in options}
        self._group = QButtonGroup(self)
        for chip in self._chips.values():
            self._group.addButton(chip)
        self._chosen: str | None = None
        if chosen is not None:
            self.choose(chosen)
        self._group.buttonClicked.connect(self._tell)
        self.setLayout(Flow(looks, *self._chips.values()))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def chosen(self) -> str | None:
        """Key of the chosen one; None before the first choice."""
        return self._chosen

    def choose(self, key: str) -> None:
        """Chooses one without announcing it.

        Raises:
            KeyError: There is no such option.
        """
        self._chips[key].setChecked(True)
        self._chosen = key

    def set_words(self, key: str, words: str) -> None:
        """Writes something else on one of the options.

        Raises:
            KeyError: There is no such option.
        """
        self._chips[key].set_words(words)

    def _tell(self, button: QAbstractButton) -> None:
        key = next(key for key, chip in self._chips.items() if chip is button)
        if key != self._chosen:
            self._chosen = key
            self.changed.emit(key)


def _chip(looks: LookSource, name: str, words: str) -> Button:
    chip = Button(looks, words, "chip", height=44, checkable=True)
    chip.setObjectName(name)
    chip.set_icon("radio", chosen="radio-on")
    return chip
