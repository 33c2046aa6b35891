# SPDX-License-Identifier: LGPL-3.0-or-later
"""What the bar over all pages says, and what its button does: a word, a question, or an offer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from companion.views.widgets.notice import Notice


class Notices(QObject):
    """One thing at a time; the newest takes the place of what was said before.

    Args:
        notice: The bar.
    """

    def __init__(self, notice: Notice) -> None:
        super().__init__()
        self._notice = notice
        self._then: Callable[[], None] | None = None
        self._is_offer = False
        self._warning = ""
        notice.acted.connect(self._act)

    @Slot(str)
    def say(self, words: str) -> None:
        """Says something with nothing to do about it."""
        self._show(words, "", None, is_offer=False)

    def warn(self, words: str) -> None:
        """Says something that is not to be lost: the next offer, which may come at once, says it too."""
        self._warning = words
        self.say(words)

    def ask(self, words: str, agree: str, then: Callable[[], None]) -> None:
        """Asks; the keyboard goes to the button, which agrees, and then `then` is done."""
        self._show(words, agree, then, is_offer=False)

    def offer(self, words: str, action: str, then: Callable[[], None]) -> None:
        """Says what was done, and offers `action` where it is not empty; the keyboard stays where it is."""
        warning, self._warning = self._warning, ""
        self._show(f"{warning} {words}".strip(), action, then, is_offer=True)

    def withdraw(self) -> None:
        """Puts an offer away: it is for the page that it was made on. Anything else stays."""
        if self._is_offer:
            self._put_away()

    def _show(self, words: str, action: str, then: Callable[[], None] | None, *, is_offer: bool) -> None:
        self._then = then
        self._is_offer = is_offer
        self._notice.say(words, action, is_question=not is_offer)

    def _put_away(self) -> None:
        self._then = None
        self._is_offer = False
        self._notice.hide()

    @Slot()
    def _act(self) -> None:
        then = self._then
        self._put_away()
        if then is not None:
            then()
