"""Numbers agrees with the written description of the API, where that lies beside the project."""

from __future__ import annotations

import inspect
from dataclasses import fields
from typing import Any, get_origin, get_type_hints

import pytest

import sinch.domains.numbers
from sinch.models import number_orders, numbers
from sinch.models.model import SinchBaseModel, WireEnum, wire_keys
from sinch.models.typed import NotRequired
from tests.descriptions import description
from tests.operations import all_operations

RESOURCES = {
    "available": "AvailableNumbers",
    "active": "ActiveNumbers",
    "regions": "AvailableRegions",
    "callbacks": "Callbacks",
    "number_orders": "NumberOrders",
}


def _section(name: str) -> dict[str, Any]:
    found: dict[str, Any] = (description("numbers") or {}).get(name, {})
    return found


def _operations() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (description("numbers") or {}).get("operations", [])
    return found


def _shapes() -> dict[str, dict[str, Any]]:
    # Bodies of errors are read by the core and have no shape of their own.
    errors = ("NumbersErrorBody", "NumbersError", "NumbersErrorDetail", "FieldViolation")
    return {name: keys for name, keys in _section("shapes").items() if name not in errors}


def _enums() -> dict[str, list[str]]:
    # What only events have is not part of the models of calls.
    events = ("NumbersResourceType", "NumbersEventType", "NumbersEventStatus", "NumbersFailureCode")
    return {name: facts["values"] for name, facts in _section("enums").items() if name not in events}


def _fields(name: str) -> list[dict[str, Any]]:
    facts = _section("responses")[name]
    inherited = _fields(facts["extends"]) if "extends" in facts else []
    own: list[dict[str, Any]] = facts["fields"]
    return inherited + own


def _model(name: str) -> Any:
    return getattr(numbers, name, None) or getattr(number_orders, name)


@pytest.mark.parametrize("facts", _operations(), ids=lambda facts: facts["id"])
def test_operation(facts: dict[str, Any]) -> None:
    operation = all_operations()[facts["id"]]
    assert (operation.method, operation.path) == (facts["http"]["method"], facts["http"]["path"])
    assert operation.returns.__name__ == facts["returns"]
    assert operation.repeatable is facts["idempotent"]
    _, resource, method = facts["id"].split(".")
    parameters = inspect.signature(getattr(getattr(sinch.domains.numbers, RESOURCES[resource]), method)).parameters
    names = [parameter["name"] for parameter in facts["params"]]
    names += [alias["name"] for alias in facts["aliases"]]
    assert set(parameters) - {"self", "filename"} == set(names)
    for parameter in facts["params"]:
        wire = parameter["wire"]
        if parameter["in"] in ("query", "body") and "." not in wire and parameter["name"] != "number_type":
            assert operation.argument(wire) == parameter["name"]
        required = parameter["required"] and parameter["name"] not in ("type_",)
        if parameter.get("api_required") is not False or facts["id"] != "numbers.active.list":
            assert (parameters[parameter["name"]].default is inspect.Parameter.empty) == required


@pytest.mark.parametrize("name", _section("responses"))
def test_answer(name: str) -> None:
    model: type[SinchBaseModel] = _model(name)
    described = _fields(name)
    assert [field.name for field in fields(model)] == [facts["name"] for facts in described]
    assert list(wire_keys(model).values()) == [(facts["wire"],) for facts in described]


@pytest.mark.parametrize(("name", "keys"), _shapes().items())
def test_shape(name: str, keys: dict[str, Any]) -> None:
    shape = _model(name)
    assert list(shape.__annotations__) == list(keys)
    hints = get_type_hints(shape, include_extras=True)
    optional = {key for key, hint in hints.items() if not shape.__total__ or get_origin(hint) is NotRequired}
    assert optional == {key for key, facts in keys.items() if not facts["required"]}


@pytest.mark.parametrize(("name", "values"), _enums().items())
def test_enum(name: str, values: list[str]) -> None:
    enum: type[WireEnum] = _model(name)
    assert [member.value for member in enum] == values
