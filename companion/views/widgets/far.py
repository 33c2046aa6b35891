# SPDX-License-Identifier: LGPL-3.0-or-later
"""Words that are read from the mat: their size follows the window and not the text setting."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from companion.views.tokens import FAR_SHARE, Colour

_LIGHT_SHARE = 0.6
_SMALLEST = 24


def far_pixels(window_height: int, room: int, width_per_pixel: float) -> int:
    """Says how high the font may be.

    Args:
        window_height: In pixels; the words take 7.3 % of it.
        room: Pixels from left to right; where they do not suffice the words are smaller.
        width_per_pixel: How wide the words are for each pixel of the font's height.
    """
    wanted = round(window_height * FAR_SHARE)
    return max(_SMALLEST, min(wanted, int(room / width_per_pixel))) if width_per_pixel else wanted


class FarText(QLabel):
    """A word of the timer, like 'Hold' or 'Your <b>LEFT side</b>': what is not within `<b>` is lighter and smaller.

    Args:
        words: What is written; without any `<b>` all of it is strong.
        colour: Token of its colour.
        align: Where it stands in its box.
    """

    def __init__(self, words: str = "", colour: Colour = "stage_ink", align: Qt.AlignmentFlag | None = None) -> None:
        super().__init__()
        self._words = ""
        self._pixels = 0
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("colour", colour)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if align is not None:
            self.setAlignment(align)
        self.set_words(words)

    @property
    def words(self) -> str:
        """What is written, without marks."""
        return self._words.replace("<b>", "").replace("</b>", "")

    def set_words(self, words: str) -> None:
        """Writes something else."""
        marked = words if "<b>" in words else f"<b>{words}</b>"
        if marked != self._words:
            self._words = marked
            self.setAccessibleName(self.words)
            self._pixels = 0
            self._fit()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All words at their full size."""
        wanted = self._wanted()
        return QSize(int(self._width_per_pixel() * wanted) + 2, QFontMetrics(self._font(wanted)).height())

    def minimumSizeHint(self) -> QSize:
        """As narrow as the smallest size; never lower than the full one, so that nothing jumps."""
        return QSize(int(self._width_per_pixel() * _SMALLEST) + 2, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Watches the window's height from now on."""
        super().showEvent(event)
        self.window().installEventFilter(self)
        self.updateGeometry()
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words grow with the window."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self.updateGeometry()
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words shrink with their room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        pixels = far_pixels(self.window().height(), self.width() - 2, self._width_per_pixel())
        if pixels != self._pixels:
            self._pixels = pixels
            self.setText(_html(self._words, pixels))

    def _wanted(self) -> int:
        return far_pixels(self.window().height(), 0, 0.0)

    def _width_per_pixel(self) -> float:
        """Width of all the words at a font height of 100 pixels, divided by that height."""
        strong, light = QFontMetrics(self._font(100)), QFontMetrics(self._font(round(100 * _LIGHT_SHARE), strong=False))
        parts = self._words.replace("</b>", "<b>").split("<b>")
        widths = (light.horizontalAdvance(part) for part in parts[::2])
        return (sum(widths) + sum(strong.horizontalAdvance(part) for part in parts[1::2])) / 100

    def _font(self, pixels: int, *, strong: bool = True) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font


def _html(words: str, pixels: int) -> str:
    strong = f'<span style="font-size:{pixels}px; font-weight:600">'
    light = f'<span style="font-size:{round(pixels * _LIGHT_SHARE)}px; font-weight:400">'
    return f"{light}{words.replace('<b>', strong).replace('</b>', '</span>')}</span>"
