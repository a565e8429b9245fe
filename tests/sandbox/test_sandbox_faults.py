"""Every kind of fault, over real sockets."""

from __future__ import annotations

import http.client
import json

import pytest
import urllib3

from sinch.sandbox import Sandbox
from sinch.sandbox.faults import FAULT_KINDS, SURPRISE, Fault
from sinch.sandbox.traffic import Json, JsonObject

from .desk import basic, items, pick
from .test_sandbox_server import NUMBERS, PLAN, ask

BATCH = {"to": ["46701234567"], "body": "Hi"}


def send(sandbox: Sandbox, pool: urllib3.PoolManager) -> urllib3.BaseHTTPResponse:
    return pool.request(
        "POST",
        f"{sandbox.url}{PLAN}/batches",
        json=BATCH,
        headers={"Authorization": f"Bearer {sandbox.sms_api_token}"},
    )


def count(sandbox: Sandbox) -> int:
    return len(sandbox.state.sms.batches)


def test_status(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("status", status=502, body={"code": "x", "text": "y"}, headers={"X-Test": "1"}, times=2)
    for _ in range(2):
        answer = send(sandbox, pool)
        assert (answer.status, answer.json()) == (502, {"code": "x", "text": "y"})
        assert answer.headers["x-test"] == "1"
    assert count(sandbox) == 0
    assert send(sandbox, pool).status == 201
    sandbox.fault("status", status=500, body=b"<html>oops")
    assert send(sandbox, pool).data == b"<html>oops"


def test_status_has_the_body_of_its_api(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("status")
    assert (answer := send(sandbox, pool)).status == 503
    assert answer.data == b""
    sandbox.fault("status", status=500)
    status, body = ask(sandbox, pool, "GET", f"{NUMBERS}/availableRegions")
    assert (status, pick(body, "error", "status")) == (500, "INTERNAL")


def test_throttle(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("throttle", retry_after=7)
    answer = send(sandbox, pool)
    assert (answer.status, answer.headers["retry-after"]) == (429, "7")
    sandbox.fault("throttle", retry_after=None)
    answer = send(sandbox, pool)
    assert answer.status == 429
    assert "retry-after" not in answer.headers
    assert count(sandbox) == 0


def test_expired_token(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("expired_token")
    answer = send(sandbox, pool)
    assert answer.status == 401
    assert "expired" in answer.headers["www-authenticate"]
    assert count(sandbox) == 0


def test_delay(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("delay", seconds=30)
    with pytest.raises(urllib3.exceptions.ReadTimeoutError):
        pool.request(
            "POST",
            f"{sandbox.url}{PLAN}/batches",
            json=BATCH,
            headers={"Authorization": f"Bearer {sandbox.sms_api_token}"},
            timeout=0.05,
        )
    sandbox.fault("delay", seconds=0.01)
    assert send(sandbox, pool).status == 201


@pytest.mark.parametrize(("kind", "handled"), [("cut_before_reading", 0), ("cut_after_reading", 1)])
def test_cuts(sandbox: Sandbox, pool: urllib3.PoolManager, kind: str, handled: int) -> None:
    sandbox.fault("cut_before_reading" if handled == 0 else "cut_after_reading")
    with pytest.raises(urllib3.exceptions.ProtocolError):
        send(sandbox, pool)
    assert count(sandbox) == handled
    [received] = sandbox.requests
    assert (received.status, received.fault) == (None, kind)
    assert received.body == ("" if handled == 0 else received.body)
    assert send(sandbox, pool).status == 201


def test_truncated_body(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("truncated_body")
    connection = http.client.HTTPConnection("127.0.0.1", sandbox.port, timeout=10)
    try:
        headers = {"Authorization": f"Bearer {sandbox.sms_api_token}", "Content-Type": "application/json"}
        connection.request("POST", f"{PLAN}/batches", json.dumps(BATCH), headers)
        response = connection.getresponse()
        assert response.status == 201
        with pytest.raises(http.client.IncompleteRead) as caught:
            response.read()
    finally:
        connection.close()
    assert caught.value.partial.startswith(b"{")
    assert count(sandbox) == 1


def test_unknown_keys(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("unknown_keys")
    body: Json = send(sandbox, pool).json()
    assert pick(body, "sandboxSurprise") == "new"
    assert pick(body, "to") == ["46701234567"]
    sandbox.fault("unknown_keys")
    listed = ask(sandbox, pool, "GET", f"{NUMBERS}/availableNumbers?regionCode=US&type=LOCAL")[1]
    assert pick(listed, "availableNumbers", 0, "monthlyPrice", "sandboxSurprise") == "new"


def test_unknown_enum(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("unknown_enum")
    body: Json = send(sandbox, pool).json()
    assert (pick(body, "type"), pick(body, "delivery_report")) == (SURPRISE, SURPRISE)
    assert pick(body, "to") == ["46701234567"]
    sandbox.fault("unknown_enum")
    listed = ask(sandbox, pool, "GET", f"{NUMBERS}/availableNumbers?regionCode=US&type=LOCAL")[1]
    assert pick(listed, "availableNumbers", 0, "capability", 1) == SURPRISE


def test_invalid_json_and_empty_body(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("invalid_json")
    answer = send(sandbox, pool)
    assert answer.status == 201
    with pytest.raises(ValueError):
        json.loads(answer.data)
    sandbox.fault("empty_body")
    answer = send(sandbox, pool)
    assert (answer.status, answer.data) == (201, b"")
    assert count(sandbox) == 2


def test_scopes(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    faults = [
        sandbox.fault("status", method="GET"),
        sandbox.fault("status", path="/groups"),
        sandbox.fault("status", operation="sms.batches.cancel"),
    ]
    assert send(sandbox, pool).status == 201
    assert [fault.struck for fault in faults] == [0, 0, 0]
    assert ask(sandbox, pool, "GET", f"{PLAN}/groups")[0] == 503
    assert [fault.struck for fault in faults] == [1, 0, 0]
    assert ask(sandbox, pool, "GET", f"{PLAN}/groups")[0] == 503
    assert [fault.struck for fault in faults] == [1, 1, 0]
    assert ask(sandbox, pool, "DELETE", f"{PLAN}/batches/x")[0] == 503
    assert ask(sandbox, pool, "DELETE", f"{PLAN}/batches/x")[0] == 404


def test_the_token_endpoint_is_struck_only_when_meant(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    sandbox.fault("status", times=None)
    assert ask(sandbox, pool, "GET", f"{NUMBERS}/availableRegions")[0] == 503
    sandbox.clear_faults()
    fault = sandbox.fault("throttle", path="/oauth2/token")
    answer = pool.request(
        "POST",
        f"{sandbox.url}/oauth2/token",
        fields={"grant_type": "client_credentials"},
        encode_multipart=False,
        headers={"Authorization": basic(sandbox.key_id, sandbox.key_secret)},
    )
    assert (answer.status, fault.struck) == (429, 1)


def test_faults_over_http(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    asked: dict[str, Json] = {
        "fault": "status",
        "status": 500,
        "times": 2,
        "method": "POST",
        "path": "/batches",
        "body": {"code": "x"},
        "headers": {"X-Test": "1"},
        "seconds": 0,
    }
    assert ask(sandbox, pool, "POST", "/_sandbox/faults", asked)[0] == 201
    answer = send(sandbox, pool)
    assert (answer.status, answer.json(), answer.headers["x-test"]) == (500, {"code": "x"}, "1")
    [shown] = items(ask(sandbox, pool, "GET", "/_sandbox/faults")[1], "faults")
    assert (pick(shown, "fault"), pick(shown, "times"), pick(shown, "struck")) == ("status", 2, 1)
    assert ask(sandbox, pool, "DELETE", "/_sandbox/faults")[0] == 204
    assert send(sandbox, pool).status == 201
    refused: list[JsonObject] = [
        {},
        {"fault": "explode"},
        {"fault": "status", "status": 99},
        {"fault": "status", "times": 0},
        {"fault": "delay", "seconds": -1},
        {"fault": "status", "x": 1},
        {"fault": "throttle", "retry_after": []},
    ]
    for wrong in refused:
        assert ask(sandbox, pool, "POST", "/_sandbox/faults", wrong)[0] == 400, wrong
    forever: dict[str, Json] = {"fault": "throttle", "times": None, "retry_after": 0.5}
    assert ask(sandbox, pool, "POST", "/_sandbox/faults", forever)[0] == 201
    for _ in range(3):
        assert send(sandbox, pool).headers["retry-after"] == "0.5"


def test_faults_are_checked() -> None:
    with pytest.raises(ValueError, match="times"):
        Fault("status", times=0)
    with pytest.raises(ValueError, match="status"):
        Fault("status", status=1000)
    with pytest.raises(ValueError, match="seconds"):
        Fault("delay", seconds=float("nan"))
    assert len(set(FAULT_KINDS)) == 11
