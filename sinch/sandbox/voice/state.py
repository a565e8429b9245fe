"""What the Voice side of a sandbox remembers: calls, who is in which conference, numbers and URLs of applications.

Nobody is really called: when a call is placed it is decided when and how it will end, and the clock does the rest.
Whoever answers does so at once. A call without anything that ends it lasts as long as a call may.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.voice.prices import DATA_RATE, charge, look_up, show_price
from sinch.sandbox.voice.rules import LONGEST, Destination, is_caller

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: Seconds that a phone rings until the caller gives up.
RINGING = 30
#: Seconds that somebody stays on the line when there is nothing that ends the call.
TALK = 60

#: Result and reason of a call that the platform ends, and of one that the callee ends.
BY_PLATFORM = ("ANSWERED", "MANAGERHANGUP")
BY_CALLEE = ("ANSWERED", "CALLEEHANGUP")
#: The callee does not answer; a call that never reaches a phone; a call that is taken back while it rings.
NO_ANSWER = ("NOANSWER", "TIMEOUT")
UNREACHED = ("FAILED", "GENERALERROR")
TAKEN_BACK = ("NOANSWER", "CANCEL")

#: Callees with these last digits do not answer.
UNANSWERED_ENDINGS: dict[str, tuple[str, str]] = {
    "0001": ("BUSY", "CALLEEHANGUP"),
    "0002": NO_ANSWER,
    "0003": UNREACHED,
    "0004": ("FAILED", "BLOCKED"),
}
#: A callee with these last digits hangs up after a second, or never.
HASTY_ENDING, ENDLESS_ENDING = "0005", "0009"
#: Callouts to callees with these last digits are refused: no credit, forbidden destination.
NO_CREDIT_ENDING, FORBIDDEN_ENDING = "0006", "0007"

#: The numbers that the account has from the start, and what they can do. The first one is the application's.
FIRST_NUMBERS = (("+12025550161", "voice"), ("+12025550162", "voice"), ("+12025550163", "sms"))


def last_digits(endpoint: str) -> str:
    """Give the last four digits of a number, of a user's name, or of what stands before the host of a SIP address."""
    return re.sub(r"\D", "", endpoint.partition("@")[0])[-4:]


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
    """One call. ``asked`` is the callout that made it, with the URLs and switches of its callbacks."""

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

    def plan_end(self, at: datetime, ends_as: tuple[str, str]) -> None:
        """Decide when and how it will end; once answered, the platform ends it when it has lasted too long."""
        if self.answered and at > self.latest_end:
            at, ends_as = self.latest_end, BY_PLATFORM
        self.ends_at, self.ends_as = at, ends_as

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
        return int((until - self.created_at).total_seconds()) if self.answered else 0

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
                call.leave()

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
    ) -> Call:
        """Call somebody.

        :param method: the kind of callout
        :param longest: seconds after which the call ends in any case
        :param ringing: seconds to wait for an answer
        :param unreachable: let the call ring until the caller gives up, and fail
        """
        now = self._world.now()
        known = look_up(destination.endpoint) if destination.kind == "number" else None
        domain = asked.get("domain")
        usual = "mxp" if destination.kind == "username" else "pstn"
        digits = last_digits(destination.endpoint)
        failure = UNREACHED if unreachable else UNANSWERED_ENDINGS.get(digits)
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
