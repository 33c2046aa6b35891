# SPDX-License-Identifier: LGPL-3.0-or-later
"""The command line: the window, the tour, and the checks that staff run. A stable interface.

Results go to standard output, one thing a line; messages go to standard error. Exit status: 0 good, 1 the thing
asked about is faulty or not to be had, 2 wrong use.
"""

import argparse
import os
import re
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path

from companion.domain.settings import TEXT_PERCENT

GOOD, FAULTY = 0, 1
THEMES = ("light", "dark", "contrast")
NO_DISPLAY = "There is no display here to open the window on; 'tour --shots FOLDER' saves pictures of every screen."
TOUR_ONLY = ("shots", "size", "text", "theme", "language")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with `arguments` (those of the process by default); the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A file's name may hold bytes that are no text; they go out as they came in.
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")
    asked = _understand(arguments)
    if asked.command == "check":
        return _check([Path(path) for path in asked.paths])
    if asked.command == "tour":
        return _tour(asked)
    if asked.command == "doctor":
        return _doctor(asked.data_dir)
    return _window(asked.data_dir)


def _understand(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What is asked for; wrong use ends the process with status 2 and a sentence."""
    parser = _parser()
    asked = parser.parse_intermixed_args(arguments)
    if asked.paths and asked.command != "check":
        parser.error(f"'{asked.command}' takes no further words, but got: {' '.join(asked.paths)}")
    if asked.command != "tour":
        strays = [f"--{name}" for name in TOUR_ONLY if getattr(asked, name) != parser.get_default(name)]
        if strays:
            parser.error(f"only 'tour' takes {' and '.join(strays)}")
    elif asked.shots is None:
        parser.error("tour needs --shots FOLDER, the folder to save the pictures in")
    return asked


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        allow_abbrev=False,  # a later option must not change what a script means today
        prog="companion",
        description="An illustrated stretching companion for stiff hips and a sore low back.",
        epilog="Without a command the window opens.",
    )
    parser.add_argument("command", nargs="?", choices=("tour", "check", "doctor"), help="what to do")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="check: content files or folders")
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="where the diary lies")
    tour = parser.add_argument_group("tour", "runs the real program on a throw-away diary and saves pictures")
    tour.add_argument("--shots", type=Path, metavar="FOLDER", help="where the pictures are saved")
    tour.add_argument("--size", type=_size, default=(1366, 768), metavar="WxH", help="of the window (1366x768)")
    tour.add_argument("--text", type=int, default=100, choices=TEXT_PERCENT, metavar="PERCENT", help="100 to 200")
    tour.add_argument("--theme", choices=THEMES, default="light")
    tour.add_argument("--language", default="en_GB", metavar="CODE")
    return parser


def _size(text: str) -> tuple[int, int]:
    sides = re.fullmatch(r"([0-9]{3,4})x([0-9]{3,4})", text)
    width, height = (int(side) for side in sides.groups()) if sides else (0, 0)
    if width < 640 or height < 480:
        raise argparse.ArgumentTypeError(f"'{text}' is not a size like 1366x768, from 640x480 to 9999x9999")
    return width, height


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _check(paths: Sequence[Path]) -> int:
    from companion.content.catalogue import check
    from companion.paths import shipped_routines
    from companion.views.words.faults import line

    faults = check(paths, shipped_routines())
    for fault in faults:
        print(line(fault))
    if not faults:
        _say("No faults.")
    return FAULTY if faults else GOOD


def _tour(asked: argparse.Namespace) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The offscreen platform warns at every window that it has no frame to hint sizes to.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    from companion.tour import Wanted, lead

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


def _has_display(environment: Mapping[str, str], platform: str) -> bool:
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _window(data: Path | None) -> int:
    if not _has_display(os.environ, sys.platform):
        _say(NO_DISPLAY)
        return FAULTY
    from PySide6.QtCore import QtMsgType, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from companion.app import build, real_machine
    from companion.paths import data_folder

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
    program = build(application, data_folder(data, os.environ), real_machine())
    program.show()
    try:
        return application.exec()
    finally:
        program.close()


if __name__ == "__main__":
    sys.exit(main())
