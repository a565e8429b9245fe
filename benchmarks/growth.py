"""Shows how cost grows with the amount of work: with the pages of a listing, with operations, with clients.

    python benchmarks/growth.py [--json FILE]

Each figure comes from fresh processes that do nothing else. What is compared takes turns in slices, ratios are taken
within a turn, and the median of the turns counts. The server is a process of its own whose time is not counted; it
makes each page when it is asked for, and counts the requests. It takes two to three minutes.
"""

from __future__ import annotations

import argparse
import gc
import importlib.util
import json
import multiprocessing
import os
import pkgutil
import platform
import random
import resource
import socket
import statistics
import subprocess
import sys
import threading
import time
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime, timezone
from functools import cached_property, partial
from importlib.metadata import version
from itertools import islice
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar
from urllib.parse import parse_qs, urlsplit

import urllib3

import sinch.domains
from sinch import SinchClient
from sinch.core.drivers import Urllib3Driver
from sinch.core.operation import Operation

if TYPE_CHECKING:
    from sinch.models.numbers import ActiveNumber

P = ParamSpec("P")
T = TypeVar("T")

ITEMS = 100
#: Pages of a listing, and how many turns of ten pages it gets.
LISTINGS = {1: 1_000, 10: 150, 100: 150, 1_000: 150, 10_000: 1_000}
#: The longest listing whose heap is traced, which makes everything several times slower.
TRACED = 1_000
#: How many clients there are at a time, and how often in a turn.
CLIENTS = {1: 1_000, 1_000: 2, 10_000: 1}
CLIENT_TURNS = 3
GROUPS, TURNS, CALLS = 15, 40, 12


# ---------------------------------------------------------------------------------------------------- the server
ITEM = json.dumps(
    {
        "phoneNumber": "+1202PLACE", "projectId": "3f1c6a52-8a4e-4f0e-9f0b-51d2a8c7e611",
        "displayName": "Number PLACE", "regionCode": "US", "type": "LOCAL", "capability": ["SMS", "VOICE"],
        "money": {"currencyCode": "EUR", "amount": "0.80"}, "paymentIntervalMonths": 1,
        "nextChargeDate": "2026-12-24T00:00:00Z", "expireAt": None, "callbackUrl": "",
        "smsConfiguration": {"servicePlanId": "plan", "campaignId": "", "scheduledProvisioning": None},
        "voiceConfiguration": None,
    }
)  # fmt: skip


def page(pages: int, number: int) -> bytes:
    """Make one page of a listing that has so many pages, the first of them 0."""
    items = ", ".join(ITEM.replace("PLACE", f"{number * ITEMS + n:07}") for n in range(ITEMS))
    token = f"page-{number + 1}" if number + 1 < pages else ""
    return f'{{"activeNumbers": [{items}], "nextPageToken": "{token}", "totalSize": {pages * ITEMS}}}'.encode()


def answer_to(target: str, asked: Counter[str]) -> bytes:
    """Answer a request; ``asked`` counts those for pages, by project."""
    path, query = urlsplit(target).path, parse_qs(urlsplit(target).query)
    if path.endswith("/activeNumbers"):
        project = path.split("/")[-2]
        asked[project] += 1
        return page(int(project.partition("-")[2]), int(query.get("pageToken", ["page-0"])[0].partition("-")[2]))
    if path == "/asked":
        return json.dumps(asked).encode()
    if path == "/oauth2/token":
        return b'{"access_token": "t", "expires_in": 3599, "scope": "", "token_type": "bearer"}'
    return (
        b'{"id": "01HBENCH0000000000000000AA", "to": ["46701234567"], "from": "46709876543", "canceled": false, '
        b'"body": "Hello", "type": "mt_text", "delivery_report": "none", '
        b'"created_at": "2026-01-01T00:00:00.000Z", "modified_at": "2026-01-01T00:00:00.000Z"}'
    )


def serve(listener: socket.socket) -> None:
    """Answer requests for ever, each connection in a thread."""
    asked: Counter[str] = Counter()
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve_one, args=(connection, asked), daemon=True).start()


def serve_one(connection: socket.socket, asked: Counter[str]) -> None:
    """Answer the requests of one connection."""
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    data = b""
    while True:
        while b"\r\n\r\n" not in data:
            received = connection.recv(65536)
            if not received:
                connection.close()
                return
            data += received
        head, _, rest = data.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0] or 0)
        while len(rest) < length:
            rest += connection.recv(65536)
        data = rest[length:]
        body = answer_to(head.split(b" ", 2)[1].decode(), asked)
        answer = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        connection.sendall(answer + body)


# ------------------------------------------------------------------------------------------------ what is measured
def client_for(url: str, pages: int) -> SinchClient:
    """Give a client whose listings have so many pages: the server reads it in the id of the project."""
    return SinchClient("key", "secret", f"pages-{pages}", base_url=url)


def listing(client: SinchClient) -> Iterator[ActiveNumber]:
    """Give all items of a listing, as a program walks them."""
    return iter(client.numbers.active.list("US", "LOCAL", page_size=ITEMS))


def ready_client(url: str, pages: int) -> SinchClient:
    """Give a client that has logged in and read a page, in a process that has walked a listing."""
    for number in listing(client_for(url, 3)):
        assert number.phone_number
    client = client_for(url, pages)
    assert next(listing(client)).phone_number
    return client


def listing_by_hand(pool: urllib3.PoolManager, url: str, pages: int) -> Iterator[dict[str, Any]]:
    """Give the items of the same listing with urllib3 and json alone."""
    headers = {"Authorization": "Bearer t", "User-Agent": "bench", "Accept": "application/json"}
    base = f"{url}/v1/projects/hand-{pages}/activeNumbers?regionCode=US&type=LOCAL&pageSize={ITEMS}"
    token = ""
    while True:
        answer = pool.request("GET", f"{base}&pageToken={token}" if token else base, headers=headers)
        content = json.loads(answer.data)
        yield from content["activeNumbers"]
        token = content["nextPageToken"]
        if not token:
            return


def read(items: Iterable[ActiveNumber]) -> int:
    """Read items; gives how many they were."""
    return sum(bool(number.phone_number) for number in items)


def read_by_hand(items: Iterable[dict[str, Any]]) -> int:
    """Read items that are dicts."""
    return sum(bool(number["phoneNumber"]) for number in items)


def again_and_again(walk: Callable[[], Iterator[T]]) -> Iterator[T]:
    """Walk a listing, and when it is over, walk it again."""
    while True:
        yield from walk()


def asked(url: str) -> dict[str, int]:
    """Give how many pages the server was asked for, by project."""
    found: dict[str, int] = json.loads(urllib3.request("GET", f"{url}/asked").data)
    return found


def timed(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> tuple[float, T]:
    """Do something; gives the CPU seconds that it took, and what came of it."""
    started = time.process_time()
    result = work(*args, **kwargs)
    return time.process_time() - started, result


def ten_pages(items: Iterator[T], reader: Callable[[Iterable[T]], int]) -> Callable[[], int]:
    """Give what reads the next ten pages of a listing."""
    return lambda: reader(islice(items, 10 * ITEMS))


def listing_times(url: str) -> dict[str, Any]:
    """Walk listings of all lengths side by side, ours and by hand: ten pages of each in turn.

    Short listings are walked again and again, the longest once.
    """
    pool = urllib3.PoolManager(timeout=urllib3.Timeout(10))
    read_on: dict[tuple[str, int], Callable[[], int]] = {}
    for pages in LISTINGS:
        ours = partial(listing, ready_client(url, pages))
        theirs = partial(listing_by_hand, pool, url, pages)
        assert next(theirs())["phoneNumber"]
        read_on["pages", pages] = ten_pages(again_and_again(ours), read)
        read_on["hand", pages] = ten_pages(again_and_again(theirs), read_by_hand)
    times: dict[tuple[str, int], list[float]] = {key: [] for key in read_on}
    for turn in range(max(LISTINGS.values())):
        # In an order that changes, or else the garbage collector would run in the turn of always the same ones.
        order = [key for key in read_on if turn < LISTINGS[key[1]]]
        for key in random.sample(order, len(order)):
            spent, count = timed(read_on[key])
            times[key].append(spent)
            if count != 10 * ITEMS:
                raise SystemExit(f"{key}: {count} items")
    return {
        str(pages): {
            "microseconds per item": statistics.median(times["pages", pages]) / (10 * ITEMS) * 1e6,
            "relative to 1 page": ratio(times["pages", pages], times["pages", 1]),
            "by hand, relative to 1 page": ratio(times["hand", pages], times["hand", 1]),
            "relative to by hand": ratio(times["pages", pages], times["hand", pages]),
        }
        for pages in LISTINGS
    }


def ratio(ours: list[float], theirs: list[float]) -> float:
    """Give the median of the ratios within the turns in which both took part."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=False))


def resident() -> int:
    """Give the memory that this process has, in bytes; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0


def heap_of_listing(url: str, pages: int, how: str) -> dict[str, float]:
    """Give the peak of the Python heap while a listing is walked, over its level before."""
    client, pool = ready_client(url, pages), urllib3.PoolManager(timeout=urllib3.Timeout(10))
    assert read_by_hand(listing_by_hand(pool, url, 3)) == 3 * ITEMS
    gc.collect()
    tracemalloc.start()
    if how == "by hand":
        read_by_hand(listing_by_hand(pool, url, pages))
    elif how == "kept":
        assert len(list(listing(client))) == pages * ITEMS
    else:
        read(listing(client))
    return {"bytes": tracemalloc.get_traced_memory()[1]}


def whole_walk(url: str, pages: int) -> dict[str, float]:
    """Walk a listing from end to end: requests, items, and how much the memory of the process grows at most."""
    client = ready_client(url, pages)
    gc.collect()
    requests = asked(url)[f"pages-{pages}"]
    count = 0
    before = peak = resident()
    for number in listing(client):
        assert number.phone_number
        count += 1
        if count % ITEMS == 1:
            peak = max(peak, resident())
    requests = asked(url)[f"pages-{pages}"] - requests
    if requests != pages or count != pages * ITEMS:
        raise SystemExit(f"{pages} pages: {requests} requests, {count} items")
    return {"requests": requests, "items": count, "growth": peak - before}


def touch_everything(thing: object) -> None:
    """Use every attribute of a client that is made when it is first used, and theirs."""
    for kind in type(thing).__mro__:
        for name, attribute in vars(kind).items():
            if isinstance(attribute, cached_property) and not name.startswith("_"):
                touch_everything(getattr(thing, name))


def operations_loaded() -> int:
    """Count the operations in the modules that are loaded."""
    modules = [module for name, module in sys.modules.items() if name.startswith("sinch.")]
    found = {id(value) for module in modules for value in vars(module).values() if isinstance(value, Operation)}
    return len(found)


def get_often(client: SinchClient, times: int) -> None:
    """Make the same call several times."""
    for _ in range(times):
        client.sms.batches.get("01HBENCH")


def calls_on_demand(url: str, everything: bool) -> None:
    """Make calls, so many for each line that comes in; a worker that is told when it is its turn."""
    client = SinchClient(service_plan_id="plan", sms_api_token="token", base_url=url)
    if everything:
        for module in pkgutil.walk_packages(sinch.domains.__path__, "sinch.domains."):
            importlib.import_module(module.name)
        touch_everything(client)
    get_often(client, 1)
    gc.collect()
    modules = sum(name.partition(".")[0] == "sinch" for name in sys.modules)
    print(json.dumps({"operations": operations_loaded(), "modules": modules}), flush=True)
    for _ in sys.stdin:
        print(timed(get_often, client, CALLS)[0] / CALLS * 1e6, flush=True)


def opened_sockets() -> int:
    """Count the sockets of this process; 0 where the system does not say."""
    count = 0
    with suppress(OSError):
        for name in os.listdir("/proc/self/fd"):
            with suppress(OSError):  # what lists the files is one of them, and gone
                count += os.readlink(f"/proc/self/fd/{name}").startswith("socket:")
    return count


def make_clients(url: str, count: int, driver: Urllib3Driver | None) -> list[SinchClient]:
    """Make clients; they share the driver, if there is one."""
    return [
        SinchClient(service_plan_id="plan", sms_api_token="token", base_url=url, driver=driver) for _ in range(count)
    ]


def call_with_each(clients: list[SinchClient]) -> None:
    """Make a call with each client."""
    for client in clients:
        client.sms.batches.get("01HBENCH")


def warm_up(url: str) -> None:
    """Load what a call needs, and let go of it."""
    driver = Urllib3Driver()
    call_with_each(make_clients(url, 100, driver))
    driver.close()
    gc.collect()


def client_times(url: str) -> dict[str, Any]:
    """Time making clients, their first and their second call: many and few at a time, in turn."""
    warm_up(url)
    driver = Urllib3Driver()
    steps = ("making", "first call", "second call")
    times: dict[int, dict[str, list[float]]] = {count: {step: [] for step in steps} for count in CLIENTS}
    for _ in range(CLIENT_TURNS):
        for count, repeats in CLIENTS.items():
            total = [0.0, 0.0, 0.0]
            for _ in range(repeats):
                making, clients = timed(make_clients, url, count, driver)
                spent = [making, timed(call_with_each, clients)[0], timed(call_with_each, clients)[0]]
                total = [a + b for a, b in zip(total, spent, strict=True)]
            for step, seconds in zip(steps, total, strict=True):
                times[count][step].append(seconds / repeats / count * 1e6)
    return {
        str(count): {
            **{step: statistics.median(spent) for step, spent in by_step.items()},
            **{f"{step}, relative": ratio(spent, times[1][step]) for step, spent in by_step.items()},
        }
        for count, by_step in times.items()
    }


def opened(url: str, count: int, shared: bool) -> dict[str, int]:
    """Count the sockets and threads of so many clients, before and after their first calls."""
    warm_up(url)
    driver = Urllib3Driver() if shared else None
    threads, sockets = threading.active_count(), opened_sockets()
    clients = make_clients(url, count, driver)
    before = opened_sockets() - sockets
    call_with_each(clients)
    return {
        "sockets before": before,
        "sockets after": opened_sockets() - sockets,
        "threads after": threading.active_count() - threads,
    }


def client_memory(url: str, count: int) -> dict[str, float]:
    """Give the bytes of a client when it is made, when it has made a call, and when it is gone."""
    tracemalloc.start()
    warm_up(url)
    driver = Urllib3Driver()
    call_with_each(make_clients(url, 1, driver))
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    clients = make_clients(url, count, driver)
    made = tracemalloc.get_traced_memory()[0] - before
    call_with_each(clients)
    called = tracemalloc.get_traced_memory()[0] - before
    clients.clear()
    gc.collect()
    gone = tracemalloc.get_traced_memory()[0] - before
    return {"made": made / count, "called": called / count, "gone": gone / count}


# ----------------------------------------------------------------------------------------------------- the workers
def worker(url: str, name: str, *arguments: str) -> None:
    """Do what a fresh process is for, and print what was found."""
    if name == "calls":
        calls_on_demand(url, arguments[0] == "everything")
        return
    jobs: dict[str, Callable[..., dict[str, Any]]] = {
        "listing times": lambda: listing_times(url),
        "heap": lambda pages, how: heap_of_listing(url, int(pages), how),
        "whole walk": lambda pages: whole_walk(url, int(pages)),
        "client times": lambda: client_times(url),
        "opened": lambda count, how: opened(url, int(count), how == "shared"),
        "client memory": lambda count: client_memory(url, int(count)),
    }
    print(json.dumps(jobs[name](*arguments)))


def command(url: str, *arguments: object) -> list[str]:
    """Give the command line of a worker."""
    return [sys.executable, __file__, "--worker", url, *map(str, arguments)]


def ask(url: str, *arguments: object) -> dict[str, Any]:
    """Let a fresh process do something."""
    done = subprocess.run(command(url, *arguments), stdout=subprocess.PIPE, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def compare_operations(url: str) -> dict[str, Any]:
    """Compare a call where only SMS was used, and one where everything was loaded, in groups of fresh processes.

    A second worker that used only SMS shows how far apart two equal processes are.
    """
    roles = ("sms", "sms again", "everything")
    micro: dict[str, list[float]] = {name: [] for name in roles}
    loaded: dict[str, Any] = {}
    for _ in range(GROUPS):
        workers = {
            name: subprocess.Popen(
                command(url, "calls", name), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
            )
            for name in roles
        }
        for name, process in workers.items():
            loaded[name] = json.loads(told(process))
        for turn in range(-3, TURNS):
            for name in roles[turn % 3 :] + roles[: turn % 3]:
                spent = slice_of(workers[name])
                if turn >= 0:  # the first ones warm up
                    micro[name].append(spent)
        for process in workers.values():
            process.communicate()
    return {
        name: {
            **loaded[name],
            "microseconds": statistics.median(micro[name]),
            "relative": ratio(micro[name], micro["sms"]),
        }
        for name in roles
    }


def told(process: subprocess.Popen[str]) -> str:
    """Read a line that a worker prints."""
    assert process.stdout is not None
    return process.stdout.readline()


def slice_of(process: subprocess.Popen[str]) -> float:
    """Let a worker make some calls; gives the microseconds of CPU that each took."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()
    return float(told(process))


# ------------------------------------------------------------------------------------------------------ the tables
def measure(url: str) -> dict[str, Any]:
    """Measure everything."""
    listings: dict[str, Any] = ask(url, "listing times")
    for pages in LISTINGS:
        row = listings[str(pages)]
        row.update(ask(url, "whole walk", pages))
        if pages <= TRACED:
            row["heap"] = ask(url, "heap", pages, "ours")["bytes"]
            row["heap by hand"] = ask(url, "heap", pages, "by hand")["bytes"]
    clients = ask(url, "client times")
    for count in CLIENTS:
        clients[str(count)].update({**ask(url, "client memory", count), **ask(url, "opened", count, "shared")})
    return {
        "listings": listings,
        "kept": ask(url, "heap", 100, "kept")["bytes"],
        "operations": compare_operations(url),
        "clients": clients,
        "own": ask(url, "opened", 100, "own"),
    }


def table(*rows: list[str]) -> None:
    """Print a table, the first row its head."""
    head, *others = rows
    print(f"\n| {' | '.join(head)} |\n| --- |{' ---: |' * (len(head) - 1)}")
    for row in others:
        print(f"| {' | '.join(row)} |")


def kib(row: dict[str, float], name: str) -> str:
    """Write a number of bytes in KiB."""
    return f"{row[name] / 1024:,.0f}" if name in row else "not traced"


def print_tables(found: dict[str, Any]) -> None:
    """Print what was found."""
    table(
        ["pages of 100 items", "requests", "items", "CPU per item, µs", "relative to 1 page",
         "by hand, relative to 1 page", "relative to by hand", "peak of the heap, KiB", "by hand, KiB",
         "growth of the process, KiB"],
        *(
            [f"{int(pages):,}", f"{row['requests']:,}", f"{row['items']:,}", f"{row['microseconds per item']:.2f}",
             f"{row['relative to 1 page']:.2f}", f"{row['by hand, relative to 1 page']:.2f}",
             f"{row['relative to by hand']:.2f}", kib(row, "heap"), kib(row, "heap by hand"), kib(row, "growth")]
            for pages, row in found["listings"].items()
        ),
    )  # fmt: skip
    print(f"\nAll items of 100 pages kept in a list, for comparison: {kib(found, 'kept')} KiB of heap.")
    table(
        ["`sms.batches.get`", "operations loaded", "modules of sinch loaded", "CPU, µs", "relative to the first"],
        *(
            [
                name,
                f"{row['operations']}",
                f"{row['modules']}",
                f"{row['microseconds']:.0f}",
                f"{row['relative']:.3f}",
            ]
            for name, row in found["operations"].items()
        ),
    )
    table(
        ["clients", "making one, µs", "relative to 1", "its first call, µs", "relative to 1", "its second call, µs",
         "relative to 1"],
        *(
            [f"{int(count):,}", f"{row['making']:.1f}", f"{row['making, relative']:.2f}", f"{row['first call']:.0f}",
             f"{row['first call, relative']:.2f}", f"{row['second call']:.0f}",
             f"{row['second call, relative']:.2f}"]
            for count, row in found["clients"].items()
        ),
    )  # fmt: skip
    table(
        ["clients", "bytes of one", "after its first call", "when it is gone", "sockets before the first call",
         "sockets after", "threads after"],
        *(
            [f"{int(count):,}", f"{row['made']:,.0f}", f"{row['called']:,.0f}", f"{row['gone']:,.0f}",
             f"{row['sockets before']}", f"{row['sockets after']}", f"{row['threads after']}"]
            for count, row in found["clients"].items()
        ),
    )  # fmt: skip
    own = found["own"]
    print(
        f"\n100 clients that share no driver: {own['sockets before']} sockets before their first call, "
        f"{own['sockets after']} after it, {own['threads after']} threads."
    )


def main() -> None:
    """Measure and print the tables; or be a worker."""
    if sys.argv[1:2] == ["--worker"]:
        worker(*sys.argv[2:])
        return
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", help="also write the figures to this file")
    options = parser.parse_args()
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    server = multiprocessing.get_context("fork").Process(target=serve, args=(listener,), daemon=True)
    server.start()
    try:
        found = measure(f"http://127.0.0.1:{listener.getsockname()[1]}")
    finally:
        server.terminate()
        server.join()
    python, urllib3_version = platform.python_version(), version("urllib3")
    reader = "orjson" if importlib.util.find_spec("orjson") else "json"
    print(f"{datetime.now(timezone.utc):%Y-%m-%d}, Python {python}, urllib3 {urllib3_version}, {reader}, ", end="")
    print(platform.machine())
    print_tables(found)
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump(
                {"python": python, "urllib3": urllib3_version, "reader": reader, "figures": found}, file, indent=1
            )


if __name__ == "__main__":
    main()
