"""Answer of transcoding."""

from __future__ import annotations

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.typed import dataclass

__all__ = ["TranscodeConversationMessageResponse"]


@dataclass(slots=True, repr=False, eq=False)
class TranscodeConversationMessageResponse(ConversationModel):
    """A message as single channels would get it."""

    #: By channel: the payload of the channel as JSON text.
    transcoded_message: dict[str, str]
