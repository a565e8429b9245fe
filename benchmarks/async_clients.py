"""CPU time of one asynchronous call: the client on its drivers, and the bare libraries they use.

    python benchmarks/async_clients.py [--tls] [--rounds 11] [--httpx httpx2]

Each contestant sends the same text message and reads the answer, at 1, 100 and 1,000 calls at a time. They take turns
in one process, in slices, so that what else the machine does strikes all of them; the median of the rounds counts,
and ratios are taken within a round. The server is a process of its own whose time is not counted.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import ssl
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import aiohttp
import trustme
import urllib3

from sinch import RetryPolicy
from sinch.aio import AiohttpDriver, SinchClientAsync, ThreadsDriver

PATH = "/xms/v1/plan/batches"
HEADERS = {
    "Accept": "application/json",
    "Authorization": "Bearer 0123456789abcdef0123456789abcdef",
    "Content-Type": "application/json",
    "User-Agent": "sinch-sdk/0 (Python/3; bench;)",
}
BODY = {"body": "Your table is ready.", "delivery_report": "none", "to": ["+46701234567"], "from": "+46709876543"}
CALLS = {1: 150, 100: 400, 1000: 1000}
POOL = 100
PAIRS = [
    ("sinch, threads", "urllib3 in threads"),
    ("sinch, aiohttp", "aiohttp"),
    ("aiohttp", "httpx"),
]

Call = Callable[[], Awaitable[object]]


@contextmanager
def server(pem: str | None) -> Generator[int]:
    """Run the server; gives its port."""
    command = [sys.executable, str(Path(__file__).with_name("async_server.py")), *([pem] if pem else [])]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait()


async def many(call: Call, calls: int, at_a_time: int) -> float:
    """Make calls, so many at a time; gives the microseconds of CPU that each of them took."""
    left = iter(range(calls))

    async def work() -> None:
        for _ in left:
            await call()

    begun = time.process_time()
    await asyncio.gather(*[work() for _ in range(at_a_time)])
    return (time.process_time() - begun) / calls * 1e6


async def measure(url: str, ca_bundle: str | None, rounds: int, httpx: Any) -> dict[int, dict[str, list[float]]]:
    """Let all contestants take turns."""
    context = ssl.create_default_context(cafile=ca_bundle) if ca_bundle else None
    connector = aiohttp.TCPConnector(limit=0, limit_per_host=POOL, ssl=context or True)
    bare_aiohttp = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
    bare_httpx = httpx.AsyncClient(
        verify=context or True,
        trust_env=False,
        limits=httpx.Limits(max_connections=POOL, max_keepalive_connections=POOL),
        timeout=httpx.Timeout(10, pool=60),
    )
    pool = urllib3.PoolManager(maxsize=POOL, block=True, ssl_context=context)
    executor = ThreadPoolExecutor(POOL)
    loop = asyncio.get_running_loop()

    async def with_aiohttp() -> object:
        async with bare_aiohttp.post(url + PATH, data=json.dumps(BODY), headers=HEADERS) as response:
            return json.loads(await response.read())

    async def with_httpx() -> object:
        response = await bare_httpx.post(url + PATH, content=json.dumps(BODY), headers=HEADERS)
        return json.loads(response.content)

    def blocking() -> object:
        return json.loads(pool.request("POST", url + PATH, body=json.dumps(BODY), headers=HEADERS).data)

    async def with_threads() -> object:
        return await loop.run_in_executor(executor, blocking)

    def client(driver: AiohttpDriver | ThreadsDriver) -> SinchClientAsync:
        return SinchClientAsync(
            service_plan_id="plan", sms_api_token="token", base_url=url, driver=driver, retry=RetryPolicy(attempts=1)
        )

    on_threads = client(ThreadsDriver(pool_size=POOL, ca_bundle=ca_bundle))
    on_aiohttp = client(AiohttpDriver(pool_size=POOL, ca_bundle=ca_bundle))

    def sending(sinch: SinchClientAsync) -> Call:
        async def send() -> object:
            return await sinch.sms.batches.send(
                body="Your table is ready.", delivery_report="none", to=["+46701234567"], from_="+46709876543"
            )

        return send

    contestants: dict[str, Call] = {
        "urllib3 in threads": with_threads,
        "sinch, threads": sending(on_threads),
        "aiohttp": with_aiohttp,
        "sinch, aiohttp": sending(on_aiohttp),
        "httpx": with_httpx,
    }
    times: dict[int, dict[str, list[float]]] = {level: {name: [] for name in contestants} for level in CALLS}
    for level, calls in CALLS.items():
        for number in range(rounds + 1):
            for name, call in contestants.items():
                spent = await many(call, calls, level)
                if number:  # the first round opens connections
                    times[level][name].append(spent)
    await bare_aiohttp.close()
    await bare_httpx.aclose()
    await on_threads.aclose()
    await on_aiohttp.aclose()
    executor.shutdown()
    pool.clear()
    return times


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tls", action="store_true")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--httpx", default="httpx", help="module that has the API of httpx")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pem = bundle = None
        if options.tls:
            authority = trustme.CA()
            pem, bundle = f"{folder}/server.pem", f"{folder}/ca.pem"
            authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(pem)
            authority.cert_pem.write_to_path(bundle)
        with server(pem) as port:
            url = f"{'https' if options.tls else 'http'}://127.0.0.1:{port}"
            times = asyncio.run(measure(url, bundle, options.rounds, import_module(options.httpx)))
    levels = list(times)
    what = f"CPU per call, microseconds{', HTTPS' if options.tls else ''}"
    print(f"| {what} | {' | '.join(f'{n} at a time' for n in levels)} |")
    print(f"| --- |{' --- |' * len(levels)}")
    for name in times[1]:
        print(f"| {name} | {' | '.join(f'{statistics.median(times[n][name]):.0f}' for n in levels)} |")
    for one, other in PAIRS:
        ratios = [
            statistics.median(a / b for a, b in zip(times[n][one], times[n][other], strict=True)) for n in levels
        ]
        print(f"| {one} / {other} | {' | '.join(f'{ratio:.2f}' for ratio in ratios)} |")


if __name__ == "__main__":
    main()
