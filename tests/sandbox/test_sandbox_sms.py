"""The life of batches, and their reports."""

from __future__ import annotations

import pytest

from sinch.sandbox.traffic import Json, JsonObject, Reply

from .desk import Desk, items, pick, text

LATER = "2026-03-01T10:30:00Z"


def refused(reply: Reply, status: int, code: str) -> str:
    assert reply.status == status, reply
    assert isinstance(reply.body, dict)
    assert set(reply.body) == {"code", "text"}
    assert reply.body["code"] == code
    return text(reply.body, "text")


def statuses(desk: Desk, batch_id: str) -> list[tuple[Json, Json, Json]]:
    body = desk.sms("GET", f"/batches/{batch_id}/delivery_report").body
    return [(pick(e, "status"), pick(e, "code"), pick(e, "count")) for e in items(body, "statuses")]


def test_send_answers_with_the_batch(desk: Desk) -> None:
    asked: dict[str, Json] = {
        "to": ["+46701234567", "46701234567", "46707654321"],
        "from": "+46709999999",
        "body": "Hi",
        "client_reference": "",
        "feedback_enabled": False,
    }
    reply = desk.sms("POST", "/batches", asked)
    assert reply.status == 201
    assert isinstance(reply.body, dict)
    assert len(text(reply.body, "id")) == 26
    shown = {key: value for key, value in reply.body.items() if key != "id"}
    assert shown == {
        "to": ["46701234567", "46707654321"],
        "from": "46709999999",
        "body": "Hi",
        "type": "mt_text",
        "canceled": False,
        "delivery_report": "none",
        "client_reference": "",
        "feedback_enabled": False,
        "flash_message": False,
        "created_at": "2026-03-01T09:30:00.125Z",
        "modified_at": "2026-03-01T09:30:00.125Z",
        "expire_at": "2026-03-04T09:30:00.125Z",
    }
    assert desk.sms("GET", f"/batches/{text(reply.body, 'id')}").body == reply.body


def test_binary_and_media(desk: Desk) -> None:
    binary = desk.sms(
        "POST", "/batches", {"to": ["46701234567"], "type": "mt_binary", "body": "SGVsbG8=", "udh": "050003"}
    )
    assert (binary.status, pick(binary.body, "udh")) == (201, "050003")
    media: Json = {"url": "https://example.com/a.png", "message": "See"}
    picture = desk.sms("POST", "/batches", {"to": ["12025550134"], "type": "mt_media", "body": media})
    assert (picture.status, pick(picture.body, "body")) == (201, media)
    report = desk.sms("GET", f"/batches/{text(picture.body, 'id')}/delivery_report").body
    assert pick(report, "type") == "delivery_report_mms"


VALID: dict[str, Json] = {"to": ["46701234567"], "body": "Hi"}
FORMAT = "syntax_invalid_parameter_format"
RULE = "syntax_constraint_violation"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": []}, RULE),
        ({"to": ["46701234567"] * 1001}, RULE),
        ({"to": "46701234567"}, FORMAT),
        ({"to": ["foo"]}, FORMAT),
        ({"to": ["0701234567"]}, FORMAT),
        ({"to": [46701234567]}, FORMAT),
        ({"body": ""}, RULE),
        ({"body": "x" * 2001}, RULE),
        ({"body": {"url": "https://example.com/a.png"}}, FORMAT),
        ({"type": "mt_voice"}, FORMAT),
        ({"type": "mt_binary", "udh": "06"}, FORMAT),
        ({"type": "mt_binary", "body": "SGVsbG8="}, RULE),
        ({"type": "mt_binary", "body": "SGVsbG8=", "udh": "zz"}, FORMAT),
        ({"type": "mt_binary", "body": "QUFB" * 47, "udh": "06"}, RULE),
        ({"type": "mt_media"}, FORMAT),
        ({"type": "mt_media", "body": {"message": "Hi"}}, RULE),
        ({"type": "mt_media", "body": {"url": "a.png"}}, FORMAT),
        ({"type_": "mt_text"}, FORMAT),
        ({"from_": "46709999999"}, FORMAT),
        ({"udh": "06"}, FORMAT),
        ({"from": "this sender is too long"}, FORMAT),
        ({"from": ""}, FORMAT),
        ({"from": None}, FORMAT),
        ({"delivery_report": "NONE"}, FORMAT),
        ({"send_at": "tomorrow"}, FORMAT),
        ({"send_at": "2026-02-30T10:00:00Z"}, FORMAT),
        ({"send_at": LATER, "expire_at": "2026-03-01T10:00:00Z"}, RULE),
        ({"expire_at": "2026-02-28T10:00:00Z"}, RULE),
        ({"expire_at": "2026-03-05T10:00:00Z"}, RULE),
        ({"callback_url": "example.com"}, FORMAT),
        ({"feedback_enabled": "true"}, FORMAT),
        ({"max_number_of_message_parts": 0}, RULE),
        ({"max_number_of_message_parts": True}, FORMAT),
        ({"from_ton": 7}, RULE),
        ({"from_npi": 19}, RULE),
        ({"parameters": {"name": "Ada"}}, FORMAT),
        ({"parameters": {"a name": {"default": "x"}}}, FORMAT),
        ({"parameters": {"name": {"somebody": "x"}}}, FORMAT),
        ({"parameters": {"name": {"default": "x" * 161}}}, RULE),
        ({"client_reference": "x" * 2049}, RULE),
    ],
)
def test_send_refuses(desk: Desk, fields: dict[str, Json], code: str) -> None:
    refused(desk.sms("POST", "/batches", {**VALID, **fields}), 400, code)
    refused(desk.sms("POST", "/batches/dry_run", {**VALID, **fields}), 400, code)
    assert pick(desk.sms("GET", "/batches").body, "count") == 0


@pytest.mark.parametrize("name", ["to", "body"])
def test_send_needs(desk: Desk, name: str) -> None:
    body = {key: value for key, value in VALID.items() if key != name}
    assert name in refused(desk.sms("POST", "/batches", body), 400, RULE)


@pytest.mark.parametrize(
    ("sender", "code"),
    [
        ("BLOCKED", "blocked_account"),
        ("ILLEGAL", "illegal_number_type"),
        ("NOCALLBACK", "missing_callback_url"),
    ],
)
def test_senders_that_are_refused(desk: Desk, sender: str, code: str) -> None:
    refused(desk.sms("POST", "/batches", {**VALID, "from": sender}), 403, code)


def test_unknown_group(desk: Desk) -> None:
    reply = desk.sms("POST", "/batches", {**VALID, "to": ["01FC66621XXXXX119Z8PMV1QPQ"]})
    refused(reply, 403, "unknown_group")


@pytest.mark.parametrize("body", [b"{", b"[]", b'"x"', b"\xff", b"", b'{"to": [], "to": []}', b"[" * 100_000])
def test_what_is_not_a_json_object_is_refused(desk: Desk, body: bytes) -> None:
    refused(desk.sms("POST", "/batches", body), 400, "syntax_invalid_json")


def test_refusals_without_a_body(desk: Desk) -> None:
    token = {"authorization": f"Bearer {desk.token()}"}
    plain_text = {**token, "content-type": "text/plain"}
    bare = desk.send("POST", f"{desk.account}/batches", b'{"to": []}', plain_text)
    for reply, status in (
        (bare, 415),
        (desk.sms("GET", "/batches/01FC66621XXXXX119Z8PMV1QPQ"), 404),
        (desk.sms("GET", "/batches/None/delivery_report"), 404),
        (desk.sms("GET", f"/batches/{desk.sent()}/delivery_report/46700000000"), 404),
        (desk.sms("GET", "/inbounds/None"), 404),
        (desk.sms("GET", "/groups/None/members"), 404),
        (desk.sms("GET", "/nothing"), 404),
        (desk.sms("PATCH", "/batches"), 405),
    ):
        assert (reply.status, reply.content) == (status, b"")
        assert reply.reason


def test_a_batch_is_delivered_on_the_second_reading(desk: Desk) -> None:
    batch_id = desk.sent()
    assert statuses(desk, batch_id) == [("Dispatched", 401, 1)]
    assert statuses(desk, batch_id) == [("Delivered", 0, 1)]


def test_a_batch_is_delivered_when_it_has_settled(desk: Desk) -> None:
    batch_id = desk.sent()
    desk.state.clock.advance(60)
    report = desk.sms("GET", f"/batches/{batch_id}/delivery_report/+46701234567").body
    assert report == {
        "type": "recipient_delivery_report_sms",
        "batch_id": batch_id,
        "recipient": "46701234567",
        "code": 0,
        "status": "Delivered",
        "at": "2026-03-01T09:31:00.125Z",
        "operator": "24001",
        "operator_status_at": "2026-03-01T09:31:00Z",
        "applied_originator": "46709999999",
        "encoding": "GSM",
        "number_of_message_parts": 1,
    }


def test_special_recipients(desk: Desk) -> None:
    endings = {
        "0001": ("Failed", 402),
        "0002": ("Expired", 406),
        "0003": ("Rejected", 408),
        "0004": ("Aborted", 403),
        "0005": ("Unknown", 404),
        "0006": ("Deleted", 3),
        "0009": ("Dispatched", 401),
        "1234": ("Delivered", 0),
    }
    batch_id = desk.sent(to=[f"4670123{ending}" for ending in endings])
    desk.state.clock.advance(60)
    for ending, (status, code) in endings.items():
        report = desk.sms("GET", f"/batches/{batch_id}/delivery_report/4670123{ending}").body
        assert (pick(report, "status"), pick(report, "code")) == (status, code)
    desk.state.clock.advance(3 * 86400)
    report = desk.sms("GET", f"/batches/{batch_id}/delivery_report/46701230009").body
    assert (pick(report, "status"), pick(report, "code")) == ("Expired", 406)


def test_batch_report(desk: Desk) -> None:
    batch_id = desk.sent(to=["46701110001", "46701111111", "46702222222"], client_reference="r1")
    desk.state.clock.advance(60)
    path = f"/batches/{batch_id}/delivery_report"
    assert desk.sms("GET", path).body == {
        "type": "delivery_report_sms",
        "batch_id": batch_id,
        "total_message_count": 3,
        "client_reference": "r1",
        "statuses": [
            {"code": 402, "status": "Failed", "count": 1},
            {"code": 0, "status": "Delivered", "count": 2},
        ],
    }
    full = desk.sms("GET", f"{path}?type=full&status=Delivered,Expired").body
    assert pick(full, "statuses") == [
        {"code": 0, "status": "Delivered", "count": 2, "recipients": ["46701111111", "46702222222"]}
    ]
    assert len(items(desk.sms("GET", f"{path}?code=402,0").body, "statuses")) == 2
    assert items(desk.sms("GET", f"{path}?code=401").body, "statuses") == []
    refused(desk.sms("GET", f"{path}?type=FULL"), 400, FORMAT)
    refused(desk.sms("GET", f"{path}?status=DELIVERED"), 400, FORMAT)
    refused(desk.sms("GET", f"{path}?code=x"), 400, FORMAT)


def test_scheduled_batch(desk: Desk) -> None:
    batch_id = desk.sent(send_at="2026-03-01T11:30:00+01:00")
    path = f"/batches/{batch_id}"
    assert pick(desk.sms("GET", path).body, "send_at") == "2026-03-01T10:30:00.000Z"
    assert pick(desk.sms("GET", path).body, "expire_at") == "2026-03-04T10:30:00.000Z"
    assert statuses(desk, batch_id) == [("Queued", 400, 1)]
    desk.state.clock.advance(1800)
    assert statuses(desk, batch_id) == [("Queued", 400, 1)]
    desk.state.clock.advance(1800)
    assert statuses(desk, batch_id) == [("Dispatched", 401, 1)]
    refused(desk.sms("POST", path, {"body": "New"}), 403, "batch_already_dispatched")
    refused(desk.sms("PUT", path, VALID), 403, "batch_already_dispatched")


def test_update(desk: Desk) -> None:
    path = f"/batches/{desk.sent(send_at=LATER, to=['46701234567', '46700000000'])}"
    desk.state.clock.advance(60)
    changed = desk.sms("POST", path, {"to_add": ["+46702222222"], "to_remove": ["+46700000000"], "body": "New"})
    assert changed.status == 200
    assert pick(changed.body, "to") == ["46701234567", "46702222222"]
    assert pick(changed.body, "body") == "New"
    assert pick(changed.body, "from") == "46709999999"
    assert pick(changed.body, "send_at") == "2026-03-01T10:30:00.000Z"
    assert pick(changed.body, "created_at") == "2026-03-01T09:30:00.125Z"
    assert pick(changed.body, "modified_at") == "2026-03-01T09:31:00.125Z"
    assert desk.sms("GET", path).body == changed.body
    wrong: list[tuple[JsonObject, str]] = [
        ({"to": ["46701234567"]}, FORMAT),
        ({"toAdd": ["46701234567"]}, FORMAT),
        ({"to_add": []}, RULE),
        ({"to_add": ["46701234567" for _ in range(101)]}, RULE),
        ({"to_remove": ["46701234567", "46702222222"]}, RULE),
        ({"type": "mt_binary", "udh": "06"}, RULE),
        ({"expire_at": "2026-03-01T10:00:00Z"}, RULE),
    ]
    for body, code in wrong:
        refused(desk.sms("POST", path, body), 400, code)
    assert desk.sms("GET", path).body == changed.body
    sooner = desk.sms("POST", path, {"send_at": "2026-03-01T09:00:00Z"})
    assert sooner.status == 200
    refused(desk.sms("POST", path, {"body": "Too late"}), 403, "batch_already_dispatched")


def test_update_of_a_binary_batch_names_its_type(desk: Desk) -> None:
    made = desk.sms(
        "POST",
        "/batches",
        {**VALID, "type": "mt_binary", "body": "SGVsbG8=", "udh": "06", "send_at": LATER},
    )
    path = f"/batches/{text(made.body, 'id')}"
    refused(desk.sms("POST", path, {"body": "SGk="}), 400, RULE)
    refused(desk.sms("POST", path, {"type": "mt_binary", "body": "SGk="}), 400, RULE)
    changed = desk.sms("POST", path, {"type": "mt_binary", "body": "SGk=", "udh": "06"})
    assert pick(changed.body, "body") == "SGk="


def test_replace(desk: Desk) -> None:
    batch_id = desk.sent(send_at=LATER, client_reference="r1")
    replaced = desk.sms("PUT", f"/batches/{batch_id}", {**VALID, "send_at": LATER})
    assert replaced.status == 200
    assert pick(replaced.body, "id") == batch_id
    assert isinstance(replaced.body, dict)
    assert not {"client_reference", "from"} & set(replaced.body)


def test_cancel(desk: Desk) -> None:
    batch_id = desk.sent(send_at=LATER)
    for _ in range(2):
        canceled = desk.sms("DELETE", f"/batches/{batch_id}")
        assert (canceled.status, pick(canceled.body, "canceled")) == (200, True)
    desk.state.clock.advance(7200)
    assert statuses(desk, batch_id) == [("Cancelled", 407, 1)]
    refused(desk.sms("POST", f"/batches/{batch_id}", {"body": "x"}), 403, "batch_already_dispatched")
    assert desk.sms("DELETE", "/batches/None").status == 404


def test_cancel_does_not_call_back_what_is_under_way(desk: Desk) -> None:
    batch_id = desk.sent()
    assert pick(desk.sms("DELETE", f"/batches/{batch_id}").body, "canceled") is True
    desk.state.clock.advance(60)
    assert statuses(desk, batch_id) == [("Delivered", 0, 1)]


def test_dry_run(desk: Desk) -> None:
    asked: dict[str, Json] = {
        "to": ["+46701234567", "46702222222"],
        "body": "Hi ${name}",
        "parameters": {"name": {"+46701234567": "Ж" * 68, "default": "you"}},
    }
    short = desk.sms("POST", "/batches/dry_run", asked)
    assert (short.status, short.body) == (200, {"number_of_recipients": 2, "number_of_messages": 3})
    detailed = desk.sms("POST", "/batches/dry_run?per_recipient=true&number_of_recipients=1", asked).body
    assert pick(detailed, "number_of_messages") == 3
    assert items(detailed, "per_recipient") == [
        {"recipient": "46701234567", "body": "Hi " + "Ж" * 68, "number_of_parts": 2, "encoding": "unicode"}
    ]
    everyone = desk.sms("POST", "/batches/dry_run?per_recipient=true", asked).body
    assert pick(everyone, "per_recipient", 1, "body") == "Hi you"
    assert pick(everyone, "per_recipient", 1, "encoding") == "text"
    refused(desk.sms("POST", "/batches/dry_run?per_recipient=True", asked), 400, FORMAT)
    refused(desk.sms("POST", "/batches/dry_run?number_of_recipients=1001", asked), 400, RULE)
    assert pick(desk.sms("GET", "/batches").body, "count") == 0


def test_parts_and_placeholders_decide_what_is_sent(desk: Desk) -> None:
    long = desk.sent(body="a" * 161, max_number_of_message_parts=1)
    assert statuses(desk, long) == [("Aborted", 411, 1)]
    cut = desk.sent(body="a" * 161, max_number_of_message_parts=1, truncate_concat=True)
    assert statuses(desk, cut) == [("Dispatched", 401, 1)]
    open_end = desk.sent(body="Hi ${name}", parameters={"name": {"46700000000": "Ada"}})
    assert statuses(desk, open_end) == [("Aborted", 405, 1)]
    literal = desk.sent(body="Hi ${name}")
    assert statuses(desk, literal) == [("Dispatched", 401, 1)]


def test_delivery_feedback(desk: Desk) -> None:
    batch_id = desk.sent(feedback_enabled=True)
    path = f"/batches/{batch_id}/delivery_feedback"
    accepted = desk.sms("POST", path, {"recipients": ["+46701234567"]})
    assert (accepted.status, accepted.content) == (202, b"")
    assert desk.sms("POST", path, {"recipients": []}).status == 202
    assert desk.state.sms.batches[batch_id].feedback == {"46701234567"}
    refused(desk.sms("POST", path, {}), 400, RULE)
    refused(desk.sms("POST", path, {"recipients": ["46700000000"]}), 400, RULE)
    refused(desk.sms("POST", path, {"recipients": "46701234567"}), 400, FORMAT)
    other = f"/batches/{desk.sent()}/delivery_feedback"
    refused(desk.sms("POST", other, {"recipients": []}), 400, RULE)
    assert desk.sms("POST", "/batches/None/delivery_feedback", {"recipients": []}).status == 404


def test_batch_list(desk: Desk) -> None:
    ids: list[str] = []
    for number in range(5):
        ids.append(desk.sent(client_reference=f"r{number}", **{"from": f"4670000000{number}"}))
        desk.state.clock.advance(60)

    def listed(query: str) -> tuple[Json, Json, Json, list[str]]:
        body = desk.sms("GET", f"/batches?{query}").body
        found = [ids.index(text(item, "id")) for item in items(body, "batches")]
        return pick(body, "page"), pick(body, "page_size"), pick(body, "count"), [f"r{i}" for i in found]

    assert listed("") == (0, 5, 5, ["r4", "r3", "r2", "r1", "r0"])
    assert listed("page_size=2") == (0, 2, 5, ["r4", "r3"])
    assert listed("page=2&page_size=2") == (2, 1, 5, ["r0"])
    assert listed("page=3&page_size=2") == (3, 0, 5, [])
    assert listed("client_reference=r3") == (0, 1, 1, ["r3"])
    assert listed("from=46700000001,%2B46700000002") == (0, 2, 2, ["r2", "r1"])
    assert listed("start_date=2026-03-01T09:33:00.125Z") == (0, 2, 2, ["r4", "r3"])
    assert listed("end_date=2026-03-01T09:32:00.125Z") == (0, 2, 2, ["r1", "r0"])
    desk.state.clock.advance(24 * 3600)
    assert listed("") == (0, 0, 0, [])
    assert listed("start_date=2026-03-01T00:00:00Z")[2] == 5


@pytest.mark.parametrize("path", ["/batches", "/inbounds", "/groups", "/delivery_reports"])
@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("page=-1", RULE),
        ("page=x", FORMAT),
        ("page=None", FORMAT),
        ("page_size=0", RULE),
        ("page_size=101", RULE),
    ],
)
def test_lists_refuse(desk: Desk, path: str, query: str, code: str) -> None:
    refused(desk.sms("GET", f"{path}?{query}"), 400, code)


@pytest.mark.parametrize("path", ["/batches", "/inbounds", "/delivery_reports"])
def test_lists_refuse_dates(desk: Desk, path: str) -> None:
    refused(desk.sms("GET", f"{path}?start_date=yesterday"), 400, FORMAT)
    refused(desk.sms("GET", f"{path}?end_date=2026-03-01 10:00"), 400, FORMAT)
    query = "start_date=2026-03-02T00:00:00Z&end_date=2026-03-01T00:00:00Z"
    refused(desk.sms("GET", f"{path}?{query}"), 400, RULE)


def test_report_list_holds_what_is_final(desk: Desk) -> None:
    first = desk.sent(to=["46701110001", "46701111111"], client_reference="r1")
    assert pick(desk.sms("GET", "/delivery_reports").body, "count") == 0
    desk.state.clock.advance(60)
    second = desk.sent(to=["46702222222", "46702220009"])
    desk.state.clock.advance(60)
    body = desk.sms("GET", "/delivery_reports").body
    found = [(text(item, "batch_id"), pick(item, "status")) for item in items(body, "delivery_reports")]
    assert found == [(second, "Delivered"), (first, "Delivered"), (first, "Failed")]
    for query, count in (
        ("status=Failed", 1),
        ("status=Failed,Delivered", 3),
        ("code=0", 2),
        ("code=402,406", 1),
        ("client_reference=r1", 2),
        ("start_date=2026-03-01T09:32:00Z", 1),
        ("end_date=2026-03-01T09:32:00Z", 2),
    ):
        assert pick(desk.sms("GET", f"/delivery_reports?{query}").body, "count") == count, query


def test_forced_delivery(desk: Desk) -> None:
    batch_id = desk.sent(to=["46701111111", "46702222222"])
    assert desk.state.sms.deliver(batch_id, "Failed", "+46701111111", 34) == 1
    desk.state.clock.advance(60)
    assert statuses(desk, batch_id) == [("Failed", 34, 1), ("Delivered", 0, 1)]
    with pytest.raises(KeyError):
        desk.state.sms.deliver("none", "Failed")
    with pytest.raises(KeyError):
        desk.state.sms.deliver(batch_id, "Failed", "46700000000")
    with pytest.raises(ValueError, match="no status"):
        desk.state.sms.deliver(batch_id, "failed")
    with pytest.raises(ValueError, match="not been dispatched"):
        desk.state.sms.deliver(desk.sent(send_at=LATER), "Failed")


def test_service_plan_sees_the_same_account(desk: Desk) -> None:
    batch_id = desk.sent()
    headers = {"authorization": f"Bearer {desk.credentials.sms_api_token}"}
    assert desk.send("GET", f"{desk.plan}/batches/{batch_id}", None, headers).status == 200
