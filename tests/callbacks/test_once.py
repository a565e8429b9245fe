"""Doing once what is told several times, and the store that both this and the check of replays use."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from sinch import ValidationException
from sinch.callbacks import Event, MemoryStore, MoText, Once, SeenStore
from tests.callbacks.payloads import ALL, CALL, SMS, Clock, as_json, product

EVERY = pytest.mark.parametrize(("name", "kind", "body"), ALL, ids=[f"{name}-{kind}" for name, kind, _ in ALL])


def event_of(name: str, body: Mapping[str, object]) -> Event:
    return product(name).parse_unverified(as_json(body))


@EVERY
def test_a_repeat_has_the_same_key(name: str, kind: str, body: dict[str, object]) -> None:
    key = event_of(name, body).idempotency_key
    turned = dict(reversed(body.items()))
    assert event_of(name, turned).idempotency_key == key
    assert product(name).parse_unverified(as_json(body).decode()).idempotency_key == key
    assert key.isascii()


def test_all_events_have_different_keys() -> None:
    keys = [event_of(name, body).idempotency_key for name, _, body in ALL]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("sms", "MoText", "sms:mo_text:01K0RECEIVED00000000000001"),
        (
            "sms",
            "RecipientDeliveryReport",
            "sms:recipient_delivery_report_sms:01K0BATCH00000000000000001:46701234567:Delivered:0:2031-04-05T04%3A00%3A03.551Z",
        ),
        ("numbers", "NumberEvent", "numbers:ev-0001"),
        ("numbers", "UnknownNumbersEvent", "numbers:ev-0003"),
        ("conversation", "MessageInboundEvent", "conversation:MESSAGE_INBOUND:01K0MESSAGE"),
        ("conversation", "EventInboundEvent", "conversation:EVENT_INBOUND:01K0EVENT"),
        ("voice", "IncomingCallEvent", "voice:ice:c0ffee00-7b1d-4c88-9a10-000000000001"),
        (
            "voice",
            "PromptInputEvent",
            "voice:pie:c0ffee00-7b1d-4c88-9a10-000000000001:2031-04-05T04%3A00%3A00+00%3A00",
        ),
        ("verification", "VerificationRequestEvent", "verification:VerificationRequestEvent:018f-attempt-1"),
        ("verification", "VerificationResultEvent", "verification:VerificationResultEvent:018f-attempt-1:FAIL"),
    ],
)
def test_keys_of_ids(name: str, kind: str, key: str) -> None:
    body = next(body for product_name, each, body in ALL if (product_name, each) == (name, kind))
    assert event_of(name, body).idempotency_key == key
    # What else is in the event does not matter.
    assert event_of(name, {**body, "tomorrow": 1}).idempotency_key == key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sms", "BatchDeliveryReport"),
        ("voice", "NotificationEvent"),
        ("voice", "CallingErrorEvent"),
        ("conversation", "MessageDeliveryEvent"),
        ("conversation", "ContactUpdateEvent"),
        ("conversation", "UnknownConversationEvent"),
    ],
)
def test_keys_of_content(name: str, kind: str) -> None:
    body = next(body for product_name, each, body in ALL if (product_name, each) == (name, kind))
    key = event_of(name, body).idempotency_key
    assert key.startswith(f"{name}:{kind}:")
    assert len(key.rpartition(":")[2]) == 64
    assert event_of(name, {**body, "tomorrow": 1}).idempotency_key != key


def test_what_lacks_its_id_is_told_apart_by_its_content() -> None:
    without_id: list[object] = [None, "", [], {}, True]
    for nothing in without_id:
        one, other = ({**SMS["MoText"], "id": nothing, "body": text} for text in ("a", "b"))
        assert event_of("sms", one).idempotency_key != event_of("sms", other).idempotency_key
        assert event_of("sms", one).idempotency_key == event_of("sms", one).idempotency_key
    without = {key: value for key, value in CALL.items() if key != "timestamp"}
    one, other = ({**without, "event": "pie", "menuResult": {"value": value}} for value in ("1", "2"))
    assert event_of("voice", one).idempotency_key != event_of("voice", other).idempotency_key


def test_digests_of_content() -> None:
    """Everything counts but the order of keys, however deep it is."""
    contents = [
        "{}", '{"a":null}', '{"a":0}', '{"a":false}', '{"a":""}', '{"a":"0"}', '{"a":[]}', '{"a":{}}', '{"a":[[],1]}',
        '{"a":[[1]]}', '{"a":[1,[]]}', '{"a":{"b":1},"c":2}', '{"a":{"b":1,"c":2}}', '{"a":"b","c":"d"}',
        '{"a":"d","c":"b"}', '{"a":1.5}', '{"a":%s}' % ("9" * 5000), '{"a":%s}' % ("[" * 900 + "]" * 900),
        '{"a":%s}' % ("[" * 901 + "]" * 901),
    ]  # fmt: skip
    keys = [product("sms").parse_unverified(content).idempotency_key for content in contents]
    assert len(set(keys)) == len(keys)
    turned = product("sms").parse_unverified('{"c":2,"a":{"b":1}}')
    assert turned.idempotency_key == keys[contents.index('{"a":{"b":1},"c":2}')]
    by_hand = product("sms").parse_unverified({"a": 10**5000, "b": -(10**5000)})
    assert by_hand.idempotency_key != product("sms").parse_unverified({"a": 10**5000}).idempotency_key


def test_parts_of_a_key_do_not_run_together() -> None:
    report = SMS["RecipientDeliveryReport"]
    one = event_of("sms", {**report, "batch_id": "a:b", "recipient": "c"})
    other = event_of("sms", {**report, "batch_id": "a", "recipient": "b:c"})
    third = event_of("sms", {**report, "batch_id": "a%3Ab", "recipient": "c"})
    assert len({each.idempotency_key for each in (one, other, third)}) == 3
    strange = [product("sms").parse_unverified({"type": "mo_text", "id": name}) for name in ("é\ud800", "\\xe9")]
    assert [each.idempotency_key for each in strange] == ["sms:mo_text:\\xe9\\ud800", "sms:mo_text:%5Cxe9"]


def test_events_built_by_hand() -> None:
    event = MoText("mo_text", "01K0A", "1", "2", "Hi", "2031-04-05T04:00:00Z", None, None, None)
    assert event.idempotency_key == "sms:mo_text:01K0A"
    assert event.raw == {}
    event.id = ""
    assert event.idempotency_key.startswith("sms:MoText:")


# -------------------------------------------------------------------------------------------------- Once
def test_once() -> None:
    once = Once(MemoryStore())
    event, other = event_of("sms", SMS["MoText"]), event_of("sms", SMS["MoBinary"])
    handled: list[Event] = []
    for each in (event, other, event, event_of("sms", SMS["MoText"])):
        with once(each) as first:
            if first:
                handled.append(each)
    assert handled == [event, other]
    assert not once.first(event)
    once.forget(event)
    assert once.first(event)


def test_once_forgets_what_failed() -> None:
    once = Once(MemoryStore())
    event = event_of("sms", SMS["MoText"])

    def fail(*, expected: bool) -> None:
        with once(event) as first:
            assert first is expected
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail(expected=True)
    with once(event) as first:
        assert first
    # A repeat that fails does not make the first delivery undone.
    with pytest.raises(ZeroDivisionError):
        fail(expected=False)
    assert not once.first(event)


def test_once_for_a_time() -> None:
    clock = Clock()
    once = Once(MemoryStore(clock=clock), ttl=60)
    event = event_of("numbers", {"eventId": "1"})
    assert once.first(event)
    clock.now += 59
    assert not once.first(event)
    clock.now += 1
    assert once.first(event)


# ---------------------------------------------------------------------------------------------- the store
def test_store() -> None:
    clock = Clock()
    store: SeenStore = MemoryStore(clock=clock)
    assert store.add("a", 10)
    assert not store.add("a", 10)
    assert store.add("b", 20)
    store.remove("b")
    store.remove("never there")
    assert store.add("b", 20)
    clock.now += 10
    assert store.add("a", 10)
    assert not store.add("b", 10)
    clock.now += 10
    assert store.add("a", 0)
    assert store.add("a", 10)


def test_store_is_bounded() -> None:
    clock = Clock()
    store = MemoryStore(limit=20, clock=clock)
    for number in range(1000):
        assert store.add(str(number), 60)
        assert len(store) <= 20
    assert not store.add("999", 60)
    assert not store.add("990", 60)
    assert store.add("1", 60)
    clock.now += 61
    assert store.add("new", 60)
    for number in range(20):
        store.add(f"other {number}", 60)
    assert len(store) <= 20
    smallest = MemoryStore(limit=1)
    assert smallest.add("a", 60)
    assert not smallest.add("a", 60)
    assert smallest.add("b", 60)
    assert len(smallest) == 1


def test_what_has_run_out_goes_first() -> None:
    clock = Clock()
    store = MemoryStore(limit=4, clock=clock)
    store.add("long", 1000)
    for number in range(3):
        store.add(str(number), 10)
    clock.now += 11
    assert store.add("new", 10)
    assert len(store) == 2
    assert not store.add("long", 1000)


@pytest.mark.parametrize("limit", [0, -1, 1.5, True, "10", None])
def test_limits_that_make_no_sense(limit: Any) -> None:
    with pytest.raises(ValidationException, match="limit"):
        MemoryStore(limit)


def test_store_from_many_threads() -> None:
    store = MemoryStore(limit=50_000)

    def add(number: int) -> bool:
        return store.add(str(number % 2000), 60)

    with ThreadPoolExecutor(8) as pool:
        new = list(pool.map(add, range(16_000)))
    assert sum(new) == 2000
    assert len(store) == 2000
