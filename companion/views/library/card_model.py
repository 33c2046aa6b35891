# SPDX-License-Identifier: LGPL-3.0-or-later
"""The moves that are shown, as Qt's views and screen readers ask for them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from companion.views.library.move_card import MoveCard

CARD = Qt.ItemDataRole.UserRole
"""The role of the whole `MoveCard`."""

FAVOURITE = Qt.ItemDataRole.UserRole + 1
"""The role of whether the move was marked."""

_NOWHERE = QModelIndex()


class CardModel(QAbstractListModel):
    """One row for each card."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: tuple[MoveCard, ...] = ()
        self._favourites: AbstractSet[str] = frozenset()

    @property
    def cards(self) -> tuple[MoveCard, ...]:
        """The cards that are shown, in order."""
        return self._cards

    def show_cards(self, cards: Sequence[MoveCard], favourites: AbstractSet[str]) -> None:
        """Shows other cards, of which those of these ids are marked."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self._favourites = favourites
        self.endResetModel()

    def place_of(self, stretch: str) -> QModelIndex:
        """Where the move of this id is; an invalid index where it is not shown."""
        row = next((number for number, card in enumerate(self._cards) if card.stretch == stretch), -1)
        return self.index(row)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - as Qt has it
        """What is asked of one of them."""
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        is_favourite = card.stretch in self._favourites
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return card.name
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._told(card, is_favourite=is_favourite)
            case _ if role == CARD:
                return card
            case _ if role == FAVOURITE:
                return is_favourite
            case _:
                return None

    def _told(self, card: MoveCard, *, is_favourite: bool) -> str:
        words = [card.dose, card.placed, self.tr("Favourite")] if is_favourite else [card.dose, card.placed]
        return " ".join(f"{word}." for word in words)
