"""Answers about version 1 templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.conversation.enums.channels import TemplateChannel
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.templates import TemplateTranslation
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    TemplateTranslation = dict

__all__ = [
    "ConversationTemplate",
    "CreateConversationTemplateResponse",
    "DeleteConversationTemplateResponse",
    "GetConversationTemplateResponse",
    "ListConversationTemplatesResponse",
    "UpdateConversationTemplateResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class ConversationTemplate(ConversationModel):
    """A version 1 template and its translations."""

    id: str
    description: str | None
    #: A language code.
    default_translation: str | None
    #: RFC 3339 text.
    create_time: str | None
    translations: list[TemplateTranslation] | None
    #: RFC 3339 text.
    update_time: str | None
    channel: TemplateChannel | str | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationTemplateResponse(ConversationTemplate):
    """The new template."""


@dataclass(slots=True, repr=False, eq=False)
class GetConversationTemplateResponse(ConversationTemplate):
    """The template."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationTemplateResponse(ConversationTemplate):
    """The template as it is now."""


@dataclass(slots=True, repr=False, eq=False)
class ListConversationTemplatesResponse(ConversationModel):
    """All templates. There is no next page."""

    templates: list[ConversationTemplate]


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationTemplateResponse(ConversationModel):
    """The template is gone. There is nothing else to say."""
