# SPDX-License-Identifier: LGPL-3.0-or-later
"""What is drawn: meshes, each of one material."""

from dataclasses import dataclass

from companion.illustrator.arrays import Distance, Floats, Ints


@dataclass(frozen=True, slots=True)
class Material:
    """Four tones picked by hand, as 'RRGGBB' in sRGB; outlines take the last.

    Attributes:
        light: Where the light falls.
        base: The colour itself.
        shadow: Away from the light.
        line: Of outlines and creases; never black.
        warmth: From 0 to 1: how much the border of light and shadow glows red, as skin does.
        sheen: From 0 to 1: how strong a soft highlight is, as on hair.
    """

    light: str
    base: str
    shadow: str
    line: str
    warmth: float = 0.0
    sheen: float = 0.0


@dataclass(frozen=True, slots=True)
class Surface:
    """One mesh.

    Attributes:
        part: Its name; a thin line is drawn where two parts meet.
        material: Its colours.
        vertices: Of shape (n, 3), in metres; z is up.
        faces: Of shape (m, 3), counter-clockwise when seen from outside.
        normals: Of shape (n, 3), of length 1.
        muscle: Of shape (n,), from 0 to 1: how far a vertex lies over the muscle that is stretched.
        of_person: Whether it belongs to the person; props have no creases and thinner lines.
        has_lines: Whether it has an outline of its own; small dark things such as eyes have none.
    """

    part: str
    material: Material
    vertices: Floats
    faces: Ints
    normals: Floats
    muscle: Floats
    of_person: bool = True
    has_lines: bool = True


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is seen at one moment.

    Attributes:
        surfaces: What is drawn.
        distance: Of the person and the props together, for the shade in hollows.
        floor: The height of the floor in metres.
    """

    surfaces: tuple[Surface, ...]
    distance: Distance
    floor: float
