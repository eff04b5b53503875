"""A small OpenID Connect server, as a newsroom has one: codes, PKCE, signed tokens.

What it says of who signs in is in `says`; what it was asked for, in `asked`.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT_ID, CLIENT_SECRET = "newsbook", "a secret of two"


class OpenIDServer(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.issuer = f"http://127.0.0.1:{self.server_port}"
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.says = {
            "sub": "1",
            "email": "cal@newsbook.example",
            "email_verified": True,
        }
        self.claims = {}  # in place of those that are right
        self.codes, self.asked = {}, []

    def id_token(self):
        now = int(time.time())
        right = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 60}
        claims = right | self.says | self.claims
        return jwt.encode(claims, self.key, "RS256", headers={"kid": "k1"})

    def jwks(self):
        public = RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [public | {"kid": "k1", "alg": "RS256", "use": "sig"}]}

    def configuration(self):
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "jwks_uri": f"{self.issuer}/jwks",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }


@contextmanager
def openid_server():
    server = OpenIDServer()
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: OpenIDServer

    def do_GET(self):
        place = urlsplit(self.path)
        self.server.asked.append(place.path)
        if place.path == "/authorize":
            self._authorize({k: v[0] for k, v in parse_qs(place.query).items()})
        elif place.path == "/userinfo":
            is_known = self.headers["Authorization"] == "Bearer access"
            self._answer(self.server.says if is_known else {}, 200 if is_known else 401)
        else:
            self._answer(
                {
                    "/jwks": self.server.jwks,
                    "/.well-known/openid-configuration": self.server.configuration,
                }[place.path]()
            )

    def do_POST(self):
        self.server.asked.append(self.path)
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        sent = {k: v[0] for k, v in parse_qs(body).items()}
        digest = hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")
        is_right = (
            self.server.codes.pop(sent.get("code"), None) == challenge
            and sent.get("client_id") == CLIENT_ID
            and sent.get("client_secret") == CLIENT_SECRET
        )
        if not is_right:
            self._answer({"error": "invalid_grant"}, 400)
            return
        token = {"access_token": "access", "token_type": "Bearer", "expires_in": 60}
        self._answer(token | {"id_token": self.server.id_token()})

    def _authorize(self, asked):
        code = secrets.token_hex(8)
        self.server.codes[code] = asked["code_challenge"]
        back = urlencode({"code": code, "state": asked["state"]})
        self.send_response(302)
        self.send_header("Location", f"{asked['redirect_uri']}?{back}")
        self.end_headers()

    def _answer(self, words, status=200):
        body = json.dumps(words).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass
