"""SVAML actions as objects: what happens to a call when its instructions are done.

Names, order of the fields and import paths are those of sinch 1.x. An object can stand wherever its dict can.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from sinch.models.speech import TtsVoiceLike
from sinch.models.svaml.shapes import (
    ActionDict,
    ConnectConfDict,
    ConnectMxpDict,
    ConnectPstnDict,
    ConnectSipDict,
    ConnectStreamDict,
    ContinueDict,
    HangupDict,
    MenuDict,
    OptionDict,
    ParkDict,
    RunMenuDict,
)
from sinch.models.svaml.wire import SvamlModel
from sinch.models.typed import dataclass
from sinch.models.voice import (
    AnsweringMachineDetection,
    CallHeader,
    ConferenceDTMFOptions,
    Destination,
    IndicationsLike,
    MusicOnHoldLike,
    SipTransportLike,
    StreamDestination,
    StreamingOptions,
)

__all__ = [
    "Action",
    "ConnectConfAction",
    "ConnectMxpAction",
    "ConnectPstnAction",
    "ConnectSipAction",
    "ConnectStreamAction",
    "ContinueAction",
    "HangupAction",
    "MenuOption",
    "Option",
    "ParkAction",
    "RunMenuAction",
]


if TYPE_CHECKING:
    from typing_extensions import TypeVar as TypeVarWithDefault

    ActionDictT_co = TypeVarWithDefault("ActionDictT_co", bound=ActionDict, covariant=True, default=ActionDict)
else:
    ActionDictT_co = TypeVar("ActionDictT_co", covariant=True)


class Action(SvamlModel[ActionDictT_co]):
    """What all actions have in common."""

    __slots__ = ()

    name: str


@dataclass(slots=True, repr=False, eq=False)
class HangupAction(Action[HangupDict]):
    """End the call."""

    name: str = "hangup"


@dataclass(slots=True, repr=False, eq=False)
class ContinueAction(Action[ContinueDict]):
    """Go on with setting up the call."""

    name: str = "continue"


@dataclass(slots=True, repr=False, eq=False)
class ConnectPstnAction(Action[ConnectPstnDict]):
    """Connect the call to a phone number.

    :param number: E.164; what was dialed when None.
    :param max_duration: seconds, at most 14400.
    :param dial_timeout: seconds that it may ring.
    :param cli: number to show; ``private`` hides it.
    :param suppress_callbacks: no answered and disconnected events for this call.
    :param dtmf: tones to play once answered: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
    :param indications: country whose ringing tone the caller hears.
    :param amd: find out whether a machine answers.
    """

    name: str = "connectPstn"
    number: str | None = None
    locale: TtsVoiceLike | None = None
    max_duration: int | None = None
    dial_timeout: int | None = None
    cli: str | None = None
    suppress_callbacks: bool | None = None
    dtmf: str | None = None
    indications: IndicationsLike | None = None
    amd: AnsweringMachineDetection | None = None


@dataclass(slots=True, repr=False, eq=False)
class ConnectMxpAction(Action[ConnectMxpDict]):
    """Connect the call to an app or web client.

    :param destination: of type ``username``; who was called when None.
    :param call_headers: headers for the app that takes the call.
    """

    name: str = "connectMxp"
    destination: Destination | None = None
    call_headers: Sequence[CallHeader] | None = None


@dataclass(slots=True, repr=False, eq=False)
class ConnectConfAction(Action[ConnectConfDict]):
    """Put the call into a conference.

    :param conference_id: name of the room, at most 64 characters.
    :param moh: what somebody alone hears; silence when None.
    """

    conference_id: str
    name: str = "connectConf"
    conference_dtmf_options: ConferenceDTMFOptions | None = None
    moh: MusicOnHoldLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class ConnectSipAction(Action[ConnectSipDict]):
    """Connect the call to a SIP address.

    :param destination: of type ``sip``, the endpoint ``user@host``.
    :param max_duration: seconds, at most 14400.
    :param cli: caller to show; ``private`` hides it.
    :param transport: ``UDP`` when None.
    :param suppress_callbacks: no answered and disconnected events for this call.
    :param call_headers: private SIP headers; the first five count.
    :param moh: what is heard while on hold.
    """

    destination: Destination
    name: str = "connectSip"
    max_duration: int | None = None
    cli: str | None = None
    transport: SipTransportLike | None = None
    suppress_callbacks: bool | None = None
    call_headers: Sequence[CallHeader] | None = None
    moh: MusicOnHoldLike | None = None


@dataclass(slots=True, repr=False, eq=False)
class ConnectStreamAction(Action[ConnectStreamDict]):
    """Stream the audio of the call to a WebSocket server. Sinch has to enable this for an account.

    :param destination: of type ``Websocket``, the endpoint a ``wss://`` URL.
    :param max_duration: seconds, at most 14400.
    :param call_headers: sent with the first message.
    """

    destination: StreamDestination
    name: str = "connectStream"
    streaming_options: StreamingOptions | None = None
    max_duration: int | None = None
    call_headers: Sequence[CallHeader] | None = None


@dataclass(slots=True, repr=False, eq=False)
class Option(SvamlModel[OptionDict]):
    """What a key of a menu does; :func:`~sinch.models.svaml.option` writes the action for you.

    :param dtmf: the key.
    :param action: ``return(value)`` or ``menu(id)``.
    """

    dtmf: str | int
    action: str


@dataclass(slots=True, repr=False, eq=False)
class MenuOption(SvamlModel[MenuDict]):
    """One menu of :class:`RunMenuAction`; :func:`~sinch.models.svaml.menu` makes it with less to write.

    :param id: ``main`` for one of the menus.
    :param main_prompt: prompts, separated by ``;``.
    :param repeat_prompt: played after wrong or no input.
    :param repeats: how many times it is repeated.
    :param max_digits: digits to collect.
    :param timeout_mills: milliseconds of silence that end the input; 5000 when None.
    :param max_timeout_mills: milliseconds that speaking may take; 20000 when None.
    """

    id: str
    main_prompt: str | None = None
    repeat_prompt: str | None = None
    repeats: int | None = None
    max_digits: int | None = None
    timeout_mills: int | None = None
    max_timeout_mills: int | None = None
    options: Sequence[Option | OptionDict] | None = None


@dataclass(slots=True, repr=False, eq=False)
class RunMenuAction(Action[RunMenuDict]):
    """Play a menu and wait for keys or speech; the result comes as a prompt input event.

    :param barge: whether input counts while the prompt plays; true when None.
    :param locale: needed with ``enable_voice``.
    :param main_menu: id of the menu to begin with.
    :param enable_voice: take spoken answers as well.
    """

    name: str = "runMenu"
    barge: bool | None = None
    locale: TtsVoiceLike | None = None
    main_menu: str | None = None
    enable_voice: bool | None = None
    menus: Sequence[MenuOption | MenuDict] | None = None


@dataclass(slots=True, repr=False, eq=False)
class ParkAction(Action[ParkDict]):
    """Put the caller on hold.

    :param intro_prompt: prompt that is played once.
    :param hold_prompt: prompt that is repeated until the call is taken back.
    :param max_duration: seconds.
    """

    name: str = "park"
    locale: TtsVoiceLike | None = None
    intro_prompt: str | None = None
    hold_prompt: str | None = None
    max_duration: int | None = None
