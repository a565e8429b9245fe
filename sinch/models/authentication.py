"""The access token of a project."""

from __future__ import annotations

from dataclasses import dataclass, field

from sinch.models.model import SinchBaseModel

__all__ = ["OAuthToken"]


@dataclass(slots=True, repr=False, eq=False)
class OAuthToken(SinchBaseModel):
    """An OAuth2 access token. Its text is a secret and shows in neither ``repr`` nor logs."""

    #: Goes into the Authorization header of project requests.
    access_token: str = field(repr=False)
    #: Lifetime in seconds from when it was issued, one hour as a rule.
    expires_in: int
    #: Usually empty.
    scope: str
    #: ``bearer``.
    token_type: str
