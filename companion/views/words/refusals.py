# SPDX-License-Identifier: LGPL-3.0-or-later
"""Why the diary was not opened or not written: what happened, what is safe, what to do."""

from PySide6.QtCore import QCoreApplication

from companion.domain.ports import Refusal

translate = QCoreApplication.translate


def not_opened(refusal: Refusal, where: str) -> str:
    """Why the diary in `where` was not opened."""
    return {
        Refusal.KEY_MISSING: translate(
            "Refusal",
            "The diary is locked, and its key is not on this laptop. Nothing was changed, and nothing is lost. "
            "Please give the laptop back to the clinic. Staff: put the file 'key' back into {where}.",
        ),
        Refusal.KEY_WRONG: translate(
            "Refusal",
            "The diary is locked with another key than the one on this laptop. Nothing was changed, and nothing is "
            "lost. Please give the laptop back to the clinic. Staff: put the right file 'key' back into {where}.",
        ),
        Refusal.KEY_UNREADABLE: translate(
            "Refusal",
            "The key of the diary cannot be read. Nothing was changed, and nothing is lost. "
            "Please give the laptop back to the clinic. Staff: look at the file 'key' in {where}.",
        ),
        Refusal.NEWER: translate(
            "Refusal",
            "A newer version of this program wrote the diary, and this one cannot read it. "
            "Nothing was changed. Please start the newer version. The diary is {where}.",
        ),
        Refusal.DAMAGED: translate(
            "Refusal",
            "The diary is damaged and was not opened. Nothing was changed. "
            "Please give the laptop back to the clinic. Staff: keep a copy of {where}.",
        ),
        Refusal.GONE: translate(
            "Refusal",
            "The diary is not where it was. Nothing was changed, and there are backups that it can be restored from. "
            "Please give the laptop back to the clinic. Staff: the diary should be {where}.",
        ),
        Refusal.IN_USE: translate(
            "Refusal",
            "Companion is open already. Please use the window that is open, or close it first.",
        ),
        Refusal.READ_ONLY: translate(
            "Refusal",
            "The diary cannot be written: its folder is read-only. Nothing was changed. "
            "Staff: allow writing in {where}, then start again.",
        ),
        Refusal.DISK_FULL: translate(
            "Refusal",
            "The disk is full, so the diary cannot be opened. Nothing was changed. "
            "Please make some room on the disk, then start again.",
        ),
        Refusal.UNREADABLE: translate(
            "Refusal",
            "The diary cannot be read. Nothing was changed. Staff: look at {where}, then start again.",
        ),
        Refusal.UNSAFE_DRIVER: translate(
            "Refusal",
            "The database software on this laptop is too old to be safe, so the diary was not opened. "
            "Nothing was changed. Staff: run the set-up again.",
        ),
    }[refusal].format(where=where)


def not_opened_but(refusal: Refusal) -> str:
    """Why the diary was not opened, where a backup can take its place: that is told next."""
    if refusal is Refusal.GONE:
        return translate("Refusal", "The diary is not where it was. Nothing was changed. You can go on with a backup.")
    return translate(
        "Refusal", "The diary is damaged and was not opened. Nothing was changed. You can go on with a backup."
    )


def not_saved(refusal: Refusal) -> str:
    """Why a change could not be written while the program runs."""
    if refusal is Refusal.DISK_FULL:
        return translate(
            "Refusal",
            "The disk is full, so the last step could not be saved. What was saved before is safe. "
            "Please make some room; it is tried again with the next hold.",
        )
    if refusal is Refusal.READ_ONLY:
        return translate(
            "Refusal",
            "The last step could not be saved: the diary's folder is read-only. What was saved before is safe.",
        )
    return translate(
        "Refusal",
        "The last step could not be saved. What was saved before is safe. It is tried again with the next hold.",
    )


def change_not_saved(refusal: Refusal) -> str:
    """Why what was put right in the diary could not be written; the page with the change stays open."""
    if refusal is Refusal.DISK_FULL:
        return translate(
            "Refusal",
            "The disk is full, so the change could not be saved. The diary is as it was. "
            "Please make some room on the disk, then try again.",
        )
    if refusal is Refusal.READ_ONLY:
        return translate(
            "Refusal",
            "The change could not be saved: the diary's folder is read-only. The diary is as it was. "
            "Please tell your clinic.",
        )
    return translate("Refusal", "The change could not be saved. The diary is as it was. Please try again.")


def on_reserve() -> str:
    """The disk is full, and what is saved now is saved in the room that was kept for this."""
    return translate(
        "Refusal",
        "The disk is full. The program has a small reserve: what you do now is saved, and you can finish your "
        "session. Afterwards please make some room on the disk.",
    )


def saved_again() -> str:
    """What could not be written before is written now."""
    return translate("Refusal", "Everything is saved again.")
