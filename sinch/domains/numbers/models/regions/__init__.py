"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.numbers import Region as Region

__all__ = [
    "Region",
    "SinchBaseModel",
]
