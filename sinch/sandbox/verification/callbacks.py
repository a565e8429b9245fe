"""What Verification calls back for: may an attempt start, has its SMS arrived, how has it ended."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from sinch.sandbox.fields import Fields, Kind, parse_json
from sinch.sandbox.traffic import JsonObject, Refusal, Reply
from sinch.sandbox.verification.rules import number_of, read_duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from sinch.sandbox.callbacks import Callback
    from sinch.sandbox.verification.state import Attempt

CONTENT_TYPE = "application/json; charset=utf-8"
#: Methods that start at once, without a question.
UNASKED = frozenset({"seamless"})
#: How an attempt ends whose question was answered with no, or with nothing that can be used.
DENIED = ("DENIED", "Denied by callback")
INVALID = ("DENIED", "Invalid callback")

_CODE = re.compile(r"[A-Za-z0-9-]{1,10}")
#: Where an answer has its settings, by method.
_SETTINGS = {"sms": "sms", "flashcall": "flashCall", "callout": "callout", "whatsapp": "whatsapp"}


def _common(attempt: Attempt, event: str) -> JsonObject:
    shown: JsonObject = {
        "id": attempt.id,
        "event": event,
        "method": attempt.method,
        "identity": {"type": "number", "endpoint": attempt.endpoint},
    }
    for name, value in (("reference", attempt.reference), ("custom", attempt.custom)):
        if value is not None:
            shown[name] = value
    return shown


def request_event(attempt: Attempt) -> JsonObject:
    """Ask whether an attempt may start."""
    shown = _common(attempt, "VerificationRequestEvent")
    shown["price"] = {"currencyId": "EUR", "amount": 0.05}
    shown["rate"] = {"currencyId": "EUR", "amount": 0.0}
    if attempt.method == "sms" and attempt.language:
        shown["acceptLanguage"] = [part.partition(";")[0].strip() for part in attempt.language.split(",")]
    return shown


def sms_event(attempt: Attempt, *, arrived: bool) -> JsonObject:
    """Tell whether the SMS of an attempt has arrived."""
    return {**_common(attempt, "VerificationSmsDeliveredEvent"), "smsResult": "Successful" if arrived else "Failed"}


def result_event(attempt: Attempt, source: str | None) -> JsonObject:
    """Tell how an attempt has ended."""
    shown = {**_common(attempt, "VerificationResultEvent"), "status": attempt.status}
    if attempt.reason is not None:
        shown["reason"] = attempt.reason
    if source is not None:
        shown["source"] = source
    return shown


def _complaint(kind: Kind, field: str, text: str) -> Refusal:
    del kind, field
    return Refusal(Reply(400, reason=text))


def obey(attempt: Attempt, callback: Callback) -> tuple[str, str] | None:
    """Do what the answer to the question says: change the attempt, or tell how it ends.

    :return: status and reason of an attempt that may not start; None for one that may
    """
    answer = callback.answer
    if answer is None or answer.status != 200:
        return INVALID
    try:
        value = parse_json(answer.body.encode("utf-8", "replace"))
        if not isinstance(value, dict):
            return INVALID
        fields = Fields(value, _complaint)
        name = _SETTINGS[attempt.method]
        fields.only(("action", name))
        action = fields.given_text("action", choices=("allow", "deny"))
        settings = fields.child(name)
        if settings is not None:
            _READERS[attempt.method](attempt, settings)
    except (ValueError, Refusal):
        return INVALID
    return None if action == "allow" else DENIED


def _code(attempt: Attempt, settings: Fields) -> None:
    code = settings.text("code")
    if code is not None:
        if _CODE.fullmatch(code) is None:
            raise settings.wrong("format", "code", "must be 1 to 10 letters, digits and hyphens")
        attempt.code = code


def _code_type(attempt: Attempt, settings: Fields) -> None:
    code_type = settings.text("codeType", choices=("Numeric", "Alpha", "Alphanumeric"))
    if code_type is not None:
        attempt.code_type = code_type
        attempt.renew_code()
    languages = settings.texts("acceptLanguage")
    if languages is not None:
        attempt.language = ", ".join(languages)


def _sms(attempt: Attempt, settings: Fields) -> None:
    _code_type(attempt, settings)
    _code(attempt, settings)
    lifetime = read_duration(settings, "expiry")
    if lifetime is not None:
        attempt.lifetime = lifetime
        attempt.expires_at = attempt.created_at + timedelta(seconds=lifetime)


def _flash_call(attempt: Attempt, settings: Fields) -> None:
    cli = settings.text("cli")
    if cli is not None:
        number = number_of(cli)
        if number is None:
            raise settings.wrong("format", "cli", f"{cli!r} is not a phone number in E.164")
        attempt.code = number
    settings.integer("dialTimeout", low=5, high=120)
    caught = settings.integer("interceptionTimeout", low=5, high=120)
    if caught is not None:
        attempt.lifetime += caught - attempt.interception
        attempt.interception = caught
        attempt.expires_at = attempt.created_at + timedelta(seconds=attempt.lifetime)


def _phone_call(attempt: Attempt, settings: Fields) -> None:
    _code(attempt, settings)
    speech = settings.child("speech")
    if speech is not None:
        speech.text("locale", low=2)


_READERS: dict[str, Callable[[Attempt, Fields], None]] = {
    "sms": _sms,
    "flashcall": _flash_call,
    "callout": _phone_call,
    "whatsapp": _code_type,
}
