"""Signatures of requests, as Mastodon and most others have them: draft-cavage-http-signatures-12.

RSA with SHA-256. What is signed of a request that is sent to us is noted as a text, since by whose key
it is, is found out later (followers.py). No database, and no Django but its clock.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

KEY_BITS, LEAST_KEY_BITS, MOST_KEY_BITS = 2048, 2048, 8192
# A request that is older, or of the future by as much, is not believed.
GOOD_FOR = timedelta(hours=1)
ALGORITHMS = {"rsa-sha256", "hs2019", ""}
NEEDED = ("(request-target)", "host", "date", "digest")
_PARAMETER = re.compile(r'([a-zA-Z]+)=(?:"([^"]*)"|([0-9]+))')


class NotSigned(Exception):
    """There is no signature that could be right."""


def new_keys() -> tuple[str, str]:
    """A private key and its public one, as PEM. Takes a tenth of a second."""
    private = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    pem = serialization.Encoding.PEM
    secret = private.private_bytes(
        pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    public = private.public_key().public_bytes(
        pem, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return secret.decode(), public.decode()


# What we send --------------------------------------------------------------------------


@dataclass(frozen=True)
class Signer:
    """By an account's key. Safe to use from several threads."""

    key_id: str
    private_key: str

    def headers(
        self, method: str, host: str, path: str, now: datetime, body: bytes | None
    ) -> dict[str, str]:
        """All that the request needs to be believed, its Host among them."""
        told = {
            "(request-target)": f"{method.lower()} {path}",
            "host": host,
            "date": format_datetime(now, usegmt=True),
        }
        if body is not None:
            told["digest"] = digest_of(body)
        signed = "\n".join(f"{name}: {value}" for name, value in told.items())
        raw = _private(self.private_key).sign(
            signed.encode(), padding.PKCS1v15(), hashes.SHA256()
        )
        parameters = {
            "keyId": self.key_id,
            "algorithm": "rsa-sha256",
            "headers": " ".join(told),
            "signature": base64.b64encode(raw).decode(),
        }
        del told["(request-target)"]
        sent = {name.title(): value for name, value in told.items()}
        signature = ",".join(f'{name}="{value}"' for name, value in parameters.items())
        return sent | {"Signature": signature}


def digest_of(body: bytes) -> str:
    return f"SHA-256={base64.b64encode(hashlib.sha256(body).digest()).decode()}"


@lru_cache(maxsize=256)
def _private(pem: str) -> rsa.RSAPrivateKey:
    """Ours; to read one takes as long as to sign ten times."""
    found = serialization.load_pem_private_key(pem.encode(), password=None)
    if not isinstance(found, rsa.RSAPrivateKey):
        raise TypeError("This is no RSA key.")
    return found


# What is sent to us --------------------------------------------------------------------


@dataclass(frozen=True)
class Signed:
    """By whose key it says to be, what of it, and the signature in base64, in its one spelling."""

    key: str
    text: str
    signature: str


def signed_of(
    method: str, path: str, sent: dict[str, str], body: bytes, now: datetime
) -> Signed:
    """Of a request with these headers, by their names in lower case. Raises NotSigned.

    The digest is that of the body and the date is near; whether the signature is right is not known.
    """
    given = _parameters(sent.get("signature", ""))
    names = given.get("headers", "date").lower().split()
    if not set(NEEDED) <= set(names) or len(set(names)) < len(names):
        raise NotSigned("too little of it is signed")
    if given.get("algorithm", "").lower() not in ALGORITHMS:
        raise NotSigned("by another algorithm")
    if not _is_near(sent.get("date", ""), now):
        raise NotSigned("it is not of now")
    if digest_of(body) not in re.split(r",\s*", _sha(sent.get("digest", ""))):
        raise NotSigned("its digest is another")
    of_request = {
        "(request-target)": f"{method.lower()} {path}",
        "(created)": given.get("created", ""),
        "(expires)": given.get("expires", ""),
    }
    # Last what no header may say in its place.
    lines = [_line(name, sent | of_request) for name in names]
    return Signed(given["keyId"], "\n".join(lines), _spelled(given["signature"]))


def _parameters(header: str) -> dict[str, str]:
    found = {
        name: quoted or number for name, quoted, number in _PARAMETER.findall(header)
    }
    if not found.get("keyId") or not found.get("signature"):
        raise NotSigned("it is not signed")
    return found


def _line(name: str, told: dict[str, str]) -> str:
    if not told.get(name):
        raise NotSigned(f"{name} is signed and not there")
    return f"{name}: {told[name].strip()}"


def _spelled(signature: str) -> str:
    """The last letter has bits that say nothing: spelled otherwise it is not another one."""
    try:
        raw = base64.b64decode(signature, validate=True)
    except ValueError:
        raise NotSigned("its signature is none") from None
    return base64.b64encode(raw).decode()


def _sha(digest: str) -> str:
    return re.sub(r"(?i)\bsha-256=", "SHA-256=", digest)


def _is_near(date: str, now: datetime) -> bool:
    try:
        return abs(parsedate_to_datetime(date) - now) <= GOOD_FOR
    except (ValueError, TypeError, OverflowError):  # without a time zone, too
        return False


def is_right(signed: str, signature: str, public_key: str) -> bool:
    """Whether this text has that signature, in base64, by this key, as PEM."""
    try:
        key = serialization.load_pem_public_key(public_key.encode())
        if not isinstance(key, rsa.RSAPublicKey):
            return False
        if not LEAST_KEY_BITS <= key.key_size <= MOST_KEY_BITS:
            return False
        raw = base64.b64decode(signature, validate=True)
        key.verify(raw, signed.encode(), padding.PKCS1v15(), hashes.SHA256())
    except (ValueError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True
