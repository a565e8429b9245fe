"""What the Numbers API answers, and what becomes of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from sinch import NotFoundException, NumbersException, SinchClient
from sinch.core.operation import Operation
from sinch.core.wire import decode
from sinch.domains.numbers import Numbers
from sinch.models import number_orders, numbers
from sinch.models.model import SinchBaseModel, wire_keys
from sinch.models.numbers import NumberCapability, NumbersErrorStatus, NumberType
from tests.descriptions import FOLDER
from tests.fakes import PROJECT, RecordingDriver, answer, make_client
from tests.operations import all_operations

if TYPE_CHECKING:
    from pathlib import Path

MONEY: dict[str, object] = {"currencyCode": "SEK", "amount": "12.50"}
ON_OFFER: dict[str, object] = {
    "phoneNumber": "+46850000017",
    "regionCode": "SE",
    "type": "LOCAL",
    "capability": ["VOICE", "SMS"],
    "setupPrice": {"currencyCode": "SEK", "amount": "0.00"},
    "monthlyPrice": MONEY,
    "paymentIntervalMonths": 1,
    "supportingDocumentationRequired": True,
}
RENTED: dict[str, object] = {
    "phoneNumber": "+46850000017",
    "projectId": PROJECT,
    "displayName": "Växel",
    "regionCode": "SE",
    "type": "LOCAL",
    "capability": ["VOICE", "SMS"],
    "money": MONEY,
    "paymentIntervalMonths": 1,
    "nextChargeDate": "2031-04-01T08:30:00.123456Z",
    "expireAt": "2031-05-01T08:30:00Z",
    "smsConfiguration": {
        "servicePlanId": "",
        "campaignId": "",
        "scheduledProvisioning": {
            "servicePlanId": "plan-7",
            "campaignId": "",
            "status": "FAILED",
            "lastUpdatedTime": "2031-03-01T08:30:00Z",
            "errorCodes": ["INSUFFICIENT_BALANCE"],
        },
    },
    "voiceConfiguration": {
        "type": "EST",
        "trunkId": "trunk-7",
        "lastUpdatedTime": None,
        "scheduledVoiceProvisioning": None,
    },
    "callbackUrl": "https://example.com/n",
}
ADDRESS: dict[str, object] = {
    "streetNumber": "17",
    "streetInfo": "Harbor View Rd",
    "location": "Unit 4",
    "city": "Savannah",
    "state": "GA",
    "postalCode": "31401",
    "postalCodePlusFour": "0017",
}
ORDER: dict[str, object] = {
    "projectId": PROJECT,
    "idNumberOrder": "order-7",
    "regionCode": "SE",
    "state": "CREATED",
    "numberType": "LOCAL",
    "orderNumbers": [
        {
            "phoneNumber": "+46850000017",
            "numberPrice": {"setupPrice": MONEY, "monthlyPrice": MONEY, "paymentIntervalMonths": 1},
            "capabilities": ["VOICE"],
        }
    ],
    "smsConfiguration": {"servicePlanId": "plan-7"},
    "voiceConfiguration": {"type": "RTC", "appId": "app-7"},
    "expireTime": "2031-03-01T09:00:00Z",
    "createTime": "2031-03-01T08:30:00Z",
    "updateTime": "2031-03-01T08:31:00Z",
}

#: Each operation with an answer that has every field.
COMPLETE: dict[str, dict[str, object]] = {
    "numbers.available.list": {"availableNumbers": [ON_OFFER, ON_OFFER]},
    "numbers.available.activate": RENTED,
    "numbers.available.rent_any": RENTED,
    "numbers.available.check_availability": ON_OFFER,
    "numbers.active.list": {"activeNumbers": [RENTED], "nextPageToken": "more", "totalSize": 7},
    "numbers.active.update": RENTED,
    "numbers.active.get": RENTED,
    "numbers.active.release": RENTED,
    "numbers.active.get_emergency_address": ADDRESS,
    "numbers.active.provision_emergency_address": ADDRESS,
    "numbers.active.deprovision_emergency_address": {},
    "numbers.active.validate_emergency_address": {
        "phoneNumber": "+12025550134",
        "displayName": "Harbor office",
        "validatedAddress": ADDRESS,
        "validationResult": "NEAR_MATCH",
        "validationMessage": "Spelled differently|Abbreviated",
        "correctedAddress": ADDRESS,
        "candidateAddresses": [ADDRESS],
    },
    "numbers.regions.list": {
        "availableRegions": [{"regionCode": "SE", "regionName": "Sweden", "types": ["LOCAL", "MOBILE"]}]
    },
    "numbers.callbacks.get_configuration": {"projectId": PROJECT, "hmacSecret": "secret-of-the-tests"},
    "numbers.callbacks.update_configuration": {"projectId": PROJECT, "hmacSecret": "secret-of-the-tests"},
    "numbers.number_orders.lookup_requirements": {
        "fields": {"companyName": {"required": True, "maxLength": 80}},
        "attachments": [
            {
                "id": "proof",
                "title": "Proof",
                "description": "A passport",
                "mandatory": True,
                "template": [{"name": "form.pdf", "url": "https://example.com/form.pdf"}],
                "allowedMimeTypes": ["application/pdf"],
                "allowedDocumentTypes": ["PASSPORT"],
            }
        ],
    },
    "numbers.number_orders.create": ORDER,
    "numbers.number_orders.get": ORDER,
    "numbers.number_orders.get_registration": {
        "requestDetails": {"companyName": "Möwe Ltd"},
        "attachments": [{"attachmentId": "proof", "fileName": "p.pdf", "uploadStatus": "WAITING"}],
        "logs": [{"message": "The passport cannot be read", "createTime": "2031-03-02T08:30:00Z"}],
    },
    "numbers.number_orders.update_registration": {"requestDetails": {}, "attachments": [], "logs": []},
    "numbers.number_orders.upload_attachment": {},
    "numbers.number_orders.submit": ORDER,
}

OPERATIONS: dict[str, Operation[SinchBaseModel]] = {
    name: operation for name, operation in all_operations().items() if name.startswith("numbers.")
}


def check_nothing_lost(model: SinchBaseModel, raw: dict[str, Any]) -> None:
    """Every key is an attribute or in ``extra``, and ``as_dict`` carries it."""
    shown = model.as_dict()
    known = {key: name for name, keys in wire_keys(type(model)).items() for key in keys}
    for key, value in raw.items():
        found: Any = getattr(model, known[key]) if key in known else model.extra[key]
        assert known.get(key, key) in shown
        if found.__class__ is not list:
            assert found == value
            continue
        for item, sent in zip(found, value, strict=True):
            if isinstance(item, SinchBaseModel):
                check_nothing_lost(item, sent)
            else:
                assert item == sent


def test_every_operation_has_a_complete_answer() -> None:
    assert set(COMPLETE) == set(OPERATIONS)


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_all_fields(name: str) -> None:
    model = decode(OPERATIONS[name].returns, COMPLETE[name])
    check_nothing_lost(model, COMPLETE[name])
    assert model.extra == {}
    for field in wire_keys(type(model)):
        assert getattr(model, field) is not None
    assert json.loads(model.as_json()) == json.loads(json.dumps(model.as_dict()))


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_no_fields(name: str) -> None:
    model = decode(OPERATIONS[name].returns, {})
    for field in wire_keys(type(model)):
        assert getattr(model, field) is None
    assert set(model.as_dict()) == set(wire_keys(type(model)))


@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_unknown_keys(name: str) -> None:
    new = {"brandNew": {"key": [1]}, "another": None}
    model = decode(OPERATIONS[name].returns, {**COMPLETE[name], **new})
    check_nothing_lost(model, {**COMPLETE[name], **new})
    assert model.extra == new
    assert json.loads(model.as_json())["brandNew"] == {"key": [1]}


@pytest.mark.parametrize("odd", [None, 7, "text", True, [], ["text", None, 7], {"key": "value"}])
@pytest.mark.parametrize("name", sorted(COMPLETE))
def test_odd_values_stay_as_they_came(name: str, odd: object) -> None:
    model = decode(OPERATIONS[name].returns, dict.fromkeys(COMPLETE[name], odd))
    for field in wire_keys(type(model)):
        found: object = getattr(model, field)
        assert found == odd or isinstance(found, SinchBaseModel)
    model.as_json()
    repr(model)


def test_enums() -> None:
    number = decode(numbers.Number, {**ON_OFFER, "type": "SATELLITE", "capability": ["SMS", "FAX"]})
    assert number.type == "SATELLITE"
    assert not isinstance(number.type, NumberType)
    assert number.capability == ["SMS", "FAX"]
    assert number.capability[0] is NumberCapability.SMS
    assert decode(numbers.Number, ON_OFFER).type is NumberType.LOCAL
    assert number.as_dict()["capability"] == ["SMS", "FAX"]


def test_items_of_lists_are_objects_and_nested_objects_are_dicts() -> None:
    page = decode(numbers.ListActiveNumbersResponse, {"activeNumbers": [{**RENTED, "newKey": 1}]})
    number = page.active_numbers[0]
    assert isinstance(number, numbers.ActiveNumber)
    assert number.extra == {"newKey": 1}
    assert number.sms_configuration == RENTED["smsConfiguration"]
    assert type(number.voice_configuration) is dict
    assert number.next_charge_date == "2031-04-01T08:30:00.123456Z"
    assert number.expire_at == "2031-05-01T08:30:00Z"


def test_secret_is_not_shown() -> None:
    given = decode(numbers.GetNumbersCallbackConfigurationResponse, {"projectId": PROJECT, "hmacSecret": "hush-hush"})
    assert given.hmac_secret == "hush-hush"
    assert "hush" not in repr(given)
    assert repr(given) == f"GetNumbersCallbackConfigurationResponse(project_id='{PROJECT}')"
    assert given.as_dict()["hmac_secret"] == "hush-hush"


def test_made_by_hand() -> None:
    region = numbers.Region("SE", "Sweden", ["LOCAL"])
    assert region == decode(numbers.Region, {"regionCode": "SE", "regionName": "Sweden", "types": ["LOCAL"]})
    rented = numbers.ActivateNumberResponse("+46850000017", "SE", "LOCAL", ["SMS"])
    assert rented.callback_url is None
    assert number_orders.UploadNumberOrderAttachmentResponse() == number_orders.UploadNumberOrderAttachmentResponse()
    released = decode(numbers.ReleaseNumberFromProjectResponse, RENTED)
    assert isinstance(released, numbers.ActiveNumber)
    assert released != decode(numbers.GetNumberConfigurationResponse, RENTED)


def test_answer_without_a_body() -> None:
    client = make_client(RecordingDriver(answer(None)))
    done = client.numbers.active.deprovision_emergency_address("+12025550134")
    assert done.http is not None
    assert done.http.status == 200
    assert done.as_dict() == {}


def test_domain_client() -> None:
    driver = RecordingDriver(answer({"availableNumbers": [ON_OFFER]}))
    found = Numbers(make_client(driver)).available.list("SE", "LOCAL")
    assert [number.phone_number for number in found.available_numbers] == ["+46850000017"]


# ------------------------------------------------------------------------------------------------- pages
def _pages(*tokens: object) -> RecordingDriver:
    pages = [
        {"activeNumbers": [{**RENTED, "phoneNumber": f"+4685000000{index}"}], "nextPageToken": token}
        for index, token in enumerate(tokens)
    ]
    return RecordingDriver(*map(answer, pages))


@pytest.mark.parametrize("last", ["", None])
def test_walk(last: object) -> None:
    driver = _pages("two", "three", last)
    listing = make_client(driver).numbers.active.list("SE", "LOCAL", page_size=1)
    assert len(driver.sent) == 1
    assert [number.phone_number[-1] for number in listing] == ["0", "1", "2"]
    assert [request.target.partition("pageToken=")[2] for request in driver.sent] == ["", "two", "three"]
    assert all("regionCode=SE&type=LOCAL" in request.target for request in driver.sent)
    assert all("pageSize=1" in request.target for request in driver.sent)


def test_pages_as_in_1x() -> None:
    listing = make_client(_pages("two", "")).numbers.active.list("SE", "LOCAL")
    first, more = listing.result, [listing.has_next_page]
    assert listing.next_page() is listing
    more.append(listing.has_next_page)
    assert listing.result is not first
    assert more == [True, False]
    listing.next_page()
    assert listing.result.active_numbers[0].phone_number[-1] == "1"


def test_no_numbers() -> None:
    listing = make_client(RecordingDriver(answer({}))).numbers.active.list()
    assert list(listing) == []
    assert not listing.has_next_page


# ------------------------------------------------------------------------------------------------ errors
def test_error_of_the_api() -> None:
    body = {
        "error": {
            "code": 404,
            "message": "no such number",
            "status": "NOT_FOUND",
            "details": [{"type": "ResourceInfo", "resourceType": "ActiveNumber", "resourceName": "+12025550134"}],
        }
    }
    client = make_client(RecordingDriver(answer(body, status=404)))
    with pytest.raises(NumbersException, match="no such number") as caught:
        client.numbers.active.get("+12025550134")
    assert isinstance(caught.value, NotFoundException)
    assert caught.value.code == NumbersErrorStatus.NOT_FOUND
    assert caught.value.operation == "numbers.active.get"
    assert caught.value.is_from_server
    assert caught.value.response_status_code == 404
    assert caught.value.http_response is not None
    assert caught.value.http_response.body == body


CALLS: list[Callable[[SinchClient], object]] = [
    lambda client: client.numbers.available.activate("+12025550134"),
    lambda client: client.numbers.available.rent_any("US", "LOCAL"),
    lambda client: client.numbers.active.release("+12025550134"),
    lambda client: client.numbers.active.provision_emergency_address(
        "+12025550134",
        "office",
        {"streetNumber": "1", "streetInfo": "A St", "city": "B", "state": "GA", "postalCode": "3"},
    ),
    lambda client: client.numbers.number_orders.create("US", "LOCAL"),
    lambda client: client.numbers.number_orders.submit("order-7"),
    lambda client: client.numbers.number_orders.upload_attachment("order-7", "proof", b"%PDF"),
]


@pytest.mark.parametrize("call", CALLS)
def test_what_costs_is_never_sent_twice(call: Callable[[SinchClient], object]) -> None:
    driver = RecordingDriver(answer({"error": {"message": "down", "status": "INTERNAL"}}, status=503))
    with pytest.raises(NumbersException, match="down"):
        call(make_client(driver))
    assert len(driver.sent) == 1


# ----------------------------------------------------------------------------------------------- samples
def _samples() -> list[tuple[str, Path]]:
    folder = FOLDER / "samples"
    if not folder.is_dir():
        return []
    index = json.loads((folder / "index.json").read_text(encoding="utf-8"))
    return [
        (operation, folder / sample["file"])
        for sample in index["samples"]
        if sample["domain"] == "numbers" and sample["kind"] == "response"
        for operation in sample["operations"]
    ]


@pytest.mark.parametrize(("operation", "file"), _samples(), ids=lambda value: getattr(value, "stem", value))
def test_sample(operation: str, file: Path) -> None:
    raw: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    model = decode(OPERATIONS[operation].returns, raw)
    check_nothing_lost(model, raw)
    assert model.extra == {}
