# SPDX-License-Identifier: LGPL-3.0-or-later
"""The library and the pages of its moves, as they are for this patient; a part of the composition root."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot

from companion.domain.ports import Clock
from companion.figure.source import FigureSource
from companion.patient import Patient
from companion.views.library.library_page import LibraryPage, LibraryView
from companion.views.library.stretch_page import StretchPage
from companion.views.widgets.looks import LookSource


class LibraryDesk(QObject):
    """All moves that are offered, and one of them.

    Signals:
        page_wanted(str, QWidget): this page is to be shown, 'library' or 'stretch'.
        hold_wanted(str): a session of the move of this id, now.
        routines_wanted(): to the routines.
        answers_wanted(): to the answers that rule moves out.
    """

    page_wanted = Signal(str, object)
    hold_wanted = Signal(str)
    routines_wanted = Signal()
    answers_wanted = Signal()

    def __init__(self, looks: LookSource, figures: FigureSource, patient: Patient, clock: Clock) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._patient = patient
        self._clock = clock

    @property
    def page(self) -> LibraryPage:
        """The page of all moves, up to date."""
        programme = self._patient.programme
        favourites = self._patient.settings.favourites
        self._page.show_library(LibraryView(programme.offered, favourites, len(programme.ruled_out)))
        return self._page

    @Slot()
    def show(self) -> None:
        """All moves."""
        self.page_wanted.emit("library", self.page)

    @Slot(str)
    def show_stretch(self, stretch: str) -> None:
        """The page of one move; one that is ruled out says so."""
        programme, settings = self._patient.programme, self._patient.settings
        move = programme.stretches[stretch]
        self._stretch_page.show_stretch(
            move,
            {other.id: other.name for other in programme.offered},
            motion=settings.motion,
            findings=programme.screening.findings(move),
            is_favourite=stretch in settings.favourites,
            is_ruled_out=programme.screening.rules_out(move),
        )
        self.page_wanted.emit("stretch", self._stretch_page)

    @cached_property
    def _page(self) -> LibraryPage:
        page = LibraryPage(self._looks, self._figures)
        page.stretch_chosen.connect(self.show_stretch)
        page.favourite_changed.connect(self._mark)
        page.routines_wanted.connect(self.routines_wanted)
        page.questions_wanted.connect(self.answers_wanted)
        return page

    @cached_property
    def _stretch_page(self) -> StretchPage:
        page = StretchPage(self._looks, self._figures, self._clock)
        page.stretch_chosen.connect(self.show_stretch)
        page.back_wanted.connect(self.show)
        page.hold_wanted.connect(self.hold_wanted)
        page.favourite_changed.connect(self._mark)
        page.questions_wanted.connect(self.answers_wanted)
        return page

    @Slot(str, bool)
    def _mark(self, stretch: str, is_favourite: bool) -> None:
        settings = self._patient.settings
        others = tuple(own for own in settings.favourites if own != stretch)
        favourites = (*others, stretch) if is_favourite else others
        self._patient.change_settings(replace(settings, favourites=favourites))
