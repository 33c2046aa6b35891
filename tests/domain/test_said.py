# SPDX-License-Identifier: LGPL-3.0-or-later
"""What a person says of a time, and what it means where clocks are put forward and back, and over midnight."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.desktop.clock import SystemZones
from companion.domain.felt import Times
from companion.domain.said import LONGEST, Said, meant, said_of
from tests.strategies import instants

ZONES = SystemZones()
LONDON, BERLIN, NEW_YORK = "Europe/London", "Europe/Berlin", "America/New_York"
LORD_HOWE, KIRITIMATI, APIA, CAIRO = "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Apia", "Africa/Cairo"


def session(zone: str, began: datetime, minutes: float = 6) -> Times:
    """A session that began at an instant in UTC."""
    began = began.replace(tzinfo=UTC)
    return Times(ZONES.felt(began, zone), ZONES.felt(began + timedelta(minutes=minutes), zone))


TABLE = [
    # zone, local time said, minutes, second one meant: the instant it began (UTC), and the local time it ended
    pytest.param(BERLIN, "2026-03-02 07:42", 6, False, "2026-03-02 06:42", "2026-03-02 07:48", id="winter"),
    pytest.param(BERLIN, "2026-07-02 07:42", 6, False, "2026-07-02 05:42", "2026-07-02 07:48", id="summer"),
    pytest.param(BERLIN, "2026-07-02 23:58", 6, False, "2026-07-02 21:58", "2026-07-03 00:04", id="over midnight"),
    pytest.param(BERLIN, "2026-12-31 23:58", 6, False, "2026-12-31 22:58", "2027-01-01 00:04", id="over new year"),
    pytest.param(LONDON, "2026-03-29 00:58", 6, False, "2026-03-29 00:58", "2026-03-29 02:04", id="over the gap"),
    pytest.param(LONDON, "2026-03-29 01:30", 6, False, None, None, id="in the gap"),
    pytest.param(LONDON, "2026-03-29 02:00", 6, False, "2026-03-29 01:00", "2026-03-29 02:06", id="after the gap"),
    pytest.param(LONDON, "2026-10-25 01:30", 6, False, "2026-10-25 00:30", "2026-10-25 01:36", id="first of two"),
    pytest.param(LONDON, "2026-10-25 01:30", 6, True, "2026-10-25 01:30", "2026-10-25 01:36", id="second of two"),
    pytest.param(LONDON, "2026-10-25 01:57", 6, False, "2026-10-25 00:57", "2026-10-25 01:03", id="over the turn back"),
    pytest.param(LONDON, "2026-10-25 02:00", 6, False, "2026-10-25 02:00", "2026-10-25 02:06", id="after two"),
    pytest.param(NEW_YORK, "2026-03-08 02:30", 6, False, None, None, id="gap of New York"),
    pytest.param(NEW_YORK, "2026-11-01 01:15", 6, True, "2026-11-01 06:15", "2026-11-01 01:21", id="second, New York"),
    pytest.param(LORD_HOWE, "2026-10-04 02:15", 6, False, None, None, id="gap of half an hour"),
    pytest.param(LORD_HOWE, "2026-04-05 01:45", 6, True, "2026-04-04 15:15", "2026-04-05 01:51", id="half an hour"),
    pytest.param(KIRITIMATI, "2026-03-02 00:01", 6, False, "2026-03-01 10:01", "2026-03-02 00:07", id="UTC+14"),
    pytest.param(CAIRO, "2026-04-24 00:30", 6, False, None, None, id="gap at midnight"),
]


@pytest.mark.parametrize(("zone", "local", "minutes", "second", "began", "ended"), TABLE)
def test_what_is_said_of_a_time(zone, local, minutes, second, began, ended):  # noqa: PLR0917 a row of the table
    known = session(zone, datetime(2026, 1, 5, 9, 0, 17), 5)  # noqa: DTZ001 UTC is added
    times = meant(Said(datetime.fromisoformat(local), minutes, second), known, ZONES)
    if began is None:
        assert times is None
        return
    assert times is not None
    assert times.began.at == datetime.fromisoformat(began).replace(tzinfo=UTC)
    assert times.began.local.replace(tzinfo=None) == datetime.fromisoformat(local)
    assert times.ended.local.replace(tzinfo=None) == datetime.fromisoformat(ended)
    assert times.length == timedelta(minutes=minutes)


def test_a_day_that_a_country_left_out_has_no_times():
    # Samoa went over the date line: after Thursday 29 December 2011 came Saturday 31.
    wall = ZONES.on_the_wall(datetime(2011, 12, 30, 12, 0), APIA)  # noqa: DTZ001 a time on the wall
    assert wall.meanings == ()
    assert wall.instead is not None
    assert wall.instead.day == 31


zones = st.sampled_from((LONDON, BERLIN, NEW_YORK, LORD_HOWE, KIRITIMATI, CAIRO, "Asia/Kathmandu", "UTC"))


@given(zones, instants, st.integers(0, 4 * 3600))
def test_what_is_said_as_it_is_known_changes_nothing_to_the_second(zone, began, seconds):
    known = Times(ZONES.felt(began, zone), ZONES.felt(began + timedelta(seconds=seconds), zone))
    assert meant(said_of(known, ZONES), known, ZONES) is known


@given(zones, instants, st.integers(1, 240))
def test_what_is_said_is_what_the_wall_shows(zone, began, minutes):
    known = session(zone, datetime(2026, 1, 5, 9), 5)  # noqa: DTZ001 UTC is added
    to_the_minute = ZONES.felt(began.replace(second=0, microsecond=0), zone)
    said = said_of(Times(to_the_minute, ZONES.felt(to_the_minute.at + timedelta(minutes=minutes), zone)), ZONES)
    if to_the_minute.local.second:
        return  # local mean time of long ago does not lie on whole minutes
    times = meant(said, known, ZONES)
    assert times is not None
    assert times.began == to_the_minute
    assert times.length == timedelta(minutes=minutes)


def test_only_the_part_that_is_said_anew_changes():
    known = session(BERLIN, datetime(2026, 3, 2, 6, 42, 31), 5.4)  # noqa: DTZ001 UTC is added
    said = said_of(known, ZONES)
    longer = meant(Said(said.local, 9), known, ZONES)
    assert longer is not None
    assert longer.began == known.began
    moved = meant(Said(said.local + timedelta(hours=1), said.minutes), known, ZONES)
    assert moved is not None
    assert moved.length == known.length


def test_a_session_that_was_left_open_is_said_to_be_as_long_as_any_can_be():
    known = session(BERLIN, datetime(2026, 3, 2, 6), 9 * 60)  # noqa: DTZ001 UTC is added
    assert timedelta(minutes=said_of(known, ZONES).minutes) == LONGEST
    assert meant(said_of(known, ZONES), known, ZONES) is known
