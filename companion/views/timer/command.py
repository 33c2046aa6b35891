# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a patient can ask of a running session."""

from enum import StrEnum


class Command(StrEnum):
    """One press; `domain.session.Session` has the method of the same meaning."""

    PAUSE = "pause"
    GO_ON = "go_on"
    READY = "ready"
    SKIP = "skip"
    BACK = "back"
    REPEAT = "repeat"
    MORE = "more"
    HURTS = "hurts"
    EASE = "ease"
    LEAVE_OUT = "leave_out"
    STOP = "stop"
