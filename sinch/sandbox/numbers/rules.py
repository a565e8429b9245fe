"""What the operations of the Numbers API have in common: credentials, patterns, configurations."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from sinch.sandbox.auth import check_project
from sinch.sandbox.errors import rpc_complaint, rpc_error, rpc_refuse
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Refusal, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

TYPES = ("MOBILE", "LOCAL", "TOLL_FREE")
CAPABILITIES = ("SMS", "VOICE")
SEARCH_PATTERNS = ("START", "CONTAINS", "END")
#: Each type of voice configuration, and the field that goes with it.
VOICE_FIELDS = {"RTC": "appId", "EST": "trunkId", "FAX": "serviceId"}


def guard(request: Request, state: State) -> None:
    """Check the access token, and that the path names its project."""
    check_project(request, state, rpc_refuse)
    project_id = request.params["project_id"]
    if project_id != state.credentials.project_id:
        raise Refusal(rpc_error(403, f"the credentials do not belong to the project {project_id!r}"))
    multipart = request.media_type == "multipart/form-data"
    if request.body and not multipart and request.media_type != "application/json":
        raise rpc_complaint("json", "", "the content type of the body must be application/json")


def invalid(field: str, text: str) -> Refusal:
    """Refuse a request because of one field or query parameter."""
    return rpc_complaint("constraint", field, f"{field}: {text}")


def phone_number(request: Request) -> str:
    """Read the number in the path."""
    number = request.params["phone_number"]
    check_e164("phoneNumber", number)
    return number


def check_e164(field: str, number: str) -> None:
    """Refuse what is not a phone number in E.164 with its +."""
    if re.fullmatch(r"\+[1-9]\d{6,14}", number) is None:
        raise invalid(field, f"{number!r} is not a phone number in E.164")


def check_region(field: str, code: str) -> None:
    """Refuse what is not spelled like a country code."""
    if re.fullmatch(r"[A-Z]{2}", code) is None:
        raise invalid(field, f"{code!r} is not a country code of ISO 3166-1 alpha-2")


def pattern_test(field: str, pattern: str | None, where: str | None) -> Callable[[str], bool]:
    """Make the test of a number against a search pattern.

    With START the pattern begins with + and the country code; elsewhere it has digits only. Without a place
    the digits may stand anywhere.
    """
    if where is not None and where not in SEARCH_PATTERNS:
        raise invalid(f"{field}.searchPattern", f"{where!r} is none of {', '.join(SEARCH_PATTERNS)}")
    if pattern is None:
        if where is not None:
            raise invalid(f"{field}.pattern", "is required with searchPattern")
        return lambda number: True
    if where == "START":
        if re.fullmatch(r"\+\d{1,15}", pattern) is None:
            raise invalid(f"{field}.pattern", f"{pattern!r} must be + and digits")
        return lambda number: number.startswith(pattern)
    if re.fullmatch(r"\+?\d{1,15}" if where is None else r"\d{1,15}", pattern) is None:
        raise invalid(f"{field}.pattern", f"{pattern!r} must be digits")
    if where == "END":
        return lambda number: number.endswith(pattern)
    return lambda number: pattern in number


def pattern_of(request: Request) -> Callable[[str], bool]:
    """Make the test of a number against the pattern in the query."""
    return pattern_test(
        "numberPattern", request.value("numberPattern.pattern"), request.value("numberPattern.searchPattern")
    )


def pattern_in(fields: Fields) -> Callable[[str], bool]:
    """Make the test of a number against the field numberPattern."""
    child = fields.child("numberPattern")
    if child is None:
        return lambda number: True
    child.only(("pattern", "searchPattern"))
    return pattern_test(fields.name("numberPattern"), child.text("pattern"), child.text("searchPattern"))


def check_words(field: str, words: Sequence[str], known: Sequence[str]) -> Sequence[str]:
    """Refuse words that are not on a list."""
    for word in words:
        if word not in known:
            raise invalid(field, f"{word!r} is none of {', '.join(known)}")
    return words


def sms_configuration(fields: Fields, region: str) -> tuple[str, str | None] | None:
    """Read smsConfiguration: service plan and campaign; None when it is absent."""
    child = fields.child("smsConfiguration")
    if child is None:
        return None
    child.only(("servicePlanId", "campaignId"))
    plan, campaign = child.given_text("servicePlanId", high=100), child.text("campaignId", high=100)
    if campaign and region != "US":
        raise child.wrong("constraint", "campaignId", "only numbers of the US can be linked to a campaign")
    return plan, campaign


def voice_configuration(fields: Fields) -> tuple[str, str] | None:
    """Read voiceConfiguration: its type, and the id that goes with the type; None when it is absent."""
    child = fields.child("voiceConfiguration")
    if child is None:
        return None
    if not child.values:
        raise fields.wrong("constraint", "voiceConfiguration", "must not be empty")
    kind = child.text("type", choices=VOICE_FIELDS) or "RTC"
    child.only(("type", VOICE_FIELDS[kind]))
    return kind, child.given_text(VOICE_FIELDS[kind], high=100)


def callback_url(fields: Fields) -> str | None:
    """Read callbackUrl; '' takes it away."""
    url = fields.text("callbackUrl", high=2048)
    if url and re.match(r"https?://[^/\s]", url) is None:
        raise fields.wrong("format", "callbackUrl", f"{url!r} is not a URL")
    return url
