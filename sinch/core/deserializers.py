"""Import path of sinch 1.x; reading a moment is :func:`sinch.core.wire.parse_datetime`."""

from __future__ import annotations

from sinch.core.wire import parse_datetime

__all__ = ["timestamp_to_datetime_in_utc_deserializer"]

timestamp_to_datetime_in_utc_deserializer = parse_datetime
