# SPDX-License-Identifier: LGPL-3.0-or-later
"""The folder of the clinic's own content: files put there by hand, and parcels that were taken in, each in a folder.

A parcel's folder is laid out as the shipped one, `<routine>.yaml` and `stretches/<move>.yaml`, with its pictures in
`figures/<move>/default/`.
"""

import os
from pathlib import Path

OWN_CONTENT = "content"
"""The folder, inside the data folder, that holds the clinic's own content."""

PARCELS = "parcels"
"""The folder, inside the clinic's own, that holds a folder for each parcel."""

FIGURES = "figures"
"""The folder, inside a parcel's, that holds the pictures of its moves."""


def content_folders(own: Path) -> list[Path]:
    """The folders to read the clinic's content from; none where the folder `own` is not there."""
    return [own, *parcel_folders(own)] if _is_folder(own) else []


def figure_roots(own: Path) -> list[Path]:
    """The folders to look for pictures of the clinic's moves in; those of shipped moves lie elsewhere."""
    return [root for folder in parcel_folders(own) if _is_folder(root := folder / FIGURES)]


def parcel_folders(own: Path) -> list[Path]:
    """The folders of the parcels that were taken into the folder `own`, by name."""
    try:
        found = sorted((own / PARCELS).iterdir())
    except OSError:
        return []
    return [path for path in found if not path.name.startswith(".") and _is_folder(path)]


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 where the folder above may not be entered, `Path.is_dir` raises
