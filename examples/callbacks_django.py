"""Receive SMS and answer calls with Django, in one file.

Serve it with any WSGI server, such as ``gunicorn --chdir examples callbacks_django``. As a program it sends itself
what Sinch would send.
"""
# Django has no types of its own; with django-stubs none of this is needed.
# pyright: basic, reportMissingTypeStubs=false, reportArgumentType=false, reportAttributeAccessIssue=false

from __future__ import annotations

import json
import os

import django  # type: ignore[import-untyped]  # pip install django
from django.conf import settings  # type: ignore[import-untyped]
from django.core.wsgi import get_wsgi_application  # type: ignore[import-untyped]
from django.http import HttpRequest, HttpResponse  # type: ignore[import-untyped]
from django.test import Client  # type: ignore[import-untyped]
from django.urls import path  # type: ignore[import-untyped]
from django.views.decorators.csrf import csrf_exempt  # type: ignore[import-untyped]

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
    from_django,
)
from sinch.models.svaml import Svaml

SMS = SMSCallbacks(os.environ.get("SINCH_SMS_CALLBACK_SECRET", "shared with Sinch"))
VOICE = VoiceCallbacks(
    os.environ.get("SINCH_APPLICATION_KEY", "d2a8f6c4-1b3e-4d5f-8a7c-9e0b1f2a3c4d"),
    os.environ.get("SINCH_APPLICATION_SECRET", "c2FuZGJveC1hcHBsaWNhdGlvbi1zZWNyZXQ="),
)
once = Once(MemoryStore())  # one process; several share a store of their own


def sms(request: HttpRequest) -> HttpResponse:
    answer = SMS.receive(from_django(request), on_sms)
    return HttpResponse(answer.body, status=answer.status, headers=answer.headers)


def voice(request: HttpRequest) -> HttpResponse:
    answer = VOICE.receive(from_django(request), on_call)
    return HttpResponse(answer.body, status=answer.status, headers=answer.headers)


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


# Sinch has no CSRF token: its signature is what is checked.
urlpatterns = [path("sinch/sms", csrf_exempt(sms)), path("sinch/voice", csrf_exempt(voice))]

settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="unused here")
django.setup()
application = get_wsgi_application()


def main() -> None:
    sinch = Client()
    text = json.dumps({"type": "mo_text", "id": "1", "from": "12025550134", "to": "12025550199", "body": "Hi"})
    kind, headers = "application/json", SMS.sign(text)
    for _ in range(2):  # Sinch repeats what it got no answer to; it is handled once
        print("SMS:", sinch.post("/sinch/sms", text, kind, headers=headers).status_code)
    forged = text.replace("Hi", "Ho")
    print("Forged SMS:", sinch.post("/sinch/sms", forged, kind, headers=headers).status_code)

    for call in ({"event": "ice", "callid": "c1", "cli": "12025550134"}, {"event": "dice", "duration": 4}):
        text = json.dumps(call)
        headers = VOICE.sign(text, path="/sinch/voice")
        answer = sinch.post("/sinch/voice", text, headers["Content-Type"], headers=headers)
        print("Call:", answer.status_code, answer.content.decode())


if __name__ == "__main__":
    main()
