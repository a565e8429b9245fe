"""Answers of the SMS API: everything arrives, and nothing that a server may send gets in the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sinch.core.wire import decode
from sinch.models import sms
from sinch.models.model import SinchBaseModel, wire_keys
from tests.fakes import RecordingDriver, answer, make_client
from tests.operations import all_operations

BATCH: dict[str, object] = {
    "id": "01HX3V9K2M4N6P8Q0R2S4T6V8W",
    "to": ["46701234567", "01HX3VB7C9D1E3F5G7H9J1K3M5"],
    "from": "Shop",
    "canceled": True,
    "body": "Hi ${name}",
    "type": "mt_text",
    "created_at": "2031-04-05T04:00:00.000Z",
    "modified_at": "2031-04-05T04:01:00.000Z",
    "delivery_report": "per_recipient_final",
    "send_at": "2031-04-05T05:00:00.000Z",
    "expire_at": "2031-04-08T05:00:00.000Z",
    "callback_url": "https://example.com/reports",
    "client_reference": "order 17",
    "feedback_enabled": False,
    "flash_message": True,
    "parameters": {"name": {"46701234567": "Ann", "default": "you"}},
    "truncate_concat": False,
    "max_number_of_message_parts": 3,
    "from_ton": 0,
    "from_npi": 18,
    "udh": "050003CC0201",
    "strict_validation": False,
    "campaign_id": "C1",
}
GROUP: dict[str, object] = {
    "id": "01HX3VB7C9D1E3F5G7H9J1K3M5",
    "name": "Friends",
    "size": 2,
    "created_at": "2031-04-05T04:00:00.000Z",
    "modified_at": "2031-04-05T04:01:00.000Z",
    "child_groups": ["01HX0000000000000000000001"],
    "auto_update": {"to": 46709999999, "add": {"first_word": "JOIN"}, "remove": {"first_word": "STOP"}},
}
INBOUND: dict[str, object] = {
    "type": "mo_binary",
    "id": "01HX3VCN8P0Q2R4S6T8V0W2X4Y",
    "from": "46701234567",
    "to": "46709999999",
    "body": "AP8=",
    "operator_id": "24001",
    "sent_at": "2031-04-05T03:59:58.000Z",
    "received_at": "2031-04-05T04:00:00.000Z",
    "client_reference": "order 17",
    "udh": "050003CC0201",
}
REPORT: dict[str, object] = {
    "type": "recipient_delivery_report_sms",
    "batch_id": "01HX3V9K2M4N6P8Q0R2S4T6V8W",
    "recipient": "46701234567",
    "code": 0,
    "status": "Delivered",
    "at": "2031-04-05T04:00:03.000Z",
    "operator_status_at": "2031-04-05T04:00:02",
    "applied_originator": "Shop",
    "client_reference": "order 17",
    "encoding": "UNICODE",
    "number_of_message_parts": 2,
    "operator": "24001",
}
BATCH_REPORT: dict[str, object] = {
    "type": "delivery_report_mms",
    "batch_id": "01HX3V9K2M4N6P8Q0R2S4T6V8W",
    "total_message_count": 3,
    "statuses": [{"code": 0, "status": "Delivered", "count": 3, "recipients": ["1", "2", "3"]}],
    "client_reference": "order 17",
}
DRY_RUN: dict[str, object] = {
    "number_of_recipients": 1,
    "number_of_messages": 2,
    "per_recipient": [{"recipient": "46701234567", "body": "Hi Ann", "number_of_parts": 2, "encoding": "text"}],
}


def page(name: str, item: dict[str, object]) -> dict[str, object]:
    return {"page": 0, "page_size": 1, "count": 4, name: [item]}


ANSWERS: list[tuple[type[SinchBaseModel], dict[str, object]]] = [
    (sms.Batch, BATCH),
    (sms.SendSMSBatchResponse, BATCH),
    (sms.GetSMSBatchResponse, BATCH),
    (sms.ReplaceSMSBatchResponse, BATCH),
    (sms.CancelSMSBatchResponse, BATCH),
    (sms.UpdateSMSBatchResponse, BATCH),
    (sms.ListSMSBatchesResponse, page("batches", BATCH)),
    (sms.SendSMSBatchDryRunResponse, DRY_RUN),
    (sms.SendSMSDeliveryFeedbackResponse, {}),
    (sms.InboundMessage, INBOUND),
    (sms.GetInboundMessagesResponse, INBOUND),
    (sms.SinchListInboundMessagesResponse, page("inbounds", INBOUND)),
    (sms.SMSGroup, GROUP),
    (sms.CreateSMSGroupResponse, GROUP),
    (sms.GetSMSGroupResponse, GROUP),
    (sms.UpdateSMSGroupResponse, GROUP),
    (sms.ReplaceSMSGroupResponse, GROUP),
    (sms.SinchListSMSGroupResponse, page("groups", GROUP)),
    (sms.SinchDeleteSMSGroupResponse, {}),
    (sms.SinchGetSMSGroupPhoneNumbersResponse, {"phone_numbers": ["46701234567"]}),
    (sms.DeliveryReport, REPORT),
    (sms.ListSMSDeliveryReportsResponse, page("delivery_reports", REPORT)),
    (sms.GetSMSDeliveryReportForBatchResponse, BATCH_REPORT),
    (sms.GetSMSDeliveryReportForNumberResponse, REPORT),
]
ODD: list[object] = [0, "odd", True, [], [None, 7], {}, {"a": 1}, 1.5]
each_answer = pytest.mark.parametrize(("model", "payload"), ANSWERS, ids=[model.__name__ for model, _ in ANSWERS])


def carried(model: SinchBaseModel, payload: dict[str, object]) -> None:
    """Check that every key of a JSON object is an attribute of the model, in ``extra``, and in ``as_dict()``."""
    given = model.as_dict()
    homes = {key: name for name, keys in wire_keys(type(model)).items() for key in keys}
    for key, value in payload.items():
        if key not in homes:
            assert model.extra[key] == value
            assert given[key] == value
            continue
        found: Any = getattr(model, homes[key])
        raw: Any = value
        if homes[key] in {"batches", "inbounds", "groups", "delivery_reports"}:
            assert len(found) == len(raw)
            for item, one in zip(found, raw, strict=True):
                assert isinstance(item, SinchBaseModel)
                carried(item, one)
        else:
            assert found == value
            assert value is None or given[homes[key]] == value


def test_every_class_is_here() -> None:
    classes = {
        value
        for value in vars(sms).values()
        if isinstance(value, type) and issubclass(value, SinchBaseModel) and value.__module__ == sms.__name__
    }
    assert classes == {model for model, _ in ANSWERS}


def test_every_operation_returns_one_of_them() -> None:
    returned = {operation.returns for operation in all_operations().values() if operation.product == "sms"}
    assert returned <= {model for model, _ in ANSWERS}


@each_answer
def test_everything_arrives(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert None not in [getattr(decoded, name) for name in wire_keys(model)]
    assert json.loads(decoded.as_json()) == json.loads(json.dumps(decoded.as_dict()))


@each_answer
def test_what_is_missing_is_none(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {})
    assert [name for name in wire_keys(model) if getattr(decoded, name) is not None] == []
    decode(model, dict.fromkeys(payload))
    for key in payload:
        rest = {name: value for name, value in payload.items() if name != key}
        carried(decode(model, rest), rest)


@each_answer
def test_unknown_keys_stay_reachable(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    decoded = decode(model, {**payload, "price": {"amount": "0.01"}, "From": None})
    assert decoded.extra == {"price": {"amount": "0.01"}, "From": None}
    assert decoded.as_dict()["price"] == {"amount": "0.01"}


@each_answer
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_odd_values_stay_as_they_came(model: type[SinchBaseModel], payload: dict[str, object], odd: object) -> None:
    for key in payload:
        decoded = decode(model, {**payload, key: odd})
        home = next(name for name, keys in wire_keys(model).items() if key in keys)
        assert getattr(decoded, home) == odd or type(odd) in (list, dict)
        assert decoded.as_json()
        assert repr(decoded)


@each_answer
def test_equal_when_the_fields_are(model: type[SinchBaseModel], payload: dict[str, object]) -> None:
    assert decode(model, payload) == decode(model, {**payload, "price": 1})
    for key in payload:
        assert decode(model, payload) != decode(model, {**payload, key: "another"})


def test_batch() -> None:
    batch = decode(sms.Batch, BATCH)
    assert batch.from_ == "Shop"
    assert batch.cancelled is True
    assert batch.canceled is True
    assert batch.type is sms.BatchType.MT_TEXT
    assert batch.delivery_report is sms.DeliveryReportRequest.PER_RECIPIENT_FINAL
    assert batch.feedback_enabled is False
    assert batch.created_at == "2031-04-05T04:00:00.000Z"
    assert decode(sms.Batch, {"cancelled": True}).canceled is True
    assert decode(sms.UpdateSMSBatchResponse, BATCH).cancelled is True


def test_a_batch_gives_no_none() -> None:
    assert decode(sms.Batch, {"id": "1", "canceled": False, "send_at": None}).as_dict() == {
        "id": "1",
        "cancelled": False,
        "canceled": False,
    }
    assert decode(sms.UpdateSMSBatchResponse, {"id": "1"}).as_dict()["from_"] is None


def test_media_bodies_stay_dicts() -> None:
    batch = decode(sms.GetSMSBatchResponse, {**BATCH, "type": "mt_media", "body": {"url": "https://example.com/a"}})
    assert batch.body == {"url": "https://example.com/a"}
    body = {"message": "Hi", "media": [{"content_type": "image/png", "status": "Uploaded", "code": 0, "url": "u"}]}
    assert decode(sms.InboundMessage, {**INBOUND, "type": "mo_media", "body": body}).body == body


def test_values_newer_than_the_package_stay_text() -> None:
    assert decode(sms.Batch, {**BATCH, "type": "mt_rcs", "delivery_report": "hourly"}).type == "mt_rcs"
    report = decode(sms.DeliveryReport, {**REPORT, "status": "Read", "encoding": "LATIN1", "code": 999})
    assert (report.status, report.encoding, report.code) == ("Read", "LATIN1", 999)
    assert decode(sms.InboundMessage, {**INBOUND, "type": "mo_rcs"}).type == "mo_rcs"


def test_when_a_message_was_sent_has_two_names() -> None:
    message = decode(sms.InboundMessage, INBOUND)
    assert message.send_at == message.sent_at == "2031-04-05T03:59:58.000Z"
    assert decode(sms.InboundMessage, {"send_at": "2031"}).sent_at == "2031"


def test_codes_have_names() -> None:
    assert decode(sms.DeliveryReport, {**REPORT, "code": 411}).code == sms.DeliveryReceiptCode.TOO_MANY_PARTS


def test_keywords_of_a_listed_group() -> None:
    listed = decode(sms.SinchListSMSGroupResponse, page("groups", GROUP))
    assert listed.groups[0].auto_update == GROUP["auto_update"]


def test_members_are_a_bare_array() -> None:
    client = make_client(RecordingDriver(answer(["46701234567", "46701234568"])))
    found = client.sms.groups.get_group_phone_numbers("01HX3VB7C9D1E3F5G7H9J1K3M5")
    assert found.phone_numbers == ["46701234567", "46701234568"]


def test_answers_without_a_body() -> None:
    client = make_client(RecordingDriver(answer(None, 202)))
    feedback = client.sms.batches.send_delivery_feedback("01HX3V9K2M4N6P8Q0R2S4T6V8W", [])
    assert feedback.http is not None
    assert feedback.http.status == 202
    assert client.sms.groups.delete("01HX3VB7C9D1E3F5G7H9J1K3M5").as_dict() == {}


def test_pages_of_a_listing() -> None:
    pages = [
        {"page": 0, "page_size": 2, "count": 3, "inbounds": [{**INBOUND, "id": "a"}, {**INBOUND, "id": "b"}]},
        {"page": 1, "page_size": 1, "count": 3, "inbounds": [{**INBOUND, "id": "c"}]},
    ]
    driver = RecordingDriver(*[answer(one) for one in pages])
    assert [message.id for message in make_client(driver).sms.inbounds.list()] == ["a", "b", "c"]
    assert len(driver.sent) == 2


# ----------------------------------------------------------------------- real answers, where they lie beside us
SAMPLES = Path(__file__).parents[3] / "shared" / "contract" / "samples"


def _samples() -> list[Any]:
    index = SAMPLES / "index.json"
    if not index.is_file():
        return []
    found: list[Any] = []
    for sample in json.loads(index.read_text(encoding="utf-8"))["samples"]:
        if sample["domain"] != "sms" or "response" not in (sample["kind"], *sample.get("also", [])):
            continue
        operations = sample.get("operations") or _BY_DEFINITION[sample["definition"]]
        found += [pytest.param(name, sample["file"], id=f"{name}-{sample['file']}") for name in operations]
    return found


_BY_DEFINITION = {
    "RecipientDeliveryReport": ["sms.delivery_reports.get_for_number"],
    "MOMedia": ["sms.inbounds.get"],
    "MOText": ["sms.inbounds.get"],
}


@pytest.mark.parametrize(("operation", "file"), _samples())
def test_samples(operation: str, file: str) -> None:
    found = all_operations()[operation]
    payload: Any = json.loads((SAMPLES / file).read_text(encoding="utf-8"))
    if found.array is not None:
        payload = {found.array: payload}
    decoded = decode(found.returns, payload)
    carried(decoded, payload)
    assert decoded.extra == {}
    assert json.loads(decoded.as_json())
