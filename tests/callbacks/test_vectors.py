"""The published signatures of the API description, and its samples of events, where it lies beside the project."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import Any

import pytest

from sinch import CallbackSignatureException, ValidationException
from sinch.callbacks import (
    ConversationCallbacks,
    Event,
    FlashCallRequestEventResponse,
    NumbersCallbacks,
    PhoneCallRequestEventResponse,
    SMSCallbacks,
    SmsRequestEventResponse,
    VerificationCallbacks,
    VoiceCallbacks,
    WhatsAppRequestEventResponse,
)
from sinch.callbacks.conversation import _KINDS as CONVERSATION_KINDS
from tests.callbacks.payloads import product
from tests.descriptions import FOLDER, description

CORE = description("core")

needs_description = pytest.mark.skipif(CORE is None, reason="the API description is not there")


def application_vectors() -> list[dict[str, Any]]:
    return [] if CORE is None else [*CORE["request_signing"]["vectors"], *CORE["callback_validation"]["vectors"]]


@needs_description
@pytest.mark.parametrize("vector", application_vectors(), ids=lambda vector: vector["id"])
@pytest.mark.parametrize("receiver", [VoiceCallbacks, VerificationCallbacks])
def test_application_signatures(
    vector: dict[str, Any], receiver: type[VoiceCallbacks] | type[VerificationCallbacks]
) -> None:
    callbacks = receiver(vector["key"], vector["secret"])
    headers = {
        "authorization": f"Application {vector['key']}:{vector['signature']}",
        "x-timestamp": vector["timestamp"],
        "content-type": vector["content_type"],
    }
    body, method, path = vector["body"], vector["method"], vector["path"]
    if body:
        callbacks.parse(body, headers, method=method, path=path, max_age=None)
    else:  # it is signed well, and is no event
        with pytest.raises(ValidationException):
            callbacks.parse(body, headers, method=method, path=path, max_age=None)
    changes: list[dict[str, Any]] = [
        {"body": body + " "}, {"path": path + "/"}, {"method": "DELETE"},
        {"headers": {**headers, "content-type": "text/plain"}},
        {"headers": {**headers, "x-timestamp": "2024-01-01T00:00:00Z"}},
        {"headers": {**headers, "authorization": f"Application {vector['key']}:A{vector['signature'][1:]}"}},
        {"headers": {**headers, "authorization": f"Application other:{vector['signature']}"}},
        {"headers": {name: value for name, value in headers.items() if name != "x-timestamp"}},
        {"max_age": 300},
    ]  # fmt: skip
    for change in changes:
        good: dict[str, Any] = {
            "body": body, "headers": headers, "method": method, "path": path, "max_age": None,
        }  # fmt: skip
        with pytest.raises(CallbackSignatureException):
            callbacks.parse(**{**good, **change})


@needs_description
def test_name_of_the_header_in_its_value() -> None:
    vector = application_vectors()[-1]
    headers = {
        "Authorization": f"application {vector['key']}:wC8XcoLQ22cxrOsUqqbWk+LHJ82wtqR/IgeIp9NG8LY=",
        "x-timestamp": f"x-timestamp:{vector['timestamp']}",
        "Content-Type": vector["content_type"],
    }
    callbacks = VoiceCallbacks(vector["key"], vector["secret"], max_age=None)
    callbacks.parse(vector["body"], headers, path=vector["path"])


@needs_description
def test_webhook_signatures() -> None:
    found = description("sms")
    assert found is not None
    vector = found["events"]["test_vector"]
    headers = {
        "X-Sinch-Webhook-Signature": vector["signature"],
        "X-Sinch-Webhook-Signature-Nonce": vector["nonce"],
        "X-Sinch-Webhook-Signature-Timestamp": vector["timestamp"],
    }
    sms = SMSCallbacks(vector["secret"], max_age=None)
    sms.parse(vector["body"], headers)
    with pytest.raises(CallbackSignatureException):
        sms.parse(vector["body"] + " ", headers)
    with pytest.raises(CallbackSignatureException):
        sms.parse(vector["body"], headers, max_age=300)

    found = description("conversation")
    assert found is not None
    vector = found["events"]["signature"]["test_vector"]
    conversation = ConversationCallbacks(vector["secret"], max_age=None)
    conversation.parse(vector["body"], vector["headers"])
    for name in vector["headers"]:
        if not name.endswith("algorithm"):
            others = {key: value for key, value in vector["headers"].items() if key != name}
            with pytest.raises(CallbackSignatureException):
                conversation.parse(vector["body"], others)

    found = description("numbers")
    assert found is not None
    vector = found["events"]["test_vector"]
    numbers = NumbersCallbacks(vector["secret"])
    numbers.parse(vector["body"], {"x-sinch-signature": vector["signature"]})
    with pytest.raises(CallbackSignatureException):
        numbers.parse(vector["body"].replace(":", ": "), {"x-sinch-signature": vector["signature"]})


@needs_description
def test_every_trigger_has_an_event() -> None:
    found = description("conversation")
    assert found is not None
    triggers = {row["key"]: row["trigger"] for row in found["events"]["triggers"]}
    callbacks = ConversationCallbacks("secret")
    assert list(CONVERSATION_KINDS) == list(triggers)
    for key, trigger in triggers.items():
        event = callbacks.parse_unverified({key: {}})
        assert event.trigger == trigger


@cache
def samples() -> list[tuple[str, str]]:
    index = FOLDER / "samples" / "index.json"
    if not index.is_file():
        return []
    entries: list[dict[str, Any]] = json.loads(index.read_text(encoding="utf-8"))["samples"]
    return [
        (entry["domain"], entry["file"])
        for entry in entries
        if entry["kind"] == "event" or "event" in entry.get("also", [])
    ]


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for item in value.values():  # pyright: ignore[reportUnknownVariableType]
            yield from leaves(item)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, list):
        for item in value:  # pyright: ignore[reportUnknownVariableType]
            yield from leaves(item)  # pyright: ignore[reportUnknownArgumentType]
    elif isinstance(value, datetime):
        yield value.isoformat().replace("+00:00", "Z")
    else:
        yield value


@needs_description
@pytest.mark.parametrize(("domain", "file"), samples(), ids=lambda value: value.rpartition("/")[2])
def test_samples_of_events(domain: str, file: str) -> None:
    receiver = product(domain)
    body = (FOLDER / "samples" / file).read_bytes()
    sent = json.loads(body)
    event: Event = receiver.parse(body, receiver.sign(body))
    assert not type(event).__name__.startswith("Unknown")
    assert event.extra == {}
    assert event.raw == sent
    assert sorted(map(repr, leaves(sent))) == sorted(
        repr(leaf) for leaf in leaves(event.as_dict()) if leaf is not None
    )


@needs_description
def test_samples_of_answers() -> None:
    more = {"my key": "my value"}
    answers = {
        "PhoneCallDto": PhoneCallRequestEventResponse("allow", "4567", "the locale", more),
        "PhoneCallEmptyCalloutDto": PhoneCallRequestEventResponse("allow"),
        "WhatsAppDto": WhatsAppRequestEventResponse("allow", "Numeric", ["a language"], more),
        "WhatsAppEmptyWhatsAppDto": WhatsAppRequestEventResponse("allow", additional_options={}),
        "SmsEmptySmsDto": SmsRequestEventResponse("allow"),
        "FlashCallEmptyFlashCallDto": FlashCallRequestEventResponse("allow"),
    }
    folder = FOLDER / "samples" / "verification" / "v1" / "sinchevents"
    prefix = "VerificationStartEventResponse"
    files = {file.stem.removeprefix(prefix): file for file in folder.glob(f"{prefix}*.json")}
    assert files.keys() == answers.keys()
    for name, file in files.items():
        assert answers[name].as_dict() == json.loads(file.read_text(encoding="utf-8"))
