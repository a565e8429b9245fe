"""A small fast HTTP server for the benchmarks: one process, one answer per kind of path, no parsing beyond need.

    python benchmarks/async_server.py [CERTIFICATE]

Prints its port and runs until its standard input ends. With a PEM file (certificate and key) it speaks TLS.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import sys

TOKEN = json.dumps({"access_token": "t" * 600, "expires_in": 3599, "scope": "", "token_type": "bearer"}).encode()
BATCH = json.dumps(
    {
        "id": "01HXAVXQ2D6Z3T5R8W1YB4N7KC",
        "to": ["+46701234567"],
        "from": "+46709876543",
        "canceled": False,
        "body": "Your table is ready.",
        "type": "mt_text",
        "created_at": "2026-05-04T10:11:12.123Z",
        "modified_at": "2026-05-04T10:11:12.123Z",
        "delivery_report": "none",
        "expire_at": "2026-05-07T10:11:12.123Z",
        "flash_message": False,
    }
).encode()
HEADERS = (
    "HTTP/1.1 200 OK\r\nDate: Mon, 04 May 2026 10:11:12 GMT\r\nContent-Type: application/json\r\n"
    "X-Request-Id: 5c2d7f2e8a\r\nVary: Accept-Encoding\r\nServer: bench\r\nConnection: keep-alive\r\n"
    "Strict-Transport-Security: max-age=31536000\r\nCache-Control: no-store\r\n"
)


def whole(body: bytes) -> bytes:
    """Give a complete answer."""
    return f"{HEADERS}Content-Length: {len(body)}\r\n\r\n".encode() + body


TOKEN_ANSWER, BATCH_ANSWER = whole(TOKEN), whole(BATCH)


class Server(asyncio.Protocol):
    """Answers each request on a connection."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        self.buffer = b""

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while True:
            end = self.buffer.find(b"\r\n\r\n")
            if end < 0:
                return
            at = self.buffer[:end].lower().find(b"content-length:")
            length = int(self.buffer[at + 15 : end].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self.buffer) < end + 4 + length:
                return
            head, self.buffer = self.buffer[:end], self.buffer[end + 4 + length :]
            self.transport.write(TOKEN_ANSWER if b"/oauth2/token " in head else BATCH_ANSWER)


async def main() -> None:
    """Serve until standard input ends."""
    tls = None
    if len(sys.argv) > 1:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(sys.argv[1])
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Server, "127.0.0.1", 0, ssl=tls, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
