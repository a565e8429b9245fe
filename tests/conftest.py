"""What several folders of tests use."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

import pytest

from sinch.core import wire

#: Names of the modules that can read JSON: the one of the standard library, and the extra when it is installed.
READERS = ["json"] + ["orjson"] * (find_spec("orjson") is not None)


@pytest.fixture(scope="module", params=READERS)
def json_reader(request: pytest.FixtureRequest) -> Iterator[str]:
    """Run the tests of a module once with each reader of JSON."""
    usual = wire._quick
    name: str = request.param
    wire._quick = None if name == "json" else import_module(name).loads
    yield name
    wire._quick = usual
