# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m companion.illustrator`: check poses, look at them, and render what is stale."""

import argparse
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from companion.illustrator.body.person import Person
from companion.illustrator.body.person_file import PersonUnreadableError, read_person
from companion.illustrator.check.findings import check
from companion.illustrator.pose.pose import Pose
from companion.illustrator.pose.pose_file import PoseUnreadableError, read_pose
from companion.illustrator.tools.confirm import looks_the_same, renew_stamp
from companion.illustrator.tools.preview import preview
from companion.illustrator.tools.render import Work, render
from companion.illustrator.tools.sheet import STAGES, finished, sheet
from companion.illustrator.tools.tilt import TiltWork, render_tilt

ROOT = Path(__file__).resolve().parents[2]
STRETCHES = ROOT / "routines" / "stretches"
FIGURES = ROOT / "assets" / "figures"
LEARN = ROOT / "assets" / "learn"
BUILD = ROOT / "build" / "figures"

BAR = 32


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the status is 0 when all is well."""
    asked = _parser().parse_args(arguments)
    if asked.command == "tilt":
        return _tilt(asked)
    try:
        poses = [read_pose(STRETCHES / f"{name}.yaml") for name in asked.stretch or _all_stretches()]
        person = read_person(asked.person)
    except (PoseUnreadableError, PersonUnreadableError) as fault:
        print(fault, file=sys.stderr)
        return 1
    commands = {"check": _check, "preview": _preview, "render": _render, "confirm": _confirm, "sheet": _sheet}
    return commands[asked.command](poses, person, asked)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m companion.illustrator", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    told = {
        "check": "report what is wrong with the poses",
        "preview": "quick small pictures of some moments",
        "render": "draw all pictures that are stale",
        "confirm": "after a change of the code that should not be seen: compare, and renew the stamps",
        "sheet": "a contact sheet of the rendered pictures",
    }
    for name, words in told.items():
        command = commands.add_parser(name, help=words, description=words)
        command.add_argument("stretch", nargs="*", help="ids of stretches; all that have a pose when none is named")
        command.add_argument("--person", default="default", help="who shows the stretches")
        if name == "preview":
            moments = "moments from 0 to 1, separated by commas"
            command.add_argument("--at", type=_moments, default=(0.0, 0.5, 1.0), help=moments)
        if name in ("preview", "sheet"):
            command.add_argument("--stage", choices=list(STAGES), default="light", help="the ground")
            command.add_argument("--out", type=Path, default=BUILD / f"{name}.png", help="the picture's file")
        if name == "sheet":
            command.add_argument("--width", type=int, default=480, help="of each picture, in pixels")
        if name == "render":
            _add_jobs(command)
    words = "draw the standing figure with its bones, for the card on pelvic tilt, if its pictures are stale"
    tilt = commands.add_parser("tilt", help=words, description=words)
    tilt.add_argument("--person", default="default", help="who stands there")
    _add_jobs(tilt)
    return parser


def _add_jobs(command: argparse.ArgumentParser) -> None:
    command.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many at once")


def _moments(words: str) -> tuple[float, ...]:
    """The moments that are asked for; argparse says what is wrong with them."""
    moments = tuple(float(word) for word in words.split(","))
    if not all(0 <= at <= 1 for at in moments):
        raise ValueError(words)
    return moments


def _all_stretches() -> list[str]:
    """The stretches that have a pose."""
    files = sorted(STRETCHES.glob("*.yaml"))
    return [path.stem for path in files if "\npose:" in path.read_text(encoding="utf-8")]


def _check(poses: list[Pose], person: Person, asked: argparse.Namespace) -> int:  # noqa: ARG001 - one of the commands
    found = [finding for pose in poses for finding in check(pose, person)]
    for finding in found:
        print(finding)
    print(f"{len(poses)} poses looked at, {len(found)} faults.", file=sys.stderr)
    return 1 if found else 0


def _preview(poses: list[Pose], person: Person, asked: argparse.Namespace) -> int:
    pictures = [picture for pose in poses for picture in preview(pose, person, asked.at)]
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    sheet(pictures, len(asked.at), asked.stage).save(asked.out)
    print(asked.out)
    return 0


def _render(poses: list[Pose], person: Person, asked: argparse.Namespace) -> int:
    stale = [work for work in _works(poses, person) if work.is_stale]
    print(f"{len(stale)} of {len(poses)} stretches are stale.", file=sys.stderr)
    with ProcessPoolExecutor(max_workers=asked.jobs) as pool:
        for work in stale:
            began = time.monotonic()
            for done, of in render(work, pool):
                _show_progress(work.pose.stretch, done, of)
            print(f"  {time.monotonic() - began:.0f} s", file=sys.stderr)
    return 0


def _tilt(asked: argparse.Namespace) -> int:
    try:
        work = TiltWork(read_person(asked.person), LEARN / "pelvic-tilt" / asked.person)
        stale = work.is_stale
    except (PoseUnreadableError, PersonUnreadableError) as fault:
        print(fault, file=sys.stderr)
        return 1
    if not stale:
        print("The pictures are as new as what draws them.", file=sys.stderr)
        return 0
    with ProcessPoolExecutor(max_workers=asked.jobs) as pool:
        for done, of in render_tilt(work, pool):
            _show_progress("pelvic-tilt", done, of)
    print(file=sys.stderr)
    return 0


def _confirm(poses: list[Pose], person: Person, asked: argparse.Namespace) -> int:  # noqa: ARG001 - one of the commands
    status = 0
    for work in _works(poses, person):
        if not work.is_stale:
            continue
        if not work.has_pictures:
            print(f"{work.pose.stretch}: has no pictures yet, render it")
            status = 1
        elif looks_the_same(work):
            renew_stamp(work.target, work.stamp)
            print(f"{work.pose.stretch}: looks the same, stamp renewed")
        else:
            print(f"{work.pose.stretch}: has changed, render it")
            status = 1
    return status


def _sheet(poses: list[Pose], person: Person, asked: argparse.Namespace) -> int:
    works = _works(poses, person)
    folders = [work.target for work in works if work.has_pictures]
    for work in works:
        if not work.has_pictures:
            print(f"{work.pose.stretch}: has no pictures yet, render it", file=sys.stderr)
    if not folders:
        return 1
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    sheet(list(finished(folders, (asked.width, asked.width * 3 // 4))), 4, asked.stage).save(asked.out)
    print(asked.out)
    return 0


def _works(poses: list[Pose], person: Person) -> list[Work]:
    return [Work(pose, person, BUILD, FIGURES / pose.stretch / person.name) for pose in poses]


def _show_progress(name: str, done: int, of: int) -> None:
    filled = BAR * done // of
    sys.stderr.write(f"\r{name:28} {'#' * filled}{'.' * (BAR - filled)} {done}/{of}")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
