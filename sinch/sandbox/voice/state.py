"""What the Voice side of a sandbox remembers: calls, who is in which conference, numbers and URLs of applications.

Nobody is really called: when a call is placed it is decided when and how it will end, and the clock does the rest.
Whoever answers does so at once. A call without anything that ends it lasts as long as a call may.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.voice.endings import (
    BY_CALLEE,
    BY_PLATFORM,
    ENDLESS_ENDING,
    HASTY_ENDING,
    NO_ANSWER,
    RINGING,
    TAKEN_BACK,
    UNREACHED,
    failure_of,
    last_digits,
)
from sinch.sandbox.voice.flow import Flow
from sinch.sandbox.voice.prices import DATA_RATE, charge, look_up, show_price
from sinch.sandbox.voice.rules import LONGEST, Destination, is_caller, is_number

if TYPE_CHECKING:
    from sinch.sandbox.state import State
    from sinch.sandbox.voice.flow import Asking, Source

#: The numbers that the account has from the start, and what they can do. The first one is the application's.
FIRST_NUMBERS = (("+12025550161", "voice"), ("+12025550162", "voice"), ("+12025550163", "sms"))


@dataclass(frozen=True, slots=True)
class Plan:
    """What will happen in a call once it is answered.

    :param seconds: how long it lasts; None: as long as a call may
    :param ends_as: result and reason
    :param room: the conference that it joins
    """

    seconds: int | None
    ends_as: tuple[str, str]
    room: str | None = None


@dataclass(slots=True)
class Call:
    """One call.

    :param method: the kind of callout, or ``incoming``
    :param asked: the callout that made it, with the URLs and switches of its callbacks
    :param extra: seconds that it has lasted longer than by the clock, for what was said and played
    :param wake: has somebody look when it ends
    """

    id: str
    method: str
    asked: JsonObject
    destination: Destination
    cli: str | None
    domain: str
    rate: float
    created_at: datetime
    latest_end: datetime
    ends_at: datetime
    ends_as: tuple[str, str]
    answered: bool
    is_final: bool = False
    parked: bool = False
    room: str | None = None
    joined_at: datetime | None = None
    muted: bool = False
    on_hold: bool = False
    music: str | None = None
    extra: int = 0
    wake: Callable[[datetime], None] | None = field(default=None, repr=False, compare=False)
    flow: Flow = field(init=False, repr=False, compare=False)

    def plan_end(self, at: datetime, ends_as: tuple[str, str]) -> None:
        """Decide when and how it will end; once answered, the platform ends it when it has lasted too long."""
        if self.answered and at > self.latest_end:
            at, ends_as = self.latest_end, BY_PLATFORM
        self.ends_at, self.ends_as = at, ends_as
        if self.wake is not None:
            self.wake(at)

    def join(self, room: str, at: datetime) -> None:
        """Enter a conference."""
        self.room, self.joined_at = room, at
        self.muted, self.on_hold, self.music = False, False, None

    def leave(self) -> None:
        """Leave the conference that it is in."""
        self.room, self.joined_at = None, None

    def duration(self, now: datetime) -> int:
        """Give the whole seconds since the call was answered."""
        until = self.ends_at if self.is_final else now
        return int((until - self.created_at).total_seconds()) + self.extra if self.answered else 0

    def as_dict(self, now: datetime) -> JsonObject:
        """Give it as the API shows it."""
        result, reason = self.ends_as if self.is_final else ("N/A", "N/A")
        duration = self.duration(now)
        shown: JsonObject = {
            "to": {"type": self.destination.kind.capitalize(), "endpoint": self.destination.endpoint},
            "domain": self.domain,
            "callId": self.id,
            "duration": duration,
            "status": "FINAL" if self.is_final else "ONGOING",
            "result": result,
            "reason": reason,
            "timestamp": self.created_at.strftime("%Y-%m-%dT%H:%M:%S"),
            "userRate": show_price(self.rate),
        }
        if self.cli is not None:
            shown["from"] = {"type": "Number" if is_caller(self.cli) else "Username", "endpoint": self.cli}
        if "custom" in self.asked:
            shown["custom"] = self.asked["custom"]
        if self.is_final:
            shown["debit"] = show_price(charge(self.rate, duration))
        return shown

    def as_participant(self, now: datetime) -> JsonObject:
        """Give it as the API shows somebody in a conference."""
        cli = self.destination.endpoint if self.destination.kind == "number" else self.cli
        since = self.created_at if self.joined_at is None else self.joined_at
        return {
            "cli": cli if cli is not None else self.destination.endpoint,
            "id": self.id,
            "duration": int((now - since).total_seconds()),
            "muted": self.muted,
            "onhold": self.on_hold,
        }


class VoiceState:
    """The calls and the application."""

    def __init__(self, world: State) -> None:
        self._world = world
        self.calls: dict[str, Call] = {}
        #: What is pressed at phones, by number: one input for each prompt.
        self.phones: dict[str, list[str | None]] = {}
        #: Callback URLs by application: ``primary``, ``fallback``.
        self.urls: dict[str, dict[str, str]] = {}
        #: Application by number and capability.
        self.assigned: dict[tuple[str, str], str] = {FIRST_NUMBERS[0]: world.credentials.application_key}

    # Calls

    def tick(self) -> None:
        """Let every call end that is due by now."""
        now = self._world.now()
        for call in self.calls.values():
            if not call.is_final and call.ends_at <= now:
                call.is_final, call.parked = True, False
                room = call.room
                call.leave()
                call.flow.ended(room)

    @property
    def callback_url(self) -> str | None:
        """Give where the events of the application go, if anywhere."""
        urls = self.urls.get(self._world.credentials.application_key, {})
        return urls.get("primary") or urls.get("fallback")

    def receive(self, to: str, cli: str | None, inputs: Sequence[str | None], custom: str | None = None) -> Call:
        """Let a call come in, and tell the application.

        :param to: a number of the application
        :param cli: who calls; None: a private number
        :param inputs: what the caller presses, one for each prompt
        :raises ValueError: when the number is no number of an application, or that has no callback URL
        """
        self.tick()
        url, now = self.callback_url, self._world.now()
        if not self._is_answered_by_application(to):
            raise ValueError(f"{to!r} is no number of the application: assign it, or call {FIRST_NUMBERS[0][0]}")
        if cli is not None and not is_caller(cli):
            raise ValueError(f"{cli!r} is not a phone number")
        if url is None:
            raise ValueError("the application has no callback URL: nobody would answer the call")
        known = look_up(to)
        latest = now + timedelta(seconds=LONGEST)
        call = Call(
            id=self._world.uuid(),
            method="incoming",
            asked={} if custom is None else {"custom": custom},
            destination=Destination("did", to),
            cli=cli,
            domain="pstn",
            rate=DATA_RATE if known is None else known.rate,
            created_at=now,
            latest_end=latest,
            ends_at=latest,
            ends_as=BY_PLATFORM,
            answered=False,
            wake=self._world.outbox.wake_at,
        )
        sources: dict[Asking, Source] = {"ice": url, "ace": url, "pie": url}
        call.flow = Flow(self._world, call, inputs, sources, url, incoming=True)
        self.calls[call.id] = call
        call.flow.begin_incoming()
        return call

    def _is_answered_by_application(self, number: str) -> bool:
        key = self._world.credentials.application_key
        if (number, "voice") in self.owned() and self.assigned.get((number, "voice")) == key:
            return True
        rental = self._world.numbers.rented.get(number)
        if rental is not None:
            rental.finish_jobs(self._world.now())
        return is_number(number) and rental is not None and rental.voice is not None and rental.voice.linked_id == key

    def place(
        self,
        method: str,
        asked: JsonObject,
        destination: Destination,
        cli: str | None,
        plan: Plan,
        *,
        longest: int | None = None,
        ringing: int | None = None,
        unreachable: bool = False,
        sources: Mapping[Asking, Source] | None = None,
        wants_dice: bool = False,
        own_plan: bool = False,
    ) -> Call:
        """Call somebody.

        :param method: the kind of callout
        :param longest: seconds after which the call ends in any case
        :param ringing: seconds to wait for an answer
        :param unreachable: let the call ring until the caller gives up, and fail
        :param sources: who answers its events
        :param wants_dice: tell the application when it has ended
        :param own_plan: what the application answers with ``continue`` changes nothing
        """
        now = self._world.now()
        known = look_up(destination.endpoint) if destination.kind == "number" else None
        domain = asked.get("domain")
        usual = "mxp" if destination.kind == "username" else "pstn"
        digits = last_digits(destination.endpoint)
        failure = UNREACHED if unreachable else failure_of(destination.endpoint)
        latest = now + timedelta(seconds=longest or LONGEST)
        call = Call(
            id=self._world.uuid(),
            method=method,
            asked=asked,
            destination=destination,
            cli=cli,
            domain=domain.lower() if isinstance(domain, str) else usual,
            rate=DATA_RATE if known is None else known.rate,
            created_at=now,
            latest_end=latest,
            ends_at=latest,
            ends_as=BY_PLATFORM,
            answered=failure is None,
            wake=self._world.outbox.wake_at,
        )
        inputs = self.phones.get(destination.endpoint, ())
        call.flow = Flow(
            self._world,
            call,
            inputs,
            sources or {},
            self.callback_url,
            wants_dice=wants_dice,
            own_plan=own_plan,
        )
        if failure is not None:
            rings = unreachable or failure == NO_ANSWER
            call.plan_end(now + timedelta(seconds=(ringing or RINGING) if rings else self._world.settle), failure)
        else:
            if digits == HASTY_ENDING:
                call.plan_end(now + timedelta(seconds=1), BY_CALLEE)
            elif digits != ENDLESS_ENDING and plan.seconds is not None:
                call.plan_end(now + timedelta(seconds=plan.seconds), plan.ends_as)
            if plan.room is not None:
                call.join(plan.room, now)
        self.calls[call.id] = call
        return call

    def hang_up(self, call: Call, after: int = 0) -> None:
        """End a call, as the platform does it.

        :param after: seconds from now
        """
        now = self._world.now()
        if call.answered:
            call.plan_end(now + timedelta(seconds=after), BY_PLATFORM)
        else:
            call.plan_end(now, TAKEN_BACK)
        self.tick()

    def participants(self, room: str) -> list[Call]:
        """List who is in a conference, in the order in which they came."""
        return [call for call in self.calls.values() if call.room == room]

    # Numbers

    def owned(self) -> list[tuple[str, str]]:
        """List the account's numbers with what they can do, those that were rented included.

        What has been given back belongs to no application any more.
        """
        self._world.numbers.tick()
        rented = [
            (number, capability.lower())
            for number, rental in self._world.numbers.rented.items()
            for capability in sorted(rental.stock.offer.capability)
        ]
        found = [*FIRST_NUMBERS, *rented]
        for number in self.assigned.keys() - {*found}:
            del self.assigned[number]
        return found

    def assign(self, number: tuple[str, str], application: str | None) -> None:
        """Give a number to an application, or take it away.

        :param number: a number and what it can do
        """
        if application is None:
            self.assigned.pop(number, None)
        else:
            self.assigned[number] = application
