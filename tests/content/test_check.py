# SPDX-License-Identifier: LGPL-3.0-or-later
"""Every kind of broken content file is found, with its line and field."""

import os
import shutil
import sys
from codecs import BOM_UTF8
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from companion.content.catalogue import check
from companion.content.fault import WHOLE_FILE, Fault, FaultCode
from companion.views.words.faults import line
from tests.content.conftest import Change
from tests.store.folders import as_nobody

STRETCH = "stretches/hip-flexor-half-kneel.yaml"
ROUTINE = "two-stretch-starter.yaml"

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="on Windows a link needs rights of its own")


def faults_of(path: Path, faults: tuple[Fault, ...]) -> list[Fault]:
    """The faults of one file; those of routines that need it come on top."""
    return [fault for fault in faults if fault.path == path]


Case = tuple[str, str, FaultCode, str, str]
"""What is replaced in the file, by what, and then: the fault's code, its field, and a text that its line holds."""


def _name(case: Case) -> str:
    return f"{case[2]} in {case[3]}"


IN_A_STRETCH: list[Case] = [
    ("schema: 1", "schema: 2", FaultCode.NEWER_SCHEMA, "schema", "schema"),
    ("schema: 1", "schema: one", FaultCode.WRONG_SCHEMA, "schema", "schema"),
    ("schema: 1", "schema: [1]", FaultCode.WHOLE_NUMBER_NEEDED, "schema", "schema"),
    ("schema: 1\n", "", FaultCode.MISSING, "schema", "id: hip"),
    ("id: hip-flexor-half-kneel", "id: hip-flexor-standing", FaultCode.ID_NOT_FILE_NAME, "id", "id:"),
    ("id: hip-flexor-half-kneel", "id: Hip Flexor", FaultCode.BAD_ID, "id", "id:"),
    ("id: hip-flexor-half-kneel", "id: 012", FaultCode.ID_NOT_FILE_NAME, "id", "id:"),
    ("id: hip-flexor-half-kneel", "id: [a]", FaultCode.BAD_ID, "id", "id:"),
    ("name: Half", "nmae: Half", FaultCode.UNKNOWN_KEY, "nmae", "nmae"),
    ("name: Half-kneeling hip flexor stretch\n", "", FaultCode.MISSING, "name", "schema: 1"),
    ("name: Half-kneeling hip flexor stretch", "name:", FaultCode.MISSING, "name", "name:"),
    ("name: Half-kneeling hip flexor stretch", "name: 12", FaultCode.TEXT_NEEDED, "name", "name:"),
    ("name: Half-kneeling hip flexor stretch", "name: true", FaultCode.TEXT_NEEDED, "name", "name:"),
    ("name: Half-kneeling hip flexor stretch", 'name: " "', FaultCode.EMPTY_TEXT, "name", "name:"),
    ("name: Half-kneeling hip flexor stretch", 'name: "a\\0b"', FaultCode.FORBIDDEN_CHARACTER, "name", "name:"),
    ("name: Half", "name: Left half", FaultCode.SIDE_IN_NAME, "name", "name:"),
    ("name: Half", "name: '[Right|Left] half'", FaultCode.SYNTAX, WHOLE_FILE, "name:"),
    ("name: Half-kneeling hip flexor stretch", f"name: {'a' * 61}", FaultCode.TEXT_TOO_LONG, "name", "name:"),
    ("  - Low lunge stretch", "  - [a]", FaultCode.TEXT_NEEDED, "other_names[2]", "- [a]"),
    ("kind: stretch", "kind: stretching", FaultCode.NOT_ONE_OF, "kind", "kind:"),
    ("targets: [iliopsoas, rectus", "targets: [iliopsoas, retcus", FaultCode.NOT_ONE_OF, "targets[2]", "targets"),
    ("targets: [iliopsoas, rectus", "targets: [iliopsoas, calf, calf, rectus", FaultCode.TWICE, "targets", "targets"),
    ("position: half_kneeling", "position: [standing]", FaultCode.TEXT_NEEDED, "position", "position"),
    ("position: half_kneeling", "position: {a: b}", FaultCode.TEXT_NEEDED, "position", "position"),
    ("equipment: [pad]", "equipment: pad", FaultCode.LIST_NEEDED, "equipment", "equipment"),
    ("sides: each", "sides: left", FaultCode.NOT_ONE_OF, "sides", "sides"),
    ("alternating: false", "alternating: [no]", FaultCode.TRUE_OR_FALSE_NEEDED, "alternating", "alternating"),
    ("alternating: false", "alternating: no", FaultCode.TRUE_OR_FALSE_NEEDED, "alternating", "alternating"),
    ("alternating: false", 'alternating: "true"', FaultCode.TRUE_OR_FALSE_NEEDED, "alternating", "alternating"),
    ("sides: each\nalternating: false", "sides: both\nalternating: true", FaultCode.ALTERNATING_WITHOUT_SIDES,
     "alternating", "alternating"),
    ("hold: 20", "hold: 5", FaultCode.TOO_SHORT, "dose.hold", "hold: 5"),
    ("hold: 20", "hold: -20", FaultCode.TOO_SHORT, "dose.hold", "hold: -20"),
    ("hold: 20", "hold: 61", FaultCode.TOO_LONG, "dose.hold", "hold: 61"),
    ("hold: 20", "hold: 1e999", FaultCode.TOO_LONG, "dose.hold", "hold: 1e999"),
    ("hold: 20", f"hold: {'9' * 6000}", FaultCode.TOO_LONG, "dose.hold", "hold: 99"),
    ("hold: 20", f"hold: {'9' * 900_000}", FaultCode.TOO_LONG, "dose.hold", "hold: 99"),
    ("hold: 20", "hold: 12.5", FaultCode.WHOLE_NUMBER_NEEDED, "dose.hold", "hold: 12.5"),
    ("hold: 20", "hold: .nan", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: .nan"),
    ("hold: 20", "hold: .inf", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: .inf"),
    ("hold: 20", "hold: nan", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: nan"),
    ("hold: 20", "hold: 1:30", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: 1:30"),
    ("hold: 20", "hold: 0x20", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: 0x20"),
    ("hold: 20", "hold: 2_0", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: 2_0"),
    ("hold: 20", "hold: ٢٠", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: ٢٠"),
    ("hold: 20", 'hold: "20"', FaultCode.NUMBER_NEEDED, "dose.hold", 'hold: "20"'),
    ("hold: 20", "hold: [20]", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: [20]"),
    ("hold: 20", "hold: twenty", FaultCode.NUMBER_NEEDED, "dose.hold", "hold: twenty"),
    ("  hold: 20\n", "", FaultCode.MISSING, "dose.hold", "repetitions: 3"),
    ("hold: 20", "hold: 20\n  hold: 30", FaultCode.DUPLICATE_KEY, "dose.hold", "hold: 30"),
    ("hold: 20", "hodl: 20\n  hold: 20", FaultCode.UNKNOWN_KEY, "dose.hodl", "hodl"),
    ("repetitions: 3", "repetitions: 0", FaultCode.TOO_FEW, "dose.repetitions", "repetitions: 0"),
    ("repetitions: 3", f"repetitions: -{'9' * 900_000}", FaultCode.TOO_FEW, "dose.repetitions", "repetitions: -99"),
    ("repetitions: 3", "repetitions: 5", FaultCode.TOO_MANY, "dose.repetitions", "repetitions: 5"),
    ("repetitions: 3", "repetitions: 3.0", FaultCode.WHOLE_NUMBER_NEEDED, "dose.repetitions", "repetitions: 3.0"),
    ("[10, 60]", "[60, 10]", FaultCode.BOUNDS_TURNED, "dose.hold_bounds", "[60, 10]"),
    ("[10, 60]", "[10]", FaultCode.TWO_NUMBERS_NEEDED, "dose.hold_bounds", "[10]"),
    ("[10, 60]", "10", FaultCode.TWO_NUMBERS_NEEDED, "dose.hold_bounds", "hold_bounds: 10"),
    ("[10, 60]", "[0, 60]", FaultCode.TOO_SHORT, "dose.hold_bounds[1]", "[0, 60]"),
    ("[10, 60]", "[10, 900]", FaultCode.TOO_LONG, "dose.hold_bounds[2]", "[10, 900]"),
    ("[1, 4]", "[1, 400]", FaultCode.TOO_MANY, "dose.repetition_bounds[2]", "[1, 400]"),
    ("- Grow tall.", "- Turn left.", FaultCode.BARE_SIDE, "steps[2]", "Turn left"),
    ("- Grow tall.", "- Turn RIGHT.", FaultCode.BARE_SIDE, "steps[2]", "Turn RIGHT"),
    ("- Grow tall.", "- Grow [right|left tall.", FaultCode.BROKEN_PAIR, "steps[2]", "Grow [right"),
    ("- Grow tall.", "- Grow [right] tall.", FaultCode.BROKEN_PAIR, "steps[2]", "Grow [right]"),
    ("- Grow tall.", "- Grow [a|b|c] tall.", FaultCode.BROKEN_PAIR, "steps[2]", "Grow [a"),
    ("- Grow tall.", f"- Grow {'tall ' * 100}.", FaultCode.TEXT_TOO_LONG, "steps[2]", "Grow tall tall"),
    ("- Grow tall.", "-\n  - Grow tall.", FaultCode.EMPTY_TEXT, "steps[2]", "  -"),
    ("- Grow tall.", "- ~\n  - Grow tall.", FaultCode.EMPTY_TEXT, "steps[2]", "- ~"),
    ("hold: Keep the tuck.", "hold: Keep your left side down.", FaultCode.BARE_SIDE, "cues.hold", "left side"),
    ("hold: Keep the tuck.", "held: Keep the tuck.", FaultCode.UNKNOWN_KEY, "cues.held", "held:"),
    ("hold: Keep the tuck.", f"hold: {'Keep the tuck. ' * 3}", FaultCode.TEXT_TOO_LONG, "cues.hold", "hold: Keep"),
    ("cues:\n", "cues: []\nspare:\n", FaultCode.FIELDS_NEEDED, "cues", "cues:"),
    ("stretch: hip-flexor-standing", "stretch: hip-flexor-flying", FaultCode.UNKNOWN_STRETCH, "easier[1].stretch",
     "flying"),
    ("stretch: hip-flexor-standing", "stretch: hip-flexor-half-kneel", FaultCode.REFERS_TO_ITSELF, "easier[1].stretch",
     "    stretch:"),
    ("  - text: Glide less far, or kneel on two pads.", "  - Glide less far.", FaultCode.FIELDS_NEEDED, "easier[2]",
     "Glide less"),
    ("condition: knee", "condition: elbow", FaultCode.NOT_ONE_OF, "cautions[1].condition", "elbow"),
    ("    text: If it hurts to kneel,", "    words: If it hurts to kneel,", FaultCode.MISSING, "cautions[1].text",
     "condition: knee"),
    ("reviewed: null", "reviewed: {by: A. Smith, on: 23.11.2026}", FaultCode.DAY_NEEDED, "reviewed.on", "reviewed"),
    ("reviewed: null", "reviewed: {by: A. Smith, on: 2026-02-30}", FaultCode.DAY_NEEDED, "reviewed.on", "reviewed"),
    ("reviewed: null", "reviewed: {by: A. Smith}", FaultCode.MISSING, "reviewed.on", "reviewed"),
    ("reviewed: null", "reviewed: {by: A. Smith, on: [2026]}", FaultCode.DAY_NEEDED, "reviewed.on", "reviewed"),
    ("reviewed: null", "reviewed: true", FaultCode.FIELDS_NEEDED, "reviewed", "reviewed"),
    ("reviewed: null", "reviewed: null\nreviewed: null", FaultCode.DUPLICATE_KEY, "reviewed", "reviewed"),
    ("reviewed: null", "reviewed: null\n? [a, b]\n: c", FaultCode.KEY_NOT_TEXT, WHOLE_FILE, "? [a"),
    ("reviewed: null", "reviewed: null\n---\nid: b", FaultCode.TWO_DOCUMENTS, WHOLE_FILE, "id: b"),
    ("- Bouncing.", "- &b Bouncing.\n  - *b", FaultCode.ALIAS, "mistakes[6]", "*b"),
    ("reviewed: null", "reviewed: null\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]", FaultCode.ALIAS,
     "d[2]", "d: [*c"),
    ("dose:\n  hold: 20", "dose:\n  <<: {hold: 20}", FaultCode.UNKNOWN_KEY, "dose.<<", "<<: {hold"),
    ("dose:\n  hold: 20", "cues: &c {hold: Keep still.}\ndose:\n  <<: *c", FaultCode.ALIAS, "dose.<<", "<<: *c"),
    ("reviewed: null", "reviewed: null\n!!python/name:os.system : 1", FaultCode.TAG, WHOLE_FILE, "!!python/name"),
    ("- Bouncing.", "- !!python/object/apply:os.system [ls]", FaultCode.TAG, "mistakes[5]", "!!python"),
    ("- Bouncing.", "- Boun\tcing.", FaultCode.TAB, WHOLE_FILE, "Boun"),
    ("- Bouncing.", "- Boun\0cing.", FaultCode.FORBIDDEN_CHARACTER, WHOLE_FILE, "Boun"),
    ("- Bouncing.", "- Boun\u202ecing.", FaultCode.FORBIDDEN_CHARACTER, WHOLE_FILE, "Boun"),
    ("- Bouncing.", "- \ufeffBouncing.", FaultCode.FORBIDDEN_CHARACTER, WHOLE_FILE, "Bouncing"),
    ("- Bouncing.", "- Boun\rcing.", FaultCode.FORBIDDEN_CHARACTER, WHOLE_FILE, "Boun"),
    ("- Bouncing.", '- "\\ud800"', FaultCode.SYNTAX, WHOLE_FILE, "ud800"),
    ("- Bouncing.", f"- {'Bouncing. ' * 90_000}", FaultCode.TEXT_TOO_LONG, "mistakes[5]", "- Bouncing. Bouncing"),
    ("- Bouncing.", f"- {'[' * 10_000}", FaultCode.TOO_DEEP, "mistakes[5]" + "[1]" * 10, "[[["),
    ("- Bouncing.", f"- {'{a: ' * 10_000}", FaultCode.TOO_DEEP, "mistakes[5]" + ".a" * 9, "{a: {a: "),
    ("- Bouncing.", "- [[[[[[[[[[[[[a]]]]]]]]]]]]]", FaultCode.TOO_DEEP, "mistakes[5]" + "[1]" * 10, "[[["),
    ("- Bouncing.", "- Bouncing.\n" + "  - Bouncing.\n" * 40, FaultCode.LIST_TOO_LONG, "mistakes", "Letting your low"),
    ("feel: >-", "feel: >-\n  [", FaultCode.BROKEN_PAIR, "feel", "feel"),
    ("  - Ease back slowly and rest.", "   - Ease back slowly and rest.", FaultCode.SPREAD_TEXT, "steps[5]", "Breathe"),
]  # fmt: skip

IN_A_ROUTINE: list[Case] = [
    ("days_per_week: 5", "days_per_week: 8", FaultCode.TOO_MANY, "days_per_week", "days_per_week"),
    ("days_per_week: 5", "days_per_week: five", FaultCode.WHOLE_NUMBER_NEEDED, "days_per_week", "days_per_week"),
    ("  days: 7", "  days: 0", FaultCode.TOO_FEW, "build_up.days", "days: 0"),
    ("  repetitions: 1\n", "", FaultCode.MISSING, "build_up.repetitions", "days: 7"),
    ("without_floor: two-stretch-starter-standing-chair", "without_floor: two-stretch-standing",
     FaultCode.UNKNOWN_ROUTINE, "without_floor", "without_floor"),
    ("without_floor: two-stretch-starter-standing-chair", "without_floor: two-stretch-starter",
     FaultCode.REFERS_TO_ITSELF, "without_floor", "without_floor"),
    ("stretch: hip-flexor-half-kneel", "stretch: hip", FaultCode.UNKNOWN_STRETCH, "steps[1].stretch", "stretch:"),
    ("stretch: hip-flexor-half-kneel", "stretch: [hip]", FaultCode.TEXT_NEEDED, "steps[1].stretch", "stretch:"),
    ("  - stretch: hip-flexor-half-kneel\n    dose", "  - dose", FaultCode.MISSING, "steps[1].stretch", "- dose"),
    ("{hold: 20, repetitions: 3}", "{hold: 90, repetitions: 3}", FaultCode.TOO_LONG, "steps[1].dose.hold", "hold: 90"),
    ("{hold: 20, repetitions: 3}", "{hold: 20, repetitions: 9}", FaultCode.TOO_MANY, "steps[1].dose.repetitions", "9}"),
    ("{hold: 20, repetitions: 3}", "20", FaultCode.FIELDS_NEEDED, "steps[1].dose", "dose: 20"),
    ("{hold: 20, repetitions: 3}", "{left: {hold: 20}}", FaultCode.SIDE_WITHOUT_DOSE, "steps[1].dose.right", "left:"),
    ("{hold: 20, repetitions: 3}", "{left: {hold: 20}, right: {hold: 5}}", FaultCode.TOO_SHORT,
     "steps[1].dose.right.hold", "left:"),
    ("{hold: 20, repetitions: 3}", "{left: {hold: 20}, right: {hold: 20}}\n    sides: [left]",
     FaultCode.DOSE_WITHOUT_SIDE, "steps[1].dose.right", "left:"),
    ("{hold: 20, repetitions: 3}", "{left: {}, right: {}, hold: 20}", FaultCode.UNKNOWN_KEY, "steps[1].dose.hold",
     "left:"),
    ("{hold: 20, repetitions: 3}", "{}\n    sides: []", FaultCode.EMPTY_LIST, "steps[1].sides", "sides: []"),
    ("{hold: 20, repetitions: 3}", "{}\n    sides: [both]", FaultCode.NOT_ONE_OF, "steps[1].sides[1]", "sides: [both]"),
    ("{hold: 20, repetitions: 3}", "{}\n    sides: [left, left]", FaultCode.TWICE, "steps[1].sides", "sides: [left"),
    ("days_per_week: 5", "dose: {hold: 20}", FaultCode.UNKNOWN_KEY, "dose", "dose: {hold: 20}"),
    ("purpose: >-", "purpose: >-\n  For your left leg.", FaultCode.BARE_SIDE, "purpose", "purpose"),
    ("steps:", "steps: []\nspare:", FaultCode.EMPTY_LIST, "steps", "steps: []"),
]  # fmt: skip


@pytest.mark.parametrize("case", IN_A_STRETCH, ids=_name)
def test_a_broken_stretch(change: Change, copied: Path, shipped: Path, case: Case) -> None:
    path = change(STRETCH, case[0], case[1])
    _assert_found(path, check([copied], shipped), case)


@pytest.mark.parametrize("case", IN_A_ROUTINE, ids=_name)
def test_a_broken_routine(change: Change, copied: Path, shipped: Path, case: Case) -> None:
    path = change(ROUTINE, case[0], case[1])
    _assert_found(path, check([copied], shipped), case)


def _assert_found(path: Path, faults: tuple[Fault, ...], case: Case) -> None:
    _, _, code, field, on_line = case
    found = [fault for fault in faults_of(path, faults) if (fault.code, fault.field) == (code, field)]
    assert len(found) == 1, faults
    assert f": {field}: " in line(found[0])
    lines = path.read_bytes().decode().split("\n")
    assert on_line in lines[found[0].line - 1]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", FaultCode.EMPTY_FILE, 1),
        (b"\n# only a comment\n", FaultCode.EMPTY_FILE, 1),
        (b"- a\n- b\n", FaultCode.FIELDS_NEEDED, 1),
        (b"just words\n", FaultCode.FIELDS_NEEDED, 1),
        (b"id: a\nname: Kn\xe4cke\n", FaultCode.BAD_ENCODING, 2),
        (b"id: a\nname: \xed\xa0\x80\n", FaultCode.BAD_ENCODING, 2),  # half of a pair of UTF-16
        (b"id: a\rname: b\r", FaultCode.FORBIDDEN_CHARACTER, 1),
        ("id: a\n".encode("utf-16"), FaultCode.BAD_ENCODING, 1),
        (b"id: a\nname: {", FaultCode.SYNTAX, 2),
        (b"id: 'a\n", FaultCode.SYNTAX, 1),
        (b"id: a\n%", FaultCode.SYNTAX, 2),
        (b"- " * 400_000, FaultCode.TOO_DEEP, 1),
        (b"? " * 400_000, FaultCode.TOO_DEEP, 1),
        (b"x" * 1_000_001, FaultCode.TOO_BIG, 1),
    ],
)
def test_a_file_that_is_no_content(tmp_path: Path, shipped: Path, content: bytes, code: FaultCode, line: int) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(content)
    (fault,) = check([path], shipped)
    assert (fault.code, fault.line) == (code, line)
    assert code is FaultCode.TOO_DEEP or fault.field == WHOLE_FILE


def test_a_file_of_100_megabytes_is_not_read(tmp_path: Path, shipped: Path) -> None:
    path = tmp_path / "a.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert [fault.code for fault in check([tmp_path], shipped)] == [FaultCode.TOO_BIG]


def test_a_folder_named_like_a_file(copied: Path, shipped: Path) -> None:
    (copied / "stretches" / "x.yaml").mkdir()
    faults = check([copied], shipped)
    assert [(fault.path.name, fault.code) for fault in faults] == [("x.yaml", FaultCode.NOT_A_FILE)]


@needs_links
def test_links_that_lead_nowhere(copied: Path, shipped: Path) -> None:
    (copied / "loop.yaml").symlink_to("loop.yaml")
    (copied / "gone.yaml").symlink_to("nowhere")
    faults = check([copied], shipped)
    assert [(fault.path.name, fault.code) for fault in faults] == [
        ("gone.yaml", FaultCode.NOT_THERE),
        ("loop.yaml", FaultCode.UNREADABLE),
    ]


@needs_links
def test_a_stretches_folder_that_is_a_loop(tmp_path: Path, shipped: Path) -> None:
    (tmp_path / "stretches").symlink_to("stretches")
    assert [fault.code for fault in check([tmp_path], shipped)] == [FaultCode.UNREADABLE]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes in folders on Windows")
def test_a_pipe_is_not_waited_for(tmp_path: Path, shipped: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [fault.code for fault in check([tmp_path], shipped)] == [FaultCode.NOT_A_FILE]


@needs_links
def test_a_device_is_not_read(tmp_path: Path, shipped: Path) -> None:
    (tmp_path / "endless.yaml").symlink_to("/dev/zero")
    assert [fault.code for fault in check([tmp_path], shipped)] == [FaultCode.NOT_A_FILE]
    assert [fault.code for fault in check([Path("/dev/full")], shipped)] == [FaultCode.NOT_A_FILE]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes that keep a file from its owner")
def test_what_may_not_be_read(shipped: Path) -> None:
    # Not in pytest's own folder, which only the user who runs the tests may enter.
    with TemporaryDirectory() as folder:
        copied = Path(shutil.copytree(shipped, Path(folder) / "routines"))
        Path(folder).chmod(0o755)
        assert check([copied], shipped) == ()
        with as_nobody(copied):
            (copied / ROUTINE).chmod(0)
            assert _told(check([copied], shipped)) == [(ROUTINE, 1, WHOLE_FILE, FaultCode.UNREADABLE)]
            (copied / "stretches").chmod(0)
            assert ("routines", 1, WHOLE_FILE, FaultCode.UNREADABLE) in _told(check([copied], shipped))
            beyond = copied / "stretches" / "x.yaml"
            assert _told(check([beyond], shipped)) == [("x.yaml", 1, WHOLE_FILE, FaultCode.UNREADABLE)]
            (copied / "stretches").chmod(0o700)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are text")
def test_a_file_whose_name_is_no_text(copied: Path, shipped: Path) -> None:
    path = copied / os.fsdecode(b"\xff.yaml")
    path.write_bytes((copied / ROUTINE).read_bytes())
    (fault,) = check([copied], shipped)
    assert (fault.path, fault.field, fault.code) == (path, "id", FaultCode.ID_NOT_FILE_NAME)
    assert line(fault).encode() != b""  # it can be printed


def test_a_mark_of_utf8_at_the_beginning_is_passed_over(copied: Path, shipped: Path) -> None:
    path = copied / ROUTINE
    path.write_bytes(BOM_UTF8 + path.read_bytes())
    assert check([copied], shipped) == ()
    path.write_bytes(BOM_UTF8 + path.read_bytes())
    assert _told(check([copied], shipped)) == [(ROUTINE, 1, WHOLE_FILE, FaultCode.FORBIDDEN_CHARACTER)]


def _told(faults: tuple[Fault, ...]) -> list[tuple[str, int, str, FaultCode]]:
    return [(fault.path.name, fault.line, fault.field, fault.code) for fault in faults]


def test_a_path_that_is_not_there(tmp_path: Path, shipped: Path) -> None:
    assert [fault.code for fault in check([tmp_path / "x"], shipped)] == [FaultCode.NOT_THERE]
    assert [fault.code for fault in check([Path("a\0b")], shipped)] == [FaultCode.UNREADABLE]


def test_a_folder_without_content(tmp_path: Path, shipped: Path) -> None:
    assert [fault.code for fault in check([tmp_path], shipped)] == [FaultCode.NOTHING_HERE]


@pytest.mark.parametrize(
    "many", ["id: a\n" * 100_000, f"a: [&a b, {'*a, ' * 100_000}]", f"a: [{'!!str b, ' * 50_000}]"]
)
def test_a_flood_of_faults_is_cut(tmp_path: Path, shipped: Path, many: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(many, encoding="utf-8")
    assert len(check([path], shipped)) == 200


def test_two_files_with_one_id(copied: Path, shipped: Path) -> None:
    (copied / "stretches" / "two-stretch-starter.yaml").write_bytes((copied / STRETCH).read_bytes())
    (copied / "stretches" / "hip-flexor-standing.yml").write_bytes((copied / STRETCH).read_bytes())
    faults = check([copied], shipped)
    doubles = {told for told in _told(faults) if told[3] is FaultCode.DUPLICATE_ID}
    assert doubles == {
        ("two-stretch-starter.yaml", 4, "id", FaultCode.DUPLICATE_ID),
        ("hip-flexor-standing.yml", 4, "id", FaultCode.DUPLICATE_ID),
    }
    assert FaultCode.STRETCH_HAS_FAULTS not in {fault.code for fault in faults}, "the first of the two is still good"


def test_all_faults_of_a_file_are_reported(change: Change, copied: Path, shipped: Path) -> None:
    # GIVEN one file with a fault of each sort, none of which hides another
    change(STRETCH, "hold: 20", "hold: 5")
    change(STRETCH, "position: half_kneeling", "postion: half_kneeling")
    change(STRETCH, "- Grow tall.", "- Turn left.")
    path = change(STRETCH, "reviewed: null", "reviewed: {by: 1, on: 2}")
    # WHEN it is checked
    faults = faults_of(path, check([copied], shipped))
    # THEN all are there, in the order of their lines
    assert [fault.field for fault in faults] == [
        "position", "postion", "dose.hold", "steps[2]", "reviewed.by", "reviewed.on"
    ]  # fmt: skip
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)


def test_a_routine_that_needs_a_faulty_stretch_says_so(change: Change, copied: Path, shipped: Path) -> None:
    change(STRETCH, "hold: 20", "hold: 5")
    faults = check([copied], shipped)
    assert {(fault.path.name, fault.code, fault.field) for fault in faults} == {
        ("hip-flexor-half-kneel.yaml", FaultCode.TOO_SHORT, "dose.hold"),
        ("two-stretch-starter.yaml", FaultCode.STRETCH_HAS_FAULTS, "steps[1].stretch"),
        ("floor-12.yaml", FaultCode.STRETCH_HAS_FAULTS, "steps[9].stretch"),
        ("strength-mobility.yaml", FaultCode.STRETCH_HAS_FAULTS, "steps[6].stretch"),
    }


def test_a_stretch_for_both_sides_has_none_to_choose(change: Change, copied: Path, shipped: Path) -> None:
    change(STRETCH, "sides: each", "sides: both")
    change(ROUTINE, "{hold: 20, repetitions: 3}", "{left: {hold: 20}, right: {hold: 30}}\n    sides: [left]")
    assert {fault.code for fault in check([copied], shipped)} == {
        FaultCode.NO_SIDES_TO_CHOOSE,
        FaultCode.DOSE_WITHOUT_SIDE,
    }


def test_references_resolve_in_the_path_and_then_in_shipped_content(copied: Path, shipped: Path) -> None:
    alone = copied / ROUTINE
    assert check([alone], shipped) == ()
    assert {fault.code for fault in check([alone], copied.parent / "nothing")} == {
        FaultCode.UNKNOWN_STRETCH,
        FaultCode.UNKNOWN_ROUTINE,
    }


def test_a_stretch_is_known_by_its_fields_in_any_folder(copied: Path, shipped: Path, tmp_path: Path) -> None:
    mine = (tmp_path / "mine").resolve()
    (copied / "stretches").rename(mine)
    (mine / "hip-flexor-standing.yaml").rename(mine / "standing.yaml")
    faults = check([mine], shipped)
    assert [(fault.path.name, fault.code) for fault in faults] == [("standing.yaml", FaultCode.ID_NOT_FILE_NAME)]
