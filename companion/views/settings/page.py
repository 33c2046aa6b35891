# SPDX-License-Identifier: LGPL-3.0-or-later
"""Settings: everything that can be chosen, applied at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from companion.domain.settings import (
    EASE_SECONDS,
    HOLD_SECONDS,
    HOLDS_EACH_SIDE,
    TEXT_PERCENT,
    WAIT_SECONDS,
    Settings,
    ShownPerson,
    ThemeChoice,
)
from companion.domain.stretch import Position, Side
from companion.figure.source import FigureSource
from companion.views.widgets.boxes import Column, Row
from companion.views.widgets.buttons import Button
from companion.views.widgets.cards import Card
from companion.views.widgets.choice import Choice
from companion.views.widgets.looks import LookSource
from companion.views.widgets.page import Page, scrolled
from companion.views.widgets.slider import LabelledSlider
from companion.views.widgets.text import Text
from companion.views.widgets.thumbnail import Thumbnail
from companion.views.words.session import seconds_words

_YES, _NO = "yes", "no"
_SHOWN_MOVE = "hip-flexor-standing"
"""The move that the chosen person shows here: upright, so that they are seen best."""

_PICTURE_WIDTH, _PICTURE_HEIGHT = 160, 120


class SettingsPage(QWidget):
    """Shows the settings of now and says what they are to be.

    Args:
        looks: how things look now.
        figures: where the picture of who shows the moves comes from.
        settings: those of now.
        languages: code and own name of every language there is; with one there is nothing to choose.

    Signals:
        changed(Settings): the person chose something else.
        backups_wanted(): the person wants to see the backups.
        answers_wanted(): to the answers to the questions before the first session.
        own_content_wanted(): to the clinic's own stretches.
    """

    changed = Signal(object)
    backups_wanted = Signal()
    answers_wanted = Signal()
    own_content_wanted = Signal()

    def __init__(
        self,
        looks: LookSource,
        figures: FigureSource,
        settings: Settings,
        languages: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("settings")
        self._looks = looks
        self._figures = figures
        self._settings = settings
        self._refresh: list[Callable[[], None]] = []
        cards = (
            self._card(self.tr("Reading"), *self._reading(), *self._language(languages)),
            self._card(self.tr("Sound and motion"), *self._sound(), *self._person()),
            self._card(self.tr("Stretching"), *self._lengths()),
            self._card(self.tr("What suits you"), *self._answers()),
            self._card(self.tr("Diary"), *self._backups()),
            self._card(self.tr("For the clinic"), *self._own_content()),
        )
        title = Text(self.tr("Settings"), "display")
        note = Text(self.tr("Changes count at once and are kept."), colour="ink2", wrap=True)
        page = Page(Column(looks, title, note, *cards, ..., gap=16, margins=(40, 18, 40, 24)))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))

    def show_settings(self, settings: Settings) -> None:
        """The settings as they are now, whoever changed them."""
        self._settings = settings
        for refresh in self._refresh:
            refresh()

    def focus_first(self) -> None:
        """Put the keyboard on the first setting."""
        first = self.findChild(Choice)
        if first is not None:
            first.setFocus()

    # The groups

    def _reading(self) -> tuple[QWidget, ...]:
        sizes = [(str(percent), self.tr("{percent} %").format(percent=percent)) for percent in TEXT_PERCENT]
        themes = [
            (ThemeChoice.SYSTEM, self.tr("Like the computer")),
            (ThemeChoice.LIGHT, self.tr("Light")),
            (ThemeChoice.DARK, self.tr("Dark")),
            (ThemeChoice.CONTRAST, self.tr("High contrast")),
        ]
        return (
            *self._choice("text_percent", self.tr("Text size (Ctrl and plus, Ctrl and minus)"), sizes, int),
            *self._choice(
                "theme", self.tr("Colours"), [(choice.value, words) for choice, words in themes], ThemeChoice
            ),
        )

    def _language(self, languages: Sequence[tuple[str, str]]) -> tuple[QWidget, ...]:
        if len(languages) < 2:
            return ()
        options = [("", self.tr("Like the computer")), *languages]
        return self._choice("language", self.tr("Language"), options, str)

    def _sound(self) -> tuple[QWidget, ...]:
        tones = [(_YES, self.tr("Tones")), (_NO, self.tr("Silent"))]
        moving = [(_YES, self.tr("Moving picture")), (_NO, self.tr("Still picture"))]
        return (
            *self._choice("sound", self.tr("Sound"), tones, _is_yes),
            self._slider("volume", self.tr("Volume"), range(0, 101, 10), self._percent),
            *self._choice("motion", self.tr("Picture"), moving, _is_yes),
        )

    def _person(self) -> tuple[QWidget, ...]:
        persons = [(ShownPerson.DEFAULT.value, self.tr("Sam")), (ShownPerson.GRACE.value, self.tr("Grace"))]
        label, choice = self._choice("person", self.tr("Who shows the moves"), persons, ShownPerson)
        choice.setAccessibleDescription(self.tr("Sam is a younger man. Grace is an older woman."))
        picture = Thumbnail(
            self._looks, self._figures, _SHOWN_MOVE, Position.STANDING, Side.LEFT,
            height=_PICTURE_HEIGHT, width=_PICTURE_WIDTH,
        )  # fmt: skip
        picture.setObjectName("settings_person_picture")
        row = Row(self._looks, picture, gap=16)
        row.addLayout(Column(self._looks, ..., choice, ..., gap=0), 1)
        persons_row = QWidget()
        persons_row.setLayout(row)
        return label, persons_row

    def _lengths(self) -> tuple[QWidget, ...]:
        ready = [(_NO, self.tr("Count down")), (_YES, self.tr("Wait until I press Enter"))]
        usual = ("0", self.tr("As the routine says"))
        holds = [usual, *((str(count), str(count)) for count in HOLDS_EACH_SIDE)]
        lengths = [usual, *((str(seconds), seconds_words(seconds)) for seconds in HOLD_SECONDS)]
        note = self.tr(
            "The routine asks for one hold on each side in the first seven days, then three. "
            "Holds may be longer or shorter only as far as each stretch allows."
        )
        return (
            *self._choice("holds_each_side", self.tr("Holds on each side"), holds, int),
            *self._choice("hold", self.tr("Length of a hold"), lengths, int),
            Text(note, "caption", colour="ink2", wrap=True),
            *self._choice("press_when_ready", self.tr("Before a stretch, and when you change sides"), ready, _is_yes),
            self._slider("get_ready", self.tr("Get ready"), WAIT_SECONDS, seconds_words),
            self._slider("change_sides", self.tr("Change sides"), WAIT_SECONDS, seconds_words),
            self._slider("rest", self.tr("Rest between two holds"), WAIT_SECONDS, seconds_words),
            self._slider("ease", self.tr("Move in, and move out"), EASE_SECONDS, seconds_words),
        )

    def _backups(self) -> tuple[QWidget, ...]:
        words = self.tr("After each session a backup of the diary is made on this laptop.")
        button = self._way("settings_backups", self.tr("Backups"), "undo")
        button.setToolTip(self.tr("See the backups, make one, or go back to one"))
        button.clicked.connect(self.backups_wanted)
        return (Text(words, colour="ink2", wrap=True), button)

    def _answers(self) -> tuple[QWidget, ...]:
        words = self.tr("Your answers to the start questions decide which moves you are shown.")
        button = self._way("settings_answers", self.tr("My answers"), "heart")
        button.clicked.connect(self.answers_wanted)
        return (Text(words, colour="ink2", wrap=True), button)

    def _own_content(self) -> tuple[QWidget, ...]:
        words = self.tr("Stretches and routines of the clinic's own, with its own pictures.")
        button = self._way("settings_own_content", self.tr("The clinic's own stretches"), "library")
        button.clicked.connect(self.own_content_wanted)
        return (Text(words, colour="ink2", wrap=True), button)

    def _way(self, name: str, words: str, icon: str) -> Button:
        """The button to another page."""
        button = Button(self._looks, words, icon=icon)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    # One setting

    def _choice(
        self, name: str, label: str, options: Sequence[tuple[str, str]], read: Callable[[str], object]
    ) -> tuple[QWidget, QWidget]:
        choice = Choice(self._looks, f"setting_{name}", label, options, self._word(name))
        choice.changed.connect(lambda key: self._set(name, read(key)))
        self._refresh.append(lambda: choice.choose(self._word(name)))
        return Text(label, bold=True, wrap=True), choice

    def _slider(self, name: str, label: str, values: range, words: Callable[[int], str]) -> LabelledSlider:
        slider = LabelledSlider(self._looks, label, values, int(self._word(name)), words)
        slider.setObjectName(f"setting_{name}")
        slider.changed.connect(lambda value: self._set(name, value))
        self._refresh.append(lambda: slider.set_value(int(self._word(name))))
        return slider

    def _card(self, title: str, *settings: QWidget) -> Card:
        return Card(Column(self._looks, Text(title, "lead"), *settings, gap=10, margins=(24, 18, 24, 20)))

    def _word(self, name: str) -> str:
        return self._settings.as_words()[name]

    def _percent(self, value: int) -> str:
        return self.tr("{percent} %").format(percent=value)

    @Slot(str, object)
    def _set(self, name: str, value: object) -> None:
        self._settings = replace(self._settings, **{name: value})  # type: ignore[arg-type]  # the names are ours
        self.changed.emit(self._settings)


def _is_yes(word: str) -> bool:
    return word == _YES
