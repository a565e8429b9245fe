# Made from sinch/domains/conversation/consents.py by `python tools/generate_async.py`; do not edit.
"""Consent lists: ``client.conversation.consents``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource
from sinch.domains.conversation.consents import LIST_AUDIT_RECORDS, LIST_IDENTITIES

if TYPE_CHECKING:
    from sinch.core.async_pagination import AsyncTokenBasedPaginator
    from sinch.models.conversation import (
        ConsentsListTypeLike,
        ConversationConsentIdentity,
        ListConversationConsentAuditRecordsResponse,
        ListConversationConsentIdentitiesResponse,
    )

__all__ = ["ConversationConsentsAsync"]


class ConversationConsentsAsync(AsyncResource):
    """See who does not want which messages of an app."""

    async def list_identities(
        self,
        app_id: str,
        list_type: ConsentsListTypeLike,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> AsyncTokenBasedPaginator[ListConversationConsentIdentitiesResponse, ConversationConsentIdentity]:
        """List the addresses on one of the consent lists of an app.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/consents/

        :param page_size: addresses per page, up to 50; 10 by default.
        :param page_token: page to begin with.
        :raises NotFoundException: there is no such app in this region.
        """
        return await self._pages_by_token(
            LIST_IDENTITIES,
            lambda page: page.identities,
            path={"app_id": app_id, "list_type": list_type},
            query={"page_size": page_size, "page_token": page_token},
        )

    async def list_audit_records(self, app_id: str, identity: str) -> ListConversationConsentAuditRecordsResponse:
        """List how the consents of one address changed. There is no next page.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/consents/

        :param identity: an address on a channel, such as a phone number.
        :raises NotFoundException: there is no such app, or nothing is known of the address.
        """
        return await self._run(LIST_AUDIT_RECORDS, path={"app_id": app_id, "identity": identity})
