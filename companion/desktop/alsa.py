# SPDX-License-Identifier: LGPL-3.0-or-later
"""Hushes ALSA, the sound system of Linux, which writes a dozen lines to stderr where there is no sound card."""

import contextlib
import ctypes
from collections.abc import Iterator

# void (*)(const char *file, int line, const char *function, int err, const char *fmt, ...)
_ErrorHandler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p)


@contextlib.contextmanager
def hushed() -> Iterator[None]:
    """Inside, ALSA's complaints go nowhere; afterwards they go to stderr again. Without ALSA nothing happens.

    ALSA's own switch is used, and not file descriptor 2 turned elsewhere for a while: that would also swallow what
    other threads, Qt and a crash have to say in the meantime.
    """
    try:
        # The same name that miniaudio opens, so the loader hands out the same library.
        alsa = ctypes.CDLL("libasound.so.2")
    except OSError:  # another system, or a Linux without it: then nobody chatters
        yield
        return
    silence = _ErrorHandler(_say_nothing)  # kept by this frame for as long as ALSA may call it
    alsa.snd_lib_error_set_handler(silence)
    try:
        yield
    finally:
        alsa.snd_lib_error_set_handler(None)


def _say_nothing(_file: bytes, _line: int, _function: bytes, _error: int, _text: bytes) -> None:
    """What ALSA calls instead of writing."""
