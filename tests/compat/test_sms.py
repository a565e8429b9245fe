"""SMS as code written for sinch 1.x knows it: names, places, order and defaults."""

from __future__ import annotations

import importlib
import inspect
import sys
from dataclasses import fields
from subprocess import run
from typing import Any

import pytest

from sinch import SinchClient, SinchException
from sinch.core.pagination import IntBasedPaginator
from sinch.domains.sms import SMS, SMSBase
from sinch.domains.sms.exceptions import SMSException
from sinch.domains.sms.models.batches import Batch
from sinch.domains.sms.models.batches.requests import BatchRequest, SendBatchRequest
from sinch.domains.sms.models.batches.responses import SendSMSBatchResponse, UpdateSMSBatchResponse
from sinch.models.model import SinchRequestBaseModel
from tests.fakes import RecordingDriver, answer, make_client

#: Arguments in order; those after ``|`` may be left out.
POSITIONAL = {
    "batches.send": "body delivery_report to | from_ parameters type_ send_at expire_at callback_url"
    " client_reference feedback_enabled flash_message truncate_concat max_number_of_message_parts from_ton from_npi",
    "batches.list": "| page page_size from_s start_date end_date client_reference",
    "batches.get": "batch_id |",
    "batches.send_dry_run": "to body | per_recipient number_of_recipients from_ type_ udh delivery_report send_at"
    " expire_at callback_url flash_message parameters client_reference max_number_of_message_parts",
    "batches.cancel": "batch_id |",
    "batches.update": "batch_id | to_add to_remove from_ body delivery_report send_at expire_at callback_url",
    "batches.replace": "batch_id to body | from_ type_ udh delivery_report send_at expire_at callback_url"
    " flash_message parameters client_reference max_number_of_message_parts",
    "batches.send_delivery_feedback": "batch_id recipients |",
    "inbounds.list": "| page start_date to end_date page_size client_reference",
    "inbounds.get": "inbound_id |",
    "groups.create": "name | members child_groups auto_update",
    "groups.list": "| page page_size",
    "groups.delete": "group_id |",
    "groups.get": "group_id |",
    "groups.get_group_phone_numbers": "group_id |",
    "groups.update": "group_id | name add remove add_from_group remove_from_group auto_update",
    "groups.replace": "group_id members | name",
    "delivery_reports.list": "| page start_date end_date status code page_size client_reference",
    "delivery_reports.get_for_batch": "batch_id | type_ code status",
    "delivery_reports.get_for_number": "batch_id recipient_number |",
}

#: Required in 1.x; here they may be left out where something else is given by keyword.
RELAXED = {
    "batches.send": {"delivery_report", "to"},
    "delivery_reports.get_for_number": {"recipient_number"},
}

BATCH = (
    "id to from_ body delivery_report cancelled type campaign_id created_at modified_at send_at expire_at"
    " callback_url client_reference feedback_enabled flash_message"
)
GROUP = "id size created_at modified_at name child_groups auto_update"
INBOUND = "type id from_ to body operator_id send_at received_at client_reference"

#: Fields of the answers, in order, without those that are new and come last.
FIELDS = {
    "Batch": BATCH,
    "SendSMSBatchResponse": BATCH,
    "GetSMSBatchResponse": BATCH,
    "ReplaceSMSBatchResponse": BATCH,
    "CancelSMSBatchResponse": BATCH,
    "ListSMSBatchesResponse": "page page_size count batches",
    "SendSMSBatchDryRunResponse": "number_of_recipients number_of_messages per_recipient",
    "UpdateSMSBatchResponse": "id to from_ body campaign_id delivery_report send_at expire_at callback_url"
    " cancelled type created_at modified_at",
    "SendSMSDeliveryFeedbackResponse": "",
    "InboundMessage": INBOUND,
    "GetInboundMessagesResponse": INBOUND,
    "SinchListInboundMessagesResponse": "page page_size count inbounds",
    "SMSGroup": GROUP,
    "CreateSMSGroupResponse": GROUP,
    "GetSMSGroupResponse": GROUP,
    "UpdateSMSGroupResponse": GROUP,
    "ReplaceSMSGroupResponse": GROUP,
    "SinchListSMSGroupResponse": "page page_size count groups",
    "SinchDeleteSMSGroupResponse": "",
    "SinchGetSMSGroupPhoneNumbersResponse": "phone_numbers",
    "DeliveryReport": "at batch_id code recipient status applied_originator client_reference encoding"
    " number_of_message_parts operator operator_status_at type",
    "ListSMSDeliveryReportsResponse": "page page_size count delivery_reports",
    "GetSMSDeliveryReportForBatchResponse": "type batch_id total_message_count statuses client_reference",
    "GetSMSDeliveryReportForNumberResponse": "at batch_id code recipient status applied_originator"
    " client_reference number_of_message_parts operator operator_status_at type",
}

#: Module -> names that it had.
PLACES = {
    "sinch.domains.sms": "SMS SMSBase SMSBatches SMSInbounds SMSGroups SMSDeliveryReports IntBasedPaginator",
    "sinch.domains.sms.exceptions": "SMSException SinchException",
    "sinch.domains.sms.models.batches": "Batch SinchRequestBaseModel",
    "sinch.domains.sms.models.batches.requests": "BatchRequest SendBatchRequest ListBatchesRequest GetBatchRequest"
    " BatchDryRunRequest CancelBatchRequest UpdateBatchRequest ReplaceBatchRequest SendDeliveryFeedbackRequest"
    " SinchRequestBaseModel",
    "sinch.domains.sms.models.batches.responses": "SendSMSBatchResponse ReplaceSMSBatchResponse GetSMSBatchResponse"
    " CancelSMSBatchResponse ListSMSBatchesResponse SendSMSBatchDryRunResponse UpdateSMSBatchResponse"
    " SendSMSDeliveryFeedbackResponse Batch SinchBaseModel",
    "sinch.domains.sms.models.delivery_reports": "DeliveryReport SinchBaseModel",
    "sinch.domains.sms.models.delivery_reports.requests": "ListSMSDeliveryReportsRequest"
    " GetSMSDeliveryReportForBatchRequest GetSMSDeliveryReportForNumberRequest SinchRequestBaseModel",
    "sinch.domains.sms.models.delivery_reports.responses": "ListSMSDeliveryReportsResponse"
    " GetSMSDeliveryReportForBatchResponse GetSMSDeliveryReportForNumberResponse SinchBaseModel",
    "sinch.domains.sms.models.groups": "SMSGroup SinchBaseModel",
    "sinch.domains.sms.models.groups.requests": "CreateSMSGroupRequest ListSMSGroupRequest DeleteSMSGroupRequest"
    " GetSMSGroupRequest GetSMSGroupPhoneNumbersRequest UpdateSMSGroupRequest ReplaceSMSGroupPhoneNumbersRequest"
    " SinchRequestBaseModel",
    "sinch.domains.sms.models.groups.responses": "CreateSMSGroupResponse GetSMSGroupResponse UpdateSMSGroupResponse"
    " ReplaceSMSGroupResponse SinchListSMSGroupResponse SinchDeleteSMSGroupResponse"
    " SinchGetSMSGroupPhoneNumbersResponse SMSGroup SinchBaseModel",
    "sinch.domains.sms.models.inbounds": "InboundMessage SinchBaseModel",
    "sinch.domains.sms.models.inbounds.requests": "ListSMSInboundMessageRequest GetSMSInboundMessageRequest"
    " SinchRequestBaseModel",
    "sinch.domains.sms.models.inbounds.responses": "SinchListInboundMessagesResponse GetInboundMessagesResponse"
    " InboundMessage SinchBaseModel",
}

#: Request class -> method whose arguments it holds.
REQUESTS = {
    "SendBatchRequest": "batches.send",
    "ListBatchesRequest": "batches.list",
    "GetBatchRequest": "batches.get",
    "BatchDryRunRequest": "batches.send_dry_run",
    "CancelBatchRequest": "batches.cancel",
    "UpdateBatchRequest": "batches.update",
    "ReplaceBatchRequest": "batches.replace",
    "SendDeliveryFeedbackRequest": "batches.send_delivery_feedback",
    "ListSMSInboundMessageRequest": "inbounds.list",
    "GetSMSInboundMessageRequest": "inbounds.get",
    "CreateSMSGroupRequest": "groups.create",
    "ListSMSGroupRequest": "groups.list",
    "DeleteSMSGroupRequest": "groups.delete",
    "GetSMSGroupRequest": "groups.get",
    "GetSMSGroupPhoneNumbersRequest": "groups.get_group_phone_numbers",
    "UpdateSMSGroupRequest": "groups.update",
    "ReplaceSMSGroupPhoneNumbersRequest": "groups.replace",
    "ListSMSDeliveryReportsRequest": "delivery_reports.list",
    "GetSMSDeliveryReportForBatchRequest": "delivery_reports.get_for_batch",
    "GetSMSDeliveryReportForNumberRequest": "delivery_reports.get_for_number",
}


@pytest.mark.parametrize("method", POSITIONAL)
def test_order_and_defaults(method: str) -> None:
    resource, name = method.split(".")
    found: Any = getattr(getattr(SinchClient().sms, resource), name)
    parameters = list(inspect.signature(found).parameters.values())
    required, _, optional = POSITIONAL[method].partition("|")
    positional = [p for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
    assert [p.name for p in positional] == required.split() + optional.split()
    must = {p.name for p in positional if p.default is p.empty}
    assert must == set(required.split()) - RELAXED.get(method, set())
    assert {p.name: p.default for p in positional if p.default not in (p.empty, None)} in ({}, {"page": 0})
    for parameter in parameters[len(positional) :]:
        assert parameter.kind is parameter.KEYWORD_ONLY
        assert parameter.default is None


def test_listings_begin_with_page_0() -> None:
    for resource in ("batches", "inbounds", "groups", "delivery_reports"):
        method: Any = getattr(SinchClient().sms, resource).list
        assert inspect.signature(method).parameters["page"].default == 0


@pytest.mark.parametrize("name", FIELDS)
def test_fields(name: str) -> None:
    model: Any = getattr(importlib.import_module("sinch.models.sms"), name)
    old = FIELDS[name].split()
    found = fields(model)
    assert [field.name for field in found[: len(old)]] == old
    assert all(field.default is None for field in found[len(old) :])
    built = model(*range(len(old)))
    assert [getattr(built, field) for field in old] == list(range(len(old)))
    assert [getattr(built, field.name) for field in found[len(old) :]] == [None] * (len(found) - len(old))
    assert name in repr(built)


@pytest.mark.parametrize("module", PLACES)
def test_places(module: str) -> None:
    loaded = importlib.import_module(module)
    for name in PLACES[module].split():
        assert getattr(loaded, name).__name__ in (name, "SMS")
    for name in getattr(loaded, "__all__", []):
        assert hasattr(loaded, name)


@pytest.mark.parametrize("name", REQUESTS)
def test_requests(name: str) -> None:
    model: Any = getattr(importlib.import_module("sinch.domains.sms"), name)
    assert issubclass(model, SinchRequestBaseModel)
    required, _, optional = POSITIONAL[REQUESTS[name]].partition("|")
    assert [field.name for field in fields(model)] == required.split() + optional.split()


def test_a_request_as_a_dict() -> None:
    request = SendBatchRequest("Hi", "none", ["1"], "Shop", *[None] * 12)
    assert isinstance(request, BatchRequest)
    assert request.as_dict() == {"body": "Hi", "delivery_report": "none", "to": ["1"], "from": "Shop"}


@pytest.mark.parametrize("name", ["NoSuchRequest", "NoSuchName", "SendSMSBatchReponse"])
def test_names_that_never_were(name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(importlib.import_module("sinch.domains.sms"), name)


def test_requests_are_loaded_when_asked_for() -> None:
    code = (
        "import sys, sinch; sinch.SinchClient().sms.batches; assert 'sinch.models.sms' in sys.modules;"
        "sys.exit('sinch.models.requests.sms' in sys.modules or 'sinch.domains.sms.parts' in sys.modules)"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0


def test_classes() -> None:
    assert issubclass(SendSMSBatchResponse, Batch)
    assert not issubclass(UpdateSMSBatchResponse, Batch)
    assert issubclass(SMSException, SinchException)
    assert issubclass(SMS, SMSBase)


def test_a_client_of_its_own() -> None:
    driver = RecordingDriver(answer({"id": "1"}))
    assert SMS(make_client(driver)).batches.get("1").id == "1"


def test_listings_are_paginators() -> None:
    driver = RecordingDriver(answer({"page": 0, "page_size": 0, "count": 0, "batches": []}))
    client = make_client(driver)
    listed = client.sms.batches.list()
    assert isinstance(listed, IntBasedPaginator)
    assert listed.result.batches == []
    assert not listed.has_next_page
