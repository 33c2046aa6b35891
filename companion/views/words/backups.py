# SPDX-License-Identifier: LGPL-3.0-or-later
"""Backups: when they were made, what going back to one would change, and what is missing in one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from companion.domain.backup import Differences, Offer
from companion.domain.diary import Record
from companion.domain.felt import Felt
from companion.domain.ports import Refusal
from companion.views.words.dates import day_and_month, long_day, time_of_day
from companion.views.words.refusals import not_opened

translate = QCoreApplication.translate

_MOST_TOLD = 5


def when_words(felt: Felt) -> str:
    """'Wednesday 25 November, 09:30'."""
    return translate("Backups", "{day}, {time}").format(day=long_day(felt.day), time=time_of_day(felt.local))


def when_in_short(felt: Felt) -> str:
    """'25 November, 09:30'."""
    return translate("Backups", "{day}, {time}").format(day=day_and_month(felt.day), time=time_of_day(felt.local))


def preview_words(changes: Differences) -> list[str]:
    """What going back to a backup would change, a sentence each."""
    if changes.nothing:
        return [translate("Backups", "All sessions would be as they are now.")]
    lines = []
    going, coming, changing = len(changes.going), len(changes.coming), len(changes.changing)
    if going:
        words = translate("Backups", "%n session(s) not in this backup would be gone: {sessions}.", "", going)
        lines.append(words.format(sessions=_told(changes.going)))
    if coming:
        words = translate("Backups", "%n session(s) would come back: {sessions}.", "", coming)
        lines.append(words.format(sessions=_told(changes.coming)))
    if changing:
        words = translate("Backups", "%n session(s) would lose later changes: {sessions}.", "", changing)
        lines.append(words.format(sessions=_told(changes.changing)))
    return lines


def restored_words(made: Felt) -> str:
    """The diary is that of the backup now."""
    return translate("Backups", "The diary is as it was on {when}.").format(when=when_words(made))


def what_became_of_it(*, is_backed_up: bool) -> str:
    """Where the diary is that gave way to a backup: it was sound and is a backup itself, or is set aside."""
    if is_backed_up:
        return translate("Backups", "How it was before is kept as a backup, too.")
    return translate("Backups", "The damaged file is kept. Please tell your clinic.")


def not_restored(refusal: Refusal) -> str:
    """The diary is as it was, because the backup could not take its place."""
    if refusal is Refusal.DISK_FULL:
        return translate(
            "Backups",
            "The disk is too full to go back to a backup. The diary is as it was. Please make some room on the disk.",
        )
    return translate("Backups", "It was not possible to go back to this backup. The diary is as it was.")


def backed_up_words(made: Felt) -> str:
    """There is a new backup."""
    return translate("Backups", "A backup was made and checked: {when}.").format(when=when_words(made))


def not_backed_up(refusal: Refusal) -> str:
    """The diary is saved, but there is no new backup."""
    if refusal is Refusal.DISK_FULL:
        return translate(
            "Backups",
            "The disk is too full for a backup. Your diary is saved. Please make some room on the disk.",
        )
    return translate("Backups", "A backup could not be made. Your diary is saved. Staff: look at the folder 'backups'.")


def offer_words(offer: Offer) -> str:
    """What the backup has that is offered in place of a damaged diary, and what it lacks."""
    count = offer.sessions  # a name, because lupdate drops a message whose count is no name
    sessions = translate("Backups", "%n session(s)", "", count)
    words = translate("Backups", "There is a good backup of {when}. It has {sessions}.")
    lines = [words.format(when=when_words(offer.backup.made), sessions=sessions)]
    if offer.last is not None:
        lines.append(translate("Backups", "The last one began on {when}.").format(when=when_words(offer.last)))
    lines.append(_missing_words(offer.missing))
    lines.append(translate("Backups", "Nothing is deleted."))
    return " ".join(lines)


def file_words(sessions: int, changes: Differences | None) -> list[str]:
    """What is in a file that was named, and what going back to it would change; None where that cannot be told."""
    words = [translate("Backups", "%n session(s) in the backup.", "", sessions)]
    if changes is None:
        words.append(translate("Backups", "The diary that is there cannot be read; it will be set aside, not deleted."))
        return words
    return [*words, *preview_words(changes)]


def not_copied(refusal: Refusal, file: str) -> str:
    """The diary could not be copied to a file."""
    words = {
        Refusal.DISK_FULL: translate(
            "Backups", "No backup was made, because the disk is full: {file}. Choose another disk."
        ),
        Refusal.READ_ONLY: translate(
            "Backups", "No backup was made, because it may not be written there: {file}. Choose another folder."
        ),
    }
    usual = translate("Backups", "No backup was made, because it could not be written: {file}. Choose another folder.")
    return words.get(refusal, usual).format(file=file)


def not_taken(refusal: Refusal, where: str, file: str) -> str:
    """A file could not be put in the place of the diary."""
    if Path(where) != Path(file).absolute():
        return not_opened(refusal, where)
    words = {
        Refusal.NEWER: translate("Backups", "A newer version of this program made {file}. Nothing was changed."),
        Refusal.UNREADABLE: translate("Backups", "This cannot be read: {file}. Nothing was changed. Check the name."),
    }
    usual = translate("Backups", "This is no backup of the diary here, or it is damaged: {file}. Nothing was changed.")
    return words.get(refusal, usual).format(file=file)


def _missing_words(missing: Sequence[Felt] | None) -> str:
    if missing is None:
        return translate("Backups", "Whatever was done after that is not in it.")
    if not missing:
        return translate("Backups", "As far as we can tell, it has every session.")
    count = len(missing)
    words = translate("Backups", "Not in it: %n session(s), {sessions}.", "", count)
    return words.format(sessions=_listed([when_in_short(felt) for felt in missing]))


def _told(records: Sequence[Record]) -> str:
    return _listed([when_in_short(record.began) for record in records])


def _listed(words: Sequence[str]) -> str:
    shown = "; ".join(words[:_MOST_TOLD])
    left = len(words) - _MOST_TOLD
    if left <= 0:
        return shown
    return translate("Backups", "{some}; and %n more", "", left).format(some=shown)
