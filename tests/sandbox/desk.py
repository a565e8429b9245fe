"""A sandbox without a socket, whose clock stands still until it is moved on."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timezone
from urllib.parse import parse_qsl

from sinch.sandbox.clock import Clock
from sinch.sandbox.service import Service
from sinch.sandbox.state import State
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

START = datetime(2026, 3, 1, 9, 30, 0, 125000, timezone.utc)


def pick(value: Json, *keys: str | int) -> Json:
    """Follow keys and positions into JSON."""
    for key in keys:
        if isinstance(key, str):
            assert isinstance(value, dict), f"no object to look for {key!r} in: {value!r}"
            value = value[key]
        else:
            assert isinstance(value, list), f"no list to look at {key} in: {value!r}"
            value = value[key]
    return value


def text(value: Json, *keys: str | int) -> str:
    """Follow keys to a string."""
    found = pick(value, *keys)
    assert isinstance(found, str)
    return found


def items(value: Json, *keys: str | int) -> list[Json]:
    """Follow keys to a list."""
    found = pick(value, *keys)
    assert isinstance(found, list)
    return found


def basic(user: str, password: str) -> str:
    """Write HTTP Basic credentials."""
    return "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()


class Desk:
    """Where tests hand in requests."""

    def __init__(self, *, settle: float = 60.0, strict_query: bool = False) -> None:
        self.state = State(clock=Clock(lambda: START), settle=settle, strict_query=strict_query)
        self.service = Service(self.state)
        self.credentials = self.state.credentials
        self.project = f"/v1/projects/{self.credentials.project_id}"
        self.account = f"/xms/v1/{self.credentials.project_id}"
        self.plan = f"/xms/v1/{self.credentials.service_plan_id}"

    def send(
        self,
        method: str,
        target: str,
        body: Json | bytes = None,
        headers: dict[str, str] | None = None,
    ) -> Reply:
        """Hand in a request as it is, without credentials."""
        path, _, query = target.partition("?")
        sent = dict(headers or {})
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        if content:
            sent.setdefault("content-type", "application/json")
        pairs = tuple(parse_qsl(query, keep_blank_values=True))
        return self.service.answer(Request(method, path, pairs, sent, content))

    def token(self) -> str:
        """Fetch an access token."""
        pair = basic(self.credentials.key_id, self.credentials.key_secret)
        reply = self.send(
            "POST",
            "/oauth2/token",
            b"grant_type=client_credentials",
            {"authorization": pair, "content-type": "application/x-www-form-urlencoded"},
        )
        assert reply.status == 200
        return text(reply.body, "access_token")

    def numbers(self, method: str, target: str, body: Json | bytes = None) -> Reply:
        """Ask the Numbers API."""
        return self.send(method, self.project + target, body, {"authorization": f"Bearer {self.token()}"})

    def sms(self, method: str, target: str, body: Json | bytes = None) -> Reply:
        """Ask the SMS API, as the project."""
        return self.send(method, self.account + target, body, {"authorization": f"Bearer {self.token()}"})

    def sent(self, **fields: Json) -> str:
        """Send a batch, and give its id."""
        asked: JsonObject = {"to": ["+46701234567"], "from": "+46709999999", "body": "Hello", **fields}
        reply = self.sms("POST", "/batches", asked)
        assert reply.status == 201, reply
        return text(reply.body, "id")

    def rented(self, region: str = "US", number_type: str = "LOCAL", **settings: Json) -> str:
        """Rent a number, and give it."""
        asked: JsonObject = {"regionCode": region, "type": number_type, **settings}
        reply = self.numbers("POST", "/availableNumbers:rentAny", asked)
        assert reply.status == 200, reply
        return text(reply.body, "phoneNumber")
