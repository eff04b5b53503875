"""Feeds, sitemaps and news items looked at by schemas, and by what their specifications say in words;
captions by a parser, and other documents by types that others publish.

Each function returns its complaints as a list: nothing to say, nothing wrong. None of them
asks the network. `tests/schemas/README.md` says where the schemas come from.
"""

import json
import re
import subprocess
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlsplit

import jsonschema
import sectxt
from lxml import etree

from tests.page import parse

SCHEMAS = Path(__file__).parent / "schemas"
FOREIGN_PROGRAMS = Path(__file__).parent / "foreign"
COMPILER = Path(__file__).parent.parent / "node_modules/.bin/tsc"
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "news": "http://www.google.com/schemas/sitemap-news/0.9",
}
# Feed readers drop scripts and styles, and hooks for scripts of ours would be noise.
FOREIGN = ("on", "hx-", "data-", "aria-", "style", "class", "id", "srcset")


def atom_complaints(document: bytes) -> list[str]:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
    feed, complaints = _read(document, schema)
    if feed is None or complaints:
        return complaints
    entries = feed.findall("atom:entry", NAMES)
    ids = [_text(entry, "atom:id") for entry in entries]
    gone = [each.get("ref") for each in feed.findall("at:deleted-entry", NAMES)]
    complaints += _repeated(ids) + _repeated(gone)
    complaints += [f"{each} is both there and gone" for each in set(ids) & set(gone)]
    if feed.find("atom:author", NAMES) is None:
        complaints += [
            f"{_text(entry, 'atom:id')} has no author"
            for entry in entries
            if entry.find("atom:author", NAMES) is None
        ]
    for each in [feed, *entries]:
        links = [link.get("rel") for link in each.findall("atom:link", NAMES)]
        complaints += [] if links.count("alternate") == 1 else [f"links: {links}"]
    for each in entries:
        if _moment(each, "atom:published") > _moment(each, "atom:updated"):
            complaints.append("updated before it was published")
        complaints += _html_complaints(_text(each, "atom:content"))
    return complaints


def rss_complaints(document: bytes) -> list[str]:
    schema = etree.RelaxNG(etree.parse(SCHEMAS / "rss.rng"))
    rss, complaints = _read(document, schema)
    if rss is None or complaints:
        return complaints
    items = rss.findall("channel/item")
    complaints += _repeated([_text(item, "guid") for item in items])
    if rss.find("channel/atom:link[@rel='self']", NAMES) is None:
        complaints.append("no link to itself")
    for item in items:
        moment = parsedate_to_datetime(_text(item, "pubDate"))
        if f"{moment:%a}" != _text(item, "pubDate")[:3]:
            complaints.append(f"{_text(item, 'pubDate')} was another day of the week")
        complaints += _html_complaints(_text(item, "description"))
    return complaints


def json_feed_complaints(document: bytes) -> list[str]:
    feed = json.loads(document)
    schema = json.loads((SCHEMAS / "json-feed-1.1.json").read_text())
    validator = jsonschema.Draft7Validator(schema, format_checker=_formats(_is_address))
    complaints = [error.message for error in validator.iter_errors(feed)]
    complaints += _repeated([item.get("id") for item in feed["items"]])
    for item in feed["items"]:
        complaints += _html_complaints(item.get("content_html", ""))
    return complaints


def ninjs_complaints(item: dict) -> list[str]:
    """Of one news item, by the schema of the IPTC."""
    return _json_complaints("ninjs-3.1.json", item)


def openapi_complaints(document: dict) -> list[str]:
    """By the schema of the OpenAPI Initiative."""
    return _json_complaints("openapi-3.1.json", document)


def oembed_complaints(answer: dict) -> list[str]:
    return _json_complaints("oembed-1.0.json", answer)


def nodeinfo_complaints(told: dict) -> list[str]:
    return _json_complaints("nodeinfo-2.1.json", told)


def security_complaints(document: bytes, address: str) -> list[str]:
    """Of security.txt at this address: what sectxt calls an error. (That it is not signed is none.)"""
    return [each["message"] for each in sectxt.Parser(document, urls=address).errors]


def sitemap_complaints(document: bytes) -> list[str]:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "sitemaps.xsd"))
    return _read(document, schema)[1]


COMPLAINTS = {
    "atom": atom_complaints,
    "rss": rss_complaints,
    "json": json_feed_complaints,
}

SECOND_OPINION = """
require "rss"
feed = RSS::Parser.parse(STDIN.read, true)
puts "#{feed.class} #{feed.items.size}"
"""


def second_opinion(document: bytes) -> str:
    """What Ruby's own validating parser makes of it: the class and the count of items."""
    ruby = subprocess.run(
        ["ruby", "-e", SECOND_OPINION], input=document, capture_output=True, check=False
    )
    return (ruby.stdout or ruby.stderr).decode().strip()


def web_vtt_complaints(document: bytes) -> list[str]:
    """Of captions: what npm's webvtt-parser says. It needs Node, and what npm installs."""
    command = ["node", FOREIGN_PROGRAMS / "web_vtt.js"]
    ran = subprocess.run(command, input=document, capture_output=True, check=True)
    return json.loads(ran.stdout)


def type_complaints(
    documents: dict[str, tuple[str, dict]], folder: Path
) -> dict[str, list[str]]:
    """Of documents by their names, each with its type in `tests/foreign/published_types.ts`: for each
    name what TypeScript says, all in one run of the compiler, in this empty folder.

    JSON is an expression of TypeScript, and a property that the type has not is refused in one. It
    needs Node, and what npm installs.
    """
    types = json.dumps(str(FOREIGN_PROGRAMS / "published_types"))
    for name, (type_, document) in documents.items():
        (folder / f"{name}.ts").write_text(
            f"import type {{ {type_} }} from {types};\n"
            f"export const told: {type_} = {json.dumps(document, indent=1)};\n"
        )
    options = {"noEmit": True, "strict": True, "skipLibCheck": True, "types": []}
    options |= {"lib": ["es2024"], "module": "esnext", "moduleResolution": "bundler"}
    project = {"compilerOptions": options, "include": ["*.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(project))
    ran = subprocess.run(
        # Several threads would each work out schema.org's types anew.
        [COMPILER, "--singleThreaded", "--pretty", "false", "-p", folder],
        cwd=folder,
        capture_output=True,
        text=True,
    )
    complaints = {name: [] for name in documents}
    # What it goes on to say of one complaint is indented; what is no document's fails here.
    for line in re.findall(r"^\S.*", ran.stdout, flags=re.M):
        file, _, said = line.partition("(")
        complaints[file.removesuffix(".ts")].append(said.partition("): ")[2])
    assert ran.returncode in (0, 1, 2), ran.stderr
    return complaints


def _json_complaints(name, document):
    schema = json.loads((SCHEMAS / name).read_text())
    formats = _formats(_is_uri)
    validator = jsonschema.Draft202012Validator(schema, format_checker=formats)
    return [error.message for error in validator.iter_errors(document)]


def _read(document, schema):
    try:
        tree = etree.fromstring(document)
    except etree.XMLSyntaxError as error:
        return None, [f"not well-formed: {error}"]
    schema.validate(tree)
    return tree, [f"line {each.line}: {each.message}" for each in schema.error_log]


def _text(element, path):
    return element.findtext(path, default="", namespaces=NAMES)


def _moment(element, path):
    return datetime.fromisoformat(_text(element, path))


def _repeated(ids):
    return [f"{each} is there twice" for each in set(ids) if ids.count(each) > 1]


def _formats(is_uri):
    checker = jsonschema.FormatChecker(formats=())
    checker.checks("date-time", raises=ValueError)(_is_moment)
    checker.checks("uri", raises=ValueError)(is_uri)
    return checker


def _is_moment(text):
    return datetime.fromisoformat(text).tzinfo is not None


def _is_address(text):
    return all(urlsplit(text)[:2])


def _is_uri(text):
    """With a scheme, such as tag:, and without what no URI has."""
    parts = urlsplit(text)
    return (
        bool(parts.scheme and (parts.netloc or parts.path))
        and text.isascii()
        and not set(text) & set(' <>"')
    )


def _html_complaints(html: str) -> list[str]:
    """What an entry's HTML must not have when it is shown elsewhere."""
    complaints = []
    for element in parse(html).find_all(lambda each: True):
        if element.tag in {"script", "style", "button", "form", "iframe", "template"}:
            complaints.append(f"<{element.tag}> in {html}")
        for name, value in element.attributes.items():
            if name.startswith(FOREIGN):
                complaints.append(f"{name} in {html}")
            is_address = name in {"href", "src", "cite"}
            if is_address and not value.startswith(("http:", "https:", "mailto:")):
                complaints.append(f"{value} is not absolute")
    return complaints
