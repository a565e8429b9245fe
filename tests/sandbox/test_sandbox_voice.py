"""The Voice side of the sandbox: routes, signatures, calls."""

from __future__ import annotations

import json
import re

import pytest
import urllib3
import yaml

from sinch.core.exceptions import VoiceException
from sinch.domains.voice.models import Destination
from sinch.domains.voice.models.svaml.actions import HangupAction
from sinch.domains.voice.models.svaml.instructions import SayInstruction
from sinch.sandbox import Credentials, Sandbox, routes
from sinch.sandbox.fields import parse_json
from sinch.sandbox.signing import signatures
from sinch.sandbox.traffic import Json, JsonObject, Request
from sinch.sandbox.voice import PRODUCTS
from tests.operations import all_operations

from .desk import START, basic, items, pick, text
from .voice_desk import (
    CALLEE,
    CALLER,
    CALLOUTS,
    CONTENT_TYPE,
    DESCRIPTION,
    NUMBERS,
    ROOM,
    URLS,
    VoiceDesk,
    fits,
    refused,
    sign,
    to,
)

KNOWN = Credentials()
ONGOING = ("ONGOING", "N/A", "N/A")


@pytest.fixture
def desk() -> VoiceDesk:
    return VoiceDesk()


# Routes


def mine() -> set[tuple[str, str, str]]:
    return {row for row in routes() if row[0].startswith("voice.")}


def without_names(template: str) -> str:
    return re.sub(r"\{\w+\}", "{}", template)


def test_routes_are_those_of_the_library() -> None:
    theirs = {
        (operation.id, operation.method, without_names(operation.path))
        for operation in all_operations().values()
        if operation.id.startswith("voice.")
    }
    assert {(operation, method, without_names(path)) for operation, method, path in mine()} == theirs


if DESCRIPTION.is_dir():

    def test_routes_are_those_of_the_description() -> None:
        document: Json = yaml.safe_load((DESCRIPTION / "operations" / "voice.yaml").read_text("utf-8"))
        described = {
            (text(row, "id"), text(row, "http", "method"), text(row, "http", "path"))
            for row in items(document, "operations")
        }
        assert mine() == described

    def test_signatures_of_the_description() -> None:
        document: Json = yaml.safe_load((DESCRIPTION / "operations" / "core.yaml").read_text("utf-8"))
        vectors = items(document, "request_signing", "vectors")
        assert vectors
        for vector in vectors:
            headers = {"content-type": text(vector, "content_type"), "x-timestamp": text(vector, "timestamp")}
            body = text(vector, "body").encode()
            request = Request(text(vector, "method"), text(vector, "path"), (), headers, body)
            assert signatures(request, text(vector, "secret")) == (text(vector, "signature"),)


def test_no_route_looks_at_the_query() -> None:
    assert all(not route.query for product in PRODUCTS for route in product.routes)


@pytest.mark.parametrize(
    ("method", "operation"),
    [
        ("ttsCallout", "voice.callouts.text_to_speech"),
        ("conferenceCallout", "voice.callouts.conference"),
        ("customCallout", "voice.callouts.custom"),
    ],
)
def test_log_tells_callouts_apart(desk: VoiceDesk, method: str, operation: str) -> None:
    desk.call(method, {})
    desk.ask("POST", CALLOUTS, b"?")
    assert [item.operation for item in desk.state.journal.all()] == [operation, "voice.callouts.text_to_speech"]


def test_faults_strike_callouts(desk: VoiceDesk) -> None:
    desk.service.state.faults.add(Sandbox().fault("throttle", operation="voice.callouts.conference"))
    assert refused(desk.call("conferenceCallout", {"destination": to(), "conferenceId": "room"})) == (429, 42900)
    assert desk.joined()


# Signatures


def test_every_operation_wants_a_signature(desk: VoiceDesk) -> None:
    for _, method, template in mine():
        path = template.replace("{", "").replace("}", "")
        for headers in ({}, {"authorization": f"Application {KNOWN.application_key}:c2lnbmF0dXJl"}):
            reply = desk.send(method, path, None, {"x-timestamp": START.isoformat(), **headers})
            assert refused(reply) == (401, 40108)
            assert "www-authenticate" in reply.headers


def test_signature_covers_everything(desk: VoiceDesk) -> None:
    body = b'{"numbers": ["+12025550162"]}'
    good = desk.signed("POST", NUMBERS, body)
    assert desk.send("POST", NUMBERS, body, good).status == 200
    late = "2026-03-01T09:30:01+00:00"
    assert desk.send("POST", NUMBERS, body + b" ", good).status == 401
    assert desk.send("DELETE", NUMBERS, body, good).status == 401
    assert desk.send("POST", URLS, body, good).status == 401
    assert desk.send("POST", NUMBERS, body, {**good, "content-type": "application/json"}).status == 401
    assert desk.send("POST", NUMBERS, body, {**good, "x-timestamp": late}).status == 401
    other = {**good, "authorization": good["authorization"].replace(KNOWN.application_key, "other")}
    assert desk.send("POST", NUMBERS, body, other).status == 401


def test_signature_goes_out_of_date(desk: VoiceDesk) -> None:
    for moment, status in (
        ("2026-03-01T09:30:00Z", 200),
        ("2026-03-01T09:29:58.1234567Z", 200),
        ("2026-03-01T09:26:00.000+00:00", 200),
        ("2026-03-01T09:34:00+00:00", 200),
        ("2026-03-01T09:20:00Z", 401),
        ("2026-03-01T09:40:00Z", 401),
        ("2025-03-01T09:30:00Z", 401),
        ("yesterday", 401),
        ("", 401),
    ):
        reply = desk.send("GET", NUMBERS, None, desk.signed("GET", NUMBERS, moment=moment))
        assert reply.status == status, moment


def test_moved_clock_does_not_age_signatures(desk: VoiceDesk) -> None:
    desk.state.clock.advance(86_400)
    assert desk.ask("GET", NUMBERS).status == 200


def test_content_type_is_signed_as_sent_and_may_be_absent_without_a_body(desk: VoiceDesk) -> None:
    for content_type in ("application/json", "application/json; charset=utf-8", ""):
        assert desk.send("GET", NUMBERS, None, desk.signed("GET", NUMBERS, content_type=content_type)).status == 200
    plain = desk.signed("POST", CALLOUTS, b"{}", content_type="text/plain")
    assert refused(desk.send("POST", CALLOUTS, b"{}", plain)) == (400, 40003)


def test_path_is_signed_decoded_or_as_sent(desk: VoiceDesk) -> None:
    desk.joined(conferenceId="my room/1 +é")
    path = "/calling/v1/conferences/id/my%20room%2F1%20+%C3%A9"
    for signed_path in (path, "/calling/v1/conferences/id/my room/1 +é"):
        assert desk.send("GET", path, None, desk.signed("GET", path, signed_path=signed_path)).status == 200
    wrong = desk.signed("GET", path, signed_path="/calling/v1/conferences/id/my room")
    assert desk.send("GET", path, None, wrong).status == 401


def test_key_and_secret_are_accepted_by_http_basic(desk: VoiceDesk) -> None:
    for secret, status in ((KNOWN.application_secret, 200), ("wrong", 401)):
        headers = {"authorization": basic(KNOWN.application_key, secret)}
        assert desk.send("GET", NUMBERS, None, headers).status == status
    project = {"authorization": basic(KNOWN.key_id, KNOWN.key_secret)}
    assert refused(desk.send("GET", NUMBERS, None, project)) == (401, 40108)
    token = {"authorization": f"Bearer {desk.token()}"}
    assert refused(desk.send("GET", NUMBERS, None, token)) == (401, 40108)


# Calls


def test_text_to_speech_call_ends_when_it_has_been_spoken(desk: VoiceDesk) -> None:
    call_id = desk.spoken(text="Fifteen letters, and then fifteen more.", custom="order 7")
    rate: Json = {"currencyId": "EUR", "amount": 0.033}
    expected: JsonObject = {
        "from": {"type": "Number", "endpoint": CALLER},
        "to": {"type": "Number", "endpoint": CALLEE},
        "domain": "pstn",
        "callId": call_id,
        "duration": 0,
        "status": "ONGOING",
        "result": "N/A",
        "reason": "N/A",
        "timestamp": "2026-03-01T09:30:00",
        "custom": "order 7",
        "userRate": rate,
    }
    assert desk.read(call_id) == expected
    fits(expected, "GetCallInformation")
    desk.state.clock.advance(2)
    assert desk.read(call_id) == {**expected, "duration": 2}
    desk.state.clock.advance(100)
    ended: JsonObject = {"duration": 3, "status": "FINAL", "result": "ANSWERED", "reason": "MANAGERHANGUP"}
    assert desk.read(call_id) == {**expected, **ended, "debit": rate}
    fits(desk.read(call_id), "GetCallInformation")


def test_every_minute_that_has_begun_is_charged(desk: VoiceDesk) -> None:
    call_id = desk.joined(maxDuration=121)
    desk.state.clock.advance(121)
    call = desk.read(call_id)
    assert (call["status"], call["duration"]) == ("FINAL", 121)
    assert pick(call, "debit", "amount") == 0.099


@pytest.mark.parametrize(
    ("ending", "seconds", "result", "reason", "duration"),
    [
        ("0001", 60, "BUSY", "CALLEEHANGUP", 0),
        ("0002", 30, "NOANSWER", "TIMEOUT", 0),
        ("0003", 60, "FAILED", "GENERALERROR", 0),
        ("0004", 60, "FAILED", "BLOCKED", 0),
        ("0005", 1, "ANSWERED", "CALLEEHANGUP", 1),
        ("0009", 14_400, "ANSWERED", "MANAGERHANGUP", 14_400),
        ("4567", 20, "ANSWERED", "MANAGERHANGUP", 20),
    ],
)
def test_last_digits_tell_how_a_call_ends(
    desk: VoiceDesk, ending: str, seconds: float, result: str, reason: str, duration: int
) -> None:
    call_id = desk.spoken(destination=to(f"+4670123{ending}"), text="x" * 300)
    desk.state.clock.advance(seconds - 0.5)
    assert desk.outcome(call_id) == ONGOING
    desk.state.clock.advance(0.5)
    assert desk.outcome(call_id) == ("FINAL", result, reason)
    assert desk.read(call_id)["duration"] == duration


def test_last_digits_count_for_users_and_sip_too(desk: VoiceDesk) -> None:
    for endpoint, kind in (("busy0001", "username"), ("busy0001@pbx2.example.com", "sip")):
        call_id = desk.spoken(destination=to(endpoint, kind))
        desk.state.clock.advance(60)
        assert desk.outcome(call_id) == ("FINAL", "BUSY", "CALLEEHANGUP")
        assert desk.read(call_id)["domain"] == ("mxp" if kind == "username" else "pstn")


def test_some_destinations_are_refused(desk: VoiceDesk) -> None:
    custom: Json = '{"action": {"name": "connectPstn", "number": "+46701230007"}}'
    assert refused(desk.call("ttsCallout", {"destination": to("+46701230006"), "text": "Hi"})) == (402, 40200)
    assert refused(desk.call("ttsCallout", {"destination": to("+46701230007"), "text": "Hi"})) == (403, 40300)
    assert refused(desk.call("conferenceCallout", {"destination": to("+46701230007"), "conferenceId": "r"})) == (
        403,
        40300,
    )
    assert refused(desk.call("customCallout", {"ice": custom})) == (403, 40300)
    assert not desk.state.voice.calls


def test_text_to_speech_without_a_caller_reaches_no_phone(desk: VoiceDesk) -> None:
    reply = desk.call("ttsCallout", {"destination": to(), "text": "Hi"})
    assert reply.status == 200
    assert "cli" in reply.reason
    call_id = text(reply.body, "callId")
    assert desk.outcome(call_id) == ONGOING
    assert "from" not in desk.read(call_id)
    desk.state.clock.advance(30)
    assert desk.outcome(call_id) == ("FINAL", "FAILED", "GENERALERROR")
    user = text(desk.call("ttsCallout", {"destination": to("anna", "username"), "text": "Hi"}).body, "callId")
    desk.state.clock.advance(30)
    assert desk.outcome(user) == ("FINAL", "ANSWERED", "MANAGERHANGUP")


@pytest.mark.parametrize(
    ("ace", "seconds", "reason"),
    [
        (None, 60, "CALLEEHANGUP"),
        ("https://example.com/ace", 60, "CALLEEHANGUP"),
        ('{"action": {"name": "continue"}, "instructions": [{"name": "say", "text": "Hi"}]}', 61, "CALLEEHANGUP"),
        ('{"action": {"name": "hangup"}, "instructions": [{"name": "say", "text": "Hi"}]}', 1, "MANAGERHANGUP"),
        ('{"action": {"name": "connectConf", "conferenceId": "room"}}', 14_400, "MANAGERHANGUP"),
        ('{"action": {"name": "runMenu", "menus": [{"id": "main", "mainPrompt": "a.wav"}]}}', 35, "CALLEEHANGUP"),
    ],
)
def test_custom_callout_follows_what_it_is_answered_with(
    desk: VoiceDesk, ace: str | None, seconds: int, reason: str
) -> None:
    fields: JsonObject = {} if ace is None else {"ace": ace}
    call_id = desk.placed("customCallout", fields)
    in_room = desk.ask("GET", ROOM).status == 200
    assert in_room is (ace is not None and "connectConf" in ace)
    desk.state.clock.advance(seconds - 0.5)
    assert desk.outcome(call_id) == ONGOING
    desk.state.clock.advance(0.5)
    assert desk.outcome(call_id) == ("FINAL", "ANSWERED", reason)


def test_custom_callout_is_described_by_its_beginning(desk: VoiceDesk) -> None:
    ice = (
        '{"action": {"name": "connectPstn", "number": "+441212345678", "cli": "+12025550162", "maxDuration": 9,'
        ' "dialTimeout": 12}}'
    )
    reply = desk.call("customCallout", {"ice": ice, "custom": "x"})
    call_id = text(reply.body, "callId")
    call = desk.read(call_id)
    assert call["to"] == {"type": "Number", "endpoint": "+441212345678"}
    assert call["from"] == {"type": "Number", "endpoint": "+12025550162"}
    desk.state.clock.advance(9)
    assert desk.outcome(call_id) == ("FINAL", "ANSWERED", "MANAGERHANGUP")
    silent = text(desk.call("customCallout", {"ice": ice.replace("5678", "0002")}).body, "callId")
    desk.state.clock.advance(11)
    assert desk.outcome(silent) == ONGOING
    desk.state.clock.advance(1)
    assert desk.outcome(silent) == ("FINAL", "NOANSWER", "TIMEOUT")


def test_callback_urls_and_switches_of_a_call_are_kept(desk: VoiceDesk) -> None:
    fields: JsonObject = {"ice": "https://example.com/ice", "pie": "https://example.com/pie"}
    call_id = desk.placed("customCallout", fields)
    asked = desk.state.voice.calls[call_id].asked
    assert {name: asked[name] for name in fields} == fields
    speaking = desk.spoken(enableAce=True, enableDice=False)
    asked = desk.state.voice.calls[speaking].asked
    assert (asked["enableAce"], asked["enableDice"]) == (True, False)


TTS: JsonObject = {"destination": to(), "cli": CALLER, "text": "Hi"}
CONFERENCE: JsonObject = {"destination": to(), "cli": CALLER, "conferenceId": "room"}
CUSTOM: JsonObject = {"destination": to(), "cli": CALLER}


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", 40003),
        (b"{", 40003),
        (b"[]", 40003),
        (b'{"method": "ttsCallout", "method": "ttsCallout"}', 40003),
        ({}, 40002),
        ({"method": "callout", "callout": {}}, 40001),
        ({"method": 1}, 40001),
        ({"method": "ttsCallout"}, 40002),
        ({"method": "ttsCallout", "ttsCallout": None}, 40001),
        ({"method": "ttsCallout", "ttsCallout": TTS, "customCallout": CUSTOM}, 40001),
        ({"method": "ttsCallout", "customCallout": CUSTOM}, 40001),
        ({"method": "conferenceCallout", "ttsCallout": TTS}, 40001),
    ],
)
def test_callouts_of_the_wrong_form_are_refused(desk: VoiceDesk, body: Json | bytes, code: int) -> None:
    assert refused(desk.ask("POST", CALLOUTS, body)) == (400, code)
    assert not desk.state.voice.calls


@pytest.mark.parametrize(
    ("method", "changes", "code"),
    [
        ("ttsCallout", {"destination": ...}, 40002),
        ("ttsCallout", {"text": ...}, 40002),
        ("ttsCallout", {"text": ""}, 40001),
        ("ttsCallout", {"text": "x" * 601}, 40001),
        ("ttsCallout", {"text": None}, 40001),
        ("ttsCallout", {"text": ..., "prompts": "#tts[Hi"}, 40001),
        ("ttsCallout", {"text": ..., "prompts": "#sing[Hi]"}, 40001),
        ("ttsCallout", {"text": ..., "prompts": "#tts[]"}, 40001),
        ("ttsCallout", {"text": ..., "prompts": "#href[nowhere]"}, 40001),
        ("ttsCallout", {"text": ..., "prompts": ";"}, 40001),
        ("ttsCallout", {"text": ..., "prompts": " "}, 40001),
        ("ttsCallout", {"text": ..., "prompts": "#tts[" + "x" * 601 + "]"}, 40001),
        ("ttsCallout", {"enable_ace": True}, 40001),
        ("ttsCallout", {"enableAce": "true"}, 40001),
        ("ttsCallout", {"domain": "sip"}, 40001),
        ("ttsCallout", {"dtmf": "1*"}, 40001),
        ("ttsCallout", {"cli": "private"}, 40001),
        ("ttsCallout", {"cli": ""}, 40001),
        ("ttsCallout", {"custom": {"order": 7}}, 40001),
        ("ttsCallout", {"maxDuration": 10}, 40001),
        ("ttsCallout", {"destination": to("46701234567")}, 40001),
        ("ttsCallout", {"destination": to("YOUR_phone_number")}, 40001),
        ("ttsCallout", {"destination": to("x", "email")}, 40001),
        ("ttsCallout", {"destination": to("", "username")}, 40001),
        ("ttsCallout", {"destination": CALLEE}, 40001),
        ("ttsCallout", {"destination": {"endpoint": CALLEE}}, 40001),
        ("ttsCallout", {"destination": {**to(), "name": "Anna"}}, 40001),
        ("conferenceCallout", {"conferenceId": ...}, 40002),
        ("conferenceCallout", {"conferenceId": ""}, 40001),
        ("conferenceCallout", {"conferenceId": "x" * 65}, 40001),
        ("conferenceCallout", {"text": "Hi"}, 40001),
        ("conferenceCallout", {"mohClass": "jazz"}, 40001),
        ("conferenceCallout", {"greeting": ["Hi"]}, 40001),
        ("conferenceCallout", {"greeting": "x" * 601}, 40001),
        ("conferenceCallout", {"maxDuration": "10"}, 40001),
        ("conferenceCallout", {"maxDuration": 14_401}, 40001),
        ("conferenceCallout", {"conferenceDtmfOptions": {"mode": "listen"}}, 40001),
        ("conferenceCallout", {"conferenceDtmfOptions": {"max_digits": 1}}, 40001),
        ("conferenceCallout", {"conferenceDtmfOptions": {"maxDigits": 0}}, 40001),
        ("customCallout", {"destination": ...}, 40002),
        ("customCallout", {"dice": "https://example.com"}, 40001),
        ("customCallout", {"ice": {"action": {"name": "hangup"}}}, 40001),
        ("customCallout", {"ace": "hangup"}, 40001),
        ("customCallout", {"pie": "ftp://example.com"}, 40001),
    ],
)
def test_wrong_callouts_are_refused(desk: VoiceDesk, method: str, changes: dict[str, object], code: int) -> None:
    good = {"ttsCallout": TTS, "conferenceCallout": CONFERENCE, "customCallout": CUSTOM}[method]
    assert desk.call(method, good).status == 200
    asked: JsonObject = {key: value for key, value in good.items() if changes.get(key) is not ...}
    for key, value in changes.items():
        if value is None or isinstance(value, (str, int, list, dict)):
            asked[key] = value
    assert refused(desk.call(method, asked)) == (400, code)
    assert len(desk.state.voice.calls) == 1


def test_callouts_with_everything_are_accepted(desk: VoiceDesk) -> None:
    speech = (
        "#tts[Hi; you]; #ssml[<speak>a<break time='1s'/>[b]</speak>];https://example.com/a.mp3;#href[http://b.c/d]"
    )
    for destination in (to("+12025550134", "Number"), to("anna", "Username"), to("anna@example.com", "Sip")):
        everything: JsonObject = {
            "destination": destination,
            "cli": CALLER,
            "dtmf": "1w2#",
            "custom": "",
            "locale": "sv-SE",
            "domain": "pstn",
            "enableAce": False,
            "enableDice": True,
            "enablePie": False,
        }
        assert desk.placed("ttsCallout", {**everything, "prompts": speech})
        options: Json = {"mode": "detect", "maxDigits": 2, "timeoutMills": 0}
        assert desk.placed(
            "conferenceCallout",
            {
                **everything,
                "conferenceId": "room",
                "greeting": "Hi",
                "mohClass": "ring",
                "maxDuration": 0,
                "conferenceDtmfOptions": options,
                "conference": "c",
            },
        )


def test_unknown_calls(desk: VoiceDesk) -> None:
    body: Json = {"action": {"name": "hangup"}}
    for method, suffix in (("GET", ""), ("PATCH", ""), ("PATCH", "/leg/both")):
        reply = desk.ask(method, f"/calling/v1/calls/id/nobody{suffix}", None if method == "GET" else body)
        assert refused(reply) == (404, 40400)


# Live calls


def test_live_call_is_hung_up_at_once_or_after_instructions(desk: VoiceDesk) -> None:
    for said, seconds in ((None, 0), ("x" * 31, 3)):
        call_id = desk.spoken(text="x" * 600)
        instructions: list[Json] = [] if said is None else [{"name": "say", "text": said}]
        body: Json = {"instructions": instructions, "action": {"name": "hangup"}}
        reply = desk.ask("PATCH", f"/calling/v1/calls/id/{call_id}", body)
        assert (reply.status, reply.content) == (204, b"")
        if seconds:
            assert desk.outcome(call_id) == ONGOING
        desk.state.clock.advance(seconds)
        assert desk.outcome(call_id) == ("FINAL", "ANSWERED", "MANAGERHANGUP")
        assert desk.read(call_id)["duration"] == seconds
        assert refused(desk.ask("PATCH", f"/calling/v1/calls/id/{call_id}", body)) == (404, 40400)


def test_hanging_up_takes_back_a_call_that_rings(desk: VoiceDesk) -> None:
    call_id = desk.spoken(destination=to("+46701230002"))
    for action, outcome in (("park", ONGOING), ("continue", ONGOING), ("hangup", ("FINAL", "NOANSWER", "CANCEL"))):
        body: Json = {"action": {"name": action}}
        assert desk.ask("PATCH", f"/calling/v1/calls/id/{call_id}", body).status == 204
        assert desk.outcome(call_id) == outcome


def test_live_call_is_parked_and_continued(desk: VoiceDesk) -> None:
    call_id = desk.joined()
    path = f"/calling/v1/calls/id/{call_id}"
    parked: Json = {"action": {"name": "park", "holdPrompt": "#tts[One moment]", "maxDuration": 300}}
    assert desk.ask("PATCH", path, parked).status == 204
    assert desk.ask("GET", ROOM).status == 404
    desk.state.clock.advance(299)
    assert desk.ask("PATCH", path, {"action": {"name": "continue"}}).status == 204
    desk.state.clock.advance(59)
    assert desk.outcome(call_id) == ONGOING
    desk.state.clock.advance(1)
    assert desk.outcome(call_id) == ("FINAL", "ANSWERED", "CALLEEHANGUP")
    forgotten = desk.spoken()
    assert desk.ask("PATCH", f"/calling/v1/calls/id/{forgotten}", parked).status == 204
    desk.state.clock.advance(300)
    assert desk.outcome(forgotten) == ("FINAL", "ANSWERED", "MANAGERHANGUP")


@pytest.mark.parametrize("leg", ["caller", "callee", "both"])
def test_something_is_said_to_one_side(desk: VoiceDesk, leg: str) -> None:
    call_id = desk.spoken()
    body: Json = {"instructions": [{"name": "say", "text": "x" * 150}], "action": {"name": "continue"}}
    assert desk.ask("PATCH", f"/calling/v1/calls/id/{call_id}/leg/{leg}", body).status == 204
    desk.state.clock.advance(9)
    assert desk.outcome(call_id) == ONGOING
    desk.state.clock.advance(1)
    assert desk.outcome(call_id) == ("FINAL", "ANSWERED", "MANAGERHANGUP")


def test_wrong_updates_change_nothing(desk: VoiceDesk) -> None:
    call_id = desk.spoken()
    path = f"/calling/v1/calls/id/{call_id}"
    hangup: Json = {"action": {"name": "hangup"}}
    wrong: list[Json | bytes] = [b"", b"{", {}, {"action": {"name": "hangup"}, "custom": "x"}, {"action": None}]
    for body in wrong:
        assert refused(desk.ask("PATCH", path, body)) == (400, 40003)
    assert refused(desk.ask("PATCH", f"{path}/leg/nobody", hangup)) == (400, 40003)
    assert desk.outcome(call_id) == ONGOING
    user = desk.spoken(destination=to("anna", "username"))
    assert refused(desk.ask("PATCH", f"/calling/v1/calls/id/{user}", hangup)) == (400, 40003)


# Over sockets


def test_calls_over_http(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    content = json.dumps({"method": "ttsCallout", "ttsCallout": {"destination": to(), "text": "Hi"}}).encode()
    moment = sandbox.state.clock.outside().isoformat()
    signature = sign(sandbox.application_secret, "POST", content, CONTENT_TYPE, moment, CALLOUTS)
    headers = {
        "Authorization": f"Application {sandbox.application_key}:{signature}",
        "X-Timestamp": moment,
        "Content-Type": CONTENT_TYPE,
    }
    placed = pool.request("POST", sandbox.url + CALLOUTS, body=content, headers=headers)
    assert placed.status == 200
    call_id = text(parse_json(placed.data), "callId")
    sandbox.advance(60)
    pair = {"Authorization": basic(sandbox.application_key, sandbox.application_secret)}
    read = pool.request("GET", f"{sandbox.url}/calling/v1/calls/id/{call_id}", headers=pair)
    assert pick(parse_json(read.data), "status") == "FINAL"
    refusal = pool.request("GET", f"{sandbox.url}/calling/v1/calls/id/{call_id}")
    assert pick(parse_json(refusal.data), "errorCode") == 40108


def test_client_and_sandbox_agree(sandbox: Sandbox) -> None:
    client = sandbox.client()
    callee: Destination = {"type": "number", "endpoint": CALLEE}
    call_id = client.voice.callouts.conference(callee, "my room/1 +é", CALLER).call_id
    client.voice.conferences.manage_participant(call_id, "my room/1 +é", "mute")
    (participant,) = client.voice.conferences.get("my room/1 +é").participants
    assert (participant.id, participant.muted, participant.onhold) == (call_id, True, False)
    client.voice.calls.update(call_id, [SayInstruction(text="Goodbye")], HangupAction())
    assert client.voice.calls.get(call_id).status == "ONGOING"
    sandbox.advance(1)
    assert client.voice.calls.get(call_id).result == "ANSWERED"
    with pytest.raises(VoiceException) as caught:
        client.voice.callouts.custom(ice='{"action": {"name": "hangup"}}')
    assert (caught.value.status, caught.value.code) == (400, 40001)
    client.voice.applications.unassign_number("+12025550161", sandbox.application_key, "voice")
    assert all(number.applicationkey is None for number in client.voice.applications.get_numbers().numbers)
