# SPDX-License-Identifier: LGPL-3.0-or-later
"""Dresses the program: which palette is meant, the style sheet filled from the tokens, font and native colours."""

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from companion.views.tokens import CONTRAST, DARK, LIGHT, PALETTES, Look, Palette

_NATIVE_ROLES = {
    QPalette.ColorRole.Window: "ground",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "ink2",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "edge",
    QPalette.ColorRole.Dark: "edge",
    QPalette.ColorRole.Shadow: "ink2",
}
_WRITTEN = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def resolve(setting: str, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference) -> Palette:
    """Says which palette is meant.

    Args:
        setting: What the person chose: `system`, `light`, `dark` or `contrast`.
        scheme: What the computer prefers (`QStyleHints.colorScheme`).
        contrast: What the computer prefers (`QStyleHints.accessibility().contrastPreference`).

    Raises:
        KeyError: The setting is none of the four.
    """
    if setting != "system":
        return PALETTES[setting]
    if contrast == Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def fill_style(template: str, look: Look) -> str:
    """Fills the `${...}` of a style sheet's template with the look's tokens.

    Raises:
        KeyError: The template names a token that there is not.
        ValueError: The template has a `$` that is no placeholder.
    """
    return Template(template).substitute(_style_values(look))


def _style_values(look: Look) -> dict[str, str | int]:
    knob = look.metric(30)
    colours = look.palette
    return {
        **{token: colour for token, colour in asdict(colours).items() if colour is not None},
        "size_caption": look.size("caption"),
        "size_body": look.size("body"),
        "size_lead": look.size("lead"),
        "size_title": look.size("title"),
        "size_display": look.size("display"),
        "radius_small": look.radius("small"),
        "radius_medium": look.radius("medium"),
        "radius_large": look.radius("large"),
        "border": colours.border,
        "sunken_line": colours.line if colours.name == "contrast" else colours.sunken,
        "knob_inner": knob - 6,
        "knob_radius": knob // 2,
        "knob_overhang": knob // 2 - 4,
        "target": look.metric(44),
        "field": look.metric(48) - 8,
        "menu_padding": look.gap(10),
    }


def apply_theme(app: QApplication, template: str, look: Look) -> None:
    """Dresses every window there is and will be: style, the system's font in our size, native colours, style sheet."""
    if not app.styleSheet():  # the first time: a style sheet hides which style lies below it
        app.setStyle("Fusion")
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(look.size("body"))
    app.setFont(font)
    app.setPalette(native_palette(look.palette))
    app.setStyleSheet(fill_style(template, look))


def native_palette(colours: Palette) -> QPalette:
    """The palette for what Qt draws by itself: tool tips, menus, placeholders, selections, links."""
    palette = QPalette()
    for role, token in _NATIVE_ROLES.items():
        palette.setColor(role, QColor(getattr(colours, token)))
    for role in _WRITTEN:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.ink2))
    return palette
