"""Import path of sinch 1.x; the client lives in :mod:`sinch.client`."""

from __future__ import annotations

from sinch.client import SinchClientBase as SinchClientBase

__all__ = ["SinchClientBase"]
