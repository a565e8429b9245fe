"""Import path of sinch 1.x; the classes live in :mod:`sinch.models.requests.numbers`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.requests.numbers import (
    UpdateNumbersCallbackConfigurationRequest as UpdateNumbersCallbackConfigurationRequest,
)

__all__ = [
    "SinchRequestBaseModel",
    "UpdateNumbersCallbackConfigurationRequest",
]
