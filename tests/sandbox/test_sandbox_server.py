"""The sandbox over real sockets."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import urllib3

from sinch.sandbox import Sandbox
from sinch.sandbox.traffic import Json, JsonObject

from .desk import basic, items, pick, text

NUMBERS = f"/v1/projects/{Sandbox.project_id}"
ACCOUNT = f"/xms/v1/{Sandbox.project_id}"
PLAN = f"/xms/v1/{Sandbox.service_plan_id}"


def token(sandbox: Sandbox, pool: urllib3.PoolManager) -> str:
    answer = pool.request(
        "POST",
        f"{sandbox.url}/oauth2/token",
        fields={"grant_type": "client_credentials"},
        encode_multipart=False,
        headers={"Authorization": basic(sandbox.key_id, sandbox.key_secret)},
    )
    assert answer.status == 200
    parsed: Json = answer.json()
    return text(parsed, "access_token")


def ask(
    sandbox: Sandbox, pool: urllib3.PoolManager, method: str, target: str, body: JsonObject | None = None
) -> tuple[int, Json]:
    """Send a request with the credentials that its path wants."""
    bearer = sandbox.sms_api_token if target.startswith(PLAN) else ""
    if not bearer and not target.startswith("/_sandbox/"):
        bearer = token(sandbox, pool)
    headers = {"Authorization": f"Bearer {bearer}"} if bearer else {}
    answer = pool.request(method, sandbox.url + target, json=body, headers=headers)
    parsed: Json = json.loads(answer.data) if answer.data else None
    return answer.status, parsed


def test_a_number_and_a_batch_over_http(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    _, found = ask(sandbox, pool, "GET", f"{NUMBERS}/availableNumbers?regionCode=GB&type=MOBILE&size=1")
    number = text(found, "availableNumbers", 0, "phoneNumber")
    status, rented = ask(sandbox, pool, "POST", f"{NUMBERS}/availableNumbers/{number}:rent", {})
    assert (status, pick(rented, "phoneNumber")) == (200, number)
    status, batch = ask(
        sandbox, pool, "POST", f"{PLAN}/batches", {"to": ["46701234567"], "body": "Hi", "from": number}
    )
    assert status == 201
    path = f"{ACCOUNT}/batches/{text(batch, 'id')}/delivery_report"
    sandbox.advance(1)
    assert pick(ask(sandbox, pool, "GET", path)[1], "statuses", 0, "status") == "Delivered"


def test_answers_carry_json_a_request_id_and_a_reason(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    answer = pool.request("GET", f"{sandbox.url}{PLAN}/batches", headers={"Authorization": "Bearer x"})
    assert answer.status == 401
    assert answer.data == b""
    assert "content-type" not in answer.headers
    assert answer.headers["x-request-id"]
    assert "API token" in answer.headers["x-sandbox-reason"]
    good = pool.request(
        "GET", f"{sandbox.url}{PLAN}/batches", headers={"Authorization": f"Bearer {sandbox.sms_api_token}"}
    )
    assert good.headers["content-type"] == "application/json"


def test_the_host_name_does_not_matter(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    headers = {"Authorization": f"Bearer {sandbox.sms_api_token}", "Host": "us.sms.api.sinch.com"}
    assert pool.request("GET", f"{sandbox.url}{PLAN}/batches", headers=headers).status == 200


def test_two_sandboxes_do_not_know_each_other(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    with Sandbox() as other:
        assert other.url != sandbox.url
        _, batch = ask(other, pool, "POST", f"{PLAN}/batches", {"to": ["46701234567"], "body": "Hi"})
        path = f"{PLAN}/batches/{text(batch, 'id')}"
        assert ask(other, pool, "GET", path)[0] == 200
        assert ask(sandbox, pool, "GET", path)[0] == 404


def test_requests_are_logged_without_secrets(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    assert sandbox.requests == []
    ask(sandbox, pool, "POST", f"{ACCOUNT}/batches?x=1", {"to": ["46701234567"], "body": "Hi"})
    first, second = sandbox.requests
    assert (first.method, first.path, first.status) == ("POST", "/oauth2/token", 200)
    assert (second.method, second.path, second.query) == ("POST", f"{ACCOUNT}/batches", (("x", "1"),))
    assert (second.operation, second.status, second.ignored) == ("sms.batches.send", 201, ("x",))
    assert json.loads(second.body) == {"to": ["46701234567"], "body": "Hi"}
    assert (first.headers["authorization"], second.headers["authorization"]) == ("Basic ***", "Bearer ***")
    status, shown = ask(sandbox, pool, "GET", "/_sandbox/requests")
    assert status == 200
    assert [pick(item, "operation") for item in items(shown, "requests")] == [
        "authentication.get_auth_token",
        "sms.batches.send",
    ]


def test_reset(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    headers = {"Authorization": f"Bearer {token(sandbox, pool)}"}
    number = text(
        ask(sandbox, pool, "POST", f"{NUMBERS}/availableNumbers:rentAny", {"regionCode": "US", "type": "LOCAL"})[1],
        "phoneNumber",
    )
    sandbox.fault("status", times=None, path="/activeNumbers")
    sandbox.advance(10_000)
    assert ask(sandbox, pool, "POST", "/_sandbox/reset")[0] == 204
    assert sandbox.requests == []
    url = f"{sandbox.url}{NUMBERS}/activeNumbers/{number}"
    assert pool.request("GET", url, headers=headers).status == 404


def test_index_lists_what_there_is(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    status, index = ask(sandbox, pool, "GET", "/_sandbox/")
    assert status == 200
    assert pick(index, "credentials", "key_id") == sandbox.key_id
    assert len(items(index, "operations")) > 40
    assert {"method": "POST", "path": "/_sandbox/reset"} in items(index, "controls")
    assert ask(sandbox, pool, "GET", "/_sandbox/nothing")[0] == 404
    assert ask(sandbox, pool, "PUT", "/_sandbox/reset")[0] == 405
    assert ask(sandbox, pool, "GET", "/nothing")[0] == 404


def test_inbound_messages_and_deliveries_can_be_put_in(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    asked: JsonObject = {"from": "+46701111111", "to": "72345", "body": "Hi"}
    status, inbound = ask(sandbox, pool, "POST", "/_sandbox/sms/inbounds", asked)
    assert status == 201
    assert ask(sandbox, pool, "GET", f"{PLAN}/inbounds/{text(inbound, 'id')}")[1] == inbound
    others: list[JsonObject] = [
        {**asked, "type": "mo_binary", "body": "SGk=", "udh": "06"},
        {**asked, "type": "mo_media", "body": {"message": "Hi", "media": []}},
    ]
    for other in others:
        assert ask(sandbox, pool, "POST", "/_sandbox/sms/inbounds", other)[0] == 201
    assert ask(sandbox, pool, "POST", "/_sandbox/sms/inbounds", {**asked, "from": "x"})[0] == 400
    assert ask(sandbox, pool, "POST", "/_sandbox/sms/inbounds", {**asked, "x": 1})[0] == 400
    assert sandbox.receive_sms("46701111111", "+46709999999", "Hey")["to"] == "46709999999"
    with pytest.raises(ValueError, match="from_"):
        sandbox.receive_sms("Sinch", "+46709999999", "Hey")
    _, batch = ask(sandbox, pool, "POST", f"{PLAN}/batches", {"to": ["46701234567"], "body": "Hi"})
    batch_id = text(batch, "id")
    force: JsonObject = {"batch_id": batch_id, "status": "Failed", "code": 34}
    assert ask(sandbox, pool, "POST", "/_sandbox/sms/deliveries", force) == (200, {"changed": 1})
    report = f"{PLAN}/batches/{batch_id}/delivery_report/46701234567"
    assert pick(ask(sandbox, pool, "GET", report)[1], "code") == 34
    assert sandbox.deliver_sms(batch_id, "Delivered") == 1
    assert pick(ask(sandbox, pool, "GET", report)[1], "code") == 0
    assert ask(sandbox, pool, "POST", "/_sandbox/sms/deliveries", {**force, "batch_id": "x"})[0] == 404
    assert ask(sandbox, pool, "POST", "/_sandbox/sms/deliveries", {**force, "status": "x"})[0] == 400
    assert ask(sandbox, pool, "POST", "/_sandbox/clock", {"seconds": 5})[0] == 204
    assert ask(sandbox, pool, "POST", "/_sandbox/clock", {"seconds": -5})[0] == 400


def test_many_threads(sandbox: Sandbox, pool: urllib3.PoolManager) -> None:
    def send() -> None:
        for _ in range(5):
            ask(sandbox, pool, "POST", f"{PLAN}/batches", {"to": ["46701234567"], "body": "Hi"})

    threads = [threading.Thread(target=send) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pick(ask(sandbox, pool, "GET", f"{PLAN}/batches")[1], "count") == 40


def test_start_and_stop(pool: urllib3.PoolManager) -> None:
    sandbox = Sandbox()
    with pytest.raises(RuntimeError, match="not running"):
        _ = sandbox.url
    assert "stopped" in repr(sandbox)
    assert sandbox.start() is sandbox
    url = sandbox.url
    assert sandbox.start().url == url
    assert url in repr(sandbox)
    _, batch = ask(sandbox, pool, "POST", f"{PLAN}/batches", {"to": ["46701234567"], "body": "Hi"})
    # The pool still holds a connection; nothing waits for it.
    sandbox.stop()
    sandbox.stop()
    with pytest.raises(urllib3.exceptions.HTTPError):
        pool.request("GET", f"{url}/_sandbox/")
    with sandbox:
        assert ask(sandbox, pool, "GET", f"{PLAN}/batches/{text(batch, 'id')}")[0] == 200


def test_answers_go_out_at_once(sandbox: Sandbox) -> None:
    # Without TCP_NODELAY, which asyncio sets only on sockets known to be TCP, each takes 40 milliseconds.
    assert sandbox._server is not None
    assert sandbox._server._socket.proto == socket.IPPROTO_TCP


def test_stop_does_not_wait_for_a_slow_answer(pool: urllib3.PoolManager, caplog: pytest.LogCaptureFixture) -> None:
    failures: list[Exception] = []
    with Sandbox() as sandbox:
        fault = sandbox.fault("delay", seconds=3600)
        url = f"{sandbox.url}{PLAN}/batches"

        def wait() -> None:
            try:
                pool.request("GET", url, headers={"Authorization": f"Bearer {sandbox.sms_api_token}"})
            except urllib3.exceptions.HTTPError as error:
                failures.append(error)

        thread = threading.Thread(target=wait)
        thread.start()
        struck = threading.Event()
        while not fault.struck:
            struck.wait(0.005)
    thread.join()
    assert len(failures) == 1
    assert [record.message for record in caplog.records if record.name.startswith("uvicorn")] == []


def test_the_port_can_be_chosen() -> None:
    with Sandbox() as first:
        port = first.port
        with pytest.raises(OSError):
            Sandbox(port).start()
    with Sandbox(port) as second:
        assert second.url == f"http://127.0.0.1:{port}"


def test_run_as_a_program(pool: urllib3.PoolManager) -> None:
    command = [sys.executable, "-W", "error", "-m", "sinch.sandbox", "--port", "0"]
    root = Path(__file__).parents[2]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            line = process.stdout.readline().rstrip("\n")
            start, _, port = line.rpartition(":")
            assert start == "Sinch sandbox on http://127.0.0.1", process.stderr.read()
            assert pool.request("GET", f"http://127.0.0.1:{port}/_sandbox/").status == 200
        finally:
            process.terminate()
        assert process.wait() == 0
        assert process.stderr.read() == ""


def test_without_the_extra_it_says_what_to_install() -> None:
    script = (
        "import sys; sys.modules['uvicorn'] = None\n"
        "from sinch.sandbox.__main__ import main\n"
        "sys.exit(main(['--port', '0']))\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'pip install "sinch[sandbox]"' in done.stderr
    assert "Traceback" not in done.stderr
