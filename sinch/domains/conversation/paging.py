"""Listings whose requests carry their parameters, the token of the page included, in a JSON body."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from sinch.core.operation import Call, Operation
from sinch.core.pagination import TokenBasedPaginator
from sinch.core.resource import Resource

if TYPE_CHECKING:
    from sinch.models.model import SinchBaseModel

__all__ = ["BodyPaging"]

ResponseT = TypeVar("ResponseT", bound="SinchBaseModel")
ItemT = TypeVar("ItemT")


class BodyPaging(Resource):
    """A group of operations of which one or more list by POST."""

    def _pages_by_token_in_body(
        self,
        operation: Operation[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        *,
        body: Mapping[str, object],
    ) -> TokenBasedPaginator[ResponseT, ItemT]:
        """List what comes in pages that name the next one, and are asked for in the body."""
        perform = self._sinch.perform

        def fetch(call: Call[ResponseT]) -> ResponseT:
            return perform(Call(operation, body=call.query))

        # The paginator turns pages in the query of its call; what it holds there is sent as the body.
        call = Call(operation, query=body)
        return TokenBasedPaginator(fetch, call, items, fetch(call))
