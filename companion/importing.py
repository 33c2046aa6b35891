# SPDX-License-Identifier: LGPL-3.0-or-later
"""The page of the clinic's own content: a parcel is shown and taken in, or a piece removed; a part of the root."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from companion.content.catalogue import load
from companion.content.incoming.refusal import ParcelRefusedError
from companion.content.incoming.texts import Around
from companion.content.parcel import OWN_CONTENT, content_folders
from companion.content.removal import Piece, pieces, remove
from companion.figure.source import FigureSource
from companion.intake import Incoming, Preparing, Progress, preparing
from companion.paths import shipped_routines
from companion.views.own_content.arriving_card import Arriving
from companion.views.own_content.page import OwnContentPage, OwnPiece
from companion.views.own_content.preview_page import Arrival, PreviewPage
from companion.views.widgets.looks import LookSource
from companion.views.words.own_content import not_removed_words, refusal_lines, removed_words, taken_words

_AT_ONCE = 4
"""So many pictures are checked before anybody wonders; of more it is told how far the check has come."""


def around(data: Path, language: str = "") -> Around:
    """The content that there is, on the laptop whose diary lies in the folder `data`."""
    return Around(data / OWN_CONTENT, shipped_routines(), language)


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
        self._name = ""
        self._preparing: Preparing | None = None
        self._incoming: Incoming | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._go_on)

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
        """Check the parcel at `path`, and show what is in it or what is wrong with it.

        With many pictures the page says how far the check has come, and the person may leave it.
        """
        self._leave()
        self._name = Path(path).name
        self._preparing = preparing(Path(path), self._around)
        self._go_on()
        self.page_wanted.emit(self._preview)

    def close(self) -> None:
        """Leave nothing half done behind."""
        self._leave()

    @Slot()
    def _go_on(self) -> None:
        """Check the next picture, or if there are few all of them."""
        while self._preparing is not None and (progress := self._step(self._preparing)) is not None:
            if progress.of > _AT_ONCE:
                self._preview.show_progress(self._name, progress.done, progress.of)
                self._soon.start()
                return

    def _step(self, steps: Preparing) -> Progress | None:
        """How far the check has come; None when it has ended, and the page shows how."""
        try:
            return next(steps)
        except StopIteration as end:
            self._incoming = end.value
            self._preview.show_arrival(_arrival(self._name, end.value))
        except ParcelRefusedError as refused:
            self._preview.show_faults(self._name, refusal_lines(refused.problems, refused.faults))
        self._preparing = None
        return None

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
        self._soon.stop()
        if self._preparing is not None:
            self._preparing.close()
            self._preparing = None
        if self._incoming is not None:
            self._incoming.clear()
            self._incoming = None


def _shown(piece: Piece) -> OwnPiece:
    return OwnPiece(piece.id, piece.name, piece.parcel, piece.reviewed, piece.is_routine, piece.is_faulty)


def _arrival(name: str, incoming: Incoming) -> Arrival:
    moves = tuple(Arriving(move, incoming.holds.get(move.id)) for move in incoming.contents.stretches)
    return Arrival(name, moves, incoming.contents.routines)
