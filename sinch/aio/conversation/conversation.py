# Made from sinch/domains/conversation/conversation.py by `python tools/generate_async.py`; do not edit.
"""Conversations: ``client.conversation.conversation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import either, text
from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import field_mask, message_shape, not_both, shape
from sinch.domains.conversation.conversation import (
    CREATE,
    DELETE,
    GET,
    INJECT_EVENT,
    INJECT_MESSAGE,
    LIST,
    LIST_RECENT,
    STOP,
    UPDATE,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sinch.core.async_pagination import AsyncTokenBasedPaginator
    from sinch.models.conversation import (
        AppEvent,
        AppMessageLike,
        ChannelIdentity,
        ContactMessage,
        Conversation,
        ConversationChannelLike,
        ConversationDirectionLike,
        ConversationRecentMessage,
        MetadataUpdateStrategyLike,
        ProcessingModeLike,
        SinchCreateConversationResponse,
        SinchDeleteConversationResponse,
        SinchGetConversationResponse,
        SinchInjectEventResponse,
        SinchInjectMessageResponse,
        SinchListConversationsResponse,
        SinchListRecentConversationsResponse,
        SinchStopConversationResponse,
        SinchUpdateConversationResponse,
        SortOrderLike,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationConversationWithAsyncPagination"]


class ConversationConversationWithAsyncPagination(AsyncResource):
    """Make, read, change, stop and delete conversations, and add to them what happened elsewhere."""

    async def create(
        self,
        id: str | None = None,
        metadata: str | None = None,
        conversation_metadata: Mapping[str, object] | None = None,
        contact_id: str | None = None,
        app_id: str | None = None,
        active_channel: ConversationChannelLike | None = None,
        active: bool | None = None,
        *,
        correlation_id: str | None = None,
        metadata_json: Mapping[str, object] | None = None,
    ) -> SinchCreateConversationResponse:
        """Make an empty conversation between an app and a contact. Messages make one by themselves.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_createconversation

        :param id: ignored by the server, which makes the id.
        :param metadata: at most 1024 characters; deprecated by the API for ``conversation_metadata``.
        :param conversation_metadata: a JSON object that is kept with the conversation.
        :param contact_id: the API wants it.
        :param app_id: the API wants it.
        :param correlation_id: your id of the conversation; at most 128 characters.
        :param metadata_json: another name of ``conversation_metadata``.
        :raises ConversationException: the API refused the conversation.
        """
        kept = either(CREATE, "conversation_metadata", conversation_metadata, "metadata_json", metadata_json)
        return await self._run(
            CREATE,
            body={
                "id": text(CREATE, "id", id),
                "metadata": metadata,
                "metadata_json": shape(CREATE, "conversation_metadata", kept),
                "contact_id": text(CREATE, "contact_id", contact_id),
                "app_id": text(CREATE, "app_id", app_id),
                "active_channel": active_channel,
                "active": active,
                "correlation_id": text(CREATE, "correlation_id", correlation_id),
            },
        )

    async def get(self, conversation_id: str) -> SinchGetConversationResponse:
        """Read a conversation; its messages are in ``client.conversation.message.list``.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_getconversation

        :raises NotFoundException: there is no such conversation in this region.
        """
        return await self._run(GET, path={"conversation_id": conversation_id})

    async def delete(self, conversation_id: str) -> SinchDeleteConversationResponse:
        """Delete a conversation with all its messages.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_deleteconversation

        :raises NotFoundException: there is no such conversation in this region.
        """
        return await self._run(DELETE, path={"conversation_id": conversation_id})

    async def update(
        self,
        conversation_id: str,
        update_mask: Sequence[str] | str | None = None,
        metadata_update_strategy: MetadataUpdateStrategyLike | None = None,
        metadata: str | None = None,
        conversation_metadata: Mapping[str, object] | None = None,
        contact_id: str | None = None,
        app_id: str | None = None,
        active_channel: ConversationChannelLike | None = None,
        active: bool | None = None,
        *,
        correlation_id: str | None = None,
        metadata_json: Mapping[str, object] | None = None,
    ) -> SinchUpdateConversationResponse:
        """Change a conversation.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_updateconversation

        :param update_mask: fields to change, under their names in the API, such as ``["metadata_json"]``; without
            it every field is replaced, and those that are left out are cleared.
        :param metadata_update_strategy: replace the stored metadata (default), or merge into it as JSON Merge Patch
            does.
        :param metadata: at most 1024 characters; deprecated by the API for ``conversation_metadata``.
        :param conversation_metadata: a JSON object that is kept with the conversation.
        :param correlation_id: your id of the conversation; at most 128 characters.
        :param metadata_json: another name of ``conversation_metadata``.
        :raises NotFoundException: there is no such conversation in this region.
        """
        kept = either(UPDATE, "conversation_metadata", conversation_metadata, "metadata_json", metadata_json)
        return await self._run(
            UPDATE,
            path={"conversation_id": conversation_id},
            query={**field_mask(UPDATE, update_mask), "metadata_update_strategy": metadata_update_strategy},
            body={
                "metadata": metadata,
                "metadata_json": shape(UPDATE, "conversation_metadata", kept),
                "contact_id": text(UPDATE, "contact_id", contact_id),
                "app_id": text(UPDATE, "app_id", app_id),
                "active_channel": active_channel,
                "active": active,
                "correlation_id": text(UPDATE, "correlation_id", correlation_id),
            },
        )

    async def stop(self, conversation_id: str) -> SinchStopConversationResponse:
        """End a conversation; the next message begins a new one. Ending it twice changes nothing.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_stopactiveconversation

        :raises NotFoundException: there is no such conversation in this region.
        """
        return await self._run(STOP, path={"conversation_id": conversation_id})

    async def inject_message_to_conversation(
        self,
        conversation_id: str,
        accept_time: datetime | str | None = None,
        app_message: AppMessageLike | None = None,
        channel_identity: ChannelIdentity | Built[ChannelIdentity] | None = None,
        contact_id: str | None = None,
        contact_message: ContactMessage | Built[ContactMessage] | None = None,
        direction: ConversationDirectionLike | None = None,
        metadata: str | None = None,
        *,
        sender_id: str | None = None,
        processing_mode: ProcessingModeLike | None = None,
    ) -> SinchInjectMessageResponse:
        """Add a message that was sent elsewhere to a conversation. Nobody receives it.

        The API wants ``accept_time``, ``channel_identity``, ``contact_id``, ``direction`` and one message.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_injectmessage

        :param accept_time: when it was sent, within the last 30 days.
        :param app_message: what the app wrote; either this or ``contact_message``.
        :param channel_identity: the address of the contact.
        :param contact_message: what the contact wrote.
        :param direction: ``TO_CONTACT`` for a message of the app, ``TO_APP`` for one of the contact.
        :param metadata: at most 1024 characters.
        :param sender_id: address of the app to which the contact wrote.
        :raises NotFoundException: there is no such conversation in this region.
        :raises ConversationException: the API refused the message.
        """
        not_both(INJECT_MESSAGE, "app_message", app_message, "contact_message", contact_message)
        return await self._run(
            INJECT_MESSAGE,
            path={"conversation_id": conversation_id},
            body={
                "accept_time": accept_time,
                "app_message": message_shape(INJECT_MESSAGE, "app_message", app_message),
                "channel_identity": shape(INJECT_MESSAGE, "channel_identity", channel_identity),
                "contact_id": text(INJECT_MESSAGE, "contact_id", contact_id),
                "contact_message": shape(INJECT_MESSAGE, "contact_message", contact_message),
                "direction": direction,
                "metadata": metadata,
                "sender_id": text(INJECT_MESSAGE, "sender_id", sender_id),
                "processing_mode": processing_mode,
            },
        )

    async def inject_event(
        self,
        conversation_id: str,
        app_event: AppEvent | Built[AppEvent],
        accept_time: datetime | str,
        contact_id: str | None = None,
        channel_identity: ChannelIdentity | Built[ChannelIdentity] | None = None,
        processing_mode: ProcessingModeLike | None = None,
    ) -> SinchInjectEventResponse:
        """Add an event that happened elsewhere to a conversation. Nobody receives it.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/

        :param app_event: one key says which event, such as ``{"composing_event": {}}``.
        :param accept_time: when it happened, within the last 30 days.
        :param channel_identity: the address of the contact.
        :raises NotFoundException: there is no such conversation in this region.
        :raises ConversationException: the API refused the event.
        """
        return await self._run(
            INJECT_EVENT,
            path={"conversation_id": conversation_id},
            body={
                "app_event": shape(INJECT_EVENT, "app_event", app_event),
                "accept_time": accept_time,
                "contact_id": text(INJECT_EVENT, "contact_id", contact_id),
                "channel_identity": shape(INJECT_EVENT, "channel_identity", channel_identity),
                "processing_mode": processing_mode,
            },
        )

    async def list_recent(
        self,
        app_id: str,
        only_active: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: SortOrderLike | None = None,
    ) -> AsyncTokenBasedPaginator[SinchListRecentConversationsResponse, ConversationRecentMessage]:
        """List the conversations of an app, each with its newest message.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/

        :param only_active: only those that have not ended; False by default.
        :param page_size: conversations per page, up to 50; 10 by default, which some servers want to be told.
        :param page_token: page to begin with.
        :param order: by the time of the newest message; ``DESC`` by default.
        """
        return await self._pages_by_token(
            LIST_RECENT,
            lambda page: page.conversations,
            query={
                "app_id": text(LIST_RECENT, "app_id", app_id),
                "only_active": only_active,
                "page_size": page_size,
                "page_token": page_token,
                "order": order,
            },
        )

    async def list(
        self,
        only_active: bool | None,
        page_size: int | None = None,
        page_token: str | None = None,
        app_id: str | None = None,
        contact_id: str | None = None,
        *,
        active_channel: ConversationChannelLike | None = None,
    ) -> AsyncTokenBasedPaginator[SinchListConversationsResponse, Conversation]:
        """List the conversations of an app or of a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/conversation/conversation_listconversations

        :param only_active: True for those that have not ended; None leaves it to the server.
        :param page_size: conversations per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        :param app_id: the API wants this or ``contact_id``.
        :param active_channel: only those on this channel.
        """
        return await self._pages_by_token(
            LIST,
            lambda page: page.conversations,
            query={
                "only_active": only_active,
                "page_size": page_size,
                "page_token": page_token,
                "app_id": text(LIST, "app_id", app_id),
                "contact_id": text(LIST, "contact_id", contact_id),
                "active_channel": active_channel,
            },
        )
