"""How the sandbox sends callbacks: order, repeats, limits, the log, stopping; and what each product sends."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import threading

import pytest
import urllib3

from sinch import CallbackSignatureException
from sinch.callbacks import SMSCallbacks
from sinch.sandbox import Callback, Sandbox
from sinch.sandbox.callbacks.outbox import CAPACITY, MOST_WAITING, SCHEDULE
from sinch.sandbox.callbacks.sender import ANSWER_BYTES, is_on_this_machine
from sinch.sandbox.callbacks.signatures import (
    application_signature,
    numbers_signature,
    unsigned,
    webhook_signature,
)
from sinch.sandbox.traffic import Json, JsonObject

from .desk import START, Desk, items, pick
from .receiver import Give, Got, receiving

URL = "http://127.0.0.1:9/in"


def post(desk: Desk, event: str = "e", url: str = URL) -> Callback:
    return desk.state.outbox.post("sms", event, url, {"event": event}, unsigned)


def take(desk: Desk) -> Callback | None:
    return desk.state.outbox.take()


def give(desk: Desk, status: int | None) -> Callback:
    callback = take(desk)
    assert callback is not None
    desk.state.outbox.answered(callback, status)
    return callback


# The outbox, without sockets


def test_callbacks_to_one_url_leave_in_order(desk: Desk) -> None:
    first, second = post(desk, "first"), post(desk, "second")
    other = post(desk, "other", "http://127.0.0.1:9/else")
    assert take(desk) is first
    assert take(desk) is other, "another URL does not wait"
    assert take(desk) is None, "the second waits for the first"
    desk.state.outbox.answered(first, 200)
    assert take(desk) is second


def test_order_is_kept_while_the_first_one_is_repeated(desk: Desk) -> None:
    first, second = post(desk, "first"), post(desk, "second")
    give(desk, 503)
    assert take(desk) is None
    assert desk.state.outbox.patience() == SCHEDULE[0]
    desk.state.advance(SCHEDULE[0])
    assert give(desk, 200) is first
    assert give(desk, 200) is second
    assert [callback.state for callback in (first, second)] == ["delivered", "delivered"]


def test_repeats_double_their_distance_and_come_to_an_end(desk: Desk) -> None:
    callback = post(desk)
    give(desk, None)
    elapsed: list[float] = []
    while callback.next_at is not None:
        wait = (callback.next_at - desk.state.now()).total_seconds()
        desk.state.advance(wait - 0.001)
        assert take(desk) is None, "not a moment too early"
        desk.state.advance(0.001)
        give(desk, 500)
        elapsed.append((callback.attempts[-1].at - callback.attempts[0].at).total_seconds())
    assert tuple(map(round, elapsed)) == SCHEDULE
    assert (SCHEDULE[:3], SCHEDULE[-1]) == ((5, 10, 20), 81_920)
    assert callback.state == "failed"
    assert desk.state.outbox.idle


def test_clock_that_leaps_skips_repeats(desk: Desk) -> None:
    callback = post(desk)
    give(desk, 500)
    desk.state.advance(1000)
    give(desk, 500)
    assert callback.next_at is not None
    assert (callback.next_at - callback.attempts[0].at).total_seconds() == 1280
    desk.state.advance(100_000)
    give(desk, 500)
    assert callback.state == "failed"


@pytest.mark.parametrize(
    ("status", "state"),
    [
        (200, "delivered"),
        (204, "delivered"),
        (301, "waiting"),
        (400, "waiting"),
        (401, "waiting"),
        (500, "waiting"),
        (None, "waiting"),
    ],
)
def test_what_is_not_delivered_is_repeated(desk: Desk, status: int | None, state: str) -> None:
    post(desk)
    assert give(desk, status).state == state


@pytest.mark.parametrize(
    ("status", "state"), [(400, "failed"), (404, "failed"), (302, "failed"), (429, "waiting"), (502, "waiting")]
)
def test_sms_repeats_what_the_server_may_get_right_later(desk: Desk, status: int, state: str) -> None:
    desk.state.sms.callback_url = URL
    desk.state.sms.receive("46701234567", "46709999999", "Hi")
    assert give(desk, status).state == state


def test_fallback_is_tried_once_and_at_once(desk: Desk) -> None:
    outbox = desk.state.outbox
    heard: list[str] = []
    outbox.post(
        "voice", "ice", URL, {}, unsigned, repeats="never", fallback="http://127.0.0.1:9/two",
        heard=lambda callback: heard.append(callback.state),
    )  # fmt: skip
    assert give(desk, 500).url.endswith("/two")
    assert heard == []
    callback = give(desk, None)
    assert [attempt.url for attempt in callback.attempts] == [URL, "http://127.0.0.1:9/two"]
    assert (callback.state, heard) == ("failed", ["failed"])


def test_waiting_and_log_are_bounded(desk: Desk) -> None:
    for number in range(MOST_WAITING):
        post(desk, f"e{number}")
    last = post(desk, "too many")
    assert last.state == "failed"
    assert last.answer is not None
    assert "too many" in last.answer.error
    assert len(desk.state.outbox.all()) == CAPACITY
    give(desk, 200)
    assert post(desk).state == "waiting"


def test_reset_forgets_callbacks_also_those_under_way(desk: Desk) -> None:
    post(desk)
    under_way = take(desk)
    assert under_way is not None
    post(desk)
    desk.state.reset()
    assert desk.state.outbox.all() == []
    desk.state.outbox.answered(under_way, 500)
    assert desk.state.outbox.all() == []
    assert (take(desk), desk.state.outbox.patience(), desk.state.outbox.idle) == (None, None, True)


def test_failing_listener_does_not_stop_the_outbox(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    def heard(callback: Callback) -> None:
        raise RuntimeError(callback.event)

    desk.state.outbox.post("voice", "ice", URL, {}, unsigned, heard=heard)
    assert give(desk, 200).state == "delivered"
    assert "could not be used" in caplog.text
    assert desk.state.outbox.idle


def test_wakes_are_due_once(desk: Desk) -> None:
    outbox = desk.state.outbox
    outbox.wake_at(START)
    outbox.wake_at(START)
    assert not outbox.idle
    assert outbox.patience() == 0
    assert (outbox.overdue(), outbox.overdue(), outbox.idle) == (True, False, True)


@pytest.mark.parametrize("url", ["http://[::1", "http://127.0.0.1:x/", "nonsense", ""])
def test_odd_urls_do_not_stop_the_outbox(desk: Desk, url: str) -> None:
    post(desk, url=url)
    assert take(desk) is not None


@pytest.mark.parametrize(
    ("url", "here"),
    [
        ("http://localhost:8000/x", True),
        ("https://LOCALHOST./x", True),
        ("http://shop.localhost/x", True),
        ("http://127.0.0.1/x", True),
        ("http://127.8.8.8:1/x", True),
        ("http://[::1]:5/x", True),
        ("http://user@localhost/x", True),
        ("http://localhost@example.com/x", False),
        ("http://example.com/localhost", False),
        ("http://127.0.0.1.example.com/", False),
        ("http://notlocalhost/", False),
        ("http://0.0.0.0/", False),
        ("http://10.0.0.1/", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_this_machine_is_known_by_its_names(url: str, here: bool) -> None:
    assert is_on_this_machine(url) is here


# Signatures, worked out a second time


def test_numbers_signature_is_that_of_the_published_vector() -> None:
    body = (
        b'{"eventId":"e1","timestamp":"2024-07-23T14:02:14.415637289","resourceType":"ACTIVE_NUMBER",'
        b'"eventType":"PROVISIONING_TO_SMS_PLATFORM","status":"SUCCEEDED"}'
    )
    sign = numbers_signature("0123456789abcdef0123456789abcdef")
    headers = sign(body, "application/json", "/", START)
    assert headers == {"x-sinch-signature": "3e46a9e1f81492ac04d3913f3dd933fc24d4d4ab"}
    assert numbers_signature(None)(body, "application/json", "/", START) == {}


def test_webhook_signature_covers_body_nonce_and_time() -> None:
    sign = webhook_signature("tulip")
    first, second = sign(b"{}", "application/json", "/", START), sign(b"{}", "application/json", "/", START)
    prefix = "x-sinch-webhook-signature"
    text = f"{{}}.{first[prefix + '-nonce']}.{int(START.timestamp())}"
    mac = hmac.digest(b"tulip", text.encode(), "sha256")
    assert first[prefix] == base64.b64encode(mac).decode()
    assert first[prefix + "-algorithm"] == "HmacSHA256"
    assert first[prefix + "-nonce"] != second[prefix + "-nonce"]
    assert webhook_signature("")(b"{}", "application/json", "/", START) == {}


@pytest.mark.parametrize("secret", ["c2VjcmV0IQ==", "c2VjcmV0IQ"])
def test_application_signature_covers_method_type_time_and_path(secret: str) -> None:
    headers = application_signature("key", secret)(b'{"a":1}', "application/json", "/in", START)
    digest = base64.b64encode(hashlib.md5(b'{"a":1}').digest()).decode()
    lines = f"POST\n{digest}\napplication/json\nx-timestamp:{headers['x-timestamp']}\n/in"
    mac = base64.b64encode(hmac.digest(b"secret!", lines.encode(), "sha256")).decode()
    assert headers["authorization"] == f"application key:{mac}"


# Over sockets


def test_callbacks_arrive_in_order_and_signed(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        sandbox.set_sms_callback(f"{receiver.url}/sms/in?shop=1", secret="tulip")
        for number in range(20):
            sandbox.receive_sms("+46701234567", "+46709999999", f"message {number}")
        sent = sandbox.wait_for_callbacks()
    assert [callback.state for callback in sent] == ["delivered"] * 20
    callbacks = SMSCallbacks("tulip")
    events = [callbacks.parse(got.body, got.headers) for got in receiver.got]
    assert [event.as_dict()["body"] for event in events] == [f"message {number}" for number in range(20)]
    first = receiver.got[0]
    assert first.path == "/sms/in?shop=1"
    assert first.headers["content-type"] == "application/json"
    with pytest.raises(CallbackSignatureException):
        SMSCallbacks("rose").parse(first.body, first.headers)
    with pytest.raises(CallbackSignatureException):
        callbacks.parse(first.body + b" ", first.headers)


def test_failed_callback_is_repeated_when_the_clock_gets_there(sandbox: Sandbox) -> None:
    answers = [Give(503), Give(cut=True), Give(429), Give(204)]
    with receiving(lambda got: answers.pop(0)) as receiver:
        sandbox.set_sms_callback(receiver.url, secret="tulip")
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        for count, seconds in ((1, 5), (2, 5), (3, 10)):
            (callback,) = sandbox.wait_for_callbacks()
            assert (callback.state, len(receiver.got), len(callback.attempts)) == ("waiting", count, count)
            sandbox.advance(seconds)
        (callback,) = sandbox.wait_for_callbacks()
    assert callback.state == "delivered"
    assert [attempt.status for attempt in callback.attempts] == [503, None, 429, 204]
    assert callback.attempts[1].error
    assert {got.body for got in receiver.got} == {callback.body}
    # The moved clock does not make signatures that receivers take for future ones; each attempt has its own.
    for got in receiver.got:
        SMSCallbacks("tulip").parse(got.body, got.headers)
    assert len({got.headers["x-sinch-webhook-signature"] for got in receiver.got}) == 4


def test_dropped_callback_lets_the_next_one_pass(sandbox: Sandbox) -> None:
    with receiving(lambda got: Give(400 if b"first" in got.body else 200)) as receiver:
        sandbox.set_sms_callback(receiver.url)
        sandbox.receive_sms("+46701234567", "+46709999999", "first")
        sandbox.receive_sms("+46701234567", "+46709999999", "second")
        sent = sandbox.wait_for_callbacks()
    assert [callback.state for callback in sent] == ["failed", "delivered"]


def test_unsigned_without_a_secret(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        sandbox.set_sms_callback(receiver.url)
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        sandbox.wait_for_callbacks()
    assert not [name for name in receiver.got[0].headers if name.startswith("x-sinch")]


def test_other_machines_are_not_called(sandbox: Sandbox) -> None:
    sandbox.set_sms_callback("https://example.com/in")
    sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
    (callback,) = sandbox.wait_for_callbacks()
    assert callback.state == "withheld"
    assert callback.answer is not None
    assert "callbacks_anywhere" in callback.answer.error


def test_other_machines_are_called_when_allowed() -> None:
    # The name does not exist: there is an attempt that fails, and it is to be repeated.
    with Sandbox(callbacks_anywhere=True) as sandbox:
        sandbox.set_sms_callback("http://shop.invalid/in")
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        (callback,) = sandbox.wait_for_callbacks(30)
    assert callback.state == "waiting"
    assert callback.answer is not None
    assert callback.answer.error


def test_nobody_listening(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        url = receiver.url
    sandbox.set_sms_callback(url)
    sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
    (callback,) = sandbox.wait_for_callbacks()
    assert callback.state == "waiting"
    assert callback.answer is not None
    assert "refused" in callback.answer.error


@pytest.mark.parametrize(
    "answer",
    [
        Give(200, b"x", {"content-length": "nonsense"}),
        Give(302, b"", {"location": "http://127.0.0.1:1/"}),
        Give(200, b"x" * (ANSWER_BYTES + 1)),
        Give(cut=True),
    ],
    ids=["length", "redirect", "large", "cut"],
)
def test_odd_answers_are_no_delivery_or_harmless(sandbox: Sandbox, answer: Give) -> None:
    with receiving(lambda got: answer) as receiver:
        sandbox.set_sms_callback(receiver.url)
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        (callback,) = sandbox.wait_for_callbacks()
        assert len(receiver.got) == 1
    expected = "failed" if answer.status == 302 else "delivered" if "content-length" in answer.headers else "waiting"
    assert callback.state == expected


def test_credentials_in_the_url_become_basic_authorization(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        sandbox.set_sms_callback(receiver.url.replace("//", "//ann:p%40ss@") + "/in")
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        sandbox.wait_for_callbacks()
    assert receiver.got[0].headers["authorization"] == "Basic " + base64.b64encode(b"ann:p@ss").decode()


def test_slow_server_keeps_nobody_waiting(sandbox: Sandbox) -> None:
    release = threading.Event()

    def answer(got: Got) -> Give:
        if got.path == "/slow":
            release.wait(30)
        return Give()

    with receiving(answer) as receiver:
        client = sandbox.client()
        for path in ("slow", "quick"):
            client.sms.batches.send(
                body="Hi", delivery_report="full", to=["+46701234567"], callback_url=f"{receiver.url}/{path}"
            )
        sandbox.advance(1)
        outbox = sandbox.state.outbox
        with sandbox.state.lock:
            assert outbox.quiet.wait_for(lambda: any(one.state == "delivered" for one in outbox.all()), 10)
        assert {callback.url.rpartition("/")[2]: callback.state for callback in sandbox.callbacks} == {
            "slow": "waiting",
            "quick": "delivered",
        }
        with pytest.raises(TimeoutError):
            sandbox.wait_for_callbacks(0.01)
        release.set()
        assert {callback.state for callback in sandbox.wait_for_callbacks()} == {"delivered"}


def test_stopping_does_not_wait_for_slow_servers() -> None:
    arrived, release = threading.Event(), threading.Event()

    def answer(got: Got) -> Give:
        arrived.set()
        release.wait(30)
        return Give(cut=True)

    with receiving(answer) as receiver:
        with Sandbox() as sandbox:
            sandbox.set_sms_callback(receiver.url)
            sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
            assert arrived.wait(10)
        assert not [thread for thread in threading.enumerate() if thread.name.startswith("sinch-sandbox")]
        release.set()
    (callback,) = sandbox.callbacks
    assert callback.answer is not None
    assert callback.answer.error == "the sandbox was stopped"


def test_what_waits_is_sent_after_another_start() -> None:
    sandbox = Sandbox()
    with receiving() as receiver:
        sandbox.set_sms_callback(receiver.url)
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        assert [callback.state for callback in sandbox.callbacks] == ["waiting"]
        with sandbox:
            assert [callback.state for callback in sandbox.wait_for_callbacks()] == ["delivered"]


def test_repeating_by_hand(sandbox: Sandbox) -> None:
    with receiving() as receiver:
        sandbox.set_sms_callback(receiver.url)
        sandbox.receive_sms("+46701234567", "+46709999999", "Hi")
        (callback,) = sandbox.wait_for_callbacks()
        sandbox.repeat_callback(callback.id)
        assert len(sandbox.wait_for_callbacks()) == 2
    assert receiver.got[0].body == receiver.got[1].body
    with pytest.raises(KeyError):
        sandbox.repeat_callback("none")


def test_log_and_settings_over_http(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    def ask(method: str, path: str, body: Json = None) -> tuple[int, Json]:
        answer = pool.request(method, f"{sandbox.url}/_sandbox/{path}", json=body)
        parsed: Json = json.loads(answer.data) if answer.data else None
        return answer.status, parsed

    with receiving() as receiver:
        assert ask("PUT", "sms/callback", {"url": receiver.url, "secret": "tulip"})[0] == 204
        inbound: Json = {"from": "+46701234567", "to": "+46709999999", "body": "Grüße"}
        assert ask("POST", "sms/inbounds", inbound)[0] == 201
        sandbox.wait_for_callbacks()
        status, shown = ask("GET", "callbacks")
        assert status == 200
        (entry,) = items(shown, "callbacks")
        assert (pick(entry, "product"), pick(entry, "event"), pick(entry, "state")) == ("sms", "mo_text", "delivered")
        assert pick(entry, "body", "body") == "Grüße"
        assert pick(entry, "attempts", 0, "status") == 200
        assert pick(entry, "headers", "x-sinch-webhook-signature")
        assert ask("POST", f"callbacks/{pick(entry, 'id')}/repeat")[0] == 201
        assert len(sandbox.wait_for_callbacks()) == 2
        assert items(ask("GET", "callbacks?product=voice")[1], "callbacks") == []
        assert ask("POST", "callbacks/none/repeat")[0] == 404
        wrong: list[JsonObject] = [{"url": "ftp://x"}, {"url": 5}, {}, {"url": receiver.url, "more": 1}]
        for body in wrong:
            assert ask("PUT", "sms/callback", body)[0] == 400
        assert ask("PUT", "verifications/callback", {"url": "http://"})[0] == 400
        assert ask("PUT", "verifications/callback", {"url": None})[0] == 204
        assert ask("PUT", "sms/callback", {"url": ""})[0] == 204
        ask("POST", "sms/inbounds", inbound)
        assert len(sandbox.wait_for_callbacks()) == 2
    with pytest.raises(ValueError, match="not a URL"):
        sandbox.set_sms_callback("nowhere")
