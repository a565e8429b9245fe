"""The OAuth2 access token of a client: kept, renewed before it expires, replaced when it is refused."""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

from sinch.core.exceptions import ValidationException
from sinch.core.messages import TokenNeeded

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sinch.aio.client import SinchClientAsync
    from sinch.client import SinchClient
    from sinch.core.models.http_response import HTTPResponse
    from sinch.models.authentication import OAuthToken

__all__ = ["TokenManager", "TokenManagerAsync", "TokenManagerBase", "TokenState"]

ClientT = TypeVar("ClientT")

#: Seconds before its expiry from which a token is renewed; at most a tenth of its lifetime.
RENEWAL_MARGIN = 60.0

#: Seconds for which the replacement of a refused token is not itself replaced: a server that refuses both will
#: refuse the next one as well, and each call of each thread would ask for another.
REPLACEMENT_REST = 10.0


class TokenState(Enum):
    """Whether a token is at hand."""

    VALID = "VALID"
    INVALID = "INVALID"
    EXPIRED = "EXPIRED"


class TokenManagerBase(ABC, Generic[ClientT]):
    """What the token managers of both clients have in common: they keep a token, and know when it is of no use.

    :param sinch: the client, whose credentials and connections fetch the token.
    :param clock: monotonic time in seconds.
    """

    def __init__(self, sinch: ClientT | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.sinch: ClientT | None = sinch
        #: The token at hand, or None.
        self.token: OAuthToken | None = None
        self.token_state: TokenState = TokenState.INVALID
        #: Text of the token that was dropped last: a cache that still has it is not believed.
        self._dropped: str | None = None
        self._clock = clock
        self._renew_at: float | None = None
        self._replaced_at: float | None = None

    @abstractmethod
    def get_auth_token(self) -> object:
        """Give the token at hand, or something to await it with."""

    def _client(self) -> ClientT:
        if self.sinch is None:
            raise ValidationException("This token manager belongs to no client: nothing can fetch a token")
        return self.sinch

    def set_auth_token(self, token: Mapping[str, object]) -> None:
        """Put a known token in place, so that none is fetched until it expires or is refused.

        :param token: exactly the keys ``access_token``, ``expires_in`` (seconds), ``scope`` and
            ``token_type``.
        :raises ValidationException: other keys, or no text as the access token.
        """
        from sinch.core.wire import decode
        from sinch.models.authentication import OAuthToken

        names = ("access_token", "expires_in", "scope", "token_type")
        text = token.get("access_token")
        if set(token) != set(names) or not isinstance(text, str) or not (text.isascii() and text.isprintable()):
            raise ValidationException(
                f"Invalid authentication token structure: token has exactly the keys {', '.join(names)}, all in ASCII"
            )
        made = decode(OAuthToken, token)
        self.keep(made)

    def keep(self, token: OAuthToken) -> None:
        """Keep a token and work out when to renew it."""
        lifetime: object = token.expires_in
        self._renew_at = None
        if isinstance(lifetime, (int, float)) and not isinstance(lifetime, bool):
            self._renew_at = self._clock() + lifetime - min(RENEWAL_MARGIN, lifetime / 10)
        self.token = token
        self.token_state = TokenState.VALID

    def usable(self, used: str | None = None) -> OAuthToken | None:
        """Give the token at hand unless it is about to expire or is the one that was just refused."""
        token = self.token
        if token is None or self.token_state is not TokenState.VALID or token.access_token == used:
            return None
        if self._renew_at is not None and self._clock() >= self._renew_at:
            return None
        return token

    def ready(self, used: str | None) -> OAuthToken | None:
        """Give the token to go on with instead of fetching one, if there is any.

        :param used: the token that was refused, or None. It is given back when it is itself the replacement of a
            refused one, was never accepted, and is no older than :data:`REPLACEMENT_REST`.
        """
        token = self.usable(used)
        if token is not None:
            return token
        if self._replaces(used) and self._replaced_at is not None:
            return self.token if self._clock() - self._replaced_at < REPLACEMENT_REST else None
        return None

    def put(self, used: str | None, token: OAuthToken) -> OAuthToken:
        """Keep a token that was fetched, perhaps in place of one that was refused."""
        if self._replaces(used):
            self._replaced_at = self._clock()
        self.keep(token)
        return token

    def accepted(self) -> None:
        """Note that the API took the token at hand: when it is refused later, it has expired and is replaced."""
        self._replaced_at = None

    def _replaces(self, used: str | None) -> bool:
        return used is not None and self.token is not None and self.token.access_token == used

    def invalidate_expired_token(self) -> None:
        """Drop the token; the next request fetches a new one."""
        if self.token is not None:
            self._dropped = self.token.access_token
        self.token = None
        self.token_state = TokenState.EXPIRED

    def handle_invalid_token(self, http_response: HTTPResponse) -> None:
        """Drop the token when an answer says that it has expired."""
        for name, value in http_response.headers.items():
            if name.lower() == "www-authenticate" and "expired" in value:
                self.invalidate_expired_token()


class TokenManager(TokenManagerBase["SinchClient"]):
    """Keeps the access token of a client.

    A subclass that overrides :meth:`get_auth_token` takes tokens from elsewhere: assign an instance to
    ``client.configuration.token_manager``, and each request asks it.
    """

    sinch: SinchClient | None

    def get_auth_token(self) -> OAuthToken:
        """Give the token at hand, fetching one when there is none or it is about to expire.

        :raises AuthenticationException: the token endpoint did not accept the credentials.
        """
        return self.usable() or self._client()._session.renew(self, TokenNeeded(None, None))

    def refresh_auth_token(self, used_token: OAuthToken | str) -> OAuthToken:
        """Replace a token that was refused, unless that has happened already; gives the current one."""
        text = used_token if isinstance(used_token, str) else used_token.access_token
        if self.usable(text) is None:
            self.invalidate_expired_token()
        return self.get_auth_token()


class TokenManagerAsync(TokenManagerBase["SinchClientAsync"]):
    """Keeps the access token of an asynchronous client; otherwise as :class:`TokenManager`."""

    sinch: SinchClientAsync | None

    async def get_auth_token(self) -> OAuthToken:
        """Give the token at hand, fetching one when there is none or it is about to expire.

        :raises AuthenticationException: the token endpoint did not accept the credentials.
        """
        return self.usable() or await self._client()._session.renew(self, TokenNeeded(None, None))

    async def refresh_auth_token(self, used_token: OAuthToken | str) -> OAuthToken:
        """Replace a token that was refused, unless that has happened already; gives the current one."""
        text = used_token if isinstance(used_token, str) else used_token.access_token
        if self.usable(text) is None:
            self.invalidate_expired_token()
        return await self.get_auth_token()
