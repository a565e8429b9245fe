"""Consent lists: ``client.conversation.consents``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sinch.core.operation import Operation
from sinch.core.resource import Resource
from sinch.models.conversation import (
    ListConversationConsentAuditRecordsResponse,
    ListConversationConsentIdentitiesResponse,
)

if TYPE_CHECKING:
    from sinch.core.pagination import TokenBasedPaginator
    from sinch.models.conversation import ConsentsListTypeLike, ConversationConsentIdentity

__all__ = ["ConversationConsents"]

LIST_IDENTITIES = Operation(
    "conversation.consents.list_identities",
    "GET",
    "/v1/projects/{project_id}/apps/{app_id}/consents/{list_type}",
    host="conversation",
    auth="project",
    returns=ListConversationConsentIdentitiesResponse,
    repeatable=True,
)

LIST_AUDIT_RECORDS = Operation(
    "conversation.consents.list_audit_records",
    "GET",
    "/v1/projects/{project_id}/apps/{app_id}/consents/identities/{identity}",
    host="conversation",
    auth="project",
    returns=ListConversationConsentAuditRecordsResponse,
    repeatable=True,
)


class ConversationConsents(Resource):
    """See who does not want which messages of an app."""

    def list_identities(
        self,
        app_id: str,
        list_type: ConsentsListTypeLike,
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> TokenBasedPaginator[ListConversationConsentIdentitiesResponse, ConversationConsentIdentity]:
        """List the addresses on one of the consent lists of an app.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/consents/

        :param page_size: addresses per page, up to 50; 10 by default.
        :param page_token: page to begin with.
        :raises NotFoundException: there is no such app in this region.
        """
        return self._pages_by_token(
            LIST_IDENTITIES,
            lambda page: page.identities,
            path={"app_id": app_id, "list_type": list_type},
            query={"page_size": page_size, "page_token": page_token},
        )

    def list_audit_records(self, app_id: str, identity: str) -> ListConversationConsentAuditRecordsResponse:
        """List how the consents of one address changed. There is no next page.

        https://developers.sinch.com/docs/conversation/api-reference/conversation/consents/

        :param identity: an address on a channel, such as a phone number.
        :raises NotFoundException: there is no such app, or nothing is known of the address.
        """
        return self._run(LIST_AUDIT_RECORDS, path={"app_id": app_id, "identity": identity})
