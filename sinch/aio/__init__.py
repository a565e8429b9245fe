"""The SDK for asyncio: the same operations, types, repeats and errors as in the synchronous client.

from sinch import SinchClientAsync

async with SinchClientAsync(key_id="...", key_secret="...", project_id="...") as client:
    await client.sms.batches.send(body="Hello", to=["+46701234567"], from_="+46709876543")
    async for number in await client.numbers.active.list():
        print(number.phone_number)

The classes of the products are made from the synchronous ones by ``tools/generate_async.py``: change those.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sinch.aio.client import SinchClientAsync
    from sinch.core.async_aiohttp import AiohttpDriver
    from sinch.core.async_drivers import AsyncDriver, ThreadsDriver

__all__ = ["AiohttpDriver", "AsyncDriver", "SinchClientAsync", "ThreadsDriver"]

_HOMES = {
    "AiohttpDriver": "sinch.core.async_aiohttp",
    "AsyncDriver": "sinch.core.async_drivers",
    "SinchClientAsync": "sinch.aio.client",
    "ThreadsDriver": "sinch.core.async_drivers",
}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name in _HOMES:
            return getattr(import_module(_HOMES[name]), name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
