"""What comes out of a body: everything, under its name, and never an exception."""

from __future__ import annotations

import copy
import json
import pickle
from datetime import datetime, timezone
from importlib import import_module
from typing import Any

import pytest

from sinch import callbacks
from sinch.callbacks import (
    ConversationCallbacks,
    DisconnectedCallEvent,
    Event,
    IncomingCallEvent,
    MessageInboundEvent,
    NumberEvent,
    NumberOrderEvent,
    NumbersCallbacks,
    RecipientDeliveryReport,
    SMSCallbacks,
    UnknownConversationEvent,
    VerificationCallbacks,
    VerificationRequestEvent,
    VoiceCallbacks,
)
from sinch.models.conversation.enums.webhooks import WebhookTrigger
from sinch.models.model import WireEnum, wire_keys
from sinch.models.sms import DeliveryStatus
from sinch.models.verification import VerificationMethod
from tests.callbacks.payloads import ALL, CONVERSATION, KEY, NUMBERS, SMS, VERIFICATION, VOICE, as_json, product

EVERY = pytest.mark.parametrize(("name", "kind", "body"), ALL, ids=[f"{name}-{kind}" for name, kind, _ in ALL])


@EVERY
def test_everything_arrives(name: str, kind: str, body: dict[str, object]) -> None:
    event = product(name).parse_unverified(as_json(body))
    assert type(event).__name__ == kind
    assert event.raw == body
    keys = wire_keys(type(event))
    found: dict[str, object] = {}
    for attribute, names in keys.items():
        value = getattr(event, attribute)
        key = next((key for key in names if key in body), None)
        if key is None:
            assert value is None
        else:
            found[key] = value.isoformat().replace("+00:00", "Z") if isinstance(value, datetime) else value
    assert {**found, **event.extra} == body
    known = {key for names in keys.values() for key in names}
    assert event.extra == {key: value for key, value in body.items() if key not in known}
    if not kind.startswith("Unknown"):
        assert event.extra == {}
    dumped = event.as_dict()
    assert {key: dumped[key] for key in keys} == {key: getattr(event, key) for key in keys}
    assert all(dumped[key] == value for key, value in event.extra.items())
    assert json.loads(event.as_json()).keys() == dumped.keys()


@EVERY
def test_copies(name: str, kind: str, body: dict[str, object]) -> None:
    event = product(name).parse_unverified(body)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(event, protocol))
        assert again == event
        assert again.raw == event.raw
        assert again.extra == event.extra
    assert copy.deepcopy(event) == event
    assert repr(event).startswith(f"{kind}(")
    assert event.http is None


@EVERY
def test_new_keys_are_kept(name: str, kind: str, body: dict[str, object]) -> None:
    event = product(name).parse_unverified({**body, "tomorrow": {"a": [1]}})
    assert type(event).__name__ == kind
    assert event.extra["tomorrow"] == {"a": [1]}
    assert event.as_dict()["tomorrow"] == {"a": [1]}


ODD: list[Any] = [None, True, 0, -1.5, "", "text", [], ["text", 7, None], {}, {"a": None}, "0000-99-99T99:99:99Z"]


@EVERY
def test_odd_values_stay_as_they_are(name: str, kind: str, body: dict[str, object]) -> None:
    receiver = product(name)
    for key in body:
        for odd in ODD:
            changed = {**body, key: odd}
            event = receiver.parse_unverified(as_json(changed))
            assert event.raw == changed
            json.loads(event.as_json())
            assert event.idempotency_key.startswith(f"{name}:")
            repr(event)
        event = receiver.parse_unverified({other: value for other, value in body.items() if other != key})
        assert key not in event.as_dict() or event.as_dict()[key] is None


@pytest.mark.parametrize("name", ["sms", "numbers", "conversation", "voice", "verification"])
def test_any_object_is_an_event(name: str) -> None:
    receiver = product(name)
    strange = '{"type":["mo_text"],"event":{"ice":1},"resourceType":{},"message":[],"a":1e999,"b":"\\ud800","c":%s}'
    for body in ("{}", ' {"a": {}}\n', strange % ("9" * 5000), '{"":null}', '{"event":"dice","event":"ice"}'):
        event = receiver.parse_unverified(body)
        assert isinstance(event, Event)
        event.as_json()
        assert event.idempotency_key.isascii()
    big = receiver.parse_unverified(strange % ("9" * 5000))
    assert big.extra["c"] == "9" * 5000
    assert big.extra["b"] == "\ud800"


def test_numbers() -> None:
    receiver = NumbersCallbacks("secret")
    order = receiver.parse_unverified(NUMBERS["NumberOrderEvent"])
    assert isinstance(order, NumberOrderEvent)
    assert isinstance(order, NumberEvent)
    number = receiver.parse_unverified(NUMBERS["NumberEvent"])
    assert number.timestamp == "2031-04-05T04:00:00.123456789"
    assert isinstance(number.failure_code, WireEnum)
    assert number.status == "FAILED"
    assert isinstance(receiver.parse_unverified({"resourceType": "X"}), NumberEvent)


def test_voice() -> None:
    receiver = VoiceCallbacks(KEY, "c2VjcmV0")
    for spelled in ("callid", "callId"):
        for kind in ("ice", "ace", "dice", "pie", "notify", "later"):
            event = receiver.parse_unverified({"event": kind, spelled: "c1"})
            assert event.call_id == "c1"
            assert event.extra == {}
    call = receiver.parse_unverified(VOICE["IncomingCallEvent"])
    assert isinstance(call, IncomingCallEvent)
    assert call.timestamp == datetime(2031, 4, 5, 4, tzinfo=timezone.utc)
    assert call.origination_type == "PSTN2"
    assert call.to == {"type": "did", "endpoint": "+46850000017"}
    end = receiver.parse_unverified(VOICE["DisconnectedCallEvent"])
    assert isinstance(end, DisconnectedCallEvent)
    assert end.from_ == "private"


def test_sms() -> None:
    report = SMSCallbacks("secret").parse_unverified(SMS["RecipientDeliveryReport"])
    assert isinstance(report, RecipientDeliveryReport)
    assert report.status is DeliveryStatus.DELIVERED


def test_verification() -> None:
    event = VerificationCallbacks(KEY, "c2VjcmV0").parse_unverified(VERIFICATION["VerificationRequestEvent"])
    assert isinstance(event, VerificationRequestEvent)
    assert event.method == "flashcall"
    assert event.method == VerificationMethod.FLASH_CALL


def test_conversation() -> None:
    receiver = ConversationCallbacks("secret")
    event = receiver.parse_unverified(CONVERSATION["MessageInboundEvent"])
    match event:
        case MessageInboundEvent(message=message):
            assert message.get("contact_message", {}).get("text_message") == {"text": "Hej"}
        case _:
            pytest.fail("another class")
    assert event.trigger is WebhookTrigger.MESSAGE_INBOUND
    assert event.app_id == "01K0APP"
    # Which of two objects is meant is told by what is an object at all.
    two = receiver.parse_unverified({"message": None, "event": {"id": "1"}})
    assert type(two).__name__ == "EventInboundEvent"
    assert two.extra == {"message": None}
    for odd in (None, "text", ["a"]):
        unknown = receiver.parse_unverified({"app_id": "a", "message": odd})
        assert isinstance(unknown, UnknownConversationEvent)
        assert unknown.extra == {"message": odd}


def test_triggers_are_told_apart() -> None:
    kinds = [getattr(callbacks, kind) for name, kind, _ in ALL if name == "conversation" and not kind.startswith("U")]
    assert len({kind.trigger for kind in kinds}) == len(kinds)


def test_public_names() -> None:
    assert callbacks.__all__ == sorted(callbacks.__all__)
    assert sorted(name for names in callbacks._HOMES.values() for name in names) == callbacks.__all__
    for home, names in callbacks._HOMES.items():
        for name in names:
            assert getattr(callbacks, name) is getattr(import_module(home), name)
            assert name in dir(callbacks)
    with pytest.raises(AttributeError):
        getattr(callbacks, "no_such_name")  # noqa: B009  # a type checker knows that it is wrong
    for _, kind, _ in ALL:
        assert kind in callbacks.__all__
