"""Who gets a message: channel identities and recipients."""

from __future__ import annotations

from collections.abc import Sequence

from sinch.models.conversation.built import Built
from sinch.models.conversation.enums.channels import ConversationChannelLike
from sinch.models.typed import NotRequired, TypedDict

__all__ = [
    "ChannelIdentity",
    "ChannelRecipientIdentities",
    "ChannelRecipientIdentitiesObject",
    "ChannelRecipientIdentity",
    "ChannelsRecipient",
    "ContactRecipient",
    "Recipient",
    "RecipientObject",
]


class ChannelIdentity(TypedDict):
    """An address of a contact on one channel."""

    channel: ConversationChannelLike
    #: A phone number in E.164 for SMS, WHATSAPP, RCS, MMS and VIBERBM; elsewhere the id of the user on the channel.
    identity: str
    #: For channels whose ids are valid within one app: MESSENGER, INSTAGRAM, LINE, WECHAT. ``""`` in answers when
    #: unset.
    app_id: NotRequired[str]


class ChannelRecipientIdentity(TypedDict):
    """An address that is used for one request."""

    channel: ConversationChannelLike
    #: A phone number in E.164, or the id of the user on the channel.
    identity: str


class ChannelRecipientIdentities(TypedDict):
    """All addresses of one person."""

    #: At least one.
    channel_identities: Sequence[ChannelRecipientIdentity | Built[ChannelRecipientIdentity]]


class ChannelRecipientIdentitiesObject(TypedDict):
    """``ChannelRecipientIdentities`` in answers."""

    #: At least one.
    channel_identities: list[ChannelRecipientIdentity]


class ContactRecipient(TypedDict):
    """A stored contact. Not for apps in dispatch mode, which know none."""

    contact_id: str


class ChannelsRecipient(TypedDict):
    """Whoever has these addresses. In conversation mode the contact is found, or made."""

    identified_by: ChannelRecipientIdentities


#: Who gets something: exactly one of ``contact_id`` and ``identified_by``.
Recipient = ContactRecipient | ChannelsRecipient


class RecipientObject(TypedDict, total=False):
    """``Recipient`` in answers."""

    contact_id: str
    identified_by: ChannelRecipientIdentitiesObject
