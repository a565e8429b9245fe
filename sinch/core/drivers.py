"""Moves bytes and waits: the only place that imports urllib3, sleeps, or uses locks."""

from __future__ import annotations

import os
import threading
import time
import weakref
from collections.abc import Callable, Generator, Mapping
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from sinch.core.exceptions import TimeoutException, ValidationException
from sinch.core.messages import Answered, NoAnswer, NotSent, Outcome, Pause, Send, TokenNeeded

if TYPE_CHECKING:
    import urllib3

    from sinch.core.token_manager import TokenManager
    from sinch.models.authentication import OAuthToken

__all__ = ["Driver", "SingleFlight", "Urllib3Driver", "run"]

T = TypeVar("T")
Steps = Generator[Any, Any, T]
Limits = tuple[float | None, float | None, float | None]


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
        _forget_after_fork(self)

    def token(
        self,
        tokens: TokenManager,
        needed: TokenNeeded,
        fetch: Callable[[], OAuthToken],
    ) -> OAuthToken:
        """Give a token: that of the thread ahead, else a new one.

        :raises TimeoutException: the deadline passed while another thread was fetching.
        """
        wait = -1.0 if needed.until is None else max(0.0, min(needed.until - time.monotonic(), threading.TIMEOUT_MAX))
        lock = self._lock
        if not lock.acquire(timeout=wait):
            raise TimeoutException("The deadline passed while another thread was fetching the access token")
        try:
            return tokens.replace(needed.used, fetch)
        finally:
            lock.release()

    def after_fork(self) -> None:
        # The lock may be held by a thread that does not exist in this process.
        self._lock = threading.Lock()


def run(steps: Steps[T], driver: Driver, token: Callable[[TokenNeeded], OAuthToken]) -> T:
    """Drive an exchange to its end.

    :param token: gives the access token when the exchange needs one.
    """
    step = next(steps)
    try:
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
    """

    def __init__(
        self,
        *,
        pool_size: int = 10,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
    ) -> None:
        size: object = pool_size
        if isinstance(size, bool) or not isinstance(size, int) or size < 1:
            raise ValidationException("pool_size is a whole number of at least 1")
        self._pool_size = pool_size
        self._proxy = None if proxy is None else _check_proxy(proxy)
        self._ca_bundle = None if ca_bundle is None else _check_ca_bundle(ca_bundle)
        self._start()
        if self._ca_bundle is not None:
            self._tls()  # a file that holds no certificates is found out now
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
            response = route.urlopen(
                request.method,
                route.prefix + request.target,
                body=request.body,
                headers=request.headers,
                retries=route.no_retries,
                redirect=False,
                timeout=timeout,
                pool_timeout=request.patience,
                **route.options,
            )
        except failed.EmptyPoolError as error:
            return NotSent(error, timed_out=True)
        except failed.ConnectTimeoutError as error:
            return NotSent(error, timed_out=not isinstance(error, failed.NewConnectionError))
        except (failed.ProxyError, failed.LocationValueError) as error:
            return NotSent(error)
        except failed.TimeoutError as error:
            return NoAnswer(error, timed_out=True)
        except (failed.HTTPError, OSError, ValueError) as error:
            return NoAnswer(error)
        return Answered(response.status, response.headers, response.data)

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
        import urllib3

        from sinch.core import connections

        options: dict[str, Any] = {"maxsize": self._pool_size, "block": True}
        if origin.startswith("https:"):
            options["ssl_context"] = self._tls()
        proxy = self._proxy or connections.environment_proxy(origin)
        if proxy is not None:
            manager = connections.proxy_manager(proxy, options, self._tls)
            return _Route(manager.urlopen, origin, manager.clear, {})
        host, port = connections.host_and_port(origin)
        kind = connections.TlsPool if "ssl_context" in options else urllib3.HTTPConnectionPool
        pool = kind(host, port, **options)
        return _Route(pool.urlopen, "", pool.close, {"assert_same_host": False})

    def _tls(self) -> Any:
        """Give the one TLS context of this driver: making one reads all CA certificates, which takes 20 ms."""
        if self._context is None:
            import ssl

            try:
                self._context = ssl.create_default_context(cafile=self._ca_bundle)
            except OSError:  # ssl.SSLError is one
                raise ValidationException("ca_bundle is no readable file of CA certificates in PEM form") from None
        return self._context

    def __getstate__(self) -> dict[str, object]:
        return {"pool_size": self._pool_size, "proxy": self._proxy, "ca_bundle": self._ca_bundle}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]  # pickled without sockets: made anew


class _Route:
    """How requests to one origin go out."""

    __slots__ = ("close", "no_retries", "options", "prefix", "urlopen")

    def __init__(
        self,
        urlopen: Callable[..., urllib3.BaseHTTPResponse],
        prefix: str,
        close: Callable[[], None],
        options: Mapping[str, Any],
    ) -> None:
        import urllib3

        self.urlopen = urlopen
        self.prefix = prefix
        self.close = close
        self.options = options
        # ``total=False`` makes urllib3 raise each failure as it is; repeats are the exchange's business.
        self.no_retries = urllib3.Retry(total=False, redirect=False)


def _finite(seconds: float | None) -> float | None:
    return None if seconds == float("inf") else seconds


def _check_proxy(proxy: object) -> str:
    from sinch.core.configuration import parse_origin

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
