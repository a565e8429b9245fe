"""The list of operations: what the package has, what the sandbox knows, and what the APIs are described to have."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest

from sinch import SinchClient
from sinch.core.operation import Operation
from sinch.sandbox import routes
from tests.descriptions import description
from tests.operations import all_operations

OPERATIONS = all_operations()
PRODUCTS = ("numbers", "sms", "conversation", "voice", "verification")


def shape(path: str) -> str:
    """Give a path without the names of its placeholders, which are those of the arguments."""
    return re.sub(r"\{\w+\}", "{}", path)


def test_the_sandbox_knows_every_operation_and_no_other() -> None:
    known = {(method, shape(path)) for _, method, path in routes() if path != "/oauth2/token"}
    assert known == {(operation.method, shape(operation.path)) for operation in OPERATIONS.values()}


def described() -> list[tuple[str, dict[str, Any]]]:
    """Give the operations of the API descriptions; none in a clone that stands alone."""
    found: list[tuple[str, dict[str, Any]]] = []
    for product in PRODUCTS:
        loaded = description(product)
        found += [(each["id"], each) for each in loaded["operations"]] if loaded else []
    return found


def test_all_described_operations_are_there() -> None:
    wanted = {name for name, _ in described()}
    assert not wanted or wanted == set(OPERATIONS)


@pytest.mark.parametrize(("name", "wanted"), described(), ids=lambda value: value if isinstance(value, str) else "")
def test_operation_is_as_described(name: str, wanted: dict[str, Any]) -> None:
    operation = OPERATIONS[name]
    http = wanted["http"]
    assert (operation.method, operation.host) == (http["method"], http["host"])
    assert shape(operation.path) == shape(http["path"])
    assert operation.repeatable == wanted["idempotent"]
    assert operation.returns.__name__ == wanted["returns"].partition(" ")[0]
    assert set(operation.comma) == {
        param["wire"] for param in wanted["params"] if param.get("in") == "query" and param.get("style") == "comma"
    }


def method_of(operation: Operation[Any]) -> Any:
    found: Any = SinchClient()
    for part in operation.id.split("."):
        found = getattr(found, part)
    return found


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_errors_name_arguments_that_exist(name: str) -> None:
    operation = OPERATIONS[name]
    arguments = set(inspect.signature(method_of(operation)).parameters)
    from_configuration = {"project_id", "project_or_service_id"}
    assert set(operation.placeholders) - from_configuration <= arguments
    assert {operation.argument(wire) for wire in operation.required} <= arguments
    assert set(operation.names.values()) <= arguments


@pytest.mark.parametrize(("name", "wanted"), described(), ids=lambda value: value if isinstance(value, str) else "")
def test_arguments_are_as_described(name: str, wanted: dict[str, Any]) -> None:
    parameters = inspect.signature(method_of(OPERATIONS[name])).parameters
    old = [param["name"] for param in wanted["params"] if not param.get("added")]
    positional = [each.name for each in parameters.values() if each.kind is each.POSITIONAL_OR_KEYWORD]
    assert positional[: len(old)] == old
    assert {param["name"] for param in wanted["params"]} <= set(parameters)
    assert {alias.get("name", alias.get("alias")) for alias in wanted["aliases"]} <= set(parameters)
    for param in wanted["params"]:
        if not param.get("added") and "default" in param:
            assert parameters[param["name"]].default == param["default"], param["name"]


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_methods_say_what_they_do(name: str) -> None:
    text = inspect.getdoc(method_of(OPERATIONS[name])) or ""
    first, *rest = text.splitlines()
    assert first.endswith(".")
    assert any(line.strip() for line in rest), "says no more than the name of the method"
