"""Mistakes with Voice and SVAML that mypy must find; each line says how."""

from __future__ import annotations

from sinch import SinchClient
from sinch.domains.voice import Svaml, option
from sinch.models.svaml import (
    AceDict,
    AceDocument,
    ConnectConfAction,
    ConnectPstnAction,
    HangupAction,
    IceDocument,
    MenuOption,
    ParkAction,
    PieDict,
    PieDocument,
    RecordingOptions,
    RunMenuAction,
    SayDict,
    SayInstruction,
)
from sinch.models.voice import Destination


def callouts(client: SinchClient, who: Destination) -> None:
    api = client.voice.callouts
    api.text_to_speech()  # E: call-arg
    api.text_to_speech("+46701234567")  # E: arg-type
    api.text_to_speech({"type": "number"})  # E: typeddict-item
    api.text_to_speech({"type": "number", "endpoint": 46701234567})  # E: typeddict-item
    api.text_to_speech({"type": "number", "endpoint": "+1", "name": "Ann"})  # E: typeddict-unknown-key
    api.text_to_speech(who, enableAce=True)  # E: call-arg
    api.text_to_speech(who, enable_ace="yes")  # E: arg-type
    api.conference(who)  # E: call-arg
    api.conference(who, "board", max_duration="60")  # E: arg-type
    api.conference(who, "board", conference_dtmf_options={"digits": 1})  # E: arg-type
    api.conference(who, "board", conference_dtmf_options={"max_digits": "1"})  # E: arg-type
    client.voice.conferences.call(who, 17)  # E: arg-type
    print(api.conference(who, "board").callId)  # E: attr-defined


def custom(client: SinchClient) -> None:
    api = client.voice.callouts
    api.custom(ice={"action": {"name": "continue"}})  # E: arg-type
    api.custom(ice=Svaml().continue_())  # E: arg-type
    api.custom(ace=Svaml().answer().hangup())  # E: arg-type
    api.custom(ace=Svaml().send_dtmf("1").hangup())  # E: arg-type
    api.custom(ace=Svaml().connect_pstn("+1"))  # E: arg-type
    api.custom(ace={"action": ParkAction()})  # E: arg-type
    api.custom(ace={"instructions": [{"name": "answer"}], "action": HangupAction()})  # E: arg-type
    api.custom(pie=Svaml().park())  # E: arg-type
    api.custom(pie=Svaml().say("Hi"))  # E: arg-type
    api.custom(pie=HangupAction())  # E: arg-type
    api.custom(ice={"instructions": []})  # E: arg-type


def calls(client: SinchClient) -> None:
    api = client.voice.calls
    api.get(17)  # E: arg-type
    api.update("id", [], {"name": "hang up"})  # E: arg-type
    api.update("id", [], {})  # E: arg-type
    api.update("id", [], {"name": "park", "hold_prompt": "a"})  # E: arg-type
    api.update("id", [], HangupAction)  # E: arg-type
    api.update("id", [], Svaml().hangup())  # E: arg-type
    api.update("id", [{"name": "say", "txt": "Hi"}], None)  # E: list-item
    api.update("id", [{"text": "Hi"}], None)  # E: list-item
    api.update("id", ["say"], None)  # E: list-item
    api.update("id", SayInstruction(text="Hi"), None)  # E: arg-type
    api.update("id", [HangupAction()], None)  # E: list-item
    api.manage_with_call_leg("id")  # E: call-arg
    print(api.get("id").debit.amount)  # E: union-attr
    print(api.get("id").to["endpoint"])  # E: index
    print(client.voice.conferences.get("board").participants[0].name)  # E: attr-defined
    client.voice.conferences.manage_participant("id", "board")  # E: call-arg


def applications(client: SinchClient) -> None:
    api = client.voice.applications
    api.assign_numbers([46701234567])  # E: list-item
    api.assign_numbers(["+1"], applicationkey="key")  # E: call-arg
    print(api.query_number("+1").rate.amount)  # E: attr-defined
    print(api.query_number("+1").rate["currency"])  # E: typeddict-item
    print(api.get_numbers().result)  # E: attr-defined


def objects() -> None:
    ConnectPstnAction(max_duration="60")  # E: arg-type
    ConnectPstnAction(maxDuration=60)  # E: call-arg
    ConnectPstnAction(amd={"enabled": "yes"})  # E: arg-type
    ConnectConfAction()  # E: call-arg
    MenuOption("main", options=["1"])  # E: list-item
    RunMenuAction(menus=[{"mainPrompt": "a"}])  # E: list-item
    RecordingOptions(notification_events="true")  # E: arg-type
    said: SayDict = {"name": "says", "text": "Hi"}  # E: typeddict-item
    print(said, HangupAction().as_dict()["text"])  # E: typeddict-item
    option("1")  # E: call-overload
    option("1", value="a", menu="b")  # E: call-overload


def documents() -> None:
    Svaml().say()  # E: call-arg
    Svaml().say("Hi").as_dict()  # E: attr-defined
    Svaml().hangup().say("Hi")  # E: attr-defined
    Svaml().hangup().hangup()  # E: attr-defined
    Svaml().start_recording(RecordingOptions(), format="wav")  # E: call-overload
    Svaml().connect_conf()  # E: call-arg
    ice: IceDocument = Svaml().send_dtmf("1").continue_()  # E: assignment
    ace: AceDocument = Svaml().connect_mxp()  # E: assignment
    pie: PieDocument = Svaml().answer().hangup()  # E: assignment
    answer: AceDict = {"action": {"name": "connectPstn"}}  # E: typeddict-item
    result: PieDict = {"instructions": [{"name": "answer"}], "action": HangupAction()}  # E: list-item
    print(ice, ace, pie, answer, result)
