# SPDX-License-Identifier: LGPL-3.0-or-later
"""Why a picture from elsewhere is not taken: codes and values, which become sentences where they are shown."""

from enum import StrEnum


class PictureFault(StrEnum):
    """What is wrong with a picture. The values that come with a code are named beside it."""

    NOT_A_PICTURE = "not_a_picture"
    WRONG_ENDING = "wrong_ending"  # kind
    CUT_OFF = "cut_off"
    ANIMATED = "animated"
    TOO_SMALL = "too_small"  # width, height, least
    TOO_LARGE = "too_large"  # width, height, most
    NOT_DECODED = "not_decoded"

    SVG_NOT_UTF8 = "svg_not_utf8"
    SVG_BROKEN = "svg_broken"  # line
    SVG_DOCTYPE = "svg_doctype"  # line
    SVG_ELEMENT = "svg_element"  # line, element
    SVG_EVENT = "svg_event"  # line, attribute
    SVG_LINK = "svg_link"  # line
    SVG_TOO_MUCH = "svg_too_much"
    SVG_SIZE = "svg_size"  # most


class PictureRefusedError(Exception):
    """A picture is not taken; `values` are for the sentence."""

    def __init__(self, code: PictureFault, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
