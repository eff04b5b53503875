"""XMP: what Adobe's programs and all since then write of a picture, in RDF's XML."""

from typing import NoReturn
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

DC = "{http://purl.org/dc/elements/1.1/}"
PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"
IPTC = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}"
RIGHTS = "{http://ns.adobe.com/xap/1.0/rights/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NAMES = {
    "caption": f"{DC}description",
    "creator": f"{DC}creator",
    "credit": f"{PHOTOSHOP}Credit",
    "city": f"{PHOTOSHOP}City",
    "place_in_city": f"{IPTC}Location",
    "alt": f"{IPTC}AltTextAccessibility",
    "created": f"{PHOTOSHOP}DateCreated",
    "instructions": f"{PHOTOSHOP}Instructions",
    "terms": f"{RIGHTS}UsageTerms",
}
MAX_BYTES = 1024 * 1024


class Packet:
    """One packet of XMP. A document type, with which XML bombs begin, is refused."""

    def __init__(self, source: bytes):
        builder = TreeBuilder()
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartDoctypeDeclHandler = _refuse
        parser.StartElementHandler = lambda name, attributes: builder.start(
            _braced(name), {_braced(key): text for key, text in attributes.items()}
        )
        parser.EndElementHandler = lambda name: builder.end(_braced(name))
        parser.CharacterDataHandler = builder.data
        parser.Parse(source[:MAX_BYTES].strip(b"\0"), True)  # noqa: FBT003
        self.root: Element = builder.close()

    @classmethod
    def of(cls, picture) -> "Packet":
        source = picture.info.get("xmp") or picture.info["XML:com.adobe.xmp"]
        return cls(source.encode() if isinstance(source, str) else source)

    def lines(self) -> dict[str, str]:
        """What it says of each of NAMES, "" where nothing."""
        return {name: self._line(tag) for name, tag in NAMES.items()}

    def _line(self, tag: str) -> str:
        for description in self.root.iter(f"{RDF}Description"):
            if tag in description.attrib:
                return description.attrib[tag].strip()
            if (child := description.find(tag)) is not None:
                return _text(child)
        return ""


def _text(element: Element) -> str:
    """Of several languages the first, which is the default; of several people all."""
    lists = {each: element.find(f"{RDF}{each}") for each in ("Alt", "Seq", "Bag")}
    for kind, holder in lists.items():
        if holder is None:
            continue
        items = [(item.get(LANGUAGE), (item.text or "").strip()) for item in holder]
        if kind == "Alt":
            default = [text for language, text in items if language == "x-default"]
            return next(filter(None, default + [text for _, text in items]), "")
        return ", ".join(text for _, text in items if text)
    return (element.text or "").strip()


def _braced(name: str) -> str:
    return f"{{{name}" if "}" in name else name


def _refuse(*_) -> NoReturn:
    raise ValueError("an XMP packet has no document type")
