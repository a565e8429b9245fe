"""Turns an answer or a failure into the exception that says what happened and what to do about it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import cast

from sinch.core import exceptions as tree
from sinch.core.messages import Answered, AnswerTooLarge, NoAnswer, NotSent
from sinch.core.models.http_response import HTTPResponse
from sinch.models.model import Headers

__all__ = ["api_error", "transport_error", "unreadable"]

#: What to look at before repeating a request whose fate is unknown, by the first parts of the operation.
_HOW_TO_FIND_OUT = {
    "sms.batches": "list the batches of the last minutes, by client_reference if you set one",
    "sms.groups": "list the groups",
    "numbers.available": "list the active numbers",
    "numbers.number_orders": "read the order",
    "numbers.active": "read the number",
    "conversation.message": "list the messages of the contact",
    "conversation": "read or list what the call creates or changes",
    "voice.callouts": "look at the call events your application received",
    "voice": "read the call or conference",
    "verification": "read the status by identity or reference",
}

_PRODUCTS: dict[str, type[tree.SinchException]] = {
    "numbers": tree.NumbersException,
    "sms": tree.SMSException,
    "conversation": tree.ConversationException,
    "voice": tree.VoiceException,
    "verification": tree.VerificationException,
}

_KINDS: dict[type[tree.SinchException], tuple[type[tree.SinchException], ...]] = {
    tree.NumbersException: (
        tree.NumbersAuthenticationException,
        tree.NumbersNotFoundException,
        tree.NumbersRateLimitException,
        tree.NumbersServerException,
    ),
    tree.SMSException: (
        tree.SMSAuthenticationException,
        tree.SMSNotFoundException,
        tree.SMSRateLimitException,
        tree.SMSServerException,
    ),
    tree.ConversationException: (
        tree.ConversationAuthenticationException,
        tree.ConversationNotFoundException,
        tree.ConversationRateLimitException,
        tree.ConversationServerException,
    ),
    tree.VoiceException: (
        tree.VoiceAuthenticationException,
        tree.VoiceNotFoundException,
        tree.VoiceRateLimitException,
        tree.VoiceServerException,
    ),
    tree.VerificationException: (
        tree.VerificationAuthenticationException,
        tree.VerificationNotFoundException,
        tree.VerificationRateLimitException,
        tree.VerificationServerException,
    ),
    tree.AuthenticationException: (
        tree.AuthenticationException,
        tree.AuthenticationException,
        tree.TokenRateLimitException,
        tree.TokenServerException,
    ),
}


def api_error(
    operation: str,
    answer: Answered,
    *,
    attempts: int,
    retry_after: float | None = None,
    auth: str = "project",
) -> tree.SinchException:
    """Make the exception for an answer that is an error.

    :param operation: dotted name of the call; its first part names the API.
    :param attempts: requests sent for this call.
    :param auth: kind of credentials that were used, for the hint about a 401.
    """
    api = _PRODUCTS.get(operation.partition(".")[0], tree.AuthenticationException)
    body = parse_body(answer.body)
    code, text = _code_and_text(body)
    headers = Headers(answer.headers)
    request_id = headers.request_id or _reference(body)
    parts = [f"{operation}: {answer.status}"]
    if code is not None and str(code) != str(answer.status):
        parts.append(f" {code}")
    if text:
        parts.append(f": {text}")
    if request_id:
        parts.append(f" (request {request_id})")
    hint = _hint(operation, answer.status, auth)
    if hint:
        parts.append(f". {hint}")
    error = _kind(api, answer.status)("".join(parts), HTTPResponse(answer.status, body, headers), is_from_server=True)
    error.code = code
    error.request_id = request_id
    error.operation = operation
    error.retry_after = retry_after
    error.attempts = attempts
    return error


def unreadable(operation: str, answer: Answered, *, attempts: int) -> tree.SinchException:
    """Make the exception for an answer that says success and has no JSON object in it."""
    api = _PRODUCTS.get(operation.partition(".")[0], tree.AuthenticationException)
    headers = Headers(answer.headers)
    error = api(
        f"{operation}: {answer.status}, but the body is no JSON of the expected form. The request was carried "
        f"out; what arrived is in http_response.body",
        HTTPResponse(answer.status, parse_body(answer.body), headers),
        is_from_server=True,
    )
    error.operation, error.attempts, error.request_id = operation, attempts, headers.request_id
    return error


def transport_error(
    operation: str, failure: NotSent | NoAnswer, *, attempts: int, repeatable: bool
) -> tree.TransportException:
    """Make the exception for a request that got no answer. The cause is chained, its text is not shown: it
    may hold a URL with a phone number."""
    kind = tree.TimeoutException if failure.timed_out else tree.TransportException
    sent = isinstance(failure, NoAnswer)
    what = type(failure.error).__name__
    if not sent:
        text = f"{operation}: the request was not sent ({what}); it is safe to call again"
    elif isinstance(failure.error, AnswerTooLarge):
        text = f"{operation}: the answer is larger than max_response of the driver allows, and was given up"
    elif failure.timed_out:
        text = f"{operation}: no complete answer in time ({what})"
    else:
        text = f"{operation}: the connection broke before the answer was complete ({what})"
    if sent and not repeatable:
        text += ". The request may have been carried out: before you repeat it, " + _how_to_find_out(operation)
    error = kind(text, may_have_been_sent=sent)
    error.operation, error.attempts = operation, attempts
    error.__cause__ = failure.error
    return error


def parse_body(body: bytes) -> object:
    """Give the body as JSON, ``{}`` when it is empty, and as text when it is anything else or nested absurdly."""
    if not body:
        return {}
    try:
        parsed: object = json.loads(body)
    except (ValueError, RecursionError):
        return body.decode("utf-8", "replace")
    # What is nested too deeply cannot be pickled, and exceptions cross process borders.
    return body.decode("utf-8", "replace") if _is_deeper(parsed, 100) else parsed


def _is_deeper(value: object, levels: int) -> bool:
    inner: Iterable[object]
    if isinstance(value, dict):
        inner = cast("dict[str, object]", value).values()
    elif isinstance(value, list):
        inner = cast("list[object]", value)
    else:
        return False
    return levels == 0 or any(_is_deeper(each, levels - 1) for each in inner)


def _kind(api: type[tree.SinchException], status: int) -> type[tree.SinchException]:
    unauthorized, not_found, rate_limit, server = _KINDS[api]
    if status in {401, 403}:
        return unauthorized
    if status == 404:
        return not_found
    if status == 429:
        return rate_limit
    return server if status >= 500 else api


def _code_and_text(body: object) -> tuple[str | int | None, str | None]:
    """Find the API's own code and explanation, whichever of the known forms the body has."""
    if isinstance(body, str):
        line = " ".join(body.split())
        return None, line if len(line) <= 200 else line[:200] + "..."
    if not isinstance(body, dict):
        return None, None
    fields = cast("dict[str, object]", body)
    nested = fields.get("error")
    code: object
    text: object
    if isinstance(nested, dict):
        inner = cast("dict[str, object]", nested)
        code = inner.get("status", inner.get("code"))
        text = inner.get("message")
    else:
        code = fields.get("code", fields.get("errorCode", nested))
        text = next(
            (
                fields[name]
                for name in ("text", "message", "error_description", "description", "detail", "title")
                if isinstance(fields.get(name), str)
            ),
            None,
        )
    known_code = code if isinstance(code, (str, int)) and not isinstance(code, bool) else None
    return known_code, text if isinstance(text, str) else None


def _reference(body: object) -> str | None:
    reference = cast("dict[str, object]", body).get("reference") if isinstance(body, dict) else None
    return reference if isinstance(reference, str) else None


def _hint(operation: str, status: int, auth: str) -> str | None:
    """Name the likely cause where the answer of the API leaves people guessing."""
    product = operation.partition(".")[0]
    if status == 401:
        return {
            "project": "Check key_id, key_secret and project_id: they are the access key of the project, not "
            "those of an application or service plan",
            "service_plan": "Check service_plan_id and sms_api_token, and that "
            "configuration.sms_region_with_service_plan_id is the region of the plan",
            "application": "Check application_key and application_secret, and that the clock of this machine is "
            "right: the signature holds the time",
        }.get(auth)
    if status == 404 and product in {"sms", "conversation"}:
        setting = {
            "sms": "sms_region_with_service_plan_id" if auth == "service_plan" else "sms_region",
            "conversation": "templates_region" if ".template" in operation else "conversation_region",
        }[product]
        return f"If it should exist: each region keeps its own, so check configuration.{setting}"
    if status in {301, 302, 303, 307, 308}:
        return "Redirects are not followed: check the origin or base_url of the configuration"
    return None


def _how_to_find_out(operation: str) -> str:
    parts = operation.split(".")
    for length in (2, 1):
        found = _HOW_TO_FIND_OUT.get(".".join(parts[:length]))
        if found:
            return found
    return "read back what it should have changed"
