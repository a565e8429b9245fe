"""One client under measurement, told by lines on standard input what to do; peers.py runs it in the client's venv.

    python benchmarks/clients.py NAME PORT

A line is one of the methods below and how often, such as ``send 10``. The answer is the CPU seconds that one took.
Only ``sys`` and ``time`` are imported up here, so that no client finds work done already that it would have to do.
"""

from __future__ import annotations

import sys
import time

TYPE_CHECKING = False  # true for type checkers; importing typing would spare the clients that work
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

PROJECT = "3f1c6a52-8a4e-4f0e-9f0b-51d2a8c7e611"
TO, FROM, TEXT = "+46701234567", "+46709876543", "Hello"
ITEMS = 1000


class Client:
    """What all clients can do: ``load`` imports, ``create`` makes the object that the calls are made with,
    ``send`` sends a text message, ``listing`` lists a thousand numbers and reads two values of each.
    """

    create: Callable[[], None]
    send: Callable[[], object]
    listing: Callable[[], list[object]]

    def __init__(self, port: str) -> None:
        self.origin = f"127.0.0.1:{port}"
        self.url = f"http://{self.origin}"

    def first(self) -> None:
        """Do what a fresh process does after the import, up to its first answer."""
        self.create()
        assert self.send()

    def check(self) -> None:
        """Find out whether the thousand numbers are there."""
        assert len({*self.listing()}) == ITEMS


class Urllib3(Client):
    """The yardstick: what a careful hand-written client does with urllib3, without models and token handling."""

    def load(self) -> None:
        import urllib3

        self.library: Any = urllib3

    def create(self) -> None:
        import json

        self.dumps, self.loads = json.dumps, json.loads
        self.headers = {"Authorization": "Bearer " + "t" * 500, "User-Agent": "bench", "Accept": "application/json"}
        self.json_headers = {**self.headers, "Content-Type": "application/json"}
        self.messages = f"{self.url}/xms/v1/{PROJECT}/batches"
        self.numbers = f"{self.url}/v1/projects/{PROJECT}/availableNumbers?regionCode=US&type=LOCAL&size={ITEMS}"
        self.open()

    def open(self) -> None:
        """Make the pool, session or client of the library."""
        self.pool = self.library.PoolManager(timeout=self.library.Timeout(10))

    def post(self, body: bytes) -> Any:
        return self.pool.request("POST", self.messages, body=body, headers=self.json_headers).data

    def get(self) -> Any:
        return self.pool.request("GET", self.numbers, headers=self.headers).data

    def send(self) -> object:
        message = {"body": TEXT, "to": [TO], "from": FROM, "delivery_report": "none"}
        return self.loads(self.post(self.dumps(message).encode()))["id"]

    def listing(self) -> list[object]:
        numbers = self.loads(self.get())["availableNumbers"]
        return [(number["phoneNumber"], number["monthlyPrice"]["amount"]) for number in numbers]


class Requests(Urllib3):
    """The same with a session of requests."""

    def load(self) -> None:
        import requests  # type: ignore[import-untyped]

        self.library = requests

    def open(self) -> None:
        self.session = self.library.Session()

    def post(self, body: bytes) -> Any:
        return self.session.post(self.messages, data=body, headers=self.json_headers, timeout=10).content

    def get(self) -> Any:
        return self.session.get(self.numbers, headers=self.headers, timeout=10).content


class Httpx(Urllib3):
    """The same with a client of httpx."""

    def load(self) -> None:
        import httpx

        self.library = httpx

    def open(self) -> None:
        self.client = self.library.Client(timeout=10)

    def post(self, body: bytes) -> Any:
        return self.client.post(self.messages, content=body, headers=self.json_headers).content

    def get(self) -> Any:
        return self.client.get(self.numbers, headers=self.headers).content


class Sinch1(Client):
    """sinch 1.x, and this package: the same lines drive both."""

    def load(self) -> None:
        from sinch import SinchClient

        self.SinchClient: Any = SinchClient

    def create(self) -> None:
        self.client = self.SinchClient(key_id="key", key_secret="secret", project_id=PROJECT)
        self.client.configuration.disable_https = True
        self.point(self.origin)

    def point(self, origin: str) -> None:
        """Let the client talk to the local server."""
        for name in ("auth_origin", "numbers_origin", "sms_origin"):
            setattr(self.client.configuration, name, origin)

    def send(self) -> object:
        return self.client.sms.batches.send(body=TEXT, to=[TO], from_=FROM, delivery_report="none").id

    def listing(self) -> list[object]:
        page = self.client.numbers.available.list(region_code="US", number_type="LOCAL", page_size=ITEMS)
        return [(number.phone_number, number.monthly_price["amount"]) for number in page.available_numbers]


class Sinch2(Sinch1):
    """sinch 2.x."""

    def create(self) -> None:
        self.client = self.SinchClient(key_id="key", key_secret="secret", project_id=PROJECT, sms_region="us")
        self.point(self.url)

    def send(self) -> object:
        return self.client.sms.batches.send_sms(body=TEXT, to=[TO], from_=FROM, delivery_report="none").id

    def listing(self) -> list[object]:
        search = self.client.numbers.search_for_available_numbers
        page = search(region_code="US", number_type="LOCAL", page_size=ITEMS)
        return [(number.phone_number, number.monthly_price.amount) for number in page.content()]


class Twilio(Client):
    """twilio, which sends form-encoded messages. It lists nothing here: its numbers have another shape."""

    def load(self) -> None:
        from twilio.rest import Client  # type: ignore[import-not-found]

        self.Client: Any = Client

    def create(self) -> None:
        self.client = self.Client("AC" + "0" * 32, "secret")
        self.client.api.base_url = self.url

    def send(self) -> object:
        return self.client.messages.create(body=TEXT, to=TO, from_=FROM).sid


CLIENTS = {
    "urllib3": Urllib3, "requests": Requests, "httpx": Httpx, "sinch1": Sinch1, "sinch2": Sinch2, "twilio": Twilio
}  # fmt: skip


def main() -> None:
    """Do what the lines say until there are no more."""
    name, port = sys.argv[1:]
    client = CLIENTS[name](port)
    for line in sys.stdin:
        method, count = line.split()
        work, times = getattr(client, method), range(int(count))
        started = time.process_time()
        for _ in times:
            work()
        print((time.process_time() - started) / len(times), flush=True)


if __name__ == "__main__":
    main()
