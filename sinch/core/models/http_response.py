"""The answer that an exception carries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["HTTPResponse"]


@dataclass
class HTTPResponse:
    """An answer of the server, as exceptions carry it.

    ``body`` is the parsed JSON, ``{}`` for an empty body, and the text as it came for anything else.
    """

    status_code: int
    body: object
    headers: Mapping[str, str]
