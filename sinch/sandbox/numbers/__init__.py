"""The Numbers API."""

from __future__ import annotations

from sinch.sandbox.errors import rpc_refuse
from sinch.sandbox.numbers import emergency, orders, rentals
from sinch.sandbox.numbers.rules import guard
from sinch.sandbox.routing import Product, Route

_PROJECT = "/v1/projects/{project_id}"
_AVAILABLE = f"{_PROJECT}/availableNumbers"
_ACTIVE = f"{_PROJECT}/activeNumbers"
_NUMBER = f"{_ACTIVE}/{{phone_number}}"
_ORDERS = f"{_PROJECT}/numberOrders"
_ORDER = f"{_ORDERS}/{{number_order_id}}"
_PATTERN = frozenset({"numberPattern.pattern", "numberPattern.searchPattern"})
_SEARCH = _PATTERN | {"regionCode", "type", "capabilities", "size"}
_LIST = _PATTERN | {"regionCode", "type", "capability", "pageSize", "pageToken", "orderBy"}

PRODUCT = Product(
    name="numbers",
    prefix="/v1/projects/",
    routes=(
        Route("numbers.available.list", "GET", _AVAILABLE, rentals.search, _SEARCH),
        Route("numbers.available.check_availability", "GET", f"{_AVAILABLE}/{{phone_number}}", rentals.check),
        Route("numbers.available.activate", "POST", f"{_AVAILABLE}/{{phone_number}}:rent", rentals.rent),
        Route("numbers.available.rent_any", "POST", f"{_AVAILABLE}:rentAny", rentals.rent_any),
        Route("numbers.active.list", "GET", _ACTIVE, rentals.list_active, _LIST),
        Route("numbers.active.get", "GET", _NUMBER, rentals.get),
        Route("numbers.active.update", "PATCH", _NUMBER, rentals.update),
        Route("numbers.active.release", "POST", f"{_NUMBER}:release", rentals.release),
        Route("numbers.active.get_emergency_address", "GET", f"{_NUMBER}/emergencyAddress", emergency.get),
        Route(
            "numbers.active.provision_emergency_address",
            "POST",
            f"{_NUMBER}/emergencyAddress:provision",
            emergency.provision,
        ),
        Route(
            "numbers.active.deprovision_emergency_address",
            "POST",
            f"{_NUMBER}/emergencyAddress:deprovision",
            emergency.deprovision,
        ),
        Route(
            "numbers.active.validate_emergency_address",
            "POST",
            f"{_NUMBER}/emergencyAddress:validate",
            emergency.validate,
        ),
        Route(
            "numbers.regions.list",
            "GET",
            f"{_PROJECT}/availableRegions",
            rentals.list_regions,
            frozenset({"types"}),
        ),
        Route(
            "numbers.callbacks.get_configuration",
            "GET",
            f"{_PROJECT}/callbackConfiguration",
            rentals.get_callback_configuration,
        ),
        Route(
            "numbers.callbacks.update_configuration",
            "PATCH",
            f"{_PROJECT}/callbackConfiguration",
            rentals.update_callback_configuration,
        ),
        Route(
            "numbers.number_orders.lookup_requirements",
            "POST",
            f"{_ORDERS}:lookupNumberRequirements",
            orders.lookup_requirements,
        ),
        Route("numbers.number_orders.create", "POST", f"{_ORDERS}:createNumberOrder", orders.create),
        Route("numbers.number_orders.get", "GET", _ORDER, orders.get),
        Route("numbers.number_orders.get_registration", "GET", f"{_ORDER}/registration", orders.get_registration),
        Route(
            "numbers.number_orders.update_registration",
            "PUT",
            f"{_ORDER}/registration",
            orders.update_registration,
        ),
        Route(
            "numbers.number_orders.upload_attachment",
            "POST",
            f"{_ORDER}/attachments/{{attachment_id}}",
            orders.upload_attachment,
        ),
        Route("numbers.number_orders.submit", "POST", f"{_ORDER}/submit", orders.submit),
    ),
    guard=guard,
    refuse=rpc_refuse,
)
