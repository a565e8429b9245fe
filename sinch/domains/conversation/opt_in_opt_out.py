"""Opt-in and opt-out: ``client.conversation.opt_in`` and ``client.conversation.opt_out``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import choices, shape
from sinch.models.conversation import RegisterConversationOptInResponse, RegisterConversationOptOutResponse

if TYPE_CHECKING:
    from sinch.models.conversation import ConversationChannelLike, ProcessingStrategyLike, Recipient
    from sinch.models.conversation.built import Built

__all__ = ["ConversationOptIn", "ConversationOptOut"]

OPT_IN = Operation(
    "conversation.opt_in.register",
    "POST",
    "/v1/projects/{project_id}/optins:register",
    host="conversation",
    auth="project",
    returns=RegisterConversationOptInResponse,
    repeatable=False,
    required=("app_id", "channels", "recipient"),
)

OPT_OUT = Operation(
    "conversation.opt_out.register",
    "POST",
    "/v1/projects/{project_id}/optouts:register",
    host="conversation",
    auth="project",
    returns=RegisterConversationOptOutResponse,
    repeatable=False,
    required=("app_id", "channels", "recipient"),
)


class ConversationOptIn(Resource):
    """Record that contacts want messages. Legacy: the API no longer documents it."""

    def register(
        self,
        app_id: str,
        channels: Sequence[ConversationChannelLike],
        recipient: Recipient | Built[Recipient],
        request_id: str | None = None,
        processing_strategy: ProcessingStrategyLike | None = None,
    ) -> RegisterConversationOptInResponse:
        """Record that a contact wants messages on some channels. Whether it worked is told by an OPT_IN callback.

        Legacy: kept for programs that use it; newer descriptions of the API do not have it.

        :param request_id: your id of the request, given back in the callback; the server makes one by default.
        :raises ConversationException: the API refused the request.
        """
        return self._run(
            OPT_IN,
            query={"request_id": text(OPT_IN, "request_id", request_id)},
            body={
                "app_id": text(OPT_IN, "app_id", app_id),
                "channels": choices(OPT_IN, "channels", channels),
                "recipient": shape(OPT_IN, "recipient", recipient),
                "processing_strategy": processing_strategy,
            },
        )


class ConversationOptOut(Resource):
    """Record that contacts want no messages. Legacy: the API no longer documents it."""

    def register(
        self,
        app_id: str,
        channels: Sequence[ConversationChannelLike],
        recipient: Recipient | Built[Recipient],
        request_id: str | None = None,
        processing_strategy: ProcessingStrategyLike | None = None,
    ) -> RegisterConversationOptOutResponse:
        """Record that a contact wants no messages on some channels. An OPT_OUT callback tells whether it worked.

        Legacy: kept for programs that use it; newer descriptions of the API do not have it.

        :param request_id: your id of the request, given back in the callback; the server makes one by default.
        :raises ConversationException: the API refused the request.
        """
        return self._run(
            OPT_OUT,
            query={"request_id": text(OPT_OUT, "request_id", request_id)},
            body={
                "app_id": text(OPT_OUT, "app_id", app_id),
                "channels": choices(OPT_OUT, "channels", channels),
                "recipient": shape(OPT_OUT, "recipient", recipient),
                "processing_strategy": processing_strategy,
            },
        )
