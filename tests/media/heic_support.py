"""Whether HEIC pictures can be opened here."""

from importlib.util import find_spec

IS_OPENED = find_spec("pillow_heif") is not None

SENTENCE = (
    "We cannot open pictures in Apple’s HEIC format. Save it as JPEG and add it "
    "again, or set the iPhone’s camera to “Most Compatible”."
)
