# Made from sinch/domains/verification/verifications.py by `python tools/generate_async.py`; do not edit.
"""Attempts to verify a phone number: ``client.verification.verifications``."""

from __future__ import annotations

from sinch.aio.verification.reports import VerificationReportsAsync
from sinch.aio.verification.starts import VerificationStartsAsync

__all__ = ["VerificationsAsync"]


class VerificationsAsync(VerificationStartsAsync, VerificationReportsAsync):
    """Start attempts, and report what the user got."""
