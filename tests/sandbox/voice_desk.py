"""A desk that signs requests, written out anew so that the sandbox is not checked by itself."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from pathlib import Path
from urllib.parse import unquote

import jsonschema

from sinch.sandbox import Credentials
from sinch.sandbox.fields import parse_json
from sinch.sandbox.traffic import Json, JsonObject, Reply

from .desk import START, Desk, pick, text

CALLEE = "+46701234567"
CALLER = "+12025550161"
CALLOUTS = "/calling/v1/callouts"
NUMBERS = "/v1/configuration/numbers"
URLS = f"/v1/configuration/callbacks/applications/{Credentials().application_key}"
ROOM = "/calling/v1/conferences/id/room"
DESCRIPTION = Path(__file__).parents[3] / "shared" / "contract"
CONTENT_TYPE = "application/json; charset=UTF-8"


def sign(secret: str, method: str, content: bytes, content_type: str, moment: str, path: str) -> str:
    """Work out a signature."""
    digest = base64.b64encode(hashlib.md5(content).digest()).decode() if content else ""
    lines = f"{method}\n{digest}\n{content_type}\nx-timestamp:{moment}\n{path}"
    return base64.b64encode(hmac.digest(base64.b64decode(secret), lines.encode(), "sha256")).decode()


def refused(reply: Reply) -> tuple[int, Json]:
    """Check the body of a refusal; gives its status and code."""
    assert isinstance(reply.body, dict)
    assert reply.body.keys() == {"errorCode", "message", "reference"}
    assert reply.body["message"] == reply.reason != ""
    return reply.status, reply.body["errorCode"]


def fits(answer: Json, definition: str) -> None:
    """Check an answer against the description of the API, where it lies beside the project."""
    file = DESCRIPTION / "schemas" / "voice.schema.json"
    if file.is_file():
        definitions = pick(parse_json(file.read_bytes()), "$defs")
        jsonschema.validate(answer, {"$ref": f"#/$defs/{definition}", "$defs": definitions})


def to(endpoint: str = CALLEE, kind: str = "number") -> JsonObject:
    """Name somebody to be called."""
    return {"type": kind, "endpoint": endpoint}


class VoiceDesk(Desk):
    """Where tests hand in requests of the application."""

    def signed(
        self,
        method: str,
        path: str,
        content: bytes = b"",
        *,
        moment: str = START.isoformat(),
        content_type: str = CONTENT_TYPE,
        signed_path: str | None = None,
    ) -> dict[str, str]:
        """Make the headers of a signed request."""
        known = self.credentials
        signed_path = unquote(path) if signed_path is None else signed_path
        signature = sign(known.application_secret, method, content, content_type, moment, signed_path)
        headers = {"authorization": f"Application {known.application_key}:{signature}", "x-timestamp": moment}
        return {**headers, "content-type": content_type} if content_type else headers

    def ask(self, method: str, path: str, body: Json | bytes = None) -> Reply:
        """Hand in a signed request."""
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        return self.send(method, path, content, self.signed(method, path, content))

    def call(self, method: str, fields: JsonObject) -> Reply:
        """Ask for a callout."""
        return self.ask("POST", CALLOUTS, {"method": method, method: fields})

    def spoken(self, **fields: Json) -> str:
        """Call somebody to say something, and give the call's id."""
        return self.placed("ttsCallout", {"text": "Hello", **fields})

    def placed(self, method: str, fields: JsonObject) -> str:
        """Place a call, and give its id."""
        reply = self.call(method, {"destination": to(), "cli": CALLER, **fields})
        assert reply.status == 200, reply
        return text(reply.body, "callId")

    def joined(self, **fields: Json) -> str:
        """Call somebody into a conference, and give the call's id."""
        return self.placed("conferenceCallout", {"conferenceId": "room", **fields})

    def read(self, call_id: str) -> JsonObject:
        """Read a call."""
        reply = self.ask("GET", f"/calling/v1/calls/id/{call_id}")
        assert reply.status == 200, reply
        assert isinstance(reply.body, dict)
        return reply.body

    def outcome(self, call_id: str) -> tuple[Json, Json, Json]:
        """Give status, result and reason of a call."""
        call = self.read(call_id)
        return call["status"], call["result"], call["reason"]
