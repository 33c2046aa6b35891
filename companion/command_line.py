# SPDX-License-Identifier: LGPL-3.0-or-later
"""The words of the command line: what may be asked for, and what is wrong use. A stable interface."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from companion.domain.settings import TEXT_PERCENT

COMMANDS = ("tour", "check", "doctor", "backup", "restore", "import", "remove", "new-stretch")
TAKES_ONE = {"backup": "FILE", "restore": "FILE", "import": "FILE", "remove": "ID", "new-stretch": "NAME"}
THEMES = ("light", "dark", "contrast")
TOUR_ONLY = ("shots", "size", "text", "theme", "language")


def understand(arguments: Sequence[str] | None) -> argparse.Namespace:
    """What is asked for; wrong use ends the process with status 2 and a sentence."""
    parser = _parser()
    asked = parser.parse_intermixed_args(arguments)
    if asked.command in TAKES_ONE:
        if len(asked.paths) != 1:
            what = TAKES_ONE[asked.command]
            parser.error(f"'{asked.command}' takes one {what}, but got: {' '.join(asked.paths) or 'none'}")
    elif asked.paths and asked.command != "check":
        parser.error(f"'{asked.command}' takes no further words, but got: {' '.join(asked.paths)}")
    if asked.yes and asked.command != "restore":
        parser.error("only 'restore' takes --yes")
    if asked.clinic is not None and asked.command is not None:
        parser.error("only the window takes --clinic")
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
    parser.add_argument("command", nargs="?", choices=COMMANDS, help="what to do")
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="check: content files or folders; backup, restore, import: a file; remove: an id; new-stretch: a name",
    )
    parser.add_argument("--data-dir", type=Path, metavar="FOLDER", help="where the diary lies")
    parser.add_argument("--clinic", type=Path, metavar="FILE", help="the clinic's own file")
    parser.add_argument("--yes", action="store_true", help="restore: do not ask")
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
