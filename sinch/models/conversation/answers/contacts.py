"""Answers about contacts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.channels import ConversationChannel
from sinch.models.conversation.enums.contacts import ContactLanguage
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.recipients import ChannelIdentity
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    ChannelIdentity = dict

__all__ = [
    "ConversationIdentityConflict",
    "CreateConversationContactResponse",
    "DeleteConversationContactResponse",
    "GetConversationChannelProfileResponse",
    "GetConversationContactResponse",
    "ListConversationContactsResponse",
    "ListConversationIdentityConflictsResponse",
    "MergeConversationContactsResponse",
    "SinchConversationContact",
    "UpdateConversationContactResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class SinchConversationContact(ConversationModel):
    """A contact and its addresses."""

    id: str
    channel_identities: list[ChannelIdentity] | None
    #: First to last.
    channel_priority: list[ConversationChannel | str] | None
    display_name: str | None
    email: str | None
    #: Your own id.
    external_id: str | None
    #: At most 1024 characters.
    metadata: str | None
    language: ContactLanguage | str | None


@dataclass(slots=True, repr=False, eq=False)
class ListConversationContactsResponse(ConversationModel):
    """A page of contacts."""

    contacts: list[SinchConversationContact]
    #: None or empty on the last page.
    next_page_token: str | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationContactResponse(SinchConversationContact):
    """The new contact."""


@dataclass(slots=True, repr=False, eq=False)
class GetConversationContactResponse(SinchConversationContact):
    """The contact."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationContactResponse(SinchConversationContact):
    """The contact as it is now."""


@dataclass(slots=True, repr=False, eq=False)
class MergeConversationContactsResponse(SinchConversationContact):
    """The contact that both became."""


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationContactResponse(ConversationModel):
    """The contact is gone. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class GetConversationChannelProfileResponse(ConversationModel):
    """What the channel calls the user."""

    #: None when the channel tells none.
    profile_name: str | None


@dataclass(slots=True, repr=False, eq=False)
class ConversationIdentityConflict(ConversationModel):
    """An address that several contacts have."""

    #: The address.
    identity: str | None
    channels: list[ConversationChannel | str] | None
    contact_ids: list[str] | None


@dataclass(slots=True, repr=False, eq=False)
class ListConversationIdentityConflictsResponse(ConversationModel):
    """A page of conflicts."""

    conflicts: list[ConversationIdentityConflict]
    #: None or empty on the last page.
    next_page_token: str | None
