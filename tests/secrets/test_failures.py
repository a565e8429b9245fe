"""Failures of the real network: their tracebacks, causes included, hold nothing that was planted."""

from __future__ import annotations

import socket
import traceback
from collections.abc import Callable

import pytest

from sinch import RetryPolicy, SinchClient, SinchException, TransportException
from sinch.core.drivers import Urllib3Driver
from tests.fakes import PROJECT
from tests.secrets.planted import CREDENTIALS, DERIVED, TOKEN, options
from tests.servers import Connection, SocketServer

NUMBER = "+46701234567"
TEXT = "Your code is 483 911"
PLANTED = [*CREDENTIALS.values(), *DERIVED, TOKEN, NUMBER, NUMBER[1:], TEXT, "planted-proxy-password"]


def reset(connection: Connection) -> None:
    connection.read_request()
    connection.reset()


def half(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf")


def garbage(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"\x00\x01 garbage\r\n\r\n")


def silence(connection: Connection) -> None:
    while connection.read_request():
        pass


def chunk(connection: Connection) -> None:
    connection.read_request()
    connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n")


CALLS: list[Callable[[SinchClient], object]] = [
    lambda client: client.sms.batches.send(body=TEXT, to=[NUMBER], from_=NUMBER),
    lambda client: client.numbers.active.get(NUMBER),
    lambda client: client.sms.delivery_reports.get_for_number("01BATCH", NUMBER),
    lambda client: client.verification.verification_status.get_by_identity(NUMBER, "sms"),
    lambda client: client.voice.callouts.text_to_speech(
        destination={"type": "number", "endpoint": NUMBER}, text=TEXT
    ),
]


def shown(client: SinchClient, call: Callable[[SinchClient], object]) -> str:
    """Give what a program would print that lets the exception through to the top."""
    with pytest.raises(SinchException) as caught:
        call(client)
    assert isinstance(caught.value, TransportException)
    return "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("fault", [reset, half, garbage, silence, chunk])
@pytest.mark.parametrize("call", CALLS)
def test_tracebacks(fault: Callable[[Connection], None], call: Callable[[SinchClient], object]) -> None:
    with SocketServer(fault) as server:
        client = SinchClient(
            project_id=PROJECT, base_url=server.url, timeout=0.3, retry=RetryPolicy(attempts=1), **options(True)  # type: ignore[arg-type]
        )  # fmt: skip
        client.authentication.set_auth_token(
            {"access_token": TOKEN, "expires_in": 3599, "scope": "", "token_type": "bearer"}
        )
        text = shown(client, call)
        client.close()
    assert not [planted for planted in PLANTED if planted in _without_source(text)]


@pytest.mark.parametrize("call", CALLS)
def test_proxy_that_is_not_there(call: Callable[[SinchClient], object]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    driver = Urllib3Driver(proxy=f"http://planted-proxy-user:planted-proxy-password@127.0.0.1:{port}")
    client = SinchClient(project_id=PROJECT, driver=driver, retry=RetryPolicy(attempts=1), **options(True))  # type: ignore[arg-type]
    text = shown(client, call)
    assert not [planted for planted in PLANTED if planted in _without_source(text)]
    assert "planted-proxy" not in repr(driver)


def _without_source(text: str) -> str:
    """Leave out the lines of source code that a traceback quotes: this file's would hold the planted texts."""
    lines = text.splitlines()
    return "\n".join(line for line in lines if not line.startswith("    "))
