# SPDX-License-Identifier: LGPL-3.0-or-later
"""Something that is held on a thread of its own, and let go in time.

The waits are for another thread to get its turn: they end at once when it does, and fail the test if it never does.
"""

import subprocess
import sys
from threading import Event, get_ident

from companion.desktop.held import Held

SOON = 30  # seconds


def test_taking_and_giving_back_happen_on_one_thread_that_is_not_ours():
    # GIVEN something that notes who takes it and who gives it back
    threads, taken, given_back = [], Event(), Event()

    def hold(over):
        threads.append(get_ident())
        taken.set()
        over.wait()
        threads.append(get_ident())
        given_back.set()

    # WHEN it is held and released
    held = Held("a test", hold)
    assert taken.wait(SOON)
    assert not given_back.is_set()
    held.release()

    # THEN
    assert given_back.wait(SOON)
    assert threads[0] == threads[1] != get_ident()


def test_what_hangs_does_not_make_the_caller_wait():
    # GIVEN something that does not come back, whatever it is told
    unstuck = Event()

    # WHEN it is held and released THEN both calls return
    held = Held("a stuck thing", lambda _over: unstuck.wait())
    held.release()
    unstuck.set()


def test_the_end_of_the_program_gives_back_what_is_still_held():
    program = """
from companion.desktop.held import Held
def hold(over):
    over.wait()
    print("given back", flush=True)
Held("a test", hold)
"""
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=SOON, check=True)  # noqa: S603
    assert ended.stdout == "given back\n"
    assert ended.stderr == ""
