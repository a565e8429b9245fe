"""Import path of sinch 1.x; the asynchronous client lives in :mod:`sinch.aio.client`."""

from __future__ import annotations

from sinch.aio.client import SinchClientAsync as SinchClientAsync

__all__ = ["SinchClientAsync"]
