"""Message templates of version 1: ``client.conversation.template``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sinch.core.arguments import either, text
from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.domains.conversation.arguments import field_mask, shapes
from sinch.models.conversation import (
    CreateConversationTemplateResponse,
    DeleteConversationTemplateResponse,
    GetConversationTemplateResponse,
    ListConversationTemplatesResponse,
    UpdateConversationTemplateResponse,
)

if TYPE_CHECKING:
    from datetime import datetime

    from sinch.models.conversation import TemplateChannelLike, TemplateTranslation
    from sinch.models.conversation.built import Built

__all__ = ["ConversationTemplate"]

CREATE = Operation(
    "conversation.template.create",
    "POST",
    "/v1/projects/{project_id}/templates",
    host="templates",
    auth="project",
    returns=CreateConversationTemplateResponse,
    repeatable=False,
    required=("translations", "default_translation"),
)

GET = Operation(
    "conversation.template.get",
    "GET",
    "/v1/projects/{project_id}/templates/{template_id}",
    host="templates",
    auth="project",
    returns=GetConversationTemplateResponse,
    repeatable=True,
)

UPDATE = Operation(
    "conversation.template.update",
    "PATCH",
    "/v1/projects/{project_id}/templates/{template_id}",
    host="templates",
    auth="project",
    returns=UpdateConversationTemplateResponse,
    repeatable=True,
    required=("translations", "default_translation"),
)

DELETE = Operation(
    "conversation.template.delete",
    "DELETE",
    "/v1/projects/{project_id}/templates/{template_id}",
    host="templates",
    auth="project",
    returns=DeleteConversationTemplateResponse,
    repeatable=True,
)

LIST = Operation(
    "conversation.template.list",
    "GET",
    "/v1/projects/{project_id}/templates",
    host="templates",
    auth="project",
    returns=ListConversationTemplatesResponse,
    repeatable=True,
)


class ConversationTemplate(Resource):
    """Make, read, change and delete templates of version 1.

    Sinch ended them on 2026-01-31; :attr:`Conversation.template_v2` has those that go on. The service of the
    templates has a region of its own, ``client.configuration.templates_region``.
    """

    def create(
        self,
        translations: Sequence[TemplateTranslation | Built[TemplateTranslation]],
        default_translation: str | None = None,
        channel: TemplateChannelLike | None = None,
        create_time: str | datetime | None = None,
        description: str | None = None,
        id: str | None = None,
        update_time: str | datetime | None = None,
        *,
        default_translations: str | None = None,
    ) -> CreateConversationTemplateResponse:
        """Make a template.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v1/templates_createtemplate

        :param translations: the message in each language, as JSON text.
        :param default_translation: language to fall back to, BCP-47, one of the translations; required.
        :param create_time: set by the server, whatever is given.
        :param id: id to give it, unique in the project; the server makes one by default.
        :param update_time: set by the server, whatever is given.
        :param default_translations: another name of ``default_translation``.
        :raises ConversationException: the API refused the template.
        """
        language = either(
            CREATE, "default_translation", default_translation, "default_translations", default_translations
        )
        return self._run(
            CREATE,
            body={
                "translations": shapes(CREATE, "translations", translations),
                "default_translation": text(CREATE, "default_translation", language),
                "channel": channel,
                "create_time": create_time,
                "description": description,
                "id": text(CREATE, "id", id),
                "update_time": update_time,
            },
        )

    def get(self, template_id: str) -> GetConversationTemplateResponse:
        """Read a template.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v1/templates_gettemplate

        :raises NotFoundException: there is no such template in this region.
        """
        return self._run(GET, path={"template_id": template_id})

    def update(
        self,
        template_id: str,
        translations: Sequence[TemplateTranslation | Built[TemplateTranslation]],
        default_translation: str | None = None,
        id: str | None = None,
        update_mask: Sequence[str] | str | None = None,
        channel: TemplateChannelLike | None = None,
        create_time: str | datetime | None = None,
        description: str | None = None,
        update_time: str | datetime | None = None,
        *,
        default_translations: str | None = None,
    ) -> UpdateConversationTemplateResponse:
        """Change a template. Arguments not named here are those of :meth:`create`.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v1/templates_updatetemplate

        :param default_translation: language to fall back to, BCP-47, one of the translations; required.
        :param id: the same as ``template_id``, for the body.
        :param update_mask: fields to change; without it every field is replaced, and those that are left out are
            cleared.
        :param default_translations: another name of ``default_translation``.
        :raises NotFoundException: there is no such template in this region.
        """
        language = either(
            UPDATE, "default_translation", default_translation, "default_translations", default_translations
        )
        return self._run(
            UPDATE,
            path={"template_id": template_id},
            query=field_mask(UPDATE, update_mask),
            body={
                "translations": shapes(UPDATE, "translations", translations),
                "default_translation": text(UPDATE, "default_translation", language),
                "id": text(UPDATE, "id", id),
                "channel": channel,
                "create_time": create_time,
                "description": description,
                "update_time": update_time,
            },
        )

    def delete(self, template_id: str) -> DeleteConversationTemplateResponse:
        """Delete a template.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v1/templates_deletetemplate

        :raises NotFoundException: there is no such template in this region.
        """
        return self._run(DELETE, path={"template_id": template_id})

    def list(self) -> ListConversationTemplatesResponse:
        """List all templates of the project. There is no next page.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v1/templates_listtemplates
        """
        return self._run(LIST)
