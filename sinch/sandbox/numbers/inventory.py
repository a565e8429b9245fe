"""The numbers that can be rented: made up, but the same in every sandbox."""

from __future__ import annotations

import functools
import hashlib
from dataclasses import dataclass

from sinch.sandbox.traffic import JsonObject

_BOTH = ("SMS", "VOICE")
_SMS = ("SMS",)
_VOICE = ("VOICE",)

#: Numbers on offer for each area code.
PER_AREA = 20


@dataclass(frozen=True, slots=True)
class Offer:
    """What there is of one number type in one region.

    :param areas: area codes, without the 0 that is dialed inside the country
    :param digits: digits after the country code
    :param documents: whether the customer has to hand in documents
    """

    areas: tuple[str, ...]
    digits: int
    capability: tuple[str, ...]
    setup: str
    monthly: str
    currency: str = "EUR"
    documents: bool = False


@dataclass(frozen=True, slots=True)
class Region:
    """One country."""

    name: str
    country_code: str
    offers: dict[str, Offer]


REGIONS: dict[str, Region] = {
    "AU": Region(
        "Australia",
        "61",
        {
            "MOBILE": Offer(("481", "447"), 9, _BOTH, "0.00", "6.50", documents=True),
            "LOCAL": Offer(("2", "3", "7"), 9, _VOICE, "0.00", "2.00", documents=True),
            "TOLL_FREE": Offer(("1800",), 10, _VOICE, "0.00", "15.00"),
        },
    ),
    "CA": Region(
        "Canada",
        "1",
        {
            "LOCAL": Offer(("416", "514", "604", "403"), 10, _BOTH, "0.00", "1.00", "USD"),
            "TOLL_FREE": Offer(("866", "877"), 10, _BOTH, "0.00", "2.00", "USD"),
        },
    ),
    "DE": Region(
        "Germany",
        "49",
        {
            "MOBILE": Offer(("1573", "1521"), 11, _SMS, "2.00", "9.00", documents=True),
            "LOCAL": Offer(("30", "89", "40"), 10, _VOICE, "0.00", "1.50", documents=True),
        },
    ),
    "FR": Region(
        "France",
        "33",
        {
            "MOBILE": Offer(("6", "7"), 9, _SMS, "0.00", "8.00", documents=True),
            "LOCAL": Offer(("1", "4"), 9, _VOICE, "0.00", "1.50", documents=True),
        },
    ),
    "GB": Region(
        "United Kingdom",
        "44",
        {
            "MOBILE": Offer(("7520", "7537", "7700"), 10, _BOTH, "0.00", "0.80"),
            "LOCAL": Offer(("20", "121", "161"), 10, _VOICE, "0.00", "0.80"),
            "TOLL_FREE": Offer(("800",), 10, _VOICE, "0.00", "5.00"),
        },
    ),
    "NL": Region(
        "Netherlands",
        "31",
        {
            "MOBILE": Offer(("6",), 9, _SMS, "0.00", "5.00"),
            "LOCAL": Offer(("20", "10"), 9, _VOICE, "0.00", "1.50", documents=True),
        },
    ),
    "SE": Region(
        "Sweden",
        "46",
        {
            "MOBILE": Offer(("70", "73", "76"), 9, _SMS, "0.00", "3.00"),
            "LOCAL": Offer(("8", "31", "650"), 9, _VOICE, "0.57", "0.80", documents=True),
            "TOLL_FREE": Offer(("20",), 9, _VOICE, "0.00", "10.00"),
        },
    ),
    "US": Region(
        "United States",
        "1",
        {
            "LOCAL": Offer(
                ("202", "206", "212", "305", "312", "415", "512", "617"), 10, _BOTH, "0.00", "1.00", "USD"
            ),
            "TOLL_FREE": Offer(("833", "844", "855"), 10, _BOTH, "0.00", "2.00", "USD"),
        },
    ),
}


@dataclass(frozen=True, slots=True)
class Stock:
    """One number that can be rented."""

    phone_number: str
    region: str
    type: str
    offer: Offer

    def price(self, amount: str) -> JsonObject:
        """Write an amount in the currency of the number."""
        return {"currencyCode": self.offer.currency, "amount": amount}

    def as_dict(self) -> JsonObject:
        """Give it as the API shows it."""
        return {
            "phoneNumber": self.phone_number,
            "regionCode": self.region,
            "type": self.type,
            "capability": [*self.offer.capability],
            "setupPrice": self.price(self.offer.setup),
            "monthlyPrice": self.price(self.offer.monthly),
            "paymentIntervalMonths": 1,
            "supportingDocumentationRequired": self.offer.documents,
        }


def _digits(seed: str, count: int) -> str:
    number = int.from_bytes(hashlib.sha256(seed.encode()).digest()[:12], "big")
    digits = str(number)[-count:].rjust(count, "0")
    # No subscriber number begins with 0 or 1.
    return str(2 + int(digits[0]) % 8) + digits[1:]


@functools.cache
def stock(region: str, number_type: str) -> tuple[Stock, ...]:
    """Give the numbers of one type in one region, sorted; none for a region or type not on offer."""
    found = REGIONS.get(region)
    offer = found.offers.get(number_type) if found is not None else None
    if found is None or offer is None:
        return ()
    numbers: set[str] = set()
    for area in offer.areas:
        for position in range(PER_AREA):
            rest = _digits(f"{region} {area} {position}", offer.digits - len(area))
            numbers.add(f"+{found.country_code}{area}{rest}")
    return tuple(Stock(number, region, number_type, offer) for number in sorted(numbers))


@functools.cache
def by_number() -> dict[str, Stock]:
    """Give every number on offer."""
    return {
        item.phone_number: item
        for code, region in REGIONS.items()
        for number_type in region.offers
        for item in stock(code, number_type)
    }
