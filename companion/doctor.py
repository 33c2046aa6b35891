# SPDX-License-Identifier: LGPL-3.0-or-later
"""What works on this machine, in one line each; a part of the composition root."""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication

from companion.content.catalogue import load
from companion.desktop.awake import WakepyAwake
from companion.desktop.clock import local_zone, system_clock
from companion.desktop.instance import Instance
from companion.desktop.secrets import FileKeyStore
from companion.desktop.sound import MiniaudioSound
from companion.domain.ports import StoreRefusedError
from companion.paths import shipped_routines
from companion.store.backups import backups_in
from companion.store.folder import StoreFolder, refuse_unless_writable, refusing
from companion.store.opening import open_store
from companion.views.words.refusals import not_opened

translate = QCoreApplication.translate

ENOUGH_FREE = 50 * 1024 * 1024
"""Bytes; a year of daily sessions takes a few, and its copies some more."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `needed` where the program is of no use without it."""

    name: str
    good: bool
    words: str
    needed: bool = True

    @property
    def line(self) -> str:
        """'good  diary: ...', or 'FAULT', or 'none' where it can be done without."""
        state = translate("Doctor", "good") if self.good else translate("Doctor", "FAULT")
        if not self.good and not self.needed:
            state = translate("Doctor", "none")
        return f"{state:<5}  {self.name}: {self.words}"


def examine(data: Path, *, has_display: bool) -> tuple[Finding, ...]:
    """Look at everything that the program uses; a diary in `data` is opened and closed, and none is made there."""
    application = QCoreApplication.instance() or QGuiApplication([])
    findings = (
        Finding(translate("Doctor", "Python and Qt"), True, f"{sys.version.split()[0]}, {qVersion()}"),
        Finding(
            translate("Doctor", "display"),
            has_display,
            translate("Doctor", "a window can be opened") if has_display else translate("Doctor", "no display here"),
            needed=False,
        ),
        _fonts(),
        _content(),
        _space(data),
        _diary(data),
        _sound(),
        _awake(),
        Finding(translate("Doctor", "time zone"), True, local_zone()),
    )
    del application
    return findings


def _fonts() -> Finding:
    count = len(QFontDatabase.families())
    return Finding(translate("Doctor", "fonts"), count > 0, translate("Doctor", "{count} found").format(count=count))


def _content() -> Finding:
    catalogue = load([shipped_routines()])
    counts = translate("Doctor", "{stretches} stretches, {routines} routines, {faults} faults")
    words = counts.format(
        stretches=len(catalogue.stretches), routines=len(catalogue.routines), faults=len(catalogue.faults)
    )
    return Finding(translate("Doctor", "stretches"), bool(catalogue.routines) and not catalogue.faults, words)


def _space(data: Path) -> Finding:
    there = next((folder for folder in (data, *data.parents) if _is_folder(folder)), Path("/"))
    free = shutil.disk_usage(there).free
    words = translate("Doctor", "{free} MB free").format(free=free // (1024 * 1024))
    return Finding(translate("Doctor", "disk"), free >= ENOUGH_FREE, words)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except PermissionError:  # It would be in somebody else's folder.
        return False


def _diary(data: Path) -> Finding:
    name = translate("Doctor", "diary")
    instance = Instance(data)
    if not instance.take():
        return Finding(name, True, translate("Doctor", "in use by the open window"))
    try:
        if not _is_there(StoreFolder(data)):
            return Finding(name, True, translate("Doctor", "none yet; it will be made in {folder}").format(folder=data))
        open_store(data, FileKeyStore(data / "key"), system_clock().wall).close()
    except StoreRefusedError as error:
        return Finding(name, False, not_opened(error.refusal, error.where))
    finally:
        instance.release()
    return Finding(name, True, translate("Doctor", "opens, and is whole"))


def _is_there(place: StoreFolder) -> bool:
    """Whether there is something of a diary to open, or to miss.

    Raises:
        StoreRefusedError: nothing could be made there, or it is somebody else's.
    """
    with refusing(place.diary):
        refuse_unless_writable(place)
        return place.diary.exists() or place.log.exists() or bool(backups_in(place.backups))


def _sound() -> Finding:
    sound = MiniaudioSound()
    backend = sound.backend_name()
    sound.close()
    words = backend or translate("Doctor", "no sound device; the program is silent")
    return Finding(translate("Doctor", "sound"), backend is not None, words, needed=False)


def _awake() -> Finding:
    works = WakepyAwake().works()
    words = translate("Doctor", "can be kept on") if works else translate("Doctor", "goes off as the system says")
    return Finding(translate("Doctor", "screen"), works, words, needed=False)
