"""Receive SMS and answer calls with Flask.

Serve it with ``flask --app examples/callbacks_flask.py run``. As a program it sends itself what Sinch would send.
"""

from __future__ import annotations

import json
import os

from flask import Flask, request  # pip install flask
from flask.typing import ResponseReturnValue

from sinch.callbacks import (
    Answer,
    DisconnectedCallEvent,
    IncomingCallEvent,
    MemoryStore,
    MoText,
    Once,
    SMSCallbacks,
    SMSEvent,
    VoiceCallbacks,
    VoiceEvent,
    from_flask,
)
from sinch.models.svaml import Svaml

SMS = SMSCallbacks(os.environ.get("SINCH_SMS_CALLBACK_SECRET", "shared with Sinch"))
VOICE = VoiceCallbacks(
    os.environ.get("SINCH_APPLICATION_KEY", "d2a8f6c4-1b3e-4d5f-8a7c-9e0b1f2a3c4d"),
    os.environ.get("SINCH_APPLICATION_SECRET", "c2FuZGJveC1hcHBsaWNhdGlvbi1zZWNyZXQ="),
)
once = Once(MemoryStore())  # one process; several share a store of their own

app = Flask(__name__)


@app.post("/sinch/sms")
def sms() -> ResponseReturnValue:
    answer = SMS.receive(from_flask(request), on_sms)
    return answer.body, answer.status, answer.headers


@app.post("/sinch/voice")
def voice() -> ResponseReturnValue:
    answer = VOICE.receive(from_flask(request), on_call)
    return answer.body, answer.status, answer.headers


def on_sms(event: SMSEvent) -> None:
    with once(event) as first:
        if first and isinstance(event, MoText):
            print(f"{event.from_} writes: {event.body}")


def on_call(event: VoiceEvent) -> Answer | None:
    if isinstance(event, IncomingCallEvent):
        return VOICE.answer(event, Svaml().say(f"Hello {event.cli}", locale="en-US").hangup())
    if isinstance(event, DisconnectedCallEvent):
        print(f"The call took {event.duration} s")
    return None


def main() -> None:
    sinch = app.test_client()
    text = json.dumps({"type": "mo_text", "id": "1", "from": "12025550134", "to": "12025550199", "body": "Hi"})
    headers = SMS.sign(text)
    for _ in range(2):  # Sinch repeats what it got no answer to; it is handled once
        print("SMS:", sinch.post("/sinch/sms", data=text, headers=headers).status_code)
    print("Forged SMS:", sinch.post("/sinch/sms", data=text.replace("Hi", "Ho"), headers=headers).status_code)

    call = json.dumps({"event": "ice", "callid": "c1", "cli": "12025550134"})
    answer = sinch.post("/sinch/voice", data=call, headers=VOICE.sign(call, path="/sinch/voice"))
    print("Call:", answer.status_code, answer.get_data(as_text=True))
    end = json.dumps({"event": "dice", "callid": "c1", "duration": 4})
    print("End:", sinch.post("/sinch/voice", data=end, headers=VOICE.sign(end, path="/sinch/voice")).status_code)


if __name__ == "__main__":
    main()
