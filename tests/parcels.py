# SPDX-License-Identifier: LGPL-3.0-or-later
"""Parcels of the clinic's own content, good ones and hostile ones, made from nothing."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from companion.content.first_draft import draft_of

Files = Mapping[str, bytes]

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="300" height="200"/></svg>'


def move(name: str = "Wall slide") -> bytes:
    """The file of a good move."""
    draft = draft_of(name)
    assert draft is not None
    return draft.text.encode()


def routine(own: str = "our-evening", stretch: str = "wall-slide") -> bytes:
    """The file of a routine."""
    return f"schema: 1\nid: {own}\nname: Our evening\nsteps:\n  - stretch: {stretch}\n".encode()


def picture(kind: str = "png", width: int = 320, height: int = 240, colour: str = "#336699") -> bytes:
    """A picture that is what it says."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def png_that_says(width: int, height: int) -> bytes:
    """A picture of a few bytes that says how large it is."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


def good(**changes: bytes) -> dict[str, bytes]:
    """A move with its two pictures, and a routine that needs it."""
    return {
        "wall-slide.yaml": move(),
        "our-evening.yaml": routine(),
        "pictures/wall-slide-start.png": picture(colour="#993333"),
        "pictures/wall-slide-hold.jpg": picture("jpg"),
        **changes,
    }


def zipped(files: Files) -> bytes:
    """An ordinary zip file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_entry(change: Callable[[zipfile.ZipInfo], None], name: str = "odd.png", data: bytes = b"x") -> bytes:
    """A good zip file with one entry more, of which `change` makes what it likes."""
    buffer = io.BytesIO(zipped(good()))
    with zipfile.ZipFile(buffer, "a") as archive:
        info = zipfile.ZipInfo(name)
        change(info)
        archive.writestr(info, data)
    return buffer.getvalue()


def unpacked(files: Files, folder: Path) -> Path:
    """The files in a folder."""
    for name, data in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


def _set(**values: object) -> Callable[[zipfile.ZipInfo], None]:
    def change(info: zipfile.ZipInfo) -> None:
        for name, value in values.items():
            setattr(info, name, value)

    return change


def _two_of_one_name() -> bytes:
    buffer = io.BytesIO(zipped(good()))
    name = b"wall-slide.yaml"
    data = buffer.getvalue()
    twice = zipped({**good(), "wall-slidf.yaml": move()})
    return twice.replace(b"wall-slidf.yaml", name) if data else b""


def _locked() -> bytes:
    data = bytearray(zipped(good()))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def _wrong_sum() -> bytes:
    data = bytearray(zipped(good()))
    for mark, offset in ((b"PK\x03\x04", 14), (b"PK\x01\x02", 16)):
        at = data.find(mark)
        data[at + offset] ^= 0xFF
    return bytes(data)


def _overlapping() -> bytes:
    data = bytearray(zipped(good()))
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]  # where its bytes begin
    return bytes(data)


def _says_small() -> bytes:
    """A megabyte and a half of nothing, packed, that says it is ten bytes."""
    data = bytearray(zipped({"wall-slide.yaml": b"\0" * 1_500_000}))
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(mark)
        data[at + offset : at + offset + 4] = struct.pack("<L", 10)
    return bytes(data)


def _says_huge() -> bytes:
    data = bytearray(zipped(good()))
    at = data.find(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 0x7FFFFFFF)
    return bytes(data)


def _list_of(count: int) -> bytes:
    """A zip file whose list names so many files, all of them one."""
    name, rest = b"a.yaml", (20, 0, 0, 0, 0, 0, 0, 0)
    local = struct.pack("<4s5H3I2H", b"PK\x03\x04", *rest, len(name), 0) + name
    entry = struct.pack("<4s6H3I5H2I", b"PK\x01\x02", 20, *rest, len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, count * len(entry), len(local), 0)
    return local + entry * count + end


def _for_giants() -> bytes:
    data = zipped(good())
    return data[:-22] + b"PK\x06\x07" + b"\0" * 16 + data[-22:]


def _cut_name() -> bytes:
    """A name that ends at a zero byte for some programs, and not for others."""
    return zipped({**good(), "more.yaml#.png": picture()}).replace(b"more.yaml#.png", b"more.yaml\0.png")


def _two_names() -> bytes:
    """A file whose name in the zip's list is not the one that stands before its bytes."""
    return zipped(good()).replace(b"wall-slide.yaml", b"wall-slidf.yaml", 1)


def _animated_webp() -> bytes:
    body = b"WEBPVP8X" + struct.pack("<I", 10) + bytes([0x02, 0, 0, 0]) + b"\x3f\x01\0\xef\0\0" + b"ANIM" + b"\0" * 10
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _animated_png() -> bytes:
    data = picture()
    control = b"acTL" + struct.pack(">II", 2, 0)
    return data[:33] + struct.pack(">I", 8) + control + struct.pack(">I", zlib.crc32(control)) + data[33:]


def _svg(inside: str, head: str = "", attributes: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"{attributes}>{inside}</svg>'.encode()


_LINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"'
_HOLD = "pictures/wall-slide-hold.svg"


def _drawn(svg: bytes) -> bytes:
    files = good()
    del files["pictures/wall-slide-hold.jpg"]
    return zipped({**files, _HOLD: svg})


def _held(data: bytes, ending: str = "png") -> bytes:
    files = good()
    del files["pictures/wall-slide-hold.jpg"]
    return zipped({**files, f"pictures/wall-slide-hold.{ending}": data})


_ENTITIES = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

HOSTILE: dict[str, Callable[[], bytes]] = {
    # the zip file
    "no zip at all": lambda: b"Hello, this is no zip file.",
    "nothing": lambda: b"",
    "an empty zip": lambda: zipped({}),
    "cut off": lambda: zipped(good())[:-40],
    "cut off in the middle": lambda: zipped(good())[:300],
    "locked with a password": _locked,
    "a wrong checksum": _wrong_sum,
    "files that share their bytes": _overlapping,
    "more in it than it says": _says_small,
    "a size beyond everything": _says_huge,
    "packed far too tight": lambda: zipped({**good(), "pictures/wall-slide-01.png": b"\0" * 15_000_000}),
    "an odd packing": lambda: with_entry(_set(compress_type=zipfile.ZIP_BZIP2), "pictures/wall-slide-01.png"),
    "a list of a hundred thousand files": lambda: _list_of(100_000),
    "a zip for giants": _for_giants,
    "two names for one file": _two_names,
    "too many files": lambda: zipped({f"{number}.yaml": b"" for number in range(1001)}),
    "too many texts": lambda: zipped({f"m{number}.yaml": b"" for number in range(301)}),
    # names
    "a way out": lambda: zipped({**good(), "../evil.yaml": move()}),
    "a way out further down": lambda: zipped({**good(), "a/b/../../../evil.yaml": move()}),
    "an absolute name": lambda: zipped({**good(), "/etc/evil.yaml": move()}),
    "a name with a backslash": lambda: with_entry(_set(), "..\\evil.yaml"),
    "a drive of Windows": lambda: zipped({**good(), "C:evil.yaml": move()}),
    "a device of Windows": lambda: zipped({**good(), "pictures/con.png": picture()}),
    "an unseen character": lambda: zipped({**good(), "wall\u202eslide.yaml": move()}),
    "a line break in a name": lambda: zipped({**good(), "wall\nslide.yaml": move()}),
    "a very long name": lambda: zipped({**good(), "a" * 150 + ".yaml": move()}),
    "far too deep": lambda: zipped({**good(), "a/b/c/d/e/f/g/h.yaml": move()}),
    "one name twice": _two_of_one_name,
    "names alike but for a large letter": lambda: zipped({**good(), "Wall-slide.yaml": move()}),
    "names alike but for an accent": lambda: zipped(
        {**good(), "pictures/u\u0308.png": picture(), "pictures/\u00fc.png": picture()}
    ),
    "a name that ends in the middle": _cut_name,
    "a file in a file": lambda: zipped({**good(), "wall-slide.yaml/more.yaml": move()}),
    "a stream behind a file": lambda: zipped({**good(), "wall-slide.yaml:more.yaml": move()}),
    "a link": lambda: with_entry(_set(external_attr=0o120777 << 16), "link.yaml", b"/etc/passwd"),
    "a device": lambda: with_entry(_set(external_attr=0o020666 << 16), "device.yaml"),
    "a folder that is called like a file": lambda: with_entry(_set(external_attr=0x10), "folder.yaml/", b""),
    "a zip in the zip": lambda: zipped({**good(), "more.zip": zipped(good())}),
    "a program": lambda: zipped({**good(), "setup.exe": b"MZ"}),
    # texts
    "only pictures": lambda: zipped({"wall-slide-hold.png": picture()}),
    "a fault in a text": lambda: zipped({"wall-slide.yaml": b"schema: 1\nid: wall-slide\n"}),
    "a text that borrows from itself": lambda: zipped({"wall-slide.yaml": b"a: &a [*a, *a]\n"}),
    "a text with a tag": lambda: zipped({"wall-slide.yaml": b"!!python/object/apply:os.system ['true']\n"}),
    "a text that is far too large": lambda: zipped({"wall-slide.yaml": os.urandom(300_000)}),
    "far too many letters": lambda: zipped(
        {f"m{number}.yaml": os.urandom(50_000).hex().encode() for number in range(17)}
    ),
    "a text that is none": lambda: zipped({"wall-slide.yaml": b"\xff\xfe\x00\x01"}),
    "a shipped id": lambda: zipped({"bridge.yaml": move("Bridge")}),
    "one id twice": lambda: zipped({"a/wall-slide.yaml": move(), "b/wall-slide.yaml": move()}),
    "an odd id": lambda: zipped({"Wall_Slide!.yaml": move()}),
    "a routine of a move that is not there": lambda: zipped({"our-evening.yaml": routine(stretch="nothing-here")}),
    "a translation alone": lambda: zipped({**good(), "other-move.de.yaml": b"schema: 1\nname: X\n"}),
    # pictures
    "a picture of a thousand million points": lambda: _held(png_that_says(60_000, 60_000)),
    "a tiny picture": lambda: _held(picture(width=20, height=20)),
    "a text called a picture": lambda: _held(b"Hello, this is no picture.", "jpg"),
    "a picture with another ending": lambda: _held(picture(), "jpg"),
    "half a picture": lambda: _held(picture()[:-20]),
    "half a photograph": lambda: _held(picture("jpg")[:-2], "jpg"),
    "a moving WebP": lambda: _held(_animated_webp(), "webp"),
    "a moving PNG": lambda: _held(_animated_png()),
    "a GIF called PNG": lambda: _held(b"GIF89a" + b"\0" * 40),
    "nobody's picture": lambda: zipped({**good(), "pictures/somebody-hold.png": picture()}),
    "a start without a hold": lambda: zipped({"wall-slide.yaml": move(), "wall-slide-start.png": picture()}),
    "too many frames": lambda: zipped(
        {**good(), **{f"pictures/wall-slide-{number:02}.png": picture() for number in range(1, 27)}}
    ),
    "one moment twice": lambda: zipped({**good(), "pictures/wall-slide-hold.png": picture()}),
    # drawings
    "a drawing with a script": lambda: _drawn(_svg("<script>alert(1)</script>")),
    "a drawing that does something when it is loaded": lambda: _drawn(_svg("", attributes=' onload="alert(1)"')),
    "a drawing with entities": lambda: _drawn(_svg("<text>&b;</text>", _ENTITIES)),
    "a drawing that fetches": lambda: _drawn(_svg('<image xlink:href="http://example.org/a.png"/>', attributes=_LINK)),
    "a drawing that reads a file": lambda: _drawn(_svg('<use href="file:///etc/passwd#a"/>')),
    "a drawing with a picture within": lambda: _drawn(_svg('<image href="data:image/png;base64,AAAA"/>')),
    "a drawing with a page within": lambda: _drawn(_svg("<foreignObject><p>x</p></foreignObject>")),
    "a drawing with a style that fetches": lambda: _drawn(_svg("<style>@import url(http://example.org/a)</style>")),
    "a drawing of far too many parts": lambda: _drawn(_svg("<g>" * 3000 + "</g>" * 3000)),
    "a drawing that draws itself again and again": lambda: _drawn(
        _svg(
            '<g id="a"><rect width="9" height="9"/></g>'
            + "".join(f'<g id="{b}">{f"<use href={chr(34)}#{a}{chr(34)}/>" * 9}</g>' for a, b in pairwise("abcdefgh"))
        )
    ),
    "a drawing with names borne twice": lambda: _drawn(
        _svg(f'<g id="a">{"<path/>" * 2400}</g><g id="a"/>{"<use href={0}#a{0}/>".format(chr(34)) * 2400}')
    ),
    "a drawing with tiny dashes": lambda: _drawn(_svg('<path stroke-dasharray=".0001" d="M0 0L400 300"/>')),
    "a drawing with letters": lambda: _drawn(_svg("<text>Stretch!</text>")),
    "a drawing in another spelling": lambda: _drawn(_svg("", head='<?xml version="1.0" encoding="latin1"?>')),
    "a drawing with a style from elsewhere": lambda: _drawn(_svg("", head='<?xml-stylesheet href="a.css"?>')),
    "a page called a drawing": lambda: _drawn(b"<html><body onload='x'/></html>"),
    "a drawing that is broken": lambda: _drawn(b'<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'),
    "a drawing without end": lambda: _drawn(SVG.replace(b"0 0 400 300", b"0 0 1e9 1e9")),
}
"""What each is, and its bytes as they come in."""

REASONS: dict[str, tuple[str, ...]] = {
    "not_a_parcel": (
        "no zip at all",
        "nothing",
    ),
    "no_content": (
        "an empty zip",
        "only pictures",
    ),
    "damaged_zip": (
        "cut off",
        "cut off in the middle",
    ),
    "encrypted": ("locked with a password",),
    "damaged_file": (
        "a wrong checksum",
        "more in it than it says",
        "two names for one file",
    ),
    "overlapping": ("files that share their bytes",),
    "unpacks_too_big": ("a size beyond everything",),
    "packed_too_tight": ("packed far too tight",),
    "packed_oddly": ("an odd packing",),
    "too_many_files": (
        "a list of a hundred thousand files",
        "too many files",
    ),
    "odd_zip": ("a zip for giants",),
    "too_many_texts": ("too many texts",),
    "way_out": (
        "a way out",
        "a way out further down",
        "an absolute name",
        "a name with a backslash",
        "a drive of Windows",
    ),
    "device_name": ("a device of Windows",),
    "odd_name": (
        "an unseen character",
        "a line break in a name",
        "a name that ends in the middle",
        "a stream behind a file",
    ),
    "long_name": (
        "a very long name",
        "far too deep",
    ),
    "same_name": (
        "one name twice",
        "names alike but for a large letter",
        "names alike but for an accent",
        "a file in a file",
    ),
    "not_a_plain_file": (
        "a link",
        "a device",
    ),
    "folder_like_a_file": ("a folder that is called like a file",),
    "nested": ("a zip in the zip",),
    "unknown_ending": ("a program",),
    "missing": ("a fault in a text",),
    "alias": ("a text that borrows from itself",),
    "tag": ("a text with a tag",),
    "file_too_big": ("a text that is far too large",),
    "texts_too_big": ("far too many letters",),
    "bad_encoding": ("a text that is none",),
    "id_shipped": ("a shipped id",),
    "same_id": ("one id twice",),
    "bad_text_name": ("an odd id",),
    "unknown_stretch": ("a routine of a move that is not there",),
    "translation_alone": ("a translation alone",),
    "too_large": ("a picture of a thousand million points",),
    "too_small": ("a tiny picture",),
    "not_a_picture": (
        "a text called a picture",
        "a page called a drawing",
    ),
    "wrong_ending": ("a picture with another ending",),
    "cut_off": (
        "half a picture",
        "half a photograph",
    ),
    "animated": (
        "a moving WebP",
        "a moving PNG",
        "a GIF called PNG",
    ),
    "nobodys_picture": ("nobody's picture",),
    "no_hold": ("a start without a hold",),
    "too_many_frames": ("too many frames",),
    "same_picture": ("one moment twice",),
    "svg_element": (
        "a drawing with a script",
        "a drawing that fetches",
        "a drawing with a picture within",
        "a drawing with a page within",
        "a drawing with tiny dashes",
        "a drawing with letters",
        "a drawing with a style from elsewhere",
    ),
    "svg_event": ("a drawing that does something when it is loaded",),
    "svg_doctype": ("a drawing with entities",),
    "svg_link": (
        "a drawing that reads a file",
        "a drawing with a style that fetches",
    ),
    "svg_too_much": (
        "a drawing of far too many parts",
        "a drawing that draws itself again and again",
        "a drawing with names borne twice",
    ),
    "svg_not_utf8": ("a drawing in another spelling",),
    "svg_broken": ("a drawing that is broken",),
    "svg_size": ("a drawing without end",),
}
"""The code of a fault, and the hostile files that it is the reason against."""

WHY = {name: code for code, names in REASONS.items() for name in names}
