"""What the Numbers side of a sandbox remembers: rented numbers, orders, the secret for callbacks."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.clock import micros
from sinch.sandbox.numbers.inventory import Stock, by_number
from sinch.sandbox.numbers.rules import VOICE_FIELDS
from sinch.sandbox.traffic import Json, JsonObject

if TYPE_CHECKING:
    from sinch.sandbox.state import State

#: A campaign with one of these names fails to be provisioned, with that name as the error code.
FAILING_CAMPAIGNS = frozenset(
    [
        "CAMPAIGN_NOT_AVAILABLE",
        "CAMPAIGN_EXPIRED",
        "CAMPAIGN_MNO_REJECTED",
        "CAMPAIGN_PENDING_ACCEPTANCE",
        "EXCEEDED_10DLC_LIMIT",
        "INSUFFICIENT_BALANCE",
    ]
)


def months_later(moment: datetime, months: int) -> datetime:
    """Add whole months; the day is cut to the length of the month."""
    index = moment.month - 1 + months
    year, month = moment.year + index // 12, index % 12 + 1
    return moment.replace(year=year, month=month, day=min(moment.day, calendar.monthrange(year, month)[1]))


@dataclass(slots=True)
class SmsLink:
    """The SMS side of a number; ``target`` is what a running or failed job links it to."""

    service_plan_id: str = ""
    campaign_id: str = ""
    target: tuple[str, str] | None = None
    status: str = "WAITING"
    updated: datetime | None = None
    errors: list[str] = field(default_factory=list[str])

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        shown: JsonObject = {"servicePlanId": self.service_plan_id, "campaignId": self.campaign_id}
        if self.target is not None and self.updated is not None:
            shown["scheduledProvisioning"] = {
                "servicePlanId": self.target[0],
                "campaignId": self.target[1],
                "status": self.status,
                "lastUpdatedTime": micros(self.updated),
                "errorCodes": [*self.errors],
            }
        return shown

    def finish(self, now: datetime) -> None:
        """Let a running job come to its end."""
        if self.target is None or self.status == "FAILED":
            return
        if self.target[1] in FAILING_CAMPAIGNS:
            self.status, self.errors = "FAILED", [self.target[1]]
        else:
            self.service_plan_id, self.campaign_id = self.target
            self.target = None
        self.updated = now


@dataclass(slots=True)
class VoiceLink:
    """The voice side of a number; ``target`` is what a running job links it to: type and id."""

    kind: str = "RTC"
    linked_id: str = ""
    target: tuple[str, str] | None = None
    updated: datetime | None = None

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        shown: JsonObject = {"type": self.kind, VOICE_FIELDS[self.kind]: self.linked_id}
        if self.updated is not None:
            shown["lastUpdatedTime"] = micros(self.updated)
            if self.target is not None:
                shown["scheduledVoiceProvisioning"] = {
                    "type": self.target[0],
                    VOICE_FIELDS[self.target[0]]: self.target[1],
                    "status": "WAITING",
                    "lastUpdatedTime": micros(self.updated),
                }
        return shown

    def finish(self, now: datetime) -> None:
        """Let a running job come to its end."""
        if self.target is not None:
            self.kind, self.linked_id = self.target
            self.target = None
            self.updated = now


@dataclass(slots=True)
class Rented:
    """One number that the project rents."""

    stock: Stock
    project_id: str
    next_charge: datetime
    display_name: str = ""
    callback_url: str = ""
    expire_at: datetime | None = None
    sms: SmsLink | None = None
    voice: VoiceLink | None = None
    emergency_address: JsonObject | None = None

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it: without configurations that have never been set."""
        shown: JsonObject = {
            "phoneNumber": self.stock.phone_number,
            "projectId": self.project_id,
            "displayName": self.display_name,
            "regionCode": self.stock.region,
            "type": self.stock.type,
            "capability": [*self.stock.offer.capability],
            "money": self.stock.price(self.stock.offer.monthly),
            "paymentIntervalMonths": 1,
            "nextChargeDate": micros(self.next_charge),
            "expireAt": micros(self.expire_at) if self.expire_at is not None else None,
            "callbackUrl": self.callback_url,
        }
        if self.sms is not None:
            shown["smsConfiguration"] = self.sms.as_dict()
        if self.voice is not None:
            shown["voiceConfiguration"] = self.voice.as_dict()
        return shown

    def link_sms(self, target: tuple[str, str | None], now: datetime) -> None:
        """Start a job that links it to a service plan and a campaign; '' takes a link away at once."""
        link = self.sms if self.sms is not None else SmsLink()
        plan, campaign = target[0], link.campaign_id if target[1] is None else target[1]
        self.sms, link.updated = link, now
        link.target, link.status, link.errors = (plan, campaign), "WAITING", []
        if not plan and not campaign:
            link.finish(now)

    def link_voice(self, target: tuple[str, str], now: datetime) -> None:
        """Start a job that links it to a voice application, trunk or fax service; '' takes a link away."""
        link = self.voice if self.voice is not None else VoiceLink(target[0])
        self.voice, link.updated, link.target = link, now, target
        if not target[1]:
            link.finish(now)

    def finish_jobs(self, now: datetime) -> None:
        """Let running jobs come to their end."""
        if self.sms is not None:
            self.sms.finish(now)
        if self.voice is not None:
            self.voice.finish(now)


@dataclass(slots=True)
class Attachment:
    """One document of an order."""

    id: str
    file_name: str
    media_type: str
    document_type: str | None
    size: int
    created_at: datetime


@dataclass(slots=True)
class Order:
    """One number order."""

    id: str
    region: str
    number_type: str
    numbers: list[Stock]
    created_at: datetime
    updated_at: datetime
    expires_at: datetime
    sms: tuple[str, str | None] | None = None
    voice: tuple[str, str] | None = None
    callback_url: str = ""
    state: str = "CREATED"
    details: JsonObject | None = None
    attachments: dict[str, Attachment] = field(default_factory=dict[str, Attachment])
    logs: list[Json] = field(default_factory=list["Json"])


class NumbersState:
    """The numbers of the project."""

    def __init__(self, world: State) -> None:
        self._world = world
        self.rented: dict[str, Rented] = {}
        self.orders: dict[str, Order] = {}
        self.hmac_secret: str | None = None

    def tick(self) -> None:
        """Let everything happen that is due by now: charges, the end of rents and of orders."""
        now = self._world.now()
        for number, rented in [*self.rented.items()]:
            if rented.expire_at is not None and rented.expire_at <= now:
                del self.rented[number]
            while rented.next_charge <= now:
                rented.next_charge = months_later(rented.next_charge, 1)
        for order in self.orders.values():
            if order.state == "CREATED" and order.expires_at <= now:
                order.state, order.updated_at = "EXPIRED", order.expires_at

    def _taken(self) -> set[str]:
        reserved = {
            item.phone_number
            for order in self.orders.values()
            if order.state in ("CREATED", "IN_REVIEW")
            for item in order.numbers
        }
        return reserved | self.rented.keys()

    def free(self, items: tuple[Stock, ...]) -> list[Stock]:
        """Leave out what is rented or reserved."""
        taken = self._taken()
        return [item for item in items if item.phone_number not in taken]

    def find_free(self, number: str) -> Stock | None:
        """Give a number on offer, unless it is rented or reserved."""
        item = by_number().get(number)
        return None if item is None or number in self._taken() else item

    def rent(
        self,
        item: Stock,
        sms: tuple[str, str | None] | None,
        voice: tuple[str, str] | None,
        callback_url: str | None,
    ) -> Rented:
        """Rent a free number, and start what is needed to configure it."""
        now = self._world.now()
        rented = Rented(item, self._world.credentials.project_id, months_later(now, 1))
        rented.callback_url = callback_url or ""
        if sms is not None:
            rented.link_sms(sms, now)
        if voice is not None:
            rented.link_voice(voice, now)
        self.rented[item.phone_number] = rented
        return rented

    def reserve_until(self) -> datetime:
        """Tell when an order made now expires."""
        return self._world.now() + timedelta(hours=48)
