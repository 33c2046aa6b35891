# SPDX-License-Identifier: LGPL-3.0-or-later
"""A quick look at a pose: small and without cast shadows, to be mended and looked at again."""

from concurrent.futures import ThreadPoolExecutor

from PIL import Image

from companion.illustrator.body.person import Person
from companion.illustrator.figure import camera_of
from companion.illustrator.illustration import Fineness, illustration
from companion.illustrator.pose.pose import Pose
from companion.illustrator.tools.picture import laid_over

QUICK = Fineness(canvas=(480, 360), samples=1, coarse=2.2, taps=0)
"""So coarse that every limb is still there."""


def preview(pose: Pose, person: Person, moments: tuple[float, ...]) -> list[tuple[str, Image.Image]]:
    """Small pictures of some moments of the move-in, each from 0 to 1."""
    camera = camera_of(pose, person, QUICK.canvas)

    def picture(at: float) -> tuple[str, Image.Image]:
        painting = illustration(pose, person, camera, QUICK, progress=at)
        return f"{pose.stretch} at {at:.0%}", laid_over(painting.body, painting.highlight, at)

    # the compiled loops let the other threads run
    with ThreadPoolExecutor() as pool:
        return list(pool.map(picture, moments))
