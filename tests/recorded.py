"""Audio and video files in a few hundred bytes: what is said of them is true, and nothing plays."""

import struct

CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Anna>The dam holds."


def mp3(*, seconds=2, tag=b""):
    """At 128 kilobits and 44,100 samples a second."""
    frame = b"\xff\xfb\x90\x00"
    header = b"ID3\x04\x00\x00\x00\x00\x00" + bytes([len(tag)]) + tag if tag else b""
    return header + frame + b"\0" * (seconds * 16_000 - 4)


def ogg(*, codec=b"OpusHead", seconds=3, rate=48_000):
    head = {b"OpusHead": b"OpusHead\x01\x02", b"\x01vorbis": b"\x01vorbis\0\0\0\0\x02"}
    first = head.get(codec, codec) + struct.pack("<I", rate)
    page = b"OggS\0\x02" + b"\0" * 22 + first
    return page + b"OggS\0\x04" + struct.pack("<Q", seconds * rate) + b"\0" * 20


def box(kind, *inside):
    content = b"".join(inside)
    return struct.pack(">I4s", len(content) + 8, kind) + content


def mp4(
    *,
    handlers=(b"vide", b"soun"),
    seconds=90,
    size=(640, 360),
    brand=b"isom",
    turned=False,
):
    matrix = (
        (0, 65536, 0, -65536, 0, 0, 0, 0, 1)
        if turned
        else (65536, 0, 0, 0, 65536, 0, 0, 0, 1)
    )
    tkhd = (
        b"\0" * 40
        + struct.pack(">9i", *matrix)
        + struct.pack(">II", *(n << 16 for n in size))
    )
    tracks = [
        box(
            b"trak",
            box(b"tkhd", tkhd),
            box(b"mdia", box(b"hdlr", b"\0" * 8 + handler + b"\0" * 12)),
        )
        for handler in handlers
    ]
    mvhd = b"\0" * 12 + struct.pack(">II", 1000, seconds * 1000) + b"\0" * 80
    return (
        box(b"ftyp", brand, b"\0" * 4)
        + box(b"moov", box(b"mvhd", mvhd), *tracks)
        + box(b"mdat", b"\0" * 64)
    )


def element(name, content):
    return (
        bytes.fromhex(name)
        + bytes([0x40 | len(content) >> 8, len(content) & 0xFF])
        + content
    )


def webm(*, types=(1, 2), seconds=4.5, size=(320, 240), doc_type=b"webm"):
    video = element("b0", struct.pack(">H", size[0])) + element(
        "ba", struct.pack(">H", size[1])
    )
    tracks = [
        element(
            "ae", element("83", bytes([t])) + (element("e0", video) if t == 1 else b"")
        )
        for t in types
    ]
    info = element("2ad7b1", (1_000_000).to_bytes(3, "big")) + element(
        "4489", struct.pack(">d", seconds * 1000)
    )
    head = element("1a45dfa3", element("4282", doc_type))
    unknown = b"\x01\xff\xff\xff\xff\xff\xff\xff"  # as browsers record it
    inside = element("1549a966", info) + element("1654ae6b", b"".join(tracks))
    return (
        head
        + bytes.fromhex("18538067")
        + unknown
        + inside
        + bytes.fromhex("1f43b675")
        + unknown
    )
