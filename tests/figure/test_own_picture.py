# SPDX-License-Identifier: LGPL-3.0-or-later
"""Pictures from elsewhere: upright, bounded, drawn anew; whatever the bytes are, they are taken or refused."""

import io
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageReader

from companion.figure.own_picture import ROOM, as_webp, picture_in
from companion.figure.own_refusal import PictureFault, PictureRefusedError

pytestmark = pytest.mark.usefixtures("qapp")

ORIENTATION = 0x0112
RED, BLUE = (200, 20, 20), (20, 20, 200)


def two_halves(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """Red above, blue below."""
    whole = Image.new("RGB", (width, height), BLUE)
    whole.paste(RED, (0, 0, width, height // 2))
    return whole.convert(mode)


def file_of(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


MOVING: dict[str, object] = {"save_all": True, "append_images": [two_halves(mode="L")], "duration": 50}
"""Has a file hold a second picture."""


def is_about(picture: QImage, x: int, y: int, colour: tuple[int, int, int]) -> bool:
    found = picture.pixelColor(x, y)
    return all(
        abs(one - other) < 60 for one, other in zip(colour, (found.red(), found.green(), found.blue()), strict=True)
    )


def fault(data: bytes, ending: str) -> PictureFault:
    with pytest.raises(PictureRefusedError) as refused:
        picture_in(data, ending)
    return refused.value.code


@pytest.mark.parametrize(
    ("make", "ending"),
    [
        (lambda: file_of(two_halves(), "JPEG"), ".jpg"),
        (lambda: file_of(two_halves(), "JPEG", progressive=True), ".JPEG"),
        (lambda: file_of(two_halves(mode="CMYK"), "JPEG"), ".jpg"),
        (lambda: file_of(two_halves(mode="RGBA")), ".png"),
        (lambda: file_of(two_halves(mode="P")), ".PNG"),
        (lambda: file_of(two_halves(), "WEBP"), ".webp"),
        (lambda: file_of(two_halves(mode="RGBA"), "WEBP", lossless=True), ".webp"),
    ],
    ids=["jpeg", "progressive", "of a printer", "with alpha", "with a palette", "webp", "lossless"],
)
def test_every_usual_kind_is_taken_and_can_be_kept(make: Callable[[], bytes], ending: str) -> None:
    picture = picture_in(make(), ending)
    assert picture.size() == QSize(400, 300)
    assert is_about(picture, 200, 20, RED)
    assert is_about(picture, 200, 280, BLUE)
    again = QImage.fromData(as_webp(picture), "webp")
    assert is_about(again, 200, 20, RED)
    assert is_about(again, 200, 280, BLUE)


@pytest.mark.parametrize(
    ("size", "expected"), [((2000, 1500), ROOM), ((1500, 2000), QSize(540, 720)), ((3000, 210), QSize(960, 67))]
)
def test_a_large_picture_is_made_to_fit(size: tuple[int, int], expected: QSize) -> None:
    for data, ending in ((file_of(two_halves(*size)), ".png"), (file_of(two_halves(*size), "JPEG"), ".jpg")):
        assert picture_in(data, ending).size() == expected


@pytest.mark.parametrize(
    ("turn", "corner"),
    [(1, (10, 10)), (3, (10, 290)), (6, (290, 10)), (8, (10, 10))],
    ids=["0", "180", "right", "left"],
)
def test_a_photograph_stands_as_the_camera_was_held(turn: int, corner: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = turn
    picture = picture_in(file_of(two_halves(), "JPEG", exif=exif), ".jpg")
    assert picture.size() == (QSize(300, 400) if turn > 4 else QSize(400, 300))
    assert is_about(picture, *corner, RED)


def test_what_shines_through_still_does() -> None:
    glass = Image.new("RGBA", (300, 300), (200, 20, 20, 100))
    again = QImage.fromData(as_webp(picture_in(file_of(glass), ".png")), "webp")
    assert again.pixelColor(100, 100).alpha() == pytest.approx(100, abs=3)


def test_nothing_but_pixels_is_kept() -> None:
    exif = Image.Exif()
    exif[0x010E] = "at the patient's home"
    data = file_of(two_halves(), "JPEG", exif=exif, icc_profile=b"a profile" * 9, comment=b"secret")
    kept = as_webp(picture_in(data, ".jpg"))
    assert b"patient" in data
    assert not any(word in kept for word in (b"patient", b"profile", b"secret", b"EXIF", b"ICCP", b"XMP"))


@pytest.mark.parametrize(
    ("data", "ending", "expected"),
    [
        (lambda: file_of(two_halves(199, 300)), ".png", PictureFault.TOO_SMALL),
        (lambda: file_of(two_halves(6001, 200)), ".png", PictureFault.TOO_LARGE),
        (lambda: file_of(two_halves(), "GIF"), ".gif", PictureFault.ANIMATED),
        (lambda: file_of(two_halves(), "BMP"), ".png", PictureFault.NOT_A_PICTURE),
        (lambda: file_of(two_halves(), "TIFF"), ".jpg", PictureFault.NOT_A_PICTURE),
        (lambda: file_of(two_halves(), "WEBP"), ".png", PictureFault.WRONG_ENDING),
        (lambda: file_of(two_halves(), "WEBP")[:-9], ".webp", PictureFault.CUT_OFF),
        (lambda: file_of(two_halves(), "JPEG")[:-9], ".jpg", PictureFault.CUT_OFF),
        (lambda: file_of(two_halves(), **MOVING), ".png", PictureFault.ANIMATED),
        (lambda: file_of(two_halves(), "WEBP", **MOVING), ".webp", PictureFault.ANIMATED),
        (lambda: b"", ".png", PictureFault.NOT_A_PICTURE),
        (lambda: b"\xff\xd8\xff\xda\xff\xd9", ".jpg", PictureFault.NOT_DECODED),
    ],
    ids=[
        "small", "large", "gif", "bmp", "tiff", "ending", "half webp", "half jpeg", "moving png", "moving webp",
        "empty", "hollow",
    ],
)  # fmt: skip
def test_what_is_refused_is_refused_for_what_it_is(
    data: Callable[[], bytes], ending: str, expected: PictureFault
) -> None:
    assert fault(data(), ending) == expected


FILES = {
    ".jpg": file_of(two_halves(220, 220), "JPEG"),
    ".png": file_of(two_halves(220, 220)),
    ".webp": file_of(two_halves(220, 220), "WEBP"),
}


@settings(max_examples=120)
@given(st.sampled_from(sorted(FILES)), st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=6))
def test_whatever_the_bytes_are_a_picture_is_taken_or_refused(ending: str, share: float, scrap: bytes) -> None:
    data = FILES[ending]
    at = int(len(data) * share)
    before = QImageReader.allocationLimit()
    try:
        picture = picture_in(data[:at] + scrap + data[at + len(scrap) :], ending)
    except PictureRefusedError:
        pass
    else:
        assert picture.size().boundedTo(ROOM) == picture.size()
    assert QImageReader.allocationLimit() == before
