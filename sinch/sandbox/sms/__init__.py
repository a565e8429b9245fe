"""The SMS API, for projects and for service plans."""

from __future__ import annotations

from sinch.sandbox.routing import Product, Route
from sinch.sandbox.sms import batches, groups, inbounds
from sinch.sandbox.sms.rules import PAGE_QUERY, PERIOD_QUERY, guard, refuse

_ACCOUNT = "/xms/v1/{project_or_service_id}"
_BATCHES = f"{_ACCOUNT}/batches"
_BATCH = f"{_BATCHES}/{{batch_id}}"
_GROUPS = f"{_ACCOUNT}/groups"
_GROUP = f"{_GROUPS}/{{group_id}}"
_LIST = PAGE_QUERY | PERIOD_QUERY

PRODUCT = Product(
    name="sms",
    prefix="/xms/v1/",
    routes=(
        Route("sms.batches.send", "POST", _BATCHES, batches.send),
        Route("sms.batches.list", "GET", _BATCHES, batches.list_batches, _LIST | {"from", "client_reference"}),
        Route("sms.batches.get", "GET", _BATCH, batches.get),
        Route(
            "sms.batches.send_dry_run",
            "POST",
            f"{_BATCHES}/dry_run",
            batches.dry_run,
            frozenset({"per_recipient", "number_of_recipients"}),
        ),
        Route("sms.batches.cancel", "DELETE", _BATCH, batches.cancel),
        Route("sms.batches.update", "POST", _BATCH, batches.update),
        Route("sms.batches.replace", "PUT", _BATCH, batches.replace_batch),
        Route(
            "sms.batches.send_delivery_feedback",
            "POST",
            f"{_BATCH}/delivery_feedback",
            batches.delivery_feedback,
        ),
        Route(
            "sms.inbounds.list",
            "GET",
            f"{_ACCOUNT}/inbounds",
            inbounds.list_inbounds,
            _LIST | {"to", "client_reference"},
        ),
        Route("sms.inbounds.get", "GET", f"{_ACCOUNT}/inbounds/{{inbound_id}}", inbounds.get),
        Route("sms.groups.create", "POST", _GROUPS, groups.create),
        Route("sms.groups.list", "GET", _GROUPS, groups.list_groups, PAGE_QUERY),
        Route("sms.groups.delete", "DELETE", _GROUP, groups.delete),
        Route("sms.groups.get", "GET", _GROUP, groups.get),
        Route("sms.groups.get_group_phone_numbers", "GET", f"{_GROUP}/members", groups.members),
        Route("sms.groups.update", "POST", _GROUP, groups.update),
        Route("sms.groups.replace", "PUT", _GROUP, groups.replace),
        Route(
            "sms.delivery_reports.list",
            "GET",
            f"{_ACCOUNT}/delivery_reports",
            batches.list_reports,
            _LIST | {"status", "code", "client_reference"},
        ),
        Route(
            "sms.delivery_reports.get_for_batch",
            "GET",
            f"{_BATCH}/delivery_report",
            batches.batch_report,
            frozenset({"type", "status", "code"}),
        ),
        Route(
            "sms.delivery_reports.get_for_number",
            "GET",
            f"{_BATCH}/delivery_report/{{recipient_msisdn}}",
            batches.recipient_report,
        ),
    ),
    guard=guard,
    refuse=refuse,
)
