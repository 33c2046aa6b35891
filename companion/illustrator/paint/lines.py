# SPDX-License-Identifier: LGPL-3.0-or-later
"""Ink: contours where a body ends before something farther away, thin lines between parts, faint ones in folds.

A line is found between two pixels and not on one, is then smoothed along its run, and is drawn with a round pen. So it
has an even weight, ends in a taper where a step in depth runs out, and shows no stairs.
"""

import math
from typing import NamedTuple

import numpy as np
from scipy import ndimage

from companion.illustrator.arrays import Floats, Ints, Mask
from companion.illustrator.compiled import compiled
from companion.illustrator.paint.rasteriser import FAR

OUTER, INNER, BORDER, CREASE = 1, 2, 3, 4

PENS = ((0.0, 0.0), (1.02, 1.0), (0.80, 1.0), (0.52, 0.72), (0.46, 0.40))
"""Half the width of each kind of line, at 960 pixels of canvas, and how strong its ink is."""
PROP_PEN = (0.50, 0.80)
PRESS = 0.22
"""How much wider a pen gets on the side away from the light, and thinner on the other."""
FROM_LIGHT = (0.55, 0.83)
"""Right and down on the picture, away from the light."""
SMOOTHING = 2.0
"""Along how much of a line the stairs are smoothed, at 960 pixels of canvas."""

STEP = (0.004, 0.016)
"""Metres of step in depth at which a contour begins and is at its full width."""

FOLD = (0.30, 0.75)
"""How far the normals turn towards each other over `FOLD_REACH` where a fold begins and is fully drawn."""
FOLD_REACH = 1.5
"""At 960 pixels of canvas."""

UNBROKEN = 0.006
"""Metres of bend that a furrow may have; more is a step between two things."""

CONTACT = 0.012
"""Metres by which a cushion or a mat may lie before the person and still only touch, so that the outline goes on."""

SMALLEST = 9.0
"""Lines shorter than this, at 960 pixels of canvas, are specks, and so are rings no wider."""


class View(NamedTuple):
    """What the lines are found in.

    Attributes:
        depth: Of shape (h, w), in metres; `FAR` where nothing is.
        owner: Of shape (h, w): the surface that is seen; -1 where nothing is.
        facing: Of shape (h, w, 2): how far the normal points to the right and down on the picture.
        of_person: Of shape (s,), for the surfaces.
        has_lines: Of shape (s,), for the surfaces.
        footprint: Metres that a pixel is wide at the distance of what is looked at.
    """

    depth: Floats
    owner: Ints
    facing: Floats
    of_person: Mask
    has_lines: Mask
    footprint: float


class _Marks(NamedTuple):
    """Where lines run, all of shape (h, w).

    Attributes:
        kind: Of the line that begins at a pixel; 0 where none does.
        strength: From 0 to 1: how deep the step or the fold is.
        across: How far to the right of the pixel's centre the line runs, in pixels.
        down: How far below it.
    """

    kind: Ints
    strength: Floats
    across: Floats
    down: Floats


class _Strokes(NamedTuple):
    """Places where the pen is pressed.

    Attributes:
        place: Of shape (n, 2): column and row, in pixels.
        half: Of shape (n,): half the width of the pen, in pixels.
        strong: Of shape (n,): how dark the ink is, from 0 to 1.
        who: Of shape (n,): the surface whose ink it is.
    """

    place: Floats
    half: Floats
    strong: Floats
    who: Ints


class Ink(NamedTuple):
    """Lines of a window.

    Attributes:
        cover: Of shape (h, w), from 0 to 1: how much of a pixel is covered.
        owner: Of shape (h, w): the surface whose line it is; -1 where there is none.
    """

    cover: Floats
    owner: Ints


def ink(view: View, unit: float) -> Ink:
    """Draws the lines of a window.

    Args:
        view: What is seen.
        unit: Pixels of the window for one pixel of a canvas 960 wide.
    """
    shape = view.owner.shape
    drawn = Ink(np.zeros(shape), np.full(shape, -1, dtype=np.int32))
    if not len(view.of_person):
        return drawn
    marks = _Marks(np.zeros(shape, dtype=np.int32), np.zeros(shape), np.zeros(shape), np.zeros(shape))
    _find_steps(view, marks)
    reach = max(round(FOLD_REACH * unit), 1)
    furrow = np.zeros(shape)
    _find_furrows(view, reach, furrow)
    _find_folds(furrow, marks)
    _remove_specks(marks.kind, round(SMALLEST * unit))
    _draw(_strokes(view, marks, unit), drawn)
    return drawn


def _strokes(view: View, marks: _Marks, unit: float) -> _Strokes:
    """Chooses a pen for every mark and smooths the runs."""
    rows, columns = np.nonzero(marks.kind)
    index = np.full(marks.kind.shape, -1, dtype=np.int32)
    index[rows, columns] = np.arange(len(rows), dtype=np.int32)
    rough = np.stack([columns, rows, marks.strength[rows, columns]], axis=1).astype(np.float64)
    rough[:, 0] += marks.across[rows, columns]
    rough[:, 1] += marks.down[rows, columns]
    smooth = np.empty_like(rough)
    _smooth(rough, index, marks.kind, max(round(SMOOTHING * unit), 1), smooth)
    who, depth = view.owner[rows, columns], smooth[:, 2]
    pens = np.where(view.of_person[who][:, None], np.array(PENS)[marks.kind[rows, columns]], np.array(PROP_PEN))
    # A pen is pressed harder on the side away from the light.
    press = 1.0 + PRESS * (view.facing[rows, columns] @ np.array(FROM_LIGHT))
    half = pens[:, 0] * unit * (0.45 + 0.55 * depth) * press
    return _Strokes(smooth[:, :2].copy(), half, pens[:, 1] * (0.35 + 0.65 * depth), who)


def _remove_specks(kind: Ints, smallest: int) -> None:
    """Takes lines away, in place, that are shorter than so many pixels or curl up within so small a square."""
    names, count = ndimage.label(kind > 0, structure=np.ones((3, 3)))
    if not count:
        return
    small = np.bincount(names.ravel()) < smallest
    for name, (rows, columns) in enumerate(ndimage.find_objects(names), start=1):
        small[name] |= max(rows.stop - rows.start, columns.stop - columns.start) <= smallest
    kind[small[names]] = 0


@compiled
def _is_inside(view: View, row: int, column: int) -> bool:
    """Whether the same surface goes on all around, as it does at most pixels; a quick look first."""
    here, near = view.owner[row, column], view.depth[row, column] + STEP[0]
    for down, across in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if view.owner[row + down, column + across] != here or view.depth[row + down, column + across] > near:
            return False
    return True


@compiled
def _meeting(view: View, row: int, column: int, beside: tuple[int, int]) -> tuple[int, float]:
    """What line runs between a pixel and the one beside it, for the sake of the first; and how deep the step is."""
    here, there = view.owner[row, column], view.owner[row + beside[0], column + beside[1]]
    if there < 0:
        return OUTER, 1.0
    depth, ahead = view.depth[row, column], view.depth[row + beside[0], column + beside[1]]
    behind = view.depth[row - beside[0], column - beside[1]]
    if view.of_person[here] and not view.of_person[there]:
        return (OUTER, 1.0) if ahead > depth - CONTACT else (0, 0.0)
    # What the surface itself would do, going on straight, is no step.
    slope = max(depth - behind, 0.0) if behind < 0.5 * FAR else 0.0
    step = ahead - depth - slope
    # On a coarse picture even a ridge falls away that much from one pixel to the next.
    if step > max(STEP[0], 2.0 * view.footprint):
        return INNER, step
    if here < there and view.of_person[there] == view.of_person[here] and view.has_lines[there]:
        return BORDER, 1.0
    return 0, 0.0


@compiled
def _find_steps(view: View, marks: _Marks) -> None:
    """Marks pixels that lie before a step in depth or beside another part, and where beside them the line runs."""
    height, width = view.owner.shape
    for row in range(1, height - 1):
        for column in range(1, width - 1):
            here = view.owner[row, column]
            if here < 0 or not view.has_lines[here]:
                continue
            if _is_inside(view, row, column):
                continue
            best, deepest, across, down = CREASE, 0.0, 0.0, 0.0
            for beside in ((0, 1), (1, 0), (0, -1), (-1, 0)):
                kind, step = _meeting(view, row, column, beside)
                if kind > 0:
                    best, deepest = min(best, kind), max(deepest, step)
                    across, down = across + 0.5 * beside[1], down + 0.5 * beside[0]
            if best < CREASE:
                marks.kind[row, column] = best
                marks.strength[row, column] = min(max((deepest - STEP[0]) / (STEP[1] - STEP[0]), 0.0), 1.0)
                marks.across[row, column], marks.down[row, column] = across, down


@compiled
def _turn(view: View, row: int, column: int, reach: tuple[int, int]) -> float:
    """How far the normals at both sides turn towards each other along one direction, if all is one surface."""
    here, up, left = view.owner[row, column], row - reach[0], column - reach[1]
    down, right = row + reach[0], column + reach[1]
    if view.owner[up, left] != here or view.owner[down, right] != here:
        return 0.0
    if abs(view.depth[up, left] + view.depth[down, right] - 2.0 * view.depth[row, column]) > UNBROKEN:
        return 0.0
    axis = 0 if reach[0] == 0 else 1
    return float(view.facing[up, left, axis] - view.facing[down, right, axis])


@compiled
def _find_furrows(view: View, reach: int, furrow: Floats) -> None:
    """Measures how sharply the person's surfaces are bent inwards."""
    height, width = furrow.shape
    for row in range(reach, height - reach):
        for column in range(reach, width - reach):
            here = view.owner[row, column]
            if here >= 0 and view.of_person[here] and view.has_lines[here]:
                sideways = _turn(view, row, column, (0, reach))
                furrow[row, column] = max(sideways, _turn(view, row, column, (reach, 0)))


@compiled
def _find_folds(furrow: Floats, marks: _Marks) -> None:
    """Marks the deepest pixels of furrows."""
    height, width = furrow.shape
    for row in range(1, height - 1):
        for column in range(1, width - 1):
            turn = furrow[row, column]
            if turn < FOLD[0] or marks.kind[row, column] > 0:
                continue
            across = turn >= furrow[row, column - 1] and turn > furrow[row, column + 1]
            if across or (turn >= furrow[row - 1, column] and turn > furrow[row + 1, column]):
                marks.kind[row, column] = CREASE
                marks.strength[row, column] = min((turn - FOLD[0]) / (FOLD[1] - FOLD[0]), 1.0)


@compiled
def _smooth(rough: Floats, index: Ints, kind: Ints, reach: int, smooth: Floats) -> None:
    """Moves every place to the mean of its neighbours on lines of the same kind, which takes the stairs away."""
    height, width = index.shape
    for row in range(height):
        for column in range(width):
            number = index[row, column]
            if number < 0:
                continue
            smooth[number, :] = 0.0
            total = 0.0
            for r in range(max(row - reach, 0), min(row + reach + 1, height)):
                for c in range(max(column - reach, 0), min(column + reach + 1, width)):
                    other = index[r, c]
                    if other >= 0 and kind[r, c] == kind[row, column]:
                        share = math.exp(-((r - row) ** 2 + (c - column) ** 2) / (0.5 * reach * reach + 0.1))
                        smooth[number, :] += share * rough[other, :]
                        total += share
            smooth[number, :] /= total


@compiled
def _draw(strokes: _Strokes, drawn: Ink) -> None:
    """Presses a round pen on every place; the strongest ink wins, so that crossings do not clot."""
    height, width = drawn.cover.shape
    for number in range(strokes.half.shape[0]):
        x, y, half = strokes.place[number, 0], strokes.place[number, 1], strokes.half[number]
        around = math.ceil(half + 1.0)
        for row in range(max(round(y) - around, 0), min(round(y) + around + 1, height)):
            for column in range(max(round(x) - around, 0), min(round(x) + around + 1, width)):
                away = math.sqrt((column - x) ** 2 + (row - y) ** 2)
                inked = strokes.strong[number] * min(max(half - away + 0.5, 0.0), 1.0)
                if inked > drawn.cover[row, column]:
                    drawn.cover[row, column] = inked
                    drawn.owner[row, column] = strokes.who[number]
