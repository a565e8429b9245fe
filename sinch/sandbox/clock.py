"""The time of a sandbox, which can be moved on, and the ISO 8601 spellings that the APIs use."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone

_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:([Zz])|([+-])(\d\d):?(\d\d))?"
)


def system_time() -> datetime:
    """Give the time of this machine, in UTC."""
    return datetime.now(timezone.utc)


class Clock:
    """A clock that runs like its source, plus what it has been moved on by."""

    def __init__(self, source: Callable[[], datetime] = system_time) -> None:
        self._source = source
        self._offset = timedelta()

    def now(self) -> datetime:
        """Give the sandbox's time, in UTC."""
        return self._source() + self._offset

    def outside(self) -> datetime:
        """Give the time of the source, as clients have it: what the clock was moved on by does not count."""
        return self._source()

    def advance(self, seconds: float) -> None:
        """Move the clock on.

        :param seconds: not negative; what has happened cannot be undone
        """
        if not seconds >= 0:
            raise ValueError("seconds must not be negative")
        self._offset += timedelta(seconds=seconds)

    def reset(self) -> None:
        """Go back to the time of the source."""
        self._offset = timedelta()


def parse_time(text: str) -> datetime | None:
    """Read an ISO 8601 date and time; without an offset it means UTC.

    :return: in UTC; None when the text is no such thing
    """
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second, fraction, _, sign, off_hours, off_minutes = match.groups()
    try:
        moment = datetime(
            int(year),
            int(month),
            int(day),
            int(hour),
            int(minute),
            int(second or 0),
            int((fraction or "0").ljust(6, "0")[:6]),
            timezone.utc,
        )
        if sign is not None:
            offset = timedelta(hours=int(off_hours), minutes=int(off_minutes))
            moment = moment - offset if sign == "+" else moment + offset
    except (ValueError, OverflowError):
        return None
    return moment


def millis(moment: datetime) -> str:
    """Write a time as ``2026-03-01T09:30:00.125Z``."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{moment.microsecond // 1000:03d}Z"


def micros(moment: datetime) -> str:
    """Write a time as ``2026-03-01T09:30:00.125000Z``."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def whole_seconds(moment: datetime) -> str:
    """Write a time as ``2026-03-01T09:30:00Z``."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
