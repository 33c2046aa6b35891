# SPDX-License-Identifier: LGPL-3.0-or-later
"""Where assets, routines and the user's data are looked for."""

from pathlib import Path

import pytest

from companion import paths

HOME = Path("/home/ada").absolute()
ELSEWHERE = Path("/mnt/stick").absolute()


def test_the_source_tree_has_assets_and_routines_beside_the_package() -> None:
    root = Path(__file__).resolve().parent.parent
    assert paths.shipped_assets() == root / "assets"
    assert paths.shipped_routines() == root / "routines"
    assert paths.shipped_assets().is_dir()
    assert paths.shipped_routines().is_dir()


def test_a_wheel_or_a_bundle_has_them_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "companion"
    (package / "_shipped").mkdir(parents=True)
    assert paths.shipped_assets(package) == package / "_shipped" / "assets"
    assert paths.shipped_routines(package) == package / "_shipped" / "routines"


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, HOME / ".local/share/companion"),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/companion")),
        ("linux", {"XDG_DATA_HOME": "not/absolute"}, HOME / ".local/share/companion"),
        ("linux", {"XDG_DATA_HOME": ""}, HOME / ".local/share/companion"),
        ("darwin", {"XDG_DATA_HOME": "/data"}, HOME / "Library/Application Support/Companion"),
        ("win32", {"LOCALAPPDATA": "/local"}, Path("/local/Companion")),
        ("win32", {}, HOME / "AppData/Local/Companion"),
    ],
)
def test_each_platform_has_its_usual_folder(platform: str, environment: dict[str, str], expected: Path) -> None:
    assert paths.data_folder(None, environment, platform=platform, home=HOME) == expected


def test_the_environment_comes_before_the_usual_folder() -> None:
    named = {"COMPANION_DATA_DIR": str(ELSEWHERE), "XDG_DATA_HOME": "/data"}
    assert paths.data_folder(None, named, platform="linux", home=HOME) == ELSEWHERE


def test_an_empty_environment_variable_counts_as_not_set() -> None:
    folder = paths.data_folder(None, {"COMPANION_DATA_DIR": ""}, platform="linux", home=HOME)
    assert folder == HOME / ".local/share/companion"


def test_what_was_asked_for_comes_first() -> None:
    assert paths.data_folder(ELSEWHERE, {"COMPANION_DATA_DIR": "/other"}) == ELSEWHERE


def test_a_relative_folder_is_taken_from_where_the_person_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_folder(Path("trial"), {}) == tmp_path / "trial"
    assert paths.data_folder(None, {"COMPANION_DATA_DIR": "trial"}) == tmp_path / "trial"
