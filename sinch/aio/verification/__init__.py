# Made from sinch/domains/verification/__init__.py by `python tools/generate_async.py`; do not edit.
"""Verification: check that a phone number is the user's, by SMS, call, WhatsApp or mobile data."""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING

from sinch.core.async_resource import AsyncResource

if TYPE_CHECKING:
    from sinch.aio.verification.verification_status import VerificationStatusAsync
    from sinch.aio.verification.verifications import VerificationsAsync

__all__ = ["VerificationAsync", "VerificationStatusAsync", "VerificationsAsync"]


class VerificationAsync(AsyncResource):
    """The Verification API. ``client.verification``, or ``VerificationAsync(client)``."""

    @cached_property
    def verifications(self) -> VerificationsAsync:
        """Attempts to verify a number: start them, report what the user got."""
        from sinch.aio.verification.verifications import VerificationsAsync

        return VerificationsAsync(self._sinch)

    @cached_property
    def verification_status(self) -> VerificationStatusAsync:
        """How attempts stand."""
        from sinch.aio.verification.verification_status import VerificationStatusAsync

        return VerificationStatusAsync(self._sinch)


_HOMES = {
    "VerificationStatusAsync": "sinch.aio.verification.verification_status",
    "VerificationsAsync": "sinch.aio.verification.verifications",
}

if not TYPE_CHECKING:
    # Loaded when they are asked for.
    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(_HOMES[name]), name)
