# Made from sinch/domains/conversation/paging.py by `python tools/generate_async.py`; do not edit.
"""Listings whose requests carry their parameters, the token of the page included, in a JSON body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_pagination import AsyncTokenBasedPaginator
from sinch.core.async_resource import AsyncResource
from sinch.core.operation import Call

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sinch.core.operation import Operation
    from sinch.domains.conversation.paging import ItemT, ResponseT

__all__ = ["BodyPagingAsync"]


class BodyPagingAsync(AsyncResource):
    """A group of operations of which one or more list by POST."""

    async def _pages_by_token_in_body(
        self,
        operation: Operation[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        *,
        body: Mapping[str, object],
    ) -> AsyncTokenBasedPaginator[ResponseT, ItemT]:
        """List what comes in pages that name the next one, and are asked for in the body."""
        perform = self._sinch.perform

        async def fetch(call: Call[ResponseT]) -> ResponseT:
            return await perform(Call(operation, body=call.query))

        # The paginator turns pages in the query of its call; what it holds there is sent as the body.
        call = Call(operation, query=body)
        return AsyncTokenBasedPaginator(fetch, call, items, await fetch(call))
