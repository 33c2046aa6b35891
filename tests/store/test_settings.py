# SPDX-License-Identifier: LGPL-3.0-or-later
"""Settings outlive the program, and belong to one loan."""

from hypothesis import HealthCheck, given, settings

from companion.domain.settings import Settings
from companion.store.opening import Store
from tests import strategies
from tests.clock import MONDAY_MORNING
from tests.store.conftest import Opener


def test_a_new_store_has_the_defaults(store: Store) -> None:
    assert store.settings.read() == Settings()


@given(chosen=strategies.all_settings)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_kept_last_is_read(store: Store, chosen: Settings) -> None:
    store.settings.write(chosen)
    assert store.settings.read() == chosen


def test_settings_are_there_at_the_next_start(opened: Opener) -> None:
    chosen = Settings(text_percent=150, language="de", press_when_ready=True)
    first = opened()
    first.settings.write(chosen)
    first.close()
    assert opened().settings.read() == chosen


def test_the_next_loan_begins_with_the_defaults(opened: Opener) -> None:
    # GIVEN settings of a loan that has ended
    first = opened()
    first.settings.write(Settings(volume=10))
    first.connection.execute("UPDATE loan SET ended_utc = began_utc")
    first.close()
    # WHEN the program starts again, THEN a loan begins that knows nothing of them
    second = opened(now=MONDAY_MORNING)
    assert second.settings.read() == Settings()
