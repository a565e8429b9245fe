"""Handlers of ``conversation.app``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.conversation.channels import CREDENTIALS
from sinch.sandbox.conversation.recipients import app_of
from sinch.sandbox.conversation.rules import body_of, changes, invalid
from sinch.sandbox.conversation.shapes import Shape, flag, text, whole, within, word
from sinch.sandbox.conversation.state import App
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_NAME = {"display_name": text(1)}
_CREDENTIALS = {"channel_credentials": CREDENTIALS}
_SETTINGS = {
    "conversation_metadata_report_view": word("NONE", "FULL"),
    "retention_policy": within(
        Shape(
            optional={
                "retention_type": word(
                    "MESSAGE_EXPIRE_POLICY", "CONVERSATION_EXPIRE_POLICY", "PERSIST_RETENTION_POLICY"
                ),
                "ttl_days": whole(1, 3650),
            }
        )
    ),
    "dispatch_retention_policy": within(
        Shape(optional={"retention_type": word("MESSAGE_EXPIRE_POLICY"), "ttl_days": whole(0, 7)})
    ),
    "processing_mode": word("CONVERSATION", "DISPATCH"),
    "smart_conversation": within(Shape(optional={"enabled": flag})),
    "callback_settings": within(Shape(optional={"secret_for_overridden_callback_urls": text()})),
    "message_retry_settings": within(Shape(optional={"retry_duration": whole(30, 3600)})),
    "delivery_report_based_fallback": within(
        Shape(optional={"enabled": flag, "delivery_report_waiting_time": whole(10, 259_200)})
    ),
}
_CREATE = Shape({**_NAME, **_CREDENTIALS}, _SETTINGS)
_UPDATE = Shape(optional={**_NAME, **_CREDENTIALS, **_SETTINGS})


def _settings(values: JsonObject) -> JsonObject:
    """Take from the credentials what only answers have."""
    entries = values.get("channel_credentials")
    if not isinstance(entries, list):
        return values
    kept: list[Json] = [
        {name: value for name, value in entry.items() if name not in ("state", "channel_known_id")}
        for entry in entries
        if isinstance(entry, dict)
    ]
    return {**values, "channel_credentials": kept}


def create(request: Request, state: State) -> Reply:
    """Make an app."""
    state.conversation.tick()
    body = body_of(request, _CREATE)
    app = App(state.ulid(), _settings(body.values))
    state.conversation.apps[app.id] = app
    return Reply(200, app.as_dict())


def list_apps(request: Request, state: State) -> Reply:
    """Show all apps."""
    del request
    apps: list[Json] = [app.as_dict() for app in state.conversation.apps.values()]
    return Reply(200, {"apps": apps})


def get(request: Request, state: State) -> Reply:
    """Show one app."""
    return Reply(200, app_of(state, request.params["app_id"]).as_dict())


def update(request: Request, state: State) -> Reply:
    """Change an app."""
    app = app_of(state, request.params["app_id"])
    body = body_of(request, _UPDATE)
    changed = changes(request, body, app.settings, _UPDATE.names)
    for name in ("display_name", "channel_credentials"):
        if name in changed and changed[name] is None:
            raise invalid(name, "cannot be taken away")
    settings = {**app.settings, **changed}
    app.settings = _settings({name: value for name, value in settings.items() if value is not None})
    return Reply(200, app.as_dict())


def delete(request: Request, state: State) -> Reply:
    """Delete an app with its webhooks, conversations, messages, events and consent lists."""
    app = app_of(state, request.params["app_id"])
    conversations = state.conversation
    for conversation in [*conversations.conversations.values()]:
        if conversation.app_id == app.id:
            conversations.drop_conversation(conversation.id)
    for store in (conversations.messages, conversations.events):
        for record in [*store.values()]:
            if record.app_id == app.id:
                del store[record.id]
    for webhook in [*conversations.webhooks.values()]:
        if webhook.app_id == app.id:
            del conversations.webhooks[webhook.id]
    conversations.consents.forget(app.id)
    del conversations.apps[app.id]
    return Reply(200, {})
