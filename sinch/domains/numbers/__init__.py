"""Numbers: search, rent, configure and release phone numbers."""

from __future__ import annotations

from functools import cached_property

from sinch.core.resource import Resource
from sinch.domains.numbers.available import AvailableNumbers

__all__ = ["AvailableNumbers", "Numbers"]


class Numbers(Resource):
    """The Numbers API. ``client.numbers``, or ``Numbers(client)``."""

    @cached_property
    def available(self) -> AvailableNumbers:
        """Numbers that can be rented."""
        return AvailableNumbers(self._sinch)
