"""Whether a colour can be read on a paper."""

from liveblog.config.contrast import contrast
from tests.for_each import for_each


@for_each(
    ("one", "other", "expected"),
    [
        ("#000000", "#FFFFFF", 21.0),
        ("#777777", "#FFFFFF", 4.48),
        ("#0A5A78", "#FCFBF8", 7.39),
        ("#7cc4e0", "#14171a", 9.28),
        ("#B3300B", "#B3300B", 1.0),
    ],
)
def test_contrast_is_that_of_wcag_in_either_order(one, other, expected):
    assert round(contrast(one, other), 2) == expected
    assert contrast(one, other) == contrast(other, one)
