# SPDX-License-Identifier: LGPL-3.0-or-later
"""The head of the library: its name, the field to search in, the filter and the way to the routines."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from companion.views.library.search_field import SearchField
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.looks import LookSource
from companion.views.widgets.tab_order import in_tab_order
from companion.views.widgets.text import Text


class LibraryHead(QWidget):
    """One row, or two where the text is large.

    Attributes:
        search: The field.
        filter: Shows all that can be chosen, or hides it.
        routines: Leads to the routines.
    """

    def __init__(self, looks: LookSource) -> None:
        super().__init__()
        self._looks = looks
        self._title = Text(self.tr("Library"), "display")
        self._title.setObjectName("library_title")
        self.search = SearchField(looks)
        self.search.setObjectName("library_search")
        self.filter = Button(looks, self.tr("Filter"), icon="chevron-down")
        self.filter.setObjectName("library_filter")
        self.routines = Button(looks, self.tr("Routines"))
        self.routines.setObjectName("library_routines")
        self._upper, self._lower = Row(looks, gap=16), Row(looks, gap=12)
        self.setLayout(Column(looks, self._upper, self._lower, gap=12))
        self._widest = self.tr("Filter ({count})").format(count=9)
        looks.changed.connect(self._arrange)
        self._arrange()

    def show_filter(self, chosen: int, *, is_unfolded: bool) -> None:
        """Says how much is chosen, and whether all that can be is in sight."""
        self.filter.set_words(self.tr("Filter ({count})").format(count=chosen) if chosen else self.tr("Filter"))
        self.filter.set_icon("chevron-up" if is_unfolded else "chevron-down")
        hint = self.tr("Hide the filters") if is_unfolded else self.tr("Show all filters")
        self.filter.setToolTip(hint)
        self.filter.setAccessibleDescription(hint)

    def _keep_width(self) -> None:
        """The field must not move when something is chosen."""
        self.filter.setMinimumWidth(0)
        self.filter.ensurePolished()
        metrics = self.filter.fontMetrics()
        missing = metrics.horizontalAdvance(self._widest) - metrics.horizontalAdvance(self.filter.words)
        self.filter.setMinimumWidth(self.filter.sizeHint().width() + max(missing, 0))

    @Slot()
    def _arrange(self) -> None:
        self._keep_width()
        for row in (self._upper, self._lower):
            while row.takeAt(0) is not None:
                pass
        if self._looks.look.large:
            self._upper.add(self._title, ..., self.routines)
            self._lower.addWidget(self.search, 1)
            self._lower.add(self.filter)
            in_tab_order(self.routines, self.search, self.filter)
        else:
            self._upper.add(self._title, ..., self.search, self.filter, self.routines)
            in_tab_order(self.search, self.filter, self.routines)
