"""A little HTTP server with prepared answers, in a process of its own: what the clients under measurement talk to.

    python benchmarks/server.py     # prints its port, and stops when its standard input closes

It knows the token, text message and available numbers of Sinch, and the messages of Twilio. Every other path gets the
answer for a text message. Nine headers per answer: about what a gateway in front of a real API sends.
"""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

TOKEN = {"access_token": "t" * 500, "expires_in": 3599, "scope": "", "token_type": "bearer"}
BATCH = {
    "id": "01HBENCH0000000000000000AA", "to": ["46701234567", "46707654321"], "from": "46709876543",
    "canceled": False, "body": "Hello", "type": "mt_text", "delivery_report": "none",
    "created_at": "2026-01-01T00:00:00.000Z", "modified_at": "2026-01-01T00:00:00.000Z",
}  # fmt: skip
NUMBER = {
    "phoneNumber": "+12025550134", "regionCode": "US", "type": "LOCAL", "capability": ["SMS", "VOICE"],
    "setupPrice": {"currencyCode": "EUR", "amount": "0.00"},
    "monthlyPrice": {"currencyCode": "EUR", "amount": "0.80"},
    "paymentIntervalMonths": 1, "supportingDocumentationRequired": False,
}  # fmt: skip
TWILIO_MESSAGE = {
    "sid": "SM" + "0" * 32, "account_sid": "AC" + "0" * 32, "api_version": "2010-04-01", "body": "Hello",
    "date_created": "Thu, 01 Jan 2026 00:00:00 +0000", "date_updated": "Thu, 01 Jan 2026 00:00:00 +0000",
    "date_sent": None, "direction": "outbound-api", "error_code": None, "error_message": None,
    "from": "+46709876543", "to": "+46701234567", "messaging_service_sid": None, "num_media": "0",
    "num_segments": "1", "price": None, "price_unit": "USD", "status": "queued",
    "subresource_uris": {"media": "/2010-04-01/Accounts/AC/Messages/SM/Media.json"},
    "uri": "/2010-04-01/Accounts/AC/Messages/SM.json",
}  # fmt: skip
HEADERS = """\
Connection: keep-alive
Content-Type: application/json; charset=utf-8
Date: Thu, 01 Jan 2026 00:00:00 GMT
Server: bench
X-Request-Id: 4f1c8a0e-3b2d-4a6f-9c57-0d9e8f7a6b5c
Strict-Transport-Security: max-age=31536000; includeSubDomains
Cache-Control: no-store
Vary: Accept-Encoding
""".replace("\n", "\r\n")


def answer_to(line: str) -> bytes:
    """Give the answer to a request, of which this is the first line."""
    status = "200 OK"
    content: object = BATCH
    if "/oauth2/token" in line:
        content = TOKEN
    elif "/availableNumbers" in line:
        size = re.search(r"[?&]size=(\d+)", line)
        numbers = [{**NUMBER, "phoneNumber": f"+1202{i:07}"} for i in range(int(size[1]) if size else 10)]
        content = {"availableNumbers": numbers}
    elif "/2010-04-01/" in line:
        status, content = "201 Created", TWILIO_MESSAGE
    elif line.startswith("POST "):
        status = "201 Created"
    body = json.dumps(content, separators=(",", ":"))
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n{HEADERS}\r\n{body}".encode()


def serve(listener: socket.socket) -> None:
    """Answer requests for ever, each connection in a thread."""
    prepared: dict[bytes, bytes] = {}
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve_one, args=(connection, prepared), daemon=True).start()


def serve_one(connection: socket.socket, prepared: dict[bytes, bytes]) -> None:
    """Answer the requests of one connection."""
    with connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        data = b""
        while True:
            while b"\r\n\r\n" not in data:
                received = connection.recv(65536)
                if not received:
                    return
                data += received
            head, _, rest = data.partition(b"\r\n\r\n")
            length = int(head.lower().partition(b"\r\ncontent-length:")[2].partition(b"\r\n")[0] or 0)
            while len(rest) < length:
                rest += connection.recv(65536)
            data = rest[length:]
            line = head.partition(b"\r\n")[0]
            if line not in prepared:
                prepared[line] = answer_to(line.decode())
            connection.sendall(prepared[line])


@contextmanager
def running() -> Iterator[int]:
    """Run the server in a process of its own; gives its port."""
    command = [sys.executable, "-I", __file__]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        try:
            yield int(process.stdout.readline())
        finally:
            process.stdin.close()


def main() -> None:
    """Serve until standard input closes, as it does when whoever started this is gone."""
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=serve, args=(listener,), daemon=True).start()
    print(listener.getsockname()[1], flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main()
