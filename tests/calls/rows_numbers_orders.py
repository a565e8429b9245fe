"""Calls of the Numbers API about orders, and their requests."""

from __future__ import annotations

from sinch.models.numbers import NumberType
from tests.calls.case import Case
from tests.fakes import PROJECT

ORDERS = f"https://numbers.api.sinch.com/v1/projects/{PROJECT}/numberOrders"
ORDER_ID = "4c2f90de-7b1a-4d3c-8e5f-2a6b9c0d1e3f"
ORDER = f"{ORDERS}/{ORDER_ID}"

#: What the content ``%PDF`` makes of the boundary: it depends on nothing else.
BOUNDARY = "sinch-315d429b7714cedb6ad04ac31240145257692630"


def form(*parts: str) -> bytes:
    """Write a form body from parts that are written in full."""
    return "".join(f"--{BOUNDARY}\r\n{part}\r\n" for part in parts).encode() + f"--{BOUNDARY}--\r\n".encode()


CASES = [
    Case(
        "numbers.number_orders.lookup_requirements",
        "minimal and full",
        lambda client: client.numbers.number_orders.lookup_requirements(region_code="AU", number_type="MOBILE"),
        "POST",
        f"{ORDERS}:lookupNumberRequirements",
        body={"regionCode": "AU", "numberType": "MOBILE"},
    ),
    Case(
        "numbers.number_orders.create",
        "minimal",
        lambda client: client.numbers.number_orders.create("AU", NumberType.MOBILE),
        "POST",
        f"{ORDERS}:createNumberOrder",
        body={"regionCode": "AU", "numberType": "MOBILE"},
    ),
    Case(
        "numbers.number_orders.create",
        "full",
        lambda client: client.numbers.number_orders.create(
            region_code="AU",
            number_type="MOBILE",
            number_order_option={"phoneNumbers": ["+61481000001"]},
            quantity_order_option={
                "requestedQuantity": 2,
                "numberPattern": {"pattern": "481", "searchPattern": "CONTAINS"},
                "sequential": False,
                "capabilities": ["SMS"],
            },
            sms_configuration={"servicePlanId": "plan-7"},
            voice_configuration={"type": "RTC", "appId": "app-7"},
            callback_url="https://example.com/n",
        ),
        "POST",
        f"{ORDERS}:createNumberOrder",
        body={
            "regionCode": "AU",
            "numberType": "MOBILE",
            "numberOrderOption": {"phoneNumbers": ["+61481000001"]},
            "quantityOrderOption": {
                "requestedQuantity": 2,
                "numberPattern": {"pattern": "481", "searchPattern": "CONTAINS"},
                "sequential": False,
                "capabilities": ["SMS"],
            },
            "smsConfiguration": {"servicePlanId": "plan-7"},
            "voiceConfiguration": {"type": "RTC", "appId": "app-7"},
            "callbackUrl": "https://example.com/n",
        },
    ),
    Case(
        "numbers.number_orders.get",
        "minimal and full",
        lambda client: client.numbers.number_orders.get(number_order_id=ORDER_ID),
        "GET",
        ORDER,
    ),
    Case(
        "numbers.number_orders.get",
        "encoded id",
        lambda client: client.numbers.number_orders.get("a/b c:d"),
        "GET",
        f"{ORDERS}/a%2Fb%20c%3Ad",
    ),
    Case(
        "numbers.number_orders.get_registration",
        "minimal and full",
        lambda client: client.numbers.number_orders.get_registration(number_order_id=ORDER_ID),
        "GET",
        f"{ORDER}/registration",
    ),
    Case(
        "numbers.number_orders.update_registration",
        "minimal and full",
        lambda client: client.numbers.number_orders.update_registration(
            number_order_id=ORDER_ID, request_details={"companyName": "Möwe Ltd", "employees": 0, "vat": None}
        ),
        "PUT",
        f"{ORDER}/registration",
        body={"requestDetails": {"companyName": "Möwe Ltd", "employees": 0, "vat": None}},
    ),
    Case(
        "numbers.number_orders.upload_attachment",
        "minimal",
        lambda client: client.numbers.number_orders.upload_attachment(ORDER_ID, "proof", b"%PDF"),
        "POST",
        f"{ORDER}/attachments/proof",
        body=form(
            'Content-Disposition: form-data; name="file"; filename="attachment"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n%PDF"
        ),
        headers=(("Content-Type", f"multipart/form-data; boundary={BOUNDARY}"),),
    ),
    Case(
        "numbers.number_orders.upload_attachment",
        "full",
        lambda client: client.numbers.number_orders.upload_attachment(
            number_order_id=ORDER_ID,
            attachment_id="proof",
            file=b"%PDF",
            document_type="PASSPORT",
            filename='my "pass".pdf',
        ),
        "POST",
        f"{ORDER}/attachments/proof",
        body=form(
            'Content-Disposition: form-data; name="file"; filename="my %22pass%22.pdf"\r\n'
            "Content-Type: application/pdf\r\n\r\n%PDF",
            'Content-Disposition: form-data; name="documentType"\r\n\r\nPASSPORT',
        ),
    ),
    Case(
        "numbers.number_orders.submit",
        "minimal and full",
        lambda client: client.numbers.number_orders.submit(number_order_id=ORDER_ID),
        "POST",
        f"{ORDER}/submit",
    ),
]
