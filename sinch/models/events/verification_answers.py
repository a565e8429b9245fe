"""Answers to a verification request event: whether the attempt may start and, for each method, how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Literal

from sinch.models.verification import CodeTypeLike, VerificationAction, VerificationMethod

__all__ = [
    "FlashCallRequestEventResponse",
    "PhoneCallRequestEventResponse",
    "RequestEventResponse",
    "SmsRequestEventResponse",
    "VerificationActionLike",
    "VerificationRequestEventResponse",
    "WhatsAppRequestEventResponse",
]

VerificationActionLike = VerificationAction | Literal["allow", "deny"]


@dataclass(frozen=True, slots=True)
class RequestEventResponse:
    """Whether an attempt may start, whatever its method. What is None in the others is left to Sinch."""

    #: The method that it is for; None: any.
    method: ClassVar[VerificationMethod | None] = None
    #: Key of the object that the API takes the settings in, and the path of each setting in it.
    _settings: ClassVar[tuple[str, Mapping[str, str]]] = ("", {})

    action: VerificationActionLike

    def as_dict(self) -> dict[str, object]:
        """Give the JSON object that the API takes."""
        name, paths = self._settings
        settings: dict[str, object] = {}
        for attribute, path in paths.items():
            value: object = getattr(self, attribute)
            if value is not None:
                outer, _, inner = path.partition(".")
                plain = value.value if isinstance(value, Enum) else value
                settings[outer] = {inner: plain} if inner else plain
        settings = {**self._additional(), **settings}
        action = self.action.value if isinstance(self.action, Enum) else self.action
        return {"action": action, name: settings} if settings else {"action": action}

    def _additional(self) -> Mapping[str, object]:
        options: Mapping[str, object] | None = getattr(self, "additional_options", None)
        return options or {}


@dataclass(frozen=True, slots=True)
class SmsRequestEventResponse(RequestEventResponse):
    """Answer for an SMS."""

    method: ClassVar[VerificationMethod | None] = VerificationMethod.SMS
    _settings: ClassVar[tuple[str, Mapping[str, str]]] = (
        "sms",
        {
            "code": "code",
            "accept_language": "acceptLanguage",
            "code_type": "codeType",
            "expiry": "expiry",
        },
    )

    #: Code to send instead of one that Sinch makes up.
    code: str | None = None
    #: Languages of the text, the most wanted first.
    accept_language: Sequence[str] | None = None
    code_type: CodeTypeLike | None = None
    #: Until when the code is good: ``HH:MM:SS`` from now.
    expiry: str | None = None
    #: Settings that this package does not know, with the keys of the API.
    additional_options: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class FlashCallRequestEventResponse(RequestEventResponse):
    """Answer for a flash call."""

    method: ClassVar[VerificationMethod | None] = VerificationMethod.FLASH_CALL
    _settings: ClassVar[tuple[str, Mapping[str, str]]] = (
        "flashCall",
        {
            "cli": "cli",
            "dial_timeout": "dialTimeout",
            "interception_timeout": "interceptionTimeout",
        },
    )

    #: Number of yours to call from.
    cli: str | None = None
    #: Seconds to let it ring, 5 to 120.
    dial_timeout: int | None = None
    #: Seconds that the device has to catch the call, 5 to 120.
    interception_timeout: int | None = None
    #: Settings that this package does not know, with the keys of the API.
    additional_options: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class PhoneCallRequestEventResponse(RequestEventResponse):
    """Answer for a phone call that speaks the code (method ``callout``)."""

    method: ClassVar[VerificationMethod | None] = VerificationMethod.CALLOUT
    _settings: ClassVar[tuple[str, Mapping[str, str]]] = (
        "callout",
        {"code": "code", "speech_locale": "speech.locale"},
    )

    #: Code to speak instead of one that Sinch makes up.
    code: str | None = None
    #: Language and country of the voice, such as ``en-US``.
    speech_locale: str | None = None
    #: Settings that this package does not know, with the keys of the API.
    additional_options: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class WhatsAppRequestEventResponse(RequestEventResponse):
    """Answer for a WhatsApp message."""

    method: ClassVar[VerificationMethod | None] = VerificationMethod.WHATSAPP
    _settings: ClassVar[tuple[str, Mapping[str, str]]] = (
        "whatsapp",
        {"code_type": "codeType", "accept_language": "acceptLanguage"},
    )

    code_type: CodeTypeLike | None = None
    #: Languages of the text, the most wanted first.
    accept_language: Sequence[str] | None = None
    #: Settings that this package does not know, with the keys of the API.
    additional_options: Mapping[str, object] | None = None


#: What a verification request event is answered with.
VerificationRequestEventResponse = (
    RequestEventResponse
    | SmsRequestEventResponse
    | FlashCallRequestEventResponse
    | PhoneCallRequestEventResponse
    | WhatsAppRequestEventResponse
)
