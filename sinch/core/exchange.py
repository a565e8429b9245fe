"""The life of a call, from its arguments to its answer, as a generator that does no I/O.

It yields what it needs (:class:`Send`, :class:`Pause`, :class:`TokenNeeded`) and is told the outcome; a driver
does the rest. Encoding, credentials, the expired token, throttling, repeats, the deadline, errors and decoding
are all here and in the pure modules it uses, so that every client obeys the same rules and each rule can be tested
without a socket.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar, cast
from urllib.parse import unquote

from sinch.core import auth
from sinch.core.exceptions import SinchException, TimeoutException
from sinch.core.messages import Answered, NotSent, Outcome, Pause, Send, TokenNeeded
from sinch.core.options import RetryPolicy, Timeout
from sinch.core.token_manager import TokenManager, TokenManagerAsync
from sinch.core.wire import decode, encode_body, encode_path, encode_query, read_json
from sinch.models.authentication import OAuthToken
from sinch.models.model import HttpInfo, SinchBaseModel

if TYPE_CHECKING:
    from sinch.core.configuration import Configuration
    from sinch.core.operation import Call
    from sinch.core.token_manager import TokenManagerBase

__all__ = ["Circumstances", "bounded", "cut", "exchange", "fetch_token", "new_token"]

ClientT = TypeVar("ClientT")
ResponseT = TypeVar("ResponseT", bound=SinchBaseModel)
Limits = tuple[float | None, float | None, float | None]
_KEEPERS = (TokenManager, TokenManagerAsync)
Steps = Generator[Send | Pause | TokenNeeded, "Outcome | OAuthToken | None", ResponseT]


class Circumstances:
    """What a call depends on besides its arguments: settings, and time and chance as functions.

    :ivar clock: monotonic time in seconds.
    :ivar now: the time of day, aware and in UTC.
    :ivar random: a number from 0 up to 1.
    :ivar record: takes note of each attempt: operation, number of the attempt, outcome, seconds.
    """

    __slots__ = (
        "clock", "configuration", "headers", "now", "random", "record", "retry", "timeout", "user_agent",
    )  # fmt: skip

    def __init__(
        self,
        configuration: Configuration[Any],
        *,
        timeout: Timeout | None,
        retry: RetryPolicy,
        headers: Mapping[str, str],
        user_agent: str,
        clock: Callable[[], float],
        now: Callable[[], datetime],
        random: Callable[[], float],
        record: Callable[[str, int, Outcome, float], None],
    ) -> None:
        self.configuration: Configuration[Any] = configuration
        self.timeout: Timeout | None = timeout
        self.retry: RetryPolicy = retry
        self.headers: Mapping[str, str] = headers
        self.user_agent: str = user_agent
        self.clock: Callable[[], float] = clock
        self.now: Callable[[], datetime] = now
        self.random: Callable[[], float] = random
        self.record: Callable[[str, int, Outcome, float], None] = record

    def limits(self) -> Limits:
        """Give the limits of one request: to connect, to wait for data, in all."""
        common = self.configuration.connection_timeout
        if self.timeout is None:
            return (common, common, None)
        connect, read = self.timeout.connect, self.timeout.read
        return (common if connect is None else connect, common if read is None else read, self.timeout.total)


def exchange(call: Call[ResponseT], given: Circumstances) -> Steps[ResponseT]:
    """Carry out one call.

    :raises ValidationException: an argument or the credentials are missing or wrong; nothing was sent.
    :raises SinchException: the API answered with an error, or its answer could not be read.
    :raises TransportException: no complete answer came back.
    """
    operation = call.operation
    configuration = given.configuration
    mode: str = operation.auth
    host: str = operation.host
    if mode == "sms":
        mode, host = ("service_plan", "sms_service_plan") if configuration.service_plan_id else ("project", "sms")
    credentials = _credentials(mode, configuration)
    origin = configuration.origin(host)
    path = origin.prefix + encode_path(call, credentials)
    query = encode_query(call)
    target = f"{path}?{query}" if query else path

    headers = {"Accept": "application/json", "User-Agent": given.user_agent, **given.headers}
    if call.headers:
        headers.update(call.headers)
    if call.content is not None:
        body: bytes | None
        headers["Content-Type"], body = call.content
    else:
        body = encode_body(call)
        if body is not None:
            headers["Content-Type"] = "application/json"

    started = given.clock()
    attempts = 0
    renewed = False
    until = None if given.retry.deadline is None else started + given.retry.deadline
    token: OAuthToken | None = None
    while True:
        if mode == "project":
            if token is None:
                tokens = configuration.token_manager
                # A token manager of the user's own is asked each time.
                token = tokens.usable() if type(tokens) in _KEEPERS else None
                token = token or cast("OAuthToken", (yield TokenNeeded(None, until)))
            authorized = {**headers, "Authorization": auth.bearer(token.access_token)}
        elif mode == "service_plan":
            authorized = {**headers, "Authorization": auth.bearer(credentials["sms_api_token"])}
        else:
            authorized = {**headers, **_application(credentials, given, operation.method, path, body)}
        left = _time_left(operation.id, given, until)
        attempts += 1
        begun = given.clock()
        limits = cut(given.limits(), left)
        outcome = cast("Outcome", (yield Send(operation.method, origin, target, authorized, body, limits, left)))
        given.record(operation.id, attempts, outcome, given.clock() - begun)
        if isinstance(outcome, Answered):
            if outcome.status < 300:
                if token is not None:
                    configuration.token_manager.accepted()
                return _response(call, outcome, attempts, given.clock() - started)
            if token is not None and not renewed and _says_expired(outcome):
                renewed = True
                used = token.access_token
                token = cast("OAuthToken", (yield TokenNeeded(used, until)))
                if token.access_token != used:
                    continue
        from sinch.core.retry import assess

        error, seconds = assess(
            outcome, given, operation=operation.id, repeatable=operation.repeatable,
            attempts=attempts, counted=attempts - renewed, auth=mode,
        )  # fmt: skip
        if seconds is None or (until is not None and given.clock() + seconds >= until):
            raise error
        yield Pause(seconds)


def bounded(needed: TokenNeeded, given: Circumstances) -> TokenNeeded:
    """Give the deadline of the client to a token that no call asks for."""
    deadline = given.retry.deadline
    if needed.until is not None or deadline is None:
        return needed
    return TokenNeeded(needed.used, given.clock() + deadline)


def new_token(tokens: TokenManagerBase[ClientT], needed: TokenNeeded, given: Circumstances) -> Steps[OAuthToken]:
    """Get a token other than the one at hand, from the cache if there is one. Close the generator in any case."""
    if given.configuration.token_cache is None:
        return fetch_token(given, needed.until)
    from sinch.core.renewal import renewal  # few clients have a cache

    return renewal(tokens, needed, given)


def fetch_token(given: Circumstances, until: float | None) -> Steps[OAuthToken]:
    """Get a new access token. Repeated like an operation that is safe to repeat.

    :raises AuthenticationException: the token endpoint answered with an error.
    :raises SinchException: its answer has no token in it.
    :raises TransportException: no answer came back; the call that needed the token was not sent.
    """
    operation = "authentication.get_auth_token"
    configuration = given.configuration
    credentials = _credentials("project", configuration)
    origin = configuration.origin("auth")
    headers = {
        "Accept": "application/json",
        "User-Agent": given.user_agent,
        "Authorization": auth.basic(credentials["key_id"], credentials["key_secret"]),
        "Content-Type": "application/x-www-form-urlencoded",
    }
    target = origin.prefix + "/oauth2/token"
    form = b"grant_type=client_credentials"
    attempts = 0
    while True:
        left = _time_left(operation, given, until)
        attempts += 1
        begun = given.clock()
        limits = cut(given.limits(), left)
        outcome = cast("Outcome", (yield Send("POST", origin, target, headers, form, limits, left)))
        given.record(operation, attempts, outcome, given.clock() - begun)
        if isinstance(outcome, Answered):
            if outcome.status < 300:
                return _token(operation, outcome, attempts)
        else:
            # Whatever became of the token request: the request that needed the token was not sent.
            outcome = NotSent(outcome.error, outcome.timed_out)
        from sinch.core.retry import assess

        error, seconds = assess(
            outcome, given, operation=operation, repeatable=True, attempts=attempts, counted=attempts, auth="project"
        )
        if seconds is None or (until is not None and given.clock() + seconds >= until):
            raise error
        yield Pause(seconds)


def _credentials(mode: str, configuration: Configuration[Any]) -> dict[str, str]:
    """Check the credentials that a kind of authentication needs, and give them by name."""
    found: dict[str, str | None]
    if mode == "project":
        found = {
            "key_id": configuration.key_id,
            "key_secret": configuration.key_secret,
            "project_id": configuration.project_id,
        }
        if not (found["key_id"] and found["key_secret"] and found["project_id"]):
            auth.require("project access key", found)
        found["project_or_service_id"] = found["project_id"]
    elif mode == "service_plan":
        found = {
            "service_plan_id": configuration.service_plan_id,
            "sms_api_token": configuration.sms_api_token,
        }
        auth.require("SMS service plan", found)
        found["project_or_service_id"] = found["service_plan_id"]
    else:
        found = {
            "application_key": configuration.application_key,
            "application_secret": configuration.application_secret,
        }
        auth.require("Voice or Verification application", found)
    return cast("dict[str, str]", found)


def _application(
    credentials: Mapping[str, str], given: Circumstances, method: str, path: str, body: bytes | None
) -> dict[str, str]:
    """Sign the request as it is now; done anew for each attempt, since the signature holds the time."""
    key, secret = credentials["application_key"], credentials["application_secret"]
    if not given.configuration.sign_application_requests:
        return {"Authorization": auth.basic(key, secret)}
    return auth.signed_headers(
        key, auth.decode_secret(secret), method, body or b"", given.now().isoformat(), unquote(path)
    )


def _time_left(operation: str, given: Circumstances, until: float | None) -> float | None:
    """Give the seconds that the deadline leaves; None: no deadline.

    :raises TimeoutException: nothing is left.
    """
    if until is None:
        return None
    left = until - given.clock()
    if left <= 0:
        error = TimeoutException(f"{operation}: the deadline passed before the request could be sent")
        error.operation = operation
        raise error
    return left


def cut(limits: Limits, left: float | None) -> Limits:
    """Keep the limits of one request within what the deadline leaves."""
    connect, read, total = limits
    # Nearly always the deadline is far off; limits that stay the same spare the driver some work.
    if left is None or (total is None and connect is not None and read is not None and connect + read < left):
        return limits
    return (connect, read, left if total is None else min(left, total))


def _says_expired(answer: Answered) -> bool:
    return answer.status == 401 and "expired" in answer.headers.get("www-authenticate", "").lower()


def _response(call: Call[ResponseT], answer: Answered, attempts: int, elapsed: float) -> ResponseT:
    operation = call.operation
    raw: object = {}
    if answer.body:
        try:
            raw = read_json(answer.body)
        except (ValueError, RecursionError):
            raise _unreadable(operation.id, answer, attempts) from None
    if operation.array is not None and isinstance(raw, list):
        raw = {operation.array: cast("list[object]", raw)}
    if raw is None:
        raw = {}
    if not isinstance(raw, dict):
        raise _unreadable(operation.id, answer, attempts)
    response = decode(operation.returns, cast("dict[str, object]", raw))
    response._set_http(HttpInfo(answer.status, answer.headers, attempts, elapsed))
    return response


def _token(operation: str, answer: Answered, attempts: int) -> OAuthToken:
    try:
        raw: object = read_json(answer.body)
    except (ValueError, RecursionError):
        raw = None
    if isinstance(raw, dict):
        token = decode(OAuthToken, cast("dict[str, object]", raw))
        text: object = token.access_token
        if isinstance(text, str) and text and text.isascii() and text.isprintable():
            token.scope = token.scope or ""
            token._set_http(HttpInfo(answer.status, answer.headers, attempts, 0.0))
            return token
    error = _unreadable(operation, answer, attempts)
    # The body may be a token in an odd place: it is kept out of the exception.
    if error.http_response is not None:
        error.http_response.body = None
    raise error


def _unreadable(operation: str, answer: Answered, attempts: int) -> SinchException:
    from sinch.core.errors import unreadable

    return unreadable(operation, answer, attempts=attempts)
