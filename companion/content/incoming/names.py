# SPDX-License-Identifier: LGPL-3.0-or-later
"""Names of the files in a parcel: which are refused on any computer, which are left aside, and which are alike."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from companion.content.incoming.limits import DEEPEST_FOLDER, LONGEST_NAME, LONGEST_WAY
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from companion.content.source import FORBIDDEN

TEXTS = {".yaml", ".yml"}
PICTURES = {".jpg", ".jpeg", ".png", ".webp", ".svg"}
ARCHIVES = {".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst", ".lz", ".cab", ".iso", ".jar", ".svgz"}

_LEFT_BY_SYSTEMS = {".ds_store", "thumbs.db", "desktop.ini"}
_FOLDERS_OF_SYSTEMS = {"__macosx"}

_ODD = re.compile(r'[<>:"|?*\\]')
_DRIVE = re.compile(r"[A-Za-z]:")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\..*)?", re.IGNORECASE)
_NOT_IN_A_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_SLUG = 40


def refuse_odd_name(name: str) -> None:
    """Take `name`, a way inside a parcel, only if it is an ordinary one on every computer.

    Raises:
        ParcelRefusedError: it leads out of the parcel, or is no name that every system can have.
    """
    parts = name.removesuffix("/").split("/")
    if name.startswith(("/", "\\")) or _DRIVE.match(name) or ".." in re.split(r"[/\\]", name):
        raise ParcelRefusedError.because(ParcelFault.WAY_OUT, name=name)
    if len(name) > LONGEST_WAY or len(parts) > DEEPEST_FOLDER or max(map(len, parts)) > LONGEST_NAME:
        raise ParcelRefusedError.because(ParcelFault.LONG_NAME, name=name)
    if any(map(_DEVICE.fullmatch, parts)):
        raise ParcelRefusedError.because(ParcelFault.DEVICE_NAME, name=name)
    if any(map(_is_odd, parts)):
        raise ParcelRefusedError.because(ParcelFault.ODD_NAME, name=name)


def _is_odd(part: str) -> bool:
    if part in {"", "."} or part != part.strip() or part.endswith("."):
        return True
    return not part.isprintable() or FORBIDDEN.search(part) is not None or _ODD.search(part) is not None


def is_left_aside(name: str) -> bool:
    """Whether the file was left there by a computer's own housekeeping; it is never opened."""
    way = PurePosixPath(name.lower())
    return way.name in _LEFT_BY_SYSTEMS or way.name.startswith("._") or not _FOLDERS_OF_SYSTEMS.isdisjoint(way.parts)


def refuse_alike(files: Iterable[str], folders: Iterable[str] = ()) -> None:
    """Take the ways of all files only if no computer takes two of them for one.

    Raises:
        ParcelRefusedError: two differ in nothing but large and small letters or how accents are written, or one is
            the folder of another.
    """
    seen: dict[str, str] = {}
    above: dict[str, str] = {_folded(folder.removesuffix("/")): folder for folder in folders}
    for name in files:
        key = _folded(name)
        if key in seen:
            raise ParcelRefusedError.because(ParcelFault.SAME_NAME, name=name, other=seen[key])
        seen[key] = name
        above |= {_folded(str(folder)): name for folder in PurePosixPath(name).parents}
    for key, name in seen.items():
        if key in above:
            raise ParcelRefusedError.because(ParcelFault.SAME_NAME, name=name, other=above[key])


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def slug(text: str, otherwise: str = "") -> str:
    """`text` as small letters, numbers and single dashes, fit for the name of a file anywhere, or else `otherwise`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = _NOT_IN_A_SLUG.sub("-", plain).strip("-")[:_LONGEST_SLUG].strip("-")
    return otherwise if not name or _DEVICE.fullmatch(name) else name
