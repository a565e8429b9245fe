"""Handlers of ``voice.applications``: numbers and callback URLs of the application, and facts about numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Reply, Request
from sinch.sandbox.verification.rules import number_of
from sinch.sandbox.voice.endings import FORBIDDEN_ENDING, last_digits
from sinch.sandbox.voice.prices import look_up, show_price
from sinch.sandbox.voice.rules import complaint, invalid_request, is_number, is_url, voice_error

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_CAPABILITIES = ("voice", "sms")
_MOST_NUMBERS = 100
_URLS = ("primary", "fallback")


def _application(state: State, key: str) -> str:
    if key != state.credentials.application_key:
        raise invalid_request("constraint", "", f"{key!r} is not the key of an application")
    return key


def _wanted(fields: Fields, state: State, numbers: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """Read the application and capability; give the application and every number with what it can do."""
    key = fields.text("applicationkey")
    application = _application(state, state.credentials.application_key if key is None else key)
    capability = fields.text("capability", choices=_CAPABILITIES)
    owned = state.voice.owned()
    found: list[tuple[str, str]] = []
    for number in numbers:
        if not is_number(number):
            raise complaint("format", "", f"{number!r} is not a phone number in E.164")
        usable = [one for one in owned if one[0] == number and capability in (None, one[1])]
        if not usable:
            raise complaint("constraint", "", f"the account has no number {number!r} for {capability or 'this'}")
        found += usable
    return application, found


def get_numbers(request: Request, state: State) -> Reply:
    """Show the account's numbers, each with what it can do and its application."""
    del request
    shown: list[Json] = []
    for number, capability in state.voice.owned():
        item: JsonObject = {"number": number, "capability": capability}
        application = state.voice.assigned.get((number, capability))
        if application is not None:
            item["applicationkey"] = application
        shown.append(item)
    return Reply(200, {"numbers": shown})


def assign_numbers(request: Request, state: State) -> Reply:
    """Give numbers to an application: all or none. Without a capability, for all that they can do."""
    fields = Fields.of(request, complaint)
    fields.only(("numbers", "applicationkey", "capability"))
    fields.require("numbers")
    numbers = fields.texts("numbers", low=1, high=_MOST_NUMBERS) or []
    application, found = _wanted(fields, state, numbers)
    for number in found:
        state.voice.assign(number, application)
    return Reply(200)


def unassign_number(request: Request, state: State) -> Reply:
    """Take a number away from an application."""
    fields = Fields.of(request, complaint)
    fields.only(("number", "applicationkey", "capability"))
    number = fields.given_text("number")
    application, found = _wanted(fields, state, [number])
    held = [one for one in found if state.voice.assigned.get(one) == application]
    if not held:
        raise complaint("constraint", "", f"{number!r} is not assigned to the application")
    for one in held:
        state.voice.assign(one, None)
    return Reply(200)


def get_callback_urls(request: Request, state: State) -> Reply:
    """Show the callback URLs of an application."""
    key = _application(state, request.params["application_key"])
    url: JsonObject = {**state.voice.urls.get(key, {})}
    return Reply(200, {"url": url})


def update_callback_urls(request: Request, state: State) -> Reply:
    """Set the callback URLs of an application; one that is absent or empty is taken away."""
    key = _application(state, request.params["application_key"])
    fields = Fields.of(request, invalid_request)
    fields.only(("url",))
    url = fields.given_child("url")
    url.only(_URLS)
    found: dict[str, str] = {}
    for name in _URLS:
        text = url.text(name)
        if text and not is_url(text):
            raise url.wrong("format", name, f"{text!r} is not a web address")
        if text:
            found[name] = text
    state.voice.urls[key] = found
    return Reply(200)


def query_number(request: Request, state: State) -> Reply:
    """Show what is known of a number."""
    del state
    given = request.params["number"]
    number = number_of(given)
    known = None if number is None else look_up(number)
    if number is None or known is None:
        raise Refusal(voice_error(400, 40001, f"{given!r} is not a phone number"))
    return Reply(
        200,
        {
            "number": {
                "countryId": known.country,
                "numberType": known.kind,
                "normalizedNumber": number,
                "restricted": last_digits(number) == FORBIDDEN_ENDING,
                "rate": show_price(known.rate),
            }
        },
    )
