"""What the answers of the Conversation and Template APIs have in common."""

from __future__ import annotations

from typing import ClassVar

from sinch.models.model import SinchBaseModel

__all__ = ["ConversationModel"]


class ConversationModel(SinchBaseModel):
    """An answer of the Conversation or Template API: a list that it leaves out is empty."""

    __slots__ = ()
    _omits_empty_lists: ClassVar[bool] = True
