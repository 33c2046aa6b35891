# SPDX-License-Identifier: LGPL-3.0-or-later
"""Brings the translations up to date: the .ts files with every text of the program, and the .qm files it reads.

    python -m scripts.translate             all languages that there are
    python -m scripts.translate de pt_BR    these, too, which are new

English is the language of the source, so that in its file only the plurals are filled in.
"""

import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

PROJECT = Path(__file__).resolve().parent.parent
TRANSLATIONS = PROJECT / "assets" / "translations"
SOURCE_LANGUAGE = "en"
COUNT = "%n"
"""Stands in a text whose form depends on a number."""

Key = tuple[str, str, str]
"""The context, the text and the comment that tell one message from all others."""


def main(new_languages: list[str]) -> int:
    """Write all files; the exit status."""
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    there = {file.stem.partition("_")[2] for file in TRANSLATIONS.glob("companion_*.ts")}
    for language in sorted({SOURCE_LANGUAGE, *there, *new_languages}):
        texts = TRANSLATIONS / f"companion_{language}.ts"
        save(up_to_date(language, texts), texts)
        release(texts, texts.with_suffix(".qm"))
        print(texts.relative_to(PROJECT))  # noqa: T201 - what was done, for the person who ran this
    return 0


def up_to_date(language: str, old: Path) -> Xml.Element:
    """Every text of the program as it is now, with the translations of the file `old`, if it is there."""
    root = extract(language)
    kept = dict(messages(read(old))) if old.exists() else {}
    for key, message in messages(root):
        if key in kept and kept[key].get("numerus") == message.get("numerus"):
            message.remove(_translation(message))
            message.append(_translation(kept[key]))
    return root


def extract(language: str) -> Xml.Element:
    """Every text of the program, untranslated."""
    sources = sorted(str(path) for path in (PROJECT / "companion").rglob("*.py"))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "companion.ts"
        languages = ("-source-language", SOURCE_LANGUAGE, "-target-language", language)
        _tool("lupdate", "-silent", "-locations", "none", *languages, *sources, "-ts", str(file))
        root = read(file)
    for _, message in messages(root):
        _mark_plural(message)
    return root


def messages(root: Xml.Element) -> Iterator[tuple[Key, Xml.Element]]:
    """Every message, by what tells it from all others."""
    for context in root.iter("context"):
        for message in context.iter("message"):
            yield (_text(context, "name"), _text(message, "source"), _text(message, "comment")), message


def read(file: Path) -> Xml.Element:
    """The root of a .ts file."""
    return Xml.fromstring(file.read_bytes())  # noqa: S314 - a file of our own


def save(root: Xml.Element, file: Path) -> None:
    """Write a .ts file."""
    Xml.indent(root, "    ")
    body = Xml.tostring(root, encoding="unicode")
    text = f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n'
    file.write_text(text, encoding="utf-8", newline="\n")


def release(texts: Path, compiled: Path) -> None:
    """Make the .qm file, which the program reads, from a .ts file."""
    _tool("lrelease", "-silent", str(texts), "-qm", str(compiled))


def _mark_plural(message: Xml.Element) -> None:
    # lupdate sees that tr() is given a count, but not that translate() is.
    if COUNT in _text(message, "source") and message.get("numerus") is None:
        message.set("numerus", "yes")
        Xml.SubElement(_translation(message), "numerusform")


def _translation(message: Xml.Element) -> Xml.Element:
    found = message.find("translation")
    if found is None:
        raise ValueError(f"no translation element in: {_text(message, 'source')}")
    return found


def _text(element: Xml.Element, name: str) -> str:
    return element.findtext(name, default="")


def _tool(name: str, *arguments: str) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{name}"
    subprocess.run([str(program), *arguments], check=True, cwd=PROJECT, stdout=subprocess.DEVNULL)  # noqa: S603


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
