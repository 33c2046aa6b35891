# SPDX-License-Identifier: LGPL-3.0-or-later
"""What undo goes back to and redo goes on to, while a routine is changed."""

from dataclasses import dataclass

from companion.domain.drafting import Draft


@dataclass(frozen=True, slots=True)
class Drafts:
    """The draft as it is, as it was before each change, and as it was before each step back.

    Attributes:
        now: the draft.
        past: what each `undone` goes back to, the newest last.
        future: what each `redone` goes on to, the next one last.
        about: what the last change was about; empty where the next one is another in any case.
    """

    now: Draft
    past: tuple[Draft, ...] = ()
    future: tuple[Draft, ...] = ()
    about: str = ""

    def did(self, draft: Draft, about: str = "") -> "Drafts":
        """After a change to `draft`; several in a row `about` the same, such as letters of a name, are one change."""
        if draft == self.now:
            return self
        if about and about == self.about:
            return Drafts(draft, self.past, (), about)
        return Drafts(draft, (*self.past, self.now), (), about)

    def undone(self) -> "Drafts":
        """One change back; the same where there is none."""
        if not self.past:
            return self
        return Drafts(self.past[-1], self.past[:-1], (*self.future, self.now))

    def redone(self) -> "Drafts":
        """One change on that was taken back; the same where there is none."""
        if not self.future:
            return self
        return Drafts(self.future[-1], (*self.past, self.now), self.future[:-1])
