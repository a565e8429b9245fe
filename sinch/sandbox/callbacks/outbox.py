"""The callbacks that wait to be sent, and the log of all. No sockets here."""

from __future__ import annotations

import heapq
import json
import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias
from urllib.parse import urlsplit

from sinch.sandbox.clock import millis
from sinch.sandbox.traffic import Json, JsonObject

if TYPE_CHECKING:
    from sinch.sandbox.callbacks.signatures import Sign
    from sinch.sandbox.clock import Clock

logger: logging.Logger = logging.getLogger("sinch.sandbox")

#: - ``waiting``: to be sent, or to be repeated
#: - ``delivered``: answered with 2xx
#: - ``failed``: given up
#: - ``withheld``: not sent, since its URL is not on this machine
CallbackState: TypeAlias = Literal["waiting", "delivered", "failed", "withheld"]

#: What is repeated: all that is not delivered; only what the server may get right later; nothing.
Repeats: TypeAlias = Literal["failures", "server_errors", "never"]

#: Seconds after the first failure at which a callback is sent again.
SCHEDULE: tuple[int, ...] = tuple(5 * 2**n for n in range(15))
#: Callbacks that may wait; callbacks that the log remembers.
MOST_WAITING = 1000
CAPACITY = 1000


@dataclass(frozen=True, slots=True)
class Attempt:
    """One time that a callback was sent.

    :param status: of the answer; None when there was none
    :param body: of the answer, as text
    :param error: why there was no answer
    """

    at: datetime
    url: str
    status: int | None
    body: str = ""
    error: str = ""

    @property
    def delivered(self) -> bool:
        """Tell whether the answer says that all is well."""
        return self.status is not None and 200 <= self.status <= 299

    def as_dict(self) -> JsonObject:
        """Give it as the JSON object that ``/_sandbox/callbacks`` shows."""
        return {
            "at": millis(self.at),
            "url": self.url,
            "status": self.status,
            "body": self.body,
            "error": self.error,
        }


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a callback is sent.

    :param lane: what is in the same lane arrives in order
    :param heard: called, with the lock held, when its fate is decided
    """

    sign: Sign
    lane: str
    repeats: Repeats
    content_type: str
    fallback: str | None
    heard: Callable[[Callback], None] | None


@dataclass(slots=True)
class Callback:
    """One callback.

    :param product: ``sms``, ``numbers``, ``conversation``, ``verification`` or ``voice``
    :param event: what has happened: a type, trigger or event name of that product
    :param body: as sent
    :param headers: of the latest attempt, signature included
    :param attempts: oldest first
    :param next_at: when it is sent, or sent again; None when its fate is decided
    """

    id: str
    product: str
    event: str
    url: str
    body: bytes
    created_at: datetime
    plan: _Plan = field(repr=False, compare=False)
    headers: dict[str, str] = field(default_factory=dict[str, str])
    attempts: list[Attempt] = field(default_factory=list[Attempt])
    state: CallbackState = "waiting"
    next_at: datetime | None = None

    @property
    def json(self) -> JsonObject:
        """Give the body as the object that it is."""
        found: JsonObject = json.loads(self.body)
        return found

    @property
    def answer(self) -> Attempt | None:
        """Give the latest attempt."""
        return self.attempts[-1] if self.attempts else None

    def copy(self) -> Callback:
        """Give a copy that stays as it is."""
        return replace(self, headers={**self.headers}, attempts=[*self.attempts])

    def as_dict(self) -> JsonObject:
        """Give it as the JSON object that ``/_sandbox/callbacks`` shows."""
        attempts: list[Json] = [attempt.as_dict() for attempt in self.attempts]
        return {
            "id": self.id,
            "product": self.product,
            "event": self.event,
            "url": self.url,
            "state": self.state,
            "created_at": millis(self.created_at),
            "next_at": millis(self.next_at) if self.next_at is not None else None,
            "headers": {**self.headers},
            "body": self.json,
            "attempts": attempts,
        }


class Outbox:
    """The callbacks of one sandbox. Whoever uses it holds ``ready``, which is the lock of the state.

    :param new_id: makes the ids of callbacks
    """

    def __init__(self, clock: Clock, new_id: Callable[[], str]) -> None:
        self._clock = clock
        self._new_id = new_id
        lock = threading.RLock()
        #: Notified when there may be something to send.
        self.ready: threading.Condition = threading.Condition(lock)
        #: Notified when there is news of a callback, or nothing to do.
        self.quiet: threading.Condition = threading.Condition(lock)
        self.clear()

    def clear(self) -> None:
        """Forget everything, also what is being sent at this moment."""
        self._log: deque[Callback] = deque(maxlen=CAPACITY)
        self._lanes: dict[str, deque[Callback]] = {}
        self._busy: dict[str, Callback] = {}
        self._agenda: list[datetime] = []

    # Putting in

    def post(
        self,
        product: str,
        event: str,
        url: str,
        body: JsonObject,
        sign: Sign,
        *,
        repeats: Repeats = "failures",
        content_type: str = "application/json",
        fallback: str | None = None,
        lane: str | None = None,
        heard: Callable[[Callback], None] | None = None,
    ) -> Callback:
        """Have a callback sent.

        :param fallback: URL to try once when there is no delivery to the first one
        :param lane: None: that of the product and URL
        :param heard: called, with the lock held, when its fate is decided
        """
        now = self._clock.now()
        plan = _Plan(sign, lane if lane is not None else f"{product} {url}", repeats, content_type, fallback, heard)
        callback = Callback(self._new_id(), product, event, url, _write(body), now, plan, next_at=now)
        self._log.append(callback)
        self._enter(callback)
        return callback

    def repeat(self, callback_id: str) -> Callback:
        """Send a callback once more, as if its answer had been lost; nobody looks at the answer.

        :raises KeyError: when the log has no such callback
        """
        found = next((callback for callback in self._log if callback.id == callback_id), None)
        if found is None:
            raise KeyError(f"there is no callback {callback_id!r}")
        now = self._clock.now()
        plan = replace(found.plan, heard=None)
        again = Callback(self._new_id(), found.product, found.event, found.url, found.body, now, plan, next_at=now)
        self._log.append(again)
        self._enter(again)
        return again

    def _enter(self, callback: Callback) -> None:
        if sum(map(len, self._lanes.values())) >= MOST_WAITING:
            callback.attempts.append(Attempt(callback.created_at, callback.url, None, error="too many are waiting"))
            self._decide(callback, "failed")
            return
        self._lanes.setdefault(callback.plan.lane, deque()).append(callback)
        self.wake()

    def wake_at(self, moment: datetime) -> None:
        """Have a look at what has happened when the clock gets there."""
        heapq.heappush(self._agenda, moment)
        self.wake()

    def wake(self) -> None:
        """Have the sender look now."""
        with self.ready:
            self.ready.notify_all()

    # Sending

    def overdue(self) -> bool:
        """Tell whether there is something to look at by now, and cross it off."""
        now, found = self._clock.now(), False
        while self._agenda and self._agenda[0] <= now:
            heapq.heappop(self._agenda)
            found = True
        return found

    def take(self) -> Callback | None:
        """Take the first callback that can be sent now, signed; None when there is none.

        Give its answer to ``answered``; until then nothing else leaves its lane.
        """
        now = self._clock.now()
        for lane, waiting in self._lanes.items():
            head = waiting[0]
            if lane not in self._busy and head.next_at is not None and head.next_at <= now:
                self._busy[lane] = head
                plan = head.plan
                head.headers = {"content-type": plan.content_type}
                head.headers.update(plan.sign(head.body, plan.content_type, _path(head.url), self._clock.outside()))
                return head
        return None

    def answered(
        self, callback: Callback, status: int | None, body: str = "", *, error: str = "", withheld: bool = False
    ) -> None:
        """Note what became of a callback that has been taken: it is delivered, to be repeated, or given up.

        :param status: of the answer; None when there was none
        :param error: why there was no answer
        :param withheld: it has not been sent, and will not be
        """
        lane = callback.plan.lane
        if self._busy.get(lane) is not callback:
            return  # forgotten meanwhile
        del self._busy[lane]
        attempt = Attempt(self._clock.now(), callback.url, status, body, error)
        callback.attempts.append(attempt)
        self._judge(callback, attempt, withheld)
        with self.ready:
            self.ready.notify_all()
            self.quiet.notify_all()

    def _judge(self, callback: Callback, attempt: Attempt, withheld: bool) -> None:
        if attempt.delivered:
            self._leave(callback, "delivered")
        elif callback.plan.fallback is not None:
            callback.url, callback.plan = callback.plan.fallback, replace(callback.plan, fallback=None)
        elif withheld:
            self._leave(callback, "withheld")
        else:
            callback.next_at = self._next(callback)
            if callback.next_at is None:
                self._leave(callback, "failed")

    def _next(self, callback: Callback) -> datetime | None:
        status, repeats = callback.attempts[-1].status, callback.plan.repeats
        if repeats == "never":
            return None
        if repeats == "server_errors" and status is not None and status < 500 and status != 429:
            return None
        first, latest = callback.attempts[0].at, callback.attempts[-1].at
        return next((at for at in (first + timedelta(seconds=after) for after in SCHEDULE) if at > latest), None)

    def _leave(self, callback: Callback, state: CallbackState) -> None:
        lane = self._lanes[callback.plan.lane]
        lane.popleft()
        if not lane:
            del self._lanes[callback.plan.lane]
        self._decide(callback, state)

    def _decide(self, callback: Callback, state: CallbackState) -> None:
        callback.state, callback.next_at = state, None
        if callback.plan.heard is not None:
            try:
                callback.plan.heard(callback)
            except Exception:
                logger.exception("the answer to the callback %s could not be used", callback.event)

    # Looking at

    def all(self) -> list[Callback]:
        """Give all callbacks that are remembered, oldest first."""
        return [*self._log]

    @property
    def idle(self) -> bool:
        """Tell whether nothing is on its way and nothing is to be sent before the clock has gone on."""
        now = self._clock.now()
        return not (self._busy or (self._agenda and self._agenda[0] <= now)) and not any(
            waiting[0].next_at is not None and waiting[0].next_at <= now for waiting in self._lanes.values()
        )

    def patience(self) -> float | None:
        """Tell how many seconds the sender can sleep; None when there is nothing that it waits for."""
        moments = [
            waiting[0].next_at
            for lane, waiting in self._lanes.items()
            if lane not in self._busy and waiting[0].next_at is not None
        ]
        moments += self._agenda[:1]
        if not moments:
            return None
        # A day at most: some platforms cannot wait for years.
        return min(max(0.0, (min(moments) - self._clock.now()).total_seconds()), 86_400.0)


def _path(url: str) -> str:
    try:
        return urlsplit(url).path or "/"
    except ValueError:
        return "/"


def _write(body: JsonObject) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
