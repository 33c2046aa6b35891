# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whatever becomes of a file, reading it raises nothing, and what is accepted can be led through to the end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content.card_file import CARDS
from companion.content.catalogue import Catalogue, check, load
from companion.domain.asked import Asked, Lengths, ask
from companion.domain.log import Outcome
from companion.domain.routine import Routine
from companion.domain.stretch import Side, Stretch
from companion.domain.timeline import places, seconds_in, segments
from companion.domain.wording import bare_sides, broken_pairs, for_side
from companion.paths import shipped_routines
from companion.store import snapshot
from companion.views.words.faults import line as fault_line
from tests.content.test_overlay import GERMAN
from tests.domain.leading import Leading

SHIPPED = shipped_routines()
LANGUAGE = "de"
FILES = {
    str(path.relative_to(SHIPPED)): path.read_bytes()
    for path in sorted(SHIPPED.rglob("*.yaml"))
    if path.parent.name != CARDS
} | {
    f"stretches/hip-flexor-half-kneel.{LANGUAGE}.yaml": GERMAN.encode(),
    f"two-stretch-starter.{LANGUAGE}.yaml": b"schema: 1\nname: Zwei Dehnungen\npurpose: Zum Anfangen.\n",
}
SIGNS = [
    b":",
    b"-",
    b" ",
    b"\n",
    b"[",
    b"]",
    b"{",
    b"|",
    b"&a",
    b"*a",
    b"!",
    b"#",
    b"'",
    b'"',
    b"\t",
    b"\0",
    b"\xff",
    b"%",
]
WORDS = [
    b"null",
    b"no",
    b".nan",
    b"1e999",
    b"-1",
    b"1:30",
    b"[]",
    b"{}",
    b"left",
    b"[right|left]",
    b"---",
    b"? a",
    b"9" * 5000,
]

Mutation = Callable[[bytes], bytes]


@st.composite
def mutations(draw: st.DrawFn) -> Mutation:
    """One change of a file's bytes or lines; where it strikes is drawn as a share of the file's length."""
    share = draw(st.floats(0, 1, exclude_max=True))
    kind = draw(st.sampled_from(("cut", "insert", "delete line", "double line", "swap lines", "value")))
    scrap = draw(st.sampled_from(SIGNS + WORDS) | st.binary(max_size=6))
    length = draw(st.integers(1, 30))

    def mutate(content: bytes) -> bytes:
        spot = int(share * len(content))
        lines = content.split(b"\n")
        number = int(share * len(lines))
        if kind == "cut":
            return content[:spot] + content[spot + length :]
        if kind == "insert":
            return content[:spot] + scrap + content[spot:]
        if kind == "delete line":
            del lines[number]
        elif kind == "double line":
            lines.insert(number, lines[number])
        elif kind == "swap lines":
            lines[number], lines[-number - 1] = lines[-number - 1], lines[number]
        else:
            lines[number] = lines[number].partition(b":")[0] + b": " + scrap
        return b"\n".join(lines)

    return mutate


@given(st.sampled_from(sorted(FILES)), st.lists(mutations(), min_size=1, max_size=4))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_file_is_refused_or_can_be_used(tmp_path: Path, name: str, changes: list[Mutation]) -> None:
    content = FILES[name]
    for change in changes:
        content = change(content)
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    try:
        _assert_refused_or_usable(path)
    finally:
        path.unlink()


@pytest.mark.parametrize("name", FILES)
def test_the_files_that_are_mutated_are_good(tmp_path: Path, name: str) -> None:
    (tmp_path / "stretches").mkdir()
    (tmp_path / name).write_bytes(FILES[name])
    assert check([tmp_path / name], SHIPPED) == ()


def _assert_refused_or_usable(path: Path) -> None:
    faults = check([path], SHIPPED)
    for fault in faults:
        assert fault.path == path
        assert 1 <= fault.line <= path.read_bytes().count(b"\n") + 1
        assert "\n" not in fault_line(fault)
    catalogue = load([SHIPPED, path], LANGUAGE)
    assert catalogue.faults == faults
    assert set(catalogue.stretches) >= set(USUAL.stretches)
    if path.name.endswith(f".{LANGUAGE}.yaml"):
        _assert_only_texts_differ(catalogue, USUAL)
    for routine in _all_of(catalogue):
        asked = ask(routine, catalogue.stretches, Lengths(), most=1)
        _assert_can_be_asked(asked)
        # What is as it was before was led through already.
        if asked not in USUALLY_ASKED:
            _assert_can_be_led(asked)


def _all_of(catalogue: Catalogue) -> tuple[Routine, ...]:
    """The routines, and each move by itself."""
    return (*catalogue.routines.values(), *map(Routine.of, catalogue.stretches.values()))


def _assert_can_be_asked(asked: Asked) -> None:
    assert 0 < seconds_in(segments(asked)) < 24 * 3600
    for part in asked.parts:
        if part.easier:
            assert part.eased().doses
        for cue in part.form.cues.values():
            for side in Side:
                assert for_side(cue, side)
            assert not bare_sides(cue)
            assert not broken_pairs(cue)
    for place, dose in places(asked):
        assert asked.parts[place.part].form.bounds.allows(dose)


def _assert_can_be_led(asked: Asked) -> None:
    """A patient who does nothing but hold still comes to the end, with every hold whole, and the diary can keep it."""
    leading = Leading(asked)
    leading.wait(seconds_in(segments(asked)) + 1.0, every=1.5)
    assert leading.session.is_over
    wanted = [(place, dose.hold, Outcome.WHOLE) for place, dose in places(asked)]
    assert [(entry.place, entry.held, entry.outcome) for entry in leading.held] == wanted
    assert snapshot.read(snapshot.write(asked)) == asked


def _assert_only_texts_differ(one: Catalogue, other: Catalogue) -> None:
    assert {own: _bones_of(move) for own, move in one.stretches.items()} == {
        own: _bones_of(move) for own, move in other.stretches.items()
    }
    assert {own: _steps_of(routine) for own, routine in one.routines.items()} == {
        own: _steps_of(routine) for own, routine in other.routines.items()
    }


def _bones_of(stretch: Stretch) -> Stretch:
    """`stretch` without the texts that are translated; how many there are of each stays."""
    return replace(
        stretch,
        name="",
        other_names=(),
        steps=("",) * len(stretch.steps),
        cues=dict.fromkeys(stretch.cues, ""),
        feel="",
        mistakes=("",) * len(stretch.mistakes),
        easier=tuple(replace(way, text="") for way in stretch.easier),
        harder=tuple(replace(way, text="") for way in stretch.harder),
        cautions=tuple(replace(caution, text="") for caution in stretch.cautions),
    )


def _steps_of(routine: Routine) -> Routine:
    steps = tuple(replace(step, stretch=_bones_of(step.stretch)) for step in routine.steps)
    return replace(routine, name="", purpose="", steps=steps)


USUAL = load([SHIPPED])
USUALLY_ASKED = [ask(routine, USUAL.stretches, Lengths(), most=1) for routine in _all_of(USUAL)]


@pytest.mark.parametrize("asked", USUALLY_ASKED, ids=lambda asked: asked.routine)
def test_what_is_shipped_can_be_led_to_the_end(asked: Asked) -> None:
    _assert_can_be_led(asked)
