"""Whether a colour can be read on a paper: the contrast of WCAG 2, by its formula."""

# Text of our sizes needs this much (WCAG 2.2, 1.4.3).
READABLE = 4.5


def contrast(one: str, other: str) -> float:
    """1 (the same) to 21 (black on white), of two colours written #RRGGBB."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return ((channel + 0.055) / 1.055) ** 2.4
