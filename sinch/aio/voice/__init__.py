# Made from sinch/domains/voice/__init__.py by `python tools/generate_async.py`; do not edit.
"""Voice: make and control calls and conferences; applications and their numbers."""

from __future__ import annotations

from functools import cached_property

from sinch.aio.voice.applications import ApplicationsAsync
from sinch.aio.voice.callouts import CalloutsAsync
from sinch.aio.voice.calls import CallsAsync
from sinch.aio.voice.conferences import ConferencesAsync
from sinch.core.async_resource import AsyncResource

__all__ = ["ApplicationsAsync", "CalloutsAsync", "CallsAsync", "ConferencesAsync", "VoiceAsync"]


class VoiceAsync(AsyncResource):
    """The Voice API. ``client.voice``, or ``VoiceAsync(client)``.

    Needs the key and secret of an application. ``voice_region`` of the client says where calls are handled.
    """

    @cached_property
    def callouts(self) -> CalloutsAsync:
        """Calls that the application starts."""
        return CalloutsAsync(self._sinch)

    @cached_property
    def calls(self) -> CallsAsync:
        """Calls that go on or are over."""
        return CallsAsync(self._sinch)

    @cached_property
    def conferences(self) -> ConferencesAsync:
        """Conferences that go on."""
        return ConferencesAsync(self._sinch)

    @cached_property
    def applications(self) -> ApplicationsAsync:
        """Settings of applications, and their numbers."""
        return ApplicationsAsync(self._sinch)
