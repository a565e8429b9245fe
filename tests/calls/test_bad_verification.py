"""What the Verification API cannot take is refused by name: nothing is sent, and no value is repeated."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sinch.core.exceptions import ValidationException
from sinch.domains.verification import Verification
from tests.fakes import PROJECT, RecordingDriver, make_client

# Wrong on purpose, which the type checkers need not see.
WRONG: Any = None
SECRET: Any = "hunter2"
IDENTITY: Any = {"type": "number", "endpoint": "+46701234567"}

BAD: list[tuple[str, Callable[[Verification], object]]] = [
    ("identity", lambda api: api.verifications.start_sms(WRONG)),
    ("identity", lambda api: api.verifications.start_flash_call(SECRET)),
    ("identity", lambda api: api.verifications.start_data([SECRET, SECRET])),  # type: ignore[arg-type]
    ("identity", lambda api: api.verifications.start_whatsapp({**IDENTITY, "endpoint": 46701234567})),  # type: ignore[typeddict-item]
    ("identity", lambda api: api.verifications.start_callout({**IDENTITY, "verified": {SECRET}})),  # type: ignore[typeddict-item]
    ("reference", lambda api: api.verifications.start_sms(IDENTITY, SECRET.encode())),
    ("custom", lambda api: api.verifications.start_phone_call(IDENTITY, None, {SECRET})),  # type: ignore[arg-type]
    ("expiry", lambda api: api.verifications.start_sms(IDENTITY, expiry=[SECRET])),  # type: ignore[arg-type]
    ("code_type", lambda api: api.verifications.start_sms(IDENTITY, code_type=SECRET.encode())),
    ("code_type", lambda api: api.verifications.start_whatsapp(IDENTITY, code_type={SECRET})),  # type: ignore[arg-type]
    ("template", lambda api: api.verifications.start_sms(IDENTITY, template=SECRET.encode())),
    ("accept_language", lambda api: api.verifications.start_sms(IDENTITY, accept_language=f"en\r\nX: {SECRET}")),
    ("accept_language", lambda api: api.verifications.start_sms(IDENTITY, accept_language=7)),  # type: ignore[arg-type]
    ("additional_options", lambda api: api.verifications.start_sms(IDENTITY, additional_options=SECRET)),
    (
        "additional_options",
        lambda api: api.verifications.start_flash_call(IDENTITY, additional_options={"a": {SECRET}}),
    ),
    ("dial_timeout", lambda api: api.verifications.start_flash_call(IDENTITY, dial_timeout=float("nan"))),  # type: ignore[arg-type]
    (
        "interception_timeout",
        lambda api: api.verifications.start_flash_call(IDENTITY, interception_timeout=SECRET.encode()),
    ),
    ("speech_locale", lambda api: api.verifications.start_phone_call(IDENTITY, speech_locale={SECRET: 1})),  # type: ignore[arg-type]
    ("speech_locale", lambda api: api.verifications.start_callout(IDENTITY, speech_locale=SECRET.encode())),
    ("id", lambda api: api.verifications.report_sms_by_id(WRONG, "1")),
    ("id", lambda api: api.verifications.report_sms_by_id("", "1")),
    ("id", lambda api: api.verifications.report_sms_by_id("..", "1")),
    ("id", lambda api: api.verifications.report_flash_call_by_id(SECRET.encode(), "+46101234")),
    ("code", lambda api: api.verifications.report_sms_by_id("i", WRONG)),
    ("code", lambda api: api.verifications.report_sms_by_id("i", SECRET.encode())),
    ("cli", lambda api: api.verifications.report_sms_by_id("i", "1", [SECRET])),  # type: ignore[arg-type]
    ("cli", lambda api: api.verifications.report_flash_call_by_id("i", WRONG)),
    ("code", lambda api: api.verifications.report_phone_call_by_id("i", SECRET.encode())),
    ("code", lambda api: api.verifications.report_whatsapp_by_id("i", WRONG)),
    ("endpoint", lambda api: api.verifications.report_sms_by_identity(WRONG, "1")),
    ("endpoint", lambda api: api.verifications.report_phone_call_by_identity(" ", "1")),
    ("endpoint", lambda api: api.verifications.report_whatsapp_by_identity(46701234567, "1")),  # type: ignore[arg-type]
    ("code", lambda api: api.verifications.report_sms_by_identity("+46701234567", WRONG)),
    ("code", lambda api: api.verifications.report_phone_call_by_identity("+46701234567", WRONG)),
    ("code", lambda api: api.verifications.report_whatsapp_by_identity("+46701234567", WRONG)),
    ("verification_report_request", lambda api: api.verifications.report_by_id("i", WRONG)),
    ("verification_report_request", lambda api: api.verifications.report_by_id("i", SECRET)),
    ("verification_report_request", lambda api: api.verifications.report_by_identity("+46701234567", [SECRET])),  # type: ignore[arg-type]
    ("id", lambda api: api.verification_status.get_by_id(WRONG)),
    ("id", lambda api: api.verification_status.get_by_id(" ")),
    ("reference", lambda api: api.verification_status.get_by_reference(WRONG)),
    ("reference", lambda api: api.verification_status.get_by_reference(".")),
    ("endpoint", lambda api: api.verification_status.get_by_identity("", "sms")),
    ("method", lambda api: api.verification_status.get_by_identity("+46701234567", WRONG)),
    ("method", lambda api: api.verification_status.get_by_identity("+46701234567", "")),
    ("method", lambda api: api.verification_status.get_by_identity("+46701234567", SECRET.encode())),
]  # fmt: skip


@pytest.mark.parametrize(("argument", "call"), BAD, ids=[f"{number}-{name}" for number, (name, _) in enumerate(BAD)])
def test_refused_by_name(argument: str, call: Callable[[Verification], object]) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver).verification)
    error = caught.value
    assert str(error).startswith("verification.")
    assert f": {argument} " in str(error)
    assert "hunter2" not in str(error)
    assert "46701234567" not in str(error)
    assert error.is_from_server is False
    assert driver.sent == []


def test_a_report_is_sent_as_it_is_written() -> None:
    driver = RecordingDriver()
    report: Any = {"method": "sms", "sms": {"code": None, "cli": ""}, "note": None}
    make_client(driver).verification.verifications.report_by_id("i", report)
    assert driver.sent[0].body == b'{"method":"sms","sms":{"code":null,"cli":""},"note":null}'


def test_without_an_application() -> None:
    from sinch import SinchClient

    driver = RecordingDriver()
    client = SinchClient("key-id", "key-secret", PROJECT, application_key="only half of it", driver=driver)
    with pytest.raises(ValidationException, match="application_secret"):
        client.verification.verification_status.get_by_id("i")
    assert driver.sent == driver.token_requests == []
