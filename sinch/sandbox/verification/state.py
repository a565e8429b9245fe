"""What the Verification side of a sandbox remembers: attempts, and the codes that tests have asked for.

With a callback URL, the application is asked whether an attempt may start, and told how it has ended.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.callbacks.signatures import application_signature
from sinch.sandbox.clock import millis
from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.verification.callbacks import CONTENT_TYPE, UNASKED, obey, request_event, result_event, sms_event
from sinch.sandbox.verification.rules import country_of, number_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from sinch.sandbox.callbacks import Callback
    from sinch.sandbox.callbacks.outbox import Repeats
    from sinch.sandbox.state import State

#: Seconds that an attempt stays open, by its method.
LIFETIMES = {"sms": 300, "flashcall": 75, "callout": 300, "seamless": 120, "whatsapp": 300}
#: Length and alphabet of codes, by their type; letters that look like digits are left out.
ALPHABETS = {
    "Numeric": (4, "0123456789"),
    "Alpha": (6, "ABCDEFGHJKLMNPQRSTUVWXYZ"),
    "Alphanumeric": (6, "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"),
}
#: What happens by itself to attempts for numbers with these last digits: status and reason.
BAD_ENDINGS = {
    "0003": ("DENIED", "Fraud"),
    "0004": ("ERROR", "Network error or number unreachable"),
}
#: Methods that make a call.
CALLS = frozenset({"flashcall", "callout"})
#: Methods whose code can also be read by the device, and which therefore name a source.
SOURCED = frozenset({"sms", "flashcall", "whatsapp"})


@dataclass(slots=True)
class Attempt:
    """One attempt to verify a number.

    :param code: what has to be reported; of a flash call, the number that calls; of ``seamless``, nothing
    :param decided_at: when the status stopped being PENDING
    :param closed: a report would be refused
    :param lifetime: seconds that it stays open
    :param interception: seconds that a device has to catch a flash call
    :param make_code: makes another code of the type that it has now
    :param on_end: told when its status has stopped being PENDING
    """

    id: str
    method: str
    endpoint: str
    code: str
    created_at: datetime
    expires_at: datetime
    reference: str | None = None
    custom: str | None = None
    language: str | None = None
    template: str | None = None
    status: str = "PENDING"
    reason: str | None = None
    decided_at: datetime | None = None
    closed: bool = False
    code_type: str = "Numeric"
    lifetime: float = 0.0
    interception: int = 0
    make_code: Callable[[Attempt], str] | None = field(default=None, repr=False, compare=False)
    on_end: Callable[[Attempt], None] | None = field(default=None, repr=False, compare=False)

    def renew_code(self) -> None:
        """Take another code, of the type that it has now."""
        if self.make_code is not None:
            self.code = self.make_code(self)

    def decide(self, status: str, reason: str | None, at: datetime) -> None:
        """Bring the attempt to its end."""
        self.status, self.reason, self.decided_at = status, reason, at
        # What has only run out may still be reported, once: the answer then says that it has.
        self.closed = reason != "Expired"
        if self.on_end is not None:
            self.on_end(self)

    @property
    def source(self) -> str | None:
        """Give how the code came to the application; None when it did not."""
        return "manual" if self.method in SOURCED and self.status == "SUCCESSFUL" else None

    @property
    def text(self) -> str | None:
        """Give the message as the user reads it; None for a method without one."""
        return None if self.template is None else self.template.replace("{{CODE}}", self.code)

    def as_report(self) -> JsonObject:
        """Give it as the API answers a report."""
        shown: JsonObject = {"id": self.id, "method": self.method, "status": self.status}
        if self.reason is not None:
            shown["reason"] = self.reason
        if self.method in CALLS:
            shown["callComplete"] = self.decided_at is not None
        return shown

    def as_status(self) -> JsonObject:
        """Give it as the API answers a question for its status."""
        shown = self.as_report()
        shown["identity"] = {"type": "number", "endpoint": self.endpoint}
        country = country_of(self.endpoint)
        if country is not None:
            shown["countryId"] = country
        # Seven digits and no zone, as the API writes it.
        shown["verificationTimestamp"] = self.created_at.strftime("%Y-%m-%dT%H:%M:%S.%f") + "0"
        if self.reference is not None:
            shown["reference"] = self.reference
        if self.decided_at is not None:
            price: JsonObject = {"verificationPrice": {"currencyId": "EUR", "amount": 0.05}}
            if self.method in CALLS:
                price["terminationPrice"] = {"currencyId": "EUR", "amount": 0.01}
                price["billableDuration"] = 0 if self.method == "flashcall" else 12
                answered = self.method == "callout" and self.status == "SUCCESSFUL"
                shown["callResult"] = "ANSWERED" if answered else "NO_ANSWER"
            shown["price"] = price
        if self.source is not None:
            shown["source"] = self.source
        return shown

    def as_control(self) -> JsonObject:
        """Give it as ``/_sandbox/verifications`` shows it, code included."""
        return {
            "id": self.id,
            "method": self.method,
            "endpoint": self.endpoint,
            "code": self.code,
            "text": self.text,
            "language": self.language,
            "reference": self.reference,
            "custom": self.custom,
            "status": self.status,
            "reason": self.reason,
            "created_at": millis(self.created_at),
            "expires_at": millis(self.expires_at),
        }


class VerificationState:
    """All attempts, oldest first, and the codes for numbers that tests have named."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._random = random.Random()
        self._attempts: dict[str, Attempt] = {}
        self._codes: dict[str, str] = {}
        #: Where the application has its callbacks sent.
        self.callback_url: str | None = None

    # Callbacks

    def _call_back(
        self,
        body: JsonObject,
        *,
        repeats: Repeats = "failures",
        lane: str | None = None,
        heard: Callable[[Callback], None] | None = None,
    ) -> None:
        if self.callback_url is None:
            return
        known = self._state.credentials
        self._state.outbox.post(
            "verification",
            str(body["event"]),
            self.callback_url,
            body,
            application_signature(known.application_key, known.application_secret),
            repeats=repeats,
            content_type=CONTENT_TYPE,
            lane=lane,
            heard=heard,
        )

    def asks(self, attempt: Attempt) -> bool:
        """Tell whether the application is asked if an attempt may start."""
        return self.callback_url is not None and attempt.status == "PENDING" and attempt.method not in UNASKED

    def ask(self, attempt: Attempt, answered: Callable[[], None]) -> None:
        """Ask the application whether an attempt may start.

        :param answered: called when it has said yes or no, or nothing that can be used
        """

        def heard(callback: Callback) -> None:
            if attempt.status == "PENDING":
                no = obey(attempt, callback)
                if no is not None:
                    attempt.decide(*no, self._state.now())
                else:
                    self._go_on(attempt)
            answered()

        self._call_back(request_event(attempt), repeats="never", lane=f"verification {attempt.id}", heard=heard)

    def _go_on(self, attempt: Attempt) -> None:
        """Let happen to an attempt that has started what happens by itself."""
        self._state.outbox.wake_at(attempt.expires_at)
        ending = BAD_ENDINGS.get(attempt.endpoint[-4:])
        if attempt.method == "sms" and (ending is None or ending[0] == "ERROR"):
            failed = ending is not None
            self._call_back(sms_event(attempt, arrived=not failed))
        if ending is not None:
            attempt.decide(*ending, self._state.now())

    def _ended(self, attempt: Attempt) -> None:
        self._call_back(result_event(attempt, attempt.source))

    def set_code(self, endpoint: str, code: str) -> None:
        """Use this code for every attempt for a number that starts from now on.

        :param code: for a flash call, the number that calls
        :raises ValueError: for what is no phone number, or no code
        """
        number = number_of(endpoint)
        if number is None:
            raise ValueError("the endpoint must be a phone number in E.164")
        if not code or len(code) > 20 or not code.isascii() or not code.isprintable():
            raise ValueError("the code must have 1 to 20 printable ASCII characters")
        self._codes[number] = code

    def _new_code(self, method: str, endpoint: str, code_type: str) -> str:
        fixed = self._codes.get(endpoint)
        if fixed is not None:
            return fixed
        if method == "seamless":
            return ""
        if method == "flashcall":
            return f"+441632960{self._random.randrange(1000):03d}"
        length, alphabet = ALPHABETS[code_type]
        return "".join(self._random.choices(alphabet, k=length))

    def start(
        self,
        method: str,
        endpoint: str,
        *,
        lifetime: float,
        interception: int = 0,
        code_type: str = "Numeric",
        reference: str | None = None,
        custom: str | None = None,
        language: str | None = None,
        template: str | None = None,
    ) -> Attempt:
        """Begin an attempt; one for the same number and method that is still open ends with it.

        :param endpoint: with its ``+``
        :param lifetime: seconds that it stays open
        :param interception: seconds that a device has to catch a flash call
        """
        now = self._state.now()
        for other in self.all():
            if other.status == "PENDING" and (other.method, other.endpoint) == (method, endpoint):
                other.decide("ABORTED", None, now)
        attempt = Attempt(
            self._state.uuid(),
            method,
            endpoint,
            self._new_code(method, endpoint, code_type),
            now,
            now + timedelta(seconds=lifetime),
            reference,
            custom,
            language,
            template,
            code_type=code_type,
            lifetime=lifetime,
            interception=interception,
            make_code=lambda one: self._new_code(one.method, one.endpoint, one.code_type),
            on_end=self._ended,
        )
        self._attempts[attempt.id] = attempt
        if not self.asks(attempt):
            self._go_on(attempt)
        return attempt

    def tick(self) -> None:
        """End the attempts that have run out."""
        self.all()

    def all(self) -> list[Attempt]:
        """Give all attempts, oldest first, after ending those that have run out."""
        now = self._state.now()
        for attempt in self._attempts.values():
            if attempt.status == "PENDING" and now >= attempt.expires_at:
                attempt.decide("FAIL", "Expired", attempt.expires_at)
        return [*self._attempts.values()]

    def by_id(self, attempt_id: str) -> Attempt | None:
        """Find an attempt by its id."""
        return next((attempt for attempt in self.all() if attempt.id == attempt_id), None)

    def by_reference(self, reference: str) -> Attempt | None:
        """Find the latest attempt with a reference."""
        return next((attempt for attempt in reversed(self.all()) if attempt.reference == reference), None)

    def by_identity(self, endpoint: str, method: str | None = None) -> Attempt | None:
        """Find the latest attempt for a number, by one method or any."""
        for attempt in reversed(self.all()):
            if attempt.endpoint == endpoint and method in {None, attempt.method}:
                return attempt
        return None
