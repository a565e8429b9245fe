"""Settings of the project: ``client.conversation.project_settings``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import shape
from sinch.models.conversation import (
    CreateConversationProjectSettingsResponse,
    DeleteConversationProjectSettingsResponse,
    GetConversationProjectSettingsResponse,
    UpdateConversationProjectSettingsResponse,
)

if TYPE_CHECKING:
    from sinch.models.conversation import ContactSettings
    from sinch.models.conversation.built import Built

__all__ = ["ConversationSettings"]

CREATE = Operation(
    "conversation.project_settings.create",
    "POST",
    "/v1/projects/{project_id}/settings",
    host="conversation",
    auth="project",
    returns=CreateConversationProjectSettingsResponse,
    repeatable=False,
)

GET = Operation(
    "conversation.project_settings.get",
    "GET",
    "/v1/projects/{project_id}/settings",
    host="conversation",
    auth="project",
    returns=GetConversationProjectSettingsResponse,
    repeatable=True,
)

UPDATE = Operation(
    "conversation.project_settings.update",
    "PATCH",
    "/v1/projects/{project_id}/settings",
    host="conversation",
    auth="project",
    returns=UpdateConversationProjectSettingsResponse,
    repeatable=True,
)

DELETE = Operation(
    "conversation.project_settings.delete",
    "DELETE",
    "/v1/projects/{project_id}/settings",
    host="conversation",
    auth="project",
    returns=DeleteConversationProjectSettingsResponse,
    repeatable=True,
)


class ConversationSettings(Resource):
    """Make, read, change and remove the settings that hold for all apps of the project."""

    def create(
        self, contact_settings: ContactSettings | Built[ContactSettings] | None = None
    ) -> CreateConversationProjectSettingsResponse:
        """Make the settings of the project.

        :param contact_settings: whether a contact has one id for all channels.
        :raises ConversationException: there are settings already, or the API refused them.
        """
        return self._run(CREATE, body={"contact_settings": shape(CREATE, "contact_settings", contact_settings)})

    def get(self) -> GetConversationProjectSettingsResponse:
        """Read the settings of the project.

        :raises NotFoundException: there are none in this region.
        """
        return self._run(GET)

    def update(
        self, contact_settings: ContactSettings | Built[ContactSettings] | None = None
    ) -> UpdateConversationProjectSettingsResponse:
        """Change the settings of the project.

        :param contact_settings: whether a contact has one id for all channels.
        :raises NotFoundException: there are none in this region.
        """
        return self._run(UPDATE, body={"contact_settings": shape(UPDATE, "contact_settings", contact_settings)})

    def delete(self) -> DeleteConversationProjectSettingsResponse:
        """Remove the settings of the project.

        :raises NotFoundException: there are none in this region.
        """
        return self._run(DELETE)
