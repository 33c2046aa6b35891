# SPDX-License-Identifier: LGPL-3.0-or-later
"""Names for the kinds of arrays that the illustrator passes around."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Volume = NDArray[np.float32]
Ints = NDArray[np.int32]
Bytes = NDArray[np.uint8]
Mask = NDArray[np.bool_]

Distance = Callable[[Floats], Floats]
"""From points, of shape (n, 3) in metres, to their signed distances from a surface, of shape (n,); negative inside."""
