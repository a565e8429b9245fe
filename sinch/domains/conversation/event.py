"""Events: ``client.conversation.event``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import choices, shape
from sinch.models.conversation import (
    DeleteConversationEventResponse,
    GetConversationEventResponse,
    ListConversationEventsResponse,
    SendConversationEventResponse,
)

if TYPE_CHECKING:
    from sinch.core.pagination import TokenBasedPaginator
    from sinch.models.conversation import (
        AppEvent,
        ConversationChannelLike,
        MessageQueueLike,
        Recipient,
        SinchConversationEvent,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationEvent"]

SEND = Operation(
    "conversation.event.send",
    "POST",
    "/v1/projects/{project_id}/events:send",
    host="conversation",
    auth="project",
    returns=SendConversationEventResponse,
    repeatable=False,
    required=("app_id", "recipient", "event"),
)

GET = Operation(
    "conversation.event.get",
    "GET",
    "/v1/projects/{project_id}/events/{event_id}",
    host="conversation",
    auth="project",
    returns=GetConversationEventResponse,
    repeatable=True,
)

DELETE = Operation(
    "conversation.event.delete",
    "DELETE",
    "/v1/projects/{project_id}/events/{event_id}",
    host="conversation",
    auth="project",
    returns=DeleteConversationEventResponse,
    repeatable=True,
)

LIST = Operation(
    "conversation.event.list",
    "GET",
    "/v1/projects/{project_id}/events",
    host="conversation",
    auth="project",
    returns=ListConversationEventsResponse,
    repeatable=True,
)


class ConversationEvent(Resource):
    """Send events, such as that somebody is typing, and read those that are stored."""

    def send(
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
        return self._run(
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

    def get(self, event_id: str) -> GetConversationEventResponse:
        """Read one stored event.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/

        :raises NotFoundException: there is no such event in this region.
        """
        return self._run(GET, path={"event_id": event_id})

    def delete(self, event_id: str) -> DeleteConversationEventResponse:
        """Delete one stored event.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/

        :raises NotFoundException: there is no such event in this region.
        """
        return self._run(DELETE, path={"event_id": event_id})

    def list(
        self,
        conversation_id: str | None = None,
        contact_id: str | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> TokenBasedPaginator[ListConversationEventsResponse, SinchConversationEvent]:
        """List the stored events of a conversation or of a contact.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/events/

        :param conversation_id: the API wants this or ``contact_id``.
        :param page_size: events per page, up to 20; 10 by default.
        :param page_token: page to begin with.
        """
        return self._pages_by_token(
            LIST,
            lambda page: page.events,
            query={
                "conversation_id": text(LIST, "conversation_id", conversation_id),
                "contact_id": text(LIST, "contact_id", contact_id),
                "page_size": page_size,
                "page_token": page_token,
            },
        )
