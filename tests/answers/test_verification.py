"""Answers of the Verification API: everything arrives, and nothing that a server may send gets in the way."""

from __future__ import annotations

import json
import operator
import pickle
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from sinch.core.exceptions import NotFoundException, VerificationException
from sinch.core.wire import decode
from sinch.models import verification
from sinch.models.model import SinchBaseModel, wire_keys
from sinch.models.verification import VerificationMethod
from tests.fakes import RecordingDriver, answer, make_client
from tests.operations import all_operations

ID = "01908c3b-52f4-7cc1-9a63-0f5d4c1e7ab2"
LINKS = [
    {"rel": "status", "href": f"https://europe.example/verifications/id/{ID}", "method": "GET"},
    {"rel": "report", "href": f"https://europe.example/verifications/id/{ID}", "method": "PUT"},
]
STARTED: dict[str, object] = {"id": ID, "method": "callout", "_links": LINKS}
SMS: dict[str, object] = {"template": "Type {{CODE}}", "interceptionTimeout": 240, "codeType": "Alpha"}
FLASH_CALL: dict[str, object] = {
    "cliFilter": "(.*)4711(.*)",
    "interceptionTimeout": 30,
    "reportTimeout": 90,
    "denyCallAfter": 0,
}
DATA: dict[str, object] = {"targetUri": "https://operator.example/check?token=9f2c"}
WHATSAPP: dict[str, object] = {"codeType": "Numeric"}
OUTCOME: dict[str, object] = {
    "id": ID,
    "method": "flashcall",
    "status": "FAIL",
    "price": {
        "verificationPrice": {"currencyId": "SEK", "amount": 0.45},
        "terminationPrice": {"currencyId": "SEK", "amount": 0},
        "billableDuration": 11,
    },
    "identity": {"type": "number", "endpoint": "+46701234567"},
    "countryId": "SE",
    "verificationTimestamp": "2031-04-05T04:00:03.1234567",
    "reference": "order 17",
    "reason": "Invalid CLI",
    "callComplete": False,
    "callResult": "NO_ANSWER",
    "source": "intercepted",
}

ANSWERS: list[tuple[type[SinchBaseModel], dict[str, object]]] = [
    (verification.SMSResponse, SMS),
    (verification.FlashCallResponse, FLASH_CALL),
    (verification.DataResponse, DATA),
    (verification.WhatsAppResponse, WHATSAPP),
    (verification.StartVerificationResponse, STARTED),
    (verification.StartSMSVerificationResponse, {**STARTED, "sms": SMS}),
    (verification.StartFlashCallVerificationResponse, {**STARTED, "flashCall": FLASH_CALL}),
    (verification.StartPhoneCallVerificationResponse, STARTED),
    (verification.StartDataVerificationResponse, {**STARTED, "seamless": DATA}),
    (verification.StartWhatsAppVerificationResponse, {**STARTED, "whatsapp": WHATSAPP}),
    (verification.StartFlashCallInitiateVerificationResponse, {**STARTED, "flashCall": FLASH_CALL}),
    (verification.StartDataInitiateVerificationResponse, {**STARTED, "seamless": DATA}),
    (verification.StartCalloutInitiateVerificationResponse, STARTED),
    (verification.VerificationResponse, OUTCOME),
    (verification.ReportVerificationResponse, OUTCOME),
    (verification.ReportVerificationByIdResponse, OUTCOME),
    (verification.ReportVerificationByIdentityResponse, OUTCOME),
    (verification.GetVerificationStatusByIdResponse, OUTCOME),
    (verification.GetVerificationStatusByIdentityResponse, OUTCOME),
    (verification.GetVerificationStatusByReferenceResponse, OUTCOME),
]
ODD: list[object] = [0, "odd", True, [], [None, 7], {}, {"a": 1}, 1.5]
each_answer = pytest.mark.parametrize(("model", "payload"), ANSWERS, ids=[model.__name__ for model, _ in ANSWERS])


def carried(model: SinchBaseModel, payload: dict[str, object]) -> None:
    """Check that every key of a JSON object is an attribute of the model, in ``extra``, and in ``as_dict()``."""
    given = model.as_dict()
    homes = {key: name for name, keys in wire_keys(type(model)).items() for key in keys}
    for key, value in payload.items():
        if key not in homes:
            assert model.extra[key] == value
            assert given[key] == value
            continue
        found: object = getattr(model, homes[key])
        if isinstance(found, SinchBaseModel):
            raw: Any = value
            carried(found, raw)
            assert given[homes[key]] == found.as_dict()
        else:
            assert found == value
            assert given[homes[key]] == value


def test_every_class_is_here() -> None:
    classes = {
        value
        for value in vars(verification).values()
        if isinstance(value, type)
        and issubclass(value, SinchBaseModel)
        and value.__module__ == verification.__name__
        and not value.__name__.startswith("_")
    }
    assert classes == {model for model, _ in ANSWERS}


def test_every_operation_returns_one_of_them() -> None:
    returned = {operation.returns for operation in all_operations().values() if operation.product == "verification"}
    assert len(returned) == 10
    assert returned <= {model for model, _ in ANSWERS}


@each_answer
def test_everything_arrives(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert None not in [getattr(decoded, name) for name in wire_keys(model)]
    assert json.loads(decoded.as_json()) == json.loads(json.dumps(decoded.as_dict()))
    assert pickle.loads(pickle.dumps(decoded)) == decoded


@each_answer
def test_what_is_missing_is_none(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {})
    assert {getattr(decoded, field.name) for field in fields(model)} == {None}
    assert decode(model, dict.fromkeys(payload)) == decoded
    for key in payload:
        rest = {name: value for name, value in payload.items() if name != key}
        carried(decode(model, rest), rest)


@each_answer
def test_unknown_keys_stay_reachable(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {**payload, "pollingInterval": 2, "links": "not these", "country_id": "NO"})
    assert decoded.extra == {"pollingInterval": 2, "links": "not these", "country_id": "NO"}
    assert decoded.as_dict()["pollingInterval"] == 2
    carried(decoded, payload)


@each_answer
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_odd_values_stay_as_they_came(model: type[SinchBaseModel], payload: dict[str, object], odd: object) -> None:
    for key in payload:
        decoded = decode(model, {**payload, key: odd})
        home = next(name for name, keys in wire_keys(model).items() if key in keys)
        found: object = getattr(decoded, home)
        assert found == odd or isinstance(found, SinchBaseModel)
        assert decoded.as_json()
        assert repr(decoded)


def test_links_have_a_readable_name() -> None:
    started = decode(verification.StartSMSVerificationResponse, {**STARTED, "sms": SMS})
    assert started.links == started._links == LINKS
    assert started.as_dict()["_links"] == LINKS
    assert started.links[1].get("rel") == "report"
    assert decode(verification.StartSMSVerificationResponse, {"id": ID}).links == []
    by_hand = verification.StartPhoneCallVerificationResponse(id=ID, method="callout", _links=None)
    assert by_hand.links == []


def test_what_the_method_says_is_an_object() -> None:
    client = make_client(RecordingDriver(answer({**STARTED, "method": "sms", "sms": {**SMS, "appHash": "Xy1"}})))
    started = client.verification.verifications.start_sms({"type": "number", "endpoint": "+46701234567"})
    assert started.method is VerificationMethod.SMS
    assert started.sms is not None
    assert started.sms.interception_timeout == 240
    assert started.sms.code_type is verification.CodeType.ALPHA
    assert started.sms.extra == {"appHash": "Xy1"}
    assert started.http is not None
    assert started.sms.http is None


def test_enums_of_an_outcome() -> None:
    outcome = decode(verification.GetVerificationStatusByIdResponse, OUTCOME)
    assert outcome.status is verification.VerificationStatus.FAIL
    assert outcome.reason is verification.VerificationReason.INVALID_CLI
    assert outcome.call_result is verification.VerificationCallResult.NO_ANSWER
    assert outcome.source is verification.VerificationSource.INTERCEPTED
    assert outcome.call_complete is False
    assert outcome.price is not None
    assert outcome.price.get("billableDuration") == 11


def test_values_newer_than_the_package_stay_text() -> None:
    newer: dict[str, object] = {
        "method": "carrierPigeon",
        "status": "SLEEPING",
        "reason": "Rain",
        "callResult": "ECHO",
        "source": "guessed",
    }
    outcome = decode(verification.VerificationResponse, newer)
    assert [outcome.method, outcome.status, outcome.reason, outcome.call_result, outcome.source] == [*newer.values()]


@pytest.mark.parametrize("spelling", ["flashcall", "flashCall", "FLASHCALL"])
def test_methods_are_compared_without_regard_to_case(spelling: str) -> None:
    method = decode(verification.VerificationResponse, {"method": spelling}).method
    assert method == spelling
    assert method == VerificationMethod.FLASH_CALL
    assert operator.eq(VerificationMethod.FLASH_CALL, method)
    assert not operator.ne(VerificationMethod.FLASH_CALL, method)
    assert not operator.ne(method, VerificationMethod.FLASH_CALL)
    assert method != VerificationMethod.SMS
    assert VerificationMethod(spelling) is VerificationMethod.FLASH_CALL


def test_an_answer_is_found_among_members() -> None:
    ways: dict[object, str] = {VerificationMethod.FLASH_CALL: "call", VerificationMethod.SMS: "text"}
    for spelling, way in [("flashcall", "call"), ("sms", "text")]:
        method = decode(verification.VerificationResponse, {"method": spelling}).method
        assert ways[method] == way
    assert VerificationMethod.FLASH_CALL.value == "flashCall"
    assert f"{VerificationMethod.FLASH_CALL}" == "flashCall"
    assert VerificationMethod.FLASH_CALL != 7
    with pytest.raises(ValueError, match="pigeon"):
        VerificationMethod("pigeon")


def test_errors() -> None:
    body = {"errorCode": 40400, "message": "No such verification", "reference": "9f2c", "status": "NotFound"}
    client = make_client(RecordingDriver(answer(body, 404)))
    with pytest.raises(VerificationException) as caught:
        client.verification.verification_status.get_by_id(ID)
    error = caught.value
    assert isinstance(error, NotFoundException)
    assert (error.status, error.code, error.request_id) == (404, 40400, "9f2c")
    assert error.operation == "verification.verification_status.get_by_id"
    assert "No such verification" in str(error)


# ----------------------------------------------------------------------- real answers, where they lie beside us
SAMPLES = Path(__file__).parents[3] / "shared" / "contract" / "samples"


def _samples(kind: str) -> list[Any]:
    index = SAMPLES / "index.json"
    if not index.is_file():
        return []
    return [
        pytest.param(name, sample["file"], id=f"{name}-{sample['file']}")
        for sample in json.loads(index.read_text(encoding="utf-8"))["samples"]
        if sample["domain"] == "verification" and sample["kind"] == kind
        for name in sample["operations"]
    ]


@pytest.mark.parametrize(("operation", "file"), _samples("response"))
def test_samples(operation: str, file: str) -> None:
    payload: Any = json.loads((SAMPLES / file).read_text(encoding="utf-8"))
    decoded = decode(all_operations()[operation].returns, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert json.loads(decoded.as_json())
