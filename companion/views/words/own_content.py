# SPDX-License-Identifier: LGPL-3.0-or-later
"""Why a parcel of the clinic's own content was not taken in, and what was done with it."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from companion.views.words.faults import Fault, line

translate = QCoreApplication.translate


class Problem(Protocol):
    """A problem as the check of a parcel reports it."""

    @property
    def code(self) -> str:
        """What is wrong."""

    @property
    def values(self) -> Mapping[str, str]:
        """What the sentence needs; `name` is the file in the parcel."""


def refusal_lines(problems: Sequence[Problem], faults: Sequence[Fault]) -> list[str]:
    """Everything that is wrong, a sentence each: the file in the parcel, what it is, and what to do."""
    return [*map(problem_words, problems), *map(line, faults)]


def problem_words(problem: Problem) -> str:
    """One thing that is wrong with a parcel."""
    known = {**_of_parcel(), **_of_files(), **_of_names(), **_of_texts(), **_of_pictures(), **_of_svg(), **_of_places()}
    words = known.get(problem.code) or translate("OwnContent", "this cannot be used")
    told = words.format(**problem.values)
    name = problem.values.get("name", "")
    return translate("OwnContent", "{file}: {what}").format(file=name, what=told) if name else told


def taken_words(count: int) -> str:
    """What was taken in."""
    return translate("OwnContent", "%n piece(s) taken in. They are in the library and under Routines.", "", count)


def removed_words(piece: str) -> str:
    """What was removed."""
    return translate("OwnContent", "{piece} was removed.").format(piece=piece)


def not_removed_words(problems: Sequence[Problem]) -> str:
    """Why something was not removed."""
    return " ".join(map(problem_words, problems))


def _of_parcel() -> dict[str, str]:
    return {
        "not_there": translate("OwnContent", "there is no such file or folder; check the name"),
        "not_a_parcel": translate("OwnContent", "this is no zip file, folder or YAML file; choose one of these"),
        "unreadable": translate("OwnContent", "this cannot be read ({reason}); check who may open it"),
        "parcel_too_big": translate("OwnContent", "The file is larger than {most} MB. Make it smaller, or split it."),
        "damaged_zip": translate("OwnContent", "The zip file is damaged. Make it anew, or fetch it again."),
        "odd_zip": translate("OwnContent", "The zip file is of a kind that is not taken. Make an ordinary zip file."),
        "too_many_files": translate("OwnContent", "There are more than {most} files in it. Split it."),
        "unpacks_too_big": translate("OwnContent", "All files together are larger than {most} MB. Make them smaller."),
        "no_content": translate("OwnContent", "There is no stretch and no routine in it: a YAML file is needed."),
    }


def _of_files() -> dict[str, str]:
    return {
        "encrypted": translate("OwnContent", "this is locked with a password; make the zip file without one"),
        "packed_oddly": translate("OwnContent", "this is packed in a way that is not taken; make an ordinary zip file"),
        "overlapping": translate("OwnContent", "this shares its bytes with another file; make the zip file anew"),
        "packed_too_tight": translate("OwnContent", "this unpacks to far too much; leave it out"),
        "damaged_file": translate("OwnContent", "this is damaged; put it into the zip file again"),
        "file_too_big": translate("OwnContent", "this is larger than {most} MB; make it smaller"),
        "not_a_plain_file": translate("OwnContent", "this is a link or a device, no file; put the file itself there"),
        "folder_like_a_file": translate("OwnContent", "this is a folder and bears the name of a file; rename it"),
    }


def _of_names() -> dict[str, str]:
    return {
        "way_out": translate("OwnContent", "this name leads out of the folder; leave it out"),
        "odd_name": translate("OwnContent", "this name has letters that not every computer can have; rename it"),
        "long_name": translate("OwnContent", "this name is too long, or lies too deep in folders; shorten it"),
        "device_name": translate("OwnContent", "this is the name of a device on Windows; rename it"),
        "same_name": translate("OwnContent", "some computers take this and {other} for one file; rename one of them"),
        "nested": translate("OwnContent", "this is packed once more; put in what is in it instead"),
        "unknown_ending": translate("OwnContent", "only .yaml, .jpg, .png, .webp and .svg are taken; leave it out"),
    }


def _of_texts() -> dict[str, str]:
    return {
        "bad_text_name": translate(
            "OwnContent", "the name of a text has small letters a to z, numbers and single dashes only; rename it"
        ),
        "too_many_texts": translate("OwnContent", "There are more than {most} texts in it. Split it."),
        "texts_too_big": translate("OwnContent", "All texts together are larger than {most} MB. Split it."),
        "same_id": translate("OwnContent", "{other} has the id {id}, too; keep one of them"),
        "id_shipped": translate("OwnContent", "the id {id} belongs to the program; choose another for it"),
        "id_taken": translate(
            "OwnContent",
            "the id {id} is taken already ({where}); remove that first, or choose another",
        ),
        "translation_alone": translate("OwnContent", "this translates {id}, which is not in it; put it there, too"),
        "nobodys_picture": translate(
            "OwnContent",
            "this belongs to no stretch here; name it like the stretch's id with -start, -hold or a number behind it",
        ),
        "same_picture": translate("OwnContent", "this is the same moment as {other}; keep one of them"),
        "no_hold": translate("OwnContent", "the picture of the hold of {id} is missing; add {id}-hold"),
        "no_start": translate("OwnContent", "the picture of the start of {id} is missing; add {id}-start"),
        "too_many_frames": translate("OwnContent", "{id} has more than {most} pictures in between; leave some out"),
    }


def _of_pictures() -> dict[str, str]:
    return {
        "not_a_picture": translate("OwnContent", "this is no picture, whatever its name says; put in the picture"),
        "wrong_ending": translate("OwnContent", "this is a {kind} picture; give it that ending"),
        "cut_off": translate("OwnContent", "a part of this picture is missing; put it in again"),
        "animated": translate("OwnContent", "this picture moves; put in single pictures, with numbers behind the id"),
        "too_small": translate(
            "OwnContent", "this picture is {width} by {height} pixels; it needs at least {least} each way"
        ),
        "too_large": translate("OwnContent", "this picture is {width} by {height} pixels; at most {most} are taken"),
        "not_decoded": translate("OwnContent", "this picture cannot be shown; save it again as JPEG or PNG"),
    }


def _of_svg() -> dict[str, str]:
    return {
        "svg_not_utf8": translate("OwnContent", "this drawing is not UTF-8 text; save it again as plain SVG"),
        "svg_broken": translate("OwnContent", "line {line} of this drawing is broken; save it again as plain SVG"),
        "svg_doctype": translate(
            "OwnContent", "line {line} of this drawing has a document type; save it as plain SVG without one"
        ),
        "svg_element": translate(
            "OwnContent", "line {line} of this drawing has a '{element}', which is not taken; save it as PNG"
        ),
        "svg_event": translate(
            "OwnContent", "line {line} of this drawing runs something ('{attribute}'); save it as plain SVG"
        ),
        "svg_link": translate(
            "OwnContent", "line {line} of this drawing fetches something from elsewhere; save it as plain SVG"
        ),
        "svg_too_much": translate("OwnContent", "this drawing is far too large or deep; make it simpler"),
        "svg_size": translate("OwnContent", "this drawing has no size, or one beyond {most}; give it one"),
    }


def _of_places() -> dict[str, str]:
    return {
        "no_room": translate("OwnContent", "The disk is full. Nothing was changed. Make some room and try again."),
        "not_written": translate(
            "OwnContent", "Nothing could be written in {where} ({reason}). Nothing was changed. Tell whoever may."
        ),
        "unknown_id": translate("OwnContent", "There is no '{id}' of the clinic's own. Near to it: {nearest}."),
        "shipped": translate("OwnContent", "'{id}' belongs to the program and cannot be removed."),
        "needed": translate("OwnContent", "'{id}' is needed by {by}. Remove that first."),
    }
