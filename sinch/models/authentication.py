"""The access token of a project."""

from __future__ import annotations

from typing import ClassVar

from sinch.models.model import SinchBaseModel
from sinch.models.typed import dataclass

__all__ = ["OAuthToken"]


@dataclass(slots=True, repr=False, eq=False)
class OAuthToken(SinchBaseModel):
    """An OAuth2 access token. Its text is a secret and shows in neither ``repr`` nor logs."""

    _hidden: ClassVar[tuple[str, ...]] = ("access_token",)

    #: Goes into the Authorization header of project requests.
    access_token: str
    #: Lifetime in seconds from when it was issued, one hour as a rule.
    expires_in: int
    #: Usually empty.
    scope: str
    #: ``bearer``.
    token_type: str
