# SPDX-License-Identifier: LGPL-3.0-or-later
"""Finds, decodes and keeps the rendered frames of a stretch; a faulty file is never an error here, only no picture."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from companion.domain.stretch import Side
from companion.figure.blend import Blend, Pose, Sprite, composed
from companion.figure.cache import PictureCache, PictureKey
from companion.figure.geometry import Box, fitted, flipped, placed
from companion.figure.manifest import FigureUnreadableError, Frame, Layer, Manifest, read_manifest

KEPT_BYTES = 40 * 1024 * 1024

_log = logging.getLogger(__name__)


class FigureSource:
    """The frames below `root`, laid out as `<stretch>/<person>/`.

    Sizes are in device-independent pixels; `ratio` is the screen's device pixel ratio. Pictures are scaled once, when
    they are decoded.
    """

    def __init__(self, root: Path, person: str = "default", kept_bytes: int = KEPT_BYTES) -> None:
        self._root = root
        self._person = person
        self._manifests: dict[str, Manifest | None] = {}
        self._cache = PictureCache(kept_bytes)

    @property
    def kept_bytes(self) -> int:
        """The size of all pixels that are kept now."""
        return self._cache.kept_bytes

    def is_mirrored(self, stretch: str, side: Side) -> bool:
        """Whether the pictures must be flipped to show `side` as the worked one."""
        manifest = self._manifest(stretch)
        return manifest is not None and Side.BOTH not in (side, manifest.shows) and side is not manifest.shows

    def frames_at(
        self, stretch: str, progress: float, size: QSize, *, mirrored: bool, ratio: float = 1.0
    ) -> Blend | None:
        """The two frames around `progress` (0 start, 1 hold), fitted into `size`.

        A frame that cannot be had is replaced by the hold; without a hold there is no picture.
        """
        manifest = self._manifest(stretch)
        room = size * ratio
        if manifest is None or room.isEmpty():
            return None
        lower, upper, weight = manifest.neighbours(progress)
        poses = [self._pose(frame, manifest.bounds, room, mirrored=mirrored) for frame in (lower, upper)]
        figure = _figure_size(manifest.bounds, room)
        if poses[0] is not None and poses[1] is not None:
            return Blend(figure, poses[0], poses[1], weight)
        hold = self._pose(manifest.hold, manifest.bounds, room, mirrored=mirrored)
        return None if hold is None else Blend(figure, hold, hold, 0.0)

    def thumbnail(self, stretch: str, size: QSize, *, mirrored: bool, ratio: float = 1.0) -> QImage | None:
        """A small picture of the hold with its highlight, fitted into `size`, its device pixel ratio set."""
        picture = self._small(stretch, size * ratio, mirrored=mirrored)
        if picture is None:
            blend = self._hold(stretch, size, mirrored=mirrored, ratio=ratio)
            picture = None if blend is None else composed(blend, 1.0)
        if picture is not None:
            picture.setDevicePixelRatio(ratio)
        return picture

    def _hold(self, stretch: str, size: QSize, *, mirrored: bool, ratio: float) -> Blend | None:
        manifest = self._manifest(stretch)
        if manifest is None:
            return None
        return self.frames_at(stretch, manifest.hold.at, size, mirrored=mirrored, ratio=ratio)

    def _small(self, stretch: str, room: QSize, *, mirrored: bool) -> QImage | None:
        """The thumbnail's own file, unless it is missing or would have to be blown up."""
        manifest = self._manifest(stretch)
        if manifest is None or room.isEmpty():
            return None
        stored = QImageReader(str(manifest.thumbnail)).size()
        target = stored.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if stored.isEmpty() or target.width() > stored.width():
            return None
        picture = self._picture(manifest.thumbnail, target, mirrored=mirrored)
        # a copy: the caller's picture gets a device pixel ratio of its own, the kept one does not
        return None if picture.isNull() else picture.copy()

    def _manifest(self, stretch: str) -> Manifest | None:
        if stretch not in self._manifests:
            try:
                self._manifests[stretch] = read_manifest(self._root / stretch / self._person)
            except FigureUnreadableError as fault:
                _log.warning("No figure: %s", fault)
                self._manifests[stretch] = None
        return self._manifests[stretch]

    def _pose(self, frame: Frame, bounds: Box, room: QSize, *, mirrored: bool) -> Pose | None:
        body = self._sprite(frame.body, bounds, room, mirrored=mirrored)
        if body is None:
            return None
        if frame.highlight is None:
            return Pose(body, None)
        return Pose(body, self._sprite(frame.highlight, bounds, room, mirrored=mirrored))

    def _sprite(self, layer: Layer, bounds: Box, room: QSize, *, mirrored: bool) -> Sprite | None:
        figure = _figure_size(bounds, room)
        whole = Box(0, 0, figure.width(), figure.height())
        box = placed(layer.box, bounds, whole)
        picture = self._picture(layer.file, QSize(int(box.width), int(box.height)), mirrored=mirrored)
        shown = flipped(box, whole) if mirrored else box
        return None if picture.isNull() else Sprite(picture, QPoint(int(shown.x), int(shown.y)))

    def _picture(self, file: Path, size: QSize, *, mirrored: bool) -> QImage:
        """The file at `size` in device pixels; null when it cannot be read. The file is opened once for each size."""
        plain = PictureKey(file, size.width(), size.height(), mirrored=False)
        as_made = partial(self._cache.get, plain, partial(_decoded, file, size))
        if not mirrored:
            return as_made()
        return self._cache.get(plain._replace(mirrored=True), lambda: as_made().flipped(Qt.Orientation.Horizontal))


def _figure_size(bounds: Box, room: QSize) -> QSize:
    box = fitted(bounds, Box(0, 0, room.width(), room.height()))
    return QSize(max(round(box.width), 1), max(round(box.height), 1))


def _decoded(file: Path, size: QSize) -> QImage:
    reader = QImageReader(str(file))
    picture = reader.read()
    if picture.isNull():
        _log.warning("A picture cannot be read: %s: %s", file, reader.errorString())
        return picture
    premultiplied = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    return premultiplied.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
