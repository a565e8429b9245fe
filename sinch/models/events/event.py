"""What the events of all products share: everything that was sent, and a key to know a repeat by."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, ClassVar

from sinch.models.model import SinchBaseModel
from sinch.models.typed import dataclass

__all__ = ["Event"]


@dataclass(slots=True, repr=False, eq=False)
class Event(SinchBaseModel):
    """The parsed body of a callback. A field that was not sent is None."""

    #: Name of the product, such as ``sms``.
    product: ClassVar[str]
    #: Attributes that tell an event from all others of its class; ``message.id`` is a key of a nested object.
    _told_apart_by: ClassVar[tuple[str, ...]] = ()

    @property
    def raw(self) -> Mapping[str, object]:
        """The JSON object as it was sent; empty on events that were built by hand."""
        try:
            return self._raw
        except AttributeError:
            return {}

    @property
    def idempotency_key(self) -> str:
        """ASCII text that a repeat of the same event has too, and no other event.

        It holds the ids that the product gives to such an event. Where it gives none, or left them out, it holds a
        digest of the whole content.
        """
        parts = [self._part(path) for path in self._told_apart_by]
        known = [part for part in parts if part is not None]
        if not known or len(known) < len(parts):
            known = [type(self).__name__, self._digest()]
        return ":".join([self.product, *known])

    def _part(self, path: str) -> str | None:
        """Give the value at a path as a part of the key; None when it is missing or no plain value."""
        name, *keys = path.split(".")
        value: Any = getattr(self, name)
        for key in keys:
            value = value.get(key) if value.__class__ is dict else None
        if isinstance(value, datetime):
            value = value.isoformat()
        if isinstance(value, bool) or not isinstance(value, (str, int)) or value == "":
            return None
        try:
            text = str(value)
        except ValueError:  # more digits than Python writes
            return None
        for sign in "%:\\":  # so that parts do not run together, and escapes below are told from text
            text = text.replace(sign, f"%{ord(sign):02X}")
        return text.encode("ascii", "backslashreplace").decode()

    def _digest(self) -> str:
        """Give a digest of all that was sent; the order of keys makes no difference, and no depth is too much."""
        digest = hashlib.sha256()
        waiting: list[Any] = [self.raw or self.as_dict()]
        while waiting:
            value = waiting.pop()
            if value.__class__ is dict:
                text = f"{{{len(value)}"
                for key in sorted(value, key=ascii):
                    waiting += (value[key], key)
            elif value.__class__ is list:
                text = f"[{len(value)}"
                waiting += value
            else:
                text = hex(value) if value.__class__ is int else ascii(value)
            digest.update(f"{len(text)}:{text}".encode())
        return digest.hexdigest()
