"""SVAML as plain dicts: one typed dict for each action and instruction, told apart by its ``name``.

The keys are those of the API. Objects of :mod:`sinch.models.svaml.actions` and
:mod:`sinch.models.svaml.instructions` give the same dicts by their ``as_dict()``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sinch.models.speech import TranscriptionLocaleLike, TtsVoiceLike
from sinch.models.typed import NotRequired, TypedDict
from sinch.models.voice import (
    AnsweringMachineDetection,
    CallHeader,
    ConferenceDtmf,
    Destination,
    IndicationsLike,
    MusicOnHoldLike,
    SipTransportLike,
    StreamDestination,
    StreamingOptions,
)


# ----------------------------------------------------------------------------------------------- actions
class HangupDict(TypedDict):
    """End the call."""

    name: Literal["hangup"]


class ContinueDict(TypedDict):
    """Go on with setting up the call."""

    name: Literal["continue"]


class ConnectPstnDict(TypedDict):
    """Connect the call to a phone number."""

    name: Literal["connectPstn"]
    #: E.164; what was dialed when absent.
    number: NotRequired[str]
    locale: NotRequired[TtsVoiceLike]
    #: Seconds, at most 14400.
    maxDuration: NotRequired[int]
    #: Seconds that it may ring.
    dialTimeout: NotRequired[int]
    #: Number to show; ``private`` hides it.
    cli: NotRequired[str]
    #: No answered and disconnected events for this call.
    suppressCallbacks: NotRequired[bool]
    #: Tones to play once answered: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
    dtmf: NotRequired[str]
    #: Country whose ringing tone the caller hears.
    indications: NotRequired[IndicationsLike]
    amd: NotRequired[AnsweringMachineDetection]


class ConnectMxpDict(TypedDict):
    """Connect the call to an app or web client."""

    name: Literal["connectMxp"]
    #: Of type ``username``; who was called when absent.
    destination: NotRequired[Destination]
    #: For the app that takes the call.
    callHeaders: NotRequired[Sequence[CallHeader]]
    #: The same in the spelling of documents that were written with other packages; the API takes both.
    callheaders: NotRequired[Sequence[CallHeader]]


class ConnectConfDict(TypedDict):
    """Put the call into a conference."""

    name: Literal["connectConf"]
    #: Name of the room, at most 64 characters.
    conferenceId: str
    conferenceDtmfOptions: NotRequired[ConferenceDtmf]
    #: What somebody alone hears; silence when absent.
    moh: NotRequired[MusicOnHoldLike]


class ConnectSipDict(TypedDict):
    """Connect the call to a SIP address."""

    name: Literal["connectSip"]
    #: Of type ``sip``, the endpoint ``user@host``.
    destination: Destination
    #: Seconds, at most 14400.
    maxDuration: NotRequired[int]
    #: Caller to show; ``private`` hides it.
    cli: NotRequired[str]
    #: ``UDP`` when absent.
    transport: NotRequired[SipTransportLike]
    #: No answered and disconnected events for this call.
    suppressCallbacks: NotRequired[bool]
    #: Private SIP headers; the first five count.
    callHeaders: NotRequired[Sequence[CallHeader]]
    #: What is heard while on hold.
    moh: NotRequired[MusicOnHoldLike]


class ConnectStreamDict(TypedDict):
    """Stream the audio of the call to a WebSocket server."""

    name: Literal["connectStream"]
    destination: StreamDestination
    streamingOptions: NotRequired[StreamingOptions]
    #: Seconds, at most 14400.
    maxDuration: NotRequired[int]
    #: Sent with the first message.
    callHeaders: NotRequired[Sequence[CallHeader]]


class OptionDict(TypedDict):
    """What a key of a menu does."""

    #: The key.
    dtmf: str | int
    #: ``return(value)`` ends the menu with an event that holds the value; ``menu(id)`` goes to another menu.
    action: str


class MenuDict(TypedDict):
    """One menu of an action ``runMenu``."""

    #: ``main`` for one of them.
    id: str
    #: Prompts, separated by ``;``.
    mainPrompt: NotRequired[str]
    #: What is played after wrong or no input.
    repeatPrompt: NotRequired[str]
    #: How many times it is repeated.
    repeats: NotRequired[int]
    #: Digits to collect; they come as an event of type ``sequence``.
    maxDigits: NotRequired[int]
    #: Milliseconds of silence that end the input; 5000 when absent.
    timeoutMills: NotRequired[int]
    #: Milliseconds that speaking may take; 20000 when absent.
    maxTimeoutMills: NotRequired[int]
    options: NotRequired[Sequence[OptionDict]]


class RunMenuDict(TypedDict):
    """Play a menu and wait for keys or speech."""

    name: Literal["runMenu"]
    #: Whether input counts while the prompt plays; true when absent.
    barge: NotRequired[bool]
    #: Needed with ``enableVoice``.
    locale: NotRequired[TtsVoiceLike]
    #: Id of the menu to begin with.
    mainMenu: NotRequired[str]
    #: Take spoken answers as well.
    enableVoice: NotRequired[bool]
    menus: NotRequired[Sequence[MenuDict]]


class ParkDict(TypedDict):
    """Put the caller on hold."""

    name: Literal["park"]
    locale: NotRequired[TtsVoiceLike]
    #: Prompt that is played once.
    introPrompt: NotRequired[str]
    #: Prompt that is repeated until the call is taken back.
    holdPrompt: NotRequired[str]
    #: Seconds.
    maxDuration: NotRequired[int]


# ------------------------------------------------------------------------------------------ instructions
class PlayFilesDict(TypedDict):
    """Play prompts or sound files."""

    name: Literal["playFiles"]
    #: Prompts (``#tts[...]``, ``#ssml[...]``, ``#href[...]``) or URLs of files.
    ids: Sequence[str]
    #: Needed for prompts that are spoken.
    locale: NotRequired[TtsVoiceLike]


class SayDict(TypedDict):
    """Read a text."""

    name: Literal["say"]
    #: 600 characters unless the account has another limit.
    text: NotRequired[str]
    locale: NotRequired[TtsVoiceLike]


class SendDtmfDict(TypedDict):
    """Play tones into the call."""

    name: Literal["sendDtmf"]
    #: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
    value: NotRequired[str]


class SetCookieDict(TypedDict):
    """Keep a value for the time of the call."""

    name: Literal["setCookie"]
    key: NotRequired[str]
    value: NotRequired[str]


class AnswerDict(TypedDict):
    """Answer the call; from here on it is billed."""

    name: Literal["answer"]


class TranscriptionDict(TypedDict):
    """Whether and how a recording is transcribed."""

    enabled: NotRequired[bool]
    locale: NotRequired[TranscriptionLocaleLike]


class RecordingDict(TypedDict):
    """Where a recording goes."""

    #: URL of the storage: ``s3://``, ``azure://``, or Google Cloud Storage.
    destinationUrl: NotRequired[str]
    #: For S3 ``key:secret:region``. A secret.
    credentials: NotRequired[str]
    #: ``mp3`` when absent, or ``wav``.
    format: NotRequired[str]
    #: Events when the recording is finished and when it is stored; true when absent.
    notificationEvents: NotRequired[bool]
    transcriptionOptions: NotRequired[TranscriptionDict]


class StartRecordingDict(TypedDict):
    """Record the call from here on."""

    name: Literal["startRecording"]
    options: NotRequired[RecordingDict]


class StopRecordingDict(TypedDict):
    """Stop recording."""

    name: Literal["stopRecording"]


ActionDict = (
    HangupDict
    | ContinueDict
    | ConnectPstnDict
    | ConnectMxpDict
    | ConnectConfDict
    | ConnectSipDict
    | ConnectStreamDict
    | RunMenuDict
    | ParkDict
)
InstructionDict = (
    PlayFilesDict | SayDict | SendDtmfDict | SetCookieDict | AnswerDict | StartRecordingDict | StopRecordingDict
)
