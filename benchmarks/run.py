"""Measures what this package costs on top of urllib3: CPU time, as ratios, both in the same run.

    make bench            # or: python benchmarks/run.py [--json FILE]

The machine's speed changes from moment to moment, so both sides take turns in slices of a few milliseconds, a ratio
is taken within each turn, and the median of the turns counts. Three runs should agree within a few per cent.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from importlib.metadata import version
from typing import Any

import urllib3
from server import running

from sinch import SinchClient

TURNS = 60
CALLS = 12

PROJECT = "3f1c6a52-8a4e-4f0e-9f0b-51d2a8c7e611"


def cpu(work: Callable[[], object], calls: int = CALLS) -> float:
    """Give the CPU seconds that some calls take."""
    started = time.process_time()
    for _ in range(calls):
        work()
    return time.process_time() - started


def compare(ours: Callable[[], object], theirs: Callable[[], object], calls: int = CALLS) -> tuple[float, float]:
    """Give the median ratio of the CPU time of both, and our CPU time for a call in microseconds."""
    cpu(ours, 3)
    cpu(theirs, 3)
    ratios: list[float] = []
    times: list[float] = []
    for turn in range(TURNS):
        first, second = (ours, theirs) if turn % 2 else (theirs, ours)
        a, b = cpu(first, calls), cpu(second, calls)
        mine, yours = (a, b) if turn % 2 else (b, a)
        ratios.append(mine / yours)
        times.append(mine / calls * 1e6)
    return statistics.median(ratios), statistics.median(times)


def calls(url: str) -> dict[str, tuple[float, float]]:
    """Compare single calls: our method, and what a careful hand-written client does with urllib3."""
    client = SinchClient("key", "secret", PROJECT, base_url=url)
    pool = urllib3.PoolManager(maxsize=10, timeout=urllib3.Timeout(10))
    headers = {"Authorization": "Bearer t", "User-Agent": "bench", "Accept": "application/json"}
    root = f"{url}/xms/v1/{PROJECT}/batches"
    numbers = f"{url}/v1/projects/{PROJECT}/availableNumbers?regionCode=US&type=LOCAL&size="
    message = {
        "body": "Hello",
        "to": ["+46701234567", "+46707654321"],
        "from": "+46709876543",
        "delivery_report": "none",
    }

    def raw_send() -> object:
        body = json.dumps(message).encode()
        answer = pool.request("POST", root, body=body, headers={**headers, "Content-Type": "application/json"})
        return json.loads(answer.data)

    def raw_get(target: str) -> Any:
        return json.loads(pool.request("GET", target, headers=headers).data)

    def listed(size: int) -> object:
        found = client.numbers.available.list("US", "LOCAL", page_size=size)
        return [number.phone_number for number in found.available_numbers]

    def raw_listed(size: int) -> object:
        return [number["phoneNumber"] for number in raw_get(f"{numbers}{size}")["availableNumbers"]]

    return {
        "sms.batches.send": compare(
            lambda: client.sms.batches.send(
                body="Hello", to=["+46701234567", "+46707654321"], from_="+46709876543", delivery_report="none"
            ),
            raw_send,
        ),
        "sms.batches.get": compare(lambda: client.sms.batches.get("01HBENCH"), lambda: raw_get(f"{root}/01HBENCH")),
        "numbers.available.list, 10 items": compare(lambda: listed(10), lambda: raw_listed(10)),
        "numbers.available.list, 1,000 items": compare(lambda: listed(1000), lambda: raw_listed(1000), 2),
    }


def start_up(code: str) -> float:
    """Give the CPU seconds that some code takes in a fresh interpreter.

    It is isolated (``-I``): otherwise it would import the folder that this was started in, not what is installed.
    """
    program = f"import time\nstarted = time.process_time()\n{code}\nprint(time.process_time() - started)"
    command = [sys.executable, "-I", "-c", program]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def imports(url: str) -> dict[str, tuple[float, float]]:
    """Compare importing, and importing up to the first answer."""
    raw_call = (
        "import urllib3, json\n"
        f"json.loads(urllib3.PoolManager().request('GET', '{url}/x', headers={{'Authorization': 'x'}}).data)"
    )
    our_call = (
        "from sinch import SinchClient\n"
        f"SinchClient('key', 'secret', 'project', base_url='{url}').sms.batches.get('x')"
    )
    found: dict[str, tuple[float, float]] = {}
    for name, ours, theirs in (
        ("import", "from sinch import SinchClient", "import urllib3"),
        ("import, client, first call", our_call, raw_call),
    ):
        pairs = [(start_up(ours), start_up(theirs)) for _ in range(16)][1:]  # the first may compile
        found[name] = (statistics.median(a / b for a, b in pairs), statistics.median(a for a, _ in pairs) * 1e6)
    return found


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", help="also write the figures to this file")
    options = parser.parse_args()
    with running() as port:
        url = f"http://127.0.0.1:{port}"
        figures = {**imports(url), **calls(url)}
    python, urllib3_version = platform.python_version(), version("urllib3")
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {python}, urllib3 {urllib3_version}, {platform.machine()}")
    print("| what | CPU, relative to urllib3 | CPU, microseconds |\n| --- | ---: | ---: |")
    for name, (ratio, micro) in figures.items():
        print(f"| {name} | {ratio:.2f} | {micro:,.0f} |")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"python": python, "urllib3": urllib3_version, "figures": figures}, file, indent=1)


if __name__ == "__main__":
    main()
