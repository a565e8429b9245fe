"""Callbacks through the real frameworks: what arrives there is what was signed, wherever it is mounted."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from fastapi import FastAPI
from flask import Flask
from flask import request as flask_request
from flask.typing import ResponseReturnValue
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from werkzeug.test import Client

from sinch.callbacks import Answer, IncomingCallEvent, VoiceCallbacks, VoiceEvent, from_flask, from_starlette
from sinch.models.svaml import Svaml
from tests.callbacks.payloads import APPLICATION_SECRET, KEY, VOICE, as_json

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

CALLS = VoiceCallbacks(KEY, APPLICATION_SECRET)
CALL = as_json({**VOICE["IncomingCallEvent"], "custom": "é ☺"})
END = as_json(VOICE["DisconnectedCallEvent"])

#: Sends a body to a path, with headers; gives status, content type and body of the answer.
Post = Callable[[str, bytes, dict[str, str]], tuple[int, str | None, bytes]]


def on_call(event: VoiceEvent) -> Answer | None:
    if isinstance(event, IncomingCallEvent):
        assert event.custom == "é ☺"
        return CALLS.answer(event, Svaml().say("Hé").hangup())
    return None


async def on_call_async(event: VoiceEvent) -> Answer | None:
    return on_call(event)


def wsgi(application: WSGIApplication, root: str = "") -> Post:
    def post(path: str, body: bytes, headers: dict[str, str]) -> tuple[int, str | None, bytes]:
        answer = Client(application).post(
            path, base_url=f"https://example.com{root}", data=body, headers=headers, query_string="a=b"
        )
        with answer:
            return answer.status_code, answer.headers.get("Content-Type"), answer.get_data()

    return post


def asgi(application: Any) -> Post:
    async def send(path: str, body: bytes, headers: dict[str, str]) -> httpx.Response:
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url="https://example.com") as client:
            return await client.post(path, content=body, headers=headers, params={"a": "b"})

    def post(path: str, body: bytes, headers: dict[str, str]) -> tuple[int, str | None, bytes]:
        answer = asyncio.run(send(path, body, headers))
        return answer.status_code, answer.headers.get("Content-Type"), answer.content

    return post


def flask_app(public: str | None = None) -> Flask:
    app = Flask(__name__)

    @app.post("/<path:anything>")
    def voice(anything: str) -> ResponseReturnValue:
        answer = CALLS.receive(from_flask(flask_request, path=public), on_call)
        return answer.body, answer.status, answer.headers

    assert callable(voice)
    return app


def starlette_routes(public: str | None = None) -> list[Route]:
    async def voice(request: Request) -> Response:
        answer = await CALLS.receive_async(await from_starlette(request, path=public), on_call_async)
        return Response(answer.body, answer.status, answer.headers)

    return [Route("/{anything:path}", voice, methods=["POST"])]


def fastapi_app(public: str | None = None) -> FastAPI:
    app = FastAPI()

    @app.post("/{anything:path}")
    async def voice(request: Request) -> Response:
        answer = await CALLS.receive_async(await from_starlette(request, path=public), on_call_async)
        return Response(answer.body, answer.status, answer.headers)

    assert callable(voice)
    return app


#: The path that Sinch calls, the one inside of where the application is mounted, and how to get there.
FRAMEWORKS: dict[str, tuple[str, str, Post]] = {
    "flask": ("/sinch/voice", "/sinch/voice", wsgi(flask_app().wsgi_app)),
    "flask, mounted": ("/mounted/here/voice", "/voice", wsgi(flask_app().wsgi_app, "/mounted/here")),
    "starlette": ("/sinch/voice", "/sinch/voice", asgi(Starlette(routes=starlette_routes()))),
    "starlette, mounted": (
        "/mounted/here/voice",
        "/mounted/here/voice",
        asgi(Starlette(routes=[Mount("/mounted/here", routes=starlette_routes())])),
    ),
    "fastapi": ("/sinch/voice", "/sinch/voice", asgi(fastapi_app())),
}


@pytest.mark.parametrize(("path", "sent_to", "post"), FRAMEWORKS.values(), ids=FRAMEWORKS.keys())
def test_frameworks(path: str, sent_to: str, post: Post) -> None:
    headers = CALLS.sign(CALL, path=path)
    status, kind, body = post(sent_to, CALL, headers)
    assert (status, kind) == (200, "application/json")
    assert json.loads(body) == {"instructions": [{"name": "say", "text": "Hé"}], "action": {"name": "hangup"}}
    assert post(sent_to, END, CALLS.sign(END, path=path))[::2] == (200, b"")
    assert post(sent_to, CALL + b" ", headers)[::2] == (401, b"")
    assert post(sent_to + "x", CALL, headers)[::2] == (401, b"")
    assert post(sent_to, CALL, {})[::2] == (401, b"")
    assert post(sent_to, b"[]", CALLS.sign(b"[]", path=path))[::2] == (400, b"")


@pytest.mark.parametrize(
    "post",
    [
        wsgi(flask_app("/public/voice").wsgi_app),
        asgi(Starlette(routes=starlette_routes("/public/voice"))),
        asgi(fastapi_app("/public/voice")),
    ],
    ids=["flask", "starlette", "fastapi"],
)
def test_behind_a_proxy_that_changes_the_path(post: Post) -> None:
    assert post("/inside", CALL, CALLS.sign(CALL, path="/public/voice"))[0] == 200
    assert post("/inside", CALL, CALLS.sign(CALL, path="/inside"))[0] == 401


@pytest.mark.parametrize("path", ["/sinch/+46701234567", "/sinch/é x", "/sinch/%C3%A9%20x", "/sinch/a:b@c"])
def test_paths_that_are_quoted_on_the_way(path: str) -> None:
    for post in (wsgi(flask_app().wsgi_app), asgi(Starlette(routes=starlette_routes())), asgi(fastapi_app())):
        assert post(path, CALL, CALLS.sign(CALL, path=path))[0] == 200


def test_django(capsys: pytest.CaptureFixture[str]) -> None:
    """Django is configured once for a process, so that this is the example."""
    file = Path(__file__).parents[2] / "examples" / "callbacks_django.py"
    spec = importlib.util.spec_from_file_location("callbacks_django", file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "callbacks_django", module)  # where Django looks for the routes
        spec.loader.exec_module(module)
        calls: VoiceCallbacks = module.VOICE
        for root in ("", "/mounted"):
            post, path = wsgi(module.application, root), f"{root}/sinch/voice"
            headers = calls.sign(CALL, path=path)
            status, kind, body = post("/sinch/voice", CALL, headers)
            assert (status, kind) == (200, "application/json")
            assert json.loads(body)["action"] == {"name": "hangup"}
            status, _, body = post("/sinch/voice", END, calls.sign(END, path=path))
            assert (status, body) == (200, b"")
            assert post("/sinch/voice", CALL + b" ", headers)[0] == 401
            assert post("/sinch/voice", CALL, calls.sign(CALL, path="/other"))[0] == 401
            assert post("/sinch/voice", b"[]", calls.sign(b"[]", path=path))[0] == 400
    assert "The call took 61 s" in capsys.readouterr().out
