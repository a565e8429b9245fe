"""A program of its own, of which the tests start several: it makes calls when it is told to.

    python -m tests.processes.worker KIND URL FOLDER

Each line that it reads makes one call; it answers with the authorization that the server saw, or an error's name.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable

from sinch import FileTokenCache, SinchClient, SinchClientAsync, SinchException
from tests.core.things import get


def synchronous(url: str, folder: str) -> Callable[[], str]:
    client = SinchClient("key-id", "key-secret", "project", base_url=url)
    client.configuration.token_cache = FileTokenCache(folder)
    return lambda: client.perform(get()).id


def asynchronous(url: str, folder: str) -> Callable[[], str]:
    client = SinchClientAsync("key-id", "key-secret", "project", base_url=url)
    client.configuration.token_cache = FileTokenCache(folder)

    async def call() -> str:
        async with client:
            # Several tasks, of which one asks for the token.
            return (await asyncio.gather(*(client.perform(get()) for _ in range(3))))[0].id

    return lambda: asyncio.run(call())


def main() -> None:
    kind, url, folder = sys.argv[1:]
    call = (asynchronous if kind == "async" else synchronous)(url, folder)
    print("ready", flush=True)
    for _ in sys.stdin:
        try:
            print(call(), flush=True)
        except SinchException as error:
            print(type(error).__name__, flush=True)


if __name__ == "__main__":
    main()
