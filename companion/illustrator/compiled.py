# SPDX-License-Identifier: LGPL-3.0-or-later
"""Numba's compiler under a name that keeps a function's types."""

from collections.abc import Callable
from typing import TypeVar, cast

from numba import njit

F = TypeVar("F", bound=Callable[..., object])

compiled = cast("Callable[[F], F]", njit(cache=True, fastmath=True, nogil=True))
"""Compiles a loop over numbers to machine code when it is first called, and keeps the result beside the module."""
