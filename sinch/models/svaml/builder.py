"""A document written as one sentence: ``Svaml().say("Welcome", locale="en-US").connect_conf("room")``.

What a callback allows is part of the types. Most instructions and actions can answer each of ICE, ACE and PIE; after
``send_dtmf()`` a document is no longer one for ACE, and after ``answer()`` it is one for ICE only, so that a type
checker refuses it elsewhere. What it cannot see, ``callouts.custom()`` checks when it is called.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from sinch.models.speech import TtsVoiceLike
from sinch.models.svaml.actions import (
    ConnectConfAction,
    ConnectMxpAction,
    ConnectPstnAction,
    ConnectSipAction,
    ConnectStreamAction,
    ContinueAction,
    HangupAction,
    MenuOption,
    ParkAction,
    RunMenuAction,
)
from sinch.models.svaml.documents import (
    AcePieDocument,
    ActionLike,
    AnyDocument,
    IceDocument,
    IcePieDocument,
    InstructionLike,
    PieDocument,
    SvamlDocument,
)
from sinch.models.svaml.instructions import (
    AnswerInstruction,
    PlayFileInstruction,
    RecordingOptions,
    SayInstruction,
    SendDtmfInstruction,
    SetCookieInstruction,
    StartRecordingInstruction,
    StopRecordingInstruction,
    TranscriptionOptions,
)
from sinch.models.svaml.shapes import MenuDict, RecordingDict, TranscriptionDict
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

if TYPE_CHECKING:
    from typing_extensions import Self

__all__ = ["Svaml", "SvamlAfterAnswer", "SvamlAfterDtmf"]

# The kinds of document that actions lead to, by where the actions are allowed.
EverywhereT = TypeVar("EverywhereT")
NotIceT = TypeVar("NotIceT")
NotAceT = TypeVar("NotAceT")
OnlyIceT = TypeVar("OnlyIceT")


@dataclass(frozen=True, slots=True, repr=False)
class _Steps(Generic[EverywhereT, NotIceT, NotAceT, OnlyIceT]):
    """Instructions so far. Nothing is changed in place: each method gives something new, so that a beginning can
    be kept and ended in several ways."""

    instructions: tuple[InstructionLike, ...] = ()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} without an action: {len(self.instructions)} instructions>"

    # -------------------------------------------------------------------------------------- instructions
    def instruction(self, instruction: InstructionLike) -> Self:
        """Add an instruction as an object or a dict, such as one that this package does not know yet."""
        return type(self)((*self.instructions, instruction))

    def say(self, text: str, locale: TtsVoiceLike | None = None) -> Self:
        """Read a text.

        :param text: 600 characters unless the account has another limit.
        """
        return self.instruction(SayInstruction(text=text, locale=locale))

    def play_files(self, ids: str | Sequence[str], locale: TtsVoiceLike | None = None) -> Self:
        """Play prompts or sound files.

        :param ids: prompts (:func:`~sinch.models.svaml.tts` and its like) or URLs of files; a single one may stand
            alone.
        :param locale: needed for prompts that are spoken.
        """
        return self.instruction(PlayFileInstruction([ids] if isinstance(ids, str) else list(ids), locale))

    def set_cookie(self, key: str, value: str) -> Self:
        """Keep a value for the time of the call."""
        return self.instruction(SetCookieInstruction(key=key, value=value))

    @overload
    def start_recording(self, options: RecordingOptions | RecordingDict | None = None) -> Self: ...
    @overload
    def start_recording(
        self,
        *,
        destination_url: str | None = None,
        credentials: str | None = None,
        format: str | None = None,
        notification_events: bool | None = None,
        transcription_options: TranscriptionOptions | TranscriptionDict | None = None,
    ) -> Self: ...
    def start_recording(
        self,
        options: RecordingOptions | RecordingDict | None = None,
        *,
        destination_url: str | None = None,
        credentials: str | None = None,
        format: str | None = None,
        notification_events: bool | None = None,
        transcription_options: TranscriptionOptions | TranscriptionDict | None = None,
    ) -> Self:
        """Record the call from here on. Has no effect together with :meth:`connect_mxp`.

        :param options: all of the following in one.
        :param destination_url: URL of the storage: ``s3://``, ``azure://``, or Google Cloud Storage.
        :param credentials: for S3 ``key:secret:region``.
        :param format: ``mp3`` when None, or ``wav``.
        :param notification_events: events when the recording is finished and when it is stored; true when None.
        :raises TypeError: both ``options`` and others.
        """
        given = (destination_url, credentials, format, notification_events, transcription_options)
        if any(value is not None for value in given):
            if options is not None:
                raise TypeError("start_recording() takes options or single values, not both")
            options = RecordingOptions(*given)
        return self.instruction(StartRecordingInstruction(options=options))

    def stop_recording(self) -> Self:
        """Stop recording."""
        return self.instruction(StopRecordingInstruction())

    def answer(self) -> SvamlAfterAnswer:
        """Answer the call, which is billed from here on; then it is a document for ICE.

        Needed before prompts in a call that nobody answered yet.
        """
        return SvamlAfterAnswer((*self.instructions, AnswerInstruction()))

    # ------------------------------------------------------------------------------------------- actions
    def action(self, action: ActionLike) -> EverywhereT:
        """End with an action as an object or a dict, such as one that this package does not know yet."""
        return self._everywhere(action)

    def hangup(self) -> EverywhereT:
        """End with ``hangup``: the call is over."""
        return self._everywhere(HangupAction())

    def continue_(self) -> NotIceT:
        """End with ``continue``: the call is set up further. Not for ICE."""
        return self._not_ice(ContinueAction())

    def connect_pstn(
        self,
        number: str | None = None,
        *,
        locale: TtsVoiceLike | None = None,
        max_duration: int | None = None,
        dial_timeout: int | None = None,
        cli: str | None = None,
        suppress_callbacks: bool | None = None,
        dtmf: str | None = None,
        indications: IndicationsLike | None = None,
        amd: AnsweringMachineDetection | None = None,
    ) -> NotAceT:
        """End with ``connectPstn``: the call is connected to a phone number. Not for ACE.

        :param number: E.164; what was dialed when None.
        :param max_duration: seconds, at most 14400.
        :param dial_timeout: seconds that it may ring.
        :param cli: number to show; ``private`` hides it.
        :param suppress_callbacks: no answered and disconnected events for this call.
        :param dtmf: tones to play once answered: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        :param indications: country whose ringing tone the caller hears.
        :param amd: find out whether a machine answers.
        """
        return self._not_ace(
            ConnectPstnAction(
                number=number,
                locale=locale,
                max_duration=max_duration,
                dial_timeout=dial_timeout,
                cli=cli,
                suppress_callbacks=suppress_callbacks,
                dtmf=dtmf,
                indications=indications,
                amd=amd,
            )
        )

    def connect_mxp(
        self, destination: Destination | None = None, *, call_headers: Sequence[CallHeader] | None = None
    ) -> OnlyIceT:
        """End with ``connectMxp``: the call is connected to an app or web client. For ICE only.

        :param destination: of type ``username``; who was called when None.
        :param call_headers: headers for the app that takes the call.
        """
        return self._only_ice(ConnectMxpAction(destination=destination, call_headers=call_headers))

    def connect_conf(
        self,
        conference_id: str,
        *,
        conference_dtmf_options: ConferenceDTMFOptions | None = None,
        moh: MusicOnHoldLike | None = None,
    ) -> EverywhereT:
        """End with ``connectConf``: the call is put into a conference.

        :param conference_id: name of the room, at most 64 characters.
        :param moh: what somebody alone hears; silence when None.
        """
        return self._everywhere(
            ConnectConfAction(conference_id, conference_dtmf_options=conference_dtmf_options, moh=moh)
        )

    def connect_sip(
        self,
        destination: Destination,
        *,
        max_duration: int | None = None,
        cli: str | None = None,
        transport: SipTransportLike | None = None,
        suppress_callbacks: bool | None = None,
        call_headers: Sequence[CallHeader] | None = None,
        moh: MusicOnHoldLike | None = None,
    ) -> NotAceT:
        """End with ``connectSip``: the call is connected to a SIP address. Not for ACE.

        :param destination: of type ``sip``, the endpoint ``user@host``.
        :param max_duration: seconds, at most 14400.
        :param cli: caller to show; ``private`` hides it.
        :param transport: ``UDP`` when None.
        :param suppress_callbacks: no answered and disconnected events for this call.
        :param call_headers: private SIP headers; the first five count.
        :param moh: what is heard while on hold.
        """
        return self._not_ace(
            ConnectSipAction(
                destination,
                max_duration=max_duration,
                cli=cli,
                transport=transport,
                suppress_callbacks=suppress_callbacks,
                call_headers=call_headers,
                moh=moh,
            )
        )

    def connect_stream(
        self,
        destination: StreamDestination,
        *,
        streaming_options: StreamingOptions | None = None,
        max_duration: int | None = None,
        call_headers: Sequence[CallHeader] | None = None,
    ) -> OnlyIceT:
        """End with ``connectStream``: the audio goes to a WebSocket server. For ICE only.

        Sinch has to enable this for an account.

        :param destination: of type ``Websocket``, the endpoint a ``wss://`` URL.
        :param max_duration: seconds, at most 14400.
        :param call_headers: sent with the first message.
        """
        return self._only_ice(
            ConnectStreamAction(
                destination,
                streaming_options=streaming_options,
                max_duration=max_duration,
                call_headers=call_headers,
            )
        )

    def run_menu(
        self,
        menus: MenuOption | Sequence[MenuOption | MenuDict],
        *,
        main_menu: str | None = None,
        barge: bool | None = None,
        locale: TtsVoiceLike | None = None,
        enable_voice: bool | None = None,
    ) -> EverywhereT:
        """End with ``runMenu``: a menu is played; its result comes as a prompt input event.

        :param menus: made by :func:`~sinch.models.svaml.menu`; a single one may stand alone. One has the id ``main``.
        :param main_menu: id of the menu to begin with.
        :param barge: whether input counts while the prompt plays; true when None.
        :param locale: needed with ``enable_voice``.
        :param enable_voice: take spoken answers as well.
        """
        several = [menus] if isinstance(menus, MenuOption) else list(menus)
        return self._everywhere(
            RunMenuAction(barge=barge, locale=locale, main_menu=main_menu, enable_voice=enable_voice, menus=several)
        )

    def park(
        self,
        *,
        locale: TtsVoiceLike | None = None,
        intro_prompt: str | None = None,
        hold_prompt: str | None = None,
        max_duration: int | None = None,
    ) -> OnlyIceT:
        """End with ``park``: the caller is put on hold. For ICE only.

        :param intro_prompt: prompt that is played once.
        :param hold_prompt: prompt that is repeated until the call is taken back.
        :param max_duration: seconds.
        """
        return self._only_ice(
            ParkAction(locale=locale, intro_prompt=intro_prompt, hold_prompt=hold_prompt, max_duration=max_duration)
        )

    # ---------------------------------------------------------------------------------------------- ends
    @abstractmethod
    def _everywhere(self, action: ActionLike) -> EverywhereT: ...

    @abstractmethod
    def _not_ice(self, action: ActionLike) -> NotIceT: ...

    @abstractmethod
    def _not_ace(self, action: ActionLike) -> NotAceT: ...

    @abstractmethod
    def _only_ice(self, action: ActionLike) -> OnlyIceT: ...


class Svaml(_Steps[AnyDocument, AcePieDocument, IcePieDocument, IceDocument]):
    """The beginning of an SVAML document: add any number of instructions, and end with exactly one action.

    ``Svaml().say("Welcome", locale="en-US").connect_conf("room")`` is a document with ``as_dict()`` and
    ``as_json()``. Nothing is changed in place: each method gives something new.
    """

    __slots__ = ()

    def send_dtmf(self, value: str) -> SvamlAfterDtmf:
        """Play tones into the call; then it is a document for ICE or PIE.

        :param value: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        """
        return SvamlAfterDtmf((*self.instructions, SendDtmfInstruction(value=value)))

    def _everywhere(self, action: ActionLike) -> AnyDocument:
        return AnyDocument(self.instructions, action)

    def _not_ice(self, action: ActionLike) -> AcePieDocument:
        return AcePieDocument(self.instructions, action)

    def _not_ace(self, action: ActionLike) -> IcePieDocument:
        return IcePieDocument(self.instructions, action)

    def _only_ice(self, action: ActionLike) -> IceDocument:
        return IceDocument(self.instructions, action)


class SvamlAfterDtmf(_Steps[IcePieDocument, PieDocument, IcePieDocument, IceDocument]):
    """The beginning of a document for ICE or PIE."""

    __slots__ = ()

    def send_dtmf(self, value: str) -> SvamlAfterDtmf:
        """Play tones into the call.

        :param value: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        """
        return self.instruction(SendDtmfInstruction(value=value))

    def _everywhere(self, action: ActionLike) -> IcePieDocument:
        return IcePieDocument(self.instructions, action)

    def _not_ice(self, action: ActionLike) -> PieDocument:
        return PieDocument(self.instructions, action)

    def _not_ace(self, action: ActionLike) -> IcePieDocument:
        return IcePieDocument(self.instructions, action)

    def _only_ice(self, action: ActionLike) -> IceDocument:
        return IceDocument(self.instructions, action)


class SvamlAfterAnswer(_Steps[IceDocument, SvamlDocument, IceDocument, IceDocument]):
    """The beginning of a document for ICE."""

    __slots__ = ()

    def send_dtmf(self, value: str) -> SvamlAfterAnswer:
        """Play tones into the call.

        :param value: ``0`` to ``9``, ``#``, and ``w`` for half a second of silence.
        """
        return self.instruction(SendDtmfInstruction(value=value))

    def _everywhere(self, action: ActionLike) -> IceDocument:
        return IceDocument(self.instructions, action)

    def _not_ice(self, action: ActionLike) -> SvamlDocument:
        return SvamlDocument(self.instructions, action)

    def _not_ace(self, action: ActionLike) -> IceDocument:
        return IceDocument(self.instructions, action)

    def _only_ice(self, action: ActionLike) -> IceDocument:
        return IceDocument(self.instructions, action)
