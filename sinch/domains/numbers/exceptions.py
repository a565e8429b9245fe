"""Import path of sinch 1.x; all exceptions live in :mod:`sinch.core.exceptions`."""

from __future__ import annotations

from sinch.core.exceptions import NumbersException as NumbersException
from sinch.core.exceptions import SinchException as SinchException

__all__ = [
    "NumbersException",
    "SinchException",
]
