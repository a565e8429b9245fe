"""Answers about the settings of the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.models.conversation.answers.model import ConversationModel
from sinch.models.typed import dataclass

if TYPE_CHECKING:
    from sinch.models.conversation.shapes.project_settings import ProjectSettingsContent
else:
    # Nested objects are plain dicts; their shapes are only for type checkers and cost no import.
    ProjectSettingsContent = dict

__all__ = [
    "ConversationProjectSettings",
    "CreateConversationProjectSettingsResponse",
    "DeleteConversationProjectSettingsResponse",
    "GetConversationProjectSettingsResponse",
    "UpdateConversationProjectSettingsResponse",
]


@dataclass(slots=True, repr=False, eq=False)
class ConversationProjectSettings(ConversationModel):
    """Settings that hold for all apps of a project."""

    project_id: str
    settings: ProjectSettingsContent | None


@dataclass(slots=True, repr=False, eq=False)
class CreateConversationProjectSettingsResponse(ConversationProjectSettings):
    """The new settings."""


@dataclass(slots=True, repr=False, eq=False)
class GetConversationProjectSettingsResponse(ConversationProjectSettings):
    """The settings."""


@dataclass(slots=True, repr=False, eq=False)
class UpdateConversationProjectSettingsResponse(ConversationProjectSettings):
    """The settings as they are now."""


@dataclass(slots=True, repr=False, eq=False)
class DeleteConversationProjectSettingsResponse(ConversationModel):
    """The settings are gone. There is nothing else to say."""
