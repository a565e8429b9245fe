# Made from sinch/domains/conversation/contact.py by `python tools/generate_async.py`; do not edit.
"""Contacts: ``client.conversation.contact``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import choices, field_mask, shape, shapes
from sinch.domains.conversation.contact import (
    CREATE,
    DELETE,
    GET,
    GET_CHANNEL_PROFILE,
    LIST,
    LIST_IDENTITY_CONFLICTS,
    MERGE,
    UPDATE,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.core.async_pagination import AsyncTokenBasedPaginator
    from sinch.models.conversation import (
        ChannelIdentity,
        ChannelProfileChannelLike,
        ContactLanguageLike,
        ConversationChannelLike,
        ConversationIdentityConflict,
        CreateConversationContactResponse,
        DeleteConversationContactResponse,
        GetConversationChannelProfileResponse,
        GetConversationContactResponse,
        ListConversationContactsResponse,
        ListConversationIdentityConflictsResponse,
        MergeConversationContactsResponse,
        MergeStrategyLike,
        Recipient,
        SinchConversationContact,
        UpdateConversationContactResponse,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationContactWithAsyncPagination"]


class ConversationContactWithAsyncPagination(AsyncResource):
    """Make, read, change, merge and delete contacts: people with their addresses on channels."""

    async def update(
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
        return await self._run(
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

    async def create(
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
        return await self._run(
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

    async def delete(self, contact_id: str) -> DeleteConversationContactResponse:
        """Delete a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_deletecontact

        :raises NotFoundException: there is no such contact in this region.
        """
        return await self._run(DELETE, path={"contact_id": contact_id})

    async def get(self, contact_id: str) -> GetConversationContactResponse:
        """Read a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_getcontact

        :raises NotFoundException: there is no such contact in this region.
        """
        return await self._run(GET, path={"contact_id": contact_id})

    async def merge(
        self, source_id: str, destination_id: str, strategy: MergeStrategyLike | None = None
    ) -> MergeConversationContactsResponse:
        """Move the addresses and conversations of one contact to another, and delete the first.

        Where both have a value, that of the destination stays.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_mergecontact

        :param source_id: the contact that goes.
        :param destination_id: the contact that stays, which is also the answer.
        :raises NotFoundException: one of them is not in this region.
        """
        return await self._run(
            MERGE,
            path={"destination_id": destination_id},
            body={"source_id": text(MERGE, "source_id", source_id), "strategy": strategy},
        )

    async def get_channel_profile(
        self, app_id: str, recipient: Recipient | Built[Recipient], channel: ChannelProfileChannelLike
    ) -> GetConversationChannelProfileResponse:
        """Ask a channel under which name a contact is known there.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_getchannelprofile

        :param app_id: an app that has the channel.
        :param channel: one with profiles: MESSENGER, INSTAGRAM, VIBER or LINE.
        :raises NotFoundException: there is no such app or contact in this region.
        """
        return await self._run(
            GET_CHANNEL_PROFILE,
            body={
                "app_id": text(GET_CHANNEL_PROFILE, "app_id", app_id),
                "recipient": shape(GET_CHANNEL_PROFILE, "recipient", recipient),
                "channel": channel,
            },
        )

    async def list_identity_conflicts(
        self, page_size: int | None = None, page_token: str | None = None
    ) -> AsyncTokenBasedPaginator[ListConversationIdentityConflictsResponse, ConversationIdentityConflict]:
        """List addresses that belong to more than one contact.

        Look here before turning on unified contact ids in the settings of the project.

        :param page_size: conflicts per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        """
        return await self._pages_by_token(
            LIST_IDENTITY_CONFLICTS,
            lambda page: page.conflicts,
            query={"page_size": page_size, "page_token": page_token},
        )

    async def list(
        self,
        page_size: int | None = None,
        page_token: str | None = None,
        external_id: str | None = None,
        channel: ConversationChannelLike | None = None,
        identity: str | None = None,
    ) -> AsyncTokenBasedPaginator[ListConversationContactsResponse, SinchConversationContact]:
        """List contacts.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/contact/contact_listcontacts

        :param page_size: contacts per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        :param external_id: only with your id; not together with ``channel`` and ``identity``.
        :param channel: only with the address ``identity`` on this channel.
        :param identity: address on ``channel``.
        """
        return await self._pages_by_token(
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
