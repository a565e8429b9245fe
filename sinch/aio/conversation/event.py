# Made from sinch/domains/conversation/event.py by `python tools/generate_async.py`; do not edit.
"""Events: ``client.conversation.event``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import choices, shape
from sinch.domains.conversation.event import DELETE, GET, LIST, SEND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.core.async_pagination import AsyncTokenBasedPaginator
    from sinch.models.conversation import (
        AppEvent,
        ConversationChannelLike,
        DeleteConversationEventResponse,
        GetConversationEventResponse,
        ListConversationEventsResponse,
        MessageQueueLike,
        Recipient,
        SendConversationEventResponse,
        SinchConversationEvent,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationEventAsync"]


class ConversationEventAsync(AsyncResource):
    """Send events, such as that somebody is typing, and read those that are stored."""

    async def send(
        self,
        app_id: str,
        recipient: Recipient | Built[Recipient],
        event: AppEvent | Built[AppEvent],
        callback_url: str | None = None,
        channel_priority_order: Sequence[ConversationChannelLike] | ConversationChannelLike | None = None,
        event_metadata: str | None = None,
        queue: MessageQueueLike | None = None,
    ) -> SendConversationEventResponse:
        """Queue one event to a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/events_sendevent

        :param recipient: a stored contact, or addresses on channels. An app in DISPATCH mode takes addresses only.
        :param event: one key says which event, such as ``{"composing_event": {}}``.
        :param callback_url: where the callbacks of this event go instead of the webhooks of the app.
        :param channel_priority_order: channels to try, first to last; a single one may stand alone.
        :param event_metadata: comes back in the callbacks of this event.
        :param queue: ``NORMAL_PRIORITY`` by default.
        :raises ConversationException: the API refused the event.
        :raises TransportException: no answer; with ``may_have_been_sent`` the contact may get the event.
        """
        return await self._run(
            SEND,
            body={
                "app_id": text(SEND, "app_id", app_id),
                "recipient": shape(SEND, "recipient", recipient),
                "event": shape(SEND, "event", event),
                "callback_url": text(SEND, "callback_url", callback_url),
                "channel_priority_order": choices(SEND, "channel_priority_order", channel_priority_order),
                "event_metadata": event_metadata,
                "queue": queue,
            },
        )

    async def get(self, event_id: str) -> GetConversationEventResponse:
        """Read one stored event.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/

        :raises NotFoundException: there is no such event in this region.
        """
        return await self._run(GET, path={"event_id": event_id})

    async def delete(self, event_id: str) -> DeleteConversationEventResponse:
        """Delete one stored event.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/

        :raises NotFoundException: there is no such event in this region.
        """
        return await self._run(DELETE, path={"event_id": event_id})

    async def list(
        self,
        conversation_id: str | None = None,
        contact_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> AsyncTokenBasedPaginator[ListConversationEventsResponse, SinchConversationEvent]:
        """List the stored events of a conversation or of a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/

        :param conversation_id: the API wants this or ``contact_id``.
        :param page_size: events per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        """
        return await self._pages_by_token(
            LIST,
            lambda page: page.events,
            query={
                "conversation_id": text(LIST, "conversation_id", conversation_id),
                "contact_id": text(LIST, "contact_id", contact_id),
                "page_size": page_size,
                "page_token": page_token,
            },
        )
