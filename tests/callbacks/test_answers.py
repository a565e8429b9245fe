"""How a callback is answered: SVAML for calls, allow or deny for verification, and nothing for the rest."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from sinch import CallbackSignatureException, SinchException, ValidationException
from sinch.callbacks import (
    Answer,
    AnsweredCallEvent,
    Callback,
    DisconnectedCallEvent,
    FlashCallRequestEventResponse,
    IncomingCallEvent,
    MemoryStore,
    PhoneCallRequestEventResponse,
    PromptInputEvent,
    RequestEventResponse,
    SMSCallbacks,
    SMSEvent,
    SmsRequestEventResponse,
    VerificationCallbacks,
    VerificationRequestEvent,
    VoiceCallbacks,
    VoiceEvent,
    WhatsAppRequestEventResponse,
)
from sinch.callbacks.answers import refusal
from sinch.models.svaml import ContinueAction, HangupAction, SayInstruction, Svaml, menu, option, tts
from sinch.models.verification import CodeType, VerificationAction
from tests.callbacks.payloads import (
    APPLICATION_SECRET,
    KEY,
    PATH,
    SECRET,
    SMS,
    VERIFICATION,
    VOICE,
    Clock,
    as_json,
)

CALLS = VoiceCallbacks(KEY, APPLICATION_SECRET, clock=Clock())
ATTEMPTS = VerificationCallbacks(KEY, APPLICATION_SECRET, clock=Clock())


def voice(kind: str) -> Any:
    return CALLS.parse_unverified(VOICE[kind])


ICE: IncomingCallEvent = voice("IncomingCallEvent")
ACE: AnsweredCallEvent = voice("AnsweredCallEvent")
PIE: PromptInputEvent = voice("PromptInputEvent")


def attempt(method: str) -> VerificationRequestEvent:
    event = ATTEMPTS.parse_unverified({**VERIFICATION["VerificationRequestEvent"], "method": method})
    assert isinstance(event, VerificationRequestEvent)
    return event


def test_plain_answer() -> None:
    assert Answer() == Answer(200, {}, b"")
    first = Answer()
    first.headers["a"] = "b"
    assert Answer().headers == {}


# ------------------------------------------------------------------------------------------------- SVAML
def test_svaml() -> None:
    choices = menu("main", main_prompt=tts("Press 1"), options=[option("1", "return(sales)")])
    document = Svaml().say("Welcome", locale="en-GB").run_menu([choices])
    answer = CALLS.answer(ICE, document)
    assert (answer.status, answer.headers) == (200, {"Content-Type": "application/json"})
    assert json.loads(answer.body) == document.as_dict()
    assert json.loads(CALLS.answer(ACE, Svaml().continue_()).body) == {"action": {"name": "continue"}}
    assert json.loads(CALLS.answer(PIE, Svaml().send_dtmf("12").hangup()).body) == {
        "instructions": [{"name": "sendDtmf", "value": "12"}],
        "action": {"name": "hangup"},
    }
    assert (
        json.loads(CALLS.answer(ICE, Svaml().answer().park(hold_prompt=tts("Wait"))).body)["action"]["name"] == "park"
    )


def test_svaml_of_dicts_and_objects() -> None:
    mixed = CALLS.answer(
        ICE, {"instructions": [SayInstruction(text="Hé"), {"name": "answer"}], "action": HangupAction()}
    )
    assert json.loads(mixed.body) == {
        "instructions": [{"name": "say", "text": "Hé"}, {"name": "answer"}],
        "action": {"name": "hangup"},
    }
    assert json.loads(CALLS.answer(ACE, {"action": {"name": "continue"}}).body) == {"action": {"name": "continue"}}
    later: Any = {"instructions": [{"name": "whisper", "x": 1}], "action": {"name": "teleport"}}
    assert json.loads(CALLS.answer(PIE, later).body) == later


@pytest.mark.parametrize(
    ("event", "document", "message"),
    [
        (ICE, {"action": ContinueAction()}, "ICE cannot have the action continue"),
        (ICE, {"action": {"name": "CONTINUE"}}, "ICE cannot have the action continue"),
        (ACE, {"action": {"name": "park"}}, "ACE cannot have the action park"),
        (ACE, {"action": {"name": "connectPstn"}}, "ACE allows hangup, continue"),
        (ACE, Svaml().answer().hangup(), "ACE cannot have the instruction answer"),
        (PIE, {"instructions": [{"name": "answer"}], "action": {"name": "hangup"}}, "instruction answer"),
        (PIE, {"instructions": [], "action": {"name": "connectStream"}}, "action connectStream"),
        (ICE, {}, "has no action"),
        (ICE, {"instructions": []}, "has no action"),
        (ICE, {"action": None}, "has no action"),
        (ICE, {"action": {}}, "action without a name"),
        (ICE, {"action": {"name": 7}}, "action without a name"),
        (ICE, {"action": HangupAction(), "instructions": "say"}, "no list"),
        (ICE, {"action": HangupAction(), "instructions": [7]}, "instruction without a name"),
        (ICE, {"action": HangupAction(), "instructions": [{"text": "x"}]}, "instruction without a name"),
        (ICE, {"action": {"name": "hangup", "x": float("nan")}}, "JSON"),
        (ICE, {"action": {"name": "hangup", "x": b"bytes"}}, "JSON"),
        (ICE, Svaml().say("no action"), "no SVAML"),
        (ICE, None, "no SVAML"),
        (ICE, "{}", "no SVAML"),
        (ICE, 7, "no SVAML"),
        (ICE, [], "no SVAML"),
        (ICE, object(), "no SVAML"),
        (ICE, HangupAction(), "has no action"),
    ],
)
def test_svaml_that_is_not_allowed(event: Any, document: Any, message: str) -> None:
    with pytest.raises(ValidationException, match=message):
        CALLS.answer(event, document)


@pytest.mark.parametrize(
    "kind", ["DisconnectedCallEvent", "NotificationEvent", "CallingErrorEvent", "UnknownVoiceEvent"]
)
def test_events_that_take_no_svaml(kind: str) -> None:
    with pytest.raises(ValidationException, match=kind):
        CALLS.answer(voice(kind), Svaml().hangup())
    with pytest.raises(ValidationException, match="NoneType"):
        CALLS.answer(None, Svaml().hangup())  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType, reportCallIssue]


# ------------------------------------------------------------------------------------------ verification
@pytest.mark.parametrize("method", ["sms", "flashcall", "flashCall", "callout", "whatsapp", "seamless", "pigeon"])
def test_allow_and_deny(method: str) -> None:
    assert json.loads(ATTEMPTS.allow(attempt(method)).body) == {"action": "allow"}
    assert json.loads(ATTEMPTS.deny(attempt(method)).body) == {"action": "deny"}
    assert ATTEMPTS.allow(attempt(method)).headers == {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("method", "response", "body"),
    [
        (
            "sms",
            SmsRequestEventResponse("allow", "0042", ["sv-SE"], CodeType.NUMERIC, "00:05:00", {"x": 1, "code": "no"}),
            {
                "action": "allow",
                "sms": {
                    "code": "0042",
                    "acceptLanguage": ["sv-SE"],
                    "codeType": "Numeric",
                    "expiry": "00:05:00",
                    "x": 1,
                },
            },
        ),
        ("sms", SmsRequestEventResponse("allow", code=""), {"action": "allow", "sms": {"code": ""}}),
        ("sms", SmsRequestEventResponse("deny"), {"action": "deny"}),
        (
            "flashcall",
            FlashCallRequestEventResponse(VerificationAction.ALLOW, "+46850000017", 30, 45),
            {"action": "allow", "flashCall": {"cli": "+46850000017", "dialTimeout": 30, "interceptionTimeout": 45}},
        ),
        (
            "callout",
            PhoneCallRequestEventResponse("allow", "77", "en-US"),
            {"action": "allow", "callout": {"code": "77", "speech": {"locale": "en-US"}}},
        ),
        (
            "whatsapp",
            WhatsAppRequestEventResponse("allow", "Alpha", ("en",)),
            {"action": "allow", "whatsapp": {"codeType": "Alpha", "acceptLanguage": ["en"]}},
        ),
        (
            "pigeon",
            SmsRequestEventResponse("allow", additional_options={"a": {}}),
            {"action": "allow", "sms": {"a": {}}},
        ),
        ("sms", RequestEventResponse("allow"), {"action": "allow"}),
        ("sms", FlashCallRequestEventResponse("deny"), {"action": "deny"}),
    ],
)
def test_answers_of_methods(method: str, response: RequestEventResponse, body: dict[str, object]) -> None:
    answer = ATTEMPTS.answer(attempt(method), response)
    assert answer.status == 200
    assert json.loads(answer.body) == body


@pytest.mark.parametrize(
    ("event", "response", "message"),
    [
        (attempt("flashcall"), SmsRequestEventResponse("allow", "1"), "no answer for the method flashcall"),
        (attempt("sms"), PhoneCallRequestEventResponse("allow", "1"), "no answer for the method sms"),
        (attempt("sms"), RequestEventResponse("perhaps"), "neither allow nor deny"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (attempt("sms"), RequestEventResponse([]), "neither allow nor deny"),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        (attempt("sms"), SmsRequestEventResponse("allow", additional_options={"a": b"b"}), "JSON"),
        (attempt("sms"), {"action": "allow"}, "no answer"),
        (attempt("sms"), None, "no answer"),
        (ATTEMPTS.parse_unverified(VERIFICATION["VerificationResultEvent"]), RequestEventResponse("allow"), "Result"),
        (None, RequestEventResponse("allow"), "NoneType"),
    ],
)
def test_answers_that_do_not_fit(event: Any, response: Any, message: str) -> None:
    with pytest.raises(ValidationException, match=message):
        ATTEMPTS.answer(event, response)


# ------------------------------------------------------------------------------------------------ receive
def sms(body: bytes, headers: dict[str, str] | None = None) -> tuple[SMSCallbacks, Callback]:
    receiver = SMSCallbacks(SECRET, clock=Clock(), store=MemoryStore())
    return receiver, Callback(body, receiver.sign(body) if headers is None else headers)


def test_receive() -> None:
    handled: list[SMSEvent] = []
    receiver, callback = sms(as_json(SMS["MoText"]))
    assert receiver.receive(callback, handled.append) == Answer()
    assert [event.type for event in handled] == ["mo_text"]
    assert receiver.receive(callback, handled.append) == Answer(401)  # a replay
    assert receiver.receive(Callback(callback.body, {}), handled.append) == Answer(401)
    nonsense, signed = sms(b"nonsense")
    assert nonsense.receive(signed, handled.append) == Answer(400)
    assert len(handled) == 1


def test_receive_gives_the_answer_of_the_handler() -> None:
    def handle(event: VoiceEvent) -> Answer | None:
        if isinstance(event, IncomingCallEvent):
            return CALLS.answer(event, Svaml().hangup())
        assert isinstance(event, DisconnectedCallEvent)
        return None

    for kind, body in (("IncomingCallEvent", b'{"action":{"name":"hangup"}}'), ("DisconnectedCallEvent", b"")):
        content = as_json(VOICE[kind])
        callback = Callback(content, CALLS.sign(content, path=PATH), path=PATH)
        assert CALLS.receive(callback, handle).body == body
        assert CALLS.receive(Callback(content, callback.headers, path="/other"), handle).status == 401
        assert CALLS.receive(Callback(content, callback.headers, "GET", PATH), handle).status == 401


class Interrupted(BaseException):
    """Not even an exception."""


@pytest.mark.parametrize("error", [ZeroDivisionError, CallbackSignatureException, ValidationException, Interrupted])
def test_what_could_not_be_handled_may_come_again(error: type[BaseException]) -> None:
    receiver, callback = sms(as_json(SMS["MoText"]))

    def fail(event: SMSEvent) -> None:
        raise error

    async def fail_later(event: SMSEvent) -> None:
        raise error

    for _ in range(2):
        with pytest.raises(error):
            receiver.receive(callback, fail)
        with pytest.raises(error):
            asyncio.run(receiver.receive_async(callback, fail_later))
    assert receiver.receive(callback, lambda event: None).status == 200
    assert receiver.receive(callback, lambda event: None).status == 401


def test_receive_async() -> None:
    handled: list[SMSEvent] = []

    async def handle(event: SMSEvent) -> Answer:
        await asyncio.sleep(0)
        handled.append(event)
        return Answer(204)

    receiver, callback = sms(as_json(SMS["MoText"]))
    assert asyncio.run(receiver.receive_async(callback, handle)) == Answer(204)
    assert asyncio.run(receiver.receive_async(callback, handle)) == Answer(401)
    assert len(handled) == 1


def test_refusal() -> None:
    assert refusal(CallbackSignatureException("x")) == Answer(401)
    assert refusal(ValidationException("x")) == Answer(400)
    with pytest.raises(SinchException, match="other"):
        refusal(SinchException("other"))
