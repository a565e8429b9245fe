"""The request object of sinch 1.x, kept for code that names it; requests travel as ``messages.Send``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["HttpRequest"]


@dataclass
class HttpRequest:
    """A request in the form of sinch 1.x."""

    headers: Mapping[str, str]
    protocol: str
    url: str
    http_method: str
    request_body: str | Mapping[str, str] | None
    query_params: Mapping[str, object] | None
    auth: tuple[str, str] | None
