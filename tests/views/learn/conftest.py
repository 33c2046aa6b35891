# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real look, what the event loop would do next, small frames, and the two pictures."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from companion.figure.source import FigureSource
from companion.views.learn.cycle import HipBackCycle
from companion.views.learn.tilt import PelvicTilt
from tests.views.learn.hands import Circle, Tilt
from tests.views.learn.tilt_frames import write_frames
from tests.views.widgets.conftest import icons, looks, redress, show, template

__all__ = ["icons", "looks", "redress", "settle", "show", "template"]


@pytest.fixture
def settle(qapp) -> Callable[[], None]:
    """Lays out, shows what is new and lets go of what was replaced."""

    def settled() -> None:
        qapp.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        qapp.processEvents()

    return settled


@pytest.fixture(scope="session")
def learn_root(tmp_path_factory) -> Path:
    """A folder with the frames of a small figure."""
    return write_frames(tmp_path_factory.mktemp("learn"))


@pytest.fixture
def figures(learn_root, qtbot) -> FigureSource:
    """Where the pictures of the cards come from."""
    return FigureSource(learn_root)


@pytest.fixture
def circle(looks, clock, show, qtbot) -> Circle:
    return Circle(show(HipBackCycle(looks, clock), 430, 470), qtbot, clock)


@pytest.fixture
def tilt(looks, figures, clock, show, qtbot) -> Tilt:
    return Tilt(show(PelvicTilt(looks, figures, clock), 430, 470), qtbot, clock)
