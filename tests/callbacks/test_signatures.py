"""What is let in: the right signature over the right bytes at the right time, and nothing else."""

from __future__ import annotations

import ast
import base64
import hashlib
import hmac
import inspect
from collections.abc import Callable
from email.message import Message
from typing import Any

import pytest

from sinch import CallbackSignatureException, ValidationException
from sinch.callbacks import (
    Callback,
    ConversationCallbacks,
    IncomingCallEvent,
    MemoryStore,
    MessageInboundEvent,
    MoText,
    NumberEvent,
    NumbersCallbacks,
    SMSCallbacks,
    VerificationCallbacks,
    VerificationRequestEvent,
    VoiceCallbacks,
    applications,
    numbers,
    webhooks,
)
from sinch.models.model import Headers as ResponseHeaders
from tests.callbacks.payloads import (
    ALL,
    APPLICATION_SECRET,
    CONVERSATION,
    KEY,
    NOW,
    NUMBERS,
    PATH,
    SECRET,
    SMS,
    VERIFICATION,
    VOICE,
    Clock,
    Product,
    as_json,
    products,
)

Webhook = type[SMSCallbacks] | type[ConversationCallbacks]
Application = type[VoiceCallbacks] | type[VerificationCallbacks]
WEBHOOKS = pytest.mark.parametrize("receiver", [SMSCallbacks, ConversationCallbacks])
APPLICATIONS = pytest.mark.parametrize("receiver", [VoiceCallbacks, VerificationCallbacks])
EVERY = pytest.mark.parametrize("product", products(), ids=lambda product: product.name)
BODIES = {
    "sms": as_json(SMS["MoText"]),
    "numbers": as_json(NUMBERS["NumberEvent"]),
    "conversation": as_json(CONVERSATION["MessageInboundEvent"]),
    "voice": as_json(VOICE["IncomingCallEvent"]),
    "verification": as_json(VERIFICATION["VerificationRequestEvent"]),
}


# ----------------------------------------------------------------------- signatures that were made elsewhere
def webhook_headers(body: bytes, nonce: str = "01K0NONCE", timestamp: str = f"{NOW:.0f}") -> dict[str, str]:
    signed = body + b"." + nonce.encode() + b"." + timestamp.encode()
    return {
        "X-Sinch-Webhook-Signature": base64.b64encode(
            hmac.new(SECRET.encode(), signed, hashlib.sha256).digest()
        ).decode(),
        "X-Sinch-Webhook-Signature-Nonce": nonce,
        "X-Sinch-Webhook-Signature-Timestamp": timestamp,
        "X-Sinch-Webhook-Signature-Algorithm": "HmacSHA256",
    }


def application_headers(
    body: bytes,
    *,
    method: str = "POST",
    path: str = PATH,
    timestamp: str = "2031-04-05T04:00:00.0000000Z",
    content_type: str = "application/json; charset=utf-8",
) -> dict[str, str]:
    digest = base64.b64encode(hashlib.md5(body).digest()).decode()
    text = "\n".join((method, digest, content_type, f"x-timestamp:{timestamp}", path))
    mac = hmac.new(base64.b64decode(APPLICATION_SECRET), text.encode(), hashlib.sha256)
    return {
        "Authorization": f"Application {KEY}:{base64.b64encode(mac.digest()).decode()}",
        "x-timestamp": timestamp,
        "Content-Type": content_type,
    }


def test_sms_and_conversation() -> None:
    body = BODIES["sms"]
    event = SMSCallbacks(SECRET, clock=Clock()).parse(body, webhook_headers(body))
    assert isinstance(event, MoText)
    assert event.body == "Yes please ☺"
    body = BODIES["conversation"]
    found = ConversationCallbacks(SECRET, clock=Clock()).parse(body, webhook_headers(body))
    assert isinstance(found, MessageInboundEvent)


def test_numbers() -> None:
    body = BODIES["numbers"]
    signature = hmac.new(SECRET.encode(), body, hashlib.sha1).hexdigest()
    assert isinstance(NumbersCallbacks(SECRET).parse(body, {"x-sinch-signature": signature}), NumberEvent)


def test_voice_and_verification() -> None:
    body = BODIES["voice"]
    call = VoiceCallbacks(KEY, APPLICATION_SECRET, clock=Clock()).parse(body, application_headers(body), path=PATH)
    assert isinstance(call, IncomingCallEvent)
    body = BODIES["verification"]
    attempt = VerificationCallbacks(KEY, APPLICATION_SECRET, clock=Clock()).parse(
        body, application_headers(body), path=PATH, method="post"
    )
    assert isinstance(attempt, VerificationRequestEvent)


#: Worked out once with another implementation (openssl).
FIXED = b'{"type":"mo_text","id":"01K0A","from":"1","to":"2","body":"Hi","received_at":"2031-04-05T04:00:00Z"}'


def test_fixed_vectors() -> None:
    webhook = {
        "x-sinch-webhook-signature": "6CpMTxQ297ftOA8EcH+Q0JZLJjZhTkz7pSbn5ISACa8=",
        "x-sinch-webhook-signature-nonce": "01K0NONCE",
        "x-sinch-webhook-signature-timestamp": "1933128000",
    }
    assert SMSCallbacks(SECRET, clock=Clock()).parse(FIXED, webhook).extra == {}
    assert ConversationCallbacks(SECRET, clock=Clock()).parse(FIXED, webhook).extra["id"] == "01K0A"
    NumbersCallbacks(SECRET).parse(FIXED, {"X-Sinch-Signature": "2acac1c99e3b6a11e659bdd3814bccd059cae32a"})
    application = {
        "authorization": f"application {KEY}:5AIWF154mDA0Rz+tMcgofBc0eHkQifmEgegQDMpFJio=",
        "x-timestamp": "2031-04-05T04:00:00Z",
        "content-type": "application/json",
    }
    VoiceCallbacks(KEY, APPLICATION_SECRET, clock=Clock()).parse(FIXED, application, path="/hooks/+46701234567")


# ---------------------------------------------------------------------------------- every product the same
@EVERY
def test_own_signatures_are_accepted(product: Product) -> None:
    body = BODIES[product.name]
    headers = product.sign(body)
    expected = product.parse_unverified(body)
    assert product.parse(body, headers) == expected
    assert product.parse(body.decode(), headers) == expected
    assert product.parse(bytearray(body), headers) == expected
    assert product.sign(body.decode()).keys() == headers.keys()


def test_clock_of_the_machine() -> None:
    body = BODIES["sms"]
    for webhook in (SMSCallbacks(SECRET), ConversationCallbacks(SECRET)):
        webhook.parse(body, webhook.sign(body))
    for application in (VoiceCallbacks(KEY, APPLICATION_SECRET), VerificationCallbacks(KEY, APPLICATION_SECRET)):
        application.parse(body, application.sign(body, path="/x"), path="/x")


def _message(headers: dict[str, str]) -> Message:
    message = Message()
    for name, value in headers.items():
        message[name] = value
    return message


FORMS: dict[str, Callable[[dict[str, str]], Any]] = {
    "upper case": lambda headers: {name.upper(): value for name, value in headers.items()},
    "lower case": lambda headers: {name.lower(): value for name, value in headers.items()},
    "one-item lists": lambda headers: {name: [value] for name, value in headers.items()},
    "one-item tuples": lambda headers: {name: (value,) for name, value in headers.items()},
    "pairs": lambda headers: list(headers.items()),
    "generator": lambda headers: ((name, value) for name, value in headers.items()),
    "bytes of ASGI": lambda headers: [(name.lower().encode(), value.encode()) for name, value in headers.items()],
    "http.client": _message,
    "another mapping": ResponseHeaders,
    "with more": lambda headers: {"Host": "x", "X-Number": 7, **headers, "X-None": None, "X-Empty": []},
}


@EVERY
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_headers_in_any_form(product: Product, form: Callable[[dict[str, str]], Any]) -> None:
    body = BODIES[product.name]
    assert product.parse(body, form(product.sign(body))) == product.parse_unverified(body)


@EVERY
def test_the_first_of_several_headers_counts(product: Product) -> None:
    body = BODIES[product.name]
    good = list(product.sign(body).items())
    wrong = [(name.upper(), "x") for name, _ in good]
    product.parse(body, good + wrong)
    with pytest.raises(CallbackSignatureException):
        product.parse(body, wrong + good)


@EVERY
def test_tampered_bodies(product: Product) -> None:
    body = BODIES[product.name]
    headers = product.sign(body)
    changed = [body + b" ", b" " + body, body.replace(b": ", b":"), body[:-1], body.upper(), b"", b"{}"]
    changed += [body[:at] + bytes([body[at] ^ 1]) + body[at + 1 :] for at in range(0, len(body), 7)]
    for other in changed:
        with pytest.raises(CallbackSignatureException):
            product.parse(other, headers)


@EVERY
def test_tampered_and_missing_headers(product: Product) -> None:
    body = BODIES[product.name]
    headers = product.sign(body)
    signed = [name for name in headers if product.name in {"voice", "verification"} or name != "Content-Type"]
    for name in signed:
        without = {key: value for key, value in headers.items() if key != name}
        for wrong in (
            without if "algorithm" not in name else {**without, name: "none"},
            {**headers, name: headers[name] + "x"},
            {**headers, name: "é\ud800☺"},
        ):
            with pytest.raises(CallbackSignatureException):
                product.parse(body, wrong)
        if "algorithm" not in name:
            with pytest.raises(CallbackSignatureException):
                product.parse(body, {**headers, name: ""})
    no_headers: list[Any] = [{}, [], None, 7, "abc", b"abc", object(), [("a",)], [1, 2], dict]
    for nothing in no_headers:
        with pytest.raises(CallbackSignatureException):
            product.parse(body, nothing)


@EVERY
def test_every_character_of_a_signature_counts(product: Product) -> None:
    body = BODIES[product.name]
    headers = product.sign(body)
    name = next(key for key in headers if key.lower() in {
        "authorization", "x-sinch-signature", "x-sinch-webhook-signature",
    })  # fmt: skip
    value = headers[name]
    for at, character in enumerate(value):
        if value[:at].count(" ") or " " not in value:  # the scheme in front is compared without regard to case
            other = "A" if character != "A" else "B"
            with pytest.raises(CallbackSignatureException):
                product.parse(body, {**headers, name: value[:at] + other + value[at + 1 :]})
    for other in (value[:-1], value + "=", value.swapcase(), value + " "):
        with pytest.raises(CallbackSignatureException):
            product.parse(body, {**headers, name: other})


@EVERY
def test_signatures_of_others(product: Product) -> None:
    body = BODIES[product.name]
    others: dict[str, dict[str, str]] = {
        "sms": SMSCallbacks("another", clock=Clock()).sign(body),
        "numbers": NumbersCallbacks("another").sign(body),
        "conversation": ConversationCallbacks(SECRET + " ", clock=Clock()).sign(body),
        "voice": VoiceCallbacks(KEY, "YW5vdGhlcg==", clock=Clock()).sign(body, path=PATH),
        "verification": VerificationCallbacks("another", APPLICATION_SECRET, clock=Clock()).sign(body, path=PATH),
    }
    with pytest.raises(CallbackSignatureException):
        product.parse(body, others[product.name])


@EVERY
@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b'"x"',
        b"null",
        b"NaN",
        b'{"a":NaN}',
        b'{"a":' + b"9" * 5000 + b',"b":NaN}',
        b"\xff\xfe{",
        b"\x80",
        b"{}{}",
        b"[" * 100_000,
    ],
    ids=lambda content: repr(content[:8]),
)
def test_signed_nonsense(product: Product, content: bytes) -> None:
    with pytest.raises(ValidationException):
        product.parse(content, product.sign(content))
    with pytest.raises(ValidationException):
        product.parse_unverified(content)


@EVERY
def test_bodies_that_are_none(product: Product) -> None:
    headers = product.sign(b"{}")
    for body in (None, 7, {"a": 1}, ["{}"], "\ud800"):
        with pytest.raises(ValidationException, match="body"):
            product.parse(body, headers)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        with pytest.raises(ValidationException, match="body"):
            product.sign(body)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_messages_hold_no_secrets_and_no_content() -> None:
    for product in products():
        body = BODIES[product.name]
        for headers in ({}, product.sign(b"{}"), {"Authorization": f"Application {KEY}:x", "x-timestamp": "y"}):
            with pytest.raises(CallbackSignatureException) as refused:
                product.parse(body, headers)
            for private in (SECRET, APPLICATION_SECRET, KEY, "46701234567"):
                assert private not in str(refused.value)
    assert repr(SMSCallbacks(SECRET)) == "<SMSCallbacks>"
    assert SECRET not in repr(Callback(SECRET, {"a": SECRET}))


def test_signatures_are_compared_in_constant_time() -> None:
    for module in (webhooks, applications, numbers):
        tree = ast.parse(inspect.getsource(module))
        compared = {
            part.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Compare)
            for part in (node.left, *node.comparators)
            if isinstance(part, ast.Name)
        }
        assert "hmac.compare_digest" in ast.unparse(tree)
        assert not compared & {"given", "expected", "signature", "key"}


# -------------------------------------------------------------------------------------------- time and replays
@pytest.mark.parametrize("name", ["sms", "conversation", "voice", "verification"])
def test_age(name: str) -> None:
    clock = Clock()
    product = next(each for each in products(clock) if each.name == name)
    body = BODIES[name]
    headers = product.sign(body)
    for fine in (0, 300, -300, 299.5, -12):
        clock.now = NOW + fine
        product.parse(body, headers)
    for bad in (300.5, -300.5, 86400, -86400):
        clock.now = NOW + bad
        with pytest.raises(CallbackSignatureException, match="max_age is 300 s"):
            product.parse(body, headers)


def test_max_age_of_receiver_and_of_call() -> None:
    clock = Clock()
    body = BODIES["sms"]
    for strict in (
        SMSCallbacks(SECRET, max_age=10, clock=clock),
        ConversationCallbacks(SECRET, max_age=10, clock=clock),
    ):
        headers = strict.sign(body)
        clock.now = NOW + 11
        with pytest.raises(CallbackSignatureException):
            strict.parse(body, headers)
        strict.parse(body, headers, max_age=11)
        strict.parse(body, headers, max_age=None)
        strict.parse(body, headers, max_age=float("inf"))
        strict.parse(body, headers, max_age=10**400)
        clock.now = NOW
    lenient = VoiceCallbacks(KEY, APPLICATION_SECRET, max_age=None, clock=clock)
    signed = lenient.sign(body, path=PATH)
    clock.now = NOW + 10**9
    lenient.parse(body, signed, path=PATH)
    with pytest.raises(CallbackSignatureException):
        lenient.parse(body, signed, path=PATH, max_age=0)


@pytest.mark.parametrize("wrong", [-1, float("nan"), "300", True, [], float("-inf")])
def test_max_age_that_makes_no_sense(wrong: Any) -> None:
    with pytest.raises(ValidationException, match="max_age"):
        SMSCallbacks(SECRET, max_age=wrong)
    with pytest.raises(ValidationException, match="max_age"):
        VoiceCallbacks(KEY, APPLICATION_SECRET, max_age=wrong)
    good = ConversationCallbacks(SECRET)
    with pytest.raises(ValidationException, match="max_age"):
        good.parse(b"{}", good.sign(b"{}"), max_age=wrong)


@WEBHOOKS
@pytest.mark.parametrize(
    "timestamp", ["", " 1933128000", "1_933_128_000", "١٩٣٣١٢٨٠٠٠", "1933128000.0", "soon", "9" * 40]
)
@pytest.mark.parametrize("max_age", [300.0, None])
def test_webhook_timestamps_are_digits(receiver: Webhook, timestamp: str, max_age: float | None) -> None:
    with pytest.raises(CallbackSignatureException):
        receiver(SECRET, clock=Clock(), max_age=max_age).parse(b"{}", webhook_headers(b"{}", timestamp=timestamp))


@APPLICATIONS
def test_application_timestamps(receiver: Application) -> None:
    callbacks = receiver(KEY, APPLICATION_SECRET, clock=Clock())
    for fine in (
        "2031-04-05T04:00:00Z", "2031-04-05T04:00:00.1Z", "2031-04-05T04:00:00.1234567Z",
        "2031-04-05T04:00:00+00:00", "2031-04-05T06:00:00+02:00", "2031-04-05T04:00:00",
    ):  # fmt: skip
        callbacks.parse(b"{}", application_headers(b"{}", timestamp=fine), path=PATH)
    for bad in ("x-timestamp:2031-04-05T04:00:00Z", "soon", "0001-01-01T00:00:00+14:00", "1933128000"):
        headers = application_headers(b"{}", timestamp=bad)
        with pytest.raises(CallbackSignatureException):
            callbacks.parse(b"{}", headers, path=PATH)
        callbacks.parse(b"{}", headers, path=PATH, max_age=None)


@pytest.mark.parametrize("name", ["sms", "conversation", "voice", "verification"])
def test_replays_are_refused(name: str) -> None:
    clock, store = Clock(), MemoryStore(clock=Clock())
    body = BODIES[name]
    if name in {"sms", "conversation"}:
        webhook = (SMSCallbacks if name == "sms" else ConversationCallbacks)(SECRET, store=store, clock=clock)
        headers, again = webhook.sign(body), webhook.sign(body)
        webhook.parse(body, headers)
        webhook.parse(body, again)
        with pytest.raises(CallbackSignatureException, match="came before"):
            webhook.parse(body, headers)
        webhook.release(headers)
        webhook.parse(body, headers)
    else:
        kind = VoiceCallbacks if name == "voice" else VerificationCallbacks
        application = kind(KEY, APPLICATION_SECRET, store=store, clock=clock)
        headers = application.sign(body, path=PATH)
        application.parse(body, headers, path=PATH)
        with pytest.raises(CallbackSignatureException, match="came before"):
            application.parse(body, headers, path=PATH)
        clock.now += 1
        application.parse(body, application.sign(body, path=PATH), path=PATH)
        application.release(headers)
        application.parse(body, headers, path=PATH)


def test_a_replay_stays_refused_for_as_long_as_its_timestamp_is_good() -> None:
    clock = Clock()
    receiver = SMSCallbacks(SECRET, clock=clock, store=MemoryStore(clock=clock))
    body = BODIES["sms"]
    headers = webhook_headers(body, timestamp=f"{NOW + 300:.0f}")  # as far ahead as it may be
    receiver.parse(body, headers)
    for later in (1, 300, 599, 600):
        clock.now = NOW + later
        with pytest.raises(CallbackSignatureException, match="came before"):
            receiver.parse(body, headers)
    clock.now = NOW + 601
    with pytest.raises(CallbackSignatureException, match="timestamp"):
        receiver.parse(body, headers)


def test_what_was_refused_is_not_remembered() -> None:
    store = MemoryStore()
    receiver = SMSCallbacks(SECRET, clock=Clock(), store=store)
    body = BODIES["sms"]
    headers = receiver.sign(body)
    with pytest.raises(CallbackSignatureException):
        receiver.parse(b"{}", headers)
    with pytest.raises(ValidationException):
        receiver.parse(b"{", receiver.sign(b"{"))
    assert len(store) == 0
    receiver.parse(body, headers)
    assert len(store) == 1


# ----------------------------------------------------------------------------------- schemes of the products
@WEBHOOKS
def test_webhook_headers(receiver: Webhook) -> None:
    callbacks = receiver(SECRET, clock=Clock())
    headers = webhook_headers(b"{}")
    without = {name: value for name, value in headers.items() if not name.endswith("Algorithm")}
    callbacks.parse(b"{}", without)
    callbacks.parse(b"{}", {**without, "x-sinch-webhook-signature-algorithm": "HMACSHA256"})
    nonce, timestamp = headers["X-Sinch-Webhook-Signature-Nonce"], headers["X-Sinch-Webhook-Signature-Timestamp"]
    for wrong in (
        {**headers, "X-Sinch-Webhook-Signature-Algorithm": "HmacSHA1"},
        {**headers, "X-Sinch-Webhook-Signature-Nonce": timestamp, "X-Sinch-Webhook-Signature-Timestamp": nonce},
        {**headers, "X-Sinch-Webhook-Signature-Nonce": "7", "X-Sinch-Webhook-Signature-Timestamp": "7"},
    ):
        with pytest.raises(CallbackSignatureException):
            callbacks.parse(b"{}", wrong)


@APPLICATIONS
def test_application_headers(receiver: Application) -> None:
    callbacks = receiver(KEY, APPLICATION_SECRET, clock=Clock())
    headers = application_headers(b"{}")
    value = headers["Authorization"].partition(" ")[2]
    for scheme in ("application", "APPLICATION"):
        callbacks.parse(b"{}", {**headers, "Authorization": f"{scheme} {value}"}, path=PATH)
    basic = base64.b64encode(f"{KEY}:{APPLICATION_SECRET}".encode()).decode()
    for wrong in (
        f"Application  {value}", f" Application {value}", f"Application{value}", value, f"Basic {value}",
        f"public {value}", f"Service {value}", "Application", "Application ", f"Application {KEY}",
        f"Application {KEY}:", f"Application {KEY.upper()}:{value.partition(':')[2]}", f"Application :{value}",
        f"Application {value.partition(':')[2]}", f"Basic {KEY}:{APPLICATION_SECRET}", f"Basic {basic}",
    ):  # fmt: skip
        with pytest.raises(CallbackSignatureException):
            callbacks.parse(b"{}", {**headers, "Authorization": wrong}, path=PATH)
    for method in ("GET", "PUT", "POSTS"):
        with pytest.raises(CallbackSignatureException):
            callbacks.parse(b"{}", headers, path=PATH, method=method)
    for path in ("/", "/hooks", PATH + "/", PATH + "x", PATH.upper(), "/x" + PATH, "hooks/sinch", f"/?{PATH}"):
        with pytest.raises(CallbackSignatureException):
            callbacks.parse(b"{}", headers, path=path)
    for nothing in ("", None, 7):
        with pytest.raises(ValidationException, match="path"):
            callbacks.parse(b"{}", headers, path=nothing)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        with pytest.raises(ValidationException, match="method"):
            callbacks.parse(b"{}", headers, path=PATH, method=nothing)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@APPLICATIONS
def test_paths_as_frameworks_give_them(receiver: Application) -> None:
    callbacks = receiver(KEY, APPLICATION_SECRET, clock=Clock())
    for signed, seen in (
        (PATH, f"https://example.com{PATH}"),
        (PATH, f"{PATH}?a=b"),
        (f"{PATH}?a=b", f"{PATH}?a=b"),
        ("/é x/+1", "/%C3%A9%20x/+1"),
        ("/%C3%A9%20x/+1", "/é x/+1"),
        ("/%C3%A9/+1", "/%C3%A9/+1"),
        ("/a:b/@c", "/a:b/@c"),
        ("/", "https://example.com"),
    ):
        callbacks.parse(b"{}", application_headers(b"{}", path=signed), path=seen)
    with pytest.raises(CallbackSignatureException):
        callbacks.parse(b"{}", application_headers(b"{}"), path="/\ud800")
    for path in (PATH, f"https://example.com{PATH}?a=b", "/é x"):
        callbacks.parse(b"{}", callbacks.sign(b"{}", path=path), path=path)


@APPLICATIONS
def test_application_secrets_in_any_alphabet(receiver: Application) -> None:
    binary = base64.b64encode(b"\xfb\xff\xfe secret").decode()
    plain = receiver(KEY, binary, clock=Clock())
    headers = plain.sign(b"{}", path=PATH)
    for same in (base64.urlsafe_b64encode(b"\xfb\xff\xfe secret").decode(), binary.rstrip("="), f" {binary}\n"):
        receiver(KEY, same, clock=Clock()).parse(b"{}", headers, path=PATH)


def test_missing_secrets_are_refused() -> None:
    for nothing in ("", "  ", None, 7, b"secret", "\ud800"):
        wrong: Any = nothing
        for webhook in (SMSCallbacks, NumbersCallbacks, ConversationCallbacks):
            with pytest.raises(ValidationException, match="secret"):
                webhook(wrong)
        for application in (VoiceCallbacks, VerificationCallbacks):
            with pytest.raises(ValidationException, match="application_secret"):
                application(KEY, wrong)
    for wrong in ("", " ", None, 7):
        with pytest.raises(ValidationException, match="application_key"):
            VoiceCallbacks(wrong, APPLICATION_SECRET)
    for no_base64 in ("=", "====", "a", "ä", "!!!!"):
        with pytest.raises(ValidationException, match="application_secret"):
            VerificationCallbacks(KEY, no_base64)


def test_charsets() -> None:
    receiver = NumbersCallbacks(SECRET)
    text = '{"resourceId": "é"}'
    for encoded, content_type in (
        (text.encode(), "application/json"),
        (text.encode(), "application/json; charset=utf-8"),
        (b"\xef\xbb\xbf" + text.encode(), "application/json"),
        (text.encode("utf-16"), "application/json; charset=utf-16"),
        (text.encode("latin-1"), "application/json; charset=ISO-8859-1"),
        (text.encode("cp1252"), 'application/json; charset="windows-1252"'),
        (text.encode(), "application/json; charset=zlib"),
    ):
        headers = {**receiver.sign(encoded), "Content-Type": content_type}
        assert receiver.parse(encoded, headers).resource_id == "é"
    wrong = text.encode("latin-1")
    with pytest.raises(ValidationException):
        receiver.parse(wrong, receiver.sign(wrong))


def test_every_payload_passes_signed() -> None:
    by_name = {product.name: product for product in products()}
    for name, kind, body in ALL:
        content = as_json(body)
        assert type(by_name[name].parse(content, by_name[name].sign(content))).__name__ == kind
