"""What the sandbox knows about phone numbers, and what calls to them cost. The prices are made up."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sinch.sandbox.traffic import JsonObject
from sinch.sandbox.verification.rules import country_of

CURRENCY = "EUR"
#: Price of a minute to an app or a SIP endpoint.
DATA_RATE = 0.003

_FIXED_RATES = {
    "AU": 0.021,
    "CA": 0.009,
    "DE": 0.014,
    "FR": 0.013,
    "GB": 0.011,
    "NL": 0.012,
    "SE": 0.011,
    "US": 0.009,
}
_OTHER_FIXED_RATE = 0.05
#: A mobile phone costs so many times the price of a landline.
_MOBILE_FACTOR = 3

#: How the numbers of mobile phones begin.
_MOBILE = (
    "+316", "+336", "+337", "+346", "+347", "+393", "+4176", "+4177", "+4178", "+4179", "+436", "+447", "+467",
    "+474", "+479", "+4915", "+4916", "+4917", "+614", "+8170", "+8180", "+8190", "+8613", "+8615", "+8618", "+919",
)  # fmt: skip
#: How free and premium numbers begin.
_OTHER = (
    "+1800", "+1833", "+1844", "+1855", "+1866", "+1877", "+1888", "+1900", "+44800", "+44808", "+449", "+4620",
    "+46900", "+49800", "+49900",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class KnownNumber:
    """A phone number, looked up.

    :param kind: Mobile, Fixed, Other or Unknown
    :param rate: price of a minute
    """

    country: str
    kind: str
    rate: float


def look_up(number: str) -> KnownNumber | None:
    """Tell what is known of a number with its ``+``; None when it belongs to no country that the sandbox knows."""
    country = country_of(number)
    if country is None:
        return None
    if number.startswith(_OTHER):
        kind = "Other"
    elif number.startswith(_MOBILE):
        kind = "Mobile"
    else:
        # In North America a number does not show what it is.
        kind = "Unknown" if number.startswith("+1") else "Fixed"
    rate = _FIXED_RATES.get(country, _OTHER_FIXED_RATE)
    return KnownNumber(country, kind, round(rate * _MOBILE_FACTOR, 4) if kind == "Mobile" else rate)


def show_price(amount: float) -> JsonObject:
    """Give an amount of money as the API shows it."""
    return {"currencyId": CURRENCY, "amount": amount}


def charge(rate: float, seconds: int) -> float:
    """Tell what a call costs: every minute that has begun."""
    return round(rate * math.ceil(seconds / 60), 4)
