"""Handlers of ``conversation.opt_in``, ``opt_out``, ``consents``, ``capability`` and ``project_settings``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.conversation.channels import CHANNEL, Identity
from sinch.sandbox.conversation.consents import LIST_TYPES
from sinch.sandbox.conversation.recipients import RECIPIENT, app_of, reachable, target_of
from sinch.sandbox.conversation.rules import body_of, invalid, page_of
from sinch.sandbox.conversation.shapes import Shape, flag, many, text, within, word
from sinch.sandbox.conversation.state import App
from sinch.sandbox.errors import rpc_error
from sinch.sandbox.fields import Fields
from sinch.sandbox.traffic import Json, JsonObject, Refusal, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_OPT = Shape(
    {"app_id": text(1), "channels": many(CHANNEL, 1), "recipient": RECIPIENT},
    {"processing_strategy": word("DEFAULT", "DISPATCH_ONLY")},
)
_QUERY = Shape({"app_id": text(1), "recipient": RECIPIENT}, {"request_id": text()})
_PROJECT = Shape(
    optional={"contact_settings": within(Shape(optional={"unified_contact_id_enabled": flag}))},
)

# Opt-in, opt-out


def _opted(state: State, body: Fields) -> tuple[App, list[Identity]]:
    app = app_of(state, body.given_text("app_id"))
    channels = body.texts("channels") or []
    found = [item for item in target_of(state, app, body).identities if item.channel in channels]
    if not found:
        raise invalid("channels", "the recipient has an address on none of them")
    return app, found


def opt_in(request: Request, state: State) -> Reply:
    """Take a recipient off the list of those who want nothing."""
    body = body_of(request, _OPT)
    app, identities = _opted(state, body)
    request_id = request.value("request_id") or state.ulid()
    for identity in identities:
        state.conversation.consents.remove(app.id, "OPT_OUT_ALL", identity.identity, "ORIGIN_API", state.now())
        state.conversation.notices.consent("OPT_IN", app, identity, request_id)
    return Reply(200, {"request_id": request_id, "opt_in": body.values})


def opt_out(request: Request, state: State) -> Reply:
    """Put a recipient on the list of those who want nothing."""
    body = body_of(request, _OPT)
    app, identities = _opted(state, body)
    request_id = request.value("request_id") or state.ulid()
    for identity in identities:
        state.conversation.consents.insert(app.id, "OPT_OUT_ALL", identity.identity, "ORIGIN_API", state.now())
        state.conversation.notices.consent("OPT_OUT", app, identity, request_id)
    return Reply(200, {"request_id": request_id, "opt_out": body.values})


def list_identities(request: Request, state: State) -> Reply:
    """Show the addresses on a consent list."""
    app, list_type = app_of(state, request.params["app_id"]), request.params["list_type"]
    if list_type not in LIST_TYPES:
        raise invalid("list_type", f"{list_type!r} is none of {', '.join(LIST_TYPES)}")
    found = state.conversation.consents.members(app.id, list_type)
    return page_of(request, "identities", found, lambda item: item, lambda item: {"identity": item}, high=50)


def list_audit_records(request: Request, state: State) -> Reply:
    """Show what has happened to an address on the consent lists, newest first."""
    app, identity = app_of(state, request.params["app_id"]), request.params["identity"]
    records: list[Json] = [
        {**record, "project_id": state.credentials.project_id}
        for record in reversed(state.conversation.consents.history(app.id, identity))
    ]
    return Reply(200, {"identity": {"identity": identity}, "audit_records": records})


def query_capability(request: Request, state: State) -> Reply:
    """Accept the question what a recipient's channels can do; the answer is a callback for each of them."""
    body = body_of(request, _QUERY)
    app = app_of(state, body.given_text("app_id"))
    target = target_of(state, app, body)
    request_id = body.text("request_id") or state.ulid()
    for identity in target.identities:
        if identity.channel in app.channels:
            state.conversation.notices.capability(app, identity, request_id, reachable=reachable(identity))
    answer: JsonObject = {
        "request_id": request_id,
        "app_id": body.values["app_id"],
        "recipient": body.values["recipient"],
    }
    return Reply(200, answer)


# Project settings


def _show_settings(state: State) -> Reply:
    settings = state.conversation.project_settings
    if settings is None:
        raise Refusal(rpc_error(404, "the project has no settings"))
    return Reply(200, {"project_id": state.credentials.project_id, "settings": settings})


def _settings(body: Fields, stored: JsonObject) -> JsonObject:
    before = stored.get("contact_settings")
    given = body.child("contact_settings")
    contact: JsonObject = {"unified_contact_id_enabled": False, **(before if isinstance(before, dict) else {})}
    return {"contact_settings": {**contact, **(given.values if given is not None else {})}}


def create_settings(request: Request, state: State) -> Reply:
    """Make the settings of the project, once."""
    body = body_of(request, _PROJECT)
    if state.conversation.project_settings is not None:
        raise Refusal(rpc_error(400, "the project has settings already"))
    state.conversation.project_settings = _settings(body, {})
    return _show_settings(state)


def get_settings(request: Request, state: State) -> Reply:
    """Show the settings of the project."""
    del request
    return _show_settings(state)


def update_settings(request: Request, state: State) -> Reply:
    """Change the settings of the project."""
    _show_settings(state)
    body = body_of(request, _PROJECT)
    state.conversation.project_settings = _settings(body, state.conversation.project_settings or {})
    return _show_settings(state)


def delete_settings(request: Request, state: State) -> Reply:
    """Delete the settings of the project."""
    del request
    _show_settings(state)
    state.conversation.project_settings = None
    return Reply(200, {})
