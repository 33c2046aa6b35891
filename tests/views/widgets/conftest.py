# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real style sheet and the real icons, for every widget under test."""

from collections.abc import Callable
from pathlib import Path

import pytest

from companion.views.theme import apply_theme
from companion.views.tokens import LIGHT, Look, Palette
from companion.views.widgets.icons import IconSet
from companion.views.widgets.looks import LookSource

ASSETS = Path(__file__).parents[3] / "assets"


@pytest.fixture(scope="session")
def template() -> str:
    return (ASSETS / "style.qss").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def icons() -> IconSet:
    return IconSet({path.stem: path.read_bytes() for path in ASSETS.glob("icons/*.svg")})


@pytest.fixture
def looks(qapp, template, icons):
    apply_theme(qapp, template, Look(LIGHT))
    yield LookSource(Look(LIGHT), icons)
    qapp.setStyleSheet("")


@pytest.fixture
def redress(qapp, template, looks) -> Callable[..., None]:
    """Changes theme and text size as the program does."""

    def change(scale: float = 1.0, palette: Palette = LIGHT) -> None:
        look = Look(palette, scale)
        apply_theme(qapp, template, look)
        looks.set_look(look)

    return change


@pytest.fixture
def show(qtbot, qapp):
    """Shows a widget at a size and lets its layout settle."""

    def shown(widget, width: int | None = None, height: int | None = None):
        qtbot.addWidget(widget)
        hint = widget.sizeHint()
        widget.resize(width or hint.width(), height or hint.height())
        with qtbot.waitExposed(widget):
            widget.show()
        widget.activateWindow()
        qapp.processEvents()
        return widget

    return shown
