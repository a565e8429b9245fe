# Made from sinch/domains/verification/__init__.py by `python tools/generate_async.py`; do not edit.
"""Verification: check that a phone number is the user's, by SMS, call, WhatsApp or mobile data."""

from __future__ import annotations

from functools import cached_property

from sinch.aio.verification.verification_status import VerificationStatusAsync
from sinch.aio.verification.verifications import VerificationsAsync
from sinch.core.async_resource import AsyncResource

__all__ = ["VerificationAsync", "VerificationStatusAsync", "VerificationsAsync"]


class VerificationAsync(AsyncResource):
    """The Verification API. ``client.verification``, or ``VerificationAsync(client)``."""

    @cached_property
    def verifications(self) -> VerificationsAsync:
        """Attempts to verify a number: start them, report what the user got."""
        return VerificationsAsync(self._sinch)

    @cached_property
    def verification_status(self) -> VerificationStatusAsync:
        """How attempts stand."""
        return VerificationStatusAsync(self._sinch)
