"""The newsroom's key pair, by which push services know who sends (VAPID, RFC 8292).

Made once, like the secret key, and kept with the newsroom's data: whoever has subscribed has
done so to this key, so with another one all of them would have to follow anew.
"""

import base64
import time
from functools import cache
from threading import Lock
from urllib.parse import urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from liveblog.config.secret_key import secret_key_in

CURVE, KEY_BYTES = ec.SECP256R1(), 32
# Push services take a day at most. One signature for each of them does for so long.
TOKEN_SECONDS, RENEWED_BEFORE_SECONDS = 12 * 3600, 3600


def unpadded(raw: bytes) -> str:
    """base64url without its padding, as browsers and push services write it."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def raw_bytes(text: str) -> bytes:
    """The opposite. Raises ValueError of what is none."""
    padded = text.encode("ascii") + b"=" * (-len(text) % 4)
    return base64.b64decode(padded, altchars=b"-_", validate=True)


def _new() -> str:
    number = ec.generate_private_key(CURVE).private_numbers().private_value
    return unpadded(number.to_bytes(KEY_BYTES, "big"))


@cache
def _private_key(given: str, folder) -> ec.EllipticCurvePrivateKey:
    text = given or secret_key_in(folder / "web_push_key", _new)
    try:
        raw = raw_bytes(text)
        if len(raw) == KEY_BYTES:
            return ec.derive_private_key(int.from_bytes(raw, "big"), CURVE)
    except ValueError:
        pass  # as below
    raise ImproperlyConfigured(
        "WEB_PUSH_KEY is no private key: give 32 bytes in base64url, such as those that "
        "are in DATA_DIR/web_push_key where none is given."
    )


def private_key() -> ec.EllipticCurvePrivateKey:
    return _private_key(settings.WEB_PUSH_KEY, settings.DATA_DIR)


def public_key() -> str:
    """As pages give it to browsers."""
    point = private_key().public_key()
    return unpadded(point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


class Signer:
    """The header by which each push service knows us. Safe to call from several threads."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._signed: dict[str, tuple[float, str]] = {}

    def authorization(self, endpoint: str) -> str:
        parts = urlsplit(endpoint)
        origin = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            until, token = self._signed.get(origin, (0.0, ""))
            if time.time() > until - RENEWED_BEFORE_SECONDS:
                until = time.time() + TOKEN_SECONDS
                claims = {"aud": origin, "exp": int(until), "sub": _contact()}
                token = jwt.encode(claims, private_key(), algorithm="ES256")
                self._signed[origin] = until, token
        return f"vapid t={token}, k={public_key()}"


def _contact() -> str:
    """Whom a push service can write to, if our pushes make trouble."""
    given = settings.NEWSROOM_CONTACT_URL
    if given.startswith(("https://", "mailto:")):
        return given
    return f"mailto:corrections@{urlsplit(settings.PUBLIC_URL).hostname}"
