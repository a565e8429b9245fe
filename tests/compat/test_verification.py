"""Verification as code written for sinch 1.x knows it: names, places, order and defaults."""

from __future__ import annotations

import importlib
import inspect
import sys
from dataclasses import fields
from subprocess import run
from typing import Any

import pytest

from sinch import SinchClient
from sinch.domains.verification import Verification
from sinch.domains.verification.enums import VerificationMethod, VerificationStatus
from sinch.domains.verification.models import VerificationIdentity
from tests.fakes import RecordingDriver, make_client

#: Arguments in order; those after ``|`` have the default None.
POSITIONAL = {
    "verifications.start_sms": "identity | reference custom expiry code_type template",
    "verifications.start_flash_call": "identity | reference dial_timeout custom",
    "verifications.start_phone_call": "identity | reference custom",
    "verifications.start_callout": "identity | reference custom speech_locale",
    "verifications.start_data": "identity | reference custom",
    "verifications.start_seamless": "identity | reference custom",
    "verifications.report_sms_by_id": "id code | cli",
    "verifications.report_flash_call_by_id": "id cli |",
    "verifications.report_phone_call_by_id": "id | code",
    "verifications.report_by_id": "id verification_report_request |",
    "verifications.report_sms_by_identity": "endpoint code | cli",
    "verifications.report_flash_call_by_identity": "endpoint | cli",
    "verifications.report_phone_call_by_identity": "endpoint code |",
    "verifications.report_by_identity": "endpoint verification_report_request |",
    "verification_status.get_by_id": "id |",
    "verification_status.get_by_reference": "reference |",
    "verification_status.get_by_identity": "endpoint method |",
}

ANSWERS = [
    "DataResponse", "FlashCallResponse", "GetVerificationStatusByIdResponse",
    "GetVerificationStatusByIdentityResponse", "GetVerificationStatusByReferenceResponse",
    "ReportVerificationByIdResponse", "ReportVerificationByIdentityResponse", "ReportVerificationResponse",
    "SMSResponse", "StartCalloutInitiateVerificationResponse", "StartDataInitiateVerificationResponse",
    "StartDataVerificationResponse", "StartFlashCallInitiateVerificationResponse",
    "StartFlashCallVerificationResponse", "StartPhoneCallVerificationResponse", "StartSMSVerificationResponse",
    "StartVerificationResponse", "VerificationResponse",
]  # fmt: skip

#: Fields of the answers, in order.
ANSWER_FIELDS = {
    "StartSMSVerificationResponse": "id method _links sms",
    "StartFlashCallVerificationResponse": "id method _links flash_call",
    "StartPhoneCallVerificationResponse": "id method _links",
    "StartDataVerificationResponse": "id method _links seamless",
    "SMSResponse": "template interception_timeout",
    "FlashCallResponse": "cli_filter interception_timeout report_timeout deny_call_after",
    "DataResponse": "target_uri",
    **dict.fromkeys(
        [
            "VerificationResponse", "ReportVerificationByIdResponse", "ReportVerificationByIdentityResponse",
            "GetVerificationStatusByIdResponse", "GetVerificationStatusByIdentityResponse",
            "GetVerificationStatusByReferenceResponse",
        ],
        "id method status price identity country_id verification_timestamp reference reason call_complete",
    ),
}  # fmt: skip

#: Fields of the requests, in order.
REQUEST_FIELDS = {
    "StartVerificationRequest": "identity reference custom",
    "StartSMSVerificationRequest": "identity reference custom expiry code_type template method",
    "StartFlashCallVerificationRequest": "identity reference custom dial_timeout method",
    "StartPhoneCallVerificationRequest": "identity reference custom method",
    "StartCalloutVerificationRequest": "identity reference custom speech_locale method",
    "StartDataVerificationRequest": "identity reference custom method",
    "ReportVerificationByIdRequest": "id",
    "ReportVerificationByIdAndSMSRequest": "id code cli method",
    "ReportVerificationByIdAndFlashCallRequest": "id cli method",
    "ReportVerificationByIdAndPhoneCallRequest": "id code method",
    "ReportVerificationByIdRequestLegacy": "id verification_report_request",
    "ReportVerificationByIdentityRequest": "endpoint",
    "ReportVerificationByIdentityAndSMSRequest": "endpoint code cli method",
    "ReportVerificationByIdentityAndFlashCallRequest": "endpoint cli method",
    "ReportVerificationByIdentityAndPhoneCallRequest": "endpoint code method",
    "ReportVerificationByIdentityRequestLegacy": "endpoint verification_report_request",
    "GetVerificationStatusByIdRequest": "id",
    "GetVerificationStatusByReferenceRequest": "reference",
    "GetVerificationStatusByIdentityRequest": "endpoint method",
}

#: Module -> names that code imports from it.
PATHS = {
    "sinch.domains.verification": [
        "Verification", "VerificationBase", "VerificationStatus", "Verifications", "VerificationIdentity",
        "StartVerificationResponse", "ReportVerificationByIdResponse", "ReportVerificationByIdentityResponse",
        "GetVerificationStatusByIdResponse", "GetVerificationStatusByIdentityResponse",
        "GetVerificationStatusByReferenceResponse", "StartSMSVerificationRequest",
        "StartFlashCallVerificationRequest", "StartPhoneCallVerificationRequest", "StartCalloutVerificationRequest",
        "StartDataVerificationRequest", "ReportVerificationByIdAndSMSRequest",
        "ReportVerificationByIdAndFlashCallRequest", "ReportVerificationByIdAndPhoneCallRequest",
        "ReportVerificationByIdRequestLegacy", "ReportVerificationByIdentityAndSMSRequest",
        "ReportVerificationByIdentityAndFlashCallRequest", "ReportVerificationByIdentityAndPhoneCallRequest",
        "ReportVerificationByIdentityRequestLegacy", "GetVerificationStatusByIdRequest",
        "GetVerificationStatusByReferenceRequest", "GetVerificationStatusByIdentityRequest",
    ],
    "sinch.domains.verification.enums": ["VerificationMethod", "VerificationStatus"],
    "sinch.domains.verification.exceptions": ["VerificationException", "SinchException"],
    "sinch.domains.verification.models": ["VerificationIdentity"],
    "sinch.domains.verification.models.requests": [
        *REQUEST_FIELDS, "SinchRequestBaseModel", "VerificationIdentity", "VerificationMethod",
        "ReportSMSVerificationDataTransformationMixin", "ReportFlashCallVerificationDataTransformationMixin",
        "ReportPhoneCallVerificationDataTransformationMixin",
    ],
    "sinch.domains.verification.models.responses": [
        *ANSWERS, "SinchBaseModel", "VerificationMethod", "VerificationStatus",
    ],
}  # fmt: skip


def _name_in(module: str, name: str) -> Any:
    return getattr(importlib.import_module(module), name)


@pytest.mark.parametrize("method", POSITIONAL)
def test_positional_arguments(method: str) -> None:
    api = make_client(RecordingDriver()).verification
    resource, _, name = method.partition(".")
    given = inspect.signature(getattr(getattr(api, resource), name)).parameters.values()
    positional = [parameter for parameter in given if parameter.kind is not parameter.KEYWORD_ONLY]
    needed, _, optional = POSITIONAL[method].partition("|")
    assert [parameter.name for parameter in positional] == needed.split() + optional.split()
    assert [parameter.name for parameter in positional if parameter.default is parameter.empty] == needed.split()
    assert {parameter.default for parameter in given if parameter.default is not parameter.empty} <= {None}


@pytest.mark.parametrize(("module", "name"), [(module, name) for module, names in PATHS.items() for name in names])
def test_import_paths(module: str, name: str) -> None:
    assert _name_in(module, name).__name__ == name or name == "VerificationBase"


@pytest.mark.parametrize("name", ANSWER_FIELDS)
def test_order_of_fields_in_answers(name: str) -> None:
    model = _name_in("sinch.domains.verification.models.responses", name)
    old = ANSWER_FIELDS[name].split()
    assert [field.name for field in fields(model)][: len(old)] == old
    values = [object() for _ in old]
    made = model(*values)
    assert [getattr(made, field) for field in old] == values
    assert {getattr(made, field.name) for field in fields(model)[len(old) :]} <= {None}


@pytest.mark.parametrize("name", REQUEST_FIELDS)
def test_order_of_fields_in_requests(name: str) -> None:
    model = _name_in("sinch.domains.verification.models.requests", name)
    names = REQUEST_FIELDS[name].split()
    assert [field.name for field in fields(model)] == names
    if names[-1] == "method" and name != "GetVerificationStatusByIdentityRequest":
        made = model(*names[:-1])
        assert made.method in set(VerificationMethod)
        assert made.as_dict() == {**{field: field for field in names[:-1]}, "method": made.method.value}


def test_requests_come_when_they_are_asked_for() -> None:
    code = (
        "import sys, sinch.domains.verification as v\n"
        "assert 'sinch.models.requests.verification' not in sys.modules\n"
        "v.StartSMSVerificationRequest\n"
        "assert 'sinch.models.requests.verification' in sys.modules\n"
    )
    assert run([sys.executable, "-W", "error", "-c", code], check=False).returncode == 0
    with pytest.raises(AttributeError, match="StartPigeonRequest"):
        _name_in("sinch.domains.verification", "StartPigeonRequest")
    with pytest.raises(AttributeError, match="Pigeon"):
        _name_in("sinch.domains.verification", "Pigeon")


def test_enums() -> None:
    assert [member.value for member in VerificationMethod][:4] == ["sms", "flashCall", "callout", "seamless"]
    assert [member.name for member in VerificationMethod][:4] == ["SMS", "FLASH_CALL", "CALLOUT", "SEAMLESS"]
    assert {member.name: member.value for member in VerificationStatus} == {
        name: name for name in ["PENDING", "SUCCESSFUL", "FAIL", "DENIED", "ABORTED", "ERROR"]
    }


def test_an_identity_is_a_dict() -> None:
    identity = VerificationIdentity(type="number", endpoint="+46701234567")
    assert identity == {"type": "number", "endpoint": "+46701234567"}
    assert type(identity) is dict


def test_a_client_for_one_api() -> None:
    driver = RecordingDriver()
    client: SinchClient = make_client(driver)
    api = Verification(client)
    api.verification_status.get_by_id("i")
    assert api.verifications is api.verifications
    assert client.verification.verification_status is client.verification.verification_status
    assert len(driver.sent) == 1
