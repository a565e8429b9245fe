"""Calls of the Verification API and their requests."""

from __future__ import annotations

from collections.abc import Callable

from sinch import SinchClient
from sinch.domains.verification.models import VerificationIdentity
from sinch.models.verification import CodeType, VerificationMethod
from tests.calls.case import Case

ROOT = "https://verification.api.sinch.com/verification/v1/verifications"
ID = "01908c3b-52f4-7cc1-9a63-0f5d4c1e7ab2"
NUMBER = "+46701234567"
IDENTITY = VerificationIdentity(type="number", endpoint=NUMBER)
SENT_IDENTITY = {"type": "number", "endpoint": NUMBER}


def asking_by(method: VerificationMethod | str) -> Callable[[SinchClient], object]:
    """Make the call that asks for the latest attempt by a method."""
    return lambda client: client.verification.verification_status.get_by_identity(NUMBER, method)


START = [
    Case(
        "verification.verifications.start_sms",
        "minimal",
        lambda client: client.verification.verifications.start_sms(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "sms"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_sms",
        "full",
        lambda client: client.verification.verifications.start_sms(
            identity=IDENTITY,
            reference="order 17/2",
            custom="a word to myself",
            expiry="00:05:30",
            code_type="Alphanumeric",
            template="Type {{CODE}} to get in.",
            accept_language="es-ES",
            additional_options={"appHash": "Xy1", "nested": {"deep": [0, False]}},
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "sms",
            "reference": "order 17/2",
            "custom": "a word to myself",
            "smsOptions": {
                "expiry": "00:05:30",
                "codeType": "Alphanumeric",
                "template": "Type {{CODE}} to get in.",
                "appHash": "Xy1",
                "nested": {"deep": [0, False]},
            },
        },
        answer={"id": ID},
        headers=(("Accept-Language", "es-ES"),),
    ),
    Case(
        "verification.verifications.start_sms",
        "positional, member of an enum",
        lambda client: client.verification.verifications.start_sms(
            IDENTITY, "ref", "note", "00:01:00", CodeType.ALPHA, "{{CODE}}"
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "sms",
            "reference": "ref",
            "custom": "note",
            "smsOptions": {"expiry": "00:01:00", "codeType": "Alpha", "template": "{{CODE}}"},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_sms",
        "empty texts are sent",
        lambda client: client.verification.verifications.start_sms(
            IDENTITY, reference="", custom="", template="", additional_options={}
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "sms",
            "reference": "",
            "custom": "",
            "smsOptions": {"template": ""},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_sms",
        "an argument wins over the same additional option",
        lambda client: client.verification.verifications.start_sms(
            IDENTITY, code_type="Numeric", additional_options={"codeType": "Alpha", "expiry": "01:00:00"}
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "sms",
            "smsOptions": {"codeType": "Numeric", "expiry": "01:00:00"},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_flash_call",
        "minimal",
        lambda client: client.verification.verifications.start_flash_call(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "flashcall"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_flash_call",
        "full",
        lambda client: client.verification.verifications.start_flash_call(
            identity=IDENTITY,
            reference="order 17",
            dial_timeout=25,
            custom="note",
            interception_timeout=60,
            additional_options={"cliPrefix": "+4610"},
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "flashcall",
            "reference": "order 17",
            "custom": "note",
            "flashCallOptions": {"dialTimeout": 25, "interceptionTimeout": 60, "cliPrefix": "+4610"},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_flash_call",
        "positional, zero is sent",
        lambda client: client.verification.verifications.start_flash_call(IDENTITY, "ref", 0, "note"),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "flashcall",
            "reference": "ref",
            "custom": "note",
            "flashCallOptions": {"dialTimeout": 0},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_phone_call",
        "minimal",
        lambda client: client.verification.verifications.start_phone_call(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "callout"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_phone_call",
        "full",
        lambda client: client.verification.verifications.start_phone_call(
            identity=IDENTITY,
            reference="order 17",
            custom="note",
            speech_locale="fr-FR",
            additional_options={"repeat": 2, "speech": {"voice": "Léa", "locale": "de-DE"}},
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "callout",
            "reference": "order 17",
            "custom": "note",
            "calloutOptions": {"repeat": 2, "speech": {"voice": "Léa", "locale": "fr-FR"}},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_callout",
        "minimal",
        lambda client: client.verification.verifications.start_callout(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "callout"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_callout",
        "full",
        lambda client: client.verification.verifications.start_callout(IDENTITY, "order 17", "note", "en-US"),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "callout",
            "reference": "order 17",
            "custom": "note",
            "calloutOptions": {"speech": {"locale": "en-US"}},
        },
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_data",
        "minimal",
        lambda client: client.verification.verifications.start_data(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "seamless"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_data",
        "full",
        lambda client: client.verification.verifications.start_data(IDENTITY, "order 17", "note"),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "seamless", "reference": "order 17", "custom": "note"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_seamless",
        "minimal",
        lambda client: client.verification.verifications.start_seamless(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "seamless"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_seamless",
        "full",
        lambda client: client.verification.verifications.start_seamless(
            identity=IDENTITY, reference="order 17", custom="note"
        ),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "seamless", "reference": "order 17", "custom": "note"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_whatsapp",
        "minimal",
        lambda client: client.verification.verifications.start_whatsapp(IDENTITY),
        "POST",
        ROOT,
        body={"identity": SENT_IDENTITY, "method": "whatsapp"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.start_whatsapp",
        "full",
        lambda client: client.verification.verifications.start_whatsapp(
            identity=IDENTITY,
            reference="order 17",
            custom="note",
            code_type=CodeType.NUMERIC,
            additional_options={"buttons": ["copy"]},
        ),
        "POST",
        ROOT,
        body={
            "identity": SENT_IDENTITY,
            "method": "whatsapp",
            "reference": "order 17",
            "custom": "note",
            "whatsappOptions": {"codeType": "Numeric", "buttons": ["copy"]},
        },
        answer={"id": ID},
    ),
]

REPORT = [
    Case(
        "verification.verifications.report_sms_by_id",
        "minimal",
        lambda client: client.verification.verifications.report_sms_by_id(ID, "0042"),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "sms", "sms": {"code": "0042"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_sms_by_id",
        "full",
        lambda client: client.verification.verifications.report_sms_by_id(id=ID, code="0042", cli="+46709999999"),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "sms", "sms": {"code": "0042", "cli": "+46709999999"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_sms_by_id",
        "id with characters that need encoding",
        lambda client: client.verification.verifications.report_sms_by_id("a/b ?ö", ""),
        "PUT",
        f"{ROOT}/id/a%2Fb%20%3F%C3%B6",
        body={"method": "sms", "sms": {"code": ""}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_flash_call_by_id",
        "minimal and full",
        lambda client: client.verification.verifications.report_flash_call_by_id(id=ID, cli="+46101234"),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "flashcall", "flashCall": {"cli": "+46101234"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_phone_call_by_id",
        "minimal",
        lambda client: client.verification.verifications.report_phone_call_by_id(ID),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "callout", "callout": {}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_phone_call_by_id",
        "full",
        lambda client: client.verification.verifications.report_phone_call_by_id(id=ID, code="0042"),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "callout", "callout": {"code": "0042"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_whatsapp_by_id",
        "minimal and full",
        lambda client: client.verification.verifications.report_whatsapp_by_id(id=ID, code="0042"),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "whatsapp", "whatsapp": {"code": "0042"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_by_id",
        "minimal and full",
        lambda client: client.verification.verifications.report_by_id(
            id=ID, verification_report_request={"method": "sms", "sms": {"code": "0042", "cli": "Shop"}}
        ),
        "PUT",
        f"{ROOT}/id/{ID}",
        body={"method": "sms", "sms": {"code": "0042", "cli": "Shop"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_sms_by_identity",
        "minimal",
        lambda client: client.verification.verifications.report_sms_by_identity(NUMBER, "0042"),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "sms", "sms": {"code": "0042"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_sms_by_identity",
        "full",
        lambda client: client.verification.verifications.report_sms_by_identity(
            endpoint=NUMBER, code="0042", cli="+46709999999"
        ),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "sms", "sms": {"code": "0042", "cli": "+46709999999"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_flash_call_by_identity",
        "minimal",
        lambda client: client.verification.verifications.report_flash_call_by_identity(NUMBER),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "flashcall"},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_flash_call_by_identity",
        "full",
        lambda client: client.verification.verifications.report_flash_call_by_identity(
            endpoint=NUMBER, cli="+46101234"
        ),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "flashcall", "flashCall": {"cli": "+46101234"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_phone_call_by_identity",
        "minimal and full",
        lambda client: client.verification.verifications.report_phone_call_by_identity(endpoint=NUMBER, code="0042"),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "callout", "callout": {"code": "0042"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_whatsapp_by_identity",
        "minimal and full",
        lambda client: client.verification.verifications.report_whatsapp_by_identity(endpoint=NUMBER, code="0042"),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "whatsapp", "whatsapp": {"code": "0042"}},
        answer={"id": ID},
    ),
    Case(
        "verification.verifications.report_by_identity",
        "minimal and full",
        lambda client: client.verification.verifications.report_by_identity(
            endpoint=NUMBER, verification_report_request={"method": "callout", "callout": {"code": "0042"}}
        ),
        "PUT",
        f"{ROOT}/number/{NUMBER}",
        body={"method": "callout", "callout": {"code": "0042"}},
        answer={"id": ID},
    ),
]

STATUS = [
    Case(
        "verification.verification_status.get_by_id",
        "minimal and full",
        lambda client: client.verification.verification_status.get_by_id(id=ID),
        "GET",
        f"{ROOT}/id/{ID}",
        answer={"id": ID},
    ),
    Case(
        "verification.verification_status.get_by_reference",
        "minimal and full",
        lambda client: client.verification.verification_status.get_by_reference(reference="order 17/2?#+"),
        "GET",
        f"{ROOT}/reference/order%2017%2F2%3F%23+",
        answer={"id": ID},
    ),
    Case(
        "verification.verification_status.get_by_identity",
        "minimal and full",
        lambda client: client.verification.verification_status.get_by_identity(endpoint=NUMBER, method="sms"),
        "GET",
        f"{ROOT}/sms/number/{NUMBER}",
        answer={"id": ID},
    ),
    *[
        Case(
            "verification.verification_status.get_by_identity",
            f"method {given!r}",
            asking_by(given),
            "GET",
            f"{ROOT}/{segment}/number/{NUMBER}",
            answer={"id": ID},
        )
        for given, segment in [
            (VerificationMethod.SMS, "sms"),
            (VerificationMethod.FLASH_CALL, "flashcall"),
            (VerificationMethod.WHATSAPP, "whatsapp"),
            ("flashCall", "flashcall"),
            ("phonecall", "callout"),
            ("phoneCall", "callout"),
            ("carrierPigeon", "carrierPigeon"),
        ]
    ],
]

CASES = [*START, *REPORT, *STATUS]
