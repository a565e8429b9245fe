"""Whatever a server answers, an answer or an exception of ours comes out, and nothing is sent too often.

``SINCH_FUZZ=20000`` runs each of the properties as often as that, with another seed each time.
"""

from __future__ import annotations

import json
import os
import pickle
from itertools import islice
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sinch import RetryPolicy, SinchException
from sinch.core.messages import Answered, NoAnswer, NotSent, Outcome
from sinch.core.pagination import Paginator
from sinch.models.model import Headers
from tests.fakes import RecordingDriver, make_client
from tests.faults.recorded import CALLS
from tests.faults.stage import Caller
from tests.operations import all_operations
from tests.servers import Connection, SocketServer

pytestmark = pytest.mark.usefixtures("json_reader")

_COUNT = int(os.environ.get("SINCH_FUZZ", "0"))
_SETTINGS = settings(
    max_examples=_COUNT or 150,
    phases=[Phase.generate],
    derandomize=not _COUNT,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)

_KEYS = st.one_of(
    st.text(max_size=6),
    st.sampled_from(
        ["id", "error", "code", "text", "message", "details", "nextPageToken", "next_page_token", "items", "count",
         "page", "page_size", "batches", "groups", "reports", "inbounds", "activeNumbers", "availableNumbers", "sms",
         "contacts", "apps", "conversations", "messages", "created_at", "capability", "type", "to", "from", "price",
         "identity", "numbers", "access_token", "expires_in", "errorCode", "reference", "scope", "_links", "links",
         "action", "status"]
    ),
)  # fmt: skip
_LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=10**300, max_value=10**301),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(
        ["2026-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999+00:00", "0001-01-01T00:00:00+14:00", "SMS", ""]
    ),
)
_JSON = st.recursive(
    _LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEYS, inner, max_size=6)),
    max_leaves=20,
)
_OBJECTS = st.dictionaries(_KEYS, _JSON, max_size=8)


def _written(value: object, way: int) -> bytes:
    text = json.dumps(value, ensure_ascii=way % 2 == 0)
    return text.encode(("utf-8", "utf-8", "utf-16", "utf-8-sig", "utf-32-le")[way], "surrogatepass")


def _begun(value: object, end: int) -> bytes:
    return _written(value, 0)[:end]


def _deep(depth: int, mark: bytes) -> bytes:
    return mark * depth


def _nested(depth: int) -> bytes:
    return b'{"details":' + b"[" * depth + b"]" * depth + b"}"


def _answer(status: int, headers: dict[str, str], body: bytes) -> Outcome:
    return Answered(status, Headers(headers), body)


_BODIES = st.one_of(
    st.builds(_written, _OBJECTS, st.sampled_from([0, 0, 1, 2, 3, 4])),
    st.builds(_written, _JSON, st.integers(0, 4)),
    st.binary(max_size=60),
    st.builds(_begun, _OBJECTS, st.integers(0, 80)),
    st.builds(_deep, st.integers(1, 100_000), st.sampled_from([b"[", b'{"a":', b"-", b"9"])),
    st.integers(800, 1100).map(_nested),
)
_HEADER_NAMES = st.sampled_from(
    [
        "Retry-After",
        "X-Request-Id",
        "WWW-Authenticate",
        "Content-Type",
        "retry-after",
        "x-correlation-id",
        "Date",
        "X",
    ]
)
_HEADER_VALUES = st.one_of(
    st.sampled_from(
        ["0", "-1", "1e9", "99999999999", "Wed, 21 Oct 2015 07:28:00 GMT", "Fri, 31 Dec 9999 23:59:59 -2300", "²",
         "٣", 'Bearer error="expired"', "Mon, 01 Jan 0000 00:00:00 GMT", "Wed, 21 Oct 99999 07:28:00 GMT", ""]
    ),
    st.text(max_size=20),
)  # fmt: skip
_HEADERS = st.dictionaries(_HEADER_NAMES, _HEADER_VALUES, max_size=3)
_STATUSES = st.one_of(st.sampled_from([200, 201, 204, 401, 403, 404, 429, 500, 503]), st.integers(100, 999))
_OUTCOMES: st.SearchStrategy[Outcome] = st.one_of(
    st.builds(_answer, _STATUSES, _HEADERS, _BODIES),
    st.builds(_answer, st.just(200), st.just({}), _BODIES),
    st.builds(NotSent, st.builds(OSError), st.booleans()),
    st.builds(NoAnswer, st.builds(OSError), st.booleans()),
)


def use(result: Any) -> None:
    """Do with an answer what programs do: read it, show it, keep it, walk its pages."""
    repr(result)
    if hasattr(result, "auto_paging_iter"):
        paginator: Paginator[Any, object] = result
        repr(paginator.has_next_page)
        for item in islice(iter(paginator), 20):
            repr(item)
        for page in islice(paginator.pages(), 4):
            repr(page)
        result = paginator.result
    if result is None or isinstance(result, (bool, str, list)):
        return
    assert result == result
    try:
        for part in (result.http, result.extra, result.as_dict(), result.as_json()):
            repr(part)
        pickle.loads(pickle.dumps(result))
    except RecursionError:
        # What is nested hundreds of levels deep can be read, and walked by those who want to.
        assert result.extra.get("details") or getattr(result, "details", None)


@given(st.sampled_from(sorted(CALLS)), st.lists(_OUTCOMES, min_size=1, max_size=4), st.booleans())
@_SETTINGS
def test_only_our_exceptions_come_out(name: str, outcomes: list[Outcome], plan: bool) -> None:
    call = CALLS[name]
    driver = RecordingDriver(*outcomes)
    service_plan = call.case.service_plan or (plan and call.case.operation.startswith("sms."))
    client = make_client(driver, service_plan=service_plan, retry=RetryPolicy(attempts=3, backoff=0, deadline=5))
    failure: SinchException | None = None
    sent = 0
    try:
        result = call.case.call(client)
        sent = len(driver.sent)
        use(result)
    except SinchException as error:
        failure = error
    if failure is not None:
        assert failure.attempts <= 4
        assert str(failure)
        repr(pickle.loads(pickle.dumps(failure)))
    sent = sent or len(driver.sent)
    if not all_operations()[call.case.operation].repeatable:
        # After an answer, or a request that got lost, nothing was sent but what was refused unread.
        for outcome in (outcomes + [outcomes[-1]] * 5)[: sent - 1]:
            assert isinstance(outcome, NotSent) or (isinstance(outcome, Answered) and outcome.status in {401, 429})


@given(st.lists(_OUTCOMES, min_size=1, max_size=3))
@_SETTINGS
def test_only_our_exceptions_come_out_of_the_token_request(outcomes: list[Outcome]) -> None:
    driver = RecordingDriver(tokens=outcomes)
    client = make_client(driver, retry=RetryPolicy(attempts=3, backoff=0, deadline=5))
    failure: SinchException | None = None
    try:
        client.sms.batches.get("B1")
    except SinchException as error:
        failure = error
    if failure is not None:
        assert getattr(failure, "may_have_been_sent", False) is False
        repr(pickle.loads(pickle.dumps(failure)))
        assert not driver.sent
    assert len(driver.token_requests) <= 3


_PIECES = st.one_of(
    st.binary(max_size=40),
    st.sampled_from(
        [b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 ", b"\r\n", b"\r\n\r\n", b"Content-Length: 2\r\n", b"Content-Length: ",
         b"{}", b"Transfer-Encoding: chunked\r\n", b"2\r\n{}\r\n", b"0\r\n\r\n", b"Content-Encoding: gzip\r\n",
         b"ffffffffffffffff\r\n", b"Content-Encoding: deflate\r\n", b"\x1f\x8b\x08", b"Set-Cookie: a\x00b\r\n",
         b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 204 No\r\n\r\n", b"Location: http://[::1\r\n", b"-1\r\n",
         b"Connection: close\r\n", b"A: " + b"a" * 70000 + b"\r\n", b"X: 1\r\n" * 150, b"99999999999999999999\r\n",
         b"HTTP/1.1 429 x\r\nRetry-After: \xff\r\n"]
    ),
)  # fmt: skip


def test_any_bytes_on_the_wire() -> None:
    """The same below HTTP: all drivers get any bytes, over a real socket."""
    said = [b""]

    def handler(connection: Connection) -> None:
        if connection.read_request():
            connection.send(said[0])

    with SocketServer(handler) as server:
        callers = [
            Caller(carrier, name, server.url, attempts=1, read=5)
            for carrier, name in [
                ("client", "project, repeatable"), ("client", "application, once"), ("aiohttp", "service plan, once"),
            ]
        ]  # fmt: skip

        @given(st.one_of(st.just(b""), st.just(b"HTTP/1.1 200 OK\r\n")), st.lists(_PIECES, max_size=8).map(b"".join))
        @settings(_SETTINGS, max_examples=(_COUNT // 10) or 40)
        def check(start: bytes, rest: bytes) -> None:
            said[0] = start + rest
            before = len(server.requests)
            for caller in callers:
                [outcome] = caller()
                assert not isinstance(outcome, BaseException) or isinstance(outcome, SinchException), repr(outcome)
            assert len(server.requests) - before == len(callers)

        check()
