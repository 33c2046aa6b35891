# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every colour and size of the look, as values: three palettes and what the text size does to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Size = Literal["caption", "body", "lead", "title", "display"]
Radius = Literal["small", "medium", "large"]
Colour = Literal["ink", "ink2", "accent", "on_accent", "care", "coral", "rest", "miss", "stage_ink"]

FAR_SHARE = 0.073
"""Height of the side and phase words as a share of the window's height: readable at three metres."""
DIGIT_SHARE = 0.208
"""Height of the outline of the countdown's digits as a share of the window's height: at least a fifth."""

_TYPE: Mapping[Size, tuple[int, float]] = {
    "caption": (15, 1.0),
    "body": (17, 1.0),
    "lead": (20, 0.9),
    "title": (28, 0.6),
    "display": (40, 0.45),
}
"""Pixels at 100 % and how much of the text setting a size takes: what one reads doubles, headings grow less."""

_RADIUS: Mapping[Radius, int] = {"small": 10, "medium": 14, "large": 20}
_METRIC_GROWTH = 0.5
_GAP_GROWTH = 0.15


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, each as `#RRGGBB`.

    `line` and `disabled` are decorative; `edge` and `focus` reach 3:1; everything written reaches 4.5:1 and
    everything written in the timer 7:1. `glow0` is the lamp behind the figure, where the theme has one.
    """

    name: Literal["light", "dark", "contrast"]
    ground: str
    surface: str
    sunken: str
    stage: str
    ink: str
    ink2: str
    line: str
    edge: str
    accent: str
    on_accent: str
    accent_hover: str
    accent_soft: str
    accent_mid: str
    coral: str
    coral_soft: str
    care: str
    care_soft: str
    care_line: str
    rest: str
    rest_soft: str
    miss: str
    focus: str
    disabled: str
    disabled_bg: str
    stage_ink: str
    track: str
    glow0: str | None = None

    @property
    def border(self) -> int:
        """Width of a card's edge in pixels: doubled where contrast is asked for."""
        return 2 if self.name == "contrast" else 1


LIGHT = Palette(
    name="light",
    ground="#FAF7F2",
    surface="#FFFFFF",
    sunken="#F2EDE4",
    stage="#F3F0E9",
    ink="#1E2B2A",
    ink2="#414E4A",
    line="#E0D8CB",
    edge="#857D70",
    accent="#07544F",
    on_accent="#FFFFFF",
    accent_hover="#053F3B",
    accent_soft="#DCEEEB",
    accent_mid="#5CC3BB",
    coral="#C8402B",
    coral_soft="#F9E2DC",
    care="#743F00",
    care_soft="#FBEEDA",
    care_line="#F3E0BF",
    rest="#3E5391",
    rest_soft="#E3E8F5",
    miss="#6B6258",
    focus="#1F4FD8",
    disabled="#8E8A82",
    disabled_bg="#ECE7DE",
    stage_ink="#1E2B2A",
    track="#E0D8CB",
)
DARK = Palette(
    name="dark",
    ground="#161A1A",
    surface="#202626",
    sunken="#2A3131",
    stage="#202626",
    ink="#F5F1E9",
    ink2="#C6CBC5",
    line="#38403F",
    edge="#8B9592",
    accent="#7FDDD2",
    on_accent="#06231F",
    accent_hover="#A2E9E0",
    accent_soft="#1E413E",
    accent_mid="#3C8F88",
    coral="#FF8A73",
    coral_soft="#4A2620",
    care="#F3C27B",
    care_soft="#3A2D18",
    care_line="#4A3A20",
    rest="#B0C0F2",
    rest_soft="#2A3250",
    miss="#B9B2A6",
    focus="#9DB8FF",
    disabled="#7D8583",
    disabled_bg="#2A3131",
    stage_ink="#F5F1E9",
    track="#38403F",
    glow0="#9BA8A5",
)
CONTRAST = Palette(
    name="contrast",
    ground="#000000",
    surface="#000000",
    sunken="#000000",
    stage="#FFFFFF",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    line="#FFFFFF",
    edge="#FFFFFF",
    accent="#5CF2E3",
    on_accent="#000000",
    accent_hover="#FFFFFF",
    accent_soft="#003B36",
    accent_mid="#5CF2E3",
    coral="#FF9C87",
    coral_soft="#000000",
    care="#FFD75E",
    care_soft="#000000",
    care_line="#FFD75E",
    rest="#B9C8FF",
    rest_soft="#000000",
    miss="#FFFFFF",
    focus="#FFE14D",
    disabled="#B8B8B8",
    disabled_bg="#000000",
    stage_ink="#000000",
    track="#555555",
)
PALETTES: Mapping[str, Palette] = MappingProxyType({palette.name: palette for palette in (LIGHT, DARK, CONTRAST)})


@dataclass(frozen=True, slots=True)
class Look:
    """What a person chose to see: a palette and a text size.

    Args:
        palette: The colours.
        scale: The text size, 1.0 (100 %) to 2.0 (200 %).

    Raises:
        ValueError: The scale is outside 1.0-2.0.
    """

    palette: Palette
    scale: float = 1.0

    def __post_init__(self) -> None:
        if not 1.0 <= self.scale <= 2.0:
            raise ValueError(f"text scale {self.scale} is not within 1.0-2.0")

    @property
    def large(self) -> bool:
        """From 150 % text on: one column, shorter words."""
        return self.scale >= 1.5

    @property
    def medium(self) -> bool:
        """From 125 % up to 150 % text."""
        return 1.25 <= self.scale < 1.5

    def size(self, name: Size) -> int:
        """Height of a font in pixels."""
        base, damping = _TYPE[name]
        return _grown(base, self.scale, damping)

    def metric(self, pixels: int) -> int:
        """Height of a control or an icon, given in pixels at 100 %: half again as much at 200 %."""
        return _grown(pixels, self.scale, _METRIC_GROWTH)

    def gap(self, pixels: int) -> int:
        """A space, given in pixels at 100 %: it hardly grows, for text takes the room and not air."""
        return _grown(pixels, self.scale, _GAP_GROWTH)

    def radius(self, name: Radius) -> int:
        """Radius of a corner in pixels, at every text size the same."""
        return _RADIUS[name]


def _grown(base: int, scale: float, damping: float) -> int:
    return round(base * (1 + (scale - 1) * damping))


def contrast_ratio(one: str, other: str) -> float:
    """How much two `#RRGGBB` colours stand apart, 1 to 21 (source: WCAG 2.2, 'contrast ratio')."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
