# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is wrong with a content file, and what would be right, in words for the person who wrote it."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Fault(Protocol):
    """A fault as the content reports it; `code` and the names of `values` are those of its fault codes."""

    @property
    def path(self) -> Path:
        """The file."""

    @property
    def line(self) -> int:
        """The line, from 1."""

    @property
    def field(self) -> str:
        """The way to the field."""

    @property
    def code(self) -> str:
        """What is wrong."""

    @property
    def values(self) -> Mapping[str, str]:
        """What the sentence needs."""


def line(fault: Fault) -> str:
    """`FILE:LINE: field: what is wrong and what would be right`."""
    # A file's name may hold bytes that are no text, and a line break would look like a second fault.
    path = os.fsencode(fault.path).decode(errors="replace").replace("\n", "?")
    return f"{path}:{fault.line}: {fault.field}: {sentence(fault)}"


def sentence(fault: Fault) -> str:
    """What is wrong and what would be right."""
    sentences = {**_of_files(), **_of_yaml(), **_of_values(), **_of_sizes(), **_of_ids(), **_of_sides()}
    sentences |= _of_translations() | _of_the_clinic()
    return sentences[fault.code].format_map(fault.values)


def _of_files() -> dict[str, str]:
    return {
        "not_there": translate("Faults", "there is no such file or folder; check the name"),
        "nothing_here": translate("Faults", "there is no content in this folder; its files have to end in .yaml"),
        "not_a_file": translate("Faults", "this is a folder or a device; content is a plain text file"),
        "unreadable": translate("Faults", "this cannot be read ({reason}); check that it is there and who may read it"),
        "too_big": translate("Faults", "the file is too big; keep it under {most} kB"),
        "empty_file": translate("Faults", "the file is empty; begin with the line 'schema: 1'"),
        "bad_encoding": translate("Faults", "this is not UTF-8 text; save the file again as UTF-8"),
        "newer_schema": translate(
            "Faults", "schema {value} is for a newer program; update the program, or write schema {ours}"
        ),
        "wrong_schema": translate("Faults", "'{value}' is not a version of the schema; write {ours}"),
    }


def _of_yaml() -> dict[str, str]:
    return {
        "tab": translate("Faults", "there is a tab; write spaces"),
        "forbidden_character": translate("Faults", "there is a character that cannot be seen ({character}); delete it"),
        "syntax": translate(
            "Faults",
            "this line or the one above it is not written as YAML ({problem}); check the spaces at its start, the "
            "dashes, the colons, and put a text that holds ': ' or begins with a sign like [ or & in quotes",
        ),
        "two_documents": translate("Faults", "a second document begins here; put it into a file of its own"),
        "alias": translate("Faults", "a value is borrowed from elsewhere with *; write the value itself"),
        "tag": translate("Faults", "'{value}' is a tag; write the value without it"),
        "too_deep": translate("Faults", "the lists and fields are nested too deep; no field needs this"),
        "key_not_text": translate("Faults", "a list or fields stand where the name of a field has to be; write a name"),
        "spread_text": translate(
            "Faults",
            "this text goes on in the next line; write '>-' before it and indent its lines, or move the next line's "
            "dash under the others",
        ),
        "duplicate_key": translate(
            "Faults", "'{value}' is here a second time, the first is on line {first}; keep one of them"
        ),
    }


def _of_values() -> dict[str, str]:
    return {
        "missing": translate("Faults", "this field is missing; add it"),
        "unknown_key": translate("Faults", "'{value}' is not a field here; write one of: {allowed}"),
        "fields_needed": translate("Faults", "fields have to stand here; write them as 'name: value'"),
        "list_needed": translate("Faults", "a list has to stand here; write each item on a line that begins with '- '"),
        "text_needed": translate("Faults", "{value} is not a text; write a text, in quotes if it looks like a number"),
        "number_needed": translate("Faults", "'{value}' is not a number; write seconds as a number without quotes"),
        "whole_number_needed": translate(
            "Faults", "'{value}' is not a whole number; write one such as 3, without quotes"
        ),
        "true_or_false_needed": translate("Faults", "'{value}' is neither true nor false; write true or false"),
        "day_needed": translate("Faults", "'{value}' is not a day; write year, month and day like 2026-11-23"),
        "two_numbers_needed": translate(
            "Faults", "the lowest and the highest number have to stand here; write them like [10, 60]"
        ),
        "not_one_of": translate("Faults", "'{value}' is not known here; write one of: {allowed}"),
        "twice": translate("Faults", "'{value}' is in the list twice; keep one of them"),
        "empty_text": translate("Faults", "the text is empty; write it, or delete the field"),
        "empty_list": translate("Faults", "the list is empty; write at least one item"),
    }


def _of_sizes() -> dict[str, str]:
    return {
        "text_too_long": translate("Faults", "the text has {length} letters and signs; use at most {most}"),
        "list_too_long": translate("Faults", "the list has {length} items; keep at most {most}"),
        "too_short": translate(
            "Faults", "{value} is shorter than {lowest} seconds; write a number from {lowest} to {highest}"
        ),
        "too_long": translate(
            "Faults", "{value} is longer than {highest} seconds; write a number from {lowest} to {highest}"
        ),
        "too_few": translate(
            "Faults", "{value} is less than {lowest}; write a whole number from {lowest} to {highest}"
        ),
        "too_many": translate(
            "Faults", "{value} is more than {highest}; write a whole number from {lowest} to {highest}"
        ),
        "bounds_turned": translate(
            "Faults", "the lowest number {lowest} is above the highest {highest}; write the lowest first"
        ),
    }


def _of_ids() -> dict[str, str]:
    return {
        "bad_id": translate(
            "Faults", "'{value}' cannot be an id; use small letters a to z, numbers and single dashes, at most 60 signs"
        ),
        "id_not_file_name": translate(
            "Faults", "the id '{value}' differs from the file's name '{file}'; make both the same"
        ),
        "duplicate_id": translate(
            "Faults", "the id '{value}' already belongs to {other}; choose another id and file name"
        ),
        "unknown_stretch": translate("Faults", "there is no stretch '{value}'; write an id such as: {nearest}"),
        "stretch_has_faults": translate(
            "Faults", "the stretch '{value}' cannot be used because its file has faults; mend that file first"
        ),
        "unknown_routine": translate("Faults", "there is no routine '{value}'; write an id such as: {nearest}"),
        "refers_to_itself": translate("Faults", "this is the file's own id; name another one, or delete the field"),
    }


def _of_sides() -> dict[str, str]:
    return {
        "bare_side": translate(
            "Faults",
            "'{value}' would be wrong on the other side; write a pair like [right|left], its first word for when the "
            "RIGHT side is worked, or use another word",
        ),
        "broken_pair": translate("Faults", "a bracket or bar is left over; write sides as a pair like [right|left]"),
        "side_in_name": translate("Faults", "this is the same for both sides; leave the side out"),
        "set_needs_both": translate(
            "Faults", "a set needs both; write set_of (how many) and set_rest (seconds of rest)"
        ),
        "alternating_without_sides": translate(
            "Faults", "the sides cannot take turns in a move for both at once; write false, or 'sides: each'"
        ),
        "no_sides_to_choose": translate("Faults", "this stretch works both sides at once; delete the field"),
        "side_without_dose": translate(
            "Faults", "the {side} side is worked but has no dose; add it, or leave that side out of 'sides'"
        ),
        "dose_without_side": translate(
            "Faults", "the {side} side has a dose but is not worked; delete it, or add that side to 'sides'"
        ),
    }


def _of_translations() -> dict[str, str]:
    return {
        "nothing_to_translate": translate(
            "Faults", "there is no file '{value}.yaml' that this would translate; check the file's name"
        ),
        "not_translated": translate(
            "Faults", "a translation holds only texts that its original has; delete this field"
        ),
        "lengths_differ": translate("Faults", "the list has {here} items and the original {there}; write one for each"),
        "pairs_differ": translate(
            "Faults", "the text has {here} pairs of sides and the original {there}; keep each pair"
        ),
    }


def _of_the_clinic() -> dict[str, str]:
    return {
        "bad_telephone": translate(
            "Faults",
            "'{value}' cannot be a telephone number; write digits, spaces and the signs + ( ) -, at most {most} in all",
        ),
        "bad_language": translate("Faults", "'{value}' is no code of a language; write one such as en, de or pt_BR"),
        "bad_picture_name": translate(
            "Faults",
            "'{value}' cannot be a picture; write the name alone of a file beside this one that ends in {allowed}",
        ),
        "no_such_picture": translate(
            "Faults", "there is no picture '{value}' beside this file; put it there, or delete the field"
        ),
        "stop_not_above_fine": translate(
            "Faults", "stop is {stop} and fine is {fine}; write a number for stop that is above that for fine"
        ),
    }
