# SPDX-License-Identifier: LGPL-3.0-or-later
import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.views.tokens import CONTRAST, LIGHT, PALETTES, Look, Palette, contrast_ratio

WRITTEN = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "sunken"),
    ("ink", "accent_soft"),
    ("ink", "care_soft"),
    ("ink2", "ground"),
    ("ink2", "surface"),
    ("ink2", "sunken"),
    ("ink2", "accent_soft"),
    ("ink2", "disabled_bg"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("care", "surface"),
    ("care", "care_soft"),
    ("rest", "surface"),
    ("rest", "rest_soft"),
    ("miss", "surface"),
    ("coral", "surface"),
    ("stage_ink", "stage"),
]
WRITTEN_IN_THE_TIMER = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "accent_soft"),
    ("ink", "care_soft"),
    ("ink2", "ground"),
    ("ink2", "surface"),
    ("ink2", "sunken"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("care", "care_soft"),
    ("stage_ink", "stage"),
]
EDGES = [
    ("edge", "surface"),
    ("edge", "ground"),
    ("focus", "ground"),
    ("focus", "surface"),
    ("on_accent", "accent"),
    ("accent", "ground"),
    ("accent", "track"),
    ("care", "ground"),
    ("miss", "ground"),
    ("rest", "rest_soft"),
]
PUBLISHED = [
    ("light", "ink", "ground", 13.70),
    ("light", "ink2", "disabled_bg", 7.07),
    ("light", "coral", "surface", 4.97),
    ("dark", "accent", "accent_soft", 7.01),
    ("dark", "rest", "rest_soft", 6.98),
    ("contrast", "accent", "accent_soft", 9.09),
]
SIZES = {
    1.0: {"caption": 15, "body": 17, "lead": 20, "title": 28, "display": 40},
    1.25: {"caption": 19, "body": 21, "lead": 24, "title": 32, "display": 44},
    1.5: {"caption": 22, "body": 26, "lead": 29, "title": 36, "display": 49},
    2.0: {"caption": 30, "body": 34, "lead": 38, "title": 45, "display": 58},
}
SCALES = st.floats(min_value=1.0, max_value=2.0)


def ratio(palette: Palette, front: str, back: str) -> float:
    return contrast_ratio(getattr(palette, front), getattr(palette, back))


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
@pytest.mark.parametrize(("front", "back"), WRITTEN)
def test_what_is_written_can_be_read(palette, front, back):
    assert ratio(palette, front, back) >= 4.5


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
@pytest.mark.parametrize(("front", "back"), WRITTEN_IN_THE_TIMER)
def test_what_is_written_in_the_timer_can_be_read_from_the_mat(palette, front, back):
    assert ratio(palette, front, back) >= 7.0


@pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES.keys())
@pytest.mark.parametrize(("front", "back"), EDGES)
def test_edges_and_marks_stand_out(palette, front, back):
    assert ratio(palette, front, back) >= 3.0


@pytest.mark.parametrize(("name", "front", "back", "expected"), PUBLISHED)
def test_contrast_agrees_with_the_figures_of_the_look(name, front, back, expected):
    assert ratio(PALETTES[name], front, back) == pytest.approx(expected, abs=0.01)


def test_contrast_of_black_and_white_is_the_greatest():
    assert contrast_ratio("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast_ratio("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast_ratio("#777777", "#777777") == pytest.approx(1.0)


@pytest.mark.parametrize("scale", SIZES)
def test_sizes_are_those_of_the_table(scale):
    look = Look(LIGHT, scale)
    assert {name: look.size(name) for name in SIZES[scale]} == SIZES[scale]


@given(SCALES, SCALES)
def test_a_larger_setting_never_makes_anything_smaller(one, other):
    smaller, larger = (Look(LIGHT, scale) for scale in sorted((one, other)))
    for name in SIZES[1.0]:
        assert smaller.size(name) <= larger.size(name)
    assert smaller.metric(48) <= larger.metric(48)
    assert smaller.gap(24) <= larger.gap(24)


@given(SCALES)
def test_headings_stay_larger_than_what_they_head(scale):
    look = Look(LIGHT, scale)
    sizes = [look.size(name) for name in ("caption", "body", "lead", "title", "display")]
    assert sizes == sorted(sizes)


def test_controls_grow_by_half_and_air_hardly_at_all():
    look = Look(LIGHT, 2.0)
    assert look.metric(48) == 72
    assert look.gap(40) == 46


@pytest.mark.parametrize("scale", [0.99, 2.01, -1.0, float("nan")])
def test_a_scale_beyond_the_settings_is_refused(scale):
    with pytest.raises(ValueError, match="text scale"):
        Look(LIGHT, scale)


@pytest.mark.parametrize(
    ("scale", "medium", "large"), [(1.0, False, False), (1.24, False, False), (1.25, True, False), (1.5, False, True)]
)
def test_layouts_change_at_the_same_text_sizes(scale, medium, large):
    look = Look(LIGHT, scale)
    assert (look.medium, look.large) == (medium, large)


def test_contrast_has_thicker_edges():
    assert CONTRAST.border > LIGHT.border
