# SPDX-License-Identifier: LGPL-3.0-or-later
"""What can be used of some folders, whatever is wrong with the rest of them."""

from pathlib import Path

from companion.content.catalogue import load
from companion.content.fault import FaultCode
from companion.domain.routine import SideDose
from companion.domain.stretch import Dose, Review, Side
from tests.content.conftest import Change

STRETCH = "stretches/hip-flexor-half-kneel.yaml"
ROUTINE = "two-stretch-starter.yaml"


def test_a_faulty_file_costs_itself_and_the_routines_that_need_it(change: Change, copied: Path) -> None:
    whole = load([copied])
    needing = {
        routine.id
        for routine in whole.routines.values()
        if any(step.stretch.id == "hip-flexor-half-kneel" for step in routine.steps)
    }
    change(STRETCH, "hold: 20", "hold: 5")
    catalogue = load([copied])
    assert len(needing) == 3
    assert set(catalogue.stretches) == set(whole.stretches) - {"hip-flexor-half-kneel"}
    assert set(catalogue.routines) == set(whole.routines) - needing
    assert {fault.code for fault in catalogue.faults} == {FaultCode.TOO_SHORT, FaultCode.STRETCH_HAS_FAULTS}


def test_an_easier_form_whose_file_is_faulty_is_told_in_words_only(change: Change, copied: Path) -> None:
    change("stretches/hip-flexor-standing.yaml", "hold: 20", "hold: 5")
    kneeling = load([copied]).stretches["hip-flexor-half-kneel"]
    assert kneeling.easier_form is None
    assert kneeling.easier[0].text == "Do it standing, with a chair beside you."


def test_a_floor_free_routine_that_is_faulty_is_not_offered(change: Change, copied: Path) -> None:
    change("two-stretch-starter-standing-chair.yaml", "days: 7", "days: 0")
    assert load([copied]).routines["two-stretch-starter"].without_floor is None


def test_a_clinics_file_goes_before_the_shipped_one(change: Change, copied: Path, shipped: Path) -> None:
    change(STRETCH, "hold: 20", "hold: 45")
    assert load([shipped, copied]).stretches["hip-flexor-half-kneel"].dose.hold == 45
    assert load([copied, shipped]).stretches["hip-flexor-half-kneel"].dose.hold == 20


def test_a_clinics_faulty_file_leaves_the_shipped_one(change: Change, copied: Path, shipped: Path) -> None:
    change(STRETCH, "hold: 20", "hold: 5")
    catalogue = load([shipped, copied])
    assert catalogue.stretches["hip-flexor-half-kneel"].dose.hold == 20
    assert "two-stretch-starter" in catalogue.routines
    assert {fault.path.parents[0].name for fault in catalogue.faults} == {"stretches", "routines"}
    assert all(fault.path.is_relative_to(copied) for fault in catalogue.faults)


def test_a_clinics_routine_of_its_own_uses_shipped_moves(shipped: Path, tmp_path: Path) -> None:
    (tmp_path / "evening.yaml").write_text(
        "schema: 1\nid: evening\nname: Evening\nsteps:\n  - stretch: glute-seated-figure4\n", encoding="utf-8"
    )
    catalogue = load([shipped, tmp_path])
    assert catalogue.faults == ()
    move = catalogue.stretches["glute-seated-figure4"]
    assert catalogue.routines["evening"].steps[0].doses == (
        SideDose(Side.LEFT, move.dose),
        SideDose(Side.RIGHT, move.dose),
    )


def test_sides_in_the_order_given_with_a_dose_for_each(change: Change, copied: Path) -> None:
    change(
        ROUTINE,
        "    dose: {hold: 20, repetitions: 3}",
        "    sides: [right, left]\n    dose:\n      right: {hold: 30, repetitions: 2}\n      left: {repetitions: 4}",
    )
    assert load([copied]).routines["two-stretch-starter"].steps[0].doses == (
        SideDose(Side.RIGHT, Dose(30.0, 2)),
        SideDose(Side.LEFT, Dose(20.0, 4)),
    )


def test_one_side_only(change: Change, copied: Path) -> None:
    change(ROUTINE, "    dose: {hold: 20, repetitions: 3}", "    sides: [right]\n    dose: {hold: 15}")
    catalogue = load([copied])
    assert catalogue.faults == ()
    assert catalogue.routines["two-stretch-starter"].steps[0].doses == (SideDose(Side.RIGHT, Dose(15.0, 3)),)


def test_a_review_is_read(change: Change, copied: Path) -> None:
    change(STRETCH, "reviewed: null", "reviewed: {by: A. Smith, on: 2026-11-23}")
    review = load([copied]).stretches["hip-flexor-half-kneel"].reviewed
    assert isinstance(review, Review)
    assert (review.by, review.on.isoformat()) == ("A. Smith", "2026-11-23")


def test_numbers_with_a_leading_zero_are_what_is_seen(change: Change, copied: Path) -> None:
    change(STRETCH, "hold: 20", "hold: 012")
    assert load([copied]).stretches["hip-flexor-half-kneel"].dose.hold == 12


def test_files_that_are_no_content_are_left_alone(copied: Path) -> None:
    (copied / ".DS_Store.yaml").write_bytes(b"\0")
    (copied / "notes.txt").write_bytes(b"\0")
    (copied / "two-stretch-starter.yaml~").write_bytes(b"\0")
    assert load([copied]).faults == ()
