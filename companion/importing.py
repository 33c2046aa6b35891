# SPDX-License-Identifier: LGPL-3.0-or-later
"""The clinic's own content: a parcel is checked, shown and taken in, or a piece of it removed; a part of the root."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from companion.content.catalogue import load
from companion.content.incoming.limits import MOST_OF_A_PICTURE
from companion.content.incoming.names import slug
from companion.content.incoming.opened import Entry, Parcel
from companion.content.incoming.opening import opened
from companion.content.incoming.refusal import ParcelRefusedError, Problem
from companion.content.incoming.sorting import Pictures, pictures_of, sorted_out, texts_of
from companion.content.incoming.staging import Stage
from companion.content.incoming.texts import Around, Contents, read_texts
from companion.content.parcel import FIGURES, OWN_CONTENT, content_folders
from companion.content.removal import Piece, pieces, remove
from companion.domain.stretch import Side
from companion.figure.own_figure import figure_files
from companion.figure.own_picture import picture_in
from companion.figure.own_refusal import PictureRefusedError
from companion.figure.source import FigureSource
from companion.paths import shipped_routines
from companion.views.own_content.page import OwnContentPage, OwnPiece
from companion.views.own_content.preview_page import Arrival, Arriving, PreviewPage
from companion.views.widgets.looks import LookSource
from companion.views.words.own_content import not_removed_words, refusal_lines, removed_words, taken_words

_PERSON = "default"
_UNNAMED = "parcel"


def around(data: Path, language: str = "") -> Around:
    """The content that there is, on the laptop whose diary lies in the folder `data`."""
    return Around(data / OWN_CONTENT, shipped_routines(), language)


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


def prepare(path: Path, around: Around) -> Incoming:
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
            holds = dict(_figures(parcel, pictures_of(pictures, moves), contents, stage))
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


def _figures(
    parcel: Parcel, pictures: Mapping[str, Pictures], contents: Contents, stage: Stage
) -> Iterator[tuple[str, QImage]]:
    """Every picture drawn anew into `stage`, so that no byte of a stranger's is ever shown; the holds."""
    problems: list[Problem] = []
    for move, of_move in pictures.items():
        drawn = [_picture(parcel, entry, problems) for entry in of_move.in_order]
        good = [picture for picture in drawn if picture is not None]
        if len(good) == len(drawn):
            _write_figure(stage, move, good, contents.shows[move])
            yield move, good[-1]
    if problems:
        raise ParcelRefusedError(problems)


def _picture(parcel: Parcel, entry: Entry, problems: list[Problem]) -> QImage | None:
    data = parcel.read(entry, MOST_OF_A_PICTURE)
    try:
        return picture_in(data, PurePosixPath(entry.name).suffix)
    except PictureRefusedError as refused:
        problems.append(Problem.of(refused.code, name=entry.name, **refused.values))
        return None


def _write_figure(stage: Stage, move: str, pictures: list[QImage], shows: Side) -> None:
    # A file is named for what is in it, so that one picture may stand for two moments, or be its own small one.
    files = {file.name: file.data for file in figure_files(pictures, shows)}
    for name, data in files.items():
        stage.write(f"{FIGURES}/{move}/{_PERSON}/{name}", data)


class OwnContent(QObject):
    """The page of the clinic's own content, and what is done there.

    Args:
        looks: how things look now.
        figures: where pictures come from; it forgets what it knows whenever content changes.
        place: where content lies.

    Signals:
        content_changed(): something was taken in or removed.
        page_wanted(QWidget): this page is to be shown.
        settings_wanted(): back to the settings.
        said(str): something to be told.
    """

    content_changed = Signal()
    page_wanted = Signal(object)
    settings_wanted = Signal()
    said = Signal(str)

    def __init__(self, looks: LookSource, figures: FigureSource, place: Around) -> None:
        super().__init__()
        self._looks = looks
        self._figures = figures
        self._around = place
        self._incoming: Incoming | None = None

    @Slot()
    def show(self) -> None:
        """The page, up to date."""
        self._leave()
        own, shipped = self._around.own, self._around.shipped
        catalogue = load([shipped, *content_folders(own)], self._around.language)
        found = pieces(own, catalogue)
        self._page.show_pieces([_shown(piece) for piece in found])
        self.page_wanted.emit(self._page)

    @Slot(str)
    def look_at(self, path: str) -> None:
        """Check the parcel at `path`, and show what is in it or what is wrong with it."""
        self._leave()
        name = Path(path).name
        try:
            self._incoming = prepare(Path(path), self._around)
        except ParcelRefusedError as refused:
            self._preview.show_faults(name, refusal_lines(refused.problems, refused.faults))
        else:
            self._preview.show_arrival(_arrival(name, self._incoming))
        self.page_wanted.emit(self._preview)

    def close(self) -> None:
        """Leave nothing half done behind."""
        self._leave()

    @cached_property
    def _page(self) -> OwnContentPage:
        page = OwnContentPage(self._looks)
        page.file_chosen.connect(self.look_at)
        page.remove_wanted.connect(self._remove)
        page.back_wanted.connect(self.settings_wanted)
        return page

    @cached_property
    def _preview(self) -> PreviewPage:
        page = PreviewPage(self._looks)
        page.accepted.connect(self._take_in)
        page.left.connect(self.show)
        return page

    @Slot()
    def _take_in(self) -> None:
        incoming = self._incoming
        if incoming is None:
            return
        try:
            incoming.commit()
        except ParcelRefusedError as refused:
            self.said.emit(" ".join(refusal_lines(refused.problems, refused.faults)))
            return
        count = len(incoming.contents.ids)
        self._tell_changed()
        self.said.emit(taken_words(count))

    @Slot(str)
    def _remove(self, piece: str) -> None:
        try:
            remove(self._around.own, self._around.shipped, piece)
        except ParcelRefusedError as refused:
            self.said.emit(not_removed_words(refused.problems))
            return
        self._tell_changed()
        self.said.emit(removed_words(piece))

    def _tell_changed(self) -> None:
        self._figures.forget()
        self.content_changed.emit()
        self.show()

    def _leave(self) -> None:
        if self._incoming is not None:
            self._incoming.clear()
            self._incoming = None


def _shown(piece: Piece) -> OwnPiece:
    return OwnPiece(piece.id, piece.name, piece.parcel, piece.reviewed, piece.is_routine, piece.is_faulty)


def _arrival(name: str, incoming: Incoming) -> Arrival:
    moves = tuple(Arriving(move, incoming.holds.get(move.id)) for move in incoming.contents.stretches)
    return Arrival(name, moves, incoming.contents.routines)
