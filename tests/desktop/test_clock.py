# SPDX-License-Identifier: LGPL-3.0-or-later
"""Both clocks run, and the zone is one that the time zone database knows."""

import os
import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from companion.desktop.clock import local_zone, offset_at, system_clock


@pytest.fixture
def set_zone(monkeypatch):
    """Sets the TZ of this process, and puts the old one back."""

    def to(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield to
    monkeypatch.undo()
    time.tzset()


def test_a_reading_lies_between_the_clocks_before_and_after_it():
    before = time.monotonic(), datetime.now(UTC)
    reading = system_clock()
    after = time.monotonic(), datetime.now(UTC)

    assert before[0] <= reading.monotonic <= after[0]
    assert before[1] <= reading.wall <= after[1]
    assert reading.wall.tzinfo is UTC


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its zone elsewhere")
@pytest.mark.parametrize("name", ["Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Pacific/Auckland", "UTC"])
def test_the_zone_set_for_this_process_is_found(set_zone, name):
    set_zone(name)
    assert local_zone() == name


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows keeps its zone elsewhere")
@pytest.mark.parametrize(
    "rubbish", ["Nowhere/Land", "CET-1CEST,M3.5.0,M10.5.0/3", "/etc/passwd", "../../etc", "Europe"]
)
def test_what_is_no_zone_is_utc(set_zone, rubbish):
    set_zone(rubbish)
    assert local_zone() == "UTC"


@pytest.mark.skipif("TZ" in os.environ, reason="the machine's own zone is covered up by TZ")
def test_the_machines_own_zone_is_known_to_the_database():
    assert ZoneInfo(local_zone()).key == local_zone()


@pytest.mark.parametrize(
    ("zone", "month", "ahead"),
    [
        ("Europe/Berlin", 1, timedelta(hours=1)),
        ("Europe/Berlin", 7, timedelta(hours=2)),
        ("America/St_Johns", 1, -timedelta(hours=3, minutes=30)),
        ("Asia/Kathmandu", 1, timedelta(hours=5, minutes=45)),
        ("UTC", 7, timedelta(0)),
    ],
)
def test_the_offset_is_that_of_the_moment(zone, month, ahead):
    assert offset_at(zone, datetime(2026, month, 15, 12, tzinfo=UTC)) == ahead


def test_the_offset_changes_at_the_very_second_that_summer_time_ends():
    end = datetime(2026, 10, 25, 1, tzinfo=UTC)
    assert offset_at("Europe/Berlin", end - timedelta(seconds=1)) == timedelta(hours=2)
    assert offset_at("Europe/Berlin", end) == timedelta(hours=1)


def test_an_unknown_zone_has_no_offset():
    with pytest.raises(ZoneInfoNotFoundError):
        offset_at("Nowhere/Land", datetime(2026, 1, 1, tzinfo=UTC))
