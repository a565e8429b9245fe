# Made from sinch/domains/voice/__init__.py by `python tools/generate_async.py`; do not edit.
"""Voice: make and control calls and conferences; applications and their numbers."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource

if TYPE_CHECKING:
    from sinch.aio.voice.applications import ApplicationsAsync
    from sinch.aio.voice.callouts import CalloutsAsync
    from sinch.aio.voice.calls import CallsAsync
    from sinch.aio.voice.conferences import ConferencesAsync

__all__ = ["ApplicationsAsync", "CalloutsAsync", "CallsAsync", "ConferencesAsync", "VoiceAsync"]


class VoiceAsync(AsyncResource):
    """The Voice API. ``client.voice``, or ``VoiceAsync(client)``.

    Needs the key and secret of an application. ``voice_region`` of the client says where calls are handled.
    """

    @cached_property
    def callouts(self) -> CalloutsAsync:
        """Calls that the application starts."""
        from sinch.aio.voice.callouts import CalloutsAsync

        return CalloutsAsync(self._sinch)

    @cached_property
    def calls(self) -> CallsAsync:
        """Calls that go on or are over."""
        from sinch.aio.voice.calls import CallsAsync

        return CallsAsync(self._sinch)

    @cached_property
    def conferences(self) -> ConferencesAsync:
        """Conferences that go on."""
        from sinch.aio.voice.conferences import ConferencesAsync

        return ConferencesAsync(self._sinch)

    @cached_property
    def applications(self) -> ApplicationsAsync:
        """Settings of applications, and their numbers."""
        from sinch.aio.voice.applications import ApplicationsAsync

        return ApplicationsAsync(self._sinch)


_HOMES = {
    "ApplicationsAsync": "sinch.aio.voice.applications",
    "CalloutsAsync": "sinch.aio.voice.callouts",
    "CallsAsync": "sinch.aio.voice.calls",
    "ConferencesAsync": "sinch.aio.voice.conferences",
}

if not TYPE_CHECKING:
    # Loaded when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
