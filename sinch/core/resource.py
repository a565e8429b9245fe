"""What the classes with the API methods have in common: they run calls on a client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from sinch.core.operation import Call, Operation

if TYPE_CHECKING:
    from sinch.core.configuration import Configuration
    from sinch.core.pagination import IntBasedPaginator, TokenBasedPaginator
    from sinch.models.model import SinchBaseModel

__all__ = ["Performer", "Resource"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")
ItemT = TypeVar("ItemT")

_NOTHING: Mapping[str, object] = {}


class Performer(Protocol):
    """A client, as far as resources need it."""

    configuration: Configuration

    def perform(self, call: Call[ResponseT]) -> ResponseT:
        """Carry out one call."""
        ...


class Resource:
    """A group of operations, such as ``client.sms.batches``."""

    def __init__(self, sinch: Performer) -> None:
        self._sinch = sinch

    def _run(
        self,
        operation: Operation[ResponseT],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        body: Mapping[str, object] | None = None,
        content: tuple[str, bytes] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> ResponseT:
        """Carry out one operation; arguments go under their wire names, and what is None is left out."""
        return self._sinch.perform(
            Call(operation, path=path, query=query, body=body, content=content, headers=headers)
        )

    def _pages_by_token(
        self,
        operation: Operation[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
        parameter: str = "page_token",
    ) -> TokenBasedPaginator[ResponseT, ItemT]:
        """List what comes in pages that name the next one.

        :param parameter: query parameter that takes the token of a page.
        """
        from sinch.core.pagination import TokenBasedPaginator

        call = Call(operation, path=path, query=query)
        fetch = self._sinch.perform
        return TokenBasedPaginator(fetch, call, items, fetch(call), parameter)

    def _pages_by_number(
        self,
        operation: Operation[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        *,
        path: Mapping[str, object] = _NOTHING,
        query: Mapping[str, object] = _NOTHING,
    ) -> IntBasedPaginator[ResponseT, ItemT]:
        """List what comes in numbered pages."""
        from sinch.core.pagination import IntBasedPaginator

        call = Call(operation, path=path, query=query)
        fetch = self._sinch.perform
        return IntBasedPaginator(fetch, call, items, fetch(call))
