# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from PySide6.QtGui import QPalette

from companion.views.tokens import PALETTES, contrast_ratio
from companion.views.widgets.boxes import Column
from companion.views.widgets.cards import Card
from companion.views.widgets.text import Text


def ground(card):
    return card.grab().toImage().pixelColor(card.width() // 2, 12).name().upper()


@pytest.mark.parametrize(
    ("role", "token"),
    [
        ("card", "surface"),
        ("care", "care_soft"),
        ("sunken", "sunken"),
        ("soft", "accent_soft"),
        ("stage", "stage"),
        ("change", "accent_soft"),
    ],
)
def test_each_role_has_its_ground(looks, show, role, token):
    card = show(Card(Column(looks, Text("Ask first"), margins=(24, 20, 24, 20)), role), 300, 100)
    assert ground(card) == getattr(looks.look.palette, token)


def test_a_card_takes_another_role_at_once(looks, show):
    card = show(Card(role="stage"), 300, 100)
    card.set_role("change")
    assert ground(card) == looks.look.palette.accent_soft


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
def test_what_is_written_on_the_stage_can_be_read_while_sides_are_changed(looks, redress, show, palette):
    redress(palette=palette)
    words = Text("Your RIGHT side", colour="stage_ink")
    stage = show(Card(Column(looks, words), "stage"), 300, 100)
    for role, paper in (("stage", palette.stage), ("change", palette.accent_soft), ("stage", palette.stage)):
        stage.set_role(role)
        ink = words.palette().color(QPalette.ColorRole.WindowText).name()
        assert contrast_ratio(ink, paper) >= 7


def test_changing_sides_moves_nothing_on_the_stage(looks, show):
    stage = show(Card(Column(looks, Text("Your LEFT side")), "stage"), 300, 100)
    before = stage.contentsRect()
    stage.set_role("change")
    assert stage.contentsRect() == before
