"""The quick reader of heads gives what ``http.client`` gives, or leaves the head to it."""

from __future__ import annotations

import http.client
import socket

from hypothesis import given, settings
from hypothesis import strategies as st

from sinch.core import connections

_TOKEN = st.text("abcXYZ019-_", min_size=1, max_size=8)
_NAME = st.one_of(
    _TOKEN,
    st.sampled_from(
        [
            "Content-Length",
            "content-length",
            "Transfer-Encoding",
            "Connection",
            "Keep-Alive",
            "Date",
            "X y",
            "",
            "Ä",
            "x:",
        ]
    ),
)
_VALUE = st.one_of(
    st.sampled_from(
        ["", " ", "0", "7", " 12 ", "+3", "-1", "1_0", "99999999999999999999", "chunked", "CHUNKED", "gzip, chunked",
         "close", "Close", "keep-alive", "Keep-Alive", "upgrade, close", "a: b", "\t x \t", "5, 5", "ä", "\x00",
         "\x0b"]
    ),
    st.text(st.characters(max_codepoint=255), max_size=12),
)  # fmt: skip
_STATUS = st.sampled_from(
    ["HTTP/1.1 200 OK", "HTTP/1.1 201 ", "HTTP/1.1 404 Not  Found ", "HTTP/1.1 500", "HTTP/1.0 200 OK",
     "HTTP/1.1 304 x", "HTTP/1.1 100 Continue", "HTTP/2 200 OK", "HTTP/1.1 2000 OK", "HTTP/1.1 99 OK",
     "HTTP/1.1 999 x", "HTTP/1.1 204 No",
     "http/1.1 200 OK", "", "HTTP/1.1 20x OK", "HTTP/1.1 200 \xe4"]
)  # fmt: skip
_SEPARATOR = st.sampled_from([":", ": ", ":\t", " : ", ""])
_END = st.sampled_from(["\r\n"] * 12 + ["\n", "\r", "\r\n ", "\r\n\t", "\r\n\r\n"])
_HEADERS = st.lists(st.tuples(_NAME, _SEPARATOR, _VALUE, _END).map("".join), max_size=5)


def head_of(kind: type[http.client.HTTPResponse], data: bytes, method: str) -> object:
    """Read an answer; gives everything that can be seen of it."""
    near, far = socket.socketpair()
    with near, far:
        far.sendall(data)
        far.shutdown(socket.SHUT_WR)
        near.settimeout(5)
        response = kind(near, method=method)
        try:
            response.begin()
            facts = (
                response.version, response.status, response.reason, response.chunked, response.length,
                response.will_close, [(name, value.rstrip(" \t")) for name, value in response.headers.items()],
                [type(defect) for defect in response.headers.defects],
            )  # fmt: skip
            return (facts, response.read())
        except (http.client.HTTPException, OSError, ValueError) as error:
            return type(error)
        finally:
            response.close()


@given(_STATUS, _HEADERS, st.binary(max_size=20), st.sampled_from(["GET", "POST", "HEAD"]))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_same_as_the_standard_library(status: str, headers: list[str], body: bytes, method: str) -> None:
    data = f"{status}\r\n{''.join(headers)}\r\n".encode("latin-1") + body
    ours = head_of(connections._Answer, data, method)
    theirs = head_of(http.client.HTTPResponse, data, method)
    if ours is http.client.RemoteDisconnected and isinstance(theirs, tuple):
        # The head ends with the connection: the standard library takes it for a whole one.
        return
    assert ours == theirs


def test_a_plain_head_is_read_quickly() -> None:
    """So that the comparison above compares something."""
    read: list[bool] = []

    class Watched(connections._Answer):
        def _begin_plain(self) -> bool:
            read.append(super()._begin_plain())
            return read[-1]

    lengths = b"HTTP/1.1 201 Created\r\nDate: x\r\nContent-Type: text/plain; a=b\r\nContent-Length: 2\r\n\r\n{}"
    chunks = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
    for data in (lengths, chunks):
        facts = head_of(Watched, data, "POST")
        assert isinstance(facts, tuple)
        assert facts[1] == b"{}"
    assert read == [True, True]
