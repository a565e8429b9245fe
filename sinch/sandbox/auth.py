"""The token endpoint, and the check of credentials on requests.

A token is a JSON Web Token signed with the project's key secret, so that nothing is stored: a token outlives
a reset, and even the sandbox that issued it, until it expires by the sandbox's clock.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias
from urllib.parse import parse_qsl

from sinch.sandbox.fields import parse_json
from sinch.sandbox.routing import Product, Route
from sinch.sandbox.traffic import JsonObject, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: Seconds that a token is valid.
TOKEN_LIFETIME = 3599
Refuse: TypeAlias = Callable[[int, str], Reply]


def _encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def _decode(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _signature(state: State, signed: str) -> str:
    key = state.credentials.key_secret.encode()
    return _encode(hmac.new(key, signed.encode("utf-8"), hashlib.sha256).digest())


def issue_token(state: State) -> str:
    """Make an access token for the project, valid from now on."""
    now = int(state.now().timestamp())
    header: JsonObject = {"alg": "HS256", "typ": "JWT"}
    claims: JsonObject = {
        "iss": "sandbox",
        "sub": state.credentials.key_id,
        "project_id": state.credentials.project_id,
        "iat": now,
        "exp": now + TOKEN_LIFETIME,
        "jti": state.uuid(),
    }
    signed = f"{_encode(json.dumps(header).encode())}.{_encode(json.dumps(claims).encode())}"
    return f"{signed}.{_signature(state, signed)}"


def token_standing(state: State, token: str) -> Literal["valid", "expired", "unknown"]:
    """Tell what a token is worth now."""
    signed, _, signature = token.rpartition(".")
    if not hmac.compare_digest(_signature(state, signed).encode(), signature.encode("utf-8")):
        return "unknown"
    try:
        claims = parse_json(_decode(signed.partition(".")[2]))
    except (ValueError, binascii.Error):
        return "unknown"
    expires = claims.get("exp") if isinstance(claims, dict) else None
    if not isinstance(expires, int):
        return "unknown"
    return "valid" if state.now().timestamp() < expires else "expired"


def authorization(request: Request) -> tuple[str, str]:
    """Split the Authorization header into its scheme, in lower case, and the rest."""
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    return scheme.lower(), rest.strip()


def basic_pair(text: str) -> tuple[str, str] | None:
    """Read the user and password of HTTP Basic; None when there are none to read."""
    try:
        user, colon, password = base64.b64decode(text, validate=True).decode("utf-8").partition(":")
    except (ValueError, binascii.Error):
        return None
    return (user, password) if colon else None


def denied(reply: Reply, challenge: str) -> Refusal:
    """Refuse a request for its credentials, with a WWW-Authenticate header."""
    return Refusal(replace(reply, headers={**reply.headers, "www-authenticate": challenge}))


def expired(refuse: Refuse) -> Refusal:
    """Refuse a request as the APIs do when its token was valid once."""
    challenge = 'Bearer error="invalid_token", error_description="Jwt is expired"'
    return denied(refuse(401, "the access token has expired"), challenge)


def check_project(request: Request, state: State, refuse: Refuse) -> None:
    """Let a request pass that has a valid access token of the project, or its key by HTTP Basic.

    :raises Refusal: 401, and only for an expired token with the word "expired" in WWW-Authenticate
    """
    scheme, rest = authorization(request)
    if scheme == "basic":
        if basic_pair(rest) == (state.credentials.key_id, state.credentials.key_secret):
            return
        raise denied(refuse(401, "the key is not known"), 'Basic realm="sinch"')
    if scheme != "bearer" or not rest:
        raise denied(refuse(401, "an access token is missing"), 'Bearer error="invalid_request"')
    standing = token_standing(state, rest)
    if standing == "expired":
        raise expired(refuse)
    if standing == "unknown":
        challenge = 'Bearer error="invalid_token", error_description="Jwt verification fails"'
        raise denied(refuse(401, "the access token is not known"), challenge)


def _refuse(status: int, text: str) -> Reply:
    words = {400: "invalid_request", 401: "invalid_client", 404: "not_found", 429: "too_many_requests"}
    word = words.get(status, "server_error" if status >= 500 else "invalid_request")
    return Reply(status, {"error": word, "error_description": text}, reason=text)


def _token(request: Request, state: State) -> Reply:
    scheme, rest = authorization(request)
    pair = basic_pair(rest) if scheme == "basic" else None
    if pair != (state.credentials.key_id, state.credentials.key_secret):
        text = "Client authentication failed: the key id or the key secret is not known."
        raise denied(_refuse(401, text), 'Basic realm="sinch"')
    if request.media_type != "application/x-www-form-urlencoded":
        raise Refusal(_refuse(400, "The body must be a form."))
    form = parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    grants = [value for key, value in form if key == "grant_type"]
    if len(grants) != 1:
        raise Refusal(_refuse(400, "The form needs grant_type, once."))
    if grants != ["client_credentials"]:
        body: JsonObject = {
            "error": "unsupported_grant_type",
            "error_description": "Only client_credentials is offered.",
        }
        raise Refusal(Reply(400, body))
    answer: JsonObject = {
        "access_token": issue_token(state),
        "expires_in": TOKEN_LIFETIME,
        "scope": "",
        "token_type": "bearer",
    }
    return Reply(200, answer, headers={"cache-control": "no-store"})


def _anyone(request: Request, state: State) -> None:
    del request, state


def mask(headers: dict[str, str]) -> dict[str, str]:
    """Give headers for the log: of credentials, only the scheme stays."""
    hidden = re.compile(r"authorization$|cookie$|^proxy-auth")
    shown: dict[str, str] = {}
    for name, value in headers.items():
        scheme, space, _ = value.partition(" ")
        shown[name] = (f"{scheme} ***" if space else "***") if hidden.search(name) else value
    return shown


PRODUCT = Product(
    name="authentication",
    prefix="/oauth2/",
    routes=(Route("authentication.get_auth_token", "POST", "/oauth2/token", _token),),
    guard=_anyone,
    refuse=_refuse,
)
