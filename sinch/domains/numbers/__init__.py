"""Numbers: search, rent, configure and release phone numbers."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.resource import Resource

if TYPE_CHECKING:
    from sinch.aio.numbers import ActiveNumbersWithAsyncPagination, NumbersAsync
    from sinch.core.async_pagination import AsyncTokenBasedPaginator as AsyncTokenBasedPaginator
    from sinch.core.pagination import TokenBasedPaginator as TokenBasedPaginator
    from sinch.domains.numbers.active import ActiveNumbers
    from sinch.domains.numbers.available import AvailableNumbers
    from sinch.domains.numbers.callbacks import Callbacks
    from sinch.domains.numbers.number_orders import NumberOrders
    from sinch.domains.numbers.regions import AvailableRegions
    from sinch.models.numbers import ActivateNumberResponse as ActivateNumberResponse
    from sinch.models.numbers import CheckNumberAvailabilityResponse as CheckNumberAvailabilityResponse
    from sinch.models.numbers import GetNumberConfigurationResponse as GetNumberConfigurationResponse
    from sinch.models.numbers import (
        GetNumbersCallbackConfigurationResponse as GetNumbersCallbackConfigurationResponse,
    )
    from sinch.models.numbers import ListActiveNumbersResponse as ListActiveNumbersResponse
    from sinch.models.numbers import ListAvailableNumbersResponse as ListAvailableNumbersResponse
    from sinch.models.numbers import ListAvailableRegionsResponse as ListAvailableRegionsResponse
    from sinch.models.numbers import ReleaseNumberFromProjectResponse as ReleaseNumberFromProjectResponse
    from sinch.models.numbers import UpdateNumberConfigurationResponse as UpdateNumberConfigurationResponse
    from sinch.models.numbers import (
        UpdateNumbersCallbackConfigurationResponse as UpdateNumbersCallbackConfigurationResponse,
    )
    from sinch.models.requests.numbers import ActivateNumberRequest as ActivateNumberRequest
    from sinch.models.requests.numbers import CheckNumberAvailabilityRequest as CheckNumberAvailabilityRequest
    from sinch.models.requests.numbers import GetNumberConfigurationRequest as GetNumberConfigurationRequest
    from sinch.models.requests.numbers import ListActiveNumbersRequest as ListActiveNumbersRequest
    from sinch.models.requests.numbers import ListAvailableNumbersRequest as ListAvailableNumbersRequest
    from sinch.models.requests.numbers import (
        ListAvailableRegionsForProjectRequest as ListAvailableRegionsForProjectRequest,
    )
    from sinch.models.requests.numbers import ReleaseNumberFromProjectRequest as ReleaseNumberFromProjectRequest
    from sinch.models.requests.numbers import RentAnyNumberRequest as RentAnyNumberRequest
    from sinch.models.requests.numbers import UpdateNumberConfigurationRequest as UpdateNumberConfigurationRequest
    from sinch.models.requests.numbers import (
        UpdateNumbersCallbackConfigurationRequest as UpdateNumbersCallbackConfigurationRequest,
    )

__all__ = [
    "ActiveNumbers",
    "ActiveNumbersWithAsyncPagination",
    "AvailableNumbers",
    "AvailableRegions",
    "Callbacks",
    "NumberOrders",
    "Numbers",
    "NumbersAsync",
    "NumbersBase",
]


class Numbers(Resource):
    """The Numbers API. ``client.numbers``, or ``Numbers(client)``."""

    @cached_property
    def available(self) -> AvailableNumbers:
        """Numbers that can be rented."""
        from sinch.domains.numbers.available import AvailableNumbers

        return AvailableNumbers(self._sinch)

    @cached_property
    def active(self) -> ActiveNumbers:
        """Numbers that the project rents, and their emergency addresses."""
        from sinch.domains.numbers.active import ActiveNumbers

        return ActiveNumbers(self._sinch)

    @cached_property
    def regions(self) -> AvailableRegions:
        """Countries in which numbers can be rented."""
        from sinch.domains.numbers.regions import AvailableRegions

        return AvailableRegions(self._sinch)

    @cached_property
    def callbacks(self) -> Callbacks:
        """What callbacks are signed with."""
        from sinch.domains.numbers.callbacks import Callbacks

        return Callbacks(self._sinch)

    @cached_property
    def number_orders(self) -> NumberOrders:
        """Orders of numbers, with the documents that some countries want."""
        from sinch.domains.numbers.number_orders import NumberOrders

        return NumberOrders(self._sinch)


#: Name of 1.x for what its synchronous and asynchronous classes had in common.
NumbersBase = Numbers

#: Where the classes of the resources are, and what else is loaded when somebody asks for it.
_HOMES = {
    "ActiveNumbers": "sinch.domains.numbers.active",
    "AsyncTokenBasedPaginator": "sinch.core.async_pagination",
    "AvailableNumbers": "sinch.domains.numbers.available",
    "AvailableRegions": "sinch.domains.numbers.regions",
    "Callbacks": "sinch.domains.numbers.callbacks",
    "NumberOrders": "sinch.domains.numbers.number_orders",
    "TokenBasedPaginator": "sinch.core.pagination",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            home = _HOMES[name]
        elif name in {"ActiveNumbersWithAsyncPagination", "NumbersAsync"}:
            home = "sinch.aio.numbers"
        elif name.endswith("Response"):
            home = "sinch.models.numbers"
        elif name.endswith("Request"):
            home = "sinch.models.requests.numbers"
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(home), name)
