"""Nothing that waits is called in the thread of the event loop: Python's own audit events are the witness."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import asyncio, socket, sys, threading
from sinch import SinchClientAsync
from sinch.aio import AiohttpDriver, ThreadsDriver
from tests.servers import Connection, SocketServer

ANSWERS = b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer", "id": "B1", "batches": []}'
loop_thread = None
seen = []


def audit(event, arguments):
    if threading.get_ident() != loop_thread:
        return
    waits = event in {"time.sleep", "socket.getaddrinfo", "socket.gethostbyname", "subprocess.Popen"}
    if event in {"socket.connect", "socket.sendmsg", "socket.sendto"}:
        waits = arguments[0].gettimeout() != 0
    if waits:
        seen.append(event)


def serve(connection: Connection) -> None:
    requests = 0
    while connection.read_request():
        requests += 1
        if requests == 3:
            connection.answer(b"{}", "503 Service Unavailable")
        else:
            connection.answer(ANSWERS)


async def main(driver, url):
    global loop_thread
    client = SinchClientAsync("k", "s", "p", driver=driver, base_url=url)
    client.sms.batches
    loop_thread = threading.get_ident()
    try:
        async with client:
            await asyncio.gather(*[client.sms.batches.get(str(number)) for number in range(30)])
            async for batch in await client.sms.batches.list():
                pass
    finally:
        loop_thread = None


if sys.argv[2] == "control":
    # What the witness would say of the synchronous driver, so that its silence means something.
    class Blocking:
        def __init__(self):
            from sinch.core.drivers import Urllib3Driver
            self.driver = Urllib3Driver()
        async def send(self, request):
            return self.driver.send(request)
        async def aclose(self):
            self.driver.close()
    make = Blocking
else:
    make = {"threads": ThreadsDriver, "aiohttp": AiohttpDriver}[sys.argv[2]]
with SocketServer(serve) as server:
    driver = make()
    sys.addaudithook(audit)
    asyncio.run(main(driver, server.url.replace("127.0.0.1", "localhost")), debug=True)
print(sorted(set(seen)))
"""


@pytest.mark.parametrize("driver", ["threads", "aiohttp", "control"])
def test_nothing_waits_in_the_loop(driver: str, pytestconfig: pytest.Config) -> None:
    root = str(pytestconfig.rootpath)
    ran = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {root!r})\n{PROGRAM}", root, driver],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    found = ran.stdout.strip()
    if driver == "control":
        assert "socket.connect" in found
        assert "socket.getaddrinfo" in found
    else:
        assert found == "[]"
