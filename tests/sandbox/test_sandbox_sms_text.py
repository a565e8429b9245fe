"""Part counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch.sandbox.sms.text import encode, fill_in


@pytest.mark.parametrize(
    ("text", "encoding", "parts"),
    [
        ("", "GSM", 1),
        ("a" * 160, "GSM", 1),
        ("a" * 161, "GSM", 2),
        ("a" * 306, "GSM", 2),
        ("a" * 307, "GSM", 3),
        ("€" * 80, "GSM", 1),
        ("€" * 81, "GSM", 2),
        # 152 characters leave one place, in which a character of two does not fit.
        ("a" * 152 + "€" + "a" * 152, "GSM", 3),
        ("a" * 151 + "€" + "a" * 153, "GSM", 2),
        ("ж" * 70, "UNICODE", 1),
        ("ж" * 71, "UNICODE", 2),
        ("ж" * 134, "UNICODE", 2),
        ("ж" * 135, "UNICODE", 3),
        ("🙂" * 35, "UNICODE", 1),
        ("🙂" * 36, "UNICODE", 2),
        # 67 places hold 33 pairs and one half, which is not used.
        ("🙂" * 67, "UNICODE", 3),
        ("`", "UNICODE", 1),
        ("@£$¥ÄÖÑÜ§¿ Δ_ΦΓ", "GSM", 1),
    ],
)
def test_parts(text: str, encoding: str, parts: int) -> None:
    encoded = encode(text)
    assert (encoded.encoding, len(encoded.parts)) == (encoding, parts)


@given(st.text(alphabet="a€ж🙂[", max_size=500))
def test_parts_put_together_are_the_text(text: str) -> None:
    encoded = encode(text)
    assert "".join(encoded.parts) == text
    if encoded.encoding == "GSM" and len(encoded.parts) > 1:
        assert all(sum(2 if c in "€[" else 1 for c in part) <= 153 for part in encoded.parts)
    elif len(encoded.parts) > 1:
        assert all(len(part.encode("utf-16-le")) <= 134 for part in encoded.parts)


def test_fill_in() -> None:
    values = {"name": {"46701": "Ada", "default": "you"}, "code": {"46701": "1"}}
    assert fill_in("Hi ${name}: ${code}", values, "46701") == ("Hi Ada: 1", [])
    assert fill_in("Hi ${name}: ${code}", values, "46702") == ("Hi you: ${code}", ["code"])
    assert fill_in("${not a name} $name {name}", values, "46701") == ("${not a name} $name {name}", [])
