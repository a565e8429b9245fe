"""Capability: ``client.conversation.capability``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import shape
from sinch.models.conversation import QueryConversationCapabilityResponse

if TYPE_CHECKING:
    from sinch.models.conversation import Recipient
    from sinch.models.conversation.built import Built

__all__ = ["ConversationCapability"]

QUERY = Operation(
    "conversation.capability.query",
    "POST",
    "/v1/projects/{project_id}/capability:query",
    host="conversation",
    auth="project",
    returns=QueryConversationCapabilityResponse,
    repeatable=False,
    required=("app_id", "recipient"),
)


class ConversationCapability(Resource):
    """Ask whether contacts can be reached."""

    def query(
        self, app_id: str, recipient: Recipient | Built[Recipient], request_id: str | None = None
    ) -> QueryConversationCapabilityResponse:
        """Ask whether a contact can be reached on a channel. A CAPABILITY callback tells, not the answer.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/capability/capability_querycapability

        :param request_id: your id of the request, given back in the callback; the server makes one by default.
        :raises ConversationException: the API refused the request.
        """
        return self._run(
            QUERY,
            body={
                "app_id": text(QUERY, "app_id", app_id),
                "recipient": shape(QUERY, "recipient", recipient),
                "request_id": text(QUERY, "request_id", request_id),
            },
        )
