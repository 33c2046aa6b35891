# SPDX-License-Identifier: LGPL-3.0-or-later
"""Whatever becomes of a file, reading it raises nothing, and what is accepted can be led through to the end."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content.catalogue import Catalogue, check, load
from companion.domain.asked import Lengths, ask
from companion.domain.routine import Routine
from companion.domain.stretch import Side
from companion.domain.timeline import places, seconds_in, segments
from companion.domain.wording import bare_sides, broken_pairs, for_side
from companion.paths import shipped_routines
from companion.views.words.faults import line as fault_line

FILES = sorted(shipped_routines().rglob("*.yaml"))
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


@given(st.sampled_from(FILES), st.lists(mutations(), min_size=1, max_size=4))
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_mutated_file_is_refused_or_can_be_used(tmp_path: Path, original: Path, changes: list[Mutation]) -> None:
    content = original.read_bytes()
    for change in changes:
        content = change(content)
    folder = tmp_path / original.parent.name
    folder.mkdir(exist_ok=True)
    path = folder / original.name
    path.write_bytes(content)
    try:
        _assert_refused_or_usable(path)
    finally:
        path.unlink()


def _assert_refused_or_usable(path: Path) -> None:
    faults = check([path], shipped_routines())
    for fault in faults:
        assert fault.path == path
        assert 1 <= fault.line <= path.read_bytes().count(b"\n") + 1
        assert "\n" not in fault_line(fault)
    catalogue = load([shipped_routines(), path])
    assert catalogue.faults == faults
    assert set(catalogue.stretches) >= {file.stem for file in FILES if file.parent.name == "stretches"}
    for routine in (*catalogue.routines.values(), *map(Routine.of, catalogue.stretches.values())):
        _assert_can_be_led(routine, catalogue)


def _assert_can_be_led(routine: Routine, catalogue: Catalogue) -> None:
    asked = ask(routine, catalogue.stretches, Lengths(), most=1)
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
