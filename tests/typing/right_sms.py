"""Uses of the SMS API that type checkers must accept, with the types that they must find. Never executed."""

from __future__ import annotations

from datetime import datetime

from typing_extensions import assert_type

from sinch import NULL, SinchClient
from sinch.core.pagination import IntBasedPaginator
from sinch.domains.sms import SMS, MessageParts, SMSBatches, SMSDeliveryReports, SMSGroups, SMSInbounds, message_parts
from sinch.domains.sms.enums import BatchType, DeliveryReceiptCode, DeliveryReportRequest, DeliveryStatus
from sinch.domains.sms.models.batches.responses import SendSMSBatchResponse as OldSendSMSBatchResponse
from sinch.models.sms import (
    AutoUpdate,
    Batch,
    BatchReportType,
    BatchTypeLike,
    CancelSMSBatchResponse,
    CreateSMSGroupResponse,
    DeliveryReport,
    DeliveryReportRequestLike,
    GetInboundMessagesResponse,
    GetSMSBatchResponse,
    GetSMSDeliveryReportForBatchResponse,
    GetSMSDeliveryReportForNumberResponse,
    GetSMSGroupResponse,
    InboundMessage,
    ListSMSBatchesResponse,
    ListSMSDeliveryReportsResponse,
    MediaBody,
    MessageDeliveryStatus,
    MoMediaBody,
    ReplaceSMSBatchResponse,
    ReplaceSMSGroupResponse,
    SendSMSBatchDryRunResponse,
    SendSMSBatchResponse,
    SendSMSDeliveryFeedbackResponse,
    SinchDeleteSMSGroupResponse,
    SinchGetSMSGroupPhoneNumbersResponse,
    SinchListInboundMessagesResponse,
    SinchListSMSGroupResponse,
    SMSGroup,
    UpdateSMSBatchResponse,
    UpdateSMSGroupResponse,
)


def resources(client: SinchClient) -> None:
    assert_type(client.sms, SMS)
    assert_type(SMS(client), SMS)
    assert_type(client.sms.batches, SMSBatches)
    assert_type(client.sms.groups, SMSGroups)
    assert_type(client.sms.inbounds, SMSInbounds)
    assert_type(client.sms.delivery_reports, SMSDeliveryReports)


def send(client: SinchClient, numbers: list[str], when: datetime, kind: BatchTypeLike) -> None:
    batches = client.sms.batches
    assert_type(batches.send("Hi", "none", ["+46701234567"]), SendSMSBatchResponse)
    assert_type(batches.send("Hi", "none", numbers, "Shop", {"a": {"default": "b"}}, "mt_text"), SendSMSBatchResponse)
    assert_type(batches.send(body="Hi", delivery_report="full", to="+46701234567"), SendSMSBatchResponse)
    assert_type(batches.send(body="Hi", to=("1", "2"), from_="Shop"), SendSMSBatchResponse)
    assert_type(batches.send("Hi", to=numbers, send_at=when, expire_at="2031-01-01"), SendSMSBatchResponse)
    batches.send(body="Hi", to=numbers, delivery_report=DeliveryReportRequest.PER_RECIPIENT, type_=BatchType.MT_TEXT)
    batches.send(body="Hi", to=numbers, delivery_report="newer than the package", type_=kind)
    batches.send(body={"url": "https://example.com", "message": "Hi"}, to=numbers, type_="mt_media")
    media: MediaBody = {"url": "https://example.com"}
    batches.send(body=media, to=numbers, type_="mt_media", strict_validation=True)
    batches.send(body="AP8=", to=numbers, type_="mt_binary", udh="050003CC0201", event_destination_target="u")
    batches.send(body="Hi", to=numbers, from_=None, callback_url=None, delivery_report=None)
    old: OldSendSMSBatchResponse = batches.send("Hi", "none", "1")
    assert_type(old.from_, str | None)
    assert_type(batches.send_dry_run(numbers, "Hi", True, 10), SendSMSBatchDryRunResponse)
    assert_type(batches.replace("id", numbers, "Hi"), ReplaceSMSBatchResponse)
    assert_type(batches.update("id", numbers, body="Hi", parameters={"a": {"1": "b"}}), UpdateSMSBatchResponse)
    assert_type(batches.get("id"), GetSMSBatchResponse)
    assert_type(batches.cancel("id"), CancelSMSBatchResponse)
    assert_type(batches.send_delivery_feedback("id", []), SendSMSDeliveryFeedbackResponse)


def send_one_kind(client: SinchClient, numbers: list[str], media: MediaBody, when: datetime) -> None:
    batches = client.sms.batches
    assert_type(batches.send_sms(to=numbers, body="Hi", parameters={}), SendSMSBatchResponse)
    assert_type(batches.send_binary(to="1", body="AP8=", udh="00"), SendSMSBatchResponse)
    assert_type(batches.send_mms(to="1", body={"url": "u", "subject": "s"}), SendSMSBatchResponse)
    assert_type(batches.dry_run_sms(to="1", body="Hi", per_recipient=True), SendSMSBatchDryRunResponse)
    assert_type(batches.dry_run_binary(to="1", body="AP8=", udh="00"), SendSMSBatchDryRunResponse)
    assert_type(batches.dry_run_mms(to="1", body=media), SendSMSBatchDryRunResponse)
    assert_type(batches.update_sms(batch_id="id", send_at=when), UpdateSMSBatchResponse)
    assert_type(batches.update_binary(batch_id="id", udh="00"), UpdateSMSBatchResponse)
    assert_type(batches.update_mms(batch_id="id", body=media), UpdateSMSBatchResponse)
    assert_type(batches.replace_sms(batch_id="id", to=numbers, body="Hi"), ReplaceSMSBatchResponse)
    assert_type(batches.replace_binary(batch_id="id", to="1", body="AP8=", udh="00"), ReplaceSMSBatchResponse)
    assert_type(batches.replace_mms(batch_id="id", to="1", body=media), ReplaceSMSBatchResponse)


def batch(found: Batch) -> None:
    assert_type(found.id, str)
    assert_type(found.to, list[str])
    assert_type(found.body, str | MediaBody | None)
    assert_type(found.type, BatchType | str)
    assert_type(found.cancelled, bool | None)
    assert_type(found.parameters, dict[str, dict[str, str]] | None)
    assert_type(found.extra, dict[str, object])
    if isinstance(found.body, dict):
        assert_type(found.body["url"], str)
        assert_type(found.body.get("subject"), str | None)


def listings(client: SinchClient, when: datetime) -> None:
    batches = client.sms.batches.list(page_size=10, from_s=["1", "2"], start_date=when)
    assert_type(batches, IntBasedPaginator[ListSMSBatchesResponse, Batch])
    assert_type(batches.result, ListSMSBatchesResponse)
    assert_type(batches.result.batches[0].created_at, str | None)
    for one in client.sms.batches.list(from_="1"):
        assert_type(one, Batch)
    inbounds = client.sms.inbounds.list(to="1")
    assert_type(inbounds, IntBasedPaginator[SinchListInboundMessagesResponse, InboundMessage])
    for page in client.sms.groups.list().auto_paging_iter():
        assert_type(page, IntBasedPaginator[SinchListSMSGroupResponse, SMSGroup])
        assert_type(page.result, SinchListSMSGroupResponse)
    reports = client.sms.delivery_reports.list(0, when, None, ["Delivered", DeliveryStatus.FAILED], [0, "401"])
    assert_type(reports, IntBasedPaginator[ListSMSDeliveryReportsResponse, DeliveryReport])
    client.sms.delivery_reports.list(status=DeliveryStatus.DELIVERED, code=DeliveryReceiptCode.QUEUED)
    client.sms.delivery_reports.list(status="Delivered,Failed", code="400,401")


def inbound(client: SinchClient) -> None:
    message = client.sms.inbounds.get("id")
    assert_type(message, GetInboundMessagesResponse)
    assert_type(message.body, str | MoMediaBody | None)
    if isinstance(message.body, dict):
        for item in message.body.get("media", []):
            assert_type(item["content_type"], str)
            assert_type(item.get("url"), str | None)


def groups(client: SinchClient, keywords: AutoUpdate) -> None:
    group = client.sms.groups.create("Friends", ["1"], None, {"to": "1", "add": {"first_word": "JOIN"}})
    assert_type(group, CreateSMSGroupResponse)
    assert_type(client.sms.groups.create(name=None, auto_update=keywords), CreateSMSGroupResponse)
    assert_type(client.sms.groups.get("id"), GetSMSGroupResponse)
    assert_type(client.sms.groups.update("id", NULL), UpdateSMSGroupResponse)
    assert_type(client.sms.groups.update("id", name="Foes", add=("1",)), UpdateSMSGroupResponse)
    assert_type(client.sms.groups.replace("id", ["1"], child_groups=["2"]), ReplaceSMSGroupResponse)
    assert_type(client.sms.groups.delete("id"), SinchDeleteSMSGroupResponse)
    members = client.sms.groups.get_group_phone_numbers("id")
    assert_type(members, SinchGetSMSGroupPhoneNumbersResponse)
    assert_type(members.phone_numbers, list[str])
    if group.auto_update is not None:
        assert_type(group.auto_update["to"], str | int)


def reports(client: SinchClient) -> None:
    report = client.sms.delivery_reports.get_for_batch("id", "full", [0, 401], status="Delivered")
    assert_type(report, GetSMSDeliveryReportForBatchResponse)
    assert_type(report.type, BatchReportType | str)
    assert_type(report.statuses, list[MessageDeliveryStatus])
    assert_type(report.statuses[0]["count"], int)
    assert_type(report.statuses[0].get("recipients"), list[str] | None)
    client.sms.delivery_reports.get_for_batch("id", report_type="summary")
    one = client.sms.delivery_reports.get_for_number("id", "1")
    assert_type(one, GetSMSDeliveryReportForNumberResponse)
    assert_type(one.status, DeliveryStatus | str)
    assert_type(one.code, int)
    client.sms.delivery_reports.get_for_number("id", recipient="1")


def parts(text: str, report: DeliveryReportRequestLike) -> None:
    found = message_parts(text)
    assert_type(found, MessageParts)
    assert_type(found.parts, int)
    assert_type(found.offending, tuple[str, ...])
    assert report
