"""Uses of callbacks that type checkers must accept, with the types that they must find. Never executed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from email.message import Message
from typing import Literal

from flask import request as flask_request
from starlette.requests import Request
from typing_extensions import assert_never, assert_type

from sinch.callbacks import (
    Answer,
    AnsweredCallEvent,
    BatchDeliveryReport,
    Callback,
    CallingErrorEvent,
    ConversationCallbacks,
    ConversationEvent,
    DisconnectedCallEvent,
    DisconnectReason,
    Event,
    FlashCallRequestEventResponse,
    IncomingCallEvent,
    MemoryStore,
    MessageDeliveryEvent,
    MessageInboundEvent,
    MoBinary,
    MoMedia,
    MoText,
    NotificationEvent,
    NumberEvent,
    NumberOrderEvent,
    NumbersCallbacks,
    NumbersEvent,
    Once,
    PhoneCallRequestEventResponse,
    PromptInputEvent,
    RecipientDeliveryReport,
    SeenStore,
    SmsRequestEventResponse,
    SMSCallbacks,
    SMSEvent,
    UnknownConversationEvent,
    UnknownSMSEvent,
    UnknownVerificationEvent,
    UnknownVoiceEvent,
    VerificationCallbacks,
    VerificationEvent,
    VerificationRequestEvent,
    VerificationResultEvent,
    VerificationSmsDeliveredEvent,
    VoiceCallbacks,
    VoiceEvent,
    WhatsAppRequestEventResponse,
    from_flask,
    from_starlette,
)
from sinch.models.conversation.shapes.callbacks import InboundMessage
from sinch.models.sms import DeliveryStatus, MoMediaBody
from sinch.models.svaml import HangupAction, SayInstruction, Svaml
from sinch.models.verification import VerificationAction, VerificationIdentity, VerificationStatus
from sinch.models.voice import Destination, VoicePrice


def make(store: SeenStore, clock: float) -> None:
    assert_type(SMSCallbacks("secret"), SMSCallbacks)
    assert_type(ConversationCallbacks("secret", max_age=60, store=store), ConversationCallbacks)
    assert_type(NumbersCallbacks("secret"), NumbersCallbacks)
    assert_type(VoiceCallbacks("key", "secret", max_age=None), VoiceCallbacks)
    assert_type(
        VerificationCallbacks("key", "secret", store=MemoryStore(), clock=lambda: clock), VerificationCallbacks
    )


def parse(body: bytes, text: str, headers: Mapping[str, str], lists: dict[str, list[str]], message: Message) -> None:
    sms = SMSCallbacks("secret")
    assert_type(sms.parse(body, headers), SMSEvent)
    assert_type(sms.parse(text, lists, max_age=None), SMSEvent)
    assert_type(sms.parse(body, message, max_age=60), SMSEvent)
    assert_type(sms.parse(body, [("a", "b")]), SMSEvent)
    assert_type(sms.parse(body, [(b"a", b"b")]), SMSEvent)
    assert_type(sms.parse_unverified({"type": "mo_text"}), SMSEvent)
    assert_type(sms.sign(body), dict[str, str])
    assert_type(NumbersCallbacks("secret").parse(body, headers), NumbersEvent)
    assert_type(ConversationCallbacks("secret").parse(body, headers), ConversationEvent)
    voice = VoiceCallbacks("key", "secret")
    assert_type(voice.parse(body, headers, path="/voice"), VoiceEvent)
    assert_type(voice.parse(body, headers, method="POST", path="/voice", max_age=1.5), VoiceEvent)
    assert_type(voice.sign(body, path="/voice"), dict[str, str])
    assert_type(VerificationCallbacks("key", "secret").parse(body, headers, path="/x"), VerificationEvent)


def sms(event: SMSEvent) -> None:
    assert_type(event.extra, dict[str, object])
    assert_type(event.idempotency_key, str)
    assert_type(event.raw, Mapping[str, object])
    if isinstance(event, MoText):
        assert_type(event.body, str)
    elif isinstance(event, MoMedia):
        assert_type(event.body, MoMediaBody)
    elif isinstance(event, MoBinary):
        assert_type(event.udh, str)
    elif isinstance(event, RecipientDeliveryReport):
        assert_type(event.status, DeliveryStatus | str)
    elif isinstance(event, BatchDeliveryReport):
        assert_type(event.statuses[0]["count"], int)
    else:
        assert_type(event, UnknownSMSEvent)
        assert_type(event.type, str | None)


def numbers(event: NumbersEvent) -> None:
    assert_type(event.resource_id, str | None)
    if isinstance(event, NumberOrderEvent):
        assert_type(event, NumberOrderEvent)
    one: NumberEvent = event
    print(one)


def voice(event: VoiceEvent, calls: VoiceCallbacks) -> Answer | None:
    match event:
        case IncomingCallEvent():
            assert_type(event.event, Literal["ice"])
            assert_type(event.to, Destination | None)
            assert_type(event.timestamp, datetime | None)
            return calls.answer(event, Svaml().answer().hangup())
        case AnsweredCallEvent():
            return calls.answer(event, {"instructions": [SayInstruction(text="Hi")], "action": {"name": "continue"}})
        case PromptInputEvent(menu_result=result):
            if result is not None:
                assert_type(result.get("value"), str | None)
            return calls.answer(event, Svaml().send_dtmf("1").hangup())
        case DisconnectedCallEvent(debit=debit, reason=reason):
            assert_type(debit, VoicePrice | None)
            assert_type(reason, DisconnectReason | str | None)
        case NotificationEvent() | CallingErrorEvent():
            assert_type(event.call_id, str | None)
        case UnknownVoiceEvent():
            assert_type(event.event, str | None)
        case _:
            assert_never(event)
    return None


def svaml_of_every_form(calls: VoiceCallbacks, ice: IncomingCallEvent, ace: AnsweredCallEvent) -> None:
    assert_type(calls.answer(ice, Svaml().say("Hi").hangup()), Answer)
    calls.answer(ice, {"action": HangupAction()})
    calls.answer(ice, {"action": {"name": "hangup"}, "instructions": [{"name": "say", "text": "Hi"}]})
    calls.answer(ace, Svaml().say("Hi").continue_())


def verification(event: VerificationEvent, attempts: VerificationCallbacks) -> Answer | None:
    if isinstance(event, VerificationRequestEvent):
        assert_type(event.identity, VerificationIdentity)
        assert_type(event.accept_language, list[str] | None)
        attempts.allow(event)
        attempts.answer(event, FlashCallRequestEventResponse("deny"))
        attempts.answer(event, PhoneCallRequestEventResponse("allow", code="1", speech_locale="en-US"))
        attempts.answer(event, WhatsAppRequestEventResponse(VerificationAction.ALLOW, accept_language=("en",)))
        return attempts.answer(event, SmsRequestEventResponse("allow", code="1234", additional_options={"a": 1}))
    if isinstance(event, VerificationResultEvent):
        assert_type(event.status, VerificationStatus | str)
    elif isinstance(event, VerificationSmsDeliveredEvent):
        assert_type(event.reference, str | None)
    else:
        assert_type(event, UnknownVerificationEvent)
    return None


def conversation(event: ConversationEvent) -> None:
    assert_type(event.app_id, str | None)
    print(event.trigger)
    match event:
        case MessageInboundEvent(message=message):
            assert_type(message, InboundMessage)
            if "contact_message" in message and "text_message" in message["contact_message"]:
                assert_type(message["contact_message"]["text_message"]["text"], str)
        case MessageDeliveryEvent():
            assert_type(event.message_delivery_report.get("message_id"), str | None)
        case UnknownConversationEvent():
            assert_type(event.trigger, None)
        case _:
            assert_type(event.as_json(), str)


def receive(receiver: SMSCallbacks, calls: VoiceCallbacks) -> None:
    handled: list[SMSEvent] = []
    answer = receiver.receive(from_flask(flask_request), handled.append)
    assert_type(answer, Answer)
    assert_type(answer.status, int)
    assert_type(answer.headers, dict[str, str])
    assert_type(answer.body, bytes)
    calls.receive(Callback(b"{}", {}, path="/x"), lambda event: voice(event, calls))
    assert_type(calls.read(from_flask(flask_request, path="/public")), VoiceEvent)
    calls.release({})


async def receive_async(receiver: SMSCallbacks, request: Request) -> None:
    async def handle(event: SMSEvent) -> None:
        print(event)

    async def answer(event: SMSEvent) -> Answer:
        return Answer(204, {}, event.as_json().encode())

    callback = await from_starlette(request, path="/public")
    assert_type(callback, Callback)
    assert_type(await receiver.receive_async(callback, handle), Answer)
    assert_type(await receiver.receive_async(callback, answer), Answer)


class RedisStore:
    """A store of one's own."""

    def add(self, key: str, ttl: float) -> bool:
        return bool(key) and ttl > 0

    def remove(self, key: str) -> None:
        pass


def once(event: Event) -> None:
    single = Once(RedisStore(), ttl=60)
    with single(event) as first:
        assert_type(first, bool)
    assert_type(single.first(event), bool)
    single.forget(event)
