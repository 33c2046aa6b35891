# SPDX-License-Identifier: LGPL-3.0-or-later
"""`python -m tests.bench [RUNS]`: how quick and how light the program is, beside the barest window in the same run.

No test: a busy machine is no fault of the program. Runs of both take turns, so that a load falls on both, and medians
are told. The limits are those of the design ('Speed, as a person feels it'). Without more words the windows are drawn
offscreen; `QT_QPA_PLATFORM=xcb xvfb-run -a python -m tests.bench` shows them on a screen.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.ten_years import DAYS, fill

PROJECT = Path(__file__).resolve().parent.parent.parent
RUNS = 9

Figures = dict[str, float]


def main(runs: int) -> int:
    """Measure and print; the exit status is 0 also when a limit is passed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with TemporaryDirectory() as folder:
        # What is installed is compiled once; this makes it so whatever the environment says, and leaves nothing here.
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        # The offscreen platform warns at every window that it has no frame to hint sizes to.
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
        empty, full = Path(folder) / "empty", Path(folder) / "full"
        holds = fill(full, datetime.now(UTC))
        _say(f"{os.environ['QT_QPA_PLATFORM']}, {runs} runs; load {os.getloadavg()[0]:.1f} at the start")
        _say(f"the full diary: {DAYS} sessions, {holds} holds, {(full / 'diary.db').stat().st_size / 1e6:.1f} MB")
        _starts(runs, empty, full)
        _answers(full)
        # the last: each leaves a session that is not finished
        _session("session", empty)
        _session("film", full)
    return 0


def _starts(runs: int, empty: Path, full: Path) -> None:
    _measured("program", "start", empty)  # makes the diary and compiles the modules: no usual start
    _measured("bare")
    taken: dict[str, list[Figures]] = {"bare": [], "empty": [], "full": []}
    for _ in range(runs):
        taken["bare"].append(_measured("bare"))
        taken["empty"].append(_measured("program", "start", empty))
        taken["full"].append(_measured("program", "start", full))
    bare = _medians(taken["bare"])
    _say(f"bare window: {bare['ms']:.0f} ms to the first paint, {bare['memory']:.0f} MB")
    for name in ("empty", "full"):
        found = _medians(taken[name])
        ms, memory = found["ms"], found["memory"]
        _row(f"start, {name} diary", f"{ms:.0f} ms", ms / bare["ms"], 1.35, "x bare")
        _row(f"memory at first paint, {name} diary", f"{memory:.0f} MB", memory / bare["memory"], 1.5, "x bare")


def _session(what: str, diary: Path) -> None:
    found = _measured("program", what, diary)
    _say({"session": "with the pictures that come with the program:", "film": "with all frames there may be:"}[what])
    _row("more memory in a session", "", found["more"], 60, "MB")
    _row("first screen, share of a core", "", found["today"] * 100, 1, "%")
    _row("move into the stretch, share of a core", "", found["ease_in"] * 100, 20, "%")
    _row("hold, share of a core", "", found["hold"] * 100, 10, "%")


def _answers(full: Path) -> None:
    week, saving = _measured("program", "week", full), _measured("program", "saving", full)
    _row("another week, median", "", week["median"], 16.7, "ms")
    _row("another week, longest", "", week["longest"], 33, "ms")
    _row("a hold is saved, median", "", saving["median"], 33, "ms")
    _row("a hold is saved, longest", "", saving["longest"], 33, "ms")


def _measured(module: str, *words: object) -> Figures:
    """What a fresh process of ours tells; `ms` from its start to its first paint, where it tells of one."""
    command = [sys.executable, "-m", f"tests.bench.{module}", *map(str, words)]
    began = time.monotonic()
    done = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own module
    found: Figures = json.loads(done.stdout)
    return found | {"ms": (found["at"] - began) * 1000} if "at" in found else found


def _medians(runs: list[Figures]) -> Figures:
    return {name: statistics.median(run[name] for run in runs) for name in runs[0]}


def _row(what: str, absolute: str, value: float, limit: float, unit: str) -> None:
    verdict = "ok" if value <= limit else "over"
    _say(f"{what:<40} {absolute:>8} {value:8.2f} {unit:<7} at most {limit:g}  {verdict}")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RUNS))
