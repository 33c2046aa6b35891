# SPDX-License-Identifier: LGPL-3.0-or-later
"""The tour: the real program on a throw-away diary, with the clock driven, and a picture of every screen.

A part of the composition root: it does by object name what a patient does by hand.
"""

import tempfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from companion.app import Program, Shipped
from companion.content.first_draft import draft_of
from companion.content.parcel import OWN_CONTENT
from companion.domain.screening import Question
from companion.domain.stretch import Phase
from companion.store.backups import backups_in
from companion.store.folder import StoreFolder
from companion.views.timer.command import Command
from companion.visitor import MONDAY_MORNING, Visitor, Wanted, running_of, screens_of

_SHOWN_STRETCHES = (
    "hip-flexor-half-kneel",
    "glute-supine-figure4",
    "hip-flexor-standing",
    "glute-seated-figure4",
    "bird-dog",
)
_KEY = "key"


def lead(wanted: Wanted) -> list[Path]:
    """Go through the main job and every screen; the pictures, in order.

    Raises:
        OSError: a picture could not be saved.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["companion"])
    QLocale.setDefault(QLocale(wanted.language))
    wanted.shots.mkdir(parents=True, exist_ok=True)
    camera = _Camera(wanted.shots)
    with tempfile.TemporaryDirectory(prefix="companion-tour-") as folder:
        Tour(application, Shipped.read(), Path(folder), wanted, camera.take).lead()
    return camera.pictures


class _Camera:
    """Saves what is looked at, numbered."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.pictures: list[Path] = []

    def take(self, window: QWidget, name: str) -> None:
        """Save a picture of `window`."""
        file = self._folder / f"{len(self.pictures) + 1:02}-{name}.png"
        if not window.grab().save(str(file)):
            raise OSError(f"{file.name} could not be written")
        self.pictures.append(file)


class Tour(Visitor):
    """All stations, in the order in which a patient meets them."""

    def lead(self) -> None:
        """All of it, in the order in which a patient meets it."""
        with self._program() as program:
            self._start_questions(program)
            self._first_start(program)
            self._library(program)
            self._routines(program)
            self._learn(program)
            self._main_job(program)
            self._week(program)
            self._corrections(program)
            self._questions(program)
            self._repetitions(program)
            self._settings_and_help(program)
            self._another_person(program)
            self._ruled_out(program)
            self._own_content(program)
        self._cut_short()
        self._break_a_file()
        with self._program() as program:
            self._stop(program, "unfinished-and-notice")
        self._damaged()
        self._locked()

    # The stations

    def _start_questions(self, program: Program) -> None:
        """Nothing applies to this patient."""
        self._stop(program, "today-before-the-questions")
        self._press(program, "today_questions")
        self._stop(program, "start-question")
        self._answer(program)
        self._stop(program, "start-nothing-left-out")
        self._press(program, "summary_accept")

    def _answer(self, program: Program, *yes: Question) -> None:
        """All questions and the signs, up to what follows from them."""
        for question in Question:
            self._press(program, "screening_yes" if question in yes else "screening_no")
        if not yes:
            self._stop(program, "start-signs")
        self._press(program, "signs_tick")
        self._press(program, "signs_go_on")

    def _first_start(self, program: Program) -> None:
        self._stop(program, "today-first-start")
        self._press(program, "today_without_floor")
        self._stop(program, "today-without-floor")
        self._press(program, "today_without_floor")
        self._press(program, "rail_calendar")
        self._stop(program, "calendar-empty")
        self._press(program, "rail_today")

    def _library(self, program: Program) -> None:
        screens = screens_of(program)
        self._press(program, "rail_library")
        self._stop(program, "library")
        search = self._field(program, "library_search")
        search.setText("bum")
        self._stop(program, "library-search")
        search.setText("xyzzy")
        self._stop(program, "library-nothing-found")
        search.clear()
        for stretch in _SHOWN_STRETCHES:
            screens.library.show_stretch(stretch)
            self._stop(program, f"stretch-{stretch}")
        screens.library.show_stretch(_SHOWN_STRETCHES[0])
        self._press(program, "stretch_favourite")
        self._press(program, "stretch_back")
        self._stop(program, "library-favourite")

    def _routines(self, program: Program) -> None:
        self._press(program, "library_routines")
        self._stop(program, "routines")
        self._press(program, "routine_change_desk-break")
        self._stop(program, "routine-editor")
        self._press(program, "routine_step_3_sides_apart")
        self._press(program, "routine_step_1_remove")
        self._stop(program, "routine-editor-by-side")
        self._press(program, "routine_add")
        self._stop(program, "routine-picker")
        self._press(program, "routine_picker_back")
        self._press(program, "routine_save")
        self._stop(program, "routine-saved")
        mine = next(iter(screens_of(program).made_here))
        self._press(program, f"routine_delete_{mine}")
        self._stop(program, "routine-deleted")
        self._press(program, "notice_action")
        self._press(program, "routine_use_floor-12")
        self._press(program, "rail_today")
        self._stop(program, "today-long-routine")
        screens_of(program).change_settings(replace(screens_of(program).settings, routine=""))

    def _learn(self, program: Program) -> None:
        self._press(program, "rail_learn")
        self._stop(program, "learn")
        for card in ("hips-and-back", "pelvic-tilt", "floor-down-and-up"):
            # With large text the list of cards comes first.
            if not self._sees(program, f"learn_card_{card}"):
                self._press(program, "learn_all")
            self._press(program, f"learn_card_{card}")
            if card == "hips-and-back":
                self._press(program, "learn_cycle_next")
            self._stop(program, f"learn-{card}")
        self._press(program, "rail_today")

    def _main_job(self, program: Program) -> None:
        self._press(program, "today_start")
        self._stop(program, "timer-get-ready")
        for phase, name in (
            (Phase.EASE_IN, "timer-ease-in"),
            (Phase.HOLD, "timer-hold"),
            (Phase.CHANGE_SIDES, "timer-change-sides"),
            (Phase.HOLD, "timer-hold-right"),
            (Phase.GET_READY, "timer-next-move"),
            (Phase.HOLD, "timer-hold-figure4"),
        ):
            self._until(program, phase)
            self._pass(program, 1.5 if phase is Phase.EASE_IN else 6)
            self._stop(program, name)
        self._press(program, "timer_pause")
        self._stop(program, "timer-paused")
        self._press(program, "timer_pause")
        self._to_the_end(program)
        self._stop(program, "afterwards")
        self._press(program, "hold_1_right_1")
        self._press(program, "hurt_nothing")
        self._stop(program, "afterwards-corrected")
        self._press(program, "afterwards_keep")
        self._stop(program, "calendar-after-session")

    def _week(self, program: Program) -> None:
        """A whole session on Tuesday, and a look at the week on Wednesday."""
        self._clock.sleep_until(MONDAY_MORNING + timedelta(days=1))
        self._press(program, "rail_today")
        self._press(program, "today_start")
        self._to_the_end(program)
        self._press(program, "afterwards_keep")
        self._clock.sleep_until(MONDAY_MORNING + timedelta(days=2))
        self._press(program, "rail_today")
        self._stop(program, "today")
        self._press(program, "rail_calendar")
        self._stop(program, "calendar")

    def _corrections(self, program: Program) -> None:
        """Everything that can be put right in the week, and taken back."""
        monday, tuesday, wednesday = (MONDAY_MORNING + timedelta(days=day) for day in range(3))
        self._open_day(program, monday)
        self._press(program, "calendar_change_1")
        self._stop(program, "calendar-edit")
        self._set_time(program, 18, 5)
        self._press(program, "edit_held_left")
        self._stop(program, "calendar-edit-left-only")
        self._press(program, "edit_save")
        self._stop(program, "calendar-changed")
        self._open_day(program, tuesday)
        self._press(program, "calendar_add")
        self._set_time(program, 8, 32)
        self._press(program, "edit_save")
        self._stop(program, "calendar-add-overlap")
        self._set_time(program, 19, 30)
        self._press(program, "edit_save")
        self._stop(program, "calendar-added")
        self._press(program, "calendar_remove_2")
        self._stop(program, "calendar-deleted")
        self._press(program, "notice_action")
        self._open_day(program, wednesday)
        self._press(program, "calendar_rest")
        self._stop(program, "calendar-rested")
        self._press(program, "calendar_months")
        self._stop(program, "calendar-month")
        self._press(program, "calendar_months")

    def _questions(self, program: Program) -> None:
        self._press(program, "rail_today")
        self._press(program, "today_start")
        self._until(program, Phase.HOLD)
        self._pass(program, 11)
        self._clock.sleep_until(self._clock().wall + timedelta(minutes=4))
        running_of(program).look()
        self._stop(program, "question-after-sleep")
        self._press(program, f"answer_{Command.GO_ON}")
        self._press(program, "timer_hurts")
        self._stop(program, "question-this-hurts")
        self._press(program, f"answer_{Command.EASE}")
        self._until(program, Phase.HOLD)
        self._pass(program, 5)
        self._stop(program, "timer-easier-form")
        self._press(program, "timer_end")
        self._stop(program, "question-end")
        self._press(program, f"answer_{Command.STOP}")
        self._stop(program, "afterwards-part")
        self._press(program, "afterwards_keep")

    def _repetitions(self, program: Program) -> None:
        """A move that is done in repetitions, on both sides."""
        screens_of(program).hold("clamshell")
        self._until(program, Phase.HOLD)
        self._pass(program, 22)
        self._stop(program, "timer-repetitions")
        self._press(program, "timer_pause")
        self._stop(program, "timer-repetitions-paused")
        self._press(program, "timer_pause")
        self._to_the_end(program)
        self._stop(program, "afterwards-repetitions")
        self._press(program, "afterwards_keep")

    def _ruled_out(self, program: Program) -> None:
        """Other answers: a move that is left out, the answers to look up, and nothing left at all."""
        self._press(program, "rail_settings")
        self._press(program, "settings_answers")
        self._stop(program, "answers")
        self._press(program, "answers_change")
        self._answer(program, Question.FLOOR, Question.OUTER_HIP, Question.BELOW_KNEE)
        self._stop(program, "start-left-out")
        self._press(program, "summary_accept")
        self._stop(program, "today-changed-for-you")
        screens_of(program).library.show_stretch("glute-seated-figure4")
        self._stop(program, "stretch-ruled-out")
        self._press(program, "rail_help")
        self._press(program, "help_answers")
        self._press(program, "allow_glute-seated-figure4")
        self._stop(program, "answers-allow")
        self._press(program, "allow_yes_glute-seated-figure4")
        self._press(program, "answers_change")
        self._answer(program, Question.HIP)
        self._press(program, "summary_accept")
        self._stop(program, "today-call-the-clinic")
        self._press(program, "today_empty_answers")
        self._press(program, "answers_change")
        self._answer(program, Question.PREGNANT)
        self._press(program, "summary_accept")

    def _own_content(self, program: Program) -> None:
        """A stretch of the clinic's own is looked at and taken in; a file with a fault is not."""
        self._press(program, "rail_settings")
        self._press(program, "settings_own_content")
        self._stop(program, "own-content-empty")
        own = screens_of(program).own
        with tempfile.TemporaryDirectory(prefix="companion-parcel-") as folder:
            parcel = Path(folder) / "wall-slide"
            parcel.mkdir()
            draft = draft_of("Wall slide")
            if draft is not None:
                (parcel / f"{draft.id}.yaml").write_text(draft.text, encoding="utf-8")
            picture = program.window.grab().toImage().copy(0, 0, 640, 480)
            picture.save(str(parcel / "wall-slide-hold.png"))
            own.look_at(str(parcel))
            self._stop(program, "own-content-preview")
            self._press(program, "own_take")
            self._stop(program, "own-content-taken")
            own.look_at(str(parcel))
            self._stop(program, "own-content-faults")
        self._press(program, "own_leave")
        self._press(program, "own_remove_wall-slide")
        self._press(program, "own_remove_yes_wall-slide")

    def _another_person(self, program: Program) -> None:
        """Grace shows the moves, and then Sam again."""
        self._press(program, "rail_settings")
        self._press(program, "setting_person_grace")
        self._press(program, "rail_library")
        self._stop(program, "library-by-grace")
        screens_of(program).library.show_stretch("knee-rolls")
        self._stop(program, "stretch-by-grace")
        self._press(program, "rail_settings")
        self._press(program, "setting_person_default")

    def _settings_and_help(self, program: Program) -> None:
        self._press(program, "rail_settings")
        self._stop(program, "settings")
        self._press(program, "settings_backups")
        self._stop(program, "backups")
        self._press(program, "backups_make")
        if program.custody is not None:
            program.custody.wait()
        self._application.processEvents()
        self._stop(program, "backups-made")
        oldest = backups_in(StoreFolder(self._data).backups)[-1]
        self._press(program, f"backups_list_{oldest.file.name}")
        self._stop(program, "backups-preview")
        self._press(program, "rail_help")
        self._stop(program, "help")

    def _cut_short(self) -> None:
        with self._program() as program:
            self._press(program, "today_start")
            self._until(program, Phase.HOLD)
            self._until(program, Phase.CHANGE_SIDES)
        self._clock.advance(600)

    def _break_a_file(self) -> None:
        """A file of the clinic's own with a fault, so that the quiet notice is seen."""
        folder = self._data / OWN_CONTENT
        folder.mkdir(exist_ok=True)
        (folder / "evening.yaml").write_text("schema: 1\nid: evening\nname: Evening\nstep: []\n", encoding="utf-8")

    def _damaged(self) -> None:
        """A bit of the diary has turned over: a backup is offered, and used."""
        diary = self._data / "diary.db"
        content = bytearray(diary.read_bytes())
        content[-1] ^= 1
        diary.write_bytes(content)
        with self._program() as program:
            self._stop(program, "locked-damaged")
            self._press(program, "refused_restore")
            program.window.resize(*self._wanted.size)
            self._stop(program, "restored")

    def _locked(self) -> None:
        """The diary without its key: the page that says so."""
        (self._data / _KEY).rename(self._data / "elsewhere")
        with self._program() as program:
            self._stop(program, "locked")
