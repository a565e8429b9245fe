"""Reading JSON: the same with the standard library alone and with the extra."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch.core.wire import read_json

pytestmark = pytest.mark.usefixtures("json_reader")

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.integers(10**17, 10**21) | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def outcome(read: Any, document: bytes) -> object:
    """Give the value with its types (1, 1.0 and True are equal), or the kind of failure."""
    try:
        return repr(read(document))
    except RecursionError:
        return "too deep"
    except ValueError:
        return "no JSON"


@pytest.mark.parametrize(
    "document",
    [
        b"", b" ", b"1", b" [1] ", b"[1,]", b"01", b"1.", b"-0", b"-0.0", b"1E5", b"1e400", b"-1e400", b"1e-400",
        b"NaN", b"Infinity", b"9223372036854775807", b"9223372036854775808", b"18446744073709551615",
        b"18446744073709551616", b"-9223372036854775808", b"-9223372036854775809",
        b'{"id": 123456789012345678901234567890}',
        b"1234567890123456789.5", b"123456789012345678e3", b"0.12345678901234567890", b"9" * 5000,
        b'"\\ud83d\\ude00"', b'"\\ud800"', b'"\\udc00\\ud800"', b'"\xff"', b'"\xc3\xa9"', b'"\x7f"', b'"\x01"',
        b'"\\u0000"', b'"\\x"', b'"12345678901234567890"', b"\xef\xbb\xbf{}", '{"a": "\u00e9"}'.encode("utf-16"),
        b'{"a": 1, "a": 2}', b"{'a': 1}", b'{"a": 1} x', b"[" * 300 + b"]" * 300, b"[" * 100_000, b"nul",
    ],
)  # fmt: skip
def test_odd_documents(document: bytes) -> None:
    assert outcome(read_json, document) == outcome(json.loads, document)


@given(values, st.booleans(), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_any_value(value: object, ascii_only: bool, encoding: str) -> None:
    document = json.dumps(value, ensure_ascii=ascii_only).encode(encoding, "surrogatepass")
    assert outcome(read_json, document) == outcome(json.loads, document)


@given(st.binary(max_size=30) | st.text('{}[]":,.0123456789eE+-tfn\\u ', max_size=30).map(str.encode))
def test_any_bytes(document: bytes) -> None:
    assert outcome(read_json, document) == outcome(json.loads, document)
