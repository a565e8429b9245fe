"""Walking listings by token and by number."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sinch.core.exceptions import SinchException
from sinch.core.operation import Call
from sinch.core.pagination import IntBasedPaginator, Paginator, TokenBasedPaginator, next_by_number, next_by_token
from sinch.core.wire import decode
from tests.core.things import Thing, Things, listing


def items(page: Things) -> list[Thing]:
    return page.things


def page_of(names: list[str], **more: Any) -> Things:
    return decode(Things, {"things": [{"id": name} for name in names], **more})


class Server:
    """Answers listings and keeps the queries."""

    def __init__(self, answer: Callable[[Mapping[str, object]], Things]) -> None:
        self.answer = answer
        self.queries: list[dict[str, object]] = []

    def __call__(self, call: Call[Things]) -> Things:
        self.queries.append(dict(call.query))
        return self.answer(call.query)


def by_token(pages: list[list[str]]) -> Server:
    def reply(query: Mapping[str, object]) -> Things:
        index = int(str(query.get("page_token", "0")))
        return page_of(pages[index], next_page_token=str(index + 1) if index + 1 < len(pages) else "")

    return Server(reply)


def by_number(names: list[str], cap: int = 100) -> Server:
    def reply(query: Mapping[str, object]) -> Things:
        size = min(int(str(query.get("page_size", 3))), cap)
        number = int(str(query.get("page", 0)))
        found = names[number * size : (number + 1) * size]
        return page_of(found, count=len(names), page=number, page_size=len(found))

    return Server(reply)


def token_list(server: Server) -> TokenBasedPaginator[Things, Thing]:
    call = listing()
    return TokenBasedPaginator(server, call, items, server(call))


def int_list(server: Server, **query: object) -> IntBasedPaginator[Things, Thing]:
    call = listing(**query)
    return IntBasedPaginator(server, call, items, server(call))


def ids(paginator: Paginator[Things, Thing]) -> list[str]:
    return [thing.id for thing in paginator]


class TestByToken:
    @pytest.mark.parametrize("pages", [[[]], [["a"]], [["a", "b"], ["c"]], [["a"], [], ["b"]]])
    def test_all_items_and_no_request_too_many(self, pages: list[list[str]]) -> None:
        server = by_token(pages)
        assert ids(token_list(server)) == [name for page in pages for name in page]
        assert len(server.queries) == len(pages)

    def test_other_arguments_stay(self) -> None:
        server = by_token([["a"], ["b"]])
        ids(token_list(server))
        assert server.queries == [{"kind": "a"}, {"kind": "a", "page_token": "1"}]

    def test_next_page_moves_and_gives_itself(self) -> None:
        paginator = token_list(by_token([["a"], ["b"]]))
        assert paginator.has_next_page
        assert paginator.next_page() is paginator
        assert paginator.result.things[0].id == "b"
        assert not paginator.has_next_page

    def test_the_last_page_never_starts_over(self) -> None:
        server = by_token([["a"], ["b"]])
        paginator = token_list(server).next_page()
        assert paginator.next_page() is paginator
        assert paginator.result.things[0].id == "b"
        assert len(server.queries) == 2

    def test_pages_are_objects_of_their_own_and_the_first_is_among_them(self) -> None:
        paginator = token_list(by_token([["a"], ["b"], ["c"]]))
        pages = list(paginator.auto_paging_iter())
        assert [page.result.things[0].id for page in pages] == ["a", "b", "c"]
        assert [page.has_next_page for page in pages] == [True, True, False]
        assert [page.things[0].id for page in paginator.pages()] == ["a", "b", "c"]
        assert paginator.result.things[0].id == "a"
        assert ids(paginator) == ids(paginator) == ["a", "b", "c"]

    def test_a_failed_page_can_be_asked_for_again(self) -> None:
        good = by_token([["a"], ["b"]])
        failures = [True]

        def flaky(query: Mapping[str, object]) -> Things:
            if "page_token" in query and failures:
                failures.pop()
                raise SinchException("no")
            return good.answer(query)

        paginator = token_list(Server(flaky))
        with pytest.raises(SinchException):
            paginator.next_page()
        assert paginator.result.things[0].id == "a"
        assert paginator.next_page().result.things[0].id == "b"

        failures.append(True)
        walk = token_list(Server(flaky)).auto_paging_iter()
        assert next(walk).result.things[0].id == "a"
        with pytest.raises(SinchException):
            next(walk)
        assert next(walk).result.things[0].id == "b"
        with pytest.raises(StopIteration):
            next(walk)

    @given(st.integers(1, 20), st.integers(1, 20))
    def test_circles_end_in_an_error(self, tail: int, length: int) -> None:
        def circular(query: Mapping[str, object]) -> Things:
            number = int(str(query.get("page_token", "0")))
            return page_of([], next_page_token=str(number + 1 if number + 1 < tail + length else tail))

        server = Server(circular)
        with pytest.raises(SinchException, match="already read"):
            ids(token_list(server))
        assert len(server.queries) <= 4 * (tail + length) + 4

    @pytest.mark.parametrize("token", [None, "", 5, ["x"], {}, False])
    def test_no_token(self, token: object) -> None:
        assert next_by_token({"a": 1}, token, "page_token") is None


class TestByNumber:
    @given(st.integers(0, 30), st.integers(1, 10))
    def test_all_items_and_no_request_too_many(self, total: int, size: int) -> None:
        names = [str(number) for number in range(total)]
        server = by_number(names)
        assert ids(int_list(server, page_size=size)) == names
        assert len(server.queries) == max(1, -(-total // size))

    def test_size_of_the_first_page_counts_when_none_was_asked_for(self) -> None:
        server = by_number(list("abcdefgh"))
        assert ids(int_list(server)) == list("abcdefgh")
        assert [query.get("page") for query in server.queries] == [None, 1, 2]

    def test_starting_further_on(self) -> None:
        server = by_number(list("abcdefgh"))
        assert ids(int_list(server, page=1, page_size=3)) == list("defgh")

    def test_page_none_counts_as_the_first(self) -> None:
        assert ids(int_list(by_number(list("abcd")), page_size=2, page=0)) == list("abcd")
        assert next_by_number({"page": None}, 4, 2, 2) == {"page": 1}

    @given(st.integers(0, 20), st.integers(1, 10), st.integers(1, 10))
    def test_a_server_with_a_limit_of_its_own_loses_nothing(self, total: int, size: int, cap: int) -> None:
        names = [str(number) for number in range(total)]
        server = by_number(names, cap)
        assert ids(int_list(server, page_size=size)) == names
        assert len(server.queries) == max(1, -(-total // min(size, cap)))

    def test_an_empty_page_ends_the_walk(self) -> None:
        server = Server(lambda query: page_of([], count=1000, page_size=0))
        assert ids(int_list(server, page_size=10)) == []
        assert len(server.queries) == 1

    @pytest.mark.parametrize("count", [None, "5", -1, [], 0])
    def test_odd_counts_end_the_walk(self, count: object) -> None:
        assert next_by_number({"page": 0}, count, 2, 2) is None


def test_odd_pages_have_no_items() -> None:
    server = Server(lambda query: decode(Things, {"things": {"a": 1}, "next_page_token": None}))
    assert ids(token_list(server)) == []
    assert token_list(server).content() == []


def test_repr_is_that_of_1x() -> None:
    assert repr(token_list(by_token([["a"]]))).startswith("Paginated response content: Things(")
