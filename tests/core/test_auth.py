"""Authorization headers and signatures."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch.core.auth import basic, decode_secret, sign, signed_headers
from sinch.core.exceptions import ValidationException
from sinch.core.signature import Signature
from tests.descriptions import description
from tests.fakes import APPLICATION_KEY, RecordingDriver, make_client

# The one signature that Sinch prints in full in its guide to application signed requests.
GUIDE_SECRET = "JViE5vDor0Sw3WllZka15Q=="
GUIDE_KEY = "5F5C418A0F914BBC8234A9BF5EDDAD97"
GUIDE_BODY = b'{"message":"Hello world"}'
GUIDE_SIGNATURE = "qDXMwzfaxCRS849c/2R0hg0nphgdHciTo7OdM6MsdnM="


def test_published_signature() -> None:
    signature = sign(
        decode_secret(GUIDE_SECRET),
        "POST",
        GUIDE_BODY,
        "application/json",
        "2014-06-04T13:41:58Z",
        "/v1/sms/+46700000000",
    )
    assert signature == GUIDE_SIGNATURE


def vectors() -> list[dict[str, Any]]:
    core = description("core")
    return [] if core is None else [*core["request_signing"]["vectors"], *core["callback_validation"]["vectors"]]


@pytest.mark.parametrize("vector", vectors(), ids=lambda vector: vector["id"])
def test_vectors_of_the_description(vector: dict[str, Any]) -> None:
    assert vector["signature"] == sign(
        decode_secret(vector["secret"]),
        vector["method"],
        vector["body"].encode(),
        vector["content_type"],
        vector["timestamp"],
        vector["path"],
    )


def test_body_and_every_part_count() -> None:
    secret = decode_secret(GUIDE_SECRET)
    parts: list[Any] = ["POST", GUIDE_BODY, "application/json", "2014-06-04T13:41:58Z", "/v1/sms/+46700000000"]
    others: list[Any] = ["PUT", b"{}", "text/plain", "2014-06-04T13:41:59Z", "/v1/sms/+46700000001"]
    assert sign(secret, *parts) == GUIDE_SIGNATURE
    for index, other in enumerate(others):
        changed = [*parts[:index], other, *parts[index + 1 :]]
        assert sign(secret, *changed) != GUIDE_SIGNATURE


def test_headers() -> None:
    headers = signed_headers("key", b"secret", "GET", b"", "2026-03-01T12:00:00+00:00", "/x")
    assert headers["x-timestamp"] == "2026-03-01T12:00:00+00:00"
    assert headers["Authorization"].startswith("Application key:")
    assert headers["Content-Type"] == "application/json; charset=UTF-8"


@given(st.binary())
def test_secrets_in_any_alphabet_padded_or_not(secret: bytes) -> None:
    for text in (base64.b64encode(secret).decode(), base64.urlsafe_b64encode(secret).decode()):
        assert decode_secret(text) == decode_secret(text.rstrip("=")) == secret


@pytest.mark.parametrize("secret", ["a", "not base64!", "äö"])
def test_no_base64(secret: str) -> None:
    with pytest.raises(ValidationException, match="application_secret") as caught:
        decode_secret(secret)
    assert secret not in str(caught.value) or secret == "a"


def test_basic() -> None:
    assert basic("user", "päss") == "Basic " + base64.b64encode("user:päss".encode()).decode()


def test_signature_object_of_1x() -> None:
    client = make_client(RecordingDriver())
    client.configuration.application_key, client.configuration.application_secret = GUIDE_KEY, GUIDE_SECRET
    signature = Signature(
        client, "POST", GUIDE_BODY.decode(), "/v1/sms/+46700000000", "application/json", "2014-06-04T13:41:58Z"
    )
    assert signature.get_http_headers_with_signature() == {
        "Content-Type": "application/json",
        "Authorization": f"Application {GUIDE_KEY}:{GUIDE_SIGNATURE}",
        "x-timestamp": "2014-06-04T13:41:58Z",
    }
    client.configuration.application_key = None
    with pytest.raises(ValidationException, match="application_key"):
        Signature(client, "GET", None, "/").calculate()
    assert APPLICATION_KEY  # the fakes carry credentials, so the error above is about the missing one


def test_descriptions_are_read_where_they_are() -> None:
    folder = Path(__file__).parents[3] / "shared" / "contract"
    assert (description("core") is not None) == folder.is_dir()
