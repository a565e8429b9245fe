"""Code written for sinch 1.x finds Numbers where it was: names, order and defaults of arguments, bad input."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

import sinch.domains.numbers
from sinch import NumbersException, SinchClient, SinchException, ValidationException
from sinch.domains.numbers import (
    ActiveNumbers,
    AvailableNumbers,
    AvailableRegions,
    Callbacks,
    NumberOrders,
    Numbers,
    NumbersBase,
)
from sinch.domains.numbers.models import Money, ScheduledVoiceProvisioning, VoiceConfiguration
from sinch.domains.numbers.models.available.requests import RentAnyNumberRequest
from sinch.models import numbers as home
from sinch.models.model import SinchBaseModel, SinchRequestBaseModel
from sinch.models.requests import numbers as requests
from tests.fakes import RecordingDriver, make_client
from tests.operations import all_operations

RESOURCES: dict[str, type[object]] = {
    "available": AvailableNumbers,
    "active": ActiveNumbers,
    "regions": AvailableRegions,
    "callbacks": Callbacks,
    "number_orders": NumberOrders,
}

#: Positional parameters; ``!`` marks those that have to be given, all others are None by default.
POSITIONAL = {
    "available.list": "region_code! number_type! number_pattern number_search_pattern capabilities page_size",
    "available.activate": "phone_number! sms_configuration voice_configuration",
    "available.rent_any": "region_code! type_ number_pattern capabilities sms_configuration voice_configuration "
    "callback_url",
    "available.check_availability": "phone_number!",
    "active.list": "region_code number_type number_pattern number_search_pattern capabilities page_size page_token",
    "active.update": "phone_number display_name sms_configuration voice_configuration app_id",
    "active.get": "phone_number!",
    "active.release": "phone_number!",
    "regions.list": "number_type number_types",
    "callbacks.get_configuration": "",
    "callbacks.update_configuration": "hmac_secret!",
    "active.get_emergency_address": "phone_number!",
    "active.provision_emergency_address": "phone_number! display_name! address!",
    "active.deprovision_emergency_address": "phone_number!",
    "active.validate_emergency_address": "phone_number! display_name! address!",
    "number_orders.lookup_requirements": "region_code! number_type!",
    "number_orders.create": "region_code! number_type!",
    "number_orders.get": "number_order_id!",
    "number_orders.get_registration": "number_order_id!",
    "number_orders.update_registration": "number_order_id! request_details!",
    "number_orders.upload_attachment": "number_order_id! attachment_id! file!",
    "number_orders.submit": "number_order_id!",
}

#: Module below ``sinch.domains.numbers`` -> names.
PATHS = {
    "": "ActiveNumbers AvailableNumbers AvailableRegions Callbacks Numbers NumbersBase TokenBasedPaginator "
    "ActivateNumberRequest ActivateNumberResponse CheckNumberAvailabilityRequest CheckNumberAvailabilityResponse "
    "GetNumberConfigurationRequest GetNumberConfigurationResponse GetNumbersCallbackConfigurationResponse "
    "ListActiveNumbersRequest ListActiveNumbersResponse ListAvailableNumbersRequest ListAvailableNumbersResponse "
    "ListAvailableRegionsForProjectRequest ListAvailableRegionsResponse ReleaseNumberFromProjectRequest "
    "ReleaseNumberFromProjectResponse RentAnyNumberRequest UpdateNumberConfigurationRequest "
    "UpdateNumberConfigurationResponse UpdateNumbersCallbackConfigurationRequest "
    "UpdateNumbersCallbackConfigurationResponse",
    ".enums": "NumberCapability NumberType",
    ".exceptions": "NumbersException SinchException",
    ".models": "Money Number NumberCapability NumberType ScheduledVoiceProvisioning SinchBaseModel SmsConfiguration "
    "VoiceConfiguration",
    ".models.active": "ActiveNumber NumberCapability NumberType SinchBaseModel",
    ".models.active.requests": "GetNumberConfigurationRequest ListActiveNumbersRequest "
    "ReleaseNumberFromProjectRequest SinchRequestBaseModel UpdateNumberConfigurationRequest",
    ".models.active.responses": "ActiveNumber DeprovisionEmergencyAddressResponse GetEmergencyAddressResponse "
    "GetNumberConfigurationResponse ListActiveNumbersResponse ProvisionEmergencyAddressResponse "
    "ReleaseNumberFromProjectResponse SinchBaseModel UpdateNumberConfigurationResponse "
    "ValidateEmergencyAddressResponse",
    ".models.available": "",
    ".models.available.requests": "ActivateNumberRequest CheckNumberAvailabilityRequest ListAvailableNumbersRequest "
    "RentAnyNumberRequest SinchRequestBaseModel",
    ".models.available.responses": "ActivateNumberResponse CheckNumberAvailabilityResponse "
    "ListAvailableNumbersResponse Number RentAnyNumberResponse SinchBaseModel",
    ".models.callbacks": "",
    ".models.callbacks.requests": "SinchRequestBaseModel UpdateNumbersCallbackConfigurationRequest",
    ".models.callbacks.responses": "GetNumbersCallbackConfigurationResponse NumbersCallbackConfigurationResponse "
    "SinchBaseModel UpdateNumbersCallbackConfigurationResponse",
    ".models.number_orders.responses": "NumberOrderRegistrationResponse NumberOrderResponse "
    "NumberRequirementsResponse UploadNumberOrderAttachmentResponse",
    ".models.regions": "Region SinchBaseModel",
    ".models.regions.requests": "ListAvailableRegionsForProjectRequest SinchRequestBaseModel",
    ".models.regions.responses": "ListAvailableRegionsResponse Region SinchBaseModel",
}


def _method(name: str) -> Callable[..., object]:
    resource, _, method = name.partition(".")
    found: Callable[..., object] = getattr(RESOURCES[resource], method)
    return found


def _parameters(name: str) -> list[inspect.Parameter]:
    return list(inspect.signature(_method(name)).parameters.values())[1:]


def test_every_operation_is_in_the_table() -> None:
    assert {f"numbers.{name}" for name in POSITIONAL} == {
        name for name in all_operations() if name.startswith("numbers.")
    }


@pytest.mark.parametrize("name", POSITIONAL)
def test_positional_parameters(name: str) -> None:
    positional = [p for p in _parameters(name) if p.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD]
    shown = [p.name + ("!" if p.default is inspect.Parameter.empty else "") for p in positional]
    assert shown == POSITIONAL[name].split()
    assert {p.default for p in positional} <= {inspect.Parameter.empty, None}


@pytest.mark.parametrize("name", POSITIONAL)
def test_further_parameters_are_optional_keywords(name: str) -> None:
    further = [p for p in _parameters(name) if p.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD]
    assert all(p.kind is inspect.Parameter.KEYWORD_ONLY for p in further)
    assert all(p.default in (None, "attachment") for p in further)


@pytest.mark.parametrize("name", POSITIONAL)
def test_required_wire_names_are_arguments(name: str) -> None:
    operation = all_operations()[f"numbers.{name}"]
    names = {p.name for p in _parameters(name)}
    assert {operation.argument(wire) for wire in operation.required} <= names
    assert set(operation.names.values()) <= names
    assert set(operation.placeholders) - {"project_id"} <= names


@pytest.mark.parametrize("module", PATHS)
def test_import_paths(module: str) -> None:
    found = importlib.import_module(f"sinch.domains.numbers{module}")
    for name in PATHS[module].split():
        getattr(found, name)
        if module:
            assert name in found.__all__


def test_names_are_the_same_objects_everywhere() -> None:
    responses = importlib.import_module("sinch.domains.numbers.models.available.responses")
    assert responses.Number is home.Number
    assert sinch.domains.numbers.RentAnyNumberRequest is RentAnyNumberRequest
    assert NumbersBase is Numbers
    assert issubclass(NumbersException, SinchException)
    with pytest.raises(ImportError, match="NoSuchRequest"):
        exec("from sinch.domains.numbers import NoSuchRequest")
    with pytest.raises(AttributeError, match="nonsense"):
        getattr(sinch.domains.numbers, "nonsense")  # noqa: B009


def test_requests_of_1x_can_be_made() -> None:
    made = RentAnyNumberRequest("US", "LOCAL", capabilities=["SMS"])
    assert made.as_dict() == {"region_code": "US", "type_": "LOCAL", "capabilities": ["SMS"]}
    secret = requests.UpdateNumbersCallbackConfigurationRequest("hush-hush")
    assert "hush" not in repr(secret)


@pytest.mark.parametrize(
    ("request_class", "name"),
    [
        (requests.ListAvailableNumbersRequest, "available.list"),
        (requests.ActivateNumberRequest, "available.activate"),
        (requests.RentAnyNumberRequest, "available.rent_any"),
        (requests.CheckNumberAvailabilityRequest, "available.check_availability"),
        (requests.ListActiveNumbersRequest, "active.list"),
        (requests.UpdateNumberConfigurationRequest, "active.update"),
        (requests.GetNumberConfigurationRequest, "active.get"),
        (requests.ReleaseNumberFromProjectRequest, "active.release"),
        (requests.ListAvailableRegionsForProjectRequest, "regions.list"),
        (requests.UpdateNumbersCallbackConfigurationRequest, "callbacks.update_configuration"),
    ],
)
def test_requests_have_the_parameters(request_class: type[SinchRequestBaseModel], name: str) -> None:
    assert [field.name for field in fields(request_class)] == POSITIONAL[name].replace("!", "").split()


def test_values_of_1x_can_be_made() -> None:
    money = Money(currency_code="EUR", amount=Decimal("0.80"))
    assert money.as_dict() == {"currency_code": "EUR", "amount": Decimal("0.80")}
    voice = VoiceConfiguration("app-7", ScheduledVoiceProvisioning("app-8", "WAITING", "2031-03-01T08:30:00Z"))
    assert voice.scheduled_provisioning.app_id == "app-8"
    assert isinstance(voice, SinchBaseModel)


def test_fields_of_answers() -> None:
    """The fields of 1.x come first, in its order."""
    of_1x = {
        home.Number: "phone_number region_code type capability setup_price monthly_price payment_interval_months "
        "supporting_documentation_required",
        home.ActivateNumberResponse: "phone_number region_code type capability",
        home.RentAnyNumberResponse: "phone_number project_id region_code type capability money "
        "payment_interval_months next_charge_date expire_at sms_configuration voice_configuration callback_url",
        home.ActiveNumber: "phone_number project_id display_name region_code type capability money "
        "payment_interval_months next_charge_date expire_at sms_configuration voice_configuration",
        home.ListActiveNumbersResponse: "active_numbers next_page_token",
        home.Region: "region_code region_name types",
        home.GetNumbersCallbackConfigurationResponse: "project_id hmac_secret",
    }
    for model, names in of_1x.items():
        wanted = names.split()
        assert [field.name for field in fields(model)][: len(wanted)] == wanted


# --------------------------------------------------------------------------------------------- bad input
SECRET = "value-that-must-not-be-shown"
ANY: Any = object()

BAD: list[tuple[str, Callable[[SinchClient], object]]] = [
    ("region_code", lambda c: c.numbers.available.list(_wrong(None), "LOCAL")),
    ("number_type", lambda c: c.numbers.available.list("US", _wrong(None))),
    ("number_pattern", lambda c: c.numbers.available.list("US", "LOCAL", _wrong({SECRET: 1}))),
    ("capabilities", lambda c: c.numbers.available.list("US", "LOCAL", capabilities=_wrong(7))),
    ("capabilities", lambda c: c.numbers.available.list("US", "LOCAL", capabilities=[_wrong(ANY)])),
    ("phone_number", lambda c: c.numbers.available.activate(_wrong(None))),
    ("phone_number", lambda c: c.numbers.available.activate("")),
    ("phone_number", lambda c: c.numbers.available.activate(_wrong(12025550134))),
    ("phone_number", lambda c: c.numbers.available.check_availability(" ")),
    ("phone_number", lambda c: c.numbers.available.check_availability("..")),
    ("phone_number", lambda c: c.numbers.active.get(_wrong(b"+12025550134"))),
    ("phone_number", lambda c: c.numbers.active.update()),
    ("phone_number", lambda c: c.numbers.active.update(display_name="Sales")),
    ("phone_number", lambda c: c.numbers.active.release("")),
    ("phone_number", lambda c: c.numbers.active.get_emergency_address("")),
    ("phone_number", lambda c: c.numbers.active.deprovision_emergency_address("")),
    ("sms_configuration", lambda c: c.numbers.active.update("+1", sms_configuration=_wrong({"a": {SECRET}}))),
    ("voice_configuration", lambda c: c.numbers.active.update("+1", None, None, _wrong({"a": b""}))),
    ("display_name", lambda c: c.numbers.active.validate_emergency_address("+1", _wrong(None), _wrong({}))),
    ("address", lambda c: c.numbers.active.provision_emergency_address("+1", "office", _wrong(None))),
    ("region_code", lambda c: c.numbers.available.rent_any(_wrong(None), "LOCAL")),
    ("type_", lambda c: c.numbers.available.rent_any("US")),
    ("type_ and number_type", lambda c: c.numbers.available.rent_any("US", SECRET, number_type=SECRET)),
    ("number_pattern", lambda c: c.numbers.available.rent_any("US", "LOCAL", _wrong(206))),
    ("number_search_pattern", lambda c: c.numbers.available.rent_any("US", "LOCAL", number_search_pattern=SECRET)),
    (
        "number_search_pattern",
        lambda c: c.numbers.available.rent_any("US", "LOCAL", {"pattern": "2"}, number_search_pattern="END"),
    ),
    ("capabilities", lambda c: c.numbers.available.rent_any("US", "LOCAL", capabilities=_wrong({"a": 1}))),
    (
        "callback_url and event_destination_target",
        lambda c: c.numbers.available.rent_any("US", "LOCAL", callback_url=SECRET, event_destination_target=SECRET),
    ),
    (
        "callback_url and event_destination_target",
        lambda c: c.numbers.available.activate("+1", callback_url=SECRET, event_destination_target=SECRET),
    ),
    (
        "callback_url and event_destination_target",
        lambda c: c.numbers.active.update("+1", callback_url="", event_destination_target=""),
    ),
    ("number_types and types", lambda c: c.numbers.regions.list(number_types=[SECRET], types=[SECRET])),
    ("number_types", lambda c: c.numbers.regions.list(types=_wrong(1.5))),
    ("hmac_secret", lambda c: c.numbers.callbacks.update_configuration(_wrong(None))),
    ("hmac_secret", lambda c: c.numbers.callbacks.update_configuration(_wrong(SECRET.encode()))),
    ("number_type", lambda c: c.numbers.number_orders.lookup_requirements("AU", _wrong(None))),
    ("region_code", lambda c: c.numbers.number_orders.create(_wrong(None), "LOCAL")),
    ("number_order_id", lambda c: c.numbers.number_orders.get("")),
    ("number_order_id", lambda c: c.numbers.number_orders.get_registration(_wrong(7))),
    ("number_order_id", lambda c: c.numbers.number_orders.submit(_wrong(None))),
    ("request_details", lambda c: c.numbers.number_orders.update_registration("o", _wrong(None))),
    ("request_details", lambda c: c.numbers.number_orders.update_registration("o", {"a": float("nan")})),
    ("attachment_id", lambda c: c.numbers.number_orders.upload_attachment("o", "", b"")),
    ("file", lambda c: c.numbers.number_orders.upload_attachment("o", "a", _wrong(None))),
    ("file", lambda c: c.numbers.number_orders.upload_attachment("o", "a", _wrong(SECRET))),
    ("filename", lambda c: c.numbers.number_orders.upload_attachment("o", "a", b"", filename="")),
    ("filename", lambda c: c.numbers.number_orders.upload_attachment("o", "a", b"", filename="\udc80")),
    ("filename", lambda c: c.numbers.number_orders.upload_attachment("o", "a", b"", filename=_wrong(7))),
    ("document_type", lambda c: c.numbers.number_orders.upload_attachment("o", "a", b"", document_type=_wrong(7))),
]


def _wrong(value: Any) -> Any:
    """Pass a value by the type checker."""
    return value


@pytest.mark.parametrize(("argument", "call"), BAD, ids=[f"{i}-{name}" for i, (name, _) in enumerate(BAD)])
def test_bad_input_is_refused_before_sending(argument: str, call: Callable[[SinchClient], object]) -> None:
    driver = RecordingDriver()
    with pytest.raises(ValidationException) as caught:
        call(make_client(driver))
    assert driver.sent == []
    assert argument in str(caught.value)
    assert SECRET not in str(caught.value)
    assert (caught.value.operation or "").startswith("numbers.")


# -------------------------------------------------------------------------------------------- attachment
@pytest.mark.parametrize(
    "content", [b"", b"\r\n--", bytes(range(256)), b"sinch-", memoryview(b"abc"), bytearray(b"x")]
)
def test_boundary_stands_nowhere_in_the_file(content: Any) -> None:
    driver = RecordingDriver()
    orders = make_client(driver).numbers.number_orders
    orders.upload_attachment("o", "a", content)
    orders.upload_attachment("o", "a", content)
    first, second = driver.sent
    assert first.body is not None
    assert first.body == second.body
    boundary = first.headers["Content-Type"].partition("boundary=")[2].encode()
    assert boundary not in bytes(content)
    assert len(boundary) <= 70
    assert first.body.count(boundary) == 2
