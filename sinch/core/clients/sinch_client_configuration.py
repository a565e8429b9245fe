"""Import path of sinch 1.x; the configuration lives in :mod:`sinch.core.configuration`."""

from __future__ import annotations

from sinch.core.configuration import Configuration as Configuration

__all__ = ["Configuration"]
