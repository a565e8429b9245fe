"""The OAuth2 access token of a project, which the asynchronous client fetches and renews by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sinch.aio.client import SinchClientAsync
    from sinch.models.authentication import OAuthToken

__all__ = ["AuthenticationAsync"]


class AuthenticationAsync:
    """Look at the access token, or put one in place."""

    def __init__(self, sinch: SinchClientAsync) -> None:
        self._sinch = sinch

    async def get_auth_token(self) -> OAuthToken:
        """Give the access token, fetching one when there is none or it is about to expire.

        :raises AuthenticationException: the token endpoint did not accept the credentials.
        """
        return await self._sinch.configuration.token_manager.get_auth_token()

    async def set_auth_token(self, token: Mapping[str, object]) -> None:
        """Put a token from elsewhere in place; it is used until it expires or is refused.

        :param token: exactly the keys ``access_token``, ``expires_in`` (seconds), ``scope`` and
            ``token_type``.
        :raises ValidationException: other keys.
        """
        self._sinch.configuration.token_manager.set_auth_token(token)
