"""No text in any argument of any operation changes where a request goes, or its headers."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest

from sinch.core.exceptions import ValidationException
from sinch.core.messages import Send
from tests.fakes import RecordingDriver, answer, make_client
from tests.faults.recorded import CALLS, Changer, Recorded, places
from tests.operations import all_operations

#: Texts that mean something in paths, queries, headers and forms.
TEXTS = [
    "", " ", ".", "..", "../..", "/", "//evil.example.com", "a/b", "a\\b", "?x=1", "a?b", "#", "a#b", "&a=b", "a=b;c",
    "%2e%2e", "%2F", "%", "%0d%0a", "\r\nX-Evil: 1", "\n", "\r", "\0", "\t", "a b", "@evil.example.com", ":80",
    "{id}", "%s", "%(x)s", "http://evil.example.com/", "ä", "\u2028", "\u202e", "😀", "\ud800", "a" * 5000,
    ":activate", '"; filename="x', "--boundary", "\x7f", "\x85",
]  # fmt: skip

#: What may stand in a target: what RFC 3986 lets stand there as it is, and escapes.
_TARGET = re.compile(r"/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})*(?:\?(?:[A-Za-z0-9._~=&+-]|%[0-9A-F]{2})*)?")


def sent_by(call: Recorded, change: Changer) -> list[Send]:
    """Make a call with one argument changed; gives the requests, none when it was refused."""
    driver = RecordingDriver(answer(call.case.answer))
    client = make_client(driver, service_plan=call.case.service_plan)
    try:
        call.again(client, change)
    except ValidationException:
        assert not driver.sent
    except TypeError as error:
        # Only arguments of the wrong type are worth one, and these are all text.
        raise AssertionError(call.case.id) from error
    return driver.sent


def facts(sent: Send) -> tuple[object, ...]:
    """Give all that must stay the same: an id may differ, its place may not."""
    # The one header that is an argument may have another value, as long as it is one.
    changing = {"x-timestamp", "Authorization", "Accept-Language"}
    headers = {name: value for name, value in sent.headers.items() if name not in changing}
    if headers.get("Content-Type", "").startswith("multipart/"):
        headers["Content-Type"] = "multipart"
    return (sent.method, headers, sent.headers["Authorization"].split(":")[0])


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_arguments_stay_in_their_places(call: Recorded) -> None:
    operation = all_operations()[call.case.operation]
    segments = re.split(r"\{\w+\}", operation.path)
    path = re.compile(r"(?!\.{1,2}(?:/|:|$))[^/?#]+".join(re.escape(segment) for segment in segments))
    [usual] = sent_by(call, Changer(-1, ""))
    for place in range(sum(places(value) for value in [*call.args, *call.kwargs.values()])):
        for text in TEXTS:
            requests = sent_by(call, Changer(place, text))
            if not requests:
                continue
            [sent] = requests
            assert _TARGET.fullmatch(sent.target), sent.target[:200]
            assert path.fullmatch(urlsplit(sent.target).path), sent.target[:200]
            assert ".." not in urlsplit(sent.target).path.split("/")
            for name, value in sent.headers.items():
                assert value.isascii()
                assert value.isprintable(), name
            assert sent.origin == usual.origin
            assert facts(sent) == facts(usual)


def test_every_operation_is_there() -> None:
    assert {call.case.operation for call in CALLS.values()} == set(all_operations())
