"""Moves bytes and waits, for asyncio: the driver that needs nothing further, and what runs an exchange on any."""

from __future__ import annotations

import asyncio
import os
import threading
import time
import weakref
from collections.abc import Awaitable, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from copy import copy
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast

from sinch.core.drivers import Driver, Steps, Urllib3Driver, _forget_after_fork
from sinch.core.exceptions import SinchException, TimeoutException, ValidationException
from sinch.core.exchange import cut
from sinch.core.messages import NotSent, Outcome, Pause, Send, TokenNeeded

if TYPE_CHECKING:
    from sinch.core.token_manager import TokenManagerAsync
    from sinch.models.authentication import OAuthToken

__all__ = ["AsyncDriver", "AsyncSingleFlight", "ThreadsDriver", "run"]

T = TypeVar("T")


class AsyncDriver(Protocol):
    """What carries requests for asyncio. Implement it to bring your own HTTP library, and pass it as ``driver=``.

    ``send`` follows no redirects, repeats nothing, and reports every failure as an outcome instead of raising;
    only the cancellation of its task passes through it, and leaves nothing behind. It is called in any number of
    event loops, one after the other.
    """

    async def send(self, request: Send) -> Outcome:
        """Send one request and give what came of it."""
        ...

    async def aclose(self) -> None:
        """Let go of idle connections. The driver can be used again afterwards."""
        ...


async def run(steps: Steps[T], driver: AsyncDriver, token: Callable[[TokenNeeded], Awaitable[OAuthToken]]) -> T:
    """Drive an exchange to its end.

    :param token: gives the access token when the exchange needs one.
    """
    try:
        step = next(steps)
        while True:
            if isinstance(step, Send):
                step = steps.send(await driver.send(step))
            elif isinstance(step, Pause):
                await asyncio.sleep(step.seconds)
                step = steps.send(None)
            else:
                step = steps.send(await token(step))
    except StopIteration as done:
        return cast("T", done.value)


class AsyncSingleFlight:
    """Lets one task fetch the token while the others wait for it, in each event loop.

    Nothing is locked and no task works for another: a task that is cancelled while it fetches makes room for the
    next one.
    """

    def __init__(self) -> None:
        self._flights: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, _Flight] = weakref.WeakKeyDictionary()

    async def token(
        self,
        tokens: TokenManagerAsync,
        needed: TokenNeeded,
        fetch: Callable[[], Awaitable[OAuthToken]],
        options: object,
    ) -> OAuthToken:
        """Give a token: that of the task ahead, else a new one.

        :param options: what the request for a token depends on. A task that waited for one with the same options
            shares its failure too, instead of asking again at once; but not a timeout: it may have more time left.
        :raises TimeoutException: the deadline passed while another task was fetching.
        """
        loop = asyncio.get_running_loop()
        while (ahead := self._flights.get(loop)) is not None:
            left = None if needed.until is None else max(0.0, needed.until - time.monotonic())
            if not (await asyncio.wait((ahead.landed,), timeout=left))[0]:
                raise TimeoutException("The deadline passed while another task was fetching the access token")
            if ahead.failure is not None and ahead.options is options:
                failure = copy(ahead.failure)
                failure.__cause__ = ahead.failure.__cause__
                raise failure
            token = tokens.ready(needed.used)
            if token is not None:
                return token
        token = tokens.ready(needed.used)
        if token is not None:
            return token
        flight = self._flights[loop] = _Flight(loop, options)
        try:
            return tokens.put(needed.used, await fetch())
        except SinchException as error:
            if not isinstance(error, TimeoutException):
                flight.failure = error
            raise
        finally:
            del self._flights[loop]
            flight.landed.set_result(None)


class _Flight:
    __slots__ = ("failure", "landed", "options")

    def __init__(self, loop: asyncio.AbstractEventLoop, options: object) -> None:
        self.landed: asyncio.Future[None] = loop.create_future()
        self.failure: SinchException | None = None
        self.options = options


class ThreadsDriver:
    """Sends over a synchronous driver in threads of its own; the default, which needs no further package.

    A task that is cancelled goes on at once. The thread that was sending for it finishes in the background, within
    the limits of its request, and gives the connection back as always; a request that still waited for a thread is
    never sent.

    :param driver: what sends; it is made with the other options when it is left out.
    :param threads: requests that are under way at the same time, as many as ``pool_size`` when left out.
    :param pool_size: connections kept for one host, 10 by default; see :class:`~sinch.core.drivers.Urllib3Driver`.
    :param proxy: URL of an HTTP proxy.
    :param ca_bundle: file of CA certificates in PEM form, instead of those of the system.
    :raises ValidationException: an option makes no sense; the message names it.
    """

    def __init__(
        self,
        driver: Driver | None = None,
        *,
        threads: int | None = None,
        pool_size: int | None = None,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
    ) -> None:
        size: object = threads
        if size is not None and (isinstance(size, bool) or not isinstance(size, int) or size < 1):
            raise ValidationException("threads is a whole number of at least 1")
        if driver is None:
            driver = Urllib3Driver(pool_size=10 if pool_size is None else pool_size, proxy=proxy, ca_bundle=ca_bundle)
        elif pool_size is not None or proxy is not None or ca_bundle is not None:
            raise ValidationException("pool_size, proxy and ca_bundle are settings of the driver: give them to it")
        elif not callable(getattr(driver, "send", None)):
            raise ValidationException("driver has a method send(request): see sinch.core.drivers.Driver")
        self._driver: Driver = driver
        self._threads: int = threads or pool_size or (driver.pool_size if isinstance(driver, Urllib3Driver) else 10)
        self._start()
        _forget_after_fork(self)

    def _start(self) -> None:
        self._crew: _Crew | None = None

    async def send(self, request: Send) -> Outcome:
        """Send one request; every failure becomes an outcome."""
        crew = self._crew
        if crew is None:
            crew = self._crew = _Crew(self._threads)
        try:
            work, waits = crew.give(self._send, request, time.monotonic())
        except RuntimeError as error:  # the interpreter is shutting down
            return NotSent(error)
        outcome = asyncio.wrap_future(work)
        if not waits or request.patience is None:
            return await outcome
        # The deadline also ends the wait for a thread. What has begun ends within its own limits.
        try:
            await asyncio.wait((outcome,), timeout=request.patience)
        except asyncio.CancelledError:
            outcome.cancel()
            raise
        return _too_late() if work.cancel() else await outcome

    def _send(self, request: Send, asked: float) -> Outcome:
        """Send a request in a thread, with what the wait for the thread has left of its time."""
        waited = time.monotonic() - asked
        if request.patience is not None and waited > 0.01:
            left = request.patience - waited
            if left <= 0:
                return _too_late()
            limits = cut(request.timeout, left)
            request = Send(
                request.method, request.origin, request.target, request.headers, request.body, limits, left
            )
        return self._driver.send(request)

    async def aclose(self) -> None:
        """Close idle connections and let the threads end; the next request starts new ones."""
        crew, self._crew = self._crew, None
        if crew is not None:
            crew.dismiss()
        self._driver.close()

    def after_fork(self) -> None:
        # The threads are the parent's.
        self._start()

    def __getstate__(self) -> dict[str, object]:
        return {"driver": self._driver, "threads": self._threads}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]  # pickled without threads: made anew


class _Crew:
    """Threads, and how many pieces of work they have."""

    __slots__ = ("_executor", "_lock", "_size", "_work")

    def __init__(self, size: int) -> None:
        self._executor = ThreadPoolExecutor(size, thread_name_prefix="sinch")
        self._lock = threading.Lock()
        self._size = size
        self._work = 0

    def give(
        self, function: Callable[[Send, float], Outcome], request: Send, asked: float
    ) -> tuple[Future[Outcome], bool]:
        """Give work to the threads, and say whether it has to wait for one."""
        work = self._executor.submit(function, request, asked)
        with self._lock:
            self._work += 1
            waits = self._work > self._size
        work.add_done_callback(self._done)
        return work, waits

    def _done(self, _: Future[Outcome]) -> None:
        with self._lock:
            self._work -= 1

    def dismiss(self) -> None:
        """Let the threads end when they have done what they were given."""
        self._executor.shutdown(wait=False)


def _too_late() -> NotSent:
    return NotSent(TimeoutError("no thread was free before the deadline"), timed_out=True)
