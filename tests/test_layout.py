# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every screen of the real program, as the tour meets it, at every text size in the clinic's small window.

1366x768 is the laptops' screen; 690 is what a title bar and a task bar leave of its height.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QSlider, QWidget

from companion.app import Shipped
from companion.tour import Tour
from companion.views.timer.clock_column import column_width
from companion.views.tokens import LIGHT
from companion.visitor import Wanted
from tests.views.fitting import cut_texts

SIZES = [(100, 768), (100, 690), (125, 690), (150, 690), (200, 690), (200, 768)]
SMALLEST_TARGET = 44
DIGITS = 1 / 5
"""Share of the window's height that the digits take at least."""

PHASES = {
    "timer-get-ready": "Get ready",
    "timer-ease-in": "Ease in",
    "timer-hold": "Hold",
    "timer-change-sides": "Change sides",
    "timer-hold-right": "Hold",
    "timer-next-move": "Get ready",
    "timer-hold-figure4": "Hold",
    "timer-easier-form": "Hold",
}
SIDES = {
    "timer-hold": "Your LEFT side",
    "timer-change-sides": "Change to your RIGHT side",
    "timer-hold-right": "Your RIGHT side",
    "timer-next-move": "Your LEFT side",
}


class Inspection:
    """What was found wrong at the stations of one tour, by kind, and what the timer said."""

    def __init__(self) -> None:
        self.stations: list[str] = []
        self.cut: list[str] = []
        self.nameless: list[str] = []
        self.small: list[str] = []
        self.out_of_order: list[str] = []
        self.digits: dict[str, float] = {}
        self.said: dict[str, tuple[str, str]] = {}

    def look(self, window: QWidget, station: str) -> None:
        """Look at one station."""
        self.stations.append(station)
        self.cut += at(station, cut_texts(window))
        self.nameless += at(station, nameless(window))
        self.small += at(station, small_targets(window))
        self.out_of_order += at(station, out_of_order(tab_stops(window)))
        if station in PHASES:
            self.digits[station] = digit_height(window) / window.height()
            self.said[station] = (far_words(window, "timer_phase"), far_words(window, "timer_side"))


def at(station: str, faults: Sequence[str]) -> list[str]:
    return [f"{station}: {fault}" for fault in faults]


def far_words(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.accessibleName() if label.isVisible() else ""


def controls(window: QWidget) -> Iterator[QWidget]:
    """Everything that takes the keyboard by Tab, or the mouse."""
    for widget in window.findChildren(QWidget):
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if widget.isVisible() and (takes_tab or isinstance(widget, QAbstractButton | QSlider)):
            yield widget


def named(widget: QWidget) -> str:
    return own_name(widget) or f"a {type(widget).__name__} in {widget.parentWidget().objectName()}"


def own_name(widget: QWidget) -> str:
    """Its object name, or that of what it does the work for."""
    around = widget.parentWidget()
    name = around.objectName() if around.focusProxy() is widget else widget.objectName()
    return "" if name.startswith("qt_") else name


def nameless(window: QWidget) -> list[str]:
    faults = []
    for widget in controls(window):
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name):
            faults.append(f"{named(widget)} has no accessible name")
        if not own_name(widget):
            faults.append(f"{named(widget)} has no object name")
    return faults


def small_targets(window: QWidget) -> list[str]:
    targets = [widget for widget in controls(window) if isinstance(widget, QAbstractButton | QSlider)]
    return [
        f"{named(widget)} is {widget.width()} x {widget.height()}"
        for widget in targets
        if min(widget.width(), widget.height()) < SMALLEST_TARGET
    ]


def tab_stops(window: QWidget) -> list[QWidget]:
    """What Tab goes through, in its order, from the first one on."""
    stops, widget = [], window.nextInFocusChain()
    reachable = set(controls(window))
    while widget is not window:
        if widget in reachable and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(widget)
        widget = widget.nextInFocusChain()
    return stops


def out_of_order(stops: Sequence[QWidget]) -> list[str]:
    """Reading goes down a column and along a row; only a next column begins further up."""
    faults = []
    for one, other in pairwise(stops):
        first, second = places(one, other)
        begins_a_column = second.left() >= first.right()
        is_above = second.bottom() <= first.top() and not begins_a_column
        same_row = first.top() < second.bottom() and second.top() < first.bottom()
        is_before = same_row and second.right() <= first.left()
        if is_above or is_before:
            faults.append(f"Tab goes from {named(one)} back to {named(other)}")
    return faults


def places(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where both are; of what scrolls by itself, the place of the area that it scrolls in."""
    areas = scroll_areas(one), scroll_areas(other)
    apart = [area for area in areas[0] if area not in areas[1]], [area for area in areas[1] if area not in areas[0]]
    return place(apart[0][-1] if apart[0] else one), place(apart[1][-1] if apart[1] else other)


def scroll_areas(widget: QWidget) -> list[QWidget]:
    """Those around a widget, from the innermost to the outermost."""
    found, parent = [], widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            found.append(parent)
        parent = parent.parentWidget()
    return found


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def digit_height(window: QWidget) -> int:
    """Rows of the ring's picture with the digits' ink in them; the word below is in another colour."""
    ring = window.findChild(QWidget, "timer_ring")
    assert ring is not None
    picture = ring.grab().toImage()
    ink, middle = QColor(LIGHT.ink).rgb(), range(picture.width() // 4, picture.width() * 3 // 4)
    rows = [y for y in range(picture.height()) if any(picture.pixel(x, y) == ink for x in middle)]
    return rows[-1] - rows[0] + 1 if rows else 0


@pytest.fixture(scope="module", params=SIZES, ids=lambda size: f"{size[0]}%-{size[1]}px")
def inspection(request, qapp, tmp_path_factory):
    text, height = request.param
    folder = tmp_path_factory.mktemp("tour")
    wanted = Wanted(shots=folder, size=(1366, height), text=text, theme="light", language="en")
    inspection = Inspection()
    Tour(qapp, Shipped.read(), folder / "data", wanted, inspection.look).lead()
    return inspection


def test_no_text_is_cut(inspection):
    assert inspection.cut == []


def test_every_control_has_a_name_for_screen_readers_and_for_scripts(inspection):
    assert inspection.nameless == []


def test_every_target_can_be_hit(inspection):
    assert inspection.small == []


def test_tab_goes_in_reading_order(inspection):
    assert inspection.out_of_order == []


def test_the_digits_are_a_fifth_of_the_window(inspection):
    assert set(inspection.digits) == set(PHASES)
    assert {station: share for station, share in inspection.digits.items() if share < DIGITS} == {}


def test_phase_and_side_are_said_in_words(inspection):
    assert {station: said[0] for station, said in inspection.said.items()} == PHASES
    assert {station: inspection.said[station][1] for station in SIDES} == SIDES


def test_the_tour_meets_every_page(inspection):
    for page in (
        "today",
        "library",
        "stretch",
        "timer",
        "question",
        "afterwards",
        "calendar",
        "settings",
        "help",
        "locked",
    ):
        assert any(station.startswith(page) for station in inspection.stations), page


@pytest.mark.parametrize(("window", "column"), [(1024, 392), (1366, 392), (1920, 551), (2560, 560)])
def test_the_picture_keeps_the_largest_share_of_the_timer(window, column):
    assert column_width(window) == column
    assert window - column > column
