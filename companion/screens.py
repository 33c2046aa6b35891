# SPDX-License-Identifier: LGPL-3.0-or-later
"""All pages of an open diary, and what passes between them; a part of the composition root."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QLocale, QObject, Signal, Slot

from companion.content.catalogue import Catalogue
from companion.domain.asked import Asked, ask
from companion.domain.diary import Ending, Felt, Record
from companion.domain.ports import Machine, NotSavedError, Refusal, StoreRefusedError
from companion.domain.routine import Routine
from companion.domain.settings import TEXT_PERCENT, Settings
from companion.domain.week import Week, days_of
from companion.figure.source import FigureSource
from companion.store.opening import Store
from companion.views.calendar.calendar_page import CalendarPage
from companion.views.help.page import HelpPage
from companion.views.library.library_page import LibraryPage
from companion.views.library.stretch_page import StretchPage
from companion.views.main_window import MainWindow
from companion.views.settings.page import SettingsPage
from companion.views.timer.flow import SessionFlow
from companion.views.today.page import TodayPage, TodayView
from companion.views.today.unfinished_card import Unfinished
from companion.views.widgets.looks import LookSource
from companion.views.widgets.rail import RailItem
from companion.views.words.dates import full_date
from companion.views.words.faults import line
from companion.views.words.refusals import not_saved, saved_again

STARTER = "two-stretch-starter"
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
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._store = store
        self._machine = machine
        self.settings = settings
        self._week: Week | None = None
        self._agreed: Callable[[], None] = self._do_nothing
        self.today = TodayPage(looks, figures)
        self.library = LibraryPage(looks, figures)
        self.stretch = StretchPage(looks, figures)
        self.calendar = CalendarPage(looks, figures)
        self.options = SettingsPage(looks, settings)
        self.help = HelpPage(looks)
        self.flow = SessionFlow(looks, figures, store.diary, machine)
        self.flow.set_settings(settings)
        self.window = self._window(looks)
        self._connect()
        self.library.show_stretches(tuple(catalogue.stretches.values()))

    def begin(self) -> None:
        """Show the first page.

        Raises:
            StoreRefusedError: the diary cannot be read after all.
        """
        self.today.show_today(self._today())
        self.window.show_page("today")
        self._tell_faults()

    def show_page(self, key: str) -> None:
        """A page beside the rail, with what it shows brought up to date."""
        with self._reading():
            if key == "today":
                self.today.show_today(self._today())
            elif key == "calendar":
                self.show_week(self._week or self._this_week())
            self.window.show_page(key)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Whatever reads the diary: should it have been damaged meanwhile, the root is told."""
        try:
            yield
        except StoreRefusedError as error:
            self.refused.emit(error)

    # What is shown

    def _today(self) -> TodayView:
        now = self._now()
        routine = self._routine()
        diary = self._store.diary
        week = self._this_week()
        return TodayView(
            now=now.local,
            asked=self._ask(routine) if routine is not None else None,
            without_floor=self.settings.without_floor,
            can_swap=self._starter_without_floor() is not None,
            last=diary.latest(),
            days=days_of(week, diary.between(week.first, week.last)),
            unfinished=diary.unfinished(),
        )

    @Slot(object)
    def show_week(self, week: Week) -> None:
        """The calendar of `week`."""
        self._week = week
        with self._reading():
            records = self._store.diary.between(week.first, week.last)
            self.calendar.show_week(week, days_of(week, records), self._now().day)

    @Slot(str)
    def show_stretch(self, stretch: str) -> None:
        """The page of one move."""
        names = {id_: other.name for id_, other in self._catalogue.stretches.items()}
        self.stretch.show_stretch(self._catalogue.stretches[stretch], names)
        self.window.show_page("stretch")

    def _now(self) -> Felt:
        return self._machine.felt(self._machine.clock().wall)

    def _this_week(self) -> Week:
        first_weekday = QLocale().firstDayOfWeek().value - 1
        return Week.of(self._now().day, first_weekday)

    def _routine(self) -> Routine | None:
        other = self._starter_without_floor()
        return other if self.settings.without_floor and other else self._catalogue.routines.get(STARTER)

    def _starter_without_floor(self) -> Routine | None:
        starter = self._catalogue.routines.get(STARTER)
        return self._catalogue.routines.get(starter.without_floor or "") if starter is not None else None

    def _ask(self, routine: Routine) -> Asked:
        return ask(
            routine,
            self._catalogue.stretches,
            self.settings.lengths,
            at_most=routine.most_repetitions(self._now().day, self._store.diary.first_day()),
            exactly=self.settings.holds_each_side or None,
        )

    def _tell_faults(self) -> None:
        faults = self._catalogue.faults
        if not faults:
            return
        lines = [line(fault) for fault in faults[:_MOST_FAULTS_SHOWN]]
        if len(faults) > _MOST_FAULTS_SHOWN:
            lines.append(self.tr("and %n more", "", len(faults) - _MOST_FAULTS_SHOWN))
        self.window.notice.say("\n".join([self.tr("Some stretches or routines could not be read."), *lines]))

    # What is done

    @Slot()
    def start_today(self) -> None:
        """Start what the first screen shows."""
        routine = self._routine()
        with self._reading():
            if routine is not None:
                self._start(routine)

    @Slot(str)
    def hold(self, stretch: str) -> None:
        """Start a session of this one move."""
        with self._reading():
            self._start(Routine.of(self._catalogue.stretches[stretch]))

    def _start(self, routine: Routine) -> None:
        asked = self._ask(routine)
        now, last = self._now(), self._store.diary.latest()
        if last is None or last.last_seen <= now.at:
            self.flow.begin(asked)
            return
        words = self.tr("The computer's clock says {today}, but your last session was on {last}. Is the date right?")
        self._ask_first(
            words.format(today=full_date(now.day), last=full_date(last.began.day)),
            self.tr("Yes, start"),
            lambda: self.flow.begin(asked),
        )

    def _ask_first(self, words: str, agree: str, then: Callable[[], None]) -> None:
        self._agreed = then
        self.window.notice.say(words, agree)

    @Slot()
    def _agree(self) -> None:
        self.window.notice.hide()
        agreed, self._agreed = self._agreed, self._do_nothing
        agreed()

    def _do_nothing(self) -> None:
        """Nothing was asked."""

    @Slot(object)
    def settle_unfinished(self, answer: Unfinished) -> None:
        """Go on with a session that was cut short, keep what was done of it, or throw it away."""
        with self._reading():
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
        self.settings_changed.emit(settings)
        self.options.show_settings(settings)
        self.flow.set_settings(settings)
        try:
            self._store.settings.write(settings)
        except NotSavedError as error:
            self._tell_not_saved(error.refusal)

    @Slot(object)
    def _tell_not_saved(self, refusal: Refusal) -> None:
        self.window.notice.say(not_saved(refusal))

    @Slot()
    def _tell_saved_again(self) -> None:
        self.window.notice.say(saved_again())

    # Wiring

    def _window(self, looks: LookSource) -> MainWindow:
        pages = {
            "today": self.today,
            "library": self.library,
            "stretch": self.stretch,
            "calendar": self.calendar,
            "settings": self.options,
            "help": self.help,
        }
        items = (
            RailItem("today", self.tr("Today"), "today"),
            RailItem("library", self.tr("Library"), "library"),
            RailItem("calendar", self.tr("Calendar"), "calendar"),
            RailItem("settings", self.tr("Settings"), "settings", at_end=True),
            RailItem("help", self.tr("Help"), "help", at_end=True),
        )
        return MainWindow(looks, pages, items)

    def _connect(self) -> None:
        window, flow, timer = self.window, self.flow, self.flow.timer
        window.page_wanted.connect(self.show_page)
        window.larger_text_wanted.connect(self._change_text)
        window.closing.connect(flow.break_off)
        window.notice.acted.connect(self._agree)
        self.today.start_wanted.connect(self.start_today)
        self.today.without_floor_chosen.connect(self._choose_floor)
        self.today.unfinished_answered.connect(self.settle_unfinished)
        self.today.week_wanted.connect(self._show_calendar)
        self.today.help_wanted.connect(self._show_help)
        self.library.stretch_chosen.connect(self.show_stretch)
        self.stretch.stretch_chosen.connect(self.show_stretch)
        self.stretch.back_wanted.connect(self._show_library)
        self.stretch.hold_wanted.connect(self.hold)
        self.calendar.week_wanted.connect(self.show_week)
        self.options.changed.connect(self.change_settings)
        flow.page_wanted.connect(window.show_whole)
        flow.finished.connect(self._finish)
        flow.not_saved.connect(self._tell_not_saved)
        flow.saved_again.connect(self._tell_saved_again)
        timer.volume_changed.connect(self._change_volume)
        timer.sound_switched.connect(self._switch_sound)

    @Slot(bool)
    def _finish(self, kept: bool) -> None:
        self._week = None
        self.show_page("calendar" if kept else "today")

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
        self.today.show_today(self._today())

    @Slot(int)
    def _change_volume(self, volume: int) -> None:
        self.change_settings(replace(self.settings, volume=volume))

    @Slot(bool)
    def _switch_sound(self, sound: bool) -> None:
        self.change_settings(replace(self.settings, sound=sound))
