# Made from sinch/domains/conversation/capability.py by `python tools/generate_async.py`; do not edit.
"""Capability: ``client.conversation.capability``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import shape
from sinch.domains.conversation.capability import QUERY

if TYPE_CHECKING:
    from sinch.models.conversation import QueryConversationCapabilityResponse, Recipient
    from sinch.models.conversation.built import Built

__all__ = ["ConversationCapabilityAsync"]


class ConversationCapabilityAsync(AsyncResource):
    """Ask whether contacts can be reached."""

    async def query(
        self, app_id: str, recipient: Recipient | Built[Recipient], request_id: str | None = None
    ) -> QueryConversationCapabilityResponse:
        """Ask whether a contact can be reached on a channel. A CAPABILITY callback tells, not the answer.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/capability/capability_querycapability

        :param request_id: your id of the request, given back in the callback; the server makes one by default.
        :raises ConversationException: the API refused the request.
        """
        return await self._run(
            QUERY,
            body={
                "app_id": text(QUERY, "app_id", app_id),
                "recipient": shape(QUERY, "recipient", recipient),
                "request_id": text(QUERY, "request_id", request_id),
            },
        )
