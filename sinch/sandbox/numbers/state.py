"""What the Numbers side of a sandbox remembers: rented numbers, orders, the secret for callbacks.

Who has a URL is called back: about a number when its configuration is done, ``settle`` seconds after it was asked for
or when it is read; about an order with each of its states.
"""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.callbacks.signatures import numbers_signature
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


#: The company whose orders are rejected.
REJECTED_COMPANY = "REJECT"


@dataclass(frozen=True, slots=True)
class News:
    """What has become of the configuration of a number.

    :param event: for example ``PROVISIONING_TO_SMS_PLATFORM``
    :param failure: the failure code; None when it has succeeded
    """

    event: str
    failure: str | None = None


def _changed(platform: str, old: str, new: str) -> list[News]:
    if old == new:
        return []
    return [News(f"PROVISIONING_TO_{platform}" if new else f"DEPROVISIONING_FROM_{platform}")]


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

    @property
    def running(self) -> bool:
        """Tell whether a job is running."""
        return self.target is not None and self.status != "FAILED"

    def finish(self, now: datetime) -> list[News]:
        """Let a running job come to its end, and tell what has become of it."""
        if self.target is None or self.status == "FAILED":
            return []
        self.updated = now
        plan, campaign = self.target
        if campaign in FAILING_CAMPAIGNS:
            self.status, self.errors = "FAILED", [campaign]
            return [News("PROVISIONING_TO_CAMPAIGN", campaign)]
        news = [
            *_changed("SMS_PLATFORM", self.service_plan_id, plan),
            *_changed("CAMPAIGN", self.campaign_id, campaign),
        ]
        self.service_plan_id, self.campaign_id, self.target = plan, campaign, None
        return news


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

    @property
    def running(self) -> bool:
        """Tell whether a job is running."""
        return self.target is not None

    def finish(self, now: datetime) -> list[News]:
        """Let a running job come to its end, and tell what has become of it."""
        if self.target is None:
            return []
        news = _changed("VOICE_PLATFORM", self.linked_id, self.target[1])
        self.kind, self.linked_id = self.target
        self.target = None
        self.updated = now
        return news


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
    #: Told about it and what has become of its configuration.
    tell: Callable[[Rented, list[News]], None] | None = field(default=None, repr=False, compare=False)

    def _tell(self, news: list[News]) -> None:
        if self.tell is not None and news:
            self.tell(self, news)

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
            self._tell(link.finish(now))

    def link_voice(self, target: tuple[str, str], now: datetime) -> None:
        """Start a job that links it to a voice application, trunk or fax service; '' takes a link away."""
        link = self.voice if self.voice is not None else VoiceLink(target[0])
        self.voice, link.updated, link.target = link, now, target
        if not target[1]:
            self._tell(link.finish(now))

    def finish_jobs(self, now: datetime, since: datetime | None = None) -> None:
        """Let running jobs come to their end.

        :param since: only those that have started by then
        """
        for link in (self.sms, self.voice):
            if link is not None and (since is None or (link.updated is not None and link.updated <= since)):
                self._tell(link.finish(now))

    @property
    def busy(self) -> bool:
        """Tell whether a job is running."""
        return any(link is not None and link.running for link in (self.sms, self.voice))


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
        settled = now - timedelta(seconds=self._world.settle)
        for number, rented in [*self.rented.items()]:
            if rented.callback_url and rented.busy:
                # Somebody is told when it is done, and so it cannot wait until somebody looks.
                rented.finish_jobs(now, settled)
            if rented.expire_at is not None and rented.expire_at <= now:
                del self.rented[number]
                if rented.sms is not None and rented.sms.service_plan_id:
                    self._tell_of_number(rented, [News("DEPROVISIONING_FROM_SMS_PLATFORM")])
                if rented.voice is not None and rented.voice.linked_id:
                    self._tell_of_number(rented, [News("DEPROVISIONING_FROM_VOICE_PLATFORM")])
            while rented.next_charge <= now:
                rented.next_charge = months_later(rented.next_charge, 1)
        for order in self.orders.values():
            if order.state == "CREATED" and order.expires_at <= now:
                self.enter(order, "EXPIRED", order.expires_at)
            elif order.state == "IN_REVIEW" and order.callback_url and order.updated_at <= settled:
                self.review(order)

    # Callbacks

    def _call_back(self, url: str, kind: str, resource_id: str, news: News, status: str) -> None:
        if not url:
            return
        now = self._world.now()
        body: JsonObject = {
            "eventId": self._world.ulid(),
            # Nine digits and no zone, as the API writes it.
            "timestamp": now.strftime("%Y-%m-%dT%H:%M:%S.%f") + "000",
            "projectId": self._world.credentials.project_id,
            "resourceId": resource_id,
            "resourceType": kind,
            "eventType": news.event,
            "status": status,
            "failureCode": news.failure,
        }
        if news.failure is not None:
            body["internalFailureCode"] = "CRS0018"
        self._world.outbox.post("numbers", news.event, url, body, numbers_signature(self.hmac_secret))

    def _tell_of_number(self, rented: Rented, news: list[News]) -> None:
        for each in news:
            status = "SUCCEEDED" if each.failure is None else "FAILED"
            self._call_back(rented.callback_url, "ACTIVE_NUMBER", rented.stock.phone_number, each, status)

    def look_later(self, *moments: datetime | None) -> None:
        """See what is due at some moments, and when a job that starts now is done."""
        done_at = self._world.now() + timedelta(seconds=self._world.settle)
        for moment in (done_at, *moments):
            if moment is not None:
                self._world.outbox.wake_at(moment)

    # Orders

    def enter(self, order: Order, state: str, at: datetime) -> None:
        """Bring an order into a state."""
        order.state, order.updated_at = state, at
        self._call_back(order.callback_url, "NUMBER_ORDER", order.id, News("NUMBER_ORDER_PROCESSING"), state)
        if order.callback_url:
            self.look_later()

    def review(self, order: Order) -> None:
        """Bring the review of an order to its end."""
        now = self._world.now()
        if order.details is not None and order.details.get("companyName") == REJECTED_COMPANY:
            order.logs.append({"message": "The company could not be verified.", "createTime": micros(now)})
            self.enter(order, "REJECTED", now)
            return
        self.enter(order, "COMPLETED", now)
        for item in order.numbers:
            self.rent(item, order.sms, order.voice, order.callback_url)

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
        rented.callback_url, rented.tell = callback_url or "", self._tell_of_number
        if sms is not None:
            rented.link_sms(sms, now)
        if voice is not None:
            rented.link_voice(voice, now)
        self.rented[item.phone_number] = rented
        if rented.callback_url:
            self.look_later()
        return rented

    def reserve_until(self) -> datetime:
        """Tell when an order made now expires."""
        return self._world.now() + timedelta(hours=48)
