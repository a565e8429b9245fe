"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchBaseModel as SinchBaseModel
from sinch.models.numbers import GetNumbersCallbackConfigurationResponse as GetNumbersCallbackConfigurationResponse
from sinch.models.numbers import NumbersCallbackConfigurationResponse as NumbersCallbackConfigurationResponse
from sinch.models.numbers import (
    UpdateNumbersCallbackConfigurationResponse as UpdateNumbersCallbackConfigurationResponse,
)

__all__ = [
    "GetNumbersCallbackConfigurationResponse",
    "NumbersCallbackConfigurationResponse",
    "SinchBaseModel",
    "UpdateNumbersCallbackConfigurationResponse",
]
