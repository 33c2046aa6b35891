# SPDX-License-Identifier: LGPL-3.0-or-later
"""The real program on a lent laptop, for every screen that is tested in its place."""

import pytest

from tests.program import Laptop


@pytest.fixture
def laptop(qapp, tmp_path, clock):
    laptop = Laptop(qapp, tmp_path / "companion", clock)
    yield laptop
    laptop.clear_away()
