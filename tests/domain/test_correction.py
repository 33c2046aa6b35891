# SPDX-License-Identifier: LGPL-3.0-or-later
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.correction import (
    Change,
    Edit,
    HeldChange,
    History,
    HurtChange,
    NoteChange,
    RemovedChange,
    RestEdit,
    SessionEdit,
    TimesChange,
    after,
)
from companion.domain.diary import Record
from tests.strategies import corrections, written

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)

edits: st.SearchStrategy[Edit] = st.builds(
    RestEdit, st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.booleans()
) | st.builds(
    SessionEdit, st.integers(1, 3), st.lists(st.builds(NoteChange, st.text(), st.text()), max_size=3).map(tuple)
)


@given(edits)
def test_what_is_undone_twice_is_what_was_done(edit):
    assert edit.undone.undone == edit


@given(st.data(), written())
def test_an_edit_and_its_undoing_leave_the_record_as_it_was(data, record: Record):
    # GIVEN changes of each kind, each of which begins where the session stands, as the editor sees to
    wanted = [correction.change for correction in data.draw(corrections(record.asked))]
    changes, now = [], record
    for change in wanted:
        changes.append(replace(change, old=_standing(now, change)))
        now = record.corrected(after(changes, NOON))
    edit = SessionEdit(record.id, tuple(changes))
    # THEN with what takes them back it stands where it stood
    back = record.corrected(after((*edit.changes, *edit.undone.changes), NOON))
    assert [row.counted for row in back.results] == [row.counted for row in record.results]
    assert (back.note, back.hurt, back.removed) == (record.note, record.hurt, record.removed)
    assert back.times == record.times


def _standing(record: Record, change: Change) -> object:
    """What `change` finds."""
    match change:
        case HeldChange():
            return next(row.counted for row in record.results if row.place == change.place)
        case TimesChange():
            return record.times
        case NoteChange():
            return record.note
        case HurtChange():
            return record.hurt
        case RemovedChange():
            return record.removed


def test_what_changes_nothing_is_no_correction():
    assert after([NoteChange("a", "a")], NOON) == ()
    assert [correction.at for correction in after([NoteChange("a", "b")], NOON)] == [NOON]


@given(st.lists(st.sampled_from(("do", "undo", "redo")) | edits, max_size=30))
def test_the_history_agrees_with_two_lists(steps):
    history, done, undone = History(), [], []
    for step in steps:
        if isinstance(step, RestEdit | SessionEdit):
            history.did(step)
            done.append(step)
            undone = []
        elif step == "undo" and history.last is not None:
            history.undid()
            undone.append(done.pop())
        elif step == "redo" and history.next is not None:
            history.redid()
            done.append(undone.pop())
        assert history.last == (done[-1] if done else None)
        assert history.next == (undone[-1] if undone else None)
