# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look and the real pictures, and a person who makes routines."""

import pytest

from companion.content.texts import name_fault
from companion.views.routines.editor import RoutineEditor
from tests.views.library.conftest import figures, icons, looks, redress, settle, show, template
from tests.views.library.moves import MOVES
from tests.views.routines.hands import MINE, Hands

__all__ = ["figures", "icons", "looks", "redress", "settle", "show", "template"]


@pytest.fixture
def hands(looks, figures, show, settle) -> Hands:
    """A routine of three moves that was made here, open in the editor."""
    editor = RoutineEditor(looks, figures, name_fault)
    hands = Hands(show(editor, 1250, 690), settle)
    hands.edit(MINE, MOVES)
    return hands
