"""Where a picture is cut so that its focal point stays in it."""


def box(
    width: int, height: int, ratio: float, focus_x: int, focus_y: int
) -> tuple[int, int, int, int]:
    """The largest part of a picture in this ratio (width to height), as Pillow crops.

    Left, top, right, bottom, in pixels. The focal point, in per cent of the picture, is
    in its middle, or as near to it as the picture's edges allow.
    """
    if width > height * ratio:
        wide, high = max(1, round(height * ratio)), height
    else:
        wide, high = width, max(1, round(width / ratio))
    left = _start(width, wide, focus_x)
    top = _start(height, high, focus_y)
    return left, top, left + wide, top + high


def _start(whole: int, part: int, focus: int) -> int:
    return min(max(0, round(whole * focus / 100 - part / 2)), whole - part)
