"""How many parts a text makes: each of them is charged.

A text in the GSM alphabet (3GPP TS 23.038) fits 160 characters into one part, any other text 70. A longer text
is sent in several parts that hold 153 or 67, since each needs room for a header.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["MessageParts", "message_parts"]

#: The basic table without the escape, which is no character of its own.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
#: Characters that take two septets: an escape and another one.
_EXTENDED = frozenset("\f^{}\\[~]|€")


@dataclass(frozen=True, slots=True)
class MessageParts:
    """What a text comes to."""

    #: ``GSM``, or ``UNICODE`` when a single character of the text is outside the GSM alphabet.
    encoding: Literal["GSM", "UNICODE"]
    #: Length of the text: septets (``€`` and some others count twice), or UTF-16 units (most emoji count twice).
    characters: int
    #: Parts that are sent to each recipient. An empty text is one part as well.
    parts: int
    #: What each of these parts holds: 160 or 153 septets, 70 or 67 UTF-16 units.
    per_part: int
    #: What still fits into the last part.
    remaining: int
    #: The characters that are outside the GSM alphabet, each once, in the order of the text.
    offending: tuple[str, ...]


def message_parts(text: str) -> MessageParts:
    """Tell the encoding and the number of parts of a text, without asking the API.

    Placeholders count as they are written: fill them in before, or use ``sms.batches.send_dry_run``.

    >>> message_parts("See you at 8").parts
    1
    >>> message_parts("Voilà un café ☕").offending
    ('☕',)

    :param text: what is to be sent as the body of an ``mt_text`` batch.
    """
    offending = tuple(
        dict.fromkeys(character for character in text if character not in _BASIC and character not in _EXTENDED)
    )
    if offending:
        # Surrogates that stand in the text one by one are sent as the pair that they are.
        units = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        return _count("UNICODE", [2 if ord(character) > 0xFFFF else 1 for character in units], 70, 67, offending)
    return _count("GSM", [2 if character in _EXTENDED else 1 for character in text], 160, 153, ())


def _count(
    encoding: Literal["GSM", "UNICODE"], sizes: list[int], alone: int, chained: int, offending: tuple[str, ...]
) -> MessageParts:
    characters = sum(sizes)
    if characters <= alone:
        return MessageParts(encoding, characters, 1, alone, alone - characters, offending)
    parts, used = 1, 0
    for size in sizes:
        if used + size > chained:
            # What takes two places is never torn apart, so that a part may stay one short.
            parts, used = parts + 1, 0
        used += size
    return MessageParts(encoding, characters, parts, chained, chained - used, offending)
