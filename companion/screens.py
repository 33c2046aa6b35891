# SPDX-License-Identifier: LGPL-3.0-or-later
"""All pages of an open diary, and what passes between them; a part of the composition root."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.custody import Custody
from companion.domain.ports import Machine
from companion.domain.routine import Routine
from companion.domain.screening import Question
from companion.domain.settings import TEXT_PERCENT, Settings
from companion.figure.source import FigureSource
from companion.lender import Lender
from companion.patient import Patient
from companion.sessions import Sessions
from companion.shelf import Shelf
from companion.store.opening import Store
from companion.telling import Telling
from companion.views.calendar.flow import CalendarFlow
from companion.views.main_window import MainWindow
from companion.views.notices import Notices
from companion.views.reading import reading
from companion.views.timer.flow import SessionFlow
from companion.views.today.page import TodayPage, TodayView
from companion.views.widgets.looks import LookSource
from companion.views.widgets.rail import RailItem
from companion.views.words.guidance import clinic_words

if TYPE_CHECKING:
    from companion.importing import OwnContent
    from companion.library_desk import LibraryDesk
    from companion.routine_desk import RoutineDesk
    from companion.safe_start import SafeStart
    from companion.views.help.page import HelpPage
    from companion.views.learn.page import LearnPage
    from companion.views.settings.page import SettingsPage


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes those parts of the window that are loaded when they are first needed."""

    library: Callable[[Patient], "LibraryDesk"]
    routines: Callable[[Patient, Notices], "RoutineDesk"]
    questions: Callable[[Patient], "SafeStart"]
    own: Callable[[], "OwnContent"]
    learn: Callable[[], "LearnPage"]
    settings: Callable[[Settings], "SettingsPage"]
    help: Callable[[], "HelpPage"]


class Screens(QObject):
    """All pages of an open diary, and what passes between them.

    Signals:
        settings_changed(Settings): they are in force and kept.
        refused(StoreRefusedError): the diary was damaged or taken away while it was open.
    """

    settings_changed = Signal(object)
    refused = Signal(object)

    def __init__(  # noqa: PLR0913 - everything that the pages are made of
        self,
        looks: LookSource,
        figures: FigureSource,
        shelf: Shelf,
        lender: Lender,
        *,
        store: Store,
        machine: Machine,
        settings: Settings,
        custody: Custody,
        parts: Parts,
    ) -> None:
        """Build what the first page needs.

        Raises:
            StoreRefusedError: the diary cannot be read after all.
        """
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._shelf = shelf
        self._lender = lender
        self._store = store
        self._machine = machine
        self._custody = custody
        self._parts = parts
        self.patient = Patient(store, machine, shelf, settings)
        self.window = self._window()
        self.notices = Notices(self.window.notice)
        self._telling = Telling(self.notices, store, lender.clinic)
        self._telling.refused.connect(self.refused)
        self.sessions = self._sessions()
        self.calendar = self._calendar()
        self._follow_patient()
        self._follow_custody()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.patient.settings

    @property
    def made_here(self) -> frozenset[str]:
        """The ids of the routines that were made on this laptop."""
        return self._shelf.made_here

    @property
    def flow(self) -> SessionFlow:
        """The session that is led, and its pages."""
        return self.sessions.flow

    def begin(self) -> None:
        """Show the first page.

        Raises:
            StoreRefusedError: the diary cannot be read after all.
        """
        self._today_page.show_today(self._today())
        self.window.show_page("today", self._today_page)
        self._telling.tell_faults((*self._lender.faults, *self._shelf.faults))
        if self._store.is_on_reserve:
            self._telling.tell_on_reserve()

    def show_page(self, key: str) -> None:
        """A page beside the rail, with what it shows brought up to date."""
        if self._asks_before_leaving_routines():
            return
        self.notices.withdraw()
        with reading(self.refused):
            self.window.show_page(key, self._brought_up_to_date(key))

    def _brought_up_to_date(self, key: str) -> QWidget:
        match key:
            case "today":
                self._today_page.show_today(self._today())
                return self._today_page
            case "calendar":
                return self.calendar.page
            case "learn":
                return self._learn_page
            case "settings":
                return self._settings_page
            case "help":
                return self._help_page
            case _:
                return self.library.page

    # What is shown

    def _today(self) -> TodayView:
        patient, diary = self.patient, self._store.diary
        routine = patient.today
        fit = patient.fitted(routine) if routine is not None else None
        return TodayView(
            now=self._machine.now().local,
            asked=patient.ask(routine) if routine is not None else None,
            without_floor=patient.settings.without_floor,
            can_swap=routine is not None and Question.FLOOR not in patient.screening.yes,
            last=diary.latest(),
            days=self.calendar.days(self.calendar.this_week),
            unfinished=diary.unfinished(),
            is_screened=patient.screening.is_done,
            is_ruled_out=routine is not None,
            clinic=clinic_words(self._lender.clinic),
            changes=len(fit.changes) if fit is not None else 0,
        )

    # What is done

    @Slot(str)
    def hold(self, stretch: str) -> None:
        """Start a session of this one move."""
        self.sessions.start(Routine.of(self._shelf.stretches[stretch]))

    @Slot(object)
    def change_settings(self, settings: Settings) -> None:
        """Put other settings in force, and keep them."""
        self.patient.change_settings(settings)

    @Slot()
    def _go_on_after_questions(self) -> None:
        if not self.sessions.go_on():
            self.show_page("today")

    @Slot()
    def _leave_questions(self) -> None:
        self.sessions.forget()
        self.show_page("today")

    @Slot()
    def _follow_plan(self) -> None:
        """Other moves are for this patient now: the pages that show them are brought up to date."""
        self.calendar.correcting.set_programme(self.patient.programme)
        with reading(self.refused):
            if self.window.page in ("today", "library"):
                self._brought_up_to_date(self.window.page)

    @Slot(object)
    def _show_person(self, settings: Settings) -> None:
        self._figures.set_person(settings.person)

    # Wiring

    def _window(self) -> MainWindow:
        items = (
            RailItem("today", self.tr("Today"), "today"),
            RailItem("library", self.tr("Library"), "library"),
            RailItem("calendar", self.tr("Calendar"), "calendar"),
            RailItem("learn", self.tr("Learn"), "learn"),
            RailItem("settings", self.tr("Settings"), "settings", at_end=True),
            RailItem("help", self.tr("Help"), "help", at_end=True),
        )
        window = MainWindow(self._looks, items)
        window.page_wanted.connect(self.show_page)
        window.larger_text_wanted.connect(self._change_text)
        window.ask_before_closing(self._may_close)
        return window

    def _sessions(self) -> Sessions:
        sessions = Sessions(
            self._looks,
            self._figures,
            store=self._store,
            machine=self._machine,
            patient=self.patient,
            notices=self.notices,
        )
        sessions.questions_wanted.connect(self._ask_questions)
        sessions.nothing_left.connect(self._telling.tell_nothing_left)
        sessions.today_wanted.connect(partial(self.show_page, "today"))
        sessions.refused.connect(self.refused)
        flow = sessions.flow
        flow.show_clinic(self._lender.clinic)
        flow.page_wanted.connect(self._show_whole)
        flow.finished.connect(self._finish)
        flow.not_saved.connect(self._telling.tell_not_saved)
        flow.saved_again.connect(self._telling.tell_saved_again)
        flow.timer.volume_changed.connect(self._change_volume)
        flow.timer.sound_switched.connect(self._switch_sound)
        self.window.closing.connect(flow.break_off)
        return sessions

    @cached_property
    def library(self) -> "LibraryDesk":
        """All moves that are offered, and the page of one."""
        library = self._parts.library(self.patient)
        library.page_wanted.connect(self._show_inside)
        library.hold_wanted.connect(self.hold)
        library.routines_wanted.connect(self._show_routines)
        library.answers_wanted.connect(self._show_answers)
        return library

    def _calendar(self) -> CalendarFlow:
        calendar = CalendarFlow(
            self._looks,
            self._figures,
            diary=self._store.diary,
            machine=self._machine,
            programme=self.patient.programme,
            settings=self.settings,
        )
        calendar.page_wanted.connect(partial(self._show_inside, "calendar"))
        calendar.kept.connect(self._custody.back_up_soon)
        calendar.said.connect(self._offer_undo)
        calendar.not_saved.connect(self._telling.tell_change_not_saved)
        calendar.refused.connect(self.refused)
        return calendar

    def _follow_patient(self) -> None:
        self.patient.settings_changed.connect(self.calendar.correcting.set_settings)
        self.patient.settings_changed.connect(self._show_person)
        self.patient.settings_changed.connect(self.settings_changed)
        self.patient.plan_changed.connect(self._follow_plan)
        self.patient.not_saved.connect(self._telling.tell_not_saved)

    def _follow_custody(self) -> None:
        self._custody.page_wanted.connect(partial(self._show_inside, "backups"))
        self._custody.settings_wanted.connect(partial(self.show_page, "settings"))
        self._custody.said.connect(self.notices.say)
        self._custody.refused.connect(self.refused)

    # The pages; each is built when it is first shown, so that the program starts with the one that is needed.

    @cached_property
    def own(self) -> "OwnContent":
        """The clinic's own content, and what a file would bring."""
        own = self._parts.own()
        own.page_wanted.connect(partial(self._show_inside, "own_content"))
        own.settings_wanted.connect(partial(self.show_page, "settings"))
        own.said.connect(self.notices.say)
        self.window.closing.connect(own.close)
        return own

    @cached_property
    def _safe_start(self) -> "SafeStart":
        start = self._parts.questions(self.patient)
        start.page_wanted.connect(partial(self._show_inside, "screening"))
        start.answered.connect(self._go_on_after_questions)
        start.left.connect(self._leave_questions)
        return start

    @cached_property
    def _routine_desk(self) -> "RoutineDesk":
        desk = self._parts.routines(self.patient, self.notices)
        desk.page_wanted.connect(partial(self._show_inside, "routines"))
        desk.start_wanted.connect(self.sessions.start)
        desk.left.connect(partial(self.show_page, "library"))
        return desk

    @cached_property
    def _today_page(self) -> TodayPage:
        page = TodayPage(self._looks, self._figures)
        page.start_wanted.connect(self.sessions.start_today)
        page.without_floor_chosen.connect(self._choose_floor)
        page.unfinished_answered.connect(self.sessions.settle_unfinished)
        page.week_wanted.connect(partial(self.show_page, "calendar"))
        page.help_wanted.connect(partial(self.show_page, "help"))
        page.routines_wanted.connect(self._show_routines)
        page.questions_wanted.connect(self._ask_questions)
        page.answers_wanted.connect(self._show_answers)
        return page

    @cached_property
    def _learn_page(self) -> "LearnPage":
        page = self._parts.learn()
        page.set_motion(self.settings.motion)
        page.show_cards(self._shelf.cards())
        self.settings_changed.connect(lambda settings: page.set_motion(settings.motion))
        return page

    @cached_property
    def _settings_page(self) -> "SettingsPage":
        page = self._parts.settings(self.settings)
        page.changed.connect(self.change_settings)
        page.backups_wanted.connect(self._custody.show)
        page.answers_wanted.connect(self._show_answers)
        page.own_content_wanted.connect(self._show_own)
        self.settings_changed.connect(page.show_settings)
        return page

    @cached_property
    def _help_page(self) -> "HelpPage":
        page = self._parts.help()
        page.show_clinic(self._lender.clinic, self._lender.logo)
        page.answers_wanted.connect(self._show_answers)
        return page

    @Slot(bool)
    def _finish(self, kept: bool) -> None:
        self._custody.back_up_soon()
        self.calendar.begin_with_today()
        self.show_page("calendar" if kept else "today")

    @Slot()
    def _show_routines(self) -> None:
        self._routine_desk.show()

    @Slot()
    def _show_own(self) -> None:
        self.own.show()

    @Slot()
    def _ask_questions(self) -> None:
        self._safe_start.ask()

    @Slot()
    def _show_answers(self) -> None:
        self._safe_start.show_answers()

    def _may_close(self) -> bool:
        """Whether nothing is lost by it; what was said of a session and is not saved is shown once more, but once."""
        if self.window.is_whole:
            return True
        if self._asks_before_leaving_routines():
            return False
        if not self.calendar.correcting.asks_before_leaving():
            return True
        self.show_page("calendar")
        return False

    def _asks_before_leaving_routines(self) -> bool:
        return self.window.page == "routines" and self._routine_desk.asks_before_leaving()

    @Slot(str, object)
    def _show_inside(self, key: str, page: QWidget) -> None:
        """A page beside the rail that brings itself up to date."""
        self.notices.withdraw()
        self.window.show_page(key, page)

    @Slot(str, str)
    def _offer_undo(self, words: str, action: str) -> None:
        self.notices.offer(words, action, self.calendar.correcting.act)

    @Slot(object)
    def _show_whole(self, page: QWidget) -> None:
        self.notices.withdraw()
        self.window.show_whole(page)

    @Slot(int)
    def _change_text(self, steps: int) -> None:
        at = TEXT_PERCENT.index(self.settings.text_percent) + steps
        if 0 <= at < len(TEXT_PERCENT):
            self.change_settings(replace(self.settings, text_percent=TEXT_PERCENT[at]))

    @Slot(bool)
    def _choose_floor(self, without: bool) -> None:
        self.change_settings(replace(self.settings, without_floor=without))

    @Slot(int)
    def _change_volume(self, volume: int) -> None:
        self.change_settings(replace(self.settings, volume=volume))

    @Slot(bool)
    def _switch_sound(self, sound: bool) -> None:
        self.change_settings(replace(self.settings, sound=sound))
