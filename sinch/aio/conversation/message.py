# Made from sinch/domains/conversation/message.py by `python tools/generate_async.py`; do not edit.
"""Messages: ``client.conversation.message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.aio.conversation.paging import BodyPagingAsync
from sinch.core.arguments import text
from sinch.domains.conversation.arguments import choices, duration, message_shape, one_of, shape
from sinch.domains.conversation.message import DELETE, GET, LIST, LIST_LAST, SEND, UPDATE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sinch.core.async_pagination import AsyncTokenBasedPaginator
    from sinch.models.conversation import (
        AppMessageLike,
        ConversationChannelLike,
        ConversationDirectionLike,
        DeleteConversationMessageResponse,
        GetConversationMessageResponse,
        ListConversationMessagesResponse,
        ListLastConversationMessagesResponse,
        MessageContentTypeLike,
        MessageQueueLike,
        MessagesSourceLike,
        MessagesViewLike,
        MetadataUpdateStrategyLike,
        ProcessingStrategyLike,
        Recipient,
        SendConversationMessageResponse,
        SinchConversationMessage,
        UpdateConversationMessageResponse,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationMessageWithAsyncPagination"]


class ConversationMessageWithAsyncPagination(BodyPagingAsync):
    """Send messages to contacts, and read those that are stored."""

    async def send(
        self,
        app_id: str,
        recipient: Recipient | Built[Recipient],
        message: AppMessageLike,
        callback_url: str | None = None,
        channel_priority_order: Sequence[ConversationChannelLike] | None = None,
        channel_properties: Mapping[str, str] | Built[Mapping[str, str]] | None = None,
        message_metadata: str | None = None,
        conversation_metadata: Mapping[str, object] | None = None,
        queue: MessageQueueLike | None = None,
        ttl: str | int | None = None,
        processing_strategy: ProcessingStrategyLike | None = None,
        *,
        correlation_id: str | None = None,
        conversation_metadata_update_strategy: MetadataUpdateStrategyLike | None = None,
        message_content_type: MessageContentTypeLike | None = None,
    ) -> SendConversationMessageResponse:
        """Queue one message to a contact. What becomes of it is told by callbacks, not by the answer.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_sendmessage

        :param app_id: the app that sends.
        :param recipient: a stored contact, or addresses on channels; with addresses the API finds or makes the
            contact. An app in DISPATCH mode takes addresses only.
        :param message: the content under one key, such as ``{"text_message": {"text": "Hi"}}``, or a builder of
            :mod:`sinch.models.conversation.build`, such as ``TextMessage("Hi")``.
        :param callback_url: where the callbacks of this message go instead of the webhooks of the app.
        :param channel_priority_order: channels to try, first to last, such as ``["RCS", "SMS"]``; overrides the
            order of the contact and of the app.
        :param channel_properties: settings of channels by key, such as ``SMS_SENDER``; values are text of at most
            1024 characters.
        :param message_metadata: comes back in the callbacks of this message; at most 1024 characters.
        :param conversation_metadata: kept with the conversation and sent along with what the contact writes; at
            most 2048 characters as JSON.
        :param queue: ``NORMAL_PRIORITY`` by default.
        :param ttl: how long to try, in seconds: 30, ``"30"`` and ``"30s"`` are the same; 3 at least.
        :param processing_strategy: ``DISPATCH_ONLY`` sends without contact and conversation, whatever the app does.
        :param correlation_id: your id of the message, given back in callbacks; at most 128 characters.
        :param conversation_metadata_update_strategy: replace the stored metadata (default) or merge into it; has
            no effect in DISPATCH mode.
        :param message_content_type: marketing or notification, for consent lists.
        :raises RateLimitException: more than 800 requests a second, or the queue of the app is full.
        :raises ConversationException: the API refused the message.
        :raises TransportException: no answer; with ``may_have_been_sent`` look for the message before sending again.
        """
        return await self._run(
            SEND,
            body={
                "app_id": text(SEND, "app_id", app_id),
                "recipient": shape(SEND, "recipient", recipient),
                "message": message_shape(SEND, "message", message),
                "callback_url": text(SEND, "callback_url", callback_url),
                "channel_priority_order": choices(SEND, "channel_priority_order", channel_priority_order),
                "channel_properties": shape(SEND, "channel_properties", channel_properties),
                "message_metadata": message_metadata,
                "conversation_metadata": shape(SEND, "conversation_metadata", conversation_metadata),
                "queue": queue,
                "ttl": duration(SEND, "ttl", ttl),
                "processing_strategy": processing_strategy,
                "correlation_id": correlation_id,
                "conversation_metadata_update_strategy": conversation_metadata_update_strategy,
                "message_content_type": message_content_type,
            },
        )

    async def get(
        self, message_id: str, messages_source: MessagesSourceLike | None = None
    ) -> GetConversationMessageResponse:
        """Read one stored message, whether an app or a contact wrote it.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_getmessage

        :param messages_source: store to look in: ``CONVERSATION_SOURCE`` (default) or ``DISPATCH_SOURCE``.
        :raises NotFoundException: there is no such message in this region.
        """
        return await self._run(GET, path={"message_id": message_id}, query={"messages_source": messages_source})

    async def delete(
        self, message_id: str, messages_source: MessagesSourceLike | None = None
    ) -> DeleteConversationMessageResponse:
        """Delete one stored message; it stays on the contact's device.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_deletemessage

        :param messages_source: store to look in: ``CONVERSATION_SOURCE`` (default) or ``DISPATCH_SOURCE``.
        :raises NotFoundException: there is no such message in this region.
        """
        return await self._run(DELETE, path={"message_id": message_id}, query={"messages_source": messages_source})

    async def update(
        self, message_id: str, metadata: str, messages_source: MessagesSourceLike | None = None
    ) -> UpdateConversationMessageResponse:
        """Replace the metadata of a stored message.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_updatemessagemetadata

        :param metadata: at most 1024 characters.
        :param messages_source: store to look in: ``CONVERSATION_SOURCE`` (default) or ``DISPATCH_SOURCE``.
        :raises NotFoundException: there is no such message in this region.
        """
        return await self._run(
            UPDATE,
            path={"message_id": message_id},
            query={"messages_source": messages_source},
            body={"metadata": metadata},
        )

    async def list_last_messages_by_channel_identity(
        self,
        channel_identities: Sequence[str] | None = None,
        contact_ids: Sequence[str] | None = None,
        app_id: str | None = None,
        messages_source: MessagesSourceLike | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        view: MessagesViewLike | None = None,
        start_time: datetime | str | None = None,
        end_time: datetime | str | None = None,
        channel: ConversationChannelLike | None = None,
        direction: ConversationDirectionLike | None = None,
    ) -> AsyncTokenBasedPaginator[ListLastConversationMessagesResponse, SinchConversationMessage]:
        """Read the newest message with each of several addresses or contacts.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/

        :param channel_identities: addresses as plain text, such as phone numbers; either these or ``contact_ids``.
        :param contact_ids: ids of contacts; only with ``CONVERSATION_SOURCE``.
        :param messages_source: store to look in; here ``DISPATCH_SOURCE`` by default.
        :param page_size: messages per page, up to 1000; 10 by default.
        :param page_token: page to begin with.
        :param view: with metadata (default) or without.
        :param start_time: accepted after this moment.
        :param end_time: accepted before this moment.
        :param direction: ``TO_APP`` or ``TO_CONTACT``.
        """
        one_of(LIST_LAST, "channel_identities", channel_identities, "contact_ids", contact_ids)
        return await self._pages_by_token_in_body(
            LIST_LAST,
            lambda page: page.messages,
            body={
                "channel_identities": choices(LIST_LAST, "channel_identities", channel_identities),
                "contact_ids": choices(LIST_LAST, "contact_ids", contact_ids),
                "app_id": text(LIST_LAST, "app_id", app_id),
                "messages_source": messages_source,
                "page_size": page_size,
                "page_token": page_token,
                "view": view,
                "start_time": start_time,
                "end_time": end_time,
                "channel": channel,
                "direction": direction,
            },
        )

    async def list(
        self,
        conversation_id: str | None = None,
        contact_id: str | None = None,
        app_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        view: MessagesViewLike | None = None,
        messages_source: MessagesSourceLike | None = None,
        only_recipient_originated: bool | None = None,
        *,
        channel_identity: str | None = None,
        start_time: datetime | str | None = None,
        end_time: datetime | str | None = None,
        channel: ConversationChannelLike | None = None,
        direction: ConversationDirectionLike | None = None,
    ) -> AsyncTokenBasedPaginator[ListConversationMessagesResponse, SinchConversationMessage]:
        """List stored messages, newest first.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/messages/messages_listmessages

        :param page_size: messages per page, up to 1000; 10 by default.
        :param page_token: page to begin with.
        :param view: with metadata (default) or without.
        :param messages_source: store to look in: ``CONVERSATION_SOURCE`` (default) or ``DISPATCH_SOURCE``.
        :param only_recipient_originated: only what contacts wrote; works with ``DISPATCH_SOURCE`` only.
        :param channel_identity: only with this address, such as a phone number.
        :param start_time: accepted after this moment.
        :param end_time: accepted before this moment.
        :param direction: ``TO_APP`` or ``TO_CONTACT``.
        """
        return await self._pages_by_token(
            LIST,
            lambda page: page.messages,
            query={
                "conversation_id": text(LIST, "conversation_id", conversation_id),
                "contact_id": text(LIST, "contact_id", contact_id),
                "app_id": text(LIST, "app_id", app_id),
                "page_size": page_size,
                "page_token": page_token,
                "view": view,
                "messages_source": messages_source,
                "only_recipient_originated": only_recipient_originated,
                "channel_identity": text(LIST, "channel_identity", channel_identity),
                "start_time": start_time,
                "end_time": end_time,
                "channel": channel,
                "direction": direction,
            },
        )
