"""The Voice API, for an application: calls, and the settings of applications, which have a host of their own."""

from __future__ import annotations

from sinch.sandbox.routing import Product, Route
from sinch.sandbox.voice import applications, callouts, calls, conferences, controls
from sinch.sandbox.voice.rules import guard, refuse

_CALL = "/calling/v1/calls/id/{call_id}"
_CONFERENCE = "/calling/v1/conferences/id/{conference_id}"
_PARTICIPANT = f"{_CONFERENCE}/{{call_id}}"
_NUMBERS = "/v1/configuration/numbers"
_URLS = "/v1/configuration/callbacks/applications/{application_key}"

CALLS = Product(
    name="voice",
    prefix="/calling/v1/",
    routes=(
        Route(
            "voice.callouts.text_to_speech",
            "POST",
            "/calling/v1/callouts",
            callouts.place,
            also=("voice.callouts.conference", "voice.callouts.custom", "voice.conferences.call"),
            which=callouts.which,
        ),
        Route("voice.calls.get", "GET", _CALL, calls.get),
        Route("voice.calls.update", "PATCH", _CALL, calls.update),
        Route("voice.calls.manage_with_call_leg", "PATCH", f"{_CALL}/leg/{{call_leg}}", calls.manage_with_call_leg),
        Route("voice.conferences.get", "GET", _CONFERENCE, conferences.get),
        Route("voice.conferences.kick_all", "DELETE", _CONFERENCE, conferences.kick_all),
        Route("voice.conferences.kick_participant", "DELETE", _PARTICIPANT, conferences.kick_participant),
        Route("voice.conferences.manage_participant", "PATCH", _PARTICIPANT, conferences.manage_participant),
    ),
    guard=guard,
    refuse=refuse,
)
SETTINGS = Product(
    name="voice_applications",
    prefix="/v1/configuration/",
    routes=(
        Route("voice.applications.get_numbers", "GET", _NUMBERS, applications.get_numbers),
        Route("voice.applications.assign_numbers", "POST", _NUMBERS, applications.assign_numbers),
        Route("voice.applications.unassign_number", "DELETE", _NUMBERS, applications.unassign_number),
        Route("voice.applications.get_callback_urls", "GET", _URLS, applications.get_callback_urls),
        Route("voice.applications.update_callback_urls", "POST", _URLS, applications.update_callback_urls),
        Route(
            "voice.applications.query_number",
            "GET",
            "/v1/calling/query/number/{number}",
            applications.query_number,
        ),
    ),
    guard=guard,
    refuse=refuse,
)
PRODUCTS = (CALLS, SETTINGS)

#: What the sandbox offers for tests besides the API.
CONTROLS = (
    Route("sandbox.voice.receive", "POST", "/_sandbox/voice/calls", controls.receive),
    Route("sandbox.voice.get", "GET", "/_sandbox/voice/calls/{call_id}", controls.get),
    Route("sandbox.voice.press", "POST", "/_sandbox/voice/calls/{call_id}/press", controls.press),
    Route("sandbox.voice.hang_up", "POST", "/_sandbox/voice/calls/{call_id}/hangup", controls.hang_up),
    Route("sandbox.voice.set_phone", "PUT", "/_sandbox/voice/phones", controls.set_phone),
)
