# SPDX-License-Identifier: LGPL-3.0-or-later
"""The command line: the window, the tour, and the checks that staff run. A stable interface.

Results go to standard output, one thing a line; messages go to standard error. Exit status: 0 good, 1 the thing
asked about is faulty or not to be had, 2 wrong use.
"""

import contextlib
import os
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from companion.command_line import understand

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from companion.app import Program
    from companion.desktop.instance import Instance

GOOD, FAULTY = 0, 1
NO_DISPLAY = "There is no display here to open the window on; 'tour --shots FOLDER' saves pictures of every screen."
RAISED = "Companion is open already; its window was brought to the front."
NO_ANSWER = (
    "Companion is open already, but its window does not answer. Nothing was changed. "
    "Wait a little or restart the computer, then start it again."
)
OPEN_HERE = "Companion is open on this diary. Close its window, then run this again."
PATIENCE = 2000
"""Milliseconds that a second start waits for the first to answer."""

SETTLED = 250
"""Milliseconds from showing the window until it has long been painted: what nobody waits for is loaded then."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process by default); the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file's name may hold bytes that are no text; they go out as they came in.
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    asked = understand(arguments)
    commands = {
        "check": lambda: _check([Path(path) for path in asked.paths]),
        "tour": lambda: _tour(asked),
        "doctor": lambda: _doctor(asked.data_dir),
        "backup": lambda: _backup(asked.data_dir, Path(asked.paths[0])),
        "restore": lambda: _restore(asked.data_dir, Path(asked.paths[0]), sure=asked.yes),
        "import": lambda: _import(asked.data_dir, Path(asked.paths[0])),
        "remove": lambda: _remove(asked.data_dir, asked.paths[0]),
        "new-stretch": lambda: _new_stretch(asked.paths[0]),
    }
    return commands.get(asked.command, lambda: _window(asked.data_dir, asked.clinic))()


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _check(paths: Sequence[Path]) -> int:
    from companion.content.catalogue import check
    from companion.content.clinic_file import CLINIC_FILE, read_clinic
    from companion.paths import shipped_routines
    from companion.views.words.faults import line

    clinics = [path for path in paths if path.name == CLINIC_FILE]
    contents = [path for path in paths if path not in clinics]
    told = [fault for path in clinics for fault in read_clinic(path)[1]]
    faults = (*told, *(check(contents, shipped_routines()) if contents or not clinics else ()))
    for fault in faults:
        print(line(fault))
    if not faults:
        _say("No faults.")
    return FAULTY if faults else GOOD


def _tour(asked: Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The offscreen platform warns at every window that it has no frame to hint sizes to.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from companion.tour import lead
    from companion.visitor import Wanted

    try:
        pictures = lead(Wanted(asked.shots, asked.size, asked.text, asked.theme, asked.language))
    except OSError as error:
        _say(f"The pictures could not be saved in {asked.shots}: {error.strerror or error}. Choose another folder.")
        return FAULTY
    for picture in pictures:
        print(picture)
    return GOOD


def _doctor(data: Path | None) -> int:
    has_display = _has_display(os.environ, sys.platform)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from companion.doctor import examine
    from companion.paths import data_folder

    findings = examine(data_folder(data, os.environ), has_display=has_display)
    for finding in findings:
        print(finding.line)
    return GOOD if all(finding.good for finding in findings if finding.needed) else FAULTY


def _backup(data: Path | None, file: Path) -> int:
    from companion.copying import NoDiaryError, back_up
    from companion.desktop.clock import system_clock
    from companion.desktop.secrets import FileKeyStore
    from companion.domain.ports import NotSavedError, StoreRefusedError
    from companion.paths import data_folder
    from companion.views.words.backups import not_copied
    from companion.views.words.refusals import not_opened

    folder = data_folder(data, os.environ)
    with _alone(folder):
        try:
            back_up(folder, FileKeyStore(folder / "key"), file.absolute(), system_clock().wall)
        except NoDiaryError:
            _say(f"There is no diary in {folder}, so there is nothing to back up.")
        except FileExistsError:
            _say(f"{file} is there already and was left as it is. Choose another name.")
        except NotSavedError as error:
            _say(not_copied(error.refusal, str(file)))
        except StoreRefusedError as error:
            _say(not_opened(error.refusal, error.where))
        else:
            print(file)
            _say("The backup is encrypted, and opens only with the key of this laptop's diary.")
            return GOOD
    return FAULTY


def _restore(data: Path | None, file: Path, *, sure: bool) -> int:
    from companion.copying import go_back, preview
    from companion.desktop.clock import system_clock
    from companion.desktop.secrets import FileKeyStore
    from companion.domain.ports import StoreRefusedError
    from companion.paths import data_folder
    from companion.views.words.backups import file_words, not_taken

    _load_plurals()
    folder, now = data_folder(data, os.environ), system_clock().wall
    keys = FileKeyStore(folder / "key")
    with _alone(folder):
        try:
            found = preview(folder, keys, file.absolute(), now)
            for sentence in file_words(found.sessions, found.changes):
                _say(sentence)
            if not (sure or _agrees()):
                _say("Nothing was changed. With --yes it is done without a question.")
                return FAULTY
            go_back(folder, keys, file.absolute(), now)
        except StoreRefusedError as error:
            _say(not_taken(error.refusal, error.where, str(file)))
            return FAULTY
    _say("The diary is that of the backup now. What was there before is kept.")
    return GOOD


def _import(data: Path | None, file: Path) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    from companion.content.incoming.refusal import ParcelRefusedError
    from companion.importing import around
    from companion.intake import prepare
    from companion.paths import data_folder
    from companion.views.words.own_content import refusal_lines

    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])  # a drawing is turned into a picture
    folder = data_folder(data, os.environ)
    with _alone(folder):
        try:
            incoming = prepare(file.absolute(), around(folder))
            try:
                incoming.commit()
            finally:
                incoming.clear()
        except ParcelRefusedError as refused:
            for sentence in refusal_lines(refused.problems, refused.faults):
                print(sentence)
            _say("Nothing was taken in.")
            return FAULTY
    for piece in incoming.contents.ids:
        print(piece)
    _say("Taken in. With 'companion remove ID' each of them is taken away again.")
    del application
    return GOOD


def _remove(data: Path | None, piece: str) -> int:
    from companion.content.incoming.refusal import ParcelRefusedError
    from companion.content.removal import remove
    from companion.importing import around
    from companion.paths import data_folder
    from companion.views.words.own_content import not_removed_words, removed_words

    folder = data_folder(data, os.environ)
    with _alone(folder):
        place = around(folder)
        try:
            remove(place.own, place.shipped, piece)
        except ParcelRefusedError as refused:
            _say(not_removed_words(refused.problems))
            return FAULTY
    _say(removed_words(piece))
    return GOOD


def _new_stretch(name: str) -> int:
    from companion.content.first_draft import NO_ID, draft_of

    draft = draft_of(name)
    if draft is None:
        _say(NO_ID.format(name=name))
        return FAULTY
    file = Path(f"{draft.id}.yaml")
    try:
        with file.open("x", encoding="utf-8") as stream:
            stream.write(draft.text)
    except FileExistsError:
        _say(f"{file} is there already and was left as it is. Choose another name.")
        return FAULTY
    except OSError as error:
        _say(f"{file} could not be written: {error.strerror or error}. Choose another folder.")
        return FAULTY
    print(file)
    _say(f"Change its texts, then let 'companion check {file}' look at it, and take it in with 'companion import'.")
    return GOOD


def _agrees() -> bool:
    """Whether the person in front of the terminal says yes; nobody is asked where there is none."""
    return sys.stdin.isatty() and input("Go back to this backup? Type yes or no: ").strip().lower() == "yes"


def _load_plurals() -> None:
    from PySide6.QtCore import QCoreApplication, QTranslator

    from companion.paths import shipped_assets

    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    translator = QTranslator(application)
    translator.load(str(shipped_assets() / "translations" / "companion_en.qm"))
    application.installTranslator(translator)


def _has_display(environment: Mapping[str, str], platform: str) -> bool:
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(data: Path | None, clinic: Path | None) -> int:
    if not _has_display(os.environ, sys.platform):
        _say(NO_DISPLAY)
        return FAULTY
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from companion.desktop.instance import Instance
    from companion.paths import data_folder
    from companion.store.folder import make_private

    def tell(kind: QtMsgType, _where: object, words: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            _say(NO_DISPLAY)
            os._exit(FAULTY)  # Qt would abort
        _say(words)

    # A display may be named in the environment and not answer.
    earlier = qInstallMessageHandler(tell)
    application = QApplication(sys.argv[:1])
    qInstallMessageHandler(earlier)
    application.setApplicationName("companion")
    application.setApplicationDisplayName("Companion")
    folder = data_folder(data, os.environ)
    with contextlib.suppress(OSError):  # The store will not get any further, and its page says why.
        make_private(folder)
    instance = Instance(folder)
    try:
        status = None if instance.take() else _ask_first(instance, folder)
        return _first_window(application, instance, folder, clinic) if status is None else status
    finally:
        instance.release()


def _first_window(application: "QApplication", instance: "Instance", folder: Path, clinic: Path | None) -> int:
    """The window on the diary in `folder`, until it is closed."""
    from PySide6.QtCore import QTimer

    from companion.app import build, real_machine

    program = build(application, folder, real_machine(), clinic)
    program.show()
    if instance.is_ours:
        QTimer.singleShot(SETTLED, partial(_hear_second_starts, application, program, folder))
    try:
        return application.exec()
    finally:
        program.close()


def _hear_second_starts(application: "QApplication", program: "Program", folder: Path) -> None:
    from companion.desktop.raising import Doorbell, address

    doorbell = Doorbell(address(folder), program)
    doorbell.rung.connect(program.raise_window)
    application.aboutToQuit.connect(doorbell.close)  # before the lock is given back: the next may listen from then on
    doorbell.listen()


def _ask_first(instance: "Instance", folder: Path) -> int | None:
    """Have the first program on `folder` raise its window; the exit status, or None where it is gone and we are first.

    It may be about to open its window or to close its diary, so it is asked until patience ends.
    """
    from PySide6.QtCore import QDeadlineTimer

    from companion.desktop.raising import address, ask_to_raise

    patience = QDeadlineTimer(PATIENCE)
    while not patience.hasExpired():
        if ask_to_raise(address(folder), patience.remainingTime()):
            _say(RAISED)
            return GOOD
        if instance.take():  # which takes a moment: the pause between two times of asking
            return None
    _say(NO_ANSWER)
    return FAULTY


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Inside, no window opens on the diary in `folder`; one that is open ends the process, with a sentence.

    For commands that open the diary. No folder is made, and where no lock can be made the store says what is wrong.

    Raises:
        SystemExit: a window is open on the diary; status 1.
    """
    from companion.desktop.instance import Instance

    instance = Instance(folder)
    if not instance.take():
        _say(OPEN_HERE)
        raise SystemExit(FAULTY)
    try:
        yield
    finally:
        instance.release()


if __name__ == "__main__":
    sys.exit(main())
