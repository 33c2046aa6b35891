# SPDX-License-Identifier: LGPL-3.0-or-later
"""The program's own icons: drawn from given SVG texts in any colour and size, kept as pixmaps."""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_INK = b"currentColor"
_RATIOS = (1.0, 2.0)


class IconSet:
    """Icons by name, in one colour each.

    Args:
        svgs: Name to SVG text on a square grid; `currentColor` stands for the colour.
    """

    def __init__(self, svgs: Mapping[str, bytes]) -> None:
        self._svgs = dict(svgs)
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """Draws an icon once and keeps it.

        Args:
            name: Which icon.
            colour: `#RRGGBB`.
            size: Edge in device-independent pixels.
            ratio: Device pixels in one of these.

        Raises:
            KeyError: There is no icon of this name.
        """
        key = (name, colour, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = _drawn(self._svgs[name].replace(_INK, colour.encode()), size, ratio)
        return self._pixmaps[key]

    def icon(  # noqa: PLR0913 - the two states of one icon and their colours
        self,
        name: str,
        colour: str,
        size: int,
        *,
        on: str | None = None,
        on_colour: str | None = None,
        disabled: str | None = None,
    ) -> QIcon:
        """Makes the icon of a button.

        Args:
            name: Icon while not chosen.
            colour: Its colour.
            size: Edge in device-independent pixels.
            on: Icon while chosen; the same where not given.
            on_colour: Colour while chosen; the same where not given.
            disabled: Colour while disabled; the same where not given.

        Raises:
            KeyError: There is no icon of one of these names.
        """
        icon = QIcon()
        chosen, chosen_colour, pale = on or name, on_colour or colour, disabled or colour
        for ratio in _RATIOS:
            icon.addPixmap(self.pixmap(name, colour, size, ratio), QIcon.Mode.Normal, QIcon.State.Off)
            icon.addPixmap(self.pixmap(chosen, chosen_colour, size, ratio), QIcon.Mode.Normal, QIcon.State.On)
            icon.addPixmap(self.pixmap(name, pale, size, ratio), QIcon.Mode.Disabled, QIcon.State.Off)
            icon.addPixmap(self.pixmap(chosen, pale, size, ratio), QIcon.Mode.Disabled, QIcon.State.On)
        return icon


def _drawn(svg: bytes, size: int, ratio: float) -> QPixmap:
    edge = round(size * ratio)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
