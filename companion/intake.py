# SPDX-License-Identifier: LGPL-3.0-or-later
"""A parcel of the clinic's own content, checked and put together aside, picture by picture; a part of the root."""

from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PySide6.QtGui import QImage

from companion.content.incoming.limits import MOST_OF_A_PICTURE
from companion.content.incoming.names import slug
from companion.content.incoming.opened import Entry, Parcel
from companion.content.incoming.opening import opened
from companion.content.incoming.refusal import ParcelRefusedError, Problem
from companion.content.incoming.sorting import Pictures, pictures_of, sorted_out, texts_of
from companion.content.incoming.staging import Stage
from companion.content.incoming.texts import Around, Contents, read_texts
from companion.content.parcel import FIGURES
from companion.domain.stretch import Side
from companion.figure.own_figure import figure_files
from companion.figure.own_picture import picture_in
from companion.figure.own_refusal import PictureRefusedError

_PERSON = "default"
_UNNAMED = "parcel"


@dataclass(frozen=True, slots=True)
class Progress:
    """Of `of` pictures, `done` are checked."""

    done: int
    of: int


@dataclass(frozen=True, slots=True)
class Incoming:
    """A parcel without faults, put together aside; it is content only once it is committed.

    Attributes:
        contents: what its texts tell of.
        holds: the picture of each move's hold, by id, where it has one.
    """

    contents: Contents
    holds: Mapping[str, QImage]
    _stage: Stage
    _name: str

    def commit(self) -> Path:
        """Make it content of the clinic, in one step; where it lies then.

        Raises:
            ParcelRefusedError: it could not be done; nothing has changed.
        """
        return self._stage.commit(self._name)

    def clear(self) -> None:
        """Leave nothing of what was not committed."""
        self._stage.clear()


Preparing = Generator[Progress, None, Incoming]
"""Work that stops before every picture, so that its caller can do something else; closed early, it leaves nothing."""


def prepare(path: Path, around: Around) -> Incoming:
    """Do at once what `preparing` does step by step.

    Raises:
        ParcelRefusedError: with everything that is wrong with the parcel; nothing has changed.
    """
    steps = preparing(path, around)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            incoming: Incoming = end.value
            return incoming


def preparing(path: Path, around: Around) -> Preparing:
    """Check all of the parcel at `path`, and put it together; whoever calls has to `clear` what comes of it.

    Args:
        path: a zip file, a folder or a single text.
        around: the content that there is already.

    Raises:
        ParcelRefusedError: with everything that is wrong with it; nothing has changed.
    """
    with opened(path) as parcel:
        texts, pictures = sorted_out(parcel.entries)
        named = texts_of(texts)
        stage = Stage(around.own)
        with _cleared_on_failure(stage):
            contents = read_texts(parcel, named, stage, around)
            moves = frozenset(move.id for move in contents.stretches)
            easel = _Easel(parcel, stage, contents.shows, len(pictures))
            holds = yield from easel.draw(pictures_of(pictures, moves))
            return Incoming(contents, holds, stage, slug(path.stem, _UNNAMED))


@contextmanager
def _cleared_on_failure(stage: Stage) -> Iterator[None]:
    is_good = False
    try:
        yield
        is_good = True
    finally:
        if not is_good:
            stage.clear()


class _Easel:
    """Draws every picture of `parcel` anew into `stage`, so that no byte of a stranger's is ever shown."""

    def __init__(self, parcel: Parcel, stage: Stage, shows: Mapping[str, Side], count: int) -> None:
        self._parcel = parcel
        self._stage = stage
        self._shows = shows
        self._count = count
        self._done = 0
        self._problems: list[Problem] = []

    def draw(self, pictures: Mapping[str, Pictures]) -> Generator[Progress, None, dict[str, QImage]]:
        """The picture of each hold, by the move's id, once all are drawn.

        Raises:
            ParcelRefusedError: with what is wrong with each that cannot be taken.
        """
        holds = {}
        for move, of_move in pictures.items():
            drawn = []
            for entry in of_move.in_order:
                yield Progress(self._done, self._count)
                drawn.append(self._picture(entry))
                self._done += 1
            good = [picture for picture in drawn if picture is not None]
            if len(good) == len(drawn):
                self._keep(move, of_move.hold, good)
                holds[move] = good[-1]
        if self._problems:
            raise ParcelRefusedError(self._problems)
        return holds

    def _picture(self, entry: Entry) -> QImage | None:
        data = self._parcel.read(entry, MOST_OF_A_PICTURE)
        try:
            return picture_in(data, PurePosixPath(entry.name).suffix)
        except PictureRefusedError as refused:
            self._note(entry, refused)
            return None

    def _keep(self, move: str, hold: Entry, pictures: list[QImage]) -> None:
        try:
            # A file is named for what is in it, so that one picture may stand for two moments, or be its own small one.
            files = {file.name: file.data for file in figure_files(pictures, self._shows[move])}
        except PictureRefusedError as refused:
            self._note(hold, refused)
            return
        for name, data in files.items():
            self._stage.write(f"{FIGURES}/{move}/{_PERSON}/{name}", data)

    def _note(self, entry: Entry, refused: PictureRefusedError) -> None:
        self._problems.append(Problem.of(refused.code, name=entry.name, **refused.values))
