"""How many parts a text makes: known cases, and comparisons with a splitter that is slow and obvious."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch.domains.sms import MessageParts, message_parts
from sinch.sandbox.sms.text import encode

NARROW = "abc ÅΩ@\n£"
WIDE = "€[]{}^~|\\\f"

gsm_texts = st.text(st.sampled_from(NARROW + WIDE), max_size=700)
other_texts = st.text(st.sampled_from(NARROW + WIDE + "ç☕😀🏳"), max_size=300).map(lambda text: "ç" + text)
texts = gsm_texts | other_texts | st.text(max_size=300)


def slow_split(text: str, *, gsm: bool) -> list[str]:
    """Split a text by filling each part with one character after the other."""

    def length(part: str) -> int:
        if gsm:
            return len(part) + sum(part.count(character) for character in WIDE)
        return len(part.encode("utf-16-le")) // 2

    alone, chained = (160, 153) if gsm else (70, 67)
    if length(text) <= alone:
        return [text]
    parts = [""]
    for character in text:
        if length(parts[-1] + character) > chained:
            parts.append("")
        parts[-1] += character
    return parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", MessageParts("GSM", 0, 1, 160, 160, ())),
        ("Hi", MessageParts("GSM", 2, 1, 160, 158, ())),
        ("a" * 160, MessageParts("GSM", 160, 1, 160, 0, ())),
        ("a" * 161, MessageParts("GSM", 161, 2, 153, 145, ())),
        ("a" * 306, MessageParts("GSM", 306, 2, 153, 0, ())),
        ("a" * 307, MessageParts("GSM", 307, 3, 153, 152, ())),
        ("€" * 80, MessageParts("GSM", 160, 1, 160, 0, ())),
        ("€" * 81, MessageParts("GSM", 162, 2, 153, 143, ())),
        # The escape would be the last septet of the first part: the whole character moves to the second.
        ("a" * 152 + "€" + "a" * 151, MessageParts("GSM", 305, 2, 153, 0, ())),
        ("a" * 152 + "€" + "a" * 152, MessageParts("GSM", 306, 3, 153, 152, ())),
        ("ñ", MessageParts("GSM", 1, 1, 160, 159, ())),
        ("ç", MessageParts("UNICODE", 1, 1, 70, 69, ("ç",))),
        ("☕" * 70, MessageParts("UNICODE", 70, 1, 70, 0, ("☕",))),
        ("☕" * 71, MessageParts("UNICODE", 71, 2, 67, 63, ("☕",))),
        ("☕" * 134, MessageParts("UNICODE", 134, 2, 67, 0, ("☕",))),
        ("☕" * 135, MessageParts("UNICODE", 135, 3, 67, 66, ("☕",))),
        ("😀" * 35, MessageParts("UNICODE", 70, 1, 70, 0, ("😀",))),
        # A pair of surrogates never stands in two parts: 33 of them in a part, and one unit stays free.
        ("😀" * 66, MessageParts("UNICODE", 132, 2, 67, 1, ("😀",))),
        ("😀" * 67, MessageParts("UNICODE", 134, 3, 67, 65, ("😀",))),
        # A wide character of the GSM alphabet is a single unit in Unicode.
        ("€" * 69 + "ç", MessageParts("UNICODE", 70, 1, 70, 0, ("ç",))),
        ("b“a”“\u00a0", MessageParts("UNICODE", 6, 1, 70, 64, ("“", "”", "\u00a0"))),
        ("\x1b", MessageParts("UNICODE", 1, 1, 70, 69, ("\x1b",))),
        # Surrogates one by one are sent as the pair that they make; a lone one is a unit like any other.
        ("\ud83d\ude00" * 34, MessageParts("UNICODE", 68, 1, 70, 2, ("\ud83d", "\ude00"))),
        ("\ud83d\ude00" * 67, MessageParts("UNICODE", 134, 3, 67, 65, ("\ud83d", "\ude00"))),
        ("\ude00", MessageParts("UNICODE", 1, 1, 70, 69, ("\ude00",))),
    ],
    ids=ascii,
)
def test_known_texts(text: str, expected: MessageParts) -> None:
    assert message_parts(text) == expected


def test_alphabet() -> None:
    sizes = [
        message_parts(character).characters
        for character in map(chr, range(0xD800))
        if message_parts(character).encoding == "GSM"
    ]
    assert sizes.count(1) == 127  # 128 places, one of which is the escape
    assert sizes.count(2) == 10
    assert len(sizes) == 137


@given(gsm_texts)
def test_gsm(text: str) -> None:
    found = message_parts(text)
    parts = slow_split(text, gsm=True)
    assert (found.encoding, found.offending) == ("GSM", ())
    assert found.parts == len(parts)
    assert found.characters == sum(2 if character in WIDE else 1 for character in text)
    assert found.remaining == found.per_part - sum(2 if character in WIDE else 1 for character in parts[-1])


@given(other_texts)
def test_unicode(text: str) -> None:
    found = message_parts(text)
    parts = slow_split(text, gsm=False)
    assert found.encoding == "UNICODE"
    assert found.parts == len(parts)
    assert found.characters == len(text.encode("utf-16-le")) // 2
    assert found.remaining == found.per_part - len(parts[-1].encode("utf-16-le")) // 2
    assert set(found.offending) == set(text) - set(NARROW + WIDE)
    assert len(set(found.offending)) == len(found.offending)


@given(texts)
def test_what_remains_fits_and_no_more(text: str) -> None:
    found = message_parts(text)
    assert (found.per_part in (153, 67)) == (found.parts > 1)
    assert 0 <= found.remaining <= found.per_part
    if found.parts > 1:
        assert message_parts(text + "a" * found.remaining).parts == found.parts
        assert message_parts(text + "a" * (found.remaining + 1)).parts == found.parts + 1
    else:
        assert message_parts(text + "a" * found.remaining).parts == 1
        assert message_parts(text + "a" * (found.remaining + 1)).parts > 1


@given(texts, texts)
def test_more_text_is_never_fewer_parts(text: str, more: str) -> None:
    assert message_parts(text + more).parts >= message_parts(text).parts


@given(texts)
def test_the_sandbox_counts_alike(text: str) -> None:
    encoded = encode(text)
    found = message_parts(text)
    assert (found.encoding, found.parts) == (encoded.encoding, len(encoded.parts))
