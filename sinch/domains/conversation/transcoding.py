"""Transcoding: ``client.conversation.transcoding``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import choices, message_shape
from sinch.models.conversation import TranscodeConversationMessageResponse

if TYPE_CHECKING:
    from sinch.models.conversation import AppMessageLike, ConversationChannelLike

__all__ = ["ConversationTranscoding"]

# Nothing is stored or sent, so that asking twice does no harm.
TRANSCODE_MESSAGE = Operation(
    "conversation.transcoding.transcode_message",
    "POST",
    "/v1/projects/{project_id}/messages:transcode",
    host="conversation",
    auth="project",
    returns=TranscodeConversationMessageResponse,
    repeatable=True,
    required=("app_id", "app_message", "channels"),
    names={"from": "from_"},
)


class ConversationTranscoding(Resource):
    """See what becomes of a message on each channel."""

    def transcode_message(
        self,
        app_id: str,
        app_message: AppMessageLike,
        channels: Sequence[ConversationChannelLike],
        from_: str | None = None,
        to: str | None = None,
    ) -> TranscodeConversationMessageResponse:
        """Translate a message into the formats of channels, without sending it.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/transcoding/transcoding_transcodemessage

        :param channels: channels to translate for.
        :param from_: address of the sender, where the format holds one.
        :param to: address of the recipient, where the format holds one.
        :raises ConversationException: the API refused the message.
        """
        return self._run(
            TRANSCODE_MESSAGE,
            body={
                "app_id": text(TRANSCODE_MESSAGE, "app_id", app_id),
                "app_message": message_shape(TRANSCODE_MESSAGE, "app_message", app_message),
                "channels": choices(TRANSCODE_MESSAGE, "channels", channels),
                "from": text(TRANSCODE_MESSAGE, "from_", from_),
                "to": text(TRANSCODE_MESSAGE, "to", to),
            },
        )
