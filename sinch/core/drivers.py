"""Moves bytes and waits: the only place that imports urllib3, sleeps, or uses locks."""

from __future__ import annotations

import math
import os
import threading
import time
import weakref
from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from sinch.core.configuration import DEFAULT_POOL_SIZE, parse_origin
from sinch.core.exceptions import AuthenticationException, TimeoutException, ValidationException
from sinch.core.messages import Answered, NoAnswer, NotSent, Outcome, Pause, Send, TokenNeeded

if TYPE_CHECKING:
    import ssl

    import urllib3

    from sinch.core.token_manager import TokenManager
    from sinch.models.authentication import OAuthToken

__all__ = ["Driver", "SingleFlight", "Urllib3Driver", "run"]

T = TypeVar("T")
Steps = Generator[Any, Any, T]
Limits = tuple[float | None, float | None, float | None]
ClientCert = str | os.PathLike[str] | tuple[str | os.PathLike[str], str | os.PathLike[str]]

#: Bytes of one answer that drivers accept by default.
MAX_RESPONSE = 64 * 1024 * 1024


class Driver(Protocol):
    """What carries requests. Implement it to bring your own HTTP library, and pass it as ``driver=``.

    ``send`` is called from any thread. It follows no redirects, repeats nothing, and reports every failure as
    an outcome instead of raising.
    """

    def send(self, request: Send) -> Outcome:
        """Send one request and give what came of it."""
        ...

    def close(self) -> None:
        """Let go of idle connections. The driver can be used again afterwards."""
        ...


class SingleFlight:
    """Lets one thread fetch the token while the others wait for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        #: How often a thread was turned away, and how the last time, with what its request depended on.
        self._refusals = 0
        self._refusal: tuple[object, AuthenticationException] | None = None
        _forget_after_fork(self)

    def token(
        self,
        tokens: TokenManager,
        needed: TokenNeeded,
        fetch: Callable[[], OAuthToken],
        options: object,
    ) -> OAuthToken:
        """Give a token: that of the thread ahead, else a new one.

        :param options: what the request for a token depends on. A thread that waited while one with the same options
            was turned away is turned away too, instead of asking again at once.
        :raises AuthenticationException: the token endpoint turned this thread away, or one that it waited for.
        :raises TimeoutException: the deadline passed while another thread was fetching.
        """
        refusals = self._refusals
        wait = -1.0 if needed.until is None else max(0.0, min(needed.until - time.monotonic(), threading.TIMEOUT_MAX))
        lock = self._lock
        if not lock.acquire(timeout=wait):
            error = TimeoutException("The deadline passed while another thread was fetching the access token")
            error.operation = "authentication.get_auth_token"
            raise error
        try:
            token = tokens.ready(needed.used)
            if token is not None:
                return token
            refusal = self._refusal
            if self._refusals != refusals and refusal is not None and refusal[0] is options:
                raise _copy(refusal[1])
            try:
                return tokens.put(needed.used, fetch())
            except AuthenticationException as error:
                # A copy has no traceback, and with it none of the variables of this call.
                self._refusal = (options, _copy(error))
                self._refusals += 1
                raise
        finally:
            lock.release()

    def after_fork(self) -> None:
        # The lock may be held by a thread that does not exist in this process.
        self._lock = threading.Lock()


def _copy(error: AuthenticationException) -> AuthenticationException:
    from copy import copy  # few programs ever need it

    return copy(error)


def run(steps: Steps[T], driver: Driver, token: Callable[[TokenNeeded], OAuthToken]) -> T:
    """Drive an exchange to its end.

    :param token: gives the access token when the exchange needs one.
    """
    try:
        step = next(steps)
        while True:
            if isinstance(step, Send):
                step = steps.send(driver.send(step))
            elif isinstance(step, Pause):
                time.sleep(step.seconds)
                step = steps.send(None)
            else:
                step = steps.send(token(step))
    except StopIteration as done:
        return cast("T", done.value)


class Urllib3Driver:
    """Sends over urllib3, with one pool of kept-alive connections for each host.

    :param pool_size: connections kept for one host, and the most that are open to it at a time; a thread that
        finds all in use waits for one.
    :param proxy: URL of an HTTP proxy, with user and password if it needs them. None: what the environment
        says (``HTTPS_PROXY``, ``HTTP_PROXY``, ``NO_PROXY``), read when a host is first used.
    :param ca_bundle: file of CA certificates in PEM form, instead of those of the system.
    :param client_cert: certificate that this side shows, for servers and gateways that ask for one: a PEM file with
        the certificate chain and its key, or a pair of files, chain and key. The key is not encrypted.
    :param max_response: most bytes of one answer, on the wire and decompressed; 64 MiB by default. A longer answer is
        given up while it arrives.
    :raises ValidationException: an option makes no sense; the message names it.
    """

    def __init__(
        self,
        *,
        pool_size: int = DEFAULT_POOL_SIZE,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
        client_cert: ClientCert | None = None,
        max_response: int = MAX_RESPONSE,
    ) -> None:
        #: Most connections that are open to one host at a time.
        self.pool_size: int = _check_count("pool_size", pool_size)
        #: Most bytes of one answer.
        self.max_response: int = _check_count("max_response", max_response)
        self._proxy = None if proxy is None else _check_proxy(proxy)
        self._ca_bundle = None if ca_bundle is None else _check_ca_bundle(ca_bundle)
        self._client_cert = None if client_cert is None else _check_client_cert(client_cert)
        self._start()
        if self._ca_bundle is not None or self._client_cert is not None:
            self._tls()  # files that hold no certificates are found out now
        _forget_after_fork(self)

    def _start(self) -> None:
        self._lock = threading.Lock()
        self._routes: dict[str, _Route] = {}
        self._context: Any = None
        self._timeouts: tuple[Limits | None, urllib3.Timeout | None] = (None, None)

    def send(self, request: Send) -> Outcome:
        """Send one request; every failure becomes an outcome."""
        import urllib3
        from urllib3 import exceptions as failed

        try:
            route = self._routes.get(request.origin) or self._route(request.origin)
            limits, timeout = self._timeouts
            if timeout is None or limits != request.timeout:
                connect, read, total = request.timeout
                timeout = urllib3.Timeout(connect=_finite(connect), read=_finite(read), total=_finite(total))
                # One assignment, so that no other thread sees half of it.
                self._timeouts = (request.timeout, timeout)
            time_left, total = request.patience, request.timeout[2]
            if time_left is None or (total is not None and total < time_left):
                time_left = total
            bounds = route.bounds
            bounds.until = math.inf if time_left is None else time.monotonic() + time_left
            bounds.most = self.max_response
            response = route.urlopen(
                request.method,
                route.prefix + request.target,
                body=request.body,
                headers=request.headers,
                retries=route.no_retries,
                redirect=False,
                timeout=timeout,
                pool_timeout=request.patience,
                decode_content=False,
                **route.options,
            )
            body = response.data
            if "content-encoding" in response.headers:
                from sinch.core import connections

                body = connections.decoded(body, response.headers["content-encoding"], self.max_response)
        except failed.EmptyPoolError as error:
            return NotSent(error, timed_out=True)
        except failed.ConnectTimeoutError as error:
            return NotSent(error, timed_out=not isinstance(error, failed.NewConnectionError))
        except (failed.ProxyError, failed.LocationValueError) as error:
            return NotSent(error)
        except failed.TimeoutError as error:
            return NoAnswer(error, timed_out=True)
        except Exception as error:
            # Whatever it is, the request may be on its way: a bare exception would not say so.
            from sinch.core import connections

            return NoAnswer(connections.root_of(error))
        return Answered(response.status, response.headers, body)

    def close(self) -> None:
        """Close all idle connections; the next request opens new ones."""
        with self._lock:
            routes, self._routes = self._routes, {}
        for route in routes.values():
            route.close()

    def after_fork(self) -> None:
        # The sockets are the parent's: two processes reading one socket would get each other's answers. They
        # are dropped, not closed, since closing TLS would say goodbye in the name of the parent.
        self._start()

    def _route(self, origin: str) -> _Route:
        with self._lock:
            route = self._routes.get(origin)
            if route is None:
                route = self._routes[origin] = self._new_route(origin)
            return route

    def _new_route(self, origin: str) -> _Route:
        from sinch.core import connections

        options: dict[str, Any] = {"maxsize": self.pool_size, "block": True}
        if origin.startswith("https:"):
            options["ssl_context"] = self._tls()
        proxy = self._proxy or connections.environment_proxy(origin)
        if proxy is not None:
            manager = connections.proxy_manager(proxy, options, self._tls)
            return _Route(manager.urlopen, origin, manager.clear, {})
        host, port = connections.host_and_port(origin)
        kind = connections.TlsPool if "ssl_context" in options else connections.Pool
        pool = kind(host, port, **options)
        return _Route(pool.urlopen, "", pool.close, {"assert_same_host": False})

    def _tls(self) -> Any:
        """Give the one TLS context of this driver: making one reads all CA certificates, which takes 20 ms."""
        if self._context is None:
            self._context = _tls_context(self._ca_bundle, self._client_cert)
        return self._context

    def __getstate__(self) -> dict[str, object]:
        return {
            "pool_size": self.pool_size,
            "proxy": self._proxy,
            "ca_bundle": self._ca_bundle,
            "client_cert": self._client_cert,
            "max_response": self.max_response,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]  # pickled without sockets: made anew


class _Route:
    """How requests to one origin go out."""

    __slots__ = ("bounds", "close", "no_retries", "options", "prefix", "urlopen")

    def __init__(
        self,
        urlopen: Callable[..., urllib3.BaseHTTPResponse],
        prefix: str,
        close: Callable[[], None],
        options: Mapping[str, Any],
    ) -> None:
        import urllib3

        from sinch.core import connections

        self.bounds = connections.bounds
        self.urlopen = urlopen
        self.prefix = prefix
        self.close = close
        self.options = options
        # ``total=False`` makes urllib3 raise each failure as it is; repeats are the exchange's business.
        self.no_retries = urllib3.Retry(total=False, redirect=False)


def _tls_context(ca_bundle: str | None, client_cert: tuple[str, str] | None) -> ssl.SSLContext:
    """Make a context that verifies certificates and host names."""
    import ssl

    try:
        context = ssl.create_default_context(cafile=ca_bundle)
    except OSError:  # ssl.SSLError is one
        raise ValidationException("ca_bundle is no readable file of CA certificates in PEM form") from None
    if client_cert is not None:
        try:
            # Without the password OpenSSL would ask for one on the terminal.
            context.load_cert_chain(*client_cert, password="")
        except (OSError, ValueError):
            raise ValidationException(
                "client_cert is no readable certificate in PEM form with its key, unencrypted"
            ) from None
    return context


def _finite(seconds: float | None) -> float | None:
    return None if seconds == float("inf") else seconds


def _check_proxy(proxy: object) -> str:
    if isinstance(proxy, str) and proxy.isprintable():
        scheme, separator, rest = proxy.partition("://")
        if separator and scheme.lower() in {"http", "https"}:
            parse_origin("proxy", f"{scheme}://{rest.rpartition('@')[2]}")
            return proxy
    raise ValidationException("proxy is a URL such as http://user:password@proxy.example.com:3128")


def _check_ca_bundle(path: object) -> str:
    if isinstance(path, (str, os.PathLike)):
        text = os.fspath(cast("str | os.PathLike[str]", path))
        if os.path.isfile(text):
            return text
    raise ValidationException("ca_bundle is the path of a file of CA certificates in PEM form")


def _check_client_cert(given: object) -> tuple[str, str]:
    files = cast("tuple[object, ...]", given) if isinstance(given, tuple) else (given, given)
    if len(files) == 2 and all(isinstance(file, (str, os.PathLike)) for file in files):
        chain, key = (os.fspath(cast("str | os.PathLike[str]", file)) for file in files)
        if os.path.isfile(chain) and os.path.isfile(key):
            return chain, key
    raise ValidationException("client_cert is the path of a PEM file, or a pair of them: certificate and key")


def _check_count(option: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValidationException(f"{option} is a whole number of at least 1")
    return value


# ------------------------------------------------------------------------------------------------- fork
class _Forkable(Protocol):
    def after_fork(self) -> None: ...


_forkables: weakref.WeakSet[Any] = weakref.WeakSet()


def _forget_after_fork(thing: _Forkable) -> None:
    _forkables.add(thing)


def _in_the_child() -> None:
    for thing in list(_forkables):
        thing.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_in_the_child)
