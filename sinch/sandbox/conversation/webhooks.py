"""Handlers of ``conversation.webhook``; see ``conversation.callbacks`` for what webhooks are called for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sinch.sandbox.conversation.recipients import app_of
from sinch.sandbox.conversation.rules import body_of, changes, invalid, unknown
from sinch.sandbox.conversation.shapes import Check, Shape, many, text, within, word
from sinch.sandbox.conversation.state import Webhook
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_MOST = 5
_TRIGGERS = (
    "UNSPECIFIED_TRIGGER",
    "MESSAGE_DELIVERY",
    "MESSAGE_SUBMIT",
    "MESSAGE_INBOUND",
    "EVENT_DELIVERY",
    "EVENT_INBOUND",
    "SMART_CONVERSATION",
    "SMART_CONVERSATIONS",
    "MESSAGE_INBOUND_SMART_CONVERSATION_REDACTION",
    "CONVERSATION_START",
    "CONVERSATION_STOP",
    "CONVERSATION_DELETE",
    "CONTACT_CREATE",
    "CONTACT_DELETE",
    "CONTACT_MERGE",
    "CONTACT_UPDATE",
    "CONTACT_IDENTITIES_DUPLICATION",
    "UNSUPPORTED",
    "OPT_IN",
    "OPT_OUT",
    "CHANNEL_EVENT",
    "CAPABILITY",
    "RECORD_NOTIFICATION",
    "BATCH_STATUS_UPDATE",
)


def _target(fields: Fields, name: str) -> Json:
    url = fields.text(name, low=1, high=742)
    match = re.match(r"https?://(?:[^/\s@]*@)?([^/\s:]+)", url or "")
    if match is None:
        raise fields.wrong("format", name, f"{url!r} is not a URL")
    if re.fullmatch(r"conversation-api\..*sinch\.com", match[1], re.IGNORECASE):
        raise fields.wrong("constraint", name, f"{match[1]} cannot be a target")
    return url


_TARGET: Check = _target
_TRIGGER_LIST = {"triggers": many(word(*_TRIGGERS), 1)}
_SETTINGS = {
    "client_credentials": within(
        Shape(
            {"client_id": text(1), "client_secret": text(1), "endpoint": text(1)},
            {
                "scope": text(0, 1024),
                "response_type": text(0, 64),
                "token_request_type": word("BASIC", "FORM"),
            },
        )
    ),
    "secret": text(),
    "target_type": word("DISMISS", "HTTP"),
}
_CREATE = Shape({"app_id": text(1), "target": _TARGET, **_TRIGGER_LIST}, _SETTINGS)
_UPDATE = Shape(optional={"app_id": text(1), "target": _TARGET, **_TRIGGER_LIST, **_SETTINGS})


def _of_app(state: State, app_id: str) -> list[Webhook]:
    return [webhook for webhook in state.conversation.webhooks.values() if webhook.app_id == app_id]


def _webhook(request: Request, state: State) -> Webhook:
    webhook_id = request.params["webhook_id"]
    webhook = state.conversation.webhooks.get(webhook_id)
    if webhook is None:
        raise unknown("webhook", webhook_id)
    return webhook


def _checked(state: State, webhook: Webhook) -> Webhook:
    others = [other for other in _of_app(state, webhook.app_id) if other is not webhook and other.id != webhook.id]
    if any(other.target == webhook.target for other in others):
        raise invalid("target", f"the app has a webhook for {webhook.target} already")
    if len(others) >= _MOST:
        raise invalid("app_id", f"the app has {_MOST} webhooks already")
    return webhook


def _settings(values: JsonObject) -> JsonObject:
    return {name: value for name, value in values.items() if name != "app_id" and value is not None}


def create(request: Request, state: State) -> Reply:
    """Make a webhook of an app: at most five, each for another URL."""
    body = body_of(request, _CREATE)
    app = app_of(state, body.given_text("app_id"))
    webhook = _checked(state, Webhook(state.ulid(), app.id, _settings(body.values)))
    state.conversation.webhooks[webhook.id] = webhook
    return Reply(200, webhook.as_dict())


def list_webhooks(request: Request, state: State) -> Reply:
    """Show the webhooks of an app."""
    app = app_of(state, request.params["app_id"])
    webhooks: list[Json] = [webhook.as_dict() for webhook in _of_app(state, app.id)]
    return Reply(200, {"webhooks": webhooks})


def get(request: Request, state: State) -> Reply:
    """Show one webhook."""
    return Reply(200, _webhook(request, state).as_dict())


def update(request: Request, state: State) -> Reply:
    """Change a webhook."""
    webhook = _webhook(request, state)
    body = body_of(request, _UPDATE)
    changed = changes(request, body, webhook.settings, _UPDATE.names)
    for name in ("app_id", "target", "triggers"):
        if name in changed and changed[name] is None:
            raise invalid(name, "cannot be taken away")
    app_id = changed.get("app_id", webhook.app_id)
    app = app_of(state, app_id if isinstance(app_id, str) else webhook.app_id)
    changed_webhook = Webhook(webhook.id, app.id, _settings({**webhook.settings, **changed}))
    state.conversation.webhooks[webhook.id] = _checked(state, changed_webhook)
    return Reply(200, changed_webhook.as_dict())


def delete(request: Request, state: State) -> Reply:
    """Delete a webhook."""
    del state.conversation.webhooks[_webhook(request, state).id]
    return Reply(200, {})
