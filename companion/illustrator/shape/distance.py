# SPDX-License-Identifier: LGPL-3.0-or-later
"""The compiled loops that tell how far points are from a field."""

import math
from typing import NamedTuple

import numpy as np

from companion.illustrator.arrays import Floats, Ints, Volume
from companion.illustrator.compiled import compiled

FAR = 9.0
"""Metres: what a group without any shape nearby is said to be away."""

STRETCHED = 1.15
"""A squeezed shape's distances change by up to this much more than a metre a metre."""


class Program(NamedTuple):
    """The field as arrays, as the compiled loops want it."""

    kinds: Ints
    into: Floats
    sizes: Floats
    groups: Ints
    blends: Floats
    reaches: Floats
    swells: Floats
    cut_groups: Ints
    cuts: Floats
    scoop_groups: Ints
    scoops: Floats
    fold_groups: Ints
    folds: Floats
    join_groups: Ints
    joins: Floats


@compiled
def _melted(a: float, b: float, width: float) -> float:
    """The smaller of two distances, rounded off where they differ by less than `width`."""
    overlap = max(width - abs(a - b), 0.0) / width
    return min(a, b) - overlap * overlap * width * 0.25


@compiled
def _from_cone(x: float, y: float, z: float, length: float, low: float, high: float) -> float:
    """From a cone with round ends along z, of radius `low` at 0 and `high` at `length`."""
    out = math.sqrt(x * x + y * y)
    slope = (low - high) / length
    rise = math.sqrt(max(1.0 - slope * slope, 0.0))
    side = rise * z - slope * out
    if side < 0.0:
        return math.sqrt(out * out + z * z) - low
    if side > rise * length:
        return math.sqrt(out * out + (z - length) ** 2) - high
    return out * rise + z * slope - low


@compiled
def _from_shape(kind: int, into: Floats, sizes: Floats, x: float, y: float, z: float) -> float:
    lx = into[0] * x + into[1] * y + into[2] * z + into[3]
    ly = into[4] * x + into[5] * y + into[6] * z + into[7]
    lz = into[8] * x + into[9] * y + into[10] * z + into[11]
    if kind == 0:
        a, b, c = sizes[0], sizes[1], sizes[2]
        k0 = math.sqrt((lx / a) ** 2 + (ly / b) ** 2 + (lz / c) ** 2)
        k1 = math.sqrt((lx / (a * a)) ** 2 + (ly / (b * b)) ** 2 + (lz / (c * c)) ** 2)
        # in the middle of a flat one the formula tells too much: nothing lies deeper than the smallest radius
        deepest: float = -min(a, min(b, c))
        told: float = max(k0 * (k0 - 1.0) / k1, deepest) if k1 > 1e-6 else deepest
        return told
    if kind == 1:
        wide, deep = sizes[3], sizes[4]
        thinnest: float = min(min(wide, deep), 1.0)
        return _from_cone(lx / wide, ly / deep, lz, sizes[0], sizes[1], sizes[2]) * thinnest
    r = sizes[3]
    qx, qy, qz = abs(lx) - sizes[0] + r, abs(ly) - sizes[1] + r, abs(lz) - sizes[2] + r
    outside = math.sqrt(max(qx, 0.0) ** 2 + max(qy, 0.0) ** 2 + max(qz, 0.0) ** 2)
    inside: float = min(max(qx, max(qy, qz)), 0.0)
    away: float = outside + inside - r
    return away


@compiled
def _at(x: float, y: float, z: float, program: Program, alive: Ints, alive_count: int, groups: Floats) -> float:
    """The distance of one point; `alive` lists the shapes that count, `groups` is room to work in."""
    groups[:] = FAR
    for index in range(alive_count):
        j = alive[index]
        d = _from_shape(program.kinds[j], program.into[j], program.sizes[j], x, y, z)
        g = program.groups[j]
        groups[g] = _melted(groups[g], d, program.blends[j]) if groups[g] < FAR else d
    for g in range(groups.shape[0]):
        groups[g] -= program.swells[g]
    for i in range(program.fold_groups.shape[0]):
        g = program.fold_groups[i]
        f = program.folds[i]
        lx = f[0] * x + f[1] * y + f[2] * z + f[3]
        ly = f[4] * x + f[5] * y + f[6] * z + f[7]
        lz = f[8] * x + f[9] * y + f[10] * z + f[11]
        fade = (lx / f[12]) ** 2 + (ly / f[13]) ** 2 + (lz / f[14]) ** 2
        if fade < 4.0:
            groups[g] -= f[16] * math.cos(2 * math.pi * lx / f[15]) * math.exp(-1.5 * fade)
    for i in range(program.cut_groups.shape[0]):
        g = program.cut_groups[i]
        c = program.cuts[i]
        beyond = c[0] * x + c[1] * y + c[2] * z - c[3]
        groups[g] = -_melted(-groups[g], -beyond, c[4])
    for i in range(program.scoop_groups.shape[0]):
        g = program.scoop_groups[i]
        c = program.scoops[i]
        within = c[3] - math.sqrt((x - c[0]) ** 2 + (y - c[1]) ** 2 + (z - c[2]) ** 2)
        groups[g] = -_melted(-groups[g], -within, c[4])
    for i in range(program.join_groups.shape[0]):
        to, g = program.join_groups[i, 0], program.join_groups[i, 1]
        n = program.joins[i]
        away = math.sqrt((x - n[0]) ** 2 + (y - n[1]) ** 2 + (z - n[2]) ** 2) / n[5]
        t = min(max(1.0 - away, 0.0) * 1.6, 1.0)
        t = t * t * (3.0 - 2.0 * t)
        groups[to] = _melted(groups[to], groups[g], n[4] + (n[3] - n[4]) * t)
    first: float = groups[0]
    return first


@compiled
def _select(x: float, y: float, z: float, around: float, program: Program, alive: Ints) -> int:
    """List in `alive` the shapes that shape the surface within `around` metres of a point; returns how many.

    Where the surface passes, a shape counts only if it is nearer than it melts into others and these may bulge. Away
    from the surface the distances come out too large, but never on the wrong side.
    """
    kept = 0
    for j in range(program.kinds.shape[0]):
        own = _from_shape(program.kinds[j], program.into[j], program.sizes[j], x, y, z)
        if own - program.swells[program.groups[j]] < around * STRETCHED + program.reaches[j]:
            alive[kept] = j
            kept += 1
    return kept


@compiled
def distances(points: Floats, program: Program) -> Floats:
    """The signed distances of points, of shape (n, 3), from the field."""
    everything = np.arange(program.kinds.shape[0]).astype(np.int32)
    groups = np.empty(program.swells.shape[0])
    result = np.empty(points.shape[0])
    for i in range(points.shape[0]):
        result[i] = _at(points[i, 0], points[i, 1], points[i, 2], program, everything, everything.shape[0], groups)
    return result


@compiled
def fill_blocks(
    volume: Volume, blocks: Ints, low: Floats, step: float, size: int, near: float, program: Program
) -> None:
    """Write the distances of the grid points of each block into `volume`.

    Args:
        volume: of shape (nx, ny, nz), changed in place.
        blocks: of shape (n, 3), each block's place counted in blocks.
        low: where the grid's first corner is; a grid point lies in the middle of its cell.
        step: metres between grid points.
        size: grid points along a block's edge.
        near: metres from a block's middle within which the surface may pass through it; of other blocks only the side
            is written.
        program: the field.
    """
    everything = np.arange(program.kinds.shape[0]).astype(np.int32)
    alive = np.empty(program.kinds.shape[0], np.int32)
    groups = np.empty(program.swells.shape[0])
    around = step * size * 0.87
    for b in range(blocks.shape[0]):
        i0, j0, k0 = blocks[b, 0] * size, blocks[b, 1] * size, blocks[b, 2] * size
        x, y, z = low[0] + (i0 + size / 2) * step, low[1] + (j0 + size / 2) * step, low[2] + (k0 + size / 2) * step
        middle = _at(x, y, z, program, everything, everything.shape[0], groups)
        if abs(middle) >= near:
            volume[i0 : i0 + size, j0 : j0 + size, k0 : k0 + size] = math.copysign(near, middle)
            continue
        count = _select(x, y, z, around, program, alive)
        for i in range(i0, i0 + size):
            for j in range(j0, j0 + size):
                for k in range(k0, k0 + size):
                    volume[i, j, k] = _at(
                        low[0] + (i + 0.5) * step, low[1] + (j + 0.5) * step, low[2] + (k + 0.5) * step,
                        program, alive, count, groups,
                    )  # fmt: skip
