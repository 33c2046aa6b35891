# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real program on the diary in a folder, measured from inside: `program.py WHAT FOLDER`, see `main`."""

import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QAbstractButton, QApplication

from companion.app import Program, Shipped, real_machine
from companion.domain.screening import Screening
from companion.domain.stretch import Phase
from companion.screens import Screens
from tests.bench.film import make
from tests.bench.instruments import FirstPaint, cpu_share, memory, tell, wait

HOLDS = 4
"""How many holds are saved; each takes as long as the move into it, and a first session has four."""

GET_READY = 2500
"""Milliseconds, of the usual ten seconds, in which a person gets ready and the frames of the move are decoded."""

SCREEN = (1366, 768)

FRAME = 20
"""Milliseconds; a little more than one frame, to look again."""


def start(program: Program) -> None:
    """The first paint, and the memory then."""
    watch = FirstPaint(program.window)
    program.show()
    QApplication.exec()
    watch.report()


def session(program: Program) -> None:
    """Memory in a session, and the share of a core in the move into the stretch and in the hold."""
    program.show()
    program.window.showNormal()
    program.window.resize(*SCREEN)
    wait(500)
    at_first = memory()
    today = cpu_share(2000)
    press(program, "today_start")
    wait(GET_READY)
    press(program, "timer_skip")
    until(program, Phase.EASE_IN)
    ease_in = cpu_share(2500)
    until(program, Phase.HOLD)
    wait(500)
    hold = cpu_share(8000)
    tell(more=memory() - at_first, today=today, ease_in=ease_in, hold=hold)


def week(program: Program) -> None:
    """Milliseconds from the press of a key until another week stands there, painted."""
    program.show()
    wait(300)
    press(program, "rail_calendar")
    wait(300)
    taken = [timed(program, "calendar_before") for _ in range(11)]
    tell(median=statistics.median(taken), longest=max(taken))


def saving(program: Program) -> None:
    """Milliseconds in which the window answers nobody while a hold is saved and the next phase appears."""
    program.show()
    wait(300)
    press(program, "today_start")
    taken: list[float] = []
    for _ in range(HOLDS):
        press(program, "timer_skip")  # what waits before the hold
        until(program, Phase.HOLD)
        wait(200)
        taken.append(timed(program, "timer_skip"))
        wait(FRAME)
    tell(median=statistics.median(taken), longest=max(taken))


def answer_the_questions(program: Program) -> None:
    """Nothing applies to this patient."""
    screens(program).patient.answer(Screening(on=real_machine().now().day))
    screens(program).show_page("today")


def screens(program: Program) -> Screens:
    if program.screens is None:
        raise LookupError("the diary did not open")
    return program.screens


def phase(program: Program) -> Phase:
    running = screens(program).flow.running
    if running is None:
        raise LookupError("no session runs")
    return running.session.at(real_machine().clock()).phase


def until(program: Program, wanted: Phase) -> None:
    while phase(program) is not wanted:
        wait(FRAME)


def press(program: Program, name: str) -> None:
    button = program.window.findChild(QAbstractButton, name)
    if button is None:
        raise LookupError(name)
    button.click()


def timed(program: Program, name: str) -> float:
    began = time.perf_counter()
    press(program, name)
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000


def main(what: str, folder: Path) -> None:
    measure = {"start": start, "session": session, "film": session, "week": week, "saving": saving}[what]
    application = QApplication(sys.argv[:1])
    shipped = Shipped.read()
    with TemporaryDirectory() as figures:
        if what == "film":
            stretches = [there.name for there in shipped.figures.iterdir() if there.is_dir()]
            shipped = replace(shipped, figures=make(Path(figures), stretches))
        program = Program(application, folder, real_machine(), shipped)
        if what != "start":
            answer_the_questions(program)
        measure(program)
        program.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
