"""The tree of exceptions."""

from __future__ import annotations

import copy
import inspect
import pickle

import pytest

import sinch
from sinch.core import exceptions
from sinch.core.errors import api_error
from sinch.core.exceptions import SinchException, TransportException, ValidationException
from sinch.core.models.http_response import HTTPResponse
from tests.fakes import answer

CLASSES = [
    found
    for _, found in inspect.getmembers(exceptions, inspect.isclass)
    if issubclass(found, SinchException) and found.__module__ == exceptions.__name__
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_copies_and_pickles(kind: type[SinchException]) -> None:
    error = kind("what happened", HTTPResponse(404, {"a": 1}, {"x": "y"}), True)
    error.code, error.operation, error.attempts, error.retry_after = "c", "sms.batches.get", 3, 1.5
    for copied in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert type(copied) is kind
        assert str(copied) == "what happened"
        assert copied.args == ("what happened",)
        assert copied.__dict__ == error.__dict__
        assert (copied.status, copied.is_from_server) == (404, True)


def test_all_are_exported() -> None:
    for name in exceptions.__all__:
        assert getattr(sinch, name) is getattr(exceptions, name)


def test_made_as_in_1x() -> None:
    error = ValidationException("message", None, False)
    assert (error.args, error.http_response, error.response_status_code, error.is_from_server) == (
        ("message",), None, None, False,
    )  # fmt: skip
    assert TransportException("x").may_have_been_sent is False


@pytest.mark.parametrize("product", ["numbers", "sms", "conversation", "voice", "verification"])
@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, "Authentication"), (403, "Authentication"), (404, "NotFound"), (429, "RateLimit"), (500, "Server"),
     (503, "Server"), (400, ""), (409, "")],
)  # fmt: skip
def test_product_and_kind_are_both_caught(product: str, status: int, kind: str) -> None:
    error = api_error(f"{product}.x.y", answer({}, status), attempts=1)
    api = {"sms": "SMS"}.get(product, product.capitalize())
    assert isinstance(error, getattr(exceptions, f"{api}Exception"))
    kinds = {name for name in ("Authentication", "NotFound", "RateLimit", "Server")
             if isinstance(error, getattr(exceptions, f"{name}Exception"))}  # fmt: skip
    assert kinds == ({kind} if kind else set())


@pytest.mark.parametrize(
    ("body", "code", "text"),
    [
        ({"code": "unknown_group", "text": "No group"}, "unknown_group", "No group"),
        ({"error": {"code": 404, "message": "Gone", "status": "NOT_FOUND"}}, "NOT_FOUND", "Gone"),
        ({"errorCode": 40003, "message": "Bad number", "reference": "ref-1"}, 40003, "Bad number"),
        ({"error": "invalid_client", "error_description": "Who?"}, "invalid_client", "Who?"),
        ({"code": "x", "description": "older form"}, "x", "older form"),
        ({}, None, None),
    ],
)
def test_code_and_text_are_found_in_every_form(body: object, code: object, text: str | None) -> None:
    error = api_error("voice.calls.get", answer(body, 400), attempts=2)
    assert error.code == code
    assert (text or "") in str(error)
    assert error.attempts == 2
    if isinstance(body, dict) and "reference" in body:
        assert error.request_id == "ref-1"
