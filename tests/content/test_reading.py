# SPDX-License-Identifier: LGPL-3.0-or-later
"""YAML means what its author sees."""

from pathlib import Path

import pytest

from companion.content.fault import FaultCode, Notes
from companion.content.reading import Row, Table, Word, table_of


def read(tmp_path: Path, text: str | bytes) -> tuple[Table | None, Notes]:
    path = tmp_path / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    notes = Notes(path)
    return table_of(notes), notes


@pytest.mark.parametrize("seen", ["1:30", "no", "on", "012", "1.10", "0x1f", "1_000", "2026-11-23", "yes", ".nan", "y"])
def test_a_word_stays_what_is_seen(tmp_path: Path, seen: str) -> None:
    table, notes = read(tmp_path, f"{seen}: {seen}\n")
    assert notes.faults == []
    assert table is not None
    node = table.fields[seen]
    assert isinstance(node, Word)
    assert (node.text, node.plain) == (seen, True)


def test_a_quoted_word_is_not_plain(tmp_path: Path) -> None:
    table, _ = read(tmp_path, 'hold: "20"\n')
    assert table is not None
    assert table.fields["hold"] == Word(1, 7, "20", plain=False)


def test_every_node_knows_its_line_and_column(tmp_path: Path) -> None:
    table, _ = read(tmp_path, "# heading\nsteps:\n  - one\n  - two: 2\n")
    assert table is not None
    steps = table.fields["steps"]
    assert isinstance(steps, Row)
    assert [(item.line, item.column) for item in steps.items] == [(3, 5), (4, 5)]
    assert (table.names["steps"].line, table.names["steps"].column) == (2, 1)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_files_from_windows_are_read(tmp_path: Path, ending: str, mark: bytes) -> None:
    table, notes = read(tmp_path, mark + f"id: a{ending}name: Knie{ending}".encode())
    assert notes.faults == []
    assert table is not None
    assert table.fields["name"].line == 2


def test_an_alias_bomb_is_refused_at_its_first_alias_and_costs_nothing(tmp_path: Path) -> None:
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    _, notes = read(tmp_path, "a0: &a0 [x]\n" + "\n".join(rows))
    assert (notes.faults[0].code, notes.faults[0].line, notes.faults[0].field) == (FaultCode.ALIAS, 2, "a1[1]")


def test_a_file_that_is_nested_without_end_is_refused(tmp_path: Path) -> None:
    _, notes = read(tmp_path, "steps: " + "[" * 400_000)
    assert [fault.code for fault in notes.faults] == [FaultCode.TOO_DEEP]
