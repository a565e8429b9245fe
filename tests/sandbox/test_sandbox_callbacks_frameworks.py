"""The example applications, served by real servers, receive what the sandbox sends."""

from __future__ import annotations

import importlib.util
import os
import socketserver
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import pytest
import uvicorn

from sinch.sandbox import Callback, Sandbox
from sinch.sandbox.server import _listen, _Uvicorn

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication
    from starlette.types import ASGIApp

EXAMPLES = Path(__file__).parents[2] / "examples"
MOBILE = "+12025550134"


def example(name: str) -> ModuleType:
    """Load an example as a module."""
    if name not in sys.modules:
        specification = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
        assert specification is not None
        assert specification.loader is not None
        sys.modules[name] = module = importlib.util.module_from_spec(specification)
        specification.loader.exec_module(module)
    return sys.modules[name]


class QuietHandler(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        del format, args


class ThreadingWSGIServer(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def running(server: socketserver.TCPServer) -> Generator[str, None, None]:
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def wsgi(application: WSGIApplication) -> Generator[str, None, None]:
    server = ThreadingWSGIServer(("127.0.0.1", 0), QuietHandler)
    server.set_app(application)
    with running(server) as url:
        yield url


@contextmanager
def asgi(application: ASGIApp) -> Generator[str, None, None]:
    listener = _listen("127.0.0.1", 0)
    config = uvicorn.Config(application, http="h11", ws="none", lifespan="off", log_config=None, access_log=False)
    server = _Uvicorn(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        assert server.ready.wait(10)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.stop()
        thread.join()
        listener.close()


def write(sandbox: Sandbox, url: str, secret: str) -> list[Callback]:
    """Let a text come in, twice delivered, and one that is signed with another secret."""
    sandbox.set_sms_callback(url, secret=secret)
    sandbox.receive_sms(MOBILE, "+12025550199", "Hi")
    (first,) = sandbox.wait_for_callbacks()
    sandbox.repeat_callback(first.id)
    sandbox.wait_for_callbacks()
    sandbox.set_sms_callback(url, secret="somebody else's")
    sandbox.receive_sms(MOBILE, "+12025550199", "Forged")
    return sandbox.wait_for_callbacks()


def statuses(callbacks: list[Callback]) -> list[int | None]:
    return [callback.answer.status if callback.answer is not None else None for callback in callbacks]


def converse(sandbox: Sandbox, url: str) -> None:
    """Write to an example that takes SMS and calls, and call it."""
    assert statuses(write(sandbox, f"{url}/sinch/sms", "shared with Sinch")) == [200, 200, 401]
    sandbox.set_voice_callback(f"{url}/sinch/voice")
    call = sandbox.incoming_call(from_=MOBILE)
    assert (call.ended, call.said, call.errors) == (True, [f"Hello {MOBILE}"], [])
    assert {callback.state for callback in sandbox.callbacks if callback.product == "voice"} == {"delivered"}


def test_flask(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    with wsgi(example("callbacks_flask").app) as url:
        converse(sandbox, url)
    assert capsys.readouterr().out.splitlines() == ["12025550134 writes: Hi", "The call took 2 s"]


#: Django can be configured once in a process.
DJANGO = """
import socketserver, sys
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer
from callbacks_django import application

class Server(socketserver.ThreadingMixIn, WSGIServer):
    daemon_threads = True

class Handler(WSGIRequestHandler):
    def log_message(self, *args):
        pass

with Server(("127.0.0.1", 0), Handler) as server:
    server.set_app(application)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
"""


def test_django(sandbox: Sandbox) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SINCH_")}
    command = [sys.executable, "-u", "-W", "error", "-c", DJANGO]
    with subprocess.Popen(
        command,
        cwd=EXAMPLES,
        env={**environment, "PYTHONPATH": str(EXAMPLES.parent)},
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            converse(sandbox, server.stdout.readline().strip())
        finally:
            server.terminate()
        assert server.stdout.read().splitlines() == ["12025550134 writes: Hi", "The call took 2 s"]


def test_starlette(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    application: ASGIApp = example("callbacks_starlette").app
    client = sandbox.client()
    app = client.conversation.app.create(
        display_name="Shop",
        channel_credentials=[{"channel": "SMS", "static_bearer": {"claimed_identity": "p", "token": "t"}}],
    )
    with asgi(application) as url:
        assert statuses(write(sandbox, f"{url}/sinch/sms", "shared with Sinch")) == [200, 200, 401]
        client.conversation.webhook.create(
            app_id=app.id,
            target=f"{url}/sinch/chat",
            triggers=["MESSAGE_INBOUND"],
            secret="secret of the webhook",
            target_type="HTTP",
        )
        sandbox.receive_message(app.id, "SMS", MOBILE, "Is it open?")
        assert sandbox.wait_for_callbacks()[-1].state == "delivered"
    assert capsys.readouterr().out.splitlines() == ["12025550134 writes: Hi", "Contact  writes: Is it open?"]


def test_fastapi(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    application: ASGIApp = example("callbacks_fastapi").app
    client = sandbox.client()
    with asgi(application) as url:
        sandbox.set_voice_callback(f"{url}/sinch/voice")
        call = sandbox.incoming_call(from_=MOBILE, inputs=["1"])
        assert (call.said, call.connected) == (["Press 1 for sales", "One moment"], ["+12025550199"])
        call.hang_up()
        sandbox.set_verification_callback(f"{url}/sinch/verification")
        denied = client.verification.verifications.start_sms({"type": "number", "endpoint": "+46701234567"})
        allowed = client.verification.verifications.start_sms({"type": "number", "endpoint": MOBILE})
        assert denied.id is not None
        assert allowed.id is not None
        assert client.verification.verification_status.get_by_id(denied.id).reason == "Denied by callback"
        code = sandbox.verification_code(allowed.id)
        client.verification.verifications.report_sms_by_id(allowed.id, code)
        assert {callback.state for callback in sandbox.wait_for_callbacks()} == {"delivered"}
    assert {*capsys.readouterr().out.splitlines()} == {"+46701234567: DENIED", f"{MOBILE}: SUCCESSFUL"}


def test_without_a_framework(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    handler: type[BaseHTTPRequestHandler] = example("callbacks_plain").Handler
    client = sandbox.client()
    secret = "hmac-secret-of-the-project-0123456789"
    with running(ThreadingHTTPServer(("127.0.0.1", 0), handler)) as url:
        assert statuses(write(sandbox, f"{url}/sinch/sms", "shared with Sinch")) == [200, 200, 401]
        client.numbers.callbacks.update_configuration(secret)
        client.numbers.available.rent_any(
            region_code="US",
            type_="LOCAL",
            sms_configuration={"servicePlanId": sandbox.service_plan_id},
            callback_url=f"{url}/sinch/numbers",
        )
        sandbox.advance(1)
        # The example knows another secret.
        assert statuses(sandbox.wait_for_callbacks())[-1] == 401
    assert capsys.readouterr().out.splitlines() == ["12025550134 writes: Hi"] * 2
