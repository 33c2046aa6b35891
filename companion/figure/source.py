# SPDX-License-Identifier: LGPL-3.0-or-later
"""Finds the frames of a stretch and tells which of them are there; a faulty file is no error, only no picture."""

import logging
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from companion.domain.settings import ShownPerson
from companion.domain.stretch import Side
from companion.figure.blend import Blend, Pose, Sprite, composed
from companion.figure.cache import PictureKey
from companion.figure.film import Film, Placed, Shot, Spot
from companion.figure.manifest import FigureUnreadableError, Manifest, read_manifest
from companion.figure.supply import PictureSupply

KEPT_BYTES = 40 * 1024 * 1024

_SHARE_OF_A_PICTURE = 10
"""One picture takes at most this part of the memory, so that there is room for both neighbours and some ahead."""

_log = logging.getLogger(__name__)


class FigureSource(QObject):
    """The frames below `root`, laid out as `<stretch>/<person>/`, and those of the clinic's own stretches.

    The folders of the latter are what `own` tells, laid out likewise; it is asked again after `forget`. A stretch of
    which there are no pictures of the chosen person is shown by the usual one, and the clinic's own always are.

    Sizes are in device-independent pixels; `ratio` is the screen's device pixel ratio. Pictures are scaled once, when
    they are decoded. Frames are decoded elsewhere (`pictures`): what is not there yet is asked for with `want`.

    Attributes:
        pictures: all decoded pictures, and word of those that arrive.

    Signals:
        changed(): any stretch may have other pictures now; films and small pictures from before are out of date.
    """

    changed = Signal()

    def __init__(
        self,
        root: Path,
        person: str = ShownPerson.DEFAULT,
        kept_bytes: int = KEPT_BYTES,
        own: Callable[[], Iterable[Path]] = tuple,
    ) -> None:
        super().__init__()
        self._root = root
        self._own = own
        self._person = person
        self._manifests: dict[str, Manifest | None] = {}
        self._kept_bytes = kept_bytes
        self.pictures = PictureSupply(kept_bytes)

    def forget(self) -> None:
        """Look again for pictures: some came, or went."""
        self._manifests.clear()
        self.changed.emit()

    def set_person(self, person: str) -> None:
        """Show the pictures of another person from now on, wherever there are some."""
        if person != self._person:
            self._person = person
            self.forget()

    def is_mirrored(self, stretch: str, side: Side) -> bool:
        """Whether the pictures must be flipped to show `side` as the worked one."""
        manifest = self._manifest(stretch)
        return manifest is not None and Side.BOTH not in (side, manifest.shows) and side is not manifest.shows

    def film(self, stretch: str, size: QSize, *, mirrored: bool, ratio: float = 1.0) -> Film | None:
        """All frames, fitted into `size`; None where there are none, or no room."""
        manifest = self._manifest(stretch)
        room = size * ratio
        if manifest is None or room.isEmpty():
            return None
        largest = self._kept_bytes // _SHARE_OF_A_PICTURE
        return Film(manifest, (room.width(), room.height()), mirrored=mirrored, largest=largest)

    def spot(self, film: Film, progress: float, breath: float = 0.0) -> Spot | None:
        """What is to be seen of `film` at a moment, faulty files left aside; None where nothing can be."""
        return film.spot(progress, breath, self.pictures.is_faulty)

    def want(self, asker: QObject, film: Film, spot: Spot, *, forward: bool = True, still: bool = False) -> None:
        """Have the frames of `spot` decoded, and those that come next, as many as fit into memory."""
        room = self._kept_bytes
        keys: list[PictureKey] = []
        for number in film.order(spot, forward=forward, still=still):
            shot = film.shots[number]
            room -= shot.size_in_bytes
            if room < 0:
                break
            keys += shot.keys
        self.pictures.want(asker, keys)

    def has(self, film: Film, spot: Spot) -> bool:
        """Whether all that `spot` shows is there."""
        return all(self._is_there(film.shots[number]) for number in (spot.lower, spot.upper))

    def blend(self, film: Film, spot: Spot) -> tuple[Spot, Blend] | None:
        """The two frames of `spot`, or else the nearest that is there, and where that is; None when none is."""
        shown = spot
        if not self.has(film, spot):
            nearest = film.nearest(spot, self._is_there)
            if nearest is None:
                return None
            shown = Spot(nearest, nearest, 0.0)
        lower, upper = self._pose(film.shots[shown.lower]), self._pose(film.shots[shown.upper])
        if lower is None or upper is None:
            return None
        return shown, Blend(QSize(*film.size), lower, upper, shown.weight)

    def thumbnail(self, stretch: str, size: QSize, *, mirrored: bool, ratio: float = 1.0) -> QImage | None:
        """A small picture of the hold with its highlight, fitted into `size`, its device pixel ratio set."""
        picture = self._small(stretch, size * ratio, mirrored=mirrored)
        if picture is None:
            picture = self._hold(stretch, size, mirrored=mirrored, ratio=ratio)
        if picture is not None:
            picture.setDevicePixelRatio(ratio)
        return picture

    def wait_for_pictures(self) -> None:
        """Until everything that is wanted by anybody is there, or is known never to come."""
        self.pictures.wait(lambda: False)

    def _small(self, stretch: str, room: QSize, *, mirrored: bool) -> QImage | None:
        """The thumbnail's own file, unless it is missing or would have to be blown up."""
        manifest = self._manifest(stretch)
        if manifest is None or room.isEmpty():
            return None
        stored = QImageReader(str(manifest.thumbnail)).size()
        target = stored.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if stored.isEmpty() or target.width() > stored.width():
            return None
        key = PictureKey(manifest.thumbnail, target.width(), target.height(), mirrored)
        picture = self.pictures.get_at_once(key)
        # a copy: the caller's picture gets a device pixel ratio of its own, the kept one does not
        return None if picture is None else picture.copy()

    def _hold(self, stretch: str, size: QSize, *, mirrored: bool, ratio: float) -> QImage | None:
        """For a thumbnail that is missing or too small: made from the hold itself, on the spot."""
        film = self.film(stretch, size, mirrored=mirrored, ratio=ratio)
        spot = None if film is None else self.spot(film, film.hold_at)
        if film is None or spot is None:
            return None
        for key in film.shots[spot.lower].keys:
            self.pictures.get_at_once(key)
        pose = self._pose(film.shots[spot.lower])
        return None if pose is None else composed(Blend(QSize(*film.size), pose, pose, 0.0), 1.0)

    def _manifest(self, stretch: str) -> Manifest | None:
        if stretch not in self._manifests:
            self._manifests[stretch] = self._read(stretch)
        return self._manifests[stretch]

    def _read(self, stretch: str) -> Manifest | None:
        for folder in self._folders(stretch):
            try:
                return read_manifest(folder)
            except FigureUnreadableError as fault:
                _log.warning("No figure: %s", fault)
        return None

    def _folders(self, stretch: str) -> Iterator[Path]:
        """Where its pictures lie, best first; not every stretch has some, and none of that is a fault.

        The clinic's go before, as its texts do: where those are damaged, no others are shown for its words.
        """
        own = (root / stretch / ShownPerson.DEFAULT for root in self._own())
        folder = next((folder for folder in own if folder.is_dir()), None)
        if folder is not None:
            yield folder
            return
        persons = dict.fromkeys((self._person, ShownPerson.DEFAULT))
        yield from (folder for person in persons if (folder := self._root / stretch / person).is_dir())

    def _is_there(self, shot: Shot) -> bool:
        """Whether it can be shown; a highlight that never comes is not waited for."""
        body, highlight = shot.body.key, shot.highlight
        if highlight is not None and not self.pictures.is_faulty(highlight.key.file):
            return self.pictures.has(body) and self.pictures.has(highlight.key)
        return self.pictures.has(body)

    def _pose(self, shot: Shot) -> Pose | None:
        body = self._sprite(shot.body)
        highlight = None if shot.highlight is None else self._sprite(shot.highlight)
        return None if body is None else Pose(body, highlight)

    def _sprite(self, placed: Placed) -> Sprite | None:
        picture = self.pictures.get(placed.key)
        return None if picture is None else Sprite(picture, QPoint(placed.x, placed.y))
