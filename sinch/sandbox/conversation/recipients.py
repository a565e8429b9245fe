"""To whom, and on which channel: what sending messages and sending events have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sinch.sandbox.conversation.channels import RECIPIENT_IDENTITY, Identity, identity_of, plain
from sinch.sandbox.conversation.rules import invalid, unknown
from sinch.sandbox.conversation.shapes import Check, Shape, many, text, within
from sinch.sandbox.conversation.state import App, Contact, Conversation
from sinch.sandbox.fields import Fields

if TYPE_CHECKING:
    from sinch.sandbox.state import State

RECIPIENT: Check = within(
    Shape(
        optional={
            "contact_id": text(1),
            "identified_by": within(Shape({"channel_identities": many(RECIPIENT_IDENTITY, 1)})),
        },
        one_of=("contact_id", "identified_by"),
    )
)

#: Addresses with these last digits cannot be reached: nowhere, or by SMS only.
UNREACHABLE_ENDING = "0001"
SMS_ONLY_ENDING = "0002"


def app_of(state: State, app_id: str) -> App:
    """Find an app, or refuse with 404."""
    state.conversation.tick()
    app = state.conversation.apps.get(app_id)
    if app is None:
        raise unknown("app", app_id)
    return app


def contact_of(state: State, contact_id: str) -> Contact:
    """Find a contact, or refuse with 404."""
    state.conversation.tick()
    contact = state.conversation.contacts.get(contact_id)
    if contact is None:
        raise unknown("contact", contact_id)
    return contact


def conversation_of(state: State, conversation_id: str) -> Conversation:
    """Find a conversation, or refuse with 404."""
    state.conversation.tick()
    conversation = state.conversation.conversations.get(conversation_id)
    if conversation is None:
        raise unknown("conversation", conversation_id)
    return conversation


@dataclass(frozen=True, slots=True)
class Target:
    """Who is meant: addresses, and the contact that has them if there is one."""

    identities: list[Identity]
    contact: Contact | None


def target_of(state: State, app: App, body: Fields) -> Target:
    """Find out whom the field ``recipient`` of a body means."""
    recipient = body.given_child("recipient")
    contact_id = recipient.text("contact_id")
    if contact_id is not None:
        contact = contact_of(state, contact_id)
        return Target(contact.identities, contact)
    listed = recipient.given_child("identified_by").values["channel_identities"]
    assert isinstance(listed, list)
    identities = [identity_of(item, app.id) for item in listed]
    return Target(identities, state.conversation.find_contact(identities))


def addressed(state: State, app: App, body: Fields, mode: str) -> Target:
    """Find out to whom something is sent.

    :param mode: in CONVERSATION mode the contact is made when there is none; in DISPATCH mode there is none
    """
    target = target_of(state, app, body)
    if mode == "DISPATCH":
        if body.given_child("recipient").text("contact_id") is not None:
            raise invalid("recipient.contact_id", "in DISPATCH mode the recipient needs identified_by")
        return Target(target.identities, None)
    if target.contact is None:
        return Target(target.identities, state.conversation.add_contact(target.identities))
    return target


@dataclass(frozen=True, slots=True)
class Path:
    """The address that something is sent to in the end, and why it does not arrive if it does not."""

    identity: Identity
    failure: tuple[str, str] | None = None


def check_order(app: App, body: Fields) -> list[str]:
    """Read ``channel_priority_order``; all of its channels must be those of the app."""
    order = body.texts("channel_priority_order") or []
    for position, channel in enumerate(order):
        if channel not in app.channels:
            where = f"channel_priority_order[{position}]"
            raise invalid(where, f"the app has no credentials for {channel}")
    return order


def path_to(state: State, app: App, target: Target, order: list[str], content_type: str = "") -> Path:
    """Choose the address: the first channel in order on which the recipient can be reached.

    The order is the one of the request; else the contact's, then the app's.
    """
    first = target.identities[0] if target.identities else Identity("CHANNEL_UNSPECIFIED", "")
    preferred = target.contact.priority if target.contact is not None else []
    channels = order or [*dict.fromkeys([*preferred, *app.channels])]
    usable = [
        identity
        for channel in channels
        for identity in target.identities
        if identity.channel == channel and channel in app.channels and identity.app_id in ("", app.id)
    ]
    if not usable:
        return Path(first, ("NO_CHANNELS_LEFT", "the app and the recipient have no channel in common"))
    last = first
    for identity in usable:
        last = identity
        if state.conversation.consents.refuses(app.id, identity.identity, content_type):
            return Path(identity, ("RECIPIENT_NOT_OPTED_IN", "the recipient has opted out"))
        if reachable(identity):
            return Path(identity)
    return Path(last, ("RECIPIENT_NOT_REACHABLE", "the recipient is on none of the channels"))


def reachable(identity: Identity) -> bool:
    """Tell whether there is somebody at an address."""
    if plain(identity.identity).endswith(UNREACHABLE_ENDING):
        return False
    return identity.channel == "SMS" or not identity.identity.endswith(SMS_ONLY_ENDING)
