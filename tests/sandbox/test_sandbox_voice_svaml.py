"""SVAML as the sandbox takes it: every instruction and action, where it is allowed, and what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
import yaml

from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Reply
from sinch.sandbox.voice.rules import complaint
from sinch.sandbox.voice.svaml import ACE, ACTIONS, CALLOUT, INSTRUCTIONS, LEG, PIE, UPDATE

from .desk import items, pick
from .voice_desk import DESCRIPTION, VoiceDesk, refused, to

HANGUP: JsonObject = {"name": "hangup"}
CONNECT: JsonObject = {"name": "connectPstn", "number": "+46701234567"}
TENTH_KEY: JsonObject = {"dtmf": 10, "action": "return(a)"}
MENU: JsonObject = {"id": "main", "mainPrompt": "#tts[Press one]"}

#: Every instruction and action, with all that it can hold.
WHOLE: dict[str, JsonObject] = {
    "playFiles": {"ids": ["#tts[Hi]", "#ssml[<speak>Hi</speak>]", "https://example.com/a.mp3"], "locale": "sv-SE"},
    "say": {"text": "Hi", "locale": "en-US"},
    "sendDtmf": {"value": "1w#"},
    "setCookie": {"key": "customer", "value": ""},
    "answer": {},
    "startRecording": {
        "options": {
            "destinationUrl": "s3://recordings/calls",
            "credentials": "key:secret:eu-north-1",
            "format": "wav",
            "notificationEvents": False,
            "transcriptionOptions": {"enabled": True, "locale": "sv-SE"},
        }
    },
    "stopRecording": {},
    "hangup": {},
    "continue": {},
    "connectPstn": {
        "number": "+46701234567",
        "locale": "sv-SE",
        "maxDuration": 60,
        "dialTimeout": 0,
        "cli": "private",
        "suppressCallbacks": False,
        "dtmf": "w1",
        "indications": "no",
        "amd": {"enabled": True, "async": False},
    },
    "connectMxp": {"destination": to("anna", "username"), "callHeaders": [{"key": "a", "value": ""}]},
    "connectSip": {
        "destination": to("anna@example.com", "sip"),
        "maxDuration": 14_400,
        "cli": "Anna",
        "transport": "TLS",
        "suppressCallbacks": True,
        "callHeaders": [{"key": "a", "value": "b"}],
        "moh": "ring",
    },
    "connectConf": {
        "conferenceId": "room",
        "conferenceDtmfOptions": {"mode": "forward", "maxDigits": 1, "timeoutMills": 0},
        "moh": "music1",
    },
    "connectStream": {
        "destination": to("wss://example.com/stream", "Websocket"),
        "streamingOptions": {"version": 1, "sampleRate": 16_000},
        "maxDuration": 60,
        "callHeaders": [],
    },
    "runMenu": {
        "barge": False,
        "locale": "sv-SE",
        "mainMenu": "main",
        "enableVoice": True,
        "menus": [
            {
                "id": "main",
                "mainPrompt": "#tts[Press one, or two];https://example.com/beep.wav",
                "repeatPrompt": "#tts[Again]",
                "repeats": 0,
                "maxDigits": 1,
                "timeoutMills": 5000,
                "maxTimeoutMills": 20_000,
                "options": [
                    {"dtmf": "1", "action": "return(sales)"},
                    {"dtmf": 2, "action": "menu(support)"},
                    {"dtmf": "*", "action": "return()"},
                ],
            },
            {"id": "support"},
        ],
    },
    "park": {"locale": "sv-SE", "introPrompt": "#tts[Wait]", "holdPrompt": "#href[https://a.b/c]", "maxDuration": 0},
}
PLACES = {"ice": CALLOUT, "ace": ACE, "pie": PIE, "update": UPDATE, "leg": LEG}


@pytest.fixture
def desk() -> VoiceDesk:
    return VoiceDesk()


def give(desk: VoiceDesk, place: str, document: Json) -> Reply:
    """Hand in a document where it belongs."""
    if place in ("update", "leg"):
        path = f"/calling/v1/calls/id/{desk.joined()}" + ("/leg/both" if place == "leg" else "")
        return desk.ask("PATCH", path, document)
    fields: JsonObject = {"destination": to(), place: json.dumps(document)}
    return desk.call("customCallout", fields)


def refuses(desk: VoiceDesk, place: str, document: Json) -> str:
    """Check that a document is refused as the API does; gives the reason."""
    reply = give(desk, place, document)
    assert refused(reply) == (400, 40003 if place in ("update", "leg") else 40001)
    return reply.reason


def with_action(place: str) -> JsonObject:
    return {**CONNECT} if place == "ice" else {**HANGUP}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", ACTIONS)
def test_actions_are_allowed_where_they_belong(desk: VoiceDesk, place: str, name: str) -> None:
    document: JsonObject = {"action": {"name": name, **WHOLE[name]}}
    if name in PLACES[place].actions:
        assert give(desk, place, document).status in (200, 204)
    else:
        assert f"{name} is not allowed" in refuses(desk, place, document)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", INSTRUCTIONS)
def test_instructions_are_allowed_where_they_belong(desk: VoiceDesk, place: str, name: str) -> None:
    document: JsonObject = {"instructions": [{"name": name, **WHOLE[name]}], "action": with_action(place)}
    if name in PLACES[place].instructions:
        assert give(desk, place, document).status in (200, 204)
    else:
        assert f"{name} is not allowed" in refuses(desk, place, document)


if DESCRIPTION.is_dir():

    def test_places_are_those_of_the_description() -> None:
        whole: Json = yaml.safe_load((DESCRIPTION / "operations" / "voice.yaml").read_text("utf-8"))
        allowed = pick(whole, "svaml", "allowed")
        rows: tuple[tuple[frozenset[str], str, str], ...] = (
            (CALLOUT.actions, "actions", "custom_callout_ice"),
            (ACE.actions, "actions", "ACE"),
            (PIE.actions, "actions", "PIE"),
            (UPDATE.actions, "actions", "calls_update"),
            (LEG.actions, "actions", "calls_update"),
            (CALLOUT.instructions, "instructions", "ICE"),
            (ACE.instructions, "instructions", "ACE"),
            (PIE.instructions, "instructions", "PIE"),
            (UPDATE.instructions, "instructions", "calls_update"),
            (LEG.instructions, "instructions", "calls_manage_with_call_leg"),
        )
        for mine, kind, place in rows:
            assert sorted(mine) == sorted(str(name) for name in items(allowed, kind, place)), (kind, place)

    def test_names_and_fields_are_those_of_the_description() -> None:
        whole: Json = yaml.safe_load((DESCRIPTION / "operations" / "voice.yaml").read_text("utf-8"))
        for kind, mine in (("actions", ACTIONS), ("instructions", INSTRUCTIONS)):
            described = {
                str(pick(row, "wire_name")): {str(pick(field, "wire")) for field in items(row, "fields")}
                for row in items(whole, "svaml", kind)
            }
            assert described == {name: {"name", *WHOLE[name]} for name in mine}


def changes(value: Json, wrong: Json) -> Iterator[tuple[tuple[str, ...], Json]]:
    """Put something wrong in the place of each part of a value, at every depth."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield (key,), {**value, key: wrong}
            for path, changed in changes(part, wrong):
                yield (key, *path), {**value, key: changed}
    elif isinstance(value, list):
        for position, part in enumerate(value):
            for path, changed in (((), wrong), *changes(part, wrong)):
                yield (str(position), *path), [*value[:position], changed, *value[position + 1 :]]


@pytest.mark.parametrize("name", WHOLE)
def test_unknown_fields_null_and_wrong_types_are_refused(name: str) -> None:
    check = {**INSTRUCTIONS, **ACTIONS}[name]
    whole = WHOLE[name]

    def reason(fields: JsonObject) -> str:
        with pytest.raises(Refusal) as caught:
            check(Fields({"name": name, **fields}, complaint))
        assert refused(caught.value.reply) == (400, 40001)
        return caught.value.reply.reason

    check(Fields({"name": name, **whole}, complaint))
    for unknown in ("colour", "max_duration", "Name"):
        assert unknown in reason({**whole, unknown: "x"})
    wrongs: list[Json] = [None, {"x": 1}, 1.5]
    for wrong in wrongs:
        for path, changed in changes(whole, wrong):
            assert isinstance(changed, dict)
            assert path[0] in reason(changed), path


def recording(transcription: Json) -> JsonObject:
    return {"name": "startRecording", "options": {"transcriptionOptions": transcription}}


NONSENSE: list[JsonObject] = [
    {},
    {"instructions": []},
    {"action": {}},
    {"action": []},
    {"action": {"name": ""}},
    {"action": {"name": "dance"}},
    {"action": {"name": "say"}},
    {"action": HANGUP, "actions": []},
    {"action": HANGUP, "instructions": {}},
    {"action": HANGUP, "instructions": ["say"]},
    {"action": HANGUP, "instructions": [{}]},
    {"action": HANGUP, "instructions": [HANGUP]},
    {"action": HANGUP, "instructions": [{"name": "say", "text": "x" * 601}]},
    {"action": HANGUP, "instructions": [{"name": "playFiles"}]},
    {"action": HANGUP, "instructions": [{"name": "playFiles", "ids": []}]},
    {"action": HANGUP, "instructions": [{"name": "playFiles", "ids": [["a.wav"]]}]},
    {"action": HANGUP, "instructions": [{"name": "playFiles", "ids": ["#tts[Hi]"]}]},
    {"action": HANGUP, "instructions": [{"name": "playFiles", "ids": ["#say[Hi]"], "locale": "en-US"}]},
    {"action": HANGUP, "instructions": [{"name": "startRecording", "options": {"format": "ogg"}}]},
    {"action": HANGUP, "instructions": [{"name": "startRecording", "options": {"destinationUrl": "here"}}]},
    {"action": HANGUP, "instructions": [recording({"locale": "swedish"})]},
    {"action": HANGUP, "instructions": [recording({"language": "sv-SE"})]},
    {"action": HANGUP, "instructions": [{"name": "startRecording", "options": {"destination_url": "s3://a"}}]},
    {"action": {"name": "connectConf"}},
    {"action": {"name": "connectConf", "conferenceId": "x" * 65}},
    {"action": {"name": "connectConf", "conferenceId": "room", "conferenceDtmfOptions": {"max_digits": 1}}},
    {"action": {"name": "runMenu"}},
    {"action": {"name": "runMenu", "menus": []}},
    {"action": {"name": "runMenu", "menus": [{"id": "other"}]}},
    {"action": {"name": "runMenu", "menus": [{"mainPrompt": "#tts[Hi]"}]}},
    {"action": {"name": "runMenu", "menus": [MENU, MENU]}},
    {"action": {"name": "runMenu", "menus": [MENU], "mainMenu": "other"}},
    {"action": {"name": "runMenu", "menus": [MENU], "enableVoice": True}},
    {"action": {"name": "runMenu", "menus": [{**MENU, "main_prompt": "a.wav"}]}},
    {"action": {"name": "runMenu", "menus": [{**MENU, "options": [{"dtmf": "1"}]}]}},
    {"action": {"name": "runMenu", "menus": [{**MENU, "options": [{"dtmf": "A", "action": "return(a)"}]}]}},
    {"action": {"name": "runMenu", "menus": [{**MENU, "options": [TENTH_KEY]}]}},
    {"action": {"name": "runMenu", "menus": [{**MENU, "options": [{"dtmf": "1", "action": "sales"}]}]}},
    {"action": {"name": "runMenu", "menus": [{**MENU, "options": [{"dtmf": "1", "action": "menu(x)"}]}]}},
]


@pytest.mark.parametrize("document", NONSENSE, ids=json.dumps)
def test_documents_that_make_no_sense_are_refused(desk: VoiceDesk, document: JsonObject) -> None:
    assert refuses(desk, "ace", document)


@pytest.mark.parametrize(
    "action",
    [
        {"name": "connectPstn", "number": "46701234567"},
        {"name": "connectPstn", "number": "+46701234567", "cli": "Anna"},
        {"name": "connectPstn", "number": "+46701234567", "maxDuration": 14_401},
        {"name": "connectPstn", "number": "+46701234567", "indications": "xx"},
        {"name": "connectPstn", "number": "+46701234567", "amd": {}},
        {"name": "connectPstn", "number": "+46701234567", "amd": {"enabled": "true"}},
        {"name": "connectPstn", "number": "+46701234567", "amd": {"enabled": True, "asynchronous": True}},
        {"name": "connectPstn", "number": "+46701234567", "dtmf": "*"},
    ],
)
def test_wrong_beginnings_are_refused(desk: VoiceDesk, action: JsonObject) -> None:
    assert refuses(desk, "ice", {"action": action})


@pytest.mark.parametrize(
    "action",
    [
        {"name": "connectSip"},
        {"name": "connectSip", "destination": to()},
        {"name": "connectSip", "destination": to("a@b", "sip"), "transport": "SCTP"},
        {"name": "connectSip", "destination": to("a@b", "sip"), "callHeaders": [{"key": "a"}]},
        {"name": "connectSip", "destination": to("a@b", "sip"), "callHeaders": [{"key": "a", "value": "x" * 1024}]},
        {"name": "connectMxp", "destination": to("a@b", "sip")},
        {"name": "connectStream", "destination": to("https://example.com", "websocket")},
        {"name": "connectStream"},
    ],
)
def test_wrong_connections_are_refused(action: JsonObject) -> None:
    with pytest.raises(Refusal) as caught:
        ACTIONS[str(action["name"])](Fields(action, complaint))
    assert refused(caught.value.reply) == (400, 40001)


def test_names_are_understood_in_any_case(desk: VoiceDesk) -> None:
    documents: dict[str, Json] = {
        "ice": {"action": {**CONNECT, "name": "ConnectPSTN"}},
        "ace": {"instructions": [{"name": "SAY", "text": "Hi"}], "action": {"name": "Hangup"}},
        "update": {"action": {"name": "Park"}},
    }
    for place, document in documents.items():
        assert give(desk, place, document).status in (200, 204)


def test_live_calls_take_instructions_or_an_action(desk: VoiceDesk) -> None:
    for place in ("update", "leg"):
        assert give(desk, place, {"instructions": [{"name": "say", "text": "Hi"}]}).status == 204
        assert give(desk, place, {"action": HANGUP}).status == 204
        refuses(desk, place, {})


def test_unknown_names_are_told_from_those_of_another_place(desk: VoiceDesk) -> None:
    assert "none of hangup, continue" in refuses(desk, "ace", {"action": {"name": "dance"}})
    assert "none of playFiles, say" in refuses(desk, "ace", {"action": HANGUP, "instructions": [HANGUP]})


def test_broken_json_inside_json_is_refused(desk: VoiceDesk) -> None:
    for broken in ("{", '{"action": {"name": "hangup"}', '{"action": NaN}', "{'action': 1}"):
        reply = desk.call("customCallout", {"destination": to(), "ace": broken})
        assert refused(reply) == (400, 40001)
        assert "customCallout.ace" in reply.reason


def test_reason_names_the_field(desk: VoiceDesk) -> None:
    menu: Json = {**MENU, "options": [{"dtmf": "1", "action": "go"}]}
    reason = refuses(desk, "ace", {"action": {"name": "runMenu", "menus": [menu]}})
    assert "customCallout.ace.action.menus[0].options[0].action" in reason
