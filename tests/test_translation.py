# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every text can be translated: the files are up to date, and a made-up language reaches every corner of the window."""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QGroupBox, QLabel, QLineEdit, QWidget

from companion.app import Shipped
from companion.content.card_file import CARDS, load_cards
from companion.content.catalogue import Catalogue, load
from companion.content.first_draft import FirstDraft, draft_of
from companion.domain.stretch import Side
from companion.domain.wording import for_side
from companion.paths import shipped_routines
from companion.tour import Tour
from companion.visitor import Wanted
from scripts.translate import COUNT, PROJECT, SOURCE_LANGUAGE, TRANSLATIONS, Key, extract, messages, read, release, save

ENGLISH = TRANSLATIONS / "companion_en.ts"
MADE_UP = "de"
"""The made-up language goes under the name of one whose days and months are not called as in English."""

OPEN, SHUT = "⟦", "⟧"
MARKED = re.compile(f"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")
HALF_MADE = re.compile(r"\((s|es|ies)\)")
TAG = re.compile(r"<[^>]*>")
KEYS = {"H", "M", "R"}
"""Letters on the keyboard; they are the same in every language, as tool tips."""

TYPED = {"bum", "xyzzy"}
"""What the tour types into the search."""

OWN_ID = re.compile(r"\bdesk-break-[a-z0-9-]+")
"""The id of the routine that the tour makes."""

FAULT_PLACE = re.compile(r"\S+\.yaml:\d+: \S+:")
"""What stands before the sentence about a faulty file: never translated, so that it can be looked for."""


@pytest.fixture(scope="module")
def found() -> Xml.Element:
    """What the program's source says now."""
    return extract(SOURCE_LANGUAGE)


# The files


def test_the_english_file_has_the_texts_of_the_source(found: Xml.Element) -> None:
    assert [key for key, _ in messages(read(ENGLISH))] == [key for key, _ in messages(found)], (
        "run `python -m scripts.translate`"
    )


def test_every_text_that_depends_on_a_number_has_one_form_for_one_and_one_for_more() -> None:
    forms = {key: [form.text or "" for form in message.iter("numerusform")] for key, message in plurals(read(ENGLISH))}

    assert forms
    for key, (one, more) in forms.items():
        assert one.count(COUNT) == more.count(COUNT) == key[1].count(COUNT), key
        assert not HALF_MADE.search(one + more), key


def test_no_text_is_half_made_but_those_that_depend_on_a_number(found: Xml.Element) -> None:
    fixed = [key for key, message in messages(found) if message.get("numerus") != "yes"]

    assert [key for key in fixed if HALF_MADE.search(key[1]) or COUNT in key[1]] == []


@pytest.mark.parametrize("texts", sorted(TRANSLATIONS.glob("*.ts")), ids=lambda file: file.name)
def test_the_compiled_file_is_made_from_the_texts_beside_it(texts: Path, tmp_path: Path) -> None:
    release(texts, tmp_path / "made.qm")

    assert (tmp_path / "made.qm").read_bytes() == texts.with_suffix(".qm").read_bytes()


def test_the_search_of_the_source_misses_no_text(found: Xml.Element) -> None:
    by_hand = set(source_texts())

    assert len(by_hand) > 100
    assert by_hand - {(context, source) for (context, source, _), _ in messages(found)} == set()


def plurals(root: Xml.Element) -> Iterator[tuple[Key, Xml.Element]]:
    return ((key, message) for key, message in messages(root) if message.get("numerus") == "yes")


def source_texts() -> Iterator[tuple[str, str]]:
    """The context and the text of each call of tr() and translate(); a text that is put together is a fault."""
    for path in sorted((PROJECT / "companion").rglob("*.py")):
        module = ast.parse(path.read_text(encoding="utf-8"))
        for class_ in (node for node in ast.walk(module) if isinstance(node, ast.ClassDef)):
            for call in calls(class_, "tr"):
                yield class_.name, literal(call.args[0], path)
        for call in filter(not_of_a_painter, calls(module, "translate")):
            yield literal(call.args[0], path), literal(call.args[1], path)


def calls(tree: ast.AST, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == name:
            yield node


def not_of_a_painter(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) or ast.unparse(call.func) == "QCoreApplication.translate"


def literal(node: ast.expr, path: Path) -> str:
    assert isinstance(node, ast.Constant), f"{path}:{node.lineno}: write the text itself, so that it can be found"
    return str(node.value)


# The window


@pytest.fixture(scope="module")
def in_english(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every text that is met on the tour in English."""
    return texts_on_tour(qapp, Shipped.read(), tmp_path_factory.mktemp("english"), SOURCE_LANGUAGE)


@pytest.fixture(scope="module")
def made_up(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, found: Xml.Element) -> set[str]:
    """Every text that is met on the tour in a language that puts marks around every message."""
    translations = tmp_path_factory.mktemp("translations")
    mark(found)
    save(found, translations / f"companion_{MADE_UP}.ts")
    release(translations / f"companion_{MADE_UP}.ts", translations / f"companion_{MADE_UP}.qm")
    shipped = replace(Shipped.read(), translations=translations)
    return texts_on_tour(qapp, shipped, tmp_path_factory.mktemp("made-up"), MADE_UP)


def test_no_text_on_any_screen_is_untranslated(made_up: set[str]) -> None:
    content = content_texts(load([shipped_routines()]), draft_of("Wall slide"))
    untranslated = {text: rest for text in made_up - KEYS - TYPED if (rest := bare(text, content))}

    assert len(made_up) > 200
    assert any(OPEN in text for text in made_up)
    assert untranslated == {}


def test_english_shows_no_half_made_text(in_english: set[str]) -> None:
    assert any("20 seconds" in text for text in in_english)
    half_made = {text for text in in_english if HALF_MADE.search(text) or re.search(f"{COUNT}|[{{}}]", text)}

    assert half_made == set()


def mark(root: Xml.Element) -> None:
    for (_, source, _), message in messages(root):
        translation = message.find("translation")
        assert translation is not None
        translation.clear()
        if message.get("numerus") == "yes":
            for _form in range(2):
                Xml.SubElement(translation, "numerusform").text = f"{OPEN}{source}{SHUT}"
        else:
            translation.text = f"{OPEN}{source}{SHUT}"


def texts_on_tour(application: QApplication, shipped: Shipped, folder: Path, language: str) -> set[str]:
    met: set[str] = set()
    before = QLocale()
    QLocale.setDefault(QLocale(language))
    try:
        wanted = Wanted(folder, (1366, 768), 100, "light", language)
        tour = Tour(application, shipped, folder / "data", wanted, lambda window, _name: met.update(texts(window)))
        tour.lead()
    finally:
        QLocale.setDefault(before)
    return met - {""}


def texts(window: QWidget) -> Iterator[str]:
    """What is to be read or heard in `window`, also on its pages that are not in front."""
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
        yield from (widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        elif isinstance(widget, QLineEdit):
            yield from (widget.text(), widget.placeholderText())
        elif isinstance(widget, QGroupBox):
            yield widget.title()
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
    yield from (action.text() for action in window.findChildren(QAction))


def bare(text: str, content: Sequence[str]) -> str:
    """The letters of `text` that come neither from a message nor from the content, a date or a number."""
    rest = TAG.sub(" ", text.replace("\N{ZERO WIDTH SPACE}", ""))  # it lets long addresses wrap
    while MARKED.search(rest):
        rest = MARKED.sub(" ", rest)
    rest = OWN_ID.sub(" ", FAULT_PLACE.sub(" ", rest))
    for known in content:
        rest = rest.replace(known, " ")
    for word in locale_words(QLocale(MADE_UP)):
        rest = re.sub(rf"\b{re.escape(word)}\b", " ", rest)
    return " ".join(re.findall(r"[^\W\d_]+", rest))


def locale_words(locale: QLocale) -> set[str]:
    """Days, months, and what stands before the last of a list."""
    formats = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    days = {
        name(day, form)
        for name in (locale.dayName, locale.standaloneDayName)
        for day in range(1, 8)
        for form in formats
    }
    months = {
        name(month, form)
        for name in (locale.monthName, locale.standaloneMonthName)
        for month in range(1, 13)
        for form in formats
    }
    return days | months | {locale.createSeparatedList(["1", "2"]).strip("12 ")}


def content_texts(catalogue: Catalogue, taken_in: FirstDraft | None) -> list[str]:
    """Every text of stretches, routines and cards, as it is written and as it reads on each side; the longest first."""
    cards, _ = load_cards(shipped_routines() / CARDS)
    written = {text for one in (catalogue.stretches, catalogue.routines, cards) for text in strings(one)}
    if taken_in is not None:
        # What the tour takes in is read as its lines are written, without what YAML adds to them.
        lines = (line.partition("#")[0].strip().lstrip("- ") for line in taken_in.text.splitlines())
        written |= {words for line in lines for words in (line, line.partition(": ")[2].strip('"')) if words}
        written.add(taken_in.id)
    # A card of a routine has room for the first sentences of what it is for.
    written |= {sentence for text in written for sentence in re.split(r"(?<=[.:]) ", text)}
    sided = {for_side(text, side) for text in written for side in Side}
    return sorted((written | sided) - {""}, key=len, reverse=True)


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from strings(inner)
