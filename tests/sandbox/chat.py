"""A sandbox without a socket, for Conversation."""

from __future__ import annotations

from sinch.sandbox.traffic import Json, JsonObject, Reply

from .desk import Desk, items, pick, text

SMS: JsonObject = {"channel": "SMS", "static_bearer": {"claimed_identity": "46709999999", "token": "t1"}}
WHATSAPP: JsonObject = {"channel": "WHATSAPP", "static_bearer": {"claimed_identity": "b1", "token": "t2"}}
MESSENGER: JsonObject = {"channel": "MESSENGER", "static_token": {"token": "t3"}}


class Chat(Desk):
    """Where tests hand in requests to the Conversation and Template APIs."""

    def call(self, method: str, target: str, body: Json | bytes = None, *, version: str = "v1") -> Reply:
        """Ask the Conversation API."""
        path = f"/{version}/projects/{self.credentials.project_id}{target}"
        return self.send(method, path, body, {"authorization": f"Bearer {self.token()}"})

    def ok(self, method: str, target: str, body: Json = None, *, version: str = "v1") -> Json:
        """Ask the Conversation API for something that it does not refuse."""
        reply = self.call(method, target, body, version=version)
        assert reply.status == 200, reply
        return reply.body

    def app(self, *credentials: JsonObject, mode: str = "CONVERSATION", **settings: Json) -> str:
        """Make an app, and give its id."""
        channels: list[Json] = [*(credentials or (SMS, WHATSAPP))]
        asked: JsonObject = {"display_name": "Shop", "channel_credentials": channels, "processing_mode": mode}
        return text(self.ok("POST", "/apps", {**asked, **settings}), "id")

    def contact(self, *identities: tuple[str, str], **settings: Json) -> str:
        """Make a contact, and give its id."""
        listed: list[Json] = [{"channel": channel, "identity": identity} for channel, identity in identities]
        asked: JsonObject = {"channel_identities": listed, "language": "EN", **settings}
        return text(self.ok("POST", "/contacts", asked), "id")

    def message(self, app_id: str, recipient: Json, **fields: Json) -> str:
        """Send a message, and give its id."""
        asked: JsonObject = {"app_id": app_id, "recipient": recipient, "message": written("Hello")}
        return text(self.ok("POST", "/messages:send", {**asked, **fields}), "message_id")

    def messages(self, query: str) -> list[Json]:
        """List messages."""
        return items(self.ok("GET", f"/messages?{query}"), "messages")


def written(words: str) -> JsonObject:
    """Make a text message."""
    return {"text_message": {"text": words}}


def to_contact(contact_id: str) -> JsonObject:
    """Make a recipient of a contact."""
    return {"contact_id": contact_id}


def to_channels(*identities: tuple[str, str]) -> JsonObject:
    """Make a recipient of addresses."""
    listed: list[Json] = [{"channel": channel, "identity": identity} for channel, identity in identities]
    return {"identified_by": {"channel_identities": listed}}


def violation(reply: Reply) -> str:
    """Give the field that a refusal blames."""
    assert reply.status == 400, reply
    assert pick(reply.body, "error", "code") == 400
    assert pick(reply.body, "error", "status") == "INVALID_ARGUMENT"
    assert text(reply.body, "error", "details", 0, "@type").endswith("google.rpc.BadRequest")
    assert text(reply.body, "error", "message")
    return text(reply.body, "error", "details", 0, "field_violations", 0, "field")


def missing(reply: Reply) -> None:
    """Check that something does not exist."""
    assert reply.status == 404, reply
    assert pick(reply.body, "error", "code") == 404
    assert pick(reply.body, "error", "status") == "NOT_FOUND"
    assert pick(reply.body, "error", "details") == []
    assert text(reply.body, "error", "message")
