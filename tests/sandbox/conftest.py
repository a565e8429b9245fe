from __future__ import annotations

from collections.abc import Iterator

import pytest
import urllib3

from sinch.sandbox import Sandbox

from .desk import Desk


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def pool() -> Iterator[urllib3.PoolManager]:
    with urllib3.PoolManager(retries=False, timeout=urllib3.Timeout(10.0)) as manager:
        yield manager
