"""What all SMS operations have in common: errors, credentials, phone numbers, paging."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from sinch.sandbox.auth import authorization, check_project, denied
from sinch.sandbox.clock import parse_time
from sinch.sandbox.fields import Kind
from sinch.sandbox.traffic import Json, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

T = TypeVar("T")

_NUMBER = re.compile(r"\+?[1-9]\d{6,14}")
_SENDER_NUMBER = re.compile(r"\+?\d{3,15}")
_SENDER_NAME = re.compile(r"[A-Za-z0-9 ._&-]{1,11}")
_GROUP_ID = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")

_CODES: dict[Kind, str] = {
    "json": "syntax_invalid_json",
    "format": "syntax_invalid_parameter_format",
    "constraint": "syntax_constraint_violation",
}


def sms_error(status: int, code: str, text: str) -> Refusal:
    """Refuse with the body ``{"code", "text"}``."""
    return Refusal(Reply(status, {"code": code, "text": text}, reason=text))


def refuse(status: int, text: str) -> Reply:
    """Make an error reply: with a body for 400 only; the API promises none for the others."""
    if status == 400:
        return sms_error(400, _CODES["constraint"], text).reply
    return Reply(status, reason=text)


def complaint(kind: Kind, field: str, text: str) -> Refusal:
    """Refuse a request because of one of its fields."""
    del field
    return sms_error(400, _CODES[kind], text)


def unknown(what: str, name: str) -> Refusal:
    """Refuse because an id leads nowhere: 404 without a body."""
    return Refusal(refuse(404, f"there is no {what} {name!r}"))


def guard(request: Request, state: State) -> None:
    """Check the credentials: a path with the service plan wants its API token, one with the project a token.

    A body must be declared as JSON.
    """
    owner = request.params["project_or_service_id"]
    if owner == state.credentials.service_plan_id:
        if authorization(request) != ("bearer", state.credentials.sms_api_token):
            raise denied(refuse(401, "the API token does not belong to the service plan"), "Bearer")
    else:
        check_project(request, state, refuse)
        if owner != state.credentials.project_id:
            reply = refuse(401, f"the credentials do not belong to the project or service plan {owner!r}")
            raise denied(reply, 'Bearer error="invalid_token"')
    if request.body and request.media_type != "application/json":
        raise Refusal(refuse(415, "the content type of the body must be application/json"))


def plain(number: str) -> str:
    """Take the leading + off a number."""
    return number.removeprefix("+")


def is_number(text: str) -> bool:
    """Tell whether a text is a phone number in E.164, with or without +."""
    return _NUMBER.fullmatch(text) is not None


def is_group_id(text: str) -> bool:
    """Tell whether a text looks like a group id."""
    return _GROUP_ID.fullmatch(text) is not None


def is_sender(text: str) -> bool:
    """Tell whether a text can be a sender: phone number, short code, or up to 11 letters and digits."""
    return _SENDER_NUMBER.fullmatch(text) is not None or _SENDER_NAME.fullmatch(text) is not None


def commas(request: Request, name: str) -> list[str] | None:
    """Read a list that stands in one query parameter, separated by commas; None when it is absent."""
    value = request.value(name)
    return None if value is None else [item.strip() for item in value.split(",")]


def whole(request: Request, name: str, default: int, low: int, high: int | None = None) -> int:
    """Read a whole number from the query."""
    value = request.value(name)
    if value is None:
        return default
    if re.fullmatch(r"-?\d{1,9}", value) is None:
        raise complaint("format", name, f"{name}: {value!r} is not a whole number")
    number = int(value)
    if number < low or (high is not None and number > high):
        limit = f"from {low} to {high}" if high is not None else f"at least {low}"
        raise complaint("constraint", name, f"{name}: must be {limit}")
    return number


def query_flag(request: Request, name: str) -> bool:
    """Read true or false from the query; false when absent."""
    value = request.value(name)
    if value not in (None, "true", "false"):
        raise complaint("format", name, f"{name}: {value!r} is neither true nor false")
    return value == "true"


def _moment(request: Request, name: str) -> datetime | None:
    value = request.value(name)
    if value is None:
        return None
    moment = parse_time(value)
    if moment is None:
        raise complaint("format", name, f"{name}: {value!r} is not a date and time in ISO 8601")
    return moment


def period(request: Request, state: State) -> Callable[[datetime], bool]:
    """Read start_date (default: 24 hours ago) and end_date; the result tells what lies between them."""
    start = _moment(request, "start_date") or state.now() - timedelta(hours=24)
    end = _moment(request, "end_date")
    if end is not None and request.value("start_date") is not None and start > end:
        raise complaint("constraint", "start_date", "start_date: must not be after end_date")
    return lambda moment: start <= moment and (end is None or moment < end)


#: Query parameters of every paged list.
PAGE_QUERY = frozenset({"page", "page_size"})
PERIOD_QUERY = frozenset({"start_date", "end_date"})


def page_of(request: Request, name: str, items: Sequence[T], show: Callable[[T], Json]) -> Reply:
    """Answer with one page of a list: ``page``, ``page_size`` (items in this answer), ``count`` (in all)."""
    page = whole(request, "page", 0, 0)
    size = whole(request, "page_size", 30, 1, 100)
    chosen: list[Json] = [show(item) for item in items[page * size : (page + 1) * size]]
    return Reply(200, {"count": len(items), "page": page, "page_size": len(chosen), name: chosen})
