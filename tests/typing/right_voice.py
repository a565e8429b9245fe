"""Uses of the Voice API that type checkers must accept, with the types that they must find. Never executed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from typing_extensions import assert_type

from sinch import Client, SinchClient
from sinch.domains.voice import Applications, Callouts, Calls, Conferences, Svaml, Voice, menu, option, ssml, tts
from sinch.domains.voice.enums import (
    Capability,
    ConferenceCommand,
    ConferenceDTMFOptionsMode,
    Indications,
    MusicOnHold,
)
from sinch.domains.voice.models import ConferenceDTMFOptions, ConferenceParticipant, Destination, Price
from sinch.domains.voice.models.callouts.responses import VoiceCalloutResponse as OldVoiceCalloutResponse
from sinch.domains.voice.models.svaml.actions import AnsweringMachineDetection, CallHeader
from sinch.domains.voice.models.svaml.actions import HangupAction as OldHangupAction
from sinch.domains.voice.models.svaml.actions.actions import Action
from sinch.models.svaml import (
    AceDict,
    AceDocument,
    AcePieDocument,
    ActionDict,
    ActionLike,
    AnyDocument,
    ConnectConfAction,
    ConnectConfDict,
    ConnectMxpAction,
    ConnectPstnAction,
    ConnectSipAction,
    ConnectStreamAction,
    ContinueAction,
    HangupAction,
    HangupDict,
    IceDict,
    IceDocument,
    IcePieDocument,
    InstructionLike,
    MenuDict,
    MenuOption,
    Option,
    ParkAction,
    PieDict,
    PieDocument,
    PlayFileInstruction,
    RecordingDict,
    RecordingOptions,
    RunMenuAction,
    SayDict,
    SayInstruction,
    StartRecordingInstruction,
    SvamlDict,
    SvamlDocument,
    TranscriptionOptions,
)
from sinch.models.voice import (
    ApplicationNumber,
    AssignNumbersVoiceApplicationResponse,
    CallbackUrls,
    CallDomain,
    CallLeg,
    CallReason,
    CallResult,
    CallStatus,
    DestinationTypeLike,
    GetCallbackUrlsVoiceApplicationResponse,
    GetNumbersVoiceApplicationResponse,
    GetVoiceCallResponse,
    GetVoiceConferenceResponse,
    KickAllVoiceConferenceResponse,
    KickParticipantVoiceConferenceResponse,
    ManageParticipantVoiceConferenceResponse,
    ManageVoiceCallResponse,
    QueriedNumber,
    QueryNumberVoiceApplicationResponse,
    UnassignNumbersVoiceApplicationResponse,
    UpdateCallbackUrlsVoiceApplicationResponse,
    UpdateVoiceCallResponse,
    VoiceCalloutResponse,
    VoicePrice,
)


def resources(client: SinchClient) -> None:
    assert_type(client.voice, Voice)
    assert_type(Voice(client), Voice)
    assert_type(Voice(Client()), Voice)
    assert_type(client.voice.callouts, Callouts)
    assert_type(client.voice.calls, Calls)
    assert_type(client.voice.conferences, Conferences)
    assert_type(client.voice.applications, Applications)


def callouts(client: SinchClient, who: Destination, options: ConferenceDTMFOptions) -> None:
    api = client.voice.callouts
    assert_type(api.text_to_speech({"type": "number", "endpoint": "+46701234567"}, text="Hi"), VoiceCalloutResponse)
    assert_type(
        api.text_to_speech(who, "+1", "w1", "pstn", "c", "en-US", "t", "p", True, False, True), VoiceCalloutResponse
    )
    api.text_to_speech(
        who, domain=CallDomain.MXP, locale="a voice newer than the package", prompts=tts("a") + ssml("b")
    )
    api.text_to_speech(destination=Destination(type="sip", endpoint="a@b"), text=None, enable_ace=None)
    assert_type(api.conference(who, "board"), VoiceCalloutResponse)
    api.conference(who, "board", conference_dtmf_options={"mode": "detect", "max_digits": 1, "timeout_mills": 2})
    api.conference(who, "board", conference_dtmf_options={"mode": "forward", "maxDigits": 1, "timeoutMills": 2})
    api.conference(who, "board", None, options, moh_class=MusicOnHold.RING, greeting="Hi")
    api.conference(
        who, "board", moh_class="newer", conference_dtmf_options={"mode": ConferenceDTMFOptionsMode.IGNORE}
    )
    assert_type(client.voice.conferences.call(who, "board", "+1", moh_class="music1"), VoiceCalloutResponse)
    old: OldVoiceCalloutResponse = api.conference(who, "board")
    assert_type(old.call_id, str)


def custom(client: SinchClient, ice: IceDict, ace: AceDict, pie: PieDict) -> None:
    api = client.voice.callouts
    assert_type(api.custom(ice='{"action": {}}', ace="https://app.example", pie=None), VoiceCalloutResponse)
    api.custom(ice=ice, ace=ace, pie=pie)
    api.custom("+46850000017", {"type": "number", "endpoint": "+46701234567"}, "1", "c", 60, ice, ace, pie)
    api.custom(
        ice={"action": {"name": "connectPstn", "number": "+1", "cli": "+2", "amd": {"enabled": True, "async": True}}},
        ace={
            "instructions": [{"name": "say", "text": "Hi"}, SayInstruction(text="there"), {"name": "stopRecording"}],
            "action": HangupAction(),
        },
        pie={"instructions": [{"name": "sendDtmf", "value": "1"}], "action": {"name": "continue"}},
    )
    api.custom(ice={"instructions": [], "action": HangupAction().as_dict()}, ace={"action": {"name": "hangup"}})
    api.custom(ice=Svaml().connect_pstn("+1"), ace=Svaml().say("Hi").hangup(), pie=Svaml().continue_())


def calls(client: SinchClient, instructions: Sequence[InstructionLike], action: ActionLike) -> None:
    api = client.voice.calls
    call = api.get("id")
    assert_type(call, GetVoiceCallResponse)
    assert_type(call.from_, Destination | None)
    assert_type(call.timestamp, datetime | None)
    assert_type(call.status, CallStatus | str | None)
    assert_type(call.result, CallResult | str | None)
    assert_type(call.reason, CallReason | str | None)
    assert_type(call.debit, Price | None)
    assert_type(call.user_rate, Price | None)
    if call.to is not None and call.debit is not None:
        assert_type(call.to["endpoint"], str)
        assert_type(call.to["type"], DestinationTypeLike)
        assert_type(call.debit.amount, float | None)
    assert_type(api.update("id", [], {"name": "hangup"}), UpdateVoiceCallResponse)
    api.update("id", instructions, action)
    api.update(
        call_id="id", instructions=[{"name": "say", "text": "a"}, SayInstruction(text="b")], action=HangupAction()
    )
    api.update("id", [SayInstruction(text="a").as_dict()], OldHangupAction().as_dict())
    api.update("id", ({"name": "playFiles", "ids": ("a", "b")}, {"name": "answer"}), ParkAction(hold_prompt=tts("a")))
    api.update("id", action={"name": "park", "holdPrompt": "#tts[a]", "maxDuration": 0})
    api.update("id", Svaml().answer().say("Hi").instructions, None)
    assert_type(api.manage_with_call_leg("id", "both", [], {"name": "continue"}), ManageVoiceCallResponse)
    api.manage_with_call_leg("id", CallLeg.CALLER, [PlayFileInstruction(["a"], None)], ContinueAction())
    recording: InstructionLike = {
        "name": "startRecording",
        "options": {
            "destinationUrl": "s3://records",
            "credentials": "k:s:r",
            "transcriptionOptions": {"enabled": True, "locale": "sv-SE"},
        },
    }
    menus: ActionLike = {
        "name": "runMenu",
        "menus": [{"id": "main", "mainPrompt": "#tts[a]", "options": [{"dtmf": 1, "action": "return(a)"}]}],
    }
    api.update("id", [recording], menus)


def conferences(client: SinchClient) -> None:
    api = client.voice.conferences
    conference = api.get("board")
    assert_type(conference, GetVoiceConferenceResponse)
    assert_type(conference.participants, list[ConferenceParticipant])
    assert_type(conference.participants[0].muted, bool | None)
    assert_type(api.kick_all("board"), KickAllVoiceConferenceResponse)
    assert_type(api.kick_participant("id", "board"), KickParticipantVoiceConferenceResponse)
    assert_type(api.manage_participant("id", "board", "mute"), ManageParticipantVoiceConferenceResponse)
    api.manage_participant("id", "board", ConferenceCommand.ONHOLD, MusicOnHold.MUSIC_1)
    api.manage_participant(call_id="id", conference_id="board", command="newer", moh="music1")


def applications(client: SinchClient, numbers: list[str]) -> None:
    api = client.voice.applications
    assert_type(api.get_numbers(), GetNumbersVoiceApplicationResponse)
    assert_type(api.get_numbers().numbers, list[ApplicationNumber])
    assert_type(api.get_numbers().numbers[0].capability, Capability | str | None)
    assert_type(api.assign_numbers(numbers, "key", Capability.VOICE), AssignNumbersVoiceApplicationResponse)
    api.assign_numbers("+46850000017", capability="sms")
    assert_type(api.unassign_number("+46850000017", "key", "voice"), UnassignNumbersVoiceApplicationResponse)
    urls = api.get_callback_urls("key")
    assert_type(urls, GetCallbackUrlsVoiceApplicationResponse)
    assert_type(urls.primary, str | None)
    assert_type(urls.url, CallbackUrls | None)
    assert_type(api.update_callback_urls("key", fallback="b"), UpdateCallbackUrlsVoiceApplicationResponse)
    found = api.query_number("+46701234567")
    assert_type(found, QueryNumberVoiceApplicationResponse)
    assert_type(found.rate, VoicePrice)
    assert_type(found.number, QueriedNumber | None)
    assert_type(found.extra, dict[str, object])


def objects(options: RecordingOptions, raw: RecordingDict, menus: list[MenuDict]) -> None:
    assert_type(HangupAction().as_dict(), HangupDict)
    assert_type(SayInstruction(text="a").as_dict(), SayDict)
    assert_type(ConnectConfAction("board").as_dict(), ConnectConfDict)
    assert_type(MenuOption("main").as_dict(), MenuDict)
    assert_type(options.as_dict(), RecordingDict)
    assert_type(HangupAction().as_json(), str)
    ConnectPstnAction(number="+1", indications=Indications.SWEDEN, amd=AnsweringMachineDetection(enabled=True))
    ConnectMxpAction(destination={"type": "username", "endpoint": "a"}, call_headers=[CallHeader(key="k", value="v")])
    ConnectSipAction({"type": "sip", "endpoint": "a@b"}, transport="TLS", call_headers=({"key": "k", "value": "v"},))
    ConnectStreamAction({"type": "Websocket", "endpoint": "wss://a"}, streaming_options={"sampleRate": 8000})
    ConnectConfAction("board", conference_dtmf_options={"max_digits": 1, "timeoutMills": 2})
    RunMenuAction(menus=menus)
    RunMenuAction(menus=[MenuOption("main", options=[Option("1", "return(a)"), {"dtmf": "2", "action": "menu(b)"}])])
    StartRecordingInstruction(options=raw)
    RecordingOptions(transcription_options=TranscriptionOptions(enabled=True))
    RecordingOptions(transcription_options={"enabled": True, "locale": "newer"})


def any_action(action: Action) -> ActionDict:
    return action.as_dict()


def documents() -> None:
    assert_type(Svaml().say("Hi", locale="en-US"), Svaml)
    assert_type(Svaml().say("Hi").start_recording(destination_url="s3://a").connect_conf("room"), AnyDocument)
    assert_type(Svaml().play_files(["a"]).set_cookie("k", "v").stop_recording().continue_(), AcePieDocument)
    assert_type(Svaml().connect_pstn("+1"), IcePieDocument)
    assert_type(Svaml().connect_sip({"type": "sip", "endpoint": "a@b"}), IcePieDocument)
    assert_type(Svaml().park(), IceDocument)
    assert_type(Svaml().connect_mxp(), IceDocument)
    assert_type(Svaml().send_dtmf("1").hangup(), IcePieDocument)
    assert_type(Svaml().send_dtmf("1").continue_(), PieDocument)
    assert_type(Svaml().answer().send_dtmf("1").hangup(), IceDocument)
    assert_type(Svaml().answer().continue_(), SvamlDocument)
    assert_type(Svaml().instruction({"name": "answer"}).action(HangupAction()), AnyDocument)
    assert_type(Svaml().hangup().as_dict(), SvamlDict)
    assert_type(Svaml().hangup().as_json(), str)
    assert_type(
        Svaml().run_menu(
            [
                menu("main", [tts("a"), tts("b")], options=[option(1, value="a"), option("2", menu="b")]),
                menu(
                    "b", repeat_prompt=ssml("c"), options=[option(1, "return(b)"), {"dtmf": "2", "action": "menu(a)"}]
                ),
                {"id": "c"},
            ],
            locale="en-US",
        ),
        AnyDocument,
    )


def answers(many: bool) -> AceDocument:
    document = Svaml().say("Hi")
    if many:
        document = document.say("there")
    return document.hangup()
