"""Listings that come in pages, for asyncio: where the next page is, is worked out as in the synchronous ones."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sinch.core.pagination import IntPlace, Place, TokenPlace
from sinch.models.model import SinchBaseModel

if TYPE_CHECKING:
    from typing_extensions import Self

    from sinch.core.operation import Call

__all__ = ["AsyncIntBasedPaginator", "AsyncPageIterator", "AsyncPaginator", "AsyncTokenBasedPaginator"]

ResponseT = TypeVar("ResponseT", bound=SinchBaseModel)
ItemT = TypeVar("ItemT")


class AsyncPaginator(Place[ResponseT, ItemT]):
    """A listing, standing at one of its pages.

    ``async for item in paginator`` walks the items from this page to the end, :meth:`pages` the pages; both leave
    the paginator where it is. ``await paginator.next_page()`` moves it. A page is requested when it is needed and
    kept only as long as you keep it.
    """

    _fetch: Callable[[Call[ResponseT]], Awaitable[ResponseT]]

    async def next_page(self) -> Self:
        """Move to the next page and give the paginator itself; on the last page it stays there.

        When the request fails or is cancelled, the paginator stays where it is and the call can be made again.
        """
        moved = await self._after()
        if moved is not None:
            vars(self).update(vars(moved))
        return self

    def pages(self) -> AsyncIterator[ResponseT]:
        """Walk the pages from this one to the last, with ``async for``."""
        return _Results(AsyncPageIterator(self))

    def auto_paging_iter(self) -> AsyncPageIterator[Self]:
        """Walk the pages with ``async for``, each as a paginator of its own with its ``result``."""
        return AsyncPageIterator(self)

    def __aiter__(self) -> AsyncIterator[ItemT]:
        return _Items(AsyncPageIterator(self))

    def iterator(self) -> AsyncIterator[ItemT]:
        """Walk the items of all pages; the same as ``async for`` over the paginator."""
        return aiter(self)

    async def _after(self) -> Self | None:
        """Fetch the page after this one as a paginator of its own; None on the last page."""
        moved = self._ahead()
        if moved is not None:
            moved.result = await self._fetch(moved._call)
        return moved


class AsyncTokenBasedPaginator(TokenPlace[ResponseT, ItemT], AsyncPaginator[ResponseT, ItemT]):
    """A listing whose pages name the next one by a token."""

    def __init__(
        self,
        fetch: Callable[[Call[ResponseT]], Awaitable[ResponseT]],
        call: Call[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        result: ResponseT,
        parameter: str = "page_token",
    ) -> None:
        super().__init__(call, items, result, parameter)
        self._fetch = fetch


class AsyncIntBasedPaginator(IntPlace[ResponseT, ItemT], AsyncPaginator[ResponseT, ItemT]):
    """A listing whose pages are numbered from 0."""

    def __init__(
        self,
        fetch: Callable[[Call[ResponseT]], Awaitable[ResponseT]],
        call: Call[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        result: ResponseT,
    ) -> None:
        super().__init__(call, items, result)
        self._fetch = fetch


PaginatorT = TypeVar("PaginatorT", bound="AsyncPaginator[Any, Any]")


class AsyncPageIterator(Generic[PaginatorT]):
    """Walks the pages of a listing, the one at hand first.

    A plain object rather than an asynchronous generator: leaving the loop early leaves nothing to be closed, and
    after a failed request the walk can go on.
    """

    def __init__(self, paginator: PaginatorT) -> None:
        self._page: PaginatorT | None = paginator
        self._started = False

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> PaginatorT:
        if self._page is None:
            raise StopAsyncIteration
        if self._started:
            # Assigned only when it is there, so that a failed request can be made again.
            self._page = await self._page._after()
            if self._page is None:
                raise StopAsyncIteration
        else:
            self._started = True
            self._page = self._page._copy()
        return self._page


class _Results(Generic[ResponseT]):
    def __init__(self, pages: AsyncPageIterator[AsyncPaginator[ResponseT, Any]]) -> None:
        self._pages = pages

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ResponseT:
        return (await anext(self._pages)).result


class _Items(Generic[ItemT]):
    def __init__(self, pages: AsyncPageIterator[AsyncPaginator[Any, ItemT]]) -> None:
        self._pages = pages
        self._items: Iterator[ItemT] = iter(())

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> ItemT:
        while True:
            for item in self._items:
                return item
            self._items = iter((await anext(self._pages)).content())
