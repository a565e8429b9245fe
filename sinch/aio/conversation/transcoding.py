# Made from sinch/domains/conversation/transcoding.py by `python tools/generate_async.py`; do not edit.
"""Transcoding: ``client.conversation.transcoding``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import choices, message_shape
from sinch.domains.conversation.transcoding import TRANSCODE_MESSAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.models.conversation import (
        AppMessageLike,
        ConversationChannelLike,
        TranscodeConversationMessageResponse,
    )

__all__ = ["ConversationTranscodingAsync"]


class ConversationTranscodingAsync(AsyncResource):
    """See what becomes of a message on each channel."""

    async def transcode_message(
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
        return await self._run(
            TRANSCODE_MESSAGE,
            body={
                "app_id": text(TRANSCODE_MESSAGE, "app_id", app_id),
                "app_message": message_shape(TRANSCODE_MESSAGE, "app_message", app_message),
                "channels": choices(TRANSCODE_MESSAGE, "channels", channels),
                "from": text(TRANSCODE_MESSAGE, "from_", from_),
                "to": text(TRANSCODE_MESSAGE, "to", to),
            },
        )
