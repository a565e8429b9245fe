"""Where the examples run: on your Sinch account when the environment names one, otherwise in a local sandbox."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Generator
from contextlib import asynccontextmanager, contextmanager

from sinch import SinchClient, SinchClientAsync


def real() -> bool:
    """Tell whether the environment names an account, or another place to go to."""
    return any(os.environ.get(f"SINCH_{name}") for name in ("BASE_URL", "KEY_ID", "APPLICATION_KEY"))


@contextmanager
def client() -> Generator[SinchClient, None, None]:
    """Give a client: of the account in the ``SINCH_...`` variables, or of a sandbox that lives as long as it."""
    if real():
        with SinchClient.from_env() as sinch:
            yield sinch
        return
    from sinch.sandbox import Sandbox  # pip install "sinch[sandbox]"

    with Sandbox() as sandbox, sandbox.client() as local:
        yield local


@asynccontextmanager
async def client_async() -> AsyncGenerator[SinchClientAsync, None]:
    """Give an asynchronous client of the same."""
    if real():
        async with SinchClientAsync.from_env() as sinch:
            yield sinch
        return
    from sinch.sandbox import Sandbox  # pip install "sinch[sandbox]"

    with Sandbox() as sandbox:
        async with sandbox.client_async() as local:
            yield local
