"""Number orders."""

from __future__ import annotations

import pytest

from sinch.sandbox.numbers.orders import LARGEST_FILE, read_form
from sinch.sandbox.traffic import Json, Refusal, Reply, Request

from .desk import Desk, items, pick, text

DETAILS: dict[str, Json] = {"companyName": "Acme", "contactName": "Ada", "email": "ada@example.com"}


def order(desk: Desk, region: str = "US", **fields: Json) -> Reply:
    if "numberOrderOption" not in fields:
        fields.setdefault("quantityOrderOption", {"requestedQuantity": 2})
    body: dict[str, Json] = {"regionCode": region, "numberType": "LOCAL", **fields}
    return desk.numbers("POST", "/numberOrders:createNumberOrder", body)


def form(content: bytes, file_name: str = "a.pdf", document_type: str | None = "PASSPORT") -> bytes:
    parts = b""
    if document_type is not None:
        parts += b'--XX\r\nContent-Disposition: form-data; name="documentType"\r\n\r\n'
        parts += document_type.encode() + b"\r\n"
    parts += f'--XX\r\nContent-Disposition: form-data; name="file"; filename="{file_name}"\r\n'.encode()
    return parts + b"Content-Type: application/pdf\r\n\r\n" + content + b"\r\n--XX--\r\n"


def upload(desk: Desk, order_id: str, attachment_id: str, body: bytes) -> Reply:
    headers = {
        "authorization": f"Bearer {desk.token()}",
        "content-type": "multipart/form-data; boundary=XX",
    }
    path = f"{desk.project}/numberOrders/{order_id}/attachments/{attachment_id}"
    return desk.send("POST", path, body, headers)


def test_order_without_documents(desk: Desk) -> None:
    made = order(desk, smsConfiguration={"servicePlanId": "p1"})
    assert made.status == 200
    order_id = text(made.body, "idNumberOrder")
    numbers = [text(item, "phoneNumber") for item in items(made.body, "orderNumbers")]
    assert len(numbers) == 2
    assert pick(made.body, "state") == "CREATED"
    # Reserved, but not rented.
    assert desk.numbers("GET", f"/availableNumbers/{numbers[0]}").status == 404
    assert desk.numbers("GET", f"/activeNumbers/{numbers[0]}").status == 404
    assert pick(desk.numbers("POST", f"/numberOrders/{order_id}/submit").body, "state") == "IN_REVIEW"
    assert pick(desk.numbers("GET", f"/numberOrders/{order_id}").body, "state") == "COMPLETED"
    read = desk.numbers("GET", f"/activeNumbers/{numbers[0]}").body
    assert pick(read, "smsConfiguration", "servicePlanId") == "p1"
    assert desk.numbers("POST", f"/numberOrders/{order_id}/submit").status == 400


def test_order_with_documents(desk: Desk) -> None:
    needs = desk.numbers(
        "POST", "/numberOrders:lookupNumberRequirements", {"regionCode": "DE", "numberType": "LOCAL"}
    ).body
    attachment_id = text(needs, "attachments", 0, "id")
    assert pick(needs, "fields", "companyName", "required") is True
    order_id = text(order(desk, "DE").body, "idNumberOrder")
    path = f"/numberOrders/{order_id}"
    assert desk.numbers("POST", f"{path}/submit").status == 400
    assert desk.numbers("PUT", f"{path}/registration", {"requestDetails": {"companyName": "A"}}).status == 400
    assert desk.numbers("PUT", f"{path}/registration", {"requestDetails": {**DETAILS, "x": 1}}).status == 400
    stored = desk.numbers("PUT", f"{path}/registration", {"requestDetails": DETAILS})
    assert pick(stored.body, "requestDetails") == DETAILS
    assert desk.numbers("POST", f"{path}/submit").status == 400
    sent = upload(desk, order_id, attachment_id, form(b"%PDF\r\n--X\r\n\x00\xff"))
    assert (sent.status, sent.content) == (200, b"")
    read = desk.numbers("GET", f"{path}/registration").body
    assert pick(read, "attachments", 0, "fileName") == "a.pdf"
    assert pick(read, "attachments", 0, "documentType") == "PASSPORT"
    assert desk.numbers("POST", f"{path}/submit").status == 200


def test_order_is_rejected(desk: Desk) -> None:
    order_id = text(order(desk).body, "idNumberOrder")
    path = f"/numberOrders/{order_id}"
    desk.numbers("PUT", f"{path}/registration", {"requestDetails": {"companyName": "REJECT"}})
    desk.numbers("POST", f"{path}/submit")
    assert pick(desk.numbers("GET", path).body, "state") == "REJECTED"
    assert text(desk.numbers("GET", f"{path}/registration").body, "logs", 0, "message")


def test_order_expires(desk: Desk) -> None:
    made = order(desk)
    order_id, number = text(made.body, "idNumberOrder"), text(made.body, "orderNumbers", 0, "phoneNumber")
    desk.state.clock.advance(49 * 3600)
    assert pick(desk.numbers("GET", f"/numberOrders/{order_id}").body, "state") == "EXPIRED"
    assert desk.numbers("GET", f"/availableNumbers/{number}").status == 200


def test_order_of_one_number(desk: Desk) -> None:
    found = desk.numbers("GET", "/availableNumbers?regionCode=US&type=LOCAL&size=1").body
    number = text(found, "availableNumbers", 0, "phoneNumber")
    option: Json = {"phoneNumbers": [number]}
    assert pick(order(desk, numberOrderOption=option).body, "orderNumbers", 0, "phoneNumber") == number
    assert order(desk, numberOrderOption=option).status == 400


@pytest.mark.parametrize(
    "fields",
    [
        {"numberOrderOption": {"phoneNumbers": []}},
        {"numberOrderOption": {"phoneNumbers": ["+12025550134", "+12025550135"]}},
        {"numberOrderOption": {"phoneNumbers": ["2025550134"]}},
        {"quantityOrderOption": {"requestedQuantity": 0}},
        {"quantityOrderOption": {"requestedQuantity": 101}},
        {"quantityOrderOption": {"requestedQuantity": "2"}},
        {"quantityOrderOption": {}},
        {"numberOrderOption": {"phoneNumbers": ["+12025550134"]}, "quantityOrderOption": {"requestedQuantity": 1}},
        {"numberType": "FIXED"},
        {"type": "LOCAL"},
    ],
)
def test_create_refuses(desk: Desk, fields: dict[str, Json]) -> None:
    reply = order(desk, "US", **fields)
    assert reply.status == 400
    assert pick(reply.body, "error", "status") == "INVALID_ARGUMENT"


@pytest.mark.parametrize(
    ("attachment_id", "body", "status"),
    [
        ("unknown", form(b"x"), 404),
        ("proof-of-identity", form(b"x", document_type=None), 400),
        ("proof-of-identity", form(b"x", document_type="LIBRARY_CARD"), 400),
        ("proof-of-identity", form(b"x", file_name=""), 400),
        ("proof-of-identity", b"--XX--\r\n", 400),
        ("proof-of-identity", b"nothing", 400),
        ("proof-of-identity", form(b"x" * (LARGEST_FILE + 1)), 413),
        ("letter-of-authorization", form(b"x", document_type=None), 200),
    ],
)
def test_upload(desk: Desk, attachment_id: str, body: bytes, status: int) -> None:
    order_id = text(order(desk, "DE").body, "idNumberOrder")
    reply = upload(desk, order_id, attachment_id, body)
    assert reply.status == status
    if status == 413:
        assert pick(reply.body, "error", "status") == "CONTENT_TOO_LARGE"


def test_forms_are_read_to_the_byte() -> None:
    content = bytes(range(256)) + b"\r\n\r\n--X"
    headers = {"content-type": 'multipart/form-data; boundary="XX"'}
    parts = read_form(Request("POST", "/", headers=headers, body=form(content)))
    assert parts["file"] == ("a.pdf", "application/pdf", content)
    assert parts["documentType"][2] == b"PASSPORT"
    with pytest.raises(Refusal):
        read_form(Request("POST", "/", headers={"content-type": "multipart/form-data"}, body=form(content)))
