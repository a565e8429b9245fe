"""Answers about version 2 templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.templates_v2 import TemplateTranslationV2Object
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    TemplateTranslationV2Object = dict

__all__ = [
    "ConversationTemplateV2",
    "CreateConversationTemplateV2Response",
    "DeleteConversationTemplateV2Response",
    "GetConversationTemplateV2Response",
    "ListConversationTemplateTranslationsResponse",
    "ListConversationTemplatesV2Response",
    "UpdateConversationTemplateV2Response",
]


@dataclass(slots=True, repr=False, eq=False)
class ConversationTemplateV2(ConversationModel):
    """A version 2 template and its translations."""

    id: str
    description: str | None
    version: int | None
    #: A language code.
    default_translation: str | None
    translations: list[TemplateTranslationV2Object] | None
    #: RFC 3339 text.
    create_time: str | None
    #: RFC 3339 text.
    update_time: str | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationTemplateV2Response(ConversationTemplateV2):
    """The new template."""


@dataclass(slots=True, repr=False, eq=False)
class GetConversationTemplateV2Response(ConversationTemplateV2):
    """The template."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationTemplateV2Response(ConversationTemplateV2):
    """The template as it is now."""


@dataclass(slots=True, repr=False, eq=False)
class ListConversationTemplatesV2Response(ConversationModel):
    """All templates. There is no next page."""

    templates: list[ConversationTemplateV2]


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationTemplateV2Response(ConversationModel):
    """The template is gone. There is nothing else to say."""


@dataclass(slots=True, repr=False, eq=False)
class ListConversationTemplateTranslationsResponse(ConversationModel):
    """Translations of a template, as plain dicts. There is no next page."""

    translations: list[TemplateTranslationV2Object]
