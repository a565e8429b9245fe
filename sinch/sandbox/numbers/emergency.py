"""Handlers of the emergency address of a rented number.

Validation is made up, but the same every time: a street name written out (Road, Street, Avenue) is a near
match and gets corrected; the postal code 00000 is not found, with one candidate; anything else is exact.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.errors import rpc_complaint, rpc_not_found
from sinch.sandbox.fields import Fields
from sinch.sandbox.numbers.rentals import rented_number
from sinch.sandbox.traffic import JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_REQUIRED = ("streetNumber", "streetInfo", "city", "state", "postalCode")
_FIELDS = (*_REQUIRED, "location", "postalCodePlusFour")
_SHORT_FORMS = {"Road": "Rd", "Street": "St", "Avenue": "Ave"}


def _read(request: Request) -> tuple[str, JsonObject]:
    fields = Fields.of(request, rpc_complaint)
    fields.only(("displayName", "address"))
    name = fields.given_text("displayName", low=1, high=100)
    address = fields.given_child("address")
    address.only(_FIELDS)
    for required in _REQUIRED:
        address.given_text(required, low=1, high=100)
    return name, {field: address.text(field, high=100) or "" for field in _FIELDS}


def get(request: Request, state: State) -> Reply:
    """Show the address."""
    rented = rented_number(request, state)
    if rented.emergency_address is None:
        number = rented.stock.phone_number
        raise rpc_not_found("EmergencyAddress", number, f"the number {number} has no emergency address")
    return Reply(200, rented.emergency_address)


def provision(request: Request, state: State) -> Reply:
    """Store an address."""
    rented = rented_number(request, state)
    rented.emergency_address = _read(request)[1]
    return Reply(200, rented.emergency_address)


def deprovision(request: Request, state: State) -> Reply:
    """Take the address away."""
    rented_number(request, state).emergency_address = None
    return Reply(200)


def validate(request: Request, state: State) -> Reply:
    """Check an address without storing it."""
    rented = rented_number(request, state)
    name, address = _read(request)
    blank: JsonObject = dict.fromkeys(_FIELDS, "")
    answer: JsonObject = {
        "phoneNumber": rented.stock.phone_number,
        "displayName": name,
        "validatedAddress": address,
        "validationResult": "EXACT_MATCH",
        "validationMessage": "",
        "correctedAddress": blank,
        "candidateAddresses": [],
    }
    words = str(address["streetInfo"]).split()
    short = [_SHORT_FORMS.get(word, word) for word in words]
    if address["postalCode"] == "00000":
        answer["validationResult"] = "NO_MATCH"
        answer["validationMessage"] = "Address not found"
        answer["candidateAddresses"] = [{**address, "postalCode": "30326", "postalCodePlusFour": "4228"}]
    elif short != words:
        answer["validationResult"] = "NEAR_MATCH"
        answer["validationMessage"] = "Corrected to valid address|Corrected address abbreviations"
        answer["correctedAddress"] = {**address, "streetInfo": " ".join(short)}
    return Reply(200, answer)
