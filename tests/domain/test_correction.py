# SPDX-License-Identifier: LGPL-3.0-or-later
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.correction import Edit, History, NoteChange, RestEdit, SessionEdit, after
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
    changes = [correction.change for correction in data.draw(corrections(record.asked))]
    # Each change begins where the one before left the session, as the editor sees to.
    told = [change for change in changes if isinstance(change, NoteChange)]
    told = [NoteChange(before, change.new) for before, change in zip(_notes(record, told), told, strict=True)]
    edit = SessionEdit(record.id, tuple(told))
    back = record.corrected(after((*edit.changes, *edit.undone.changes), NOON))
    assert back.note == record.note


def _notes(record, told):
    return [record.note, *(change.new for change in told)][: len(told)]


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
