"""How a client with a token cache comes by a new access token: from the cache, else from the token endpoint.

A generator like the exchange, and driven like it: waiting for another process is a pause, which the deadline bounds,
which a task can be cancelled in, and which blocks no event loop.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from sinch.core.exceptions import TimeoutException
from sinch.core.exchange import Circumstances, Steps, fetch_token
from sinch.core.messages import Pause, TokenNeeded
from sinch.core.token_manager import RENEWAL_MARGIN
from sinch.models.authentication import OAuthToken

if TYPE_CHECKING:
    from sinch.core.token_cache import TokenCache
    from sinch.core.token_manager import TokenManagerBase

__all__ = ["renewal"]

T = TypeVar("T")
ClientT = TypeVar("ClientT")

#: Seconds between two looks at a cache while another process is fetching the token.
LOOK_AGAIN = 0.05

#: Seconds for which a token is kept when the server did not say how long it is of use.
USUAL_LIFETIME = 3600.0


def renewal(tokens: TokenManagerBase[ClientT], needed: TokenNeeded, given: Circumstances) -> Steps[OAuthToken]:
    """Get a token other than the one at hand. Closing the generator lets go of what it has locked.

    :raises TimeoutException: the deadline passed while another process was fetching one.
    :raises SinchException: fetching one failed, see :func:`sinch.core.exchange.fetch_token`.
    """
    configuration = given.configuration
    cache = configuration.token_cache
    if cache is None or not (configuration.key_id and configuration.key_secret and configuration.project_id):
        return (yield from fetch_token(given, needed.until))
    origin = configuration.origin("auth")
    identity = f"{origin}{origin.prefix}\n{configuration.key_id}"
    shelf = _Shelf(cache, f"sinch-{hashlib.sha256(identity.encode()).hexdigest()}", given)
    unwanted = {needed.used, tokens._dropped, None if tokens.token is None else tokens.token.access_token}
    while True:
        token = shelf.take(unwanted)
        if token is not None:
            return token
        release = shelf.lock()
        if release is not None:
            break
        if needed.until is not None and given.clock() + LOOK_AGAIN >= needed.until:
            error = TimeoutException("The deadline passed while another process was fetching the access token")
            error.operation = "authentication.get_auth_token"
            raise error
        yield Pause(LOOK_AGAIN)
    try:
        # The one before may have come back with it just now.
        token = shelf.take(unwanted)
        if token is None:
            token = yield from fetch_token(given, needed.until)
            shelf.put(token)
        return token
    finally:
        shelf.attempt(release, None)


class _Shelf:
    """The place of one token in a cache. A cache that fails is as good as an empty one."""

    def __init__(self, cache: TokenCache, key: str, given: Circumstances) -> None:
        self._cache = cache
        self._key = key
        self._given = given

    def take(self, unwanted: set[str | None]) -> OAuthToken | None:
        """Give the token in the cache, if it is of use."""
        kept: object = self.attempt(lambda: self._cache.get(self._key), None)
        match kept:
            case (str() as text, int() | float() as until):
                left = until - self._given.now().timestamp()
                if text and text.isascii() and text.isprintable() and text not in unwanted and 0 < left < math.inf:
                    return OAuthToken(access_token=text, expires_in=int(left), scope="", token_type="bearer")
            case _:
                pass
        return None

    def put(self, token: OAuthToken) -> None:
        """Keep a token in the cache for as long as clients use it."""
        given: object = token.expires_in
        lifetime = given if isinstance(given, (int, float)) and not isinstance(given, bool) else USUAL_LIFETIME
        if 0 < lifetime < math.inf:
            until = self._given.now().timestamp() + lifetime - min(RENEWAL_MARGIN, lifetime / 10)
            self.attempt(lambda: self._cache.put(self._key, token.access_token, until), None)

    def lock(self) -> Callable[[], object] | None:
        """Try to become the one that fetches; with a cache that fails, everybody is."""
        nothing: Callable[[], object] | None = _nothing
        return self.attempt(lambda: self._cache.lock(self._key), nothing)

    def attempt(self, action: Callable[[], T], otherwise: T) -> T:
        try:
            return action()
        except Exception as error:
            self._given.configuration.complain("token_cache", error)
            return otherwise


def _nothing() -> object:
    """End a lock that was never there."""
    return None
