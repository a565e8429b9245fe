"""Handlers of ``numbers.available``, ``numbers.active``, ``numbers.regions`` and ``numbers.callbacks``."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from typing import TYPE_CHECKING

from sinch.sandbox.errors import rpc_complaint, rpc_not_found
from sinch.sandbox.fields import Fields
from sinch.sandbox.numbers.inventory import REGIONS, Stock, stock
from sinch.sandbox.numbers.rules import (
    CAPABILITIES,
    TYPES,
    callback_url,
    check_region,
    check_words,
    invalid,
    pattern_in,
    pattern_of,
    phone_number,
    sms_configuration,
    voice_configuration,
)
from sinch.sandbox.numbers.state import Rented
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_SETTINGS = ("smsConfiguration", "voiceConfiguration", "callbackUrl")


def _size(request: Request, name: str, default: int, high: int) -> int:
    value = request.value(name)
    if value is None:
        return default
    if re.fullmatch(r"\d{1,9}", value) is None or int(value) < 1:
        raise invalid(name, f"{value!r} is not a whole number above 0")
    return min(int(value), high)


def _not_available(number: str) -> Reply:
    return rpc_not_found("AvailableNumber", number, f"the number {number} is not available").reply


# Available numbers


def search(request: Request, state: State) -> Reply:
    """Show free numbers."""
    state.numbers.tick()
    region, number_type = request.value("regionCode"), request.value("type")
    if region is None:
        raise invalid("regionCode", "is required")
    check_region("regionCode", region)
    if number_type is None:
        raise invalid("type", "is required")
    check_words("type", [number_type], TYPES)
    fits = pattern_of(request)
    wanted = set(check_words("capabilities", request.values("capabilities"), CAPABILITIES))
    size = _size(request, "size", 10, 1000)
    found: list[Json] = [
        item.as_dict()
        for item in state.numbers.free(stock(region, number_type))
        if fits(item.phone_number) and wanted <= set(item.offer.capability)
    ]
    return Reply(200, {"availableNumbers": found[:size]})


def check(request: Request, state: State) -> Reply:
    """Show one number if it is free."""
    state.numbers.tick()
    number = phone_number(request)
    item = state.numbers.find_free(number)
    return Reply(200, item.as_dict()) if item is not None else _not_available(number)


def rent(request: Request, state: State) -> Reply:
    """Rent one number."""
    state.numbers.tick()
    number = phone_number(request)
    fields = Fields.of(request, rpc_complaint, empty_is_object=True)
    fields.only(_SETTINGS)
    item = state.numbers.find_free(number)
    if item is None:
        return _not_available(number)
    return Reply(200, _rent(fields, item, state).as_dict())


def _rent(fields: Fields, item: Stock, state: State) -> Rented:
    sms, voice = sms_configuration(fields, item.region), voice_configuration(fields)
    return state.numbers.rent(item, sms, voice, callback_url(fields))


def rent_any(request: Request, state: State) -> Reply:
    """Rent the first free number that fits."""
    state.numbers.tick()
    fields = Fields.of(request, rpc_complaint)
    fields.only((*_SETTINGS, "regionCode", "type", "numberPattern", "capabilities"))
    region = fields.given_text("regionCode")
    check_region("regionCode", region)
    number_type = fields.given_text("type", choices=TYPES)
    fits = pattern_in(fields)
    wanted = set(check_words("capabilities", fields.texts("capabilities") or (), CAPABILITIES))
    for item in state.numbers.free(stock(region, number_type)):
        if fits(item.phone_number) and wanted <= set(item.offer.capability):
            return Reply(200, _rent(fields, item, state).as_dict())
    raise rpc_not_found("AvailableNumber", "", "no number fits the criteria")


# Active numbers


def rented_number(request: Request, state: State) -> Rented:
    """Find the rented number that the path names."""
    state.numbers.tick()
    number = phone_number(request)
    rented = state.numbers.rented.get(number)
    if rented is None:
        raise rpc_not_found("ActiveNumber", number, f"the project does not rent the number {number}")
    return rented


def list_active(request: Request, state: State) -> Reply:
    """Show the rented numbers, page by page."""
    state.numbers.tick()
    region, number_type, order = (request.value(name) for name in ("regionCode", "type", "orderBy"))
    if region is not None:
        check_region("regionCode", region)
    if number_type is not None:
        check_words("type", [number_type], TYPES)
    if order is not None:
        check_words("orderBy", [order], ("phoneNumber", "displayName"))
    fits = pattern_of(request)
    wanted = set(check_words("capability", request.values("capability"), CAPABILITIES))
    size = _size(request, "pageSize", 20, 1000)
    found = [
        rented
        for number, rented in state.numbers.rented.items()
        if fits(number)
        and wanted <= set(rented.stock.offer.capability)
        and region in (None, rented.stock.region)
        and number_type in (None, rented.stock.type)
    ]
    if order == "phoneNumber":
        found.sort(key=lambda rented: rented.stock.phone_number)
    elif order == "displayName":
        found.sort(key=lambda rented: (rented.display_name, rented.stock.phone_number))
    filters = repr(sorted(pair for pair in request.query if pair[0] not in ("pageToken", "pageSize")))
    start = _read_page_token(request, filters)
    for rented in found[start : start + size]:
        rented.finish_jobs(state.now())
    shown: list[Json] = [rented.as_dict() for rented in found[start : start + size]]
    more = start + size < len(found)
    return Reply(
        200,
        {
            "activeNumbers": shown,
            "nextPageToken": _page_token(start + size, filters) if more else "",
            "totalSize": len(found),
        },
    )


def _page_token(start: int, filters: str) -> str:
    digest = hashlib.sha256(filters.encode("utf-8", "replace")).hexdigest()[:12]
    return base64.urlsafe_b64encode(f"{start}/{digest}".encode()).decode()


def _read_page_token(request: Request, filters: str) -> int:
    token = request.value("pageToken")
    if not token:
        return 0
    try:
        start = int(base64.urlsafe_b64decode(token).decode("ascii").partition("/")[0])
    except (ValueError, binascii.Error):
        start = -1
    if start < 0 or token != _page_token(start, filters):
        raise invalid("pageToken", "is no token of this list with these filters")
    return start


def get(request: Request, state: State) -> Reply:
    """Show one rented number; running jobs have come to their end."""
    rented = rented_number(request, state)
    rented.finish_jobs(state.now())
    return Reply(200, rented.as_dict())


def update(request: Request, state: State) -> Reply:
    """Change the settings of a rented number; linking takes until it is read the next time."""
    rented = rented_number(request, state)
    now = state.now()
    fields = Fields.of(request, rpc_complaint)
    fields.only((*_SETTINGS, "displayName"))
    name = fields.text("displayName", high=100)
    sms, voice = sms_configuration(fields, rented.stock.region), voice_configuration(fields)
    url = callback_url(fields)
    rented.finish_jobs(now)
    if sms is not None and rented.sms is not None:
        pairs = (
            ("servicePlanId", rented.sms.service_plan_id, sms[0]),
            ("campaignId", rented.sms.campaign_id, sms[1]),
        )
        for field, old, new in pairs:
            if old and new and old != new:
                text = f"the number is linked to {old!r} and must be unlinked first"
                raise invalid(f"smsConfiguration.{field}", text)
    rented.display_name = name if name is not None else rented.display_name
    rented.callback_url = url if url is not None else rented.callback_url
    if sms is not None:
        rented.link_sms(sms, now)
    if voice is not None:
        rented.link_voice(voice, now)
    if rented.callback_url:
        state.numbers.look_later()
    return Reply(200, rented.as_dict())


def release(request: Request, state: State) -> Reply:
    """Give a rented number back; it stays until the end of the month that is paid for."""
    rented = rented_number(request, state)
    rented.finish_jobs(state.now())
    if rented.expire_at is None:
        rented.expire_at = rented.next_charge
        state.numbers.look_later(rented.expire_at)
    return Reply(200, rented.as_dict())


# Regions and callbacks


def list_regions(request: Request, state: State) -> Reply:
    """Show the countries in which there are numbers."""
    del state
    wanted = request.values("types")
    check_words("types", wanted, TYPES)
    regions: list[Json] = []
    for code, region in REGIONS.items():
        types: list[Json] = [name for name in region.offers if not wanted or name in wanted]
        if types:
            regions.append({"regionCode": code, "regionName": region.name, "types": types})
    return Reply(200, {"availableRegions": regions})


def _callback_configuration(state: State) -> Reply:
    shown: JsonObject = {"projectId": state.credentials.project_id}
    if state.numbers.hmac_secret is not None:
        shown["hmacSecret"] = state.numbers.hmac_secret
    return Reply(200, shown)


def get_callback_configuration(request: Request, state: State) -> Reply:
    """Show the secret that callbacks are signed with."""
    del request
    return _callback_configuration(state)


def update_callback_configuration(request: Request, state: State) -> Reply:
    """Set the secret that callbacks are signed with."""
    fields = Fields.of(request, rpc_complaint)
    fields.only(("hmacSecret",))
    secret = fields.text("hmacSecret", low=32, high=64)
    if secret is not None:
        if re.fullmatch(r"[A-Za-z0-9-]+", secret) is None:
            raise fields.wrong("format", "hmacSecret", "must be letters, digits and hyphens")
        state.numbers.hmac_secret = secret
    return _callback_configuration(state)
