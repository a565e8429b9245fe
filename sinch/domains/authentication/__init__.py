"""The OAuth2 access token of a project, which the client fetches and renews by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sinch.aio.authentication import AuthenticationAsync
    from sinch.client import SinchClient
    from sinch.models.authentication import OAuthToken

__all__ = ["Authentication", "AuthenticationAsync", "AuthenticationBase"]


class Authentication:
    """Look at the access token, or put one in place."""

    def __init__(self, sinch: SinchClient) -> None:
        self._sinch = sinch

    def get_auth_token(self) -> OAuthToken:
        """Give the access token, fetching one when there is none or it is about to expire.

        :raises AuthenticationException: the token endpoint did not accept the credentials.
        """
        return self._sinch.configuration.token_manager.get_auth_token()

    def set_auth_token(self, token: Mapping[str, object]) -> None:
        """Put a token from elsewhere in place; it is used until it expires or is refused.

        :param token: exactly the keys ``access_token``, ``expires_in`` (seconds), ``scope`` and
            ``token_type``.
        :raises ValidationException: other keys.
        """
        self._sinch.configuration.token_manager.set_auth_token(token)


#: Name of 1.x.
AuthenticationBase = Authentication


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name != "AuthenticationAsync":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from sinch.aio.authentication import AuthenticationAsync

        return AuthenticationAsync
