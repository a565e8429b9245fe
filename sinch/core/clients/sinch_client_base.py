"""Import path of sinch 1.x; the client lives in :mod:`sinch.client`."""

from __future__ import annotations

from sinch.client import SinchClient

__all__ = ["SinchClientBase"]

#: Name of 1.x for what its clients had in common.
SinchClientBase = SinchClient
