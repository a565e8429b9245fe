"""Answer of a capability query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.recipients import RecipientObject
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    RecipientObject = dict

__all__ = ["QueryConversationCapabilityResponse"]


@dataclass(slots=True, repr=False, eq=False)
class QueryConversationCapabilityResponse(ConversationModel):
    """The query was accepted. A callback tells the outcome."""

    #: What the callback will name.
    request_id: str
    app_id: str | None
    recipient: RecipientObject | None
