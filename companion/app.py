# SPDX-License-Identifier: LGPL-3.0-or-later
"""The composition root: builds every part, hands it what it needs, and wires what the parts announce.

Nothing imports this module but the command line, the tests and the scripts, which all drive the same real program.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSize, Qt, QTranslator, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from companion.content.clinic_file import CLINIC_FILE
from companion.content.parcel import OWN_CONTENT, figure_roots
from companion.custody import Custody, offer
from companion.desktop.awake import WakepyAwake
from companion.desktop.clock import SystemZones, felt_here, system_clock
from companion.desktop.paper import SystemPaper
from companion.desktop.secrets import FileKeyStore
from companion.desktop.sound import MiniaudioSound
from companion.domain.ports import Machine, Refusal, StoreRefusedError
from companion.domain.settings import Settings
from companion.figure.source import FigureSource
from companion.lender import Lender
from companion.paths import shipped_assets, shipped_routines
from companion.patient import Patient
from companion.screens import Parts, Screens
from companion.shelf import Shelf
from companion.store.backups import Backup
from companion.store.folder import StoreFolder
from companion.store.key_check import key_for
from companion.store.opening import Store, open_store
from companion.store.restoring import restore
from companion.views.main_window import MainWindow
from companion.views.notices import Notices
from companion.views.refused.page import RefusedPage
from companion.views.theme import apply_theme, resolve
from companion.views.tokens import LIGHT, Look
from companion.views.widgets.icons import IconSet
from companion.views.widgets.looks import LookSource
from companion.views.words.backups import not_restored, offer_words, restored_words, what_became_of_it
from companion.views.words.refusals import not_opened, not_opened_but

if TYPE_CHECKING:
    from companion.importing import OwnContent
    from companion.library_desk import LibraryDesk
    from companion.routine_desk import RoutineDesk
    from companion.safe_start import SafeStart
    from companion.views.help.page import HelpPage
    from companion.views.learn.page import LearnPage
    from companion.views.settings.page import SettingsPage

_PERCENT_WHILE_LOCKED = 150
_LEAST_SIZE = QSize(960, 540)


def real_machine() -> Machine:
    """The computer that the program runs on."""
    return Machine(
        clock=system_clock,
        felt=felt_here,
        zones=SystemZones(),
        sound=MiniaudioSound(),
        awake=WakepyAwake(),
        paper=SystemPaper(),
    )


@dataclass(frozen=True, slots=True)
class Shipped:
    """What lies in the program's own folders, read once."""

    style: str
    icons: IconSet
    figures: Path
    learn: Path
    translations: Path
    routines: Path

    @classmethod
    def read(cls) -> "Shipped":
        """Read the folders that `paths` tells of."""
        assets = shipped_assets()
        icons = {file.stem: file.read_bytes() for file in sorted((assets / "icons").glob("*.svg"))}
        return cls(
            style=(assets / "style.qss").read_text(encoding="utf-8"),
            icons=IconSet(icons),
            figures=assets / "figures",
            learn=assets / "learn",
            translations=assets / "translations",
            routines=shipped_routines(),
        )

    def languages(self) -> list[tuple[str, str]]:
        """Every language there are words for: its code, and what it calls itself."""
        codes = sorted(file.stem.partition("_")[2] for file in self.translations.glob("companion_*.qm"))
        return [(code, QLocale(code).nativeLanguageName()) for code in codes]


def build(application: QApplication, data: Path, machine: Machine, clinic: Path | None = None) -> "Program":
    """The whole program, ready to be shown; the event loop is not entered.

    Args:
        application: the running application.
        data: the folder of the diary.
        machine: the computer.
        clinic: the clinic's own file; the one in the data folder where none is given.
    """
    return Program(application, data, machine, Shipped.read(), clinic)


class Program(QObject):
    """One window on one diary.

    Signals:
        window_changed(QWidget): another window takes the place of the one before.
    """

    window_changed = Signal(object)

    def __init__(
        self, application: QApplication, data: Path, machine: Machine, shipped: Shipped, clinic: Path | None = None
    ) -> None:
        super().__init__()
        self._lender = Lender.read(clinic or data / CLINIC_FILE)
        self._application = application
        self._data = data
        self._machine = machine
        self._shipped = shipped
        self._home = QLocale()
        self._translators: list[QTranslator] = []
        self._looks = LookSource(Look(LIGHT, 1.0), shipped.icons, self)
        self._dressed_in: Look | None = None
        self._translate("")
        application.styleHints().colorSchemeChanged.connect(self._follow_computer)
        self._keys = FileKeyStore(data / "key")
        self._store: Store | None = None
        self._custody: Custody | None = None
        self._offered: Backup | None = None
        self.screens: Screens | None = None
        self.window: QWidget = self._open()

    @property
    def store(self) -> Store | None:
        """The open diary; None while it is refused."""
        return self._store

    @property
    def custody(self) -> Custody | None:
        """The backups; None while the diary is refused."""
        return self._custody

    def show(self) -> None:
        """Show the window, as large as the screen, also where no window manager makes it so."""
        self.window.setMinimumSize(_LEAST_SIZE)
        self.window.resize(self.window.screen().availableSize())
        self.window.showMaximized()

    @Slot()
    def raise_window(self) -> None:
        """Bring the window to the front, out of the task bar too; as large as it was, be it the full screen."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close the window and the diary, and take the program's words out of the application."""
        _close(self.window)
        self._close_store()
        self._remove_translators()

    def _close_store(self) -> None:
        if self.screens is not None:
            self.screens.flow.break_off()
            self.screens = None
        if self._custody is not None:
            self._custody.close()
            self._custody = None
        if self._store is not None:
            self._store.close()
            self._store = None

    # The window

    def _open(self) -> QWidget:
        try:
            self._store = open_store(self._data, self._keys, self._machine.clock().wall)
            return self._build_screens(self._store, self._store.settings.read())
        except StoreRefusedError as error:
            self._close_store()
            return self._refused(error)

    def _refused(self, error: StoreRefusedError) -> QWidget:
        offered = self._offer(error.refusal)
        words = not_opened_but(error.refusal) if offered else not_opened(error.refusal, error.where)
        page = RefusedPage(self._looks, words, offered)
        page.setWindowTitle(self.tr("Companion"))
        page.retry_wanted.connect(self._try_again)
        page.restore_wanted.connect(self._restore_offered)
        page.close_wanted.connect(page.close)
        if self._dressed_in is None:
            # The patient's own text size is in the diary: large enough for most.
            self._dress(Settings(text_percent=_PERCENT_WHILE_LOCKED))
        return page

    @Slot(object)
    def _lock(self, error: StoreRefusedError) -> None:
        """The diary was lost while it was open: the locked page takes the place of the others."""
        self._close_store()
        self._put(self._refused(error))

    @Slot()
    def _try_again(self) -> None:
        self._put(self._open())

    # Going back to a backup

    def _offer(self, refusal: Refusal) -> str:
        """What is known of the newest sound backup, where the diary is damaged or gone and there is one."""
        found = None
        if refusal in (Refusal.DAMAGED, Refusal.GONE):
            found = offer(self._data, self._keys, self._machine.felt)
        self._offered = found[0] if found is not None else None
        return offer_words(found[1]) if found is not None else ""

    @Slot()
    def _restore_offered(self) -> None:
        if self._offered is not None:
            self._restore(self._offered)

    @Slot(object)
    def _restore(self, backup: Backup) -> None:
        """The diary gives way to `backup`; what was there is kept, set aside if it is damaged."""
        self._close_store()
        place, now = StoreFolder(self._data), self._machine.clock().wall
        was_there = place.diary.exists()
        try:
            is_backed_up = restore(place, key_for(place, self._keys), backup.file, now)
            words = restored_words(self._machine.felt(backup.made))
            if was_there:
                words = f"{words} {what_became_of_it(is_backed_up=is_backed_up)}"
        except StoreRefusedError as error:
            words = not_restored(error.refusal)
        self._put(self._open())
        if self.screens is not None:
            self.screens.notices.say(words)
        elif isinstance(self.window, RefusedPage):
            self.window.show_sentence(words)

    def _build_screens(self, store: Store, settings: Settings) -> MainWindow:
        self._looks.set_look(self._look(settings))
        self._translate(settings.language)
        own = self._data / OWN_CONTENT
        shelf = Shelf(self._shipped.routines, own, settings.language)
        figures = FigureSource(self._shipped.figures, settings.person, own=partial(figure_roots, own))
        if self._custody is not None:
            self._custody.wait()
        self._custody = Custody(self._looks, store, self._machine)
        self._custody.restore_wanted.connect(self._restore)
        self.screens = Screens(
            self._looks,
            figures,
            shelf,
            self._lender,
            store=store,
            machine=self._machine,
            settings=settings,
            custody=self._custody,
            parts=self._parts(figures, shelf, settings.language),
        )
        self.screens.settings_changed.connect(self._follow)
        self.screens.refused.connect(self._lock)
        self.screens.begin()
        self._dress(settings)  # Last: under a style sheet, building takes twice as long.
        return self.screens.window

    def _parts(self, figures: FigureSource, shelf: Shelf, language: str) -> Parts:
        """What is loaded when it is first needed: most starts need none of it."""

        def library(patient: Patient) -> "LibraryDesk":
            from companion.library_desk import LibraryDesk

            return LibraryDesk(self._looks, figures, patient, self._machine.clock)

        def routines(patient: Patient, notices: Notices) -> "RoutineDesk":
            from companion.routine_desk import RoutineDesk

            return RoutineDesk(self._looks, figures, shelf=shelf, patient=patient, notices=notices)

        def questions(patient: Patient) -> "SafeStart":
            from companion.safe_start import SafeStart

            return SafeStart(self._looks, patient=patient, lender=self._lender, machine=self._machine)

        def own() -> "OwnContent":
            from companion.importing import OwnContent, around

            content = OwnContent(self._looks, figures, around(self._data, language))
            content.content_changed.connect(shelf.read_anew)
            return content

        def learn() -> "LearnPage":
            from companion.views.learn.page import LearnPage

            return LearnPage(self._looks, FigureSource(self._shipped.learn), self._machine.clock)

        def settings(now: Settings) -> "SettingsPage":
            from companion.views.settings.page import SettingsPage

            return SettingsPage(self._looks, figures, now, self._languages())

        def help_() -> "HelpPage":
            from companion.views.help.page import HelpPage

            return HelpPage(self._looks, self._lender.clinic)

        return Parts(library, routines, questions, own, learn, settings, help_)

    def _languages(self) -> list[tuple[str, str]]:
        """Those that the clinic offers, in its order; all there are words for where it says nothing."""
        known = dict(self._shipped.languages())
        offered = [code for code in self._lender.clinic.languages if code in known]
        return [(code, known[code]) for code in offered or known]

    def _put(self, window: QWidget) -> None:
        old, self.window = self.window, window
        self.show()
        self.window_changed.emit(window)
        _close(old)
        old.deleteLater()

    # How it looks

    @Slot(object)
    def _follow(self, settings: Settings) -> None:
        if settings.language == self._language or self._store is None:
            self._dress(settings)
        else:
            # Every word is another one: the pages are built anew.
            self._put(self._build_screens(self._store, settings))

    @Slot()
    def _follow_computer(self) -> None:
        if self.screens is not None:
            self._dress(self.screens.settings)

    def _look(self, settings: Settings) -> Look:
        hints = self._application.styleHints()
        palette = resolve(settings.theme, hints.colorScheme(), hints.accessibility().contrastPreference())
        return Look(palette, settings.text_percent / 100)

    def _dress(self, settings: Settings) -> None:
        look = self._look(settings)
        if look == self._dressed_in:
            return  # Dressing every widget takes a tenth of a second, and most settings have nothing to do with looks.
        self._dressed_in = look
        apply_theme(self._application, self._shipped.style, look)
        self._looks.set_look(look)

    def _translate(self, language: str) -> None:
        """Load the words of `language`; English has a file too, for its plurals."""
        self._language = language
        same = not language or QLocale(language).language() == self._home.language()
        locale = self._home if same else QLocale(language)
        QLocale.setDefault(locale)  # for dates and the first day of the week
        self._remove_translators()
        self._translators = [QTranslator(self), QTranslator(self)]
        english, chosen = self._translators
        english.load(str(self._shipped.translations / "companion_en.qm"))
        chosen.load(locale, "companion", "_", str(self._shipped.translations))
        for translator in self._translators:
            self._application.installTranslator(translator)

    def _remove_translators(self) -> None:
        for old in self._translators:
            self._application.removeTranslator(old)


def _close(window: QWidget) -> None:
    if isinstance(window, MainWindow):
        window.close_unasked()
    else:
        window.close()
