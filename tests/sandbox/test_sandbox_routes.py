"""The sandbox against the description of the APIs (where there is one), and against its own rules."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

import jsonschema
import pytest
import yaml

import sinch.sandbox
from sinch.sandbox.fields import parse_json
from sinch.sandbox.routing import Product, Table
from sinch.sandbox.service import PRODUCTS
from sinch.sandbox.traffic import Json, JsonObject, Refusal

from .desk import Desk, items, pick, text

ROOT = Path(__file__).parents[2]
DESCRIPTION = ROOT.parent / "shared" / "contract"
PACKAGE = Path(sinch.sandbox.__file__).parent


class Described(NamedTuple):
    operation: str
    method: str
    path: str
    query: frozenset[str]


def described(product: str) -> list[Described]:
    if not DESCRIPTION.is_dir():
        return []
    document: Json = yaml.safe_load((DESCRIPTION / "operations" / f"{product}.yaml").read_text("utf-8"))
    found: list[Described] = []
    for operation in items(document, "operations"):
        assert isinstance(operation, dict)
        if "alias_of" in operation or operation.get("http") is None:
            continue
        query = frozenset(text(param, "wire") for param in items(operation, "params") if pick(param, "in") == "query")
        found.append(
            Described(
                text(operation, "id"), text(operation, "http", "method"), text(operation, "http", "path"), query
            )
        )
    return found


ALL_DESCRIBED = [row for product in ("numbers", "sms") for row in described(product)]
ROUTES = {route.operation: route for product in PRODUCTS for route in product.routes}


@pytest.mark.parametrize("row", ALL_DESCRIBED, ids=[row.operation for row in ALL_DESCRIBED])
def test_described_operations_have_a_route(row: Described) -> None:
    route = ROUTES[row.operation]
    assert (route.method, route.template, route.query) == (row.method, row.path, row.query)


if ALL_DESCRIBED:

    def test_routes_are_described() -> None:
        names = {row.operation for row in ALL_DESCRIBED}
        mine = {operation for operation in ROUTES if operation.split(".")[0] in ("numbers", "sms")}
        assert mine == names


def test_routes_are_listed() -> None:
    listed = sinch.sandbox.routes()
    assert ("sms.batches.send", "POST", "/xms/v1/{project_or_service_id}/batches") in listed
    assert len({operation for operation, _, _ in listed}) == len(listed)
    routes = [route for product in PRODUCTS for route in product.routes]
    assert len({(route.method, route.template) for route in routes}) == len(routes)


@pytest.mark.parametrize("operation", sorted(ROUTES))
def test_every_route_is_found_by_its_own_path(operation: str) -> None:
    route = ROUTES[operation]
    path = re.sub(r"\{\w+\}", "%2B46701234567", route.template)
    match = Table(PRODUCTS).find(route.method, path)
    assert match.route is route
    assert set(match.params.values()) <= {"+46701234567"}


@pytest.mark.parametrize("product", PRODUCTS, ids=lambda product: product.name)
def test_other_methods_and_paths_are_refused_in_the_style_of_the_api(product: Product) -> None:
    route = product.routes[0]
    for method, path, status in (("TRACE", route.template, 405), ("GET", f"{product.prefix}%2F", 404)):
        with pytest.raises(Refusal) as caught:
            Table(PRODUCTS).find(method, path)
        reply = caught.value.reply
        assert reply.status == status
        assert reply.body == product.refuse(status, reply.reason).body


def test_nothing_else_of_the_library_is_imported() -> None:
    clients = ("client", "aio.client", "core.drivers", "core.async_drivers", "core.options")
    allowed = {f"sinch.{name}": "sandbox.py" for name in clients}
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{file.name} imports relatively"
                names.append(node.module or "")
            for name in names:
                if name.split(".")[0] == "sinch" and not name.startswith("sinch.sandbox"):
                    assert allowed.get(name) == file.name, f"{file.name} imports {name}"


def fits(answer: Json, product: str, definition: str) -> None:
    document = parse_json((DESCRIPTION / "schemas" / f"{product}.schema.json").read_bytes())
    schema: JsonObject = {"$ref": f"#/$defs/{definition}", "$defs": pick(document, "$defs")}
    jsonschema.validate(answer, schema)


if ALL_DESCRIBED:

    def test_numbers_answers_fit_their_schemas(desk: Desk) -> None:
        settings: dict[str, Json] = {
            "smsConfiguration": {"servicePlanId": "p1", "campaignId": "CAMPAIGN_EXPIRED"},
            "voiceConfiguration": {"type": "FAX", "serviceId": "s1"},
            "callbackUrl": "https://example.com/numbers",
        }
        number = desk.rented("US", "LOCAL", **settings)
        linked: Json = {"voiceConfiguration": {"appId": "a1"}}
        other = desk.rented("SE", "MOBILE")
        desk.numbers("POST", f"/activeNumbers/{other}:release")
        names = ("streetNumber", "streetInfo", "city", "state", "postalCode")
        address: Json = {"displayName": "a", "address": {**dict.fromkeys(names, "1")}}
        path = f"/activeNumbers/{number}"
        for method, target, body, definition in (
            ("GET", "/availableNumbers?regionCode=SE&type=LOCAL", None, "AvailableNumbersResponse"),
            ("PATCH", path, linked, "ActiveNumber"),
            ("GET", path, None, "ActiveNumber"),
            ("GET", "/activeNumbers", None, "ActiveNumbersResponse"),
            ("GET", "/availableRegions", None, "ListAvailableRegionsResponse"),
            ("GET", "/callbackConfiguration", None, "CallbackConfiguration"),
            ("POST", f"{path}/emergencyAddress:provision", address, "EmergencyAddress"),
            ("POST", f"{path}/emergencyAddress:validate", address, "ValidateEmergencyAddressResponse"),
        ):
            reply = desk.numbers(method, target, body)
            assert reply.status == 200, reply
            fits(reply.body, "numbers", definition)

    def test_sms_answers_fit_their_schemas(desk: Desk) -> None:
        rule: Json = {"to": "72345", "add": {"first_word": "join"}, "remove": {"first_word": "stop"}}
        made = desk.sms("POST", "/groups", {"name": "A", "members": ["46701111111"], "auto_update": rule})
        group_id = text(made.body, "id")
        batch_id = desk.sent(
            to=[group_id, "46702220001"], client_reference="r", parameters={"a": {"default": "b"}}, from_ton=1
        )
        binary: Json = {"to": ["46701111111"], "type": "mt_binary", "body": "SGk=", "udh": "06"}
        media: Json = {"to": ["12025550134"], "type": "mt_media", "body": {"url": "https://example.com/a.png"}}
        for asked in (binary, media):
            assert desk.sms("POST", "/batches", asked).status == 201
        inbound = desk.state.sms.receive("46701111111", "72345", "Hi", operator_id="24001")
        desk.state.clock.advance(60)
        batch = f"/batches/{batch_id}"
        run: Json = {"to": ["46701111111"], "body": "Hi"}
        for method, target, body, definition in (
            ("GET", batch, None, "TextResponse"),
            ("GET", "/batches", None, "ApiBatchList"),
            ("GET", f"{batch}/delivery_report?type=full", None, "DeliveryReport"),
            ("GET", f"{batch}/delivery_report/46702220001", None, "RecipientDeliveryReport"),
            ("GET", "/delivery_reports", None, "DeliveryReportList"),
            ("POST", "/batches/dry_run?per_recipient=true", run, "DryRunResponse"),
            ("GET", f"/groups/{group_id}", None, "Group"),
            ("GET", "/groups", None, "ListGroupsResponse"),
            ("GET", f"/groups/{group_id}/members", None, "GroupMembers"),
            ("GET", "/inbounds", None, "ApiInboundList"),
            ("GET", f"/inbounds/{inbound.id}", None, "MOText"),
            ("GET", "/batches?page=x", None, "ErrorResponseObj"),
        ):
            fits(desk.sms(method, target, body).body, "sms", definition)
