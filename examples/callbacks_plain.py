"""Receive Numbers callbacks and SMS without a framework: what matters is the raw body and the headers.

As a program it serves on a free port of this machine, and sends itself what Sinch would send.
"""

from __future__ import annotations

import json
import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from sinch import CallbackSignatureException, ValidationException
from sinch.callbacks import (
    BatchDeliveryReport,
    MemoryStore,
    MoMedia,
    MoText,
    NumberOrderEvent,
    NumbersCallbacks,
    Once,
    RecipientDeliveryReport,
    SMSCallbacks,
)
from sinch.callbacks.received import Headers

SMS = SMSCallbacks(os.environ.get("SINCH_SMS_CALLBACK_SECRET", "shared with Sinch"))
NUMBERS = NumbersCallbacks(os.environ.get("SINCH_NUMBERS_CALLBACK_SECRET", "hmac_secret of the project"))
once = Once(MemoryStore())  # one process; several share a store of their own


def receive(path: str, body: bytes, headers: Headers) -> int:
    """Handle a callback, and give the status to answer with. So it looks in a cloud function, too."""
    try:
        if path == "/sinch/sms":
            sms(body, headers)
        else:
            numbers(body, headers)
    except CallbackSignatureException:
        return 401
    except ValidationException:
        return 400
    return 200


def sms(body: bytes, headers: Headers) -> None:
    event = SMS.parse(body, headers)
    match event:
        case MoText():
            print(f"{event.from_} writes: {event.body}")
        case MoMedia():
            print(f"{event.from_} sends {len(event.body.get('media', []))} files")
        case RecipientDeliveryReport():
            print(f"{event.recipient}: {event.status}")
        case BatchDeliveryReport():
            print(f"Batch {event.batch_id}: {event.total_message_count} messages")
        case _:
            print(f"Not known yet: {event.extra}")


def numbers(body: bytes, headers: Headers) -> None:
    event = NUMBERS.parse(body, headers)
    with once(event) as first:
        if first:
            what = "order" if isinstance(event, NumberOrderEvent) else "number"
            print(f"{what} {event.resource_id}: {event.event_type} {event.status} {event.failure_code or ''}".strip())


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self.send_response(receive(self.path, body, self.headers))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


def post(url: str, body: str, headers: dict[str, str]) -> int:
    try:
        with urlopen(Request(url, body.encode(), headers), timeout=5) as answer:
            status: int = answer.status
            return status
    except HTTPError as refused:
        refused.close()
        return refused.code


def main() -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/sinch"

    report = {"type": "recipient_delivery_report_sms", "batch_id": "b1", "recipient": "12025550134"}
    body = json.dumps({**report, "code": 0, "status": "Delivered", "at": "2031-04-05T04:00:00Z"})
    print("SMS:", post(f"{url}/sms", body, SMS.sign(body)))
    print("Forged SMS:", post(f"{url}/sms", body, SMS.sign(body.replace("Delivered", "Failed"))))

    number = {"eventId": "e1", "resourceType": "ACTIVE_NUMBER", "resourceId": "+12025550199"}
    body = json.dumps({**number, "eventType": "PROVISIONING_TO_SMS_PLATFORM", "status": "SUCCEEDED"})
    for _ in range(2):  # Sinch repeats what it got no answer to; it is handled once
        print("Numbers:", post(f"{url}/numbers", body, NUMBERS.sign(body)))

    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    main()
