"""Pictures as an agency sends them: with a caption (IPTC) and a preview in the file."""

PREVIEW = 202
NUMBERS = {"caption": 120, "credit": 110, "city": 90, "created": 55, "instructions": 40}


def with_iptc(jpeg, *, preview=b"a preview of the picture", **said):
    """This JPEG with the preview and what is said of it in front of the picture."""
    sets = [_data_set(NUMBERS[name], text.encode()) for name, text in said.items()]
    sets = b"".join(sets) + _data_set(PREVIEW, preview)
    resource = b"8BIM" + b"\x04\x04" + b"\0\0" + len(sets).to_bytes(4, "big") + sets
    thumbnail = b"8BIM" + b"\x04\x0c" + b"\0\0" + (4).to_bytes(4, "big") + b"seen"
    content = b"Photoshop 3.0\0" + thumbnail + resource
    content += b"\0" * (len(content) % 2)
    segment = b"\xff\xed" + (len(content) + 2).to_bytes(2, "big") + content
    return jpeg[:2] + segment + jpeg[2:]


def _data_set(number, value):
    return bytes([0x1C, 2, number]) + len(value).to_bytes(2, "big") + value
