# SPDX-License-Identifier: LGPL-3.0-or-later
"""A zip file of any bytes: it is read, or refused with a reason; nothing else ever happens."""

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.content.incoming.limits import MOST_OF_A_PICTURE
from companion.content.incoming.opening import opened
from companion.content.incoming.refusal import ParcelFault, ParcelRefusedError
from tests.parcels import unpacked, zipped

FILES = {"wall-slide.yaml": b"schema: 1\n" * 30, "pictures/wall-slide-hold.png": bytes(range(256)) * 4}
GOOD = zipped(FILES)


def everything(path: Path) -> dict[str, bytes]:
    with opened(path) as parcel:
        return {entry.name: parcel.read(entry, MOST_OF_A_PICTURE) for entry in parcel.entries}


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, len(GOOD) - 1), scrap=st.binary(max_size=8), is_put_in=st.booleans())
def test_a_damaged_zip_is_read_as_it_was_or_refused(tmp_path: Path, at: int, scrap: bytes, is_put_in: bool) -> None:
    file = tmp_path / "parcel.zip"
    file.write_bytes(GOOD[:at] + scrap + GOOD[at + (0 if is_put_in else len(scrap)) :])
    with contextlib.suppress(ParcelRefusedError):
        assert set(everything(file).values()) <= set(FILES.values())


def with_comment(comment: bytes) -> bytes:
    return GOOD[:-2] + len(comment).to_bytes(2, "little") + comment


def test_a_zip_with_a_comment_is_read(tmp_path: Path) -> None:
    file = tmp_path / "parcel.zip"
    file.write_bytes(with_comment(b"made by a clinic"))
    assert everything(file) == FILES


def test_a_comment_that_looks_like_the_end_of_the_file_is_no_way_in(tmp_path: Path) -> None:
    file = tmp_path / "parcel.zip"
    file.write_bytes(with_comment(b"PK\x05\x06 in the middle of a comment, and more of it"))
    with pytest.raises(ParcelRefusedError):
        everything(file)


def test_a_folder_and_a_zip_of_it_hold_the_same(tmp_path: Path) -> None:
    file = tmp_path / "parcel.zip"
    file.write_bytes(zipped({**FILES, "__MACOSX/._wall-slide.yaml": b"?", "pictures/.DS_Store": b"?"}))
    folder = unpacked({**FILES, "Thumbs.db": b"?"}, tmp_path / "parcel")
    assert everything(file) == everything(folder) == FILES


def test_a_link_to_a_parcel_is_followed_but_none_inside(tmp_path: Path) -> None:
    folder = unpacked(FILES, tmp_path / "parcel")
    link = tmp_path / "link"
    link.symlink_to(folder)
    assert everything(link) == FILES
    (folder / "elsewhere").symlink_to(tmp_path)
    with pytest.raises(ParcelRefusedError) as refused:
        everything(link)
    assert refused.value.problems[0].code == ParcelFault.NOT_A_PLAIN_FILE
    assert refused.value.problems[0].values == {"name": "elsewhere"}


def test_a_file_that_becomes_a_link_after_it_was_listed_is_not_followed(tmp_path: Path) -> None:
    folder = unpacked(FILES, tmp_path / "parcel")
    with opened(folder) as parcel:
        file = folder / "wall-slide.yaml"
        file.unlink()
        file.symlink_to("/etc/passwd")
        entry = next(entry for entry in parcel.entries if entry.name == "wall-slide.yaml")
        with pytest.raises(ParcelRefusedError):
            parcel.read(entry, MOST_OF_A_PICTURE)


def test_what_is_read_is_counted(tmp_path: Path) -> None:
    folder = unpacked(FILES, tmp_path / "parcel")
    with opened(folder) as parcel, pytest.raises(ParcelRefusedError) as refused:
        parcel.read(parcel.entries[0], 100)
    assert refused.value.problems[0].code == ParcelFault.FILE_TOO_BIG
