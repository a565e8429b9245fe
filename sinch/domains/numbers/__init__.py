"""Numbers: search, rent, configure and release phone numbers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from sinch.core.pagination import TokenBasedPaginator as TokenBasedPaginator
from sinch.core.resource import Resource
from sinch.domains.numbers.active import ActiveNumbers
from sinch.domains.numbers.available import AvailableNumbers
from sinch.domains.numbers.callbacks import Callbacks
from sinch.domains.numbers.regions import AvailableRegions
from sinch.models.numbers import ActivateNumberResponse as ActivateNumberResponse
from sinch.models.numbers import CheckNumberAvailabilityResponse as CheckNumberAvailabilityResponse
from sinch.models.numbers import GetNumberConfigurationResponse as GetNumberConfigurationResponse
from sinch.models.numbers import GetNumbersCallbackConfigurationResponse as GetNumbersCallbackConfigurationResponse
from sinch.models.numbers import ListActiveNumbersResponse as ListActiveNumbersResponse
from sinch.models.numbers import ListAvailableNumbersResponse as ListAvailableNumbersResponse
from sinch.models.numbers import ListAvailableRegionsResponse as ListAvailableRegionsResponse
from sinch.models.numbers import ReleaseNumberFromProjectResponse as ReleaseNumberFromProjectResponse
from sinch.models.numbers import UpdateNumberConfigurationResponse as UpdateNumberConfigurationResponse
from sinch.models.numbers import (
    UpdateNumbersCallbackConfigurationResponse as UpdateNumbersCallbackConfigurationResponse,
)

if TYPE_CHECKING:
    from sinch.aio.numbers import ActiveNumbersWithAsyncPagination, NumbersAsync
    from sinch.core.async_pagination import AsyncTokenBasedPaginator as AsyncTokenBasedPaginator
    from sinch.domains.numbers.number_orders import NumberOrders
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
        return AvailableNumbers(self._sinch)

    @cached_property
    def active(self) -> ActiveNumbers:
        """Numbers that the project rents, and their emergency addresses."""
        return ActiveNumbers(self._sinch)

    @cached_property
    def regions(self) -> AvailableRegions:
        """Countries in which numbers can be rented."""
        return AvailableRegions(self._sinch)

    @cached_property
    def callbacks(self) -> Callbacks:
        """What callbacks are signed with."""
        return Callbacks(self._sinch)

    @cached_property
    def number_orders(self) -> NumberOrders:
        """Orders of numbers, with the documents that some countries want."""
        from sinch.domains.numbers.number_orders import NumberOrders

        return NumberOrders(self._sinch)


#: Name of 1.x for what its synchronous and asynchronous classes had in common.
NumbersBase = Numbers


if not TYPE_CHECKING:
    # Loaded when they are asked for: most programs need neither.
    def __getattr__(name: str) -> object:
        if name == "NumberOrders":
            from sinch.domains.numbers import number_orders as home
        elif name in {"ActiveNumbersWithAsyncPagination", "NumbersAsync"}:
            from sinch.aio import numbers as home
        elif name == "AsyncTokenBasedPaginator":
            from sinch.core import async_pagination as home
        elif name.endswith("Request"):
            from sinch.models.requests import numbers as home
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(home, name)
