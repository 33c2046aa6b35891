# SPDX-License-Identifier: LGPL-3.0-or-later
"""The moves of a routine that is changed, and how one of them is dragged to another place."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QWidget

from companion.domain.drafting import Draft, DraftStep
from companion.figure.source import FigureSource
from companion.views.routines.step_row import StepRow
from companion.views.widgets.boxes import Column
from companion.views.widgets.looks import LookSource
from companion.views.widgets.text import Text

_GAP = 12
_LINE_HEIGHT = 4


class StepList(QWidget):
    """A row for each move. A row stays the same widget while its move is in the draft, so that it keeps the keyboard.

    Attributes:
        changed: The person changed something: a function from a draft to the changed one.
        dragged_to: A row is dragged; where it would land, in pixels from the list's top, should be in sight.
    """

    changed = Signal(object)
    dragged_to = Signal(int)

    def __init__(self, looks: LookSource, figures: FigureSource) -> None:
        super().__init__()
        self.setObjectName("routine_steps")
        self._looks = looks
        self._figures = figures
        self._rows: dict[int, StepRow] = {}
        self._dragged: int | None = None
        self._landing = 0
        self._empty = Text(self.tr("There is no move in it yet."), colour="ink2", wrap=True)
        self._empty.setObjectName("routine_no_step")
        self._column = Column(looks, self._empty, gap=_GAP)
        self.setLayout(self._column)
        self._line = QFrame(self)
        self._line.setObjectName("routine_landing")
        self._line.setProperty("role", "landing")
        self._line.hide()

    @property
    def keys(self) -> tuple[int, ...]:
        """Those of the steps, in order."""
        return tuple(self._rows)

    @property
    def rows(self) -> tuple[StepRow, ...]:
        """In order."""
        return tuple(self._rows.values())

    @property
    def is_dragging(self) -> bool:
        """Whether a row is dragged just now."""
        return self._dragged is not None

    def row(self, key: int) -> StepRow:
        """The row of the step with this key.

        Raises:
            KeyError: There is none.
        """
        return self._rows[key]

    def clear(self) -> None:
        """Takes all rows out: what comes next is another routine."""
        self.stop_dragging()
        for row in self._rows.values():
            self._let_go(row)
        self._rows = {}

    def show_draft(self, draft: Draft) -> None:
        """Shows its moves."""
        self.stop_dragging()
        before = self.keys
        keys = {step.key for step in draft.steps}
        for gone in [row for key, row in self._rows.items() if key not in keys]:
            self._let_go(gone)
        rows = {
            step.key: self._rows[step.key] if step.key in self._rows else self._new_row(step) for step in draft.steps
        }
        self._rows = rows
        if self.keys != before:
            for row in rows.values():
                self._column.removeWidget(row)
                self._column.addWidget(row)
                row.show()
        for place, step in enumerate(draft.steps):
            rows[step.key].show_step(step, place, len(rows))
        self._empty.setVisible(not rows)

    def stop_dragging(self) -> None:
        """Puts a row that is dragged back to where it was."""
        if self._dragged is not None:
            row = self._rows[self._dragged]
            self._dragged = None
            row.handle.let_go()
            row.set_role("card")
            self._line.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """What is out of sight is not dragged."""
        self.stop_dragging()
        super().hideEvent(event)

    def _new_row(self, step: DraftStep) -> StepRow:
        row = StepRow(self._looks, self._figures, step)
        row.changed.connect(self.changed)
        row.handle.dragged.connect(partial(self._drag, step.key))
        row.handle.dropped.connect(self._drop)
        return row

    def _let_go(self, row: StepRow) -> None:
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _drag(self, key: int, screen_y: int) -> None:
        """Shows where the row would land."""
        y = self.mapFromGlobal(QPoint(0, screen_y)).y()
        self._dragged = key
        self._rows[key].set_role("soft")
        others = [row for other, row in self._rows.items() if other != key]
        self._landing = sum(row.geometry().center().y() < y for row in others)
        self._show_line()
        self.dragged_to.emit(self._line.geometry().center().y())

    def _show_line(self) -> None:
        rows = list(self._rows.values())
        place = self._landing
        if self._dragged is not None and place > list(self._rows).index(self._dragged):
            place += 1  # the row itself stands above the line, too
        middle = self._looks.look.gap(_GAP) // 2
        top = rows[place].y() - middle if place < len(rows) else rows[-1].geometry().bottom() + middle
        height = self._looks.look.metric(_LINE_HEIGHT)
        top = min(max(top - height // 2, 0), self.height() - height)
        self._line.setGeometry(0, top, self.width(), height)
        self._line.raise_()
        self._line.show()

    def _drop(self) -> None:
        key, to = self._dragged, self._landing
        self.stop_dragging()
        if key is not None:
            self.changed.emit(lambda draft: draft.moved(key, to))
