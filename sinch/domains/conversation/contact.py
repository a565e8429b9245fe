"""Contacts: ``client.conversation.contact``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import choices, field_mask, shape, shapes
from sinch.models.conversation import (
    CreateConversationContactResponse,
    DeleteConversationContactResponse,
    GetConversationChannelProfileResponse,
    GetConversationContactResponse,
    ListConversationContactsResponse,
    ListConversationIdentityConflictsResponse,
    MergeConversationContactsResponse,
    UpdateConversationContactResponse,
)

if TYPE_CHECKING:
    from sinch.core.pagination import TokenBasedPaginator
    from sinch.models.conversation import (
        ChannelIdentity,
        ChannelProfileChannelLike,
        ContactLanguageLike,
        ConversationChannelLike,
        ConversationIdentityConflict,
        MergeStrategyLike,
        Recipient,
        SinchConversationContact,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationContact"]

UPDATE = Operation(
    "conversation.contact.update",
    "PATCH",
    "/v1/projects/{project_id}/contacts/{contact_id}",
    host="conversation",
    auth="project",
    returns=UpdateConversationContactResponse,
    repeatable=True,
)

CREATE = Operation(
    "conversation.contact.create",
    "POST",
    "/v1/projects/{project_id}/contacts",
    host="conversation",
    auth="project",
    returns=CreateConversationContactResponse,
    repeatable=False,
    required=("channel_identities", "language"),
)

DELETE = Operation(
    "conversation.contact.delete",
    "DELETE",
    "/v1/projects/{project_id}/contacts/{contact_id}",
    host="conversation",
    auth="project",
    returns=DeleteConversationContactResponse,
    repeatable=True,
)

GET = Operation(
    "conversation.contact.get",
    "GET",
    "/v1/projects/{project_id}/contacts/{contact_id}",
    host="conversation",
    auth="project",
    returns=GetConversationContactResponse,
    repeatable=True,
)

MERGE = Operation(
    "conversation.contact.merge",
    "POST",
    "/v1/projects/{project_id}/contacts/{destination_id}:merge",
    host="conversation",
    auth="project",
    returns=MergeConversationContactsResponse,
    repeatable=False,
    required=("source_id",),
)

# A read, although it is a POST.
GET_CHANNEL_PROFILE = Operation(
    "conversation.contact.get_channel_profile",
    "POST",
    "/v1/projects/{project_id}/contacts:getChannelProfile",
    host="conversation",
    auth="project",
    returns=GetConversationChannelProfileResponse,
    repeatable=True,
    required=("app_id", "recipient", "channel"),
)

LIST_IDENTITY_CONFLICTS = Operation(
    "conversation.contact.list_identity_conflicts",
    "GET",
    "/v1/projects/{project_id}/contacts:identityConflicts",
    host="conversation",
    auth="project",
    returns=ListConversationIdentityConflictsResponse,
    repeatable=True,
)

LIST = Operation(
    "conversation.contact.list",
    "GET",
    "/v1/projects/{project_id}/contacts",
    host="conversation",
    auth="project",
    returns=ListConversationContactsResponse,
    repeatable=True,
)


class ConversationContact(Resource):
    """Make, read, change, merge and delete contacts: people with their addresses on channels."""

    def update(
        self,
        contact_id: str,
        channel_identities: Sequence[ChannelIdentity | Built[ChannelIdentity]] | None = None,
        language: ContactLanguageLike | None = None,
        display_name: str | None = None,
        email: str | None = None,
        external_id: str | None = None,
        metadata: str | None = None,
        channel_priority: Sequence[ConversationChannelLike] | None = None,
        *,
        update_mask: Sequence[str] | str | None = None,
    ) -> UpdateConversationContactResponse:
        """Change a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_updatecontact

        :param channel_identities: takes the place of all addresses of the contact.
        :param external_id: your id of the contact.
        :param metadata: at most 1024 characters.
        :param channel_priority: channels to prefer, first to last.
        :param update_mask: fields to change, such as ``["email"]``; without it every field is replaced, and those
            that are left out are cleared.
        :raises NotFoundException: there is no such contact in this region.
        """
        return self._run(
            UPDATE,
            path={"contact_id": contact_id},
            query=field_mask(UPDATE, update_mask),
            body={
                "channel_identities": shapes(UPDATE, "channel_identities", channel_identities),
                "language": language,
                "display_name": display_name,
                "email": email,
                "external_id": text(UPDATE, "external_id", external_id),
                "metadata": metadata,
                "channel_priority": choices(UPDATE, "channel_priority", channel_priority),
            },
        )

    def create(
        self,
        channel_identities: Sequence[ChannelIdentity | Built[ChannelIdentity]],
        language: ContactLanguageLike,
        display_name: str | None = None,
        email: str | None = None,
        external_id: str | None = None,
        metadata: str | None = None,
        channel_priority: Sequence[ConversationChannelLike] | None = None,
    ) -> CreateConversationContactResponse:
        """Make a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_createcontact

        :param channel_identities: addresses of the contact, one at least; phone numbers are E.164.
        :param language: such as ``EN_US``; ``UNSPECIFIED`` when you do not know it.
        :param display_name: ``Unknown`` by default.
        :param external_id: your id of the contact.
        :param metadata: at most 1024 characters.
        :param channel_priority: channels to prefer, first to last.
        :raises ConversationException: the API refused the contact.
        """
        return self._run(
            CREATE,
            body={
                "channel_identities": shapes(CREATE, "channel_identities", channel_identities),
                "language": language,
                "display_name": display_name,
                "email": email,
                "external_id": text(CREATE, "external_id", external_id),
                "metadata": metadata,
                "channel_priority": choices(CREATE, "channel_priority", channel_priority),
            },
        )

    def delete(self, contact_id: str) -> DeleteConversationContactResponse:
        """Delete a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_deletecontact

        :raises NotFoundException: there is no such contact in this region.
        """
        return self._run(DELETE, path={"contact_id": contact_id})

    def get(self, contact_id: str) -> GetConversationContactResponse:
        """Read a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_getcontact

        :raises NotFoundException: there is no such contact in this region.
        """
        return self._run(GET, path={"contact_id": contact_id})

    def merge(
        self, source_id: str, destination_id: str, strategy: MergeStrategyLike | None = None
    ) -> MergeConversationContactsResponse:
        """Move the addresses and conversations of one contact to another, and delete the first.

        Where both have a value, that of the destination stays.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_mergecontact

        :param source_id: the contact that goes.
        :param destination_id: the contact that stays, which is also the answer.
        :raises NotFoundException: one of them is not in this region.
        """
        return self._run(
            MERGE,
            path={"destination_id": destination_id},
            body={"source_id": text(MERGE, "source_id", source_id), "strategy": strategy},
        )

    def get_channel_profile(
        self, app_id: str, recipient: Recipient | Built[Recipient], channel: ChannelProfileChannelLike
    ) -> GetConversationChannelProfileResponse:
        """Ask a channel under which name a contact is known there.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_getchannelprofile

        :param app_id: an app that has the channel.
        :param channel: one with profiles: MESSENGER, INSTAGRAM, VIBER or LINE.
        :raises NotFoundException: there is no such app or contact in this region.
        """
        return self._run(
            GET_CHANNEL_PROFILE,
            body={
                "app_id": text(GET_CHANNEL_PROFILE, "app_id", app_id),
                "recipient": shape(GET_CHANNEL_PROFILE, "recipient", recipient),
                "channel": channel,
            },
        )

    def list_identity_conflicts(
        self, page_size: int | None = None, page_token: str | None = None
    ) -> TokenBasedPaginator[ListConversationIdentityConflictsResponse, ConversationIdentityConflict]:
        """List addresses that belong to more than one contact.

        Look here before turning on unified contact ids in the settings of the project.

        :param page_size: conflicts per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        """
        return self._pages_by_token(
            LIST_IDENTITY_CONFLICTS,
            lambda page: page.conflicts,
            query={"page_size": page_size, "page_token": page_token},
        )

    def list(
        self,
        page_size: int | None = None,
        page_token: str | None = None,
        external_id: str | None = None,
        channel: ConversationChannelLike | None = None,
        identity: str | None = None,
    ) -> TokenBasedPaginator[ListConversationContactsResponse, SinchConversationContact]:
        """List contacts.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_listcontacts

        :param page_size: contacts per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        :param external_id: only with your id; not together with ``channel`` and ``identity``.
        :param channel: only with the address ``identity`` on this channel.
        :param identity: address on ``channel``.
        """
        return self._pages_by_token(
            LIST,
            lambda page: page.contacts,
            query={
                "page_size": page_size,
                "page_token": page_token,
                "external_id": text(LIST, "external_id", external_id),
                "channel": channel,
                "identity": text(LIST, "identity", identity),
            },
        )
