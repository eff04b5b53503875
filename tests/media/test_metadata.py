"""What files say of their pictures, and what is kept of it."""

import io
import struct
import subprocess
import sys
from datetime import date

import pytest
from PIL import Image as Pillow

from liveblog.markup import safe_text
from media import rights, words
from media.decoder import metadata
from media.uploads import store_image
from tests.factories import NamedBytes, picture_bytes
from tests.for_each import for_each

pytestmark = pytest.mark.one_database

NOTHING = dict.fromkeys(
    ("caption", "credit", "alt", "place", "taken_on", "instructions"), ""
)
CAPTION, BYLINE, CREDIT, CITY, PART_OF_CITY = 120, 80, 110, 90, 92
CREATED, INSTRUCTIONS = 55, 40


def iptc(*pairs, is_utf8=True):
    """The lines of an agency, as Photoshop keeps them in a JPEG's segment."""
    records = b"\x1c\x01\x5a\x00\x03\x1b%G" if is_utf8 else b""
    for key, text in pairs:
        content = text.encode("utf-8" if is_utf8 else "cp1252")
        records += struct.pack(">BBBH", 0x1C, 2, key, len(content)) + content
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(records)) + records
    block += b"\0" * (len(records) % 2)
    segment = b"Photoshop 3.0\0" + block
    return b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment


def jpeg(*pairs, is_utf8=True, **options):
    picture = picture_bytes(size=(32, 24), **options)
    return picture[:2] + iptc(*pairs, is_utf8=is_utf8) + picture[2:]


def xmp(inside="", attributes=""):
    return f"""<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
 xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
<rdf:Description rdf:about="" {attributes}>{inside}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def exif(**tags):
    found = Pillow.Exif()
    names = {"description": 0x010E, "artist": 0x013B, "copyright": 0x8298}
    for name, number in names.items():
        if name in tags:
            found[number] = tags[name]
    if "taken" in tags:
        found.get_ifd(0x8769)[0x9003] = tags["taken"]
    return found


def said(content):
    with Pillow.open(io.BytesIO(content)) as picture:
        return metadata.read(picture)


def test_a_file_that_says_nothing_says_nothing():
    assert said(picture_bytes()) == NOTHING


def test_what_an_agency_writes():
    content = jpeg(
        (CAPTION, "The bridge at Grünau, after the storm."),
        (BYLINE, "Anna Sorg"),
        (CREDIT, "dpa"),
        (CITY, "Grünau"),
        (PART_OF_CITY, "Upper bridge"),
        (CREATED, "20261124"),
        (INSTRUCTIONS, "NO SALES"),
    )

    assert said(content) == {
        "caption": "The bridge at Grünau, after the storm.",
        "credit": "Anna Sorg/dpa",
        "alt": "",
        "place": "Upper bridge, Grünau",
        "taken_on": "2026-11-24",
        "instructions": "NO SALES",
    }


def test_what_windows_wrote_before_there_was_utf8():
    found = said(jpeg((CAPTION, "Brücke in Grünau"), is_utf8=False))

    assert found["caption"] == "Brücke in Grünau"


def test_what_adobes_programs_write():
    lines = """
      <dc:description><rdf:Alt><rdf:li xml:lang="de">Die Brücke</rdf:li>
        <rdf:li xml:lang="x-default">The bridge</rdf:li></rdf:Alt></dc:description>
      <dc:creator><rdf:Seq><rdf:li>Anna Sorg</rdf:li><rdf:li>Jan Ott</rdf:li></rdf:Seq>
      </dc:creator>
      <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A bridge
        under water</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
      <Iptc4xmpCore:Location>Upper bridge</Iptc4xmpCore:Location>
      <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Own use only</rdf:li>
      </rdf:Alt></xmpRights:UsageTerms>"""
    attributes = (
        'photoshop:Credit="AFP" photoshop:City="Gr&#252;nau" '
        'photoshop:DateCreated="2026-11-24T10:00:00+01:00" '
        'photoshop:Instructions="No archive"'
    )

    for form in ("JPEG", "WEBP"):
        content = picture_bytes(form=form, xmp=xmp(lines, attributes))
        found = said(content)
        found["alt"] = " ".join(found["alt"].split())
        assert found == {
            "caption": "The bridge",
            "credit": "Anna Sorg, Jan Ott/AFP",
            "alt": "A bridge under water",
            "place": "Upper bridge, Grünau",
            "taken_on": "2026-11-24",
            "instructions": "No archive; Own use only",
        }


def test_what_a_camera_writes():
    content = picture_bytes(
        exif=exif(
            description="Die Br__cke",
            artist="Anna Sorg",
            copyright="(c) dpa",
            taken="2026:11:24 10:00:00",
        )
    ).replace(b"__", "ü".encode())  # Pillow itself writes ASCII alone

    assert said(content) == NOTHING | {
        "caption": "Die Brücke",
        "credit": "Anna Sorg",
        "taken_on": "2026-11-24",
    }


def test_agencies_come_before_programs_and_programs_before_cameras():
    in_xmp = xmp(attributes='photoshop:Credit="in XMP" dc:description="in XMP"')
    in_exif = exif(description="in EXIF", artist="in EXIF")
    by_all = jpeg((CAPTION, "in IPTC"), (CREDIT, "in IPTC"), xmp=in_xmp, exif=in_exif)
    by_two = picture_bytes(xmp=in_xmp, exif=in_exif)

    for content, where in ((by_all, "in IPTC"), (by_two, "in XMP")):
        found = said(content)
        assert (found["caption"], found["credit"]) == (where, where)


@pytest.mark.parametrize("name", ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM"])
def test_what_cameras_describe_every_picture_as_is_no_caption(name):
    assert said(picture_bytes(exif=exif(description=name)))["caption"] == ""


@for_each(
    ("texts", "day"),
    [
        (["0000:00:00 00:00:00", "20261124"], "2026-11-24"),
        (["2026:13:40 00:00:00"], ""),
        (["yesterday"], ""),
        (["1:01:01"], ""),
        ([None, ""], ""),
    ],
)
def test_a_day_is_one_of_the_calendar(texts, day):
    assert metadata._day(*texts) == day


def test_the_same_credit_is_not_said_twice():
    assert metadata._joined("/", "Anna Sorg", "Anna Sorg/dpa") == "Anna Sorg/dpa"
    assert metadata._joined("/", "Anna Sorg/dpa", "DPA") == "Anna Sorg/dpa"


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>
<x:xmpmeta xmlns:x="adobe:ns:meta/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:RDF>
<rdf:Description dc:description="x"/></rdf:RDF></x:xmpmeta>"""


@pytest.mark.parametrize("packet", [BOMB, b"<", b"\xff\xfe", b""])
def test_xmp_with_entities_or_without_sense_says_nothing(packet):
    content = picture_bytes(xmp=packet, exif=exif(description="The bridge"))

    assert said(content) == NOTHING | {"caption": "The bridge"}


def test_damaged_iptc_says_nothing():
    picture = picture_bytes(exif=exif(description="The bridge"))
    segment = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + b"\xff" * 40
    marker = b"\xff\xed" + struct.pack(">H", len(segment) + 2)

    found = said(picture[:2] + marker + segment + picture[2:])

    assert found["caption"] == "The bridge"


# What is kept -------------------------------------------------------------------------


def test_an_image_knows_what_its_file_says(cal):
    content = jpeg(
        (CAPTION, "The bridge\nat Grünau"),
        (BYLINE, "Anna Sorg"),
        (CITY, "Grünau"),
        (CREATED, "20261124"),
        (INSTRUCTIONS, "MANDATORY CREDIT - NO SALES, NO ARCHIVES"),
    )

    image = store_image(NamedBytes(content, "C:\\pictures\\bridge.JPG"), by=cal)

    image.refresh_from_db()
    assert image.file_name == "bridge.JPG"
    assert (image.caption, image.credit) == ("The bridge at Grünau", "Anna Sorg")
    assert (image.alt, image.place) == ("", "Grünau")
    assert image.taken_on == date(2026, 11, 24)
    assert image.instructions == "MANDATORY CREDIT - NO SALES, NO ARCHIVES"
    assert image.own_pages_only is True


def test_what_a_file_says_is_cut_and_cleaned(cal):
    content = jpeg(
        (CAPTION, "A\0B\u202e" + "c" * 2000),
        (BYLINE, "\u200b"),
        (INSTRUCTIONS, "x" * 400 + " NO SALES"),
    )

    image = store_image(NamedBytes(content, "../../x" + "y" * 500 + ".jpg"), by=cal)

    assert image.caption == "AB" + "c" * 497 + "…"
    assert image.credit == ""
    assert len(image.instructions) == 300
    assert image.own_pages_only is True
    assert image.file_name == "x" + "y" * 38 + "…" + "y" * 35 + ".jpg"


def test_a_picture_that_forbids_nothing_may_leave_our_pages(cal):
    content = jpeg((INSTRUCTIONS, "EDITORIAL USE ONLY - MANDATORY CREDIT"))

    assert store_image(NamedBytes(content), by=cal).own_pages_only is False


@for_each(
    "instructions",
    [
        "NO SALES",
        "HANDOUT - NO RE-SALES",
        "No Archive",
        "NO ARCHIVES; EDITORIAL USE ONLY",
        "no archiving",
        "For own use only",
        "NOT FOR SALE",
        "ONE TIME USE",
        "no third parties",
        "No syndication.",
        "Keine Archivierung, kein Weiterverkauf",
        "Keine Weitergabe an Dritte",
        "Nur zur eigenen Verwendung",
        "PAS D'ARCHIVES",
    ],
)
def test_what_forbids_to_pass_a_picture_on(instructions):
    assert rights.forbid_passing_on(instructions) is True


@for_each(
    "instructions",
    ["", "MANDATORY CREDIT", "Editorial use only", "no alcohol ads", "piano sales"],
)
def test_what_forbids_nothing_of_that_kind(instructions):
    assert rights.forbid_passing_on(instructions) is False


HONEST = [
    "",
    " a  b ",
    "a\r\nb\tc",
    "e\u0301",
    "x" + "\u0301" * 30,
    "\u200b",
    "a\ufdd0",
]


@for_each("text", [*HONEST, "a\u202eb", "\u2067x\u2069", "a\x07b\x85c"])
def test_a_line_is_what_the_house_makes_of_one(text):
    assert words.line(text, 500) == safe_text.plain_line(text)


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_what_the_house_refuses_to_store_is_left_out(text):
    assert words.line(text, 500) == "ab"


@for_each(
    ("name", "kept"),
    [
        ("bridge.jpg", "bridge.jpg"),
        ("/etc/passwd", "passwd"),
        ("..", ".."),
        ("C:\\a\\b.jpg", "b.jpg"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("", ""),
    ],
)
def test_a_file_name_is_the_last_part_of_its_path(name, kept):
    assert words.file_name(name, 80) == kept


def test_the_decoder_knows_no_django():
    code = (
        "import sys; sys.path.insert(0, '.'); import media.decoder.server;"
        "print(*sorted({n.partition('.')[0] for n in sys.modules} & "
        "{'django', 'liveblog', 'accounts'}))"
    )

    told = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True)

    assert (told.stdout.strip(), told.stderr) == (b"", b"")
