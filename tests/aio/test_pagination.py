"""Walking listings with asyncio: the same pages as the synchronous paginators."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from sinch.core.async_pagination import AsyncIntBasedPaginator, AsyncPageIterator, AsyncTokenBasedPaginator
from sinch.core.exceptions import SinchException
from sinch.core.operation import Call
from sinch.core.pagination import IntBasedPaginator, TokenBasedPaginator
from tests.aio.stage import play, until
from tests.core.test_pagination import Server, by_number, by_token, items
from tests.core.things import Thing, Things, listing

TokenListing = AsyncTokenBasedPaginator[Things, Thing]
IntListing = AsyncIntBasedPaginator[Things, Thing]


class AsyncServer:
    def __init__(self, server: Server) -> None:
        self.server = server

    async def __call__(self, call: Call[Things]) -> Things:
        await asyncio.sleep(0)
        return self.server(call)


async def token_list(server: Server) -> TokenListing:
    fetch, call = AsyncServer(server), listing()
    return AsyncTokenBasedPaginator(fetch, call, items, await fetch(call))


async def int_list(server: Server, **query: object) -> IntListing:
    fetch, call = AsyncServer(server), listing(**query)
    return AsyncIntBasedPaginator(fetch, call, items, await fetch(call))


async def ids(walk: AsyncIterator[Thing] | TokenListing | IntListing) -> list[str]:
    return [thing.id async for thing in walk]


@pytest.mark.parametrize("pages", [[[]], [["a"]], [["a", "b"], ["c"]], [["a"], [], ["b"]]])
def test_tokens_all_items_and_no_request_too_many(pages: list[list[str]]) -> None:
    server, twin = by_token(pages), by_token(pages)

    async def scene() -> list[str]:
        return await ids(await token_list(server))

    assert play(scene()) == [name for page in pages for name in page]
    call = listing()
    list(TokenBasedPaginator(twin, call, items, twin(call)))
    assert server.queries == twin.queries


@pytest.mark.parametrize("total", [0, 1, 3, 6, 7])
@pytest.mark.parametrize("query", [{}, {"page_size": 2}, {"page_size": 50}, {"page": 1}, {"page": 0, "page_size": 3}])
def test_numbers_as_the_synchronous_paginator(total: int, query: dict[str, object]) -> None:
    names = [str(number) for number in range(total)]
    server, twin = by_number(names, cap=4), by_number(names, cap=4)

    async def scene() -> list[str]:
        return await ids(await int_list(server, **query))

    call = listing(**query)
    assert play(scene()) == [thing.id for thing in IntBasedPaginator(twin, call, items, twin(call))]
    assert server.queries == twin.queries


def test_members_of_1x() -> None:
    async def scene() -> None:
        paginator = await token_list(by_token([["a"], ["b"], ["c"]]))
        walk = paginator.auto_paging_iter()  # not awaited
        assert isinstance(walk, AsyncPageIterator)
        pages = [page async for page in walk]
        assert [page.result.things[0].id for page in pages] == ["a", "b", "c"]
        assert [page.has_next_page for page in pages] == [True, True, False]
        assert [page.things[0].id async for page in paginator.pages()] == ["a", "b", "c"]
        assert await ids(paginator) == await ids(paginator.iterator()) == ["a", "b", "c"]
        assert paginator.result.things[0].id == "a"
        assert paginator.content() == paginator.result.things
        assert await paginator.next_page() is paginator
        assert (paginator.result.things[0].id, paginator.has_next_page) == ("b", True)
        assert (await (await paginator.next_page()).next_page()).result.things[0].id == "c"
        assert not paginator.has_next_page
        assert repr(paginator).startswith("Paginated response content: Things(")

    play(scene())


def test_leaving_a_walk_early_asks_for_no_further_page() -> None:
    server = by_token([["a", "b"], ["c"]])

    async def scene() -> None:
        async for thing in await token_list(server):
            if thing.id == "b":
                break

    play(scene())
    assert len(server.queries) == 1


def test_a_failed_or_cancelled_page_can_be_asked_for_again() -> None:
    good = by_token([["a"], ["b"]])
    trouble = ["fail", "hang", "fail", "fail"]
    hanging: list[bool] = []

    class Flaky(AsyncServer):
        async def __call__(self, call: Call[Things]) -> Things:
            if "page_token" in call.query and trouble:
                if trouble.pop() == "fail":
                    raise SinchException("no")
                hanging.append(True)
                await asyncio.Event().wait()
            return await super().__call__(call)

    async def scene() -> None:
        fetch, call = Flaky(good), listing()
        paginator = AsyncTokenBasedPaginator(fetch, call, items, await fetch(call))
        with pytest.raises(SinchException):
            await paginator.next_page()
        walk = aiter(paginator)
        assert (await anext(walk)).id == "a"
        with pytest.raises(SinchException):
            await anext(walk)
        task = asyncio.create_task(paginator.next_page())
        await until(lambda: hanging)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert paginator.result.things[0].id == "a"
        with pytest.raises(SinchException):
            await paginator.next_page()
        assert (await anext(walk)).id == "b"
        with pytest.raises(StopAsyncIteration):
            await anext(walk)
        assert (await paginator.next_page()).result.things[0].id == "b"

    play(scene())


def test_circles_end_in_an_error() -> None:
    server = by_token([["a"], ["b"]])

    def circular(query: object) -> Things:
        page = by_token([["a"], ["b"]]).answer({})
        page.next_page_token = "1"
        return page

    server.answer = circular

    async def scene() -> None:
        with pytest.raises(SinchException, match="already read"):
            await ids(await token_list(server))

    play(scene())
