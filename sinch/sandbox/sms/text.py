"""How a text becomes parts: GSM 7-bit with its extension table, or UCS-2; one part, or several with a header."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

_GSM_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_EXTENDED = frozenset("\f^{}\\[~]|€")

PLACEHOLDER = re.compile(r"\$\{([A-Za-z0-9._-]{1,16})\}")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as it goes over the air."""

    encoding: Literal["GSM", "UNICODE"]
    parts: tuple[str, ...]


def _gsm_length(character: str) -> int:
    return 2 if character in _GSM_EXTENDED else 1


def _ucs2_length(character: str) -> int:
    return 2 if ord(character) > 0xFFFF else 1


def _split(text: str, length: Callable[[str], int], alone: int, chained: int) -> tuple[str, ...]:
    if sum(map(length, text)) <= alone:
        return (text,)
    parts: list[str] = []
    start, used = 0, 0
    for position, character in enumerate(text):
        size = length(character)
        if used + size > chained:
            parts.append(text[start:position])
            start, used = position, 0
        used += size
    parts.append(text[start:])
    return tuple(parts)


def encode(text: str) -> Encoded:
    """Split a text into parts.

    GSM: 160 characters in one part, 153 in each of several; those of the extension table count double and
    are never torn apart. Anything else: 70 and 67 UTF-16 units; surrogate pairs are never torn apart.
    """
    if all(character in _GSM_BASIC or character in _GSM_EXTENDED for character in text):
        return Encoded("GSM", _split(text, _gsm_length, 160, 153))
    return Encoded("UNICODE", _split(text, _ucs2_length, 70, 67))


def fill_in(text: str, parameters: Mapping[str, Mapping[str, str]], recipient: str) -> tuple[str, list[str]]:
    """Put one recipient's values into the placeholders of a text.

    :return: the text, and the placeholders for which there is no value
    """
    missing: list[str] = []

    def value(match: re.Match[str]) -> str:
        values = parameters.get(match[1], {})
        found = values.get(recipient, values.get("default"))
        if found is None:
            missing.append(match[1])
            return match[0]
        return found

    return PLACEHOLDER.sub(value, text), missing
