import pytest

from media.crops import box


@pytest.mark.parametrize(
    ("size", "ratio", "expected"),
    [
        # Wider than asked for: cut at its sides.
        ((1600, 900), 1, (350, 0, 1250, 900)),
        # Higher than asked for: cut above and below.
        ((900, 1600), 1, (0, 350, 900, 1250)),
        ((900, 1600), 16 / 9, (0, 547, 900, 1053)),
        ((1600, 900), 16 / 9, (0, 0, 1600, 900)),
        ((1, 1), 16 / 9, (0, 0, 1, 1)),
        ((30_000, 1), 1, (15_000, 0, 15_001, 1)),
    ],
)
def test_the_largest_part_in_this_ratio_is_kept(size, ratio, expected):
    assert box(*size, ratio, 50, 50) == expected


@pytest.mark.parametrize(
    ("focus_x", "left"), [(0, 0), (28, 0), (40, 190), (72, 700), (100, 700)]
)
def test_the_focal_point_is_in_the_middle_as_far_as_the_edges_allow(focus_x, left):
    assert box(1600, 900, 1, focus_x, 50) == (left, 0, left + 900, 900)


@pytest.mark.parametrize(
    ("focus_y", "top"), [(0, 0), (25, 0), (50, 300), (60, 420), (75, 600), (100, 600)]
)
def test_a_portrait_is_cut_about_its_focal_point(focus_y, top):
    assert box(600, 1200, 1, 50, focus_y) == (0, top, 600, top + 600)
