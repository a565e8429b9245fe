"""Uses of callbacks that type checkers must refuse: each line ends in the code of the error. Never executed."""

from __future__ import annotations

from sinch import callbacks
from sinch.callbacks import (
    Answer,
    AnsweredCallEvent,
    Callback,
    DisconnectedCallEvent,
    FlashCallRequestEventResponse,
    IncomingCallEvent,
    MemoryStore,
    MoText,
    NumbersCallbacks,
    Once,
    PromptInputEvent,
    SmsRequestEventResponse,
    SMSCallbacks,
    SMSEvent,
    VerificationCallbacks,
    VerificationRequestEvent,
    VerificationResultEvent,
    VoiceCallbacks,
    VoiceEvent,
)
from sinch.models.svaml import ContinueAction, Svaml


def make(store: dict[str, float]) -> None:
    SMSCallbacks()  # E: call-arg
    SMSCallbacks(None)  # E: arg-type
    SMSCallbacks(b"secret")  # E: arg-type
    SMSCallbacks("secret", 300)  # E: call-arg
    SMSCallbacks("secret", max_age="300")  # E: arg-type
    SMSCallbacks("secret", store=store)  # E: arg-type
    NumbersCallbacks("secret", max_age=300)  # E: call-arg
    VoiceCallbacks("key")  # E: call-arg
    VerificationCallbacks("key", None)  # E: arg-type
    MemoryStore(limit="10")  # E: arg-type
    print(callbacks.no_such_name)  # E: attr-defined


def parse(body: bytes, headers: dict[str, str], sms: SMSCallbacks, calls: VoiceCallbacks) -> None:
    sms.parse(body)  # E: call-arg
    sms.parse(None, headers)  # E: arg-type
    sms.parse({"type": "mo_text"}, headers)  # E: arg-type
    sms.parse(body, None)  # E: arg-type
    sms.parse(body, headers, 300)  # E: call-arg
    sms.parse(body, headers, path="/x")  # E: call-arg
    calls.parse(body, headers)  # E: call-arg
    calls.parse(body, headers, path=None)  # E: arg-type
    calls.sign(body)  # E: call-arg
    NumbersCallbacks("secret").parse(body, headers, max_age=None)  # E: call-arg


def events(sms: SMSEvent, call: VoiceEvent, text: MoText) -> None:
    print(sms.body)  # E: union-attr
    print(call.cli)  # E: union-attr
    print(text.sender)  # E: attr-defined
    print(text.type.value)  # E: union-attr
    if isinstance(call, PromptInputEvent) and call.menu_result is not None:
        print(call.menu_result["menu_id"])  # E: typeddict-item
    if isinstance(call, IncomingCallEvent):
        print(call.from_)  # E: attr-defined


def svaml(
    calls: VoiceCallbacks,
    event: VoiceEvent,
    ice: IncomingCallEvent,
    ace: AnsweredCallEvent,
    pie: PromptInputEvent,
    dice: DisconnectedCallEvent,
) -> None:
    calls.answer(event, Svaml().hangup())  # E: arg-type
    calls.answer(dice, Svaml().hangup())  # E: call-overload
    calls.answer(ice, Svaml().continue_())  # E: call-overload
    calls.answer(ice, {"action": ContinueAction()})  # E: call-overload
    calls.answer(ice, Svaml().say("Hi"))  # E: call-overload
    calls.answer(ice, '{"action":{"name":"hangup"}}')  # E: call-overload
    calls.answer(ace, Svaml().answer().hangup())  # E: call-overload
    calls.answer(ace, Svaml().park(hold_prompt="x"))  # E: call-overload
    calls.answer(pie, Svaml().answer().hangup())  # E: call-overload
    calls.answer(ice)  # E: call-overload


def verification(
    attempts: VerificationCallbacks, asked: VerificationRequestEvent, result: VerificationResultEvent
) -> None:
    attempts.allow(result)  # E: arg-type
    attempts.answer(asked, {"action": "allow"})  # E: arg-type
    attempts.answer(result, SmsRequestEventResponse("allow"))  # E: arg-type
    SmsRequestEventResponse("maybe")  # E: arg-type
    SmsRequestEventResponse("allow", cli="+1")  # E: call-arg
    SmsRequestEventResponse("allow", accept_language=1)  # E: arg-type
    FlashCallRequestEventResponse("allow", dial_timeout="30")  # E: arg-type
    SmsRequestEventResponse("allow").code = "1"  # E: misc


def number_event(event: VoiceEvent) -> int:
    return len(event.idempotency_key)


def handled(event: SMSEvent) -> str:
    return event.idempotency_key


def receive(sms: SMSCallbacks, callback: Callback, once: Once) -> None:
    sms.receive(callback, number_event)  # E: arg-type
    sms.receive(callback, handled)  # E: arg-type
    sms.receive({"body": b""}, print)  # E: arg-type
    once.first("key")  # E: arg-type
    Answer("200")  # E: arg-type
    Answer(body="text")  # E: arg-type
