"""Bodies of real requests, written as literals, are what the argument types accept.

The bodies lie beside the project, where the written description of the APIs does; a clone that stands alone has
literals of its own in ``right_*.py``. Verification is left to those: its arguments are not the members of the body.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.descriptions import FOLDER
from tests.operations import all_operations

SAMPLES = FOLDER / "samples"
PROJECT = Path(__file__).parents[2]
OPERATIONS = all_operations()

#: Bodies of requests -> the operation that sends them. Of a pair, the second is the member that holds the arguments.
REQUESTS: dict[str, str | tuple[str, str]] = {
    "AppCreateRequest": "conversation.app.create",
    "AppUpdateRequest": "conversation.app.update",
    "LookupCapabilityRequest": "conversation.capability.query",
    "GetChannelProfileRequest": "conversation.contact.get_channel_profile",
    "CreateConversationRequest": "conversation.conversation.create",
    "CreateWebhookRequestBody": "conversation.webhook.create",
    "SendCardMessageRequest": "conversation.message.send",
    "SendCarouselMessageRequest": "conversation.message.send",
    "SendListMessageRequest": "conversation.message.send",
    "SendLocationMessageRequest": "conversation.message.send",
    "SendMediaMessageRequest": "conversation.message.send",
    "SendTemplateMessageRequest": "conversation.message.send",
    "TranscodeMessageRequest": "conversation.transcoding.transcode_message",
    "ActiveNumberRequest": "numbers.active.update",
    "CallbackConfigurationUpdate": "numbers.callbacks.update_configuration",
    "CreateGroupRequest": "sms.groups.create",
    "MediaRequest": "sms.batches.send",
    "BinaryRequest": "sms.batches.send",
    "ApiUpdateBinaryMtMessage": "sms.batches.update",
    "ApiUpdateMmsMtMessage": "sms.batches.update",
    "ApiUpdateTextMtMessage": "sms.batches.update",
    "DeliveryFeedbackRequest": "sms.batches.send_delivery_feedback",
    "ReplaceGroupRequest": "sms.groups.replace",
    "Contact": "conversation.contact.update",
    "InjectAppMessageRequest": "conversation.conversation.inject_message_to_conversation",
    "UpdateMessageRequest": "conversation.message.update",
    "ProjectSettingsContent": "conversation.project_settings.update",
    "UpdateCallbacks": ("voice.applications.update_callback_urls", "url"),
    "UnassignNumbers": "voice.applications.unassign_number",
    "ConferenceCalloutRequestBody": ("voice.callouts.conference", "conferenceCallout"),
    "TtsCalloutRequestBody": ("voice.callouts.text_to_speech", "ttsCallout"),
    "CustomCalloutRequestBody": ("voice.callouts.custom", "customCallout"),
}

#: Values for path arguments, which stand in no body.
PATHS = {
    "app_id",
    "application_key",
    "batch_id",
    "contact_id",
    "phone_number",
    "conversation_id",
    "message_id",
    "webhook_id",
    "group_id",
}


def samples() -> list[dict[str, Any]]:
    index = SAMPLES / "index.json"
    return json.loads(index.read_text(encoding="utf-8"))["samples"] if index.is_file() else []


def request_call(definition: str, body: dict[str, Any]) -> str | None:
    """Write the call that would send a body, or None for a body of another form."""
    found = REQUESTS.get(definition)
    if found is None:
        return None
    name, inner = found if isinstance(found, tuple) else (found, None)
    operation = OPERATIONS[name]
    members = body[inner] if inner else body
    arguments = {operation.argument(wire): value for wire, value in members.items()}
    if name.startswith("sms.batches."):
        arguments.setdefault("delivery_report", "none") if name.endswith("send") else None
    for placeholder in operation.placeholders:
        if placeholder in PATHS:
            arguments.setdefault(placeholder, "x")
    return f"client.{name}(**{{}}, {', '.join(f'{key}={value!r}' for key, value in arguments.items())})".replace(
        "**{}, ", ""
    )


@pytest.mark.skipif(not samples(), reason="the description of the APIs is not here")
def test_samples_are_accepted_as_literals(tmp_path: Path) -> None:
    lines: list[str] = ["from sinch import SinchClient", "client = SinchClient()"]
    files: dict[int, str] = {}
    for sample in samples():
        if sample["kind"] != "request" or not sample["valid"]:
            continue
        call = request_call(sample["definition"], json.loads((SAMPLES / sample["file"]).read_text(encoding="utf-8")))
        if call is not None:
            lines.append(call)
            files[len(lines)] = sample["file"]
    assert len(files) >= 20
    program = tmp_path / "samples_as_literals.py"
    program.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--hide-error-context", str(program)]
    output = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False).stdout
    refused = {
        files.get(int(number), number): message
        for number, message in re.findall(r"^[^:]+:(\d+): error: (.*)$", output, re.MULTILINE)
    }
    assert refused == {}
