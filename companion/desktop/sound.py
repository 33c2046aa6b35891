# SPDX-License-Identifier: LGPL-3.0-or-later
"""Sound: plays a session's tones through the system's loudspeaker, or is silent without a word."""

import importlib
import logging
from threading import Event
from typing import Any

from companion.desktop import alsa, tones
from companion.desktop.feed import Feed
from companion.desktop.held import Held
from companion.domain.ports import Tone

_log = logging.getLogger(__name__)

# By name, since miniaudio is not loaded yet. Its null device is left out, which would count as a loudspeaker, and so is
# JACK, whose library talks to stderr and which nobody runs without PulseAudio or ALSA beside it.
_BACKENDS = ("WASAPI", "DSOUND", "WINMM", "COREAUDIO", "PULSEAUDIO", "ALSA")
_PERIOD_MS = 50  # what the device asks for at a time: short beside a change of phase, long beside a busy window
_LAST_TONE = 1.5  # seconds that a tone may go on to sound after `close`


class MiniaudioSound:
    """A `Sound` on the system's own output. The device is opened at the first tone and kept until `close`.

    All that can take time or fail (loading the library, making the tones, opening and closing) happens on a thread of
    its own. Whatever fails is logged once and means silence until `close`; the next `play` after that tries again.
    """

    def __init__(self, backends: tuple[str, ...] = _BACKENDS) -> None:
        self._backends = backends
        self._feed = Feed()
        self._device: Held | None = None

    def play(self, tone: Tone, volume: float) -> None:
        """Start `tone` at `volume` (0.0 silent to 1.0 full) and return at once; a tone still sounding is cut."""
        self._feed.cue(tone, volume)
        if self._device is None:
            feed = self._feed
            self._device = Held("sound", lambda over: self._hold(feed, over))

    def close(self) -> None:
        """Give the device back, when the last tone has died away; returns at once."""
        if self._device is not None:
            self._device.release()
            self._device = None
            self._feed = Feed()  # the old one still belongs to the device that is closing

    def backend_name(self) -> str | None:
        """Through which system tones sound here ('WASAPI', 'PulseAudio', 'ALSA'), or None: no device takes them.

        Opens the device, waits until it has asked for samples, and closes it, so it takes a moment; for
        `companion doctor`.
        """
        feed = Feed()
        with alsa.hushed():
            device = self._open(feed)
            return str(device.backend) if device and _shut(device, feed) else None

    def _hold(self, feed: Feed, over: Event) -> None:
        with alsa.hushed():
            device = self._open(feed)
            if device:
                over.wait()
                _shut(device, feed)

    def _open(self, feed: Feed) -> Any:  # noqa: ANN401  its class is not loaded before this
        """The system's default output, already asking `feed` for samples; or None, and the log says why."""
        try:
            # Late: the import takes 70 ms, and most of the time nobody is in a session.
            miniaudio = importlib.import_module("miniaudio")
        except (ImportError, OSError) as error:
            _log.info("No sound: miniaudio cannot be loaded: %s", error)
            return None
        pieces = feed.pieces({tone: tones.render(tone) for tone in Tone})
        next(pieces)
        try:
            device = miniaudio.PlaybackDevice(
                nchannels=1,
                sample_rate=tones.RATE,
                buffersize_msec=_PERIOD_MS,
                backends=[miniaudio.Backend[name] for name in self._backends],
                app_name="Companion",
            )
            device.start(pieces)
        except miniaudio.MiniaudioError as error:
            _log.info("No sound: no output device can be opened: %s", error)
            return None
        device.stop_callback = _say_lost
        return device


def _shut(device: Any, feed: Feed) -> bool:  # noqa: ANN401  see above
    """Close `device` after its last tone; whether it asked for that to the end."""
    spent = feed.finish(_LAST_TONE)
    device.stop_callback = None  # from here on a stop is meant
    device.close()
    return spent


def _say_lost() -> None:
    _log.info("The sound device was lost; no more tones until it is opened again.")


class SilentSound:
    """A `Sound` that makes none: for tests, the tour, and whoever wants it quiet."""

    def play(self, tone: Tone, volume: float) -> None:
        """Make no sound."""

    def close(self) -> None:
        """Nothing to give back."""
