"""What all Conversation operations have in common: errors, credentials, the query, field masks, paging."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from sinch.sandbox.auth import check_project
from sinch.sandbox.clock import parse_time
from sinch.sandbox.conversation.shapes import Shape
from sinch.sandbox.errors import rpc_error, rpc_refuse
from sinch.sandbox.fields import Fields, Kind, parse_json
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

T = TypeVar("T")

#: Query parameters of a paged list, and those of an operation that changes some fields only.
PAGE_QUERY = frozenset({"page_size", "page_token"})
MASK_QUERY = frozenset({"update_mask.paths"})


def complaint(kind: Kind, field: str, text: str) -> Refusal:
    """Refuse a request because of one of its fields: 400 with a google.rpc.BadRequest detail."""
    del kind
    detail: JsonObject = {
        "@type": "type.googleapis.com/google.rpc.BadRequest",
        "field_violations": [{"field": field, "description": text}],
    }
    return Refusal(rpc_error(400, text, detail))


def invalid(field: str, text: str) -> Refusal:
    """Refuse a request because of one field or query parameter."""
    return complaint("constraint", field, f"{field}: {text}")


def unknown(what: str, name: str) -> Refusal:
    """Refuse because an id leads nowhere: 404."""
    return Refusal(rpc_error(404, f"there is no {what} {name!r}"))


def guard(request: Request, state: State) -> None:
    """Check that the request has a valid token, that the path names its project, and that a body is JSON."""
    check_project(request, state, rpc_refuse)
    project_id = request.params["project_id"]
    if project_id != state.credentials.project_id:
        raise Refusal(rpc_error(403, f"the credentials do not belong to the project {project_id!r}"))
    if request.body and request.media_type != "application/json":
        raise complaint("json", "", "the content type of the body must be application/json")


def body_of(request: Request, shape: Shape, *, empty_is_object: bool = False) -> Fields:
    """Read the body of a request; of its members, those that are null count as absent."""
    fields = Fields.of(request, complaint, empty_is_object=empty_is_object)
    return Fields(shape.read(fields), complaint)


# The query


def query_word(request: Request, name: str, choices: Collection[str]) -> str | None:
    """Read one word of a list from the query; None when it is absent or empty."""
    value = request.value(name)
    if not value:
        return None
    if value not in choices:
        raise invalid(name, f"{value!r} is none of {', '.join(sorted(choices))}")
    return value


def query_flag(request: Request, name: str) -> bool:
    """Read true or false from the query; false when absent."""
    value = request.value(name)
    if value not in (None, "", "true", "false"):
        raise invalid(name, f"{value!r} is neither true nor false")
    return value == "true"


def query_moment(request: Request, name: str) -> datetime | None:
    """Read a time of RFC 3339 from the query; None when absent."""
    value = request.value(name)
    if not value:
        return None
    moment = parse_time(value)
    if moment is None:
        raise invalid(name, f"{value!r} is not a date and time in RFC 3339")
    return moment


# Field masks


def changes(request: Request, body: Fields, stored: JsonObject, known: Collection[str]) -> dict[str, Json]:
    """Tell what an update does: the new value of every field that it touches, None for one that it resets.

    The mask is ``update_mask.paths`` once per field, or ``update_mask`` with commas. A path may lead into an
    object (``retention_policy.ttl_days``); ``*`` stands for everything. Without a mask the update touches what
    its body has.
    """
    paths = request.values("update_mask.paths")
    for mask in request.values("update_mask"):
        paths += [path.strip() for path in mask.split(",")]
    paths = [path for path in paths if path]
    if not paths:
        return {**body.values}
    found: dict[str, Json] = {}
    for path in [*known] if "*" in paths else paths:
        top, dot, below = path.partition(".")
        if top not in known:
            raise invalid("update_mask", f"there is no field {path!r} that can be changed")
        given = body.values.get(top)
        if not dot:
            found[top] = given
            continue
        before = found.get(top, stored.get(top))
        after: JsonObject = {**before} if isinstance(before, dict) else {}
        if isinstance(given, dict) and below in given:
            after[below] = given[below]
        else:
            after.pop(below, None)
        found[top] = after
    return found


def merge_patch(target: Json, patch: Json) -> Json:
    """Apply a JSON Merge Patch (RFC 7386)."""
    if not isinstance(patch, dict):
        return patch
    merged: JsonObject = {**target} if isinstance(target, dict) else {}
    for name, value in patch.items():
        if value is None:
            merged.pop(name, None)
        else:
            merged[name] = merge_patch(merged.get(name), value)
    return merged


# Paging


def page_size(request: Request, high: int) -> int:
    """Read page_size: 10 when it is absent or 0; what is above the limit counts as the limit."""
    value = request.value("page_size") or "10"
    if re.fullmatch(r"\d{1,9}", value) is None:
        raise invalid("page_size", f"{value!r} is not a whole number")
    return min(int(value) or 10, high)


def _token(left: int, last: str, filters: str) -> str:
    digest = hashlib.sha256(filters.encode("utf-8", "replace")).hexdigest()[:12]
    return base64.urlsafe_b64encode(json.dumps([left, last, digest]).encode()).decode()


def _place(token: str, filters: str) -> tuple[int, str]:
    try:
        place = parse_json(base64.urlsafe_b64decode(token.encode("ascii")))
    except (ValueError, binascii.Error):
        place = None
    if isinstance(place, list) and len(place) == 3:
        left, last = place[0], place[1]
        if isinstance(left, int) and isinstance(last, str) and token == _token(left, last, filters):
            return left, last
    raise invalid("page_token", "is no token of this list with these filters")


def cut(items: Sequence[T], name: Callable[[T], str], size: int, token: str, filters: str) -> tuple[Sequence[T], str]:
    """Cut one page out of a list: its items, and the token of the next page, "" after the last.

    A token knows the last item that was shown, and how many were left, in case that this item is gone: what
    comes to the front or goes from there meanwhile moves nothing.

    :param name: gives the id of an item
    :param filters: what was asked for; a token serves no other question
    """
    start = 0
    if token:
        left, last = _place(token, filters)
        positions = [position for position, item in enumerate(items) if name(item) == last]
        start = positions[0] + 1 if positions else max(len(items) - left, 0)
    chosen = items[start : start + size]
    left = len(items) - start - size
    return chosen, _token(left, name(chosen[-1]), filters) if chosen and left > 0 else ""


def page_of(
    request: Request,
    title: str,
    items: Sequence[T],
    name: Callable[[T], str],
    show: Callable[[T], Json],
    *,
    high: int,
    with_total: bool = False,
) -> Reply:
    """Answer with one page of a list.

    :param title: key of the list in the answer
    :param name: gives the id of an item
    :param high: most items on a page
    :param with_total: say also how many there are on all pages
    """
    asked = sorted(pair for pair in request.query if pair[0] not in PAGE_QUERY)
    chosen, token = cut(
        items, name, page_size(request, high), request.value("page_token") or "", f"{request.path} {asked!r}"
    )
    shown: list[Json] = [show(item) for item in chosen]
    body: JsonObject = {title: shown, "next_page_token": token}
    if with_total:
        body["total_size"] = len(items)
    return Reply(200, body)
