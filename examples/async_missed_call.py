"""Answer a call with a voice, and send the caller a text, in one ASGI application.

Serve it with ``uvicorn --app-dir examples async_missed_call:app``. As a program it calls itself as Sinch would, and
the text goes to the sandbox.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import httpx  # pip install httpx; only for calling itself
from starlette.applications import Starlette  # pip install starlette
from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from where import client_async

from sinch import SinchClientAsync, SinchException
from sinch.callbacks import Answer, IncomingCallEvent, VoiceCallbacks, VoiceEvent, from_starlette
from sinch.models.svaml import Svaml

KEY = os.environ.get("SINCH_APPLICATION_KEY", "d2a8f6c4-1b3e-4d5f-8a7c-9e0b1f2a3c4d")
SECRET = os.environ.get("SINCH_APPLICATION_SECRET", "c2FuZGJveC1hcHBsaWNhdGlvbi1zZWNyZXQ=")
VOICE = VoiceCallbacks(KEY, SECRET)


@asynccontextmanager
async def lifespan(application: Starlette) -> AsyncGenerator[None, None]:
    async with client_async() as client:  # one client for all requests
        application.state.sinch = client
        yield


async def voice(request: Request) -> Response:
    callers: list[str] = []

    async def on_call(event: VoiceEvent) -> Answer | None:
        if not isinstance(event, IncomingCallEvent):
            return None
        if event.cli:
            callers.append(event.cli)
        return VOICE.answer(event, Svaml().say("Nobody is here. We send you a text with a link.").hangup())

    answer = await VOICE.receive_async(await from_starlette(request), on_call)
    # The call must not wait for the text: it is sent after the answer.
    background = BackgroundTask(send_link, request.app.state.sinch, callers[0]) if callers else None
    return Response(answer.body, answer.status, answer.headers, background=background)


async def send_link(client: SinchClientAsync, caller: str) -> None:
    number = caller if caller.startswith("+") else f"+{caller}"
    try:
        batch = await client.sms.batches.send(body="Leave us a note: https://example.com/note", to=number)
    except SinchException as error:
        print(f"No text: {error}")
    else:
        print(f"Text {batch.id} is on its way to {number}")


app = Starlette(routes=[Route("/sinch/voice", voice, methods=["POST"])], lifespan=lifespan)


async def main() -> None:
    async with lifespan(app):
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="https://example.com") as sinch:
            body = json.dumps({"event": "ice", "callid": "c1", "cli": "12025550134"})
            answer = await sinch.post("/sinch/voice", content=body, headers=VOICE.sign(body, path="/sinch/voice"))
            print(f"Answered with {answer.status_code}: {answer.text}")


if __name__ == "__main__":
    asyncio.run(main())
