"""Listings that come in pages: one page at a time, all pages, or all items.

Where the next page is, is worked out by two pure functions, :func:`next_by_token` and
:func:`next_by_number`; a paginator keeps the page at hand and knows how to make the next call.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from sinch.core.exceptions import SinchException
from sinch.core.operation import Call
from sinch.models.model import SinchBaseModel

if TYPE_CHECKING:
    from typing_extensions import Self

    from sinch.core.async_pagination import AsyncIntBasedPaginator as AsyncIntBasedPaginator
    from sinch.core.async_pagination import AsyncPageIterator as AsyncPageIterator
    from sinch.core.async_pagination import AsyncTokenBasedPaginator as AsyncTokenBasedPaginator

__all__ = [
    "IntBasedPaginator",
    "IntPlace",
    "PageIterator",
    "Paginator",
    "Place",
    "TokenBasedPaginator",
    "TokenPlace",
    "next_by_number",
    "next_by_token",
]

ResponseT = TypeVar("ResponseT", bound=SinchBaseModel)
ItemT = TypeVar("ItemT")
Query = Mapping[str, object]


def next_by_token(query: Query, token: object, parameter: str) -> Query | None:
    """Give the query of the next page, or None after the last one.

    :param token: ``next_page_token`` of the page at hand; empty or absent on the last page.
    :param parameter: query parameter that takes the token.
    """
    if not isinstance(token, str) or not token:
        return None
    return {**query, parameter: token}


def next_by_number(query: Query, count: object, items: int, size: object) -> Query | None:
    """Give the query of the next page, or None after the last one.

    :param count: items in all, as the page at hand says.
    :param items: items on the page at hand; a page without any is the last.
    :param size: items per page over the whole listing.
    """
    if not isinstance(size, int) or not isinstance(count, int) or size <= 0 or items == 0:
        return None
    page = query.get("page")
    number = page if isinstance(page, int) else 0
    return {**query, "page": number + 1} if (number + 1) * size < count else None


class Place(ABC, Generic[ResponseT, ItemT]):
    """The page at which a listing stands, and where the next one is. Fetches nothing."""

    def __init__(self, call: Call[ResponseT], items: Callable[[ResponseT], list[ItemT]], result: ResponseT) -> None:
        self._call = call
        self._items = items
        #: The page at hand.
        self.result: ResponseT = result

    @property
    def has_next_page(self) -> bool:
        """True while there are pages after this one."""
        return self._next_query() is not None

    def content(self) -> list[ItemT]:
        """Give the items of the page at hand."""
        items: object = self._items(self.result)
        return self._items(self.result) if isinstance(items, list) else []

    def _ahead(self) -> Self | None:
        """Give the next page as a place of its own, whose ``result`` is yet to be fetched; None on the last page."""
        query = self._next_query()
        if query is None:
            return None
        moved = self._copy()
        moved._call = self._call.with_query(query)
        moved._check_progress()
        return moved

    def _copy(self) -> Self:
        copy = object.__new__(type(self))
        vars(copy).update(vars(self))
        return copy

    @abstractmethod
    def _next_query(self) -> Query | None:
        """Work out the query of the page after this one; None on the last page."""

    def _check_progress(self) -> None:
        """Refuse to walk in circles."""

    def __repr__(self) -> str:
        return f"Paginated response content: {self.result}"


class TokenPlace(Place[ResponseT, ItemT]):
    """A page that names the next one by a token."""

    def __init__(
        self,
        call: Call[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        result: ResponseT,
        parameter: str,
    ) -> None:
        super().__init__(call, items, result)
        self._parameter = parameter
        # Brent's way of finding a circle in constant memory: compare each token with one that is kept, and
        # keep the newest whenever the number of steps has doubled.
        self._kept_token = call.query.get(parameter)
        self._steps = 0

    def _next_query(self) -> Query | None:
        token: object = getattr(self.result, "next_page_token", None)
        return next_by_token(self._call.query, token, self._parameter)

    def _check_progress(self) -> None:
        token = self._call.query[self._parameter]
        if token == self._kept_token:
            raise SinchException(
                f"{self._call.operation.id}: the server named a page that was already read as the next one; the "
                "listing would never end"
            )
        self._steps += 1
        if self._steps & (self._steps - 1) == 0:
            self._kept_token = token


class IntPlace(Place[ResponseT, ItemT]):
    """A page that has a number, the first one 0.

    The size of a page is the one asked for, else the one of the first page: the last page is shorter, and
    what it says about itself must not be taken for the size. A server that gives less than was asked for,
    although there is more, has a limit of its own: then the first page is the measure.
    """

    def __init__(self, call: Call[ResponseT], items: Callable[[ResponseT], list[ItemT]], result: ResponseT) -> None:
        super().__init__(call, items, result)
        self._size = self._page_size(call.query)

    def _page_size(self, query: Query) -> object:
        asked, page = query.get("page_size"), query.get("page")
        count: object = getattr(self.result, "count", None)
        if not isinstance(asked, int):
            size: object = getattr(self.result, "page_size", None)
            return size
        found = len(self.content())
        seen = (page if isinstance(page, int) else 0) * asked + found
        return found if 0 < found < asked and isinstance(count, int) and seen < count else asked

    def _next_query(self) -> Query | None:
        count: object = getattr(self.result, "count", None)
        return next_by_number(self._call.query, count, len(self.content()), self._size)


class Paginator(Place[ResponseT, ItemT]):
    """A listing, standing at one of its pages.

    ``for item in paginator`` walks the items from this page to the end, :meth:`pages` the pages; both leave
    the paginator where it is. :meth:`next_page` moves it. A page is requested when it is needed. A walk keeps the
    first page, the one at hand and the one that arrives, however long the listing.
    """

    _fetch: Callable[[Call[ResponseT]], ResponseT]

    def next_page(self) -> Self:
        """Move to the next page and give the paginator itself; on the last page it stays there.

        When the request fails, the paginator stays where it is and the call can be made again.
        """
        moved = self._after()
        if moved is not None:
            vars(self).update(vars(moved))
        return self

    def pages(self) -> Iterator[ResponseT]:
        """Walk the pages from this one to the last."""
        for page in self.auto_paging_iter():
            yield page.result

    def auto_paging_iter(self) -> PageIterator[Self]:
        """Walk the pages from this one to the last, each as a paginator of its own with its ``result``."""
        return PageIterator(self)

    def __iter__(self) -> Iterator[ItemT]:
        for page in self.auto_paging_iter():
            yield from page.content()

    def iterator(self) -> Iterator[ItemT]:
        """Walk the items of all pages; the same as iterating over the paginator."""
        return iter(self)

    def _after(self) -> Self | None:
        """Fetch the page after this one as a paginator of its own; None on the last page."""
        moved = self._ahead()
        if moved is not None:
            moved.result = self._fetch(moved._call)
        return moved


class TokenBasedPaginator(TokenPlace[ResponseT, ItemT], Paginator[ResponseT, ItemT]):
    """A listing whose pages name the next one by a token."""

    def __init__(
        self,
        fetch: Callable[[Call[ResponseT]], ResponseT],
        call: Call[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        result: ResponseT,
        parameter: str = "page_token",
    ) -> None:
        super().__init__(call, items, result, parameter)
        self._fetch = fetch


class IntBasedPaginator(IntPlace[ResponseT, ItemT], Paginator[ResponseT, ItemT]):
    """A listing whose pages are numbered from 0."""

    def __init__(
        self,
        fetch: Callable[[Call[ResponseT]], ResponseT],
        call: Call[ResponseT],
        items: Callable[[ResponseT], list[ItemT]],
        result: ResponseT,
    ) -> None:
        super().__init__(call, items, result)
        self._fetch = fetch


PaginatorT = TypeVar("PaginatorT", bound="Paginator[Any, Any]")


class PageIterator(Generic[PaginatorT]):
    """Walks the pages of a listing, the one at hand first."""

    def __init__(self, paginator: PaginatorT) -> None:
        self._page: PaginatorT | None = paginator
        self._started = False

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> PaginatorT:
        if self._page is None:
            raise StopIteration
        if self._started:
            # Assigned only when it is there, so that a failed request can be made again.
            self._page = self._page._after()
            if self._page is None:
                raise StopIteration
        else:
            self._started = True
            self._page = self._page._copy()
        return self._page


if not TYPE_CHECKING:
    # Where 1.x had them; programs without asyncio do not load them.
    def __getattr__(name: str) -> object:
        if name in {"AsyncIntBasedPaginator", "AsyncPageIterator", "AsyncTokenBasedPaginator"}:
            from sinch.core import async_pagination

            return getattr(async_pagination, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
