"""The SMS methods of the client against the sandbox, whole: through a project and through a service plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

import pytest

from sinch import NULL, NotFoundException, SinchClient, SMSException
from sinch.models.sms import AutoUpdate, DeliveryReceiptCode, DeliveryStatus, MediaBody, MessageEncoding, SmsErrorCode
from sinch.sandbox import Sandbox

LATER = datetime.now(timezone.utc) + timedelta(hours=1)
MEDIA: MediaBody = {"url": "https://example.com/a.png", "message": "Hi", "subject": "News"}
PHONES = ["+12025550134", "+12025550135"]
WITHOUT_PLUS = ["12025550134", "12025550135"]


@pytest.fixture(params=[False, True], ids=["project", "service plan"])
def client(request: pytest.FixtureRequest) -> Iterator[SinchClient]:
    with Sandbox(strict_query=True) as sandbox, sandbox.client(service_plan=bool(request.param)) as made:
        yield made


def test_text(client: SinchClient) -> None:
    batches = client.sms.batches
    tried = batches.dry_run_sms(to=PHONES, body="Hi ${n}", parameters={"n": {"default": "you"}}, per_recipient=True)
    assert (tried.number_of_recipients, tried.number_of_messages) == (2, 2)
    assert tried.per_recipient is not None
    assert [one["body"] for one in tried.per_recipient] == ["Hi you", "Hi you"]

    sent = batches.send_sms(
        to=PHONES,
        body="Hi ${n}",
        from_="Shop",
        delivery_report="full",
        send_at=LATER,
        expire_at=LATER + timedelta(hours=1),
        callback_url="https://example.com/r",
        client_reference="order 17",
        feedback_enabled=True,
        flash_message=True,
        max_number_of_message_parts=2,
        truncate_concat=False,
        from_ton=5,
        from_npi=0,
        parameters={"n": {"default": "you", PHONES[0]: "Ann"}},
    )
    assert (sent.to, sent.from_, sent.type, sent.cancelled) == (WITHOUT_PLUS, "Shop", "mt_text", False)
    assert (sent.flash_message, sent.from_ton, sent.client_reference) == (True, 5, "order 17")
    assert sent.http is not None
    assert sent.http.status == 201
    assert batches.get(sent.id).parameters == sent.parameters
    changed = batches.update_sms(
        batch_id=sent.id, to_add=["+12025550136"], to_remove=[PHONES[1]], body="Bye", send_at=LATER
    )
    assert (changed.to, changed.body) == ([WITHOUT_PLUS[0], "12025550136"], "Bye")
    replaced = batches.replace_sms(batch_id=sent.id, to=PHONES[1], body="Again", send_at=LATER)
    assert (replaced.to, replaced.client_reference) == ([WITHOUT_PLUS[1]], None)
    assert batches.cancel(sent.id).cancelled is True


def test_binary(client: SinchClient) -> None:
    batches = client.sms.batches
    assert batches.dry_run_binary(to=PHONES, body="AP8=", udh="0500").number_of_recipients == 2
    sent = batches.send_binary(to=PHONES, body="AP8=", udh="0500", send_at=LATER)
    assert (sent.type, sent.udh) == ("mt_binary", "0500")
    assert batches.update_binary(batch_id=sent.id, udh="0600", body="AP7/").body == "AP7/"
    assert batches.replace_binary(batch_id=sent.id, to=PHONES, body="AP8=", udh="0700").udh == "0700"
    assert batches.send(body="AP8=", to=PHONES, type_="mt_binary", udh="0500").type == "mt_binary"


def test_media(client: SinchClient) -> None:
    batches = client.sms.batches
    assert batches.dry_run_mms(to=PHONES, body=MEDIA).number_of_recipients == 2
    sent = batches.send_mms(to=PHONES, body=MEDIA, strict_validation=True, send_at=LATER)
    assert (sent.type, sent.body, sent.strict_validation) == ("mt_media", MEDIA, True)
    other: MediaBody = {"url": "https://example.com/b.png"}
    assert batches.update_mms(batch_id=sent.id, body=other).body == other
    assert batches.replace_mms(batch_id=sent.id, to=PHONES, body=MEDIA).body == MEDIA
    assert batches.send(body=MEDIA, to=PHONES, type_="mt_media").type == "mt_media"


def test_general_methods(client: SinchClient) -> None:
    batches = client.sms.batches
    assert batches.send_dry_run(PHONES, "Hi", True, 1).number_of_messages == 2
    sent = batches.send("Hi", "none", PHONES[0], send_at=LATER, feedback_enabled=True)
    assert batches.update(sent.id, PHONES[1:], body="Bye").to == WITHOUT_PLUS
    assert batches.replace(sent.id, PHONES, "Hi", send_at=LATER.isoformat(), feedback_enabled=True).body == "Hi"
    batches.send_delivery_feedback(sent.id, [])
    batches.send_delivery_feedback(sent.id, PHONES[:1])
    batches.cancel(sent.id)
    with pytest.raises(SMSException) as caught:
        batches.update(sent.id, body="Too late")
    assert caught.value.code == SmsErrorCode.BATCH_ALREADY_DISPATCHED
    with pytest.raises(NotFoundException):
        batches.get("01HX0000000000000000000000")


def test_reports(client: SinchClient) -> None:
    sent = client.sms.batches.send(body="Voilà ☕", to=[*PHONES, "+12025550002"], client_reference="order 17")
    reports = client.sms.delivery_reports
    reports.get_for_batch(sent.id)
    final = reports.get_for_batch(sent.id, "full")
    assert final.total_message_count == 3
    assert final.client_reference == "order 17"
    assert {entry["status"]: entry.get("recipients") for entry in final.statuses} == {
        DeliveryStatus.DELIVERED: WITHOUT_PLUS,
        DeliveryStatus.EXPIRED: ["12025550002"],
    }
    chosen = reports.get_for_batch(sent.id, code=[DeliveryReceiptCode.DELIVERED, 401], status=["Delivered"])
    assert [entry["count"] for entry in chosen.statuses] == [2]
    one = reports.get_for_number(sent.id, recipient="+12025550002")
    assert (one.status, one.code) == (DeliveryStatus.EXPIRED, DeliveryReceiptCode.INTERNAL_EXPIRY)
    assert one.encoding is MessageEncoding.UNICODE
    listed = reports.list(status=["Delivered", "Expired"], code="0,406", page_size=2, client_reference="order 17")
    assert sorted(report.recipient for report in listed) == ["12025550002", *WITHOUT_PLUS]
    assert [report.recipient for report in reports.list(status=DeliveryStatus.EXPIRED)] == ["12025550002"]


def test_listed_batches(client: SinchClient) -> None:
    ids = [client.sms.batches.send(body="Hi", to=PHONES, from_=sender).id for sender in ("A", "B", "A", "C", "A")]
    assert [batch.id for batch in client.sms.batches.list(page_size=2)] == ids[::-1]
    assert [batch.id for batch in client.sms.batches.list(from_s=["A", "C"])] == [ids[4], ids[3], ids[2], ids[0]]
    assert [batch.id for batch in client.sms.batches.list(from_="B")] == [ids[1]]
    assert [page.result.page for page in client.sms.batches.list(page_size=2).auto_paging_iter()] == [0, 1, 2]


def test_groups(client: SinchClient) -> None:
    groups = client.sms.groups
    keywords: AutoUpdate = {"to": "12345", "add": {"first_word": "JOIN"}, "remove": {"first_word": "STOP"}}
    small = groups.create("Small", ["+12025550136"])
    group = groups.create("Friends", PHONES, [small.id], keywords)
    assert (group.name, group.child_groups, group.auto_update) == ("Friends", [small.id], keywords)
    assert groups.create(None).name is None
    assert groups.update(group.id, NULL, add=["+12025550137"], remove=PHONES[:1]).name is None
    members = groups.get_group_phone_numbers(group.id).phone_numbers
    assert {WITHOUT_PLUS[1], "12025550137"} <= set(members)
    assert WITHOUT_PLUS[0] not in members
    assert groups.replace(group.id, [], "Foes", auto_update=keywords).name == "Foes"
    assert groups.get(group.id).auto_update == keywords
    assert {one.id for one in groups.list(page_size=1)} >= {group.id, small.id}
    groups.delete(group.id)
    with pytest.raises(NotFoundException):
        groups.get(group.id)


def test_inbounds() -> None:
    with Sandbox(strict_query=True) as sandbox, sandbox.client() as client:
        sandbox.receive_sms("+12025550134", "+12025550199", "STOP", operator_id="310410")
        sandbox.receive_sms("+12025550134", "12345", "Hello")
        listed = list(client.sms.inbounds.list(to=["+12025550199", "54321"]))
        assert [message.body for message in listed] == ["STOP"]
        message = client.sms.inbounds.get(listed[0].id)
        assert (message.from_, message.to, message.type) == ("12025550134", "12025550199", "mo_text")
        assert message.operator_id == "310410"
        assert [one.body for one in client.sms.inbounds.list(page_size=1)] == ["Hello", "STOP"]
