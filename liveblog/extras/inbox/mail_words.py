"""What somebody has written in a mail, without what their mail program has put around it."""

import codecs
import hashlib
import re
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import EmailPolicy
from email.utils import getaddresses
from itertools import count, islice

from .incoming import Odd, clean

RECIPIENTS = (
    *("To", "Cc", "Delivered-To", "X-Original-To"),
    *("Envelope-To", "X-Forwarded-To"),
)
SIGNED_ONCE = ("To", "Subject", "Message-ID")

# RFC 3676: what comes after it is a signature.
SIGNATURE = {"--", "-- "}
# "-----Original Message-----", in whatever language; but not what was forwarded to be read.
ORIGINAL = re.compile(r"[ \t]*-{3,}[^-]{3,60}-{3,}[ \t]*")
FORWARDED = re.compile("forward|weitergeleitet|transf|reenv|inoltrat", re.IGNORECASE)
QUOTE, BEFORE_IT = ">", (":", "：")
BEFORE_SUBJECT = re.compile(
    r"^(?:(?:re|aw|sv|vs|fwd?|wg|tr|rv|antw|odp)\s*:\s*)+", re.IGNORECASE
)
AUTOMATIC_PRECEDENCE = {"bulk", "junk", "list", "auto_reply"}
MOST_LETTERS = 400_000
# The email package takes the square of their length to read these, and each line once for every part
# that it stands in; codecs such as this one the square of the text.
MOST_PARTS, MOST_NESTED, MOST_ALIKE, MOST_HEADERS = 300, 20, 20, 5_000
LONGEST = {"content-type": 2_000, "content-disposition": 2_000}
LONGEST |= dict.fromkeys(map(str.lower, (*RECIPIENTS, "From", "Subject")), 20_000)
MULTIPART = re.compile(rb"[\r\n]content-type:\s*multipart/", re.IGNORECASE)
SLOW_CODECS = {"punycode", "idna"}


class Policy(EmailPolicy):
    """The email package's own, but for what is too long to be read. One for each mail."""

    headers = count()

    def header_source_parse(self, sourcelines):
        if next(self.headers) >= MOST_HEADERS:
            raise Odd
        name, value = super().header_source_parse(sourcelines)
        if len(value) > LONGEST.get(name.lower(), len(value)):
            raise Odd
        return name, value


@dataclass(frozen=True)
class Mail:
    """All that is known of a mail. `sender` and `to` are "" and empty where they are not clear."""

    is_automatic: bool
    number: str
    sender: str
    to: list[str]
    recipients: list[str]  # whatever header names them
    subject: str
    words: str
    html: str
    pictures: list[tuple[bytes, str]]
    others: list[str]  # the names of other files


def read(raw: bytes) -> Mail:
    """Raises Odd of what cannot be read as one."""
    try:
        return _read(_parsed(raw), raw)
    except Exception:
        # The email package raises whatever it stumbles over, of what strangers have sent.
        raise Odd from None


def _parsed(raw: bytes) -> EmailMessage:
    """In linear time."""
    parts = count()

    def begin(policy) -> EmailMessage:
        if next(parts) > MOST_PARTS:
            raise Odd
        return EmailMessage(policy=policy)

    if len(MULTIPART.findall(raw)) > MOST_NESTED:
        raise Odd
    return BytesParser(begin, policy=Policy(headers=count())).parsebytes(raw)


def _read(mail: EmailMessage, raw: bytes) -> Mail:
    plain, html = words(mail)
    number = header(mail, "Message-ID").strip()
    sender = addresses(mail, "From") if _is_said_once(mail, "From") else []
    # Without a number it could be sent again as another.
    to = addresses(mail, "To") if number else []
    return Mail(
        is_automatic=is_automatic(mail),
        number=_number(number, raw),
        sender=sender[0] if len(sender) == 1 else "",
        # What is said twice is signed once.
        to=to if _is_said_once(mail, *SIGNED_ONCE) else [],
        recipients=[each for name in RECIPIENTS for each in addresses(mail, name)],
        subject=subject(mail),
        words=plain,
        html=html,
        pictures=pictures(mail),
        others=others(mail),
    )


def _number(said: str, raw: bytes) -> str:
    """The same each time that it is sent; where it has none, as long as nothing else is in its head."""
    if 0 < len(said) <= 255:
        return said
    return hashlib.sha256(said.encode() or raw).hexdigest()


def addresses(mail: EmailMessage, name: str) -> list[str]:
    """By small letters, of all headers of this name."""
    heads = (head for head in mail.raw_items() if head[0].lower() == name.lower())
    most = islice(heads, MOST_ALIKE)
    said = [str(mail.policy.header_fetch_parse(*head)) for head in most]
    found = [address.strip().lower() for _name, address in getaddresses(said)]
    return [clean(each) for each in found if each.count("@") == 1]


def header(mail: EmailMessage, name: str) -> str:
    return clean(str(mail.get(name, "")))


def _is_said_once(mail: EmailMessage, *names: str) -> bool:
    said = [name.lower() for name in mail]
    return all(said.count(name.lower()) == 1 for name in names)


def is_automatic(mail: EmailMessage) -> bool:
    """A bounce, an out-of-office reply, or what a list has sent to everybody (RFC 3834)."""
    said = header(mail, "Auto-Submitted").split(";")[0].strip().lower()
    is_marked = said not in {"", "no"} or any(
        name in mail for name in ("X-Autoreply", "X-Auto-Response-Suppress", "List-Id")
    )
    is_bounce = header(mail, "Return-Path").strip() == "<>"
    is_report = mail.get_content_type() == "multipart/report"
    precedence = header(mail, "Precedence").strip().lower()
    return is_marked or is_bounce or is_report or precedence in AUTOMATIC_PRECEDENCE


def subject(mail: EmailMessage) -> str:
    return BEFORE_SUBJECT.sub("", " ".join(header(mail, "Subject").split()))


def words(mail: EmailMessage) -> tuple[str, str]:
    """(plain text, ""), or ("", HTML) where there is no plain text."""
    part = _body(mail, ("plain",))
    if part is not None and (text := _text(part)).strip():
        is_flowed = str(part.get_param("format", "")).lower() == "flowed"
        return own(_unflowed(text) if is_flowed else text), ""
    part = _body(mail, ("html",))
    return "", _text(part) if part is not None else ""


def own(text: str) -> str:
    """Without a signature, and without the mail that it answers below it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for place, line in enumerate(lines):
        if line in SIGNATURE or _begins_another_mail(line):
            lines = lines[:place]
            break
    return "\n".join(lines[: _end_of_own(lines)]).strip()


def _begins_another_mail(line: str) -> bool:
    is_one = len(line) < 200 and ORIGINAL.fullmatch(line)
    return bool(is_one) and not FORWARDED.search(line)


def _end_of_own(lines: list[str]) -> int:
    """Where what is quoted to the end begins, with the line before it that says who wrote that and when.

    What somebody quotes to say something about it stays: nothing of theirs stands before it, or a line
    that ends in a colon and names neither a time nor an address.
    """
    start = len(lines)
    while start and (not lines[start - 1].strip() or lines[start - 1][0] == QUOTE):
        start -= 1
    is_quoted = any(line.startswith(QUOTE) for line in lines[start:])
    if not (start and is_quoted):
        return len(lines)
    if not lines[start - 1].rstrip().endswith(BEFORE_IT):
        return start
    said = lines[max(0, start - 2) : start]  # it may be broken into two
    names = [any(c.isdigit() or c == "@" for c in line) for line in said]
    if not any(names):
        return len(lines)
    return start - (1 if names[-1] else 2)


def pictures(mail: EmailMessage) -> list[tuple[bytes, str]]:
    """(bytes, name of the file) of each that was sent with it, in their order."""
    found = []
    for part in mail.walk():
        if part.get_content_maintype() != "image":
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes) and content:
            found.append((content, clean(part.get_filename() or "")))
    return found


def others(mail: EmailMessage) -> list[str]:
    """The names of what else was sent with it, but for what signs or describes the mail."""
    named = (
        clean(part.get_filename() or "")
        for part in mail.walk()
        if part.get_content_maintype() != "image"
        and not part.get_content_type().endswith("-signature")
    )
    return [name for name in named if name]


def _body(mail: EmailMessage, kinds: tuple[str, ...]):
    return mail.get_body(preferencelist=kinds)  # type: ignore[arg-type]


def _text(part) -> str:
    """Decoded by its own charset, or as UTF-8 where that is none."""
    content = (part.get_payload(decode=True) or b"")[: 4 * MOST_LETTERS]
    try:
        charset = codecs.lookup(str(part.get_content_charset() or "utf-8")).name
        text = content.decode("utf-8" if charset in SLOW_CODECS else charset, "replace")
    except (LookupError, ValueError):
        text = content.decode("utf-8", "replace")
    return clean(text)[:MOST_LETTERS]


def _unflowed(text: str) -> str:
    """Of RFC 3676: a line that ends in a space goes on in the next one."""
    lines: list[str] = []
    goes_on = False
    for line in text.replace("\r\n", "\n").split("\n"):
        is_soft = line.endswith(" ") and line != "-- "
        if goes_on:
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = is_soft
    return "\n".join(line.rstrip() if line != "-- " else line for line in lines)
