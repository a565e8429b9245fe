"""Where the examples run: on your Sinch account when the environment names one, otherwise in a local sandbox."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

from sinch import SinchClient


@contextmanager
def client() -> Generator[SinchClient, None, None]:
    """Give a client: of the account in the ``SINCH_...`` variables, or of a sandbox that lives as long as it."""
    if os.environ.get("SINCH_BASE_URL") or os.environ.get("SINCH_KEY_ID") or os.environ.get("SINCH_APPLICATION_KEY"):
        with SinchClient.from_env() as real:
            yield real
        return
    from sinch.sandbox import Sandbox  # pip install "sinch[sandbox]"

    with Sandbox() as sandbox, sandbox.client() as local:
        yield local
