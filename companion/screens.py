# SPDX-License-Identifier: LGPL-3.0-or-later
"""All pages of an open diary, and what passes between them; a part of the composition root."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from companion.content.catalogue import Catalogue
from companion.custody import Custody
from companion.domain.asked import Asked
from companion.domain.diary import Ending, Record
from companion.domain.ports import Machine, NotSavedError, Refusal, StoreRefusedError
from companion.domain.programme import Programme
from companion.domain.routine import Routine
from companion.domain.settings import TEXT_PERCENT, Settings
from companion.figure.source import FigureSource
from companion.store.opening import Store
from companion.views.calendar.flow import CalendarFlow
from companion.views.help.page import HelpPage
from companion.views.library.library_page import LibraryPage
from companion.views.library.stretch_page import StretchPage
from companion.views.main_window import MainWindow
from companion.views.notices import Notices
from companion.views.reading import reading
from companion.views.settings.page import SettingsPage
from companion.views.timer.flow import SessionFlow
from companion.views.today.page import TodayPage, TodayView
from companion.views.today.unfinished_card import Unfinished
from companion.views.widgets.looks import LookSource
from companion.views.widgets.rail import RailItem
from companion.views.words.dates import full_date
from companion.views.words.faults import line
from companion.views.words.refusals import change_not_saved, not_saved, on_reserve, saved_again

_MOST_FAULTS_SHOWN = 3


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
        catalogue: Catalogue,
        *,
        store: Store,
        machine: Machine,
        settings: Settings,
        languages: Sequence[tuple[str, str]],
        custody: Custody,
    ) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._programme = Programme(catalogue.stretches, catalogue.routines)
        self._faults = catalogue.faults
        self._languages = languages
        self._store = store
        self._machine = machine
        self.settings = settings
        self._custody = custody
        self.flow = self._flow()
        self.calendar = self._calendar()
        self.window = self._window()
        self.notices = Notices(self.window.notice)
        custody.page_wanted.connect(self._show_backups)
        custody.settings_wanted.connect(self._show_settings)
        custody.said.connect(self.notices.say)
        custody.refused.connect(self.refused)
        store.saver.when_reserve_is_used = self._tell_on_reserve

    def begin(self) -> None:
        """Show the first page.

        Raises:
            StoreRefusedError: the diary cannot be read after all.
        """
        self._today_page.show_today(self._today())
        self.window.show_page("today", self._today_page)
        self._tell_faults()
        if self._store.is_on_reserve:
            self._tell_on_reserve()

    def show_page(self, key: str) -> None:
        """A page beside the rail, with what it shows brought up to date."""
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
            case "settings":
                return self._settings_page
            case "help":
                return self._help_page
            case _:
                return self._library_page

    # What is shown

    def _today(self) -> TodayView:
        now = self._machine.now()
        routine = self._programme.today(self.settings)
        diary = self._store.diary
        return TodayView(
            now=now.local,
            asked=self._ask(routine) if routine is not None else None,
            without_floor=self.settings.without_floor,
            can_swap=self._programme.without_floor is not None,
            last=diary.latest(),
            days=self.calendar.days(self.calendar.this_week),
            unfinished=diary.unfinished(),
        )

    @Slot(str)
    def show_stretch(self, stretch: str) -> None:
        """The page of one move."""
        names = {id_: other.name for id_, other in self._programme.stretches.items()}
        self._stretch_page.show_stretch(self._programme.stretches[stretch], names, motion=self.settings.motion)
        self.window.show_page("stretch", self._stretch_page)

    def _ask(self, routine: Routine) -> Asked:
        return self._programme.ask(routine, self.settings, self._machine.now().day, self._store.diary.first_day())

    def _tell_faults(self) -> None:
        faults = self._faults
        if not faults:
            return
        lines = [line(fault) for fault in faults[:_MOST_FAULTS_SHOWN]]
        if len(faults) > _MOST_FAULTS_SHOWN:
            lines.append(self.tr("and %n more", "", len(faults) - _MOST_FAULTS_SHOWN))
        self.notices.say("\n".join([self.tr("Some stretches or routines could not be read."), *lines]))

    # What is done

    @Slot()
    def start_today(self) -> None:
        """Start what the first screen shows."""
        routine = self._programme.today(self.settings)
        with reading(self.refused):
            if routine is not None:
                self._start(routine)

    @Slot(str)
    def hold(self, stretch: str) -> None:
        """Start a session of this one move."""
        with reading(self.refused):
            self._start(Routine.of(self._programme.stretches[stretch]))

    def _start(self, routine: Routine) -> None:
        asked = self._ask(routine)
        now, last = self._machine.now(), self._store.diary.latest()
        if last is None or last.last_seen <= now.at:
            self.flow.begin(asked)
            return
        words = self.tr("The computer's clock says {today}, but your last session was on {last}. Is the date right?")
        self.notices.ask(
            words.format(today=full_date(now.day), last=full_date(last.began.day)),
            self.tr("Yes, start"),
            lambda: self.flow.begin(asked),
        )

    @Slot(object)
    def settle_unfinished(self, answer: Unfinished) -> None:
        """Go on with a session that was cut short, keep what was done of it, or throw it away."""
        with reading(self.refused):
            record = self._store.diary.unfinished()
            if record is None:
                return
            if answer is Unfinished.GO_ON:
                self._resume(record)
            else:
                self.flow.settle(record, Ending.KEPT if answer is Unfinished.KEEP else Ending.THROWN_AWAY)

    def _resume(self, record: Record) -> None:
        if record.can_go_on(self._machine.clock().wall):
            self.flow.resume(record)
        else:
            self.show_page("today")

    @Slot(object)
    def change_settings(self, settings: Settings) -> None:
        """Put other settings in force, and keep them."""
        if settings == self.settings:
            return
        self.settings = settings
        self.flow.set_settings(settings)
        self.calendar.correcting.set_settings(settings)
        try:
            self._store.settings.write(settings)
        except NotSavedError as error:
            self._tell_not_saved(error.refusal)
        self.settings_changed.emit(settings)

    @Slot(object)
    def _tell_not_saved(self, refusal: Refusal) -> None:
        self._say_or_lock(refusal, not_saved(refusal))

    @Slot(object)
    def _tell_change_not_saved(self, refusal: Refusal) -> None:
        self._say_or_lock(refusal, change_not_saved(refusal))

    def _say_or_lock(self, refusal: Refusal, words: str) -> None:
        """A diary that is damaged takes nothing more, however often it is tried again."""
        if refusal is Refusal.DAMAGED:
            self.refused.emit(StoreRefusedError(refusal, str(self._store.backups.folder.parent)))
        else:
            self.notices.say(words)

    def _tell_on_reserve(self) -> None:
        self.notices.warn(on_reserve())

    @Slot()
    def _tell_saved_again(self) -> None:
        self.notices.say(saved_again())

    # Wiring

    def _window(self) -> MainWindow:
        items = (
            RailItem("today", self.tr("Today"), "today"),
            RailItem("library", self.tr("Library"), "library"),
            RailItem("calendar", self.tr("Calendar"), "calendar"),
            RailItem("settings", self.tr("Settings"), "settings", at_end=True),
            RailItem("help", self.tr("Help"), "help", at_end=True),
        )
        window = MainWindow(self._looks, items)
        window.page_wanted.connect(self.show_page)
        window.larger_text_wanted.connect(self._change_text)
        window.closing.connect(self.flow.break_off)
        window.ask_before_closing(self._may_close)
        return window

    def _flow(self) -> SessionFlow:
        flow = SessionFlow(self._looks, self._figures, self._store.diary, self._machine)
        flow.set_settings(self.settings)
        flow.page_wanted.connect(self._show_whole)
        flow.finished.connect(self._finish)
        flow.not_saved.connect(self._tell_not_saved)
        flow.saved_again.connect(self._tell_saved_again)
        flow.timer.volume_changed.connect(self._change_volume)
        flow.timer.sound_switched.connect(self._switch_sound)
        return flow

    def _calendar(self) -> CalendarFlow:
        calendar = CalendarFlow(
            self._looks,
            self._figures,
            diary=self._store.diary,
            machine=self._machine,
            programme=self._programme,
            settings=self.settings,
        )
        calendar.page_wanted.connect(self._show_in_calendar)
        calendar.kept.connect(self._custody.back_up_soon)
        calendar.said.connect(self._offer_undo)
        calendar.not_saved.connect(self._tell_change_not_saved)
        calendar.refused.connect(self.refused)
        return calendar

    # The pages; each is built when it is first shown, so that the program starts with the one that is needed.

    @cached_property
    def _today_page(self) -> TodayPage:
        page = TodayPage(self._looks, self._figures)
        page.start_wanted.connect(self.start_today)
        page.without_floor_chosen.connect(self._choose_floor)
        page.unfinished_answered.connect(self.settle_unfinished)
        page.week_wanted.connect(self._show_calendar)
        page.help_wanted.connect(self._show_help)
        return page

    @cached_property
    def _library_page(self) -> LibraryPage:
        page = LibraryPage(self._looks, self._figures)
        page.stretch_chosen.connect(self.show_stretch)
        page.show_stretches(self._programme.in_order())
        return page

    @cached_property
    def _stretch_page(self) -> StretchPage:
        page = StretchPage(self._looks, self._figures, self._machine.clock)
        page.stretch_chosen.connect(self.show_stretch)
        page.back_wanted.connect(self._show_library)
        page.hold_wanted.connect(self.hold)
        return page

    @cached_property
    def _settings_page(self) -> SettingsPage:
        page = SettingsPage(self._looks, self.settings, self._languages)
        page.changed.connect(self.change_settings)
        page.backups_wanted.connect(self._custody.show)
        self.settings_changed.connect(page.show_settings)
        return page

    @cached_property
    def _help_page(self) -> HelpPage:
        return HelpPage(self._looks)

    @Slot(bool)
    def _finish(self, kept: bool) -> None:
        self._custody.back_up_soon()
        self.calendar.begin_with_today()
        self.show_page("calendar" if kept else "today")

    @Slot(object)
    def _show_backups(self, page: QWidget) -> None:
        self.window.show_page("backups", page)

    @Slot()
    def _show_settings(self) -> None:
        self.show_page("settings")

    def _may_close(self) -> bool:
        """Whether nothing is lost by it; what was said of a session and is not saved is shown once more, but once."""
        if self.window.is_whole or not self.calendar.correcting.asks_before_leaving():
            return True
        self.show_page("calendar")
        return False

    @Slot(object)
    def _show_in_calendar(self, page: QWidget) -> None:
        self.notices.withdraw()
        self.window.show_page("calendar", page)

    @Slot(str, str)
    def _offer_undo(self, words: str, action: str) -> None:
        self.notices.offer(words, action, self.calendar.correcting.act)

    @Slot(object)
    def _show_whole(self, page: QWidget) -> None:
        self.notices.withdraw()
        self.window.show_whole(page)

    @Slot()
    def _show_calendar(self) -> None:
        self.show_page("calendar")

    @Slot()
    def _show_library(self) -> None:
        self.show_page("library")

    @Slot()
    def _show_help(self) -> None:
        self.show_page("help")

    @Slot(int)
    def _change_text(self, steps: int) -> None:
        at = TEXT_PERCENT.index(self.settings.text_percent) + steps
        if 0 <= at < len(TEXT_PERCENT):
            self.change_settings(replace(self.settings, text_percent=TEXT_PERCENT[at]))

    @Slot(bool)
    def _choose_floor(self, without: bool) -> None:
        self.change_settings(replace(self.settings, without_floor=without))
        self._today_page.show_today(self._today())

    @Slot(int)
    def _change_volume(self, volume: int) -> None:
        self.change_settings(replace(self.settings, volume=volume))

    @Slot(bool)
    def _switch_sound(self, sound: bool) -> None:
        self.change_settings(replace(self.settings, sound=sound))
