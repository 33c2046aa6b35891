# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest

from companion.illustrator.body.person import Hairstyle
from companion.illustrator.body.person_file import PEOPLE, PersonUnreadableError, read_person
from companion.illustrator.paint.surface import Material

TEXT = (PEOPLE / "default.yaml").read_text(encoding="utf-8")


def read(tmp_path, text, name="somebody"):
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return read_person(name, tmp_path)


@pytest.mark.parametrize("path", sorted(PEOPLE.glob("*.yaml")), ids=lambda path: path.stem)
def test_whoever_ships_can_be_read(path):
    assert read_person(path.stem).name == path.stem


def test_another_person_is_another_file(tmp_path):
    usual = read_person("default")
    other = read(tmp_path, TEXT.replace("hairstyle: short", "hairstyle: bun").replace("thigh: 0.425", "thigh: 0.40"))

    assert (other.name, other.hairstyle, other.build.thigh) == ("somebody", Hairstyle.BUN, 0.40)
    assert other.build.shank == usual.build.shank
    assert other.skin == usual.skin


def test_glasses_and_lines_of_age_are_there_when_the_file_has_them(tmp_path):
    marks = TEXT.replace("thigh: 0.425", "lines: 0.8") + "glasses: {colours: [F3DDA6, DDBB72, A67F40, 6E5022]}\n"
    usual, other = read_person("default"), read(tmp_path, marks)

    assert (usual.glasses, usual.build.lines) == (None, 0)
    assert other.glasses == Material("F3DDA6", "DDBB72", "A67F40", "6E5022")
    assert other.build.lines == 0.8


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("hairstyle: short", "hairstyle: mohawk", "hairstyle"),
        ("thigh: 0.425", "thigh: long", "build.thigh"),
        ("thigh: 0.425", "tigh: 0.425", "build"),
        ("hairstyle: short\n", "", "hairstyle"),
        ("hairstyle: short", "hairstyle: short\nglasses: round", "glasses"),
        ("  sleeve: 0.58\n", "", "clothes.sleeve"),
    ],
)
def test_a_fault_is_named(tmp_path, old, new, field):
    assert old in TEXT
    with pytest.raises(PersonUnreadableError, match=field.replace(".", r"\.")):
        read(tmp_path, TEXT.replace(old, new, 1))


@pytest.mark.parametrize("colours", ["[F8CFAE]", "[1, 2, 3, 4]", "[red, red, red, red]", "[]", "F8CFAE"])
def test_colours_are_four_and_six_digits_each(tmp_path, colours):
    lines = [line if not line.startswith("skin:") else f"skin: {{colours: {colours}}}" for line in TEXT.splitlines()]
    with pytest.raises(PersonUnreadableError, match="skin"):
        read(tmp_path, "\n".join(lines))


def test_who_is_not_there_is_named(tmp_path):
    with pytest.raises(PersonUnreadableError, match=r"nobody\.yaml"):
        read_person("nobody", tmp_path)
