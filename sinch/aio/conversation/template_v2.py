# Made from sinch/domains/conversation/template_v2.py by `python tools/generate_async.py`; do not edit.
"""Message templates of version 2: ``client.conversation.template_v2``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.arguments import text
from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.arguments import shapes
from sinch.domains.conversation.template_v2 import CREATE, DELETE, GET, LIST, LIST_TRANSLATIONS, UPDATE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sinch.models.conversation import (
        CreateConversationTemplateV2Response,
        DeleteConversationTemplateV2Response,
        GetConversationTemplateV2Response,
        ListConversationTemplatesV2Response,
        ListConversationTemplateTranslationsResponse,
        TemplateTranslationV2,
        UpdateConversationTemplateV2Response,
    )
    from sinch.models.conversation.built import Built

__all__ = ["ConversationTemplatesV2Async"]


class ConversationTemplatesV2Async(AsyncResource):
    """Make, read, replace and delete templates of version 2: typed messages in several languages.

    The service of the templates has a region of its own, ``client.configuration.templates_region``.
    """

    async def create(
        self,
        translations: Sequence[TemplateTranslationV2 | Built[TemplateTranslationV2]],
        default_translation: str,
        description: str | None = None,
        id: str | None = None,
        version: int | None = None,
    ) -> CreateConversationTemplateV2Response:
        """Make a template.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2/

        :param translations: one message for each language; ``${name}`` in its texts is a variable.
        :param default_translation: language to fall back to, BCP-47, one of the translations.
        :param id: id to give it, unique in the project; the server makes one by default.
        :param version: 1 for a new template.
        :raises ConversationException: the API refused the template.
        """
        return await self._run(
            CREATE,
            body={
                "translations": shapes(CREATE, "translations", translations),
                "default_translation": text(CREATE, "default_translation", default_translation),
                "description": description,
                "id": text(CREATE, "id", id),
                "version": version,
            },
        )

    async def get(self, template_id: str) -> GetConversationTemplateV2Response:
        """Read a template with the newest version of each translation.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2/

        :raises NotFoundException: there is no such template in this region.
        """
        return await self._run(GET, path={"template_id": template_id})

    async def update(
        self,
        template_id: str,
        translations: Sequence[TemplateTranslationV2 | Built[TemplateTranslationV2]],
        default_translation: str,
        version: int,
        description: str | None = None,
        id: str | None = None,
    ) -> UpdateConversationTemplateV2Response:
        """Replace a template.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2/

        :param default_translation: language to fall back to, BCP-47, one of the translations.
        :param version: the version that the template has now; an older one is refused, so that nobody's change is
            lost.
        :param id: the same as ``template_id``, for the body, and its default.
        :raises NotFoundException: there is no such template in this region.
        :raises ConversationException: the version is not the current one, or the API refused the template.
        """
        return await self._run(
            UPDATE,
            path={"template_id": template_id},
            body={
                "translations": shapes(UPDATE, "translations", translations),
                "default_translation": text(UPDATE, "default_translation", default_translation),
                "version": version,
                "description": description,
                "id": template_id if id is None else text(UPDATE, "id", id),
            },
        )

    async def delete(self, template_id: str) -> DeleteConversationTemplateV2Response:
        """Delete a template with all its translations.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2/

        :raises NotFoundException: there is no such template in this region.
        """
        return await self._run(DELETE, path={"template_id": template_id})

    async def list_translations(
        self, template_id: str, language_code: str | None = None, translation_version: str | None = None
    ) -> ListConversationTemplateTranslationsResponse:
        """List the translations of a template in all their versions. There is no next page.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2/

        :param language_code: only this language, BCP-47.
        :param translation_version: only this version; ``latest`` is the newest of each language.
        :raises NotFoundException: there is no such template in this region.
        """
        return await self._run(
            LIST_TRANSLATIONS,
            path={"template_id": template_id},
            query={
                "language_code": text(LIST_TRANSLATIONS, "language_code", language_code),
                "translation_version": text(LIST_TRANSLATIONS, "translation_version", translation_version),
            },
        )

    async def list(self) -> ListConversationTemplatesV2Response:
        """List all templates of the project. There is no next page.

        Each translation comes twice: under its number, and once more under the version ``latest``.

        https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2/
        """
        return await self._run(LIST)
