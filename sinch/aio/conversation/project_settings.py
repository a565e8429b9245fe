# Made from sinch/domains/conversation/project_settings.py by `python tools/generate_async.py`; do not edit.
"""Settings of the project: ``client.conversation.project_settings``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import shape
from sinch.domains.conversation.project_settings import CREATE, DELETE, GET, UPDATE

if TYPE_CHECKING:
    from sinch.models.conversation import (
        ContactSettings,
        CreateConversationProjectSettingsResponse,
        DeleteConversationProjectSettingsResponse,
        GetConversationProjectSettingsResponse,
        UpdateConversationProjectSettingsResponse,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationSettingsAsync"]


class ConversationSettingsAsync(AsyncResource):
    """Make, read, change and remove the settings that hold for all apps of the project."""

    async def create(
        self, contact_settings: ContactSettings | Built[ContactSettings] | None = None
    ) -> CreateConversationProjectSettingsResponse:
        """Make the settings of the project.

        :param contact_settings: whether a contact has one id for all channels.
        :raises ConversationException: there are settings already, or the API refused them.
        """
        return await self._run(CREATE, body={"contact_settings": shape(CREATE, "contact_settings", contact_settings)})

    async def get(self) -> GetConversationProjectSettingsResponse:
        """Read the settings of the project.

        :raises NotFoundException: there are none in this region.
        """
        return await self._run(GET)

    async def update(
        self, contact_settings: ContactSettings | Built[ContactSettings] | None = None
    ) -> UpdateConversationProjectSettingsResponse:
        """Change the settings of the project.

        :param contact_settings: whether a contact has one id for all channels.
        :raises NotFoundException: there are none in this region.
        """
        return await self._run(UPDATE, body={"contact_settings": shape(UPDATE, "contact_settings", contact_settings)})

    async def delete(self) -> DeleteConversationProjectSettingsResponse:
        """Remove the settings of the project.

        :raises NotFoundException: there are none in this region.
        """
        return await self._run(DELETE)
