# SPDX-License-Identifier: LGPL-3.0-or-later
"""A piece of the clinic's own is taken out with all that belongs to it, and nothing else changes."""

from pathlib import Path

import pytest

from companion.content.catalogue import load
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from companion.content.parcel import content_folders, figure_roots, parcel_folders
from companion.content.removal import pieces, remove
from tests.parcels import move, routine, unpacked
from tests.store.folders import contents

GERMAN = b"schema: 1\nname: Anderer Name\n"
SIGNED = move("Wall slide").replace(b"reviewed: null", b"reviewed: {by: A. Smith, on: 2026-03-02}")
EASIER = move("Heel slide").replace(b"  - text: Move less far.", b"  - text: At a wall.\n    stretch: wall-slide")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A parcel of two moves, one of them with pictures and a translation, and a move placed by hand."""
    return unpacked(
        {
            "parcels/ours/stretches/wall-slide.yaml": SIGNED,
            "parcels/ours/stretches/wall-slide.de.yaml": GERMAN,
            "parcels/ours/stretches/leg-swing.yaml": move("Leg swing"),
            "parcels/ours/figures/wall-slide/default/manifest.json": b"{}",
            "stretches/calf-press.yaml": move("Calf press"),
            "stretches/calf-press.de.yaml": GERMAN,
        },
        tmp_path / "content",
    )


def code(own: Path, shipped: Path, piece: str) -> tuple[str, dict[str, str]]:
    before = contents(own)
    with pytest.raises(ParcelRefusedError) as refused:
        remove(own, shipped, piece)
    assert contents(own) == before
    (problem,) = refused.value.problems
    return problem.code, dict(problem.values)


def test_a_move_goes_with_its_translation_and_pictures(own: Path, shipped: Path) -> None:
    remove(own, shipped, "wall-slide")
    assert contents(own / "parcels").keys() == {"ours", "ours/stretches", "ours/stretches/leg-swing.yaml"}
    assert figure_roots(own) == []


def test_a_parcel_goes_with_its_last_piece(own: Path, shipped: Path) -> None:
    remove(own, shipped, "wall-slide")
    remove(own, shipped, "leg-swing")
    assert parcel_folders(own) == []
    assert sorted(path.name for path in own.iterdir()) == ["stretches"]


def test_what_was_placed_by_hand_is_put_aside_and_kept(own: Path, shipped: Path) -> None:
    content = (own / "stretches" / "calf-press.yaml").read_bytes()
    remove(own, shipped, "calf-press")
    names = sorted(path.name for path in (own / "stretches").iterdir())
    assert names == ["calf-press.de.yaml.removed", "calf-press.yaml.removed"]
    assert (own / "stretches" / "calf-press.yaml.removed").read_bytes() == content
    assert "calf-press" not in load([shipped, *content_folders(own)], "de").stretches
    # AND once more, beside what was put aside before
    unpacked({"stretches/calf-press.yaml": move("Calf press")}, own)
    remove(own, shipped, "calf-press")
    assert (own / "stretches" / "calf-press.yaml.removed-2").exists()
    assert (own / "stretches" / "calf-press.yaml.removed").read_bytes() == content


@pytest.mark.parametrize(
    ("file", "content", "needing"),
    [
        ("our-evening.yaml", routine(), "our-evening"),
        ("stretches/heel-slide.yaml", EASIER, "heel-slide"),
        ("our-faulty.yaml", b"steps:\n  - stretch: wall-slide\n", "our-faulty"),
    ],
    ids=["a routine", "an easier way", "a routine with faults"],
)
def test_what_another_piece_needs_stays(own: Path, shipped: Path, file: str, content: bytes, needing: str) -> None:
    unpacked({file: content}, own)
    assert code(own, shipped, "wall-slide") == (ParcelFault.NEEDED, {"id": "wall-slide", "by": needing})


def test_a_routine_that_stands_in_for_another_stays(own: Path, shipped: Path) -> None:
    other = routine("our-morning") + b"without_floor: our-evening\n"
    unpacked({"our-evening.yaml": routine(), "our-morning.yaml": other}, own)
    assert code(own, shipped, "our-evening")[0] == ParcelFault.NEEDED


def test_what_stood_in_for_a_shipped_one_may_go_although_it_is_needed(own: Path, shipped: Path) -> None:
    unpacked({"stretches/bridge.yaml": move("Bridge"), "our-evening.yaml": routine("our-evening", "bridge")}, own)
    remove(own, shipped, "bridge")
    catalogue = load([shipped, *content_folders(own)])
    assert catalogue.faults == ()
    assert catalogue.routines["our-evening"].steps[0].stretch == load([shipped]).stretches["bridge"]


def test_what_ships_with_the_program_stays(own: Path, shipped: Path) -> None:
    assert code(own, shipped, "bridge") == (ParcelFault.SHIPPED, {"id": "bridge"})


@pytest.mark.parametrize("piece", ["wal-slide", "../ours", "", "wall-slide.de", "x" * 1000])
def test_what_is_not_there_is_said_with_what_is_near(own: Path, shipped: Path, piece: str) -> None:
    told, values = code(own, shipped, piece)
    assert told == ParcelFault.UNKNOWN_ID
    assert "wall-slide" in values["nearest"]


def test_all_pieces_are_told_with_where_they_came_from(own: Path, shipped: Path) -> None:
    unpacked({"our-evening.yaml": routine(), "stretches/broken.yaml": b"schema: 1\n"}, own)
    found = pieces(own, load([shipped, *content_folders(own)]))
    told = [(piece.id, piece.name, piece.parcel, piece.is_routine, piece.is_faulty) for piece in found]
    assert told == [
        ("broken", "broken", "", False, True),
        ("calf-press", "Calf press", "", False, False),
        ("leg-swing", "Leg swing", "ours", False, False),
        ("wall-slide", "Wall slide", "ours", False, False),
        ("our-evening", "Our evening", "", True, False),
    ]
    assert [piece.id for piece in found if piece.reviewed is not None] == ["wall-slide"]
