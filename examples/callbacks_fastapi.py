"""Decide about verification attempts and answer calls with FastAPI.

Serve it with ``uvicorn --app-dir examples callbacks_fastapi:app``. As a program it sends itself what Sinch would
send.
"""

from __future__ import annotations

import asyncio
import json
import os

import httpx  # pip install httpx; only for sending itself something
from fastapi import FastAPI, Request, Response  # pip install fastapi

from sinch.callbacks import (
    Answer,
    IncomingCallEvent,
    PromptInputEvent,
    SmsRequestEventResponse,
    VerificationCallbacks,
    VerificationEvent,
    VerificationRequestEvent,
    VerificationResultEvent,
    VoiceCallbacks,
    VoiceEvent,
    from_starlette,
)
from sinch.models.svaml import Svaml, menu, option, tts

KEY = os.environ.get("SINCH_APPLICATION_KEY", "d2a8f6c4-1b3e-4d5f-8a7c-9e0b1f2a3c4d")
SECRET = os.environ.get("SINCH_APPLICATION_SECRET", "c2FuZGJveC1hcHBsaWNhdGlvbi1zZWNyZXQ=")
VOICE = VoiceCallbacks(KEY, SECRET)
VERIFICATION = VerificationCallbacks(KEY, SECRET)
#: Path that Sinch calls, when a proxy in front of this application takes a part of it away.
PREFIX = os.environ.get("PUBLIC_PREFIX", "")

app = FastAPI()


@app.post("/sinch/voice")
async def voice(request: Request) -> Response:
    callback = await from_starlette(request, path=f"{PREFIX}/sinch/voice")
    answer = await VOICE.receive_async(callback, on_call)
    return Response(answer.body, answer.status, answer.headers)


@app.post("/sinch/verification")
async def verification(request: Request) -> Response:
    callback = await from_starlette(request, path=f"{PREFIX}/sinch/verification")
    answer = await VERIFICATION.receive_async(callback, on_attempt)
    return Response(answer.body, answer.status, answer.headers)


async def on_call(event: VoiceEvent) -> Answer | None:
    if isinstance(event, IncomingCallEvent):
        choices = menu("main", main_prompt=tts("Press 1 for sales"), options=[option("1", "return(sales)")])
        return VOICE.answer(event, Svaml().run_menu([choices]))
    if isinstance(event, PromptInputEvent) and event.menu_result is not None:
        if event.menu_result.get("value") == "sales":
            return VOICE.answer(event, Svaml().say("One moment").connect_pstn("+12025550199"))
        return VOICE.answer(event, Svaml().say("Goodbye").hangup())
    return None


async def on_attempt(event: VerificationEvent) -> Answer | None:
    if isinstance(event, VerificationRequestEvent):
        if not event.identity["endpoint"].startswith("+1"):
            return VERIFICATION.deny(event)  # it would be a number that none of our users has
        if event.method == "sms":
            return VERIFICATION.answer(event, SmsRequestEventResponse("allow", expiry="00:10:00"))
        return VERIFICATION.allow(event)
    if isinstance(event, VerificationResultEvent):
        print(f"{event.identity['endpoint']}: {event.status}")
    return None


async def main() -> None:
    transport = httpx.ASGITransport(app, root_path=PREFIX)
    async with httpx.AsyncClient(transport=transport, base_url="https://example.com") as sinch:

        async def post(receiver: VoiceCallbacks | VerificationCallbacks, path: str, event: object) -> None:
            body = json.dumps(event)
            answer = await sinch.post(path, content=body, headers=receiver.sign(body, path=PREFIX + path))
            print(path, answer.status_code, answer.text)

        await post(VOICE, "/sinch/voice", {"event": "ice", "callid": "c1", "cli": "12025550134"})
        await post(VOICE, "/sinch/voice", {"event": "pie", "menuResult": {"type": "return", "value": "sales"}})
        for number in ("+46701234567", "+12025550134"):
            attempt = {"id": "1", "method": "sms", "identity": {"type": "number", "endpoint": number}}
            for happens in (
                {"event": "VerificationRequestEvent"},
                {"event": "VerificationResultEvent", "status": "FAIL"},
            ):
                await post(VERIFICATION, "/sinch/verification", {**attempt, **happens})


if __name__ == "__main__":
    asyncio.run(main())
