"""Uses of the SMS API that type checkers must refuse: each line ends in the code of the error. Never executed."""

from __future__ import annotations

from sinch import NULL, SinchClient
from sinch.domains import sms
from sinch.domains.sms import SMSGroups, message_parts
from sinch.models.sms import AutoUpdate, MediaBody


def send(client: SinchClient, media: MediaBody) -> None:
    batches = client.sms.batches
    batches.send()  # E: call-overload
    batches.send("Hi")  # E: call-overload
    batches.send("Hi", "none")  # E: call-overload
    batches.send(body="Hi", delivery_report="none")  # E: call-overload
    batches.send(body=7, to=["1"])  # E: call-overload
    batches.send(body="Hi", to=[7])  # E: list-item
    batches.send(body="Hi", to=None)  # E: call-overload
    batches.send(body="Hi", to=7)  # E: call-overload
    batches.send(body="Hi", to=["1"], type_="text")  # E: call-overload
    batches.send(body="Hi", to=["1"], send_at=1700000000)  # E: call-overload
    batches.send(body={"href": "https://example.com"}, to=["1"])  # E: call-overload
    batches.send(body="Hi", to=["1"], parameters={"name": "Ann"})  # E: dict-item
    batches.send(body="Hi", to=["1"], from_=NULL)  # E: call-overload
    batches.send_dry_run("1")  # E: call-arg
    batches.send_dry_run("1", "Hi", per_recipient="yes")  # E: arg-type
    batches.get(7)  # E: arg-type
    batches.cancel()  # E: call-arg
    batches.update("id", to_add=[7])  # E: list-item
    batches.update("id", type="mt_text")  # E: call-arg
    batches.send_delivery_feedback("id", None)  # E: arg-type
    batches.list(page="1")  # E: arg-type


def send_one_kind(client: SinchClient, media: MediaBody) -> None:
    batches = client.sms.batches
    batches.send_sms("1", "Hi")  # E: call-arg
    batches.send_sms(to="1", body=media)  # E: arg-type
    batches.send_sms(to="1", body="Hi", udh="00")  # E: call-arg
    batches.send_binary(to="1", body="AP8=")  # E: call-arg
    batches.send_binary(to="1", body="AP8=", udh="00", parameters={})  # E: call-arg
    batches.send_mms(to="1", body="Hi")  # E: arg-type
    batches.send_mms(to="1", body={"message": "Hi"})  # E: typeddict-item
    batches.send_mms(to="1", body=media, flash_message=True)  # E: call-arg
    batches.update_binary(batch_id="id")  # E: call-arg


def others(client: SinchClient, keywords: AutoUpdate) -> None:
    client.sms.groups.create()  # E: call-arg
    client.sms.groups.create("a", auto_update={"to": "1", "join": "JOIN"})  # E: arg-type
    client.sms.groups.create("a", auto_update={"add": {"first_word": "JOIN"}})  # E: arg-type
    client.sms.groups.create(NULL)  # E: arg-type
    client.sms.groups.update("id", members=["1"])  # E: call-arg
    client.sms.groups.replace("id", ["1"], "a", [])  # E: call-arg
    client.sms.inbounds.list(from_="1")  # E: call-arg
    client.sms.delivery_reports.get_for_batch("id", "all")  # E: arg-type
    client.sms.delivery_reports.get_for_batch("id", code=1.5)  # E: arg-type
    client.sms.delivery_reports.get_for_number()  # E: call-arg
    client.sms.messages.list()  # E: attr-defined
    print(keywords["add"]["third_word"])  # E: typeddict-item
    print(sms.no_such_name)  # E: attr-defined
    message_parts(b"Hi")  # E: arg-type
    SMSGroups()  # E: call-arg


def answers(client: SinchClient) -> None:
    batch = client.sms.batches.get("id")
    print(batch.sender)  # E: attr-defined
    print(batch.type.value)  # E: union-attr
    batch.to.strip()  # E: attr-defined
    report = client.sms.delivery_reports.get_for_batch("id")
    print(report.statuses[0]["counts"])  # E: typeddict-item
    print(report.statuses[0].count)  # E: attr-defined
    print(client.sms.batches.list().batches)  # E: attr-defined
    for message in client.sms.inbounds.list():
        print(message.sender)  # E: attr-defined
