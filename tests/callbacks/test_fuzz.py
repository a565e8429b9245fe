"""Whatever is thrown at a receiver: one of two exceptions, or an event; and no body that was not signed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sinch import CallbackSignatureException, ValidationException
from sinch.callbacks import Event
from tests.callbacks.payloads import ALL, Product, as_json, products

EVERY = pytest.mark.parametrize("product", products(), ids=lambda product: product.name)

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner, max_size=4)
)
KNOWN_KEYS = sorted({key for _, _, body in ALL for key in body})
KINDS = sorted({value for _, _, body in ALL for value in body.values() if isinstance(value, str)})
#: Objects with the keys and the kinds of real events, and anything under them.
OBJECTS = st.dictionaries(
    st.sampled_from(KNOWN_KEYS) | st.text(max_size=9), st.sampled_from(KINDS) | JSON, max_size=8
)
NAMES = st.sampled_from(
    [
        "X-Sinch-Webhook-Signature", "X-Sinch-Webhook-Signature-Nonce", "X-Sinch-Webhook-Signature-Timestamp",
        "X-Sinch-Webhook-Signature-Algorithm", "X-Sinch-Signature", "Authorization", "x-timestamp", "Content-Type",
    ]
)  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.text() | st.binary() | st.none() | st.integers(), lambda inner: st.lists(inner, max_size=2)
)
HEADERS: st.SearchStrategy[Any] = (
    st.dictionaries(NAMES | st.text(), VALUES)
    | st.lists(st.tuples(NAMES | st.text() | st.binary(), VALUES))
    | st.lists(VALUES)
    | VALUES
)


def check(event: Event, sent: dict[str, object]) -> None:
    assert event.raw == sent
    json.loads(event.as_json())
    assert set(event.extra) <= set(sent)
    assert event.idempotency_key.isascii()
    repr(event)


@EVERY
@settings(max_examples=100, deadline=None)
@given(body=st.binary() | st.text() | OBJECTS.map(as_json), headers=HEADERS)
def test_anything(product: Product, body: Any, headers: Any) -> None:
    with pytest.raises((CallbackSignatureException, ValidationException)):
        product.parse(body, headers)


@EVERY
@settings(max_examples=100, deadline=None)
@given(body=VALUES | HEADERS, headers=HEADERS)
def test_anything_at_all(product: Product, body: Any, headers: Any) -> None:
    with pytest.raises((CallbackSignatureException, ValidationException)):
        product.parse(body, headers)


@EVERY
@settings(max_examples=100, deadline=None)
@given(body=st.binary() | st.text(st.characters(exclude_categories=["Cs"])))
def test_signed_anything(product: Product, body: bytes | str) -> None:
    try:
        event = product.parse(body, product.sign(body))
    except ValidationException:
        return
    check(event, json.loads(body))


@EVERY
@settings(max_examples=100, deadline=None)
@given(body=OBJECTS)
def test_signed_objects(product: Product, body: dict[str, object]) -> None:
    content = json.dumps(body).encode()
    sent = json.loads(content)
    check(product.parse(content, product.sign(content)), sent)
    check(product.parse_unverified(content), sent)
    check(product.parse_unverified(body), sent)


@EVERY
@settings(max_examples=100, deadline=None)
@given(data=st.data(), real=st.sampled_from([body for _, _, body in ALL]))
def test_tampering(product: Product, data: st.DataObject, real: dict[str, object]) -> None:
    """Change one thing in what was signed, wherever it is."""
    body = as_json(real)
    headers = product.sign(body)
    names = [name for name in headers if product.name in {"voice", "verification"} or name != "Content-Type"]
    place = data.draw(st.sampled_from(["body", *names]))
    if place == "body":
        at = data.draw(st.integers(0, len(body)))
        other = body[:at] + data.draw(st.binary(max_size=3)) + body[at + data.draw(st.integers(0, 3)) :]
        if other == body:
            return
        with pytest.raises(CallbackSignatureException):
            product.parse(other, headers)
    else:
        value = headers[place]
        at = data.draw(st.integers(0, len(value)))
        changed = value[:at] + data.draw(st.text(max_size=3)) + value[at + data.draw(st.integers(0, 3)) :]
        if changed.lower() == value.lower():  # the scheme and the algorithm are compared without regard to case
            return
        with pytest.raises(CallbackSignatureException):
            product.parse(body, {**headers, place: changed})
