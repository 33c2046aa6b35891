# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where things lie: the assets and routines that ship with the program, and the folder that keeps a user's data.

A source tree has `assets/` and `routines/` beside the package. A wheel carries them inside it, in
`companion/_shipped/`, and a frozen bundle keeps the wheel's layout, so that the two rules below serve all three.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def shipped_assets(package: Path = _PACKAGE) -> Path:
    """The folder of icons, figures, style sheet and translations; `package` is where the `companion` package lies."""
    return _shipped(package) / "assets"


def shipped_routines(package: Path = _PACKAGE) -> Path:
    """The folder of routines and stretches; `package` is where the `companion` package lies."""
    return _shipped(package) / "routines"


def data_folder(
    asked: Path | None,
    environment: Mapping[str, str],
    *,
    platform: str = sys.platform,
    home: Path | None = None,
) -> Path:
    """The absolute path of the folder for the diary and the settings; nothing is created.

    Args:
        asked: What `--data-dir` named; it comes before everything else.
        environment: The process's environment; `COMPANION_DATA_DIR` comes before the platform's own place.
        platform: As `sys.platform` says it.
        home: The user's home folder; the operating system is asked when it is not given.
    """
    if asked is not None:
        return asked.expanduser().absolute()
    if named := environment.get("COMPANION_DATA_DIR"):
        return Path(named).expanduser().absolute()
    return _usual_folder(environment, platform, home or Path.home())


def _shipped(package: Path) -> Path:
    inside = package / "_shipped"
    return inside if inside.is_dir() else package.parent


def _usual_folder(environment: Mapping[str, str], platform: str, home: Path) -> Path:
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else home / "AppData" / "Local") / "Companion"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "Companion"
    data_home = environment.get("XDG_DATA_HOME", "")
    # The XDG specification has a relative path ignored.
    return (Path(data_home) if data_home.startswith("/") else home / ".local" / "share") / "companion"
