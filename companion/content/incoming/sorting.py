# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the files of a parcel are by their names: texts, and the pictures of the moves."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import PurePosixPath

from companion.content.incoming.limits import MOST_FRAMES, MOST_TEXTS
from companion.content.incoming.names import ARCHIVES, PICTURES, TEXTS
from companion.content.incoming.opened import Entry
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError, Problem

START, HOLD = "start", "hold"

_TEXT = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.(?P<language>[a-z]{2,3}(?:_[A-Z]{2})?))?")
_PICTURE = re.compile(r"(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)-(?P<moment>start|hold|[0-9]{1,3})")
_STRETCHES = "stretches"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of a parcel: an original, or with a `language` a translation of the one that has the same id."""

    entry: Entry
    id: str
    language: str

    @property
    def file(self) -> str:
        """The name that its file gets."""
        return f"{self.id}.{self.language}.yaml" if self.language else f"{self.id}.yaml"

    @property
    def lies_with_moves(self) -> bool:
        """Whether its author put it into a folder of moves."""
        return PurePosixPath(self.entry.name).parent.name == _STRETCHES


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures of one move; without `start`, the hold is all there is."""

    hold: Entry
    start: Entry | None = None
    between: tuple[Entry, ...] = ()

    @property
    def in_order(self) -> tuple[Entry, ...]:
        """All of them, from the start to the hold."""
        return (*(() if self.start is None else (self.start,)), *self.between, self.hold)


def sorted_out(entries: Iterable[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The texts and the pictures among `entries`.

    Raises:
        ParcelRefusedError: something is neither, or there is no text.
    """
    texts, pictures, problems = [], [], []
    for entry in entries:
        ending = PurePosixPath(entry.name).suffix.lower()
        if ending in TEXTS:
            texts.append(entry)
        elif ending in PICTURES:
            pictures.append(entry)
        else:
            code = ParcelFault.NESTED if ending in ARCHIVES else ParcelFault.UNKNOWN_ENDING
            problems.append(Problem.of(code, name=entry.name))
    if problems:
        raise ParcelRefusedError(problems)
    if not texts:
        raise ParcelRefusedError.because(ParcelFault.NO_CONTENT)
    if len(texts) > MOST_TEXTS:
        raise ParcelRefusedError.because(ParcelFault.TOO_MANY_TEXTS, most=MOST_TEXTS)
    return texts, pictures


def texts_of(entries: Iterable[Entry]) -> list[Text]:
    """What the names of the texts tell, the originals first.

    Raises:
        ParcelRefusedError: a name is no id, two have the same, or a translation is there without its original.
    """
    found: dict[tuple[str, str], Text] = {}
    problems = []
    for entry in entries:
        named = _TEXT.fullmatch(PurePosixPath(entry.name).stem)
        if named is None:
            problems.append(Problem.of(ParcelFault.BAD_TEXT_NAME, name=entry.name))
            continue
        text = Text(entry, named["id"], named["language"] or "")
        beside = found.setdefault((text.id, text.language), text)
        if beside is not text:
            other = beside.entry.name
            problems.append(Problem.of(ParcelFault.SAME_ID, name=entry.name, other=other, id=text.id))
    problems += (
        Problem.of(ParcelFault.TRANSLATION_ALONE, name=text.entry.name, id=text.id)
        for text in found.values()
        if (text.id, "") not in found
    )
    if problems:
        raise ParcelRefusedError(problems)
    return sorted(found.values(), key=lambda text: (text.language, text.id))


def pictures_of(entries: Iterable[Entry], moves: AbstractSet[str]) -> Mapping[str, Pictures]:
    """The pictures of the `moves`, by id, as their names tell.

    Raises:
        ParcelRefusedError: one belongs to no move, or the pictures of a move make no whole.
    """
    moments: dict[str, dict[str, Entry]] = {}
    problems = []
    for entry in entries:
        named = _PICTURE.fullmatch(PurePosixPath(entry.name).stem.lower())
        if named is None or named["id"] not in moves:
            problems.append(Problem.of(ParcelFault.NOBODYS_PICTURE, name=entry.name))
            continue
        moment = named["moment"].lstrip("0") or "0"
        beside = moments.setdefault(named["id"], {}).setdefault(moment, entry)
        if beside is not entry:
            problems.append(Problem.of(ParcelFault.SAME_PICTURE, name=entry.name, other=beside.name))
    for move, of_move in moments.items():
        problems += _gaps(move, of_move)
    if problems:
        raise ParcelRefusedError(problems)
    return {move: _in_order(of_move) for move, of_move in moments.items()}


def _gaps(move: str, moments: Mapping[str, Entry]) -> Iterator[Problem]:
    first = next(iter(moments.values())).name
    between = len(moments.keys() - {START, HOLD})
    if HOLD not in moments:
        yield Problem.of(ParcelFault.NO_HOLD, name=first, id=move)
    elif between and START not in moments:
        yield Problem.of(ParcelFault.NO_START, name=first, id=move)
    if between > MOST_FRAMES:
        yield Problem.of(ParcelFault.TOO_MANY_FRAMES, name=first, id=move, most=MOST_FRAMES)


def _in_order(moments: Mapping[str, Entry]) -> Pictures:
    numbers: Sequence[str] = sorted(moments.keys() - {START, HOLD}, key=int)
    return Pictures(moments[HOLD], moments.get(START), tuple(moments[number] for number in numbers))
