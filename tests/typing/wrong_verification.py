"""Mistakes with Verification that mypy must find; each line says how."""

from __future__ import annotations

from sinch import SinchClient
from sinch.domains.verification.models import VerificationIdentity


def starting(client: SinchClient) -> None:
    verifications = client.verification.verifications
    identity = VerificationIdentity(type="number", endpoint="+46701234567")
    VerificationIdentity(type="email", endpoint="a@example.com")  # E: typeddict-item
    VerificationIdentity(type="number")  # E: typeddict-item
    verifications.start_sms()  # E: call-arg
    verifications.start_sms("+46701234567")  # E: arg-type
    verifications.start_sms({"type": "number", "endpoint": 46701234567})  # E: typeddict-item
    verifications.start_sms({"type": "number", "endpoint": "+46701234567", "name": "Ann"})  # E: typeddict-unknown-key
    verifications.start_sms(identity, code_type=4)  # E: arg-type
    verifications.start_sms(identity, expiry=300)  # E: arg-type
    verifications.start_sms(identity, language="es-ES")  # E: call-arg
    verifications.start_sms(identity, "r", "c", "00:01:00", "Alpha", "{{CODE}}", "es-ES")  # E: call-arg
    verifications.start_sms(identity, additional_options="appHash")  # E: arg-type
    verifications.start_flash_call(identity, "r", "20")  # E: arg-type
    verifications.start_flash_call(identity, dialTimeout=20)  # E: call-arg
    verifications.start_seamless(identity, speech_locale="en-US")  # E: call-arg
    print(verifications.start_sms(identity).sms.template)  # E: union-attr
    print(verifications.start_phone_call(identity).sms)  # E: attr-defined
    print(verifications.start_sms(identity).links[0]["url"])  # E: typeddict-item


def reporting(client: SinchClient) -> None:
    verifications = client.verification.verifications
    verifications.report_sms_by_id("id")  # E: call-arg
    verifications.report_sms_by_id("id", 42)  # E: arg-type
    verifications.report_flash_call_by_id("id", code="0042")  # E: call-arg
    verifications.report_whatsapp_by_id("id", None)  # E: arg-type
    verifications.report_by_id("id", {"sms": {"code": "0042"}})  # E: typeddict-item
    verifications.report_by_id("id", {"method": "sms", "sms": {"code": "1", "pin": "1"}})  # E: typeddict-unknown-key
    verifications.report_by_id("id", {"method": "flashcall", "flashcall": {"cli": "1"}})  # E: typeddict-unknown-key
    print(verifications.report_sms_by_id("id", "1").countryId)  # E: attr-defined


def asking(client: SinchClient) -> None:
    status = client.verification.verification_status
    status.get_by_identity("+46701234567")  # E: call-arg
    status.get_by_id(17)  # E: arg-type
    print(status.get_by_id("id").price["verificationPrice"])  # E: index
    print(status.get_by_id("id").identity.endpoint)  # E: union-attr
