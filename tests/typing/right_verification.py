"""Uses of Verification that the type checkers must accept, and what they must know about the answers."""

from __future__ import annotations

from typing_extensions import assert_type

from sinch import SinchClient
from sinch.domains.verification import Verification, Verifications
from sinch.domains.verification import VerificationStatus as StatusMethods
from sinch.domains.verification.enums import VerificationMethod, VerificationStatus
from sinch.domains.verification.models import VerificationIdentity
from sinch.models.verification import (
    CodeType,
    DataResponse,
    FlashCallResponse,
    GetVerificationStatusByIdentityResponse,
    GetVerificationStatusByIdResponse,
    GetVerificationStatusByReferenceResponse,
    Link,
    ReportVerificationByIdentityResponse,
    ReportVerificationByIdResponse,
    SMSResponse,
    StartDataVerificationResponse,
    StartFlashCallVerificationResponse,
    StartPhoneCallVerificationResponse,
    StartSMSVerificationResponse,
    StartWhatsAppVerificationResponse,
    VerificationCallResult,
    VerificationPrice,
    VerificationReason,
    VerificationSource,
    WhatsAppResponse,
)


def starting(client: SinchClient, template: str | None) -> None:
    assert_type(client.verification, Verification)
    assert_type(Verification(client).verifications, Verifications)
    verifications = client.verification.verifications
    identity = VerificationIdentity(type="number", endpoint="+46701234567")

    sms = verifications.start_sms(
        {"type": "number", "endpoint": "+46701234567"},
        "reference",
        expiry="00:05:00",
        code_type=CodeType.ALPHA,
        template=template,
        accept_language="es-ES",
        additional_options={"appHash": "Xy1", "nested": {"a": [1, None]}},
    )
    assert_type(sms, StartSMSVerificationResponse)
    assert_type(sms.id, str | None)
    assert_type(sms.method, VerificationMethod | str | None)
    assert_type(sms.links, list[Link])
    assert_type(sms.sms, SMSResponse | None)
    if sms.sms is not None:
        assert_type(sms.sms.interception_timeout, int | None)
        assert_type(sms.sms.code_type, CodeType | str | None)
    for link in sms.links:
        assert_type(link.get("href"), str | None)

    flash_call = verifications.start_flash_call(identity, "reference", 20, "custom", interception_timeout=60)
    assert_type(flash_call, StartFlashCallVerificationResponse)
    assert_type(flash_call.flash_call, FlashCallResponse | None)

    assert_type(verifications.start_phone_call(identity, speech_locale="en-US"), StartPhoneCallVerificationResponse)
    assert_type(verifications.start_callout(identity, None, None, "en-US"), StartPhoneCallVerificationResponse)
    data = verifications.start_data(identity=identity, reference=None)
    assert_type(data, StartDataVerificationResponse)
    assert_type(data.seamless, DataResponse | None)
    assert_type(verifications.start_seamless(identity), StartDataVerificationResponse)

    whatsapp = verifications.start_whatsapp(identity, code_type="Numeric")
    assert_type(whatsapp, StartWhatsAppVerificationResponse)
    assert_type(whatsapp.whatsapp, WhatsAppResponse | None)
    verifications.start_whatsapp(identity, code_type="Emoji")


def reporting(client: SinchClient) -> None:
    verifications = client.verification.verifications
    by_id = verifications.report_sms_by_id("id", "0042", "Shop")
    assert_type(by_id, ReportVerificationByIdResponse)
    assert_type(by_id.status, VerificationStatus | str | None)
    assert_type(by_id.reason, VerificationReason | str | None)
    assert_type(by_id.identity, VerificationIdentity | None)
    assert_type(verifications.report_flash_call_by_id("id", "+46101234"), ReportVerificationByIdResponse)
    assert_type(verifications.report_phone_call_by_id("id"), ReportVerificationByIdResponse)
    assert_type(verifications.report_whatsapp_by_id(id="id", code="0042"), ReportVerificationByIdResponse)
    assert_type(
        verifications.report_by_id("id", {"method": "flashcall", "flashCall": {"cli": "+46101234"}}),
        ReportVerificationByIdResponse,
    )
    number = "+46701234567"
    assert_type(verifications.report_sms_by_identity(number, "0042"), ReportVerificationByIdentityResponse)
    assert_type(verifications.report_flash_call_by_identity(number), ReportVerificationByIdentityResponse)
    assert_type(verifications.report_phone_call_by_identity(number, "0042"), ReportVerificationByIdentityResponse)
    assert_type(verifications.report_whatsapp_by_identity(number, "0042"), ReportVerificationByIdentityResponse)
    assert_type(
        verifications.report_by_identity(number, {"method": "sms", "sms": {"code": "0042", "cli": "Shop"}}),
        ReportVerificationByIdentityResponse,
    )
    verifications.report_by_id("id", {"method": "callout", "callout": {"code": "0042"}})
    verifications.report_by_id("id", {"method": VerificationMethod.WHATSAPP, "whatsapp": {"code": "0042"}})


def asking(client: SinchClient) -> None:
    status = client.verification.verification_status
    assert_type(status, StatusMethods)
    by_id = status.get_by_id("id")
    assert_type(by_id, GetVerificationStatusByIdResponse)
    assert_type(by_id.call_complete, bool | None)
    assert_type(by_id.call_result, VerificationCallResult | str | None)
    assert_type(by_id.source, VerificationSource | str | None)
    assert_type(by_id.price, VerificationPrice | None)
    assert_type(by_id.verification_timestamp, str | None)
    if by_id.price is not None and "verificationPrice" in by_id.price:
        assert_type(by_id.price["verificationPrice"].get("amount"), float | None)
    assert_type(status.get_by_reference("order 17"), GetVerificationStatusByReferenceResponse)
    assert_type(status.get_by_identity("+46701234567", "flashcall"), GetVerificationStatusByIdentityResponse)
    status.get_by_identity("+46701234567", VerificationMethod.FLASH_CALL)
    if by_id.status == VerificationStatus.SUCCESSFUL or by_id.method == VerificationMethod.SMS:
        return
