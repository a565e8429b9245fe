# Made from sinch/domains/numbers/__init__.py by `python tools/generate_async.py`; do not edit.
"""Numbers: search, rent, configure and release phone numbers."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource

if TYPE_CHECKING:
    from sinch.aio.numbers.active import ActiveNumbersWithAsyncPagination
    from sinch.aio.numbers.available import AvailableNumbersAsync
    from sinch.aio.numbers.callbacks import CallbacksAsync
    from sinch.aio.numbers.number_orders import NumberOrdersAsync
    from sinch.aio.numbers.regions import AvailableRegionsAsync

__all__ = [
    "ActiveNumbersWithAsyncPagination",
    "AvailableNumbersAsync",
    "AvailableRegionsAsync",
    "CallbacksAsync",
    "NumberOrdersAsync",
    "NumbersAsync",
]


class NumbersAsync(AsyncResource):
    """The Numbers API. ``client.numbers``, or ``NumbersAsync(client)``."""

    @cached_property
    def available(self) -> AvailableNumbersAsync:
        """Numbers that can be rented."""
        from sinch.aio.numbers.available import AvailableNumbersAsync

        return AvailableNumbersAsync(self._sinch)

    @cached_property
    def active(self) -> ActiveNumbersWithAsyncPagination:
        """Numbers that the project rents, and their emergency addresses."""
        from sinch.aio.numbers.active import ActiveNumbersWithAsyncPagination

        return ActiveNumbersWithAsyncPagination(self._sinch)

    @cached_property
    def regions(self) -> AvailableRegionsAsync:
        """Countries in which numbers can be rented."""
        from sinch.aio.numbers.regions import AvailableRegionsAsync

        return AvailableRegionsAsync(self._sinch)

    @cached_property
    def callbacks(self) -> CallbacksAsync:
        """What callbacks are signed with."""
        from sinch.aio.numbers.callbacks import CallbacksAsync

        return CallbacksAsync(self._sinch)

    @cached_property
    def number_orders(self) -> NumberOrdersAsync:
        """Orders of numbers, with the documents that some countries want."""
        from sinch.aio.numbers.number_orders import NumberOrdersAsync

        return NumberOrdersAsync(self._sinch)


_HOMES = {
    "ActiveNumbersWithAsyncPagination": "sinch.aio.numbers.active",
    "AvailableNumbersAsync": "sinch.aio.numbers.available",
    "AvailableRegionsAsync": "sinch.aio.numbers.regions",
    "CallbacksAsync": "sinch.aio.numbers.callbacks",
    "NumberOrdersAsync": "sinch.aio.numbers.number_orders",
}

if not TYPE_CHECKING:
    # Loaded when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
