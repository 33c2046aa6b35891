# SPDX-License-Identifier: LGPL-3.0-or-later
"""Looks through an SVG text before anything draws it: plain shapes only, and nothing that acts, loads or grows."""

import re
from collections.abc import Mapping
from xml.parsers import expat

from companion.figure.own_refusal import PictureFault, PictureRefusedError

MOST_BYTES = 2_000_000
MOST_ELEMENTS = 5000
"""Counted as they are drawn: what is drawn again by `use` counts again."""

DEEPEST = 40
MOST_OF_STYLE = 20_000
"""Letters of all style sheets together."""

_SVG = "http://www.w3.org/2000/svg"
_DRAWN = {
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon",
    "linearGradient", "radialGradient", "stop", "style", "title", "desc", "metadata",
}  # fmt: skip
"""All that a drawing needs. No text: its font may be missing on the next computer, and nobody would translate it."""

_ACTING = re.compile(
    r"a|animat.*|audio|clippath|cursor|discard|embed|fe.*|filter|font.*|foreignobject|glyph|handler|hkern|iframe|image|"
    r"listener|marker|mask|missing-glyph|mpath|object|pattern|prefetch|script|set|solidcolor|style|switch|tbreak|"
    r"text.*|tspan|video",
    re.IGNORECASE,
)
"""Not let through in the vocabulary of another program either: Qt knows elements by these names alone."""

_LINK = re.compile(r"url\s*\((?!\s*['\"]?#)|@|\\|expression\s*\(|javascript:|data:", re.IGNORECASE)
_PLACES = ("href", "src", "base")
_DASHES = re.compile(r"stroke-dasharray\s*:(?!\s*(?:none|0)\s*(?:[;}]|$))", re.IGNORECASE)
_UTF8 = {None, "utf-8", "utf8", "us-ascii", "ascii"}


def refuse_unless_plain(data: bytes) -> None:
    """Take the SVG text `data` only if it is nothing but a drawing.

    Raises:
        PictureRefusedError: it is damaged, may do more than draw, or would be too much to draw.
    """
    if len(data) > MOST_BYTES:
        raise PictureRefusedError(PictureFault.SVG_TOO_MUCH)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        raise PictureRefusedError(PictureFault.SVG_NOT_UTF8) from None
    looker = _Looker()
    try:
        looker.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise PictureRefusedError(PictureFault.SVG_BROKEN, line=error.lineno) from error
    looker.refuse_much_repeated()


class _Looker:
    """Hears of every part of the text in turn."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.XmlDeclHandler = self._declaration
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._open: list[tuple[str, set[str], int]] = []
        self._elements = 0
        self._sizes: dict[str, int] = {}
        self._used: list[str] = []
        self._using: set[str] = set()
        self._style = ""

    def refuse_much_repeated(self) -> None:
        """What is used again and again, or uses others in turn, may be short and yet take for ever to draw."""
        repeated = sum(self._sizes.get(target, 0) for target in self._used)
        if self._elements + repeated > MOST_ELEMENTS or not self._using.isdisjoint(self._used):
            raise PictureRefusedError(PictureFault.SVG_TOO_MUCH)

    def _refuse(self, code: PictureFault, **values: object) -> None:
        raise PictureRefusedError(code, line=self.parser.CurrentLineNumber, **values)

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if (encoding.lower() if encoding else None) not in _UTF8:
            raise PictureRefusedError(PictureFault.SVG_NOT_UTF8)

    def _doctype(self, *_parts: object) -> None:
        self._refuse(PictureFault.SVG_DOCTYPE)

    def _instruction(self, target: str, _data: str) -> None:
        self._refuse(PictureFault.SVG_ELEMENT, element=f"?{target}")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(self._open) >= DEEPEST:
            raise PictureRefusedError(PictureFault.SVG_TOO_MUCH)
        if not self._open and local != "svg":
            raise PictureRefusedError(PictureFault.NOT_A_PICTURE)
        is_ours = space in {"", _SVG}
        if (is_ours and local not in _DRAWN) or (not is_ours and _ACTING.fullmatch(local)):
            self._refuse(PictureFault.SVG_ELEMENT, element=local)
        own = set()
        for attribute, value in attributes.items():
            stranger, _, plain = attribute.rpartition(" ")
            self._look_at(plain, value, is_ours=not stranger)
            if plain == "id":
                own.add(value)
        self._open.append((local, own, self._elements))
        if local == "use":
            self._note_use(attributes)

    def _look_at(self, attribute: str, value: str, *, is_ours: bool) -> None:
        name = attribute.lower()
        if name.startswith("on"):
            self._refuse(PictureFault.SVG_EVENT, attribute=attribute)
        if (name in _PLACES and not value.strip().startswith("#")) or (is_ours and _LINK.search(value)):
            self._refuse(PictureFault.SVG_LINK)
        if _DASHES.search(f"{name}:{value.strip()}" if name == "stroke-dasharray" else value):
            # Tiny dashes along a line may be millions.
            self._refuse(PictureFault.SVG_ELEMENT, element="stroke-dasharray")

    def _note_use(self, attributes: Mapping[str, str]) -> None:
        self._used += (
            value.strip().removeprefix("#") for name, value in attributes.items() if name.rpartition(" ")[2] == "href"
        )
        self._using.update(*(own for _, own, _ in self._open))

    def _end(self, _name: str) -> None:
        local, own, number = self._open.pop()
        for name in own:  # of several that bear one name, the largest may be meant
            self._sizes[name] = max(self._elements - number + 1, self._sizes.get(name, 0))
        if local == "style" and _LINK.search(self._style):
            self._refuse(PictureFault.SVG_LINK)
        if local == "style" and _DASHES.search(self._style):
            self._refuse(PictureFault.SVG_ELEMENT, element="stroke-dasharray")

    def _text(self, words: str) -> None:
        if self._open and self._open[-1][0] == "style":
            self._style += words
            if len(self._style) > MOST_OF_STYLE:
                raise PictureRefusedError(PictureFault.SVG_TOO_MUCH)
