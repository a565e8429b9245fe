"""Import path of sinch 1.x; the shapes live in :mod:`sinch.models.verification`."""

from __future__ import annotations

from sinch.models.verification import VerificationIdentity as VerificationIdentity

__all__ = ["VerificationIdentity"]
