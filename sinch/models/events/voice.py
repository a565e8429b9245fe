"""Voice events: what happens in a call, and the three of them that are answered with SVAML.

https://developers.sinch.com/docs/voice/api-reference/voice/tag/Callbacks/
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import ClassVar, Literal

from sinch.models.events.event import Event
from sinch.models.model import WireEnum
from sinch.models.typed import TypedDict, dataclass
from sinch.models.voice import CallDomain, CallHeader, CallResult, Destination, VoicePrice

__all__ = [
    "AmdReason",
    "AmdResult",
    "AmdStatus",
    "AnsweredCallEvent",
    "CallingErrorEvent",
    "DisconnectReason",
    "DisconnectedCallEvent",
    "IncomingCallEvent",
    "MenuInputMethod",
    "MenuResult",
    "MenuResultType",
    "NotificationEvent",
    "NotificationType",
    "PromptInputEvent",
    "UnknownVoiceEvent",
    "VoiceEvent",
]


# ------------------------------------------------------------------------------------------------- enums
class DisconnectReason(WireEnum):
    """Why a call ended."""

    NOT_AVAILABLE = "N/A"
    ESTABLISHED = "ESTABLISHED"
    OTHER_PEER_ANSWERED = "OTHERPEERANSWERED"
    TIMEOUT = "TIMEOUT"
    CALLER_HANGUP = "CALLERHANGUP"
    CALLEE_HANGUP = "CALLEEHANGUP"
    BLOCKED = "BLOCKED"
    #: The application hung up.
    MANAGER_HANGUP = "MANAGERHANGUP"
    #: The account has no credit left.
    NO_CREDIT_PARTNER = "NOCREDITPARTNER"
    CLIENT_NETWORK = "CLIENTNETWORK"
    CONGESTION = "CONGESTION"
    GENERAL_ERROR = "GENERALERROR"
    CANCEL = "CANCEL"
    USER_NOT_FOUND = "USERNOTFOUND"
    #: The callback gave no usable answer.
    CALLBACK_ERROR = "CALLBACKERROR"


class MenuResultType(WireEnum):
    """How a menu ended."""

    ERROR = "error"
    #: The action ``return(...)`` of an option.
    RETURN = "return"
    #: Digits were entered.
    SEQUENCE = "sequence"
    TIMEOUT = "timeout"
    HANGUP = "hangup"
    INVALID_INPUT = "invalidinput"


class MenuInputMethod(WireEnum):
    """How the input was given."""

    DTMF = "dtmf"
    VOICE = "voice"


class AmdStatus(WireEnum):
    """Who answered, as far as answering machine detection can tell."""

    MACHINE = "machine"
    HUMAN = "human"
    NOT_SURE = "notsure"
    HANGUP = "hangup"
    #: Not known yet: a notification follows.
    IN_PROGRESS = "inprogress"


class AmdReason(WireEnum):
    """What answering machine detection goes by."""

    LONG_GREETING = "longgreeting"
    INITIAL_SILENCE = "initialsilence"
    GREETING = "greeting"
    BEEP = "beep"
    NOT_AVAILABLE = "n/a"


class NotificationType(WireEnum):
    """What a notification is about."""

    RECORDING_FINISHED = "recording_finished"
    RECORDING_AVAILABLE = "recording_available"
    TRANSCRIPTION_AVAILABLE = "transcription_available"
    AMD = "amd"
    AMD_BEEP = "amd_beep"
    CALLING_ERROR = "callingerror"


# ------------------------------------------------------------------------------------------------ shapes
class AmdResult(TypedDict, total=False):
    """Result of answering machine detection."""

    #: See :class:`AmdStatus`.
    status: str
    #: See :class:`AmdReason`.
    reason: str
    #: Seconds that it took.
    duration: int


class MenuResult(TypedDict, total=False):
    """What was entered in a menu."""

    #: Of the menu; for keys pressed in a conference the id of the conference.
    menuId: str
    #: See :class:`MenuResultType`.
    type: str
    #: What stands in ``return(...)``, or the digits.
    value: str
    #: See :class:`MenuInputMethod`.
    inputMethod: str


# ------------------------------------------------------------------------------------------------ events
class _VoiceEvent(Event):
    __slots__ = ()
    product: ClassVar[str] = "voice"
    _camel_case: ClassVar[bool] = True
    _wire_names: ClassVar[Mapping[str, str | tuple[str, ...]]] = {"call_id": ("callid", "callId"), "from_": "from"}


@dataclass(slots=True, repr=False, eq=False)
class IncomingCallEvent(_VoiceEvent):
    """A call comes in (ICE). Answer with an SVAML document: without one in time the call ends."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "call_id")

    event: Literal["ice"]
    call_id: str | None
    conference_id: str | None
    #: Regional URL to manage this call.
    call_resource_url: str | None
    #: In UTC.
    timestamp: datetime | None
    version: int | None
    #: At most 1024 bytes.
    custom: str | None
    application_key: str | None
    #: Price of a minute to the original destination.
    user_rate: VoicePrice | None
    #: Number of the caller; may come without its ``+``.
    cli: str | None
    to: Destination | None
    domain: CallDomain | str | None
    origination_type: CallDomain | str | None
    #: Seconds.
    duration: int | None
    #: Number that redirected the call; may be empty.
    rdnis: str | None
    call_headers: list[CallHeader] | None


@dataclass(slots=True, repr=False, eq=False)
class AnsweredCallEvent(_VoiceEvent):
    """A call was answered (ACE). Answer with an SVAML document: without one in time the call is connected."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "call_id", "timestamp")

    event: Literal["ace"]
    call_id: str | None
    conference_id: str | None
    #: Regional URL to manage this call.
    call_resource_url: str | None
    #: In UTC.
    timestamp: datetime | None
    version: int | None
    custom: str | None
    application_key: str | None
    #: Only with answering machine detection.
    amd: AmdResult | None


@dataclass(slots=True, repr=False, eq=False)
class DisconnectedCallEvent(_VoiceEvent):
    """A call has ended (DICE). Answer with 200 and nothing else."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "call_id")

    event: Literal["dice"]
    call_id: str | None
    conference_id: str | None
    #: In UTC.
    timestamp: datetime | None
    version: int | None
    custom: str | None
    application_key: str | None
    reason: DisconnectReason | str | None
    result: CallResult | str | None
    #: What the call cost in all.
    debit: VoicePrice | None
    #: Price of a minute.
    user_rate: VoicePrice | None
    to: Destination | None
    #: Seconds.
    duration: int | None
    #: A number, or ``private``.
    from_: str | None
    call_headers: list[CallHeader] | None


@dataclass(slots=True, repr=False, eq=False)
class PromptInputEvent(_VoiceEvent):
    """Somebody used a menu (PIE): answer with an SVAML document. For keys pressed in a conference answer with 200."""

    _told_apart_by: ClassVar[tuple[str, ...]] = ("event", "call_id", "timestamp")

    event: Literal["pie"]
    call_id: str | None
    conference_id: str | None
    #: In UTC.
    timestamp: datetime | None
    version: int | None
    custom: str | None
    application_key: str | None
    menu_result: MenuResult | None


@dataclass(slots=True, repr=False, eq=False)
class NotificationEvent(_VoiceEvent):
    """News about a call, such as a recording that is ready. Answer with 200; it is not sent again."""

    event: Literal["notify"]
    call_id: str | None
    conference_id: str | None
    version: int | None
    application_key: str | None
    type: NotificationType | str | None
    #: Where the recording or the transcript was stored.
    destination: str | None
    #: For the types ``amd`` and ``amd_beep``.
    amd: AmdResult | None
    custom: str | None


@dataclass(slots=True, repr=False, eq=False)
class CallingErrorEvent(_VoiceEvent):
    """Something about a call was wrong, mostly the answer to a callback. Answer with 200."""

    event: Literal["notify"]
    type: Literal["callingerror"]
    version: int | None
    call_id: str | None
    #: 40001: the SVAML is wrong; 50000: Sinch failed.
    error_code: int | None
    error_msg: str | None
    #: Who started the call.
    user: str | None
    custom: str | None


@dataclass(slots=True, repr=False, eq=False)
class UnknownVoiceEvent(_VoiceEvent):
    """An event that is newer than this package: all but its kind and its call is in :attr:`extra`."""

    event: str | None
    call_id: str | None


#: What :class:`sinch.callbacks.VoiceCallbacks` gives.
VoiceEvent = (
    IncomingCallEvent
    | AnsweredCallEvent
    | DisconnectedCallEvent
    | PromptInputEvent
    | NotificationEvent
    | CallingErrorEvent
    | UnknownVoiceEvent
)
