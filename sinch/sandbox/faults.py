"""Faults that a test can ask for by name, to see what a client makes of them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias, get_args

from sinch.sandbox.routing import Match
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

#: - ``status``: answers with the given status (503 when none is given) and body; the request is not handled
#: - ``throttle``: 429 with Retry-After; the request is not handled
#: - ``expired_token``: 401 as for an access token that has expired; the request is not handled
#: - ``delay``: handles the request after ``seconds``
#: - ``cut_before_reading``: cuts the connection before the request is read; it is not handled
#: - ``cut_after_reading``: handles the request, then cuts the connection without an answer
#: - ``truncated_body``: handles the request, sends half of the answer's body, then cuts the connection
#: - ``unknown_keys``: handles the request and adds keys to every object of the answer
#: - ``unknown_enum``: handles the request and puts an unheard-of word into every status, type and the like
#: - ``invalid_json``: handles the request and breaks off the JSON of the answer (Content-Length is right)
#: - ``empty_body``: handles the request and leaves the body of the answer out
FaultKind: TypeAlias = Literal[
    "status",
    "throttle",
    "expired_token",
    "delay",
    "cut_before_reading",
    "cut_after_reading",
    "truncated_body",
    "unknown_keys",
    "unknown_enum",
    "invalid_json",
    "empty_body",
]
FAULT_KINDS: tuple[FaultKind, ...] = get_args(FaultKind)
KINDS_BY_NAME: dict[str, FaultKind] = {kind: kind for kind in FAULT_KINDS}

#: The kinds that answer instead of the handler.
INSTEAD = frozenset({"status", "throttle", "expired_token", "cut_before_reading"})

#: The word that ``unknown_enum`` puts in.
SURPRISE = "SANDBOX_SURPRISE"

#: Keys whose values are words of a fixed list; for a new product, add its own.
ENUM_KEYS = frozenset(
    [
        "callResult",
        "capability",
        "codeType",
        "delivery_report",
        "domain",
        "encoding",
        "method",
        "numberType",
        "reason",
        "result",
        "searchPattern",
        "source",
        "state",
        "status",
        "type",
        "types",
        "uploadStatus",
        "validationResult",
    ]
)

#: Given as Retry-After by ``throttle`` unless told otherwise.
DEFAULT_RETRY_AFTER = "1"


@dataclass(slots=True)
class Fault:
    """One fault that has been asked for, and how often it has struck.

    :param times: requests that it strikes; None: all
    :param method: strikes only requests with this method
    :param path: strikes only requests whose path (as sent, without the query) contains this text
    :param operation: strikes only this operation, for example ``sms.batches.send``; operations that share
        method and path and differ in the body only are not told apart
    :param status: status of ``status``
    :param body: body of ``status`` and ``throttle``: JSON, or bytes to send as they are; None: the API's own
    :param headers: headers that the answer gets besides its own, with every kind
    :param seconds: waits as long before the request is handled, with every kind
    :param retry_after: the Retry-After of ``throttle``, seconds or an HTTP date; None: no such header
    """

    kind: FaultKind
    times: int | None = 1
    method: str | None = None
    path: str | None = None
    operation: str | None = None
    status: int = 503
    body: Json | bytes = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    seconds: float = 0.0
    retry_after: str | None = DEFAULT_RETRY_AFTER
    struck: int = 0

    def __post_init__(self) -> None:
        if self.kind not in FAULT_KINDS:
            raise ValueError(f"{self.kind!r} is no fault; there are {', '.join(FAULT_KINDS)}")
        if self.times is not None and self.times < 1:
            raise ValueError("times must be at least 1")
        if not 200 <= self.status <= 599:
            raise ValueError("status must be from 200 to 599")
        if not (math.isfinite(self.seconds) and self.seconds >= 0):
            raise ValueError("seconds must not be negative")

    @property
    def spent(self) -> bool:
        """Tell whether it has struck as often as it should."""
        return self.times is not None and self.struck >= self.times

    def as_dict(self) -> JsonObject:
        """Give it as the JSON object that ``/_sandbox/faults`` shows."""
        return {
            "fault": self.kind,
            "times": self.times,
            "method": self.method,
            "path": self.path,
            "operation": self.operation,
            "struck": self.struck,
        }


class Faults:
    """The faults asked for; the first one that fits a request strikes it.

    A fault without ``path`` and ``operation`` leaves the token endpoint alone: it is meant for the calls.
    """

    def __init__(self) -> None:
        self.asked: list[Fault] = []

    def add(self, fault: Fault) -> None:
        """Ask for one more."""
        self.asked.append(fault)

    def clear(self) -> None:
        """Forget all of them."""
        self.asked.clear()

    def strike(self, request: Request, match: Match | None) -> Fault | None:
        """Take the fault for a request, if there is one."""
        operations = match.route.operations if match is not None else ()
        for fault in self.asked:
            if fault.spent:
                continue
            aimed = fault.path is not None or fault.operation is not None
            if not aimed and request.path == "/oauth2/token":
                continue
            if fault.method is not None and fault.method.upper() != request.method:
                continue
            if fault.path is not None and fault.path not in request.path:
                continue
            if fault.operation is not None and fault.operation not in operations:
                continue
            fault.struck += 1
            return fault
        return None


def _with_surprises(value: Json) -> Json:
    if isinstance(value, list):
        return [_with_surprises(item) for item in value]
    if not isinstance(value, dict):
        return value
    changed: JsonObject = {key: _with_surprises(item) for key, item in value.items()}
    changed["sandboxSurprise"] = "new"
    changed["sandbox_surprise"] = {"nested": [1, None, True]}
    return changed


def _with_unknown_words(value: Json) -> Json:
    if isinstance(value, list):
        return [_with_unknown_words(item) for item in value]
    if not isinstance(value, dict):
        return value
    changed: JsonObject = {}
    for key, item in value.items():
        if key in ENUM_KEYS and isinstance(item, str):
            changed[key] = SURPRISE
        elif key in ENUM_KEYS and isinstance(item, list):
            changed[key] = [SURPRISE if isinstance(word, str) else _with_unknown_words(word) for word in item]
        else:
            changed[key] = _with_unknown_words(item)
    return changed


def distort(fault: Fault, reply: Reply) -> Reply:
    """Change a handler's reply as a fault says."""
    reply = replace(reply, headers={**reply.headers, **fault.headers})
    if fault.kind == "unknown_keys":
        return replace(reply, body=_with_surprises(reply.body))
    if fault.kind == "unknown_enum":
        return replace(reply, body=_with_unknown_words(reply.body))
    if fault.kind == "invalid_json":
        content = reply.content
        return replace(reply, raw=content[: len(content) // 2] + b'{"broken":')
    if fault.kind == "empty_body":
        return replace(reply, body=None, raw=None)
    return reply
