"""Attempts to verify a phone number: ``client.verification.verifications``."""

from __future__ import annotations

from sinch.domains.verification.reports import VerificationReports
from sinch.domains.verification.starts import VerificationStarts

__all__ = ["Verifications"]


class Verifications(VerificationStarts, VerificationReports):
    """Start attempts, and report what the user got."""
