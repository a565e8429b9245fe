"""Voice: what the API sends and takes.

The Voice API spells its keys in camel case. Top-level fields of answers are attributes in snake case; nested
objects stay dicts with the API's own keys. The call-control documents (SVAML) are in :mod:`sinch.models.svaml`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal

from sinch.models.model import SinchBaseModel, WireEnum, wire_keys
from sinch.models.typed import NotRequired, TypedDict, dataclass


# ------------------------------------------------------------------------------------------------- enums
class CalloutMethod(WireEnum):
    """Kind of callout; each has its own method in ``client.voice.callouts``."""

    TEXT_TO_SPEECH = "ttsCallout"
    CUSTOM = "customCallout"
    CONFERENCE = "conferenceCallout"


class Region(WireEnum):
    """Where calls are handled; for the option ``voice_region`` of the client."""

    EUROPE = "euc1"
    NORTH_AMERICA = "use1"
    SOUTH_AMERICA = "sae1"
    SOUTH_EAST_ASIA_1 = "apse1"
    SOUTH_EAST_ASIA_2 = "apse2"


class ConferenceCommand(WireEnum):
    """What to do with a participant of a conference."""

    MUTE = "mute"
    UNMUTE = "unmute"
    #: The participant neither hears nor is heard, and may get music.
    ONHOLD = "onhold"
    #: Back from hold.
    RESUME = "resume"


class MusicOnHold(WireEnum):
    """What somebody hears who is on hold, or alone in a conference."""

    RING = "ring"
    MUSIC_1 = "music1"
    MUSIC_2 = "music2"
    MUSIC_3 = "music3"


class ConferenceDTMFOptionsMode(WireEnum):
    """What happens to the keys that a participant presses."""

    IGNORE = "ignore"
    #: The other participants hear them.
    FORWARD = "forward"
    #: They reach the application as prompt input events.
    DETECT = "detect"


class Indications(WireEnum):
    """Country whose ringing tone the caller hears."""

    AUSTRIA = "at"
    AUSTRALIA = "au"
    BULGARIA = "bg"
    BRAZIL = "br"
    BELGIUM = "be"
    SWITZERLAND = "ch"
    CHILE = "cl"
    CHINA = "cn"
    CZECH_REPUBLIC = "cz"
    GERMANY = "de"
    DENMARK = "dk"
    ESTONIA = "ee"
    SPAIN = "es"
    FINLAND = "fi"
    FRANCE = "fr"
    GREECE = "gr"
    HUNGARY = "hu"
    ISRAEL = "il"
    INDIA = "in"
    ITALY = "it"
    LITHUANIA = "lt"
    JAPAN = "jp"
    MEXICO = "mx"
    MALAYSIA = "my"
    NETHERLANDS = "nl"
    NORWAY = "no"
    NEW_ZEALAND = "nz"
    PHILIPPINES = "ph"
    POLAND = "pl"
    PORTUGAL = "pt"
    RUSSIA = "ru"
    SWEDEN = "se"
    SINGAPORE = "sg"
    THAILAND = "th"
    UNITED_KINGDOM = "uk"
    UNITED_STATES = "us"
    TAIWAN = "tw"
    VENEZUELA = "ve"
    SOUTH_AFRICA = "za"


class Capability(WireEnum):
    """What a number does for an application."""

    #: The name of 1.x for ``VOICE``.
    VOCE = "voice"
    VOICE = "voice"
    SMS = "sms"


class CallLeg(WireEnum):
    """Side of a call."""

    CALLER = "caller"
    CALLEE = "callee"
    BOTH = "both"


class CallDomain(WireEnum):
    """Network that a call goes over."""

    #: The telephone network.
    PSTN = "pstn"
    #: Data, to an app or web client.
    MXP = "mxp"


class DestinationType(WireEnum):
    """Kind of endpoint. Answers may spell it with a capital (``Number``)."""

    #: Phone number, E.164.
    NUMBER = "number"
    #: User of an app or web client.
    USERNAME = "username"
    #: SIP address.
    SIP = "sip"
    #: Number of yours that was dialed; in events only.
    DID = "did"


class SipTransport(WireEnum):
    """Protocol under SIP."""

    UDP = "UDP"
    TCP = "TCP"
    TLS = "TLS"


class CallStatus(WireEnum):
    """Whether a call goes on."""

    ONGOING = "ONGOING"
    FINAL = "FINAL"


class CallResult(WireEnum):
    """What became of a call."""

    #: Not known yet.
    NOT_AVAILABLE = "N/A"
    ANSWERED = "ANSWERED"
    BUSY = "BUSY"
    NO_ANSWER = "NOANSWER"
    FAILED = "FAILED"


class CallReason(WireEnum):
    """Why a call ended."""

    #: Not known yet.
    NOT_AVAILABLE = "N/A"
    TIMEOUT = "TIMEOUT"
    CALLER_HANGUP = "CALLERHANGUP"
    CALLEE_HANGUP = "CALLEEHANGUP"
    BLOCKED = "BLOCKED"
    #: The account has no credit left.
    NO_CREDIT_PARTNER = "NOCREDITPARTNER"
    #: The application hung up.
    MANAGER_HANGUP = "MANAGERHANGUP"
    CANCEL = "CANCEL"
    GENERAL_ERROR = "GENERALERROR"
    INVALID_SVAML_ACTION = "INVALIDSVAMLACTION"


class QueriedNumberType(WireEnum):
    """Kind of a number that was looked up."""

    UNKNOWN = "Unknown"
    FIXED = "Fixed"
    MOBILE = "Mobile"
    OTHER = "Other"


#: What arguments take: a member, its text, or a value newer than this package.
ConferenceCommandLike = ConferenceCommand | Literal["mute", "unmute", "onhold", "resume"] | str
MusicOnHoldLike = MusicOnHold | Literal["ring", "music1", "music2", "music3"] | str
ConferenceDTMFOptionsModeLike = ConferenceDTMFOptionsMode | Literal["ignore", "forward", "detect"] | str
IndicationsLike = Indications | str
CapabilityLike = Capability | Literal["voice", "sms"] | str
CallLegLike = CallLeg | Literal["caller", "callee", "both"] | str
CallDomainLike = CallDomain | Literal["pstn", "mxp"] | str
DestinationTypeLike = DestinationType | Literal["number", "username", "sip"] | str
SipTransportLike = SipTransport | Literal["UDP", "TCP", "TLS"] | str


# ------------------------------------------------------------------------------------------------ shapes
class Destination(TypedDict):
    """Somebody who can be called."""

    #: ``number``, ``username`` or ``sip``; answers may spell it with a capital.
    type: DestinationTypeLike
    #: Phone number in E.164, name of the user, or ``user@host``.
    endpoint: str


class StreamDestination(TypedDict):
    """A WebSocket server."""

    type: Literal["Websocket"] | str
    #: URL with ``wss://``.
    endpoint: str


class StreamingOptions(TypedDict):
    """How audio is streamed."""

    #: Version of the streaming protocol.
    version: NotRequired[int]
    #: In Hz.
    sampleRate: NotRequired[int]


class ConferenceDtmf(TypedDict):
    """How the keys of a participant are treated, with the keys of the API."""

    #: ``ignore`` when absent.
    mode: NotRequired[ConferenceDTMFOptionsModeLike]
    #: Digits that make one event; 1 when absent.
    maxDigits: NotRequired[int]
    #: Milliseconds to wait for the next digit; 3000 when absent.
    timeoutMills: NotRequired[int]


class ConferenceDTMFOptions(ConferenceDtmf):
    """How the keys of a participant are treated. The names of 1.x are sent as those of the API."""

    #: Digits that make one event; 1 when absent.
    max_digits: NotRequired[int]
    #: Milliseconds to wait for the next digit; 3000 when absent.
    timeout_mills: NotRequired[int]


def wire_dtmf(options: Mapping[str, object]) -> dict[str, object]:
    """Spell the options of a conference as the API does, whichever of both spellings they have."""
    return {_DTMF_NAMES.get(name, name): value for name, value in options.items()}


_DTMF_NAMES = {"max_digits": "maxDigits", "timeout_mills": "timeoutMills"}


class CallHeader(TypedDict):
    """A name and a value that go to the other side with the call; together at most 1024 bytes in UTF-8."""

    key: str
    value: str


#: Finds out whether a person or a machine answers. With ``async`` the call goes on at once, and the result follows
#: as a notification.
AnsweringMachineDetection = TypedDict("AnsweringMachineDetection", {"enabled": bool, "async": NotRequired[bool]})


class VoicePrice(TypedDict):
    """An amount of money."""

    #: ISO 4217 code, such as ``EUR``.
    currencyId: NotRequired[str | None]
    amount: NotRequired[float]


class CallbackUrls(TypedDict):
    """Where the events of an application go."""

    primary: NotRequired[str | None]
    #: Used when the first does not answer in time or fails.
    fallback: NotRequired[str | None]


class QueriedNumber(TypedDict):
    """What is known about a number."""

    #: ISO 3166-1 alpha-2 country code.
    countryId: NotRequired[str | None]
    numberType: NotRequired[str | None]
    #: E.164.
    normalizedNumber: NotRequired[str | None]
    restricted: NotRequired[bool | None]
    rate: NotRequired[VoicePrice | None]


# ----------------------------------------------------------------------------------------------- answers
class _VoiceModel(SinchBaseModel):
    __slots__ = ()
    _camel_case: ClassVar[bool] = True


class _UnwrappedModel(_VoiceModel):
    """An answer that comes inside one further object; its members are attributes all the same."""

    __slots__ = ()
    #: Field that keeps the inner object as it was sent.
    _inner: ClassVar[str]

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value)
        if name == "_raw":  # all other fields have been set from the outer object by then
            inner = getattr(self, self._inner, None)
            if isinstance(inner, dict):
                for field, (key, *_) in wire_keys(type(self)).items():
                    if key in inner and field != self._inner:
                        super().__setattr__(field, inner[key])


@dataclass(slots=True, repr=False, eq=False)
class Price(_VoiceModel):
    """An amount of money."""

    #: ISO 4217 code, such as ``EUR``.
    currency_id: str | None
    amount: float | None


@dataclass(slots=True, repr=False, eq=False)
class ConferenceParticipant(_VoiceModel):
    """Somebody in a conference."""

    #: Number that the call shows.
    cli: str | None
    #: Id of the call, as the methods for one participant take it.
    id: str | None
    #: Seconds in the conference.
    duration: int | None
    muted: bool | None
    onhold: bool | None


@dataclass(slots=True, repr=False, eq=False)
class ApplicationNumber(_VoiceModel):
    """A number that can be assigned to applications."""

    #: E.164.
    number: str | None
    #: ``voice`` or ``sms``.
    capability: Capability | str | None
    #: None when the number belongs to no application.
    applicationkey: str | None


@dataclass(slots=True, repr=False, eq=False)
class VoiceCalloutResponse(_VoiceModel):
    """A call that was started."""

    #: Id of the call, for ``client.voice.calls``.
    call_id: str


@dataclass(slots=True, repr=False, eq=False)
class GetVoiceCallResponse(_VoiceModel):
    """State and result of a call."""

    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {"from_": "from"}

    from_: Destination | None
    to: Destination | None
    domain: CallDomain | str | None
    call_id: str | None
    #: Seconds.
    duration: int | None
    status: CallStatus | str | None
    result: CallResult | str | None
    reason: CallReason | str | None
    #: In UTC.
    timestamp: datetime | None
    #: The text that was given when the call was started.
    custom: str | None
    #: Price of a minute.
    user_rate: Price | None
    #: What the call cost in all; None while it goes on.
    debit: Price | None


@dataclass(slots=True, repr=False, eq=False)
class UpdateVoiceCallResponse(_VoiceModel):
    """The call does as it was told."""


@dataclass(slots=True, repr=False, eq=False)
class ManageVoiceCallResponse(_VoiceModel):
    """The side of the call does as it was told."""


@dataclass(slots=True, repr=False, eq=False)
class GetVoiceConferenceResponse(_VoiceModel):
    """Who is in a conference."""

    participants: list[ConferenceParticipant]


@dataclass(slots=True, repr=False, eq=False)
class KickAllVoiceConferenceResponse(_VoiceModel):
    """The conference is empty."""


@dataclass(slots=True, repr=False, eq=False)
class KickParticipantVoiceConferenceResponse(_VoiceModel):
    """The participant is out."""


@dataclass(slots=True, repr=False, eq=False)
class ManageParticipantVoiceConferenceResponse(_VoiceModel):
    """The command was carried out."""


@dataclass(slots=True, repr=False, eq=False)
class GetNumbersVoiceApplicationResponse(_VoiceModel):
    """The numbers of the account."""

    numbers: list[ApplicationNumber]


@dataclass(slots=True, repr=False, eq=False)
class AssignNumbersVoiceApplicationResponse(_VoiceModel):
    """The numbers are assigned."""


@dataclass(slots=True, repr=False, eq=False)
class UnassignNumbersVoiceApplicationResponse(_VoiceModel):
    """The number belongs to no application."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateCallbackUrlsVoiceApplicationResponse(_VoiceModel):
    """The URLs are set."""


@dataclass(slots=True, repr=False, eq=False)
class GetCallbackUrlsVoiceApplicationResponse(_UnwrappedModel):
    """Where the events of an application go."""

    _inner: ClassVar[str] = "url"

    primary: str | None
    #: Used when the first does not answer in time or fails.
    fallback: str | None
    #: Both as the API sends them.
    url: CallbackUrls | None = None


@dataclass(slots=True, repr=False, eq=False)
class QueryNumberVoiceApplicationResponse(_UnwrappedModel):
    """What is known about a number."""

    _inner: ClassVar[str] = "number"
    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {"number": ("number", "numberItem")}

    #: ISO 3166-1 alpha-2 country code.
    country_id: str
    #: One of :class:`QueriedNumberType`.
    number_type: str
    #: E.164.
    normalized_number: str
    #: True when calls to the number are blocked.
    restricted: bool
    #: Price of a minute.
    rate: VoicePrice
    #: All of it as the API sends it.
    number: QueriedNumber | None = None
