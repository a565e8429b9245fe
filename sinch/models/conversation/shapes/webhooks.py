"""Settings of a webhook."""

from __future__ import annotations

from sinch.models.conversation.enums.webhooks import TokenRequestTypeLike
from sinch.models.typed import NotRequired, TypedDict

__all__ = ["ClientCredentials"]


class ClientCredentials(TypedDict):
    """OAuth2 credentials that the API uses when it calls your webhook."""

    client_id: str
    client_secret: str
    #: Where tokens are fetched; they have to be valid for 30 to 3600 seconds.
    endpoint: str
    #: Separated by spaces, at most 1024 characters.
    scope: NotRequired[str]
    #: Passed on; at most 64 characters.
    response_type: NotRequired[str]
    #: ``BASIC`` when left out.
    token_request_type: NotRequired[TokenRequestTypeLike]
