# SPDX-License-Identifier: LGPL-3.0-or-later
"""A routine that is made or changed: whatever is done to a draft, what it gives can be kept."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.asked import Lengths
from companion.domain.drafting import MOST_STEPS, Draft, Lack, copy_of, new_routine
from companion.domain.drafts import Drafts
from companion.domain.routine import BuildUp, Routine, SideDose
from companion.domain.stretch import Bounds, Dose, Pace, Review, Side
from tests.moves import LEFT_AND_RIGHT, stretch
from tests.strategies import libraries, routines, words

LUNGE = stretch("lunge")
BRIDGE = stretch(
    "bridge", sides=(Side.BOTH,), dose=Dose(3.0, 8), bounds=Bounds((2.0, 5.0), (3, 20)), pace=Pace(2.0, 3.0, 1.0)
)
TWIST = stretch("twist", dose=Dose(30.0, 1))
THREE = Draft.of(new_routine(())).renamed("Mine").added(LUNGE).added(BRIDGE).added(TWIST)
LENGTHS = Lengths(get_ready=5.0, ease_in=2.0, ease_out=2.0, rest=5.0, change_sides=5.0)

sides = st.sampled_from(Side)


@st.composite
def changes(draw: st.DrawFn, draft: Draft, moves: list) -> Draft:
    """`draft` after one change that it allows."""
    keys = [step.key for step in draft.steps]
    ways = [
        st.builds(draft.renamed, words),
        st.builds(draft.on_days, st.integers(1, 7)),
        st.builds(draft.added, st.sampled_from(moves)),
    ]
    if keys:
        step = draw(st.sampled_from(draft.steps))
        dose = st.builds(Dose, st.integers(0, 400).map(float), st.integers(0, 40))
        ways += [
            st.builds(draft.removed, st.just(step.key)),
            st.builds(draft.moved, st.just(step.key), st.integers(-2, 5)),
            st.builds(draft.dosed, st.just(step.key), dose, st.sampled_from((Side.BOTH, *step.sides))),
            st.builds(draft.by_side, st.just(step.key), apart=st.booleans()),
            st.builds(draft.on_sides, st.just(step.key), st.sampled_from((Side.BOTH, *step.stretch.sides))),
        ]
    return draw(st.one_of(ways))


@st.composite
def histories(draw: st.DrawFn) -> tuple[Routine, list[Draft]]:
    """A routine, and the drafts that a person makes of it."""
    library = draw(libraries())
    routine = draw(routines(library))
    drafts = [Draft.of(routine)]
    for _ in range(draw(st.integers(1, 6))):
        drafts.append(draw(changes(drafts[-1], list(library.values()))))
    return routine, drafts


@given(histories())
def test_whatever_is_changed_the_routine_can_be_kept(history):
    routine, drafts = history
    for draft in drafts:
        kept = draft.routine
        assert (kept.id, kept.purpose, kept.sources) == (routine.id, routine.purpose, routine.sources)
        assert 1 <= kept.days_per_week <= 7
        for step in kept.steps:
            assert step.doses
            assert {one.side for one in step.doses} <= set(step.stretch.sides)
            assert all(step.stretch.bounds.allows(one.dose) for one in step.doses)
        assert len({step.key for step in draft.steps}) == len(draft.steps)


@given(histories())
def test_every_change_can_be_undone_and_done_again(history):
    _, drafts = history
    changed = [draft for before, draft in pairwise(drafts) if draft != before]
    done = Drafts(drafts[0])
    for draft in drafts[1:]:
        done = done.did(draft)
    back = done
    for expected in reversed([drafts[0], *changed][:-1]):
        back = back.undone()
        assert back.now == expected
    assert back.undone() == back
    for expected in changed:
        back = back.redone()
        assert back.now == expected
    assert back.redone() == back


@given(libraries().flatmap(routines))
def test_a_draft_of_a_routine_is_that_routine(routine):
    assert Draft.of(routine).routine == routine


def test_letters_of_a_name_are_undone_together_and_other_changes_one_by_one():
    drafts = Drafts(THREE)
    for name in ("M", "Mo", "Mor"):
        drafts = drafts.did(drafts.now.renamed(name), about="name")
    drafts = drafts.did(drafts.now.on_days(3))
    drafts = drafts.did(drafts.now.on_days(2))
    assert drafts.undone().now.head.days_per_week == 3
    before_days = drafts.undone().undone()
    assert before_days.now.head.name == "Mor"
    assert before_days.undone().now == THREE
    # AND letters typed after a step back are a change of their own
    again = before_days.did(before_days.now.renamed("More"), about="name")
    assert again.undone().now.head.name == "Mor"


def test_what_was_undone_is_gone_once_something_else_is_done():
    drafts = Drafts(THREE).did(THREE.on_days(3)).undone().did(THREE.on_days(2))
    assert drafts.redone() == drafts


def test_a_new_routine_lacks_a_name_and_then_a_move():
    new = Draft.of(new_routine(()))
    assert new.lack is Lack.NAME
    assert new.renamed(" \t ").lack is Lack.NAME
    assert new.renamed("Mine").lack is Lack.STEPS
    assert new.renamed("Mine").added(LUNGE).lack is None


def test_a_name_keeps_one_of_several_spaces():
    assert THREE.renamed("  My   own\u00a0one ").head.name == "My own one"


def test_a_week_has_seven_days():
    assert THREE.on_days(7).head.days_per_week == 7
    for days in (0, 8):
        with pytest.raises(ValueError, match=str(days)):
            THREE.on_days(days)


def test_a_move_is_added_at_the_end_with_its_own_dose():
    step = THREE.steps[-1]
    assert step.stretch == TWIST
    assert step.step.doses == tuple(SideDose(side, TWIST.dose) for side in LEFT_AND_RIGHT)
    assert not step.by_side


def test_there_is_room_for_thirty_moves():
    draft = THREE
    while not draft.is_full:
        draft = draft.added(LUNGE)
    assert len(draft.steps) == MOST_STEPS == 30
    with pytest.raises(ValueError, match="30"):
        draft.added(LUNGE)


@pytest.mark.parametrize(("to", "order"), [(0, "twist lunge bridge"), (1, "lunge twist bridge"), (9, ""), (2, "")])
def test_a_move_goes_where_it_is_put_and_no_further_than_the_end(to, order):
    moved = THREE.moved(3, to)
    assert [step.stretch.id for step in moved.steps] == (order or "lunge bridge twist").split()


def test_a_key_is_never_given_again():
    again = THREE.removed(3).added(TWIST)
    assert [step.key for step in again.steps] == [1, 2, 4]
    with pytest.raises(KeyError):
        again.removed(3)


def test_a_dose_goes_no_further_than_the_move_allows():
    longer = THREE.dosed(1, Dose(90.0, 9))
    assert {asked.dose for asked in longer.steps[0].step.doses} == {Dose(40.0, 4)}


def test_one_side_has_a_dose_of_its_own():
    draft = THREE.by_side(1, apart=True)
    assert draft.routine == THREE.routine
    draft = draft.dosed(1, Dose(30.0, 2), Side.RIGHT)
    assert draft.steps[0].step.doses == (SideDose(Side.LEFT, Dose(20.0, 3)), SideDose(Side.RIGHT, Dose(30.0, 2)))
    # AND a draft of what was kept tells them apart again
    assert Draft.of(draft.routine).steps[0].by_side
    # WHEN they are put together, both are as the first one was
    assert draft.by_side(1, apart=False).routine == THREE.routine


def test_a_side_that_is_not_worked_has_no_dose():
    only_left = THREE.on_sides(1, Side.LEFT)
    with pytest.raises(KeyError):
        only_left.dosed(1, Dose(30.0, 2), Side.RIGHT)


def test_one_side_only_and_both_again():
    draft = THREE.dosed(1, Dose(30.0, 2)).on_sides(1, Side.RIGHT)
    assert draft.steps[0].step.doses == (SideDose(Side.RIGHT, Dose(30.0, 2)),)
    assert draft.steps[0].chosen_sides is Side.RIGHT
    both = draft.on_sides(1, Side.BOTH)
    assert both.steps[0].step.doses == tuple(SideDose(side, Dose(30.0, 2)) for side in LEFT_AND_RIGHT)
    assert both.on_sides(1, Side.BOTH) is both


def test_sides_in_another_order_stay_in_it():
    step = THREE.routine.steps[0]
    turned = Draft.of(replace(THREE.routine, steps=(replace(step, doses=step.doses[::-1]),)))
    assert turned.on_sides(1, Side.BOTH).steps[0].sides == (Side.RIGHT, Side.LEFT)


def test_a_move_without_sides_has_none_to_choose():
    assert not THREE.steps[1].has_sides
    assert THREE.on_sides(2, Side.BOTH) == THREE
    with pytest.raises(KeyError):
        THREE.on_sides(2, Side.LEFT)


def test_the_whole_time_is_that_of_a_session():
    # 5 s get ready, 6 holds of 2 + 20 + 2 s, 4 rests and a change of sides of 5 s each
    assert Draft.of(new_routine(())).added(LUNGE).seconds(LENGTHS) == 5 + 6 * 24 + 4 * 5 + 5
    assert Draft.of(new_routine(())).seconds(LENGTHS) == 0


def test_what_is_changed_is_signed_by_nobody():
    signed = replace(THREE.routine, reviewed=Review("A. Smith", date(2026, 3, 1)))
    assert Draft.of(signed).routine.reviewed is not None
    assert Draft.of(signed).on_days(3).routine.reviewed is None


def test_a_copy_is_a_routine_of_its_own():
    shipped = replace(
        THREE.routine,
        id="starter",
        name="Starter",
        purpose="For stiff hips.",
        build_up=BuildUp(7, 1),
        without_floor="chair",
        notes=("Walk.",),
        sources=("NHS",),
        reviewed=Review("A. Smith", date(2026, 3, 1)),
    )
    assert copy_of(shipped, "Starter,  my copy", {"starter"}) == replace(
        shipped, id="starter-my-copy", name="Starter, my copy", without_floor=None, reviewed=None
    )
