"""Handlers of ``conversation.contact``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.sandbox.conversation.channels import (
    CHANNEL_IDENTITY,
    CHANNEL_LIST,
    CHANNELS,
    PROFILE_CHANNELS,
    Identity,
    plain,
)
from sinch.sandbox.conversation.languages import LANGUAGES
from sinch.sandbox.conversation.recipients import (
    RECIPIENT,
    UNREACHABLE_ENDING,
    app_of,
    contact_of,
    target_of,
)
from sinch.sandbox.conversation.rules import body_of, changes, invalid, page_of, query_word
from sinch.sandbox.conversation.shapes import Shape, many, text, word
from sinch.sandbox.conversation.state import Contact, identities_in, said
from sinch.sandbox.traffic import Json, JsonObject, Reply, Request

if TYPE_CHECKING:
    from sinch.sandbox.state import State

_IDENTITIES = {"channel_identities": many(CHANNEL_IDENTITY, 1)}
_LANGUAGE = {"language": word(*LANGUAGES)}
_SETTINGS = {
    "display_name": text(),
    "email": text(),
    "external_id": text(),
    "metadata": text(0, 1024),
    "channel_priority": CHANNEL_LIST,
}
_CREATE = Shape({**_IDENTITIES, **_LANGUAGE}, _SETTINGS)
_UPDATE = Shape(optional={**_IDENTITIES, **_LANGUAGE, **_SETTINGS})
_MERGE = Shape({"source_id": text(1)}, {"strategy": word("MERGE")})
_PROFILE = Shape({"app_id": text(1), "recipient": RECIPIENT, "channel": word(*PROFILE_CHANNELS)})


def _check_free(state: State, identities: list[Identity], own: Contact | None = None) -> None:
    for identity in identities:
        owner = state.conversation.find_contact([identity])
        if owner is not None and owner is not own:
            text = f"{identity.channel} {identity.identity} belongs to the contact {owner.id} already"
            raise invalid("channel_identities", text)


def _without_identities(values: JsonObject) -> JsonObject:
    return {name: value for name, value in values.items() if name != "channel_identities" and value is not None}


def create(request: Request, state: State) -> Reply:
    """Make a contact; each of its addresses must be new."""
    state.conversation.tick()
    body = body_of(request, _CREATE)
    identities = identities_in(body.values, "channel_identities")
    _check_free(state, identities)
    contact = state.conversation.add_contact(identities, _without_identities(body.values))
    return Reply(200, contact.as_dict())


def get(request: Request, state: State) -> Reply:
    """Show one contact."""
    return Reply(200, contact_of(state, request.params["contact_id"]).as_dict())


def list_contacts(request: Request, state: State) -> Reply:
    """Show the contacts, newest first."""
    external_id, identity = request.value("external_id"), request.value("identity")
    channel = query_word(request, "channel", CHANNELS)
    if external_id and (identity or channel):
        raise invalid("external_id", "does not go together with channel and identity")
    if bool(identity) != bool(channel):
        raise invalid("identity" if channel else "channel", "channel and identity go together only")

    def fits(contact: Contact) -> bool:
        if external_id and said(contact.settings, "external_id") != external_id:
            return False
        return not identity or any(
            own.channel == channel and plain(own.identity) == plain(identity) for own in contact.identities
        )

    found = [contact for contact in reversed([*state.conversation.contacts.values()]) if fits(contact)]
    return page_of(request, "contacts", found, lambda item: item.id, Contact.as_dict, high=20)


def update(request: Request, state: State) -> Reply:
    """Change a contact."""
    contact = contact_of(state, request.params["contact_id"])
    body = body_of(request, _UPDATE)
    changed = changes(request, body, contact.settings, _UPDATE.names)
    if "channel_identities" in changed:
        if changed["channel_identities"] is None:
            raise invalid("channel_identities", "cannot be taken away")
        identities = identities_in(changed, "channel_identities")
        _check_free(state, identities, contact)
        contact.identities = identities
    settings = {**contact.settings, **{key: changed[key] for key in changed if key != "channel_identities"}}
    contact.settings = _without_identities(settings)
    state.conversation.notices.contact("UPDATE", contact)
    return Reply(200, contact.as_dict())


def delete(request: Request, state: State) -> Reply:
    """Delete a contact; its conversations stay, closed."""
    contact = contact_of(state, request.params["contact_id"])
    for conversation in state.conversation.conversations.values():
        if conversation.contact_id == contact.id:
            conversation.active = False
    del state.conversation.contacts[contact.id]
    state.conversation.notices.contact("DELETE", contact)
    return Reply(200, {})


def merge(request: Request, state: State) -> Reply:
    """Put one contact into another: its addresses, conversations, messages, and what the other lacks."""
    kept = contact_of(state, request.params["destination_id"])
    body = body_of(request, _MERGE)
    source = contact_of(state, body.given_text("source_id"))
    if source is kept:
        raise invalid("source_id", "a contact cannot be merged with itself")
    identities = {identity.key: identity for identity in (*source.identities, *kept.identities)}
    kept.identities = [
        *kept.identities,
        *(identity for identity in identities.values() if identity not in kept.identities),
    ]
    own = {name: value for name, value in kept.settings.items() if value not in ("", "UNSPECIFIED", [])}
    kept.settings = {**source.settings, **own}
    conversations = state.conversation
    for conversation in conversations.conversations.values():
        if conversation.contact_id == source.id:
            conversation.contact_id = kept.id
    for store in (conversations.messages, conversations.events):
        for record in store.values():
            if record.contact_id == source.id:
                record.contact_id = kept.id
    del conversations.contacts[source.id]
    merged: JsonObject = {"preserved_contact": kept.as_dict(), "deleted_contact": source.as_dict()}
    conversations.notices.tell("CONTACT_MERGE", merged)
    return Reply(200, kept.as_dict())


def get_channel_profile(request: Request, state: State) -> Reply:
    """Show how a contact is called on a channel; some channels tell no name."""
    body = body_of(request, _PROFILE)
    app = app_of(state, body.given_text("app_id"))
    target, channel = target_of(state, app, body), body.given_text("channel")
    if channel not in app.channels:
        raise invalid("channel", f"the app has no credentials for {channel}")
    identity = next((item for item in target.identities if item.channel == channel), None)
    if identity is None:
        raise invalid("recipient", f"has no address on {channel}")
    if identity.identity.endswith(UNREACHABLE_ENDING):
        return Reply(200, {})
    name = target.contact.display_name if target.contact is not None else "Unknown"
    return Reply(200, {"profile_name": f"Profile {identity.identity}" if name == "Unknown" else name})


def list_identity_conflicts(request: Request, state: State) -> Reply:
    """Show the phone numbers that more than one contact has."""
    holders: dict[str, dict[str, list[str]]] = {}
    for contact in state.conversation.contacts.values():
        for identity in contact.identities:
            if identity.number is not None:
                holders.setdefault(identity.number, {}).setdefault(contact.id, []).append(identity.channel)
    conflicts: list[JsonObject] = []
    for number, owners in sorted(holders.items()):
        if len(owners) > 1:
            channels: list[Json] = [*sorted({channel for held in owners.values() for channel in held})]
            conflicts.append({"identity": number, "channels": channels, "contact_ids": [*owners]})
    return page_of(request, "conflicts", conflicts, lambda item: said(item, "identity"), lambda item: item, high=20)
