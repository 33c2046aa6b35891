# SPDX-License-Identifier: LGPL-3.0-or-later
"""A picture from elsewhere, decoded within bounds and drawn anew: of its own bytes nothing is ever kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer, QtSvg

from companion.figure.own_bytes import PictureKind, kind_of
from companion.figure.own_refusal import PictureFault, PictureRefusedError
from companion.figure.own_svg import refuse_unless_plain

LEAST_SIDE, MOST_SIDE = 200, 6000
"""Pixels of a picture, as its file says before anything is decoded."""

ROOM = QSize(960, 720)
"""What a picture is made to fit into; the canvas of the shipped ones."""

QUALITY = 80
_MOST_MEGABYTES = 300  # the largest picture, with two bytes for each of its four colours
_FLATTEST = 1 / 30


def picture_in(data: bytes, ending: str) -> QImage:
    """The picture that is in `data`, upright, and no larger than `ROOM`.

    Args:
        data: all of a file.
        ending: of the file's name, such as '.png'.

    Raises:
        PictureRefusedError: it is no picture that can be taken.
    """
    kind = kind_of(data, ending)
    if kind is PictureKind.SVG:
        refuse_unless_plain(data)
        return _drawn(data)
    with _memory_bounded():
        return _decoded(data, kind)


def as_webp(picture: QImage) -> bytes:
    """The bytes of a WebP file that holds the pixels of `picture` and nothing else.

    Raises:
        PictureRefusedError: Qt cannot write it.
    """
    with_alpha = picture.hasAlphaChannel()
    bare = QImage(picture.size(), QImage.Format.Format_ARGB32 if with_alpha else QImage.Format.Format_RGB32)
    bare.fill(Qt.GlobalColor.transparent if with_alpha else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, picture)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"webp"))
    writer.setQuality(QUALITY)
    if not writer.write(bare):
        raise PictureRefusedError(PictureFault.NOT_DECODED)
    return bytes(buffer.data().data())


@contextmanager
def _memory_bounded() -> Iterator[None]:
    before = QImageReader.allocationLimit()
    QImageReader.setAllocationLimit(_MOST_MEGABYTES)
    try:
        yield
    finally:
        QImageReader.setAllocationLimit(before)


def _decoded(data: bytes, kind: PictureKind) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if size.isEmpty():
        raise PictureRefusedError(PictureFault.NOT_DECODED)
    if min(size.width(), size.height()) < LEAST_SIDE:
        raise PictureRefusedError(PictureFault.TOO_SMALL, width=size.width(), height=size.height(), least=LEAST_SIDE)
    if max(size.width(), size.height()) > MOST_SIDE:
        raise PictureRefusedError(PictureFault.TOO_LARGE, width=size.width(), height=size.height(), most=MOST_SIDE)
    if reader.supportsAnimation() or reader.imageCount() > 1:
        raise PictureRefusedError(PictureFault.ANIMATED)
    reader.setAutoTransform(True)  # how a camera was held
    lies_on_its_side = bool(reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value)
    room = ROOM.transposed() if lies_on_its_side else ROOM
    if size.boundedTo(room) != size:
        reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    picture = reader.read()
    if picture.isNull():
        raise PictureRefusedError(PictureFault.NOT_DECODED)
    with_alpha = picture.hasAlphaChannel()  # whatever else the file has, such as the four inks of a printer
    return picture.convertedTo(QImage.Format.Format_ARGB32_Premultiplied if with_alpha else QImage.Format.Format_RGB32)


def _drawn(data: bytes) -> QImage:
    renderer = QSvgRenderer()
    renderer.setOptions(QtSvg.Option.Tiny12FeaturesOnly | QtSvg.Option.DisableAnimations)
    if not renderer.load(QByteArray(data)):
        raise PictureRefusedError(PictureFault.NOT_DECODED)
    size = _size_of(renderer)
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return picture


def _size_of(renderer: QSvgRenderer) -> QSize:
    given, shape = QSizeF(renderer.defaultSize()), renderer.viewBoxF().size()
    if shape.isEmpty():
        shape = given
    sides = (given.width(), given.height(), shape.width(), shape.height())
    flat = min(shape.width(), shape.height()) / max(shape.width(), shape.height(), 1e-9)
    if not all(0 < side <= MOST_SIDE for side in sides) or flat < _FLATTEST:
        raise PictureRefusedError(PictureFault.SVG_SIZE, most=MOST_SIDE)
    return shape.scaled(QSizeF(ROOM), Qt.AspectRatioMode.KeepAspectRatio).toSize()
