# SPDX-License-Identifier: LGPL-3.0-or-later
"""What was asked comes back just so, or not at all."""

import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.asked import Asked
from companion.store import snapshot
from companion.store.snapshot import SnapshotDamagedError
from tests import strategies
from tests.store.samples import TWO_STRETCHES

VERSION_1 = """
{"version": 1, "routine": "one-stretch", "name": "Dehnung für Ümit", "parts": [
  {"form": {"stretch": "figure-4", "name": "Figure 4", "position": "lying_on_back",
            "bounds": {"hold": [10.0, 30.5], "repetitions": [1, 4]}, "cues": {"hold": "Breathe out."}},
   "doses": [{"side": "left", "dose": {"hold": 20.0, "repetitions": 3}}], "alternating": false, "easier": null}],
 "lengths": {"get_ready": null, "ease_in": 3.0, "ease_out": 3.0, "rest": 5.0, "change_sides": 8.0}}
"""

WRONG = (None, True, False, "?", "", -1, 1e999, 0.5, [], {}, [1], {"x": 1})


@given(strategies.asked())
def test_a_snapshot_comes_back_as_it_was(asked: Asked) -> None:
    assert snapshot.read(snapshot.write(asked)) == asked


def test_the_text_of_version_1_is_read_for_ever() -> None:
    asked = snapshot.read(VERSION_1)
    assert asked.name == "Dehnung für Ümit"
    assert asked.parts[0].form.bounds.hold == (10.0, 30.5)
    assert asked.lengths.get_ready is None
    assert asked.parts[0].form.pace is None
    now = json.loads(snapshot.write(asked))
    del now["parts"][0]["form"]["pace"]
    assert {**now, "version": 1} == json.loads(VERSION_1)


def nodes(tree: object) -> Iterator[tuple[dict | list, object]]:
    """Every value in `tree`, as what holds it and where."""
    if isinstance(tree, dict | list):
        for key in list(tree) if isinstance(tree, dict) else range(len(tree)):
            yield tree, key
            yield from nodes(tree[key])


PLACES = len(list(nodes(json.loads(snapshot.write(TWO_STRETCHES)))))


@given(st.integers(0, PLACES - 1), st.sampled_from(WRONG))
def test_nothing_is_read_loosely(number: int, wrong: object) -> None:
    # GIVEN a snapshot in which one value is another
    tree = json.loads(snapshot.write(TWO_STRETCHES))
    holder, key = list(nodes(tree))[number]
    holder[key] = wrong
    # WHEN it is read, THEN it is refused, or what was read says the very same
    try:
        asked = snapshot.read(json.dumps(tree))
    except SnapshotDamagedError:
        return
    assert json.dumps(json.loads(snapshot.write(asked)), sort_keys=True) == json.dumps(tree, sort_keys=True)


@given(st.integers(0, PLACES - 1))
def test_a_missing_or_a_foreign_field_is_refused(number: int) -> None:
    tree = json.loads(snapshot.write(TWO_STRETCHES))
    holder, key = list(nodes(tree))[number]
    in_cues = isinstance(holder, dict) and set(holder) == {"hold", "ease_in"}
    if isinstance(holder, dict) and not in_cues:
        holder["more"] = 1
        with pytest.raises(SnapshotDamagedError):
            snapshot.read(json.dumps(tree))
        del holder["more"], holder[key]
        with pytest.raises(SnapshotDamagedError):
            snapshot.read(json.dumps(tree))


@pytest.mark.parametrize("value", [True, "3", 2.5, None])
def test_yes_is_not_a_number_of_holds(value: object) -> None:
    tree = json.loads(VERSION_1)
    tree["parts"][0]["doses"][0]["dose"]["repetitions"] = value
    with pytest.raises(SnapshotDamagedError):
        snapshot.read(json.dumps(tree))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[" * 100_000,
        VERSION_1.replace("20.0", "NaN"),
        VERSION_1.replace("20.0", "Infinity"),
        VERSION_1.replace('"version": 1', '"version": 2'),
        VERSION_1.replace('"left"', '"middle"'),
        VERSION_1.replace("[10.0, 30.5]", "[10.0]"),
    ],
    ids=["empty", "cut", "null", "deep", "nan", "infinite", "newer", "side", "half a pair"],
)
def test_a_damaged_snapshot_is_one_clear_error(text: str) -> None:
    with pytest.raises(SnapshotDamagedError):
        snapshot.read(text)
