"""How an app works, and which way a message went."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = [
    "ConversationDirection",
    "ConversationDirectionLike",
    "ConversationMetadataReportView",
    "ConversationProcessingMode",
    "MetadataReportView",
    "MetadataReportViewLike",
    "ProcessingMode",
    "ProcessingModeLike",
]


class ProcessingMode(WireEnum):
    """Whether an app keeps contacts and conversations (``CONVERSATION``) or only passes messages on."""

    CONVERSATION = "CONVERSATION"
    #: The default of the API.
    DISPATCH = "DISPATCH"


class ConversationDirection(WireEnum):
    """Which way a message or an event went."""

    TO_APP = "TO_APP"
    TO_CONTACT = "TO_CONTACT"


class MetadataReportView(WireEnum):
    """Whether callbacks carry the metadata of the conversation."""

    NONE = "NONE"
    FULL = "FULL"


#: What arguments take: a member, its text, or a value newer than this package.
ProcessingModeLike = ProcessingMode | Literal["CONVERSATION", "DISPATCH"] | str
ConversationDirectionLike = ConversationDirection | Literal["TO_APP", "TO_CONTACT"] | str
MetadataReportViewLike = MetadataReportView | Literal["NONE", "FULL"] | str

#: Names of sinch 1.x.
ConversationProcessingMode = ProcessingMode
ConversationMetadataReportView = MetadataReportView
