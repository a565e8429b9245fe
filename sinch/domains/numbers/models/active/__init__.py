"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.numbers import ActiveNumber as ActiveNumber
from sinch.models.numbers import NumberCapability as NumberCapability
from sinch.models.numbers import NumberType as NumberType

__all__ = [
    "ActiveNumber",
    "NumberCapability",
    "NumberType",
    "SinchBaseModel",
]
