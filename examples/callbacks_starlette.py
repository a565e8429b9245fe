"""Receive chat messages and SMS with Starlette.

Serve it with ``uvicorn --app-dir examples callbacks_starlette:app``. As a program it sends itself what Sinch would
send.
"""

from __future__ import annotations

import asyncio
import json
import os

import httpx  # pip install httpx; only for sending itself something
from starlette.applications import Starlette  # pip install starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sinch.callbacks import (
    ConversationCallbacks,
    ConversationEvent,
    MemoryStore,
    MessageDeliveryEvent,
    MessageInboundEvent,
    MoText,
    Once,
    SMSCallbacks,
    SMSEvent,
    from_starlette,
)

SMS = SMSCallbacks(os.environ.get("SINCH_SMS_CALLBACK_SECRET", "shared with Sinch"))
CONVERSATION = ConversationCallbacks(os.environ.get("SINCH_WEBHOOK_SECRET", "secret of the webhook"))
once = Once(MemoryStore())  # one process; several share a store of their own


async def sms(request: Request) -> Response:
    answer = await SMS.receive_async(await from_starlette(request), on_sms)
    return Response(answer.body, answer.status, answer.headers)


async def conversation(request: Request) -> Response:
    answer = await CONVERSATION.receive_async(await from_starlette(request), on_chat)
    return Response(answer.body, answer.status, answer.headers)


async def on_sms(event: SMSEvent) -> None:
    with once(event) as first:
        if first and isinstance(event, MoText):
            print(f"{event.from_} writes: {event.body}")


async def on_chat(event: ConversationEvent) -> None:
    if isinstance(event, MessageInboundEvent):
        text = event.message.get("contact_message", {}).get("text_message", {}).get("text")
        print(f"Contact {event.message.get('contact_id')} writes: {text}")
    elif isinstance(event, MessageDeliveryEvent):
        print(f"Message {event.message_delivery_report.get('message_id')} is delivered, or has failed")


app = Starlette(
    routes=[Route("/sinch/sms", sms, methods=["POST"]), Route("/sinch/chat", conversation, methods=["POST"])]
)


async def main() -> None:
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="https://example.com") as sinch:
        body = json.dumps({"type": "mo_text", "id": "1", "from": "12025550134", "to": "12025550199", "body": "Hi"})
        headers = SMS.sign(body)
        for _ in range(2):  # Sinch repeats what it got no answer to; it is handled once
            print("SMS:", (await sinch.post("/sinch/sms", content=body, headers=headers)).status_code)
        forged = body.replace("Hi", "Ho")
        print("Forged SMS:", (await sinch.post("/sinch/sms", content=forged, headers=headers)).status_code)

        message = {"contact_id": "c1", "contact_message": {"text_message": {"text": "Is it open?"}}}
        body = json.dumps({"app_id": "a1", "project_id": "p1", "message": message})
        headers = CONVERSATION.sign(body)
        print("Chat:", (await sinch.post("/sinch/chat", content=body, headers=headers)).status_code)


if __name__ == "__main__":
    asyncio.run(main())
